"""The slides of a notebook: what becomes of each cell, and how blocks fill slides. The screen is in tests/browser."""

from base64 import b64encode

import pytest

from editions import cells, slides
from editions.laying import ROOM

GRAPH = '<div data-live-graph="k"><img></div><script type="module">const KEY = "k";</script>'


def code(source, *tags, outputs=()):
    return {"cell_type": "code", "metadata": {"tags": list(tags)}, "source": source, "outputs": list(outputs)}


def prose(text):
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def printed(text):
    return {"output_type": "stream", "name": "stdout", "text": text}


TITLE = prose("# Nudges\n\nYou can nudge.\n\n**Time:** 30 minutes.")


def words(text):
    """The blocks of a text."""
    return [block for _, group in slides.groups(prose(text)) for block in group]


def test_a_deck_has_no_set_up_no_imports_and_no_time_to_read():
    hidden = [code("import sys", "remove-cell"), code("import torch\nfrom helpers import live")]

    made = slides.slides_of({"cells": [TITLE, *hidden, prose("## Paths\n\nThey add.")]})

    assert [slide.section for slide in made] == ["", "Paths"]
    assert "You can nudge" in made[0].blocks[0].html and "30 minutes" not in made[0].blocks[0].html
    assert slides.opening("# A\n\n**Time:** 5 minutes.\n\nB") == "# A\n\nB"


def test_a_heading_begins_a_group_and_every_block_stands_alone_in_it():
    groups = list(slides.groups(prose("First.\n\n## Paths\n\nThey *add*.\n\n- one\n- two")))

    assert [(heading, len(blocks)) for heading, blocks in groups] == [("", 1), ("Paths", 2)]
    assert "<em>add</em>" in groups[1][1][0].html


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("A line.", "A line that goes on " * 10),
        ("| a |\n|---|\n| b |", "| a |\n|---|\n| b |\n| c |"),
        ("```\na\n```", "```\na\nb\n```"),
        ("$$a = b$$", "$$a = b \\\\ c = d$$"),
    ],
)
def test_more_of_a_kind_is_higher(low, high):
    few, many = ([block for _, group in slides.groups(prose(text)) for block in group] for text in (low, high))

    assert len(few) == len(many) == 1 and few[0].height < many[0].height


def test_formulas_are_mathml():
    (_, (block,)), *_ = slides.groups(prose("So $x^2$."))

    assert "<math" in block.html and "$" not in block.html


def test_lines_and_code_are_counted_with_those_that_wrap():
    assert slides.lines("ab\n" + "c" * 21, 10) == 4
    assert slides.code_height("a = 1\n") < slides.code_height("a = 1\nb = 2") == slides.code_height("a" * 120)


def test_what_answers_a_question_is_revealed_and_its_code_is_not():
    tagged = slides.code_blocks(code("y(2, 3)", "reveals", outputs=[printed("25.0"), cells.output("<img>")]))
    plain = slides.code_blocks(code("y(2, 3)", outputs=[printed("25.0")]))

    assert [block.revealed for block in tagged] == [False, True, True]
    assert [block.revealed for block in plain] == [False, False]


def test_an_exercise_is_its_stub_and_then_the_solution_revealed():
    task = code('def central(f, w, h):\n    return ...\n\nexercise("02.1").check(central)')
    stub, solution = slides.code_blocks(task)

    assert "..." in stub.html and "check" not in stub.html
    assert solution.revealed and "..." not in solution.html


def test_a_live_graph_takes_a_slide_without_the_line_that_calls_it():
    alone = slides.code_blocks(code("live(y, a=2.0).at_start()", outputs=[cells.output(GRAPH)]))
    with_code = slides.code_blocks(code("def y(a):\n    return a\n\nlive(y, a=2.0)", outputs=[cells.output(GRAPH)]))

    assert [block.alone for block in alone] == [True] and "<script" not in alone[0].html
    assert [block.alone for block in with_code] == [False, True]


def test_an_output_is_a_picture_a_table_or_text_without_colours():
    error = {"output_type": "error", "traceback": ["…", "\x1b[31mValueError\x1b[39m: <no>"]}
    outputs = [cells.output('<img class="plot">'), cells.output("<table><tr></table>"), printed(" \n"), error]

    blocks = [list(slides.output_blocks(output)) for output in outputs]

    assert [len(found) for found in blocks] == [1, 1, 0, 1]
    assert blocks[0][0].picture and not blocks[1][0].picture
    assert "ValueError: &lt;no&gt;" in blocks[3][0].html and "\x1b" not in blocks[3][0].html


def test_a_question_stands_below_what_it_asks_of_and_the_next_one_on_another_slide():
    asks = prose("## Paths\n\nPredict:"), code('display(predict("02.d1"))'), code('predict("02.d4")\npredict("02.d8")')

    made = slides.slides_of({"cells": [TITLE, *asks, prose("They add.")]})[1:]

    words = ("Predict:", "02.d1", "02.d4", "02.d8", "They add")
    texts = ["".join(block.html for block in slide.blocks) for slide in made]
    found = [[word for word in words if word in text] for text in texts]
    assert found == [["Predict:", "02.d1"], ["02.d4"], ["02.d8"], ["They add"]]


def texts(*parts):
    """What stands on each slide after the title."""
    made = slides.slides_of({"cells": [TITLE, *parts]})[1:]
    return [" ".join(block.html for block in slide.blocks) for slide in made]


def test_a_task_stands_beside_its_graph_and_what_the_graph_shows_is_not_said_again():
    live = code("live(y, a=2.0)", outputs=[cells.output(GRAPH)])

    (shown,) = slides.bound([*slides.code_blocks(live), *words("*A graph.*"), *words("**Task.** Step.")])
    later = slides.bound([*slides.code_blocks(live), *words("It fell."), *words("**Task.** Step.")])

    assert shown.alone and "Step." in shown.html and "A graph." not in shown.html
    assert ["Step." in block.html for block in later] == [True, False] and later[0].height > ROOM


def test_a_caption_clings_to_its_picture_and_other_words_do_not():
    drawn = code("plot()", outputs=[cells.output("<img>")])

    *_, caption, more = slides.bound([*slides.code_blocks(drawn), *words("*A line.*"), *words("It rises.")])

    assert (caption.clings, more.clings) == (slides.CAPTIONED, 0)


def test_how_many_answers_were_right_stands_below_the_last_question():
    (last,) = slides.bound(slides.code_blocks(code('predict("02.r2")')) + slides.code_blocks(code('progress("02")')))

    assert last.ends and last.html.count("data-") > 1 and 'class="answers"' in last.html


@pytest.mark.parametrize(
    ("text", "least"),
    [("On deep models:", slides.LEADS), ("Does it learn?", slides.LEADS), ("**Predict** J.", slides.LEADS)]
    + [("**02.1** Write it.", slides.LEADS), ("### Part", slides.TIED), ("It does.", slides.SHOWS)],
)
def test_what_introduces_something_is_not_parted_from_it(text, least):
    assert words(text)[-1].holds == least


def test_a_lead_in_goes_to_the_slide_of_what_it_introduces():
    few = "\n".join(f"line_{i}" for i in range(15))

    made = texts(prose("## A\n\nFirst."), code(few), prose("On deep models:"), code(few))

    assert len(made) == 2 and "deep models" in made[1] and "First" in made[0]


def test_an_exercise_and_a_part_begin_a_slide_where_that_costs_no_more():
    assert words("### Part")[0].clings == words("**02.1** Write it.")[0].clings == slides.BEGINS


def test_code_that_is_a_little_too_wide_is_set_smaller_and_no_more():
    wide, wider = "a" * (slides.CODE_WIDE + 5), "a" * (slides.CODE_MOST + 1)

    assert slides.fit("a") == slides.fit(wider) == 1 > slides.fit(wide) > 0.85
    assert f"--fit:{slides.fit(wide):.3f}" in slides.coded(wide).html


def test_a_graph_has_the_height_its_words_need_and_a_plot_the_least():
    svg = b64encode(b'<svg viewBox="0 0 700 430.5">').decode()

    assert slides.own_height(f'<img src="data:image/svg+xml;base64,{svg}">') == 430.5
    assert slides.own_height('<img src="data:image/png;base64,AAAA">') == 0


def test_where_a_link_leads_takes_no_room():
    assert words(f"[A]({'b' * 500})")[0].height == words("[A](b)")[0].height


def test_a_row_of_a_table_is_broken_only_where_its_columns_have_no_room():
    row = slides.table_height(["a", "b"], 2)

    assert slides.table_height(["a" * 70, "b" * 20], 2) == row < slides.table_height(["a" * 70, "b" * 40], 2)
