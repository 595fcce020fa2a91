"""The numbers that answers are tried on."""

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.exercises.checking.draws import drawer, whole


@settings(deadline=None)
@given(st.integers(0, 2**31))
def test_drawn_numbers_are_never_0_or_1_and_the_same_for_each_seed(seed):
    first, again = drawer(seed)(4, 5), drawer(seed)(4, 5)
    assert torch.equal(first, again) and first.dtype == torch.float64
    assert first.abs().min() >= 1.1 and first.abs().max() <= 2.9


def test_a_whole_number_takes_both_ends_and_no_more():
    draw = drawer(7)

    assert {whole(draw, 3, 5) for _ in range(60)} == {3, 4, 5}
