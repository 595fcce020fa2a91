"""The same figure where there is less room: in bands, one beneath another, or from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from helpers.drawing.layout import ACROSS, Box, Layout, Route, Size, Spacing, place
from helpers.graph.model import Edge, Graph, Wire

DOWN = Spacing(margin=14, gap=44, row=14, lane=16, port=24, stretch=False)
CLOSE = Spacing(margin=14, gap=40, row=15, lane=12, port=12, stretch=True)  # for the small boxes of a dense graph
NETWORK = CLOSE._replace(gap=52, row=52)  # between units, whose weights stand on the edges
MOST_COLUMNS = 100  # of a figure in bands: a longer one is for scrolling
BETWEEN = 12  # pixels between two bands, beside their margins


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
    place_of, ends = {x: c for c, x in enumerate(lefts)}, _ends(graph)
    column = _columns(graph, ends, {box.node: place_of[box.x] for box in whole.boxes})
    crossings = _crossings(ends, column, len(lefts))

    @cache
    def band(start: int, end: int) -> _Band:
        own = {node for node, c in column.items() if start <= c < end}
        return _band(graph, ends, sizes, own, room._replace(stretch=False))

    tries = [_cut([*lefts, whole.width], crossings, part * most, band) for part in (1, 0.9, 0.8, 0.7)]
    even = [found for found in tries if len(found) == len(tries[0])]  # no more bands, but about equally wide
    return _stacked(graph, even[-1])


def down(graph: Graph, sizes: Sizes) -> Layout:
    """From top to bottom."""
    sides, tags, labels = ([(h, w) for w, h in every] for every in sizes)
    turned = place(graph, sides, labels, tags, DOWN)
    boxes = [Box(node, y, x, h, w, tag) for node, x, y, w, h, tag in turned.boxes]
    edges, wires = ([_turned(route) for route in routes] for routes in (turned.edges, turned.wires))
    return Layout(turned.height, turned.width, boxes, edges, wires)


def _turned(route: Route) -> Route:
    return Route(route.source, route.target, [(y, x) for x, y in route.points], route.label[::-1])


def _ends(graph: Graph) -> list[tuple[int, int]]:
    """Source and target of each edge and wire, by index."""
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    uses: list[Edge | Wire] = [*graph.edges, *graph.wires]
    return [(index[use.source], index[use.target]) for use in uses]


def _columns(graph: Graph, ends: list[tuple[int, int]], column: dict[int, int]) -> dict[int, int]:
    """The column of each node, of one that nothing is computed for that of its first use."""
    first: dict[int, int] = {}
    for source, target in ends:
        if not graph.nodes[source].operands:
            first[source] = min(first.get(source, column[target]), column[target])
    return column | first


def _crossings(ends: list[tuple[int, int]], column: dict[int, int], count: int) -> list[int]:
    """How many nodes left of each column are used in it or right of it: the tags of a band that begins there."""
    last = dict(column)
    for source, target in ends:
        last[source] = max(last[source], column[target])
    return [sum(column[node] < c <= last[node] for node in column) for c in range(count)]


class _Band(NamedTuple):
    layout: Layout
    nodes: list[int]  # of the whole graph, for each node of the band
    own: set[int]
    uses: list[int]  # of graph.edges + graph.wires, for each route of the band


def _cut(lefts: list[float], crossings: list[int], most: float, band: Callable[[int, int], _Band]) -> list[_Band]:
    """As many columns in each band as fit, but cut, in its last third, where the fewest uses cross."""
    bands: list[_Band] = []
    start, count = 0, len(crossings)
    while start < count:
        near = [end for end in range(start + 1, count + 1) if lefts[end] - lefts[start] <= 1.3 * most]
        end = next((end for end in reversed(near) if band(start, end).layout.width <= most), start + 1)
        if end < count:
            end = min(range(end, start + 2 * (end - start) // 3, -1), key=crossings.__getitem__, default=end)
        bands.append(band(start, end))
        start = end
    return bands


def _band(graph: Graph, ends: list[tuple[int, int]], sizes: Sizes, own: set[int], room: Spacing) -> _Band:
    """The columns of one band laid out by themselves, with a tag for each node used from outside."""
    uses = [k for k, (_, target) in enumerate(ends) if target in own]
    nodes = sorted(own | {ends[k][0] for k in uses})
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
