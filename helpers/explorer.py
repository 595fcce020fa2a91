"""What an explorer is made of: a figure that is redrawn, named controls, and one sentence with the present numbers."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import ipywidgets as widgets

from helpers import plot_style as style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAMED = {"style": {"description_width": "initial"}, "layout": {"width": "320px"}}


def axes(count: int, xlabel: str, ylabel: str) -> list[Axes]:
    """Axes in a figure of their own, outside pyplot: it is drawn when an explorer asks and nowhere else."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.4 if count == 1 else 10, 3.8), dpi=100, layout="constrained")
    return [style.dressed(ax, xlabel, ylabel) for ax in figure.subplots(1, count, squeeze=False)[0]]


def slider(name: str, low: float, high: float, step: float, start: float) -> widgets.Widget:
    """A named slider; of whole numbers where low, step and start are whole."""
    kind = widgets.IntSlider if isinstance(step, int) else widgets.FloatSlider
    numbers = {} if isinstance(step, int) else {"readout_format": ".3g"}
    return kind(value=start, min=low, max=high, step=step, description=name, **numbers, **NAMED)


def choice(name: str, options: Iterable[str], start: str | None = None) -> widgets.Widget:
    """A named list to choose from, at its first entry or ``start``."""
    options = list(options)
    return widgets.Dropdown(value=start or options[0], options=options, description=name, **NAMED)


class Explorer(widgets.VBox):
    """Controls over a figure. ``update(**values)`` moves the artists and returns a sentence with the numbers."""

    def __init__(self, ax: Axes, update: Callable[..., str], **controls: widgets.Widget):
        """Draw once with the controls as they stand; then again whenever one of them moves."""
        self._figure, self._update, self._controls = ax.figure, update, controls
        self._picture = widgets.Image(format="png", layout={"max_width": "100%", "object_fit": "contain"})
        self._words = widgets.HTML()
        row = widgets.HBox(list(controls.values()), layout={"flex_flow": "row wrap"})
        self._redraw()
        super().__init__([row, self._picture, self._words], layout={"max_width": "1000px"})
        for control in controls.values():
            control.observe(self._redraw, "value")

    def _redraw(self, _=None) -> None:
        self.sentence = self._update(**{name: control.value for name, control in self._controls.items()})
        png = io.BytesIO()
        self._figure.savefig(png, format="png", pil_kwargs={"compress_level": 1})
        self._figure.set_layout_engine("none")  # finding room for the labels takes longer than drawing: once
        self._picture.value = png.getvalue()
        self._words.value = self.sentence

    def __repr__(self) -> str:
        """The sentence under the figure: the same text in every run."""
        return self.sentence

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = super()._repr_mimebundle_()
        picture = base64.b64encode(self._picture.value).decode()
        return bundle | {"text/plain": self.sentence, "image/png": picture}
