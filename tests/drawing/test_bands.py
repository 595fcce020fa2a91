"""A figure with less room: bands that say the same graph, and the same graph from top to bottom."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from helpers.drawing.bands import CLOSE, Sizes, across, down
from tests.drawing.test_layout import graph_of, graphs, loop_of, overlap, rectangles


def sizes_of(graph):
    nodes, uses = len(graph.nodes), len(graph.edges) + len(graph.wires)
    return Sizes([(100, 60)] * nodes, [(40, 24)] * nodes, [(34, 22)] * uses)


def ends(graph, place):
    """The names at the two ends of each edge and wire, as drawn."""
    name = [graph.nodes[box.node].name for box in place.boxes]
    return [(name[route.source], name[route.target]) for route in place.edges + place.wires]


@settings(deadline=None, max_examples=60)
@given(graphs())
def test_bands_draw_each_node_once_and_each_use_between_the_right_names(graph):
    place = across(graph, sizes_of(graph), 500)

    assert sorted(box.node for box in place.boxes if not box.tag) == list(range(len(graph.nodes)))
    assert ends(graph, place) == [(use.source, use.target) for use in graph.edges + graph.wires]
    assert not any(place.boxes[route.target].tag for route in place.edges + place.wires)


@settings(deadline=None, max_examples=60)
@given(graphs())
def test_in_bands_nothing_overlaps_and_all_lies_inside(graph):
    sizes = sizes_of(graph)
    place = across(graph, sizes, 500)
    drawn = rectangles(sizes.labels, place)

    assert not any(overlap(a, b) for a, b in combinations(drawn, 2))
    assert all(min(a, b) >= 0 and c <= place.width and d <= place.height for a, b, c, d in drawn)


@pytest.mark.parametrize("steps", [5, 20])
@pytest.mark.parametrize("most", [600, 1000])
def test_bands_keep_to_the_width_and_are_about_equally_wide(steps, most):
    graph = loop_of(steps)
    place = across(graph, sizes_of(graph), most, CLOSE)
    tops = sorted({round(box.y / 100) for box in place.boxes})

    assert place.width <= most and len(tops) > 1
    assert place.width >= 0.6 * most


def test_a_graph_that_fits_has_one_band_and_no_tag():
    graph = graph_of({"a": "", "b": "", "v": "a b"})

    assert not any(box.tag for box in across(graph, sizes_of(graph), 1000).boxes)


def test_what_a_later_band_uses_stands_there_as_a_tag():
    graph = graph_of({"a": "", "v1": "a", "v2": "v1", "v3": "v2", "y": "v3 v1"})
    place = across(graph, sizes_of(graph), 400)
    tags = [graph.nodes[box.node].name for box in place.boxes if box.tag]

    assert "v1" in tags and set(tags) <= {"v1", "v2", "v3"}


@settings(deadline=None, max_examples=60)
@given(graphs())
def test_from_top_to_bottom_every_use_runs_down(graph):
    sizes = sizes_of(graph)
    place = down(graph, sizes)
    drawn = rectangles(sizes.labels, place)

    assert ends(graph, place) == [(use.source, use.target) for use in graph.edges + graph.wires]
    for route in place.edges + place.wires:
        heights = [y for _, y in route.points]
        assert heights == sorted(heights)
    assert not any(overlap(a, b) for a, b in combinations(drawn, 2))
    assert all(min(a, b) >= 0 and c <= place.width and d <= place.height for a, b, c, d in drawn)
