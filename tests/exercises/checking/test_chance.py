"""An answer that chance or an earlier call decides is told so; one whose signs bind tighter, how Python reads it."""

import random

import numpy as np
import pytest
import torch


@pytest.mark.parametrize(
    "answer",
    [
        lambda x: x.sum(1) + torch.rand(()),
        lambda x: x.sum(1) * random.uniform(2, 3),
        lambda x: x.sum(1) * np.random.default_rng().normal(),
        lambda x: torch.nn.Linear(4, 1)(x)[:, 0],
    ],
)
def test_two_calls_that_give_two_numbers_are_told(sums, answer):
    assert "depends on chance" in sums.check(answer).feedback


@pytest.mark.parametrize("answer", [lambda x: x.sum(0), lambda x: x.sum(1) + 0.1, lambda x: x[0] + 0 * torch.rand(4)])
def test_what_gives_the_same_twice_is_told_nothing_of_chance(sums, answer):
    assert "chance" not in sums.check(answer).feedback


def test_what_stays_from_one_call_to_the_next_is_asked_for(sums):
    calls = []

    def counts_on(x):
        calls.append(x)
        return x.sum(1) / len(calls)

    assert "stay for the second" in sums.check(counts_on).feedback


def test_right_numbers_are_right_though_chance_was_asked(sums):
    assert sums.check(lambda x: x.sum(1) + 0 * torch.rand(())).outcome == "right"


def swallowed(x):
    large = x > 2
    return x * (x.long() > x.long() | large)


def bracketed(x):
    large = x > 2
    return x * (x.long() > (x.long() | large))


def even(x):
    return x.long() & 1 == 0


def test_a_sign_that_a_comparison_swallows_is_shown_as_python_groups_it(sums):
    assert "Python reads your `x.long() > x.long() | large` as `x.long() > (x.long() | large)`" in (
        sums.check(swallowed).feedback
    )
    assert "Python reads" not in sums.check(bracketed).feedback + sums.check(even).feedback
