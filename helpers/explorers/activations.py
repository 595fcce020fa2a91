"""An activation and its derivative on the same axes, with a movable input z and the tangent there."""

from __future__ import annotations

from typing import Any

import numpy as np

from helpers import palette
from helpers.explorers import numbers as compute
from helpers.explorers.base import DOT, Explorer, axes, choice, moving, slider, view
from helpers.plots import style


def activations() -> Explorer:
    """An activation and its derivative on the same axes, with a movable input z and the tangent there."""
    (ax,) = axes(1, "input z", "value and derivative")
    zs = np.linspace(-6, 6, 241)
    value, slope = moving(ax, "value", "value"), moving(ax, "local", "derivative")
    band: dict[str, Any] = {"label": "saturated", "color": palette.PLOT["line"], "lw": 7, "solid_capstyle": "butt"}
    flat = ax.plot([], [], animated=True, **band)[0]
    tangent = ax.plot([], [], color=style.INK, lw=1.3, zorder=3, animated=True)[0]
    at = ax.plot([], [], clip_on=False, zorder=4, **DOT)[0]
    style.legend(ax, "upper left")

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
