"""Say of an answer that comes near that it does: a nudge gives a slope up to its own size and to rounding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from helpers.exercises.checking.run import default_type_of
from helpers.exercises.checking.values import canonical, same, told_apart

LOST = "Taking two nearly equal numbers from each other, as a nudge does, leaves few of float32's seven digits."
COARSE = "What in yours is not exact: a nudge, which has a size, or numbers of few digits?"


def nearly(answer: Callable[..., Any], right: Callable[..., Any], *each: tuple[torch.Tensor, ...]) -> str:
    """A sentence for one number, of the first inputs, if on all it is right in float64 or within 2 per cent."""
    said = [_nearly(answer, right, given) for given in each]
    return said[0] if all(said) else ""


def _nearly(answer: Callable[..., Any], right: Callable[..., Any], given: tuple[torch.Tensor, ...]) -> str:
    doubles = tuple(part.detach().double().requires_grad_(part.requires_grad) for part in given)
    yours, due = (_one(function, given) for function in (answer, right))
    seen = "Yours gives {} where {} is due".format(*told_apart(yours, due))
    if same(_one(answer, doubles), _one(right, doubles)):
        return f"{seen}, and with the same numbers in float64 it is right. {LOST}"
    return f"{seen}, which is near. {COARSE}" if (yours - due).abs() < 0.02 * due.abs() else ""


def _one(function: Callable[..., Any], given: tuple[torch.Tensor, ...]) -> Any:
    copies = tuple(part.detach().clone().requires_grad_(part.requires_grad) for part in given)
    with default_type_of(copies):
        return canonical(function(*copies))
