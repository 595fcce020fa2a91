"""Run a learner's code so that whatever it does ends in values or in one sentence."""

from __future__ import annotations

import contextlib
import copy
import io
import linecache
import re
import sysconfig
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FunctionType
from typing import Any

import numpy as np
import torch

from helpers.exercises.checking.errors import meaning
from helpers.exercises.checking.left import LEFT, leaves_a_gradient
from helpers.exercises.checking.limit import TimeUp, limited
from helpers.exercises.checking.place import calls_no_function, parts_at
from helpers.exercises.checking.restore import as_imported
from helpers.exercises.checking.source import says_none, what_none_is
from helpers.exercises.checking.values import Trouble, canonical, same, shape_words

SECONDS = 5.0  # for one run of an answer; the references need milliseconds once torch is warm
HERE = str(Path(__file__).parents[1])  # where the checks are
HELPERS = str(Path(__file__).parents[2])  # this and the next are not the learner's code
WRITTEN_OUT = r"\b(no|any|an|single)( '\.\.\.')? ellipsis|ellipsis \(`"  # in an index or einsum, for axes


def both_names(folder: str) -> set[str]:
    """A folder as Python names it in a traceback, and as it is called where a link is followed, such as a venv's."""
    return {folder, str(Path(folder).resolve())}


LIBRARIES = (HELPERS, *set().union(*map(both_names, map(sysconfig.get_path, ("stdlib", "purelib", "platlib")))))


def run(measure: Callable[[], Any], seconds: float | None = None) -> Any:
    """What ``measure()`` gives as canonical values, ``...`` where a blank is left, or the Trouble it met."""
    try:
        with as_imported(), _quiet():
            return limited(partial(_outcome, measure), seconds) if seconds else _outcome(measure)
    except TimeUp:
        return Trouble("endless", f"Your code was still running after {seconds:g} seconds. Does it ever end?")


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
    if "ellipsis" in message and not re.search(WRITTEN_OUT, message):
        return ...
    message = f"{message:.500}".encode("utf-8", "replace").decode()  # a lone surrogate cannot be shown
    told, frames = message.rstrip("."), traceback.extract_tb(error.__traceback__)
    learners = [frame for frame in frames if _is_learners(frame)]
    if learners:
        line = f" at `{learners[-1].line}`" if learners[-1].line else ""
        parts = parts_at(learners[-1])
        if "is not callable" in message and not (learners[-1] is frames[-1] and calls_no_function(parts, error)):
            parts = []
        means = meaning(message, line, parts)
        return Trouble(message, f"Your code stops{line} with an error. {told}. {means}".rstrip())
    if tried := _tried(frames, error):
        means = "" if "NoneType" in message else meaning(message)
        said = f"The check tries `{tried}` with what you hand in, and that stops. {told}. {means}"
        return Trouble(message, said.rstrip())
    return Trouble(message, f"The check cannot run what you hand in. {told}.")


def _is_learners(frame: traceback.FrameSummary) -> bool:
    return not frame.filename.startswith(("<frozen", *LIBRARIES))


def _tried(frames: traceback.StackSummary, error: BaseException) -> str:
    """What the check was about to do, where Python says which part of a line stopped: "`grad["a"]`", "`Line()`"."""
    stack = zip(frames, traceback.walk_tb(error.__traceback__), strict=True)
    own: list[Any] = [(frame, here.f_locals) for frame, (here, _) in stack if frame.filename.startswith(HERE)]
    frame, values = own[-1] if own else (None, {})
    line = linecache.getline(frame.filename, frame.lineno) if getattr(frame, "colno", None) is not None else ""
    part = line.encode()[frame.colno : frame.end_colno].decode(errors="replace") if line else ""
    if issubclass(type(made := values.get(part.split("(")[0])), type):  # a class has a name of its own
        part = f"{made.__name__}({part.partition('(')[2]}"
    return part if frame and "(*" not in part and frame.name not in (call.__name__, _outcome.__name__) else ""


def require(holds: Any, sentence: str | Callable[[], str]) -> None:
    """Raise Trouble with this sentence unless ``holds``: what a measurement saw of an answer, in the task's words.

    One that takes long to find is handed over as a function, and is made only where it is needed.
    """
    if not holds:
        said = sentence if isinstance(sentence, str) else sentence()
        raise Trouble(said, said)


def require_one(result: Any, what: str, kind: type = object, who: str = "Yours") -> None:
    """Raise Trouble for a tuple or list of things of this kind: one of them is asked for."""
    several = isinstance(result, (tuple, list)) and any(isinstance(part, kind) for part in result)
    require(not several, lambda: f"{_several(result, who)}. One {what} is asked for, by itself.")


def _several(result: tuple[Any, ...] | list[Any], who: str = "Yours") -> str:
    return f"{who} hands back a {type(result).__name__} of {len(result)}"


def told(values: Any, right: Any, sentence: Callable[[Any], str] | str) -> Any:
    """The values if they are right or of another form; else Trouble with the sentence for what was seen of them.

    It is what a wrong answer is told that gives the values of no named mistake.
    """
    if _is_truth(values) and not _is_truth(right):
        raise Trouble("truth value", "Yours hands back True or False, as a comparison does, and no number.")
    more = _more_than_one(values, right)
    if more and _plain(values) is not ...:
        raise Trouble("several" if _plain(values) is None else _plain(values), more)
    values, right = canonical(values), canonical(right)
    comparable = values is not ... and shape_words(values) == shape_words(right)
    if not comparable or same(values, right) or (isinstance(values, torch.Tensor) and values.isnan().any()):
        return values
    raise Trouble(values, sentence)


def _is_truth(values: Any) -> bool:
    return type(values) is bool or isinstance(values, torch.Tensor) and values.dtype is torch.bool and not values.dim()


def _plain(values: Any) -> Any:
    with contextlib.suppress(Trouble):
        return canonical(values)
    return None


def _more_than_one(values: Any, right: Any) -> str:
    """Say so if several things came back where one was asked for, and which of them is it."""
    several = type(values) in (list, tuple) and len(values) > 1 and type(right) not in (list, tuple)
    if not several or not isinstance(one := canonical(right), torch.Tensor) or same(_plain(values), one):
        return ""
    parts = list(map(_plain, values))
    found = [k for k, part in enumerate(parts, 1) if same(part, one)]
    if len(found) == 1:
        return f"{_several(values)}, and one thing is asked for: number {found[0]}. Return that one alone."
    alike = all(isinstance(part, torch.Tensor) and part.shape == one.shape for part in parts)
    whole = " Their sum is right." if alike and same(torch.stack(parts).sum(0), one) else ""
    return f"{_several(values)}; the answer is {shape_words(one)}.{whole}" if alike else ""


def tell(trouble: Trouble) -> None:
    """Raise the trouble with its sentence made, or with none where that cannot be made of these values."""
    raise Trouble(trouble.kind, attempted(lambda: trouble.sentence, ""))


def attempted(say: Callable[[], Any], instead: Any) -> Any:
    """What the words for an answer come to; ``instead`` where they themselves stop with an error."""
    try:
        return say()
    except Exception:
        return instead


def call(function: Callable[..., Any], inputs: tuple[Any, ...]) -> Any:
    """``function(*inputs)`` on copies of the inputs; Trouble when it changes them or returns nothing."""
    given = copy.deepcopy(inputs)
    with default_type_of(inputs):
        result = function(*given)
    if not all(map(equal, inputs, given)):
        raise Trouble("mutates", "Your function changes its inputs in place. Compute with new names and leave them be.")
    require(any(result is one for one in given) or not any(map(leaves_a_gradient, inputs, given)), LEFT)
    if result is None:
        raise Trouble("None", what_none_is(function))
    return result


@contextlib.contextmanager
def default_type_of(inputs: Any) -> Iterator[None]:
    """Float64 as torch's default where an input is of it, as in the notebooks whose numbers are; else float32."""
    parts = inputs if isinstance(inputs, (list, tuple)) else [inputs]
    nested = (part for one in parts for part in (one if isinstance(one, (list, tuple)) else [one]))
    doubles = any(isinstance(part, torch.Tensor) and part.dtype is torch.float64 for part in nested)
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64 if doubles else torch.float32)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


def is_untouched(function: Any) -> bool:
    """True for a function whose body is still ``...``, with or without a docstring; not for one that returns None."""

    def bare() -> None: ...

    def documented() -> None:
        """Do nothing."""

    if type(function) is not FunctionType or function.__code__.co_consts[-1:] != (None,):
        return False
    empty = function.__code__.co_code in (bare.__code__.co_code, documented.__code__.co_code)
    return empty and not says_none(function)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the code prints and warns of from the notebook."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        yield


def equal(left: Any, right: Any) -> bool:
    """True if two inputs are alike to the last digit, in type and shape as well: nothing was changed in place."""
    if isinstance(left, torch.Tensor):
        alike = isinstance(right, torch.Tensor) and (left.dtype, left.shape) == (right.dtype, right.shape)
        return alike and torch.allclose(left, right, rtol=0, atol=0, equal_nan=True)
    if isinstance(left, np.ndarray):
        alike = isinstance(right, np.ndarray) and (left.dtype, left.shape) == (right.dtype, right.shape)
        return alike and np.array_equal(left, right, equal_nan=left.dtype.kind == "f")
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(map(equal, left.values(), right.values()))
    return bool(left == right or left != left)  # NaN is not equal to itself
