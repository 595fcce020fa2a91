"""The course's figures: the notebook computes, these functions draw and return the axes.

A hue stands for one quantity in the whole course (``COLORS``). Lines of one quantity differ in shade, dashes and
marker, so that a figure also reads in grey. Functions that start a figure take ``ax=None`` last; those that add to one
take ``ax`` first. They accept tensors (detached here), arrays and lists; a column of shape (n, 1) counts as n numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from helpers.plots import style
from helpers.plots.style import COLORS, FONT, INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_MARKED = 40  # more points than this run together into a thick line


def panels(count: int = 2) -> list[Axes]:
    """Axes side by side in one figure, for messages that belong together."""
    return style.new_axes(count, 4.6 * count, 3.8)


def curves(
    x: Any,
    y: Any,
    xlabel: str,
    ylabel: str,
    quantity: str | Sequence[str] = "value",
    log: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Lines over one x of n numbers: y is n numbers, or a dict of label → n numbers.

    ``quantity`` is a key of COLORS, or one for each line; ``log`` is "", "x", "y" or "xy". Up to 40 points are marked.
    """
    lines = y if isinstance(y, dict) else {"": y}
    quantities = [quantity] * len(lines) if isinstance(quantity, str) else list(quantity)
    if len(quantities) != len(lines):
        raise ValueError(f"{len(lines)} lines but {len(quantities)} quantities: name one for each line, or one for all")
    xs, drawn = style.line(x), {label: style.pair(x, numbers)[1] for label, numbers in lines.items()}
    ax = style.dressed(ax, xlabel, ylabel)
    for (label, ys), name in zip(drawn.items(), quantities, strict=True):
        ax.plot(xs, ys, label=label, **style.look(ax, name, marked=len(xs) <= MOST_MARKED))
    for axis in log:
        style.log_scale(ax, axis)
    if ax.get_xscale() == "linear" and np.array_equal(xs, np.round(xs)):
        ax.locator_params("x", integer=True)
    return style.legend(ax)


def scatter(
    x: Any, y: Any, xlabel: str, ylabel: str, group: Sequence[str] | None = None, ax: Axes | None = None
) -> Axes:
    """Data as points: x and y are n numbers; ``group`` is n labels, one marker and shade for each kind."""
    xs, ys = style.pair(x, y)
    labels = np.full(len(xs), "") if group is None else np.asarray(group)
    if len(labels) != len(xs):
        raise ValueError(f"{len(xs)} points but {len(labels)} labels in group: pass one label for each point")
    ax = style.dressed(ax, xlabel, ylabel)
    for number, label in enumerate(dict.fromkeys(labels.tolist())):
        look = {"color": style.shade("data", number), "linestyle": "", "alpha": 0.85, **style.marker(number)}
        ax.plot(xs[labels == label], ys[labels == label], label=label, gid="data", **look)
    return style.legend(ax)


def add_fit(ax: Axes, x: Any, y_hat: Any, label: str = "prediction", y: Any = None) -> Axes:
    """Add a model's line through (x, y_hat), in order of x; with ``y``, also each point's residual y − y_hat."""
    xs, predicted = style.pair(x, y_hat)
    order = np.argsort(xs)
    if y is not None:
        ax.vlines(xs, style.pair(x, y)[1], predicted, color=COLORS["loss"], lw=1.2, zorder=1.5, label="residual")
    ax.plot(xs[order], predicted[order], label=label, path_effects=style.edged(), **style.look(ax, "prediction"))
    return style.legend(ax)


def surface(x: Any, y: Any, z: Any, xlabel: str, ylabel: str, zlabel: str = "loss", ax: Axes | None = None) -> Axes:
    """Contours of z, of shape (len(y), len(x)): row i is at y[i], column j at x[j]. Yellow is low, violet is high."""
    xs, ys, zs = style.line(x), style.line(y), style.array(z)
    if zs.shape != (len(ys), len(xs)):
        raise ValueError(f"z has shape {zs.shape}, but (len(y), len(x)) is {(len(ys), len(xs))}: transpose z")
    ax = style.dressed(ax, xlabel, ylabel)
    # levels grow like squares: the contours of a parabola then stand at even distances
    levels = zs.min() + (zs.max() - zs.min()) * np.linspace(0, 1, 13) ** 2
    filled = ax.contourf(xs, ys, zs, levels, cmap="viridis_r", alpha=0.55)
    ax.contour(xs, ys, zs, levels, colors="white", linewidths=0.8)
    bar = ax.figure.colorbar(filled, ax=ax, format="%.2g", ticks=levels[2::2])
    bar.set_label(zlabel, size=FONT + 1, color=INK)
    bar.ax.tick_params(labelsize=FONT, colors=INK)
    ax.grid(False)
    return ax


def add_path(ax: Axes, x: Any, y: Any, label: str) -> Axes:
    """Add the steps of a descent to a curve or a surface, with a ring where it starts; the view stays as it is."""
    xs, ys = style.pair(x, y)
    view = ax.axis()
    look = style.look(ax, "ink", marked=len(xs) <= MOST_MARKED) | {"linewidth": 1.6, "markersize": 4.5, "zorder": 3}
    ax.plot(xs, ys, label=label, **look)
    ax.plot(xs[:1], ys[:1], "o", markersize=11, mfc="none", mec=INK, mew=1.8, gid="start", zorder=4)
    ax.axis(view)
    return style.legend(ax)


def secant(f: Callable[[Any], Any], at: float, h: float, xlabel: str, ylabel: str, ax: Axes | None = None) -> Axes:
    """A nudge to each side on the curve of f: the line through at − h and at + h, its run, rise and slope.

    ``f`` is called with float64 scalars from at − 3h to at + 3h; h is greater than 0.
    """
    if not h > 0:
        raise ValueError(f"the nudge h must be greater than 0, got {h}")
    ax = style.dressed(ax, xlabel, ylabel)
    xs = torch.linspace(at - 3 * h, at + 3 * h, 121, dtype=torch.float64)
    low, high = style.line([f(xs[40]), f(xs[80])])
    slope = (high - low) / (2 * h)
    ax.plot(xs, style.line(map(f, xs)), label=ylabel, **style.look(ax, "value"))
    ax.plot(xs, low + slope * (xs - xs[40]), label=f"slope {slope:.4g}", **style.look(ax, "gradient"))
    ax.plot([at - h, at + h, at + h], [low, low, high], color=INK, lw=1.2, ls=":", gid="run and rise")
    ax.plot([at - h, at + h], [low, high], "o", color=INK, markersize=6, gid="nudged")
    beside: dict[str, Any] = {"textcoords": "offset points", "size": FONT, "color": INK}
    ax.annotate(f"2h = {2 * h:.4g}", (at, low), xytext=(0, -16 if slope > 0 else 7), ha="center", **beside)
    ax.annotate(f"{high - low:.4g}", (at + h, (low + high) / 2), xytext=(7, -4), **beside)
    return style.legend(ax)


def digits(images: Any, labels: Any = None, predicted: Any = None, columns: int = 10, ax: Axes | None = None) -> Axes:
    """Images of shape (n, 784) or (n, 28, 28) in rows of ``columns``, the label above each: n integers.

    With ``predicted``, a wrong one is framed and reads "3, not 5": predicted 3, labelled 5.
    """
    pixels = style.array(images)
    if pixels[0].size != 784:
        raise ValueError(f"digits need shape (n, 784) or (n, 28, 28), got {pixels.shape}: one image is images[:1]")
    rows = -(-len(pixels) // columns)
    ax = ax or style.new_axes(1, 0.88 * columns, 1.15 * rows)[0]
    for i, image in enumerate(pixels.reshape(-1, 28, 28)):
        left, top = 32 * (i % columns), 42 * (i // columns)
        ax.imshow(image, cmap="Greys", vmin=0, vmax=1, extent=(left, left + 28, top + 28, top))
        if labels is not None:
            _label_digit(ax, left, top, int(labels[i]), int((labels if predicted is None else predicted)[i]))
    ax.set(xlim=(-2, 32 * columns), ylim=(42 * rows - 12, -12))
    ax.set_axis_off()
    return ax


def _label_digit(ax: Axes, left: float, top: float, label: int, predicted: int) -> None:
    from matplotlib.patches import Rectangle

    wrong = predicted != label
    text = f"{predicted}, not {label}" if wrong else str(label)
    ax.text(left + 14, top - 1.5, text, ha="center", va="bottom", size=FONT, weight="bold" if wrong else "normal")
    if wrong:
        ax.add_patch(Rectangle((left, top), 28, 28, fill=False, ec=COLORS["gradient"], lw=2))
