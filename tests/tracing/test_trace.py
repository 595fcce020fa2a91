"""What trace and record promise: names, numbers, clear errors."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from helpers import record, trace


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def names(graph):
    return [node.name for node in graph.nodes]


def wires(graph):
    return [(wire.source, wire.target, wire.cut) for wire in graph.wires]


@pytest.fixture
def j():
    return trace(J, a=5.0, b=3.0, c=2.0)


# ---- J


def test_nodes_come_in_forward_order_under_their_local_names(j):
    assert names(j) == ["a", "b", "c", "v", "u", "constant", "J"]


def test_values_and_gradients_of_j(j):
    assert {n.name: n.value.item() for n in j.nodes} == dict(a=5, b=3, c=2, v=6, u=11, constant=3, J=33)
    assert {n.name: n.grad.item() for n in j.nodes if n.grad is not None} == dict(a=3, b=6, c=9, v=3, u=3, J=1)


def test_edges_carry_their_local_derivative_and_contribution(j):
    edges = [(e.source, e.target, e.local.item(), e.contribution.item()) for e in j.edges]
    assert edges == [("b", "v", 2, 6), ("c", "v", 3, 9), ("a", "u", 1, 3), ("v", "u", 1, 3), ("u", "J", 3, 3)]


def test_a_constant_has_a_wire_not_an_edge(j):
    assert wires(j) == [("constant", "J", "")]
    assert j["constant"].is_constant and j["J"].operands == ("constant", "u")


def test_steps_run_from_the_output_to_the_leaves(j):
    steps = [(step.edge.source, step.edge.target, step.total.item()) for step in j.steps]
    assert steps == [("u", "J", 3), ("a", "u", 3), ("v", "u", 3), ("b", "v", 6), ("c", "v", 9)]


def test_the_one_path_from_b(j):
    (path,) = j.paths("b")
    assert path.nodes == ("b", "v", "u", "J") and path.product == 6


def test_leaves_say_what_pytorch_says_of_them(j):
    assert [n.name for n in j.nodes if n.is_leaf and n.requires_grad and n.retains_grad] == ["a", "b", "c"]
    assert [n.name for n in j.nodes if n.requires_grad and not n.is_leaf] == ["v", "u", "J"]


# ---- names


def test_a_name_bound_last_is_found_when_the_function_returns():
    def f(x):
        squared = x * x
        return squared

    assert trace(f, x=2.0).output.name == "squared"


def test_the_outermost_name_wins():
    def inner(z):
        s = torch.sigmoid(z)
        return s

    def f(w):
        p = inner(w * 2)
        return p * 1.5

    assert names(trace(f, w=1.0)) == ["w", "constant", "z", "p", "constant₁", "f"]


def test_parameters_are_named_by_their_path():
    model = nn.Sequential(nn.Linear(2, 1), nn.Tanh())
    graph = trace(lambda model, x: model(x).sum(), model=model, x=torch.ones(3, 2))
    assert {"model.0.weight", "model.0.bias"} <= set(names(graph))
    assert graph["model.0.weight"].op == "parameter"
    assert [n.module for n in graph.nodes if n.op in ("linear", "tanh")] == ["model.0", "model.1"]


def test_a_module_itself_can_be_traced():
    class Line(nn.Module):
        def __init__(self):
            super().__init__()
            self.w = nn.Parameter(torch.tensor(2.0))

        def forward(self, x):
            return self.w * x

    assert names(trace(Line(), x=3.0)) == ["x", "w", "output"]


def test_tensors_from_closures_lists_and_globals_keep_their_names():
    params = [torch.tensor(1.0, requires_grad=True), torch.tensor(2.0, requires_grad=True)]
    offset = torch.tensor(3.0)
    assert names(trace(lambda x: params[0] * x + params[1] + offset, x=1.0))[:2] == ["x", "params[0]"]
    assert "offset" in names(trace(lambda x: x * offset, x=1.0))


def test_recorded_code_is_named_by_the_frame_it_stands_in():
    model = nn.Linear(1, 1)
    x, y = torch.ones(4, 1), torch.zeros(4, 1)
    with record() as r:
        y_hat = model(x)
        loss = F.mse_loss(y_hat, y)
    graph = r.graph(loss)
    assert names(graph) == ["x", "model.weight", "model.bias", "y_hat", "y", "loss"]
    loss.backward()
    torch.testing.assert_close(graph["model.weight"].grad, model.weight.grad)


def test_a_notebook_cell_gives_the_names_it_mentions():
    cell = {}
    exec("import torch\nfrom helpers import record\nw, x = torch.ones((), requires_grad=True), torch.ones(())", cell)
    exec("other = x\nwith record() as r:\n    y_hat = w * x\n    y_hat.add_(1)", cell)
    exec("graph = r.graph(y_hat)", cell)
    assert names(cell["graph"]) == ["w", "x", "y_hat", "constant", "y_hat₁"]


# ---- the caller's things


def test_tensors_of_the_caller_are_not_touched():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    x.grad = torch.tensor([7.0, 7.0])
    trace(lambda x: (x.mul(2).add_(1) ** 2).sum(), x=x)
    assert x.tolist() == [1, 2] and x.grad.tolist() == [7, 7] and x.requires_grad and x._version == 0


def test_a_tensor_edited_inside_is_a_copy():
    x = torch.ones(2)
    trace(lambda x, w: (x.mul_(5) * w).sum(), x=x, w=2.0)
    assert x.tolist() == [1, 1]


def test_parameters_get_no_grad():
    model = nn.Linear(2, 1)
    trace(lambda x: model(x).sum(), x=torch.ones(1, 2))
    assert model.weight.grad is None and model.bias.grad is None


def test_the_grad_kept_by_retain_grad_is_put_back():
    x = torch.tensor(2.0, requires_grad=True)
    with record() as r:
        h = x * 3
        h.retain_grad()
        y = h * h
    assert r.graph(y)["h"].retains_grad and h.grad is None
    y.backward()
    assert h.grad.item() == 12


def test_random_numbers_go_on_as_if_nothing_had_happened():
    torch.manual_seed(3)
    expected = torch.rand(2)
    torch.manual_seed(3)
    trace(lambda x: F.dropout(x, 0.5).sum(), x=torch.ones(8, requires_grad=True))
    assert torch.equal(torch.rand(2), expected)


# ---- bad input


@pytest.mark.parametrize(
    ("f", "inputs", "error", "remedy"),
    [
        (lambda x: 3.0, {"x": 1.0}, TypeError, "give the tensor to differentiate"),
        (lambda x: None, {"x": 1.0}, TypeError, "NoneType"),
        (lambda x: x * torch.ones(3), {"x": 1.0}, ValueError, r"shape \(3,\).*output.sum\(\) or output.mean\(\)"),
        (lambda x: torch.complex(x, x), {"x": 1.0}, ValueError, "real number"),
        (lambda n: n.sum(), {"n": torch.tensor([1, 2])}, ValueError, "requires_grad=True"),
        (lambda: torch.ones(()), {}, ValueError, "no input requires a gradient"),
        (lambda x: (x * 2).detach(), {"x": 1.0}, ValueError, "no_grad, detach or an integer result cut it off"),
    ],
)
def test_a_bad_output_is_one_clear_error(f, inputs, error, remedy):
    with pytest.raises(error, match=remedy):
        trace(f, **inputs)


def test_inputs_without_names_are_one_clear_error():
    with pytest.raises(TypeError, match=r"write trace\(f, a=5.0, b=3.0\)"):
        trace(J, 5.0, 3.0, 2.0)


def test_a_name_from_data_is_kept_as_it_is():
    weights = {"<script>": torch.tensor(2.0, requires_grad=True)}
    graph = trace(lambda x: weights["<script>"] * x, x=1.0)
    assert "weights['<script>']" in names(graph)


def test_bools_strings_and_lists_pass_untouched():
    def f(x, flag, words):
        assert flag is True and words == ["a"]
        return x * 2

    assert trace(f, x=1.0, flag=True, words=["a"])["x"].grad == 2
