"""What a run edits of the caller's is put back: buffers, tensors, their gradients."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import nn

from helpers import record, trace


class Smoothed(nn.Module):
    """A buffer that is bound anew at each call."""

    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(2))
        self.calls = nn.BatchNorm1d(2)

    def forward(self, x):
        self.mean = 0.9 * self.mean + 0.1 * x.detach().mean(0)
        return self.calls(x) - self.mean


STATEFUL = {
    "BatchNorm": lambda: nn.BatchNorm1d(2),
    "spectral norm": lambda: nn.utils.spectral_norm(nn.Linear(2, 3)),
    "a buffer bound anew": Smoothed,
    "an embedding with a largest norm": lambda: nn.Sequential(Rows(), nn.Embedding(4, 2, max_norm=0.3)),
}


class Rows(nn.Module):
    """Which rows to look up, whatever comes in."""

    def forward(self, x):
        return torch.tensor([0, 1, 3])


@pytest.mark.parametrize("make", STATEFUL.values(), ids=list(STATEFUL))
def test_what_a_module_keeps_is_put_back(make):
    model, x = make(), torch.linspace(-1, 3, 8).reshape(4, 2).requires_grad_()
    before, plain = copy.deepcopy(model.state_dict()), copy.deepcopy(model)
    plain(x).pow(2).sum().backward()
    graph = trace(lambda x: model(x).pow(2).sum(), x=x)
    after = model.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert any(not torch.equal(before[name], value) for name, value in plain.state_dict().items())
    for name, parameter in plain.named_parameters():
        torch.testing.assert_close(graph[f"model.{name}"].grad, parameter.grad)


def test_recorded_code_changes_what_it_changes():
    model = nn.BatchNorm1d(2)
    with record() as r:
        loss = model(torch.randn(4, 2)).pow(3).sum()
    r.graph(loss)
    assert model.num_batches_tracked == 1 and model.running_mean.abs().sum() > 0


def test_a_tensor_of_the_callers_edited_inside_is_put_back_and_its_local_derivative_stays():
    scale = torch.tensor(2.0)

    def f(x):
        scale.mul_(3)
        return (scale * x).sum()

    graph = trace(f, x=torch.ones(2, requires_grad=True))
    assert scale == 2 and graph["x"].grad.tolist() == [6, 6]
    assert graph.paths("x")[0].product.tolist() == [6, 6] and scale == 2


def test_memory_of_the_callers_stays_shared():
    both = torch.ones(2)
    part = nn.Parameter(both[:1])

    def f(x):
        part.data = part.data * 5
        return (part * x).sum()

    trace(f, x=2.0)
    both[0] = 7
    assert part.item() == 7


@pytest.mark.parametrize("earlier", [None, torch.tensor([5.0])])
def test_gradients_that_a_backward_inside_leaves_are_put_back(earlier):
    w = torch.tensor([2.0], requires_grad=True)
    w.grad = None if earlier is None else earlier.clone()

    def f(x):
        (w * x.detach()).sum().backward()
        return (w * x).sum()

    trace(f, x=3.0)
    assert w.grad is None if earlier is None else torch.equal(w.grad, earlier)


def test_what_is_edited_is_put_back_where_the_function_fails():
    state = torch.zeros(2)

    def f(x):
        state.add_(1)
        raise KeyError

    with pytest.raises(KeyError):
        trace(f, x=1.0)
    assert state.tolist() == [0, 0]


def test_a_tensor_made_inside_keeps_what_it_was_given():
    kept = []

    def f(x):
        board = torch.zeros(2)
        board.add_(3)
        kept.append(board)
        return (board * x).sum()

    trace(f, x=1.0)
    assert kept[0].tolist() == [3, 3]


def test_a_trace_within_a_block_leaves_nothing_in_it():
    x, state = torch.ones((), requires_grad=True), torch.ones(())

    def f(a):
        state.add_(1)
        return a * state

    with record() as r:
        trace(f, a=2.0)
        y = x * state
    graph = r.graph(y)
    assert graph["x"].grad == 1 and graph["state"].value == 1 and state == 1
