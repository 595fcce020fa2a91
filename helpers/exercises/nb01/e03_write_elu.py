"""Exercise 01.3: ELU."""

import math

import torch

from helpers.exercises.marks import also_right, mistake

ID = "01.3"
MINUTES = 3
TASK = "ELU for a tensor z: z where it is positive, α(e^z − 1) elsewhere."
STUB = """
def elu(z, alpha):
    return ...

exercise("01.3").check(elu)
"""
HINTS = (
    "`torch.where(condition, this, that)` picks element by element.",
    "The condition is `z > 0`; the two others are the two halves of the formula.",
)
WHY = "Both halves are computed for every element, and `where` picks one of them."


def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))


def inputs(draw):
    return draw(6), draw().abs()


@mistake("Just left of 0 yours is near α, just right of it near 0. The two halves should meet.")
def forgot_the_1(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z))


@mistake("How deep the curve goes on the left is for the caller to choose.")
def forgot_α(z, alpha):
    return torch.where(z > 0, z, torch.exp(z) - 1)


@mistake("The two halves stand on each other's side.")
def halves_swapped(z, alpha):
    return torch.where(z > 0, alpha * (torch.exp(z) - 1), z)


@mistake("That is ReLU: ELU does not stop at 0 on the left.")
def ReLU(z, alpha):
    return torch.relu(z)


@mistake("α multiplies the whole bracket, the 1 as well.")
def brackets(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z) - 1)


@also_right
def two_clamps(z, alpha):
    return z.clamp_min(0) + alpha * torch.expm1(z.clamp_max(0))


@also_right
def one_by_one(z, alpha):
    return torch.stack([x if x > 0 else alpha * (math.e**x - 1) for x in z])


@also_right
def from_torch(z, alpha):
    return torch.nn.functional.elu(z, float(alpha))
