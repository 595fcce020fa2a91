"""What a function mode does not see, made visible while recording and put back afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook


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


class Modules:
    """Knows the path of the nn.Module that is running: "0", "encoder.layers.1"."""

    def __init__(self) -> None:
        self._running: list[torch.nn.Module] = []
        self._paths: dict[int, str] = {}

    @property
    def path(self) -> str:
        """The path of the innermost module within the outermost one; "" outside any."""
        return self._paths.get(id(self._running[-1]), "") if self._running else ""

    @contextmanager
    def followed(self) -> Iterator[None]:
        """Follow which module runs, until the end of the block."""
        hooks = [
            register_module_forward_pre_hook(self._enter),
            register_module_forward_hook(self._leave, always_call=True),
        ]
        try:
            yield
        finally:
            for hook in hooks:
                hook.remove()

    def _enter(self, module: torch.nn.Module, _: Any) -> None:
        if not self._running:
            self._paths |= {id(inner): path for path, inner in module.named_modules()}
        self._running.append(module)

    def _leave(self, *_: Any) -> None:
        self._running.pop()
