"""The explorers in JupyterLab: a slider moved, a measurement stopped, the figure on a slide's screen.

SCREENSHOTS=folder pytest tests/browser/test_explorers.py also photographs each explorer at both ends of each control.
"""

import base64
import os
import re
from pathlib import Path

import pytest

from helpers import explorers
from helpers.explorers.base import Notice

from .lab import NOTEBOOKS
from .session import written

NAMES = explorers.__all__
ARRIVED = "shown => Promise.all([...shown.querySelectorAll('img')].map(image => image.decode()))"

# The kernel turns busy while the explorer still waits for the view of its picture.
EARLY = """async url => {
  const told = [], signal = { connect: follow => told.push(follow), disconnect() {} };
  const kernel = { id: 1, status: 'busy', connectionStatus: 'connected' };
  const sessionContext = {
    kernelChanged: signal, statusChanged: signal, connectionStatusChanged: signal, session: { kernel } };
  let arrive;
  const picture = { views: { one: new Promise(done => { arrive = done; }) } };
  const widget_manager = { get_model: async () => picture, context: { sessionContext } };
  const traits = { controls: [], drawing: [], picture: 'IPY_MODEL_one', about: 'a parabola' };
  const model = { get: name => traits[name], on() {}, off() {}, widget_manager };
  const el = document.body.appendChild(document.createElement('section')), image = document.createElement('img');
  const rendered = (await import(url)).default.render({ model, el });
  while (!told.length) await new Promise(done => setTimeout(done));
  for (const follow of told) follow();
  arrive({ el: image });
  await rendered;
  return image.alt;
}"""

SLOWER = """import time
from helpers.explorers import numbers
add = numbers.Total.add
numbers.Total.add = lambda total: time.sleep(0.002) or add(total)"""
AS_BEFORE = "numbers.Total.add = add"


@pytest.fixture(scope="module")
def session(lab_page, open_for_all, tmp_path_factory):
    """A notebook with each explorer in a cell of its own, on the screen of a lecture."""
    lab_page.set_viewport_size({"width": 1280, "height": 720})
    cells = (f"from helpers import explorers\nexplorers.{name}()" for name in NAMES)
    session = open_for_all(written(tmp_path_factory.mktemp("explorers") / "explorers.ipynb", cells))
    session.run_all()
    return session


@pytest.fixture
def explore(session):
    """``explore("memory")`` shows the explorer anew and returns its output."""

    def show(name: str):
        session.run_cell(NAMES.index(name))
        output = session.output(NAMES.index(name))
        output.locator("img.widget-image, svg.graph").first.wait_for()
        return output

    return show


def test_each_stands_in_a_notebook_where_all_of_its_controls_are_moved():
    texts = "".join(path.read_text("utf-8") for path in NOTEBOOKS.glob("*.ipynb"))

    assert [name for name in NAMES if f"explorers.{name}(" not in texts] == []


def test_a_slider_changes_the_picture_and_the_sentence(session, explore):
    output = explore("zero_grad")
    picture, words = output.locator("img"), output.locator(".widget-html-content").last
    before = picture.get_attribute("src")

    output.locator("[role=slider]").first.press("End")
    session.page.wait_for_function("([image, before]) => image.src !== before", arg=[picture.element_handle(), before])
    assert words.inner_text().startswith("Loss after 60 steps.")


def test_stop_leaves_a_measurement_where_it_is(session, explore):
    output = explore("memory")
    words, stop = output.locator(".widget-html-content").last, output.get_by_role("button", name="Stop")

    session.told_by_kernel(SLOWER)  # the whole measurement takes seconds on any machine
    output.locator("[role=slider]").first.press("End")
    stop.click()
    session.settle()
    session.told_by_kernel(AS_BEFORE)
    steps = int(re.match(r"After (\d+) steps", words.inner_text())[1])
    assert steps < 1000 and session.complaints() == []
    assert stop.is_disabled()


@pytest.mark.parametrize("name", NAMES)
def test_an_explorer_fits_the_screen_of_a_lecture(session, explore, name):
    output = explore(name)
    output.evaluate(ARRIVED)
    box = output.bounding_box()

    assert box["height"] <= 560 and box["x"] + box["width"] <= 1280
    assert output.evaluate("output => output.scrollWidth <= output.clientWidth + 1")
    photograph(session.page, output, name)


def photograph(page, output, name: str) -> None:
    """Write the explorer with each control at its start and its ends to $SCREENSHOTS, if it names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        output.scroll_into_view_if_needed()
        page.screenshot(path=Path(folder) / f"{name}.png")
        for place, control in enumerate(output.locator(":is([role=slider], select, input[type=range])").all()):
            for key in ("Home", "End"):
                control.press(key)
                page.wait_for_timeout(1000)
                page.screenshot(path=Path(folder) / f"{name}-{place}-{key}.png")


def test_a_kernel_that_turns_busy_while_an_explorer_is_put_together_stops_nothing(page):
    url = "data:text/javascript;base64," + base64.b64encode(str(Notice._esm).encode()).decode()

    assert page.evaluate(EARLY, url) == "a parabola"
