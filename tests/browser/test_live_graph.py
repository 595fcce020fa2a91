"""The live graph in Chromium on plain pages: no kernel, no network."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from helpers import live, trace
from helpers.graph.model import Graph
from helpers.graph.words import format_number
from helpers.live_graph.live import LiveFigure
from tests.graphs import NETWORK, network

from .barriers import barriers

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
INSIDE = "document.querySelector('div.live-graph').shadowRoot"


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def diamond(a, b):
    c = a + b
    d = a * b
    return c + d + c * d


def show(page, *figures, style=""):
    """Put live figures on an otherwise empty page."""
    html = "".join(figure if isinstance(figure, str) else figure._repr_mimebundle_()["text/html"] for figure in figures)
    page.goto("about:blank")
    page.set_content(
        f"<!doctype html><html lang=en><title>Live</title><body style='{style}'><main>{html}</main></body>"
    )
    page.wait_for_function(f"() => {INSIDE}?.querySelector('svg.graph')")
    return page.locator("div.live-graph").first


@pytest.fixture
def figure_of_J(page):
    return show(page, live(J, a=5.0, b=3.0, c=2.0))


def press(figure, name):
    figure.get_by_role("button", name=name, exact=True).click()


def equation(figure):
    return figure.locator(".eq").inner_text()


def gradients(figure):
    texts = figure.locator("svg.graph text.grad").all()
    return dict(text.text_content().split(" = ") for text in texts if text.is_visible())


def values(figure):
    nodes = figure.locator("svg.graph g.node:not(.tag)").all()
    return {node.get_attribute("data-name"): node.locator("text.value").text_content() for node in nodes}


def set_slider(figure, name, value):
    figure.get_by_role("slider", name=name, exact=True).evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }", value
    )


# --- what a learner does


def test_untouched_it_shows_values_and_gradients(figure_of_J):
    assert values(figure_of_J) == {"a": "5", "b": "3", "c": "2", "v": "6", "u": "11", "3": "3", "J": "33"}
    assert gradients(figure_of_J)["∂J/∂c"] == "9"


def test_the_backward_steps_are_the_graphs_steps(figure_of_J):
    press(figure_of_J, "First step")
    for _ in range(3):
        press(figure_of_J, "Step")
    for k, step in enumerate(trace(J, a=5.0, b=3.0, c=2.0).steps, 1):
        press(figure_of_J, "Step")
        text = equation(figure_of_J)
        assert f"step {k} of 5 · {step.edge.target} → {step.edge.source}" in text
        assert f"upstream {step.upstream:.0f} × local {step.edge.local:.0f} = {step.contribution:.0f}" in text


def test_a_gradient_shows_only_once_it_has_arrived(figure_of_J):
    press(figure_of_J, "First step")
    assert gradients(figure_of_J) == {}
    for _ in range(4):
        press(figure_of_J, "Step")
    assert gradients(figure_of_J) == {"∂J/∂J": "1", "∂J/∂u": "3"}


def test_where_paths_meet_the_running_sum_is_written_out(page):
    figure = show(page, live(diamond, a=2.0, b=3.0))
    press(figure, "Last step")
    assert "∂y/∂" not in equation(figure)
    texts = []
    for _ in range(9):
        texts.append(equation(figure))
        press(figure, "Step back")
    assert any("18 + 7 = 25" in text or "7 + 18 = 25" in text for text in texts)


def test_a_slider_moves_every_number(figure_of_J):
    set_slider(figure_of_J, "b", -4)
    expected = trace(J, a=5.0, b=-4.0, c=2.0)
    assert values(figure_of_J)["J"] == format_number(expected["J"].value)
    assert gradients(figure_of_J)["∂J/∂c"] == format_number(expected["c"].grad)


def test_a_value_can_be_typed_beyond_the_slider(figure_of_J):
    figure_of_J.get_by_role("spinbutton", name="a, typed").fill("1000.5")
    assert values(figure_of_J)["J"] == "3020"


def test_a_slider_obeys_the_arrow_keys_and_keeps_them_from_the_page(page, figure_of_J):
    page.evaluate("window.seen = 0; document.addEventListener('keydown', () => window.seen++)")
    figure_of_J.get_by_role("slider", name="a", exact=True).press("ArrowRight")
    assert values(figure_of_J)["a"] == "5.1"
    assert page.evaluate("window.seen") == 0


def test_arrow_keys_step_and_every_step_is_announced(figure_of_J):
    stage = figure_of_J.get_by_role("group").first
    stage.press("Home")
    stage.press("ArrowRight")
    assert figure_of_J.locator("[aria-live]").inner_text() == "forward, step 1 of 3v = b times c = 3 times 2 = 6"


def test_enter_on_a_node_lists_its_paths_and_escape_clears_them(page):
    figure = show(page, live(diamond, a=2.0, b=3.0))
    figure.locator("g.node[data-name=a]").press("Enter")
    products = [float(text.split("=")[1]) for text in figure.locator(".panel button").all_inner_texts()[:-1]]
    assert sorted(products) == sorted(float(path.product) for path in trace(diamond, a=2.0, b=3.0).paths("a"))
    assert figure.locator("g.edge.lit").count() > 3
    figure.locator("g.node[data-name=a]").press("Escape")
    assert figure.locator("g.edge.lit, .panel button").count() == 0


def test_a_second_backward_adds_and_zero_grad_empties(figure_of_J):
    strip = figure_of_J.locator(".grads")
    seen = [strip.inner_text()]
    for _ in range(2):
        press(figure_of_J, "backward again")
        seen.append(strip.inner_text())
    press(figure_of_J, "zero_grad")
    for text, sums in zip(seen, [(3, 6, 9), (6, 12, 18), (9, 18, 27)], strict=True):
        assert "a.grad {}   b.grad {}   c.grad {}".format(*sums) in text
    assert strip.inner_text().count("None") == 3
    press(figure_of_J, "backward again")
    assert "c.grad 9" in strip.inner_text()


def test_play_runs_to_the_end_and_stops(fresh_page):
    figure = show(fresh_page, live(J, a=5.0, b=3.0, c=2.0))
    fresh_page.clock.install()
    press(figure, "Play")
    fresh_page.clock.run_for(15_000)
    assert "backward, step 5 of 5" in equation(figure)


SLIPS = [
    (diamond, dict(a=2.0, b=3.0), "a", 25, "right."),
    (diamond, dict(a=2.0, b=3.0), "a", -25, "sign"),
    (diamond, dict(a=2.0, b=3.0), "a", 7, "last contribution alone"),
    (diamond, dict(a=2.0, b=3.0), "a", 18, "path is forgotten"),
    (J, dict(a=5.0, b=3.0, c=2.0), "b", 9, "other factor"),
    (J, dict(a=5.0, b=3.0, c=2.0), "c", 3, "missing factor"),
    (J, dict(a=5.0, b=3.0, c=2.0), "b", 2, "missing factor"),
    (J, dict(a=5.0, b=3.0, c=2.0), "b", 7.7, "Not yet"),
    (J, dict(a=5.0, b=3.0, c=2.0), "b", "six", "Type a number"),
]


@pytest.mark.parametrize(("f", "inputs", "node", "answer", "verdict"), SLIPS)
def test_predict_names_the_slip(page, f, inputs, node, answer, verdict):
    figure = show(page, live(f, **inputs))
    press(figure, "Predict")
    assert len(gradients(figure)) == 1
    field = figure.get_by_role("textbox", name=f"/∂{node}")
    field.fill(str(answer))
    field.press("Enter")
    assert verdict in figure.locator(".panel").get_by_role("status").inner_text()
    assert (len(gradients(figure)) == 2) == (verdict == "right.")


def test_predict_goes_from_box_to_box_backward_and_keeps_what_was_typed(page, figure_of_J):
    press(figure_of_J, "Predict")
    figure_of_J.get_by_role("textbox", name="∂J/∂b").fill("5")
    figure_of_J.get_by_role("textbox", name="∂J/∂u").fill("3")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{INSIDE}.activeElement.ariaLabel") == "∂J/∂v"
    assert gradients(figure_of_J) == {"∂J/∂J": "1", "∂J/∂u": "3"}
    set_slider(figure_of_J, "a", 7)
    assert figure_of_J.get_by_role("textbox", name="∂J/∂b").input_value() == "5"
    assert gradients(figure_of_J) == {"∂J/∂J": "1", "∂J/∂u": "3"}
    press(figure_of_J, "Predict")
    assert figure_of_J.get_by_role("textbox").count() == 0 and len(gradients(figure_of_J)) == 6


# --- branches, hostile text, neighbours


def branchy(x):
    if x > 0:
        return x * x
    return -x


def test_without_a_kernel_a_branch_stops_at_its_last_true_value_and_says_so(page):
    figure = show(page, LiveFigure(trace(branchy, x=2.0), {"x": (-5, 5, 2.0)}))
    set_slider(figure, "x", 1.5)
    set_slider(figure, "x", -1)
    assert values(figure)["x"] == "1.5"
    assert "takes another way at x > 0" in figure.get_by_role("alert").inner_text()
    set_slider(figure, "x", 3)
    assert not figure.get_by_role("alert").is_visible()


def renamed(graph, old, new):
    def name(x):
        return new if x == old else x

    nodes = [replace(n, name=name(n.name), operands=tuple(map(name, n.operands))) for n in graph.nodes]
    edges = [replace(e, source=name(e.source), target=name(e.target)) for e in graph.edges]
    return Graph(nodes, edges, graph.wires)


def test_hostile_names_stay_text(page):
    name = "</script><img src=x onerror=window.hit=1>\"'&\u2028`${1}"
    figure = show(page, LiveFigure(renamed(trace(J, a=5.0, b=3.0, c=2.0), "b", name)))
    figure.locator("g.node").nth(1).press("Enter")
    assert name.replace("\u2028", " ")[:20] in figure.locator(".panel").inner_text()
    press(figure, "Step")
    press(figure, "Predict")
    assert page.evaluate("window.hit") is None
    assert page.locator("div.live-graph img, div.live-graph script").count() == 1


def test_two_equal_figures_keep_their_own_state(page):
    figure = live(J, a=5.0, b=3.0, c=2.0)
    show(page, figure, figure)
    first, second = page.locator("div.live-graph").all()
    set_slider(first, "a", 7)
    press(first, "First step")
    assert values(second)["a"] == "5"
    assert len(gradients(second)) == 6


def test_with_scripts_off_the_figure_is_still_there(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(live(J, a=5.0, b=3.0, c=2.0)._repr_mimebundle_()["text/html"])
    image = page.get_by_role("img")
    assert "J = 3 × u" in image.get_attribute("alt")
    assert image.bounding_box()["width"] > 600
    context.close()


def test_a_recorded_graph_steps_without_sliders(page):
    figure = show(page, live(trace(J, a=5.0, b=3.0, c=2.0)))
    press(figure, "First step")
    press(figure, "Step")
    assert "v = b × c = 3 × 2 = 6" in equation(figure)
    assert figure.get_by_role("slider").count() == 0


def test_a_tensors_step_says_its_rule_and_shapes(page):
    def mse(X, W, y):
        return ((X @ W - y) ** 2).mean()

    X, y = torch.ones(7, 5), torch.zeros(7, 1)
    figure = show(page, live(mse, X=X, W=torch.full((5, 1), 0.5, requires_grad=True), y=y))
    press(figure, "Step")
    press(figure, "Last step")
    assert "Xᵀ · upstream (7, 1)" in equation(figure)
    assert "∂mse/∂W (5, 1)" in equation(figure)


def loop(x, r):
    for _ in range(500):
        x = x - r * torch.sin(x) * 2
    return x * x


def chained(w, x):
    for _ in range(5):
        x = torch.tanh(w * x)
    return x


def test_a_shared_weight_gathers_in_its_box_what_arrives_at_its_tags(page):
    graph, figure = trace(chained, w=1.5, x=0.5), show(page, live(chained, w=1.5, x=0.5))
    box, tags = figure.locator(".node[data-name=w]:not(.tag)"), figure.locator(".node.tag[data-name=w]")
    press(figure, "First step")
    seen = []
    for step in [*range(10), *graph.steps]:
        press(figure, "Step")
        if getattr(step, "edge", None) and step.edge.source == "w":
            seen.append((box.locator(".grad").text_content().split(" = ")[1], format_number(step.total)))

    assert len(seen) == 5 and all(shown == total for shown, total in seen)
    assert set(tags.all_text_contents()) == {"w"} and "5 uses" in box.text_content()
    tags.first.click()
    assert figure.locator(".panel button", has_text="w →").count() == 5


def test_two_thousand_operations_fold_into_pages_that_open(page):
    figure = show(page, live(loop, x=1.0, r=(0, 1, 0.001)))
    assert figure.locator("g.node").count() < 20
    for title in [
        "Open x₂₀₀ = steps 101–200(x₁₀₀, r)",
        "Open x₁₃₀ = steps 121–130(x₁₂₀, r)",
        "Open x₁₂₄ = step 124(x₁₂₃, r)",
    ]:
        figure.get_by_role("button", name=title).click()
    figure.get_by_role("spinbutton", name="r, typed").fill("0.002")
    expected = trace(loop, x=1.0, r=0.002)
    assert values(figure)["x₁₂₃"] == format_number(expected["x₁₂₃"].value)
    assert gradients(figure)["∂loop/∂r"] == format_number(expected["r"].grad)
    press(figure, "loop")
    assert figure.locator("g.node.fold:not(.tag)").count() == 5


def weights(figure):
    """What stands on the edges: name → (value, gradient), the gradient "" where none is shown."""
    pills = figure.locator("svg.graph .pill:has(.weight)").all()
    texts = [[pill.locator(f".{kind}") for kind in ("of", "weight", "dw")] for pill in pills]
    return {of.text_content(): (w.text_content(), dw.text_content() * dw.is_visible()) for of, w, dw in texts}


def test_a_network_is_seen_as_units_whose_edges_bear_weights_and_their_gradients(page):
    figure = show(page, live(network, **NETWORK))
    press(figure, "Network")
    assert figure.locator("g.node").count() == 8
    assert figure.get_by_role("button", pressed=True).inner_text() == "Network"
    set_slider(figure, "w2_21", -0.75)
    moved = trace(network, **NETWORK | dict(w2_21=-0.75))
    assert weights(figure) == {
        name: (format_number(moved[name].value), f"∂ {format_number(moved[name].grad)}")
        for name in NETWORK if name.startswith("w")
    }  # fmt: skip
    assert values(figure)["out"] == format_number(moved["out"].value)
    press(figure, "First step")
    assert {grad for _, grad in weights(figure).values()} == {""}
    assert page.evaluate(OVERLAPS) == []


def test_the_focus_stays_on_the_way_that_was_chosen(page):
    figure = show(page, live(network, **NETWORK))
    figure.get_by_role("button", name="Network", exact=True).press("Enter")
    assert page.evaluate(f"{INSIDE}.activeElement.ariaPressed") == "true"
    figure.get_by_role("button", name="Operations").press("Enter")
    assert page.evaluate(f"{INSIDE}.activeElement.textContent") == "Operations"


def test_a_unit_opens_into_its_operations_and_the_trail_leads_back(page):
    figure = show(page, live(network, **NETWORK))
    press(figure, "Network")
    figure.get_by_role("button", name="Open Af1 = tanh(f1)").click()
    assert list(values(figure)) == ["x1", "x2", "w1_11", "w1_21", "t₁", "t₂", "f1", "Af1"]
    assert gradients(figure)["∂"] and equation(figure)
    press(figure, "Network")
    assert figure.locator("g.node.fold").count() == 6
    press(figure, "Operations")
    assert figure.locator("g.node:not(.tag)").count() == 35


@pytest.mark.parametrize("width", [360, 1024, 1280])
def test_the_network_is_whole_on_any_page(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    figure = show(page, live(network, **NETWORK))
    press(figure, "Network")
    page.wait_for_function(f"() => ({INSIDE}.querySelector('svg').viewBox.baseVal.width < 500) === ({width} < 500)")
    stage = f"{INSIDE}.querySelector('.stage')"
    assert page.evaluate(f"{stage}.scrollWidth - {stage}.clientWidth") <= 1
    assert page.evaluate(OVERLAPS) == []


def test_predicting_on_a_network_asks_for_the_units_and_shows_the_weights_of_those_answered(page):
    figure = show(page, live(network, **NETWORK))
    press(figure, "Network")
    press(figure, "Predict")
    assert figure.get_by_role("textbox").count() == 7 and {grad for _, grad in weights(figure).values()} == {""}
    figure.get_by_role("textbox", name="/∂out").fill("-0.8694")
    page.keyboard.press("Enter")
    shown = {name for name, (_, grad) in weights(figure).items() if grad}
    assert shown == {"w3_11", "w3_21"}


# --- access and looks


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


OVERLAPS = f"""() => {{
  const texts = [...{INSIDE}.querySelectorAll('svg.graph text')], found = [];
  const boxes = texts.filter(t => t.textContent && getComputedStyle(t).visibility === 'visible')
    .map(t => [t.textContent, t.getBoundingClientRect()]);
  boxes.forEach(([a, r], i) => boxes.slice(i + 1).forEach(([b, s]) => {{
    const wide = Math.min(r.right, s.right) - Math.max(r.left, s.left);
    const high = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
    if (wide > 1 && high > 6) found.push(`${{a}} | ${{b}}`);
  }}));
  for (const node of {INSIDE}.querySelectorAll('g.node')) {{
    const box = node.querySelector('.box, .frame').getBoundingClientRect();
    for (const text of node.querySelectorAll('.name, .value, .grad'))
      if (text.getBoundingClientRect().right > box.right + 1) found.push(`out of its box: ${{text.textContent}}`);
  }}
  return found;
}}"""


# In the page, as its buttons are pressed a thousand times.
AT_EACH_STEP = f"""() => [...{INSIDE}.querySelectorAll('button[aria-label="First step"], .dots i')].flatMap(place => {{
  place.click();
  return ({OVERLAPS})();
}})"""


@pytest.mark.parametrize("value", [5, -0.012345678, 123456.789, 1e-7, -1e9, "NaN"])
def test_no_text_overlaps_at_any_step_and_size_of_number(page, value):
    figure = show(page, live(diamond, a=2.0, b=3.0))
    for name in "ab":
        if value != "NaN":
            figure.get_by_role("spinbutton", name=f"{name}, typed").fill(str(value))
    press(figure, "First step")
    while True:
        assert page.evaluate(OVERLAPS) == []
        if "step 10 of 10" in equation(figure):
            break
        press(figure, "Step")


@pytest.mark.parametrize("notebook", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_no_text_overlaps_at_any_step_of_the_courses_graphs(page, notebook):
    for html in stored_live_graphs(notebook):
        show(page, html)
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
def test_no_graph_of_the_course_is_cut_at_any_step_and_its_output_is_in_view(page, notebook):
    for html in stored_live_graphs(notebook):
        show(page, html)
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
