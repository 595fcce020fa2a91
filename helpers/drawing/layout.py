"""Positions for a small computation graph, in pixels, without any external program.

``helpers.layers`` says what stands in which column and in what order. Here heights come from weighted least squares
under separation (pool adjacent violators), then labels are kept apart in the gaps and edges led past them.
"""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

from helpers.drawing.columns import layer
from helpers.graph.model import Graph

MARGIN, GAP, ROW, LANE, PORT = 24, 104, 34, 22, 16  # pixels: border, between columns, boxes, passing edges, edge ends
TAG = (48, 26)
LIGHT = 1e-6  # a leaf hangs beside its operation and never bends the line of operations
Size: TypeAlias = tuple[float, float]  # width, height
Hop: TypeAlias = int | tuple[int, int]  # a link's last hop by the link, one before it by the items at its ends


class Box(NamedTuple):
    """A drawn node: ``node`` indexes graph.nodes, (x, y) is the upper left corner, in pixels."""

    node: int
    x: float
    y: float
    w: float
    h: float


class Route(NamedTuple):
    """A drawn edge: indices of its two boxes, the points it passes, level at each, and its label's centre."""

    source: int
    target: int
    points: list[tuple[float, float]]
    label: tuple[float, float]


class Layout(NamedTuple):
    """The picture's size in pixels, its boxes, and one route for each of graph.edges and of graph.wires."""

    width: float
    height: float
    boxes: list[Box]
    edges: list[Route]
    wires: list[Route]


def place(
    graph: Graph, sizes: list[Size] | None = None, labels: list[Size] | None = None, tags: list[Size] | None = None
) -> Layout:
    """Place a Graph's nodes in columns so that every use runs from left to right.

    ``sizes`` holds (width, height) for each of graph.nodes, ``labels`` for each of graph.edges + graph.wires, ``tags``
    what a tag with the node's name takes. After a box for each node come the tags of leaves with many uses.
    ValueError if an edge names an unknown node or runs backward.
    """
    owners, tracks, order, ranks, columns, left, right = layer(graph)
    count, tags = len(graph.nodes), tags or [TAG] * len(graph.nodes)
    sizes = [*(sizes or [(132, 66)] * count), *(tags[node] for node in owners[count:])]
    labels = [(34, 22)] * len(tracks) if labels is None else labels
    ys = _heights(columns, left, right, [h for _, h in sizes])
    ends = _ports(order, tracks, left, ys, sizes)
    widths = [max([sizes[item][0] for item in column if item < len(sizes)], default=0) for column in columns]
    lanes, gaps = _lanes(tracks, ranks, ys, ends, labels, len(columns))
    lefts = [*accumulate([w + gap for w, gap in zip(widths, gaps, strict=True)], initial=MARGIN)]
    sides = [(x, x + w, x + w + gap / 2) for x, w, gap in zip(lefts, widths, gaps, strict=False)]
    up, down = _extent(ys, sizes, lanes, labels)
    drawn = [*(widths[rank] for rank in ranks[:count]), *(w for w, _ in sizes[count:])]
    boxes = [
        Box(node, sides[rank][1] - w, y - h / 2 - up, w, h)
        for node, rank, y, w, (_, h) in zip(owners, ranks, ys, drawn, sizes, strict=False)
    ]
    routes = [_route(track, sides, ranks, ys, ends[k], lanes, k, up) for k, track in enumerate(tracks)]
    width = sides[-1][1] + MARGIN if sides else 2 * MARGIN
    return Layout(width, down - up, boxes, routes[: len(graph.edges)], routes[len(graph.edges) :])


def _heights(
    columns: list[list[int]], left: list[list[int]], right: list[list[int]], heights: list[float]
) -> list[float]:
    """The y of each item's centre: near its neighbours' in the columns beside it, apart from its own column's."""
    boxes, ys = len(heights), [0.0] * len(left)
    weights = [1.0 if item >= boxes or left[item] else LIGHT for item in range(len(left))]
    heights = heights + [0] * (len(left) - boxes)
    apart = [
        [(heights[a] + heights[b]) / 2 + (ROW if a < boxes and b < boxes else LANE) for a, b in pairwise(column)]
        for column in columns
    ]
    both = [[*a, *b] for a, b in zip(left, right, strict=True)]
    for near, forward in ((right, False), (left, True), (both, False)):
        for c in range(len(columns)) if forward else range(len(columns) - 1, -1, -1):
            column = columns[c]
            wants = [_want(item, near[item], weights, ys) for item in column]
            for item, y in zip(column, spread(wants, apart[c], [weights[item] for item in column]), strict=True):
                ys[item] = y
    return [round(y) for y in ys]


def _want(item: int, near: list[int], weights: list[float], ys: list[float]) -> float:
    """Where an item would stand if it were alone in its column: at the weighted mean of its neighbours."""
    most, total, want = weights[item], 0.0, 0.0
    for other in near:
        weight = weights[other] if weights[other] < most else most
        total += weight
        want += weight * ys[other]
    return want / total if near else ys[item]


def spread(wants: list[float], apart: list[float], weights: list[float]) -> list[float]:
    """The values nearest to ``wants`` (weighted least squares) of which each exceeds the last by ``apart``.

    Pool adjacent violators: neighbours that would come too close move as one block.
    """
    if len(wants) == 1:
        return wants
    offset = 0.0
    blocks: list[tuple[float, float, int]] = []  # a block: weighted mean of (want - offset), weight, count
    for i, want in enumerate(wants):
        offset += apart[i - 1] if i else 0.0
        mean, weight, count = want - offset, weights[i], 1
        while blocks and blocks[-1][0] > mean:
            other, more, n = blocks.pop()
            mean, weight, count = (mean * weight + other * more) / (weight + more), weight + more, count + n
        blocks.append((mean, weight, count))
    offset = 0.0
    values: list[float] = []
    for mean, _, count in blocks:
        for _ in range(count):
            offset += apart[len(values) - 1] if values else 0.0
            values.append(mean + offset)
    return values


def _ports(
    order: list[int], tracks: list[list[int]], left: list[list[int]], ys: list[float], sizes: list[Size]
) -> dict[int, float]:
    """Where each link ends at its target: in the order it arrives, a single operation's in the middle."""
    into: dict[int, list[int]] = {}
    ends: dict[int, float] = {}
    for k in order:
        into.setdefault(tracks[k][-1], []).append(k)
    for target, uses in into.items():
        uses.sort(key=lambda k: ys[tracks[k][-2]])
        computed = [i for i, k in enumerate(uses) if left[tracks[k][-2]]]
        centre = computed[0] if len(computed) == 1 else (len(uses) - 1) / 2
        step = min(PORT, (sizes[target][1] / 2 - 10) / max(centre, len(uses) - 1 - centre, 1))
        ends.update((k, ys[target] + step * (i - centre)) for i, k in enumerate(uses))
    return ends


def _lanes(
    tracks: list[list[int]],
    ranks: list[int],
    ys: list[float],
    ends: dict[int, float],
    labels: list[Size],
    count: int,
) -> tuple[dict[Hop, tuple[float, float]], list[int]]:
    """The y at which each hop crosses the middle of its gap, labels kept apart; and the widths of the gaps."""
    hops: list[dict[Hop, tuple[float, float, float, float]]] = [{} for _ in range(count)]
    for k, track in enumerate(tracks):
        for source, target in pairwise(track[:-1]):
            hops[ranks[source]][source, target] = (ys[source], ys[target], 0, 0)
        hops[ranks[track[-2]]][k] = (ys[track[-2]], ends[k], *labels[k])
    lanes: dict[Hop, tuple[float, float]] = {}
    gaps = []
    for gap in hops:
        middles = {key: (start + end) / 2 for key, (start, end, _, _) in gap.items()}
        keys = sorted(middles, key=middles.__getitem__)
        apart = [(gap[a][3] + gap[b][3]) / 2 + 6 for a, b in pairwise(keys)]
        placed = spread([middles[key] for key in keys], apart, [1 if gap[key][3] else 8 for key in keys])
        half = max([w for _, _, w, _ in gap.values()], default=0) / 2 + 4
        steepest = max([abs(start - end) for start, end, _, _ in gap.values()], default=0)
        width = max(GAP, min(1.4 * steepest, 130), min(0.4 * steepest, 260), 2 * half + 56)
        # Where a label was moved, or a steep edge could run over another's label, all go straight past the labels.
        near = min([b - a for a, b in pairwise(placed)], default=math.inf) - 14
        moved = max([abs(middles[key] - y) for key, y in zip(keys, placed, strict=True)], default=0) > 0.5
        crowded = moved or 1.5 * steepest / width * half > near
        lanes.update([(key, (round(y), half if crowded else 0)) for key, y in zip(keys, placed, strict=True)])
        width = max(width, 2 * half + max(108, min(0.7 * steepest, 200))) if crowded else width
        gaps.append(2 * math.ceil(width / 2))  # whole pixels, also at its middle
    return lanes, gaps


def _extent(
    ys: list[float], sizes: list[Size], lanes: dict[Hop, tuple[float, float]], labels: list[Size]
) -> tuple[float, float]:
    """The upper and lower border of all boxes and labels."""
    spans = [(y, h / 2) for y, (_, h) in zip(ys, sizes, strict=False)]
    spans += [(lanes[k][0], h / 2) for k, (_, h) in enumerate(labels)]
    top, bottom = min([y - h for y, h in spans], default=0), max([y + h for y, h in spans], default=0)
    return top - MARGIN, bottom + MARGIN


def _route(
    track: list[int],
    sides: list[tuple[float, float, float]],
    ranks: list[int],
    ys: list[float],
    end: float,
    lanes: dict[Hop, tuple[float, float]],
    k: int,
    up: float,
) -> Route:
    """The points of link ``k``: from box to box, level in the columns between and past crowded labels."""
    y = ys[track[0]] - up
    points = [(sides[ranks[track[0]]][1], y)]
    for source, target in pairwise(track):
        last = target == track[-1]
        start, y = y, (end if last else ys[target]) - up
        middle = sides[ranks[source]][2]
        lane, half = lanes[k if last else (source, target)]
        lane -= up
        if half and (abs(start - y) > PORT or abs(lane - (start + y) / 2) > 0.5):
            points += [(middle - half, lane), (middle + half, lane)]
        x, beyond, _ = sides[ranks[target]]
        points += [(x, y)] if last else [(x, y), (beyond, y)]
    return Route(track[0], track[-1], points, (middle, lane))
