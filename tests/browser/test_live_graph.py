"""The live graph in Chromium on plain pages, without a kernel or a network: what a learner does with it."""

from dataclasses import replace

import pytest
import torch

from helpers import live, trace
from helpers.graph.model import Graph
from helpers.graph.words import format_number
from helpers.live_graph.live import LiveFigure

from .live_graphs import INSIDE, J, diamond, equation, gradients, press, set_slider, show, values


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
