"""What the checks of notebook 09 see of an answer that gives the values of no named mistake."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType
from typing import Any

import torch

from helpers.exercises.checking.near import COARSE
from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.values import canonical, number_words, same, told_apart

Answer = Callable[..., Any]
BY_AUTOGRAD = {"autograd", "backward", "grad", "grad_and_value", "jacrev", "jacfwd", "jacobian", "vjp", "jvp"}

ONE = "The two are 1 apart. Does yours add up from something other than 0, or is a whole 1 added or taken away?"


def smallest(
    answer: Answer,
    right: Answer,
    cases: dict[str, tuple[tuple[Any, ...], str]],
    otherwise: str,
    begins: tuple[float, str],
) -> str:
    """The first of some small cases that is off, with both numbers and a question; ``otherwise`` if none of them is.

    ``begins`` is what an answer whose loop never runs gives, and the question for that.
    """
    given = [tuple(torch.tensor(number, dtype=torch.float64) for number in numbers) for numbers, _ in cases.values()]
    pairs = [(canonical(call(answer, each)), canonical(right(*each))) for each in given]
    numbers = all(isinstance(seen, torch.Tensor) and not seen.dim() for seen, _ in pairs)
    near = numbers and all(abs(seen - should) < abs(should) / 100 for seen, should in pairs)
    for (name, (_, question)), (seen, should) in zip(cases.items(), pairs, strict=True):
        if numbers and not same(seen, should):
            yours, nudged = told_apart(seen, should)
            question = ONE if same((seen - should).abs(), torch.ones_like(seen)) else question
            question = begins[1] if seen == begins[0] else question
            question = f"That is near. {COARSE}" if near else question
            return f"{name} yours gives {yours}; a nudge gives {nudged}. {question}"
    return otherwise if numbers else ""


def require_by_hand(answer: Answer, sentence: str) -> None:
    """Raise Trouble with this sentence if the code of an answer lets autograd do what is asked for by hand.

    An answer's own variables may be called as autograd's functions are.
    """
    require(not BY_AUTOGRAD & _asked_for(getattr(answer, "__code__", None)), sentence)


def _asked_for(code: CodeType | None) -> set[str]:
    """The names that code asks for which are none of its own variables: of modules, attributes and methods."""
    inner = [part for part in code.co_consts if isinstance(part, CodeType)] if code else []
    return set(code.co_names if code else ()).union(*map(_asked_for, inner))


def counted(values: torch.Tensor, ways: dict[str, torch.Tensor]) -> list[str] | None:
    """How often each of these is in the values, in words; None if they are not made of them."""
    columns = torch.stack([way.flatten().double() for way in ways.values()], dim=1)
    times = torch.linalg.lstsq(columns, values.flatten()).solution
    if not same(columns @ times, values.flatten()):
        return None
    times[times.abs() < 1e-9] = 0.0
    return [f"{name} counts {_often(count)}" for name, count in zip(ways, times, strict=True)]


def _often(count: torch.Tensor) -> str:
    return "once" if same(count, torch.ones_like(count)) else f"{number_words(count)} times"
