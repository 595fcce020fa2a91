"""Refuse an answer that is right the first time it is given its inputs, and not when it is given the same again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, same

AGAIN = (
    "Your function is right the first time. Given the very same inputs again, it hands back other numbers. "
    "What does it leave behind, in them or elsewhere?"
)


def told_again(answer: Any, given: tuple[Any, ...], right: Any, sentence: Callable[[Any], str]) -> Any:
    """The values for these inputs as ``told`` has them; Trouble where they are right the first time alone."""
    values = told(call(answer, given), right, sentence)
    if same(values, canonical(right)):
        require(same(canonical(call(partial(_second, answer), given)), values), AGAIN)
    return values


def _second(answer: Callable[..., Any], *given: Any) -> Any:
    answer(*given)
    return answer(*given)
