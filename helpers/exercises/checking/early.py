"""Say of a wrong answer that it gives a name a new value too early, where with the old one further on it is right."""

from __future__ import annotations

import ast
import copy
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import FunctionType
from typing import Any

SAID = "From `{:.80}` on, {} stands for something new. `{:.80}` still needs the {} from before."


def too_early(answer: Any, is_right: Callable[[Any], bool]) -> str:
    """A sentence for the first line that overwrites what a later one needs, in a function without loops; "" if none."""
    with suppress(OSError, SyntaxError):
        for other, *words in _others(answer):
            if is_right(other):
                return SAID.format(*words)
    return ""


def parsed(answer: Any) -> tuple[str, ast.Module]:
    """The source of a plain function and its tree; for any other answer the tree is empty."""
    plain = type(answer) is FunctionType and not answer.__closure__
    source = textwrap.dedent(inspect.getsource(answer)) if plain else ""
    tree = ast.parse(source)
    alone = len(tree.body) == 1 and isinstance(tree.body[0], ast.FunctionDef) and not tree.body[0].decorator_list
    return (source, tree) if alone else ("", ast.Module([], []))


def made(answer: FunctionType, tree: ast.Module) -> Any:
    """The function that the tree makes, where the answer itself was made."""
    space = dict(answer.__globals__)
    exec(compile(ast.fix_missing_locations(tree), answer.__code__.co_filename, "exec"), space)
    return space[answer.__name__]


def _others(answer: Any) -> Iterator[tuple[Any, str, str, str, str]]:
    """The answer with one name left as it was until the return, for each name that gets a new value."""
    source, tree = parsed(answer)
    function = tree.body[0] if tree.body else None
    if not isinstance(function, ast.FunctionDef):
        return
    if not all(isinstance(line, (ast.Assign, ast.Return, ast.Expr)) for line in function.body):
        return
    bound = {argument.arg for argument in function.args.args}
    for k, line in enumerate(function.body):
        stored = _names(line, ast.Store)
        for name in sorted(stored & bound):
            later = [other for other in function.body[k + 1 :] if not isinstance(other, ast.Expr)]  # as print
            readers = [other for other in later if name in _names(other, ast.Load)]
            if readers and not isinstance(readers[0], ast.Return):
                here, there = (" ".join(str(ast.get_source_segment(source, one)).split()) for one in (line, readers[0]))
                yield _kept(answer, tree, k, name), here, name, there, name
        bound |= stored


def _names(line: ast.stmt, context: type[ast.expr_context]) -> set[str]:
    return {part.id for part in ast.walk(line) if isinstance(part, ast.Name) and isinstance(part.ctx, context)}


def _kept(answer: FunctionType, tree: ast.Module, at: int, name: str) -> Any:
    """The function with another name for what line ``at`` stores and the return reads."""
    other = copy.deepcopy(tree)
    (function,) = other.body
    for k, line in enumerate(function.body):  # type: ignore[attr-defined]
        context = ast.Store if k == at else ast.Load if isinstance(line, ast.Return) else ()
        for part in ast.walk(line):
            if isinstance(part, ast.Name) and part.id == name and isinstance(part.ctx, context):
                part.id = f"{name}_of_line_{at}"
    return made(answer, other)
