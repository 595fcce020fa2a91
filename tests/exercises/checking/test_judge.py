"""How a check behaves, shown on one small exercise and on one of each kind."""

import pytest
import torch
from torch import nn

from helpers.exercises import exercise
from helpers.exercises.checking import run as guard
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


# one exercise of each kind: a value, a function, a class


class OneMore(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b, self.v = (nn.Parameter(torch.zeros(1)) for _ in range(3))

    def forward(self, x):
        return self.w * x + self.b + self.v


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("forty-two", "Yours is text; the answer is one number."),
        ([], "Yours is of shape (0,); the answer is one number."),
        (3 + 4j, "The result is a complex number. It has to be a real one."),
        (object(), "The result is of type object. It has to be a number, a list or a tensor."),
        (print, "The result is a function. It has to be a number, a list or a tensor."),
        (float("nan"), "There is a NaN in it: somewhere 0 is divided by 0, or a logarithm met a negative number."),
        ({"p": ("mul", "w", "x")}, 'No step makes "loss". The last one should.'),
        ({"loss": ("div", "w", "x")}, "There is no operation 'div' here: use mul, add and sub."),
    ],
)
def test_a_value_that_is_none_is_told_so(answer, sentence):
    assert exercise("01.6").check(answer).feedback == sentence


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (42, "This asks for a function: hand in its name, without brackets after it."),
        (lambda *_: print, "The result is a function. It has to be a number, a list or a tensor."),
        (lambda *_: print("9"), "Your function hands nothing back. Its last line needs return; print only shows"),
        (lambda *_: "nine", "Yours is text; the answer is one number."),
        (lambda *_: [1, 2], "Yours is of shape (2,); the answer is one number."),
        (lambda *_: 0, "Yours is 0 on all inputs."),
    ],
)
def test_a_function_that_does_not_answer_is_told_so(answer, sentence):
    assert exercise("02.2").check(answer).feedback.startswith(sentence)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (42, "This asks for a class: hand in its name, without brackets after it."),
        (nn.Linear(1, 1), "That is a model already. Hand in the class, without brackets: it is made anew here."),
        (dict, "Your code stops with an error. AttributeError: 'dict' object has no attribute 'named_parameters'."),
        (OneMore, "What is off: the names that parameters() knows."),
    ],
)
def test_what_is_not_the_class_asked_for_is_told_so(answer, sentence):
    assert exercise("06.4").check(answer).feedback == sentence


# the code of notebook 07 as it is shipped

SHIPPED = "def softplus(x):\n    y = torch.exp(x)\n    y += {}\n    return torch.log(y)\n"


@pytest.mark.parametrize(("number", "outcome"), [("1", "not attempted"), ("2", "wrong")])
def test_broken_code_is_not_attempted_until_it_is_touched(number, outcome):
    cell = {"torch": torch}
    exec(SHIPPED.format(number), cell)

    assert exercise("07.2").check(cell["softplus"]).outcome == outcome


# code that does not end


def endless(*_):
    while True:
        pass


def endless_and_deaf(*_):
    while True:
        try:
            while True:
                pass
        except BaseException:  # noqa: B036 (it has to swallow the time limit once)
            pass


@pytest.mark.parametrize("loop", [endless, endless_and_deaf])
def test_an_endless_loop_is_stopped(loop, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)

    assert "still running" in exercise("02.2").check(loop).feedback


def test_an_endless_loop_is_stopped_where_there_are_no_signals(monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    monkeypatch.delattr(guard.signal, "setitimer")

    assert "still running" in exercise("02.2").check(endless).feedback
