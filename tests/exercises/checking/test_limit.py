"""Code that does not end is stopped."""

import pytest

from helpers.exercises import exercise
from helpers.exercises.checking import run as guard


def endless(*_):
    while True:
        pass


def endless_and_deaf(*_):
    while True:
        try:
            while True:
                pass
        except BaseException:  # noqa: B036 (it has to swallow the time limit once)
            pass


@pytest.mark.parametrize("loop", [endless, endless_and_deaf])
def test_an_endless_loop_is_stopped(loop, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)

    assert "still running" in exercise("02.2").check(loop).feedback


def test_an_endless_loop_is_stopped_where_there_are_no_signals(monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    monkeypatch.delattr(guard.signal, "setitimer")

    assert "still running" in exercise("02.2").check(endless).feedback
