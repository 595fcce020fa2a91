"""Every local derivative in words is read as mathematics, computed, and compared with autograd in float64."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from helpers import trace
from helpers.operations import ROWS
from tests.tracing.meaning import said

TARGET, DIAGONAL = torch.tensor([2, 0, 1, 1]), torch.eye(4) > 0


def edited(a):
    y = a * 2
    y.detach().mul_(3)
    return y


def assigned(a, b):
    y = a * 2
    y[1] = b
    return y


# How an operation is called, where its name does not say it, and the shapes of its operands, where they are not 4 × 4.
CALLS = {
    "edit": edited, "setitem": assigned, "clamp": lambda a: a.clamp(-0.5, 0.6), "dropout": lambda a: F.dropout(a, 0.5),
    "threshold": lambda a: F.threshold(a, 0.2, 3.0), "to": lambda a: a.to(torch.float32), "alias": torch.ops.aten.alias,
    "double": lambda a: a.float().double(), "contiguous": lambda a: a[::2].contiguous(),
    "zero": lambda a: (a * 2).zero_(), "fill": lambda a, b: (a * 2).fill_(b), "copy": lambda a, b: (a * 2).copy_(b),
    "where": lambda a, b: torch.where(DIAGONAL, a, b), "masked_fill": lambda a, b: a.masked_fill(DIAGONAL, b),
    "softmax": lambda a: a.softmax(-1), "mean": lambda a: a.mean(0), "max_pool2d": lambda a: F.max_pool2d(a[None], 2),
    "reshape": lambda a: a.reshape(2, -1), "unsqueeze": lambda a: a.unsqueeze(0), "squeeze": lambda a: a[:1].squeeze(0),
    "permute": lambda a: a.permute(1, 0), "transpose": lambda a: a.transpose(0, 1), "getitem": lambda a: a[1],
    "expand": lambda a: a.expand(3, 4, 4), "stack": lambda a, b: torch.stack([a, b]),
    "cat": lambda a, b: torch.cat([a, b]), "unbind": lambda a: a.unbind()[1], "chunk": lambda a: a.chunk(2)[1],
    "layer_norm": lambda a, b, c: F.layer_norm(a, (4,), b, c), "embedding": lambda b: F.embedding(TARGET, b),
    "split": lambda a: a.split(2)[1], "cross_entropy": lambda a: F.cross_entropy(a, TARGET),
}  # fmt: skip
SHAPES = {
    "layer_norm": [(3, 4), (4,), (4,)],
    "fill": [(4, 4), ()], "masked_fill": [(4, 4), ()], "setitem": [(4, 4), (4,)], "linear": [(5, 4), (3, 4), (3,)],
    "conv1d": [(2, 3, 6), (4, 3, 2), (4,)], "conv2d": [(2, 3, 5, 7), (4, 3, 2, 3), (4,)], "matmul": [(5, 3), (3, 4)],
}  # fmt: skip


def called(row):
    """The operation as a function of its operands."""
    names = (row.name, *row.aliases.split())
    places = (torch.Tensor, torch, F)
    found = (getattr(place, name) for name in names for place in places if hasattr(place, name))
    return CALLS.get(row.name) or next(found)


def drawn(low, high, seed, shape=(4, 4)):
    noise = torch.rand(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    return (low + (high - low) * noise).requires_grad_()


def graph_at(f, *operands):
    """The graph of a number in which each entry of the operation's result has another weight."""

    def weighed(**operands):
        y = f(*operands.values())
        return (y * torch.arange(1.0, y.numel() + 1).reshape(y.shape)).sum()

    return trace(weighed, **dict(zip("abc", operands, strict=False)))


# ---- Every row

DOMAINS = [(-2, 2), (0.1, 0.9), (1.1, 3)]


def assert_words_are_true(f, op, *operands):
    """Compare for every edge into the operation; where a value or a derivative is no number, there is none."""
    graph, checked = graph_at(f, *operands), 0
    node = next(node for node in graph.nodes if node.op == op)
    for edge in graph.edges_into(node.name):
        g = drawn(-1, 1, 9, node.shape).detach().to(node.value.dtype)
        if node.value.isfinite().all() and edge.vjp(g).isfinite().all():
            found, expected = said(edge, graph, g, f, TARGET), edge.vjp(g)
            assert found.shape == expected.shape
            same = torch.allclose(found.to(expected.dtype), expected, rtol=1e-6, atol=1e-8)
            assert same, f"the rule of {op} in operations.py, {edge.rule}, does not give the numbers of autograd"
            checked += 1
    return checked


@pytest.mark.parametrize("row", [row for row in ROWS if not row.rules or any(row.rules)], ids=lambda row: row.name)
def test_the_rule_in_words_gives_the_numbers_of_autograd(row):
    f, shapes = called(row), SHAPES.get(row.name, [(4, 4)] * 3)
    count = f.__code__.co_argcount if row.name in CALLS and row.name != "alias" else row.operands
    checked = 0
    for domain in DOMAINS:
        operands = [drawn(*domain, seed, shape) for seed, shape in enumerate(shapes[:count])]
        checked += assert_words_are_true(f, row.name, *operands)

    assert checked


@pytest.mark.parametrize(
    ("a", "b", "rules"),
    [
        ((3,), (3,), ["· b", "· a"]), ((2, 3), (3,), ["outer with b", "aᵀ ·"]),
        ((3,), (3, 4), ["· bᵀ", "outer with a"]),
        ((5, 2, 3), (3, 4), ["· bᵀ", "aᵀ ·, Σ"]), ((2, 3), (5, 3, 4), ["· bᵀ, Σ", "aᵀ ·"]),
        ((5, 2, 3), (5, 3, 4), ["· bᵀ", "aᵀ ·"]), ((5, 2, 3), (3,), ["outer with b", "aᵀ ·, Σ"]),
    ],
)  # fmt: skip
def test_a_product_with_a_vector_or_a_batch_has_words_of_its_own(a, b, rules):
    operands = drawn(-2, 2, 1, a), drawn(-2, 2, 2, b)
    graph = graph_at(torch.matmul, *operands)

    assert [edge.rule for edge in graph.edges if edge.source in "ab"] == rules
    assert assert_words_are_true(torch.matmul, "matmul", *operands) == 2


def test_a_layer_of_one_example_has_an_outer_product_and_no_sum():
    operands = drawn(-2, 2, 1, (4,)), drawn(-2, 2, 2, (3, 4)), drawn(-2, 2, 3, (3,))

    assert [edge.rule for edge in graph_at(F.linear, *operands).edges][:3] == ["· b", "outer with a", "⊙ 1"]
    assert assert_words_are_true(F.linear, "linear", *operands) == 3


@pytest.mark.parametrize(
    ("f", "op", "rule"),
    [
        (lambda a, b: a * b, "mul", "⊙ a, Σ"), (lambda a, b: a - b, "sub", "⊙ −1, Σ"),
        (lambda a, b: a / b, "div", "⊙ −a/b², Σ"), (lambda a, b: torch.sub(a, b, alpha=2), "sub", "⊙ −2, Σ"),
        (lambda a, b: torch.add(a, b, alpha=-0.5), "add", "⊙ −0.5, Σ"),
        (lambda a, b: torch.rsub(b, a), "sub", "⊙ −1, Σ"),
    ],
)  # fmt: skip
def test_an_operand_that_is_broadcast_collects_a_sum(f, op, rule):
    operands = drawn(-2, 2, 1), drawn(1, 2, 2, (4,))

    assert [edge.rule for edge in graph_at(f, *operands).edges if edge.source == "b"] == [rule]
    assert assert_words_are_true(f, op, *operands) == 2


@pytest.mark.parametrize(
    ("f", "op", "rule"),
    [
        (lambda a: a**2, "pow", "⊙ 2a"), (lambda a: a**-3, "pow", "⊙ −3·a^(−3 − 1)"),
        (lambda a: -2 * a, "mul", "⊙ −2"),
        (lambda a: -2 / a, "div", "⊙ −(−2)/a²"), (lambda a: 3 - a, "sub", "⊙ −1"), (lambda a: a / 4, "div", "⊙ 1/4"),
        (lambda a: torch.where(a > 0, 0.0, a), "where", "⊙ 1[not t₁]"),
        (lambda a: a.where(a > 0, 1.0), "where", "⊙ 1[t₁]"),
        (lambda a: a.clamp(min=0.2), "clamp", "⊙ 1[in bounds]"),
    ],
)  # fmt: skip
def test_a_number_in_the_code_stands_for_itself(f, op, rule):
    operand = drawn(0.3, 0.5, 1)

    assert rule in [edge.rule for edge in graph_at(f, operand).edges]
    assert assert_words_are_true(f, op, operand)


@pytest.mark.parametrize(
    ("f", "rule"),
    [
        (lambda a, b: torch.div(a, b, rounding_mode="floor"), "⊙ div′"),
        (lambda a, b: F.mse_loss(a, b, reduction="sum"), "mse_loss vjp"),
        (lambda a, b: F.cross_entropy(a, TARGET, label_smoothing=0.1) + 0 * b.sum(), "cross_entropy vjp"),
        (lambda a, b: F.cross_entropy(a, TARGET, torch.ones(4).double()) + 0 * b.sum(), "cross_entropy vjp"),
        (lambda a, b: torch.mul(a, other=3) + b, "⊙ mul′(a)"), (lambda a, b: torch.clamp(a, min=b), "⊙ clamp′"),
        (lambda a, b: (a * 1)[0].mul_(3).sum() + b, "mul vjp"), (lambda a, b: torch.deg2rad(a) + b, "deg2rad vjp"),
    ],
)  # fmt: skip
def test_what_the_row_does_not_know_is_said_without_a_formula(f, rule):
    assert rule in [edge.rule for edge in graph_at(f, drawn(-2, 2, 1), drawn(1, 2, 2)).edges]


def test_between_two_numbers_the_number_itself_is_the_rule():
    assert [edge.rule for edge in trace(lambda x: torch.sin(x) * 2, x=1.0).edges] == ["", ""]
