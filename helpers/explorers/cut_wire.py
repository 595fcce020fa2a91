"""The live graph of y = x² + x³ with each term tracked or cut."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import ipywidgets as widgets
import torch

from helpers.drawing.svg import to_html
from helpers.explorers.base import Notice, choice
from helpers.graph.model import Graph
from helpers.graph.words import format_number
from helpers.live_graph.page import LiveFigure
from helpers.live_graph.widget import LiveWidget
from helpers.tracing.trace import trace

WAYS = ("tracked", "no_grad", "detach", ".data")


def term(x: torch.Tensor, power: int, way: str) -> torch.Tensor:
    """A power of x, with its history kept or cut in one of four ways."""
    if way == "tracked":
        return x**power
    if way == "no_grad":
        with torch.no_grad():
            return x**power
    x_cut = x.detach() if way == "detach" else x.data
    return x_cut**power


def graph_of_terms(square: str, cube: str, x: float = 1.0) -> Graph:
    """The graph of y = x² + x³, each term tracked or cut as WAYS names it."""

    def y(x: torch.Tensor) -> torch.Tensor:
        y1 = term(x, 2, square)
        y2 = term(x, 3, cube)
        y = y1 + y2
        return y if y.requires_grad else y + 0 * x

    graph = trace(y, x=x)
    return graph if "tracked" in (square, cube) else _before_the_tie(graph)


def _before_the_tie(graph: Graph) -> Graph:
    """What was computed up to y: no gradient arrives anywhere. A graph of cut wires alone cannot be traced without."""
    end = [node.name for node in graph.nodes].index("y") + 1
    nodes = [replace(node, grad=None) for node in graph.nodes[:end]]
    names = {node.name for node in nodes}
    return Graph(nodes, [], [wire for wire in graph.wires if wire.target in names])


class CutWire(widgets.VBox):
    """A choice for each term over the live graph."""

    def __init__(self) -> None:
        """Begin with the square tracked and the cube under no_grad."""
        self._square, self._cube = choice("x² is", WAYS), choice("x³ is", WAYS, "no_grad")
        choices = [self._square, self._cube]
        self._words = widgets.HTML(layout={"margin": "0 0 0 8px"})
        self._notice = Notice(controls=choices, drawing=choices)
        self._live = LiveWidget(lambda moved: self._trace(**moved), LiveFigure(self._trace(), {"x": (-2.0, 2.0, 1.0)}))
        super().__init__([widgets.HBox(choices), self._notice, self._live, self._words])
        for control in choices:
            control.observe(lambda _: self._live.trace_again(), "value")

    @property
    def controls(self) -> dict[str, widgets.Widget]:
        """The choice for each term."""
        return {"square": self._square, "cube": self._cube}

    @property
    def figure(self) -> LiveFigure:
        """The live graph as it stands."""
        return LiveFigure(self._graph, {"x": (-2.0, 2.0, 1.0)})

    def _trace(self, x: float = 1.0) -> Graph:
        self._graph = graph = graph_of_terms(self._square.value, self._cube.value, x)
        y, grad = (format_number(n) if n is not None else None for n in (graph["y"].value, graph["x"].grad))
        arrives = f"x.grad = {grad}." if grad else "y does not require grad: backward() raises, x.grad stays None."
        self.sentence = f"x² {self._square.value}, x³ {self._cube.value}: y = {y}, {arrives}"
        self._words.value = self.sentence
        self._notice.drawn += 1
        return graph

    def __repr__(self) -> str:
        """The sentence under the figure."""
        return self.sentence

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        bundle = super()._repr_mimebundle_()
        page = f"{to_html(self._graph)}<p>{self.sentence}</p>"
        return bundle | {"text/plain": self.sentence, "text/html": page}


def cut_wire() -> widgets.Widget:
    """The live graph of y = x² + x³ at x = 1, with each term tracked or cut: by no_grad, detach or .data."""
    return CutWire()
