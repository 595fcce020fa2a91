"""Programs from elsewhere, fused, sparse, complex, edited behind autograd's back: backward() is the oracle for each."""

from __future__ import annotations

import copy

import pytest
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.checkpoint import checkpoint

from helpers import record, trace
from tests.tracing.agreement import assert_contributions_add_up, assert_locals_hold, same


def floats(*shape, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(*shape, generator=generator, dtype=torch.float64, requires_grad=True)


def unrolled_cell(model, x):
    h = c = torch.zeros(2, 3, dtype=torch.float64)
    for _ in range(3):
        h, c = model(x, (h, c))
    return (h * c).sum() + c.exp().sum()


def cell_twice(model, x):
    h, c = model(x)
    again, _ = model(x, (h, c))
    return again.pow(2).sum() + h.sum()


def spectrum(x):
    return torch.fft.fft(x).abs().pow(2).sum()


def rotation(x):
    return torch.view_as_real(torch.view_as_complex(x) * (1 + 2j)).pow(3).sum()


def eigenvalues(x):
    return torch.linalg.eigvals(x).abs().sum()


def complex_leaf(z):
    w = z * z.conj() + z.exp()
    return w.real.sum() + w.imag.pow(2).sum()


def sparse_product(s, w):
    return torch.sparse.mm(s, w).pow(2).sum()


def sparse_inside(x):
    return ((x * 2).to_sparse() * 3).to_dense().pow(2).sum()


def sparse_shares(s):
    return torch.sparse.softmax(s, 1).to_dense().pow(2).sum() + torch.sparse.sum(s, dim=0).to_dense().pow(2).sum()


def rows_of(model):
    return model(torch.tensor([1, 2, 1])).pow(2).sum()


def computed_again(x):
    return checkpoint(lambda y: y.sin() * y, x * 2, use_reentrant=False).sum()


def replaced(x):
    z = x * 1
    w = z * x
    z.data = torch.ones_like(z)
    return w.sum() + (z * x).sum()


def filled_behind(x):
    y = x * 2
    z = y * y
    y.data.fill_(5.0)
    return z.sum() + (y * x).sum()


def halved_leaf(model, x):
    first = model(x).sum()
    model.weight.data = model.weight.data / 2
    return first * model(x).sum()


def vectorised(x):
    return torch.func.vmap(lambda row: row * row.sum())(x).sum() + torch.func.grad(lambda y: (y**3).sum())(x).sum()


def penalty(x):
    y = (x**3).sum()
    (slope,) = torch.autograd.grad(y, x, create_graph=True)
    return (slope**2).sum() + y


def cell():
    torch.manual_seed(3)
    return nn.LSTMCell(4, 3).double()


def sparse_leaf():
    return torch.tensor([[1.0, 0, 2], [0, 3, 0], [0, 0, 4]], dtype=torch.float64).to_sparse().requires_grad_()


PROGRAMS = [
    (unrolled_cell, lambda: dict(model=cell(), x=floats(2, 4))),
    (cell_twice, lambda: dict(model=cell(), x=floats(2, 4))),
    (spectrum, lambda: dict(x=floats(5))), (rotation, lambda: dict(x=floats(3, 2))),
    (eigenvalues, lambda: dict(x=floats(3, 3))),
    (complex_leaf, lambda: dict(z=torch.tensor([1 + 2j, 0.5 - 1j], dtype=torch.complex128, requires_grad=True))),
    (sparse_product, lambda: dict(s=sparse_leaf(), w=floats(3, 2))), (sparse_inside, lambda: dict(x=floats(3, 3))),
    (sparse_shares, lambda: dict(s=sparse_leaf())),
    (rows_of, lambda: dict(model=nn.Embedding(4, 2, sparse=True).double())),
    (computed_again, lambda: dict(x=floats(3))), (replaced, lambda: dict(x=floats(2))),
    (filled_behind, lambda: dict(x=floats(2))), (vectorised, lambda: dict(x=floats(3, 2))),
    (penalty, lambda: dict(x=floats(3))),
]  # fmt: skip


def leaves(inputs):
    """What requires a gradient, by the name it has in the graph."""
    for name, given in inputs.items():
        if isinstance(given, nn.Module):
            yield from ((f"{name}.{path}", parameter) for path, parameter in given.named_parameters())
        else:
            yield name, given


def full(tensor):
    return tensor.to_dense() if tensor.layout != torch.strided else tensor


@pytest.mark.parametrize(("f", "make"), PROGRAMS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_foreign_program_gets_the_gradients_of_backward(f, make):
    inputs = make()
    plain = copy.deepcopy(inputs)
    f(**plain).backward()
    graph = trace(f, **inputs)
    for name, leaf in leaves(plain):
        same(graph[name].grad, full(leaf.grad))
    assert_contributions_add_up(graph)
    assert_locals_hold(graph)
    totals = {step.edge.source: step.total for step in graph.steps}
    for node in graph.nodes:
        if node.name in totals:
            same(totals[node.name], node.grad)
    assert f.__name__ in str(graph) and "base64" in graph._repr_mimebundle_()["text/html"]


def test_a_weight_halved_through_data_is_a_leaf_of_its_own_from_then_on():
    model, x = nn.Linear(2, 1, bias=False).double(), floats(3, 2)
    plain = copy.deepcopy(model)
    halved_leaf(plain, x).backward()
    graph = trace(halved_leaf, model=model, x=x.detach())
    versions = [node for node in graph.nodes if node.op == "parameter"]
    same(versions[1].value, versions[0].value / 2)
    same(sum(node.grad for node in versions), plain.weight.grad)


def test_a_complex_number_is_shown_as_a_pair():
    shown = str(trace(lambda z: z.abs(), z=torch.tensor(3 + 4j, requires_grad=True)))
    assert "[3, 4]" in shown and "[0.6, 0.8]" in shown


def test_a_fused_lstm_cell_computes_h_from_c():
    def f(model, x):
        h = c = torch.zeros(2, 3).bfloat16()
        for _ in range(3):
            h, c = model(x, (h, c))
        return (h * c).sum()

    graph = trace(f, model=cell().bfloat16(), x=floats(2, 4).bfloat16())
    assert "c" in graph["h₁"].operands and graph["c"].operands[-1] != "h₁"


def test_a_checkpoint_that_allows_backward_alone_says_what_to_write():
    with pytest.raises(RuntimeError, match="use_reentrant=False"):
        trace(lambda x: checkpoint(torch.sin, x * 1, use_reentrant=True), x=1.0)


def test_a_lazy_module_is_traced_and_takes_its_shape():
    model = nn.Sequential(nn.LazyLinear(2), nn.Tanh())
    graph = trace(lambda model, x: model(x).sum(), model=model, x=torch.ones(3, 4))
    model(torch.ones(3, 4)).sum().backward()
    same(graph["model.0.weight"].grad, model[0].weight.grad)


def test_each_input_is_a_leaf_of_its_own():
    t = floats(2)
    graph = trace(lambda a, b, v, d: (a * b * v * d).sum(), a=t, b=t, v=t[:], d=t * 2)
    for name in "abvd":
        assert graph[name].is_leaf and not graph[name].operands
    same(graph["a"].grad, (t * t * t * 2).detach())
    assert t.grad is None


def test_what_backward_adds_inside_does_not_count():
    def f(x):
        y = (x**3).sum()
        (slope,) = torch.autograd.grad(y, x, create_graph=True)
        y.backward(retain_graph=True)
        return (slope**2).sum()

    x = floats(3)
    graph = trace(f, x=x)
    same(graph["x"].grad, (36 * x**3).detach())
    assert_contributions_add_up(graph)


def test_a_recorded_loss_of_a_fused_cell_equals_backward():
    model, x = cell(), floats(2, 4)
    with record() as r:
        loss = cell_twice(model, x) + F.mse_loss(x, torch.zeros_like(x))
    graph = r.graph(loss)
    loss.backward()
    same(graph["model.weight_hh"].grad, model.weight_hh.grad)
    assert_contributions_add_up(graph)


def test_a_view_of_data_taken_before_the_block_is_computed_from_the_data():
    x, w = torch.arange(3.0), torch.tensor(2.0, requires_grad=True)
    first = x[:2]

    with record() as r:
        loss = (x * w).sum() + (first * w).sum()

    graph = r.graph(loss)
    assert graph["first"].operands == ("x",) and graph["first"].value.tolist() == [0, 1]
    assert graph["w"].grad == torch.autograd.grad(loss, w)[0]
