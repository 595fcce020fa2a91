"""What shares a box: modules, the steps of a loop, the many results of one operation; nothing else."""

from __future__ import annotations

import torch
from torch import nn

from helpers import record, trace
from helpers.drawing.outline import Fold, Whole, members, outline
from tests.graphs import loop_of


def outlined(graph):
    return outline(Whole(graph))


def titles(items):
    return [item.title for item in items if isinstance(item, Fold)]


def recorded(model, x):
    with record() as r:
        loss = model(x).pow(2).sum()
    return outlined(r.graph(loss))


def layers(count):
    return nn.ModuleList(nn.Sequential(nn.Linear(2, 2), nn.Tanh()) for _ in range(count))


class Deep(nn.Module):
    def __init__(self, count):
        super().__init__()
        self.first, self.h = nn.Linear(2, 2), layers(count)

    def forward(self, x):
        x = self.first(x)
        for layer in self.h:
            x = layer(x)
        return x


def two_layers(x):
    """Two layers of three units: they repeat, side by side."""
    for _ in range(2):
        x = [torch.sigmoid(x[k] * 0.5 + x[k - 1] * 0.25 + 0.1) for k in range(len(x))]
    return sum(x[1:], x[0])


def test_units_side_by_side_in_a_layer_are_no_steps():
    assert titles(outlined(trace(lambda **x: two_layers([*x.values()]), a=1.0, b=2.0, c=3.0))) == []


def test_the_steps_of_a_loop_are_boxed_where_they_are_many():
    assert titles(outlined(loop_of(7))) == []
    assert titles(outlined(loop_of(8))) == [f"step {k}" for k in range(1, 9)]


def test_a_list_of_layers_is_opened_while_there_is_room_and_boxed_in_tens_beyond():
    assert titles(recorded(Deep(4), torch.ones(3, 2))) == ["model.first", *(f"model.h.{k}" for k in range(4))]
    deep = recorded(Deep(24), torch.ones(3, 2))
    assert titles(deep) == ["model.first", "model.h"]
    assert titles(deep[1].items) == ["model.h.0–9", "model.h.10–19", "model.h.20–23"]


def test_one_operation_with_weights_is_a_module_and_one_without_is_itself():
    items = recorded(nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Sigmoid()), torch.ones(3, 2))

    assert titles(items) == ["model.0"] and [len(members(item)) for item in items] == [1] * 5


def test_two_modules_in_a_row_stand_apart_by_their_names():
    encoder, decoder = (nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 2)) for _ in range(2))
    with record() as r:
        loss = (decoder(encoder(torch.ones(3, 2))) ** 2).sum()

    assert titles(outlined(r.graph(loss))) == ["encoder", "decoder"]


def test_the_many_results_of_one_operation_share_a_box_and_few_do_not():
    x = torch.ones(12, requires_grad=True)
    many, few = (trace(lambda x, n=n: sum(p.sin() for p in x.chunk(n)).sum(), x=x) for n in (6, 4))

    assert titles(outlined(many)) == ["chunk"] and titles(outlined(few)) == []


def test_no_operation_is_lost_or_doubled():
    for graph in (loop_of(40), trace(lambda x: sum(x.sin() * k for k in range(30)), x=1.0)):
        operations = [i for i, node in enumerate(graph.nodes) if node.operands]
        assert [i for item in outlined(graph) for i in members(item)] == operations
