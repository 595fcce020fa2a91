"""The browser's arithmetic and PyTorch's agree, forward and backward, kinks, overflow and NaN included."""

import base64
import math

import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers import trace
from helpers.graph.words import format_number
from helpers.live_graph.live import MODULE
from helpers.live_graph.payload import inert, tape, word

F = torch.nn.functional
UNARY = [
    torch.exp, torch.log, torch.sqrt, torch.sin, torch.cos, torch.tan, torch.tanh, torch.sigmoid, torch.relu,
    torch.abs, torch.neg, F.leaky_relu, F.elu, F.softplus, lambda x: F.elu(x, alpha=0.5), lambda x: x.detach(),
    lambda x: F.leaky_relu(x, 0.3), lambda x: F.softplus(x, beta=2, threshold=3), lambda x: torch.clamp(x, -1, 1),
    lambda x: torch.clamp(x, min=0.0), lambda x: torch.clamp(x, max=2.0), lambda x: 3 - x, lambda x: x - 3,
    lambda x: 2 / x, lambda x: x / 2, lambda x: 1 + x, lambda x: -2 * x, lambda x: x**2, lambda x: x**3,
    lambda x: x**-1, lambda x: x**0, lambda x: x**1.5, lambda x: 2**x, lambda x: 0.0**x,
]  # fmt: skip
BINARY = [
    torch.add, torch.sub, torch.mul, torch.div, torch.pow, torch.minimum, torch.maximum, torch.min, torch.max,
    lambda x, y: torch.where(x > y, x, y), lambda x, y: torch.where(x <= 0, x * y, y),
    lambda x, y: (x == y) * x + (x != y) * y, lambda x, y: (x >= y) * y + (x < y) * x,
]  # fmt: skip
KINKS = [0.0, 1.0, -1.0, 2.0, 0.5, -0.5, 3.0, 1e-3, 30.0, -800.0, 1e200, math.inf, math.nan]
NUMBERS = st.sampled_from(KINKS) | st.floats(-5, 5)
INSTRUCTION = st.tuples(st.sampled_from(UNARY + BINARY), st.integers(0, 99), st.integers(0, 99))
PROGRAMS = st.lists(INSTRUCTION, min_size=1, max_size=7)


def run(program, a, b):
    pool = [a, b]
    for f, i, j in program:
        operands = [pool[-1 - i % len(pool)], pool[-1 - j % len(pool)]][: 1 if f in UNARY else 2]
        pool.append(f(*operands))
    return pool[-1] + 0 * a + 0 * b


EVALUATE = """async ([module, cases]) => {
  const { load, evaluate, parse } = await import(module);
  return cases.map(([tape, inputs]) => {
    const m = load(parse(tape)), starts = parse(inputs);
    starts.forEach((x, i) => { m.value[i] = x; });
    evaluate(m);
    return [m.value.map(Number), m.grad.map(g => g ?? null), m.local, m.part];
  });
}"""


def module_url():
    return "data:text/javascript;base64," + base64.b64encode(MODULE.read_bytes()).decode()


def same(ours, theirs):
    if ours is None or theirs is None:
        return ours is None and theirs is None
    ours, theirs = float(ours), float(theirs)
    return (
        ours == theirs
        or (ours != ours and theirs != theirs)
        or math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-300)
    )


@pytest.fixture(scope="module")
def blank(browser):
    page = browser.new_page()
    yield page
    page.close()


def traced(program, a, b):
    try:
        return trace(lambda a, b: run(program, a, b), a=a, b=b)
    except RuntimeError:  # bool minus bool and the like: not an expression
        return None


# The same examples on every run; a failing one names its case, so shrinking, slow across the browser, is left out.
FIXED = dict(
    deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate], database=None
)


@settings(max_examples=30, **FIXED)
@given(cases=st.lists(st.tuples(PROGRAMS, NUMBERS, NUMBERS), min_size=20, max_size=40))
def test_forward_and_backward_agree_with_torch_on_random_expressions(blank, cases):
    sent, graphs = [], []
    for program, a, b in cases:
        start, graph = traced(program, 0.75, -1.5), traced(program, a, b)
        if start is not None and graph is not None:
            ranges = {"a": (-1, 1, 0), "b": (-1, 1, 0)}
            sent.append([inert(tape(start, ranges)), inert([word(a), word(b)])])
            graphs.append((graph, program, a, b))
    for (graph, *case), (vals, grads, locals_, parts) in zip(
        graphs, blank.evaluate(EVALUATE, [module_url(), sent]), strict=True
    ):
        for node, value, grad in zip(graph.nodes, vals, grads, strict=True):
            assert same(value, node.value), (case, node.name, node.op, value)
            if node.is_leaf or node.requires_grad:
                assert same(grad, node.grad), (case, node.name, node.op, grad)
        for edge, local, part in zip(graph.edges, locals_, parts, strict=True):
            assert same(local, edge.local), (case, edge, local, graph[edge.target])
            assert same(part, edge.contribution), (case, edge, part, graph[edge.target])


@settings(max_examples=20, **FIXED)
@given(st.lists(st.floats() | st.integers(-200000, 200000).map(float), min_size=50, max_size=200))
def test_numbers_are_written_as_in_the_figure(blank, numbers):
    script = "async ([module, xs]) => { const { format, parse } = await import(module); return parse(xs).map(format); }"
    assert blank.evaluate(script, [module_url(), inert([word(x) for x in numbers])]) == list(
        map(format_number, numbers)
    )
