"""What the recorder sees: operands as they were written, parameters, cuts, and what Python looked at."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from helpers import trace


def names(graph):
    return [node.name for node in graph.nodes]


def wires(graph):
    return [(wire.source, wire.target, wire.cut) for wire in graph.wires]


@pytest.mark.parametrize(
    ("f", "operands", "op"),
    [
        (lambda x: 3 * x, ("constant", "x"), "mul"), (lambda x: x * 3, ("x", "constant"), "mul"),
        (lambda x: 3 - x, ("constant", "x"), "sub"), (lambda x: 2 + x, ("constant", "x"), "add"),
        (lambda x: 2 / x, ("constant", "x"), "div"), (lambda x: 2**x, ("constant", "x"), "pow"),
        (lambda x: torch.rsub(x, 3), ("constant", "x"), "sub"),
        (lambda x: torch.true_divide(x, 2), ("x", "constant"), "div"),
    ],
)  # fmt: skip
def test_operands_stand_in_the_order_they_were_written(f, operands, op):
    output = trace(f, x=1.5).output
    assert (output.operands, output.op) == (operands, op)


@pytest.mark.parametrize(
    ("f", "params"),
    [
        (lambda x: x.clamp(min=0.0), {"min": 0.0, "max": None}), (lambda x: x.clamp(0, 1), {"min": 0, "max": 1}),
        (lambda x: F.leaky_relu(x), {"negative_slope": 0.01}), (lambda x: F.elu(x), {"alpha": 1.0}),
        (lambda x: nn.Softplus()(x), {"beta": 1.0, "threshold": 20.0}), (lambda x: F.relu(x), {}),
    ],
)  # fmt: skip
def test_parameters_hold_what_is_no_tensor(f, params):
    assert trace(f, x=1.5).output.params == params


def test_no_grad_cuts_the_wire():
    def f(x):
        y1 = x**2
        with torch.no_grad():
            y2 = x**3
        return y1 + y2

    graph = trace(f, x=1.0)
    assert graph["x"].grad.item() == 2
    assert ("x", "y2", "no_grad") in wires(graph) and ("y2", "f", "") in wires(graph)
    assert not graph["y2"].requires_grad and graph["y2"].grad is None


@pytest.mark.filterwarnings("ignore:To copy construct")
@pytest.mark.parametrize(
    ("cut", "reason"),
    [(lambda x: x.detach(), "detach"), (lambda x: x.data, ".data"), (lambda x: torch.tensor(x), "tensor")],
)
def test_other_cuts_say_what_they_are(cut, reason):
    graph = trace(lambda x: x * cut(x), x=3.0)
    assert [wire.cut for wire in graph.wires if wire.cut] == [reason] and graph["x"].grad.item() == 3


def test_inference_mode_cuts_too():
    def f(x):
        with torch.inference_mode():
            c = x * 2
        return x * c.clone()

    assert ("x", "c", "inference_mode") in wires(trace(f, x=3.0))


def test_a_branch_leaves_a_guard_and_its_comparison():
    def f(a, b):
        return a * b if a > b else a + b

    graph = trace(f, a=1.0, b=3.0)
    (guard,) = graph.guards
    assert (graph[guard.node].op, graph[guard.node].operands) == ("gt", ("a", "b"))
    assert (guard.kind, guard.value) == ("truth", False)


def test_a_number_taken_out_leaves_a_guard():
    (guard,) = trace(lambda a: a * a.item(), a=3.0).guards
    assert (guard.node, guard.kind, guard.value) == ("a", "value", 3.0)


def test_a_comparison_nobody_looked_at_is_left_out():
    def f(x):
        _ = x > 1
        return x * 2

    assert names(trace(f, x=3.0)) == ["x", "constant", "f"]


def test_an_unused_input_stays_without_a_gradient():
    graph = trace(lambda x, y: x * 2, x=1.0, y=4.0)
    assert graph["y"].grad is None and graph["y"].value == 4
