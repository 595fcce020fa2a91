"""Every exercise, held against its reference, its stub, its named mistakes, other right answers, blanks and rubbish."""

import re

import numpy as np
import pytest
import torch

from helpers.exercises import exercise
from helpers.exercises.checking.draws import drawer
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.shelf import exercise_files, notebooks

pytestmark = pytest.mark.usefixtures("in_this_process")  # test_tried.py judges in a process of its own, as notebooks do
EXERCISES = [exercise(id) for number in notebooks() for id in exercise_files(number)]


IMPORTS = """
import numpy as np
import torch
from torch import nn
from helpers import exercise
from helpers.exercises.nb08.engine import Engine

class Value(Engine):
    sigmoid = None  # as in the notebook, before 08.7
"""


def each(items):
    return pytest.mark.parametrize("item", items, ids=lambda item: item.id)


def run_cell(code):
    """Run a cell's code as a notebook would, and return the value of its last line."""
    names = {}
    exec(IMPORTS, names)
    body, last = code.rsplit("\n", 1)
    exec(body, names)
    return eval(last, names)


@each(EXERCISES)
def test_the_reference_passes(item):
    verdict = item.check(item.reference)

    assert (verdict.outcome, verdict.feedback) == ("right", item.why)


@each(EXERCISES)
def test_the_stub_as_shipped_is_not_attempted(item):
    verdict = run_cell(item.stub)

    assert verdict.outcome == "not attempted"
    assert ("Put your answer where the `...` is" if "..." in item.stub else "Mend the code above") in verdict.feedback


@each(EXERCISES)
def test_the_solution_put_in_the_stubs_cell_passes(item):
    check_line = item.stub.rsplit("\n", 1)[1]

    assert run_cell(f"{item.solution_code}\n{check_line}").outcome == "right"


@each(EXERCISES)
def test_the_solution_shown_is_the_answer_alone(item):
    if item.solved:
        assert item.solution_code.splitlines()[-1].startswith(f"{item.handed_in} = ")
    elif callable(item.reference):
        assert item.solution_code.startswith((f"def {item.handed_in}(", f"class {item.handed_in}"))
    else:
        assert item.solution_code.startswith(f"{item.handed_in} = ")


@each(EXERCISES)
def test_every_named_mistake_is_recognised(item):
    found = {mistake.name: item.check(mistake.answer) for mistake in item.mistakes}

    assert {name: (verdict.outcome, verdict.mistake, verdict.feedback) for name, verdict in found.items()} == {
        mistake.name: ("wrong", mistake.name, mistake.feedback) for mistake in item.mistakes
    }


@each(EXERCISES)
def test_each_mistake_has_feedback_of_its_own(item):
    assert len(item.mistakes) >= 3, f"{item.id} needs three mistakes at least, each under @mistake(\"feedback\")"
    assert len({mistake.name for mistake in item.mistakes}) == len(item.mistakes)
    assert len({mistake.feedback for mistake in item.mistakes}) == len(item.mistakes)


@each(EXERCISES)
def test_a_right_answer_written_differently_passes(item):
    assert item.also, f"{item.id} needs another right answer, under @also_right"
    assert [item.check(answer).outcome for answer in item.also] == ["right"] * len(item.also)


@each([task for task in EXERCISES if task.gradient_of])
def test_the_reference_gradient_agrees_with_autograd_and_finite_differences(item):
    inputs = item.inputs(drawer(5))
    answer = canonical(item.reference(*inputs))
    nudge = torch.zeros_like(answer, requires_grad=True)
    (by_autograd,) = torch.autograd.grad(item.gradient_of(nudge, *inputs), nudge)

    assert same(by_autograd, answer)
    assert torch.allclose(finite_difference(item.gradient_of, inputs, answer.shape), answer, rtol=1e-5)


def finite_difference(f, inputs, shape, h=1e-5):
    """The derivative of f in each entry of its nudge, by central differences in float64."""
    result = torch.zeros(shape, dtype=torch.float64)
    for i in range(result.numel()):
        nudge = torch.zeros(result.numel(), dtype=torch.float64)
        nudge[i] = h
        nudge = nudge.view(shape)
        result.view(-1)[i] = (f(nudge, *inputs) - f(-nudge, *inputs)) / (2 * h)
    return result


# --- blanks and rubbish -------------------------------------------------------------------------------------------


def blank_inside(result):
    return lambda *_: result()


BLANK_FUNCTIONS = [
    blank_inside(result) for result in (lambda: ..., lambda: (1, ...), lambda: 3 * ..., lambda: torch.ones(2) @ ...)
]


@each(EXERCISES)
def test_a_blank_is_not_attempted(item):
    blanks = [..., [..., 3], (1.0, ...), *(BLANK_FUNCTIONS if item.inputs else [])]

    assert [item.check(blank).outcome for blank in blanks] == ["not attempted"] * len(blanks)


@each(EXERCISES)
def test_none_is_told_as_what_it_is(item):
    verdict = item.check(None)

    assert verdict.outcome == "wrong"
    assert verdict.feedback.startswith("This asks for a " if callable(item.reference) else "Yours is None. print, ")


def mutates(*arguments):
    for argument in arguments:
        if isinstance(argument, torch.Tensor):
            with torch.no_grad():
                argument.mul_(0)
        if isinstance(argument, np.ndarray):
            argument *= 0
    return 1.0


def recursive(*arguments):
    return recursive(*arguments)


def leaves(*_):
    raise SystemExit


class Unprintable(Exception):
    def __str__(self):
        raise ValueError


def raises_unprintable(*_):
    raise Unprintable


def itself():
    endless_list = []
    endless_list.append(endless_list)
    return endless_list


NO_FUNCTION = {
    "text": "forty-two",
    "a dict": {"a": 1},
    "an object": object(),
    "an empty list": [],
    "a ragged list": [[1, 2], [3]],
    "a list of itself": itself(),
    "nan": float("nan"),
    "a complex number": 3 + 4j,
    "an enormous number": 10**400,
    "a strange shape": torch.zeros(2, 3, 4, 5),
    "an integer overflow in text": "9" * 5000,
    "a generator": (i for i in range(3)),
}
# what a function does wrong, and what is said of it where the answer is what it returns
NO_ANSWER = {
    "a class": (dict, "TypeError: |Yours is parts named|Names and entries of a set"),
    "without arguments": (lambda: 3, r"takes 0 positional arguments but \d w(as|ere) given"),
    "divides by 0": (lambda *_: 1 / 0, "Your code stops.* with an error. ZeroDivisionError: division by zero"),
    "returns nan": (lambda *_: float("nan"), "There is a NaN|Yours is one number; the answer is of |yours it is nan"),
    "returns a function": (lambda *_: print, "(The result is|hands back) a function. (It has to be a number|A pair)"),
    "returns nothing": (lambda *_: print("9"), "Your function has a return, and what stands behind it is None"),
    "returns text": (lambda *_: "nine", "Yours is text; the answer is (one number|of shape)"),
    "changes its inputs": (mutates, "Your function changes its inputs in place"),
    "calls itself": (recursive, "RecursionError: maximum recursion depth exceeded"),
    "exits": (leaves, "stops.* with an error. SystemExit"),
    "raises what cannot be printed": (raises_unprintable, "stops.* with an error.*Unprintable: <exception str"),
}
SAID = re.compile(
    r"(Your code stops|The check tries|The check cannot run) .* \S*(Error|Exit|Unprintable)\b|Your function |Yours is "
    r"|(The|A part of the) result is "
    r"|What is off: |There is a NaN |The shape is right|This asks for |\d+ of yours belong|The first part that is off"
    r"|Names and entries of a set |Your class |Try yours on |With n = |The check cannot run what you hand in"
)


def expected(item, rubbish):
    """The sentence for what is handed in instead of a function, a class or a function that answers; "" if several."""
    if callable(item.reference) and rubbish in NO_FUNCTION:
        what = "class" if isinstance(item.reference, type) else "function"
        return f"This asks for a {what}, and yours is none\\. Hand in its name alone: `check"
    unchanging = item.inputs and not any(isinstance(given, torch.Tensor) for given in item.inputs(drawer(5)))
    if not item.inputs or (rubbish == "changes its inputs" and (unchanging or item.measure)):
        return ""
    return NO_ANSWER[rubbish][1] if rubbish in NO_ANSWER else ""


@each(EXERCISES)
def test_every_kind_of_rubbish_is_told_what_it_is(item, capsys):
    for rubbish, answer in (NO_FUNCTION | {name: wrong for name, (wrong, _) in NO_ANSWER.items()}).items():
        verdict = item.check(answer)
        own = {mistake.feedback for mistake in item.mistakes}

        assert verdict.outcome == "wrong", rubbish
        assert re.search(expected(item, rubbish), verdict.feedback), rubbish
        assert verdict.feedback in own or SAID.match(verdict.feedback), rubbish
        assert verdict.feedback.endswith((".", "?")) and "Traceback" not in repr(verdict), rubbish
    assert capsys.readouterr() == ("", "")
