"""Run a learner's code so that whatever it does ends in values or in one sentence."""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import signal
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch

from helpers.exercises.checking.values import Trouble, canonical

SECONDS = 5.0  # for one run of an answer; the references need milliseconds once torch is warm
HERE = str(Path(__file__).parents[1])  # what is not the learner's code


class TimeUp(BaseException):
    """The time limit has passed; not an Exception, so that a learner's own ``except Exception`` lets it through."""


def run(measure: Callable[[], Any], seconds: float | None = None) -> Any:
    """What ``measure()`` gives as canonical values, ``...`` where a blank is left, or the Trouble it met."""
    try:
        with time_limit(seconds) if seconds else contextlib.nullcontext(), _quiet():
            return canonical(measure())
    except TimeUp:
        return Trouble("endless", f"Your code was still running after {seconds:g} seconds. Does its loop ever end?")
    except Trouble as trouble:
        return trouble
    except (Exception, SystemExit) as error:
        message = traceback.format_exception_only(error)[-1].strip()
        if "ellipsis" in message:  # arithmetic with the `...` of the stub
            return ...
        return Trouble(message, f"Your code stops{_line_of(error)} with an error. {message.rstrip('.')}.")


def _line_of(error: BaseException) -> str:
    """The line of the learner's own code that stopped, where its source is known."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.line for frame in frames if "site-packages" not in frame.filename and HERE not in frame.filename]
    return f" at `{lines[-1]}`" if lines and lines[-1] else ""


def call(function: Callable, inputs: tuple) -> Any:
    """``function(*inputs)`` on copies of the inputs; Trouble when it changes them or returns nothing."""
    given = copy.deepcopy(inputs)
    result = function(*given)
    if not all(map(_equal, inputs, given)):
        raise Trouble("mutates", "Your function changes its inputs in place. Compute with new names and leave them be.")
    if result is None:
        raise Trouble("None", "Your function hands nothing back. Its last line needs return; print only shows a value.")
    return result


def is_untouched(function: Any) -> bool:
    """True for a function whose body is still ``...``, with or without a docstring."""

    def bare(): ...

    def documented():
        """Do nothing."""

    if not inspect.isfunction(function) or function.__code__.co_consts[-1:] != (None,):
        return False
    return function.__code__.co_code in (bare.__code__.co_code, documented.__code__.co_code)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep prints, warnings and random draws of the learner's code from leaking into the notebook."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        warnings.catch_warnings(),
        torch.random.fork_rng(devices=[]),
        torch.enable_grad(),
    ):
        warnings.simplefilter("ignore")
        yield


def time_limit(seconds: float) -> contextlib.AbstractContextManager[None]:
    """Raise TimeUp in the code of the with block once ``seconds`` have passed."""
    alarm = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    return _alarm(seconds) if alarm else _watch(seconds)


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def stop(_, frame):
        # A bare `except:` may catch this one. Its own next line then raises again, outside the try.
        frame.f_trace = next_line
        sys.settrace(next_line)
        raise TimeUp

    def next_line(frame, event, argument):
        if event == "line":
            raise TimeUp
        return next_line

    handler, trace = signal.signal(signal.SIGALRM, stop), sys.gettrace()
    timer = signal.setitimer(signal.ITIMER_REAL, seconds, 0.05)  # and again every 50 ms, until it has stopped
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.settrace(trace)
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, *timer)


@contextlib.contextmanager
def _watch(seconds: float) -> Iterator[None]:
    """The same without signals (Windows, other threads): look at the clock at every line the code runs."""
    deadline, trace = time.monotonic() + seconds, sys.gettrace()

    def look(*_):
        if time.monotonic() > deadline:
            raise TimeUp
        return look

    sys.settrace(look)
    try:
        yield
    finally:
        sys.settrace(trace)


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, torch.Tensor):
        return isinstance(right, torch.Tensor) and torch.equal(left, right)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(_equal, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(map(_equal, left.values(), right.values()))
    return left == right
