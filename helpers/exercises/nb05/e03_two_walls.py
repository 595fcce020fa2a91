"""Exercise 05.3: a local derivative is decided by the input."""

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake

ID = "05.3"
MINUTES = 2
TASK = "A ReLU with two walls: `a = z.clamp(-1, 1)`. From `a_g`, return the gradient of z."
STUB = """
def clamp_grad(z, a_g):
    return ...

exercise("05.3").check(clamp_grad)
"""
HINTS = (
    "Draw a against z. Where does it rise, and how steeply?",
    "The local derivative is 1 where z lies between the walls and 0 elsewhere.",
)
WHY = "Between the walls the slope is 1, outside it is 0; it is the input that says which side it is on."


def clamp_grad(z, a_g):
    return a_g * (z.abs() < 1)


def inputs(draw):
    return draw(3, 4) / 1.8, draw(3, 4)


def gradient_of(nudge, z, a_g):
    return ((z + nudge).clamp(-1, 1) * a_g).sum()


@mistake(
    "Everything passes. After the clamp every number lies between the walls: the output cannot tell. What can?"
)
def asked_the_output(z, a_g):
    return a_g * (z.clamp(-1, 1).abs() <= 1)


@mistake("That is the upper wall. There is another one below.")
def one_wall(z, a_g):
    return a_g * (z < 1)


@mistake("That is the rule of ReLU. Where is this function flat?", name="ReLU's rule")
def ReLUs_rule(z, a_g):
    return a_g * (z > 0)


@mistake("Those are the local derivatives, 1 or 0. They are multiplied by what arrives from above.")
def forgot_upstream(z, a_g):
    return (z.abs() < 1).double()


@mistake(
    "That limits the size of the gradient. The clamp limits z, and lets the gradient pass whole or not at all."
)
def clamped_the_gradient(z, a_g):
    return a_g.clamp(-1, 1)


@mistake(
    "That multiplies by the value of a. The local derivative is the slope: 1 between the walls."
)
def the_value(z, a_g):
    return a_g * z.clamp(-1, 1)


@mistake("Outside the walls a nudge of z is not felt at all.")
def inside_out(z, a_g):
    return a_g * (z.abs() > 1)


@also_right
def by_where(z, a_g):
    return torch.where((z > -1) & (z < 1), a_g, 0.0)


@also_right
def where_unclamped(z, a_g):
    return a_g * (z.clamp(-1, 1) == z)


@also_right
def by_autograd(z, a_g):
    return torch.func.vjp(nn.Hardtanh(), z)[1](a_g)[0].numpy()
