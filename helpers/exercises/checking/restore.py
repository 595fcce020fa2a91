"""What the code of an answer may change of the session around it, and how each of these is put back."""

from __future__ import annotations

import contextlib
import operator
import os
import random
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any

import numpy as np
import torch

Setting = tuple[Callable[[], Any], Callable[[Any], Any]]  # how it is read, how it is written back
PATCHABLE = (torch, torch.nn.functional, torch.Tensor)
SIGNALS = [
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGALRM", "SIGCHLD", "SIGUSR1", "SIGUSR2")
    if hasattr(signal, name)
]


@contextlib.contextmanager
def restored(settings: tuple[Setting, ...]) -> Iterator[None]:
    """Read the settings before the block and write them back after it, however it is left."""
    before = [(write, read()) for read, write in settings]
    try:
        yield
    finally:
        for write, value in before:
            with contextlib.suppress(Exception):  # a folder that is gone cannot be gone back to; the rest can
                write(value)


def use_defaults() -> None:
    """Set torch as it is after its import, for which the references are written, and its chance alike each time."""
    torch.default_generator.manual_seed(0)
    torch.set_default_dtype(torch.float32)
    _set_device(torch.device("cpu"))
    torch.set_anomaly_enabled(False)
    torch.set_deterministic_debug_mode(0)
    torch.set_autocast_enabled("cpu", False)


def _device() -> torch.device:
    return torch.empty(0).device  # get_default_device stops in torch 2.6 where the device has been set to None


def _set_device(device: torch.device) -> None:
    if device != _device():
        torch.set_default_device(None if device.type == "cpu" else device)


def _set_threads(number: int) -> None:
    if number != torch.get_num_threads():
        torch.set_num_threads(number)


def _folder() -> str:
    with contextlib.suppress(OSError):
        return os.getcwd()
    return ""  # it is gone already


def _set_environment(before: dict[str, str]) -> None:
    if dict(os.environ) != before:
        os.environ.clear()
        os.environ.update(before)


def _handlers() -> dict[int, Any]:
    on_main = threading.current_thread() is threading.main_thread()  # no other may set them
    handlers = {number: signal.getsignal(number) for number in SIGNALS} if on_main else {}
    return {number: handler for number, handler in handlers.items() if handler is not None}


def _set_handlers(before: dict[int, Any]) -> None:
    for number, handler in before.items():
        if signal.getsignal(number) is not handler:
            signal.signal(number, handler)


def _attributes() -> list[dict[str, Any]]:
    return [dict(vars(place)) for place in PATCHABLE]


def _set_attributes(before: list[dict[str, Any]]) -> None:
    for place, attributes in zip(PATCHABLE, before, strict=True):
        now = vars(place)
        if len(now) != len(attributes) or not all(map(operator.is_, now.values(), attributes.values())):
            for name in [name for name, value in attributes.items() if not _stays(now.get(name, ...), value)]:
                setattr(place, name, attributes[name])
    for name in now.keys() - attributes.keys():  # of Tensor: its methods are its base's, so a patch is an addition
        delattr(torch.Tensor, name)


def _stays(now: Any, before: Any) -> bool:
    """True if nothing else is there; or what torch wraps around it for good, as an import of its compiler does.

    TorchScript knows that wrapper by its address alone: once it is gone, another function may have that.
    """
    if now is before or type(now) is not FunctionType:
        return now is before
    return now.__globals__.get("__name__") == "torch._compile" and vars(now).get("__wrapped__") is before


TORCH: tuple[Setting, ...] = (
    (torch.get_rng_state, torch.set_rng_state),
    (torch.get_default_dtype, torch.set_default_dtype),
    (_device, _set_device),
    (
        lambda: (torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()),
        lambda before: torch.set_anomaly_enabled(*before),
    ),
    (torch.get_deterministic_debug_mode, torch.set_deterministic_debug_mode),
)
SESSION: tuple[Setting, ...] = (
    (sys.getprofile, sys.setprofile),
    (sys.getrecursionlimit, sys.setrecursionlimit),
    (torch.get_num_threads, _set_threads),
    (_folder, os.chdir),
    (lambda: dict(os.environ), _set_environment),
    (np.geterr, lambda before: np.seterr(**before)),
    (np.random.get_state, np.random.set_state),
    (random.getstate, random.setstate),
    (_handlers, _set_handlers),
    (_attributes, _set_attributes),
)


@contextlib.contextmanager
def as_imported() -> Iterator[None]:
    """Torch as it is after its import, and behind the block as it was before."""
    with restored(TORCH), torch.inference_mode(False):  # gradients are on; puts back inference, gradients and autocast
        use_defaults()
        yield
