"""A live graph that is read in parts: shared weights with their tags, long loops in pages, networks as units."""

import pytest
import torch

from helpers import live, trace
from helpers.graph.words import format_number
from tests.graphs import NETWORK, network

from .live_graphs import INSIDE, OVERLAPS, equation, gradients, press, set_slider, show, values


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
