"""Code that does not end is stopped, on the main thread and on others, and nothing rings afterwards."""

import contextlib
import itertools
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from helpers.exercises.checking import limit
from helpers.exercises.checking.limit import AGAIN, TimeUp, limited


def on_main_thread(work):
    return work()


def on_another_thread(work):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join(20)
    return found[0]


def without_alarms(work):
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(signal, "setitimer")
        return work()


THREADS = pytest.mark.parametrize("on", [on_main_thread, on_another_thread, without_alarms])


def outcome(work, seconds=0.1):
    """What the work gives, or "stopped"."""
    try:
        return limited(work, seconds)
    except TimeUp:
        return "stopped"


def spins():
    while True:
        pass


def spins_for(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
    return True


def swallows():
    while True:
        try:
            while True:
                pass
        except BaseException:  # noqa: B036 (it has to swallow the time limit once)
            pass


def swallows_what_it_calls():
    while True:
        try:
            spins()
        except:  # noqa: E722
            continue


def catches_exceptions():
    while True:
        with contextlib.suppress(Exception):
            spins()


def naps():
    while True:
        time.sleep(0.01)


def counts_in_one_line():
    return [number for number in itertools.count() if number < 0]


def waits_in_finally():
    try:
        spins()
    finally:
        spins()


@THREADS
@pytest.mark.parametrize(
    "work",
    [spins, swallows, swallows_what_it_calls, catches_exceptions, naps, counts_in_one_line, waits_in_finally],
)
def test_code_that_does_not_end_is_stopped(on, work):
    assert on(lambda: outcome(work)) == "stopped"


@THREADS
def test_code_that_ends_in_time_gives_its_value(on):
    assert on(lambda: outcome(lambda: 3)) == 3


@THREADS
def test_the_time_to_load_a_module_does_not_count(on, tmp_path, monkeypatch):
    slow = "import time\nstart = time.monotonic()\nwhile time.monotonic() - start < 2.4:\n    pass\n"
    (tmp_path / f"slow_{on.__name__}.py").write_text(slow, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    assert on(lambda: outcome(lambda: __import__(f"slow_{on.__name__}").start > 0, 1.6)) is True


@THREADS
def test_the_time_in_which_others_have_the_processor_does_not_count(on, monkeypatch):
    began = time.monotonic()
    monkeypatch.setattr(limit, "_held_up", lambda task: 0.8 * (time.monotonic() - began))

    assert on(lambda: outcome(lambda: time.sleep(0.01) or spins_for(0.3), 0.2)) is True  # it has 1 s
    assert on(lambda: outcome(lambda: spins_for(3), 0.2)) == "stopped"


def test_on_linux_the_system_says_that_a_process_was_held_up():
    crowd = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2 * os.cpu_count())]
    held, used = limit._held_up(threading.get_native_id()), time.process_time()
    while time.process_time() - used < 0.2:
        pass
    held = limit._held_up(threading.get_native_id()) - held
    for process in crowd:
        process.kill()
        process.wait()

    assert held > 0 or sys.platform != "linux"
    assert limit._held_up(0) == 0  # as on systems that do not say


@THREADS
def test_an_error_of_the_code_passes_through(on):
    def fails():
        with pytest.raises(ZeroDivisionError):
            limited(lambda: 1 / 0, 0.1)
        return "passed"

    assert on(fails) == "passed"


@THREADS
@pytest.mark.parametrize("work", [spins, swallows, lambda: 3])
def test_nothing_rings_or_traces_once_the_limit_is_left(on, work):
    def afterwards():
        trace, handler = sys.gettrace(), signal.getsignal(signal.SIGALRM)
        outcome(work, AGAIN)
        end = time.monotonic() + 4 * AGAIN
        while time.monotonic() < end:
            pass
        return sys.gettrace() is trace and signal.getsignal(signal.SIGALRM) is handler

    assert on(afterwards)


def test_a_call_that_waits_is_stopped_on_the_main_thread():
    start = time.monotonic()
    assert outcome(lambda: time.sleep(20)) == "stopped"
    assert time.monotonic() - start < 10


@THREADS
def test_a_limit_within_a_limit_leaves_the_outer_one_on(on):
    def twice():
        return outcome(spins, 0.05), spins()

    assert on(lambda: outcome(twice, 0.3)) == "stopped"
    assert on(lambda: outcome(lambda: outcome(spins, 0.05), 20)) == "stopped"


def test_an_alarm_the_notebook_has_set_still_rings():
    rung = []
    handler = signal.signal(signal.SIGALRM, lambda *_: rung.append(True))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        limited(lambda: 3, 5)
        time.sleep(0.1)
    finally:
        signal.signal(signal.SIGALRM, handler)
    assert rung
