"""A deck as text: columns, notes, and what waits for a key. The screen is in tests/browser."""

import re

import pytest

from editions import deck
from editions.lecture import Said
from editions.slides import Block, Slide

CODE, ANSWER, PROSE = Block("code", 100), Block("answer", 100, revealed=True), Block("prose", 100)
WAITS = re.compile(r'<div class="fragment" data-fragment-index="(\d)">(\w+)</div>')


def test_what_stands_below_a_revealed_output_comes_with_it():
    html = deck.slide_html(Slide("A", (CODE, ANSWER, PROSE, ANSWER, PROSE)))

    assert WAITS.findall(html) == [("1", "answer"), ("1", "prose"), ("2", "answer"), ("2", "prose")]
    assert "<h2>A</h2>code" in html


def test_a_slide_that_reveals_nothing_shows_all_at_once():
    assert "fragment" not in deck.slide_html(Slide("", (CODE, PROSE)))
    assert 'class="alone"' in deck.slide_html(Slide("A", (Block("graph", 640, alone=True),)))


def test_a_section_is_a_column_with_its_notes_and_its_question_last():
    slides = [Slide("", (PROSE,)), Slide("A & B", (CODE,)), Slide("A & B", (PROSE,))]

    html = deck.deck_html("02 <chain>", slides, {"A & B": Said("<p>Say it.</p>", "<section>asked</section>")})

    assert html.count('<aside class="notes">') == 1 and html.count("<section>") == 3
    assert html.index("A &amp; B") < html.index("Say it.") < html.index("prose</section>\n<section>asked")
    assert "<title>02 &lt;chain&gt;</title>" in html


def test_without_reveal_a_deck_says_what_to_type(monkeypatch, tmp_path):
    monkeypatch.setattr(deck, "REVEAL", tmp_path / "none")

    with pytest.raises(FileNotFoundError, match="npm ci"):
        deck.build(decks=tmp_path / "slides")
