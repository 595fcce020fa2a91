"""A Graph as a picture: SVG text with every number in it, readable without a kernel, without scripts and in print."""

from __future__ import annotations

import math
from base64 import b64encode
from itertools import pairwise

from helpers import layout
from helpers.wording import (
    badges,
    describe,
    expressions,
    format_number,
    gradient_name,
    plain,
    rounded,
    shape_of,
    spell_local,
    spell_range,
    spell_shape,
    text_table,
    visible,
)

__all__ = ["describe", "format_number", "text_table", "to_html", "to_svg"]

STYLE = """.graph{--ink:#1b1f24;--muted:#6b7280;--line:#c3c9d1;--paper:#fff;--fill:#f4f8fb;--value:#0072b2;--grad:#d55e00;\
--local:#00795a;--data:#56b4e9;font:13px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
@media screen and (prefers-color-scheme:dark){.graph{--ink:#e6e9ee;--muted:#a0a9b6;--line:#4a5361;--paper:#14181d;\
--fill:#1b232c;--value:#6bb8ef;--grad:#ff9d5c;--local:#45cfa0}}
.graph .paper,.graph .box,.graph .pill rect{fill:var(--paper)}
.graph .box,.graph .frame{stroke:var(--line);stroke-width:1.5}
.graph .leaf .box,.graph .data .box{fill:var(--fill)}.graph .data .box{stroke:var(--data)}
.graph .constant .box,.graph .plain .wire,.graph .cut .wire{stroke-dasharray:4 3}
.graph .wire,.graph .frame,.graph .bracket,.graph .scissors{fill:none;stroke:var(--line);stroke-width:2}
.graph .frame,.graph .bracket{stroke-width:1}.graph .scissors{stroke:var(--muted);stroke-width:1.3}
.graph .pill rect{stroke:var(--local);stroke-width:1.2}.graph .cut .pill rect{stroke:none}
.graph text{fill:var(--muted)}.graph .pill text{text-anchor:middle;font-size:12.5px}
.graph .value{fill:var(--value);font-size:22px;font-weight:650}
.graph .grad,.graph .local{font-weight:600}.graph .grad{fill:var(--grad)}.graph .pill .local{fill:var(--local)}
.graph .badge{font-size:9.5px}.graph text.cells{font-size:12.5px;text-anchor:end}
.graph .map path{stroke:var(--grad)}.graph .map .n{stroke:var(--value)}.graph .small{font-size:11px}
"""
EMS = {0.33: " ijlIJ.,:;'|/\\f·", 0.41: "()[]!rt-₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹ᵀ", 0.55: "sz∂cL", 0.77: "ABCDGHKNRUVXw"}
EMS |= {0.84: "+<=>−×→⊙≥≤≠#~", 1: "mMWOQ@%…&"}
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
WIDEST, PAD, CELL, LEVELS = 230, 14, 16, 5  # pixels: longest line, inside a box, a row of numbers; shades of a sign


class _Ems(dict):
    """Advance widths in ems; a letter not listed has the usual one."""

    def __missing__(self, char: str) -> float:
        return 0.64 if char < "\u2e80" else 1.1


EM = _Ems((char, width) for width, chars in EMS.items() for char in chars)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Pixels that ``text`` takes in DejaVu Sans, the widest of the fonts it may be set in."""
    return sum(map(EM.__getitem__, text)) * size * (1.12 if bold else 1)


def fit(text: str, size: float, most: float, bold: bool = False) -> str:
    """``text``, its middle replaced by … if it is wider than ``most`` pixels."""
    if text_width(text, size, bold) <= most:
        return text
    keep = len(text) - 1
    while keep > 2 and text_width(text[: keep // 2 + 1] + text[-(keep // 2) :], size, bold) + size > most:
        keep -= 1
    return f"{text[: keep // 2 + 1]}…{text[-(keep // 2) :]}"


def escape(text: str) -> str:
    """``text`` for XML: nothing in it can open a tag, close an attribute or break the parser."""
    return text if text.isalnum() and text.isascii() else visible(text).translate(ENTITIES)


def to_html(graph) -> str:
    """The figure as an <img> that also shows in a notebook nobody has trusted yet."""
    about = escape(describe(graph))
    image = b64encode(_svg(graph, about).encode()).decode()
    return f'<img alt="{about}" src="data:image/svg+xml;base64,{image}" style="max-width:100%">'


def to_svg(graph) -> str:
    """The graph as one SVG: values in the nodes, gradients beneath them, local derivatives on the edges."""
    return _svg(graph, escape(describe(graph)))


def _svg(graph, about: str) -> str:
    titles = expressions(graph)
    faces = [_face(graph, node, title) for node, title in zip(graph.nodes, titles, strict=True)]
    pills = [_pill(edge) for edge in graph.edges] + [_cut(wire) for wire in graph.wires]
    place = layout.place(graph, [face[:2] for face in faces], [pill[:2] for pill in pills])
    name = escape(graph.output.name)
    w, h = _short(place.width), _short(place.height)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="graph" data-output="{name}" viewBox="0 0 {w} {h}" width="{w}" '
        f'height="{h}" role="img" aria-label="{about}"><title>Graph of {escape(titles[-1])}</title><desc>{about}</desc>'
        f'<style>{STYLE}</style><rect class="paper" width="{w}" height="{h}" rx="8"/>'
    ]
    for i, (edge, route) in enumerate(zip(graph.edges, place.edges, strict=True)):
        ends = f'data-source="{escape(edge.source)}" data-target="{escape(edge.target)}"'
        parts.append(_edge(f'class="edge" data-edge="{i}" {ends}', route, pills[i][2]))
    for i, (wire, route) in enumerate(zip(graph.wires, place.wires, strict=True)):
        kind = "cut" if wire.cut else "plain"
        parts.append(_edge(f'class="edge {kind}" data-wire="{i}"', route, pills[len(graph.edges) + i][2]))
    for box in place.boxes:
        parts.append(_node(graph.nodes[box.node], box, faces[box.node][2]))
    return "".join([*parts, "</svg>"])


def _short(x: float) -> str:
    return f"{x:.1f}".removesuffix(".0")


def _edge(attributes: str, route, pill: str) -> str:
    x, y = map(_short, route.label)
    pill = f'<g class="pill" transform="translate({x},{y})">{pill}</g>' if pill else ""
    return f'<g {attributes}><path class="wire" d="{_curve(route.points)}"/>{pill}</g>'


def _curve(points) -> str:
    """A path through the points, level at each."""
    path = f"M{_short(points[0][0])} {_short(points[0][1])}"
    for (xa, ya), (xb, yb) in pairwise(points):
        middle = _short((xa + xb) / 2)
        bend = f"C{middle} {_short(ya)} {middle} {_short(yb)} {_short(xb)} {_short(yb)}"
        path += f"H{_short(xb)}" if ya == yb else bend
    return path


def _kind(node) -> str:
    if node.is_constant:
        return "constant"
    if node.is_leaf or not node.operands:
        return "leaf" if node.requires_grad else "data"
    return "op"


def _node(node, box, face: str) -> str:
    height, width = _short(box.h), _short(box.w)
    badge = " · ".join(badges(node))
    badge = f'<text class="badge" x="14" y="-5">{badge}</text>' if badge else ""
    return (
        f'<g class="node {_kind(node)}" data-node="{box.node}"'
        f' data-name="{escape(node.name)}" transform="translate({_short(box.x)},{_short(box.y)})">'
        f'<rect class="box" width="{width}" height="{height}" rx="10"/>{face}{badge}</g>'
    )


def _face(graph, node, title: str) -> tuple[float, float, str]:
    """A node's least width, its height and its texts: name, value, gradient."""
    short = fit(title, 13, WIDEST)
    tip = "" if short == title else f"<title>{escape(title)}</title>"
    text = f'{tip}<text class="name" x="14" y="20">{escape(short)}</text>'
    name = fit(gradient_name(graph, node), 13, WIDEST - 70, True)
    least = max(132 - 2 * PAD, text_width(short, 13), text_width(" · ".join(badges(node)), 9.5))
    if shape_of(node.value):
        w, h, more = _panels(node, name)
        return max(least, w) + 2 * PAD, h + 36, text + more
    value = format_number(plain(node.value))
    least, height = max(least, text_width(value, 22, True)), 52
    text += f'<text class="value" x="14" y="43">{value}</text>'
    if node.grad is not None:
        name = f"{name} = {format_number(plain(node.grad))}"
        least, height = max(least, text_width(name, 13, True)), 66
        text += f'<text class="grad" x="14" y="60">{escape(name)}</text>'
    return least + 2 * PAD, height, text


def _panels(node, name: str) -> tuple[float, float, str]:
    """Value and gradient of a tensor, side by side where that is not too wide."""
    w, h, text = _panel(node.value, "value")
    text = f'<g transform="translate(14,28)">{text}</g>'
    if node.grad is None:
        return w, h, text
    dw, dh, more = _panel(node.grad, name)
    beside = w + dw + 2 * PAD <= 300
    x, y = (w + 2 * PAD, 0) if beside else (0, h + 12)
    text += f'<g transform="translate({_short(14 + x)},{_short(28 + y)})">{more}</g>'
    return max(w, x + dw), max(h, y + dh), text


def _panel(value, name: str) -> tuple[float, float, str]:
    """A tensor's name, shape and numbers: all of them up to 4 × 4, a heat map beyond."""
    kind = "value" if name == "value" else "grad"
    matrix = value.reshape(-1, shape_of(value)[-1]) if len(shape_of(value)) > 1 else value.reshape(1, -1)
    rows, columns = shape_of(matrix)
    body = (0, 0, "") if not rows * columns else _grid(matrix, kind) if max(rows, columns) <= 4 else _map(matrix, value)
    head = f'<text class="{kind} small" y="10">{escape(name)}</text><text class="small" y="24">{spell_shape(value)}</text>'
    w = max(body[0], text_width(name, 11, True), text_width(spell_shape(value), 11))
    return w, body[1] + 32, f'{head}<g transform="translate(0,32)">{body[2]}</g>'


def _grid(matrix, kind: str) -> tuple[float, float, str]:
    """A small matrix with its brackets, columns aligned at the right."""
    rows, columns = shape_of(matrix)
    cells = rounded([float(x) for row in plain(matrix) for x in row])
    ends, x = [], 0.0
    for c in range(columns):
        x += max(text_width(cell, 12.5) for cell in cells[c::columns]) + 10
        ends.append(_short(x))
    w, h = x + 10, rows * CELL + 4
    text = "".join(
        f'<tspan x="{ends[i % columns]}" y="{14 + i // columns * CELL}">{cell}</tspan>' for i, cell in enumerate(cells)
    )
    brackets = f'<path class="bracket" d="M5 0H0V{h}H5M{_short(w - 5)} 0H{_short(w)}V{h}H{_short(w - 5)}"/>'
    return w, h, f'{brackets}<text class="{kind} cells">{text}</text>'


def _map(matrix, value) -> tuple[float, float, str]:
    """A heat map of at most 16 × 16 sampled entries: orange above 0, blue below, paper at 0; its range beneath."""
    rows, columns = shape_of(matrix)
    cells = plain(matrix[:: -(-rows // 16), :: -(-columns // 16)])
    largest = max((abs(x) for row in cells for x in row if math.isfinite(x)), default=0) or 1
    shades: dict[int, str] = {}
    for y, row in enumerate(cells):
        for x, cell in enumerate(row):
            shade = round(LEVELS * max(-1.0, min(1.0, cell / largest))) if cell == cell else 0
            if shade:
                shades[shade] = shades.get(shade, "") + f"M{x} {y}h1"
    size = min(12, max(6, 96 // max(len(cells), len(cells[0]))))
    w, h = size * len(cells[0]), size * len(cells)
    paths = "".join(
        f'<path{"" if s > 0 else chr(32) + "class=" + chr(34) + "n" + chr(34)} opacity="{abs(s) / LEVELS}" d="{d}"/>'
        for s, d in sorted(shades.items())
    )
    text = spell_range(value)
    return max(w, text_width(text, 11)), h + 18, (
        f'<rect class="frame" width="{w}" height="{h}"/><g class="map" transform="translate(0,{size / 2}) scale({size})"'
        f' shape-rendering="crispEdges">{paths}</g><text class="small" y="{h + 14}">{text}</text>'
    )


def _pill(edge) -> tuple[float, float, str]:
    """An edge's local derivative in a rounded frame: the number, a Jacobian of up to 2 × 2, or the rule."""
    shape = shape_of(edge.local)
    if shape and math.prod(shape) <= 4 and (rows := math.prod(shape[: len(shape) - len(shape_of(edge.contribution))])) <= 2:
        w, h, text = _grid(edge.local.reshape(rows, -1), "local")
        return w + 20, h + 10, _capsule(w + 20, h + 10, f'<g transform="translate({-w / 2},{-h / 2})">{text}</g>')
    text = fit(spell_local(edge), 12.5, 150, True)
    w = max(34, text_width(text, 12.5, True) + 18)
    return w, 22, _capsule(w, 22, f'<text class="local" y="4.5">{escape(text)}</text>')


def _capsule(w: float, h: float, text: str) -> str:
    return f'<rect x="{_short(-w / 2)}" y="{_short(-h / 2)}" width="{_short(w)}" height="{_short(h)}" rx="11"/>{text}'


def _cut(wire) -> tuple[float, float, str]:
    """The gap in a cut wire, with scissors and the name of what cut it; nothing on a wire that is whole."""
    if not wire.cut:
        return 0, 0, ""
    name = fit(wire.cut, 12.5, 150)
    w = text_width(name, 12.5) + 36
    x = _short(14 - w / 2)
    scissors = f'<path class="scissors" transform="translate({x},0)" d="M8-5-3 3M8 5-3-3M-3 5a2 2 0 1 1-4 0a2 2 0 1 1 4 0M-3-5a2 2 0 1 1-4 0a2 2 0 1 1 4 0"/>'
    return w, 22, _capsule(w, 22, f'{scissors}<text x="10" y="4.5">{escape(name)}</text>')
