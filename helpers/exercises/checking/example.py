"""Say where a wrong answer differs, on numbers that can be followed by hand."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import torch

from helpers.exercises.checking.run import default_type_of
from helpers.exercises.checking.values import canonical, number_words, same, told_apart

OTHERWISE = (
    "On simple numbers yours is right, and on the check's it is not. Those have more digits, and may be larger, of "
    "both signs, or more in number: what in yours depends on that?"
)


def by_example(
    answer: Callable[..., Any],
    right: Callable[..., Any],
    examples: Iterable[tuple[str, tuple[Any, ...]]],
    asked: str = "the answer is",
    otherwise: str = OTHERWISE,
) -> str:
    """A sentence with the first example, (its words, its inputs), on which the answer gives other numbers.

    ``otherwise`` is for an answer that is right on all of them.
    """
    for words, given in examples:
        expected, got = canonical(right(*given)), _given_by(answer, given)
        if not isinstance(got, torch.Tensor) or got.numel() != expected.numel():
            otherwise = f"Compare yours by hand on {words}: there {asked} {number_words(expected)}."
            continue
        got = got.reshape(expected.shape)
        if not same(got, expected):
            yours, should = told_apart(got, expected)
            return f"Try yours on {words}: it gives {yours}, and {asked} {should}."
    return otherwise


def _given_by(answer: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    with suppress(Exception), default_type_of(given):
        return canonical(answer(*copy.deepcopy(given)))
    return None
