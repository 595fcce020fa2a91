"""What the session remembers: outcomes, and which notebook is meant by ``progress()``."""

import pytest

from helpers.exercises import exercise, predict, progress, session


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch):
    for name in ("outcomes", "hints_given", "commits"):
        monkeypatch.setattr(session, name, {})


def test_progress_counts_what_is_right_and_answered():
    exercise("02.2").check(exercise("02.2").reference)
    predict("02.d1").commit("25")
    assert "1 of " in repr(progress()) and "1 of " in repr(progress("02"))
    assert "02.2   right" in repr(progress())


def test_progress_without_a_number_is_that_of_the_notebook_last_asked_for():
    for id in ("02.1", "03.1", "02.1"):
        exercise(id)
    assert progress().title == "Notebook 02"


def test_asking_again_keeps_the_outcome():
    exercise("02.2").check(exercise("02.2").reference)
    exercise("03.1"), exercise("02.2")
    assert session.outcomes == {"03.1": "not attempted", "02.2": "right"}


def test_progress_before_any_exercise_is_that_of_the_first_notebook():
    assert progress().title == "Notebook 01"


def test_an_exercise_once_right_stays_right():
    exercise("02.2").check(exercise("02.2").reference)
    exercise("02.2").check()
    assert "02.2   right" in repr(progress("02"))


def test_hints_are_counted_for_each_exercise_by_itself():
    assert [session.next_hint("02.1"), session.next_hint("02.1"), session.next_hint("02.2")] == [0, 1, 0]
