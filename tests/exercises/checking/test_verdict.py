"""What is shown: nothing of an answer is taken for HTML, and the colour is the outcome's."""

from dataclasses import replace

import pytest
import torch

from helpers import palette
from helpers.exercises.checking import verdict
from helpers.exercises.checking.judge import Mistake
from helpers.exercises.checking.verdict import Note, Verdict, marked_grid

SCRIPT = "<script>alert(1)</script>"


def is_escaped(shown):
    return "<script" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


@pytest.mark.parametrize("text", [SCRIPT, f"`{SCRIPT}`", f"` {SCRIPT}"], ids=["plain", "as code", "an open back-tick"])
def test_feedback_is_escaped(text):
    assert is_escaped(Verdict("02.1", "wrong", text)._repr_html_())
    assert is_escaped(Note("02.1 hint", text)._repr_html_())


def test_title_and_code_of_a_note_are_escaped():
    assert is_escaped(Note(SCRIPT, "")._repr_html_())
    assert is_escaped(Note("02.1 solution", "", SCRIPT)._repr_html_())


def test_the_feedback_of_a_mistake_is_escaped(sums):
    named = replace(sums, mistakes=(Mistake("wrong axis", lambda x: x.sum(0), SCRIPT),))
    shown = named.check(lambda x: x.sum(0))
    assert shown.mistake == "wrong axis" and is_escaped(shown._repr_html_())


def test_the_message_of_an_error_is_escaped(sums):
    def fails(x):
        raise ValueError(SCRIPT)

    assert is_escaped(sums.check(fails)._repr_html_())


def test_the_name_of_an_answers_type_is_escaped(sums):
    assert is_escaped(sums.check(lambda x: type(SCRIPT, (), {})())._repr_html_())


def test_the_names_of_an_answers_parts_are_escaped(sums):
    assert is_escaped(sums.check(lambda x: {SCRIPT: 1.0})._repr_html_())


def bar(shown):
    """The colour of the bar at its left."""
    return shown.split("solid ")[1].split(";")[0]


@pytest.mark.parametrize("outcome", palette.VERDICT)
def test_a_verdict_has_the_colour_of_its_outcome(outcome):
    assert bar(Verdict("02.1", outcome, "Read on.")._repr_html_()) == palette.VERDICT[outcome]


def test_no_two_outcomes_share_a_colour_or_a_word():
    assert len(set(palette.VERDICT.values())) == len(set(verdict.WORDS.values())) == len(palette.VERDICT) == 3
    assert palette.VERDICT.keys() == verdict.WORDS.keys()


def test_a_check_shows_right_and_wrong_each_in_its_colour(sums):
    right, wrong = (sums.check(lambda x, axis=axis: x.sum(axis))._repr_html_() for axis in (1, 0))
    assert (bar(right), bar(wrong)) == (palette.VERDICT["right"], palette.VERDICT["wrong"])


def test_code_stands_between_back_ticks():
    assert "Call <code>x.sum(1)</code> once." in Verdict("02.1", "wrong", "Call `x.sum(1)` once.")._repr_html_()


def test_every_entry_of_a_matrix_is_shown_and_those_that_are_off_are_marked():
    shown = marked_grid(torch.tensor([[1.5, -2.0], [0.0, 4.0]]), torch.tensor([[True, False], [True, True]]))
    cells = [cell.split("</td>")[0].split(">")[-1] for cell in shown.split("<td")[1:]]
    assert cells == ["1.5", "≠ −2", "0", "4"]


@pytest.mark.parametrize("shape", [(), (2, 2, 2), (101,)], ids=str)
def test_what_would_fill_the_screen_is_not_drawn(shape):
    assert marked_grid(torch.ones(shape), torch.ones(shape) == 1) == ""
