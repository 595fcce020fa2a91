"""The form of a question in real JupyterLab, by keyboard; verdicts as a learner sees them."""

import pytest

from .session import written

CELLS = (
    "from helpers import exercise, predict, progress",
    'predict("02.d1", "∂y/∂a at a = 2, b = 3")',
    'predict("02.d4")',
    'predict("02.d8")',
    'exercise("02.2")',
    'def dJ_dc(a, b, c):\n    return b\n\nexercise("02.2").check(dJ_dc)',
    'def descend(w, grad, lr):\n    return w - lr * abs(grad)\n\nexercise("02.9").check(descend)',
    'exercise("02.2").hint()',
    'exercise("02.1").solution()',
    'exercise("02.1").check(...)',
    'exercise("02.1").check(lambda f, w, h: (f(w + h) - f(w - h)) / (2 * h))',
    'predict("02.r2")',
    'predict("02.d3", "the central difference in float32")',
    "progress()",
)


@pytest.fixture(scope="module")
def session(open_for_all, tmp_path_factory):
    """The cells, run. What is committed stays so in a kernel: each test commits to a question of its own."""
    session = open_for_all(written(tmp_path_factory.mktemp("exercises") / "exercises.ipynb", CELLS))
    session.run_all()
    return session


def reply(session, index):
    """The form's answer, once it has one."""
    status = session.output(index).get_by_role("status")
    status.filter(has_text=".").wait_for()
    session.settle()
    return status.inner_text()


def test_a_number_is_committed_by_enter_and_kept(session):
    field = session.output(1).get_by_role("textbox")
    field.focus()
    session.page.keyboard.type("29")
    session.page.keyboard.press("Enter")
    assert "You said 29; it is 25." in reply(session, 1)
    assert field.is_disabled()

    session.run_cell(1)
    assert "You said 29; it is 25." in reply(session, 1)
    assert session.complaints() == []


def test_what_is_no_number_is_not_committed(session):
    field = session.output(2).get_by_role("textbox")
    field.focus()
    session.page.keyboard.type("b squared\n")
    assert "does not read as a number" in reply(session, 2)
    assert field.is_enabled()


def test_a_choice_is_made_with_tab_arrows_and_enter(session):
    session.output(2).get_by_role("textbox").focus()
    for key in ("Tab", "Tab", "ArrowDown", "ArrowDown", "Enter"):
        session.page.keyboard.press(key)
    assert "You chose “up by 0.4”" in reply(session, 3)


def test_a_button_commits_too(session):
    session.output(11).get_by_role("textbox").fill("1")
    session.output(11).get_by_role("button", name="Commit").press("Space")
    assert reply(session, 11).startswith("Right. You said 1.")


def test_the_notebook_ran_past_the_open_questions(session):
    cells = session.cells()
    assert all(cell["execution_count"] for cell in cells)
    plain = cells[12]["outputs"][0]["data"]["text/plain"]
    assert plain.startswith("02.d3 predict: the central difference in float32\nRun this cell (Shift+Enter) to answer")
    assert "model_id" not in plain
    assert "Which one is missing" in session.output(5).inner_text()
