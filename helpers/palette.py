"""One colour for each quantity of the course, for figures (SVG and CSS), plots and verdicts.

No other file writes a colour. Text reads at 4.5 : 1 at least on every ground it may stand on, and wires and borders
that carry meaning at 3 : 1; a test computes both.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple


class Colour(NamedTuple):
    """A colour on light paper and on dark, and that of marks in plots, which may be lighter than text; "" if unused."""

    light: str
    dark: str
    mark: str


QUANTITIES = {
    "value": Colour("#0072b2", "#6bb8ef", "#0072b2"),
    "gradient": Colour("#b84e00", "#ff9d5c", "#d55e00"),
    "local": Colour("#00795a", "#45cfa0", "#00795a"),
    "data": Colour("#2f8fc9", "#56b4e9", "#56b4e9"),
    "prediction": Colour("", "", "#e69f00"),
    "loss": Colour("", "", "#cc79a7"),
}
REST = {
    "minus": Colour("#7a3b9a", "#cf9df0", ""),  # a gradient below 0
    "ink": Colour("#1b1f24", "#e6e9ee", "#1b1f24"),
    "muted": Colour("#5b6370", "#a0a9b6", ""),
    "faint": Colour("", "", "#aab1b9"),
    "wire": Colour("#858d98", "#667080", ""),
    "line": Colour("#c3c9d1", "#4a5361", "#c3c9d1"),  # what carries no meaning: the edge of a button
    "grid": Colour("", "", "#e4e7eb"),
    "paper": Colour("#fff", "#14181d", ""),
    "fill": Colour("#f4f8fb", "#1b232c", ""),
    "wash": Colour("#fdf6f1", "#241d17", ""),
    "mark": Colour("#fff0e3", "#4a2f17", ""),  # behind the numbers that a step multiplies
}
# Gradient norms by powers of ten, from the largest down: parts of matplotlib's plasma (Smith and van der Walt, 2015),
# whose lightness falls evenly and which people with any colour vision can order; all 3 : 1 at least on paper.
DECADES = [
    Colour("#0d0887", "#f0f921", ""),
    Colour("#41049d", "#fcce25", ""),
    Colour("#6a00a8", "#fca636", ""),
    Colour("#8f0da4", "#f2844b", ""),
    Colour("#b12a90", "#e16462", ""),
    Colour("#cc4778", "#cc4778", ""),
    Colour("#e16462", "#b12a90", ""),
]
COLOURS = QUANTITIES | REST
PLOT = {name: colour.mark for name, colour in COLOURS.items() if colour.mark}
# What says that a page is dark, in JupyterLab, Sphinx, Colab, VS Code and marimo; and a page that says nothing.
DARK_PAGE = ":is([data-jp-theme-light=false],[data-theme=dark],[theme=dark],.vscode-dark,.vscode-high-contrast,.dark)"
NO_THEME = ":root:not([data-theme],[theme])>body:not([data-jp-theme-light],[class*=vscode])"
OUTCOMES = {"right": "local", "wrong": "gradient", "not attempted": "muted"}
VERDICT = {outcome: COLOURS[name].light for outcome, name in OUTCOMES.items()}


def properties(selector: str, theme: str = "light") -> str:
    """A CSS rule with the theme's colours as custom properties: ``.graph{--value:#0072b2;…}``."""
    colours = {name: getattr(colour, theme) for name, colour in COLOURS.items()}
    return f"{selector}{{{';'.join(f'--{name}:{colour}' for name, colour in colours.items() if colour)}}}"


def decades(selector: str, theme: str = "light") -> str:
    """A CSS rule with the colours of gradient norms as custom properties: ``.lg{--d0:#0d0887;…}``."""
    return f"{selector}{{{';'.join(f'--d{k}:{getattr(colour, theme)}' for k, colour in enumerate(DECADES))}}}"


def style_sheet(file: Path) -> str:
    """A style sheet as it is embedded: without comments and the space between rules and declarations."""
    css = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
    css = re.sub(r"\s*([{};,!])\s*|(?<=:)\s+", lambda found: found[1] or "", css)
    return css.replace(";}", "}").strip()
