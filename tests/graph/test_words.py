"""Numbers, expressions, sentences and tables as people read them."""

from __future__ import annotations

import re

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st

from helpers import trace
from helpers.graph.model import Graph, Node, Wire
from helpers.graph.words import describe, expressions, format_number, rounded, text_table
from helpers.operations import ROWS
from tests.graphs import graph_of_j, layer, leaf, loop_of, result
from tests.js.node import answer


@pytest.mark.parametrize(
    ("number", "text"),
    [(33.0, "33"), (5.9998, "6"), (0.25, "0.25"), (-0.0, "0"), (-2.5, "−2.5"), (123400.4, "123400"), (12345, "12345")]
    + [(1.2345e8, "1.235e8"), (-0.00001234, "−1.234e−5"), (float("inf"), "inf"), (float("-inf"), "−inf")]
    + [
        (float("nan"), "nan"),
        (0.1 + 0.2, "0.3"),
        (100.25, "100.3"),
        (True, "True"),
        (-1e-300, "−1e−300"),
        (999999.9, "1e6"),
    ],
)
def test_numbers_are_written_for_people(number, text):
    assert format_number(number) == text


@given(st.floats(-1e300, 1e300))
def test_a_written_number_is_within_half_a_unit_of_its_fourth_digit(x):
    text = format_number(x)
    assert float(text.replace("−", "-")) == pytest.approx(x, rel=5.001e-4, abs=0)
    assert len(re.sub(r"\D", "", text.partition("e")[0]).strip("0")) <= 4 or x == round(x)


def test_nodes_say_how_they_were_computed():
    assert expressions(graph_of_j()) == ["a", "b", "c", "v = b × c", "u = a + v", "constant", "J = 3 × u"]


@pytest.mark.parametrize(
    ("op", "operands", "params", "title"),
    [
        ("sub", "a b", {}, "a − b"),
        ("div", "a b", {}, "a / b"),
        ("matmul", "a b", {}, "a @ b"),
        ("sigmoid", "a", {}, "σ(a)"),
    ]
    + [("pow", "a two", {}, "a²"), ("pow", "a b", {}, "a ** b"), ("neg", "a", {}, "−a"), ("exp", "a", {}, "exp(a)")]
    + [("clamp", "a", {"min": 0.0, "max": None}, "clamp(a, min=0)"), ("add", "a minus", {}, "a + (−1.5)")]
    + [
        ("pow", "a minus", {}, "a ** −1.5"),
        ("abs", "a", {}, "|a|"),
        ("relu_", "a", {}, "relu(a)"),
        ("gt", "a b", {}, "a > b"),
    ],
)
def test_an_operation_is_written_as_in_mathematics(op, operands, params, title):
    given = [leaf("a", 1.0), leaf("b", 2.0), Node("two", "constant", 2.0), Node("minus", "constant", -1.5)]
    graph = Graph([*given, result("y", op, operands, 0.0, params=params)], [], [Wire(o, "y") for o in operands.split()])
    assert expressions(graph)[-1] == f"y = {title}"


def test_what_was_computed_under_no_grad_still_says_how():
    cut = Graph([leaf("x", 1.0, 0.0), result("y", "exp", "x", 2.7, is_leaf=True)], [], [Wire("x", "y", "no_grad")])
    assert expressions(cut) == ["x", "y = exp(x)"]
    assert describe(cut).startswith("Graph of y = exp(x): x = 1 gives y = 2.7.")


def test_the_description_names_every_value_and_gradient():
    assert describe(graph_of_j()) == (
        "Graph of J = 3 × u: b = 3 and c = 2 give v = 6; a = 5 and v give u = 11; 3 and u give J = 33. "
        "Gradients: ∂J/∂a = 3, ∂J/∂b = 6, ∂J/∂c = 9."
    )


@pytest.mark.parametrize("graph", [loop_of(100), layer(50, 10), graph_of_j("a" * 2000)])
def test_a_description_stays_short_enough_to_be_read_aloud(graph):
    assert describe(graph).startswith("Graph of ")
    assert len(describe(graph)) <= 600


def test_the_text_table_is_aligned_and_complete():
    assert text_table(graph_of_j()) == "\n".join(
        [
            "node       value  ∂J/∂node",
            "a          5      3         leaf, requires_grad",
            "b          3      6         leaf, requires_grad",
            "c          2      9         leaf, requires_grad",
            "v = b × c  6      3",
            "u = a + v  11     3",
            "constant   3",
            "J = 3 × u  33     1",
            "",
            "edge   local derivative     contribution",
            "b → v  2                    6",
            "c → v  3                    9",
            "a → u  1                    3",
            "v → u  1                    3",
            "u → J  3                    3",
            "3 → J  carries no gradient",
        ]
    )


def test_a_long_text_table_says_how_many_rows_it_leaves_out():
    lines = text_table(loop_of(100)).split("\n")
    left_out = [int(re.search(r"\d+", line)[0]) for line in lines if "left out" in line]
    assert len(lines) <= 65
    assert len(lines) - 5 + sum(left_out) == 202 + 300  # two headings, two counts, one blank line


@pytest.mark.parametrize(
    ("f", "title"),
    [
        (lambda a: torch.add(a, a, alpha=2), "add(a, a, alpha=2)"),
        (lambda a: torch.div(a, a, rounding_mode="floor"), "div(a, a, rounding_mode=floor)"),
        (lambda a: torch.clip(a, max=float("inf")), "clamp(a, max=inf)"), (lambda a: F.elu(a), "elu(a, alpha=1)"),
        (lambda a: torch.matmul(a, a), "a @ a"), (lambda a: a[None].T, "t₁ᵀ"),
        (lambda a: a[1:2], "a[1:2]"), (lambda a: a[None, ..., ::2], "a[None, ..., ::2]"),
    ],
)  # fmt: skip
def test_what_was_given_beside_the_operands_is_said(f, title):
    graph = trace(lambda a: (f(a) * torch.ones(1)).sum(), a=torch.ones(3, requires_grad=True))

    assert title in [text.partition(" = ")[2] for text in expressions(graph)]


@pytest.mark.parametrize(
    ("op", "operands", "title"),
    [
        ("add", "a b c", "add(a, b, c)"),
        ("add", "a", "add(a)"),
        ("sigmoid", "a b", "σ(a, b)"),
        ("abs", "a b", "abs(a, b)"),
    ],
)
def test_an_operation_with_another_count_of_operands_is_written_by_its_name(op, operands, title):
    graph = Graph([leaf(name, 1.0) for name in "abc"] + [result("y", op, operands, 3.0)], [])

    assert expressions(graph)[-1] == f"y = {title}"


def test_the_page_writes_the_signs_of_the_table():
    signs = {row.name: row.sign for row in ROWS if row.browser and row.operands == 2 and row.sign}

    assert answer('answer((await import("../../helpers/live_graph/js/words.js")).SIGNS);') == signs


def test_what_is_a_millionth_of_the_largest_entry_is_noise_and_shown_as_0():
    assert rounded([-2.0, 1e-7, 1e-5, float("inf")]) == ["−2", "0", "1e−5", "inf"]
    assert rounded([1e-7, 2e-7]) == ["1e−7", "2e−7"]
