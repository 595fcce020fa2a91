"""What trace and record promise: names, numbers, cuts, clear errors, and nothing of the caller's changed."""

from __future__ import annotations

import gc
import math
import operator
import sys
import weakref

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
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


def doubled(x):
    return x * 2


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


# ---- local derivatives against finite differences

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


def test_an_elementwise_operation_has_one_derivative_for_each_entry():
    x = torch.linspace(-1, 1, 5, dtype=torch.float64, requires_grad=True)
    graph = trace(lambda x: torch.sin(x).sum(), x=x)
    torch.testing.assert_close(graph.edges[0].local, torch.cos(x.detach()))
    assert graph.edges[0].rule == "⊙ cos(x)"


def test_dropout_shows_the_mask_that_was_used():
    graph = trace(lambda x: F.dropout(x, 0.5).sum(), x=torch.ones(20, requires_grad=True))
    dropped = graph[names(graph)[1]]
    assert torch.equal(graph.edges[0].local, dropped.value) and set(dropped.value.tolist()) <= {0.0, 2.0}


# ---- names


def test_a_name_bound_again_gets_a_subscript():
    def unrolled(x, b):
        for _ in range(2):
            x = torch.sin(x + b)
        return x

    assert names(trace(unrolled, x=1.0, b=0.5)) == ["x", "b", "t₁", "x₁", "t₂", "x₂"]


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
    assert [n.module for n in graph.nodes if n.op in ("linear", "tanh")] == ["0", "1"]


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


@pytest.mark.parametrize(
    ("f", "operands", "op"),
    [
        (lambda x: 3 * x, ("constant", "x"), "mul"), (lambda x: x * 3, ("x", "constant"), "mul"),
        (lambda x: 3 - x, ("constant", "x"), "sub"), (lambda x: 2 + x, ("constant", "x"), "add"),
        (lambda x: 2 / x, ("constant", "x"), "div"), (lambda x: 2**x, ("constant", "x"), "pow"),
        (lambda x: torch.rsub(x, 3), ("constant", "x"), "sub"),
        (lambda x: torch.true_divide(x, 2), ("x", "constant"), "div"),
    ],
)  # fmt: skip
def test_operands_stand_in_the_order_they_were_written(f, operands, op):
    output = trace(f, x=1.5).output
    assert (output.operands, output.op) == (operands, op)


@pytest.mark.parametrize(
    ("f", "params"),
    [
        (lambda x: x.clamp(min=0.0), {"min": 0.0, "max": None}), (lambda x: x.clamp(0, 1), {"min": 0, "max": 1}),
        (lambda x: F.leaky_relu(x), {"negative_slope": 0.01}), (lambda x: F.elu(x), {"alpha": 1.0}),
        (lambda x: nn.Softplus()(x), {"beta": 1.0, "threshold": 20.0}), (lambda x: F.relu(x), {}),
    ],
)  # fmt: skip
def test_parameters_hold_what_is_no_tensor(f, params):
    assert trace(f, x=1.5).output.params == params


# ---- cuts and guards


def test_no_grad_cuts_the_wire():
    def f(x):
        y1 = x**2
        with torch.no_grad():
            y2 = x**3
        return y1 + y2

    graph = trace(f, x=1.0)
    assert graph["x"].grad.item() == 2
    assert ("x", "y2", "no_grad") in wires(graph) and ("y2", "f", "") in wires(graph)
    assert not graph["y2"].requires_grad and graph["y2"].grad is None


@pytest.mark.filterwarnings("ignore:To copy construct")
@pytest.mark.parametrize(
    ("cut", "reason"),
    [(lambda x: x.detach(), "detach"), (lambda x: x.data, ".data"), (lambda x: torch.tensor(x), "tensor")],
)
def test_other_cuts_say_what_they_are(cut, reason):
    graph = trace(lambda x: x * cut(x), x=3.0)
    assert [wire.cut for wire in graph.wires if wire.cut] == [reason] and graph["x"].grad.item() == 3


def test_inference_mode_cuts_too():
    def f(x):
        with torch.inference_mode():
            c = x * 2
        return x * c.clone()

    assert ("x", "c", "inference_mode") in wires(trace(f, x=3.0))


def test_a_branch_leaves_a_guard_and_its_comparison():
    def f(a, b):
        return a * b if a > b else a + b

    graph = trace(f, a=1.0, b=3.0)
    (guard,) = graph.guards
    assert (graph[guard.node].op, graph[guard.node].operands) == ("gt", ("a", "b"))
    assert (guard.kind, guard.value) == ("truth", False)


def test_a_number_taken_out_leaves_a_guard():
    (guard,) = trace(lambda a: a * a.item(), a=3.0).guards
    assert (guard.node, guard.kind, guard.value) == ("a", "value", 3.0)


def test_a_comparison_nobody_looked_at_is_left_out():
    def f(x):
        _ = x > 1
        return x * 2

    assert names(trace(f, x=3.0)) == ["x", "constant", "f"]


def test_an_unused_input_stays_without_a_gradient():
    graph = trace(lambda x, y: x * 2, x=1.0, y=4.0)
    assert graph["y"].grad is None and graph["y"].value == 4


def test_a_value_is_the_one_at_its_time():
    def f(x):
        y = x * 2
        y.add_(10)
        return y

    graph = trace(f, x=1.0)
    assert [graph[name].value.item() for name in ("y", "y₁")] == [2, 12]


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


def fails(x):
    y = x * 2
    raise KeyError(y.item())


@pytest.mark.parametrize("f", [doubled, fails], ids=["that returns", "that raises"])
def test_every_patch_is_put_back_after_a_function(f):
    def state():
        hooks = torch.nn.modules.module._global_forward_hooks, torch.nn.modules.module._global_forward_pre_hooks
        return torch.Tensor.__rmul__, torch.autograd.Function.__dict__["apply"], sys.getprofile(), *map(len, hooks)

    before, version = state(), torch.Tensor.__dict__.get("__rmul__")
    try:
        trace(f, x=1.0)
    except KeyError as error:
        assert error.args == (2.0,)
    assert state() == before and torch.Tensor.__dict__.get("__rmul__") is version
    assert not torch.overrides._get_current_function_mode_stack()


def test_a_profile_function_in_use_is_put_back():
    def mine(*_):
        return None

    sys.setprofile(mine)
    try:
        trace(doubled, x=1.0)
        assert sys.getprofile() is mine
    finally:
        sys.setprofile(None)


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


def test_a_name_from_data_is_kept_as_it_is():
    weights = {"<script>": torch.tensor(2.0, requires_grad=True)}
    graph = trace(lambda x: weights["<script>"] * x, x=1.0)
    assert "weights['<script>']" in names(graph)


def test_bools_strings_and_lists_pass_untouched():
    def f(x, flag, words):
        assert flag is True and words == ["a"]
        return x * 2

    assert trace(f, x=1.0, flag=True, words=["a"])["x"].grad == 2


def test_thousands_of_operations_need_no_recursion():
    def unrolled(x, b):
        for _ in range(1000):
            x = torch.sin(x + b)
        return x

    graph = trace(unrolled, x=1.0, b=0.5)
    assert len(graph.edges) == 3000 and graph.output.name == "x₁₀₀₀"
