"""Exercise 06.5: the gradient of the mean squared error."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "06.5"
MINUTES = 3
TASK = (
    "The gradient of a line's mean squared error, by hand; x and y have shape (n,). Return "
    "∂loss/∂w, ∂loss/∂b."
)
STUB = """
def gradients(x, y, w, b):
    error = w * x + b - y  # (n,)
    return ..., ...

exercise("06.5").check(gradients)
"""
HINTS = (
    "For one point: 2·error·x reaches w, 2·error reaches b.",
    "All n points use the same w, so their contributions add; the mean divides each by n.",
)
WHY = "Every point uses the same w and b, so contributions add, and the mean makes each of them 1/n as large."


def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), (2 * error).mean()


def inputs(draw):
    return draw(6), draw(6), draw(), draw()


def gradient_of(nudge, x, y, w, b):
    return (((w + nudge[0]) * x + b + nudge[1] - y) ** 2).mean()


@mistake(
    "The loss is a mean over the points. What does a mean do to each contribution?",
    name="forgot 1/n",
)
def forgot_1_n(x, y, w, b):
    return (2 * (w * x + b - y) * x).sum(), (2 * (w * x + b - y)).sum()


@mistake("Look at the square: what is its local derivative?")
def forgot_the_2(x, y, w, b):
    return ((w * x + b - y) * x).mean(), (w * x + b - y).mean()


@mistake(
    "Both signs are the other way round. Is the error prediction − target, or target − prediction?"
)
def sign(x, y, w, b):
    return (2 * (y - w * x - b) * x).mean(), (2 * (y - w * x - b)).mean()


@mistake("w and b got the same gradient. On its way to w it passes the product w·x.")
def forgot_x(x, y, w, b):
    return (2 * (w * x + b - y)).mean(), (2 * (w * x + b - y)).mean()


@mistake("Multiply point by point first. A product of means is not the mean of the products.")
def mean_before_product(x, y, w, b):
    return (2 * (w * x + b - y)).mean() * x.mean(), (2 * (w * x + b - y)).mean()


@mistake(
    "Those are the contributions, one for each point. w is used by all of them: how do uses combine?"
)
def not_yet_summed(x, y, w, b):
    return 2 * (w * x + b - y) * x / len(x), 2 * (w * x + b - y) / len(x)


@also_right
def by_dot_product(x, y, w, b):
    return 2 / len(x) * (w * x + b - y) @ x, 2 / len(x) * sum(w * x + b - y)


@also_right
def by_autograd(x, y, w, b):
    return torch.func.grad(gradient_of)(torch.zeros(2).double(), x, y, w, b).float()


@also_right
def plain_lists(x, y, w, b):
    errors = [float(w) * xi + float(b) - yi for xi, yi in zip(x.tolist(), y.tolist(), strict=True)]
    by_x = [2 * error * xi for error, xi in zip(errors, x.tolist(), strict=True)]
    return [sum(by_x) / len(errors), 2 * sum(errors) / len(errors)]
