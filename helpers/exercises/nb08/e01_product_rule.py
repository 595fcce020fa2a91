"""Exercise 08.1: the rule of a product."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "08.1"
MINUTES = 1
TASK = "The rule of ×: from the upstream gradient g of a·b, what a and b receive."
STUB = """
def mul_rule(g, a, b):
    return ..., ...

exercise("08.1").check(mul_rule)
"""
HINTS = (
    "∂(ab)/∂a is what stands beside a.",
    "Upstream times local, once for each operand, a first.",
)
WHY = "Each factor hands on the upstream gradient times the other factor."


def mul_rule(g, a, b):
    return g * b, g * a


def inputs(draw):
    return draw(), draw(), draw()


def gradient_of(nudge, g, a, b):
    return g * (a + nudge[0]) * (b + nudge[1])


@mistake("Nudge a alone. What is the nudge multiplied by?")
def own_factor(g, a, b):
    return g * a, g * b


@mistake("Those are local derivatives. What arrives from above is lost.")
def no_upstream(g, a, b):
    return b, a


@mistake("That is how + hands on. Here the factors matter.", name="addition's rule")
def additions_rule(g, a, b):
    return g, g


@mistake("Each of the two gets a number of its own.")
def one_product(g, a, b):
    return g * a * b, g * a * b


@also_right
def a_list(g, a, b):
    return [b * g, a * g]


@also_right
def stacked(g, a, b):
    return torch.stack([b, a]) * g
