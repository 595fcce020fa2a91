"""The live graph as a page shows it: the figure, its tape and the JavaScript module in one piece of HTML."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from helpers import palette
from helpers.drawing.svg import SHEET, to_html
from helpers.graph.model import Graph
from helpers.live_graph.modules import bundle
from helpers.live_graph.payload import folded, inert, runs_in_browser, tape


def module(host: str) -> str:
    """The JavaScript for "page.js" or "widget.js": the modules as one, with the style sheet and its colours."""
    return bundle(Path(__file__).parent / "js" / host, _style)


def _style(sheet: Path) -> str:
    css = palette.style_sheet(sheet)
    dark = palette.properties(SHEET + css, ".lg.dark", "dark")
    return f"{palette.properties(SHEET + css, '.lg')}@media screen{{{dark}}}{css}"


MODULE = module("page.js")


class LiveFigure:
    """A live graph as a self-contained output: HTML for a page, a text table for a terminal."""

    def __init__(self, graph: Graph, ranges: dict[str, tuple[float, float, float]] | None = None):
        """Hold a graph and the (low, high, start) of each input that has a slider."""
        self.graph, self.ranges = graph, ranges or {}

    def __repr__(self) -> str:
        """The graph as a text table."""
        return str(self.graph)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": repr(self)}

    def to_html(self) -> str:
        """The figure, its tape and the module, in one piece; the same text for the same graph."""
        ranges = self.ranges if runs_in_browser(self.graph) else {}
        drawn, content = folded(self.graph)
        content = inert(tape(self.graph, ranges) | content)
        inside = f'{to_html(drawn)}<script type="application/json">{content}</script>'
        key = sha256(inside.encode()).hexdigest()[:12]
        return f'<div class="live-graph" data-live-graph="{key}">{inside}</div><script type="module">{MODULE}</script>'
