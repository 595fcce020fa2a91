"""What people type, and which of the choices they mean."""

import pytest

from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.reading import read

CHOICES = ("the squared error", "cross-entropy", "both losses")


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("1", 0), ("(2)", 1), ("3.", 2), ("Squared error", 0), ("squared_error", 0), ("a squared-error", 0),
        ("losses, both", 2), ("cross entropy", 1), ("Cross-Entropy", 1), ("crossentropy", 1), ("MSE", 0),
        ("only the squared error", 0),
        ("both loss", 2), ("a", 0), ("B", 1), ("(c)", 2), ("b)", 1), ("answer 2", 1), ("Option c", 2), ("both", 2),
    ],
)  # fmt: skip
def test_a_choice_is_known_by_number_or_words(typed, choice):
    assert read(typed, CHOICES[0], CHOICES) == CHOICES[choice]


def test_another_word_is_told_how_to_choose():
    with pytest.raises(Trouble, match="one of the 3 answers"):
        read("absolute error", CHOICES[0], CHOICES)


def test_a_number_that_stands_in_a_choice_is_asked_about():
    choices = ("()", "(3,)", "(1,)")

    with pytest.raises(Trouble, match="answer number 3"):
        read("3", "()", choices)
    assert read("2", "()", choices) == "(3,)" and read("(3,)", "()", choices) == "(3,)"


SHAPES = ("(64, 10)", "(784, 10)", "(10, 784)", "(64, 784)")
STEPS = ("down by 0.4", "up by 4", "up by 0.4", "none, it stays")


@pytest.mark.parametrize("typed", ["(784,10)", "(784, 10)", "784,10", "784 x 10", "784×10", "[784, 10]", "784 10"])
def test_a_shape_among_the_choices_is_read_in_its_order(typed):
    assert read(typed, SHAPES[1], SHAPES) == "(784, 10)"


@pytest.mark.parametrize(
    ("typed", "choice"),
    [("None", 3), ("none", 3), ("up 0.4", 2), ("up by .4", 2), ("up by 0,4", 2), ("down", 0), ("stays", 3)],
)
def test_a_choice_is_known_by_words_that_no_other_begins_with(typed, choice):
    assert read(typed, STEPS[0], STEPS) == STEPS[choice]


@pytest.mark.parametrize("typed", ["up", "0.4", "4"])
def test_words_that_stand_in_a_choice_but_do_not_settle_it_are_asked_about(typed):
    with pytest.raises(Trouble, match="“"):
        read(typed, STEPS[0], STEPS)


ABOUT = ("about −60", "−∞", "about 30,000", "a tenth", "farther from 0: −1.5", "about 2.2")


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("-60", 0), ("−60", 0), ("to about −60", 0), ("-∞", 1), ("-inf", 1), ("minus infinity", 1), ("30000", 2),
        ("30,000", 2), ("1/10", 3), ("0.1", 3), ("-1,5", 4), ("log 9", 5), ("2.197", 5), ("farther", 4),
    ],
)  # fmt: skip
def test_a_choice_is_known_by_its_number_however_it_is_written(typed, choice):
    assert read(typed, ABOUT[0], ABOUT) == ABOUT[choice]


@pytest.mark.parametrize("typed", ["60", "inf", "0", "-30000", "1/0", "log 90"])
def test_another_number_is_none_of_the_choices(typed):
    with pytest.raises(Trouble, match=r"Choose one of the 6|do you mean"):
        read(typed, ABOUT[0], ABOUT)


PRINTED = ("curves", "nothing", "(3,)", "(1,)")


@pytest.mark.parametrize("typed", ["2. nothing", "(2) Nothing", "b) nothing", "2.nothing", "answer 2: nothing."])
def test_a_choice_is_known_as_the_list_prints_it(typed):
    assert read(typed, PRINTED[0], PRINTED) == "nothing"


@pytest.mark.parametrize("typed", ["1. nothing", "a) nothing", "4. (3,)"])
def test_a_number_before_the_words_of_another_choice_is_asked_about(typed):
    with pytest.raises(Trouble, match="do you mean"):
        read(typed, PRINTED[0], PRINTED)


@pytest.mark.parametrize(
    ("typed", "choice"),
    [("third", 2), ("the third", 2), ("The first one", 0), ("second answer", 1), ("last", 2), ("3rd", 2)],
)
def test_a_choice_is_known_by_its_place(typed, choice):
    assert read(typed, CHOICES[0], CHOICES) == CHOICES[choice]


def test_a_place_that_is_a_word_of_another_choice_is_asked_about():
    with pytest.raises(Trouble, match="answer number 1"):
        read("the first", "it adds", ("it adds", "it overwrites the first"))


@pytest.mark.parametrize("typed", ["about 157 megabytes", "157MB", "157 Megabyte", "roughly 157 mb"])
def test_a_unit_is_known_in_full_and_in_short(typed):
    assert read(typed, "157 MB", ("157 KB", "39 MB", "157 MB")) == "157 MB"


@pytest.mark.parametrize("typed", ["logits", "the raw logits", "raw scores"])
def test_raw_scores_are_known_by_their_other_name(typed):
    assert read(typed, "targets", ("raw scores, before any sigmoid", "targets")).startswith("raw scores")


def test_nothing_and_none_are_one_word():
    assert read("None", "curves", ("curves", "nothing")) == "nothing"
