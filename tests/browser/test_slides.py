"""The decks in Chromium: every slide fits, keys step the graph and then go on, nothing is asked of a network."""

from __future__ import annotations

import pytest

from editions import deck

PAGES = sorted(path.stem for path in (deck.ROOT / "notebooks").glob("*.ipynb"))
# Every slide is shown with all it reveals; what stands below it, beside it or under its number is named.
OVER = """async () => {
  const over = [], after = () => new Promise(requestAnimationFrame);
  for (const [i, slide] of Reveal.getSlides().entries()) {
    const { h, v } = Reveal.getIndices(slide);
    Reveal.slide(h, v, 99);
    await after(); await after();
    const shown = [...slide.querySelectorAll("*")].filter(it => !it.closest(".notes, math"));
    const boxes = shown.map(it => it.getBoundingClientRect()).filter(box => box.width && box.height);
    const low = Math.max(...boxes.map(box => box.bottom)), right = Math.max(...boxes.map(box => box.right));
    const where = `${i + 1} ends at ${low | 0} px, ${right | 0}: ${slide.innerText.slice(0, 60)}`;
    const number = document.querySelector(".slide-number").getBoundingClientRect();
    const isUnder = boxes.some(box => box.bottom > number.top && box.right > number.left && box.left > 640);
    if (low > 720.5 || right > 1280.5 || isUnder) over.push(where);
  }
  return over;
}"""


@pytest.fixture(scope="module")
def decks(site):
    return site / "slides"


@pytest.fixture
def shown(decks, fresh_page):
    """``shown(name)`` opens a deck on the screen of a lecture room."""

    def show(name):
        fresh_page.set_viewport_size({"width": 1280, "height": 720})
        fresh_page.goto((decks / f"{name}.html").as_uri())
        fresh_page.wait_for_function("Reveal.isReady()")
        return fresh_page

    return show


@pytest.mark.parametrize("name", PAGES)
def test_every_slide_fits_its_screen(shown, name):
    assert shown(name).evaluate(OVER) == []


def test_keys_step_a_graph_forward_and_back_and_then_turn_the_slide(shown):
    page = shown("02_chain_rule")
    page.evaluate(
        """() => {
        const at = Reveal.getSlides().findIndex(slide => slide.querySelector("[data-live-graph]"));
        const { h, v } = Reveal.getIndices(Reveal.getSlides()[at]);
        Reveal.slide(h, v);
    }"""
    )
    slide = page.evaluate("Reveal.getSlidePastCount()")
    told = page.locator(".present .lg .telling, .present .lg [aria-live]").first

    for _ in range(3):
        page.keyboard.press("PageUp")
    stepped = told.inner_text()
    assert page.evaluate("Reveal.getSlidePastCount()") == slide and "forward and backward done" not in stepped
    for _ in range(4):
        page.keyboard.press("PageDown")
    assert page.evaluate("Reveal.getSlidePastCount()") == slide + 1


def test_what_a_question_asks_shows_only_after_a_key(shown):
    page = shown("02_chain_rule")

    hidden = page.locator(".fragment:not(.visible)")
    assert hidden.count() and hidden.evaluate_all("all => all.every(it => getComputedStyle(it).opacity < 0.1)")


def test_a_deck_prints_a_page_for_each_slide(shown, decks):
    page = shown("01_computation_graphs")
    slides = page.evaluate("Reveal.getTotalSlides()")
    page.goto((decks / "01_computation_graphs.html").as_uri() + "?print-pdf")
    page.wait_for_function("document.querySelectorAll('.pdf-page').length")
    pdf = page.pdf(width="1280px", height="720px", print_background=True)
    assert pdf.count(b"/Type /Page\n") >= slides
