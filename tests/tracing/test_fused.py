"""Fused operations written out: the numbers of PyTorch's own, its gradients, and the same draw of a dropout."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from helpers import record, trace
from helpers.tracing.fused import PARTS
from tests.tracing.agreement import assert_contributions_add_up, assert_locals_hold, same

FLOAT = dict(dtype=torch.float64)
Q, K, V = (torch.randn(2, 3, size, 4, **FLOAT, generator=torch.Generator().manual_seed(size)) for size in (5, 6, 7))
V = V[:, :, :6]
SEEN = torch.arange(30).reshape(5, 6) % 4 < 3
LONG, PADDED = torch.randn(5, 2, 4, **FLOAT), torch.tensor([[False] * 4 + [True]] * 2)


def attention(**given):
    return lambda q: F.scaled_dot_product_attention(q, K, V, **given)


def self_attention(**given):
    torch.manual_seed(0)
    model = nn.MultiheadAttention(4, 2, dropout=given.pop("dropout", 0.0)).double()
    return lambda q: torch.cat([out.flatten() for out in model(q, q, q, **given) if out is not None])


def crossed(bias):
    torch.manual_seed(0)
    model = nn.MultiheadAttention(4, 2, bias=bias).double()
    return lambda q: model(q, LONG[:3], LONG[:3] * 2, need_weights=False)[0]


def bare(q):
    """Without its module, which would turn a mask of truths into one to add."""
    weight, more = torch.linspace(-1, 1, 48, **FLOAT).reshape(12, 4), torch.eye(4, **FLOAT)
    given = (q, q, q, 4, 2, weight, None, None, None, False, 0.0, more, None)
    return F.multi_head_attention_forward(*given, attn_mask=HIDDEN < 0)[0]


def stepped(kind, bias=True):
    torch.manual_seed(0)
    cell = kind(4, 3, bias=bias).double()

    def run(q):
        state = None
        for x in q:
            state = cell(x, state)
        return torch.cat(state) if isinstance(state, tuple) else state

    return run


HIDDEN = nn.Transformer.generate_square_subsequent_mask(5, dtype=torch.float64)
CALLS = {
    "attention": (attention(), Q), "causal": (attention(is_causal=True), Q), "scaled": (attention(scale=0.3), Q),
    "a mask of truths": (attention(attn_mask=SEEN), Q), "a mask to add": (attention(attn_mask=SEEN * 0.5), Q),
    "with dropout": (attention(dropout_p=0.4), Q),
    "one head": (lambda q: F.scaled_dot_product_attention(q, q, q), Q[0, 0]),
    "heads": (self_attention(), LONG), "heads without weights": (self_attention(need_weights=False), LONG),
    "weights of each head": (self_attention(average_attn_weights=False), LONG),
    "heads with dropout": (self_attention(dropout=0.4), LONG),
    "heads with a mask": (self_attention(attn_mask=HIDDEN), LONG),
    "heads with a mask of truths": (self_attention(attn_mask=HIDDEN < 0, need_weights=False), LONG),
    "a mask for each head": (self_attention(attn_mask=HIDDEN.expand(4, 5, 5)), LONG),
    "causal heads": (self_attention(attn_mask=HIDDEN, is_causal=True, need_weights=False), LONG),
    "heads without a module": (bare, LONG),
    "crossed": (crossed(True), LONG), "crossed without bias": (crossed(False), LONG),
    "LSTM": (stepped(nn.LSTMCell), LONG), "LSTM without bias": (stepped(nn.LSTMCell, False), LONG),
    "GRU": (stepped(nn.GRUCell), LONG), "GRU without bias": (stepped(nn.GRUCell, False), LONG),
}  # fmt: skip
FUSED = [part.__name__ for part in PARTS.values()]


def weighed(y):
    return (y * torch.linspace(0.5, 2, y.numel(), **FLOAT).reshape(y.shape)).sum()


@pytest.mark.parametrize("name", CALLS)
def test_written_out_an_operation_has_the_value_and_gradients_of_the_fused_one(name):
    f, q = CALLS[name]
    given = q.clone().requires_grad_()
    torch.manual_seed(5)
    expected = weighed(f(given))
    expected.backward()
    torch.manual_seed(5)
    graph = trace(lambda q: weighed(f(q)), q=q.clone().requires_grad_())

    assert not set(FUSED) & {node.op for node in graph.nodes}
    same(graph.output.value, expected.detach())
    same(graph["q"].grad, given.grad)
    assert_contributions_add_up(graph)
    assert_locals_hold(graph)


@pytest.mark.parametrize(
    ("f", "q"),
    [
        (self_attention(key_padding_mask=PADDED), LONG),
        (attention(attn_mask=SEEN & (torch.arange(5) > 0)[:, None]), Q),
        (lambda q: F.scaled_dot_product_attention(q, q[:, :1], q[:, :1], enable_gqa=True), Q),
        (lambda q: torch.func.vmap(lambda a: F.scaled_dot_product_attention(a, a, a))(q), Q),
    ],
)  # fmt: skip
def test_what_the_parts_do_not_cover_stays_fused_and_says_vjp(f, q):
    given = q.clone().requires_grad_()
    weighed(f(given)).backward()
    graph = trace(lambda q: weighed(f(q)), q=q.clone().requires_grad_())

    same(graph["q"].grad, given.grad)
    assert "softmax" not in {node.op for node in graph.nodes}
    assert {edge.rule for edge in graph.edges if graph[edge.target].op in FUSED} <= {"attention vjp"}


def test_in_half_precision_an_operation_stays_fused():
    q = Q.bfloat16().requires_grad_()
    graph = trace(lambda q: weighed(F.scaled_dot_product_attention(q, q, q)), q=q)

    assert {edge.rule for edge in graph.edges_out_of("q")} == {"attention vjp"}


def test_the_parts_belong_to_a_module_of_their_own_inside_the_one_that_runs():
    torch.manual_seed(0)
    layer, x = nn.TransformerEncoderLayer(4, 2, 8), torch.ones(3, 1, 4)
    with record() as r:
        loss = layer(x).pow(2).sum()
    modules = {n.op: n.module for n in r.graph(loss).nodes}

    assert (modules["permute"], modules["softmax"]) == ("layer.self_attn", "layer.self_attn.attention")


def test_a_mask_made_for_an_operation_belongs_to_it():
    with record() as r:
        loss = F.scaled_dot_product_attention(Q.clone().requires_grad_(), K, V, is_causal=True).sum()

    assert [n.module for n in r.graph(loss).nodes if n.value.dtype == torch.bool] == ["attention"]


def test_an_error_of_a_fused_operation_is_pytorchs_and_recording_goes_on():
    with record() as r:
        x = torch.ones(2, 3, requires_grad=True)
        with pytest.raises(RuntimeError):
            F.scaled_dot_product_attention(x, torch.ones(2, 4), torch.ones(2, 4))
        loss = x.sum()

    assert [node.op for node in r.graph(loss).nodes] == ["input", "sum"]
    assert r._recorder._fused == []


def test_a_long_operation_without_words_says_no_name():
    x, y = torch.ones(2, 3, requires_grad=True), torch.ones(2, 3)
    graph = trace(lambda x: F.multilabel_soft_margin_loss(x, y), x=x)

    assert [edge.rule for edge in graph.edges] == ["vjp"]
