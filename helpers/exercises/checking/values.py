"""Answers as plain values that can be compared: numbers in float64, text, sets, lists of those."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

RELATIVE = 1e-4  # a slip is off by per cents; float32 and four typed digits are not


class Trouble(Exception):
    """An answer that gives no values: ``kind`` to recognise it by, ``sentence`` to tell the learner."""

    def __init__(self, kind: str, sentence: str):
        super().__init__(kind, sentence)
        self.kind, self.sentence = kind, sentence


def canonical(answer: Any) -> Any:
    """Float64 tensor, text, frozenset, or a list or dict of those; ``...`` if any part of it is still ``...``."""
    if answer is ... or isinstance(answer, (set, frozenset)):
        return answer if answer is ... else frozenset(answer)
    if isinstance(answer, dict):
        parts = {name: canonical(part) for name, part in answer.items()}
        return ... if any(part is ... for part in parts.values()) else parts
    if isinstance(answer, str):
        return " ".join(answer.casefold().split())
    try:
        return _tensor(answer)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        if isinstance(answer, (list, tuple)):
            return _joined([canonical(part) for part in answer])
    what = "a function" if callable(answer) else f"of type {type(answer).__name__}"
    raise Trouble("type", f"The result is {what}. It has to be a number, a list or a tensor.")


def _tensor(answer: Any) -> torch.Tensor:
    tensor = answer.detach() if isinstance(answer, torch.Tensor) else torch.as_tensor(answer)
    if tensor.is_complex():
        raise Trouble("complex", "The result is a complex number. It has to be a real one.")
    return tensor.to(torch.float64)


def _joined(parts: list) -> Any:
    """Parts of one shape become one tensor, so that (3, 6, 9) and a tensor of them are the same answer."""
    if any(part is ... for part in parts):
        return ...
    if all(isinstance(part, torch.Tensor) for part in parts) and len({part.shape for part in parts}) == 1:
        return torch.stack(parts)
    return parts


def same(got: Any, expected: Any) -> bool:
    """True if the two have one shape and agree within a relative 1e-4; NaN agrees with NaN."""
    if isinstance(got, torch.Tensor) and isinstance(expected, torch.Tensor):
        return got.shape == expected.shape and bool(agree(got, expected).all())
    if isinstance(got, list) and isinstance(expected, list):
        return len(got) == len(expected) and all(map(same, got, expected))
    if isinstance(got, dict) and isinstance(expected, dict):
        return got.keys() == expected.keys() and all(same(got[name], expected[name]) for name in expected)
    return type(got) is type(expected) and got == expected


def agree(got: torch.Tensor, expected: torch.Tensor) -> torch.Tensor:
    """Which entries agree: relative to the entry, and to the largest one for entries near 0."""
    finite = expected[expected.isfinite()].abs()
    largest = finite.max() if len(finite) else torch.zeros(())
    near = (got - expected).abs() <= RELATIVE * (expected.abs() + 0.01 * largest) + 1e-9
    return near & expected.isfinite() | (got == expected) | (got.isnan() & expected.isnan())


def shape_words(values: Any) -> str:
    """The kind of thing an answer is, to stand after "is": "one number", "of shape (2, 3)", "a set"."""
    if isinstance(values, torch.Tensor):
        return f"of shape {tuple(values.shape)}" if values.dim() else "one number"
    if isinstance(values, list):
        return f"{len(values)} parts ({'; '.join(map(shape_words, values))})"
    if isinstance(values, dict):
        return "parts named " + ", ".join(map(str, values))
    return "text" if isinstance(values, str) else "a set"


def number_words(number: float) -> str:
    """At most four significant digits, with a real minus sign."""
    number = number.item() if isinstance(number, torch.Tensor) else float(number)  # float() warns of one that tracks
    return f"{number:.4g}".replace("-", "−")


def drawer(seed: int) -> Callable[..., torch.Tensor]:
    """Return ``draw(*shape)``: float64 numbers of both signs, 1.1 to 2.9 in size, so never 0, 1 or symmetric."""
    generator = torch.Generator().manual_seed(seed)

    def draw(*shape: int) -> torch.Tensor:
        size = 1.1 + 1.8 * torch.rand(shape, generator=generator, dtype=torch.float64)
        return size * (2 * torch.randint(0, 2, shape, generator=generator) - 1)

    return draw
