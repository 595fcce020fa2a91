"""Exercise 07.2: a saved tensor, overwritten."""

import math
import re

import numpy as np
import torch
from torch.nn import functional as F

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble, number_words, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.cuts import cuts_in, kinds_in, which_of
from helpers.exercises.nb07.measures import at_every_x, floats, overwritten, slope_by_example, value_and_gradient

ID = "07.2"
MINUTES = 2
TASK = (
    "Find and mend it: log(1 + eˣ). Its value is right, its backward raises. At every x, 0 too, it needs the right "
    "gradient."
)
STUB = """
def softplus(x):
    y = torch.exp(x)
    y += 1
    return torch.log(y)

exercise("07.2").check(softplus)
"""
HINTS = (
    "Which of the three lines writes into memory that already holds something?",
    "exp keeps its own output, because that is its local derivative. Backward wants to find it as it was.",
    "A sum can be a new tensor instead of a write into an old one.",
)
WHY = "Nothing writes any more into what backward needs. One way: the sum is a new tensor, beside the one exp saved."


def softplus(x):
    y = torch.exp(x)
    y = y + 1
    return torch.log(y)


def look(answer, draw):
    """For a vector, for the single number of the notebook, and for 0."""
    several, one, zero = floats(draw, whole(draw, 3, 6)), floats(draw), torch.zeros(())
    inputs = {"several numbers": several, "one number": one, "x = 0": zero}
    found = {what: followed_back(answer, x) for what, x in inputs.items()}
    seen = {f"{name} for {what}": found[what][name] for name in ("the value", "the gradient") for what in found}
    return seen | {"what backward reads": "overwritten" if overwritten(answer, several) else "as it was kept"}


def followed_back(answer, x):
    """The value and the gradient; an error of autograd is known by what was written over, not by how many times."""
    try:
        found = value_and_gradient(answer, x)
    except RuntimeError as error:
        if not (over := re.search(r"output 0 of \w*", str(error))):
            raise
        raise Trouble(over[0], f"{STILL} torch calls it the {over[0]}.") from error
    require(found["the value"] is not x, "What your function returns is x as it came in. Which name has the logarithm?")
    if found["the gradient"] == "none arrives":
        where = ": a leaf tracks" if found["the value"].requires_grad else f": {kinds_in(answer, x)}"
        found["the gradient"] += where
    return found


STILL = "Your code runs, and backward stops. Something that it needs was written over after it had been kept."


def measure(answer, draw):
    found = beside(look, answer, softplus, draw, lambda seen, expected: say(seen, expected, answer))
    at_every_x(answer, softplus)
    return found


def say(seen, expected, answer):
    off = first_off(seen, expected)
    if "value" in off and shape_words(seen[off]) != shape_words(expected[off]):
        return f"{off[0].upper()}{off[1:]} is {shape_words(seen[off])}. Each number of x has a log(1 + eˣ) of its own."
    if "value" in off:
        was = "Your value is not log(1 + eˣ), and it was right before."
        return f"{was} {by_example(answer, softplus, EXAMPLES, otherwise='Try it on several numbers at once.')}"
    if seen["what backward reads"] == "overwritten":
        return "The value is right and the gradient is not: a number that was kept for backward was written over since."
    if str(seen[off]).startswith("none arrives"):
        return f"{NONE} {which_of(cuts_in(answer, torch.tensor(1.0, requires_grad=True)), 'from x to what you return')}"
    return slope_by_example(answer, softplus, SLOPES)


NONE = "The value is right, and no gradient gets back to x."
EXAMPLES = [(f"x = {number_words(x)}", (torch.tensor(float(x)),)) for x in (0, 1, 2, -2)]
SLOPES = [EXAMPLES[k] for k in (1, 3, 0)]


@mistake(
    "The error is gone and the gradient is wrong: .data hides the write from autograd.",
    name=".data",
    written=" data ",
)
def data(x):
    y = torch.exp(x)
    y.data += 1
    return torch.log(y)


@mistake(
    "no_grad stops the record, not the write. exp still finds its saved output changed.",
    name="no_grad",
    written="no_grad|inference_mode|set_grad_enabled",
)
def no_grad(x):
    y = torch.exp(x)
    with torch.no_grad():
        y += 1
    return torch.log(y)


@mistake(
    "A copy made here is the wrong one, or comes too late: the numbers that exp has saved are still written over.",
    written="clone",
)
def cloned_elsewhere(x):
    y = torch.exp(x.clone())
    y += 1
    return torch.log(y)


@mistake("Backward still finds that something was written into the output of exp. Which line writes, and where?")
def another_write(x):
    return torch.exp(x).add_(1).log()


@mistake("The numbers are right and no gradient gets back to x: no_grad and inference_mode record nothing.")
def off_the_record(x):
    with torch.no_grad():
        return torch.log(torch.exp(x) + 1)


@mistake(
    "What you switch on is a leaf of its own: a gradient ends there, and x gets none.",
    written=" (detach|data|tensor|numpy|item|Parameter) .*requires_grad",
)
def a_leaf(x):
    return torch.log(torch.exp(x.detach()) + 1).requires_grad_()


@mistake(
    "item() and the functions of math take one number and give one without a history. torch has exp and log for a "
    "tensor of any size.",
    written=" (item|math) ",
)
def by_single_numbers(x):
    return torch.log(torch.tensor(x.item()).exp() + 1)


@mistake("Your function calls backward itself. Its caller does that, from the numbers it gets.", written=" backward ")
def backward_inside(x):
    y = torch.log(torch.exp(x) + 1)
    y.backward()
    return y


@mistake("Python's math takes one number, and gives one without a history. torch has its own.", written=" math ")
def by_math(x):
    return math.log(1 + math.exp(x))


@mistake(
    "A leaf that tracks is written in place, as x is one: by `+=`, or by a name that ends in _, such as exp_. "
    "Which line does that, and what would give a new tensor?"
)
def into_x(x):
    return x.exp_()


@mistake("numpy takes no tensor that tracks, and records nothing. torch has the same functions, with a way back.")
def by_numpy(x):
    return torch.log(torch.from_numpy(x.numpy() + 1))


@mistake(
    "numpy gives plain numbers without a way back to x, and of one number no array. torch has exp and log of its own.",
    written=" from_numpy ",
)
def numbers_of_numpy(x):
    return torch.from_numpy(np.log(np.exp(x.detach().numpy()) + 1))


@mistake(
    "The value is right, and no gradient gets back to x: the history ends on the way. Which line hands on numbers "
    "that no longer know where they come from?"
)
def detach(x):
    return torch.log(torch.exp(x).detach() + 1)


@mistake("What you hand back comes to x, as log(eˣ) does. The 1 should be inside the logarithm, beside eˣ.")
def dropped_the_1(x):
    return torch.log(torch.exp(x))


@mistake("That comes to x + 1. The 1 is to be added to eˣ, inside the logarithm.")
def one_outside(x):
    return torch.log(torch.exp(x)) + 1


@mistake("log1p adds a 1 of its own, so there are two of them now.", written="log1p")
def two_ones(x):
    return torch.log1p(torch.exp(x) + 1)


@mistake("Yours is log(2 + eˣ). The number beside eˣ should be a single 1.")
def added_twice(x):
    return torch.log(torch.exp(x) + 2)


@mistake("log1p is log of 1 plus what it is given, and that has to be eˣ.", written="log1p")
def log1p_of_x(x):
    return torch.log1p(x.abs())


@mistake("What you return comes to 1 + eˣ. The task is its logarithm.")
def no_logarithm(x):
    return torch.exp(x) + 1


@mistake("That is eˣ: the sum and the logarithm are missing.")
def exp_alone(x):
    return torch.exp(x)


@also_right
def cloned(x):
    y = torch.exp(x).clone()
    y += 1
    return torch.log(y)


@also_right
def by_log1p(x):
    return torch.log1p(torch.exp(x))


@also_right
def from_torch(x):
    return F.softplus(x)
