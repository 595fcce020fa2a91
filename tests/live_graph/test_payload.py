"""What the page is sent: numbers and words it can read, and operations only where it computes what PyTorch does."""

from __future__ import annotations

import json
import math

import pytest
import torch
import torch.nn.functional as F
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from helpers import live, trace
from helpers.live_graph.live import LiveFigure
from helpers.live_graph.payload import inert, nice, runs_in_browser, settled, tape, word
from helpers.operations import ROWS
from tests.js.node import node


def test_nice_goes_up_to_one_two_or_five():
    assert [nice(x) for x in (0.09, 0.1, 1, 1.1, 3, 7, 2001)] == [0.1, 0.1, 1, 2, 5, 10, 5000]


def test_the_tape_names_the_operand_of_each_edge():
    def f(a):
        return a * a - a

    rows = tape(trace(f, a=3.0), {"a": (-1, 1, 0)})
    assert [slot for _, _, slot in rows["edges"]] == [0, 1, 0, 1]


def test_a_slider_has_about_two_hundred_steps():
    rows = tape(trace(lambda a: a * 2, a=1.0), {"a": (-10, 10, 1)})
    assert rows["inputs"] == [[0, -10, 10, 0.1]]


def test_a_tensor_of_nan_and_infinity_can_be_sent():
    bad = torch.tensor([1.0, math.nan, math.inf])
    graph = trace(lambda w: (w * bad).sum() + (w / 0).sum(), w=torch.ones(3, requires_grad=True))

    assert {edge[6] for edge in tape(graph, {})["edges"] if len(edge) > 6} >= {"NaN", "Infinity"}
    assert json.loads(inert(tape(graph, {})))


def test_an_edge_carries_the_sum_so_far_beside_its_own_contribution():
    rows = tape(trace(lambda a: (a * 2 + a * 3 + a).sum(), a=torch.ones(2, requires_grad=True)), {})
    parts, sums = zip(*[edge[4:6] for edge in rows["edges"] if edge[0] == 0], strict=True)

    assert sorted(parts) == ["[1, 1]", "[2, 2]", "[3, 3]"]
    assert len(set(sums)) == 3 and "[6, 6]" in sums
    assert {edge[4]: edge[6] for edge in rows["edges"] if edge[0] == 0}["[3, 3]"] == 4.2  # the norm, √18


def test_json_inside_html_can_close_nothing():
    text = inert({"<!--</script>": "\u2028&", "n": [1.5, None, True]})
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == {"<!--</script>": "\u2028&", "n": [1.5, None, True]}


@pytest.mark.parametrize(
    ("f", "inputs", "alone"),
    [
        (lambda a: torch.clamp(a, -1, 1), dict(a=1.0), True),
        (lambda a: torch.erf(a), dict(a=1.0), False),
        (lambda a: torch.add(a, a, alpha=2), dict(a=1.0), False),
        (lambda a: a.float() * 2, dict(a=1.0), False),
        (lambda a, w: a * w, dict(a=1.0, w=torch.tensor(0.1)), False),
        (lambda a, x: (a * x).sum(), dict(a=1.0, x=torch.ones(2)), False),
    ],
)
def test_the_browser_computes_alone_only_what_it_knows(f, inputs, alone):
    assert runs_in_browser(trace(f, **inputs)) == alone
    assert isinstance(live(f, **inputs), LiveFigure) == alone


# ---- What the page computes is what PyTorch computes


def assert_the_page_agrees(programs, start, ends):
    """Trace at the start, move the page to the ends, compare all numbers; how many programs the page computes."""
    alone = [(f, end) for f, end in zip(programs, ends, strict=True) if runs_in_browser(trace(f, **start))]
    sent = [[tape(trace(f, **start), dict.fromkeys(start, (-1, 1, 0))), [*map(word, end.values())]] for f, end in alone]
    done = node("evaluate.js", given=inert({"cases": sent}))
    assert done.returncode == 0, done.stderr
    for (f, end), found in zip(alone, json.loads(done.stdout)["evaluated"], strict=True):
        graph = trace(f, **end)
        grads = [n.grad for n in graph.nodes if n.grad is not None]
        found[1] = [grad for n, grad in zip(graph.nodes, found[1], strict=True) if n.grad is not None]
        edges = [[e.local for e in graph.edges], [e.contribution for e in graph.edges]]
        for ours, theirs in zip(found, [[n.value for n in graph.nodes], grads, *edges], strict=True):
            expected = pytest.approx([float(x) for x in theirs], rel=1e-8, abs=1e-300, nan_ok=True)
            assert [float("nan" if x is None else x) for x in ours] == expected, str(graph)
    return len(alone)


class relu(torch.autograd.Function):
    """Called like an operation of PyTorch's, and another one."""

    @staticmethod
    def forward(ctx, x):
        return 7 * x

    @staticmethod
    def backward(ctx, g):
        return 7 * g


@pytest.mark.parametrize(
    ("f", "alone"),
    [
        (lambda x, y: torch.clamp(x, min=y) * 3, False), (lambda x, y: torch.clamp(x, y, y + 1), False),
        (lambda x, y: ((x > 0) + (y > 0)) * x, False), (lambda x, y: ((x > 0) * (y > 0) + (x > y)) * x, False),
        (lambda x, y: ((x > 0) == 1.0) * x * y, True), (lambda x, y: torch.where(x > 0, y > 0, y) * x, True),
        (lambda x, y: torch.where(x > 0, y > 0, x > y) * x, False), (lambda x, y: (x > 0).detach() * y, True),
        (lambda x, y: torch.maximum(x > 0, y > 0) * x, False), (lambda x, y: (x > 0).pow(y) * x, True),
        (lambda x, y: x.clamp(min=-math.inf, max=1.0) * y, False), (lambda x, y: x.clamp(max=1) * y, True),
        (lambda x, y: F.softplus(x, threshold=math.inf) * y, False), (lambda x, y: F.softplus(x) * y, True),
        (lambda x, y: x.clamp(max=math.nan) * y, False), (lambda x, y: F.elu(x, alpha=-math.inf) * y, False),
        (lambda x, y: x.where(y > 0, 2 * x), True), (lambda x, y: torch.where(y > 0, other=y, input=x), True),
        (lambda x, y: torch.sub(other=y, input=x), True), (lambda x, y: torch.rsub(x, other=y), True),
        (lambda x, y: torch.sub(x, other=3) * y, False), (lambda x, y: torch.max(x, y), True),
        (lambda x, y: torch.min(x, other=y), True), (lambda x, y: torch.max(x) * y, False),
        (lambda x, y: torch.div(x, y, rounding_mode="floor") * x, False), (lambda x, y: relu.apply(x) * y, False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", [(1.0, 2.0), (-1.5, 0.5), (3.0, -2.0), (0.0, 0.0)])
def test_a_number_on_the_page_is_pytorchs(f, alone, end):
    start = {"x": 1.0, "y": 2.0}

    assert assert_the_page_agrees([f], start, [dict(zip("xy", end, strict=True))]) == alone
    assert live(f, **start)._repr_mimebundle_()


NUMBERS = st.sampled_from([0.0, 1.0, -1.0, 0.5, 2.0, 30.0, -800.0, 1e200]) | st.floats(-5, 5)
OPERANDS = st.lists(st.integers(0, 6), min_size=3, max_size=3)
PARAMETERS = st.sampled_from([None, 0, 1, -2.5, True, math.inf, -math.inf, math.nan, "y"])
CALLS = st.tuples(
    st.sampled_from([row for row in ROWS if row.browser]), OPERANDS, st.lists(PARAMETERS, min_size=2, max_size=2)
)


def program(row, operands, params):
    """An operation on numbers, comparisons and constants, with parameters some of which are tensors."""
    f = getattr(torch, row.name, None) or getattr(F, row.name)

    def run(x, y):
        pool = [x, y, x > 0, y > x, 0.5, math.inf, -2]
        given = dict(zip(row.params, params, strict=False))
        given = {name: y if value == "y" else value for name, value in given.items() if value is not None}
        return f(*(pool[i] for i in operands[: row.operands]), **given) * x + y * x

    return run


def runs(f):
    try:
        return trace(f, x=1.0, y=2.0)
    except (RuntimeError, TypeError):  # True − False, an alpha that is no number: PyTorch refuses
        return None


@settings(max_examples=5, deadline=None, phases=[Phase.generate])
@given(cases=st.lists(st.tuples(CALLS, NUMBERS, NUMBERS), min_size=60, max_size=100))
def test_every_operation_with_any_operand_and_parameter_is_computed_rightly_or_left_to_the_kernel(cases):
    sound = [(program(*call), {"x": x, "y": y}) for call, x, y in cases if runs(program(*call))]

    assert assert_the_page_agrees([f for f, _ in sound], {"x": 1.0, "y": 2.0}, [end for _, end in sound])


def test_a_page_that_computes_carries_no_number_that_depends_on_the_processor():
    rows = tape(trace(lambda x: torch.exp(x) * 0.1, x=0.5), {"x": (-1, 1, 0)})["nodes"]

    assert [row[3:5] for row in rows] == [[0.5, None], [None, None], [0.1, None], [None, None]]


def test_a_page_that_only_shows_rounds_to_the_digits_that_every_processor_gives():
    x = torch.tensor(1 / 3, dtype=torch.float64)

    shown = [settled(n) for n in (x, x.float(), 2 / 3, 7, True, None)]
    assert shown == [0.333333333333, 0.333333, 0.666666666667, 7, True, None]
    assert settled(x * math.inf) == "Infinity"


def test_parameters_that_are_no_numbers_stay_in_python():
    graph = trace(lambda x: F.layer_norm(x, (3,)).exp().sum(), x=torch.arange(3.0, requires_grad=True))

    assert "normalized_shape" in graph["t₁"].params and len(tape(graph, {})["nodes"][1]) == 5
