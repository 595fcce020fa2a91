"""The learner's copies: laid out without outputs, renewed while nothing is written in them, never lost."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, writes

from editions import learn

ROOT = Path(__file__).parents[2]


def notebook(*sources):
    cells = [new_markdown_cell("# Title", id="title")]
    for i, source in enumerate(sources):
        output = new_output("stream", text="the answer")
        cells.append(new_code_cell(source, id=f"cell{i}", outputs=[output], execution_count=1))
    return writes(new_notebook(cells=cells))


@pytest.fixture
def course(tmp_path):
    """``course(*sources)`` writes the course's notebook 03; its copies are laid out in learn/."""
    folder = tmp_path / "notebooks"
    folder.mkdir()

    def write(*sources, name="03_tensors"):
        (folder / f"{name}.ipynb").write_text(notebook(*sources), encoding="utf-8")

    write("1 + 1")
    return write


@pytest.fixture
def copy(tmp_path, course):
    lay_out(tmp_path)
    return tmp_path / "learn/03_tensors.ipynb"


def lay_out(folder):
    return learn.lay_out(folder / "notebooks", folder / "learn")


def fresh(folder, number="03"):
    return learn.fresh(number, folder / "notebooks", folder / "learn")


def change(copy, edit):
    content = json.loads(copy.read_text(encoding="utf-8"))
    edit(content)
    copy.write_text(json.dumps(content), encoding="utf-8")
    return copy.read_bytes()


def write_in(copy, text="mine"):
    return change(copy, lambda content: content["cells"][1].update(source=text))


def names(folder):
    return sorted(path.name for path in (folder / "learn").iterdir())


def test_a_copy_holds_no_output_and_every_word_of_the_course(tmp_path, copy):
    ours = json.loads((tmp_path / "notebooks/03_tensors.ipynb").read_text())
    theirs = json.loads(copy.read_text())

    assert "the answer" not in copy.read_text() and theirs["cells"][1]["execution_count"] is None
    assert [cell["source"] for cell in theirs["cells"]] == [cell["source"] for cell in ours["cells"]]


def test_no_copy_of_the_course_tells_an_answer(tmp_path):
    learn.lay_out(learn=tmp_path / "learn")

    for copy in (tmp_path / "learn").glob("*.ipynb"):
        cells = json.loads(copy.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") for cell in cells) and not learn.is_touched(copy)
    assert names(tmp_path) == sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


def test_the_second_time_nothing_is_written_and_nothing_said(tmp_path, copy):
    before = copy.stat().st_mtime_ns

    assert lay_out(tmp_path) == [] and copy.stat().st_mtime_ns == before


def test_an_untouched_copy_is_renewed_when_the_course_changes(tmp_path, course, copy):
    course("2 + 2")

    assert lay_out(tmp_path) == [] and "2 + 2" in copy.read_text() and names(tmp_path) == [copy.name]


def test_what_jupyterlab_adds_on_opening_touches_nothing(tmp_path, course, copy):
    change(copy, lambda content: content["metadata"].update(language_info={"name": "python", "version": "3.12"}))
    course("2 + 2")

    assert lay_out(tmp_path) == [] and "2 + 2" in copy.read_text()


TOUCHES = {
    "a word": lambda content: content["cells"][1].update(source="mine"),
    "an output": lambda content: content["cells"][1]["outputs"].append({"output_type": "stream"}),
    "a cell more": lambda content: content["cells"].append(dict(content["cells"][0])),
    "a cell less": lambda content: content["cells"].pop(),
    "a picture pasted": lambda content: content["cells"][0].update(attachments={"a.png": {}}),
    "another order": lambda content: content["cells"].reverse(),
    "no stamp": lambda content: content["metadata"].clear(),
    "a list": lambda content: content["metadata"].update(laid_out=["mine"]),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_a_touched_copy_stays_byte_for_byte_and_one_line_says_it_is_old(tmp_path, course, copy, touch):
    written = change(copy, touch)
    course("2 + 2")

    (line,) = lay_out(tmp_path)

    assert copy.read_bytes() == written and names(tmp_path) == [copy.name]
    assert line.startswith("03_tensors.ipynb is newer") and line.endswith("make fresh NB=03")


def test_a_touched_copy_of_todays_course_is_not_mentioned(tmp_path, copy):
    write_in(copy)

    assert lay_out(tmp_path) == []


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"cells": 3}', '{"cells": [], "metadata": []}', "\x00"])
def test_a_file_that_is_no_notebook_is_the_learners(tmp_path, course, copy, content):
    copy.write_text(content)

    assert len(lay_out(tmp_path)) == 1 and copy.read_text() == content


@given(st.lists(st.text(max_size=6), min_size=2, max_size=2))
def test_an_edit_is_always_noticed(sources):
    before, after = ({"cells": [{"cell_type": "code", "source": source}]} for source in sources)

    assert (learn.digest(before) == learn.digest(after)) == (sources[0] == sources[1])


def test_a_renamed_copy_and_a_removed_one_are_left_to_the_learner(tmp_path, copy):
    write_in(copy)
    mine = copy.rename(copy.with_name("my 03.ipynb"))

    assert lay_out(tmp_path) == [] and "mine" in mine.read_text()
    assert names(tmp_path) == sorted([copy.name, mine.name]) and "mine" not in copy.read_text()


def test_a_fresh_copy_is_laid_beside_the_one_that_is_kept_however_often(tmp_path, course, copy):
    kept = []
    for i in range(3):
        kept.append(write_in(copy, f"mine {i}"))
        (line,) = fresh(tmp_path)
        assert re.search(r"yours is kept as 03_tensors_\d{4}-\d\d-\d\d(_\d)?\.ipynb$", line)

    aside = [path for path in (tmp_path / "learn").iterdir() if path != copy]
    assert sorted(path.read_bytes() for path in aside) == sorted(kept) and not learn.is_touched(copy)


def test_nothing_is_set_aside_where_nothing_was_written(tmp_path, copy):
    fresh(tmp_path)

    assert names(tmp_path) == [copy.name]


@pytest.mark.parametrize("number", ["", "3", "99", "../03", "*"])
def test_a_number_that_no_notebook_has_is_answered_by_those_there_are(tmp_path, course, number):
    with pytest.raises(ValueError, match="make fresh NB=03, with one of 03"):
        fresh(tmp_path, number)


def test_the_two_parts_of_a_notebook_are_two(tmp_path, course, copy):
    course("1", name="03b_more")
    lay_out(tmp_path)
    write_in(copy)

    assert len(fresh(tmp_path)) == 1 and fresh(tmp_path, "03b") and len(names(tmp_path)) == 3


def test_a_full_disk_leaves_every_copy_as_it_was_and_says_one_line(tmp_path, course, copy, monkeypatch, capsys):
    written = write_in(copy)
    course("2 + 2")
    course("1", name="04_new")

    def full(file):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert learn.main([], tmp_path / "notebooks", tmp_path / "learn") == 1
    assert "the disk is full: make room" in capsys.readouterr().err
    assert names(tmp_path) == [copy.name] and copy.read_bytes() == written


def test_a_disk_without_second_names_keeps_everything_too(tmp_path, copy, monkeypatch):
    def refused(*names):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    written = write_in(copy)
    fresh(tmp_path)

    aside = next(path for path in (tmp_path / "learn").iterdir() if path != copy)
    assert aside.read_bytes() == written and not learn.is_touched(copy)


def test_a_copy_that_came_meanwhile_stays(tmp_path, copy):
    written = write_in(copy)

    learn.place(learn.without_outputs(tmp_path / "notebooks/03_tensors.ipynb"), copy)

    assert copy.read_bytes() == written and names(tmp_path) == [copy.name]


def test_a_start_that_is_killed_leaves_whole_copies_and_the_next_one_goes_on(tmp_path, course):
    for number in range(40):
        course(*["x" * 2000] * 20, name=f"{number:02}_one")
    code = "import sys, pathlib; from editions import learn; learn.main([], *map(pathlib.Path, sys.argv[1:]))"
    folders = [str(tmp_path / "notebooks"), str(tmp_path / "learn")]
    start = subprocess.Popen([sys.executable, "-c", code, *folders], cwd=ROOT)
    while start.poll() is None and not list((tmp_path / "learn").glob("*.ipynb")):
        time.sleep(0.001)
    start.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    start.wait()

    assert not any(learn.is_touched(copy) for copy in (tmp_path / "learn").glob("*.ipynb"))
    assert lay_out(tmp_path) == []
    assert {path.name for path in (tmp_path / "learn").glob("[!.]*")} == {
        path.name for path in (tmp_path / "notebooks").iterdir()
    }


def test_answers_given_beside_the_notebooks_come_along_once(tmp_path, course):
    (tmp_path / "notebooks" / learn.ANSWERS).write_text("first\n")
    lay_out(tmp_path)
    (tmp_path / "learn" / learn.ANSWERS).write_text("first\nsecond\n")
    lay_out(tmp_path)

    assert (tmp_path / "learn" / learn.ANSWERS).read_text() == "first\nsecond\n"
