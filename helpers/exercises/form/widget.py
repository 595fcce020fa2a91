"""The form of a question in JupyterLab: type or choose, press Enter, read the reply."""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING

import anywidget
import traitlets

from helpers import palette

if TYPE_CHECKING:
    from helpers.exercises.form.question import Question

FOLDER = pathlib.Path(__file__).parent


class Form(anywidget.AnyWidget):
    """What the browser shows of a question; it never holds the answer before one is committed."""

    _esm = FOLDER / "form.js"
    _css = palette.properties(".prediction") + palette.style_sheet(FOLDER / "form.css")
    question = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List(traitlets.Unicode()).tag(sync=True)
    typed = traitlets.Unicode().tag(sync=True)
    outcome = traitlets.Unicode().tag(sync=True)  # "" until an answer is committed, then "right" or "wrong"
    reply = traitlets.Unicode().tag(sync=True)


def form(question: Question) -> Form:
    """A form for the question, showing the committed answer if there is one."""
    widget = Form(question=f"{question.id}  {question.text}", choices=list(question.choices))

    def show(reply: str, outcome: str) -> None:
        widget.reply, widget.outcome = reply, outcome

    def commit(change: dict) -> None:
        verdict = question.commit(change["new"])
        show(question.reply or verdict.feedback, question.verdict.outcome if question.verdict else "")

    if question.verdict:
        show(question.reply, question.verdict.outcome)
    widget.observe(commit, "typed")
    return widget
