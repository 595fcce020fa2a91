"""Every version of every tensor: a value is the one at its time, a name bound again gets a number."""

from __future__ import annotations

import gc
import weakref

import pytest
import torch

from helpers import record, trace


def names(graph):
    return [node.name for node in graph.nodes]


def test_a_value_is_the_one_at_its_time():
    def f(x):
        y = x * 2
        y.add_(10)
        return y

    graph = trace(f, x=1.0)
    assert [graph[name].value.item() for name in ("y", "y₁")] == [2, 12]


@pytest.mark.parametrize("fill", [lambda y: y.data.fill_(5.0), lambda y: setattr(y, "data", torch.full_like(y, 5.0))])
def test_an_edit_through_data_is_seen_by_the_next_use(fill):
    def f(x):
        y = x * 2
        fill(y)
        return y * x

    graph = trace(f, x=1.0)
    assert [graph[name].value.item() for name in ("y", "y₁", "f")] == [2, 5, 5]
    assert graph["f"].operands == ("y₁", "x")


def test_a_name_bound_again_gets_a_subscript():
    def unrolled(x, b):
        for _ in range(2):
            x = torch.sin(x + b)
        return x

    assert names(trace(unrolled, x=1.0, b=0.5)) == ["x", "b", "t₁", "x₁", "t₂", "x₂"]


def test_a_recorded_training_step_shows_the_weights_of_that_step():
    w, x = torch.tensor(1.0, requires_grad=True), torch.tensor(2.0)
    optimiser, history = torch.optim.SGD([w], lr=0.1), []
    with record() as r:
        for step in range(3):
            loss = (w * x - 4) ** 2
            optimiser.zero_grad()
            history.append(loss.item())
            loss.backward(retain_graph=step == 2)
            optimiser.step()
    graph = r.graph(loss)
    assert len(graph.nodes) == 7 and graph["w"].value.item() == pytest.approx(1.96)


def test_a_forgotten_graph_frees_its_tensors():
    big = torch.ones(1000, requires_grad=True)
    graph = trace(lambda x: (x * 2).sum(), x=big)
    value = weakref.ref(graph[names(graph)[2]].value)
    gc.disable()
    try:
        del graph
        assert value() is None
    finally:
        gc.enable()
