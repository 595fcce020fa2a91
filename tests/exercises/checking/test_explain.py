"""What a wrong answer without a name is told, shown on one small exercise."""

import pytest
import torch

from helpers.exercises import exercise
from helpers.exercises.checking.judge import Exercise, Mistake


def row_sums(x):
    return x.sum(1)


def column_sums(x):
    return x.sum(0)


SUM = Exercise(
    id="02.0",
    minutes=1,
    task="The row sums of x.",
    stub='def sums(x):\n    return ...\n\nexercise("02.0").check(sums)',
    reference=row_sums,
    inputs=lambda draw: (draw(3, 4),),
    mistakes=(Mistake("wrong axis", column_sums, "That sums the columns."),),
    hints=("Which dimension?",),
    why="Dimension 1 runs along a row.",
)


def test_a_wrong_axis_is_recognised_before_its_shape_is_complained_about():
    assert SUM.check(lambda x: x.sum(0)).mistake == "wrong axis"


def test_the_shape_is_told_before_the_value():
    assert "of shape (3, 4); the answer is of shape (3,)" in SUM.check(lambda x: x).feedback


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (1 / 3, "Yours is 3 times too small on all inputs."),
        (2, "Yours is 2 times too large on all inputs."),
        (-1, "The size is right on all inputs, the sign is the other one."),
        (-4, "Yours is 4 times too large on all inputs, and its sign is the other one."),
    ],
)
def test_a_constant_factor_is_told(factor, words):
    assert SUM.check(lambda x: factor * x.sum(1)).feedback.startswith(words)


def test_the_entries_that_are_off_are_counted_and_marked():
    verdict = SUM.check(lambda x: x.sum(1) + torch.tensor([0.0, 0.0, 1.0]))

    assert "2 of 3 entries are right; the first that is off is [2]" in verdict.feedback
    assert verdict._repr_html_().count(">≠ ") == 1


def test_a_nan_is_named():
    assert "NaN" in SUM.check(lambda x: x.sum(1) / 0 * 0).feedback


def test_the_learners_tensors_and_random_numbers_stay_as_they_were():
    answer = torch.tensor([1.0, 2.0], requires_grad=True)
    before, state = answer.clone(), torch.get_rng_state()

    SUM.check(answer), exercise("06.4").check(torch.nn.Linear)

    assert torch.equal(answer, before) and answer.grad is None
    assert torch.equal(state, torch.get_rng_state())


def test_an_error_in_the_learners_function_is_told_in_words():
    assert "ZeroDivisionError" in SUM.check(lambda x: 1 / 0).feedback


def test_a_verdict_is_the_same_on_every_run():
    wrong = [repr(SUM.check(lambda x: x.sum(1) * x.sum())) for _ in range(2)]

    assert wrong[0] == wrong[1]
