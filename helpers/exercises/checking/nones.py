"""What is told of a None where something else is wanted."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from helpers.exercises.checking.values import Trouble

IN_A_LIST = "`.{}` changes its list, and hands back None, not the list."
NONES = {  # what gave None -> what is said of it
    **{name: IN_A_LIST.format(name) for name in ("reverse()", "sort()", "append()", "extend()", "insert()")},
    "backward()": "`.backward()` hands back None. What torch's own fills is .grad.",
    "bias": "A layer that was made without a bias has None there. Every layer has `parameters()`.",
    "=None": "None stands there where something else is wanted: a number, a tensor, True or False.",
    "grad": (
        "Something here is None. A .grad is None before backward fills it, after it was emptied, and where backward "
        "does not end in this very tensor."
    ),
    "": (
        "Something here is None. A function without return hands it back, so does a method that changes in place, and "
        "an attribute may hold it, as .bias does in a layer without one."
    ),
}


def of_none(parts: Sequence[Any], line: str, message: str) -> str:
    """What gave the None, where the part that was running shows it; else what may have given it."""
    found = {_kind(one) for one in _operands(parts[0], message)} & NONES.keys() if len(parts) == 1 else set()
    return NONES[found.pop() if len(found) == 1 else "grad" if re.search(r"\.grad\b(?!\s*\()", line) else ""]


@contextmanager
def of_case(case: str) -> Iterator[None]:
    """Let the sentence for an answer that gives None in some cases name the one that was tried."""
    try:
        yield
    except Trouble as trouble:
        if isinstance(trouble.kind, str):
            raise Trouble(trouble.kind, trouble.sentence.replace(" None here:", f" None for {case}:")) from trouble
        raise


def _operands(part: Any, message: str) -> Iterable[Any]:
    """What may have been None: what a loop goes through, the side of a sign that the message tells, any part else."""
    if getattr(part.above, "iter", None) is part:
        return [part]
    if isinstance(part, (ast.BinOp, ast.AugAssign)):
        left, right = (part.left, part.right) if isinstance(part, ast.BinOp) else (part.target, part.value)
        return [left if "'NoneType' and" in message else right]
    if isinstance(part, ast.Call):
        return [part.func] if "not callable" in message else [*part.args, *part.keywords]
    return ast.iter_child_nodes(part)


def _kind(one: Any) -> str:
    """How NONES calls a part: "sort()" for what a method hands back, "grad" for an attribute."""
    if isinstance(one, ast.keyword):
        return ast.unparse(one)[len(one.arg or "") :]
    return f"{one.func.attr}()" if isinstance(getattr(one, "func", 0), ast.Attribute) else getattr(one, "attr", "no")
