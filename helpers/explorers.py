"""Explorers: a figure with controls. A control moves, the numbers are computed again, the same artists are redrawn.

Each function returns an ``Explorer`` that shows something true before it is touched. The computing is in
``explorations``; here are axes, artists and controls.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import numpy as np

from helpers import explorations as compute
from helpers import plot_style as style
from helpers import plots
from helpers.explorer import Explorer, axes, choice, slider, view

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

DOT = {"linestyle": "", "marker": "o", "markersize": 7, "color": style.INK, "animated": True}


def activations() -> Explorer:
    """An activation and its derivative on the same axes, with a movable input z and the tangent there."""
    (ax,) = axes(1, "input z", "value and derivative")
    zs = np.linspace(-6, 6, 241)
    value, slope = _moving(ax, "value", "value"), _moving(ax, "local", "derivative")
    flat = ax.plot([], [], label="saturated", color="#c3c9d1", lw=7, solid_capstyle="butt", animated=True)[0]
    tangent = ax.plot([], [], color=style.INK, lw=1.3, zorder=3, animated=True)[0]
    at = ax.plot([], [], clip_on=False, zorder=4, **DOT)[0]
    style.legend(ax).get_legend().set_loc("upper left")

    def update(function: str, z: float) -> str:
        f, derivative = compute.ACTIVATIONS[function]
        value.set_data(zs, f(zs))
        slopes = derivative(zs)
        slope.set_data(zs, np.where(np.abs(np.gradient(slopes)) < 0.2, slopes, np.nan))  # no line across a jump
        height, steepness = f(np.array(z)).item(), derivative(np.array(z)).item()
        low, high = (-2, 6.4) if function in ("ReLU", "ELU") else (-1.5, 2.1)
        flat.set_data(zs, np.where(slopes < compute.SATURATED, low + 0.04 * (high - low), np.nan))
        tangent.set_data([z - 1, z + 1], [height - steepness, height + steepness])
        at.set_data([z, z], [height, steepness])
        view(ax, (-6.2, 6.2), (low, high))
        state = ": saturated, a nudge hardly moves it" if steepness < compute.SATURATED else ""
        return f"{function} at z = {z:.1f}: value {height:.3f}, derivative {steepness:.3f}{state}."

    return Explorer(ax, update, function=choice("function", compute.ACTIVATIONS), z=slider("z", -6, 6, 0.1, 1.0))


def nudge_size() -> Explorer:
    """The error of the central difference against the nudge h, in float32 and float64."""
    (ax,) = axes(1, "size of the nudge h", "error of the central difference")
    hs = np.logspace(-14, 0, 85)
    lines = {kind: _moving(ax, "gradient", kind) for kind in ("float64", "float32")}
    here = ax.axvline(1e-5, color=style.INK, lw=1, ls=":", animated=True)
    at = ax.plot([], [], clip_on=False, zorder=4, **DOT)[0]
    view(ax, (1e-14, 1), (3e-17, 30))
    style.log_scale(ax, "x")
    style.log_scale(ax, "y")
    style.legend(ax).get_legend().set_loc("lower left")

    def update(function: str, exponent: float) -> str:
        h, errors = 10.0**exponent, {}
        for kind, line in lines.items():
            line.set_data(hs, np.maximum(compute.nudge_error(function, hs, kind), 1e-16))
            errors[kind] = compute.nudge_error(function, np.array([h]), kind)[0]
        here.set_xdata([h, h])
        at.set_data([h, h], [max(error, 1e-16) for error in errors.values()])
        words = " and ".join(f"{compute.magnitude(error)} in {kind}" for kind, error in errors.items())
        return f"The slope of {function} at 1 with h = {compute.magnitude(h)}: wrong by about {words}."

    functions = choice("function", compute.NUDGED)
    return Explorer(ax, update, function=functions, exponent=slider("log₁₀ h", -14, 0, 1, -5))


def zero_grad() -> Explorer:
    """Training loops on (w − 2)² that differ in where the gradients are set to zero, and one that never does it."""
    (ax,) = axes(1, "step", "loss")
    lines = {order: _moving(ax, "loss", order, marked=True, markevery=[-1]) for order in compute.ORDERS}
    view(ax, (-1, 61), (-0.8, 15))
    style.legend(ax).get_legend().set_loc("upper left")

    def update(steps: int, rate: float) -> str:
        ends = []
        for order, line in lines.items():
            losses = compute.losses_of_loop(order, steps, rate)
            line.set_data(range(steps + 1), losses)
            ends.append(f"{order}: {compute.short(losses[-1])}")
        return f"Loss after {steps} steps. " + "; ".join(ends) + "."

    return Explorer(ax, update, steps=slider("steps", 2, 60, 1, 30), rate=slider("learning rate", 0.01, 1.0, 0.01, 0.1))


def memory() -> Explorer:
    """Megabytes that a sum of losses keeps alive, counted at each step, for three ways to add a loss up."""
    (ax,) = axes(1, "step", "kept alive (MB)")
    ax.yaxis.set_major_formatter(lambda y, _: f"{y:.3g}".rjust(5, "\u2007"))  # as wide whatever the numbers
    lines = {way: _moving(ax, "ink", way, marked=True, markevery=[-1]) for way in compute.KEEPS}
    style.legend(ax).get_legend().set_loc("upper left")

    def update(steps: int, hidden: int) -> Iterator[tuple[float, str]]:
        totals = {way: compute.Total(way, hidden) for way in compute.KEEPS}
        kept = {way: [totals[way].add()] for way in compute.KEEPS}
        shown = 100 if steps <= 100 else 1000
        view(ax, (0, 1.03 * shown), (-0.004 * shown, 0.1 * shown))
        for step in range(2, steps + 1):
            for way, line in lines.items():
                kept[way].append(totals[way].add())
                line.set_data(range(1, step + 1), kept[way])
            if step % 50 == 0 or step == steps:
                ends = "; ".join(f"{way} keeps {megabytes[-1]:.3g} MB" for way, megabytes in kept.items())
                yield step / steps, f"After {step} steps with {hidden} hidden units: {ends}."

    units = slider("hidden units", 50, 400, 50, 200, follows=False)
    return Explorer(ax, update, steps=slider("steps", 10, 1000, 10, 100, follows=False), hidden=units)


def broadcast_cost() -> Explorer:
    """Time and memory for the gradient of w as a broadcast sum and as a matrix product, measured up to a batch."""
    time, held = axes(2, "images in the batch", "time (ms), measured")
    held.set_ylabel("held at once (MB)", size=style.FONT + 1, color=style.INK)
    names, costs = list(compute.GRADIENTS), {}
    lines = [[_moving(ax, "ink", name, marked=True) for name in names] for ax in (time, held)]
    beside = {"textcoords": "offset points", "ha": "center", "size": style.FONT, "color": style.INK}
    notes = [[ax.annotate("", (1, 1), (0, y), animated=True, **beside) for y in (8, -17)] for ax in (time, held)]
    for ax, low, high in ((time, 3e-3, 3e3), (held, 0.02, 2e3)):
        view(ax, (6, 1700), (low, high))
        style.log_scale(ax, "x")
        style.log_scale(ax, "y")
        style.legend(ax).get_legend().set_loc("upper left")

    def update(images: int) -> Iterator[tuple[float, str]]:
        sizes = [n for n in (10, 20, 50, 100, 200, 500, 1000) if n < images] + [images]
        for done, n in enumerate(sizes, 1):
            if n != images and (names[0], n) in costs:
                continue
            for name in names:
                costs[name, n] = costs.get((name, n)) or compute.gradient_cost(name, n)
            for panel, unit in enumerate(("ms", "MB")):
                for line, note, name in zip(lines[panel], notes[panel], names, strict=True):
                    line.set_data(sizes[:done], [costs[name, size][panel] for size in sizes[:done]])
                    note.xy = n, cost = n, costs[name, n][panel]
                    note.set_text(f"{cost:.{0 if cost > 10 else 2}f} {unit}")
            words = "; ".join(f"{name} holds {costs[name, n][1]:.4g} MB" for name in names)
            yield done / len(sizes), f"{n} images, 784 inputs, 50 outputs: {words}."

    return Explorer(time, update, images=slider("images", 10, 1000, 10, 100, follows=False))


def learning_rate() -> Explorer:
    """Gradient descent on (w − 2)² from 5, and SGD, momentum and Adam on a valley, at one learning rate."""
    curve, floor = axes(2, "w", "loss (w − 2)²")
    ws, grid = np.linspace(-8, 12, 101), np.linspace(-3, 3, 61)
    curve.plot(ws, (ws - 2) ** 2, **style.look(curve, "loss"))
    view(curve, (-8, 12), (-4, 104))
    curve.set_xticks(range(-8, 13, 2))
    walk = curve.plot([], [], **DOT | {"linestyle": "-", "linewidth": 1.2, "markersize": 4.5})[0]
    plots.surface(grid, grid, compute.valley(*np.meshgrid(grid, grid)), "w₁", "w₂", ax=floor)
    marked = {"marked": True, "markersize": 4.5, "linewidth": 1.5}
    paths = {name: _moving(floor, "ink", name, **marked) for name in compute.OPTIMIZERS}
    floor.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3, frameon=False, fontsize=style.FONT)
    for ax, start in ((curve, (5, 9)), (floor, (-2.5, 2))):
        ax.plot(*start, "o", markersize=12, mfc="none", mec=style.INK, mew=1.8)

    def update(rate: float) -> str:
        steps = compute.descent(rate)
        walk.set_data(steps, (steps - 2) ** 2)
        for name, path in paths.items():
            path.set_data(np.clip(compute.valley_path(name, rate), -1e3, 1e3))
        factor = abs(1 - 2 * rate)
        return f"learning rate {rate:.3g}: after 50 steps w = {compute.short(steps[-1])}; |1 − 2·lr| = {factor:.3g}."

    preset, rate = _presets({"crawls": 0.001, "arrives": 0.1, "one step": 0.5, "oscillates": 1.0, "explodes": 1.1})
    return Explorer(curve, update, preset, rate=rate)


def cut_wire() -> widgets.Widget:
    """The live graph of y = x² + x³ at x = 1, with each term tracked or cut: by no_grad, detach or .data."""
    from helpers.cut_wire import CutWire

    return CutWire()


def _moving(ax: Axes, quantity: str, label: str, marked: bool = False, **look: Any) -> Line2D:
    """A line that is drawn anew each time, empty still."""
    return ax.plot([], [], label=label, animated=True, **style.look(ax, quantity, marked) | look)[0]


def _presets(rates: dict[str, float]) -> tuple[widgets.Widget, widgets.Widget]:
    """A list of named rates and a slider, each following the other; off the list, the rate is "by hand"."""
    preset = choice("preset", [*rates, "by hand"], "arrives")
    rate = slider("learning rate", 0.001, 1.2, 0.001, rates["arrives"])
    names = {number: name for name, number in rates.items()}
    preset.observe(lambda change: setattr(rate, "value", rates.get(change["new"], rate.value)), "value")
    rate.observe(lambda change: setattr(preset, "value", names.get(round(change["new"], 3), "by hand")), "value")
    return preset, rate
