"""A copy open in JupyterLab, written in and not saved, while its file changes: JupyterLab asks, and nothing is lost."""

import json

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook, writes

from editions import learn

WRITE = "(panel, text) => panel.content.widgets[0].model.sharedModel.setSource(text)"
BEGIN_TO_SAVE = "panel => { panel.saved = panel.context.save(); }"
SAVED = "panel => panel.saved"


@pytest.fixture
def course(tmp_path):
    """``course(text)`` writes the course's only notebook."""
    (tmp_path / "notebooks").mkdir()

    def write(text):
        notebook = writes(new_notebook(cells=[new_markdown_cell(text, id="title")]))
        (tmp_path / "notebooks/03_tensors.ipynb").write_text(notebook, encoding="utf-8")
        return tmp_path / "notebooks"

    return write


@pytest.fixture(params=["the course is laid out anew", "another tab saves"])
def meanwhile(request, course, lab):
    """``meanwhile(session)`` changes the file of a notebook that is open; returns the words it holds then."""

    def change(session):
        if request.param == "another tab saves":
            opened = json.loads(lab.ask(f"contents/{session.name}"))
            opened["content"]["cells"][0]["source"] = "words of the other tab"
            lab.ask(f"contents/{session.name}", "PUT", {"type": "notebook", "content": opened["content"]})
            return "words of the other tab"
        learn.lay_out(course("the new course"), (lab.root / session.name).parent)
        return "the new course"

    return change


def test_what_is_not_saved_yet_is_not_lost_when_the_file_changes(course, meanwhile, open_notebook, lab, tmp_path):
    learn.lay_out(course("the course"), tmp_path / "learn")
    session = open_notebook(tmp_path / "learn/03_tensors.ipynb")
    copy = lab.root / session.name
    session._evaluate(WRITE, "my words")

    words = meanwhile(session)
    session._evaluate(BEGIN_TO_SAVE)
    asks = session.page.locator(".jp-Dialog")
    asks.wait_for()
    assert words in copy.read_text("utf-8")  # nothing is written before the learner has chosen
    asks.get_by_role("button", name="Overwrite").click()
    session._evaluate(SAVED)

    written = copy.read_text("utf-8")
    assert "my words" in written
    said = learn.lay_out(course("a still newer course"), copy.parent)
    assert (copy.read_text("utf-8"), len(said)) == (written, 1)
