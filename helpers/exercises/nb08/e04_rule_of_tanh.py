"""Exercise 08.4: the rule of tanh."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "08.4"
MINUTES = 2
TASK = (
    "The rule of tanh from its output: `out` is tanh(z), already computed, and g is what arrives "
    "there."
)
STUB = """
def tanh_rule(g, out):
    return ...

exercise("08.4").check(tanh_rule)
"""
HINTS = (
    "tanh′(z) = 1 − tanh²(z).",
    "Upstream times local; tanh(z) is there under the name out.",
)
WHY = "The slope of tanh is made from its output, so the output is all that has to be kept."


def tanh_rule(g, out):
    return g * (1 - out**2)


def inputs(draw):
    return draw(5), torch.tanh(draw(5) / 2)


def gradient_of(nudge, g, out):
    return (g * torch.tanh(torch.atanh(out) + nudge)).sum()


@mistake("That is the local derivative. What arrives is lost.")
def no_upstream(g, out):
    return 1 - out**2


@mistake("out is tanh(z) already.")
def tanh_once_more(g, out):
    return g * (1 - torch.tanh(out) ** 2)


@mistake("That is the slope of σ, made from its output.", name="sigmoid's rule")
def sigmoids_rule(g, out):
    return g * out * (1 - out)


@mistake("At out = −0.5 and at 0.5 the slope is the same.")
def forgot_the_square(g, out):
    return g * (1 - out)


@mistake("tanh grows everywhere. Can its slope be negative?")
def sign(g, out):
    return g * (out**2 - 1)


@also_right
def two_factors(g, out):
    return g * (1 - out) * (1 + out)


@also_right
def one_by_one(g, out):
    return [a * (1 - b * b) for a, b in zip(g.tolist(), out.tolist(), strict=True)]
