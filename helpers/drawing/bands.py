"""The same figure where there is less room: in bands, one beneath another, or from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from helpers.drawing.layout import ACROSS, Box, Layout, Route, Size, Spacing, place
from helpers.graph.model import Edge, Graph, Wire

DOWN = Spacing(margin=14, gap=44, row=14, lane=16, port=24, stretch=False)
CLOSE = Spacing(margin=14, gap=40, row=15, lane=12, port=12, stretch=True)  # for the small boxes of a dense graph
MOST_COLUMNS = 100  # of a figure in bands: a longer one is for scrolling
BETWEEN = 12  # pixels between two bands, beside their margins


def _uses(graph: Graph) -> list[Edge | Wire]:
    return [*graph.edges, *graph.wires]


class Sizes(NamedTuple):
    """(width, height) in pixels: of a box and of a tag for each of graph.nodes, of a label for each edge and wire."""

    boxes: list[Size]
    tags: list[Size]
    labels: list[Size]


def across(graph: Graph, sizes: Sizes, most: float, room: Spacing = ACROSS) -> Layout:
    """From left to right, in as few bands as keep the figure ``most`` pixels wide if that can be.

    Where a band uses a node of an earlier one, its name stands as a tag.
    """
    whole = place(graph, sizes.boxes, sizes.labels, sizes.tags, room)
    lefts = sorted({box.x for box in whole.boxes})
    if whole.width <= most or len(lefts) > MOST_COLUMNS:
        return whole
    place_of = {x: c for c, x in enumerate(lefts)}
    column = _columns(graph, {box.node: place_of[box.x] for box in whole.boxes})
    crossings = _crossings(graph, column, len(lefts))

    def bands(most: float) -> list[_Band]:
        return list(_bands(graph, sizes, column, crossings, [*lefts, whole.width], most, room._replace(stretch=False)))

    found = bands(most)
    for part in (0.9, 0.8, 0.7):  # no more bands, but about equally wide
        even = bands(part * most)
        if len(even) > len(found):
            break
        found = even
    return _stacked(graph, found)


def down(graph: Graph, sizes: Sizes) -> Layout:
    """From top to bottom."""
    sides, tags, labels = ([(h, w) for w, h in every] for every in sizes)
    turned = place(graph, sides, labels, tags, DOWN)
    boxes = [Box(node, y, x, h, w, tag) for node, x, y, w, h, tag in turned.boxes]
    edges, wires = ([_turned(route) for route in routes] for routes in (turned.edges, turned.wires))
    return Layout(turned.height, turned.width, boxes, edges, wires)


def _turned(route: Route) -> Route:
    return Route(route.source, route.target, [(y, x) for x, y in route.points], route.label[::-1])


def _columns(graph: Graph, column: dict[int, int]) -> dict[int, int]:
    """The column of each node, of one that nothing is computed for that of its first use."""
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    first: dict[int, int] = {}
    for use in _uses(graph):
        source, target = index[use.source], column[index[use.target]]
        if not graph.nodes[source].operands:
            first[source] = min(first.get(source, target), target)
    return column | first


def _crossings(graph: Graph, column: dict[int, int], count: int) -> list[int]:
    """How many nodes left of each column are used in it or right of it: the tags of a band that begins there."""
    index, last = {node.name: i for i, node in enumerate(graph.nodes)}, dict(column)
    for use in _uses(graph):
        source = index[use.source]
        last[source] = max(last[source], column[index[use.target]])
    return [sum(column[node] < c <= last[node] for node in column) for c in range(count)]


class _Band(NamedTuple):
    layout: Layout
    nodes: list[int]  # of the whole graph, for each node of the band
    own: set[int]
    uses: list[int]  # of graph.edges + graph.wires, for each route of the band


def _bands(
    graph: Graph,
    sizes: Sizes,
    column: dict[int, int],
    crossings: list[int],
    lefts: list[float],
    most: float,
    room: Spacing,
) -> Iterator[_Band]:
    """As many columns in each band as fit, but cut, in its last third, where the fewest uses cross."""
    start, count = 0, len(crossings)

    def band(end: int) -> _Band:
        return _band(graph, sizes, {node for node, c in column.items() if start <= c < end}, room)

    while start < count:
        near = [end for end in range(start + 1, count + 1) if lefts[end] - lefts[start] <= 1.3 * most]
        end = next((end for end in reversed(near) if band(end).layout.width <= most), start + 1)
        if end < count:
            end = min(range(end, start + 2 * (end - start) // 3, -1), key=crossings.__getitem__, default=end)
        yield band(end)
        start = end


def _band(graph: Graph, sizes: Sizes, own: set[int], room: Spacing) -> _Band:
    """The columns of one band laid out by themselves, with a tag for each node used from outside."""
    index, every = {node.name: i for i, node in enumerate(graph.nodes)}, _uses(graph)
    uses = [k for k, use in enumerate(every) if index[use.target] in own]
    nodes = sorted(own | {index[every[k].source] for k in uses})
    part = Graph(
        [graph.nodes[i] if i in own else replace(graph.nodes[i], operands=()) for i in nodes],
        [graph.edges[k] for k in uses if k < len(graph.edges)],
        [graph.wires[k - len(graph.edges)] for k in uses if k >= len(graph.edges)],
    )
    boxes = [sizes.boxes[i] if i in own else sizes.tags[i] for i in nodes]
    labels, tags = [sizes.labels[k] for k in uses], [sizes.tags[i] for i in nodes]
    return _Band(place(part, boxes, labels, tags, room), nodes, own, uses)


def _stacked(graph: Graph, bands: list[_Band]) -> Layout:
    boxes: list[Box] = []
    routes: dict[int, Route] = {}
    top = 0.0
    for layout, nodes, own, uses in bands:
        every = [*layout.edges, *layout.wires]
        used, index = {route.source for route in every}, dict[int, int]()
        for k, (node, x, y, w, h, tag) in enumerate(layout.boxes):
            if nodes[node] in own or k in used:  # what has many uses in a band has a tag for each, and needs no other
                index[k] = len(boxes)
                boxes.append(Box(nodes[node], x, y + top, w, h, tag or nodes[node] not in own))
        for k, (source, target, points, (x, y)) in zip(uses, every, strict=True):
            points = [(px, py + top) for px, py in points]
            routes[k] = Route(index[source], index[target], points, (x, y + top))
        top += layout.height + BETWEEN
    ordered = [routes[k] for k in range(len(routes))]
    width = max(layout.width for layout, *_ in bands)
    return Layout(width, top - BETWEEN, boxes, ordered[: len(graph.edges)], ordered[len(graph.edges) :])
