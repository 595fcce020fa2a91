"""Exercise 04.8: the straight-through estimator."""

from contextlib import suppress

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import agree, canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length
from helpers.exercises.nb04.measures import gradients_of, leads_back, tensor_of

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
    "You want the value of one thing and the slope of another. Which of them may autograd see?",
    "The rounded x is x plus a difference.",
    "If the difference were a constant, the slope would be that of x alone.",
)
WHY = "Forward sees round(x), backward a slope of 1. One way: x + (round(x) − x), whose bracket is cut off."
RAN_BACKWARD = "After your function the caller's own x.grad is filled. That is for the caller's own backward to do."
CUT_X = "After your function the caller's own x no longer tracks. It is a part of what you return that is to be cut."
OF_A_RESULT = "Right for an x that is a leaf. For one that an operation has made it is off, or it stops."
KEEP = "Each entry is rounded by itself."


def straight_through(x):
    return x + (torch.round(x) - x).detach()


def measure(function, draw):
    n = length(draw)
    x, upstream = torch.cat([draw(n), draw(3) / 7]).float().requires_grad_(), draw(n + 3).float()
    given = x.detach().clone()
    y = tensor_of(function, x)
    if y is ...:
        return ...
    require(x.grad is None, RAN_BACKWARD)
    require(x.requires_grad, CUT_X)
    value = y.detach().clone()
    require(value.shape == x.shape, f"Your function makes shape {tuple(value.shape)} of {tuple(x.shape)}. {KEEP}")
    seen = {
        "the value": value,
        "the gradient": gradients_of(y * upstream, x)[0] / upstream,
        "whether a way leads back to x": leads_back(y, x),
        "x: it should stay as it was": torch.equal(x, given),
    }
    should = dict(zip(seen, (given.round(), torch.ones_like(given), True, True), strict=True))
    told(seen, should, lambda seen: say(seen, given.double()))
    if same(canonical(seen), canonical(should)):
        require(serves_a_result(function, given), OF_A_RESULT)
    return seen


def serves_a_result(function, x):
    """True if x may be the result of an operation, as it is within a model."""
    leaf = x.clone().requires_grad_()
    with suppress(RuntimeError):
        y = function(1 * leaf)
        return same(y.detach(), x.round()) and same(gradients_of(y, leaf)[0], torch.ones_like(x))
    return False


def say(seen, x):
    """Value and slope at the first place where one of them is off."""
    value, slope = seen["the value"], seen["the gradient"]
    off = ~agree(value, x.round()) | ~agree(slope, torch.ones_like(slope))
    if not off.any():
        return "Value and slope are right. What is off is that x was changed, or that no way leads back to it."
    at = off.nonzero()[0, 0]
    yours = f"{number_words(value[at])}, with the slope {number_words(slope[at])}"
    where = number_words(x[at], 6)
    return f"At x = {where} yours gives {yours}. It should be the nearest whole number, with the slope 1."


@mistake(
    "The value is right and the slope is 0, that of rounding. Which part of it should be a constant?",
    written=r"^( torch round x| x round)( (?!x )\w+)* $",
)
def nothing_cut(x):
    return torch.round(x)


@mistake("The value is right and the slope is 0. Follow each way back to x: what do they add up to?")
def slope_is_zero(x):
    return x + (torch.round(x) - x)


@mistake("The gradient is right. The value should be the rounded one.")
def not_rounded(x):
    return x * 1


@mistake("The value is right, and no way leads back to x. Which part is to be cut, and which is not?")
def rounded_and_cut(x):
    return torch.round(x.detach())


@mistake("The value is right and the slope is −1: the x you subtract still tracks, the x you add does not.")
def cut_the_wrong_part(x):
    return x.detach() + (torch.round(x) - x)


@mistake("The value is right and the slope is 2. One way back, with the slope of x, is enough.")
def slope_is_two(x):
    return torch.round(x).detach() + 2 * (x - x.detach())


@mistake("Value and slope are right, but the caller's own x has been changed. Leave it be, and make a new tensor.")
def overwrote_x(x):
    x.data.round_()
    return x


@mistake("The value is right, and the slope is round(x)/x. Add the constant instead of multiplying by it.")
def rounded_the_slope_as_well(x):
    return torch.round(x).detach() * x / x.detach()


@mistake("The slope is right. The value is x and the rounded x together: what has to be taken off?")
def took_nothing_off(x):
    return x + torch.round(x).detach()


@mistake("The slope is right. The value is twice x less the rounded one: the difference is the other way round.")
def difference_turned_round(x):
    return x + (x - torch.round(x)).detach()


@mistake("That is the difference between x and the rounded x. It is still to be added to x.")
def the_difference_alone(x):
    return x - torch.round(x).detach()


@mistake("That is the difference, cut off. It is what should be added to x.")
def the_cut_difference(x):
    return (torch.round(x) - x).detach()


@mistake("x was rounded down everywhere. To the nearest whole number some go up.")
def rounded_down(x):
    return x + (torch.floor(x) - x).detach()


@mistake("The digits behind the point were cut off. To the nearest whole number some go the other way.")
def truncated(x):
    return x + (torch.trunc(x) - x).detach()


@mistake("The digits behind the point are gone, not rounded, and nothing goes back to x. An integer type cannot track.")
def whole_numbers(x):
    return x.int()


@mistake("A write into a leaf that tracks is refused. The caller needs x as it is: make a new tensor.")
def rounded_in_place(x):
    return x.round_()


@mistake("item() needs a single number. x has several entries.", written=" item ")
def one_number(x):
    return x + round(x.item()) - x.item()


@mistake("The gradient is 1 whatever arrives from above. It should be what arrives, times 1.")
def ignores_what_arrives(x):
    return Ones.apply(x)


class Ones(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.round(x)

    @staticmethod
    def backward(ctx, upstream):
        return torch.ones_like(upstream)


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
