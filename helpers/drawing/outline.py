"""What shares a box in a large graph: the operations of a module, and repeated steps.

Only operations that follow each other in the forward order share a box, so no box depends on what it feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, islice, pairwise, takewhile
from typing import Any

from helpers.drawing.repeats import Repeats
from helpers.graph.model import Edge, Graph, Node, Wire

LARGE = 60  # nodes beyond which anything that repeats is boxed, not only the steps of a loop
MOST_BOXES = 14  # side by side, before they are boxed again
CHUNK = 10  # steps in one box
MOST_RESULTS = 5  # of one operation, before they share a box


@dataclass(frozen=True)
class Fold:
    """A named box around operations (indices into graph.nodes) and other boxes.

    Of a unit ``weights`` holds for each use of what comes in the leaf that weighs it, ``bias`` the leaf it adds or -1.
    """

    title: str
    items: tuple[Fold | int, ...]
    kind: str = "steps"  # or "module", "results" of one operation, "unit", "network"
    weights: dict[int, int] = field(default_factory=dict)
    bias: int = -1


Items = list[Fold | int]


class Whole:
    """A graph with what folding asks of it at every page, by the indices of its nodes and uses (edges, then wires).

    ``into`` holds for each node the (source, use) of what it uses, ``readers`` the nodes that pass it a gradient;
    ``has_modules`` says that a module has a box, ``modules`` whose box each node stands in, ``constants`` holds the
    operations on constants alone, such as those that make a mask (all three as ``outline`` finds them).
    """

    def __init__(self, graph: Graph):
        """Take a graph."""
        self.graph, self.has_modules = graph, False
        self.modules = [node.module for node in graph.nodes]
        self.constants: set[int] = set()
        index = {node.name: i for i, node in enumerate(graph.nodes)}
        every: list[Edge | Wire] = [*graph.edges, *graph.wires]
        self.into: list[list[tuple[int, int]]] = [[] for _ in graph.nodes]
        self.readers: list[list[int]] = [[] for _ in graph.nodes]
        for k, use in enumerate(every):
            source, target = index[use.source], index[use.target]
            self.into[target].append((source, k))
            if k < len(graph.edges):
                self.readers[source].append(target)


def members(item: Fold | int) -> list[int]:
    """The operations in a box."""
    return [i for inner in item.items for i in members(inner)] if isinstance(item, Fold) else [item]


def has_modules(items: Iterable[Fold | int]) -> bool:
    """True if a module has a box, on whatever page."""
    return any(item.kind == "module" or has_modules(item.items) for item in items if isinstance(item, Fold))


def outline(whole: Whole) -> Items:
    """The operations in forward order, modules and repeated steps boxed."""
    operations = _with_their_users(whole, [i for i, node in enumerate(whole.graph.nodes) if node.operands])
    items = _by_repeat(whole, _unwrapped(whole, _by_module(whole, operations, 0)))
    whole.has_modules = has_modules(items)
    return items


def _with_their_users(whole: Whole, operations: list[int]) -> list[int]:
    """The operations; those on constants alone stand at the head of the module that alone uses them."""
    nodes, modules, users = whole.graph.nodes, whole.modules, dict[int, list[int]]()
    for i in operations:
        sources = {source for source, _ in whole.into[i]}
        fixed = (s in whole.constants or nodes[s].is_constant or is_inner(nodes[s]) for s in sources)
        if not any(nodes[k].requires_grad for k in (i, *sources)) and all(fixed):
            whole.constants.add(i)
        for source in sources:
            users.setdefault(source, []).append(i)
    before: dict[int, list[int]] = {}  # by an operation, those that go there
    for i in sorted(whole.constants & users.keys(), reverse=True):
        paths = zip(*(modules[k].split(".") for k in users[i]), strict=False)
        home = ".".join(names[0] for names in takewhile(lambda names: len(set(names)) == 1, paths))
        if home.startswith(f"{modules[i]}."):
            modules[i] = home
            head = next(k for k in operations if k > i and f"{modules[k]}.".startswith(f"{home}."))
            before.setdefault(head, []).insert(0, i)
    order: list[int] = []
    moved = {i for every in before.values() for i in every}
    for i in operations:
        waiting = [] if i in moved else [i]
        while waiting:
            if first := before.pop(waiting[-1], []):
                waiting += reversed(first)
            else:
                order.append(waiting.pop())
    return order


def _by_result(whole: Whole, run: list[int]) -> Items:
    """The many results of one operation, such as unbind, in one box."""
    items: Items = []
    nodes = whole.graph.nodes
    for _, group in groupby(run, lambda i: (nodes[i].op, nodes[i].operands)):
        results = tuple(group)
        items += [Fold(nodes[results[0]].op, results, "results")] if len(results) > MOST_RESULTS else results
    return items


def _by_module(whole: Whole, operations: Iterable[int], depth: int) -> Items:
    """Operations by the module they ran in, one with parameters boxed even where it is a single operation."""
    items: Items = []
    nodes = whole.graph.nodes
    for path, group in groupby(operations, lambda i: tuple(whole.modules[i].split(".")[: depth + 1])):
        run = list(group)
        has_parameters = any(nodes[source].op == "parameter" for source, _ in whole.into[run[0]])
        if len(path) > depth and path != ("",) and (len(run) > 1 or has_parameters):
            path = _numbered(path, [whole.modules[i] for i in run])
            inner = _unwrapped(whole, _by_module(whole, run, len(path)))
            items.append(Fold(".".join(path), tuple(_by_repeat(whole, inner)), kind="module"))
        else:
            items += _by_result(whole, run)
    return items


def _numbered(path: tuple[str, ...], modules: list[str]) -> tuple[str, ...]:
    """The path, and the number in its list where all modules have the same: a list computes nothing itself."""
    for names in islice(zip(*(module.split(".") for module in modules), strict=False), len(path), None):
        if len(set(names)) > 1 or not names[0].isdigit():
            break
        path += names[:1]
    return path


def _unwrapped(whole: Whole, items: Items) -> Items:
    """Open a box that says too little: one that holds most of a page, or nothing but modules of one kind."""
    while len(items) == 1 and isinstance(items[0], Fold):
        items = list(items[0].items)
    boxes = [item for item in items if isinstance(item, Fold) and item.kind != "results"]
    only = sum(any(isinstance(inner, Fold) for inner in box.items) for box in boxes) == 1  # not one list of several
    for box in boxes if len(items) <= MOST_BOXES else []:
        is_most = len(boxes) == 1 and 2 * len(members(box)) > sum(len(members(item)) for item in items)
        k = items.index(box)
        wider = [*items[:k], *box.items, *items[k + 1 :]]
        if (is_most or (only and _is_list(whole, box))) and len(wider) + _leaves(whole, wider) <= MOST_BOXES:
            return _unwrapped(whole, wider)
    return items


def _leaves(whole: Whole, items: Items) -> int:
    """How many leaves a page of these items shows."""
    nodes = whole.graph.nodes
    users: dict[int, set[int]] = {}
    for k, item in enumerate(items):
        for source in {source for i in members(item) for source, _ in whole.into[i]}:
            if not (nodes[source].operands or nodes[source].is_constant):
                users.setdefault(source, set()).add(k)
    return sum(len(boxes) > 1 or not is_inner(nodes[source]) for source, boxes in users.items())


def is_inner(node: Node) -> bool:
    """True for parameters and buffers of a module, and for a tensor made in it."""
    return not node.operands and (node.op == "parameter" or bool(node.module) or "." in node.name)


def _is_list(whole: Whole, box: Fold) -> bool:
    """True for a list of layers, which computes nothing itself."""
    layers = [item for item in box.items if not (isinstance(item, int) and item in whole.constants)]
    kinds = {_kind(whole, item) for item in layers}
    return len(layers) > 1 and len(kinds) == 1 and all(isinstance(item, Fold) for item in layers)


def _by_repeat(whole: Whole, items: Items) -> Items:
    """Box the longest runs of repeated steps where there are many: "step 1", "step 2" …, tens in "steps 1–10"."""
    if len(items) <= MOST_BOXES:
        return items
    number: dict[Any, int] = {}
    repeats = Repeats([number.setdefault(_kind(whole, item), len(number)) for item in items])
    found: Items = []
    start = 0
    while len(items) - start > MOST_BOXES:
        covered, period, first = repeats.longest(start)
        steps = [tuple(items[k : k + period]) for k in range(first, first + covered, period)]
        if len(steps) < 3 or covered - period < 4 or not (len(whole.graph.nodes) > LARGE or _is_loop(whole, steps)):
            break
        boxes: Items = [Fold(f"step {k}", step) if period > 1 else step[0] for k, step in enumerate(steps, 1)]
        found += [*items[start:first], *_in_tens(boxes)]
        start = first + covered
    return found + items[start:]


def _is_loop(whole: Whole, steps: list[tuple[Fold | int, ...]]) -> bool:
    """True if each step computes from the one before it: units side by side in a layer do not."""
    every = [[i for item in step for i in members(item)] for step in steps]
    return all({source for i in step for source, _ in whole.into[i]} & set(before) for before, step in pairwise(every))


def _in_tens(boxes: Items) -> Items:
    """Boxes of ten boxes each, and again, until few stand side by side."""
    count, size = len(boxes), 1
    names = [box.title if isinstance(box, Fold) and box.kind == "module" else "" for box in boxes]
    while len(boxes) > CHUNK + 2:
        size *= CHUNK
        ends = [(k, min(count, k + size)) for k in range(0, count, size)]
        boxes = [
            Fold(
                f"{names[a]}–{names[b - 1].rpartition('.')[2]}" if all(names[a:b]) else f"steps {a + 1}–{b}",
                tuple(boxes[k * CHUNK : (k + 1) * CHUNK]),
            )
            for k, (a, b) in enumerate(ends)
        ]
    return boxes


def _kind(whole: Whole, item: Fold | int) -> Any:
    """What makes two steps the same: their operations and names, without the counting subscripts."""
    if isinstance(item, Fold):
        return ("box", *(_kind(whole, inner) for inner in item.items))
    node = whole.graph.nodes[item]
    return node.op, re.sub(r"[₀-₉\d]+$", "", node.name)
