"""What stands in which column of a figure, from left to right, and in what order from top to bottom.

The first half of Sugiyama's method: longest-path ranks, dummies where an edge crosses a column, an order with few
crossings by barycentre sweeps. All loops, no recursion; ties break by forward order, never by hash.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from helpers.graph.model import Edge, Graph, Wire

MOST_HOPS = 5000  # from column to column, of all edges together
MOST_USES = 3  # a leaf with more gives each a tag with its name: otherwise its edges cover the figure


class Layers(NamedTuple):
    """Items in columns: a box for each node, then the tags of leaves with many uses, then dummies.

    ``owners`` holds the node that each box or tag names, ``tracks`` the items each of graph.edges + graph.wires passes,
    ``order`` the tracks' indices by target and operand, ``left`` and ``right`` the items' neighbours.
    """

    owners: list[int]
    tracks: list[list[int]]
    order: list[int]
    ranks: list[int]
    columns: list[list[int]]
    left: list[list[int]]
    right: list[list[int]]


def layer(graph: Graph) -> Layers:
    """Divide a Graph into columns; ValueError if an edge names an unknown node or runs backward."""
    owners, links = _boxes(graph)
    order = _operand_order(graph, owners, links)
    tracks, left, right, ranks = _tracks(links, order, _shelved(_ranks(links, owners), owners))
    columns = _untangle(_columns(ranks, left, right, len(owners)), left, right)
    return Layers(owners, tracks, order, ranks, columns, left, right)


def _boxes(graph: Graph) -> tuple[list[int], list[tuple[int, int]]]:
    """The node that each box or tag names, and each use as (source, target) of these."""
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    arrows: list[Edge | Wire] = [*graph.edges, *graph.wires]
    ends = []
    for use in arrows:
        source, target = index.get(use.source, -1), index.get(use.target, -1)
        if not 0 <= source < target:
            raise ValueError(f"cannot draw {use.source!r} → {use.target!r}: list both as nodes, the source first")
        ends.append((source, target))
    computed, uses = {target for _, target in ends}, Counter(source for source, _ in ends)
    most = len(ends) if graph.small else MOST_USES  # of a network every connection is drawn
    tagged = {node for node, count in uses.items() if count > most and node not in computed}
    owners, links = list(range(len(graph.nodes))), []
    for source, target in ends:
        if source in tagged:
            owners.append(source)
        links.append((len(owners) - 1 if source in tagged else source, target))
    return owners, links


def _operand_order(graph: Graph, owners: list[int], links: list[tuple[int, int]]) -> list[int]:
    """Indices of links by target, then as the operands are written."""
    names, keys = [node.name for node in graph.nodes], []
    for source, target in links:
        operands, name = graph.nodes[owners[target]].operands, names[owners[source]]
        keys.append((target, operands.index(name) if name in operands else len(operands)))
    return sorted(range(len(links)), key=keys.__getitem__)


def _ranks(links: list[tuple[int, int]], owners: list[int]) -> list[int]:
    """Column of each box: as early as its operands allow, or just before its first use where that shortens edges."""
    ranks, inputs = [0] * len(owners), [0] * len(owners)
    uses: list[list[int]] = [[] for _ in owners]
    for source, target in sorted(links, key=lambda link: link[1]):
        ranks[target] = max(ranks[target], ranks[source] + 1)
        uses[source].append(target)
    computed = {target for _, target in links}
    for source, target in links:
        inputs[target] += source in computed
    for box in sorted(range(len(owners)), key=lambda box: (box not in computed, -box)):  # leaves follow their uses
        if inputs[box] < len(uses[box]):
            ranks[box] = min(ranks[target] for target in uses[box]) - 1
    if sum(ranks[target] - ranks[source] for source, target in links) > MOST_HOPS:
        _follow(ranks, uses, sorted(links, key=lambda link: link[1]))
    return ranks


def _shelved(ranks: list[int], owners: list[int]) -> list[int]:
    """Let the leaves that have tags stand side by side from the first column on: nothing ties them to a place."""
    tagged = sorted({node for tag, node in enumerate(owners) if tag != node})
    place = {node: k % (max(ranks) + 1) for k, node in enumerate(tagged)}
    return [place.get(item, rank) for item, rank in enumerate(ranks)]


def _follow(ranks: list[int], uses: list[list[int]], links: list[tuple[int, int]]) -> None:
    """Let each box that is computed from leaves of its own stand just before its one use.

    The two thousand terms of a sum stand so along it, not all at its beginning with edges through all of it.
    """
    alone = [len(targets) == 1 for targets in uses]
    for source, target in links:
        alone[target] &= alone[source]
    for box in [target for _, target in reversed(links)] + [source for source, _ in links]:
        if alone[box]:
            ranks[box] = ranks[uses[box][0]] - 1


def _tracks(
    links: list[tuple[int, int]], order: list[int], ranks: list[int]
) -> tuple[list[list[int]], list[list[int]], list[list[int]], list[int]]:
    """Each link as a list of items (boxes, and dummies shared by links of one source), and the items' neighbours."""
    ranks, dummies = list(ranks), dict[tuple[int, int], int]()
    tracks: list[list[int]] = [[] for _ in links]
    left: list[list[int]] = [[] for _ in ranks]
    right: list[list[int]] = [[] for _ in ranks]
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


def _columns(ranks: list[int], left: list[list[int]], right: list[list[int]], boxes: int) -> list[list[int]]:
    """Items by rank, in the order a walk back from the output meets them: operands from top to bottom."""
    columns: list[list[int]] = [[] for _ in range(max(ranks, default=-1) + 1)]
    seen = set()
    stack = [item for item in reversed(range(boxes)) if not right[item]]
    while stack:
        item = stack.pop()
        if item not in seen:
            seen.add(item)
            columns[ranks[item]].append(item)
            stack.extend(reversed(left[item]))
    return columns


def _untangle(columns: list[list[int]], left: list[list[int]], right: list[list[int]]) -> list[list[int]]:
    """Reorder columns by the mean position of their neighbours while that removes crossings."""
    position = {item: i for column in columns for i, item in enumerate(column)}
    port = {}
    for target, sources in enumerate(left):
        for i, source in enumerate(sources):
            port[source, target] = (i + 1) / (len(sources) + 1)

    def to_left(item: int) -> float:
        return sum(position[s] for s in left[item]) / len(left[item]) if left[item] else to_right(item)

    def to_right(item: int) -> float:
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


def _crossings(columns: list[list[int]], left: list[list[int]], position: dict[int, int]) -> int:
    """How many pairs of edges cross between neighbouring columns, if edges end in operand order."""
    total = 0
    for column in columns[1:]:
        starts: list[int] = []
        for item in column:
            for source in left[item]:
                i = bisect_right(starts, position[source])
                total += len(starts) - i
                starts.insert(i, position[source])
    return total
