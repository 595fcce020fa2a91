"""The live graph with a kernel behind it: the browser asks, Python traces again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from helpers.drawing.svg import to_svg
from helpers.graph.model import Graph
from helpers.live_graph.page import LiveFigure, module
from helpers.live_graph.payload import folded, inert, tape


class LiveWidget(anywidget.AnyWidget):
    """The module of the live graph as a widget; pages without a kernel show the LiveFigure beneath it."""

    _esm = module("widget.js")
    tape = traitlets.Unicode().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)  # what the kernel was last asked for
    answered = traitlets.Dict().tag(sync=True)  # the inputs that the tape is for
    sliders = traitlets.Dict().tag(sync=True)  # where they stand, also where the page computes: for a saved notebook

    def __init__(self, retrace: Callable[[dict[str, float]], Graph], page: LiveFigure):
        """``retrace`` maps the sliders' values to a new graph."""
        self._retrace, self._page = retrace, page
        super().__init__(tape=self._content(page.graph))

    def _content(self, graph: Graph) -> str:
        drawn, pages = folded(graph)
        return inert(tape(graph, self._page.ranges) | pages | self._page.marks | {"picture": to_svg(drawn)})

    def at_start(self) -> LiveWidget:
        """The figure before its first step: no value and no gradient shows until it is stepped."""
        self._page.at_start()
        self.tape = self._content(self._page.graph)
        return self

    def save(self, path: str, overwrite: bool = False) -> None:
        """Write a page of its own, as far as it lives without a kernel (see LiveFigure.save)."""
        self._page.save(path, overwrite)

    @traitlets.observe("inputs")
    def trace_again(self, _: Any = None) -> None:
        """Trace at the sliders as they stand: one of them moved, or something else that the function reads."""
        asked = self.inputs
        try:
            content = self._content(self._retrace(asked))
        except Exception as error:  # the learner's own code may raise at these values: the figure says so
            content = inert({"error": f"{type(error).__name__}: {error}", "inputs": asked})
        with self.hold_sync():
            self.answered, self.tape = asked, content

    def __repr__(self) -> str:
        """The graph as a text table."""
        return repr(self._page)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle: Any = super()._repr_mimebundle_()
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return data | self._page._repr_mimebundle_(), metadata
