"""What a function mode does not see, made visible to the recorders of one thread and put back after the last of them.

The patches are shared by all threads, as PyTorch's classes are; which recorders hear of a call, each thread knows for
itself. So blocks may overlap and end in any order, and a thread that records nothing is not heard.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import torch
from torch import overrides


class _Here(threading.local):
    """Of one thread: its recorders, outermost first, and the profiler that they put aside."""

    def __init__(self) -> None:
        self.recorders: list[Any] = []
        self.profiler: Any = None


_here = _Here()
_lock = threading.Lock()
_recording: list[Any] = []  # the recorders of all threads
_originals: list[tuple[type, str, Any]] = []


def start(recorder: Any) -> None:
    """From now on a recorder sees operations, custom functions, reflected operators and a profiler's events."""
    with _lock:
        if not _recording:
            _patch()
        _recording.append(recorder)
    overrides._push_mode(recorder)
    if not _here.recorders:
        _here.profiler = sys.getprofile()
    _here.recorders.append(recorder)
    watch()


def stop(recorder: Any) -> None:
    """Put back what no other recorder needs."""
    sys.setprofile(None)
    _leave(recorder)
    if recorder in _here.recorders:  # not so where a generator is closed by another thread
        _here.recorders.remove(recorder)
    watch()
    with _lock:
        _recording.remove(recorder)
        if not _recording:
            _unpatch()


def watch() -> None:
    """Let the profiler's events come to this thread's innermost recorder; without one, to whom they came before."""
    if _here.recorders:
        sys.setprofile(_on_event)
    elif hasattr(_here.profiler, "enable"):  # cProfile: no function that could be set
        _here.profiler.enable()
    else:
        sys.setprofile(_here.profiler)


def _on_event(frame: FrameType, event: str, _: Any) -> None:
    if event in ("call", "return") and _here.recorders:
        if _here.recorders[-1] in _recording:
            _here.recorders[-1].on_event(frame, event)
        else:  # ended by another thread
            _here.recorders.pop()
            watch()


def _patch() -> None:
    for owner, name, patch in (
        (torch.Tensor, "__radd__", _reflected("__radd__")),
        (torch.Tensor, "__rmul__", _reflected("__rmul__")),
        (torch.autograd.Function, "apply", _custom_function()),
    ):
        _originals.append((owner, name, owner.__dict__.get(name)))
        setattr(owner, name, patch)


def _unpatch() -> None:
    while _originals:
        owner, name, original = _originals.pop()
        delattr(owner, name) if original is None else setattr(owner, name, original)


def _reflected(name: str) -> Callable[..., Any]:
    """3 * u reaches a mode as mul(u, 3): note that the number was written first."""
    original = getattr(torch.Tensor, name)

    def operator(tensor: torch.Tensor, other: Any) -> Any:
        for recorder in _here.recorders:
            recorder.is_reflected = True
        try:
            return original(tensor, other)
        finally:
            for recorder in _here.recorders:
                recorder.is_reflected = False

    return operator


def _custom_function() -> classmethod[Any, ..., Any]:
    """Function.apply goes round function modes: hand it to the recorders, the innermost first."""
    original = torch.autograd.Function.__dict__["apply"]

    def apply(cls: type, *args: Any, **kwargs: Any) -> Any:
        run = original.__get__(None, cls)
        for recorder in _here.recorders:
            run = partial(_observed, recorder, run, cls.__name__)
        return run(*args, **kwargs)

    return classmethod(apply)


def _observed(recorder: Any, run: Callable[..., Any], name: str, /, *args: Any, **kwargs: Any) -> Any:
    return recorder.observe(run, name, args, kwargs)


def _leave(mode: overrides.TorchFunctionMode) -> None:
    """Take a mode off this thread's stack, wherever in it: a generator may end after a block that began within it."""
    if mode not in overrides._get_current_function_mode_stack():
        return
    above = []
    while (top := overrides._pop_mode()) is not mode:
        above.append(top)
    for other in reversed(above):
        overrides._push_mode(other)
