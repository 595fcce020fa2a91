"""What is off at one end alone is told so, if it is the place and not the number that stands there."""

import pytest
import torch

from helpers.exercises.checking.ends import SAID, left_out

X = torch.arange(1.0, 13.0).reshape(4, 3)


def double(x):
    return 2 * x


def but_for(*place):
    def answer(x):
        out = 2 * x
        out[place] = 0
        return out

    return answer


ENDS = {
    "first entry": but_for(0, 0),
    "last entry": but_for(-1, -1),
    "first row": but_for(0),
    "last row": but_for(-1),
    "first column": but_for(slice(None), 0),
    "last column": but_for(slice(None), -1),
}


@pytest.mark.parametrize("end, answer", ENDS.items())
def test_an_end_that_is_off_in_inputs_of_either_order_is_named(end, answer):
    assert left_out(answer, double, (X,), (X.flip(0, 1),)) == SAID.format(end, end.split()[1])


ELSEWHERE = {
    "in the middle": but_for(1),
    "at both ends": but_for(slice(None, None, 3)),
    "at one number": lambda x: 2 * x * (x != 12),
    "nowhere": double,
    "another shape": lambda x: 2 * x[1:],
    "an error": lambda x: x[9],
}


@pytest.mark.parametrize("answer", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_is_off_otherwise_is_not_put_down_to_an_end(answer):
    assert left_out(answer, double, (X,), (X.flip(0, 1),)) == ""
