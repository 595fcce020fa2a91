"""A large graph as pages: modules and repeated steps become named boxes, and each box opens into a page of its own.

Only operations that follow each other in the forward order share a box, so no box depends on what it feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from helpers.drawing.svg import to_svg
from helpers.graph.model import Edge, Graph, Node, Wire
from helpers.graph.words import badges, expressions

LARGE = 60  # nodes that still fit in one figure
CHUNK = 10  # boxes side by side before they are boxed again
LONGEST_STEP = 200  # operations in one repeated step


@dataclass(frozen=True)
class Fold:
    """A named box around operations (indices into graph.nodes) and other boxes."""

    title: str
    items: tuple[Fold | int, ...]


@dataclass
class Page:
    """One level of a folded graph, drawn as ``graph``; its rows tie what is drawn to the whole graph, by index.

    nodes: [node, page it opens or -1, 1 if it comes from outside, title]; edges: [source row, target row, [edges]].
    """

    title: str
    graph: Graph
    nodes: list[list[Any]]
    edges: list[list[Any]]
    wires: list[list[Any]]


def fold(graph: Graph) -> list[Page]:
    """The pages of a large graph, the whole first; empty if it is small or nothing in it folds."""
    if len(graph.nodes) <= LARGE:
        return []
    items = outline(graph)
    if not any(isinstance(item, Fold) for item in items):
        return []
    pages: list[Page] = []
    _add_page(graph, Fold(graph.output.name, tuple(items)), pages)
    return pages


def outline(graph: Graph) -> list[Fold | int]:
    """The operations in forward order, modules and repeated steps boxed."""
    operations = [i for i, node in enumerate(graph.nodes) if node.operands]
    items = _by_module(graph, operations, 0)
    while len(items) == 1 and isinstance(items[0], Fold):
        items = list(items[0].items)
    return _by_repeat(graph, items)


def _by_module(graph: Graph, operations: Iterable[int], depth: int) -> list[Fold | int]:
    items: list[Fold | int] = []
    for path, group in groupby(operations, lambda i: tuple(graph.nodes[i].module.split(".")[: depth + 1])):
        run = list(group)
        inside = len(run) > 1 and len(path) > depth and path != ("",)
        items += [Fold(".".join(path), tuple(_by_repeat(graph, _by_module(graph, run, depth + 1))))] if inside else run
    return items


def _by_repeat(graph: Graph, items: list[Fold | int]) -> list[Fold | int]:
    """Box the longest run of repeated steps: "step 1", "step 2" …, tens of them again in "steps 1–10"."""
    kinds = [_kind(graph, item) for item in items]
    runs = [_longest(kinds, period) for period in range(1, min(len(kinds) // 3, LONGEST_STEP) + 1)]
    most = max((covered for covered, _, _ in runs), default=0)
    covered, period, first = next(
        (run for run in runs if run[0] > 0.9 * most), (0, 1, 0)
    )  # the shortest step that covers
    if covered < 3 * period or covered - period < 4:
        return items
    steps = [tuple(items[k : k + period]) for k in range(first, first + covered, period)]
    boxes: list[Fold | int] = [Fold(f"step {k}", step) if period > 1 else step[0] for k, step in enumerate(steps, 1)]
    size = 1
    while len(boxes) > CHUNK + 2:
        size *= CHUNK
        boxes = [
            Fold(f"steps {k * size + 1}–{min(len(steps), (k + 1) * size)}", tuple(boxes[k * CHUNK : (k + 1) * CHUNK]))
            for k in range(-(-len(boxes) // CHUNK))
        ]
    before, after = items[:first], items[first + covered :]
    return [*before, *boxes, *(_by_repeat(graph, after) if len(after) > LARGE else after)]


def _kind(graph: Graph, item: Fold | int) -> Any:
    """What makes two steps the same: their operations and names, without the counting subscripts."""
    if isinstance(item, Fold):
        return tuple(_kind(graph, inner) for inner in item.items)
    return graph.nodes[item].op, re.sub(r"[₀-₉\d]+$", "", graph.nodes[item].name)


def _longest(kinds: list[Any], period: int) -> tuple[int, int, int]:
    """The longest run that repeats with ``period``: (items in whole steps, period, start)."""
    best, start = (0, period, 0), 0
    for k in range(len(kinds) - period + 1):
        if k + period < len(kinds) and kinds[k] == kinds[k + period]:
            continue
        whole = (k - start + period) // period * period
        best = max(best, (whole, period, start), key=lambda run: run[0])
        start = k + 1
    return best


def _members(item: Fold | int) -> list[int]:
    return [i for inner in item.items for i in _members(inner)] if isinstance(item, Fold) else [item]


def _add_page(graph: Graph, box: Fold, pages: list[Page]) -> int:
    """Append the page of a box and, after it, the pages of the boxes in it; return its index."""
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    owner = {i: k for k, item in enumerate(box.items) for i in _members(item)}
    every: list[Edge | Wire] = [*graph.edges, *graph.wires]
    uses = [[index[use.source], index[use.target], k] for k, use in enumerate(every)]
    uses = [use for use in uses if use[1] in owner and owner[use[1]] != owner.get(use[0], -1)]
    hidden = _hidden(graph, box, uses, owner)
    uses = [use for use in uses if use[0] not in hidden or not isinstance(box.items[owner[use[1]]], Fold)]
    outside = sorted({source for source, _, _ in uses if source not in owner})
    outputs = [_output(graph, item, index) for item in box.items]
    rows = [[i, -1, int(bool(graph.nodes[i].operands)), ""] for i in outside] + [[i, -1, 0, ""] for i in outputs]
    row = {i: k for k, i in enumerate(outside)} | {i: len(outside) + k for i, k in owner.items()}
    edges, wires, drawn_edges, drawn_wires = _uses(graph, box, uses, owner, row, rows)
    nodes = [_outside(graph.nodes[i]) for i in outside]
    for k, (item, i) in enumerate(zip(box.items, outputs, strict=True)):
        nodes.append(_drawn(graph.nodes[i], item, [s for s, t, _ in edges + wires if t == len(outside) + k], nodes))
    folded = Graph(nodes, drawn_edges, drawn_wires)
    for entry, title in zip(rows, expressions(folded), strict=True):
        entry[3] = title
    here = len(pages)
    pages.append(Page(box.title, folded, rows, edges, wires))
    for k, item in enumerate(box.items):
        if isinstance(item, Fold):
            rows[len(outside) + k][1] = _add_page(graph, item, pages)
    return here


def _output(graph: Graph, item: Fold | int, index: dict[str, int]) -> int:
    """The operation that stands for a box: the last one that is used outside it."""
    members = set(_members(item))
    used = [i for i in members if any(index[e.target] not in members for e in graph.edges_out_of(graph.nodes[i].name))]
    return max(used or members)


def _hidden(graph: Graph, box: Fold, uses: list[list[int]], owner: dict[int, int]) -> set[int]:
    """Constants, and parameters of one box alone: a page shows them where they are used, not before."""
    users: dict[int, set[int]] = {}
    for source, target, _ in uses:
        users.setdefault(source, set()).add(owner[target])
    return {
        i
        for i, boxes in users.items()
        if graph.nodes[i].is_constant or (graph.nodes[i].op == "parameter" and len(boxes) == 1)
    }


def _outside(node: Node) -> Node:
    return replace(node, op="outside", operands=()) if node.operands else node


def _drawn(node: Node, item: Fold | int, sources: list[int], nodes: list[Node]) -> Node:
    """A box reads like a call: "x₁₀ = steps 1–10(x, rate)"."""
    if not isinstance(item, Fold):
        return node
    names = list(dict.fromkeys(nodes[s].name for s in sources))
    return replace(node, op=item.title, operands=(*names[:3], *(["…"] if len(names) > 3 else [])), params={})


def _uses(
    graph: Graph, box: Fold, uses: list[list[int]], owner: dict[int, int], row: dict[int, int], rows: list[list[Any]]
) -> tuple[list[list[Any]], list[list[Any]], list[Edge], list[Wire]]:
    """The page's edges and wires as rows of indices, and as what the figure draws; uses by one box are one edge."""
    groups: dict[tuple[int, int, str, int], list[int]] = {}
    for source, target, k in uses:
        bare = not isinstance(box.items[owner[target]], Fold)
        cut = "" if k < len(graph.edges) else graph.wires[k - len(graph.edges)].cut or "constant"
        groups.setdefault((source, row[target], cut, k if bare else -1), []).append(k)
    edges: list[list[Any]] = []
    wires: list[list[Any]] = []
    drawn_edges: list[Edge] = []
    drawn_wires: list[Wire] = []
    for (source, target, cut, plain), members in groups.items():
        names = graph.nodes[rows[row[source]][0]].name, graph.nodes[rows[target][0]].name
        if cut:
            wires.append([row[source], target, members])
            drawn_wires.append(Wire(*names, cut.replace("constant", "")))
        else:
            edges.append([row[source], target, members])
            one = graph.edges[members[0]]
            whole = sum((graph.edges[k].contribution for k in members[1:]), one.contribution)
            drawn_edges.append(
                replace(one, source=names[0], target=names[1]) if plain >= 0 else Edge(*names, None, whole, "…")
            )
    return edges, wires, drawn_edges, drawn_wires


def skeletons(pages: list[Page]) -> tuple[list[str], list[int]]:
    """The figures of the pages after the first without their texts, and which one each page has.

    Pages of equal structure share a figure, drawn for the last of them: it has the longest names.
    """
    last = {_structure(page, k): page for k, page in enumerate(pages[1:])}
    place = {structure: k for k, structure in enumerate(last)}
    which = [place[_structure(page, k)] for k, page in enumerate(pages[1:])]
    return [_bare(to_svg(page.graph)) for page in last.values()], which


def _structure(page: Page, number: int) -> Any:
    """Equal for pages that differ in names and numbers only; a tensor's numbers are part of its figure."""
    if any(node.shape for node in page.graph.nodes):
        return number
    looks = [(node.op.split(" ")[0], node.grad is None, badges(node)) for node in page.graph.nodes]
    return str((looks, [use[:2] for use in page.edges], [use[:2] for use in page.wires]))


def _bare(svg: str) -> str:
    svg = re.sub(
        r' (aria-label|data-(name|source|target|output))="[^"]*"|<(title|desc)>[^<]*</\3>|(?<=<style>)[^<]*', "", svg
    )
    return re.sub(r'(<text class="(?:name|value|grad|local)"[^>]*>)[^<]*', r"\1", svg)
