"""Exercise 06.11: transfer: two classes."""

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake

ID = "06.11"
MINUTES = 4
TASK = (
    "Transfer: two classes. Return the mean cross-entropy of raw scores (logits) and targets 0 or "
    "1, both of shape (n,). It must stay finite for a logit of 100."
)
STUB = """
def bce(logits, target):
    return ...

exercise("06.11").check(bce)
"""
HINTS = (
    "The loss of a sure and wrong unit grows like |logit|. A probability that rounds to 1 loses that.",
    "torch has a binary cross-entropy that takes logits: look for `with_logits`.",
)
WHY = "Sigmoid and logarithm in one function never round a probability to 0 or 1 on the way."


def bce(logits, target):
    return nn.functional.binary_cross_entropy_with_logits(logits, target)


def inputs(draw):
    logits = torch.cat([draw(4), 40 * draw(2).abs() * torch.tensor([1.0, -1.0])])
    return logits, torch.tensor([1.0, 0, 0, 1, 0, 1], dtype=torch.float64)


@mistake("The loss with logits takes the sigmoid itself. Yours goes through it twice.")
def sigmoid_twice(z, t):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(z), t)


@mistake(
    "This loss wants probabilities between 0 and 1, and got raw scores. Which loss takes scores?"
)
def no_sigmoid(z, t):
    return F.binary_cross_entropy(z, t)


@mistake("Right for small scores. At 100 the sigmoid rounds to 1, and log(1 − 1) is −∞.")
def log_of_0(z, t):
    p = torch.sigmoid(z)
    return -(t * p.log() + (1 - t) * (1 - p).log()).mean()


@mistake(
    "Right for small scores. At 100 the sigmoid has rounded to 1, and the loss is cut off. Pass the scores."
)
def clamped(z, t):
    return F.binary_cross_entropy(torch.sigmoid(z), t)


@mistake("That is the sum over all samples. What does a mean divide by?")
def summed(z, t):
    return F.binary_cross_entropy_with_logits(z, t, reduction="sum")


@mistake("Scores and targets have changed places: the prediction comes first.")
def arguments_swapped(z, t):
    return F.binary_cross_entropy_with_logits(t, z)


@mistake("That is the squared error. Its slope fades where the unit is surely wrong.")
def squared_error(z, t):
    return ((torch.sigmoid(z) - t) ** 2).mean()


@mistake("A loss that falls below 0 here rewards mistakes. Look at the sign.")
def sign(z, t):
    return -F.binary_cross_entropy_with_logits(z, t)


@also_right
def by_module(z, t):
    return nn.BCEWithLogitsLoss()(z, t)


@also_right
def by_softplus(z, t):
    return (F.softplus(z) - t * z).mean()


@also_right
def by_logsigmoid(z, t):
    return -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean().float()
