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


def misspelled(output: dict) -> None:
    """Change a word beside the measured numbers."""
    output.text = output.text.replace("loop", "lop")


@pytest.fixture(scope="module")
def failed(stored, tmp_path_factory) -> dict[str, str]:
    """The cells that fail, by nbval with the project's own settings, in each of three copies of the notebook."""
    folder = tmp_path_factory.mktemp("nbval")
    copies = {name: copy.deepcopy(stored) for name in ("untouched", "altered", "misspelled")}
    for cell in copies["altered"].cells:
        alter(cell.outputs[0])
    misspelled(copies["misspelled"].cells[5].outputs[0])
    for name, notebook in copies.items():
        nbformat.write(notebook, folder / f"{name}.ipynb")
    settings = ["-c", ROOT / "pyproject.toml", "--rootdir", ROOT, "-p", "no:cacheprovider", "--color=no"]
    command = [sys.executable, "-m", "pytest", "-q", "--nbval", *settings, "-rf", folder]
    report = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert re.search(r"\d+ failed, \d+ passed", report), report
    cell = r"^FAILED .*{}\.ipynb::.*Cell (\d+)"
    return {name: " ".join(re.findall(cell.format(name), report, re.MULTILINE)) for name in copies}


def test_untouched_outputs_pass(failed):
    assert failed["untouched"] == ""


def test_one_altered_number_in_each_kind_of_text_fails(failed):
    assert failed["altered"] == "0 1 2 3 4 6"  # cell 5 holds measured numbers, and nothing else to alter


def test_words_beside_measured_numbers_are_compared(failed):
    assert failed["misspelled"] == "5"
