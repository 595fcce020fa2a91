"""A Graph as a picture: SVG text with every number in it, readable without a kernel, without scripts and in print."""

from __future__ import annotations

from base64 import b64encode
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from helpers import palette
from helpers.drawing.bands import CLOSE, Sizes, across, down
from helpers.drawing.boxes import DENSE, cut, escape, face, pill, short, tag
from helpers.drawing.layout import ACROSS, Box, Layout, Route
from helpers.graph.model import Graph, Node
from helpers.graph.words import badges, describe, expressions

WIDEST = 1080  # pixels: a figure wider than that goes on in another band
DARK = f"@media screen and (prefers-color-scheme:dark){{{palette.properties('.graph', 'dark')}}}"
STYLE = palette.properties(".graph") + DARK + palette.style_sheet(Path(__file__).with_name("figure.css"))


def to_html(graph: Graph) -> str:
    """The figure as an <img>, which shows in an untrusted notebook too."""
    svg = b64encode(to_svg(graph).encode()).decode()
    return f'<img alt="{escape(describe(graph))}" src="data:image/svg+xml;base64,{svg}" style="max-width:100%">'


class _Parts(NamedTuple):
    """What stands in the boxes and on the edges of a graph, and where."""

    titles: list[str]
    faces: list[tuple[float, float, str]]
    pills: list[tuple[float, float, str]]
    placed: Layout


def _parts(graph: Graph) -> _Parts:
    titles = expressions(graph)
    faces = [face(graph, node, title) for node, title in zip(graph.nodes, titles, strict=True)]
    pills = [pill(graph, edge) for edge in graph.edges] + [cut(wire) for wire in graph.wires]
    sizes = Sizes([it[:2] for it in faces], [tag(node)[:2] for node in graph.nodes], [it[:2] for it in pills])
    return _Parts(titles, faces, pills, across(graph, sizes, WIDEST, CLOSE if len(graph.nodes) > DENSE else ACROSS))


def turned(graph: Graph) -> list[Any]:
    """Where all that ``to_svg`` draws stands from top to bottom, in the order in which it is drawn.

    Width, height; [x, y] of each box, 0 for a tag without use; of each edge and wire its label's centre and its points.
    """
    _, faces, pills, placed = _parts(graph)
    drawn = {box.node: (box.w, box.h) for box in placed.boxes if not box.tag}
    sizes = Sizes([drawn[i] for i in range(len(faces))], [], [it[:2] for it in pills])
    found = down(graph, sizes)
    places: dict[int, list[Box]] = {}
    for box in found.boxes:
        places.setdefault(box.node, []).append(box)
    boxes = [0 if box.tag else [*map(round, places[box.node].pop(0)[1:3])] for box in placed.boxes]
    uses = [[*map(round, (*route.label, *chain(*route.points)))] for route in (*found.edges, *found.wires)]
    return [round(found.width), round(found.height), boxes, uses]


def to_svg(graph: Graph) -> str:
    """The graph as one SVG: values in the nodes, gradients beneath them, local derivatives on the edges."""
    titles, faces, pills, placed = _parts(graph)
    name = escape(graph.output.name)
    w, h, dense = short(placed.width), short(placed.height), " dense" * (len(graph.nodes) > DENSE)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="graph{dense}" data-output="{name}" viewBox="0 0 {w} {h}" width="{w}" '
        f'height="{h}" role="img" aria-label="{escape(describe(graph))}"><title>Graph of {escape(titles[-1])}</title>'
        f'<style>{STYLE}</style><rect class="paper" width="{w}" height="{h}" rx="8"/>'
    ]
    for i, (edge, route) in enumerate(zip(graph.edges, placed.edges, strict=True)):
        ends = f'data-source="{escape(edge.source)}" data-target="{escape(edge.target)}"'
        parts.append(_edge(f'class="edge" data-edge="{i}" {ends}', route, pills[i][2]))
    for i, (wire, route) in enumerate(zip(graph.wires, placed.wires, strict=True)):
        kind = "cut" if wire.cut else "plain"
        parts.append(_edge(f'class="edge {kind}" data-wire="{i}"', route, pills[len(graph.edges) + i][2]))
    for box in placed.boxes:
        node = graph.nodes[box.node]
        parts.append(_tag(node, box) if box.tag else _node(node, box, faces[box.node][2], not dense))
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


def _kind(node: Node) -> str:
    if node.is_constant:
        return "constant"
    if node.operands:  # also what was computed under no_grad, a leaf in PyTorch's sense
        return "op"
    return "leaf" if node.requires_grad else "data"


def _tag(node: Node, box: Box) -> str:
    return (
        f'<g class="tag" data-node="{box.node}" transform="translate({short(box.x)},{short(box.y)})">'
        f'<rect class="box" width="{short(box.w)}" height="{short(box.h)}"/>{tag(node)[2]}</g>'
    )


def _node(node: Node, box: Box, texts: str, roomy: bool) -> str:
    height, width = short(box.h), short(box.w)
    badge = " · ".join(badges(node)) if roomy else ""
    badge = f'<text class="badge" x="2" y="-5">{badge}</text>' if badge else ""
    return (
        f'<g class="node {_kind(node)}" data-node="{box.node}"'
        f' data-name="{escape(node.name)}" transform="translate({short(box.x)},{short(box.y)})">'
        f'<rect class="box" width="{width}" height="{height}"/>{texts}{badge}</g>'
    )


Graph.shown_as["text/html"] = to_html
