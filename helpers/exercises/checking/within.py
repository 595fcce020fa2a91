"""A right result within a tuple, as a comma behind it makes one, or within a list, whatever a check looks at first."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from helpers.exercises.checking.values import Trouble

TAKE_OUT = "What yours hands back is right, within a {}. Take it out."


def within(answer: Any, is_right: Callable[[Any], bool]) -> str:
    """A sentence for a function that is right with its one result taken out of a tuple or list; "" for any other."""
    kinds = []

    @wraps(answer)
    def alone(*given: Any, **named: Any) -> Any:
        result = answer(*given, **named)
        if type(result) not in (tuple, list) or len(result) != 1:
            raise Trouble("another result", "")  # nothing more of this answer need be measured
        kinds.append(type(result).__name__)
        return result[0]

    return TAKE_OUT.format(kinds[0]) if type(answer) is FunctionType and is_right(alone) and kinds else ""
