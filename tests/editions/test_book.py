"""What is staged for the book: which cell looks how, and where links lead. The built one is tested in tests/browser."""

import copy
import json

import pytest

from editions import book, cells


def code(source, *tags, text="25.0"):
    outputs = [{"output_type": "stream", "name": "stdout", "text": text}]
    return {"cell_type": "code", "metadata": {"tags": list(tags)}, "source": source, "outputs": outputs}


def shown(cell):
    return book.shown(cell, "02_chain_rule.ipynb")


PROSE = {"cell_type": "markdown", "metadata": {}, "source": "# Nudges\n\nA nudge."}


def test_a_page_has_every_cell_but_the_set_up():
    notebook = {"cells": [PROSE, code("import sys", "colab-setup", "remove-cell"), code("y(2, 3)")], "nbformat": 4}

    page = book.readable(copy.deepcopy(notebook), "02_chain_rule.ipynb")

    assert [cells.source(cell) for cell in page["cells"]] == [PROSE["source"], "y(2, 3)"] and page["nbformat"] == 4


@pytest.mark.parametrize("source", ["y(2, 3)", "explorers.activations()"])
def test_what_answers_a_question_is_folded_and_nothing_else(monkeypatch, source):
    monkeypatch.setattr(book, "frames_html", lambda name: f"<p>{name}</p>")

    assert shown(code(source, "reveals"))["metadata"]["tags"] == ["reveals", "hide-output"]
    assert "hide-output" not in shown(code(source))["metadata"]["tags"]


def test_a_cell_is_shown_without_being_changed():
    cell = code("y(2, 3)", "reveals")
    before = copy.deepcopy(cell)

    shown(cell)

    assert cell == before


def test_an_explorer_shows_its_frames_and_an_exercise_where_it_can_be_run(monkeypatch):
    monkeypatch.setattr(book, "frames_html", lambda name: f"<p>{name}</p>")
    task = shown(code('def central(f, w, h):\n    return ...\n\nexercise("02.1").check(central)'))

    assert cells.html_of(shown(code("explorers.activations()"))) == ["<p>activations</p>"]
    assert "return ..." in cells.source(task) and "learn/02_chain_rule.ipynb" in cells.html_of(task)[0]


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("[a page](map.md#J)", "[a page](map.md#J)"),
        ("[a file](../helpers/data.py)", f"[a file]({book.REPOSITORY}/blob/main/helpers/data.py)"),
        ("[rows](../tests/x.py#L3)", f"[rows]({book.REPOSITORY}/blob/main/tests/x.py#L3)"),
        ("[out](https://pytorch.org)", "[out](https://pytorch.org)"),
        ("[beyond](../../elsewhere.md)", "[beyond](../../elsewhere.md)"),
    ],
)
def test_a_link_leads_to_the_page_or_else_to_the_repository(monkeypatch, tmp_path, link, leads_to):
    monkeypatch.setattr(book, "STAGE", tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/map.md").touch()

    assert book.relinked(f"See {link}.", tmp_path / "docs/card.md") == f"See {leads_to}."


def test_the_contents_the_readme_and_the_lecturers_page_name_each_notebook(monkeypatch, tmp_path):
    monkeypatch.setattr(book, "STAGE", tmp_path)
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks/06b_real_data.ipynb").write_text(json.dumps({"cells": [PROSE]}))
    (tmp_path / "index.md").write_text("Contents\n<!-- notebooks -->")
    (tmp_path / "lecturers.md").write_text("<!-- decks -->")
    (tmp_path / "README.md").write_text("| [06b_real_data](notebooks/06b_real_data.ipynb) | 65 |")

    book.list_notebooks()

    assert (tmp_path / "index.md").read_text() == "Contents\n06b Nudges <notebooks/06b_real_data>"
    assert 'slides/06b_real_data.html">06b Nudges<' in (tmp_path / "lecturers.md").read_text()
    assert (tmp_path / "README.md").read_text() == "| [06b Nudges](notebooks/06b_real_data.ipynb) | 65 |"


def test_the_module_of_the_live_graph_is_a_file_and_no_part_of_its_figure(monkeypatch, tmp_path):
    monkeypatch.setattr(book, "STAGE", tmp_path)
    (tmp_path / "_static").mkdir()

    book.write_assets()

    figure = (tmp_path / "_static/J.html").read_text()
    assert "data-live-graph" in figure and "<script" not in figure
    assert (tmp_path / "_static/course.js").stat().st_size > 10_000 > len((tmp_path / "_static/form.css").read_text())
