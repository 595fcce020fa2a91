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

LEVEL = 16  # pixels: an edge that rises no more keeps clear of the labels beside it
TAG = (48, 26)
LIGHT = 1e-6  # a leaf hangs beside its operation and never bends the line of operations
Size: TypeAlias = tuple[float, float]  # width, height
Hop: TypeAlias = int | tuple[int, int]  # a link's last hop by the link, one before it by the items at its ends


class Spacing(NamedTuple):
    """Pixels of the border, between columns, boxes, passing edges and an edge's ends; columns of equal boxes or not."""

    margin: int
    gap: int
    row: int
    lane: int
    port: int
    stretch: bool


ACROSS = Spacing(margin=20, gap=76, row=28, lane=18, port=14, stretch=True)


class Box(NamedTuple):
    """A drawn node, or a ``tag``, its name alone: ``node`` indexes graph.nodes, (x, y) is its upper left corner."""

    node: int
    x: float
    y: float
    w: float
    h: float
    tag: bool = False


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
    graph: Graph,
    sizes: list[Size] | None = None,
    labels: list[Size] | None = None,
    tags: list[Size] | None = None,
    room: Spacing = ACROSS,
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
    ys = _heights(columns, left, right, [h for _, h in sizes], room)
    ends = _ports(order, tracks, left, ys, sizes, room)
    widths = [max([sizes[item][0] for item in column if item < len(sizes)], default=0) for column in columns]
    lanes, gaps = _lanes(tracks, ranks, ys, ends, labels, len(columns), room)
    lefts = [*accumulate([w + gap for w, gap in zip(widths, gaps, strict=True)], initial=room.margin)]
    sides = [(x, x + w, x + w + gap / 2) for x, w, gap in zip(lefts, widths, gaps, strict=False)]
    up, down = _extent(ys, sizes, lanes, labels, room)
    boxes = []
    for item, (node, rank, y, (w, h)) in enumerate(zip(owners, ranks, ys, sizes, strict=False)):
        w = widths[rank] if room.stretch and item < count else w
        x = lefts[rank] + (widths[rank] - w) / (2 if item < count else 1)
        boxes.append(Box(node, x, y - h / 2 - up, w, h, item >= count))
    routes = [_route(track, boxes, sides, ranks, ys, ends[k], lanes, k, up) for k, track in enumerate(tracks)]
    width = sides[-1][1] + room.margin if sides else 2 * room.margin
    return Layout(width, down - up, boxes, routes[: len(graph.edges)], routes[len(graph.edges) :])


def _heights(
    columns: list[list[int]], left: list[list[int]], right: list[list[int]], heights: list[float], room: Spacing
) -> list[float]:
    """The y of each item's centre: near its neighbours' in the columns beside it, apart from its own column's."""
    boxes, ys = len(heights), [0.0] * len(left)
    weights = [1.0 if item >= boxes or left[item] else LIGHT for item in range(len(left))]
    heights = heights + [0] * (len(left) - boxes)

    def distance(a: int, b: int) -> float:
        return (heights[a] + heights[b]) / 2 + (room.row if a < boxes and b < boxes else room.lane)

    apart = [[distance(a, b) for a, b in pairwise(column)] for column in columns]
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
    order: list[int],
    tracks: list[list[int]],
    left: list[list[int]],
    ys: list[float],
    sizes: list[Size],
    room: Spacing,
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
        step = min(room.port, (sizes[target][1] / 2 - 10) / max(centre, len(uses) - 1 - centre, 1))
        ends.update((k, ys[target] + step * (i - centre)) for i, k in enumerate(uses))
    return ends


def _lanes(
    tracks: list[list[int]],
    ranks: list[int],
    ys: list[float],
    ends: dict[int, float],
    labels: list[Size],
    count: int,
    room: Spacing,
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
        slope = max(min(steepest, 1.3 * room.gap), min(0.25 * steepest, 2 * room.gap))
        width = max(room.gap, slope, 2 * half + room.gap / 3)
        # Where a label was moved, or a steep edge could run over another's label, all go straight past the labels.
        near = min([b - a for a, b in pairwise(placed)], default=math.inf) - 14
        moved = max([abs(middles[key] - y) for key, y in zip(keys, placed, strict=True)], default=0) > 0.5
        crowded = moved or 1.5 * steepest / width * half > near
        lanes.update([(key, (round(y), half if crowded else 0)) for key, y in zip(keys, placed, strict=True)])
        width = max(width, 2 * half + max(room.gap, min(0.4 * steepest, 2 * room.gap))) if crowded else width
        gaps.append(2 * math.ceil(width / 2))  # whole pixels, also at its middle
    return lanes, gaps


def _extent(
    ys: list[float], sizes: list[Size], lanes: dict[Hop, tuple[float, float]], labels: list[Size], room: Spacing
) -> tuple[float, float]:
    """The upper and lower border of all boxes and labels."""
    spans = [(y, h / 2) for y, (_, h) in zip(ys, sizes, strict=False)]
    spans += [(lanes[k][0], h / 2) for k, (_, h) in enumerate(labels)]
    top, bottom = min([y - h for y, h in spans], default=0), max([y + h for y, h in spans], default=0)
    return top - room.margin, bottom + room.margin


def _route(
    track: list[int],
    boxes: list[Box],
    sides: list[tuple[float, float, float]],
    ranks: list[int],
    ys: list[float],
    end: float,
    lanes: dict[Hop, tuple[float, float]],
    k: int,
    up: float,
) -> Route:
    """The points of link ``k``: from box to box, level in the columns it passes and past crowded labels."""
    y, first = ys[track[0]] - up, boxes[track[0]]
    points = [(first.x + first.w, y), (sides[ranks[track[0]]][1], y)]
    for source, target in pairwise(track):
        last = target == track[-1]
        start, y = y, (end if last else ys[target]) - up
        middle = sides[ranks[source]][2]
        lane, half = lanes[k if last else (source, target)]
        lane -= up
        if half and (abs(start - y) > LEVEL or abs(lane - (start + y) / 2) > 0.5):
            points += [(middle - half, lane), (middle + half, lane)]
        x, beyond, _ = sides[ranks[target]]
        points += [(x, y), (beyond if not last else boxes[target].x, y)]
    return Route(track[0], track[-1], list(dict.fromkeys(points)), (middle, lane))
