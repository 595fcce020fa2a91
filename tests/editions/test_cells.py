"""Which cell is what, and how a question looks without a kernel."""

from editions import cells
from editions.book import shown
from editions.slides import code_blocks


def code(source, *tags):
    return {"cell_type": "code", "metadata": {"tags": list(tags)}, "source": source, "outputs": []}


SEVERAL = code('display(predict("06.r1"), predict("06.d1"))\nprogress("06")', "kept")


def test_each_question_of_a_cell_gets_an_element_and_progress_a_line():
    asked = cells.asked(SEVERAL)

    assert ["06.r1" in asked[0], "06.d1" in asked[1], 'data-answers="06.d1 ' in asked[2]] == [True] * 3
    assert [html.count("data-question=") for html in asked] == [1, 1, 0]


def test_imports_and_exercises_ask_nothing():
    assert cells.asked(code("from helpers import predict, progress")) == []
    assert cells.asked(code('exercise("06.1").check(step)')) == []


def test_the_book_shows_no_source_of_a_question():
    cell = shown(SEVERAL)

    assert cell["metadata"]["tags"] == ["kept", "remove-input"]
    assert cells.html_of(cell) == cells.asked(SEVERAL)


def test_each_question_has_a_slide_of_its_own():
    blocks = code_blocks(SEVERAL)

    assert [block.html for block in blocks] == cells.asked(SEVERAL) and all(block.alone for block in blocks)
