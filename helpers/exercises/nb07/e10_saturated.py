"""Exercise 07.10: a saturated sigmoid."""

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import value_and_gradient

ID = "07.10"
MINUTES = 3
TASK = (
    "Find and mend it: cross-entropy for scores z and targets t of 0 or 1. A score that is far "
    "out on the wrong side should have the largest gradient, and now it is NaN."
)
STUB = """
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

exercise("07.10").check(cross_entropy)
"""
HINTS = (
    "sigmoid(60) is 1 in every digit. What is the logarithm of 1 − 1?",
    "Sigmoid and logarithm have to be one function, so that the flat part never stands alone. Notebook 06 had it.",
)
WHY = "Sigmoid and logarithm in one function: the gradient is p − t, which is largest where the score is most wrong."


def cross_entropy(z, t):
    return nn.functional.binary_cross_entropy_with_logits(z, t)


def measure(cross_entropy, draw):
    """Value and gradient where two of the scores are far out on the wrong side, and two are near 0."""
    z = torch.cat([draw(2), torch.tensor([60.0, -60.0]) + draw(2)])
    return value_and_gradient(cross_entropy, z, torch.tensor([1.0, 0.0, 0.0, 1.0]).double())


def kept_away(p, t, tiny=0.0):
    return -(t * torch.log(p + tiny) + (1 - t) * torch.log(1 - p + tiny)).mean()


@mistake(
    "The loss is finite. Look at the gradient of the worst score: clamp hands on 0 where it cuts."
)
def clamped(z, t):
    return kept_away(torch.sigmoid(z).clamp(1e-7, 1 - 1e-7), t)


@mistake(
    "No NaN, and a flat sigmoid is still on the way: the worst score gets a gradient of almost 0."
)
def a_small_number_added(z, t):
    return kept_away(torch.sigmoid(z), t, 1e-3)


@mistake(
    "It cuts the logarithm off and gives no NaN. The sigmoid before it is still flat, and hands on 0."
)
def BCELoss(z, t):
    return nn.BCELoss()(torch.sigmoid(z), t)


@mistake("That is another loss, and the flat sigmoid is on its way back too.")
def squared_error(z, t):
    return (torch.sigmoid(z) - t).square().mean()


@mistake("That function takes the sigmoid itself. Yours passes through it twice.")
def sigmoid_twice(z, t):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(z), t)


@also_right
def by_softplus(z, t):
    return (F.softplus(z) - t * z).mean()


@also_right
def by_logsigmoid(z, t):
    return -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean()


@also_right
def by_logaddexp(z, t):
    return (torch.logaddexp(z, torch.zeros_like(z)) - t * z).mean()


@also_right
def by_module(z, t):
    return nn.BCEWithLogitsLoss()(z, t)
