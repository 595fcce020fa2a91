"""Exercise 09.1: the derivative of a chain of tanh, as a product."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.measures import smallest

ID = "09.1"
MINUTES = 3
TASK = (
    "The same for tanh: from x and a list of weights, return the derivative of the last layer in "
    "x, without autograd."
)
STUB = """
def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * ...
        x = ...
    return product

exercise("09.1").check(tanh_slope)
"""
HINTS = (
    "In `sigmoid_chain` two factors came from each layer: one from w * x, one from the activation.",
    "The slope of tanh can be had from its output, as that of the sigmoid can: 1 minus its square.",
)
WHY = "Each layer brings w and the slope 1 − h² of tanh at its own input, and hands h on to the next."


def tanh_slope(x, ws):
    product = 1.0
    for w in ws:
        h = torch.tanh(w * x)
        product = product * w * (1 - h**2)
        x = h
    return product


def inputs(draw):
    (n,) = sizes(draw, 3)
    return draw() / 4, draw(n) / 2


def measure(answer, draw):
    x, ws = given = inputs(draw)
    cases = {"For one layer": (x, ws[:1]), "One layer is right. For two": (x, ws[:2])}
    done = "One layer and two are right. What is another in the third?"
    return told(call(answer, given), tanh_slope(*given), lambda _: smallest(answer, tanh_slope, cases, done))


def gradient_of(nudge, x, ws):
    return outputs(x + nudge, ws)[-1]


def outputs(x, ws):
    """The h of each layer, x first."""
    hs = [x]
    for w in ws:
        hs.append(torch.tanh(w * hs[-1]))
    return hs


def by(factor):
    """An answer that multiplies ``factor(w, x, h)`` of each layer."""

    def answer(x, ws):
        hs = outputs(x, ws)
        product = torch.ones(())
        for w, before, after in zip(ws, hs[:-1], hs[1:], strict=True):
            product = product * factor(w, before, after)
        return product

    return answer


@mistake("The slope of tanh is there, and the product w · x has a local derivative too.")
def forgot_w(x, ws):
    return by(lambda w, x, h: 1 - h**2)(x, ws)


@mistake("Those are the weights. Behind each stands a tanh, and its slope is below 1.")
def forgot_the_slope(x, ws):
    return by(lambda w, x, h: w)(x, ws)


@mistake("h · (1 − h) is the sigmoid's slope. That of tanh is made of the square of h.")
def slope_of_the_sigmoid(x, ws):
    return by(lambda w, x, h: w * h * (1 - h))(x, ws)


@mistake("h is the value of tanh. The slope says how fast it moves: near h = 0 it is 1.")
def value_for_slope(x, ws):
    return by(lambda w, x, h: w * h)(x, ws)


@mistake("1 − h has lost a square: at h = −1 tanh is flat too, and yours says 2.", name="forgot the square")
def forgot_the_square(x, ws):
    return by(lambda w, x, h: w * (1 - h))(x, ws)


@mistake("1 + h² is above 1, and tanh is nowhere steeper than 1. Which sign?", name="plus")
def plus(x, ws):
    return by(lambda w, x, h: w * (1 + h**2))(x, ws)


@mistake("The slope is taken at the layer's input, before w and tanh: 1 − x². It is made of the output.")
def slope_at_the_input(x, ws):
    return by(lambda w, x, h: w * (1 - x**2))(x, ws)


@mistake("h is tanh already. In yours tanh is taken of it once more.")
def tanh_twice(x, ws):
    return by(lambda w, x, h: w * (1 - torch.tanh(h) ** 2))(x, ws)


@mistake("Every layer of yours gets the first x. The second one reads what the first made.")
def x_stays(x, ws):
    return torch.stack([w * (1 - torch.tanh(w * x) ** 2) for w in ws]).prod()


@mistake("The factors of one path are multiplied. Yours are added.")
def added(x, ws):
    hs = outputs(x, ws)
    return sum(w * (1 - h**2) for w, h in zip(ws, hs[1:], strict=True))


@mistake("A 1 is left over: the product begins at 1, and the factors multiply it.", name="added to 1")
def added_to_1(x, ws):
    return 1 + added(x, ws)


@mistake("That is the last layer's factor alone: each turn of the loop overwrites the product.")
def last_layer_only(x, ws):
    return by(lambda w, x, h: w * (1 - h**2))(outputs(x, ws)[-2], ws[-1:])


@mistake("That is the first layer's factor alone. Does the return stand inside the loop?")
def first_layer_only(x, ws):
    return by(lambda w, x, h: w * (1 - h**2))(x, ws[:1])


@mistake("That is the output of the chain, not its derivative.")
def the_output(x, ws):
    return outputs(x, ws)[-1]


@mistake("w · x has the local derivative w in x. The x is the one in w.", name="x for w")
def x_for_w(x, ws):
    return by(lambda w, x, h: x * (1 - h**2))(x, ws)


@also_right
def with_cosh(x, ws):
    return by(lambda w, x, h: w / torch.cosh(w * x) ** 2)(x, ws)


@also_right
def by_the_chain_from_behind(x, ws):
    hs, upstream = outputs(x, ws), 1.0
    for k in reversed(range(len(ws))):
        upstream = upstream * ws[k] * (1 - hs[k + 1] ** 2)
    return upstream
