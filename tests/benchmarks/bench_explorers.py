"""The kernel's part of one move of a control: redrawing an explorer, and ``interact`` remaking the same figure."""

import io
import itertools
import os

os.environ["MPLBACKEND"] = "agg"

import matplotlib.pyplot as plt
from timing import median_ms, row

from helpers import explorers, plots
from helpers.explorers import numbers as compute

MOVES = {
    "activations": ("z", (-2.0, 2.0)),
    "nudge_size": ("exponent", (-7, -3)),
    "zero_grad": ("steps", (20, 40)),
    "learning_rate": ("rate", (0.2, 0.3)),
    "memory": ("steps", (40, 50)),
    "broadcast_cost": ("images", (50, 100)),
}


def move_ms(name: str, control: str, values: tuple) -> float:
    """Milliseconds from a control's change to the new picture; what is measured has been measured once."""
    moved = getattr(explorers, name)()._controls[control]
    turns = itertools.cycle(values)
    return median_ms(lambda: setattr(moved, "value", next(turns)), 11)


def remake(steps: int = 30, rate: float = 0.1) -> bytes:
    """The figure of ``zero_grad`` made anew, as interact does at each move."""
    losses = {order: compute.losses_of_loop(order, steps, rate) for order in compute.ORDERS}
    ax = plots.curves(range(steps + 1), losses, "step", "loss", quantity="loss")
    png = io.BytesIO()
    ax.figure.savefig(png, format="png", bbox_inches="tight")  # what the inline backend does
    plt.close(ax.figure)
    return png.getvalue()


def cut_wire_ms() -> float:
    """Milliseconds to cut another wire: the graph is traced and drawn again."""
    explorer = explorers.cut_wire()
    ways = itertools.cycle(("no_grad", "detach", ".data", "tracked"))
    return median_ms(lambda: setattr(explorer._cube, "value", next(ways)), 11)


if __name__ == "__main__":
    remade = median_ms(remake, 11)
    for name, (control, values) in MOVES.items():
        row(f"explorers.{name}", move_ms(name, control, values), 60, "interact, figure remade", remade)
    row("explorers.cut_wire", cut_wire_ms(), 60)
