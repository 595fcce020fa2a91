"""Of a large figure only what is in sight is drawn and follows the slider at once; nothing that is seen is ever old."""

import pytest
import torch

from helpers import live, trace
from helpers.graph.words import format_number

from .live_graphs import INSIDE, show

IN_SIGHT = f"""() => {{
  const stage = {INSIDE}.querySelector('.stage').getBoundingClientRect();
  return [...{INSIDE}.querySelectorAll('g.node:not(.tag)')].filter(g => {{
    const {{ top, bottom, left, right }} = g.getBoundingClientRect();
    return bottom > stage.top && top < stage.bottom && right > stage.left && left < stage.right;
  }}).map(g => [g.dataset.name, g.querySelector('.value').textContent,
    g.querySelector('.value').checkVisibility() && g.querySelector('.box').checkVisibility()]);
}}"""
SLIDE = f"""value => {{
  const slider = {INSIDE}.querySelector('.sliders input[type=range]');
  slider.value = value;
  slider.dispatchEvent(new Event('input'));
}}"""
SCROLL = f"""place => {{
  const stage = {INSIDE}.querySelector('.stage');
  stage.scrollTop = place * stage.scrollHeight;
}}"""


def mixed(x, w):
    """Sines and cosines in the order of Thue and Morse, in which nothing comes three times running: nothing folds."""
    for k in range(110):
        x = (torch.cos if k.bit_count() % 2 else torch.sin)(x * w)
    return x


@pytest.fixture
def figure(page):
    figure = show(page, live(mixed, x=0.5, w=(-4.0, 4.0, 3.0)))
    figure.locator("g.node[away]").first.wait_for(state="attached")
    return figure


def shown(page):
    """[name, value, is it drawn] of each node within the stage."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.evaluate(IN_SIGHT)


def at(x):
    graph = trace(mixed, x=x, w=3.0)
    return {node.name: format_number(node.value) for node in graph.nodes}


def test_what_scrolling_shows_while_a_slider_moves_is_true(page, figure):
    page.evaluate(SLIDE, -1)
    for place in (0.5, 1, 0.25):
        page.evaluate(SCROLL, place)
        seen = shown(page)

        assert 2 <= len(seen) <= 40
        assert seen == [[name, at(-1.0)[name], True] for name, _, _ in seen]


def test_what_zooming_out_shows_while_a_slider_moves_is_true(page, figure):
    before = len(shown(page))
    page.evaluate(SLIDE, -1)
    for _ in range(4):
        figure.get_by_role("button", name="Zoom out").click()
    seen = shown(page)

    assert len(seen) > before
    assert seen == [[name, at(-1.0)[name], True] for name, _, _ in seen]


def test_what_is_out_of_sight_says_the_new_numbers_once_the_slider_rests(page, figure):
    before, after = at(0.5), at(-1.0)
    far = [name for name in after if before[name] != after[name]][-1]
    page.evaluate(SLIDE, -1)
    figure.locator(f"g.node[away][data-name='{far}'][aria-label*='value {after[far]},']").wait_for(state="attached")

    said = page.evaluate(f"() => [...{INSIDE}.querySelectorAll('g.node:not(.tag)')].map(g => g.ariaLabel)")
    assert [label.split(", ")[1] for label in said] == [f"value {value}" for value in after.values()]


def test_a_node_out_of_sight_can_be_reached_by_key_and_is_then_drawn(page, figure):
    figure.locator(".stage").press("ArrowUp")  # the last node
    name = page.evaluate(f"() => {INSIDE}.activeElement.dataset.name")

    assert name == trace(mixed, x=0.5, w=3.0).output.name
    assert [name, at(0.5)[name], True] in shown(page)


def test_all_of_it_is_printed(page, figure):
    page.emulate_media(media="print")
    drawn = page.evaluate(f"() => [...{INSIDE}.querySelectorAll('.value')].map(text => text.checkVisibility())")
    page.emulate_media(media="screen")

    assert all(drawn)
