"""An answer that comes near is told how near, and that of float32."""

import pytest
import torch

from helpers.exercises.checking.near import COARSE, LOST, nearly

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


FAR = [lambda x: 3 * x**2, lambda x: 1.1 * slope(x), lambda x: torch.where(x > 0, slope(x), x)]


@pytest.mark.parametrize("answer", FAR)
def test_what_is_off_by_more_on_one_input_is_not_called_near(answer):
    assert nearly(answer, slope, *POINTS) == ""
