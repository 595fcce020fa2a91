"""The module's arithmetic and PyTorch's agree, forward and backward, kinks, overflow and NaN included."""

import json
import math
import random
import struct

import torch
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers import trace
from helpers.graph.words import format_number
from helpers.live_graph.payload import inert, tape, word
from tests.js.node import node

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
# The same examples on every run; a failing one names its case, so shrinking is left out.
FIXED = dict(
    deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate], database=None
)


def run(program, a, b):
    pool = [a, b]
    for f, i, j in program:
        operands = [pool[-1 - i % len(pool)], pool[-1 - j % len(pool)]][: 1 if f in UNARY else 2]
        pool.append(f(*operands))
    return pool[-1] + 0 * a + 0 * b


def traced(program, a, b):
    try:
        return trace(lambda a, b: run(program, a, b), a=a, b=b)
    except RuntimeError:  # bool minus bool and the like: not an expression
        return None


def computed(**given):
    done = node("evaluate.js", given=inert(given))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def same(ours, theirs):
    if ours is None or theirs is None:
        return ours is None and theirs is None
    ours, theirs = float(ours), float(theirs)
    return (
        ours == theirs
        or (ours != ours and theirs != theirs)
        or math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-300)
    )


@settings(max_examples=8, **FIXED)
@given(cases=st.lists(st.tuples(PROGRAMS, NUMBERS, NUMBERS), min_size=100, max_size=150))
def test_forward_and_backward_agree_with_torch_on_random_expressions(cases):
    sent, graphs = [], []
    for program, a, b in cases:
        start, graph = traced(program, 0.75, -1.5), traced(program, a, b)
        if start is not None and graph is not None:
            ranges = {"a": (-1, 1, 0), "b": (-1, 1, 0)}
            sent.append([tape(start, ranges), [word(a), word(b)]])
            graphs.append((graph, program, a, b))
    numbers = computed(cases=sent)["evaluated"]
    assert len(numbers) > 50
    for (graph, *case), (values, grads, locals_, parts) in zip(graphs, numbers, strict=True):
        for node_, value, grad in zip(graph.nodes, values, grads, strict=True):
            assert same(value, node_.value), (case, node_.name, node_.op, value)
            if node_.is_leaf or node_.requires_grad:
                assert same(grad, node_.grad), (case, node_.name, node_.op, grad)
        for edge, local, part in zip(graph.edges, locals_, parts, strict=True):
            assert same(local, edge.local), (case, edge, local, graph[edge.target])
            assert same(part, edge.contribution), (case, edge, part, graph[edge.target])


def numbers_of_all_sizes():
    """Seeded: every bit pattern that is a float64, everyday numbers, whole ones, ties and their neighbours."""
    draw = random.Random(0)
    bits = struct.unpack("3000d", draw.randbytes(8 * 3000))
    everyday = [draw.uniform(-1, 1) * 10 ** draw.randint(-7, 7) for _ in range(3000)]
    whole = [float(draw.randint(-200_000, 200_000)) for _ in range(1000)]
    ties = [sign * 10.0**k * x for sign in (1, -1) for k in range(-9, 9) for x in (9.9995, 1.0005, 2.5, 99.995)]
    return [*bits, *everyday, *whole, *ties, *(k / 8 for k in range(-999, 999)), 0.0, -0.0, math.inf, -math.inf]


def test_numbers_are_written_as_in_the_figure():
    numbers = numbers_of_all_sizes()
    ours = computed(numbers=[word(x) for x in numbers])["formatted"]
    assert [(x, text) for x, text in zip(numbers, ours, strict=True) if text != format_number(x)] == []
