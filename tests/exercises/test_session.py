"""What is remembered of the learner's work: in the session, and in a file beside the notebook."""

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from helpers.exercises import exercise, predict, progress, session


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The learner's file, in a folder of the test's own."""
    path = tmp_path / session.FILE
    monkeypatch.setattr(session, "answers_file", lambda: path)
    return path


@pytest.fixture
def restart(monkeypatch):
    """``restart()`` forgets what is in memory, as a new kernel has."""

    def forget():
        for name in ("outcomes", "hints_given", "commits"):
            monkeypatch.setattr(session, name, {})

    return forget


def test_progress_counts_what_is_right_and_answered():
    exercise("02.2").check(exercise("02.2").reference)
    predict("02.d1").commit("25")
    assert "1 of " in repr(progress()) and "1 of " in repr(progress("02"))
    assert "02.2   right" in repr(progress())


def test_progress_without_a_number_is_that_of_the_notebook_last_asked_for():
    for id in ("02.1", "03.1", "02.1"):
        exercise(id)
    assert progress().title == "Notebook 02"

    exercise("03.1").check(...)
    assert progress().title == "Notebook 03" and "Notebook 03" in repr(progress())


def test_progress_of_a_notebook_in_two_parts_is_that_of_one_part(monkeypatch):
    import helpers.exercises.nb02 as folder

    monkeypatch.setattr(folder, "PARTS", {"02b": ("02.9", "02.10", "02.r4")}, raising=False)
    first, second = progress("02"), progress("02b")
    exercise("02.10")

    assert "0 of 8 exercises right" in first.text and "02.9 " not in first.code and "02.8 " in first.code
    assert second.title == progress().title == "Notebook 02b" and "02.8 " not in second.code
    assert "0 of 2 exercises right, 0 of 1 questions answered." in second.text


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


def test_answers_outcomes_and_hints_survive_the_kernel(kept, restart):
    predict("02.d1").commit("29")
    exercise("02.2").check(exercise("02.2").reference)
    exercise("02.1").hint()
    restart()

    assert "You said 29; it is 25." in predict("02.d1").reply
    assert predict("02.d1").commit("25").outcome == "wrong"
    assert "02.2   right" in repr(progress("02")) and "delete it and restart" in repr(progress("02"))
    assert exercise("02.1").hint().title == "02.1 hint 2 of 2"


def test_nothing_is_written_before_there_is_something_to_keep(kept):
    exercise("02.2").check(...), predict("02.d1").commit("many")
    assert not kept.exists() and "delete it" not in repr(progress("02"))


def test_a_wrong_answer_after_a_right_one_changes_nothing(kept, restart):
    exercise("02.2").check(exercise("02.2").reference)
    exercise("02.2").check(lambda a, b, c: 0)
    restart()
    assert "02.2   right" in repr(progress("02"))


def test_what_another_notebook_has_kept_meanwhile_is_seen_and_stays(kept, restart):
    predict("02.d1").commit("29")
    with kept.open("a") as other:
        other.write('{"kept": "commits", "id": "02.d2", "value": "1"}\n')
    predict("02.d2").commit("7")
    predict("02.r2").commit("0")
    restart()

    predict("02.d1")
    assert session.commits == {"02.d1": "29", "02.d2": "1", "02.r2": "0"}


def test_an_answer_is_kept_as_typed_and_judged_by_the_words_of_today(kept, restart):
    predict("02.d1").commit(" 25 ")
    restart()
    assert "25" in kept.read_text() and "Right" not in kept.read_text()
    assert predict("02.d1").reply.startswith("Right. You said 25.")


def test_an_answer_that_can_no_longer_be_read_may_be_given_anew(kept, restart):
    kept.write_text('{"kept": "commits", "id": "02.d1", "value": "a choice of last year"}\n')
    assert predict("02.d1").verdict is None
    predict("02.d1").commit("25")
    restart()
    assert predict("02.d1").verdict.outcome == "right"


@pytest.mark.parametrize("damage", [b'{"kept": "comm', b"\xff\x00\n", b"[]\n", b'{"kept": "x", "id": 1, "value": 2}\n'])
def test_a_damaged_line_is_said_once_and_costs_no_other(kept, restart, capsys, damage):
    predict("02.d1").commit("29")
    kept.write_bytes(kept.read_bytes() + damage)
    session._say.cache_clear()
    restart()
    predict("02.r2").commit("0")
    restart()
    predict("02.r2")

    assert session.commits == {"02.d1": "29", "02.r2": "0"} and damage.strip() in kept.read_bytes()
    said = capsys.readouterr().out.count("cannot be read and are left as they are.")
    assert said == 1 + damage.endswith(b"\n")  # of 2 lines, if that is one already, then of 3


def test_a_file_that_holds_something_else_is_left_as_it_is(kept, monkeypatch, capsys):
    monkeypatch.setattr(session, "complaints", [])
    kept.write_text("my own notes\n")
    predict("02.d1").commit("29")

    assert kept.read_text() == "my own notes\n" and predict("02.d1").verdict.outcome == "wrong"
    assert capsys.readouterr().out.count("holds no answers and is left as it is") == 1


@pytest.mark.parametrize(("place", "what"), [("gone/answers", "written"), ("", "read")], ids=["no folder", "a folder"])
def test_where_the_file_cannot_be_used_the_session_goes_on(tmp_path, monkeypatch, capsys, place, what):
    monkeypatch.setattr(session, "complaints", [])
    monkeypatch.setattr(session, "answers_file", lambda: tmp_path / place)
    predict("02.d1").commit("29")

    assert predict("02.d1").commit("25").outcome == "wrong"
    said = capsys.readouterr().out
    assert f" cannot be {what} (" in said and said.count("answers are kept until the kernel stops.") == 1


@pytest.mark.parametrize(
    ("name", "namespace", "shell"),
    [
        ("mine/01.ipynb", {}, True),
        ("", {"__vsc_ipynb_file__": "mine/01.ipynb"}, True),
        ("", {}, True),
        ("mine/01.ipynb", {}, False),
    ],
    ids=["a Jupyter server's", "VS Code's", "started by a test", "a script started from a notebook"],
)
def test_a_kernel_has_a_file_if_a_front_end_opened_a_notebook(tmp_path, monkeypatch, name, namespace, shell):
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path)
    running = SimpleNamespace(user_ns=namespace, **({"kernel": None} if shell else {}))
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: running))
    monkeypatch.setenv("JPY_SESSION_NAME", name)

    found = session.answers_file.__wrapped__()
    named = shell and (name or namespace)
    assert str(found) == (os.path.join("mine", session.FILE) if named else "None")


def test_a_line_that_another_notebook_is_writing_is_waited_for_and_an_empty_one_is_none(kept, restart, capsys):
    begun, rest = b'\n{"kept": "commits", "id": "02.d1"', b', "value": "29"}\n'
    kept.write_bytes(begun)
    session._say.cache_clear(), restart()
    predict("02.r2")
    assert session.commits == {}
    kept.write_bytes(begun + rest)
    predict("02.r2")

    assert session.commits == {"02.d1": "29"} and capsys.readouterr().out == ""


def test_two_kernels_that_write_at_once_lose_no_line(kept):
    code = f"""import sys; from pathlib import Path; from helpers.exercises import session
session.answers_file = lambda: Path({str(kept)!r})
for i in range(200): session.commit(f"{{sys.argv[1]}}.{{i}}", "25")"""
    both = [subprocess.Popen([sys.executable, "-c", code, name], stdout=subprocess.PIPE) for name in ("01", "02")]

    assert [process.communicate()[0] for process in both] == [b"", b""]
    assert len({json.loads(line)["id"] for line in kept.read_text().splitlines() if line}) == 400
