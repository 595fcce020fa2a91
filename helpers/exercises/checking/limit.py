"""Stop code that runs for too long: by an alarm on the main thread, from a second thread on the others."""

from __future__ import annotations

import ctypes
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

AGAIN = 0.05  # seconds between two attempts to stop code that swallowed the first
LEAST = 0.001  # seconds: an alarm in none never rings


class TimeUp(BaseException):
    """The time limit has passed; not an Exception, so that a learner's own ``except Exception`` lets it through.

    A bare ``except:`` may catch it. So once it was raised, every line of the limited code that follows raises another.
    """

    def __init__(self) -> None:
        super().__init__()
        frames = _limited_frames(sys._getframe(1))
        for frame in frames:
            frame.f_trace = _raise_again
        if frames:
            sys.settrace(_raise_again)


class Clock:
    """How much of its limit a thread or process has left. What the processor gave to others does not count."""

    def __init__(self, seconds: float, task: int):
        """Start the clock of the thread, or of the process's first thread, with that number."""
        self.seconds, self.task = seconds, task
        self.start()

    def start(self) -> None:
        """Let the limit begin now."""
        self.began = self._now()

    def left(self) -> float:
        """Seconds; none or less than none when the time is up."""
        return self.seconds - (self._now() - self.began)

    def _now(self) -> float:
        return time.monotonic() - _held_up(self.task)


def _held_up(task: int) -> float:
    """Seconds for which a thread was ready to go on and waited for a processor; 0 where the system does not say."""
    try:
        return int(Path(f"/proc/{task}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def limited(work: Callable[[], Any], seconds: float) -> Any:
    """What ``work()`` gives; raises TimeUp within it once ``seconds`` have passed.

    Python looks up only between two of its own instructions. So these are not stopped: one call into C that does not
    come back, such as ``sum(range(10**11))``; on Windows and off the main thread a call that waits, such as
    ``time.sleep``, before its own end; code that swallows every exception in two blocks, one in the other, or takes
    the alarm for itself. Where an answer runs in a process of its own (see apart.py), they end with that. The time in
    which a module is loaded does not count: the limit begins anew. Nor, on Linux, does the time in which other work
    keeps the processor.
    """
    main = threading.current_thread() is threading.main_thread()
    guard = _alarmed if main and hasattr(signal, "setitimer") else _watched
    return next(_apart(lambda: guard(work, seconds)))


def _apart(work: Callable[[], Any]) -> Iterator[Any]:
    """``work()`` within a generator, which has a place of its own for the exception that is being handled.

    A TimeUp that breaks off an ``except`` block leaves its exception there: outside, it would be the context of all
    errors to come.
    """
    yield work()


def _alarmed(work: Callable[[], Any], seconds: float) -> Any:
    clock = Clock(seconds, threading.get_native_id())

    def ring(_: int, frame: FrameType | None) -> None:
        if _is_loading(frame):
            clock.start()
        if (left := clock.left()) > 0:
            signal.setitimer(signal.ITIMER_REAL, max(left, LEAST), AGAIN)
        elif _limited_frames(frame):
            raise TimeUp

    trace, handler = sys.gettrace(), signal.signal(signal.SIGALRM, ring)
    timer = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.settrace(trace)
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, *timer)


def _is_loading(frame: FrameType | None) -> bool:
    """True if a module is being imported."""
    while frame is not None and frame.f_code.co_filename != "<frozen importlib._bootstrap>":
        frame = frame.f_back
    return frame is not None


def _watched(work: Callable[[], Any], seconds: float) -> Any:
    """The same without signals: another thread raises TimeUp in this one."""
    clock = Clock(seconds, threading.get_native_id())
    trace, thread, working = sys.gettrace(), threading.get_ident(), threading.Lock()

    def watch() -> None:
        pause = seconds
        while not working.acquire(timeout=pause) and _limited_frames(frame := sys._current_frames().get(thread)):
            if _is_loading(frame):
                clock.start()
            if (left := clock.left()) > 0:
                pause = max(left, LEAST)
                continue
            _raise_in(thread, ctypes.py_object(TimeUp))
            pause = AGAIN

    working.acquire()
    threading.Thread(target=watch, daemon=True).start()
    try:
        return work()
    finally:
        try:  # noqa: SIM105 (suppress is Python code itself: TimeUp might arrive within it)
            working.locked()  # a TimeUp on its way arrives after this call; taking it back would jam Python 3.11
        except TimeUp:
            pass
        working.release()
        sys.settrace(trace)


_raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
_raise_in.argtypes = (ctypes.c_ulong, ctypes.py_object)


def _limited_frames(frame: FrameType | None) -> list[FrameType]:
    """The frames from this one up to the limit: none outside of it, nor where the limit itself is at its end."""
    frames = []
    while frame is not None and frame.f_code not in (_alarmed.__code__, _watched.__code__):
        frames.append(frame)
        frame = frame.f_back
    return frames if frame is not None else []


def _raise_again(frame: FrameType, event: str, _: Any) -> Callable[..., Any]:
    if event == "line":
        raise TimeUp
    return _raise_again
