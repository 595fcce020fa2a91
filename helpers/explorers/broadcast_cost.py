"""Time and memory for the gradient of w as a broadcast sum and as a matrix product, measured up to a batch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from helpers.explorers import numbers as compute
from helpers.explorers.base import Explorer, axes, moving, slider, view
from helpers.plots import style


def broadcast_cost() -> Explorer:
    """Time and memory for the gradient of w as a broadcast sum and as a matrix product, measured up to a batch."""
    time, held = axes(2, "images in the batch", "time (ms), measured")
    held.set_ylabel("held at once (MB)", size=style.FONT + 1, color=style.INK)
    names = list(compute.GRADIENTS)
    costs: dict[tuple[str, int], tuple[float, float]] = {}
    lines = [[moving(ax, "ink", name, marked=True) for name in names] for ax in (time, held)]
    beside: dict[str, Any] = {"textcoords": "offset points", "ha": "center", "size": style.FONT, "color": style.INK}
    notes = [[ax.annotate("", (1, 1), (0, y), animated=True, **beside) for y in (8, -17)] for ax in (time, held)]
    for ax, low, high in ((time, 3e-3, 3e3), (held, 0.02, 2e3)):
        view(ax, (6, 1700), (low, high))
        style.log_scale(ax, "x")
        style.log_scale(ax, "y")
        style.legend(ax, "upper left")

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
