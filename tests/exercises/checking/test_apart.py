"""An answer runs in a process of its own: what it does there ends with it."""

import os
import signal
import sys
import threading
import time

import pytest
import torch

from helpers.exercises.checking import apart as module
from helpers.exercises.checking.apart import apart
from helpers.exercises.checking.values import Trouble


def test_nothing_it_does_is_left_in_the_notebook():
    seen = []

    def works(alive):
        seen.append(1), torch.manual_seed(3), os.environ.update(COURSE="1"), sys.modules.pop("json", None)
        return torch.rand(1).item()

    state = torch.get_rng_state()
    assert apart(works, 5) == pytest.approx(torch.rand(1, generator=torch.Generator().manual_seed(3)).item())
    assert not seen and "COURSE" not in os.environ and "json" in sys.modules
    assert torch.equal(torch.get_rng_state(), state)


def test_what_comes_out_is_what_the_work_gave():
    given = [{"a": torch.ones(2)}, frozenset({1.0}), "text", Trouble("kind", "A sentence."), ...]

    a, names, text, trouble, blank = apart(lambda alive: given, 5)
    assert torch.equal(a["a"], torch.ones(2)) and (names, text, blank) == (frozenset({1.0}), "text", ...)
    assert (trouble.kind, trouble.sentence) == ("kind", "A sentence.")


def test_a_call_that_cannot_be_interrupted_ends_with_its_process(monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.2)
    started = time.monotonic()

    assert apart(lambda alive: sum(range(10**12)), 0.1).kind == "endless"
    assert time.monotonic() - started < 30


def test_signs_of_life_keep_it_going(monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    ready = threading.Event()

    def works(alive):
        for _ in range(8):
            ready.wait(0.25)
            alive()
        return "done"

    assert apart(works, 1.0) == "done"


@pytest.mark.parametrize("ends", [lambda: os._exit(0), lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_a_process_that_ends_itself_is_told(ends):
    assert apart(lambda alive: ends(), 5).kind == "gone"


def test_torch_works_there_after_its_threads_were_used_here():
    x = torch.ones(300, 300, requires_grad=True)
    (x @ x).sum().backward()

    def works(alive):
        w = torch.ones(300, 300, requires_grad=True)
        (w @ w).sum().backward()
        return w.grad.sum().item()

    assert apart(works, 20) == x.grad.sum().item()


def test_an_interrupt_of_the_notebook_passes_through():
    def is_interrupted(alive):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apart(is_interrupted, 5)
