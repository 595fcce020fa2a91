"""A model in Chromium: its boxes say what is in them, open, are found by name and coloured by gradient norm."""

import pytest

from helpers import live
from tests.models import LOSSES

from .barriers import barriers
from .live_graphs import J, press, show

COLOUR = "Colour by gradient norm"


def open_model(page, name):
    return show(page, live(LOSSES[name]()))


def texts_of(figure, name):
    """The lines of the box of that node."""
    return figure.locator(f"g.node:not(.tag)[data-name='{name}'] text").all_text_contents()


def colours(figure):
    """By node what its colour stands for, and the length of its bar as a share of the box's width."""
    return figure.locator("svg.graph").evaluate(
        """svg => Object.fromEntries([...svg.querySelectorAll('.node[heat]')].map(g => {
          const length = g.querySelector('.bar')?.getTotalLength() ?? 0;
          return [g.dataset.name, [g.getAttribute('heat'), length / g.firstChild.getAttribute('width')]];
        }))"""
    )


# The words on edges that run over a box.
OVER_A_BOX = """figure => {
  const all = kind => [...figure.shadowRoot.querySelectorAll(kind)].filter(it => it.checkVisibility());
  const boxes = all(".node .box").map(it => it.getBoundingClientRect());
  const runsOver = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return all(".pill").filter(it => boxes.some(box => runsOver(it.firstChild.getBoundingClientRect(), box)))
    .map(it => it.textContent);
}"""


def status(figure):
    return figure.get_by_role("status").first.inner_text()


def focused(page):
    return page.evaluate("document.querySelector('div.live-graph').shadowRoot.activeElement?.dataset?.name")


@pytest.fixture
def gpt(page):
    return open_model(page, "gpt4")


def test_a_box_opens_by_mouse_and_by_key_and_says_the_same_inside(page, gpt):
    gpt.locator(".node[data-name='t₆₃'] .box").click()
    gpt.locator(".node[data-name='x₄']").focus()
    page.keyboard.press("Enter")

    assert gpt.locator(".row button[aria-current=page]").inner_text() == "blocks.0"
    lines = texts_of(gpt, "t₁₃")
    assert lines[:3] == ["t₁₃ = attn(x₂)", "(4, 16, 32) → (4, 16, 32)", "output: 0 % zeros"]
    assert lines[3].startswith("gradient norm 0.") and lines[4].startswith("at 4,224 parameters: norm 0.")
    assert all(line.is_visible() for line in gpt.locator(".node[data-name='t₁₃'] text").all() if line.text_content())


@pytest.mark.parametrize("name", ["gpt4", "resnet18", "lstm"])
def test_words_on_an_edge_run_over_no_box(page, name):
    figure = open_model(page, name)
    over = figure.evaluate(OVER_A_BOX)
    field = figure.get_by_role("searchbox", name="Find")
    for part in ("softmax", "relu", "norm"):  # opens the boxes that have it
        field.fill(part)
        field.press("Enter")
        over += figure.evaluate(OVER_A_BOX)

    assert over == []


def test_a_search_opens_the_boxes_on_the_way_by_keyboard_alone(page, gpt):
    field = gpt.get_by_role("searchbox", name="Find")
    field.press_sequentially("attn.mask")
    assert status(gpt) == "4 found"
    field.press("Enter")
    field.press("Enter")

    assert status(gpt) == "2 of 4: model.blocks.1.attn.mask, in model.blocks.1.attn"
    assert gpt.locator("[found]").get_attribute("data-name") == "model.blocks.1.attn.mask"
    assert gpt.locator("[found] .box").is_visible()
    field.press("ArrowDown")
    assert focused(page) == "model.blocks.1.attn.mask"
    field.press("Shift+Enter")
    assert "model.blocks.0.attn.mask" in status(gpt)
    field.press("Escape")
    assert status(gpt) == "" and gpt.locator("[found]").count() == 0


def test_a_search_goes_on_and_back_by_mouse_and_finds_operations_and_modules(gpt):
    field = gpt.get_by_role("searchbox", name="Find")
    field.fill("softmax")
    press(gpt, "Next match")
    press(gpt, "Previous match")
    assert status(gpt) == "4 of 4: weights₃, in model.blocks.3.attn"
    field.fill("blocks.2.mlp")
    press(gpt, "Next match")
    assert gpt.locator("[found] .name").text_content() == "t₄₇ = mlp(t₄₄)"
    field.fill("no such layer")
    press(gpt, "Next match")
    assert status(gpt) == "Nothing of that name"


def test_colours_by_key_and_by_mouse_of_what_has_its_gradient(page, gpt):
    assert colours(gpt) == {}
    gpt.get_by_role("button", name=COLOUR).focus()
    page.keyboard.press("Space")
    every = colours(gpt)
    assert every["model.tok.weight"][0] == every["logits"][0] == "0" and every["t₆₃"][0] == "1"
    assert every["model.tok.weight"][1] > every["logits"][1] > every["t₆₃"][1]
    assert "x" not in every and "loss" not in every
    assert "from 0.1" in gpt.locator(".legend").inner_text() and "to 0.68" in gpt.locator(".legend").inner_text()
    press(gpt, "First step")
    assert colours(gpt) == {}
    press(gpt, "Last step")
    assert colours(gpt) == every
    press(gpt, COLOUR)
    assert colours(gpt) == {} and not gpt.locator(".legend").is_visible()


def test_dead_relus_are_seen(page):
    figure = open_model(page, "dead")
    press(figure, COLOUR)
    found = colours(figure)

    assert figure.locator(".dead").all_text_contents() == ["100 % zeros"]
    assert "100 % zeros" in texts_of(figure, "x₃")
    assert {name for name, (kind, _) in found.items() if kind == "bare"} == {"t₁", "x₁", "t₂", "x₂", "t₃"}
    assert "gradient norm 0" in texts_of(figure, "t₃") and found["x₃"][1] > 0.5


def test_a_detached_branch_is_seen_with_its_cut_and_without_the_colours(page):
    figure = open_model(page, "detached")

    assert figure.locator("[data-name=right] text", has_text="no gradient arrives").is_visible()
    assert figure.locator(".edge.cut", has_text="detach").is_visible()
    press(figure, COLOUR)
    assert colours(figure)["right"] == ["none", 0] and colours(figure)["left"][1] > 0.5


@pytest.mark.parametrize("name", ["faint", "loud"])
def test_a_bad_initialisation_is_seen_from_layer_to_layer(page, name):
    figure = open_model(page, name)
    press(figure, COLOUR)
    bars = [colours(figure)[f"x{'₁₂₃₄₅₆₇₈₉'[k]}"] for k in range(9)]
    shares, kinds = [share for _, share in bars], [kind for kind, _ in bars]

    assert shares == sorted(shares, reverse=name == "loud")
    assert len(set(kinds)) >= (5 if name == "faint" else 2) and kinds == sorted(kinds, reverse=name == "faint")


@pytest.mark.parametrize("ground", ["#fff", "#111"])
def test_axe_finds_nothing_with_the_colours_on(page, ground):
    figure = show(page, live(LOSSES["detached"]()), style=f"background:{ground}")
    press(figure, COLOUR)
    figure.get_by_role("searchbox").fill("right")
    press(figure, "Next match")

    assert barriers(page, ".live-graph") == []


def test_other_figures_have_neither_field_nor_colours(page):
    figure = show(page, live(J, a=5.0, b=3.0, c=2.0))

    assert figure.get_by_role("searchbox").count() == figure.get_by_role("button", name=COLOUR).count() == 0
