"""Feedback for a wrong answer that shows none of the named mistakes: what kind of thing is off, never the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from helpers.exercises.checking.values import Trouble, agree, number_words, one_factor, same, shape_words
from helpers.exercises.checking.verdict import marked_grid


def unnamed(got: Any, expected: list[Any], draws: list[dict[str, Any]]) -> tuple[str, str]:
    """A sentence and a picture (or "") for a wrong answer: shape first, then NaN, then the values."""
    if isinstance(got, Trouble):
        return got.sentence, ""
    at = next(i for i in range(len(got)) if not same(got[i], expected[i]))
    yours, right = got[at], expected[at]
    if isinstance(yours, dict) and isinstance(right, dict):
        off = [name for name in right if name in yours and not same(yours[name], right[name])]
        if off:
            return f"What is off: {off[0]}.{_seen(yours[off[0]], right[off[0]])}", ""
    if shape_words(yours) != shape_words(right):
        return of_another_kind(yours, right, all(shape_words(each) == shape_words(right) for each in expected)), ""
    if isinstance(yours, frozenset):
        return _set_words(yours, right), ""
    if isinstance(yours, list):
        first = next(i for i in range(len(yours)) if not same(yours[i], right[i]))
        return f"The first part that is off is number {first + 1} of {len(yours)}.", ""
    if not isinstance(yours, torch.Tensor):
        return "That is another one. Read the task once more.", ""
    if (yours.isnan() & ~right.isnan()).any():
        return "There is a NaN in it: 0 / 0, ∞ − ∞, and the root or logarithm of a negative number give one.", ""
    sentence = _factor(got, expected) if draws else ""
    alone = all(same(run, yours) for run in got)
    sentence = sentence or (_entries(yours, right, alone) if yours.dim() else _size(yours, right, got, expected))
    picture = marked_grid(yours, agree(yours, right)) if yours.dim() else ""
    return sentence + (_where(draws[at], yours) if draws else ""), picture


def of_the_exercise(say: Callable[[Any, Any], str] | None, got: Any, expected: list[Any]) -> str:
    """What the exercise itself says of values that are no named mistake's; "" if it leaves that to ``unnamed``."""
    if not say or isinstance(got, Trouble):
        return ""
    yours, right = next(pair for pair in zip(got, expected, strict=True) if not same(*pair))
    no_number = isinstance(yours, torch.Tensor) and yours.isnan().any()
    return "" if no_number else say(yours, right)


def of_another_kind(yours: Any, right: Any, always: bool = True) -> str:
    """What each of the two is: shapes of tensors, and how many numbers are asked for where yours is no tensor.

    No number is told of an answer that has not ``always`` this shape.
    """
    is_tensor = isinstance(yours, torch.Tensor)
    if isinstance(right, dict) or (is_tensor and yours.dim()) or not isinstance(right, torch.Tensor):
        return f"Yours is {shape_words(yours)}; the answer is {shape_words(right)}."
    names = "a dict with the name" + "s" * (len(yours) != 1) if isinstance(yours, dict) else ""
    kind = shape_words(yours).replace("parts named", names, 1) if names else shape_words(yours)
    few = FEW.get(len(right), "") if always and right.dim() == 1 else ""
    return f"Yours is {kind}; the answer is {shape_words(right)}{few}."


FEW = {
    2: ": two numbers, with a comma between them or in one tensor",
    3: ": three numbers, with commas between them or in one tensor",
}


def _seen(yours: Any, right: Any) -> str:
    """What came out of yours, if it is of another kind or one number; 0 and 1 may be no and yes."""
    if shape_words(yours) != shape_words(right):
        return f" {of_another_kind(yours, right)}"
    is_number = isinstance(yours, torch.Tensor) and not yours.dim() and yours not in (0, 1)
    return f" With yours it is {number_words(yours)}." if is_number else ""


def _set_words(yours: frozenset[Any], right: frozenset[Any]) -> str:
    return f"{len(yours & right)} of yours belong, {len(yours - right)} do not, and {len(right - yours)} are missing."


def _factor(got: list[Any], expected: list[Any]) -> str:
    """Say so if one factor turns yours into the answer on all inputs: a forgotten 2, 1/n or sign."""
    if not all(isinstance(run, torch.Tensor) for run in got) or any(map(_other_shape, got, expected)):
        return ""
    yours, right = (torch.cat([run.flatten() for run in runs]) for runs in (got, expected))
    if not yours.any():
        return "Yours is 0 on all inputs tried."
    factor = one_factor(yours, right)
    return "" if factor is None or not (factor + 1 / factor).isfinite() else _factor_words(float(factor))


def _other_shape(yours: torch.Tensor, right: Any) -> bool:
    return not isinstance(right, torch.Tensor) or yours.shape != right.shape


def _factor_words(ratio: float) -> str:
    if same(torch.tensor(ratio), torch.tensor(-1.0)):
        return "The size is right on all inputs tried, the sign is the other one."
    times = max(abs(ratio), 1 / abs(ratio))
    far = f"{number_words(times)} times" if times >= 1.01 else f"{number_words(100 * (times - 1))} per cent"
    sign = ", and its sign is the other one" if ratio < 0 else ""
    return f"Yours is {far} too {'large' if abs(ratio) > 1 else 'small'} on all inputs tried{sign}."


def _size(yours: torch.Tensor, right: torch.Tensor, got: list[Any], expected: list[Any]) -> str:
    """A single number: which way it is off in all runs, but not by how much, which would be the answer."""
    if right.isnan():
        return "Yours is a number where the answer is none."
    off = [both for both in zip(got, expected, strict=True) if not same(*both)]
    where = "" if len(off) == len(got) else " on some inputs"
    numbers = [(one, due) for one, due in off if shape_words(one) == shape_words(due) and not (one - due).isnan()]
    if all(same(one, -due) for one, due in numbers):
        return f"The size is right, the sign is the other one{where}."
    ways = {"large" if one > due else "small" for one, due in numbers}
    return (
        f"Yours is too {ways.pop()}{where}."
        if len(ways) == 1
        else "Yours is too large on some inputs, too small on others."
    )


def _entries(yours: torch.Tensor, right: torch.Tensor, alone: bool) -> str:
    """Which entries are right; ``alone`` if it is so in every run."""
    fine = agree(yours, right)
    first = tuple((~fine).nonzero()[0].tolist())
    index = ", ".join(map(str, first))
    if not fine.any():
        return "The shape is right, the numbers are not yet."
    count = f"{int(fine.sum())} of {fine.numel()} entries are right"
    return f"The shape is right. {'' if alone else 'In one run '}{count}; the first that is off is [{index}]."


def _where(inputs: dict[str, Any], yours: torch.Tensor) -> str:
    """What the learner's code made of one draw of inputs, and the inputs if they are plain numbers."""
    if yours.numel() > 6:
        return ""
    gives = ", ".join(map(number_words, yours.flatten().tolist()))
    if not all(isinstance(value, torch.Tensor) and not value.dim() for value in inputs.values()):
        return f" One run gives {gives}." if not yours.dim() else ""
    given = ", ".join(f"{name} = {number_words(value, 6)}" for name, value in inputs.items())  # to be recomputed
    return f" At {given} yours gives {gives}."
