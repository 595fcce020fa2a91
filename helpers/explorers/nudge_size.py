"""The error of the central difference against the nudge h, in float32 and float64."""

from __future__ import annotations

import numpy as np

from helpers.explorers import numbers as compute
from helpers.explorers.base import DOT, Explorer, axes, choice, moving, slider, view
from helpers.plots import style


def nudge_size() -> Explorer:
    """The error of the central difference against the nudge h, in float32 and float64."""
    (ax,) = axes(1, "size of the nudge h", "error of the central difference")
    hs = np.logspace(-14, 0, 85)
    lines = {kind: moving(ax, "value", kind) for kind in ("float64", "float32")}
    here = ax.axvline(1e-5, color=style.INK, lw=1, ls=":", animated=True)
    at = ax.plot([], [], clip_on=False, zorder=4, **DOT)[0]
    view(ax, (1e-14, 1), (3e-17, 30))
    style.log_scale(ax, "x")
    style.log_scale(ax, "y")
    style.legend(ax, "lower left")

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
