"""A run of each notebook with a right answer in every exercise's cell: what it reports, measures and draws.

The answers are the solutions; where the notebook goes on with a learner's own function, one that is written otherwise.
The stored notebook, where no exercise is done, goes on with the course's.
"""

import copy
import re

import nbformat
import pytest
from nbclient import NotebookClient
from reading import ROOT, texts
from sizes import differences

from helpers import exercise

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

# the line that hands in an answer, not one that shows what a wrong answer is told
CHECK = re.compile(r'^exercise\("([0-9.]+)"\)\.check\(\w', re.MULTILINE)
BEST = re.compile(r'exercise\("([0-9.]+)"\)\.best\(')
GOES_ON = re.compile(r"^([0-9.]+): (.*)the notebook goes on with (your|the course’s) \w+\.$", re.MULTILINE)


def right_answer(id, goes_on):
    """The code of the solution; if the notebook goes on with the answer, another right one that it can use."""
    given = exercise(id)
    found = [k for k, answer in enumerate(given.also) if id in goes_on and given.takes(answer)]
    return f'{given.handed_in} = exercise("{id}").also[{found[0]}]' if found else given.solution_code


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def runs(request):
    """Each cell as it is stored and as the solved notebook leaves it."""
    stored = nbformat.read(request.param, as_version=4)
    solved = copy.deepcopy(stored)
    goes_on = BEST.findall("\n".join(cell.source for cell in stored.cells))
    for cell in solved.cells:
        if cell.cell_type == "code" and (found := CHECK.search(cell.source)):
            cell.source = f"{right_answer(found[1], goes_on)}\n{cell.source[found.start() :]}"
    NotebookClient(solved, kernel_name="python3", timeout=300, coalesce_streams=True).execute()
    return [(old, new) for old, new in zip(stored.cells, solved.cells, strict=True) if old.cell_type == "code"]


def test_the_notebook_with_all_solutions_reports_everything_right(runs):
    handed_in = [new for old, new in runs if CHECK.search(old.source)]

    told = [output.data["text/plain"] for cell in handed_in for output in cell.outputs if "data" in output]
    assert len(told) == len(handed_in)
    assert [text for text in told if " right. " not in text] == []


def test_the_notebook_goes_on_with_right_answers_and_else_with_the_courses(runs):
    asked = [id for old, _ in runs for id in BEST.findall(old.source)]

    for cells, whose in zip(zip(*runs, strict=True), ("the course’s", "your"), strict=True):
        printed = "\n".join(text for cell in cells for output in cell.outputs for text in texts(output))
        assert GOES_ON.findall(printed) == [(id, "", whose) for id in asked]


def test_what_is_measured_and_drawn_is_of_the_size_that_is_stored(runs):
    pairs = [outputs for old, new in runs for outputs in zip(old.outputs, new.outputs, strict=False)]
    pairs = [(before, after) for old, new in pairs for before, after in zip(texts(old), texts(new), strict=False)]

    assert [line for before, after in pairs for line in differences(before, after)] == []
