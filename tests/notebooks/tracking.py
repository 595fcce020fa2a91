"""What the notebooks say of graphs and records, seen in PyTorch: what tracks, which ways lead back, what is held."""

from __future__ import annotations

import torch

from helpers import trace
from helpers.explorers.cut_wire import WAYS, graph_of_terms
from helpers.explorers.numbers import gradient_cost


def locals_of_b() -> list[float]:
    """The local derivatives from b to J, in forward order."""

    def J(a, b, c):
        v = b * c
        u = a + v
        return 3 * u

    (path,) = trace(J, a=5.0, b=3.0, c=2.0).paths("b")
    return [float(number) for number in path.locals]


def arrivals(result: torch.Tensor) -> int:
    """The ways from a result back to its leaves."""

    def walk(node) -> int:
        ends = [previous for previous, _ in node.next_functions if previous is not None]
        return sum(map(walk, ends)) if ends else type(node).__name__ == "AccumulateGrad"

    return walk(result.grad_fn)


def paths_of_tangle(depth: int) -> int:
    def tangle(x1, x2):
        for _ in range(depth):
            x1, x2 = torch.sin(x1 + x2), x1 * x2
        return x1 + x2

    return len(trace(tangle, x1=0.7, x2=0.3).paths("x1"))


def cuts_that_give(gradient: float | None) -> int:
    graphs = [graph_of_terms(square, cube) for square in WAYS for cube in WAYS]
    return sum(graph["x"].grad is not None and graph["x"].grad.item() == gradient for graph in graphs)


def tracks(block: str) -> bool:
    """True if a result made in this way tracks."""
    layer = torch.nn.Linear(1, 1)
    if block == "eval":
        return layer.eval()(torch.ones(1)).requires_grad
    with getattr(torch, block)():
        return layer(torch.ones(1)).requires_grad


def shares(way: str) -> bool:
    t = torch.ones(2, requires_grad=True) * 1
    return getattr(t, way)().data_ptr() == t.data_ptr()


def arrivals_of_both() -> tuple[int, int]:
    a, b, c = (torch.tensor(number, requires_grad=True) for number in (5.0, 3.0, 2.0))
    return arrivals(3 * (a + b * c)), arrivals(a * a)


def who_tracks() -> tuple[bool, bool, bool]:
    """Whether the result of a tracking weight and data tracks, the data, and the data once they are overwritten."""
    weight, x = torch.ones(1, requires_grad=True), torch.ones(1)
    return (weight * x).requires_grad, x.requires_grad, x.mul_(weight).requires_grad


def backward_adds() -> bool:
    w = torch.ones(1, requires_grad=True)
    for _ in range(2):
        (3 * w).backward()
    return w.grad.item() == 6


def product_holds_as_much(few: str, many: str) -> bool:
    return gradient_cost("matrix product", int(few))[1] == gradient_cost("matrix product", int(many))[1]


def stays_a_leaf(way: str, *to) -> bool:
    return getattr(torch.ones(2, requires_grad=True), way)(*to).is_leaf
