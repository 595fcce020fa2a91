"""Saved work opens again as it was, and a figure, an explorer and a question say when no kernel answers them."""

import re

import nbformat
import pytest

from .session import Session, written

QUESTION, OPEN, CHOICE, BRANCH, TENSOR, EXPLORER, CUT = range(1, 8)
CELLS = (
    "import time, torch\nfrom helpers import explorers, live, predict",
    'predict("02.d1")',
    'predict("02.d4")',
    'predict("02.d8")',
    "live(lambda x: x * x if x > 0 else -x, x=2.0)",
    "live(lambda a, X: (a * X).sum(), a=2.0, X=torch.ones(2, 2))",
    "explorers.zero_grad()",
    "explorers.cut_wire()",
)
SAVE = "panel => panel.context.save()"
RESTART = "panel => panel.sessionContext.session.kernel.restart()"
RAISES = """from helpers.live_graph.widget import LiveWidget
content = LiveWidget._content
def raises(self, graph):
    if graph.guards and graph["x"].value > 0:
        raise ValueError("no")
    return content(self, graph)
LiveWidget._content = raises"""
CHANGE_KERNEL = "panel => panel.sessionContext.changeKernel({name: 'python3'})"  # one started for this notebook
STOP = "panel => panel.sessionContext.shutdown()"
# However the kernel comes to be busy: what a control asks for takes until the file is there.
BUSY = """import pathlib, time
from helpers.exercises.form.question import Question
from helpers.explorers.base import Explorer
from helpers.live_graph.widget import LiveWidget
def slow(kind, name):
    quick = getattr(kind, name)
    def waits(*given):
        while not pathlib.Path({go!r}).exists():
            time.sleep(0.01)
        return quick(*given)
    setattr(kind, name, waits)
slow(LiveWidget, "_content"), slow(Explorer, "_show"), slow(Question, "commit")"""


@pytest.fixture
def notebook(tmp_path):
    """The notebook, not run."""
    return written(tmp_path / "saved.ipynb", CELLS)


@pytest.fixture
def session(open_notebook, notebook):
    """The notebook, run; one question answered, every slider moved."""
    session = open_notebook(notebook)
    session.run_all()
    use(session)
    return session


@pytest.fixture
def reopen(lab_page, lab):
    """``reopen(session)`` shuts its kernel down, closes it and opens the file again, with a new kernel."""
    opened = []

    def again(session):
        session._evaluate(STOP)
        session.close()
        opened.append(Session(lab_page, lab, session.name))
        return opened[-1]

    yield again
    opened[-1].close()


def typed(output, name):
    return output.get_by_role("spinbutton", name=f"{name}, typed")


def use(session):
    output = session.output(QUESTION)
    output.get_by_role("textbox").fill("29")
    output.get_by_role("button", name="Commit").click()
    output.get_by_text("You said 29; it is 25.").wait_for()
    session.output(CHOICE).get_by_role("radio").nth(1).check()
    session.output(CHOICE).get_by_role("button", name="Commit").click()
    session.output(CHOICE).get_by_role("status").filter(has_text="You chose").wait_for()
    typed(session.output(BRANCH), "x").fill("-3")
    session.output(BRANCH).locator("svg.graph text.name", has_text="−x").wait_for()
    typed(session.output(BRANCH), "x").fill("-4")
    typed(session.output(TENSOR), "a").fill("5")
    session.output(TENSOR).locator("svg.graph text.value", has_text="20").wait_for()
    session.output(EXPLORER).get_by_role("slider").first.press("End")
    session.output(EXPLORER).get_by_text("Loss after 60 steps.").wait_for()
    session.settle()


def state(session):
    """What a learner reads in each output, and what the fields hold."""
    shown = []
    for index in range(1, len(CELLS)):
        output = session.output(index)
        output.locator("form, svg.graph, img.widget-image").first.wait_for()
        values = output.locator("svg.graph text:not(.was)").all_text_contents()
        fields = output.locator("input").evaluate_all("all => all.map(field => field.checked + field.value)")
        told = output.locator("form p:not(.state), .widget-html-content, .widget-readout").all_inner_texts()
        pictures = output.locator("img.widget-image").evaluate_all("all => all.map(image => image.naturalWidth)")
        shown.append((values, fields, told, pictures))
    return shown


def test_what_was_saved_opens_again_as_it_was_and_says_what_to_run(session, reopen):
    before = state(session)
    session._evaluate(SAVE)
    again = reopen(session)

    assert state(again) == before
    assert again.panel.get_by_text("model not found").count() == 0
    assert again.output(QUESTION).get_by_text("Run this cell").count() == 0
    for index, to in ((OPEN, "answer"), (TENSOR, "go on"), (EXPLORER, "move the controls")):
        again.output(index).get_by_text(f"This is as it was saved. Run this cell to {to}.").wait_for()


def test_saving_again_what_no_kernel_knows_loses_nothing(session, reopen):
    before = state(session)
    session._evaluate(SAVE)
    session._evaluate(RESTART)
    session._evaluate(SAVE)
    again = reopen(session)
    again.output(OPEN).get_by_text("This is as it was saved.").wait_for()
    again._evaluate(SAVE)
    third = reopen(again)

    assert state(third) == before and third.panel.get_by_text("model not found").count() == 0


def test_answers_outlive_the_kernel_in_a_file_beside_the_notebook(open_notebook, notebook):
    session = open_notebook(notebook)
    session._evaluate(CHANGE_KERNEL)
    session.run_cell(0), session.run_cell(QUESTION)
    session.output(QUESTION).get_by_role("textbox").fill("29")
    session.output(QUESTION).get_by_role("textbox").press("Enter")
    session.output(QUESTION).get_by_text("You said 29; it is 25.").wait_for()
    kept = session.path.with_name("course_answers.jsonl").read_text()
    assert kept == '{"kept": "commits", "id": "02.d1", "value": "29"}\n'

    session._evaluate(CHANGE_KERNEL)
    session.run_cell(0), session.run_cell(QUESTION)
    session.output(QUESTION).get_by_text("You said 29; it is 25.").wait_for()
    assert session.output(QUESTION).get_by_role("textbox").is_disabled()
    session._evaluate(STOP)


def test_a_kernel_that_no_front_end_started_for_a_notebook_keeps_nothing(session):
    assert not list(session.path.parent.glob("course_answers*"))


def test_a_notebook_keeps_only_the_widgets_it_shows(session):
    session._evaluate(SAVE)
    once = stored(session)
    session.run_cell(TENSOR), session.run_cell(EXPLORER)
    session._evaluate(SAVE)

    assert len(stored(session)) == len(once)
    for index in range(len(CELLS)):
        session._evaluate("(panel, index) => panel.content.model.cells.get(index).outputs?.clear()", index)
    session._evaluate(SAVE)
    assert stored(session) == {}


def stored(session):
    metadata = nbformat.read(session.path, as_version=4).metadata
    return metadata.get("widgets", {}).get("application/vnd.jupyter.widget-state+json", {}).get("state", {})


@pytest.mark.parametrize(("happens", "said"), [(STOP, "stopped"), (RESTART, "restarted")], ids=["stopped", "restarted"])
def test_without_its_kernel_each_says_so_goes_on_where_it_can_and_holds_where_it_cannot(session, happens, said):
    session._evaluate(happens)
    branch, tensor, explorer, question = (session.output(index) for index in (BRANCH, TENSOR, EXPLORER, OPEN))
    trouble = f"The kernel has {said}."

    tensor.get_by_text(f"{trouble} Run this cell to go on.").wait_for()
    typed(tensor, "a").fill("3")
    tensor.get_by_text("a = 3 is for the kernel to compute; the graph stays at a = 5. Run this cell").wait_for()
    assert typed(tensor, "a").input_value() == "5" and "20" in tensor.locator("text.value").all_text_contents()

    typed(branch, "x").fill("-7")
    branch.locator("svg.graph text.value", has_text="−7").wait_for()
    assert branch.get_by_text("The kernel").count() == 0
    typed(branch, "x").fill("6")
    branch.get_by_text(f"{trouble} x = 6 is for the kernel to compute; the graph stays at x = −7.").wait_for()

    explorer.get_by_text(f"{trouble} Run this cell to move the controls.").wait_for()
    explorer.get_by_role("slider").first.press("Home")
    assert explorer.get_by_text("Loss after 60 steps.").is_visible()
    assert explorer.locator(".widget-readout").first.inner_text() == "60"

    question.get_by_role("textbox").fill("forty")
    question.get_by_role("textbox").press("Enter")
    question.get_by_text(f"{trouble} Run this cell to answer.").wait_for()
    assert question.get_by_role("textbox").input_value() == "forty"
    assert session.output(QUESTION).get_by_text("You said 29; it is 25.").is_visible()


def test_what_raised_raises_again_and_the_sentence_of_an_explorer_follows_its_graph(session):
    session.told_by_kernel(RAISES)
    branch, cut = session.output(BRANCH), session.output(CUT)
    for number in ("6", "-5", "6"):
        typed(branch, "x").fill(number)
        branch.get_by_text("ValueError: no").wait_for(state="visible" if number == "6" else "hidden")

    typed(cut, "x").fill("2")
    cut.get_by_text("y = 12, x.grad = 4").wait_for()


def test_run_again_after_a_restart_a_figure_moves_and_a_question_answers(session):
    session._evaluate(RESTART)
    session.run_cell(0), session.run_cell(TENSOR), session.run_cell(OPEN)
    typed(session.output(TENSOR), "a").fill("3")
    session.output(TENSOR).locator("svg.graph text.value", has_text="12").wait_for()
    session.output(OPEN).get_by_role("textbox").fill("1")
    session.output(OPEN).get_by_role("textbox").press("Enter")
    session.output(OPEN).get_by_text("You said 1").wait_for()
    assert session.output(TENSOR).get_by_text("The kernel").count() == 0


def test_while_the_kernel_is_busy_each_says_so_and_catches_up(session):
    go = session.path.with_name("go")
    session.told_by_kernel(BUSY.format(go=str(go)))
    tensor, explorer, question = (session.output(index) for index in (TENSOR, EXPLORER, OPEN))
    typed(tensor, "a").fill("3")
    explorer.get_by_role("slider").first.press("Home")
    question.get_by_role("textbox").fill("1")
    question.get_by_role("textbox").press("Enter")

    tensor.get_by_text("The graph shows the last true numbers").wait_for()
    assert "20" in tensor.locator("text.value").all_text_contents()
    explorer.get_by_text("The figure shows the last true numbers").wait_for()
    question.locator(".state").get_by_text(re.compile("^(The kernel is busy|Waiting for the kernel)")).wait_for()

    go.touch()
    tensor.locator("svg.graph text.value", has_text="12").wait_for()
    explorer.get_by_text("Loss after 2 steps.").wait_for()
    question.get_by_text("You said 1").wait_for()
    session.settle()
    assert session.panel.get_by_text(re.compile("The kernel is busy|Waiting for|last true numbers")).count() == 0
