"""Exercise 02.10: transfer: the first model."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "02.10"
MINUTES = 5
TASK = "A new graph: loss = (w·x + b − target)². Return ∂loss/∂w and ∂loss/∂b."
STUB = """
def gradients(w, b, x, target):
    return ..., ...

exercise("02.10").check(gradients)
"""
HINTS = (
    "Name the steps: z = w·x, error = z + b − target, loss = error².",
    "∂loss/∂error is 2·error. It reaches b unchanged.",
    "It reaches z unchanged too, and then w, times the local derivative of w·x.",
)
WHY = "∂loss/∂error = 2·error reaches b unchanged and w times x: the same two rules as in J."


def gradients(w, b, x, target):
    error = w * x + b - target
    return 2 * error * x, 2 * error


def inputs(draw):
    return draw(), draw(), draw(), draw()


def gradient_of(nudge, w, b, x, target):
    return ((w + nudge[0]) * x + b + nudge[1] - target) ** 2


@mistake("Look at the last edge again: what is the local derivative of a square?")
def forgot_the_2(w, b, x, t):
    return (w * x + b - t) * x, w * x + b - t


@mistake("w and b got the same gradient. On its way back to w the gradient passes a product.")
def forgot_x(w, b, x, t):
    return 2 * (w * x + b - t), 2 * (w * x + b - t)


@mistake("Both signs are the other way round. Is it prediction − target, or target − prediction?")
def sign(w, b, x, t):
    return 2 * (t - w * x - b) * x, 2 * (t - w * x - b)


@mistake(
    "That is the gradient of x. In the product w·x each factor feels a nudge times the other one."
)
def w_for_x(w, b, x, t):
    return 2 * (w * x + b - t) * w, 2 * (w * x + b - t)


@mistake("Both are right. Return w's gradient first.")
def wrong_order(w, b, x, t):
    return 2 * (w * x + b - t), 2 * (w * x + b - t) * x


@mistake("The square is still there. A derivative lowers the power by one.")
def kept_the_square(w, b, x, t):
    return 2 * (w * x + b - t) ** 2 * x, 2 * (w * x + b - t) ** 2


@also_right
def multiplied_out(w, b, x, t):
    return torch.stack([2 * w * x * x + 2 * b * x - 2 * t * x, 2 * w * x + 2 * b - 2 * t])


@also_right
def plain_floats(w, b, x, t):
    return [float(x) * 2 * float(w * x + b - t), 2 * float(w * x + b - t)]
