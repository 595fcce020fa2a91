"""The live graph: a traced expression that can be stepped, moved with sliders and asked for its paths.

``live`` returns a self-contained HTML output: the figure, the traced operations (the tape) and one ES module that
evaluates them in the browser, so it stays alive on a page without a kernel. Where only Python can compute (tensors,
branches), it returns the same module as a widget that asks the kernel.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from helpers.graph.inputs import number
from helpers.graph.model import Graph
from helpers.live_graph.page import LiveFigure
from helpers.live_graph.payload import nice, runs_in_browser
from helpers.live_graph.widget import LiveWidget
from helpers.tracing.trace import trace

LARGEST = 1e300  # a slider's numbers stay away from the end of float64, where high − low is infinite


def live(f: Callable[..., Any] | Graph, /, **inputs: Any) -> Any:
    """The live graph of ``f``: ``live(J, a=5.0, b=(-4, 4), c=(-10, 10, 2))``, or of a recorded graph: ``live(graph)``.

    A number or a range ``(low, high)`` or ``(low, high, start)`` becomes a slider, a tensor stays as it is.
    TypeError or ValueError says what to write instead.

    Your own model: ``with record() as r: loss = loss_function(model(x), y)``, then ``live(r.graph(loss))``; where it
    returns the loss itself, ``live(model, x=x, y=y)``. Each module is a box, named as the model names it, and opens. It
    says shapes in → out, the share of exact zeros in its output, the Euclidean norm of the gradient that arrives at its
    output, and that of the gradients of all parameters used in it. "Find" opens the boxes on the way to a parameter,
    module or operation. "Colour by gradient norm" gives each power of ten a colour, from the largest norm down.
    A heat map has 16 rows and 16 columns at most; it shows the first matrices of a stack.
    """
    if isinstance(f, Graph):
        if inputs:
            raise TypeError("a recorded graph has no inputs to move: write live(graph), or live(f, a=5.0) for sliders")
        return LiveFigure(f.in_pairs())
    if not callable(f):
        raise TypeError(f"live needs a function or a recorded graph, not {type(f).__name__}: write live(f, a=5.0)")
    moved = {name for name, given in inputs.items() if not hasattr(given, "shape") or number(name, given) is not None}
    ranges = {name: slider_range(name, inputs[name]) for name in inputs if name in moved}
    graph = trace(f, **inputs | {name: start for name, (_, _, start) in ranges.items()}).in_pairs()
    page = LiveFigure(graph, ranges)
    if not ranges or (runs_in_browser(graph) and not graph.guards):
        return page
    fixed = {name: given for name, given in inputs.items() if name not in ranges}
    return LiveWidget(lambda moved: trace(f, **fixed, **moved).in_pairs(), page)


def slider_range(name: str, given: Any) -> tuple[float, float, float]:
    """(low, high, start) of a slider from a number, (low, high) or (low, high, start)."""
    start = number(name, given)
    read: list[float | None] = []
    if start is not None and math.isfinite(start):
        reach = 1.0 if 0 < abs(start) < 1 else max(10.0, nice(2 * max(1.0, min(abs(start), LARGEST))))
        read = [-reach, reach, start]
    elif type(given) is tuple:
        read = [number(name, part) for part in given]
    parts = [part for part in read if part is not None]
    if len(parts) not in (2, 3) or len(parts) < len(read):
        raise TypeError(f"{name} is {given!r}: give a number, a tensor or a range, as in {name}=(-10, 10, 5)")
    low, high = parts[:2]
    start = parts[2] if len(parts) == 3 else (low + high) / 2
    if not (low < high and low <= start <= high and max(-low, high) <= 10 * LARGEST and high - low > 1 / LARGEST):
        raise ValueError(
            f"{name}={given!r} is no range: write (low, high, start) with low <= start <= high, all within ±1e300"
        )
    return low, high, start
