"""What an explorer is made of: named controls, a figure whose artists move, and one sentence with the present numbers.

Axes, ticks and legends are drawn once and kept as pixels. A control that moves lays the moving artists (made with
``animated=True``) over them; only a changed view draws the rest again.
"""

from __future__ import annotations

import asyncio
import html
import inspect
import io
import pathlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

import anywidget
import ipywidgets as widgets
import traitlets

from helpers.live_graph.modules import bundle
from helpers.plots import style
from helpers.plots.picture import STYLE, picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

Work = Iterator[tuple[float, str]]  # (part done, sentence), as it goes
Update = Callable[..., str | Work]

NAMED: dict[str, Any] = {"style": {"description_width": "initial"}, "layout": {"width": "340px"}}
DOT: dict[str, Any] = {"linestyle": "", "marker": "o", "markersize": 7, "color": style.INK, "animated": True}


def axes(count: int, xlabel: str, ylabel: str) -> list[Axes]:
    """Axes in a figure of their own, outside pyplot: it is drawn when an explorer asks and nowhere else."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7 if count == 1 else 10, 3.8), dpi=100, layout="constrained")
    return [style.dressed(ax, xlabel, ylabel) for ax in figure.subplots(1, count, squeeze=False)[0]]


def view(ax: Axes, x: tuple[float, float], y: tuple[float, float]) -> None:
    """Show the axes from x to x and y to y; the same view again costs no drawing."""
    if (ax.get_xlim(), ax.get_ylim()) != (x, y):
        ax.set(xlim=x, ylim=y)


def slider(name: str, low: float, high: float, step: float, start: float, follows: bool = True) -> widgets.Widget:
    """A named slider, of whole numbers where step is whole; ``follows`` each move, or waits for the last one."""
    kind = widgets.IntSlider if isinstance(step, int) else widgets.FloatSlider
    numbers = {} if isinstance(step, int) else {"readout_format": ".3g"}
    ends = {"value": start, "min": low, "max": high, "step": step, "continuous_update": follows}
    return kind(description=name, **ends, **numbers, **NAMED)


def choice(name: str, options: Iterable[str], start: str | None = None) -> widgets.Widget:
    """A named list to choose from, at its first entry or ``start``."""
    options = list(options)
    return widgets.Dropdown(value=start or options[0], options=options, description=name, **NAMED)


def moving(ax: Axes, quantity: str, label: str, marked: bool = False, **look: Any) -> Line2D:
    """A line that is drawn anew each time, empty still."""
    return ax.plot([], [], label=label, animated=True, **style.look(ax, quantity, marked) | look)[0]


class Explorer(widgets.VBox):
    """Controls over a figure. ``update(**values)`` moves the artists and returns a sentence with the numbers.

    An update that takes long yields (part done, sentence) as it goes: a bar shows it, and a button stops it.
    Widgets in ``beside`` stand with the controls and are not passed to ``update``.
    """

    def __init__(self, ax: Axes, update: Update, *beside: widgets.Widget, **controls: widgets.Widget):
        """Draw once with the controls as they stand, to the end; then again whenever one of them moves."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        self._figure = cast("Figure", ax.figure)  # axes() makes no figure inside a figure
        self._canvas = FigureCanvasAgg(self._figure)
        self._update, self._controls, self._progress = update, controls, Progress()
        self._picture = widgets.Image(format="png", layout={"max_width": "100%", "align_self": "flex-start"})
        self._words = widgets.HTML(layout={"margin": "0 0 0 8px"})
        self._picture.add_class("plot")
        shown = " and ".join(f"{ax.get_ylabel()} over {ax.get_xlabel()}" for ax in self._figure.axes if ax.get_xlabel())
        named = {"picture": self._picture, "about": f"{shown}. The text below says the numbers."}
        self._notice = Notice(controls=[*beside, *controls.values()], drawing=[*controls.values()], **named)
        work = self._work()
        self._show(work if isinstance(work, str) else [sentence for _, sentence in work][-1])
        slow = (self._progress,) if inspect.isgeneratorfunction(update) else ()
        row = widgets.HBox([*beside, *controls.values(), *slow], layout={"flex_flow": "row wrap"})
        super().__init__([row, self._notice, self._picture, self._words], layout={"max_width": "1020px"})
        for control in controls.values():
            control.observe(self._redraw, "value")

    @property
    def controls(self) -> dict[str, widgets.Widget]:
        """The controls that ``update`` listens to."""
        return self._controls

    @property
    def png(self) -> bytes:
        """The figure as it stands."""
        drawn: bytes = self._picture.value
        return drawn

    def _work(self) -> str | Work:
        return self._update(**{name: control.value for name, control in self._controls.items()})

    def _redraw(self, _: Any = None) -> None:
        work = self._work()
        if isinstance(work, str):
            self._show(work)
        else:
            self._progress.run(work, self._show)

    def _show(self, sentence: str) -> None:
        self.sentence = self._words.value = sentence
        self._picture.value = self._png()
        self._notice.drawn += 1

    @property
    def ground(self) -> bytes:
        """What of the figure does not move: axes, ticks and legends."""
        self._canvas.restore_region(self._still)
        return self._pixels()

    def _png(self) -> bytes:
        if self._figure.stale:  # animated artists leave it fresh: something else has changed
            self._canvas.draw()
            self._figure.set_layout_engine("none")  # finding room for the labels takes longer than drawing: once
            self._still = self._canvas.copy_from_bbox(self._figure.bbox)
        self._canvas.restore_region(self._still)
        for ax in self._figure.axes:
            for artist in sorted(filter(lambda a: a.get_animated(), ax.get_children()), key=lambda a: a.zorder):
                ax.draw_artist(artist)
        return self._pixels()

    def _pixels(self) -> bytes:
        from matplotlib.image import imsave

        png = io.BytesIO()
        imsave(png, self._canvas.buffer_rgba(), format="png", pil_kwargs={"compress_level": 1})
        return png.getvalue()

    def __repr__(self) -> str:
        """The sentence under the figure: the same text in every run."""
        return self.sentence

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        bundle = super()._repr_mimebundle_()
        return bundle | {"text/plain": self.sentence, "text/html": self._repr_html_()}

    def _repr_html_(self) -> str:
        """The figure as it stands, for front ends without ipywidgets, such as marimo."""
        return f"{picture(self._picture.value, self.sentence)}<p>{html.escape(self.sentence)}</p>"


class Notice(anywidget.AnyWidget):
    """One line that says why the controls do not move anything: the kernel is stopped, busy or another one.

    It also gives the picture and the sliders the names that ipywidgets leaves out.
    """

    _esm = bundle(pathlib.Path(__file__).parent / "notice.js")
    _css = STYLE
    picture: Any = traitlets.Any().tag(sync=True, **widgets.widget_serialization)
    about = traitlets.Unicode().tag(sync=True)  # the picture's alt
    controls: Any = traitlets.List().tag(sync=True, **widgets.widget_serialization)
    drawing: Any = traitlets.List().tag(sync=True, **widgets.widget_serialization)  # those of them that draw anew
    drawn = traitlets.Int().tag(sync=True)  # how often the kernel did


class Progress(widgets.HBox):
    """A bar and a button for work that gives way to the kernel's messages, so that Stop is heard."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._bar = widgets.FloatProgress(value=1.0, max=1.0, description="measured", layout={"width": "220px"})
        self._stop = widgets.Button(description="Stop", disabled=True, layout={"width": "80px"})
        self._stop.on_click(lambda _: self.stop())
        self._task: asyncio.Task[None] | None = None
        super().__init__([self._bar, self._stop])

    def run(self, work: Work, show: Callable[[str], None]) -> None:
        """Show each (part done, sentence) of the work, instead of what was running; at once where there is no loop."""
        self.stop()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # outside a kernel
            for self._bar.value, sentence in work:
                show(sentence)
        else:
            self._task = loop.create_task(self._pace(work, show))

    def stop(self) -> None:
        """Leave the work where it is."""
        if self._task:
            self._task.cancel()

    async def _pace(self, work: Work, show: Callable[[str], None]) -> None:
        self._stop.disabled = False
        try:
            for self._bar.value, sentence in work:
                show(sentence)
                await asyncio.sleep(0)
        finally:
            self._stop.disabled = True
