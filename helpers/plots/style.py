"""How every figure of the course looks, and what its functions accept as numbers.

All is set on the axes themselves: rcParams would change a learner's own figures too. matplotlib takes a third of a
second to import, so the first figure does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from helpers import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patheffects import AbstractPathEffect

# A colour for each quantity, and ink for what is none of these: counts, seconds, bytes.
COLORS = {name: palette.PLOT[name] for name in (*palette.QUANTITIES, "ink")}
INK, GRID, FONT = COLORS["ink"], palette.PLOT["grid"], 11
LINES = ("-", "--", "-.", ":", (0, (7, 2, 1, 2, 1, 2)))
SHADES = (1.0, 0.7, 0.46, 0.26, 0.1)  # parts of the hue in lines of one quantity, the rest is ink
MARKERS = ("o", "^", "s", "D", "v")


def new_axes(count: int, width: float, height: float) -> list[Axes]:
    """``count`` axes side by side in a new figure; width and height are the whole figure's, in inches."""
    import matplotlib.pyplot as plt

    from helpers.plots.figure import Figure

    look: dict[str, Any] = {"figsize": (width, height), "dpi": 110, "layout": "constrained", "FigureClass": Figure}
    _, axes = plt.subplots(1, count, squeeze=False, **look)
    return list(axes[0])


def dressed(ax: Axes | None, xlabel: str, ylabel: str) -> Axes:
    """The axes given, or those of a new figure, with the course's grid, ticks and labels."""
    ax = ax or new_axes(1, 6.4, 3.8)[0]
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(True, color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)
    ax.tick_params(labelsize=FONT, colors=INK)
    ax.set_xlabel(xlabel, size=FONT + 1, color=INK)
    ax.set_ylabel(ylabel, size=FONT + 1, color=INK)
    return ax


def look(ax: Axes, quantity: str, marked: bool = False) -> dict[str, Any]:
    """Style of the next line: its quantity's next shade; other dashes and another marker than every line before it."""
    drawn = [line.get_gid() for line in ax.get_lines() if line.get_linestyle() != "None"]
    before = sum(name in COLORS for name in drawn)
    style = {"gid": quantity, "color": shade(quantity, drawn.count(quantity)), "linestyle": LINES[before % 5]}
    return style | {"linewidth": 2.2} | (marker(before) if marked else {})


def shade(quantity: str, number: int) -> tuple[float, ...]:
    """The quantity's colour, darker the higher the number; ink itself gets lighter."""
    from matplotlib.colors import to_rgb

    if quantity not in COLORS:
        raise ValueError(f"no colour for the quantity {quantity!r}; there is one for: {', '.join(COLORS)}")
    end = palette.PLOT["faint"] if quantity == "ink" else INK
    part = SHADES[min(number, 4)]
    return tuple(part * np.array(to_rgb(COLORS[quantity])) + (1 - part) * np.array(to_rgb(end)))


def marker(number: int) -> dict[str, Any]:
    """Another shape for each number, every second one hollow: told apart where they overlap, in grey too."""
    return {"marker": MARKERS[number % 5], "markersize": 5.5} | ({"markerfacecolor": "white"} if number % 2 else {})


def edged() -> list[AbstractPathEffect]:
    """A thin dark edge that lifts a light line off the points it crosses, in grey too."""
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=3.4, foreground=INK)]


def legend(ax: Axes, loc: str = "best") -> Axes:
    """Draw the legend anew; one of more than four lines stands beside the axes, in the order in which they end."""
    lines: list[Any] = ax.get_legend_handles_labels()[0]
    place: dict[str, Any] = {"loc": loc}
    if len(lines) > 4:
        ends = sorted(lines, key=lambda line: -line.get_ydata()[-1])
        place = {"handles": ends, "loc": "center left", "bbox_to_anchor": (1.0, 0.5)}
    if lines:
        ax.legend(frameon=False, fontsize=FONT, labelcolor=INK, handlelength=2.6, **place)
    return ax


def log_scale(ax: Axes, name: str) -> None:
    """Make axis "x" or "y" logarithmic, with 100, 200, 500 … where it is too short for powers of ten."""
    from matplotlib.ticker import LogLocator, NullFormatter

    ax.set(**{f"{name}scale": "log"})
    axis = getattr(ax, f"{name}axis")
    axis.set_minor_formatter(NullFormatter())
    low, high = axis.get_view_interval()
    if high < 100 * low:
        axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axis.set_major_formatter("{x:g}")


def array(numbers: Any) -> np.ndarray:
    """An array of float64 from a tensor (detached), an array, or an iterable of numbers, scalar tensors or rows."""
    if isinstance(numbers, torch.Tensor):
        numbers = numbers.detach().cpu().numpy()
    if not isinstance(numbers, np.ndarray):
        numbers = [n.item() if hasattr(n, "item") and np.ndim(n) == 0 else n for n in numbers]
    return np.asarray(numbers, dtype=float)


def line(numbers: Any) -> np.ndarray:
    """N numbers, also given as one row (1, n) or one column (n, 1)."""
    values = array(numbers)
    if values.size != max(values.shape, default=1):
        raise ValueError(f"a line needs n numbers, but this has shape {values.shape}: pass one row or one column of it")
    return values.reshape(-1)


def pair(x: Any, y: Any) -> tuple[np.ndarray, np.ndarray]:
    """Two lines of the same length."""
    xs, ys = line(x), line(y)
    if len(xs) != len(ys):
        raise ValueError(f"x has {len(xs)} numbers and y has {len(ys)}: pass one y for each x")
    return xs, ys
