"""What stands above a function in an exercise's file: it is a mistake, or it is right as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from helpers.exercises.checking.judge import Mistake


def mistake(feedback: str, name: str = "", written: str = "") -> Callable[[Any], Any]:
    """Mark a wrong answer and say what points at its idea; ``forgot_the_2`` is called "forgot the 2", or by its name.

    Where several slips give the same values, ``written`` is a pattern that the words of the answer's code must have,
    such as "no_grad" (``checking/source.py``); the mistakes are tried in the order of the file. Where the exercise asks
    for a value, the function below the mark returns the wrong value.
    """

    def mark(answer: Any) -> Any:
        answer.marked = Mistake(name or answer.__name__.replace("_", " "), answer, feedback, written)
        return answer

    return mark


def also_right(answer: Any) -> Any:
    """Mark a right answer that is written differently from the one shown."""
    answer.marked = "also right"
    return answer
