"""A Graph as the JSON that the live graph's module reads: nodes and edges by index, guards, sliders, pages.

Where every number is a scalar the module knows how to compute, the tape carries operations and the browser evaluates
them; elsewhere it carries the numbers and the words to show.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from operator import mul
from typing import Any

from helpers.drawing.pages import Page, fold, network
from helpers.drawing.skeletons import skeletons, squeezed
from helpers.drawing.svg import turned
from helpers.graph.model import Edge, Graph, Node
from helpers.graph.summary import norm
from helpers.graph.words import label, plain, spell, spell_local
from helpers.operations import operation

LONG = 300_000  # characters that are sent as they are; more are deflated


def runs_in_browser(graph: Graph) -> bool:
    """True if every number can be computed from the inputs by the arithmetic of operations.js."""
    return all(map(_is_known, graph.nodes))


def _is_known(node: Node) -> bool:
    """True for a number that the browser can compute, with the operands, parameters and dtype of its row."""
    dtype = str(getattr(node.value, "dtype", "float64")).removeprefix("torch.")
    if node.shape or dtype not in ("float64", "bool"):
        return False
    row = operation(node.op)
    return not node.operands or (
        row.browser
        and len(node.operands) == row.operands
        and row.result in ("", dtype)
        and node.params.keys() == row.params.keys()
        and all(map(_is_plain, node.params.values()))
    )


def _is_plain(parameter: Any) -> bool:
    """True for None and a finite number: at NaN and infinity PyTorch's versions differ, so the kernel is asked."""
    return parameter is None or (isinstance(parameter, int | float) and math.isfinite(parameter))


def tape(graph: Graph, ranges: dict[str, tuple[float, float, float]]) -> dict[str, Any]:
    """The graph's rows; with sliders only what the browser computes from, otherwise every number too.

    nodes: [name, operation, operands, value, gradient, parameters]; edges: [source, target, place of the operand,
    local derivative, contribution, sum so far, norm of a tensor's contribution]; inputs: [node, low, high, step].
    """
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    live = bool(ranges) and runs_in_browser(graph)
    totals = {id(step.edge): step.total for step in graph.steps}
    places = {id(edge): place for node in graph.nodes for edge, place in _places(graph, node)}
    edges = []
    for edge in graph.edges:
        words = [] if live else [_local(edge), settled(edge.contribution), settled(totals.get(id(edge))), *_norm(edge)]
        edges.append([index[edge.source], index[edge.target], places[id(edge)], *words])
    return {
        "live": live,
        "nodes": [_node(node, index, live) for node in graph.nodes],
        "edges": edges,
        "wires": [[index[wire.source], index[wire.target]] for wire in graph.wires],
        "guards": [[index[guard.node], guard.kind, word(guard.value)] for guard in graph.guards],
        "leaves": [i for i, node in enumerate(graph.nodes) if _keeps_grad(node)],
        "inputs": [[index[name], low, high, nice((high - low) / 201)] for name, (low, high, _) in ranges.items()],
    }


def folded(graph: Graph) -> tuple[Graph, dict[str, Any]]:
    """What is drawn first; the pages behind it, if it is large or a network; and its places from top to bottom.

    The first page of a network is the whole graph: its row is null.
    """
    pages = fold(graph) or network(graph)
    if not pages:
        return graph, {"down": turned(graph)}
    figures, which = skeletons(pages)
    rows = [
        {"title": page.title, "nodes": page.nodes, "edges": page.edges, "wires": page.wires, "skeleton": skeleton}
        if page.nodes else None
        for page, skeleton in zip(pages, [-1, *which], strict=True)
    ]  # fmt: skip
    texts, words = [text for text, _ in figures], list[str]()
    if sum(map(len, texts)) <= LONG:  # what is longer is deflated
        texts, words = squeezed(texts)
    drawn = list(zip(texts, [down for _, down in figures], strict=True))
    shown = {"pages": rows, "skeletons": drawn, "words": words, "down": turned(pages[0].graph)}
    return pages[0].graph, shown | of_model(graph, pages)


def of_model(graph: Graph, pages: list[Page]) -> dict[str, Any]:
    """The rows that only a graph with boxes of modules has.

    norms: by node the norm of a tensor's gradient, "" where one is required and none arrives, None for a single number;
    paths: by page its module, "" for none; modules: of the nodes that ran in a module without a page, that module.
    """
    if not any(page.path for page in pages):
        return {}
    drawn = [(i, page.path) for page in pages for i, opens, outside, *_ in page.nodes if opens < 0 and not outside]
    modules = {i: graph.nodes[i].module for i, path in drawn if graph.nodes[i].module not in ("", path)}
    norms = [_gradient_norm(node) for node in graph.nodes]
    return {"norms": norms, "paths": [page.path for page in pages], "modules": modules}


def _gradient_norm(node: Node) -> float | str | None:
    if node.grad is None:
        return "" if node.requires_grad and not node.is_constant else None
    return word(float(f"{norm([node.grad]):.3g}")) if node.shape else None


def _node(node: Node, index: dict[str, int], live: bool) -> list[Any]:
    args = [index[name] for name in node.operands if name in index]
    given = word(node.value) if not node.operands else None
    numbers = [given, None] if live else [settled(node.value), settled(node.grad)]
    row = [label(node) if node.is_constant else node.name, node.op, args, *numbers]
    if not (operation(node.op).params and _is_known(node)):
        return row
    return [*row, {key: bound for key, bound in node.params.items() if bound is not None}]


def _keeps_grad(node: Node) -> bool:
    return node.grad is not None and ((node.is_leaf and node.requires_grad) or node.retains_grad)


def _places(graph: Graph, node: Node) -> Iterator[tuple[Edge, int]]:
    """Each differentiable edge into ``node`` with the place of its operand: a * a has two edges, places 0 and 1."""
    free = list(enumerate(node.operands))
    for edge in graph.edges_into(node.name):
        place = next((pair for pair in free if pair[1] == edge.source), (-1, ""))
        if place in free:
            free.remove(place)
        yield edge, place[0]


def _norm(edge: Edge) -> list[float | str]:
    """The size of a tensor's contribution, in the digits that a wire's thickness can show."""
    if not getattr(edge.contribution, "shape", ()):
        return []
    entries = plain(edge.contribution.reshape(-1))
    return [word(float(f"{math.sqrt(sum(map(mul, entries, entries))):.2g}"))]


def _local(edge: Edge) -> float | str | None:
    return settled(edge.local) if not edge.rule else spell_local(edge)


def word(value: Any) -> Any:
    """A number as it is (JSON has no NaN or infinity: these are spelt out), a tensor in words."""
    if value is None or isinstance(value, bool | str):
        return value
    if getattr(value, "shape", ()):
        return spell(value) if math.prod(value.shape) <= 4 else str(tuple(value.shape))
    number = plain(value)
    if isinstance(number, bool) or math.isfinite(number):
        return number
    return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"


def settled(value: Any) -> Any:
    """The word for a value; of a number only the digits that every processor gives: 12 of a float64, else 6."""
    shown = word(value)
    if not isinstance(shown, float):
        return shown
    digits = 12 if str(getattr(value, "dtype", "float64")).endswith("float64") else 6
    return float(f"{shown:.{digits}g}")


def inert(data: Any) -> str:
    """JSON that can stand inside HTML: no character in it opens or closes anything."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str)
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def nice(x: float) -> float:
    """The next number up of the kind 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(x))
    return next(digit * power for digit in (1, 2, 5, 10) if digit * power >= x * (1 - 1e-9))
