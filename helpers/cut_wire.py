"""y = x² + x³ with each term tracked or cut, drawn as a traced graph."""

from __future__ import annotations

import ipywidgets as widgets
import torch

from helpers import figure
from helpers.explorer import choice
from helpers.graph import Graph
from helpers.tracing import trace

WAYS = ("tracked", "no_grad", "detach", ".data")


def cut(x: torch.Tensor, power: int, way: str) -> torch.Tensor:
    """A power of x, with its history kept or cut in one of four ways."""
    if way == "no_grad":
        with torch.no_grad():
            return x**power
    source = {"tracked": x, "detach": x.detach(), ".data": x.data}[way]
    return source**power


def graph_of_terms(square: str, cube: str) -> Graph:
    """The graph of y = x² + x³ at x = 1; ValueError when both terms are cut: nothing is left to differentiate."""

    def y(x):
        y1 = cut(x, 2, square)
        y2 = cut(x, 3, cube)
        return y1 + y2

    return trace(y, x=1.0)


class CutWire(widgets.VBox):
    """A choice for each term over the figure of the graph."""

    def __init__(self):
        """Begin with the square tracked and the cube under no_grad."""
        self._square, self._cube = choice("x² is", WAYS), choice("x³ is", WAYS, "no_grad")
        self._picture, self._words = widgets.HTML(), widgets.HTML()
        self._redraw()
        super().__init__([widgets.HBox([self._square, self._cube]), self._picture, self._words])
        for control in (self._square, self._cube):
            control.observe(self._redraw, "value")

    def _redraw(self, _=None) -> None:
        terms = f"x² {self._square.value}, x³ {self._cube.value}"
        try:
            graph = graph_of_terms(self._square.value, self._cube.value)
        except ValueError:
            self._picture.value = ""
            self.sentence = f"{terms}: y does not require grad, and backward() raises."
        else:
            self._picture.value = figure.to_html(graph)
            self.sentence = f"{terms}: y = 2, x.grad = {figure.format_number(graph['x'].grad)}."
        self._words.value = self.sentence

    def __repr__(self) -> str:
        """The sentence under the figure."""
        return self.sentence

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = super()._repr_mimebundle_()
        return bundle | {"text/plain": self.sentence, "text/html": f"{self._picture.value}<p>{self.sentence}</p>"}
