"""Exercise 03.1: a weight is a leaf."""

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake

ID = "03.1"
MINUTES = 2
TASK = (
    "Make a weight: return a leaf that holds `numbers`, a list of integers, times 0.1, and "
    "requires its gradient."
)
STUB = """
def weight(numbers):
    return ...

exercise("03.1").check(weight)
"""
HINTS = (
    "A result of an operation is no leaf once tracking is on.",
    "Do the arithmetic while nothing tracks. `requires_grad_()` switches tracking on afterwards.",
)
WHY = "The multiplication ran before tracking was on, so nothing recorded it and the product is a leaf."


def weight(numbers):
    return (0.1 * torch.tensor(numbers)).requires_grad_()


def measure(weight, draw):
    tensor = call(weight, ((10 * draw(4)).round().int().tolist(),))
    if tensor is ...:
        return ...
    if not isinstance(tensor, torch.Tensor):
        raise Trouble(
            "no tensor", "Your function hands back no tensor. `torch.tensor(numbers)` makes one."
        )
    return {"its numbers": tensor, "requires_grad": tensor.requires_grad, "is_leaf": tensor.is_leaf}


@mistake(
    "It tracks, but a product is no leaf, and its .grad stays None. Which comes first, scaling or tracking?",
    name="a result, not a leaf",
)
def a_result_not_a_leaf(numbers):
    return 0.1 * torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


@mistake("Integers cannot require a gradient. They have to become floats before they are asked to.")
def integers(numbers):
    return 0.1 * torch.tensor(numbers, requires_grad=True)


@mistake("The numbers are right and it is a leaf. It does not ask for a gradient yet.")
def does_not_ask(numbers):
    return 0.1 * torch.tensor(numbers)


@mistake(
    "A leaf that tracks, with the numbers as they came. They should be a tenth of that.",
    name="forgot the 0.1",
)
def forgot_the_0_1(numbers):
    return torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


@also_right
def scaled_in_python(numbers):
    return torch.tensor([0.1 * number for number in numbers], requires_grad=True)


@also_right
def a_parameter(numbers):
    return torch.nn.Parameter(torch.tensor(numbers, dtype=torch.float64) / 10)
