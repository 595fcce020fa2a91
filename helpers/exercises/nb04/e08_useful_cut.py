"""Exercise 04.8: the straight-through estimator."""

import torch

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb04.measures import gradients_of, tensor_of

ID = "04.8"
MINUTES = 5
TASK = (
    "Transfer: a cut that is useful. Rounding has slope 0 almost everywhere, so nothing before it "
    "can learn. Return the rounded x, with a gradient as if it were x itself: the forward pass "
    "sees the steps, the backward pass a straight line."
)
STUB = """
def straight_through(x):
    return ...

exercise("04.8").check(straight_through)
"""
HINTS = (
    "The rounded x is x plus a difference.",
    "If the difference were a constant, the slope would be that of x alone.",
)
WHY = "The value is x + (round(x) − x); the bracket is a constant to autograd, so the slope is that of x, 1."


def straight_through(x):
    return x + (torch.round(x) - x).detach()


def measure(function, draw):
    x, upstream = draw(5).requires_grad_(), draw(5)
    given = x.detach().clone()
    y = tensor_of(function, x)
    if y is ...:
        return ...
    return {
        "the value": y.detach().clone(),
        "the gradient": gradients_of(y * upstream, x)[0] / upstream,
        "x: it should stay as it was": torch.equal(x, given),
        "the result tracks": y.requires_grad,
    }


@mistake(
    "The value is right and the slope is 0, that of rounding. Which part of it should be a constant?"
)
def nothing_cut(x):
    return torch.round(x)


@mistake("The gradient is right. The value should be the rounded one.")
def not_rounded(x):
    return x * 1


@mistake(
    "The value is right, and no way leads back to x. Cut the difference between the two alone."
)
def rounded_and_cut(x):
    return torch.round(x.detach())


@mistake(
    "The value is right and the slope is −1: the x you subtract still tracks, the x you add does not."
)
def cut_the_wrong_part(x):
    return x.detach() + (torch.round(x) - x)


@mistake("Value and slope are right, but the caller's x has been rounded behind everybody's back.")
def overwrote_x(x):
    x.data.round_()
    return x


@mistake(
    "The value is right, and the slope is round(x)/x. Add the constant instead of multiplying by it."
)
def rounded_the_slope_as_well(x):
    return torch.round(x).detach() * x / x.detach()


@also_right
def slope_added(x):
    return torch.round(x).detach() + x - x.detach()


class Straight(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.round(x)

    @staticmethod
    def backward(ctx, upstream):
        return upstream


@also_right
def own_function(x):
    return Straight.apply(x)


@also_right
def difference_subtracted(x):
    return x - (x - x.round()).detach()
