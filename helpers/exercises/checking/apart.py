"""Run an answer in a forked child of the notebook's process: whatever it does there ends with it."""

from __future__ import annotations

import importlib
import multiprocessing
import pickle
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

import torch

from helpers.exercises.checking.limit import Clock
from helpers.exercises.checking.values import Trouble

Alive = Callable[[], None]
FORKS = sys.platform == "linux"  # elsewhere there is none, or the system's own libraries do not survive it
PATIENCE = 7.0  # seconds beyond an answer's own limit, for the modules that it loads
GONE = "Your code ends Python itself: by exit(), by calling itself without end, or by taking more memory than there is."
ENDLESS = "Your code was still running after {:g} seconds, in a single call. Is what it is given too large?"


def apart(work: Callable[[Alive], Any], seconds: float) -> Any:
    """What ``work(alive)`` gives, as plain values; or the Trouble that it does not come back.

    ``work`` calls ``alive`` now and then. A child that has not done so for ``seconds`` plus PATIENCE is stuck where its
    own limit does not reach, and is killed. Where nothing can be forked, ``work`` runs here.
    """
    if not FORKS:
        return work(lambda: None)
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    child = fork.Process(target=_send, args=(work, there), daemon=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python warns of threads: the notebook's own, which the child does not need
        child.start()
    there.close()
    try:
        return _received(here, seconds, child.pid or 0)
    finally:
        child.kill()
        child.join()
        here.close()


def _received(here: Connection, seconds: float, child: int) -> Any:
    said, clock = None, Clock(seconds + PATIENCE, child)
    while said is None:  # a sign of life
        while not here.poll(max(clock.left(), 0)):
            if clock.left() <= 0:
                return Trouble("endless", ENDLESS.format(seconds))
        clock.start()
        try:
            said = pickle.loads(here.recv_bytes())
        except EOFError:
            return Trouble("gone", GONE)
    outcome, loaded = said
    for name in loaded:  # so that the next child need not load them again
        with suppress(Exception):
            importlib.import_module(name)
    if isinstance(outcome, KeyboardInterrupt):
        raise outcome
    return outcome


def _send(work: Callable[[Alive], Any], there: Connection) -> None:
    torch.set_num_threads(1)  # the threads of the notebook's process are not here
    before = len(sys.modules)  # to copy all their names would copy the memory they lie in
    try:
        outcome = work(lambda: there.send_bytes(pickle.dumps(None)))
    except KeyboardInterrupt:
        outcome = KeyboardInterrupt()
    new = islice(reversed(sys.modules), max(len(sys.modules) - before, 0))
    loaded = [name for name in new if name.startswith(("torch.", "numpy."))]
    there.send_bytes(pickle.dumps((outcome, loaded)))
