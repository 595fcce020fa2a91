"""The browser fixtures notice what they are for: errors, foreign requests, controls that break."""

import json

import pytest
from jupyter_client.channels import HBChannel
from nbformat.v4 import new_code_cell, new_output

from .controls import move_every_control
from .session import written
from .test_notebooks import BLANK, unexpected_errors, unfinished

WIDGETS = """import ipywidgets as w
seen = []
def controls(*all):
    for control in all:
        control.observe(lambda change: seen.append(change["new"]), "value")
    return w.VBox(all)
button = w.Button(description="press")
button.on_click(lambda _: seen.append("pressed"))
controls(w.IntSlider(min=0, max=7, value=3), w.Dropdown(options="abc"), w.Checkbox(), w.ToggleButtons(options="xyz"),
         w.SelectionSlider(options=[10, 20, 30]), button)"""
BREAKS = "slider = w.IntSlider(min=0, max=7)\nslider.observe(lambda change: 1 / (7 - change['new']), 'value')\nslider"
STUCK = "w.HTML('<input type=range min=0 max=8 value=4 onkeydown=\"event.preventDefault()\" aria-label=stuck>')"


@pytest.fixture
def notebook(tmp_path):
    """``notebook(*cells)`` writes a notebook and returns its path."""
    return lambda *cells: written(tmp_path / "demo.ipynb", cells)


def test_run_all_leaves_every_result_in_the_model(open_notebook, notebook):
    raises = new_code_cell("int('x')", metadata={"tags": ["raises-exception"]})
    cells = open_notebook(notebook("1 + 1", raises, "print('last')")).run_all()

    assert [cell["execution_count"] for cell in cells] == [1, 2, 3]
    assert cells[0]["outputs"][0]["data"]["text/plain"] == "2"
    assert cells[1]["outputs"][0]["ename"] == "ValueError" and unexpected_errors(cells) == []
    assert cells[2]["outputs"][0]["text"] == "last\n"


def test_an_error_and_a_cell_that_has_not_run_are_noticed(open_notebook, notebook):
    session = open_notebook(notebook("1 / 0", "print('not yet')"))
    cell = session.run_cell(0)  # what follows in a run of all may reach the kernel when it no longer refuses it

    assert unexpected_errors([cell]) == ["ZeroDivisionError: division by zero"]
    assert unfinished(session.cells()) == ["print('not yet')"]


def test_every_control_reaches_both_ends_by_keyboard(open_notebook, notebook):
    session = open_notebook(notebook(WIDGETS))
    session.run_all()

    assert move_every_control(session) == [] and session.complaints() == []
    seen = session.told_by_kernel("print(seen)")
    for value in ("0", "7", "'c'", "True", "False", "'y'", "'z'", "30", "'pressed'"):
        assert value in seen


def test_a_stuck_control_and_a_broken_callback_are_noticed(open_notebook, notebook):
    session = open_notebook(notebook("import ipywidgets as w", BREAKS, STUCK))
    session.run_all()

    assert any("slider stands at 4 after Home, not at 0" in line for line in move_every_control(session))
    assert "ZeroDivisionError" in session.complaints()[0]


def test_what_leaves_loopback_and_what_goes_wrong_in_the_page_is_noticed(fresh_page, problems):
    with fresh_page.expect_console_message(lambda message: "ERR_FAILED" in message.text):  # the picture's, the last
        fresh_page.set_content("<script>console.error('oh')</script><img src='http://example.org/a.png' alt=''>")
    found, problems[:] = "\n".join(problems), []

    assert "request off loopback: http://example.org/a.png" in found
    assert "console error: oh" in found


def test_a_blank_output_of_an_untrusted_notebook_is_noticed(open_notebook, notebook):
    outputs = [new_output("display_data", data={"text/html": html}) for html in ("<style>b {}</style>", "<b>6</b>")]
    session = open_notebook(notebook(new_code_cell("x", outputs=outputs, execution_count=1)), trusted=False)

    assert len(session.panel.locator(".jp-OutputArea-output").evaluate_all(BLANK)) == 1


def test_a_kernel_that_takes_its_time_to_answer_is_waited_for(lab, notebook, monkeypatch):
    monkeypatch.setattr(HBChannel, "time_to_dead", 0.0)  # seconds: as on a machine that has much else to do
    kernel = lab.start_kernel(lab.add(notebook("1")))

    assert json.loads(lab.ask(f"kernels/{kernel}"))["id"] == kernel
    lab.stop_kernel(kernel)


def test_a_kernel_begins_in_the_notebooks_folder_as_one_started_by_itself(open_notebook, notebook):
    session = open_notebook(notebook("1"))
    session.told_by_kernel("import os, sys, matplotlib")

    assert session.told_by_kernel("print(os.getcwd())").strip() == str(session.path.parent)
    assert session.told_by_kernel("print(matplotlib.get_backend())").strip().endswith("backend_inline")
    assert session.told_by_kernel("print([name for name in sys.path if 'browser' in name])").strip() == "[]"
    assert session.told_by_kernel("print({'helpers', 'ipywidgets'} & {*sys.modules})").strip() == "set()"
