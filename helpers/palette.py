"""One colour for each quantity of the course, for figures (SVG and CSS), plots and verdicts.

No other file writes a colour. Text reads at 4.5 : 1 at least on every ground it stands on, and wires and borders that
carry meaning at 3 : 1; a test computes both.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple


class Colour(NamedTuple):
    """A colour on light paper, on dark paper, and of the marks in plots, which may be lighter than text."""

    light: str
    dark: str
    mark: str


QUANTITIES = {
    "value": Colour("#0072b2", "#6bb8ef", "#0072b2"),
    "gradient": Colour("#b84e00", "#ff9d5c", "#d55e00"),
    "local": Colour("#00795a", "#45cfa0", "#00795a"),
    "data": Colour("#2f8fc9", "#56b4e9", "#56b4e9"),
    "prediction": Colour("", "", "#e69f00"),  # plots alone show these two
    "loss": Colour("", "", "#cc79a7"),
}
REST = {
    "ink": Colour("#1b1f24", "#e6e9ee", "#1b1f24"),  # in plots what is no quantity: counts, seconds, bytes
    "muted": Colour("#5b6370", "#a0a9b6", "#aab1b9"),
    "wire": Colour("#858d98", "#667080", ""),
    "line": Colour("#c3c9d1", "#4a5361", "#c3c9d1"),
    "paper": Colour("#fff", "#14181d", "#fff"),
    "fill": Colour("#f4f8fb", "#1b232c", ""),
    "wash": Colour("#fdf6f1", "#241d17", ""),
    "grid": Colour("", "", "#e4e7eb"),
}
COLOURS = QUANTITIES | REST
PLOT = {name: colour.mark for name, colour in COLOURS.items() if colour.mark}
VERDICT = {"right": PLOT["local"], "wrong": PLOT["gradient"], "not attempted": COLOURS["muted"].light}


def properties(selector: str, theme: str = "light") -> str:
    """A CSS rule with the theme's colours as custom properties: ``.graph{--value:#0072b2;…}``."""
    colours = {name: getattr(colour, theme) for name, colour in COLOURS.items()}
    return f"{selector}{{{';'.join(f'--{name}:{colour}' for name, colour in colours.items() if colour)}}}"


def style_sheet(file: Path) -> str:
    """A style sheet as it is embedded: comments and the space between rules and declarations dropped."""
    css = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
    css = re.sub(r"\s*([{};,])\s*|(?<=:)\s+", lambda found: found[1] or "", css)
    return css.replace(";}", "}").strip()
