"""Random programs of views, in-place edits, cuts and gradients: PyTorch's own backward() is the oracle."""

from __future__ import annotations

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import trace
from tests.tracing.agreement import assert_contributions_add_up, assert_locals_hold, same
from tests.tracing.test_families import Cube, SinCos


def edited(change):
    """An in-place change, which PyTorch allows on no leaf that requires a gradient."""

    def operation(a, b, k):
        if not (a.is_leaf and a.requires_grad):
            change(a, b, k)
        return ()

    return operation


def assign_row(a, b, k):
    a[k] = b[(k + 1) % 3]


def scale_row(a, b, k):
    a[k] *= b[1]


def unseen(a, b, k):
    with torch.no_grad():
        a.mul_(0.7)


def without_gradient(a, b, k):
    with torch.no_grad():
        return [a * b]


def squash_part(a, b, k):
    if a.is_leaf and a.requires_grad:
        return []
    part = a.view(-1)[k : k + 4]
    part.sigmoid_()
    return [part]


def slope_of_sine(a, b, k):
    return torch.autograd.grad((torch.sin(a) * b).sum(), a, create_graph=True) if a.requires_grad else ()


def filled_board(a, b, k):
    board = torch.zeros(3, 3, dtype=torch.float64)
    board[k] = a[0]
    board[:, 1] += b[:, 0]
    return [board]


OPERATIONS = [
    lambda a, b, k: [a + b], lambda a, b, k: [a * b], lambda a, b, k: [a @ b], lambda a, b, k: [a.T],
    lambda a, b, k: [torch.sin(a)], lambda a, b, k: [a[k]], lambda a, b, k: [torch.stack([a[0], b[1], a[2]])],
    lambda a, b, k: a.chunk(3, 1), lambda a, b, k: a.unbind(), lambda a, b, k: a.max(0)[:1],
    lambda a, b, k: [a.clone()], lambda a, b, k: [a.detach()], lambda a, b, k: [a.view(9).view(3, 3)],
    lambda a, b, k: [a.expand(2, 3, 3).sum(0)], lambda a, b, k: [torch.where(a > b, a, b)],
    lambda a, b, k: [a.tanh() if a.sum() > 0 else b.sigmoid()], lambda a, b, k: [a[:, :2].clamp(-1, 1)],
    lambda a, b, k: [Cube.apply(torch.tanh(a))], lambda a, b, k: SinCos.apply(a),
    edited(lambda a, b, k: a.add_(b)), edited(lambda a, b, k: a.mul_(b.detach())), edited(lambda a, b, k: a.T.add_(b)),
    edited(lambda a, b, k: a[k].add_(b[0])), edited(scale_row), edited(assign_row),
    unseen, without_gradient, squash_part, slope_of_sine, filled_board,
]  # fmt: skip
STEP = st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 99), st.integers(0, 99), st.integers(0, 2))


def square(tensor, other):
    """Any result as a 3 × 3 matrix again."""
    return tensor if tensor.shape == (3, 3) else tensor.sum() * other


def run(steps, x, y):
    pool = [x, y]
    for operation, i, j, k in steps:
        a, b = pool[i % len(pool)], pool[j % len(pool)]
        pool += [square(result, b) for result in operation(a, b, k) or ()]
    return sum((torch.tanh(t) * torch.arange(9.0).reshape(3, 3)).sum() for t in pool[-3:]) + 0 * (x.sum() + y.sum())


def versions(graph, name):
    """The gradient of a leaf: the sum over its versions, where it was changed under no_grad."""
    return sum(n.grad for n in graph.nodes if n.is_leaf and n.name.strip("₀₁₂₃₄₅₆₇₈₉") == name and n.grad is not None)


@pytest.mark.filterwarnings("ignore")
@given(steps=st.lists(STEP, min_size=1, max_size=8), seed=st.integers(0, 1000))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_random_programs_get_the_gradients_of_backward(steps, seed):
    generator = torch.Generator().manual_seed(seed)
    x, y = (torch.randn(3, 3, generator=generator, dtype=torch.float64) for _ in range(2))
    inputs = [t.clone().requires_grad_() for t in (x, y)]
    try:
        expected = torch.autograd.grad(run(steps, *inputs), inputs)
    except RuntimeError:  # PyTorch refuses this program: so must the tracer
        with pytest.raises(RuntimeError):
            trace(lambda x, y: run(steps, x, y), x=x.requires_grad_(), y=y.requires_grad_())
        return
    graph = trace(lambda x, y: run(steps, x, y), x=x.requires_grad_(), y=y.requires_grad_())
    for name, grad in zip("xy", expected, strict=True):
        same(versions(graph, name), grad)
    assert_contributions_add_up(graph)
    assert_locals_hold(graph)
