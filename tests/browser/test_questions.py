"""Questions in a page without a kernel, from a file: the first answer counts, is kept, and can be cleared."""

import re

import pytest

from editions import cells
from editions.book import ROOT
from helpers.exercises.form import page as form
from helpers.exercises.shelf import ids_on
from helpers.live_graph.page import module

from .barriers import barriers

HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Questions</title><style>{}</style><main><h1>Q</h1>'
SCRIPT = 'import { mountQuestions } from "%s/helpers/exercises/form/page.js";\nmountQuestions(() => localStorage);\n'
ALL = len(ids_on("02")[1])


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A page with a number, a choice, a question of another notebook, and the progress of 02."""
    folder = tmp_path_factory.mktemp("questions")
    (folder / "entry.js").write_text(SCRIPT % ROOT.as_posix())
    asked = cells.asked({"source": 'display(predict("02.d1"), predict("02.d8"), predict("01.r3"))\nprogress("02")'})
    script = f"<script>(() => {{{module(str(folder / 'entry.js'))}}})();</script>"
    page = folder / "page.html"
    page.write_text(HEAD.format(form.style()) + "".join(asked) + "</main>" + script, encoding="utf-8")
    return page


@pytest.fixture
def opened(fresh_page, file):
    fresh_page.goto(file.as_uri())
    return fresh_page


def question(page, id):
    return page.locator(".question", has_text=re.compile(rf"{id}\b"))


def commit(page, typed):
    field = question(page, "02.d1").get_by_role("textbox")
    field.fill(typed)
    field.press("Enter")


def test_a_number_is_judged_at_once_and_the_first_one_counts_after_a_reload(opened):
    commit(opened, "many")
    assert "does not read as a number" in question(opened, "02.d1").get_by_role("status").inner_text()

    commit(opened, " 29. ")
    opened.reload()

    asked = question(opened, "02.d1")
    assert asked.get_by_role("status").inner_text().startswith("You said 29; it is 25.")
    assert asked.get_by_role("textbox").input_value() == "29."
    assert asked.get_by_role("textbox").is_disabled()


def test_a_choice_is_made_by_keyboard(opened):
    question(opened, "02.d1").get_by_role("textbox").focus()
    for key in ("Tab", "Tab", "ArrowDown", "ArrowDown", "Enter"):
        opened.keyboard.press(key)

    reply = question(opened, "02.d8").get_by_role("status")
    assert reply.inner_text().startswith("Right. You chose “up by 0.4”.")
    assert reply.evaluate("reply => reply === document.activeElement")


def test_progress_counts_and_starts_anew_once_it_has_asked(opened):
    commit(opened, "25")
    question(opened, "01.r3").get_by_role("radio").first.check()
    question(opened, "01.r3").get_by_role("button").click()
    line = opened.locator(".answers")
    assert line.get_by_role("status").inner_text() == f"1 of {ALL} questions answered, 1 right."

    line.get_by_role("button", name="Start anew").click()
    line.get_by_role("button", name="Keep them").click()
    assert question(opened, "02.d1").get_by_role("textbox").is_disabled()
    line.get_by_role("button", name="Start anew").click()
    line.get_by_role("button", name="Clear them").click()

    assert line.get_by_role("status").inner_text() == f"0 of {ALL} questions answered, 0 right."
    opened.reload()
    assert question(opened, "02.d1").get_by_role("textbox").input_value() == ""
    assert question(opened, "01.r3").get_by_role("radio").first.is_disabled()


@pytest.mark.parametrize("refusal", [
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    "localStorage.setItem('backpropagation answers', '{\"02.d1\": 5, ')",
])  # fmt: skip
def test_a_storage_that_is_refused_or_spoilt_leaves_the_answers_to_the_page(fresh_page, file, refusal):
    fresh_page.add_init_script(refusal)
    fresh_page.goto(file.as_uri())

    commit(fresh_page, "25")

    assert question(fresh_page, "02.d1").get_by_role("status").inner_text().startswith("Right. You said 25.")
    assert f"1 of {ALL} questions answered, 1 right." in fresh_page.locator(".answers").inner_text()


def test_an_answer_that_can_no_longer_be_read_does_not_count(opened):
    opened.evaluate("localStorage.setItem('backpropagation answers', '{\"02.d1\": \"many\", \"02.d8\": 3}')")
    opened.reload()

    assert question(opened, "02.d1").get_by_role("textbox").input_value() == ""
    commit(opened, "25")
    assert question(opened, "02.d1").get_by_role("status").inner_text().startswith("Right.")


def test_in_two_tabs_the_first_answer_counts_in_both(opened):
    other = opened.context.new_page()
    other.goto(opened.url)
    commit(opened, "29")
    commit(other, "25")

    assert question(other, "02.d1").get_by_role("status").inner_text().startswith("You said 29; it is 25.")
    assert question(other, "02.d1").get_by_role("textbox").input_value() == "29"


def test_without_scripts_the_question_and_its_choices_are_to_be_read(browser, file):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())

    assert "02.d1" in page.inner_text("main") and "up by 0.4" in page.inner_text("main")
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_found_by_axe_before_and_after_a_commit(opened, theme):
    paper = {"light": "#fff", "dark": "#121212"}[theme]
    opened.evaluate(f"document.documentElement.dataset.theme = '{theme}'; document.body.style.background = '{paper}'")
    opened.evaluate(f"document.querySelector('h1').style.color = '{'#000' if theme == 'light' else '#eee'}'")

    before = barriers(opened)
    commit(opened, "29")
    opened.get_by_role("button", name="Start anew").click()

    assert before == barriers(opened) == []
