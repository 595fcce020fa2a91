"""Patches and profiler: put back however blocks overlap, and heard by the thread alone that records."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
import torch

from helpers import record, trace

ENDINGS = {
    "a function that returns": "trace(lambda x: 3 * x, x=1.0)",
    "a function that raises": """
try:
    trace(lambda x: 1 / 0 * x, x=1.0)
except ZeroDivisionError:
    pass
""",
    "a block that raises": """
try:
    with record():
        raise KeyError
except KeyError:
    pass
""",
    "blocks within each other": """
with record():
    with record() as inner:
        y = 3 * torch.ones((), requires_grad=True)
    trace(lambda x: 3 * x, x=1.0)
inner.graph(y)
""",
    "a block within itself": """
try:
    with record() as r:
        with r:
            pass
except RuntimeError as error:
    assert "write `with record() as other:`" in str(error)
""",
    "two threads whose blocks overlap": """
first, second = threading.Event(), threading.Event()
def other():
    with record():
        first.set()
        second.wait(20)
thread = threading.Thread(target=other)
with record():
    thread.start()
    first.wait(20)
second.set()
thread.join()
""",
    "generators that end in the order they began": """
def recording():
    with record() as r:
        yield r
one, two = recording(), recording()
next(one), next(two)
one.close(), two.close()
""",
    "a generator that another thread ends": """
def recording():
    with record() as r:
        yield r
one = recording()
next(one)
thread = threading.Thread(target=one.close)
thread.start()
thread.join()
(lambda: None)()
""",
}
FRESH = """
import sys, threading, torch
from helpers import record, trace
def state():
    return dict(torch.Tensor.__dict__), dict(torch.autograd.Function.__dict__)
def mine(*_): pass
fresh = state()
for name, ending in {endings!r}.items():
    for profiler in (None, mine):
        sys.setprofile(profiler)
        exec(ending, globals())
        found = sys.getprofile()
        sys.setprofile(None)
        same = all(a.get(k) is b.get(k) for a, b in zip(fresh, state()) for k in a | b)
        stack = torch.overrides._get_current_function_mode_stack()
        if not (same and found is profiler and (not stack or "another thread" in name)):
            print(name)
"""


@pytest.fixture(scope="module")
def unclean():
    """The endings after which a process that began with none of this has something else than before."""
    run = subprocess.run([sys.executable, "-c", FRESH.format(endings=ENDINGS)], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.mark.parametrize("ending", ENDINGS)
def test_classes_and_profiler_are_put_back_after(ending, unclean):
    assert ending not in unclean


class Twice(torch.autograd.Function):
    """A custom function, which goes round function modes."""

    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, upstream):
        return upstream * 2


def both(x):
    y = 3 * x
    return Twice.apply(y) + 2 + x * 4


def test_threads_that_run_torch_are_neither_recorded_nor_disturb():
    expected, busy, failures = str(trace(both, x=1.0)), threading.Event(), []

    def work():
        x = torch.ones((), dtype=torch.float64, requires_grad=True)
        while not busy.is_set():
            if torch.autograd.grad(both(x), x)[0] != 10:
                failures.append("another gradient")

    threads = [threading.Thread(target=work) for _ in range(2)]
    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for thread in threads:
            thread.start()
        tables = [str(trace(both, x=1.0)) for _ in range(60)]
    finally:
        sys.setswitchinterval(switch)
        busy.set()
        for thread in threads:
            thread.join()
    assert set(tables) == {expected} and failures == []


def test_two_threads_trace_at_once():
    expected, found = str(trace(both, x=1.0)), []
    threads = [threading.Thread(target=lambda: found.extend(str(trace(both, x=1.0)) for _ in range(20))) for _ in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 40


def test_a_block_goes_on_recording_while_an_inner_one_ends_late():
    def recording():
        with record():
            yield

    x, inner = torch.ones((), requires_grad=True), recording()
    with record() as r:
        next(inner)
        y = 3 * x
    inner.close()
    assert r.graph(y)["y"].operands[0] == "constant" and r.graph(y)["x"].grad == 3


def test_a_recorder_is_free_for_the_next_block():
    x, r = torch.ones((), requires_grad=True), record()
    for factor in (2.0, 3.0):
        with r:
            y = x * factor
        assert r.graph(y)["x"].grad == factor


def test_a_graph_of_nothing_recorded_says_what_to_write():
    with pytest.raises(RuntimeError, match=r"write `with record\(\) as r:`"):
        record().graph(torch.ones(()))


def test_a_custom_function_is_seen_by_each_block_around_it():
    x = torch.ones((), requires_grad=True)
    with record() as outer, record() as inner:
        y = Twice.apply(x)
    assert inner.graph(y).output.op == "Twice"
    assert outer.graph(y)["x"].grad == inner.graph(y)["x"].grad == 2
