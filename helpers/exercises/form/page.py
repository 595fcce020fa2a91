"""A question for a page that has no kernel: its data, which page.js judges by, and the form's colours."""

from __future__ import annotations

import json
import math
from base64 import b64encode
from html import escape
from pathlib import Path
from typing import Any

from helpers import palette
from helpers.exercises.form.question import Question
from helpers.exercises.form.reading import show
from helpers.exercises.shelf import ids_on

FOLDER = Path(__file__).parent
HOSTS = (".prediction", ".answers")


def data_of(question: Question) -> dict[str, Any]:
    """All that judge.js needs to tell what Python tells."""
    mistakes = [
        {"name": slip.name, "answer": _spelt(slip.answer), "exact": type(slip.answer) is int, "feedback": slip.feedback}
        for slip in question.mistakes
    ]
    return {
        "id": question.id,
        "text": question.text,
        "choices": list(question.choices),
        "answer": _spelt(question.answer),
        "exact": type(question.answer) is int,
        "truth": f"“{question.answer}”" if question.choices else show(question.answer),
        "why": question.why,
        "mistakes": mistakes,
    }


def _spelt(answer: Any) -> Any:
    """The answer as JSON has it: infinity and NaN as words."""
    if isinstance(answer, list | tuple):
        return list(map(_spelt, answer))
    if isinstance(answer, float) and not math.isfinite(answer):
        return {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}[str(answer)]
    return answer


def element(question: Question) -> str:
    """The question as an element that the page's script brings to life; without scripts it is to be read."""
    data = b64encode(json.dumps(data_of(question), ensure_ascii=False).encode()).decode()  # not to be read in passing
    choices = "".join(f"<li>{escape(choice)}</li>" for choice in question.choices)
    text = f"<p><b>{question.id}</b> {escape(question.text)}</p>" + (f"<ol>{choices}</ol>" if choices else "")
    return f'<div class="question" data-question="{data}">{text}</div>'


def progress_element(page: str) -> str:
    """The line that counts the answers of a notebook and lets one start anew; without scripts it is empty."""
    return f'<div class="answers" data-answers="{" ".join(ids_on(page)[1])}"></div>'


def style() -> str:
    """The look of forms and progress lines, in a light page and in a dark one."""
    light = palette.properties(",".join(HOSTS))
    dark = palette.properties(",".join(f"{palette.DARK_PAGE} {host}" for host in HOSTS), "dark")
    return light + dark + "".join(palette.style_sheet(FOLDER / name) for name in ("form.css", "page.css"))
