"""Megabytes that a sum of losses keeps alive, counted at each step, for three ways to add a loss up."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.explorers import numbers as compute
from helpers.explorers.base import Explorer, axes, moving, slider, view
from helpers.plots import style


def memory() -> Explorer:
    """Megabytes that a sum of losses keeps alive, counted at each step, for three ways to add a loss up."""
    (ax,) = axes(1, "step", "kept alive (MB)")
    ax.yaxis.set_major_formatter(lambda y, _: f"{y:.3g}".rjust(5, "\u2007"))  # as wide whatever the numbers
    lines = {way: moving(ax, "ink", way, marked=True, markevery=[-1]) for way in compute.KEEPS}
    style.legend(ax, "upper left")

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
