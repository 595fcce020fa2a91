"""Answers of another shape, length or kind than any mistake's: no helper of an exercise may stop with an error at one.

The judge falls back to what was measured where the words for an answer cannot be made. Here they must be made.
"""

import functools
import inspect

import numpy as np
import pytest
import torch
from torch import nn

from helpers import exercise
from helpers.exercises.checking import run as guard
from helpers.exercises.shelf import exercise_files, notebooks

IDS = [id for number in notebooks() for id in exercise_files(number)]
CHANGES = {
    "one number": lambda t: t.sum(),
    "shorter": lambda t: t.flatten()[:-1],
    "one row less": lambda t: t[:-1] if t.dim() else t.reshape(1),
    "longer": lambda t: torch.cat([t.flatten(), t.flatten()]),
    "empty": lambda t: t.flatten()[:0],
    "an axis more": lambda t: t[None],
    "an axis more at the end": lambda t: t[..., None],
    "no number": lambda t: t * torch.nan,
    "one entry no number": lambda t: torch.where(torch.arange(t.numel()).view(t.shape) == 0, torch.nan, t),
    "infinite": lambda t: t + torch.inf,
    "whole numbers": lambda t: t.detach().round().int(),
    "yes and no": lambda t: t > 0,
    "zeros": lambda t: 0 * t,
    "other numbers": lambda t: 0.7 * t + 0.3,
    "numbers that are off by parts": lambda t: t * (1 + torch.arange(t.numel()).view(t.shape) % 2),
    "plain numbers": lambda t: t.tolist(),
    "an array": lambda t: t.detach().numpy(),
}
WHOLE = {  # of what has parts
    "without the last": lambda parts: type(parts)(list(parts)[:-1]),
    "the first alone": lambda parts: list(parts)[0],
    "in a list": lambda parts: [parts],
    "the other way round": lambda parts: type(parts)(list(parts)[::-1]),
    "one too many": lambda parts: type(parts)([*parts, *list(parts)[-1:]]),
}


def changed(value, change):
    """The value with each tensor, array or number in it changed."""
    if isinstance(value, torch.Tensor):
        return change(value)
    if isinstance(value, float | int | np.ndarray | np.number) and not isinstance(value, bool):
        return change(torch.as_tensor(value))
    if isinstance(value, list | tuple) and type(value) in (list, tuple):
        return type(value)(changed(part, change) for part in value)
    if type(value) is dict:
        return {name: changed(part, change) for name, part in value.items()}
    return value


def rearranged(value, change):
    """The value with its parts changed as a whole; a dictionary by its entries."""
    if type(value) is dict:
        entries = change(list(value.items()))
        return dict(entries) if all(isinstance(entry, tuple) for entry in entries) else entries
    return change(value) if type(value) in (list, tuple, set, frozenset) else value


def method(reference, name, alter, change):
    return lambda *given: alter(getattr(reference, name)(*given), change)


def odd(reference, alter, change):
    """An answer that gives, or leaves behind, what the right one does, changed."""
    if inspect.isclass(reference):
        module = issubclass(reference, nn.Module)
        wrap = (lambda made: made) if module else staticmethod
        names = ["forward"] if module else ["forward", "backward"]
        names = names if issubclass(reference, nn.Module | torch.autograd.Function) else []
        return type("Odd", (reference,), {name: wrap(method(reference, name, alter, change)) for name in names})
    if not callable(reference):
        return alter(reference, change)

    @functools.wraps(reference)
    def answer(*given):
        result = reference(*given)
        if result is None:
            for leaf in [part for arg in given for part in (arg if isinstance(arg, list) else [arg])]:
                if isinstance(leaf, torch.Tensor):
                    left = torch.as_tensor(alter(leaf.data, change), dtype=leaf.dtype)
                    leaf.data = left if left.shape == leaf.shape else leaf.data
        return alter(result, change)

    return answer


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("id", IDS)
def test_no_helper_stops_at_an_odd_answer(id, monkeypatch):
    monkeypatch.setattr(guard, "attempted", lambda say, instead: say())
    given = exercise(id)
    ways = [(changed, name, change) for name, change in CHANGES.items()]
    ways += [(rearranged, name, change) for name, change in WHOLE.items()]
    told = [f"{name}: {given.check(odd(given.reference, alter, change))!r}" for alter, name, change in ways]

    assert [line for line in told if "The check tries" in line or "The check cannot" in line] == []
