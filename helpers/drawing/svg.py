"""A Graph as a picture: SVG text with every number in it, readable without a kernel, without scripts and in print."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from helpers import palette
from helpers.drawing.bands import CLOSE, NETWORK, Sizes, across, down
from helpers.drawing.boxes import cut, escape, face, is_dense, is_network, pill, short, tag
from helpers.drawing.columns import MOST_USES
from helpers.drawing.layout import ACROSS, Box, Layout, Route, Size
from helpers.graph.model import Graph, Node
from helpers.graph.words import badges, describe, expressions, label

WIDEST = 1240  # pixels: a figure wider than that goes on in another band
PLAIN = 900  # pixels: its width at most where a code host takes the style out
DARK = f"@media screen and (prefers-color-scheme:dark){{{palette.properties('.graph', 'dark')}}}"
STYLE = palette.properties(".graph") + DARK + palette.style_sheet(Path(__file__).with_name("figure.css"))


def to_html(graph: Graph) -> str:
    """The figure as an <img>, which shows in an untrusted notebook too; one too long for bands scrolls."""
    svg = b64encode(to_svg(graph).encode()).decode()
    parts = _parts(graph)
    width = parts.placed.width
    limit, free = (f' width="{PLAIN}"', ";width:auto") if width > PLAIN else ("", "")
    image = f'<img alt="{parts.about}" src="data:image/svg+xml;base64,{svg}"{limit}'
    if width <= 2 * WIDEST:
        return f'{image} style="max-width:100%{free}">'
    return f'<div style="max-width:100%;overflow-x:auto">{image} style="max-width:none{free}"></div>'


Drawn: TypeAlias = tuple[float, float, str]  # width, height, SVG


class _Parts(NamedTuple):
    """What stands in the boxes and tags and on the edges of a graph, and where; and all of it in words."""

    about: str
    titles: list[str]
    faces: list[Drawn]
    pills: list[Drawn]
    tags: list[Drawn]
    placed: Layout


_LAID: WeakKeyDictionary[Graph, _Parts] = WeakKeyDictionary()  # a live graph is drawn and turned: laid out once


def _parts(graph: Graph) -> _Parts:
    if graph not in _LAID:
        _LAID[graph] = _lay_out(graph)
    return _LAID[graph]


def _lay_out(graph: Graph) -> _Parts:
    drawn = _drawn(graph)
    return _Parts(escape(describe(graph)), *drawn, _placed(graph, *([it[:2] for it in every] for every in drawn[1:])))


def lay_out_alike(graphs: list[Graph]) -> None:
    """Lay out graphs of one structure in one way, each box as large as the largest that stands there.

    They say nothing of themselves: what follows the first page of a figure has no sentence of its own.
    """
    every = [_drawn(graph) for graph in graphs]
    _, *kinds = zip(*every, strict=True)
    placed = _placed(graphs[0], *([_largest(same) for same in zip(*kind, strict=True)] for kind in kinds))
    for graph, drawn in zip(graphs, every, strict=True):
        _LAID[graph] = _Parts("", *drawn, placed)


def _largest(faces: Iterable[Drawn]) -> Size:
    """The least size that has room for all of them."""
    widths, heights, _ = zip(*faces, strict=True)
    return max(widths), max(heights)


def _drawn(graph: Graph) -> tuple[list[str], list[Drawn], list[Drawn], list[Drawn]]:
    """The titles, and what stands in boxes, on edges and wires, and in tags."""
    titles = expressions(graph)
    faces = [face(graph, node, title) for node, title in zip(graph.nodes, titles, strict=True)]
    pills = [pill(graph, edge) for edge in graph.edges] + [cut(wire) for wire in graph.wires]
    return titles, faces, pills, [tag(label(node)) for node in graph.nodes]


def _placed(graph: Graph, faces: list[Size], pills: list[Size], tags: list[Size]) -> Layout:
    sizes = Sizes(faces, tags, pills)
    if is_network(graph):
        return across(graph, sizes, 1.2 * WIDEST, NETWORK)
    return across(graph, sizes, WIDEST, CLOSE if is_dense(graph) else ACROSS)


def turned(graph: Graph) -> list[Any]:
    """Where all that ``to_svg`` draws stands from top to bottom, in the order in which it is drawn.

    Width, height; [x, y] of each box, 0 for a tag without use; of each edge and wire its label's centre and its points.
    """
    _, _, _, pills, tags, placed = _parts(graph)
    drawn = {box.node: (box.w, box.h) for box in placed.boxes if not box.tag}
    sizes = Sizes([drawn[i] for i in range(len(drawn))], [it[:2] for it in tags], [it[:2] for it in pills])
    found = down(graph, sizes)
    places: dict[tuple[int, bool], list[Any]] = {}
    for box in found.boxes:
        places.setdefault((box.node, box.tag), []).append([round(box.x), round(box.y)])
    boxes = [left.pop(0) if (left := places.get((box.node, box.tag))) else 0 for box in placed.boxes]
    uses = [[*map(round, (*route.label, *chain(*route.points)))] for route in (*found.edges, *found.wires)]
    return [round(found.width), round(found.height), boxes, uses]


def to_svg(graph: Graph) -> str:
    """The graph as one SVG: values in the nodes, gradients beneath them, local derivatives on the edges."""
    about, titles, faces, pills, tags, placed = _parts(graph)
    nodes = _counted(graph)
    name = escape(graph.output.name)
    w, h, dense = short(placed.width), short(placed.height), " dense" * is_dense(graph)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="graph{dense}" data-output="{name}" viewBox="0 0 {w} {h}" '
        f'width="{w}" height="{h}" role="img" aria-label="{about}">'
        f'<title>Graph of {escape(titles[-1])}</title>'
        f'<style>{STYLE}</style><rect class="paper" width="{w}" height="{h}" rx="8"/>'
    ]
    for i, (edge, route) in enumerate(zip(graph.edges, placed.edges, strict=True)):
        ends = f'data-source="{escape(edge.source)}" data-target="{escape(edge.target)}"'
        parts.append(_edge(f'class="edge" data-edge="{i}" {ends}', route, pills[i][2]))
    for i, (wire, route) in enumerate(zip(graph.wires, placed.wires, strict=True)):
        kind = "cut" if wire.cut else "plain"
        parts.append(_edge(f'class="edge {kind}" data-wire="{i}"', route, pills[len(graph.edges) + i][2]))
    for box in placed.boxes:
        node = nodes[box.node]
        texts = (tags if box.tag else faces)[box.node][2]
        parts.append(_tag(node, box, texts) if box.tag else _node(node, box, texts, not dense))
    return "".join([*parts, "</svg>"])


def _edge(attributes: str, route: Route, label: str) -> str:
    x, y = map(short, route.label)
    label = f'<g class="pill" transform="translate({x},{y})">{label}</g>' if label else ""
    return f'<g {attributes}><path class="wire" d="{_curve(route.points)}"/>{label}</g>'


def _curve(points: list[tuple[float, float]]) -> str:
    """A path through the points, level at each; steps are relative, which keeps a wide figure's text short."""
    path = f"M{short(points[0][0])} {short(points[0][1])}"
    for (xa, ya), (xb, yb) in pairwise(points):
        run, half, rise = short(xb - xa), short((xb - xa) / 2), short(yb - ya)
        path += f"h{run}" if ya == yb else f"c{half} 0 {half} {rise} {run} {rise}".replace(" -", "-")
    return path


def _counted(graph: Graph) -> list[Node]:
    """The nodes, of which a leaf whose uses are drawn as tags says how many there are."""
    uses = Counter([edge.source for edge in graph.edges] + [wire.source for wire in graph.wires])
    tagged = {name: count for name, count in uses.items() if count > MOST_USES and not graph[name].operands}
    many = {} if graph.small else tagged
    return [replace(node, uses=max(node.uses, many.get(node.name, 0))) for node in graph.nodes]


def _kind(node: Node) -> str:
    if node.is_constant:
        return "constant"
    if node.operands:  # also what was computed under no_grad, a leaf in PyTorch's sense
        return "op"
    return "leaf" if node.requires_grad else "data"


def _node(node: Node, box: Box, texts: str, roomy: bool) -> str:
    badge = " · ".join(badges(node) if roomy else badges(node)[-1:] if node.uses else [])
    badge = f'<text class="badge" x="2" y="-5">{badge}</text>' if badge else ""
    return _group(node, box, "", f'class="box" width="{short(box.w)}" height="{short(box.h)}"/>{texts}{badge}')


def _tag(node: Node, box: Box, text: str) -> str:
    """A name where its node is used; at a step the node's box lights up, not all of its tags."""
    return _group(node, box, " tag", f'class="frame" rx="12" width="{short(box.w)}" height="{short(box.h)}"/>{text}')


def _group(node: Node, box: Box, more: str, inside: str) -> str:
    return (
        f'<g class="node {_kind(node)}{more}" data-node="{box.node}"'
        f' data-name="{escape(node.name)}" transform="translate({short(box.x)},{short(box.y)})"><rect {inside}</g>'
    )


# In an <img> the SVG's own dark colours follow its colour scheme: that of the page, where it has one.
SCHEME = (
    "<style>[data-jp-theme-light=true] img[alt^='Graph of']{color-scheme:light}"
    f"{palette.DARK_PAGE} img[alt^='Graph of']{{color-scheme:dark}}</style>"
)
Graph.shown_as["text/html"] = lambda graph: to_html(graph) + SCHEME
Graph.drawn = to_svg
