"""The explorers in JupyterLab: every control by keyboard, a measurement stopped, the figure on a slide's screen.

SCREENSHOTS=folder pytest tests/browser/test_explorers.py also photographs each explorer at both ends of each control.
"""

import os
import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from .controls import CONTROLS, move_every_control

NAMES = ("activations", "nudge_size", "zero_grad", "memory", "broadcast_cost", "learning_rate", "cut_wire")
PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
SEEN = "image => image.complete && image.naturalWidth > 400 && image.clientWidth <= image.naturalWidth"


@pytest.fixture
def explore(open_notebook, tmp_path):
    """``explore("memory", …)`` shows these explorers, one in each cell, and returns the session."""

    def show(*names: str):
        cells = [new_code_cell(f"from helpers import explorers\nexplorers.{name}()") for name in names]
        nbformat.write(new_notebook(cells=cells, metadata=PYTHON), tmp_path / "explorers.ipynb")
        session = open_notebook(tmp_path / "explorers.ipynb")
        session.run_all()
        return session

    return show


def test_every_control_moves_by_keyboard_without_a_complaint(explore):
    session = explore(*NAMES)
    pictures = session.panel.locator("img.widget-image")

    assert session.panel.locator(CONTROLS).count() >= 14
    assert move_every_control(session) == []
    assert session.complaints() == []
    assert pictures.count() == 6 and all(pictures.evaluate_all(f"all => all.map({SEEN})"))


def test_a_slider_changes_the_picture_and_the_sentence(explore):
    session = explore("zero_grad")
    picture, words = session.output(0).locator("img"), session.output(0).locator(".widget-html-content").last
    before = picture.get_attribute("src")

    session.panel.locator("[role=slider]").first.press("End")
    session.page.wait_for_function("([image, before]) => image.src !== before", arg=[picture.element_handle(), before])
    assert words.inner_text().startswith("Loss after 60 steps.")


def test_stop_leaves_a_measurement_where_it_is(explore):
    session = explore("memory")
    words = session.output(0).locator(".widget-html-content").last

    session.panel.locator("[role=slider]").first.press("End")
    session.panel.get_by_role("button", name="Stop").click()
    session.settle()
    steps = int(re.match(r"After (\d+) steps", words.inner_text())[1])
    assert steps < 1000 and session.complaints() == []
    assert session.panel.get_by_role("button", name="Stop").is_disabled()


@pytest.mark.parametrize("name", NAMES)
def test_an_explorer_fits_the_screen_of_a_lecture(explore, name):
    session = explore(name)
    session.page.set_viewport_size({"width": 1280, "height": 720})
    session.page.wait_for_timeout(300)
    box = session.output(0).bounding_box()

    assert box["height"] <= 560 and box["x"] + box["width"] <= 1280
    assert session.output(0).evaluate("output => output.scrollWidth <= output.clientWidth + 1")
    photograph(session, name)


def photograph(session, name: str) -> None:
    """Write the explorer with each control at its start and its ends to $SCREENSHOTS, if it names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        session.page.screenshot(path=Path(folder) / f"{name}.png")
        for place, control in enumerate(
            session.output(0).locator(":is([role=slider], select, input[type=range])").all()
        ):
            for key in ("Home", "End"):
                control.press(key)
                session.page.wait_for_timeout(1000)
                session.page.screenshot(path=Path(folder) / f"{name}-{place}-{key}.png")
