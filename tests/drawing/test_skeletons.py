"""The figures of the other pages come out of the page as they went in."""

import re

import pytest

from helpers import trace
from helpers.drawing.pages import fold, network
from helpers.drawing.skeletons import skeletons, squeezed
from tests.drawing.test_pages import FOLDED, GRAPHS
from tests.graphs import NETWORK
from tests.graphs import network as course

PAGES = {name: fold(GRAPHS[name]) for name in FOLDED} | {"a network": network(trace(course, **NETWORK))}


def unfolded(text, words):
    while re.search("[\x80-\x9f]", text):
        text = re.sub("[\x80-\x9f]", lambda code: words[ord(code[0]) - 128], text)
    return text


@pytest.mark.parametrize("name", PAGES)
def test_what_repeats_is_written_once_and_nothing_is_lost(name):
    figures = [figure for figure, _ in skeletons(PAGES[name])[0]]
    texts, words = squeezed(figures)

    assert [unfolded(text, words) for text in texts] == figures
    assert len(words) == 32 and sum(map(len, [*texts, *words])) < sum(map(len, figures))


def test_a_figure_holds_no_word_of_its_page_but_the_badges():
    figures, which = skeletons(PAGES["a network"])

    assert which == [0, 1, 1, 1, 1, 2, 3]
    assert {word for figure, _ in figures for word in re.findall(">([^<]+)<", figure)} == set()


def test_a_page_knows_its_places_from_top_to_bottom():
    for figure, (width, height, boxes, uses) in skeletons(PAGES["a network"])[0]:
        assert len(boxes) == figure.count("data-node=") and len(uses) == figure.count("class='edge")
        across = float(re.search("viewBox='0 0 ([0-9.]+)", figure)[1])
        assert width < across and height > 0
