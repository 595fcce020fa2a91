"""Say where a wrong answer differs, on numbers that can be followed by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch

from helpers.exercises.checking.near import COARSE, Pairs, is_near, pairs
from helpers.exercises.checking.values import number_words, one_factor, same, told_apart

OTHERWISE = (
    "On simple numbers yours is right, and on the check's it is not. Try others by hand: with more digits, with a "
    "minus, larger ones, or more of them. From where on is yours off?"
)

NAN = (
    "A nan comes of 0/0, of ∞ − ∞, of 0·∞, of the root or logarithm of a negative number and of the mean of nothing. "
    "Which of them is there in yours?"
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
    examples = list(examples)
    found = pairs(answer, right, [given for _, given in examples])
    for (words, _), (got, due) in zip(examples, found, strict=True):
        if got is None:
            otherwise = f"Compare yours by hand on {words}: there {asked} {number_words(due)}."
        elif not same(got, due):
            yours, should = told_apart(got, due)
            near = f"That is near. {COARSE}" if all(is_near(*both) for both in found) else ""
            more = NAN if got.isnan().any() else _everywhere(found) or near
            return f"Try yours on {words}: it gives {yours}, and {asked} {should}. {more}".rstrip()
    return otherwise


def _everywhere(found: Pairs) -> str:
    """What is seen of an answer that is off by one factor on all of three examples or more."""
    each = [both for both in found if both[0] is not None]
    if len(each) < 3 or len(each) < len(found):
        return ""
    got, due = (torch.cat([values.flatten() for values in side]) for side in zip(*each, strict=True))
    some = (due != 0) | (got != 0)
    factor = one_factor(got[some], due[some])
    if factor is None or not factor.isfinite():
        return ""
    times = number_words(factor)
    known = {"1": "", "0": "it is 0", "−1": "the size is right and the sign the other one"}
    words = known.get(times, f"yours is {times} times what it should be")
    return f"On the check's other examples, too, {words}." if words else ""
