"""What a page without a kernel gets of a question."""

import json
import re
from base64 import b64decode
from pathlib import Path

import pytest

from helpers.exercises.form.page import data_of, element, progress_element, style
from helpers.exercises.shelf import find_question, notebooks, questions

QUESTIONS = [question for number in notebooks() for question in questions(number)]
NOTEBOOKS = Path(__file__).parents[3] / "notebooks"


@pytest.mark.parametrize("item", QUESTIONS, ids=lambda item: item.id)
def test_the_element_shows_the_question_and_holds_its_data_unreadably(item):
    html = element(item)
    (data,) = re.findall(r'data-question="([^"]*)"', html)

    assert json.loads(b64decode(data)) == data_of(item)
    assert html.count("<li>") == len(item.choices) and item.why not in html
    assert not any(mistake.feedback in html or mistake.feedback in data for mistake in item.mistakes)


def test_a_count_is_told_from_a_measure_and_infinity_is_spelt_out():
    count, measure = data_of(find_question("06.d5")), data_of(find_question("06.d1"))

    assert (count["exact"], measure["exact"]) == (True, False)
    assert [(slip["answer"], slip["exact"]) for slip in count["mistakes"]] == [(2, True), ("Infinity", False)]
    assert data_of(find_question("02.d6"))["truth"] == "1,048,576"


@pytest.mark.parametrize("file", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda file: file.stem)
def test_a_line_of_progress_counts_questions_that_its_notebook_asks_once(file):
    page = file.stem.partition("_")[0]
    asked = re.findall(r'predict\(\\"([\w.]+)\\"\)', file.read_text("utf-8"))
    (counted,) = re.findall(r'data-answers="([^"]+)"', progress_element(page))

    assert [id for id in counted.split() if asked.count(id) != 1] == []


def test_the_style_has_both_themes_for_the_form_and_the_line_of_progress():
    css = style()

    for host in (".prediction", ".answers"):
        assert re.search(rf"(^|,){re.escape(host)}[,{{]", css) and "[data-theme=dark]" in css
    assert css.count("--value:") == 2
