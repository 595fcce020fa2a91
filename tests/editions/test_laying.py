"""How blocks fill slides: nothing too high, nothing tied parted, pictures as high as there is room."""

import pytest

from editions import laying
from editions.laying import ABOVE, LEAST, MOST, ROOM, Block, Slide

LINE = Block("<p>", 100)
ALONE = Block("<div>", ROOM, alone=True)
DRAWN = Block("<div class='picture'></div>", LEAST, picture=True)


def counts(*blocks):
    """How many blocks stand on each slide."""
    return [len(slide.blocks) for slide in laying.laid("A", blocks)]


def test_blocks_share_a_slide_while_there_is_room():
    assert counts(*[LINE] * 6) == [6]
    assert sorted(counts(*[LINE] * 9)) == [4, 5]
    assert counts() == []


def test_what_is_tied_stays_together_whichever_of_the_two_says_so():
    held, clinging = Block("<p>", 100, holds=12), Block("<p>", 100, clings=12)

    assert counts(*[LINE] * 5, held, *[LINE] * 4) == [5, 5]
    assert counts(*[LINE] * 6, clinging, *[LINE] * 3) == [5, 5]


def test_what_begins_something_begins_a_slide():
    assert counts(*[LINE] * 3, Block("<h3>", 100, clings=-4), *[LINE] * 5) == [3, 6]


def test_a_slide_is_pressed_a_little_for_what_is_tied_but_not_with_a_picture():
    tied = Block("<table>", ROOM, clings=20)

    assert counts(Block("<h3>", 50), tied) == [2] and counts(Block("<h3>", 200), tied) == [1, 1]
    assert counts(Block("<p>", ROOM + 50 - LEAST), Block("<div>", LEAST, picture=True, clings=20)) == [1, 1]


def test_nothing_stands_beside_what_stands_alone_but_a_few_words_that_lead_to_it():
    leads = Block("<p>", ABOVE, holds=12)

    assert counts(LINE, ALONE, LINE) == [2, 1]
    assert counts(Block("<p>", ABOVE + 1), ALONE, ALONE) == [1, 1, 1]
    assert counts(*[LINE] * 4, leads, ALONE) == [4, 2]


def test_a_question_ends_its_slide():
    assert counts(LINE, Block("<form>", 100, ends=True), LINE) == [2, 1]


def test_what_is_too_high_has_a_slide_of_its_own():
    assert counts(LINE, Block("<pre>", 2 * ROOM), LINE) == [1, 1, 1]


@pytest.mark.parametrize(("beside", "high"), [(2, ROOM - 200), (0, MOST)])
def test_a_picture_gets_the_height_that_is_left_and_no_more_than_the_most(beside, high):
    (slide,) = laying.laid("A", [LINE] * beside + [DRAWN])

    assert f"--high:{high}px" in slide.blocks[-1].html


def test_a_slide_without_pictures_stays_as_it_is():
    assert laying.spread(Slide("A", (LINE,))) == Slide("A", (LINE,))


def test_slides_of_one_section_stand_in_one_column():
    made = [Slide(section, (LINE,)) for section in ("", "A", "A", "B", "A")]

    assert [[slide.section for slide in column] for column in laying.sections(made)] == [[""], ["A"] * 2, ["B"], ["A"]]
