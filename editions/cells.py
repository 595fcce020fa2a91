"""Which cell of a notebook is what, how it looks where no kernel runs, and the script of a page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

from helpers import exercise
from helpers.exercises.checking.verdict import inline
from helpers.exercises.form import page as form
from helpers.exercises.form.question import Question
from helpers.exercises.shelf import find_question
from helpers.live_graph import page

JS = Path(__file__).parent / "js"
Cell = dict[str, Any]
QUESTION = re.compile(r'\bpredict\("([\w.]+)"\)')
PROGRESS = re.compile(r'^progress\("([\w]+)"\)$', re.MULTILINE)
EXERCISE = re.compile(r'^exercise\("([\w.]+)"\)\.check\(\w+\)$', re.MULTILINE)
EXPLORER = re.compile(r"^explorers\.(\w+)\(\)$", re.MULTILINE)
SCRIPT = re.compile(r'<script type="module">.*?</script>', re.DOTALL)
REVEALS, HIDDEN = "reveals", "remove-cell"


def script(name: str) -> str:
    """The JavaScript of "book.js" or "deck.js" in one piece; a module would not load from file://."""
    return f"(() => {{{page.module(str(JS / name))}}})();"


def for_all(notebook: dict[str, Any]) -> list[Cell]:
    """The cells without those that serve a reader with a kernel alone, such as the set-up."""
    return [cell for cell in notebook["cells"] if HIDDEN not in tags(cell)]


def tags(cell: Cell) -> list[str]:
    """The tags of a cell."""
    found: list[str] = cell["metadata"].get("tags", [])
    return found


def source(cell: Cell) -> str:
    """The text of a cell."""
    return "".join(cell["source"])


def is_live(cell: Cell) -> bool:
    """True if an output of the cell is a live graph."""
    return any("data-live-graph" in text for text in html_of(cell))


def html_of(cell: Cell) -> list[str]:
    """The HTML of each of the cell's outputs that has some."""
    return ["".join(output.get("data", {}).get("text/html", "")) for output in cell.get("outputs", [])]


def output(html: str) -> Cell:
    """An output that is this HTML."""
    return {"output_type": "display_data", "metadata": {}, "data": {"text/html": html}}


def without_scripts(cell: Cell) -> None:
    """Take the module out of each live graph: the page loads it once."""
    for shown in cell.get("outputs", []):
        if html := "".join(shown.get("data", {}).get("text/html", "")):
            shown["data"]["text/html"] = SCRIPT.sub("", html)


def exercise_html(id: str, where: str) -> str:
    """The hints of an exercise one by one, its solution, and where it can be run."""
    given = exercise(id)
    hints = "".join(
        _folded(f"Hint {i} of {len(given.hints)}", f"<p>{inline(hint)}</p>") for i, hint in enumerate(given.hints, 1)
    )
    answer = _folded("Solution", f"<pre>{escape(given.solution_code)}</pre><p>{inline(given.why)}</p>")
    return f'<div class="exercise" id="exercise-{id}"><p>{where}</p>{hints}{answer}</div>'


def _folded(title: str, html: str) -> str:
    return f"<details><summary>{title}</summary>{html}</details>"


def anchor(title: str) -> str:
    """The anchor that JupyterLab gives a heading: its words, capitals kept, with dashes between."""
    return title.replace(" ", "-")


def asked(cell: Cell) -> list[str]:
    """The forms of a cell's questions and of its line of progress, which answer back; none if it has neither."""
    forms = [form.element(question) for question in questions(cell)]
    return forms + [form.progress_element(number) for number in PROGRESS.findall(source(cell))]


def questions(cell: Cell) -> list[Question]:
    """The questions that a cell asks."""
    return [find_question(id) for id in QUESTION.findall(source(cell))]
