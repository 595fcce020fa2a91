"""Exercise 09.1: the derivative of a chain of tanh, as a product."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.measures import require_by_hand, smallest

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
WHY = "The derivative is a product: each layer brings w and the slope of tanh at its own input, which is 1 − h²."


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
    given = inputs(draw)
    says = lambda _: smallest(answer, tanh_slope, cases(answer), DONE, BEGINS)  # noqa: E731
    values = told(call(answer, given), tanh_slope(*given), says)
    require_by_hand(answer, "Autograd finds that for you, and the task says without it. What does it multiply?")
    return values


def cases(answer):
    """Inputs of one layer and of two, each with a question; both activations are named where the code has both."""
    one_layer = WITH_SIGMOID if " sigmoid " in words_in(answer) else WITH_TANH
    return {
        "For x = 0.5 and one weight, 2,": ((0.5, [2.0]), one_layer),
        "For one weight, 2, yours is right. For x = 0.5 and −1.5 in its place": ((0.5, [-1.5]), NEGATIVE),
        "One layer is right. For x = 0.5 and the weights 2 and −1.5": (
            (0.5, [2.0, -1.5]),
            "What does the second layer get as its x, and how do its factors join those of the first?",
        ),
    }


WITH_TANH = "tanh of 2 · 0.5 is 0.7616, and a layer brings two factors. Which two?"
WITH_SIGMOID = "tanh of 2 · 0.5 is 0.7616, its sigmoid 0.7311. Which is yours? And which two factors has a layer?"
NEGATIVE = "tanh is −0.6351 there. By how much does w · x move for a nudge of x, and which way?"
BEGINS = (1.0, "That is what the product begins with. Does the loop come to each weight?")
DONE = "For x = 0.5 and the weights 2 and −1.5 yours is right. What is another with a third layer, or an x below 0?"


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


@mistake(
    "That is the slope of a chain of sigmoids: for x = 0.5 and the weight 2 it has 0.7311, where tanh gives 0.7616. "
    "The task is about tanh, in the value and in the slope."
)
def sigmoid_throughout(x, ws):
    product = torch.ones(())
    for w in ws:
        x = torch.sigmoid(w * x)
        product = product * w * x * (1 - x)
    return product


@mistake("h is the value of tanh. The slope says how fast it moves: near h = 0 it is 1.")
def value_for_slope(x, ws):
    return by(lambda w, x, h: w * h)(x, ws)


@mistake("1 − h has lost a square: at h = −1 tanh is flat too, and yours says 2.", name="forgot the square")
def forgot_the_square(x, ws):
    return by(lambda w, x, h: w * (1 - h))(x, ws)


@mistake("(1 − h)² squares the 1 − h. In the slope of tanh the square is that of h alone.", name="square of 1 − h")
def square_of_all(x, ws):
    return by(lambda w, x, h: w * (1 - h) ** 2)(x, ws)


@mistake("Yours takes h² away, as product · w · 1 − h² does without brackets. It is 1 − h² that multiplies.")
def no_brackets(x, ws):
    product = torch.ones(())
    for w, h in zip(ws, outputs(x, ws)[1:], strict=True):
        product = product * w - h**2
    return product


@mistake(
    "Yours is 0. A product stays 0 once a factor is: is one in yours, the first or a layer's? Or does a line round?",
    name="zero",
)
def zero(x, ws):
    return torch.zeros(())


@mistake("Yours is right for the weights from the last to the first. Which of them meets x?", name="reversed")
def in_reverse(x, ws):
    return tanh_slope(x, ws.flip(0))


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


@mistake("w is missing within tanh: each layer is tanh of w times its input.", name="tanh of x alone")
def tanh_of_x_alone(x, ws):
    product = torch.ones(())
    for w in ws:
        x = torch.tanh(x)
        product = product * w * (1 - x**2)
    return product


@mistake("2 · h is the slope of h². But h² stands in the slope of tanh already: no slope of it is asked for.")
def slope_of_the_square(x, ws):
    return by(lambda w, x, h: w * 2 * h)(x, ws)


@mistake("The slope stands below the line in yours. A product of factors has them on top.")
def divided_by_the_slope(x, ws):
    return by(lambda w, x, h: w / (1 - h**2))(x, ws)


@mistake("The slope is taken at w · x. Written with the square it is that of tanh's output, h.")
def slope_at_z(x, ws):
    return by(lambda w, x, h: w * (1 - (w * x) ** 2))(x, ws)


@mistake("The factors of one path are multiplied. Yours are added.")
def added(x, ws):
    hs = outputs(x, ws)
    return sum(w * (1 - h**2) for w, h in zip(ws, hs[1:], strict=True))


@mistake("A 1 is left over: the product begins at 1, and the factors multiply it.", name="added to 1")
def added_to_1(x, ws):
    return 1 + added(x, ws)


@mistake("That is the last layer's factor alone. Is the product overwritten, or made behind the loop?")
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
