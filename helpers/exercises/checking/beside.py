"""Say what was seen of a wrong answer, beside what is seen of the right one on the same draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from helpers.exercises.checking.draws import Draw
from helpers.exercises.checking.values import Trouble, canonical, same, shape_words


def beside(
    look: Callable[[Any, Draw], Any], answer: Any, right: Any, draw: Draw, say: Callable[[Any, Any], str]
) -> Any:
    """What ``look(answer, draw)`` sees; Trouble with ``say(seen, expected)`` where it differs from the right answer's.

    The sentence is told if no named mistake shows the same.
    """
    drawn: list[torch.Tensor] = []

    def recorded(*shape: int) -> torch.Tensor:
        drawn.append(draw(*shape))
        return drawn[-1].clone()

    expected = canonical(look(right, recorded))
    again = iter(drawn)
    seen = canonical(look(answer, lambda *_: next(again).clone()))
    if seen is ... or shape_words(seen) != shape_words(expected) or same(seen, expected):
        return seen
    if isinstance(seen, torch.Tensor) and seen.isnan().any():
        return seen
    raise Trouble(seen, say(seen, expected))


def first_off(seen: dict[str, Any], expected: dict[str, Any]) -> str:
    """The name of the first part that is off."""
    return next(name for name in expected if not same(seen[name], expected[name]))
