"""How a live graph looks and is reached: keys, sizes of screen and number, zoom, theme, print."""

import json
import math
from pathlib import Path

import pytest

from helpers import live, trace
from helpers.live_graph.live import LiveFigure

from .barriers import barriers
from .live_graphs import INSIDE, OVERLAPS, J, diamond, press, show, values

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.mark.parametrize("ground", ["#fff", "#111"])
def test_axe_finds_nothing(page, ground):
    figure = show(page, live(J, a=5.0, b=3.0, c=2.0), live(diamond, a=2.0, b=3.0), style=f"background:{ground}")
    figure.locator("g.node[data-name=b]").click()
    press(page.locator("div.live-graph").nth(1), "Predict")

    assert barriers(page, ".live-graph") == []


def test_tab_reaches_every_control(page, figure_of_J):
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                f"() => {{ const at = {INSIDE}.activeElement; return at && (at.ariaLabel || at.textContent); }}"
            )
        )
    assert {
        "Step ",
        " Play",
        "First step",
        "Last step",
        "Step back",
        "Predict",
        "A+",
        "a",
        "a, typed",
        "zero_grad",
    } <= reached
    assert "b, value 3, gradient 6" in reached


# In the page, as its buttons are pressed a thousand times.
AT_EACH_STEP = f"""() => {{
  const places = [...{INSIDE}.querySelectorAll('button[aria-label="First step"], .dots i')];
  if (places.length < 3) throw new Error('there are no steps');
  return places.flatMap(place => {{
    place.click();
    return ({OVERLAPS})();
  }});
}}"""


@pytest.mark.parametrize("value", [5, -0.012345678, 123456.789, 1e-7, -1e9])
def test_no_text_overlaps_at_any_step_and_size_of_number(page, value):
    figure = show(page, live(diamond, a=2.0, b=3.0))
    for name in "ab":
        figure.get_by_role("spinbutton", name=f"{name}, typed").fill(str(value))
    assert page.evaluate(AT_EACH_STEP) == []


def test_no_text_overlaps_where_nothing_is_a_number(page):
    figure = show(page, LiveFigure(trace(diamond, a=math.nan, b=math.nan), {}))
    assert set(values(figure).values()) == {"nan"}
    assert page.evaluate(AT_EACH_STEP) == []


# What is cut, or out of view, at the last three steps.
CUT = f"""async () => {{
  const frame = () => new Promise(requestAnimationFrame);
  const find = selector => {INSIDE}.querySelector(selector), stage = find('.stage'), cut = [];
  await frame(); await frame(); // a figure is laid out anew when the page is wider
  find('button[aria-label="Last step"]').click();
  for (let back = 0; back < 3; back++) {{
    if (stage.scrollWidth > stage.clientWidth + 1 || !find('output').offsetWidth) cut.push(find('.eq').innerText);
    find('button[aria-label="Step back"]').click();
  }}
  return cut;
}}"""


@pytest.mark.parametrize("notebook", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_no_graph_of_the_course_overlaps_or_is_cut_at_any_step_and_its_output_is_in_view(page, notebook):
    for html in stored_live_graphs(notebook):
        show(page, html)
        assert page.evaluate(AT_EACH_STEP) == []
        for width in (360, 1024, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(CUT) == [], f"at {width}"


def test_on_a_phone_J_runs_from_top_to_bottom_and_its_names_can_be_read(page):
    page.set_viewport_size({"width": 360, "height": 800})
    figure = show(page, live(J, a=5.0, b=3.0, c=2.0))
    page.wait_for_function(f"() => {INSIDE}.querySelector('svg').viewBox.baseVal.width < 400")
    boxes = {node.get_attribute("data-name"): node.bounding_box() for node in figure.locator("g.node").all()}
    assert boxes["b"]["y"] < boxes["v"]["y"] < boxes["u"]["y"] < boxes["J"]["y"]
    scale = page.evaluate(f"{INSIDE}.querySelector('svg').getScreenCTM().a")
    assert 13 * scale >= 11 and 22 * scale >= 14
    page.set_viewport_size({"width": 1000, "height": 800})
    page.wait_for_function(f"() => {INSIDE}.querySelector('svg').viewBox.baseVal.width > 500")


def test_zoom_makes_the_figure_larger_and_fit_whole_again(page, figure_of_J):
    def width():
        return page.evaluate(f"{INSIDE}.querySelector('svg').clientWidth")

    before = width()
    press(figure_of_J, "Zoom in")
    assert width() > 1.2 * before
    press(figure_of_J, "Fit")
    assert width() == before
    figure_of_J.get_by_role("group").first.press("-")
    assert width() < 0.9 * before


def test_a_minus_typed_into_a_prediction_is_a_sign_not_a_zoom(page, figure_of_J):
    press(figure_of_J, "Predict")
    field = figure_of_J.get_by_role("textbox", name="∂J/∂v")
    before = page.evaluate(f"{INSIDE}.querySelector('svg').clientWidth")
    field.press_sequentially("-3")
    field.press("Enter")
    assert page.evaluate(f"{INSIDE}.querySelector('svg').clientWidth") == before
    assert "the sign is not" in figure_of_J.locator(".panel").get_by_role("status").inner_text()
    assert figure_of_J.locator("g.node.wrong").get_attribute("data-name") == "v"
    field.fill("3")
    field.press("Enter")
    assert figure_of_J.locator("g.node.right").get_attribute("data-name") == "v"


def test_what_is_dragged_is_not_clicked(page, figure_of_J):
    node = figure_of_J.locator("g.node").first.bounding_box()
    page.mouse.move(node["x"] + 20, node["y"] + 20)
    page.mouse.down()
    page.mouse.move(node["x"] + 60, node["y"] + 20)
    page.mouse.move(node["x"] + 22, node["y"] + 20)
    page.mouse.up()
    assert "path" not in figure_of_J.locator(".panel").inner_text()
    page.mouse.click(node["x"] + 20, node["y"] + 20)
    assert "1 path from a to J" in figure_of_J.locator(".panel").inner_text()


def test_hovering_shows_the_paths_and_leaves_none_behind(page, figure_of_J):
    figure_of_J.locator("g.node").nth(1).hover()
    assert figure_of_J.locator("g.edge.lit").count() == 3
    page.mouse.move(5, 790)
    assert figure_of_J.locator("g.edge.lit").count() == 0


def test_a_typed_outlier_leaves_the_sliders_range_and_reset_goes_back(figure_of_J):
    slider = figure_of_J.get_by_role("slider", name="a", exact=True)
    figure_of_J.get_by_role("spinbutton", name="a, typed").fill("1000000")
    assert (slider.get_attribute("min"), slider.get_attribute("max")) == ("-10", "10")
    press(figure_of_J, "Reset")
    assert values(figure_of_J)["a"] == "5" and slider.input_value() == "5"


def test_large_type_is_for_all_figures_of_the_page(page):
    show(page, live(J, a=5.0, b=3.0, c=2.0), live(diamond, a=2.0, b=3.0))
    first, second = page.locator("div.live-graph").all()
    press(first, "A+")
    assert second.locator(".lg.large").count() == 1


def test_the_theme_is_followed_at_once(page, figure_of_J):
    assert figure_of_J.locator(".lg.dark").count() == 0
    page.evaluate("document.body.style.background = '#111'")
    figure_of_J.locator(".lg.dark").wait_for()


def test_a_figure_taken_out_of_the_page_makes_no_error_when_the_theme_changes(page, figure_of_J):
    page.evaluate("""() => {
      document.querySelector("div.live-graph").remove();
      document.body.style.background = "#111";
      return new Promise(requestAnimationFrame);
    }""")


def test_printed_the_figure_is_as_wide_as_the_page(page):
    show(page, live(J, a=5.0, b=3.0, c=2.0))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 480, "height": 800})
    assert page.evaluate(f"{INSIDE}.querySelector('svg').clientWidth") <= 480
    page.emulate_media(media="screen")


def stored_live_graphs(notebook):
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    outputs = [output.get("data", {}) for cell in cells for output in cell.get("outputs", [])]
    return [text for data in outputs if "live-graph" in (text := "".join(data.get("text/html", "")))]


def test_a_thousand_slider_events_leave_no_trace(page, figure_of_J):
    before = page.evaluate(f"{INSIDE}.querySelectorAll('*').length")
    page.evaluate(f"""() => {{
      const sliders = [...{INSIDE}.querySelectorAll('.sliders input[type=range]')];
      let seed = 1;
      for (let k = 0; k < 1000; k++) {{
        seed = seed * 16807 % 2147483647;
        const slider = sliders[k % 3];
        slider.value = seed % 2000 / 100 - 10;
        slider.dispatchEvent(new Event('input'));
      }}
    }}""")
    assert page.evaluate(f"{INSIDE}.querySelectorAll('*').length") == before
