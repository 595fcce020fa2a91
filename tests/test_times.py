"""The times of a notebook: computed in one place, said in its first cell and in the README, and nowhere else."""

import re
from pathlib import Path

import nbformat
import pytest
import times
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LONGEST = 75
TITLE = "# Nudges\n\nYou can nudge.\n\n**Time:** 1 minute. **Before:** nothing."
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


@each_notebook
def test_the_first_cell_says_the_times_that_are_computed(path):
    notebook = read(path)
    said = notebook.cells[0].source
    times.place(notebook)

    assert said == notebook.cells[0].source, f"type: make notebooks NB=notebooks/{path.name}"


@each_notebook
def test_the_readme_says_the_whole(path):
    readme = (ROOT / "README.md").read_text("utf-8")
    said = re.findall(rf"^\| \[{path.stem}\]\(.+?\) \|[^|]+\| (\d+) \|", readme, re.MULTILINE)

    assert said == [str(times.of_notebook(read(path)).all_in())], f"type: make notebooks NB=notebooks/{path.name}"


@each_notebook
def test_a_notebook_is_one_sitting(path):
    found = times.of_notebook(read(path))

    assert found.all_in() <= LONGEST, f"{path.stem}: {found}; split or cut it"


@each_notebook
def test_a_notebook_says_its_times_once(path):
    cells = [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]
    said = [place for place, text in enumerate(cells) if re.search(r"\d+ min(utes)?\b|\*\*Time:", text)]

    assert said == [0] and cells[0].count("**Time:**") == 1


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", *(f"docs/{path.name}" for path in ROOT.glob("docs/*.md"))])
def test_no_other_document_says_how_long_a_notebook_takes(document):
    lines = (ROOT / document).read_text("utf-8").splitlines()

    assert [line for line in lines if re.search(r"[01]\d\w?_\w+", line) and re.search(r"\bminutes?\b", line)] == []


def notebook_of(words=0, lines=0, questions=0, exercises=()):
    cells = [new_markdown_cell(TITLE), new_code_cell("import sys\n" * 40, id="colab-setup")]
    cells += [new_markdown_cell("word " * (words - 6)), new_code_cell("x\n\n" * lines)]
    cells += [new_code_cell('display(predict("01.d1"), predict("01.d2"))') for _ in range(questions // 2)]
    return new_notebook(cells=cells + [new_code_cell(f'f = ...\nexercise("{id}").check(f)') for id in exercises])


def test_reading_takes_130_words_or_10_lines_a_minute_and_a_question_one():
    found = times.of_notebook(notebook_of(words=1300, lines=100, questions=6))

    assert (found.reading, found.questions, found.exercises) == (20, 6, 0)


def test_an_exercise_takes_its_own_minutes_once():
    from helpers import exercise

    found = times.of_notebook(notebook_of(words=130, exercises=["02.1", "02.3", "02.3"]))

    assert found.exercises == exercise("02.1").minutes + exercise("02.3").minutes


@pytest.mark.parametrize(
    ("parts", "rounded"),
    [((36, 11, 28), [35, 10, 30]), ((24, 9, 19), [25, 10, 15]), ((22, 3, 23), [20, 5, 25])],
)
def test_the_parts_are_rounded_so_that_they_make_the_whole(parts, rounded):
    found = times.Times(*parts)

    assert found.rounded() == rounded and found.all_in() == 5 * round(sum(parts) / 5)


def test_the_line_is_written_once_and_counts_nothing_of_itself():
    notebook = notebook_of(words=1300)
    first = times.place(notebook)

    assert times.place(notebook) == first
    assert notebook.cells[0].source.endswith(
        "**Time:** about 10 minutes to read and run, 0 for the questions, 0 for the exercises. **Before:** nothing."
    )


def test_the_readmes_row_is_written_and_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr(times, "ROOT", tmp_path)
    rows = "".join(f"\n| [{name}](notebooks/{name}.ipynb) | {name}? |  | x |" for name in ("06_lines", "06b_data"))
    (tmp_path / "README.md").write_text(rows, encoding="utf-8")

    times.write_to_readme("06b_data", times.Times(31, 4, 24))

    assert (tmp_path / "README.md").read_text("utf-8") == rows.replace("06b_data? |  |", "06b_data? | 60 |")
