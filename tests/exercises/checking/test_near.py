"""An answer that comes near is told how near, and that of float32."""

import pytest
import torch

from helpers.exercises.checking.near import COARSE, CUT, FEW_BITS, LOST, ROUNDED, SHORT, WHOLE, nearly, rounded, short

POINTS = [(torch.tensor(1.7, requires_grad=True),), (torch.tensor(-0.6, requires_grad=True),)]


def f(x):
    return x**3 - 2 * x


def slope(x):
    return 3 * x**2 - 2


def nudged(h):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


@pytest.mark.parametrize("answer, told", [(nudged(1e-5), LOST), (nudged(0.05), COARSE)])
def test_a_nudge_is_told_what_it_costs_with_its_numbers(answer, told):
    sentence = nearly(answer, slope, *POINTS)

    assert sentence.startswith("Yours gives 6.") and " where 6.67 is due" in sentence and sentence.endswith(told)


def test_the_numbers_told_are_of_the_first_input_on_which_it_is_off():
    sentence = nearly(lambda x: slope(x) + (x < 0) * 0.01, slope, *POINTS)

    assert sentence.startswith("Yours gives −0.91 where −0.92 is due, which is near")


def test_a_nudge_that_is_off_by_its_size_is_not_called_right_in_float64():
    one_sided = lambda x: (f(x + 7e-5) - f(x)) / 7e-5  # noqa: E731

    assert nearly(one_sided, slope, (torch.tensor(1.7012),)).endswith(COARSE)


def test_what_grows_too_large_for_float32_is_not_called_near():
    assert nearly(lambda x: slope(x) * (x * 1e38) ** 2 / (x * 1e38) ** 2, slope, *POINTS) == ""


FAR = [lambda x: 3 * x**2, lambda x: 1.1 * slope(x), lambda x: torch.where(x > 0, slope(x), x)]


@pytest.mark.parametrize("answer", FAR)
def test_what_is_off_by_more_on_one_input_is_not_called_near(answer):
    assert nearly(answer, slope, *POINTS) == ""


DUE = [torch.tensor([1.12342, 1.70013, -2.40004], dtype=torch.float64), torch.tensor(0.66667, dtype=torch.float64)]
HALF = torch.tensor(0.5, dtype=torch.float64)


KEPT = [(0, WHOLE), (1, ROUNDED.format("1 decimal")), (3, ROUNDED.format("3 decimals"))]


@pytest.mark.parametrize("digits, said", KEPT)
def test_values_that_lack_digits_alone_are_told_how_many_they_have(digits, said):
    rounds = [due.round(decimals=digits) for due in DUE]

    assert rounded(rounds, DUE) == said


@pytest.mark.parametrize("few", [torch.float16, torch.bfloat16], ids=str)
def test_values_in_a_type_of_few_digits_are_told_of_that_type(few):
    assert rounded([due.to(few).double() for due in DUE], DUE) == FEW_BITS.format(few)


OTHERS = [
    [1.05 * DUE[0].half(), DUE[1]],
    [(DUE[0] * 4).round() / 4, HALF],
    [DUE[0].round(decimals=2), HALF],
    [DUE[0] + 1e-3, DUE[1]],
    [DUE[0][:2], HALF],
    [HALF, HALF],
    [0 * DUE[0], DUE[1]],
]


@pytest.mark.parametrize("runs", OTHERS)
def test_values_that_are_off_otherwise_are_not_called_rounded(runs):
    assert rounded(runs, DUE) == ""


def test_whole_numbers_that_are_near_are_not_said_to_come_of_a_type_that_holds_them():
    due = torch.tensor([100.7, 150.9, -80.8], dtype=torch.float64)

    assert rounded([due.round() + 1], [due]) == ""


def test_numbers_that_are_cut_off_are_told_which_way():
    due = torch.tensor([-2.38, 1.44, 7.56, 3.17], dtype=torch.float64)

    assert rounded([due.trunc()], [due]) == CUT.format("toward 0 to a whole number")
    assert rounded([(due * 10).floor() / 10], [due]) == CUT.format("down at 1 decimal")
    assert rounded([(due > 0).double()], [due.tanh()]) == ""


def test_what_a_measurement_saw_is_no_answer_that_could_be_rounded():
    seen, due = ({"w": values} for values in (DUE[0].round(decimals=1), DUE[0]))

    assert rounded([seen], [due]) == ""


def test_numbers_that_are_rounded_on_their_way_are_told_where_they_end():
    due = DUE[0]

    assert short((2 * due).round(decimals=2), due) == SHORT.format("2 decimals")
    assert short((2 * due).round(), due) == SHORT.format("no decimals")
    assert short((2 * due).round(), due.round()) == ""
    assert short(2 * due, due) == short(due.round(decimals=2), due.round(decimals=2)) == ""
