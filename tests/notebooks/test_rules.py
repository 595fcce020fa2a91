"""A rule that has never failed proves nothing: each passes a good notebook and refuses the one that breaks it."""

import nbformat
import pytest
from good_notebook import (
    BARE,
    DRAWN,
    NUDGED,
    PNG,
    REVEALED,
    TITLE,
    TOLD,
    ask,
    drawn,
    drop,
    good_notebook,
    insert,
    insert_prose,
    printed,
    say,
    show,
    swap,
    tag,
)
from nbformat.v4 import new_markdown_cell, new_output
from reading import ROOT
from rules_endings import ABILITIES
from test_lint import RULES

BREAKS = {
    "format_is_valid": [
        lambda nb: nb.metadata.update(widgets={}),
        lambda nb: nb.cells[4].update(id=nb.cells[3].id),
        lambda nb: nb.cells[4].pop("outputs"),
    ],
    "cell_metadata_is_known": [
        tag(4, "nbval-ignore-output"),
        lambda nb: nb.cells[4].metadata.update(execution={}),
        lambda nb: nb.cells[4].metadata.update(slideshow={"slide_type": "big"}),
        say(4, "# NBVAL_IGNORE_OUTPUT\nx"),
    ],
    "opens_with_title_abilities_minutes_and_needs": [
        say(0, TITLE.replace("# Nudges", "Nudges")),
        say(0, TITLE.replace("You can", "We will")),
        say(0, TITLE.replace("30 minutes", "half an hour")),
        say(0, TITLE.replace("Before", "After")),
    ],
    "has_40_to_66_cells": [drop(3, 5, 7, 9, 12, 13), insert(*["x"] * 27)],
    "code_cells_are_short": [
        say(4, "x = 1\n" * 21),
        lambda nb: [nb.cells[i].update(source="x\n" * 6) for i in (4, 6, 8, 10)],
        lambda nb: [nb.cells[i].update(source="x\n" * 13) for i in (4, 6)],
    ],
    "has_a_place_to_pause": [
        drop(41),
        say(41, "Rest here. **A place to pause.** A nudge has two sides."),
        say(41, "**A place to pause.** A nudge has two sides.\n\nNow the next."),
        insert_prose(42, "Now the next."),
    ],
    "ends_with_abilities_memory_and_a_question": [
        drop(42),
        say(42, f"{ABILITIES}\n\n- You can nudge."),
        say(42, ABILITIES.replace("now ", "")),
        swap(42, 43),
        say(44, 'display(predict("01.r1"))\nprogress("02")'),
        say(44, 'display(predict("02.r1"))'),
        drop(45),
        say(45, "**To take along.** A nudge."),
        say(45, "Next: a rest."),
    ],
    "prose_stands_before_code": [insert("x", "x")],
    "imports_stand_in_the_second_cell": [
        say(4, "import math\nx"),
        say(2, "from torch import *"),
        say(2, "import torch" + "\nx = 1" * 8),
    ],
    "every_code_cell_parses": [say(4, "x =")],
    "no_line_ends_in_a_semicolon": [say(4, "x;")],
    "setup_cell_is_the_one_in_scripts": [lambda nb: nb.cells.pop(1), say(1, "import sys")],
    "is_stored_executed_in_order": [
        lambda nb: nb.cells[4].update(execution_count=None, outputs=[]),
        lambda nb: nb.cells[4].update(execution_count=7),
    ],
    "outputs_hold_no_address_path_or_host": [
        show("<Net object at 0x7f3a5c1d2e80>"),
        show("saved in /home/ada/net.pt"),
        show("C:\\Users\\ada"),
        show(f"see {ROOT}/data"),
        show("http://localhost:8888"),
    ],
    "errors_and_warnings_are_announced": [
        tag(8),
        tag(4, "raises-exception"),
        tag(4, "warns"),
        lambda nb: nb.cells[4].outputs[0].update(name="stderr"),
    ],
    "numbers_show_six_digits_at_most": [show("tensor(3217.1234)"), show("6.000000000039306")],
    "widgets_leave_a_static_form": [
        lambda nb: nb.cells[6].outputs[0].data.update({"application/vnd.jupyter.widget-view+json": {"model_id": "a"}}),
        lambda nb: nb.cells[6].outputs[0].update(data={"text/html": "<b>1</b>"}),
    ],
    "pictures_are_not_empty": [lambda nb: nb.cells[6].outputs[0].data.update(drawn(BARE[:200]))],
    "no_exclamation_and_no_empty_words": [say(5, "Look!"), say(5, "It is simply a sum."), say(5, "You just add.")],
    "a_sentence_under_each_figure_says_what_it_shows": [
        say(7, "Nice."),
        lambda nb: nb.cells.pop(7),
        lambda nb: nb.cells[4].update(outputs=[new_output("display_data", data={"text/html": "<img src='data:,'>"})]),
    ],
    "a_control_comes_with_a_question": [say(9, "Here it is.")],
    "prose_names_only_code_that_exists": [
        say(5, "Call `tracee(J)`."),
        say(5, "Call `helpers.nothing`."),
        say(5, "Call `data.whales()`."),
    ],
    "numbers_in_prose_stand_in_a_cell_beside": [
        *(say(5, f"It is {number}.") for number in ("5.98", "1,048,576", "464", "1929", "2e-5")),
        say(9, "It is 5.99."),
    ],
    "equations_of_numbers_hold": [
        say(5, "So 1 + 6 + 3 + 15 = 26."),
        say(5, "At b = 3 and c = 2, v = b · c = 5."),
        say(5, "$$\\frac{1}{4}\\cdot 18 = 4.4$$"),
        say(5, "The three give 0.98 · 0.92 · 0.82 = 0.738."),
    ],
    "links_lead_where_they_say": [
        say(5, "[02 The chain rule](03_autograd_tensors.ipynb)"),
        say(5, "[06 Real data](06b_real_data.ipynb)"),
        say(5, "[the rest](09_nothing.ipynb)"),
        say(5, "[02, Nudges](02_chain_rule.ipynb#Nudges)"),
        say(5, "[Dead ReLU](#Dead-ReLU)"),
        say(5, "[Chain rule](#Nudges)"),
    ],
    "an_index_quotes_what_its_exhibits_show": [
        say(5, "| *no float* | [Nudges](#Nudges) |"),
        say(5, "| *no int* | [Shoves](#Shoves) |"),
    ],
    "a_picture_carries_the_text_beside_it": [
        lambda nb: nb.cells[6].outputs[0].data.update({"text/plain": "Figure\n  w over loss"}),
        lambda nb: nb.cells[6].outputs[0].data.update(drawn(BARE, "another")),
        lambda nb: nb.cells[6].outputs[0].update(data={"image/png": PNG, "text/plain": DRAWN}),
    ],
    "what_answers_a_question_has_the_tag_reveals": [
        ask([], NUDGED),
        ask([], printed("paths", "1 + 6 + 3 + 15")),
        ask([], TOLD, NUDGED),
        ask([], REVEALED, TOLD, NUDGED),
        ask([], printed("y", "41"), TOLD, TOLD, printed("d", ""), printed("y", "41", ["reveals"]), NUDGED),
    ],
    "no_question_is_answered_above": [
        ask([NUDGED]),
        ask([REVEALED, TOLD]),
        ask([new_markdown_cell("It is 25 here. And there?")]),
        lambda nb: nb.cells.__setitem__(slice(4, 4), [
            new_markdown_cell("Then **nothing** happens to it: the weight is up by 0.4."),
            printed('predict("02.d8")', "02.d8 …"),
        ]),
    ],
    "a_caption_goes_the_way_its_lines_go": [
        say(7, "*The loss over w climbs from its lowest point, at w = 2.*"),
        say(7, "*Over w the loss falls; it rises towards its lowest point, w = 2.*"),
    ],
}


@pytest.fixture
def good():
    return good_notebook()


def test_every_rule_is_tried():
    assert sorted(BREAKS) == sorted(rule.__name__ for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_accepts_a_good_notebook(rule, good):
    assert list(rule(good)) == []


@pytest.mark.parametrize(
    ("rule", "breaks"),
    [(rule, breaks) for rule in RULES for breaks in BREAKS.get(rule.__name__, [])],
    ids=lambda value: getattr(value, "__name__", ""),
)
@pytest.mark.filterwarnings("ignore::nbformat.warnings.DuplicateCellId")
def test_rule_refuses_a_notebook_that_breaks_it(rule, breaks, good):
    breaks(good)

    assert list(rule(nbformat.from_dict(good)))


@pytest.mark.parametrize(
    "text",
    [
        "1 + 6 + 3 + 15 = 25, at a = 5 and b = 4, v = 5 · 4 = 20, ∂v/∂a = 3, x = 1",
        "$$3 \\cdot 1 \\cdot c = 6$$ at c = 2",
        "| *no int* | [Nudges](#Nudges) |",
        "[Nudges](#Nudges), [01 Graphs](01_computation_graphs.ipynb)",
        "*The loss falls over w; towards w = 0 it climbs.*",
    ],
)
def test_what_is_true_may_be_said(text, good):
    good.cells[7].source = text
    names = ("equations_of_numbers", "links_lead", "an_index", "a_caption")

    assert not [sentence for rule in RULES if rule.__name__.startswith(names) for sentence in rule(good)]


@pytest.mark.parametrize(
    "asking",
    [
        ask([TOLD], REVEALED, REVEALED, TOLD, printed("y", "41")),
        ask([printed("y", "41")], TOLD, new_markdown_cell("It is 25."), NUDGED),
        ask([NUDGED, TOLD, TOLD, TOLD], printed("live(y, a=2.0).at_start()", "∂y/∂a 25"), TOLD),
        ask([], printed('exercise("02.4").check(dy_da)', "25"), TOLD, printed("y", "41")),
    ],
)
def test_what_is_tagged_or_comes_after_the_answer_may_be_shown(asking, good):
    asking(good)

    rules = [rule for rule in RULES if rule.__module__ == "rules_questions"]
    assert not [sentence for rule in rules for sentence in rule(good)]


@pytest.mark.parametrize("text", ["0.0009765625", "1048576.0", "3217.12", "[0.6667, 1.3333]", "1,048,576 visits"])
def test_exact_and_short_numbers_may_be_shown(text, good):
    show(text)(good)

    assert not [sentence for rule in RULES if "six_digits" in rule.__name__ for sentence in rule(good)]
