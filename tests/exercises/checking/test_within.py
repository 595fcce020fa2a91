"""A right result within a tuple or a list is told so, whatever the check of the exercise looks at first."""

from contextlib import suppress

import pytest
import torch
from torch.nn import functional as F

from helpers.exercises import exercise
from helpers.exercises.checking.values import Trouble
from helpers.exercises.checking.within import within

SAYS = "What yours hands back is right, within a {}. Take it out."
RIGHT = {
    "02.2": lambda a, b, c: 3 * b,
    "06.10": lambda y_hat, y: F.mse_loss(y_hat.squeeze(1), y),
    "07.2": lambda x: torch.log(torch.exp(x) + 1),
    "07.3": lambda w, x, y: (w * x - y).square().mean(),
    "07.10": F.binary_cross_entropy_with_logits,
}


@pytest.mark.parametrize("id", RIGHT)
def test_one_sentence_serves_measures_of_every_kind(id):
    right = RIGHT[id]

    assert exercise(id).check(lambda *given: (right(*given),)).feedback == SAYS.format("tuple")
    assert exercise(id).check(lambda *given: [right(*given)]).feedback == SAYS.format("list")


def test_a_named_mistake_that_is_such_a_tuple_keeps_its_sentence():
    def slopes(f, points):
        x = points.clone().requires_grad_()
        return torch.autograd.grad(f(x).sum(), x)

    assert "one entry for each input" in exercise("03.5").check(slopes).feedback


def test_a_wrong_result_within_a_tuple_is_not_called_right():
    assert "within" not in exercise("07.3").check(lambda w, x, y: ((w * x - y).mean(),)).feedback


def measure_once(answer, given):
    """As an exercise measures it: the trouble it meets is caught."""
    with suppress(Trouble):
        answer(given)
        return True
    return False


def test_an_answer_with_another_result_is_measured_no_further():
    calls = []

    def measured(answer):
        return all(measure_once(answer, calls) for _ in range(3))

    assert within(lambda x: x.append(1), measured) == "" and len(calls) == 1


def test_it_is_said_of_one_result_alone_and_of_a_function():
    def ever(taken):
        measure_once(taken, 1)
        return True

    assert within(lambda x: [x], ever) == SAYS.format("list")
    assert [within(one, ever) for one in (lambda x: (x, x), lambda x: x, lambda x: [], list, None)] == [""] * 5


def test_an_endless_answer_is_not_run_once_more(monkeypatch):
    monkeypatch.setattr("helpers.exercises.checking.run.SECONDS", 0.2)
    monkeypatch.setattr("helpers.exercises.checking.judge.within", lambda *_: "once more")

    def endless(a, b, c):
        while True:
            pass

    assert exercise("02.2").check(endless).feedback.startswith("Your code was still running")
