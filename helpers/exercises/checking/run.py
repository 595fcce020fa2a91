"""Run a learner's code so that whatever it does ends in values or in one sentence."""

from __future__ import annotations

import contextlib
import copy
import io
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FunctionType
from typing import Any

import torch

from helpers.exercises.checking.limit import TimeUp, limited
from helpers.exercises.checking.restore import TORCH, restored, use_defaults
from helpers.exercises.checking.values import Trouble, canonical

SECONDS = 5.0  # for one run of an answer; the references need milliseconds once torch is warm
HERE = str(Path(__file__).parents[1])  # what is not the learner's code


def run(measure: Callable[[], Any], seconds: float | None = None) -> Any:
    """What ``measure()`` gives as canonical values, ``...`` where a blank is left, or the Trouble it met."""
    try:
        with restored(TORCH), _quiet():
            return limited(partial(_outcome, measure), seconds) if seconds else _outcome(measure)
    except TimeUp:
        return Trouble("endless", f"Your code was still running after {seconds:g} seconds. Does its loop ever end?")


def _outcome(measure: Callable[[], Any]) -> Any:
    """The values or the Trouble; waits for the threads that were started, but not for daemons, which may live on."""
    before = set(threading.enumerate())
    try:
        values = canonical(measure())
    except Trouble as trouble:
        values = trouble
    except (TimeUp, KeyboardInterrupt):
        raise
    except BaseException as error:
        values = _told(error)
    for thread in set(threading.enumerate()) - before:
        while thread.is_alive() and not thread.daemon:
            thread.join(0.05)
    return values


def _told(error: BaseException) -> Any:
    """The error in words, or ``...`` if it comes from arithmetic with the ``...`` of the stub."""
    message = traceback.format_exception_only(error)[-1].strip()
    if "ellipsis" in message:
        return ...
    message = f"{message:.500}".encode("utf-8", "replace").decode()  # a lone surrogate cannot be shown
    return Trouble(message, f"Your code stops{_line_of(error)} with an error. {message.rstrip('.')}.")


def _line_of(error: BaseException) -> str:
    """The line of the learner's own code that stopped, where its source is known."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.line for frame in frames if "site-packages" not in frame.filename and HERE not in frame.filename]
    return f" at `{lines[-1]}`" if lines and lines[-1] else ""


def call(function: Callable[..., Any], inputs: tuple[Any, ...]) -> Any:
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

    def bare() -> None: ...

    def documented() -> None:
        """Do nothing."""

    if type(function) is not FunctionType or function.__code__.co_consts[-1:] != (None,):
        return False
    return function.__code__.co_code in (bare.__code__.co_code, documented.__code__.co_code)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the code prints and warns of from the notebook, and the notebook's settings of torch from the code."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        torch.inference_mode(False),  # gradients are on; puts back inference, gradients and autocast
    ):
        warnings.simplefilter("ignore")
        use_defaults()
        yield


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, torch.Tensor):
        alike = isinstance(right, torch.Tensor) and (left.dtype, left.shape) == (right.dtype, right.shape)
        return alike and torch.allclose(left, right, rtol=0, atol=0, equal_nan=True)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(_equal, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(map(_equal, left.values(), right.values()))
    return bool(left == right or left != left)  # NaN is not equal to itself
