"""Explorers: a figure with controls. A control moves, the numbers are computed again, the same artists are redrawn.

Each function returns an ``Explorer`` that shows something true before it is touched. The computing is in
``explorations``; here are axes, artists and controls.
"""

from __future__ import annotations

import ipywidgets as widgets
import numpy as np

from helpers import explorations as compute
from helpers import plot_style as style
from helpers.explorer import Explorer, axes, choice, slider


def activations() -> Explorer:
    """An activation and its derivative on the same axes, with a movable input z."""
    (ax,) = axes(1, "input z", "σ(z) and σ′(z)")
    zs = np.linspace(-6, 6, 241)
    (value,) = ax.plot(zs, zs, label="value", **style.look(ax, "value"))
    (slope,) = ax.plot(zs, zs, label="derivative", **style.look(ax, "gradient"))
    (at,) = ax.plot([0, 0], [0, 0], "o", color=style.INK, markersize=7)
    ax.set(xlim=(-6, 6), ylim=(-1.5, 3))
    style.legend(ax).get_legend().set_loc("upper left")

    def update(function: str, z: float) -> str:
        value.set_ydata(compute.ACTIVATIONS[function][0](zs))
        slope.set_ydata(compute.ACTIVATIONS[function][1](zs))
        height, steepness = (f(np.array(z)).item() for f in compute.ACTIVATIONS[function])
        at.set_data([z, z], [height, steepness])
        state = ": saturated, a nudge hardly moves it" if abs(steepness) < 0.01 else ""
        return f"{function} at z = {z:.1f}: value {height:.3f}, derivative {steepness:.3f}{state}."

    return Explorer(ax, update, function=choice("function", compute.ACTIVATIONS), z=slider("z", -6, 6, 0.1, 1.0))


def nudge_size() -> Explorer:
    """The error of the central difference against the nudge h, in float32 and float64."""
    (ax,) = axes(1, "size of the nudge h", "error of the central difference")
    hs = np.logspace(-14, 0, 85)
    lines = {kind: ax.plot(hs, hs, label=kind, **style.look(ax, "gradient"))[0] for kind in ("float64", "float32")}
    (here,) = ax.plot([1, 1], [1, 1], "o", color=style.INK, markersize=7)
    style.log_scale(ax, "x")
    style.log_scale(ax, "y")
    ax.set(xlim=(1e-14, 1), ylim=(1e-16, 30))
    style.legend(ax)

    def update(function: str, exponent: float) -> str:
        h, errors = 10.0**exponent, {}
        for kind, line in lines.items():
            line.set_ydata(np.maximum(compute.nudge_error(function, hs, kind), 1e-16))
            errors[kind] = compute.nudge_error(function, np.array([h]), kind)[0]
        here.set_data([h, h], [max(error, 1e-16) for error in errors.values()])
        words = ", ".join(f"{kind} {compute.magnitude(error)}" for kind, error in errors.items())
        return f"{function} at 1 with h = 1e{exponent:.1f}: error of about {words}."

    functions = choice("function", compute.NUDGED)
    return Explorer(ax, update, function=functions, exponent=slider("log₁₀ h", -14, 0, 0.5, -5))


def zero_grad() -> Explorer:
    """Training loops on (w − 2)² that differ in where the gradients are set to zero, and one that never does it."""
    (ax,) = axes(1, "step", "loss")
    lines = {order: ax.plot([0], [0], label=order, **style.look(ax, "loss"))[0] for order in compute.ORDERS}
    style.legend(ax)

    def update(steps: int, rate: float) -> str:
        ends = []
        for order, line in lines.items():
            losses = compute.losses_of_loop(order, steps, rate)
            line.set_data(range(steps + 1), losses)
            ends.append(f"{order}: {compute.short(losses[-1])}")
        ax.set(xlim=(0, steps), ylim=(-0.5, 20))
        return f"Loss after {steps} steps. " + "; ".join(ends) + "."

    return Explorer(ax, update, steps=slider("steps", 1, 60, 1, 30), rate=slider("learning rate", 0.01, 1.0, 0.01, 0.1))


def broadcast_cost() -> Explorer:
    """Memory of the intermediate, and time, of the gradient of w as a broadcast sum and as a matrix product."""
    time, memory = axes(2, "images in the batch", "time (ms), measured")
    memory.set_ylabel("numbers held at once (MB)", size=style.FONT + 1, color=style.INK)
    sizes = np.array([10, 20, 50, 100, 200, 500])
    measured = {name: [compute.gradient_ms(name, int(n)) for n in sizes] for name in compute.GRADIENTS}
    for name in compute.GRADIENTS:
        time.plot(sizes, measured[name], label=name, **style.look(time, "ink", marked=True))
        memory.plot(
            sizes, compute.gradient_megabytes(name, sizes), label=name, **style.look(memory, "ink", marked=True)
        )
    marks = [ax.axvline(100, color=style.COLORS["gradient"], lw=1.5, ls=":") for ax in (time, memory)]
    for ax in (time, memory):
        style.log_scale(ax, "x")
        style.log_scale(ax, "y")
        style.legend(ax)

    def update(images: int) -> str:
        for mark in marks:
            mark.set_xdata([images, images])
        held = [f"{name} holds {compute.gradient_megabytes(name, images):.4g} MB" for name in compute.GRADIENTS]
        return f"{images} images, 784 inputs, 50 outputs: " + "; ".join(held) + "."

    return Explorer(time, update, images=slider("images", 10, 500, 10, 100))


def memory() -> Explorer:
    """Megabytes that a sum of losses keeps alive, step by step, for three ways to add a loss up."""
    (ax,) = axes(1, "step", "kept alive (MB)")
    lines = {way: ax.plot([0], [0], label=way, **style.look(ax, "ink"))[0] for way in compute.KEEPS}
    style.legend(ax)

    def update(steps: int, hidden: int) -> str:
        ends = []
        for way, line in lines.items():
            kept = compute.kept_megabytes(way, steps, hidden)
            line.set_data(range(1, steps + 1), kept)
            ends.append(f"{way} keeps {kept[-1]:.4g} MB")
        ax.relim()
        ax.autoscale()
        return f"After {steps} steps with {hidden} hidden units: " + "; ".join(ends) + "."

    return Explorer(
        ax, update, steps=slider("steps", 10, 200, 10, 100), hidden=slider("hidden units", 50, 400, 50, 100)
    )


def learning_rate() -> Explorer:
    """Gradient descent on (w − 2)² from 5, and SGD, momentum and Adam on a valley, at one learning rate."""
    curve, valley = axes(2, "w", "loss (w − 2)²")
    ws = np.linspace(-8, 12, 101)
    curve.plot(ws, (ws - 2) ** 2, **style.look(curve, "loss"))
    (walk,) = curve.plot([], [], "o-", color=style.INK, markersize=4.5, lw=1.2)
    curve.set(xlim=(-8, 12), ylim=(-4, 104))
    x, y = np.meshgrid(np.linspace(-3, 3, 61), np.linspace(-3, 3, 61))
    valley.contour(x, y, compute.valley(x, y), levels=np.arange(1, 7) ** 2 * 0.8, cmap="viridis_r", linewidths=1)
    valley.set(xlim=(-3, 3), ylim=(-3, 3), xlabel="w₁", ylabel="w₂")
    paths = {name: valley.plot([], [], label=name, **style.look(valley, "ink"))[0] for name in compute.OPTIMIZERS}
    style.legend(valley)
    presets = {"crawls": 0.001, "arrives": 0.1, "one step": 0.5, "oscillates": 1.0, "explodes": 1.1}
    preset, rate = choice("preset", presets, "arrives"), slider("learning rate", 0.001, 1.2, 0.001, 0.1)
    preset.observe(lambda change: setattr(rate, "value", presets[change["new"]]), "value")

    def update(preset: str, rate: float) -> str:
        steps = compute.descent(rate)
        walk.set_data(steps, (steps - 2) ** 2)
        for name, path in paths.items():
            path.set_data(*compute.valley_path(name, rate))
        factor = abs(1 - 2 * rate)
        return f"learning rate {rate:.3g}: after 50 steps w = {compute.short(steps[-1])}; |1 − 2·lr| = {factor:.3g}."

    return Explorer(curve, update, preset=preset, rate=rate)


def cut_wire() -> widgets.Widget:
    """The graph of y = x² + x³ at x = 1, with each term tracked or cut: by no_grad, detach or .data."""
    from helpers.cut_wire import CutWire

    return CutWire()
