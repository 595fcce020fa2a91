"""What a function mode does not see, made visible while recording and put back afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch


@contextmanager
def replaced(owner: type, name: str, value: Any) -> Iterator[None]:
    """Give a class another attribute for a while."""
    original = owner.__dict__.get(name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        delattr(owner, name) if original is None else setattr(owner, name, original)


@contextmanager
def profiled(function: Callable) -> Iterator[None]:
    """Call ``function`` when Python functions return, until the end of the block."""
    before = sys.getprofile()
    sys.setprofile(function)
    try:
        yield
    finally:
        sys.setprofile(before)


def reflected(name: str, note: Callable[[bool], None]) -> Callable:
    """3 * u reaches a mode as mul(u, 3): note that the number was written first."""
    original = getattr(torch.Tensor, name)

    def operator(tensor: torch.Tensor, other: Any) -> Any:
        note(True)
        try:
            return original(tensor, other)
        finally:
            note(False)

    return operator


def custom_function(observe: Callable) -> classmethod:
    """Function.apply goes round function modes: hand it to ``observe(function, name, args, kwargs)``."""
    original = torch.autograd.Function.__dict__["apply"]

    def apply(cls: type, *args: Any, **kwargs: Any) -> Any:
        return observe(original.__get__(None, cls), cls.__name__, args, kwargs)

    return classmethod(apply)
