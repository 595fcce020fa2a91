"""A rule that has never failed proves nothing: each passes a good notebook and refuses the one that breaks it."""

import base64
import copy
import struct

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from reading import ROOT
from rules_endings import ABILITIES, MEMORY
from rules_form import KERNEL
from test_lint import RULES

from helpers.plots.picture import picture

SETUP = (ROOT / "scripts/colab_setup.py").read_text(encoding="utf-8").rstrip()
TITLE = "# Nudges\n\nYou can\n\n- take a derivative by nudging.\n\n**Time:** 30 minutes. **Before:** nothing."
CAN = f"{ABILITIES}\n\n- You can nudge.\n- You can draw.\n- You can add."
DRAWN = "Figure\n  loss over w\n    9, 4, 1, 0.5, 0 (about)"


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + bytes(4)


BARE = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0\0\2\x80\0\0\1\xe0" + bytes(5)) + chunk(b"IDAT", bytes(3000))
PNG = base64.b64encode(BARE).decode()


def drawn(png, alt=DRAWN):
    return {"text/html": picture(png, alt), "text/plain": DRAWN}


def printed(source, text, tags=()):
    cell = new_code_cell(source, outputs=[new_output("stream", name="stdout", text=text)] if text else [])
    cell.metadata["tags"] = list(tags)
    return cell


@pytest.fixture
def good():
    """A notebook that keeps every rule; its cells: 0 title, 1 set-up, 2 imports, 3 prose, 4 code, 5 prose, …"""
    figure = new_output("display_data", data=drawn(BARE))
    cells = [new_markdown_cell(TITLE), printed(SETUP, ""), printed("import torch\nfrom helpers import live, trace", "")]
    cells[1].metadata = {"tags": ["colab-setup"], "jupyter": {"source_hidden": True}}
    cells += [new_markdown_cell("Nudge it: `trace` and `torch.sin` say 5.99."), printed("x = 5.9871\nx", "5.9871\n")]
    cells += [new_markdown_cell("Where is the least value?"), new_code_cell("draw(x)", outputs=[figure])]
    cells += [new_markdown_cell("*A parabola over w: its lowest point stands at w = 2, where the loss is 0.* Good.")]
    cells += [printed("int('x')", "", ["raises-exception"]), new_markdown_cell("Find the lowest: what is it?")]
    cells[8].outputs = [new_output("error", ename="ValueError", evalue="no int", traceback=[])]
    cells += [printed("live(J, a=5.0)", ""), *(new_markdown_cell("It falls.") for _ in range(30))]
    cells += [new_markdown_cell("**A place to pause.** A nudge has two sides."), new_markdown_cell(CAN)]
    cells += [new_markdown_cell(MEMORY), printed('display(predict("02.r1"))\nprogress("02")', "")]
    cells += [new_markdown_cell("**To take along.** Who nudges the nudge?\n\nNext: a rest.")]
    nb = new_notebook(cells=cells, metadata=copy.deepcopy(KERNEL))
    for count, cell in enumerate((cell for cell in nb.cells if cell.cell_type == "code"), start=1):
        cell.execution_count = count
    return nb


def say(cell, text):
    return lambda nb: nb.cells[cell].update(source=text)


def insert_prose(cell, text):
    return lambda nb: nb.cells.insert(cell, new_markdown_cell(text))


def show(text):
    return lambda nb: nb.cells[4].update(outputs=printed("", text).outputs)


def insert(*sources):
    return lambda nb: nb.cells.__setitem__(slice(4, 4), [new_code_cell(source) for source in sources])


def drop(*places):
    return lambda nb: nb.update(cells=[cell for i, cell in enumerate(nb.cells) if i not in places])


def swap(i, j):
    return lambda nb: nb.cells.__setitem__(slice(i, j + 1), [nb.cells[j], *nb.cells[i + 1 : j], nb.cells[i]])


def tag(cell, *names):
    return lambda nb: nb.cells[cell].metadata.update(tags=list(names))


def ask(above, *below):
    """Ask 02.d1, whose answer is 25, between these cells."""
    return lambda nb: nb.cells.__setitem__(slice(4, 4), [*above, printed('predict("02.d1")', "02.d1 …"), *below])


TOLD, NUDGED = new_markdown_cell("A nudge settles it."), printed("round(nudged, 6)", "25.0")
REVEALED = printed("round(nudged, 6)", "25.0", ["reveals"])

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
