"""Say of a wrong answer that a line which the task gave reads otherwise in it, where the task's own makes it right."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from helpers.exercises.checking.early import made, parsed

SAID = "The task gives the line `{}`, and yours has `{}`. With the task's line in its place yours is right."


def given_otherwise(answer: Any, stub: str, is_right: Callable[[Any], bool]) -> str:
    """A sentence for the one line that is to be put back as it was in the stub's function; "" if there is none."""
    with suppress(Exception):  # the source cannot be read, or the answer stops with that line
        source, tree = parsed(answer)
        for k, due in _changed(tree.body[0], ast.parse(stub).body[0]):
            other = copy.deepcopy(tree)
            other.body[0].body[k] = due  # type: ignore[attr-defined]
            if is_right(made(answer, other)):
                yours = tree.body[0].body[k]  # type: ignore[attr-defined]
                return SAID.format(ast.get_source_segment(stub, due), ast.get_source_segment(source, yours))
    return ""


def _changed(function: Any, stub: Any) -> list[tuple[int, ast.stmt]]:
    """Where lines stand that give a value to what a line of the stub does, or return, and another one."""
    given = {_place(line): line for line in stub.body if "..." not in ast.unparse(line)}
    lines = [(k, line, given.get(_place(line))) for k, line in enumerate(function.body)]
    return [(k, due) for k, line, due in lines if due and ast.dump(due) != ast.dump(line)]


def _place(line: ast.stmt) -> str:
    names = ", ".join(map(ast.unparse, line.targets)) if isinstance(line, ast.Assign) else ""
    return names or type(line).__name__
