"""A graph as pages: modules, repeated steps and units become named boxes, and each opens into a page of its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from helpers.drawing.boxes import WIDEST, text_width
from helpers.drawing.outline import Fold, Whole, is_inner, members, outline
from helpers.drawing.units import units
from helpers.graph.model import Edge, Graph, Node, Wire
from helpers.graph.summary import of_box, of_node
from helpers.graph.words import expressions, label, spell

FEW = 15  # nodes that always stand in one figure
Use = tuple[int, int, int]  # source and target, by index in graph.nodes, and which of the edges and wires


@dataclass
class Page:
    """One level of a folded graph, drawn as ``graph``; its rows tie what is drawn to the whole graph, by index.

    nodes: [node, page it opens or -1, 1 if it comes from outside, title], and the bias of a unit that has one; edges:
    [source row, target row, [edges]], and the weight of one into a unit. ``path`` is the module it is, if any.
    """

    title: str
    graph: Graph
    nodes: list[list[Any]]
    edges: list[list[Any]]
    wires: list[list[Any]]
    path: str = ""


def fold(graph: Graph) -> list[Page]:
    """The pages of a large graph, the whole first; empty if it is small or nothing in it folds."""
    if len(graph.nodes) <= FEW:
        return []
    whole = Whole(graph)
    items = outline(whole)
    if not any(isinstance(item, Fold) for item in items):
        return []
    pages: list[Page] = []
    _add_page(whole, Fold(graph.output.name, tuple(items)), "", pages)
    return pages


def network(graph: Graph) -> list[Page]:
    """The whole graph as the first page, then its units as nodes and each of them opened; empty if it has no units."""
    whole = Whole(graph)
    if not (items := units(whole)):
        return []
    pages = [Page("", graph, [], [], [])]
    _add_page(whole, Fold("Network", tuple(items), "network"), "", pages)
    return pages


def _add_page(whole: Whole, box: Fold, module: str, pages: list[Page]) -> int:
    """Append the page of a box and, after it, the pages of the boxes in it; return its index.

    ``module`` is the one around the box: the titles go on from there.
    """
    nodes, owner = whole.graph.nodes, {i: k for k, item in enumerate(box.items) for i in members(item)}
    uses = _drawn_uses(whole, box, owner)
    own = {box.bias, *box.weights.values()}
    outside = sorted({source for source, _, _ in uses if source not in owner}, key=lambda i: (i in own, i))
    outputs = [_output(whole, item) for item in box.items]
    rows: list[list[Any]] = [[i, -1, int(bool(nodes[i].operands)), ""] for i in outside]
    rows += [[i, -1, 0, ""] for i in outputs]
    row = {i: k for k, i in enumerate(outside)} | {i: len(outside) + k for i, k in owner.items()}
    edges, wires, drawn_edges, drawn_wires = _uses(whole.graph, box, uses, owner, row, rows)
    inside = box.title if box.kind == "module" else module
    seen = Counter(edge[0] for edge in edges)
    comes = {i for i in outside if nodes[i].operands or (box.weights and i not in own)}
    drawn = [_outside(nodes[i], i in comes, len(whole.readers[i]), seen[k]) for k, i in enumerate(outside)]
    sources: dict[int, set[int]] = {}
    for source, target, *_ in edges + wires:
        sources.setdefault(target, set()).add(source)
    for item, i in zip(box.items, outputs, strict=True):
        given = [drawn[s] for s in sorted(sources.get(len(drawn), ()))]
        drawn.append(_box(nodes[i], item, inside, given) if isinstance(item, Fold) else nodes[i])
    if whole.has_modules:
        items = [-1] * len(outside) + list(box.items)
        drawn = [_summed(whole, node, item) for node, item in zip(drawn, items, strict=True)]
    small = box.kind in ("network", "unit")
    folded = Graph(drawn, drawn_edges, drawn_wires, of=whole.graph.output.name, small=small)
    for entry, title in zip(rows, expressions(folded), strict=True):
        entry[3] = title if title != nodes[entry[0]].name else ""
    here = len(pages)
    title, path = _page_title(box, module, nodes[_output(whole, box)]), box.title if box.kind == "module" else ""
    pages.append(Page(title, folded, rows, edges, wires, path))
    for k, item in enumerate(box.items):
        if isinstance(item, Fold):
            rows[len(outside) + k][1] = _add_page(whole, item, inside, pages)
            rows[len(outside) + k] += [item.bias] if item.bias >= 0 else []
    return here


def _title(box: Fold, module: str) -> str:
    """The box's name in the page of the module around it: "self_attn", "layers.0", not all of "encoder.layers.0"."""
    around, rest = module, box.title.removeprefix(f"{module}.")
    while around and rest[0].isdigit():
        around, _, last = around.rpartition(".")
        rest = f"{last}.{rest}"
    return rest


def _page_title(box: Fold, module: str, output: Node) -> str:
    """A unit's page is called what stands in its box: "h = tanh(z)"."""
    return f"{label(output)} = {box.title}" if box.kind == "unit" else _title(box, module)


def _output(whole: Whole, item: Fold | int) -> int:
    """The operation that stands for a box: the last one that is used outside it."""
    inside = set(members(item))
    last_first = sorted(inside, reverse=True)
    return next((i for i in last_first if any(k not in inside for k in whole.readers[i])), last_first[0])


def _drawn_uses(whole: Whole, box: Fold, owner: dict[int, int]) -> list[Use]:
    """The uses between what stands on a page, in the graph's order.

    Constants, and what belongs to one box alone, are left out: a page shows them where they are used, not before.
    """
    uses = [(source, i, k) for i in owner for source, k in whole.into[i] if owner.get(source, -1) != owner[i]]
    users: dict[int, set[int]] = {}
    for source, target, _ in uses:
        users.setdefault(source, set()).add(owner[target])
    nodes = whole.graph.nodes
    own = {leaf for item in box.items if isinstance(item, Fold) for leaf in (item.bias, *item.weights.values())}
    inner = {i for i, k in users.items() if nodes[i].is_constant or (len(k) == 1 and is_inner(nodes[i]))}
    hidden = inner | own
    kept = [use for use in uses if use[0] not in hidden or not isinstance(box.items[owner[use[1]]], Fold)]
    return sorted(kept, key=lambda use: use[2])


def _outside(node: Node, comes: bool, uses: int, seen: int) -> Node:
    """What a page uses of what stands elsewhere: a result as it comes in, a leaf with its uses counted."""
    if comes:
        return replace(node, op="outside", operands=(), is_leaf=False, retains_grad=False)
    shown = uses if uses > seen else 0
    return node if node.uses == shown else replace(node, uses=shown)


def _box(node: Node, box: Fold, module: str, given: list[Node]) -> Node:
    """A box reads like a call, results before leaves and as many as fit: "x₂₀ = steps 11–20(x₁₀, rate)".

    A unit says what it computes: "h = tanh(z)".
    """
    title = _title(box, module)
    if box.kind == "unit":
        return replace(node, op="", operands=(title,), params={})
    order = {"input": 1, "parameter": 2}
    names = [source.name for source in sorted(given, key=lambda source: order.get(source.op, 0))]
    for count in range(min(3, len(names)), -1, -1):
        shown = (*names[:count], *(["…"] if count < len(names) else []))
        if text_width(f"{node.name} = {title}({', '.join(shown)})", 13) <= WIDEST:
            break
    return replace(node, op=title, operands=shown or ("",), params={})


def _summed(whole: Whole, node: Node, item: Fold | int) -> Node:
    """A tensor on a page of modules with what is said of it: of a box its shapes in → out, its parameters."""
    if not node.shape:
        return node
    if isinstance(item, int):
        return replace(node, summary=of_node(node.value, node.grad))
    inside = set(members(item))
    every = [whole.graph.nodes[i] for i in sorted({s for i in inside for s, _ in whole.into[i]} - inside)]
    others = [other.value for other in every if other.op != "parameter" and not other.is_constant]
    given = [other.value for other in every if other.operands or not (other.is_constant or is_inner(other))]
    own = [(other.value, other.grad) for other in every if other.op == "parameter"]
    return replace(node, summary=of_box(node.value, node.grad, given or others, own))


def _uses(
    graph: Graph, box: Fold, uses: list[Use], owner: dict[int, int], row: dict[int, int], rows: list[list[Any]]
) -> tuple[list[list[Any]], list[list[Any]], list[Edge], list[Wire]]:
    """The page's edges and wires as rows of indices, and as what the figure draws; uses by one box are one edge.

    Between two boxes there is an edge for each result, which has a gradient of its own, but one wire for all.
    """
    groups: dict[tuple[int, int, str, int], list[int]] = {}
    weights = {k: leaf for item in box.items if isinstance(item, Fold) for k, leaf in item.weights.items()}
    for source, target, k in uses:
        bare = not isinstance(box.items[owner[target]], Fold)
        cut = "" if k < len(graph.edges) else graph.wires[k - len(graph.edges)].cut or "constant"
        begin = rows[row[source]][0] if cut and not bare else source
        groups.setdefault((begin, row[target], cut, k if bare or k in weights else -1), []).append(k)
    edges: list[list[Any]] = []
    wires: list[list[Any]] = []
    drawn_edges: list[Edge] = []
    drawn_wires: list[Wire] = []
    for (source, target, cut, plain), group in groups.items():
        names = graph.nodes[rows[row[source]][0]].name, graph.nodes[rows[target][0]].name
        if cut:
            wires.append([row[source], target, group])
            drawn_wires.append(Wire(*names, cut.replace("constant", "")))
        else:
            weight = [weights[plain]] if plain in weights else []
            edges.append([row[source], target, group, *weight])
            drawn_edges.append(_edge(graph, group, names, weight, box.items[target - len(rows)]))
    return edges, wires, drawn_edges, drawn_wires


def _edge(graph: Graph, group: list[int], ends: tuple[str, str], weight: list[int], item: Fold | int) -> Edge:
    """One edge for a group: itself, one into a unit with its weight, one through a box with what flows in sum."""
    one = graph.edges[group[0]]
    if isinstance(item, int):
        return one if ends == (one.source, one.target) else replace(one, source=ends[0], target=ends[1])
    share = sum((graph.edges[k].contribution for k in group[1:]), one.contribution)
    if weight:
        return Edge(*ends, None, share, weight=graph.nodes[weight[0]])
    # Behind the last unit nothing but the output follows: what flows in is its derivative.
    return Edge(*ends, None, share, spell(share) if item.kind == "unit" else "…")
