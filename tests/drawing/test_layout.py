import subprocess
import sys
from itertools import combinations, pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.drawing import layout
from helpers.graph.model import Edge, Graph, Node, Wire


def graph_of(operands: dict[str, str]) -> Graph:
    """A graph from {"a": "", "v": "a b"}: each node with its operands, in forward order."""
    nodes = [Node(name, "add" if ops else "input", 1.0, operands=tuple(ops.split())) for name, ops in operands.items()]
    return Graph(nodes, [Edge(source, node.name, 1.0, 1.0) for node in nodes for source in node.operands])


def loop_of(steps: int) -> Graph:
    operands = {"b": "", "x0": ""}
    for i in range(steps):
        operands |= {f"s{i}": f"x{i} b", f"x{i + 1}": f"s{i}"}
    return graph_of(operands)


@st.composite
def graphs(draw):
    """Random graphs of up to 25 nodes with repeated operands, unused nodes and uncut and cut wires."""
    operands = {"n0": ""}
    for i in range(1, draw(st.integers(1, 25))):
        earlier = draw(st.lists(st.integers(max(0, i - 8), i - 1), max_size=4))
        operands[f"n{i}"] = " ".join(f"n{k}" for k in earlier)
    graph = graph_of(operands)
    kept = [draw(st.booleans()) for _ in graph.edges]
    wires = [Wire(edge.source, edge.target) for edge, keep in zip(graph.edges, kept, strict=True) if not keep]
    return Graph(graph.nodes, [e for e, keep in zip(graph.edges, kept, strict=True) if keep], wires)


@st.composite
def places(draw):
    """A random graph with random sizes of boxes and labels, and its layout."""
    graph = draw(graphs())
    sizes = [(draw(st.integers(60, 300)), draw(st.integers(40, 200))) for _ in graph.nodes]
    labels = [(draw(st.integers(20, 120)), draw(st.integers(16, 50))) for _ in graph.edges + graph.wires]
    return graph, labels, layout.place(graph, sizes, labels)


def rectangles(labels, place):
    """(left, top, right, bottom) of each box and of each label."""
    boxes = [(b.x, b.y, b.x + b.w, b.y + b.h) for b in place.boxes]
    for (w, h), route in zip(labels, place.edges + place.wires, strict=True):
        x, y = route.label
        boxes.append((x - w / 2, y - h / 2, x + w / 2, y + h / 2))
    return boxes


def overlap(a, b) -> bool:
    return a[0] < b[2] - 1e-6 and b[0] < a[2] - 1e-6 and a[1] < b[3] - 1e-6 and b[1] < a[3] - 1e-6


def by_name(graph: Graph, place) -> dict:
    return {graph.nodes[box.node].name: box for box in place.boxes}


@settings(deadline=None)
@given(places())
def test_no_box_or_label_overlaps_another(case):
    _, labels, place = case
    assert not any(overlap(a, b) for a, b in combinations(rectangles(labels, place), 2))


@settings(deadline=None)
@given(places())
def test_everything_lies_inside_the_picture(case):
    _, labels, place = case
    assert all(
        left >= 0 and top >= 0 and right <= place.width and bottom <= place.height
        for left, top, right, bottom in rectangles(labels, place)
    )


@settings(deadline=None)
@given(places())
def test_boxes_labels_and_the_border_keep_their_distance(case):
    graph, labels, place = case
    boxes, drawn = [(b.x, b.y, b.x + b.w, b.y + b.h) for b in place.boxes], rectangles(labels, place)
    assert all(min(left, top, place.width - right, place.height - bottom) >= 19 for left, top, right, bottom in drawn)
    for a, b in combinations(boxes, 2):
        assert b[1] - a[3] >= 26 or a[1] - b[3] >= 26 or b[0] - a[2] >= 72 or a[0] - b[2] >= 72
    for a, b in combinations(drawn[len(boxes) :], 2):
        grown = (a[0] - 2, a[1] - 2, a[2] + 2, a[3] + 2)
        assert not overlap(grown, b)


@given(places())
def test_every_use_runs_from_the_right_side_of_its_source_to_the_left_side_of_its_target(case):
    graph, _, place = case
    for use, route in zip(graph.edges + graph.wires, place.edges + place.wires, strict=True):
        source, target = place.boxes[route.source], place.boxes[route.target]
        assert (graph.nodes[source.node].name, graph.nodes[target.node].name) == (use.source, use.target)
        assert route.points[0] == pytest.approx((source.x + source.w, source.y + source.h / 2), abs=0.6)
        assert route.points[-1][0] == target.x
        assert target.y < route.points[-1][1] < target.y + target.h
        assert [x for x, _ in route.points] == sorted(x for x, _ in route.points)


@settings(deadline=None)
@given(places())
def test_no_edge_runs_through_a_box(case):
    _, _, place = case
    for route in place.edges + place.wires:
        for (xa, ya), (xb, yb) in zip(route.points, route.points[1:], strict=False):
            piece = (xa, min(ya, yb), xb, max(ya, yb) + 1e-3)
            assert not any(overlap(piece, (b.x, b.y, b.x + b.w, b.y + b.h)) for b in place.boxes)


def curve(points, steps=20):
    """Points on the drawn edge: level at each given point, a cubic between them."""
    for (xa, ya), (xb, yb) in pairwise(points):
        for t in (k / steps for k in range(steps + 1)):
            across = 1.5 * t * (1 - t) + t**3
            yield xa + across * (xb - xa), ya + (3 * (1 - t) * t * t + t**3) * (yb - ya)


@settings(deadline=None)
@given(graphs())
def test_no_edge_runs_over_the_label_of_another_at_the_default_size(graph):
    place = layout.place(graph)
    routes = [(route.label, list(curve(route.points))) for route in place.edges + place.wires]
    for ((x, y), _), (_, points) in permutations(routes, 2):
        assert not any(abs(px - x) < 16 and abs(py - y) < 10 for px, py in points)


@settings(deadline=None)
@given(places())
def test_the_picture_keeps_a_margin(case):
    _, labels, place = case
    assert all(top >= 19 and place.height - bottom >= 19 for _, top, _, bottom in rectangles(labels, place))
    assert min(box.x for box in place.boxes) >= 19 and place.width - max(b.x + b.w for b in place.boxes) >= 19


def apart(a, b) -> float:
    """The room between two spans (top, bottom); negative where they overlap."""
    return max(a[0], b[0]) - min(a[1], b[1])


@settings(deadline=None)
@given(places())
def test_what_stands_in_one_column_stays_apart(case):
    """28 pixels between two boxes, 18 beside an edge that passes; whole pixels cost one at most."""
    _, _, place = case
    columns = {}
    for box in place.boxes:
        columns.setdefault(box.x + box.w, []).append(((box.y, box.y + box.h), 27))
    for route in place.edges + place.wires:
        for (_, y), (x, beyond) in pairwise(route.points):
            if x in columns and y == beyond and ((y, y), 17) not in columns[x]:
                columns[x].append(((y, y), 17))
    for column in columns.values():
        for (a, room), (b, other) in combinations(column, 2):
            assert apart(a, b) >= min(room, other)


@settings(deadline=None)
@given(graphs())
def test_a_leaf_stands_just_before_its_first_use(graph):
    place = layout.place(graph)
    columns = sorted({box.x + box.w for box in place.boxes})
    used = {route.source for route in place.edges + place.wires}
    computed = {route.target for route in place.edges + place.wires}
    for i in used - computed:
        targets = [place.boxes[route.target] for route in place.edges + place.wires if route.source == i]
        right = place.boxes[i].x + place.boxes[i].w
        assert columns.index(right) == min(columns.index(box.x + box.w) for box in targets) - 1


@pytest.mark.parametrize(("uses", "tags"), [(1, 0), (3, 0), (4, 4), (9, 9)])
def test_a_leaf_used_more_than_three_times_has_one_box_and_a_tag_for_each_use(uses, tags):
    graph = graph_of({"a": "", "x": ""} | {f"t{i}": "a x" if i == 0 else f"a t{i - 1}" for i in range(uses)})
    place = layout.place(graph, tags=[(40, 20)] * len(graph.nodes))
    sources = {route.source for route in place.edges if graph.nodes[place.boxes[route.source].node].name == "a"}

    assert [box.node for box in place.boxes] == [*range(len(graph.nodes)), *[0] * tags]
    assert {place.boxes[i][3:5] for i in sources} == {(40, 20) if tags else (132, 66)}
    assert len(sources) == (tags or 1) and (0 in sources) == (not tags)


def test_operands_stand_from_top_to_bottom():
    graph = graph_of({"d": "", "c": "", "b": "", "a": "", "p": "a b", "q": "c d", "y": "p q"})
    box = by_name(graph, layout.place(graph))
    assert [box[name].y for name in "abcd"] == sorted(box[name].y for name in "abcd")
    assert box["p"].y < box["y"].y < box["q"].y


def test_a_loop_of_100_steps_runs_straight():
    graph = loop_of(100)
    box = by_name(graph, layout.place(graph))
    assert len({box[f"x{i}"].y for i in range(1, 101)} | {box[f"s{i}"].y for i in range(100)}) == 1


def test_a_loop_of_5000_operations_needs_no_recursion():
    place = layout.place(loop_of(2500))
    assert len(place.boxes) == 5002 + 2500


def test_the_layout_is_the_same_in_every_process():
    code = "from tests.drawing.test_layout import *; print(layout.place(loop_of(9)))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


@pytest.mark.parametrize("ends", [("v", "a"), ("a", "nowhere"), ("a", "a")])
def test_an_edge_that_does_not_run_forward_is_named(ends):
    graph = graph_of({"a": "", "v": "a"})
    with pytest.raises(ValueError, match=f"cannot draw '{ends[0]}' → '{ends[1]}'"):
        layout.place(Graph(graph.nodes, [Edge(*ends, 1.0, 1.0)]))


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(0, 90), st.floats(0.1, 9)), min_size=1, max_size=12))
def test_spread_is_weighted_least_squares_under_separation(items):
    wants, gaps, weights = (list(column) for column in zip(*items, strict=True))
    offsets = [sum(gaps[1 : i + 1]) for i in range(len(wants))]

    def mean(i, j):  # of want − offset over i … j
        return sum(weights[k] * (wants[k] - offsets[k]) for k in range(i, j + 1)) / sum(weights[i : j + 1])

    n = range(len(wants))  # the minimax formula of isotonic regression
    expected = [max(min(mean(i, j) for j in n if j >= k) for i in n if i <= k) + offsets[k] for k in n]
    assert layout.spread(wants, gaps[1:], weights) == pytest.approx(expected, abs=1e-6)
