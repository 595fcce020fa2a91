"""The form of a question in JupyterLab: type or choose, press Enter, read the reply."""

from __future__ import annotations

import pathlib
from collections.abc import Callable
from typing import Any

import anywidget
import traitlets

from helpers import palette
from helpers.live_graph.modules import bundle

FOLDER = pathlib.Path(__file__).parent


class Form(anywidget.AnyWidget):
    """What the browser shows of a question; it never holds the answer before one is committed."""

    _esm = bundle(FOLDER / "widget.js")
    _css = palette.properties(".prediction") + palette.style_sheet(FOLDER / "form.css")
    question = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List(traitlets.Unicode()).tag(sync=True)
    typed = traitlets.Unicode().tag(sync=True)
    heard = traitlets.Unicode().tag(sync=True)  # what was typed, once it is judged
    outcome = traitlets.Unicode().tag(sync=True)  # "" until an answer is committed, then "right" or "wrong"
    reply = traitlets.Unicode().tag(sync=True)


def form(
    question: str,
    choices: tuple[str, ...],
    typed: str,
    shown: tuple[str, str],
    answer: Callable[[str], tuple[str, str]],
) -> Form:
    """A form that shows what was typed, a reply and an outcome, and after each answer what ``answer(typed)`` gives."""
    widget = Form(question=question, choices=list(choices), typed=typed, heard=typed)
    widget.reply, widget.outcome = shown

    def commit(change: dict[str, Any]) -> None:
        widget.reply, widget.outcome = answer(change["new"])
        widget.heard = change["new"]

    widget.observe(commit, "typed")
    return widget
