"""Which part of a learner's code was running when it stopped, and what that part is."""

from __future__ import annotations

import ast
import inspect
import linecache
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import suppress
from traceback import FrameSummary, walk_tb
from types import FrameType, FunctionType
from typing import Any

import torch

BITS = (ast.BitOr, ast.BitAnd)
LEFT_FIRST = "`*` and `@` go from left to right: Python reads `{}` here. A product that comes first needs brackets."
READS = "`{}` comes before a comparison: Python reads your `{}` as `{}`. Is that meant?"


def parts_at(frame: FrameSummary) -> list[ast.AST]:
    """The part that was running; where Python does not say which, as 3.10, all that begin on its line."""
    parts = parts_of("".join(linecache.getlines(frame.filename)))
    ends = [getattr(frame, name, None) for name in ("lineno", "colno", "end_lineno", "end_colno")]
    if None in ends:
        return [part for part in parts if part.lineno == frame.lineno]
    return [part for part in parts if [part.lineno, part.col_offset, part.end_lineno, part.end_col_offset] == ends][-1:]


def parts_of(source: str) -> list[Any]:
    """All parts of the code that have a place in it, from without inward; ``above`` leads back outward."""
    parts = []
    with suppress(SyntaxError, ValueError, RecursionError):
        parts = list(ast.walk(ast.parse(source)))
    lines = source.encode("utf-8", "replace").splitlines()
    for part in parts:
        for inner in ast.iter_child_nodes(part):
            inner.above = part  # type: ignore[attr-defined]
        if isinstance(part, ast.BinOp):
            part.bracketed = _bracketed(part, lines)  # type: ignore[attr-defined]
    return [part for part in parts if hasattr(part, "lineno")]


def _bracketed(part: Any, lines: list[bytes]) -> bool:
    before, after = lines[part.lineno - 1][: part.col_offset], lines[part.end_lineno - 1][part.end_col_offset :]
    return bool(before.rstrip().endswith(b"(") and after.lstrip().startswith(b")"))


def around(part: Any) -> Iterator[Any]:
    """The part and what it stands in, from within outward."""
    while part is not None:
        yield part
        part = getattr(part, "above", None)


def is_chain(part: Any) -> bool:
    """True for a comparison with more than one sign: a < b < c."""
    return isinstance(part, ast.Compare) and len(part.ops) > 1


def loose(part: Any) -> bool:
    """True for ``b | c`` in ``a > b | c``: within a comparison and in no brackets."""
    joins = isinstance(getattr(part, "op", None), BITS) and isinstance(part.above, ast.Compare)
    return joins and not part.bracketed


def grouped(compare: ast.Compare) -> str:
    """The comparison as Python groups it: "a > (b | c)"."""
    operands = [compare.left, *compare.comparators]
    first, *others = (ast.Name(f"({ast.unparse(part)})") if loose(part) else part for part in operands)
    return ast.unparse(ast.Compare(first, compare.ops, others))


def called(parts: Sequence[Any], begins: str = "") -> str:
    """What is called by the part that was running, if that is one call, of a name that begins so."""
    name = ast.unparse(parts[0].func) if len(parts) == 1 and isinstance(parts[0], ast.Call) else ""
    return name if name.startswith(begins) else ""


def stands_for(part: Any) -> str:
    """What a name was given in this code, if that was done once: "nn.MSELoss"; else the part itself."""
    name, (*_, code) = ast.unparse(part), around(part)
    given = [one for one in ast.walk(code) if isinstance(one, ast.Assign) and name in map(ast.unparse, one.targets)]
    return ast.unparse(given[0].value) if len(given) == 1 else name


def calls_no_function(parts: Sequence[Any], error: BaseException) -> bool:
    """True if what the part that was running calls is seen to be none: no value that a library was handed, then."""
    *_, (frame, _) = walk_tb(error.__traceback__)
    return len(parts) == 1 and _is_uncallable(parts[0], frame)


def _is_uncallable(part: Any, frame: FrameType) -> bool:
    function = getattr(part, "func", None)
    if function is None or isinstance(function, ast.Call):
        return function is not None
    if any(isinstance(inner, ast.Call) for inner in ast.walk(function)):  # it must not run once more
        return isinstance(function, ast.Attribute) and not callable(getattr(torch.Tensor, function.attr, callable))
    with suppress(Exception):
        return not callable(eval(ast.unparse(function), frame.f_globals, frame.f_locals))
    return False


def equals_plus(parts: Sequence[Any]) -> str:
    """The first name that the code gives a value by ``=+``; "" if there is none."""
    code: list[Any] = list(around(parts[0]))[-1:] if parts else []
    found = [one for one in ast.walk(code[0]) if isinstance(one, ast.Assign)] if code else []
    return next((ast.unparse(one.targets[0]) for one in found if isinstance(getattr(one.value, "op", 0), ast.UAdd)), "")


def reads_otherwise(answer: Any) -> str:
    """A sentence for the first | or & in a function that a comparison beside it swallows; "" if there is none."""
    with suppress(OSError):
        source = textwrap.dedent(inspect.getsource(answer)) if type(answer) is FunctionType else ""
        parts = filter(loose, parts_of(source))
        found = [part for part in parts if not any(isinstance(one, ast.Constant) for one in (part.left, part.right))]
        if found:
            return READS.format(sign_of(found[0]), ast.unparse(found[0].above), grouped(found[0].above))
    return ""


def left_first(part: Any) -> str:
    """A sentence for ``a * b`` in ``a * b @ c``, where it is no brackets that make it first; "" for any other part."""
    above: Any = getattr(part, "above", None)
    first = joins(part, ast.Mult) and joins(above, ast.MatMult) and getattr(above, "left", None) is part
    if not first or part.bracketed:
        return ""
    return LEFT_FIRST.format(f"({ast.unparse(part)}) @ {ast.unparse(above.right)}")


def joins(part: Any, operator: type) -> bool:
    """True for a part that joins two others by this operator, as ``a @ b`` and ``a @= b`` do."""
    return isinstance(part, (ast.BinOp, ast.AugAssign)) and isinstance(part.op, operator)


def sign_of(part: Any) -> str:
    """The sign of a | b or of a & b."""
    return "|" if isinstance(part.op, ast.BitOr) else "&"
