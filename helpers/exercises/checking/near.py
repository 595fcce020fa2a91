"""Say of an answer that comes near that it does: a nudge gives a slope up to its own size and to rounding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from copy import deepcopy
from typing import Any

import torch

from helpers.exercises.checking.run import default_type_of
from helpers.exercises.checking.values import canonical, same, shape_words, told_apart

LOST = "Taking two nearly equal numbers from each other, as a nudge does, leaves few of float32's seven digits."
ROUNDED = "Up to {} yours is right, and it has no more. What in yours takes the other digits away?"
WHOLE = "Yours gives whole numbers, each the nearest to what is due. What in yours makes them whole?"
CUT = "Each number of yours is what is due, rounded {}. What in yours does that?"
FEW_BITS = "Yours is near what is due. Each of its numbers is one of {}, a type of few digits: where does it come in?"
SHORT = "All numbers of yours end after {}, and those due do not. What in yours takes the other digits away?"
COARSE = (
    "Where in yours are digits lost: by a nudge, which has a size, by numbers of few digits, or by a small number that "
    "is added?"
)
Pairs = list[tuple[Any, torch.Tensor]]  # a tensor or None, and what is due


def pairs(answer: Callable[..., Any], right: Callable[..., Any], each: Iterable[tuple[Any, ...]]) -> Pairs:
    """What the two give on each of these inputs; None for an answer that stops, or has more or fewer numbers."""
    found: Pairs = []
    for given in each:
        got: Any = None
        due = _given_by(right, given)
        with suppress(Exception):
            got = _given_by(answer, given)
        fits = isinstance(got, torch.Tensor) and got.numel() == due.numel()
        found.append((got.reshape(due.shape) if fits else None, due))
    return found


def is_near(got: Any, due: torch.Tensor) -> bool:
    """True if each number is within 2 per cent."""
    return got is not None and bool(((got - due).abs() <= 0.02 * due.abs() + 1e-6).all())


def nearly(answer: Callable[..., Any], right: Callable[..., Any], *each: tuple[torch.Tensor, ...]) -> str:
    """A sentence for one number, if wherever it is off it is near, or nearly all of that goes away in float64."""
    found, exact = pairs(answer, right, each), pairs(answer, right, map(_in_float64, each))
    off = [k for k, both in enumerate(found) if not same(*both)]
    by_rounding = [k for k in off if _is_less(exact[k], found[k])]
    near = [k for k in off if k not in by_rounding]
    if not off or not all(is_near(*found[k]) for k in near):
        return ""
    seen = "Yours gives {} where {} is due".format(*told_apart(*found[(near or off)[0]]))
    if not near:
        return f"{seen}, and with the same numbers in float64 it is right. {LOST}"
    return f"{seen}, which is near. {COARSE}"


def _is_less(exact: tuple[Any, torch.Tensor], found: tuple[Any, torch.Tensor]) -> bool:
    """True if what is right in float64 misses by no more than a tenth of what it misses by otherwise."""
    (got, due), (got64, due64) = found, exact
    finite = got is not None and bool(got.isfinite())
    return finite and same(*exact) and bool(abs(got64 - due64) <= 0.1 * abs(got - due))


def _in_float64(given: tuple[torch.Tensor, ...]) -> tuple[torch.Tensor, ...]:
    return tuple(part.detach().double().requires_grad_(part.requires_grad) for part in given)


def rounded(runs: list[Any], right: list[Any], told: str = "") -> str:
    """A sentence for values that are the right ones up to a number of digits, and have no more; "" for others.

    Where the exercise itself has told of digits, or that the answer is near, nothing is to be added.
    """
    yours, due = _numbers(runs), _numbers(right)
    if re.search("digits| near", told) or list(map(shape_words, runs)) != list(map(shape_words, right)):
        return ""
    if len(yours) != len(due) or (yours.bool() & ((yours - due).abs() > 1e-6)).sum() < 3:  # these may be off otherwise
        return ""
    digits = _decimals(yours)
    if digits is not None and (yours - due).abs().max() <= 0.5 * 10.0**-digits + 1e-6:
        return ROUNDED.format(_counted(digits)) if digits else WHOLE
    if digits is not None and (way := _one_way(yours * 10**digits, due * 10**digits)):
        return CUT.format(f"{way} {f'at {_counted(digits)}' if digits else 'to a whole number'}")
    kept = _few_bits(yours, due) if digits is None else ""  # few decimals come of much else
    return FEW_BITS.format(kept) if kept else ""


def _one_way(yours: torch.Tensor, due: torch.Tensor) -> str:
    """Which way all numbers were made whole; "" if not so, or if they are so few as a sign or a step gives."""
    ways = {"toward 0": torch.trunc, "down": torch.floor, "up": torch.ceil}
    cut = [way for way, to in ways.items() if torch.equal(to(due), yours.round())]
    return cut[0] if cut and len(yours.unique()) > 3 else ""


def _few_bits(yours: torch.Tensor, due: torch.Tensor) -> str:
    """The type of few digits in which all of the numbers can be held, if they are near those that are due, or ""."""
    if (yours - due).abs().max() > 0.01 * due.abs().max():
        return ""
    for few in (torch.bfloat16, torch.float16):
        if torch.equal(yours.to(few).double(), yours):
            return str(few)
    return ""


def short(yours: torch.Tensor, due: torch.Tensor) -> str:
    """A sentence for numbers of few decimals where more are due, as of what is rounded on its way; "" for others."""
    digits, of_due = _decimals(yours), _decimals(due)
    if digits is None or of_due is not None and of_due <= digits + 1:
        return ""
    return SHORT.format(_counted(digits) if digits else "no decimals")


def _decimals(numbers: torch.Tensor) -> int | None:
    """The fewest decimals, of 0 to 3, that all the numbers need; None if they need more."""
    ends = ((numbers - numbers.round(decimals=digits)).abs().max() < 1e-5 for digits in range(4))
    return next((digits for digits, holds in enumerate(ends) if holds), None)


def _counted(digits: int) -> str:
    return f"{digits} decimal{'s' * (digits > 1)}"


def _numbers(values: Any) -> torch.Tensor:
    """All numbers of an answer, in a row; none of a dict, which is what a measurement saw of it."""
    if isinstance(values, torch.Tensor):
        return values.flatten()
    parts = values if isinstance(values, list) else ()
    return torch.cat([torch.zeros(0, dtype=torch.float64), *map(_numbers, parts)])


def _given_by(function: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    with default_type_of(given):
        return canonical(function(*map(_copied, given)))


def _copied(part: Any) -> Any:
    return (
        part.detach().clone().requires_grad_(part.requires_grad) if isinstance(part, torch.Tensor) else deepcopy(part)
    )
