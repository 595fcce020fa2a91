"""A Graph as a picture: SVG text with every number in it, readable without a kernel, without scripts and in print."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from helpers import palette
from helpers.drawing.boxes import cut, escape, face, pill, short, tag
from helpers.drawing.columns import MOST_USES
from helpers.drawing.layout import Box, Route, place
from helpers.graph.model import Graph, Node
from helpers.graph.words import badges, describe, expressions

WIDEST_PAGE = 1200  # pixels: a wider figure scrolls, since shrunk to the page its text could not be read
DARK = f"@media screen and (prefers-color-scheme:dark){{{palette.properties('.graph', 'dark')}}}"
STYLE = palette.properties(".graph") + DARK + palette.style_sheet(Path(__file__).with_name("figure.css"))


def to_html(graph: Graph) -> str:
    """The figure as an <img>, which shows in an untrusted notebook too; a wide one scrolls at full size."""
    about = escape(describe(graph))
    svg, width = _svg(graph, about)
    image = f'<img alt="{about}" src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"'
    if width <= WIDEST_PAGE:
        return f'{image} style="max-width:100%">'
    return f'<div style="max-width:100%;overflow-x:auto">{image} style="max-width:none"></div>'


def to_svg(graph: Graph) -> str:
    """The graph as one SVG: values in the nodes, gradients beneath them, local derivatives on the edges."""
    return _svg(graph, escape(describe(graph)))[0]


def _svg(graph: Graph, about: str) -> tuple[str, float]:
    graph, titles = _counted(graph), expressions(graph)
    faces = [face(graph, node, title) for node, title in zip(graph.nodes, titles, strict=True)]
    pills = [pill(graph, edge) for edge in graph.edges] + [cut(wire) for wire in graph.wires]
    tags = [tag(title) for title in titles]
    placed = place(graph, *([size[:2] for size in every] for every in (faces, pills, tags)))
    name = escape(graph.output.name)
    w, h = short(placed.width), short(placed.height)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="graph" data-output="{name}" viewBox="0 0 {w} {h}" width="{w}" '
        f'height="{h}" role="img" aria-label="{about}"><title>Graph of {escape(titles[-1])}</title>'
        f'<style>{STYLE}</style><rect class="paper" width="{w}" height="{h}" rx="8"/>'
    ]
    for i, (edge, route) in enumerate(zip(graph.edges, placed.edges, strict=True)):
        ends = f'data-source="{escape(edge.source)}" data-target="{escape(edge.target)}"'
        parts.append(_edge(f'class="edge" data-edge="{i}" {ends}', route, pills[i][2]))
    for i, (wire, route) in enumerate(zip(graph.wires, placed.wires, strict=True)):
        kind = "cut" if wire.cut else "plain"
        parts.append(_edge(f'class="edge {kind}" data-wire="{i}"', route, pills[len(graph.edges) + i][2]))
    for box, (_, _, texts) in zip(placed.boxes, faces, strict=False):
        parts.append(_node(graph.nodes[box.node], box, texts))
    for box in placed.boxes[len(faces) :]:
        parts.append(_tag(graph.nodes[box.node], box, tags[box.node][2]))
    return "".join([*parts, "</svg>"]), placed.width


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


def _counted(graph: Graph) -> Graph:
    """The graph, in which a leaf whose uses are drawn as tags says how many there are."""
    uses = Counter([edge.source for edge in graph.edges] + [wire.source for wire in graph.wires])
    many = {name: count for name, count in uses.items() if count > MOST_USES and not graph[name].operands}
    nodes = [replace(node, uses=max(node.uses, many.get(node.name, 0))) for node in graph.nodes]
    return Graph(nodes, graph.edges, graph.wires, of=graph.of) if many else graph


def _kind(node: Node) -> str:
    if node.is_constant:
        return "constant"
    if node.operands:  # also what was computed under no_grad, a leaf in PyTorch's sense
        return "op"
    return "leaf" if node.requires_grad else "data"


def _node(node: Node, box: Box, texts: str) -> str:
    badge = " · ".join(badges(node))
    badge = f'<text class="badge" x="14" y="-5">{badge}</text>' if badge else ""
    return _group(node, box, "", f'class="box" width="{short(box.w)}" height="{short(box.h)}"/>{texts}{badge}')


def _tag(node: Node, box: Box, text: str) -> str:
    """One of many uses of a leaf; at a step the leaf's box lights up, not all of its tags."""
    return _group(node, box, " tag", f'class="frame" rx="6" width="{short(box.w)}" height="{short(box.h)}"/>{text}')


def _group(node: Node, box: Box, more: str, inside: str) -> str:
    return (
        f'<g class="node {_kind(node)}{more}" data-node="{box.node}"'
        f' data-name="{escape(node.name)}" transform="translate({short(box.x)},{short(box.y)})"><rect {inside}</g>'
    )


Graph.shown_as["text/html"] = to_html
