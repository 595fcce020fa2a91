"""One name for an operation, however it is written; the parameters it was given; names from the running code."""

from __future__ import annotations

import operator
import sys

import pytest
import torch
import torch.nn.functional as F

from helpers import trace
from helpers.tracing.names import FrameNames, in_order, unique


def last(f, **inputs):
    """The node of the last operation but the sum."""
    given = inputs or {"x": torch.tensor([0.5, 2.0], dtype=torch.float64, requires_grad=True)}
    graph = trace(lambda **given: f(**given).sum(), **given)
    return graph[graph.output.operands[0]], graph


class exp(torch.autograd.Function):
    """Called like an operation of PyTorch's, and another one."""

    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, g):
        return g * 2


class Doubled(exp):
    """A name that PyTorch does not have."""


@pytest.mark.parametrize(
    ("f", "op"),
    [
        (lambda x: x.exp(), "exp"), (lambda x: torch.exp(x), "exp"), (lambda x: (x * 1).exp_(), "exp"),
        (lambda x: torch.special.expit(x), "sigmoid"), (lambda x: abs(x), "abs"), (lambda x: -x, "neg"),
        (lambda x: torch.multiply(x, x), "mul"), (lambda x: operator.itruediv(x * 1, 2), "div"),
        (lambda x: 2**x, "pow"),
        (lambda x: x.max(x * 2), "maximum"), (lambda x: torch.min(x, other=x * 2), "minimum"),
        (lambda x: x.max(0).values, "max"), (lambda x: torch.min(x), "min"), (lambda x: x % 2, "remainder"),
        (lambda x: exp.apply(x), "exp.apply"), (lambda x: Doubled.apply(x), "Doubled"),
    ],
)  # fmt: skip
def test_an_operation_has_one_name_however_it_is_written(f, op):
    assert last(lambda x: f(x))[0].op == op


@pytest.mark.parametrize(
    ("f", "operands"),
    [
        (lambda x, y: x - y, "xy"), (lambda x, y: torch.rsub(x, y), "yx"), (lambda x, y: torch.rsub(x, other=y), "yx"),
        (lambda x, y: torch.sub(other=y, input=x), "xy"), (lambda x, y: x.__rpow__(y), "yx"),
        (lambda x, y: torch.pow(exponent=y, input=x), "xy"), (lambda x, y: x.atan2(y), "xy"),
        (lambda x, y: F.mse_loss(target=y, input=x), "xy"),
    ],
)  # fmt: skip
def test_operands_stand_in_the_order_of_the_formula(f, operands):
    node, _ = last(f, x=torch.tensor(2.0, requires_grad=True), y=torch.tensor(3.0, requires_grad=True))

    assert "".join(node.operands) == operands


@pytest.mark.parametrize(
    "f",
    [
        lambda c, x, y: torch.where(c, x, y), lambda c, x, y: x.where(c, y),
        lambda c, x, y: x.where(other=y, condition=c),
        lambda c, x, y: torch.where(c, other=y, input=x), lambda c, x, y: torch.where(other=y, input=x, condition=c),
    ],
)  # fmt: skip
def test_the_condition_of_where_comes_first(f):
    x, y = (torch.tensor(value, requires_grad=True) for value in (2.0, 3.0))

    assert last(f, c=torch.tensor(True), x=x, y=y)[0].operands == ("c", "x", "y")


def test_keyword_arguments_that_are_no_operands_keep_their_order():
    assert list(in_order({"b": 1, "other": 2, "input": 3, "a": 4, "condition": 5})) == [
        "condition", "input", "b", "other", "a",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("f", "params"),
    [
        (lambda x: x.clamp(0.0), {"min": 0.0, "max": None}), (lambda x: x.clamp(max=1), {"min": None, "max": 1}),
        (lambda x: torch.clamp(x, x * 2), {"min": None, "max": None}), (lambda x: F.elu(x, 0.5), {"alpha": 0.5}),
        (lambda x: F.leaky_relu(x, 0.3), {"negative_slope": 0.3}), (lambda x: F.gelu(x), {}),
        (lambda x: F.softplus(x, threshold=3), {"beta": 1.0, "threshold": 3}), (lambda x: F.relu(x, inplace=False), {}),
        (lambda x: F.gelu(x, approximate="tanh"), {"approximate": "tanh"}), (lambda x: x + 3, {}),
        (lambda x: torch.add(x, x, alpha=2), {"alpha": 2}), (lambda x: torch.mul(x, other=3), {"other": 3}),
        (lambda x: x.reshape(2, 1), {"shape": (2, 1)}), (lambda x: x.reshape([1, 2]), {"shape": [1, 2]}),
        (lambda x: x.mean(0, keepdim=True), {"dim": 0, "keepdim": True}), (lambda x: x[None], {"index": None}),
        (lambda x: x[None].transpose(0, 1), {"dim0": 0, "dim1": 1}), (lambda x: torch.stack([x, x]), {"dim": 0}),
        (lambda x: torch.stack([x, x], 1), {"dim": 1}),
        (lambda x: F.hardtanh(x, -2.0, 2.0), {"min_val": -2.0, "max_val": 2.0}),
        (lambda x: F.hardtanh(x, -1.0, 1.0), {}), (lambda x: x.clamp_min(0.1), {"min": 0.1}),
        (lambda x: F.max_pool1d(x[None], 2), {"kernel_size": 2}),
        (lambda x: x.masked_fill(x > 0, -1.0), {"value": -1.0}),
        (lambda x: x[None, None].flatten(1), {"start_dim": 1}), (lambda x: x.repeat(2, 3), {"arg1": 2, "arg2": 3}),
        (lambda x: torch.div(x, x, rounding_mode="floor") + 0 * x, {}),
        (lambda x: F.conv1d(x[None], x.new_ones(1, 1, 1), None, 1, 2),
         {"stride": 1, "padding": 2, "dilation": 1, "groups": 1}),
    ],
)  # fmt: skip
def test_what_is_no_tensor_is_a_parameter_under_its_name(f, params):
    assert last(lambda x: f(x))[0].params == params


def test_a_name_that_is_taken_gets_the_next_subscript():
    taken: dict[str, int] = {}

    assert [unique(name, taken) for name in ["x", "x", "", "x₂", "x", "", *["y"] * 11]] == [
        *("x", "x₁", "t₁", "x₂", "x₃", "t₂", "y"), *(f"y{i}" for i in "₁₂₃₄₅₆₇₈₉"), "y₁₀",
    ]  # fmt: skip


class Holder:
    """An object with a tensor, a list and a dict of tensors inside."""

    def __init__(self):
        self.w = torch.zeros(1)
        self.many, self.named = [torch.ones(1)], {"k": torch.ones(2)}


def test_a_tensor_is_called_by_the_expression_that_reaches_it():
    held, model, _private = Holder(), torch.nn.Sequential(torch.nn.Linear(1, 1)), torch.ones(3)
    frame = sys._getframe()
    names = FrameNames(frame.f_back)

    assert names.find(held.w, frame) == "held.w"
    assert names.find(held.many[0], frame) == "held.many[0]"
    assert names.find(held.named["k"], frame) == "held.named['k']"
    assert names.find(model[0].weight, frame) == "model.0.weight"
    assert names.find(_private, frame) == ""


def test_a_bound_method_or_a_number_among_the_variables_is_passed_over():
    held, frame = Holder(), sys._getframe()
    method, number = held.__init__, 3.0

    assert method and number and FrameNames(frame.f_back).find(held.w, frame) == "held.w"


def test_code_of_torch_and_of_the_tracer_is_not_the_users():
    names = FrameNames(None)

    assert names.is_user(Holder.__init__.__code__)
    assert not names.is_user(torch.nn.Linear.forward.__code__) and not names.is_user(trace.__code__)
