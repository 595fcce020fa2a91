"""What stands in the code of an answer, read from what it compiles to: that is there for every cell and every file."""

from __future__ import annotations

import dis
from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType
from typing import Any


def words_in(answer: Any) -> str:
    """The names and texts in the code of a function or class, in order and between spaces; "" for any other answer.

    Names are those of variables, arguments, attributes and modules: ``x.grad.zero_()`` gives " x grad zero_ ".
    """
    return " ".join(["", *(word for code in _codes(answer) for word in _words(code)), ""])


def what_none_is(function: Any) -> str:
    """Why a call gave None, as far as the code tells: nothing is returned, or printed instead, or None is."""
    codes = list(_codes(function))
    if not codes:
        return "Your function hands back None."
    prints = " print " in words_in(function)
    if _returns_a_value(codes[0]):
        shows = " print shows a value and gives None." if prints else ""
        return f"Your function has a return, and what stands behind it is None.{shows}"
    if prints:
        return "Your function prints its result and hands back nothing. Write return in place of print."
    return "Your function hands nothing back: it needs a line with return and the result."


def _codes(answer: Any) -> Iterator[CodeType]:
    functions = vars(answer).values() if issubclass(type(answer), type) else [answer]  # isinstance asks the answer
    for function in functions:
        if type(function) is FunctionType:
            yield function.__code__


def _words(code: CodeType) -> Iterator[str]:
    for step in dis.get_instructions(code):
        if isinstance(step.argval, CodeType):
            yield from _words(step.argval)
        elif step.opname == "KW_NAMES":  # of Python 3.11 and 3.12, whose dis gives its index
            yield from _texts(code.co_consts[step.arg or 0])
        else:
            yield from _texts(step.argval)


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return [value]
    return [text for part in value for text in _texts(part)] if isinstance(value, tuple) else []


def _returns_a_value(code: CodeType) -> bool:
    """True if some return gives more than the None that stands at the end of every function."""
    steps = [step for step in dis.get_instructions(code) if step.opname not in ("CACHE", "NOP")]
    for before, step in zip([None, *steps], steps, strict=False):
        if step.opname == "RETURN_CONST" and step.argval is not None:
            return True
        is_none = before is not None and before.opname == "LOAD_CONST" and before.argval is None
        if step.opname == "RETURN_VALUE" and not is_none:
            return True
    return False
