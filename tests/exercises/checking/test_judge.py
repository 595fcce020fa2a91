"""One exercise of each kind, a value, a function, a class, and the broken code of notebook 07."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn

from helpers.exercises import exercise
from helpers.exercises.checking import judge
from helpers.exercises.checking.run import told


class OneMore(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b, self.v = (nn.Parameter(torch.zeros(1)) for _ in range(3))

    def forward(self, x):
        return self.w * x + self.b + self.v


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("forty-two", "Yours is no dictionary."),
        (print, "Yours is no dictionary."),
        ({"p": ("mul", "w", "x")}, 'Yours is without a step that makes "loss". The last one should.'),
        ({"loss": ("div", "w", "x")}, "Yours is a graph in which 'loss' begins with 'div'."),
    ],
)
def test_a_value_that_is_none_is_told_so(answer, sentence):
    assert exercise("01.6").check(answer).feedback.startswith(sentence)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (42, "This asks for a function, and yours is none. Hand in its name alone: `check(dJ_dc)`."),
        (lambda *_: print, "The result is a function. It has to be a number, a tensor, an array, a text,"),
        (lambda *_: nn.MSELoss(), "The result is a module, MSELoss, and not what that gives when it is called. It has"),
        (lambda *_: nn.MSELoss, "The result is a class, MSELoss. It has to be a number, a tensor, an array, a text,"),
        (lambda *_: (1, print), "A part of the result is a function. It has to be a number, a tensor, an array,"),
        (lambda *_: print("9"), "Your function has a return, and what stands behind it is None. print shows"),
        (lambda *_: "nine", "Yours is text; the answer is one number."),
        (lambda *_: [1, 2], "Yours hands back a list of 2; the answer is one number."),
        (lambda *_: [], "Yours is of shape (0,); the answer is one number."),
        (lambda *_: 3 + 4j, "The result is a complex number. It has to be a real one. Python's `**` makes"),
        (lambda *_: object(), "The result is of type object. It has to be a number, a tensor, an array, a text,"),
        (lambda *_: (1, object()), "A part of the result is of type object. It has to be a number"),
        (lambda *_: float("nan"), "There is a NaN in it"),
        (lambda *_: 0, "Yours is the same when b changes."),
    ],
)
def test_a_function_that_does_not_answer_is_told_so(answer, sentence):
    assert exercise("02.2").check(answer).feedback.startswith(sentence)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (
            42,
            "This asks for a class, and yours is none. Hand in its name alone: `check(Line)`. "
            "It should stand for the class, uncalled.",
        ),
        (nn.Linear(1, 1), "That is a model already. Hand in the class, without brackets: it is made anew here."),
        (dict, "This asks for a class made from nn.Module."),
        (OneMore, "Yours is a module whose parameters() finds b, v, w. It is to find w and b."),
    ],
)
def test_what_is_not_the_class_asked_for_is_told_so(answer, sentence):
    assert exercise("06.6").check(answer).feedback == sentence


# the code of notebook 07 as it is shipped

SHIPPED = "def softplus(x):\n    y = torch.exp(x)\n    y += {}\n    return torch.log(y)\n"


@pytest.mark.parametrize(("number", "outcome"), [("1", "not attempted"), ("2", "wrong")])
def test_broken_code_is_not_attempted_until_it_is_touched(number, outcome):
    cell = {"torch": torch}
    exec(SHIPPED.format(number), cell)

    assert exercise("07.2").check(cell["softplus"]).outcome == outcome


def test_the_notebook_goes_on_with_a_right_answer_and_else_with_the_courses(capsys):
    given = exercise("02.1")

    def mine(f, w, h):
        return (f(w + h) - f(w - h)) / h / 2

    def blank(f, w, h):
        return ...

    assert given.best(mine) is mine and given.best(blank) is given.best(given.best(given)) is given.reference
    assert capsys.readouterr().out.splitlines() == [
        "02.1: the notebook goes on with your central.",
        *3 * ["02.1: the notebook goes on with the course’s central."],
    ]


def test_a_right_answer_that_later_cells_cannot_use_is_not_taken_and_told_so(capsys):
    given = exercise("08.1")

    def as_one_array(g, a, b):
        return np.array([b, a]) * g

    assert given.check(as_one_array).outcome == "right"
    assert given.best(as_one_array) is given.reference
    assert capsys.readouterr().out == (
        "08.1: yours is right, but what follows asks more of it. Arrays of different shapes too: broadcasting brings "
        "them. So the notebook goes on with the course’s mul_rule.\n"
    )


@pytest.mark.parametrize("id", ["02.1", "06.2", "06.3", "06.8", "08.1", "08.3", "08.4", "08.5", "08.6"])
def test_what_later_cells_ask_of_an_answer_is_met_by_the_courses_and_by_another(id):
    given = exercise(id)

    assert given.takes(given.reference) and any(map(given.takes, given.also))
    assert not given.takes(lambda *given: None)


# blanks that nothing comes across: within a loop, within a function in the function

LOOP = """
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = {}
        ...
"""


@pytest.mark.parametrize(("loss", "outcome"), [("...", "not attempted"), ("(y_hat - y).square().mean()", "wrong")])
def test_a_stub_with_blanks_in_a_loop_is_not_attempted_until_it_is_touched(loss, outcome):
    cell = {}
    exec("# anywhere in a cell\n" + LOOP.format(loss), cell)

    assert exercise("06.7").check(cell["fit"]).outcome == outcome


def test_a_stub_with_a_blank_in_an_inner_function_is_not_attempted():
    cell = {}
    exec("\n" + exercise("08.2").stub.replace("return ...", "return order").rsplit("\n", 1)[0], cell)
    order_of = cell["order_of"]

    assert exercise("08.2").check(order_of).feedback.startswith("Your list is empty.")


def stops(*seen):
    raise IndexError("invalid index of a 0-dim tensor")


def measure_with_words_that_stop(answer, draw):
    value = answer(draw())
    return value if value == 1 else told(value, 1, stops)


@pytest.mark.parametrize("more", [{"what_is_off": stops}, {"measure": measure_with_words_that_stop}])
def test_words_that_cannot_be_made_never_reach_the_learner(more):
    plain = {"mistakes": (), "measure": None, "inputs": lambda draw: (1.0,), "reference": lambda lr: torch.ones(())}
    given = replace(exercise("06.3"), **(plain | more))

    said = given.check(lambda lr: torch.tensor(2.0))

    assert said.outcome == "wrong"
    assert said.feedback.startswith("Yours is ") and "Error" not in said.feedback


def test_each_draw_of_inputs_gives_a_sign_of_life(sums, monkeypatch):
    signs = []
    monkeypatch.setattr(judge, "apart", lambda work, seconds: work(lambda: signs.append(seconds)))

    sums.values_of(sums.reference, 5.0)
    assert signs == [5.0] * len(judge.SEEDS)


@pytest.mark.parametrize(("answer", "named"), [(lambda x: x.mean(1), "a mean"), (lambda x: x.sum(1) / 4, None)])
def test_a_slip_that_has_words_is_claimed_only_of_code_that_has_them(sums, answer, named):
    slip = judge.Mistake("a mean", lambda x: x.mean(1), "You call mean.", written=r"\bmean\b")

    verdict = replace(sums, mistakes=(slip,)).check(answer)
    assert (verdict.outcome, verdict.mistake or None) == ("wrong", named)


def test_a_session_in_which_the_solution_fails_is_told_to_restart(sums, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("patched by the notebook")

    monkeypatch.setattr(torch.Tensor, "sum", broken)
    for answer in (sums.reference, lambda x: x.sum(1), lambda x: x):
        verdict = sums.check(answer)
        assert (verdict.outcome, verdict.feedback) == ("not attempted", judge.UNFIT)
    monkeypatch.undo()
    assert sums.check(sums.reference).outcome == "right"


def test_a_session_that_breaks_between_two_checks_is_told_to_restart(sums, monkeypatch):
    assert sums.check(sums.reference).outcome == "right"

    monkeypatch.setattr(torch.Tensor, "sum", None)
    assert sums.check(lambda x: x.sum(1)).feedback == judge.UNFIT
