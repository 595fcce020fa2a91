"""What the notebooks show of the exercises: each with its stub, in its notebook, once; and so each question."""

import re
from collections import Counter

import nbformat
import pytest
from execute import place_stubs
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from reading import ROOT

from helpers import exercise
from helpers.exercises.shelf import exercise_files, ids_on, notebooks, page_of

PATHS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXERCISE = re.compile(r'^exercise\("([^"]+)"\)\.check\(', re.MULTILINE)
QUESTION = re.compile(r'predict\("([^"]+)"')
each_notebook = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def name(path):
    """02, or 06b where a notebook has a second part."""
    return path.stem.partition("_")[0]


def sources(path):
    cells = nbformat.v4.reads(path.read_text(encoding="utf-8")).cells
    return [cell.source for cell in cells if cell.cell_type == "code"]


@each_notebook
def test_every_exercise_stands_in_its_notebook_once_as_its_stub(path):
    (ids, _), make = ids_on(name(path)), f"type make notebooks NB=notebooks/{path.name}"
    cells = {found[1]: source for source in sources(path) if (found := EXERCISE.search(source))}

    for id in ids:
        assert id in cells, f"write a cell {exercise(id).stub.splitlines()[-1]} into {path.name}, then {make}"
        assert cells[id] == exercise(id).stub, make
    assert len(cells) == len(ids), f"a cell of {path.name} asks for an exercise that has no file, or stands elsewhere"


@pytest.mark.parametrize("number", notebooks())
def test_exercises_are_numbered_in_the_order_of_the_page_over_all_parts(number):
    parts = [path for path in PATHS if path.stem.startswith(number)]
    on_the_pages = [found[1] for path in parts for source in sources(path) if (found := EXERCISE.search(source))]

    assert on_the_pages == list(exercise_files(number))


def test_what_a_folder_says_of_a_second_part_is_there():
    assert {page_of(id) for number in notebooks() for id in exercise_files(number)} == set(map(name, PATHS))


@each_notebook
def test_each_exercise_has_its_task_above_it(path):
    task = ""
    for cell in nbformat.v4.reads(path.read_text(encoding="utf-8")).cells:
        if cell.cell_type == "markdown":
            task = cell.source
        elif found := EXERCISE.search(cell.source):
            assert f"**{found[1]}** " in task, f'write the task of {found[1]} above its cell: "**{found[1]}** …"'


@each_notebook
def test_every_question_stands_in_its_notebook_once(path):
    asked = Counter(id for source in sources(path) for id in QUESTION.findall(source))
    own = {id: times for id, times in asked.items() if page_of(id) == name(path)}

    assert own == dict.fromkeys(ids_on(name(path))[1], 1)


@each_notebook
def test_what_is_asked_again_comes_from_an_earlier_notebook(path):
    asked = [id for source in sources(path) for id in QUESTION.findall(source)]
    known = {id for earlier in PATHS if earlier <= path for id in ids_on(name(earlier))[1]}

    assert set(asked) <= known


def test_make_notebooks_puts_the_stub_into_the_cell_of_its_exercise_and_into_no_other():
    shown = 'exercise("02.2").check(lambda a, b, c: b)'
    drifted = 'def dJ_dc(a, b, c):\n    return ... # c?\n\nexercise("02.2").check(dJ_dc)'
    cells = [new_code_cell(drifted), new_code_cell(shown), new_markdown_cell(drifted)]
    notebook = new_notebook(cells=cells)

    place_stubs(notebook)

    assert [cell.source for cell in notebook.cells] == [exercise("02.2").stub, shown, drifted]
