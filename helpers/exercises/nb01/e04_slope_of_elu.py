"""Exercise 01.4: the slope of ELU."""

import math

import torch
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake

ID = "01.4"
MINUTES = 3
TASK = "The derivative of ELU in z, for a tensor z without zeros."
STUB = """
def elu_slope(z, alpha):
    return ...

exercise("01.4").check(elu_slope)
"""
HINTS = (
    "Differentiate each half by itself.",
    "The derivative of e^z is e^z, and that of a constant is 0.",
)
WHY = "On the right the slope of z is 1; on the left e^z is its own derivative, times α."


def elu_slope(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), alpha * torch.exp(z))


def inputs(draw):
    return draw(6), draw().abs()


def gradient_of(nudge, z, alpha):
    return F.elu(z + nudge, float(alpha)).sum()


@mistake("That is ELU itself. How much does it move when z is nudged?")
def the_value(z, alpha):
    return F.elu(z, float(alpha))


@mistake("A constant does not move when z is nudged.")
def kept_the_1(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), alpha * (torch.exp(z) - 1))


@mistake("A factor in front stays in front of the derivative.")
def forgot_α(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), torch.exp(z))


@mistake("That is the slope of ReLU. ELU still moves on the left.", name="ReLU's slope")
def ReLUs_slope(z, alpha):
    return (z > 0) * 1.0


@mistake("On the right ELU is z. What is the slope of a straight line through 0?")
def z_on_the_right(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z))


@also_right
def from_the_value(z, alpha):
    return torch.where(z > 0, 1.0, F.elu(z, float(alpha)) + alpha)


@also_right
def one_by_one(z, alpha):
    return [1.0 if x > 0 else float(alpha) * math.exp(x) for x in z.tolist()]


@also_right
def by_autograd(z, alpha):
    return torch.func.grad(lambda z: F.elu(z, float(alpha)).sum())(z)
