"""The live graph: a traced expression that can be stepped, moved with sliders and asked for its paths.

``live`` returns a self-contained HTML output: the figure, the traced operations (the tape) and one ES module that
evaluates them in the browser, so it stays alive on a page without a kernel. Where only Python can compute (tensors,
branches), it returns the same module as a widget that asks the kernel.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from helpers import figure
from helpers.folding import fold, skeletons
from helpers.graph import Graph, Node
from helpers.wording import label, plain, spell, spell_local

MODULE = Path(__file__).with_suffix(".js")
# What the browser computes by itself: operations with the parameters that it knows.
SCALAR_OPERATIONS = dict.fromkeys(
    "add sub mul div pow neg exp log sqrt sin cos tan tanh sigmoid relu abs minimum maximum".split()
    + "where gt lt ge le eq ne detach".split(),
    frozenset(),
) | {
    "clamp": {"min", "max"},
    "leaky_relu": {"negative_slope"},
    "elu": {"alpha"},
    "softplus": {"beta", "threshold"},
}


def live(f: Callable | Graph, **inputs: Any) -> Any:
    """The live graph of ``f``: ``live(J, a=5.0, b=(-4, 4), c=(-10, 10, 2))``, or of a recorded graph: ``live(graph)``.

    A number or a range ``(low, high)`` or ``(low, high, start)`` becomes a slider, a tensor stays as it is.
    TypeError or ValueError says what to write instead.
    """
    if isinstance(f, Graph):
        if inputs:
            raise TypeError("a recorded graph has no inputs to move: write live(graph), or live(f, a=5.0) for sliders")
        return LiveFigure(f)
    if not callable(f):
        raise TypeError(f"live needs a function or a recorded graph, not {type(f).__name__}: write live(f, a=5.0)")
    from helpers.tracing import trace

    ranges = {name: slider_range(name, given) for name, given in inputs.items() if not hasattr(given, "shape")}
    graph = trace(f, **{name: ranges[name][2] if name in ranges else given for name, given in inputs.items()})
    page = LiveFigure(graph, ranges)
    if not ranges or (runs_in_browser(graph) and not graph.guards):
        return page
    from helpers.live_widget import LiveWidget

    fixed = {name: given for name, given in inputs.items() if name not in ranges}
    return LiveWidget(lambda moved: trace(f, **fixed, **moved), page)


class LiveFigure:
    """A live graph as a self-contained output: HTML for a page, a text table for a terminal."""

    def __init__(self, graph: Graph, ranges: dict[str, tuple[float, float, float]] | None = None):
        """Hold a graph and the (low, high, start) of each input that has a slider."""
        self.graph, self.ranges = graph, ranges or {}

    def __repr__(self) -> str:
        """The graph as a text table."""
        return figure.text_table(self.graph)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": repr(self)}

    def to_html(self) -> str:
        """The figure, its tape and the module that brings it to life, in one piece; the same text for the same graph."""
        ranges = self.ranges if runs_in_browser(self.graph) else {}
        drawn, content = folded(self.graph)
        content = inert(tape(self.graph, ranges) | content)
        inside = f'{figure.to_html(drawn)}<script type="application/json">{content}</script>'
        key, module = sha256(inside.encode()).hexdigest()[:12], MODULE.read_text("utf-8")
        return f'<div class="live-graph" data-live-graph="{key}">{inside}</div><script type="module">{module}</script>'


def slider_range(name: str, given: Any) -> tuple[float, float, float]:
    """(low, high, start) of a slider from a number, (low, high) or (low, high, start)."""
    if isinstance(given, int | float) and math.isfinite(given):
        reach = 1.0 if 0 < abs(given) < 1 else max(10.0, nice(2 * max(1.0, abs(given))))
        return -reach, reach, float(given)
    if not isinstance(given, tuple) or len(given) not in (2, 3) or not all(isinstance(x, int | float) for x in given):
        raise TypeError(f"{name} is {given!r}: give a number, a tensor or a range, as in {name}=(-10, 10, 5)")
    low, high = map(float, given[:2])
    start = float(given[2]) if len(given) == 3 else (low + high) / 2
    if not (math.isfinite(high - low) and low < high and low <= start <= high):
        raise ValueError(f"{name}={given!r} is no range: write (low, high, start) with low <= start <= high")
    return low, high, start


def nice(x: float) -> float:
    """The next number up of the kind 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(x))
    return next(digit * power for digit in (1, 2, 5, 10) if digit * power >= x * (1 - 1e-9))


def runs_in_browser(graph: Graph) -> bool:
    """True if every number can be computed from the inputs by the module's own scalar arithmetic."""
    return all(
        not node.shape
        and str(getattr(node.value, "dtype", "float64")).removeprefix("torch.") in ("float64", "bool")
        and (not node.operands or set(_params(node)) <= SCALAR_OPERATIONS.get(_operation(node), frozenset(["none"])) != {"none"})
        for node in graph.nodes
    )


def _operation(node: Node) -> str:
    """The operation's name in the module: torch.min of two scalars is torch.minimum."""
    return f"{node.op}imum" if node.op in ("min", "max") and len(node.operands) == 2 else node.op


def _params(node: Node) -> dict[str, Any]:
    return {} if node.op in ("min", "max") else node.params


def tape(graph: Graph, ranges: dict[str, tuple[float, float, float]]) -> dict[str, Any]:
    """The graph as JSON for the module: nodes by index, edges with the operand they belong to, sliders, guards."""
    index = {node.name: i for i, node in enumerate(graph.nodes)}
    totals = {id(step.edge): step.total for step in graph.steps}
    computed = bool(ranges) and runs_in_browser(graph)
    edges = [
        [index[edge.source], index[edge.target], slot]
        + ([] if computed else [_local(edge), word(edge.contribution), word(totals.get(id(edge)))])
        for node in graph.nodes
        for edge, slot in _slots(graph, node)
    ]
    order = [edge for node in graph.nodes for edge in graph.edges_into(node.name)]
    place = {id(edge): k for k, edge in enumerate(order)}
    return {
        "live": computed,
        "nodes": [_node(node, index) for node in graph.nodes],
        "edges": [edges[place[id(edge)]] for edge in graph.edges],
        "wires": [[index[wire.source], index[wire.target]] for wire in graph.wires],
        "guards": [[index[guard.node], guard.kind, word(guard.value)] for guard in graph.guards],
        "leaves": [i for i, node in enumerate(graph.nodes) if _keeps_grad(node)],
        "inputs": [[index[name], low, high, nice((high - low) / 201)] for name, (low, high, _) in ranges.items()],
    }


def folded(graph: Graph) -> tuple[Graph, dict[str, Any]]:
    """What is drawn first, and the pages behind it: nothing more than the graph itself while it is small."""
    pages = fold(graph)
    if not pages:
        return graph, {}
    figures, which = skeletons(pages)
    rows = [
        {"title": page.title, "nodes": page.nodes, "edges": page.edges, "wires": page.wires, "skeleton": skeleton}
        for page, skeleton in zip(pages, [-1, *which], strict=True)
    ]
    return pages[0].graph, {"pages": rows, "skeletons": figures}


def _node(node: Node, index: dict[str, int]) -> list:
    args = [index[name] for name in node.operands if name in index]
    row = [label(node) if node.is_constant else node.name, _operation(node), args, word(node.value), word(node.grad)]
    params = {key: bound for key, bound in _params(node).items() if bound is not None}
    return [*row, params] if params and _operation(node) in SCALAR_OPERATIONS else row


def _keeps_grad(node: Node) -> bool:
    return node.grad is not None and ((node.is_leaf and node.requires_grad) or node.retains_grad)


def _slots(graph: Graph, node: Node):
    """Each differentiable edge into ``node`` with the place of its operand: a * a has two edges, places 0 and 1."""
    free = list(enumerate(node.operands))
    for edge in graph.edges_into(node.name):
        slot = next((pair for pair in free if pair[1] == edge.source), (-1, ""))
        if slot in free:
            free.remove(slot)
        yield edge, slot[0]


def _local(edge) -> float | str | None:
    return word(edge.local) if not edge.rule else spell_local(edge)


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


def inert(data: Any) -> str:
    """JSON that can stand inside HTML: no character in it opens or closes anything."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str)
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text
