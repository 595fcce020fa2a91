"""Which cell is what, and how a cell looks without a kernel."""

import pytest

from editions import cells
from editions.book import shown
from editions.slides import code_blocks
from helpers import exercise
from tests.js.node import node


def code(source, *tags, outputs=()):
    return {"cell_type": "code", "metadata": {"tags": list(tags)}, "source": source, "outputs": list(outputs)}


SEVERAL = code('display(predict("06.r1"), predict("06.d1"))\nprogress("06")', "kept")
GRAPH = '<div data-live-graph="k"><img></div><script type="module">const KEY = "k";</script>'


def test_each_question_of_a_cell_gets_an_element_and_progress_a_line():
    asked = cells.asked(SEVERAL)

    assert ["06.r1" in asked[0], "06.d1" in asked[1], 'data-answers="06.d1 ' in asked[2]] == [True] * 3
    assert [html.count("data-question=") for html in asked] == [1, 1, 0]


def test_imports_and_exercises_ask_nothing():
    assert cells.asked(code("from helpers import predict, progress")) == []
    assert cells.asked(code('exercise("06.1").check(step)')) == []


def test_the_book_shows_no_source_of_a_question():
    cell = shown(SEVERAL, "06_nn_module_regression.ipynb")

    assert cell["metadata"]["tags"] == ["kept", "remove-input"]
    assert cells.html_of(cell) == cells.asked(SEVERAL)


def test_nothing_stands_below_a_question_on_its_slide():
    blocks = code_blocks(SEVERAL)

    assert [block.html for block in blocks] == cells.asked(SEVERAL)
    assert [block.ends for block in blocks] == ['class="question' in block.html for block in blocks]


def test_a_cell_without_tags_has_none_and_its_source_is_one_text():
    cell = {"metadata": {}, "source": ["a = 1\n", "a"]}

    assert (cells.tags(cell), cells.source(cell)) == ([], "a = 1\na")


def test_a_live_graph_is_known_by_its_output_and_keeps_all_but_the_module():
    cell = code("live(J, a=5.0)", outputs=[cells.output(GRAPH)])

    cells.without_scripts(cell)

    assert cells.is_live(cell) and not cells.is_live(code("live(J, a=5.0)"))
    assert cells.html_of(cell) == ['<div data-live-graph="k"><img></div>']


@pytest.mark.parametrize("id", ["02.1", "08.3"])
def test_an_exercise_shows_its_hints_one_by_one_and_then_its_solution(id):
    html = cells.exercise_html(id, "where")

    assert html.count("<summary>Hint") == len(exercise(id).hints)
    assert html.index("where") < html.index("Hint 1") < html.index("<summary>Solution") < html.index("def ")
    assert "<details open" not in html


def test_an_anchor_is_the_one_of_jupyterlab():
    assert cells.anchor("Why a function in between") == "Why-a-function-in-between"


@pytest.mark.parametrize("host", ["book.js", "deck.js"])
def test_node_reads_the_script_of_a_page(host, tmp_path):
    file = tmp_path / "script.js"
    file.write_text(cells.script(host), encoding="utf-8")

    assert node("--check", file).stderr == ""
