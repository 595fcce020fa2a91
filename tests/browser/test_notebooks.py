"""Each notebook as a learner finds it, then leaves it: every exercise answered, run in JupyterLab, every control tried.

nbval runs it as it is stored. SCREENSHOTS=folder pytest tests/browser/test_notebooks.py -k 02 also photographs it.
"""

import os
from pathlib import Path

import nbformat
import pytest
from solved import not_gone_on_with, not_right, of_another_size, solved

from .controls import move_every_control
from .lab import NOTEBOOKS

LOW = {"width": 1280, "height": 200}  # little of it is painted then; every cell is there all the same
PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
each_notebook = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
# Outputs that should show something and show nothing: no words, no picture that has arrived, no drawing.
BLANK = """outputs => outputs.filter(output => {
  const pictures = [...output.querySelectorAll('img')].filter(picture => picture.complete && picture.naturalWidth > 0);
  return !output.innerText.trim() && !pictures.length && !output.querySelector('svg, canvas, input, button');
}).map(output => output.outerHTML.slice(0, 200))"""

# An explorer's picture, wherever its controls stand, is one and is not stretched.
SPOILED = """async panel => {
  const pictures = [...panel.querySelectorAll('img.widget-image')];
  await Promise.all(pictures.map(picture => picture.decode()));
  return pictures.filter(({ naturalWidth, clientWidth }) => naturalWidth <= 400 || clientWidth > naturalWidth)
    .map(picture => picture.alt);
}"""


def test_there_are_notebooks_to_open():
    assert PATHS


@each_notebook
def test_as_stored_it_is_shown_untrusted_and_solved_it_runs_and_every_control_moves(open_notebook, lab_page, path):
    lab_page.set_viewport_size(LOW)
    stored = nbformat.read(path, as_version=4)
    session = open_notebook(path, trusted=False)

    assert not_shown(session.panel.locator(".jp-OutputArea-output")) == []

    session.write([cell.source for cell in solved(stored).cells])
    cells = session.run_all()
    photograph(session)

    assert unfinished(cells) == [] and unexpected_errors(cells) == []
    runs = [pair for pair in zip(stored.cells, map(nbformat.from_dict, cells), strict=True) if "outputs" in pair[0]]
    assert not_right(runs) == [] and not_gone_on_with(runs) == [] and of_another_size(runs) == []
    assert move_every_control(session) == [] and session.panel.evaluate(SPOILED) == []
    assert session.complaints() == [] and unexpected_errors(session.cells()) == []


def not_shown(outputs) -> list[str]:
    """Outputs that show nothing, pictures that have not arrived, and scripts, which no untrusted notebook may run."""
    broken = "images => images.filter(image => !image.naturalWidth).map(image => image.outerHTML.slice(0, 200))"
    scripts = "scripts => scripts.map(script => script.outerHTML.slice(0, 200))"
    return [
        *outputs.evaluate_all(BLANK),
        *outputs.locator("img").evaluate_all(broken),
        *outputs.locator("script").evaluate_all(scripts),
    ]


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
