"""What people type, and the numbers it is read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.exercises.checking.values import Trouble, canonical, same
from helpers.exercises.form.reading import read, show

ONE = {
    "3/4": 0.75, "½": 0.5, "25,0": 25, "0,5": 0.5, "1,02": 1.02, "-0,25": -0.25, "1000,5": 1000.5, "1,5e-3": 0.0015,
    "50×50": 2500, "3·4": 12, "2·3+3": 9, "2 * 3": 6, "3 - 1": 2, "10^-3": 0.001, "10⁻³": 0.001, "2·10⁻³": 0.002,
    "2**20": 2**20, "2¹⁰": 1024, "6e-3": 0.006, "1e3": 1000,
    "1,048,576": 2**20, "1.048.576": 2**20, "1 048 576": 2**20,
    "1,000.5": 1000.5, "−2": -2, "–2": -2, "- 2": -2, "+3": 3, "(3)": 3, "[3]": 3, "5.": 5, "w = 6": 6,
    "dJ/dw = −6": -6,
    "J = 3(5+6) = 33": 33, "≈ 0.5": 0.5, "about 3": 3, "two": 2,
    "twice": 2, "2 times": 2, "2x": 2, "6 x 3": 18, "two times": 2, "half": 0.5,
    "by 0.006": 0.006, "up by 0.006": 0.006, "J goes up by 0.006": 0.006, "0.006 g": 0.006, "2 g/mm": 2,
    "25 grams per mm": 25, "1 step": 1, "9 numbers": 9, "2 paths.": 2, "two paths": 2, "3 of them": 3, "~0": 0,
    "~ 3": 3, "about 6": 6, "around 6.": 6, "it's 3": 3, "I think 3": 3, "only one": 1, "the answer is 25": 25,
    "8 (6 + 2)": 8, "2^20 (1048576)": 2**20, "2 (via g1 and g2)": 2, "0.006 (6 · 0.001)": 0.006, "12 (not 13)": 12,
    "3(5 + 6)": 33, "minus 2": -2, "about minus 2": -2,
    "∞": float("inf"), "-inf": -float("inf"), "0,200": 0.2,
    "thirty-nine": 39, "twenty five": 25, "Nineteen.": 19, "about a million": 10**6, "two hundred and five": 205,
    "√(2/50)": 0.2, "√64": 8, "2·√0,25": 1, "sqrt(100)": 10, "math.sqrt(9)": 3, "the square root of 64": 8, "1/√4": 0.5,
    "ten times": 10, "×10": 10, "x10": 10, "0.2 = 2/c": 0.2, "0.1 = lr": 0.1, "place 0": 0, "position 3": 3,
    "always 0": 0, "all 0": 0, "zeros": 0, "a half": 0.5, "1 024": 1024,
    "a hundred": 100, "three thousand": 3000, "two hundred thousand numbers": 200_000, "ninety-nine paths": 99,
    "factor of 10": 10, "by a factor of 10": 10, "a factor 10": 10, "10-fold": 10, "tenfold": 10, "two-fold": 2,
    "to 0": 0, "ten times as many": 10, "10 times more": 10, "towards 2": 2,
}  # fmt: skip
TWO = (
    "[2, 200]", "(2, 200)", "{2, 200}", "2, 200", "2; 200", "2 and 200", "[2 200]", "[2; 200]", "[2,200]", "(2,200)",
    "[2.0, 200.]", "2,0; 200,0", "[2,0, 200,0]", "2,0,200,0", "2.0 200.0", "x = 2, y = 200", "torch.Size([2, 200])",
    "tensor([2., 200.])", "2 2·100", "[2, 200] (1+1 and 200)", "2, 200 (v · Jacobian)", "2 and 200 numbers",
    "about 2 and 200",
)  # fmt: skip
ASKED = {
    "2,200": "2,200: one number or two? Write [2, 200], 2.2 or 2200.",
    "2 200": "2 200: one number or two? Write [2, 200] or 2200.",
}


def alike(value, expected):
    return same(canonical(value), canonical(expected))


@pytest.mark.parametrize("typed", ONE)
def test_one_number_is_read_as_people_write_it(typed):
    assert alike(read(typed, 7), ONE[typed])


@pytest.mark.parametrize("typed", TWO)
def test_two_numbers_are_read_as_people_write_them(typed):
    assert alike(read(typed, [0, 0]), [2, 200])


@pytest.mark.parametrize("answer", [7, [0, 0]], ids=["one asked for", "two asked for"])
@pytest.mark.parametrize("typed", ASKED)
def test_what_may_be_one_number_or_two_is_asked_about(typed, answer):
    with pytest.raises(Trouble) as asked:
        read(typed, answer)
    assert asked.value.sentence == ASKED[typed]


def test_a_comma_with_three_digits_is_asked_about_where_one_number_is_meant():
    with pytest.raises(Trouble, match="1,024"):
        read("1,024", 7)


def test_an_answer_is_read_as_the_course_shows_it():
    assert read("2,500", 2500) == 2500 and read("[1, 2]", [1, 2]) == [1, 2] and read("−2", -2) == -2


def test_a_point_before_three_digits_is_asked_about_where_a_large_count_is_meant():
    with pytest.raises(Trouble, match=r"2\.500: which number\? Write 2\.5 or 2500\."):
        read("2.500", 2500)
    assert read("2.500", 2.5) == 2.5 and read("2.500", 7) == 2.5


def test_more_numbers_than_are_asked_for_may_be_decimals_and_are_asked_about():
    with pytest.raises(Trouble, match="5 numbers"):
        read("0,0,25,0,25", [0, 0, 0])


@pytest.mark.parametrize("typed", [
    "umpteen", "2,,3", "[1, 2", "1/0", "9**9**9**9", "__import__('os')", "50%", "=", "3c", "3 c", "2 squared",
    "2 to the 20", "6 thousandths", "2 million", "two thirds", "2 and a half", "4 eighths", "down by 0.4", "5 to 6",
    "3 or four",
])  # fmt: skip
def test_what_is_no_number_is_asked_for_again(typed):
    with pytest.raises(Trouble):
        read(typed, 7)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("3 (5 + 6)", "which number"),
        ("8 (7)", "which number"),
        ("3 or 4", "one number is asked"),
        ("[1, 2]", "one number"),
    ],
)
def test_several_numbers_where_one_is_meant_are_asked_about(typed, asked):
    with pytest.raises(Trouble, match=asked):
        read(typed, 7)


def test_two_lists_are_not_called_one_number():
    with pytest.raises(Trouble, match="which numbers"):
        read("0,25; 0,5", [0, 0, 0])


@given(st.lists(st.floats(-1e4, 1e4).map(lambda x: round(x, 2)), min_size=2, max_size=4), st.sampled_from(".,"))
def test_a_list_in_brackets_is_what_it_says_with_points_or_with_commas(numbers, mark):
    typed = "[" + "; ".join(f"{number:.2f}".replace(".", mark) for number in numbers) + "]"

    assert alike(read(typed, numbers), numbers)


@given(st.integers(-(10**7), 10**7))
def test_what_is_shown_of_a_number_is_read_as_it_or_asked_about(number):
    try:
        assert read(show(number), 7) == number
    except Trouble as trouble:
        assert trouble.kind == "ambiguous" and str(abs(number)) in trouble.sentence.replace("−", "")


@pytest.mark.parametrize("typed", ["all 0", "zeros", "all zeros", "they are all 0", "each is 0", "[0, 0, 0]"])
def test_a_list_of_equal_numbers_is_read_from_one_of_them(typed):
    assert alike(read(typed, [5, 5, 5]), [0, 0, 0])


UNTIL = {"after the first": 1, "the first step": 1, "third": 3, "after the 2nd": 2, "in 1 step": 1, "after one": 1}


@pytest.mark.parametrize("typed", ["none", "None.", "none of them", "not one", "nothing at all"])
def test_none_is_a_number_where_the_question_asks_how_many(typed):
    assert read(typed, 7, text="How many are there?") == 0
    with pytest.raises(Trouble):
        read(typed, 7, text="What is the gradient?")


@pytest.mark.parametrize("typed", UNTIL)
def test_a_place_in_a_row_is_a_number_where_the_question_asks_how_many_until(typed):
    assert read(typed, 7, text="How many steps until it is there?") == UNTIL[typed]


@pytest.mark.parametrize("typed", ["third", "after the first"])
def test_a_place_in_a_row_is_no_number_elsewhere(typed):
    with pytest.raises(Trouble):
        read(typed, 7, text="Which place, of 0 to 5?")


def test_what_is_told_of_per_cents_leads_to_a_number_that_is_right():
    with pytest.raises(Trouble, match="50 % is 0.5"):
        read("50 %", 0.5)
