"""Each notebook with the solution in every exercise's cell runs through and reports everything right."""

import re

import nbformat
import pytest
from nbclient import NotebookClient
from reading import ROOT

from helpers import exercise

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

# the line that hands in an answer, not one that shows what a wrong answer is told
CHECK = re.compile(r'^exercise\("([0-9.]+)"\)\.check\(\w', re.MULTILINE)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_with_all_solutions_reports_everything_right(path):
    notebook = nbformat.read(path, as_version=4)
    solved = [cell for cell in notebook.cells if cell.cell_type == "code" and CHECK.search(cell.source)]
    for cell in solved:
        found = CHECK.search(cell.source)
        cell.source = f"{exercise(found[1]).solution_code}\n{cell.source[found.start() :]}"
    NotebookClient(notebook, kernel_name="python3", timeout=300).execute()

    told = [output.data["text/plain"] for cell in solved for output in cell.outputs if "data" in output]
    assert len(told) == len(solved)
    assert [text for text in told if " right. " not in text] == []
