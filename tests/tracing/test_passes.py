"""Gradients, contributions and local derivatives against finite differences and autograd."""

from __future__ import annotations

import math
import operator
import subprocess
import sys

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import record, trace


def names(graph):
    return [node.name for node in graph.nodes]


SCALAR_OPERATIONS = [
    (lambda x, y: x + y, "add"), (lambda x, y: x - y, "sub"), (lambda x, y: x * y, "mul"), (lambda x, y: x / y, "div"),
    (lambda x, y: x**y, "pow"), (lambda x, y: torch.maximum(x, y), "maximum"), (lambda x, y: -x, "neg"),
    (lambda x, y: torch.minimum(x, y), "minimum"), (lambda x, y: x.exp(), "exp"), (lambda x, y: torch.log(x), "log"),
    (lambda x, y: x.sqrt(), "sqrt"), (lambda x, y: torch.sin(x), "sin"), (lambda x, y: torch.cos(x), "cos"),
    (lambda x, y: torch.tan(x), "tan"), (lambda x, y: x.tanh(), "tanh"), (lambda x, y: abs(x), "abs"),
    (lambda x, y: torch.sigmoid(x), "sigmoid"), (lambda x, y: F.relu(x), "relu"), (lambda x, y: F.elu(x), "elu"),
    (lambda x, y: F.leaky_relu(x), "leaky_relu"), (lambda x, y: F.softplus(x), "softplus"),
    (lambda x, y: x.clamp(0.5, 1), "clamp"), (lambda x, y: 3 - x, "sub"), (lambda x, y: 2 / x, "div"),
    (lambda x, y: 2**x, "pow"), (lambda x, y: 1 + x, "add"), (lambda x, y: x**2, "pow"), (lambda x, y: x * 3, "mul"),
    (lambda x, y: torch.where(x > y, x, y), "where"), (lambda x, y: torch.subtract(x, y), "sub"),
]  # fmt: skip


def slope(f, point, index, h=1e-6):
    """The central difference of f in one of its arguments, float64."""
    up, down = list(point), list(point)
    up[index] = up[index] + h
    down[index] = down[index] - h
    return (f(*up) - f(*down)).item() / (2 * h)


@pytest.mark.parametrize(("f", "op"), SCALAR_OPERATIONS, ids=lambda value: value if isinstance(value, str) else "")
@given(x=st.floats(0.3, 1.4), y=st.floats(0.3, 1.4))
@settings(max_examples=15, deadline=None)
def test_each_local_derivative_is_the_slope_of_its_operation(f, op, x, y):
    if min(abs(x - y), abs(x - 0.5), abs(x - 1)) < 1e-3:  # a kink has two slopes
        return
    graph = trace(f, x=x, y=y)
    assert graph.output.op == op
    for edge in graph.edges:
        point = [torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)]
        expected = slope(f, point, "xy".index(edge.source))
        assert edge.local.item() == pytest.approx(expected, rel=1e-5, abs=1e-7)


BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": lambda a, b: a / (b * b + 1)}
LEAVES = st.one_of(st.sampled_from("abc"), st.floats(0.5, 2.0))


def combined(parts):
    binary = st.tuples(st.sampled_from(sorted(BINARY)), parts, parts)
    return binary | st.tuples(st.sampled_from(["sin", "tanh", "exp", "sigmoid", "neg"]), parts)


def evaluate(tree, inputs):
    if not isinstance(tree, tuple):
        return inputs.get(tree, tree)
    values = [evaluate(part, inputs) for part in tree[1:]]
    if len(values) == 2:
        return BINARY[tree[0]](*values)
    return getattr(torch, tree[0])(torch.as_tensor(values[0], dtype=torch.float64))


@given(tree=st.recursive(LEAVES, combined, max_leaves=12), point=st.tuples(*[st.floats(0.5, 2)] * 3))
@settings(max_examples=150, deadline=None)
def test_random_expressions_agree_with_finite_differences_and_autograd(tree, point):
    def f(a, b, c):
        return evaluate(tree, {"a": a, "b": b, "c": c}) + 0 * (a + b + c)

    graph = trace(f, **dict(zip("abc", point, strict=True)))
    inputs = [torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in point]
    for i, expected in enumerate(torch.autograd.grad(f(*inputs), inputs)):
        found = graph["abc"[i]].grad.item()
        assert found == pytest.approx(expected.item(), rel=1e-12, abs=1e-12, nan_ok=True)
        if max(abs(found), abs(graph.output.value.item())) < 1e3:
            assert found == pytest.approx(slope(f, [v.detach() for v in inputs], i), rel=1e-3, abs=1e-4)
            assert found == pytest.approx(sum(p.product for p in graph.paths("abc"[i])).item(), rel=1e-9, abs=1e-9)


def test_a_small_jacobian_is_the_matrix_of_all_slopes():
    W = torch.arange(6.0, dtype=torch.float64).reshape(2, 3)
    graph = trace(lambda x: (W @ x).prod(), x=torch.ones(3, dtype=torch.float64, requires_grad=True))
    (into_product,) = graph.edges_into(names(graph)[2])
    assert torch.equal(into_product.local, W) and into_product.rule == "Wᵀ ·"


def test_a_large_jacobian_is_left_to_its_rule():
    graph = trace(lambda x: (x @ x).sum(), x=torch.ones(30, 30, requires_grad=True))
    first, second, total = graph.edges
    assert first.local is None and (first.rule, second.rule, total.rule) == ("· xᵀ", "xᵀ ·", "broadcast")


@pytest.mark.parametrize(("rows", "shown"), [(20, True), (21, False)])
def test_a_jacobian_is_shown_up_to_400_entries(rows, shown):
    W = torch.linspace(0, 1, rows * 20).reshape(rows, 20)
    (edge, *_) = trace(lambda x: (W @ x).sum(), x=torch.ones(20, requires_grad=True)).edges
    assert (edge.local is not None) == shown
    if shown:
        torch.testing.assert_close(edge.local, W)


@pytest.mark.parametrize(("entries", "shown"), [(400, True), (401, False)])
def test_an_elementwise_derivative_is_shown_up_to_400_entries(entries, shown):
    (edge, *_) = trace(lambda x: torch.sin(x).sum(), x=torch.ones(entries, requires_grad=True)).edges
    assert (edge.local is not None) == shown


def test_an_elementwise_operation_has_one_derivative_for_each_entry():
    x = torch.linspace(-1, 1, 5, dtype=torch.float64, requires_grad=True)
    graph = trace(lambda x: torch.sin(x).sum(), x=x)
    torch.testing.assert_close(graph.edges[0].local, torch.cos(x.detach()))
    assert graph.edges[0].rule == "⊙ cos(x)"


def test_dropout_shows_the_mask_that_was_used():
    graph = trace(lambda x: F.dropout(x, 0.5).sum(), x=torch.ones(20, requires_grad=True))
    dropped = graph[names(graph)[1]]
    assert torch.equal(graph.edges[0].local, dropped.value) and set(dropped.value.tolist()) <= {0.0, 2.0}


def test_a_graph_freed_by_backward_is_one_clear_error():
    w = torch.tensor(1.0, requires_grad=True)
    with record() as r:
        loss = (w * 2) ** 2
    loss.backward()
    with pytest.raises(RuntimeError, match="before calling backward"):
        r.graph(loss)


@pytest.mark.parametrize(("x", "value"), [(-1.0, math.nan), (0.0, -math.inf)])
def test_nan_and_infinity_are_values_like_others(x, value):
    graph = trace(lambda x: torch.log(x), x=x)
    assert graph.output.value.item() == pytest.approx(value, nan_ok=True)
    assert graph["x"].grad.item() == (math.inf if x == 0 else -1.0)


def test_thousands_of_operations_need_no_recursion():
    def unrolled(x, b):
        for _ in range(1000):
            x = torch.sin(x + b)
        return x

    graph = trace(unrolled, x=1.0, b=0.5)
    assert len(graph.edges) == 3000 and graph.output.name == "x₁₀₀₀"


def test_the_first_trace_loads_nothing_of_torch_that_a_backward_pass_does_not():
    """torch.autograd.grad loads sympy to compare shapes that are known to fit: half a second of the first figure."""
    code = (
        "import sys, torch; from helpers import trace; layer = torch.nn.TransformerEncoderLayer(4, 2, 8)\n"
        "trace(lambda x: layer(x).sum(), x=torch.ones(3, 1, 4)); print('sympy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
