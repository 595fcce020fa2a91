"""Exercises that answer back: ``exercise``, ``predict`` and ``progress``."""

from __future__ import annotations

import importlib
from dataclasses import replace
from types import ModuleType

from helpers.exercises import session
from helpers.exercises.checking.judge import Exercise
from helpers.exercises.checking.verdict import WORDS, Note
from helpers.exercises.form.question import Question


def exercise(id: str) -> Exercise:
    """The exercise of that id, such as "02.3": ``.check(answer)``, ``.hint()``, ``.solution()``."""
    found = _find(id, _notebook(id).EXERCISES)
    session.ask(id)
    return found


def predict(id: str, text: str = "") -> Question:
    """The question of that id, such as "02.d1" or "02.r1", as a form; ``text`` is the wording beside the cell."""
    found = _find(id, _notebook(id).QUESTIONS)
    return replace(found, text=text or found.text)


def progress(number: str = "") -> Note:
    """What is done in a notebook, such as "02"; without a number, in the one whose exercises were last asked for."""
    number = number or next(reversed(session.outcomes), "01.")[:2]
    module = _notebook(f"{number}.")
    outcomes = [session.outcomes.get(task.id, "not attempted") for task in module.EXERCISES]
    lines = [f"{task.id:6} {WORDS[outcome]}" for task, outcome in zip(module.EXERCISES, outcomes, strict=True)]
    committed = sum(question.id in session.commits for question in module.QUESTIONS)
    right = f"{outcomes.count('right')} of {len(outcomes)} exercises right"
    text = f"{right}, {committed} of {len(module.QUESTIONS)} questions answered."
    return Note(f"Notebook {number}", text, "\n".join(lines))


def _notebook(id: str) -> ModuleType:
    number = str(id).split(".")[0]
    try:
        return importlib.import_module(f"helpers.exercises.nb{number}")
    except ModuleNotFoundError:
        raise ValueError(f'no notebook {number!r} for {id!r}: write an id such as "02.3" or "02.d1"') from None


def _find(id: str, items: tuple) -> Exercise | Question:
    for item in items:
        if item.id == id:
            return item
    raise ValueError(f"nothing here has the id {id!r}; there are: {', '.join(item.id for item in items)}")
