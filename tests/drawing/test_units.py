"""The units of a network: what is one and what is none, and that its page loses no weight and no flow."""

from __future__ import annotations

import re

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import trace
from helpers.drawing.boxes import pill
from helpers.drawing.outline import Fold, Whole
from helpers.drawing.pages import network as pages_of
from helpers.drawing.units import units
from helpers.graph.words import spell
from tests.graphs import NETWORK, network

FUNCTIONS = [torch.tanh, torch.relu, torch.sigmoid, lambda z: z]


def boxes(f, **inputs):
    return [item for item in units(Whole(trace(f, **inputs))) if isinstance(item, Fold)]


def titles(f, **inputs):
    return [box.title for box in boxes(f, **inputs)]


def test_the_network_of_the_course_has_five_units_and_a_loss():
    assert titles(network, **NETWORK) == ["tanh(f1)", "tanh(f2)", "tanh(g1)", "tanh(g2)", "Σ", "(out − 1)²"]


def test_a_box_is_called_in_its_page_what_it_computes():
    pages = pages_of(trace(network, **NETWORK))

    assert [page.title for page in pages] == [
        "", "Network", "Af1 = tanh(f1)", "Af2 = tanh(f2)", "t₉ = tanh(g1)", "t₁₁ = tanh(g2)", "out = Σ",
        "network = (out − 1)²",
    ]  # fmt: skip
    assert all(pages[row[1]].title == row[3] for row in pages[1].nodes if row[1] >= 0)


def two(x, y, a, b, c, d):
    return torch.tanh(a * x + b * y) * torch.tanh(x * c + y * d)


NONE = {
    "one unit": lambda x, y, a, b, c, d: torch.tanh(a * x + b * y) + c * d,
    "weights used twice": lambda x, y, a, b, c, d: (a * x + b * y) * (a * y + b * x) * c * d,
    "a weighted sum of one product": lambda x, y, a, b, c, d: torch.tanh(a * x + b) * torch.tanh(c * x + d) * y,
    "differences": lambda x, y, a, b, c, d: (a * x - b * y) * (c * x - d * y),
    "fixed weights": lambda x, y, a, b, c, d: (0.5 * x + 0.2 * y) * (0.1 * x + 0.3 * y) + a + b + c + d,
    "frozen weights": lambda x, y, a, b, c, d: (
        (a.detach() * x + b.detach() * y) * (c.detach() * x + d.detach() * y) * a * b * c * d
    ),
}


@pytest.mark.parametrize("f", NONE.values(), ids=NONE.keys())
def test_what_is_no_network_is_not_seen_as_units(f):
    numbers = dict(x=0.5, y=-1.5, a=0.4, b=0.9, c=-0.3, d=0.2)

    assert len(boxes(two, **numbers)) == 2
    assert pages_of(trace(f, **numbers)) == []


def test_weights_on_tensors_are_no_network_of_scalars():
    inputs = dict(x=torch.ones(3, requires_grad=True)) | dict.fromkeys("yabcd", 1.0)

    assert pages_of(trace(lambda **given: two(**given).sum(), **inputs)) == []


def test_what_goes_round_a_unit_stays_an_operation():
    f = lambda x, y, a, b, c, d: (a * x + b * y + x) * (c * x + d * y + y)  # noqa: E731
    page = pages_of(trace(f, **dict.fromkeys("xyabcd", 1.0)))[1]

    assert [node.op for node in page.graph.nodes if node.operands] == ["", "", ""]
    assert [row[3].partition(" = ")[2] for row in page.nodes if row[1] >= 0] == ["Σ", "Σ", "(t₃ + x) × (t₇ + y)"]


def test_of_two_leaves_that_are_used_once_the_one_named_as_a_weight_weighs():
    def chain(p, q, w1, w2, v1, v2):
        h = torch.tanh(p * w1 + w2 * q)
        return v1 * h + v2 * torch.exp(h)

    graph = trace(chain, **dict.fromkeys(("p", "q", "w1", "w2", "v1", "v2"), 0.5))
    page = pages_of(graph)[1]

    assert [graph.nodes[edge[3]].name for edge in page.edges if len(edge) > 3] == ["w1", "w2", "v1", "v2"]
    assert [node.name for node in page.graph.nodes][:2] == ["p", "q"]


def layers(sizes, biased, functions):
    """A network of scalars as a function of its named numbers, and the names."""
    names = [f"x{k}" for k in range(sizes[0])]
    for depth, (before, count) in enumerate(zip(sizes, sizes[1:], strict=False)):
        names += [f"w{depth}_{k}_{j}" for k in range(count) for j in range(before)]
        names += [f"b{depth}_{k}" for k in range(count)] if biased[depth] else []

    def run(**given):
        values = [given[f"x{k}"] for k in range(sizes[0])]
        for depth, count in enumerate(sizes[1:]):
            sums = [sum(given[f"w{depth}_{k}_{j}"] * x for j, x in enumerate(values)) for k in range(count)]
            sums = [z + given[f"b{depth}_{k}"] if biased[depth] else z for k, z in enumerate(sums)]
            values = [FUNCTIONS[functions[depth]](z) for z in sums]
        return sum((value - 1) ** 2 for value in values)

    return run, names


NETWORKS = st.tuples(
    st.lists(st.integers(2, 3), min_size=2, max_size=4),
    st.lists(st.booleans(), min_size=3, max_size=3),
    st.lists(st.integers(0, 3), min_size=3, max_size=3),
)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(shape=NETWORKS, seed=st.integers(0, 99))
def test_of_any_network_each_weight_stands_on_one_edge_and_no_flow_is_lost(shape, seed):
    f, names = layers(*shape)
    draw = torch.Generator().manual_seed(seed)
    given_ = {name: torch.randn((), generator=draw, dtype=torch.float64).item() for name in names}
    graph = trace(f, **given_)
    whole, page, *opened = pages_of(graph)
    sizes = shape[0]

    assert whole.graph is graph and len(opened) == sum(sizes[1:]) + 1
    weights = [graph.nodes[edge[3]].name for edge in page.edges if len(edge) > 3]
    biases = [graph.nodes[row[4]].name for row in page.nodes if len(row) > 4]
    assert sorted(weights) == sorted(name for name in names if name.startswith("w"))
    assert sorted(biases) == sorted(name for name in names if name.startswith("b"))
    assert not {*weights, *biases} & {node.name for node in page.graph.nodes}
    for node in page.graph.nodes:
        into = [edge.contribution for edge in page.graph.edges if edge.source == node.name]
        if into:
            torch.testing.assert_close(sum(into), graph[node.name].grad)


@settings(max_examples=10, deadline=None, derandomize=True)
@given(shape=NETWORKS)
def test_an_edge_bears_its_weight_and_the_gradient_that_autograd_gives_it(shape):
    f, names = layers(*shape)
    leaves = {name: torch.tensor(0.3 + k % 7 / 10 - 0.5, dtype=torch.float64) for k, name in enumerate(names)}
    for value in leaves.values():
        value.requires_grad_()
    f(**leaves).backward()
    graph = trace(f, **{name: value.item() for name, value in leaves.items()})
    page = pages_of(graph)[1]

    weighed = [(row, edge) for row, edge in zip(page.edges, page.graph.edges, strict=True) if len(row) > 3]
    assert weighed
    for (*_, uses, weight), edge in weighed:
        name = graph.nodes[weight].name
        texts = re.findall(">([^<]+)</text>", pill(page.graph, edge)[2])
        assert texts == [name, spell(leaves[name].detach()), f"∂ {spell(leaves[name].grad)}"]
        assert graph.edges[uses[0]].local == leaves[name]
