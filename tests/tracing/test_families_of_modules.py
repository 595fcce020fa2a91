"""Families of layers: whatever a module does, its parameters get the gradients of backward()."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from helpers import trace
from tests.tracing.agreement import assert_contributions_add_up, assert_locals_hold, same

MODULES = {
    "convolutions": (
        lambda: nn.Sequential(
            nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(inplace=True), nn.MaxPool2d(2), nn.Flatten()
        ),
        (2, 1, 6, 6),
    ),
    "in-place ReLU on a view": (
        lambda: nn.Sequential(nn.Linear(4, 6), nn.Unflatten(1, (2, 3)), nn.ReLU(inplace=True)),
        (5, 4),
    ),
    "LSTM": (lambda: nn.LSTM(3, 4, num_layers=2, bidirectional=True), (5, 2, 3)),
    "GRU with dropout": (lambda: nn.GRU(3, 4, num_layers=2, dropout=0.5), (5, 2, 3)),
    "transformer layer": (lambda: nn.TransformerEncoderLayer(4, 2, 8, dropout=0.3, batch_first=True), (2, 3, 4)),
    "embedding and layer norm": (
        lambda: nn.Sequential(nn.LayerNorm(4), nn.Dropout(0.5), nn.Linear(4, 2), nn.Softmax(-1)),
        (3, 4),
    ),
    "average pool": (
        lambda: nn.Sequential(nn.AvgPool1d(2), nn.GroupNorm(1, 2), nn.PReLU(), nn.InstanceNorm1d(2)),
        (3, 2, 8),
    ),
}


def loss_of(model, x):
    out = model(x)
    first = out[0] if isinstance(out, tuple) else out
    rest = (
        sum(t.pow(2).mean() for part in out[1:] for t in (part if isinstance(part, tuple) else (part,)))
        if isinstance(out, tuple)
        else 0
    )
    return (first * torch.linspace(0, 1, first.shape[-1])).sum() + rest


@pytest.mark.parametrize("family", MODULES)
def test_modules_get_the_gradients_of_backward(family):
    make, shape = MODULES[family]
    torch.manual_seed(0)
    model, x = make(), torch.randn(shape, requires_grad=True)
    torch.manual_seed(7)
    loss_of(model, x).backward()
    expected = {name: p.grad for name, p in model.named_parameters()}
    model.zero_grad()
    torch.manual_seed(7)
    graph = trace(loss_of, model=model, x=x)
    for name, grad in expected.items():
        torch.testing.assert_close(graph[f"model.{name}"].grad, grad, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(graph["x"].grad, x.grad, rtol=1e-4, atol=1e-5)


def attend(model, x):
    out, weights = model(x, x, x)
    return out.pow(2).sum() + weights[0, 0, 1]


def test_attention_gets_the_gradients_of_backward():
    torch.manual_seed(0)
    model, x = (
        nn.MultiheadAttention(4, 2, batch_first=True).double(),
        torch.randn(2, 3, 4, dtype=torch.float64, requires_grad=True),
    )
    attend(model, x).backward()
    graph = trace(attend, model=model, x=x)
    for name, p in model.named_parameters():
        same(graph[f"model.{name}"].grad, p.grad)
    same(graph["x"].grad, x.grad)
    assert_contributions_add_up(graph)
    assert_locals_hold(graph)
