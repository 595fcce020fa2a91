"""A Graph in words: its numbers, its expressions, a sentence for people who cannot see it, a text table."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

from helpers.operations import operation

CONTROL = [*range(32), *range(127, 160), 0xFFFE, 0xFFFF]
TURNING = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # marks that reverse the text after them
UNSEEN = dict.fromkeys([*CONTROL, *TURNING, *range(0xD800, 0xE000)], "�") | dict.fromkeys((9, 10, 13), " ")
POWERS = str.maketrans("−0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
MOST_ROWS, MOST_WORDS = 60, 600  # rows of the text table; characters of the sentence

# The classes of helpers.graph.model, which imports this file: known here by their attributes alone.
Graph: TypeAlias = Any
Node: TypeAlias = Any
Edge: TypeAlias = Any
Use: TypeAlias = Any  # an edge or a wire


def format_number(x: Any, digits: int = 4) -> str:
    """A number with at most ``digits`` significant digits, so that every processor prints the same.

    Whole numbers below 100,000 stay exact; halves round away from zero; six digits before the point, then "1.235e6".
    """
    if isinstance(x, bool):
        return str(x)
    x = float(x)
    if not math.isfinite(x):
        return str(x).replace("-", "−")
    if x == round(x) and abs(x) < 1e5:
        return f"{x:.0f}".replace("-", "−") if x else "0"
    text = f"{x * (1 + 1e-12):.{digits}g}"  # the factor lifts a tie that lost its last bit
    if "e" in text:
        mantissa, exponent = text.split("e")
        text = f"{float(text):.0f}" if 0 < int(exponent) < 6 else f"{mantissa}e{int(exponent)}"
    return text.replace("-", "−")


def visible(text: str) -> str:
    """``text`` with control characters, which XML and terminals cannot bear, replaced by �."""
    text = str(text)
    return text if text.isprintable() else text.translate(UNSEEN)


def plain(value: Any) -> Any:
    """A tensor's or array's numbers as a float or nested lists; a Python number as it is."""
    return value.tolist() if hasattr(value, "tolist") else value


def shape_of(value: Any) -> tuple[int, ...]:
    """The value's shape; () for a scalar."""
    return tuple(getattr(value, "shape", ()))


def spell_shape(value: Any) -> str:
    """The shape as Python writes it: "shape (50, 10)"."""
    return f"shape {shape_of(value)}"


def rounded(numbers: list[float]) -> list[str]:
    """A tensor's entries with three digits; what is 1e-6 of the largest is rounding noise, shown as 0."""
    largest = max((abs(x) for x in numbers if math.isfinite(x)), default=0)
    return [format_number(0 if abs(x) < 1e-6 * largest else x, 3) for x in numbers]


def spell(value: Any) -> str:
    """A value in a line of text: the number, up to four entries, or range and shape."""
    shape = shape_of(value)
    if not shape:
        return format_number(plain(value))
    if math.prod(shape) > 4:
        return f"{spell_range(value)}, {spell_shape(value)}"
    cells = rounded(plain(value.reshape(-1)))
    rows = [cells[i : i + shape[-1]] for i in range(0, len(cells), shape[-1])] if len(shape) > 1 else [cells]
    text = ", ".join(f"[{', '.join(row)}]" for row in rows)
    return text if len(shape) == 1 else f"[{text}]"


def spell_range(value: Any) -> str:
    """Smallest and largest entry, "−0.42 … 0.51"; "all 0.02" where they are written alike."""
    low, high = rounded([float(plain(value.min())), float(plain(value.max()))])
    return f"all {low}" if low == high else f"{low} … {high}"


def label(node: Node) -> str:
    """What a node is called in the figure; the number itself for a constant."""
    if node.is_constant and not node.shape:
        return format_number(plain(node.value))
    return "constant" if node.is_constant else visible(node.name)


def expressions(graph: Graph) -> list[str]:
    """For each node "v = b × c", or its name alone if it was not computed."""
    words = {node.name: label(node) if node.is_constant else label(node).rpartition(".")[2] for node in graph.nodes}
    titles = []
    for node in graph.nodes:
        name = "constant" if node.is_constant else label(node)
        computed = node.operands and not node.is_constant
        operands = [words.get(operand, visible(operand)) for operand in node.operands]
        titles.append(f"{name} = {expression(node, operands)}" if computed else name)
    return titles


def brief(node: Node) -> str:
    """What a small box says of a result: its name and the operation, "t₁  ×"; the wires show the operands."""
    row = operation(node.op.rstrip("_"))
    return f"{label(node)}  {row.sign if row.sign and '{}' not in row.sign else visible(row.called)}"


def expression(node: Node, words: list[str]) -> str:
    """What a node computes, from its operands in words: "b × c"; of no operation, those words as they are."""
    op = node.op.rstrip("_")
    if not op:
        return words[0]
    row, is_binary = operation(op), len(words) == 2
    given = {key: value for key, value in node.params.items() if value is not None and value is not False}
    if op == "pow" and is_binary:
        is_whole = words[1].strip("−").isdigit()
        return words[0] + words[1].translate(POWERS) if is_whole else f"{words[0]} ** {words[1]}"
    if is_binary and row.operands == 2 and row.sign and not given:
        return f"{words[0]} {row.sign} {f'({words[1]})' if words[1].startswith('−') else words[1]}"
    if op == "getitem" and "index" in node.params:
        return f"{words[0]}[{_index(node.params['index'])}]"
    if "{}" in row.sign and len(words) == 1:
        return row.sign.replace("{}", words[0])
    more = [f"{visible(key)}={_parameter(value)}" for key, value in given.items()]
    return f"{visible(row.called)}({', '.join(words + more)})"


def _index(index: Any) -> str:
    """An index as it is written between brackets: "1:2", ":, None"."""
    if isinstance(index, tuple) and index:
        return ", ".join(map(_index, index))
    if not isinstance(index, slice):
        return "..." if index is Ellipsis else visible(index)
    start, stop, step = ("" if bound is None else visible(bound) for bound in (index.start, index.stop, index.step))
    return f"{start}:{stop}:{step}" if step else f"{start}:{stop}"


def _parameter(value: Any) -> str:
    return format_number(value) if isinstance(value, int | float) else visible(value)


def gradient_name(graph: Graph, node: Node) -> str:
    """The gradient's name, "∂J/∂v"."""
    return f"∂{visible(graph.of) or label(graph.output)}/∂{label(node)}"


def describe(graph: Graph) -> str:
    """One paragraph that says what the figure shows; at most 600 characters."""
    titles = dict(zip([node.name for node in graph.nodes], expressions(graph), strict=True))
    clauses, values = [], {node.name: _equals(node) for node in graph.nodes}
    for node in graph.nodes:
        if node.operands:
            given = " and ".join(values.pop(name, label(graph[name])) for name in node.operands if name in titles)
            clauses.append(f"{given} give{'' if ' and ' in given else 's'} {_equals(node)}")
            values[node.name] = label(node)
    head = f"Graph of {titles[graph.output.name]}: "
    grads = [f"{gradient_name(graph, n)} = {spell(n.grad)}" for n in graph.nodes if n.is_leaf and n.grad is not None]
    tail = f" Gradients: {', '.join(grads)}." if grads else ""
    text = head + ("; ".join(clauses) or _equals(graph.output)) + "." + tail
    if len(text) <= MOST_WORDS:
        return text
    text = f"{_cut(head, 200)}{len(graph.nodes)} nodes and {len(graph.edges)} edges give {_equals(graph.output)}."
    return _cut(text + tail, MOST_WORDS)


def _cut(text: str, most: int) -> str:
    """``text``, or its beginning up to the last whole item, with … for the rest."""
    if len(text) <= most:
        return text
    begin = text[: most - 2]
    return (begin.rpartition(", ")[0] or begin) + " …"


def _equals(node: Node) -> str:
    return label(node) if node.is_constant else f"{label(node)} = {spell(node.value)}"


def text_table(graph: Graph) -> str:
    """The graph as two aligned tables: its nodes, then its edges with local derivative and contribution."""
    output = label(graph.output)
    nodes: list[tuple[str, ...]] = [("node", "value", f"∂{output}/∂node", "")]
    for node, title in zip(graph.nodes, expressions(graph), strict=True):
        grad = "" if node.grad is None else spell(node.grad)
        nodes.append((title, spell(node.value), grad, ", ".join(badges(node))))
    edges: list[tuple[str, ...]] = [("edge", "local derivative", "contribution")]
    for edge in graph.edges:
        edges.append((_arrow(graph, edge), spell_local(edge), spell(edge.contribution)))
    for wire in graph.wires:
        edges.append((_arrow(graph, wire), f"cut by {visible(wire.cut)}" if wire.cut else "carries no gradient", ""))
    return "\n".join([*_aligned(nodes), "", *_aligned(edges)])


def badges(node: Node) -> list[str]:
    """What PyTorch's attributes say of the node, as far as it is not the same for every result."""
    if node.is_constant or not node.is_leaf:
        return ["retains_grad"] if node.retains_grad else []
    found = ["leaf", "requires_grad"] if node.requires_grad else ["leaf"]
    return [*found, f"{node.uses} uses"] if node.uses else found


def spell_local(edge: Edge) -> str:
    """An edge's local derivative: the number, the rule, or a small Jacobian."""
    if edge.rule:
        return visible(edge.rule)
    return "by its vector–Jacobian product" if edge.local is None else spell(edge.local)


def _arrow(graph: Graph, use: Use) -> str:
    return f"{label(graph[use.source])} → {label(graph[use.target])}"


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Rows with their columns aligned; the middle of a long table gives way to a line that counts what is left out."""
    most, left_out = MOST_ROWS // 2, 0
    if len(rows) > most:
        left_out = len(rows) - most + 1
        rows = rows[: most * 2 // 3] + rows[most * 2 // 3 + left_out :]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]
    if left_out:
        lines.insert(most * 2 // 3, f"… {left_out} rows left out …")
    return lines
