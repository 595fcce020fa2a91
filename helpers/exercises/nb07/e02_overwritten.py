"""Exercise 07.2: a saved tensor, overwritten."""

import torch
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import value_and_gradient

ID = "07.2"
MINUTES = 2
TASK = "Find and mend it: log(1 + eˣ). Its value is right, its backward raises."
STUB = """
def softplus(x):
    y = torch.exp(x)
    y += 1
    return torch.log(y)

exercise("07.2").check(softplus)
"""
HINTS = (
    "exp keeps its own output, because that is its local derivative. Which line changes it?",
    "A sum can be a new tensor instead of a write into an old one.",
)
WHY = "The sum is a new tensor, so the one that exp has saved keeps its numbers."


def softplus(x):
    y = torch.exp(x)
    y = y + 1
    return torch.log(y)


def measure(answer, draw):
    return value_and_gradient(answer, draw(4))


@mistake(
    "The error is gone and the gradient is wrong: .data hides the write from autograd.",
    name=".data",
)
def data(x):
    y = torch.exp(x)
    y.data += 1
    return torch.log(y)


@mistake(
    "no_grad stops the record, not the write. exp still finds its saved output changed.",
    name="no_grad",
)
def no_grad(x):
    y = torch.exp(x)
    with torch.no_grad():
        y += 1
    return torch.log(y)


@mistake("No error, and no way back to x either: the gradient is lost.")
def detach(x):
    return torch.log(torch.exp(x).detach() + 1)


@mistake("The write is gone, and the 1 with it.")
def dropped_the_1(x):
    return torch.log(torch.exp(x))


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
