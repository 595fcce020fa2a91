"""Questions on slides, by keyboard: nothing of the answer shows before the commit, and the arrows still turn slides."""

import json

import pytest

from editions import deck
from helpers.exercises.shelf import ids_on

CELLS = ["# Title", "## Predict", 'predict("02.d1")', 'predict("02.d8")\nprogress("02")']
AT = "Reveal.getSlides().indexOf(Reveal.getCurrentSlide())"
ALL = len(ids_on("02")[1])


@pytest.fixture(scope="module")
def slides(tmp_path_factory):
    folder = tmp_path_factory.mktemp("deck")
    made = [{"cell_type": "code" if "(" in text else "markdown", "metadata": {}, "source": text} for text in CELLS]
    (folder / "02_deck.ipynb").write_text(json.dumps({"cells": [cell | {"outputs": []} for cell in made]}))
    deck.build(folder, folder / "slides")
    return folder / "slides/02_deck.html"


@pytest.fixture
def shown(fresh_page, slides):
    """The deck at its first question."""
    fresh_page.goto(slides.as_uri())
    fresh_page.wait_for_function("Reveal.isReady()")
    fresh_page.evaluate("Reveal.slide(1, 0)")
    while not fresh_page.evaluate("Reveal.getCurrentSlide().querySelector('.question')"):
        press(fresh_page, "PageDown")
    return fresh_page


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def here(page):
    return page.evaluate("Reveal.getCurrentSlide().innerText")


def test_the_reply_appears_on_the_commit_and_the_arrows_turn_slides_after_it(shown):
    at = shown.evaluate(AT)
    assert "25" not in here(shown)

    press(shown, "Tab", "2", "9", "ArrowLeft", "ArrowRight")
    assert shown.evaluate(AT) == at
    press(shown, "Enter")
    assert "You said 29; it is 25." in here(shown)

    press(shown, "ArrowDown")
    assert shown.evaluate(AT) == at + 1


def test_escape_leaves_the_form_unanswered(shown):
    at = shown.evaluate(AT)

    press(shown, "Tab", "Escape", "ArrowDown")

    assert shown.evaluate(AT) == at + 1
    assert not shown.evaluate("Reveal.isOverview()")


def test_a_choice_is_committed_and_cleared_by_keyboard_and_a_new_window_knows_nothing_of_it(shown):
    press(shown, "ArrowDown", "Tab", "Space", "ArrowDown", "Enter")
    assert "You chose “up by 4”; it is “up by 0.4”." in here(shown)

    other = shown.context.new_page()
    other.goto(shown.url)
    assert other.locator(".question", has_text="You chose").count() == 0

    press(shown, "ArrowDown", "Tab", "Space", "Shift+Tab", "Space")
    assert f"0 of {ALL} questions answered" in here(shown)
