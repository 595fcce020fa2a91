"""Complex numbers as they are shown: each as a pair (real, imaginary) along a last axis."""

from __future__ import annotations

from typing import Any


def is_complex(value: Any) -> bool:
    """True for a complex tensor."""
    return hasattr(value, "is_complex") and value.is_complex()


def paired(value: Any) -> Any:
    """A complex tensor as pairs; any other value as it is."""
    if not is_complex(value):
        return value
    return value.resolve_conj().reshape(-1).view(value.real.dtype).reshape(*value.shape, 2)
