"""Gradient descent on (w − 2)² from 5, and SGD, momentum and Adam on a valley, at one learning rate."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets
import numpy as np

from helpers.explorers import numbers as compute
from helpers.explorers.base import DOT, Explorer, axes, choice, moving, slider, view
from helpers.plots import charts as plots
from helpers.plots import style


def learning_rate() -> Explorer:
    """Gradient descent on (w − 2)² from 5, and SGD, momentum and Adam on a valley, at one learning rate."""
    curve, floor = axes(2, "w", "loss (w − 2)²")
    ws, grid = np.linspace(-8, 12, 101), np.linspace(-3, 3, 61)
    curve.plot(ws, (ws - 2) ** 2, **style.look(curve, "loss"))
    view(curve, (-8, 12), (-4, 104))
    curve.set_xticks(range(-8, 13, 2))
    walk = curve.plot([], [], **DOT | {"linestyle": "-", "linewidth": 1.2, "markersize": 4.5})[0]
    plots.surface(grid, grid, compute.valley(*np.meshgrid(grid, grid)), "w₁", "w₂", ax=floor)
    marked: dict[str, Any] = {"marked": True, "markersize": 4.5, "linewidth": 1.5}
    paths = {name: moving(floor, "ink", name, **marked) for name in compute.OPTIMIZERS}
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


def _presets(rates: dict[str, float]) -> tuple[widgets.Widget, widgets.Widget]:
    """A list of named rates and a slider, each following the other; off the list, the rate is "by hand"."""
    preset = choice("preset", [*rates, "by hand"], "arrives")
    rate = slider("learning rate", 0.001, 1.2, 0.001, rates["arrives"])
    names = {number: name for name, number in rates.items()}
    preset.observe(lambda change: setattr(rate, "value", rates.get(change["new"], rate.value)), "value")
    rate.observe(lambda change: setattr(preset, "value", names.get(round(change["new"], 3), "by hand")), "value")
    return preset, rate
