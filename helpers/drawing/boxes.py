"""What stands in a node's box or on an edge, as SVG with the room it takes: text, small matrices, heat maps."""

from __future__ import annotations

import html
import math
from typing import Any

from helpers.drawing.heat_maps import heat_map
from helpers.graph.model import Edge, Graph, Node, Wire
from helpers.graph.summary import Summary
from helpers.graph.words import (
    brief,
    format_number,
    gradient_name,
    label,
    plain,
    rounded,
    shape_of,
    spell,
    spell_local,
    spell_range,
    spell_shape,
    visible,
)

WIDEST, LOCAL, PAD, CELL = 230, 190, 12, 16  # pixels: longest line, longest words on an edge, in a box, a row
DENSE, NARROW = 15, 96  # nodes of a graph whose boxes are small; pixels of a line in a small box
SCISSORS = "M8-5-3 3M8 5-3-3M-3 5a2 2 0 1 1-4 0a2 2 0 1 1 4 0M-3-5a2 2 0 1 1-4 0a2 2 0 1 1 4 0"
EMS = {0.33: " ijlIJ.,:;'|/\\f·", 0.41: "()[]!rt-₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹ᵀ", 0.55: "sz∂cL", 0.77: "ABCDGHKNRUVXw"}
EMS |= {0.84: "+<=>−×→⊙≥≤≠#~", 1: "mMWOQ@%…&"}


class _Ems(dict[str, float]):
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
    keep = min(len(text) - 1, 120)
    while keep > 2 and text_width(text[: keep // 2 + 1] + text[-(keep // 2) :], size, bold) + size > most:
        keep -= 1
    return f"{text[: keep // 2 + 1]}…{text[-(keep // 2) :]}"


def escape(text: str) -> str:
    """``text`` for XML: nothing in it can open a tag, close an attribute or break the parser."""
    return html.escape(visible(text))


def short(x: float) -> str:
    """A coordinate with one decimal at most: a tenth of a pixel is not seen, its digits are stored."""
    return f"{x:.1f}".removesuffix(".0")


def is_network(graph: Graph) -> bool:
    """True for a graph of units, whose edges bear their weights."""
    return any(edge.weight for edge in graph.edges)


def is_dense(graph: Graph) -> bool:
    """True for a graph whose boxes are small, since they are many or because it says so."""
    return graph.small or len(graph.nodes) > DENSE


def face(graph: Graph, node: Node, title: str) -> tuple[float, float, str]:
    """A node's least width, its height and its texts: name, value, gradient."""
    if shape_of(node.value):
        return _face_of_tensor(graph, node, title)
    dense = is_dense(graph)
    head, width = _head(node, title, NARROW if dense and not graph.small else WIDEST)
    if graph.small:
        width = max(width, min(WIDEST, 0.62 * 13 * len(title) + 4))  # the live graph writes the name
    value, size, y, gap = format_number(plain(node.value)), *((17, 34, 15) if dense else (22, 43, 17))
    width = max(width, text_width(value, size, True), 60 if dense else 86)
    text = f'{head}<text class="value" x="{PAD}" y="{y}">{value}</text>'
    if node.grad is not None:
        y += gap
        line = f"{'∂' if dense else _gradient(graph, node, 13)} = {format_number(plain(node.grad))}"
        width = max(width, text_width(line, 13, True))
        text += f'<text class="grad" x="{PAD}" y="{y}">{escape(line)}</text>'
    return math.ceil(width) + 2 * PAD, y + 9 - 3 * dense, text


def _head(node: Node, title: str, most: float) -> tuple[str, float]:
    """A box's first line and its width: the expression, or as much of it as fits."""
    line = title if text_width(title, 13) <= most else _brief(node, title, most)
    tip = "" if line == title else f"<title>{escape(title)}</title>"
    return f'{tip}<text class="name" x="{PAD}" y="18">{escape(line)}</text>', text_width(line, 13)


def _brief(node: Node, title: str, most: float) -> str:
    """The name and the operation without its operands, which the wires show."""
    return fit(brief(node) if node.operands and most == NARROW else title, 13, most)


def _face_of_tensor(graph: Graph, node: Node, title: str) -> tuple[float, float, str]:
    head, width = _head(node, title, WIDEST)
    said, name = node.summary, _gradient(graph, node, 11)
    w, h, more = _lines(node, said) if said and said.opens else _panels(node, name)
    return math.ceil(max(width, w, 86)) + 2 * PAD, h + 36, head + more


def tag(title: str) -> tuple[float, float, str]:
    """A name alone, for one of many uses of a leaf: its value and gradient stand in its box."""
    line = fit(title, 13, NARROW)
    w = max(text_width(line, 13), 0.68 * 13 * len(line))  # what the live graph reckons with when it writes the name
    return math.ceil(w) + 2 * PAD, 26, f'<text class="name" x="{PAD}" y="17.5">{escape(line)}</text>'


def _gradient(graph: Graph, node: Node, size: float) -> str:
    """The gradient's name in a box; of a long dotted name the last part, the box bears it in full."""
    name = gradient_name(graph, node)
    if text_width(name, size, True) > 170:
        name = name.partition("/∂")[0] + "/∂" + name.rpartition(".")[2].rpartition("/∂")[2]
    return fit(name, size, 170, True)


def _lines(node: Node, summary: Summary) -> tuple[float, float, str]:
    """What a box of a module says of its value and, below, of its gradient; that none arrives is no news of a step."""
    looks = 'class="grad line"' if node.grad is not None else 'style="fill:var(--gradient);font-weight:600"'
    kinds = ['class="value line" style="font-size:13px"', *[""] * (len(summary.value) - 1), looks]
    kinds += [looks.replace("line", 'line" style="font-weight:400')] * (len(summary.grad) - 1)
    texts, width = ["", ""], 0.0
    for k, (kind, line) in enumerate(zip(kinds, (*summary.value, *summary.grad), strict=True)):
        texts[k >= len(summary.value)] += f'<text {kind} x="{PAD}" y="{38 + 18 * k}">{escape(line)}</text>'
        width = max(width, text_width(line, 13, True))
    return width, 18 * len(kinds) - 6, "".join(map("<g>{}</g>".format, texts))


def _panels(node: Node, name: str) -> tuple[float, float, str]:
    """Value and gradient of a tensor, side by side where that is not too wide."""
    value, grad = node.summary[1:] if node.summary else ((), ())
    w, h, text = _panel(node.value, "value", value)
    text = f'<g transform="translate({PAD},28)">{text}</g>'
    if node.grad is None:
        return w, h, text
    dw, dh, more = _panel(node.grad, name, grad)
    beside = w + dw + 2 * PAD <= 300
    x, y = (w + 2 * PAD, 0) if beside else (0, h + 12)
    text += f'<g transform="translate({short(PAD + x)},{short(28 + y)})">{more}</g>'
    return max(w, x + dw), max(h, y + dh), text


def _panel(value: Any, name: str, lines: tuple[str, ...] = ()) -> tuple[float, float, str]:
    """A tensor's name, shape and numbers: all of them up to 4 × 4, a heat map beyond."""
    kind = "value" if name == "value" else "grad"
    matrix = value.reshape(-1, shape_of(value)[-1]) if len(shape_of(value)) > 1 else value.reshape(1, -1)
    rows, columns = shape_of(matrix)
    shown = spell_shape(value)
    w, h, body = 0.0, 0.0, ""
    if rows * columns:
        w, h, body = _grid(matrix, kind) if max(rows, columns) <= 4 else _map(value)
    head = f'<text class="{kind} small" y="10">{escape(name)}</text><text class="small" y="24">{shown}</text>'
    w = max([w, text_width(name, 11, True), *(text_width(line, 11) for line in (shown, *lines))])
    more = "".join(f'<text class="small" y="{short(h + 44 + 14 * k)}">{line}</text>' for k, line in enumerate(lines))
    return w, h + 32 + 14 * len(lines), f'{head}<g transform="translate(0,32)">{body}</g>{more}'


def _grid(matrix: Any, kind: str) -> tuple[float, float, str]:
    """A small matrix with its brackets, columns aligned at the right."""
    rows, columns = shape_of(matrix)
    cells = rounded([float(x) for row in plain(matrix) for x in row])
    ends, x = [], 0.0
    for c in range(columns):
        x += max(text_width(cell, 12.5, True) for cell in cells[c::columns]) + 10
        ends.append(short(x))
    w, h = 2 * math.ceil(x / 2) + 10, rows * CELL + 4
    text = "".join(
        f'<tspan x="{ends[i % columns]}" y="{14 + i // columns * CELL}">{cell}</tspan>' for i, cell in enumerate(cells)
    )
    brackets = f'<path class="bracket" d="M5 0H0V{h}H5M{short(w - 5)} 0H{short(w)}V{h}H{short(w - 5)}"/>'
    return w, h, f'{brackets}<text class="{kind} cells">{text}</text>'


def _map(value: Any) -> tuple[float, float, str]:
    """A heat map in a frame, and its range."""
    w, h, cells = heat_map(value)
    text = spell_range(value)
    frame = f'<rect class="frame" width="{w}" height="{h}"/><text class="small" y="{h + 14}">{text}</text>'
    return max(w, text_width(text, 11)), h + 18, frame + cells


def pill(graph: Graph, edge: Edge) -> tuple[float, float, str]:
    """An edge's local derivative in a rounded frame: the number, a Jacobian of up to 2 × 2, or the rule."""
    shape, target = shape_of(edge.local), shape_of(graph[edge.target].value)
    rows, jacobian = math.prod(target), shape == target + shape_of(edge.contribution)
    if shape and jacobian and math.prod(shape) <= 4 and rows <= 2:
        w, h, text = _grid(edge.local.reshape(rows, -1), "local")
        return w + 20, h + 10, _capsule(w + 20, h + 10, f'<g transform="translate({-w / 2},{-h / 2})">{text}</g>')
    if edge.weight:
        return _weight(edge.weight)
    text = fit(spell_local(edge), 12.5, LOCAL, True)
    w = max(34, 2 * math.ceil(text_width(text, 12.5, True) / 2) + 18)
    return w, 22, _capsule(w, 22, f'<text class="local" y="4.5">{escape(text)}</text>')


def _weight(node: Node) -> tuple[float, float, str]:
    """A weight above its gradient, with room for other numbers, as a slider gives them."""
    name, value, change = fit(label(node), 12.5, 150), spell(node.value), f"∂ {spell(node.grad)}"
    w = 2 * math.ceil(max(text_width(name, 12.5), 80) / 2) + 16
    lines = zip(("of", "weight", "dw"), (-11, 4.5, 19.5), (name, value, change), strict=True)
    texts = (f'<text class="{kind}" y="{y}">{escape(text)}</text>' for kind, y, text in lines)
    return w, 54, _capsule(w, 54, "".join(texts))


def _capsule(w: float, h: float, text: str) -> str:
    return f'<rect x="{short(-w / 2)}" y="{short(-h / 2)}" width="{short(w)}" height="{short(h)}"/>{text}'


def cut(wire: Wire) -> tuple[float, float, str]:
    """The gap in a cut wire, with scissors and the name of what cut it; nothing on a wire that is whole."""
    if not wire.cut:
        return 0, 0, ""
    name = fit(wire.cut, 12.5, 150)
    w = 2 * math.ceil(text_width(name, 12.5) / 2) + 36
    x = short(14 - w / 2)
    scissors = f'<path class="scissors" transform="translate({x},0)" d="{SCISSORS}"/>'
    return w, 22, _capsule(w, 22, f'{scissors}<text x="10" y="4.5">{escape(name)}</text>')
