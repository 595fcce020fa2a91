"""Each notebook as a learner leaves it: every exercise answered, run in JupyterLab, every control tried.

nbval runs it as it is stored. SCREENSHOTS=folder pytest tests/browser/test_notebooks.py -k 02 also photographs it.
"""

import os
from pathlib import Path

import nbformat
import pytest
from solved import not_gone_on_with, not_right, of_another_size, solved

from .controls import move_every_control
from .lab import NOTEBOOKS

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
each_notebook = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
# Outputs that should show something and show nothing: no words, no picture that has arrived, no drawing.
BLANK = """outputs => outputs.filter(output => {
  const pictures = [...output.querySelectorAll('img')].filter(picture => picture.complete && picture.naturalWidth > 0);
  return !output.innerText.trim() && !pictures.length && !output.querySelector('svg, canvas, input, button');
}).map(output => output.outerHTML.slice(0, 200))"""


def test_there_are_notebooks_to_open():
    assert PATHS


@each_notebook
def test_the_solved_notebook_runs_and_every_control_moves(open_notebook, path, tmp_path):
    stored = nbformat.read(path, as_version=4)
    nbformat.write(solved(stored), tmp_path / path.name)
    session = open_notebook(tmp_path / path.name)
    cells = session.run_all()
    photograph(session)

    assert unfinished(cells) == [] and unexpected_errors(cells) == []
    runs = [pair for pair in zip(stored.cells, map(nbformat.from_dict, cells), strict=True) if "outputs" in pair[0]]
    assert not_right(runs) == [] and not_gone_on_with(runs) == [] and of_another_size(runs) == []
    assert move_every_control(session) == []
    assert session.complaints() == [] and unexpected_errors(session.cells()) == []


@each_notebook
def test_untrusted_notebook_shows_its_stored_outputs(open_notebook, path):
    session = open_notebook(path, trusted=False)
    images = session.panel.locator(".jp-OutputArea-output img")

    assert session.panel.locator(".jp-OutputArea-output").evaluate_all(BLANK) == []
    assert images.evaluate_all("all => all.filter(image => !image.naturalWidth).length") == 0
    assert session.panel.locator(".jp-OutputArea-output script").count() == 0


def unfinished(cells: list[dict]) -> list[str]:
    """The code of cells that did not run."""
    return [c["source"] for c in cells if c["cell_type"] == "code" and c["source"] and not c["execution_count"]]


def unexpected_errors(cells: list[dict]) -> list[str]:
    """Errors in cells that do not announce one."""
    outputs = [
        o for c in cells if "raises-exception" not in c["metadata"].get("tags", []) for o in c.get("outputs", [])
    ]
    return [f"{o['ename']}: {o['evalue']}" for o in outputs if o["output_type"] == "error"]


def photograph(session) -> None:
    """Write the screens of the notebook to $SCREENSHOTS, if it names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        session.shoot(Path(folder))
