"""The live graph: a traced expression that can be stepped, moved with sliders and asked for its paths.

``live`` returns a self-contained HTML output: the figure, the traced operations (the tape) and one ES module that
evaluates them in the browser, so it stays alive on a page without a kernel. Where only Python can compute (tensors,
branches), it returns the same module as a widget that asks the kernel.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from helpers.graph.model import Graph
from helpers.live_graph.page import LiveFigure
from helpers.live_graph.payload import nice, runs_in_browser
from helpers.live_graph.widget import LiveWidget
from helpers.tracing.trace import trace


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
    ranges = {name: slider_range(name, given) for name, given in inputs.items() if not hasattr(given, "shape")}
    graph = trace(f, **{name: ranges[name][2] if name in ranges else given for name, given in inputs.items()})
    page = LiveFigure(graph, ranges)
    if not ranges or (runs_in_browser(graph) and not graph.guards):
        return page
    fixed = {name: given for name, given in inputs.items() if name not in ranges}
    return LiveWidget(lambda moved: trace(f, **fixed, **moved), page)


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
