"""What the caller gives for an input: a number in whatever clothes, or something that passes as it is."""

from __future__ import annotations

from numbers import Real
from typing import Any

import torch


def number(name: str, value: Any) -> float | None:
    """``value`` as a float: a real number of Python's or numpy's, or an array without axes; None if it is neither.

    Raises ValueError where it is beyond what a float64 holds.
    """
    is_array = getattr(value, "shape", None) == () and getattr(getattr(value, "dtype", None), "kind", " ") in "fiu"
    is_number = isinstance(value, Real) and not isinstance(value, bool)
    if isinstance(value, torch.Tensor) or not (is_number or is_array):
        return None
    try:
        return float(value)
    except OverflowError:
        raise ValueError(
            f"{name} is beyond ±1.8e308, the largest number a float64 holds: give a smaller one"
        ) from None
