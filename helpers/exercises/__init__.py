"""Exercises that answer back: ``exercise``, ``predict`` and ``progress``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.exercises import session
from helpers.exercises.checking.judge import Exercise
from helpers.exercises.checking.verdict import WORDS, Note
from helpers.exercises.shelf import find_exercise, find_question, ids_on, page_of

if TYPE_CHECKING:
    from helpers.exercises.form.question import Question


def exercise(id: str) -> Exercise:
    """The exercise of that id, such as "02.3": ``.check(answer)``, ``.hint()``, ``.solution()``."""
    found = find_exercise(id)
    session.ask(id)
    return found


def predict(id: str, text: str = "") -> Question:
    """The question of that id, such as "02.d1" or "02.r1", as a form; ``text`` is the wording beside the cell."""
    session.recall()
    found = find_question(id)
    return replace(found, text=text or found.text)


def progress(page: str = "") -> Note:
    """What is done in a notebook, such as "02" or "06b"; without one, in that whose exercises were last asked for."""
    session.recall()
    page = page or page_of(next(reversed(session.outcomes), "01.1"))
    exercises, asked = ids_on(page)
    outcomes = {id: session.outcomes.get(id, "not attempted") for id in exercises}
    lines = [f"{id:6} {WORDS[outcome]}" for id, outcome in outcomes.items()]
    right = f"{list(outcomes.values()).count('right')} of {len(outcomes)} exercises right"
    text = f"{right}, {sum(id in session.commits for id in asked)} of {len(asked)} questions answered."
    if (path := session.answers_file()) and path.exists():
        text += f" They are kept in {path.name}: delete it and restart the kernel to start anew."
    return Note(f"Notebook {page}", text, "\n".join(lines))
