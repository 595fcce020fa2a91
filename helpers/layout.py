"""Positions for a small computation graph: layered from left to right, without any external program.

The steps are Sugiyama's: longest-path ranks, dummies where an edge crosses a column, an order with few crossings
(barycentre sweeps), then heights by weighted least squares under separation (pool adjacent violators).
All loops, no recursion; ties break by forward order, so the same graph gets the same picture in every process.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from itertools import accumulate, pairwise
from typing import NamedTuple

MOST_USES = 3  # a leaf with more uses is drawn once per use: otherwise its edges cover the figure
MARGIN, GAP, ROW, LANE, PORT = 24, 104, 34, 22, 16  # pixels: border, between columns, boxes, passing edges, edge ends
LIGHT = 1e-6  # a leaf hangs beside its operation and never bends the line of operations


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


def place(graph, sizes=None, labels=None) -> Layout:
    """Place a Graph's nodes in columns so that every use runs from left to right.

    ``sizes`` holds (width, height) for each of graph.nodes, ``labels`` for each of graph.edges + graph.wires.
    ValueError if an edge names an unknown node or runs backward.
    """
    owners, links = _boxes(graph)
    sizes = [(132, 66) if sizes is None else sizes[node] for node in owners]
    labels = [(34, 22)] * len(links) if labels is None else labels
    ranks = _ranks(links, owners)
    order = _operand_order(graph, owners, links)
    tracks, left, right, ranks = _tracks(links, order, ranks)
    columns = _untangle(_columns(ranks, left, right, len(owners)), left, right)
    ys = _heights(columns, left, right, [h for _, h in sizes])
    ends = _ports(order, tracks, left, ys, sizes)
    widths = [max([sizes[item][0] for item in column if item < len(sizes)], default=0) for column in columns]
    lanes, gaps = _lanes(tracks, ranks, ys, ends, labels, len(columns))
    lefts = [*accumulate([w + gap for w, gap in zip(widths, gaps, strict=True)], initial=MARGIN)]
    sides = [(x, x + w, x + w + gap / 2) for x, w, gap in zip(lefts, widths, gaps, strict=False)]
    up, down = _extent(ys, sizes, lanes, labels)
    boxes = [
        Box(node, lefts[rank], y - h / 2 - up, widths[rank], h)
        for node, rank, y, (_, h) in zip(owners, ranks, ys, sizes, strict=False)
    ]
    routes = [_route(track, sides, ranks, ys, ends[k], lanes, k, up) for k, track in enumerate(tracks)]
    width = sides[-1][1] + MARGIN if sides else 2 * MARGIN
    return Layout(width, down - up, boxes, routes[: len(graph.edges)], routes[len(graph.edges) :])


def _boxes(graph) -> tuple[list[int], list[tuple[int, int]]]:
    """The node each box draws, and each use as (source box, target box)."""
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    ends = []
    for use in (*graph.edges, *graph.wires):
        source, target = index.get(use.source, -1), index.get(use.target, -1)
        if not 0 <= source < target:
            raise ValueError(f"cannot draw {use.source!r} → {use.target!r}: list both as nodes, the source first")
        ends.append((source, target))
    computed, uses = {target for _, target in ends}, Counter(source for source, _ in ends)
    copied = {node for node, count in uses.items() if count > MOST_USES and node not in computed}
    owners = [node for node in range(len(graph.nodes)) if node not in copied]
    box, links = {node: i for i, node in enumerate(owners)}, []
    for source, target in ends:
        if source in copied:
            owners.append(source)
        links.append((len(owners) - 1 if source in copied else box[source], box[target]))
    return owners, links


def _operand_order(graph, owners, links) -> list[int]:
    """Indices of links by target, then as the operands are written."""
    names, keys = [node.name for node in graph.nodes], []
    for source, target in links:
        operands, name = graph.nodes[owners[target]].operands, names[owners[source]]
        keys.append((target, operands.index(name) if name in operands else len(operands)))
    return sorted(range(len(links)), key=keys.__getitem__)


def _ranks(links, owners) -> list[int]:
    """Column of each box: as early as its operands allow, or just before its first use where that shortens edges."""
    ranks, inputs, uses = [0] * len(owners), [0] * len(owners), [[] for _ in owners]
    for source, target in sorted(links, key=lambda link: link[1]):
        ranks[target] = max(ranks[target], ranks[source] + 1)
        uses[source].append(target)
    computed = {target for _, target in links}
    for source, target in links:
        inputs[target] += source in computed
    for box in sorted(range(len(owners)), key=lambda box: (box not in computed, -box)):  # leaves follow their uses
        if inputs[box] < len(uses[box]):
            ranks[box] = min(ranks[target] for target in uses[box]) - 1
    return ranks


def _tracks(links, order, ranks):
    """Each link as a list of items (boxes, and dummies shared by links of one source), and the items' neighbours."""
    ranks, dummies = list(ranks), {}
    left, right, tracks = [[] for _ in ranks], [[] for _ in ranks], [[] for _ in links]
    for k in order:
        source, target = links[k]
        track = tracks[k] = [source]
        for rank in range(ranks[source] + 1, ranks[target]):
            if (source, rank) not in dummies:
                dummies[source, rank] = len(ranks)
                right[track[-1]].append(len(ranks))
                left.append([track[-1]])
                right.append([])
                ranks.append(rank)
            track.append(dummies[source, rank])
        left[target].append(track[-1])
        right[track[-1]].append(target)
        track.append(target)
    return tracks, left, right, ranks


def _columns(ranks, left, right, boxes) -> list[list[int]]:
    """Items by rank, in the order a walk back from the output meets them: operands from top to bottom."""
    columns, seen = [[] for _ in range(max(ranks, default=-1) + 1)], set()
    stack = [item for item in range(boxes) if not right[item]]
    while stack:
        item = stack.pop()
        if item not in seen:
            seen.add(item)
            columns[ranks[item]].append(item)
            stack.extend(reversed(left[item]))
    return columns


def _untangle(columns, left, right):
    """Reorder columns by the mean position of their neighbours while that removes crossings."""
    position = {item: i for column in columns for i, item in enumerate(column)}
    port = {}
    for target, sources in enumerate(left):
        for i, source in enumerate(sources):
            port[source, target] = (i + 1) / (len(sources) + 1)

    def to_left(item):
        return sum(position[s] for s in left[item]) / len(left[item]) if left[item] else to_right(item)

    def to_right(item):
        targets = right[item]
        return sum(position[t] + port[item, t] for t in targets) / len(targets) if targets else position[item]

    best, fewest, stale = columns, _crossings(columns, left, position), 0
    for sweep in range(12):
        if not fewest or stale == 4:
            break
        columns = [list(column) for column in columns]
        for column in columns if sweep % 2 else reversed(columns):
            column.sort(key=to_left if sweep % 2 else to_right)
            position.update((item, i) for i, item in enumerate(column))
        crossings = _crossings(columns, left, position)
        best, fewest, stale = (columns, crossings, 0) if crossings < fewest else (best, fewest, stale + 1)
    return best


def _crossings(columns, left, position) -> int:
    """How many pairs of edges cross between neighbouring columns, if edges end in operand order."""
    total = 0
    for column in columns[1:]:
        starts = []
        for item in column:
            for source in left[item]:
                i = bisect_right(starts, position[source])
                total += len(starts) - i
                starts.insert(i, position[source])
    return total


def _heights(columns, left, right, heights) -> list[float]:
    """The y of each item's centre: near its neighbours' in the columns beside it, apart from its own column's."""
    boxes, ys = len(heights), [0.0] * len(left)
    weights = [1.0 if item >= boxes or left[item] else LIGHT for item in range(len(left))]
    heights = heights + [0] * (len(left) - boxes)
    apart = [
        [(heights[a] + heights[b]) / 2 + (ROW if a < boxes and b < boxes else LANE) for a, b in pairwise(column)]
        for column in columns
    ]
    before, after = _pulls(left, weights), _pulls(right, weights)
    both = _pulls([[*a, *b] for a, b in zip(left, right, strict=True)], weights)
    for pulls, forward in ((after, False), (before, True), (after, False), (before, True), (both, False)):
        for c in range(len(columns)) if forward else range(len(columns) - 1, -1, -1):
            column, wants = columns[c], []
            for item in column:
                want = 0.0 if pulls[item] else ys[item]
                for other, pull in pulls[item]:
                    want += pull * ys[other]
                wants.append(want)
            for item, y in zip(column, spread(wants, apart[c], [weights[item] for item in column]), strict=True):
                ys[item] = y
    return [round(y) for y in ys]


def _pulls(neighbours, weights) -> list[list[tuple[int, float]]]:
    """For each item its neighbours with the share each has in where it wants to be."""
    pulls = []
    for item, near in enumerate(neighbours):
        shares = [min(weights[item], weights[other]) for other in near]
        total = sum(shares)
        pulls.append([(other, share / total) for other, share in zip(near, shares, strict=True)])
    return pulls


def spread(wants, apart, weights) -> list[float]:
    """The values nearest to ``wants`` (weighted least squares) of which each exceeds the last by ``apart``.

    Pool adjacent violators: neighbours that would come too close move as one block.
    """
    if len(wants) == 1:
        return wants
    offset, blocks = 0.0, []  # a block: weighted mean of (want - offset), weight, count
    for i, want in enumerate(wants):
        offset += apart[i - 1] if i else 0.0
        mean, weight, count = want - offset, weights[i], 1
        while blocks and blocks[-1][0] > mean:
            other, more, n = blocks.pop()
            mean, weight, count = (mean * weight + other * more) / (weight + more), weight + more, count + n
        blocks.append((mean, weight, count))
    offset, values = 0.0, []
    for mean, _, count in blocks:
        for _ in range(count):
            offset += apart[len(values) - 1] if values else 0.0
            values.append(mean + offset)
    return values


def _ports(order, tracks, left, ys, sizes) -> dict[int, float]:
    """Where each link ends at its target: in the order it arrives, a single operation's in the middle."""
    into, ends = {}, {}
    for k in order:
        into.setdefault(tracks[k][-1], []).append(k)
    for target, uses in into.items():
        uses.sort(key=lambda k: ys[tracks[k][-2]])
        computed = [i for i, k in enumerate(uses) if left[tracks[k][-2]]]
        centre = computed[0] if len(computed) == 1 else (len(uses) - 1) / 2
        step = min(PORT, (sizes[target][1] / 2 - 10) / max(centre, len(uses) - 1 - centre, 1))
        ends.update((k, ys[target] + step * (i - centre)) for i, k in enumerate(uses))
    return ends


def _lanes(tracks, ranks, ys, ends, labels, count):
    """The y at which each hop crosses the middle of its gap, labels kept apart; and the widths of the gaps."""
    hops = [{} for _ in range(count)]
    for k, track in enumerate(tracks):
        for source, target in pairwise(track[:-1]):
            hops[ranks[source]][source, target] = (ys[source], ys[target], 0, 0)
        hops[ranks[track[-2]]][k] = (ys[track[-2]], ends[k], *labels[k])
    lanes, gaps = {}, []
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
        lanes.update([(key, (y, half if crowded else 0)) for key, y in zip(keys, placed, strict=True)])
        width = max(width, 2 * half + max(108, min(0.7 * steepest, 200))) if crowded else width
        gaps.append(2 * math.ceil(width / 2))  # whole pixels, also at its middle
    return lanes, gaps


def _extent(ys, sizes, lanes, labels) -> tuple[float, float]:
    """The upper and lower border of all boxes and labels."""
    spans = [(y, h / 2) for y, (_, h) in zip(ys, sizes, strict=False)]
    spans += [(lanes[k][0], h / 2) for k, (_, h) in enumerate(labels)]
    top, bottom = min([y - h for y, h in spans], default=0), max([y + h for y, h in spans], default=0)
    return top - MARGIN, bottom + MARGIN


def _route(track, sides, ranks, ys, end, lanes, k, up) -> Route:
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
