"""Columns: what stands in which, and with how few crossings."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings

from helpers.drawing import columns
from tests.drawing.test_layout import graph_of, graphs, loop_of

TANGLED = {"n0": "", "n1": "n0 n0", "n2": "", "n3": "n1 n1", "n4": "n1 n0", "n5": "n0 n3"}


def crossings(layers) -> int:
    """Pairs of edges between neighbouring columns that cross, counted one by one; edges end in operand order."""
    place = {item: i for column in layers.columns for i, item in enumerate(column)}
    found = 0
    for column in layers.columns[1:]:
        ends = [(place[source], place[item], k) for item in column for k, source in enumerate(layers.left[item])]
        found += sum((a[0] - b[0]) * (1 if a[1:] > b[1:] else -1) < 0 for a, b in combinations(ends, 2))
    return found


def untangled(graph, monkeypatch):
    """How many edges cross, and how many would if the columns stayed as a walk from the output finds them."""
    after = crossings(columns.layer(graph))
    with monkeypatch.context() as patch:
        patch.setattr(columns, "_untangle", lambda found, left, right: found)
        return after, crossings(columns.layer(graph))


def test_columns_are_reordered_where_that_removes_crossings(monkeypatch):
    assert untangled(graph_of(TANGLED), monkeypatch) == (0, 2)


@settings(deadline=None)
@given(graphs())
def test_no_column_is_reordered_for_the_worse(graph):
    with pytest.MonkeyPatch.context() as patch:
        after, before = untangled(graph, patch)
    assert after <= before


@settings(deadline=None)
@given(graphs())
def test_every_edge_runs_through_each_column_between_its_ends(graph):
    layers = columns.layer(graph)
    for track in layers.tracks:
        ranks = [layers.ranks[item] for item in track]
        assert ranks == list(range(ranks[0], ranks[-1] + 1))


@settings(deadline=None)
@given(graphs())
def test_a_column_holds_each_of_its_items_once(graph):
    layers = columns.layer(graph)
    assert sorted(item for column in layers.columns for item in column) == list(range(len(layers.ranks)))
    assert all(layers.ranks[item] == rank for rank, column in enumerate(layers.columns) for item in column)


def test_a_step_of_a_loop_takes_two_columns():
    assert len(columns.layer(loop_of(10)).columns) == 21


def test_the_terms_of_a_long_sum_stand_along_it():
    operands = {"w": "", "s0": "w"}
    for i in range(1, 201):
        operands |= {f"p{i}": "w", f"q{i}": f"p{i}", f"s{i}": f"s{i - 1} q{i}"}
    layers = columns.layer(graph_of(operands))
    assert max(len(track) for track in layers.tracks) == 2


def test_leaves_with_tags_stand_side_by_side_from_the_first_column_on():
    operands = {"w": "", "b": "", "x0": ""} | {f"x{i}": f"w b x{i - 1}" for i in range(1, 6)}
    graph = graph_of(operands)
    layers = columns.layer(graph)
    tags = range(len(graph.nodes), len(layers.owners))

    assert [layers.ranks[list(operands).index(name)] for name in "wb"] == [0, 1]
    assert [graph.nodes[layers.owners[tag]].name for tag in tags] == ["w", "b"] * 5
    assert [layers.ranks[layers.right[tag][0]] - layers.ranks[tag] for tag in tags] == [1] * 10
    assert not any(layers.right[i] or layers.left[i] for i in (0, 1))
