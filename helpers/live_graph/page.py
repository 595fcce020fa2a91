"""The live graph as a page shows it: the figure, its tape and the JavaScript module in one piece of HTML."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode, b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from helpers import palette
from helpers.drawing.svg import to_html
from helpers.graph.files import write
from helpers.graph.model import Graph
from helpers.live_graph.modules import bundle
from helpers.live_graph.payload import LONG, folded, inert, runs_in_browser, tape
from helpers.live_graph.shorten import shorten

JS = Path(__file__).parent / "js"
MOST_DOTS = 30  # steps that a small graph shows as a dot each
OPERATION = re.compile(r"^  ([a-z]\w*): \[.*?\],\n(?=  \w|\};)", re.MULTILINE | re.DOTALL)
UNREAD = re.compile(r' (aria-label|role|data-(source|target|name|output))="[^"]*"')  # the alt and the tape say it
BASE64 = re.compile(r'data:image/svg\+xml;base64,([^"]*)"')
HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
"""
# A frame of the page's own as high as what it holds, on the page's ground.
GROW = """<script>if (frameElement) new ResizeObserver(() => {
  const { documentElement: all, body } = document;
  body.style.background = getComputedStyle(parent.document.body).backgroundColor;
  frameElement.style.height = all.offsetHeight + "px";
}).observe(document.documentElement)</script>"""


@cache
def module(host: str, operations: frozenset[str] | None = None, large: bool = True, model: bool = True) -> str:
    """The JavaScript for "page.js", "deflated.js" or "widget.js" as one module, with the style sheet.

    A figure carries no more than it needs: of the arithmetic the operations given (None for all), and what only a large
    graph has if it is one, and only that of a ``model``, with boxes of modules.
    """

    def read(file: Path) -> str:
        if file.suffix == ".css":
            scale = palette.decades(".lg") + palette.decades(".lg.dark", "dark") if file.name == "glass.css" else ""
            return scale + palette.style_sheet(file)
        if file.name == "index.js" and not model:  # the part beneath that of a model
            return file.read_text("utf-8").replace("createGlass", "createLarge").replace("glass.js", "large.js")
        if file.name == "large.js" and not large:
            return "export const createLarge = () => ({ update() {} });\n"
        source = file.read_text("utf-8")
        if file.name != "operations.js" or operations is None:
            return source
        return OPERATION.sub(lambda row: row[0] if row[1] in operations else "", source)

    return shorten(bundle(JS / host, read))


def as_text(image: str, others: str = "") -> str:
    """The image with its SVG written out in its address, a quarter shorter than in base64.

    Its style sheet keeps the rules that this picture or the figures of the other pages use.
    """
    svg = UNREAD.sub("", b64decode(BASE64.findall(image)[0]).decode())
    used = set(" ".join(re.findall(r" class=.([\w -]*)", svg + others)).split())

    def kept(rule: re.Match[str]) -> str:
        selectors = rule[1].split(",")
        return rule[0] if any(set(re.findall(r"\.([a-z]+)", selector)) <= used for selector in selectors) else ""

    svg = re.sub(r"(?<=[>}{])([^{}<>]+)\{[^{}]*\}", kept, svg)
    for mark, code in {'"': "'", "%": "%25", "#": "%23", "&": "%26"}.items():
        svg = svg.replace(mark, code)
    return BASE64.sub(lambda _: f'data:image/svg+xml,{svg}"', image)


class LiveFigure:
    """A live graph as a self-contained output: HTML for a page, a text table for a terminal."""

    def __init__(self, graph: Graph, ranges: dict[str, tuple[float, float, float]] | None = None):
        """Hold a graph and the (low, high, start) of each input that has a slider."""
        self.graph, self.ranges, self.fresh = graph, ranges or {}, False

    def at_start(self) -> LiveFigure:
        """The figure before its first step: no value and no gradient shows until it is stepped."""
        self.fresh = True
        return self

    @property
    def marks(self) -> dict[str, int]:
        """What the tape says of the figure itself, rather than of its graph."""
        return {"fresh": 1} if self.fresh else {}

    def save(self, path: str, overwrite: bool = False) -> None:
        """Write a page of its own, such as "J.html", alive offline; a file stays without ``overwrite=True``."""
        title = escape(f"The graph of {self.graph.output.name}")
        write(path, ".html", f"{HEAD}<title>{title}</title>\n{self.to_html()}\n", overwrite)

    def __repr__(self) -> str:
        """The graph as a text table."""
        return str(self.graph)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": repr(self)}

    def _repr_html_(self) -> str:
        """For marimo, which runs the script of an object's HTML, not of a bundle, in a frame 400 pixels high."""
        return self.to_html() + GROW

    def to_html(self) -> str:
        """The figure, its tape and the module, in one piece; the same text for the same graph."""
        ranges = self.ranges if runs_in_browser(self.graph) else {}
        drawn, pages = folded(self.graph)
        others = "".join([*pages.get("words", []), *(text for text, _ in pages.get("skeletons", []))])
        rows = tape(self.graph, ranges) | pages | self.marks
        image = as_text(to_html(drawn), others)
        data = inert(rows).replace("'", "\\u0027")  # for an attribute: where a host takes the tags out, no text is left
        key = sha256(f"{image}{data}".encode()).hexdigest()[:12]
        large = "pages" in pages or image.startswith("<div") or len(rows["nodes"]) + len(rows["edges"]) > MOST_DOTS
        host = "page.js" if len(data) <= LONG else "deflated.js"
        code = module(host, frozenset(node[1] for node in rows["nodes"]), large, "norms" in pages)
        if len(data) > LONG:
            data = b64encode(zlib.compress(data.encode())).decode()
        script = f'<script type="module">const KEY="{key}";{code}</script>'
        return f"""<div class="live-graph" data-live-graph="{key}" data-tape='{data}'>{image}</div>{script}"""
