"""Hooks of the caller's never run on gradients of the tracer's, and what a backward leaves behind is put back."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from helpers import record, trace


@pytest.fixture
def heard():
    return []


def hook_on_a_tensor(h, heard):
    h.register_hook(heard.append)


def hook_before_an_edit_in_place(h, heard):
    h.register_hook(heard.append)
    h.add_(1)


def hook_after_a_node(h, heard):
    h.grad_fn.register_hook(lambda *grads: heard.append(grads))


def hook_before_a_node(h, heard):
    h.grad_fn.register_prehook(lambda grads: heard.append(grads))


def hook_on_several(h, heard):
    torch.autograd.graph.register_multi_grad_hook([h], heard.append)


HOOKS = [
    hook_on_a_tensor, hook_before_an_edit_in_place, hook_after_a_node, hook_before_a_node, hook_on_several,
]  # fmt: skip


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_a_hook_set_inside_runs_for_backward_alone(hook, heard):
    x = torch.tensor([1.0, 2.0], requires_grad=True)

    def f(x):
        h = x * 3
        hook(h, heard)
        return (h * h).sum()

    trace(f, x=x).paths("x")
    with record() as r:
        y = f(x)
    r.graph(y).paths("x")
    assert heard == []
    y.backward()
    assert len(heard) == 1


MODULE_HOOKS = [
    lambda m, heard: m.register_full_backward_hook(lambda *_: heard.append(1)),
    lambda m, heard: m.register_full_backward_pre_hook(lambda *_: heard.append(1)),
    lambda m, heard: m.register_backward_hook(lambda *_: heard.append(1)),
    lambda m, heard: m.weight.register_hook(lambda _: heard.append(1)),
    lambda m, heard: m.weight.register_post_accumulate_grad_hook(lambda _: heard.append(1)),
]


@pytest.mark.filterwarnings("ignore:Using a non-full backward hook")
@pytest.mark.parametrize("hook", MODULE_HOOKS)
def test_a_hook_of_a_module_or_parameter_runs_for_backward_alone(hook, heard):
    model, x = nn.Linear(2, 1), torch.ones(3, 2, requires_grad=True)
    hook(model, heard)
    trace(lambda x: model(x).sum(), x=x).paths("x")
    with record() as r:
        loss = model(x).sum()
    graph = r.graph(loss)
    graph.paths("x")
    assert heard == []
    loss.backward()
    assert heard == [1]
    torch.testing.assert_close(graph["model.weight"].grad, model.weight.grad)


def test_a_hook_that_scales_does_not_scale_what_is_shown():
    w = torch.tensor(2.0, requires_grad=True)
    w.register_hook(lambda grad: 10 * grad)
    with record() as r:
        y = w * 3
    graph = r.graph(y)
    y.backward()
    assert (graph["w"].grad, w.grad) == (3, 30)
    assert graph.edges[0].contribution == 3


def test_a_hook_set_after_the_block_runs_for_backward_alone(heard):
    x = torch.ones(2, requires_grad=True)
    with record() as r:
        h = x * 3
        y = (h * h).sum()
    graph = r.graph(y)
    h.register_hook(heard.append)
    assert graph.paths("x") and str(r.graph(y)) == str(graph) and heard == []
    y.backward()
    assert len(heard) == 1


def test_what_retain_grad_keeps_is_put_back():
    x = torch.ones(2, requires_grad=True)
    with record() as r:
        h = x * 3
        h.retain_grad()
        y = (h * h).sum()
    assert r.graph(y).paths("x")[0].product.tolist() == [9, 9] and h.grad is None
    y.backward()
    assert h.grad.tolist() == [6, 6]


def test_hooks_are_put_back_where_a_pass_fails(heard):
    w = torch.tensor(2.0, requires_grad=True)
    with record() as r:
        h = w.exp()
        h.register_hook(heard.append)
        y = h * h
    y.backward()
    with pytest.raises(RuntimeError, match="before calling backward"):
        r.graph(y)
    assert list(h._backward_hooks.values()) == [heard.append]


class Counted(torch.autograd.Function):
    """A backward that says when it runs, and draws a random number."""

    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, upstream):
        torch.rand(1)
        return upstream * 2


def test_random_numbers_drawn_by_a_backward_are_put_back():
    x = torch.ones(2, requires_grad=True)
    with record() as r:
        y = Counted.apply(x).sum()
    before = torch.get_rng_state()
    r.graph(y).paths("x")
    assert torch.equal(torch.get_rng_state(), before)
