"""What stands in the code of an answer, read from what it compiles to: that is there for every cell and every file."""

from __future__ import annotations

import ast
import dis
import inspect
import textwrap
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from types import CodeType, FunctionType
from typing import Any

import torch

ASSIGNS = (ast.Assign, ast.AnnAssign, ast.AugAssign)
GIVES = (ast.Return, ast.Lambda)
NO_RESULT = (ast.Constant, ast.JoinedStr, ast.Attribute, ast.Name)  # a text, a shape, an argument as it came


def words_in(answer: Any) -> str:
    """The names and texts in the code of a function or class, in order and between spaces; "" for any other answer.

    Names are those of variables, arguments, attributes and modules: ``x.grad.zero_()`` gives " x grad zero_ ".
    """
    return " ".join(["", *(word for code in _codes(answer) for word in _words(code)), ""])


def from_outside(function: Any) -> set[str]:
    """The names that a function takes from its notebook, neither its own nor Python's."""
    steps = [step for code in _codes(function) for step in dis.get_instructions(code)]
    asked = {step.argval for step in steps if step.opname == "LOAD_GLOBAL"}
    return asked & getattr(function, "__globals__", {}).keys()


def in_place(answer: Any) -> set[str]:
    """The operators that change an entry in place, as in ``x[k] *= 2``: {"*="}."""
    steps = [step for code in _codes(answer) for step in dis.get_instructions(code)]
    old = {"INPLACE_ADD": "+=", "INPLACE_SUBTRACT": "-=", "INPLACE_MULTIPLY": "*="}  # of Python 3.10
    found, stored = set(), ""  # how the next step that stores does so
    for step in reversed(steps):
        stored = step.opname if step.opname.startswith("STORE_") else stored
        sign = old.get(step.opname, step.argrepr if step.opname == "BINARY_OP" else "")
        if sign.endswith("=") and stored == "STORE_SUBSCR":
            found.add(sign)
    return found


def what_none_is(function: Any) -> str:
    """Why a call gave None, as far as the code tells: nothing is returned, or printed instead, or None is."""
    codes = list(_codes(function))
    if not codes:
        return "Your function hands back None."
    prints, returned = " print " in words_in(function), _returned(codes[0])
    if returned == {"a value", "None"}:
        return "Your function gives None here: it ends before a return, or what stands behind its return is None."
    if "a value" in returned or says_none(function):
        shows = " print shows a value and gives None." if prints and _may_return_print(function) else ""
        return f"Your function has a return, and what stands behind it is None.{shows}"
    if prints and _ends_in_print(codes[0]):
        return "Your function prints its result and hands back nothing. Write return in place of print."
    shows = " What print shows is not handed back." if prints else ""
    return f"Your function hands nothing back: it needs a line with return and the result.{shows}"


def _ends_in_print(code: CodeType) -> bool:
    """True if the source's last line prints what was computed last, and that alone."""
    with suppress(OSError, TypeError, SyntaxError, IndexError):
        function = ast.parse(textwrap.dedent(inspect.getsource(code))).body[0]
        *_, last = getattr(function, "body", [])
        call = getattr(last, "value", None)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "print" and call.args:
            assigned = [one for one in ast.walk(function) if isinstance(one, ASSIGNS)]
            if not assigned:
                return not any(isinstance(part, NO_RESULT) for part in call.args)
            last_made = _names(*_targets(max(assigned, key=lambda one: one.lineno)))
            results = all(isinstance(part, (ast.Name, ast.BinOp)) for part in call.args)
            return results and last_made <= _names(*call.args)
    return False


def _targets(assigned: Any) -> list[ast.expr]:
    return assigned.targets if isinstance(assigned, ast.Assign) else [assigned.target]


def _names(*parts: ast.AST) -> set[str]:
    return {one.id for part in parts for one in ast.walk(part) if isinstance(one, ast.Name)}


def says_none(function: Any) -> bool:
    """True if the source says ``return None``, or is a lambda of None: an empty body compiles alike."""
    return any(isinstance(part, ast.Constant) and part.value is None for part in _given(function) or ())


def _may_return_print(function: Any) -> bool:
    given = _given(function)
    return given is None or any(isinstance(part, ast.Call) and ast.unparse(part.func) == "print" for part in given)


def _given(function: Any) -> list[Any] | None:
    """What stands behind the returns of the source, or is the body of a lambda in it; None if it cannot be read."""
    with suppress(OSError, TypeError, SyntaxError):
        nodes = ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function))))
        return [node.value if isinstance(node, ast.Return) else node.body for node in nodes if isinstance(node, GIVES)]
    return None


def _plain_codes(answer: Any) -> list[Any]:
    """What the functions of an answer compile to, whatever file, cell or line they stand in."""
    return [_plain(code) for code in _codes(answer)]


def is_as_shipped(answer: Any, stub: str, name: str) -> bool:
    """True for the code of that name in the stub, blanks within loops and branches included, if nobody touched it."""
    if not (codes := _plain_codes(answer)):
        return False
    cell: dict[str, Any] = {"torch": torch, "nn": torch.nn}  # as in a notebook: imported by another cell
    with suppress(NameError):
        exec(stub.rsplit("\n", 1)[0], cell)
    return codes == _plain_codes(cell.get(name))


def _plain(code: CodeType) -> tuple[Any, ...]:
    inner = tuple(_plain(part) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.co_code, code.co_names, inner


def _codes(answer: Any) -> Iterator[CodeType]:
    while type(answer) is partial:
        answer = answer.func
    functions = vars(answer).values() if issubclass(type(answer), type) else [answer]  # isinstance asks the answer
    for function in (getattr(one, "__func__", one) if type(one) is staticmethod else one for one in functions):
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


def _returned(code: CodeType) -> set[str]:
    """What the returns of a function give: "a value", or the "None" at the end of one that has no last return."""
    steps = [step for step in dis.get_instructions(code) if step.opname not in ("CACHE", "NOP")]
    found = set()
    for before, step in zip([None, *steps], steps, strict=False):
        constant = before if before is not None and before.opname == "LOAD_CONST" else None
        given = step if step.opname == "RETURN_CONST" else constant
        if step.opname.startswith("RETURN_") and step.opname != "RETURN_GENERATOR":
            found.add("None" if given is not None and given.argval is None else "a value")
    return found
