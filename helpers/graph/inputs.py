"""What the caller gives for an input: a name that shows, and a number in whatever clothes."""

from __future__ import annotations

from collections.abc import Iterable
from numbers import Real
from typing import Any


def check_names(names: Iterable[str]) -> None:
    """Raise ValueError for a name that no figure can show: an empty one, or half of a character."""
    for name in names:
        if not name.strip() or any("\ud800" <= char <= "\udfff" for char in name):
            raise ValueError(f"an input named {name!r} cannot be drawn: give it a name of letters, such as x=5.0")


def number(name: str, value: Any) -> float | None:
    """``value`` as a float: a real number of Python's or numpy's, or an array without axes; None if it is neither.

    Raises ValueError where it is beyond what a float64 holds.
    """
    is_array = getattr(value, "shape", None) == () and getattr(getattr(value, "dtype", None), "kind", " ") in "fiu"
    if isinstance(value, bool) or not (is_array or isinstance(value, Real)):
        return None
    try:
        return float(value)
    except OverflowError:
        raise ValueError(
            f"{name} is beyond ±1.8e308, the largest number a float64 holds: give a smaller one"
        ) from None
