"""What a function mode does not see, made visible while recording and put back afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch


@contextmanager
def patched(observe: Callable, note_reflected: Callable[[bool], None], on_event: Callable) -> Iterator[None]:
    """Until the end of the block: see reflected operators, custom functions, and (a profiler's events) what returns."""
    patches = (
        (torch.Tensor, "__radd__", _reflected("__radd__", note_reflected)),
        (torch.Tensor, "__rmul__", _reflected("__rmul__", note_reflected)),
        (torch.autograd.Function, "apply", _custom_function(observe)),
    )
    originals = [owner.__dict__.get(name) for owner, name, _ in patches]
    profiler = sys.getprofile()
    try:
        for owner, name, patch in patches:
            setattr(owner, name, patch)
        sys.setprofile(on_event)
        yield
    finally:
        sys.setprofile(profiler)
        for (owner, name, _), original in zip(patches, originals, strict=True):
            delattr(owner, name) if original is None else setattr(owner, name, original)


def _reflected(name: str, note: Callable[[bool], None]) -> Callable:
    """3 * u reaches a mode as mul(u, 3): note that the number was written first."""
    original = getattr(torch.Tensor, name)

    def operator(tensor: torch.Tensor, other: Any) -> Any:
        note(True)
        try:
            return original(tensor, other)
        finally:
            note(False)

    return operator


def _custom_function(observe: Callable) -> classmethod:
    """Function.apply goes round function modes: hand it to ``observe(function, name, args, kwargs)``."""
    original = torch.autograd.Function.__dict__["apply"]

    def apply(cls: type, *args: Any, **kwargs: Any) -> Any:
        return observe(original.__get__(None, cls), cls.__name__, args, kwargs)

    return classmethod(apply)
