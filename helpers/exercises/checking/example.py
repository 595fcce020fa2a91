"""Say where a wrong answer differs, on numbers that can be followed by hand."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import torch

from helpers.exercises.checking.run import default_type_of
from helpers.exercises.checking.values import canonical, number_words, one_factor, same, told_apart

OTHERWISE = (
    "On simple numbers yours is right, and on the check's it is not. Try others by hand: with more digits, with a "
    "minus, larger ones, or more of them. From where on is yours off?"
)

Examples = list[tuple[str, tuple[Any, ...]]]  # (its words, its inputs)
NAN = (
    "A nan comes of 0/0, of ∞ − ∞, of 0·∞, of the root or logarithm of a negative number and of the mean of nothing. "
    "Which of them is there in yours?"
)

NEAR = "That is near. Where in yours are digits lost, or is a small number added?"


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
    examples = list(examples)
    for words, given in examples:
        expected, got = canonical(right(*given)), _given_by(answer, given)
        if not isinstance(got, torch.Tensor) or got.numel() != expected.numel():
            otherwise = f"Compare yours by hand on {words}: there {asked} {number_words(expected)}."
            continue
        got = got.reshape(expected.shape)
        if not same(got, expected):
            yours, should = told_apart(got, expected)
            seen = f"Try yours on {words}: it gives {yours}, and {asked} {should}."
            more = NAN if got.isnan().any() else _everywhere(answer, right, examples)
            return f"{seen} {more or (NEAR if _is_near(answer, right, examples) else '')}".rstrip()
    return otherwise


def _everywhere(answer: Callable[..., Any], right: Callable[..., Any], examples: Examples) -> str:
    """What is seen of an answer that is off by one factor on all of three examples or more."""
    pairs = [(_given_by(answer, given), canonical(right(*given))) for _, given in examples]
    if len(pairs) < 3 or not all(isinstance(got, torch.Tensor) and got.numel() == due.numel() for got, due in pairs):
        return ""
    got, due = (torch.cat([values.flatten() for values in side]) for side in zip(*pairs, strict=True))
    some = (due != 0) | (got != 0)
    factor = one_factor(got[some], due[some])
    if factor is None or not factor.isfinite():
        return ""
    times = number_words(factor)
    known = {"1": "", "0": "it is 0", "−1": "the size is right and the sign the other one"}
    words = known.get(times, f"yours is {times} times what it should be")
    return f"On the check's other examples, too, {words}." if words else ""


def _is_near(answer: Callable[..., Any], right: Callable[..., Any], examples: Examples) -> bool:
    """True if the answer is off by no more than 1 % on any example."""
    for _, given in examples:
        got, due = _given_by(answer, given), canonical(right(*given))
        if not isinstance(got, torch.Tensor) or got.numel() != due.numel():
            return False
        if ((got.reshape(due.shape) - due).abs() > 0.01 * due.abs() + 1e-6).any():
            return False
    return True


def _given_by(answer: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    with suppress(Exception), default_type_of(given):
        return canonical(answer(*copy.deepcopy(given)))
    return None
