"""Strict nbval, as this project configures it, fails when any one stored number is altered."""

import copy
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

ROOT = Path(__file__).parents[2]
PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
SOURCES = [
    "6 * 7",
    "print('the loss is', 0.25)",
    "from IPython.display import HTML, Image, SVG\nHTML('<b>42</b>')",
    "SVG('<svg xmlns=\"http://www.w3.org/2000/svg\"><text>42</text></svg>')",
    "raise ValueError('4 weights, 2 gradients')",
    "import time\nprint(f'matmul {time.perf_counter() % 1:.3f} ms, loop {time.perf_counter():9.1f} ms (measured)')",
    "import warnings\nwarnings.warn('1 and 2')",
]


@pytest.fixture(scope="module")
def stored() -> nbformat.NotebookNode:
    """A small notebook, executed, with every kind of text a cell can leave."""
    cells = [new_code_cell(source) for source in SOURCES]
    cells[4].metadata["tags"] = ["raises-exception"]
    return NotebookClient(new_notebook(cells=cells, metadata=PYTHON), kernel_name="python3").execute()


def alter(output: dict) -> None:
    """Write 7 for the last digit in an output."""
    holder = output.get("data", output)
    key = next(key for key in ("evalue", "text", "text/html", "image/svg+xml", "text/plain") if key in holder)
    holder[key] = re.sub(r"\d(?=\D*$)", "7", holder[key])


def nbval(notebook: nbformat.NotebookNode, folder: Path) -> str:
    """Run nbval on a notebook with the project's own settings and return the cells that failed."""
    nbformat.write(notebook, folder / "small.ipynb")
    settings = ["-c", ROOT / "pyproject.toml", "--rootdir", ROOT, "-p", "no:cacheprovider", "--color=no"]
    command = [sys.executable, "-m", "pytest", "-q", "--nbval", *settings, "-rf", folder / "small.ipynb"]
    report = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert "passed" in report or "failed" in report, report
    return " ".join(re.findall(r"^FAILED .*Cell (\d+)", report, re.MULTILINE))


def test_untouched_outputs_pass(stored, tmp_path):
    assert nbval(stored, tmp_path) == ""


def test_one_altered_number_in_each_kind_of_text_fails(stored, tmp_path):
    altered = copy.deepcopy(stored)
    for cell in altered.cells:
        alter(cell.outputs[0])

    assert nbval(altered, tmp_path) == "0 1 2 3 4 6"  # cell 5 holds measured numbers, and nothing else to alter


def test_words_beside_measured_numbers_are_compared(stored, tmp_path):
    altered = copy.deepcopy(stored)
    altered.cells[5].outputs[0].text = altered.cells[5].outputs[0].text.replace("loop", "lop")

    assert nbval(altered, tmp_path) == "5"
