"""One run of each notebook with the solution in every exercise's cell: what it reports, measures and draws."""

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


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def runs(request):
    """Each cell as it is stored and as the solved notebook leaves it."""
    stored = nbformat.read(request.param, as_version=4)
    solved = copy.deepcopy(stored)
    for cell in solved.cells:
        if cell.cell_type == "code" and (found := CHECK.search(cell.source)):
            cell.source = f"{exercise(found[1]).solution_code}\n{cell.source[found.start() :]}"
    NotebookClient(solved, kernel_name="python3", timeout=300, coalesce_streams=True).execute()
    return [(old, new) for old, new in zip(stored.cells, solved.cells, strict=True) if old.cell_type == "code"]


def test_the_notebook_with_all_solutions_reports_everything_right(runs):
    handed_in = [new for old, new in runs if CHECK.search(old.source)]

    told = [output.data["text/plain"] for cell in handed_in for output in cell.outputs if "data" in output]
    assert len(told) == len(handed_in)
    assert [text for text in told if " right. " not in text] == []


def test_what_is_measured_and_drawn_is_of_the_size_that_is_stored(runs):
    pairs = [outputs for old, new in runs for outputs in zip(old.outputs, new.outputs, strict=False)]
    pairs = [(before, after) for old, new in pairs for before, after in zip(texts(old), texts(new), strict=False)]

    assert [line for before, after in pairs for line in differences(before, after)] == []
