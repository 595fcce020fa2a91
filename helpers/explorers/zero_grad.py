"""Training loops on (w − 2)² that differ in where the gradients are set to zero, and one that never does it."""

from __future__ import annotations

from helpers.explorers import numbers as compute
from helpers.explorers.base import Explorer, axes, moving, slider, view
from helpers.plots import style


def zero_grad() -> Explorer:
    """Training loops on (w − 2)² that differ in where the gradients are set to zero, and one that never does it."""
    (ax,) = axes(1, "step", "loss")
    lines = {order: moving(ax, "loss", order, marked=True, markevery=[-1]) for order in compute.ORDERS}
    view(ax, (-1, 61), (-0.8, 15))
    style.legend(ax, "upper left")

    def update(steps: int, rate: float) -> str:
        ends = []
        for order, line in lines.items():
            losses = compute.losses_of_loop(order, steps, rate)
            line.set_data(range(steps + 1), losses)
            ends.append(f"{order}: {compute.short(losses[-1])}")
        return f"Loss after {steps} steps. " + "; ".join(ends) + "."

    return Explorer(ax, update, steps=slider("steps", 2, 60, 1, 30), rate=slider("learning rate", 0.01, 1.0, 0.01, 0.1))
