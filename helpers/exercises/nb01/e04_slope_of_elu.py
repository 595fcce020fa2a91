"""Exercise 01.4: the slope of ELU."""

import math

import torch
from torch.nn import functional as F

from helpers.exercises.checking.near import COARSE
from helpers.exercises.checking.values import agree, number_words, one_factor, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb01.measures import CLOSE, between, by_halves

ID = "01.4"
MINUTES = 4
TASK = "The derivative of ELU in z, for a tensor z without zeros."
STUB = """
def elu_slope(z, alpha):
    return torch.where(z > 0, ..., ...)

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
    few = draw(3 + int(100 * draw().abs()) % 4)
    close = torch.tensor([0.1, -0.1, 0.005, -0.005], dtype=few.dtype)
    return between(few, close), float(draw().abs())


def gradient_of(nudge, z, alpha):
    return F.elu(z + nudge, alpha).sum()


def measure(answer, draw):
    z, alpha = inputs(draw)
    return by_halves(answer, elu_slope, z, alpha, seen)


TIMES = (
    "Yours is {} times the slope at each of {} z. If you nudge: over which distance does z move? If backward does it: "
    "does it start from a sum of all, or from a mean?"
)
LEFT = "The slope there depends on z. Is what you compute for it written over?"
OVER = "If you nudge: over which distance does z move, and by what do you divide?"
LEFT_TIMES = (
    "{} Left of 0, at every z that is not close to 0, yours is {} times the slope. What is "
    "that factor: one of the formula, or, if you nudge, does it come of the size of the nudge?"
)


def seen(got, z, right):
    """Which half is off."""
    if (factor := one_factor(got, right)) is not None:
        return TIMES.format(number_words(factor), len(z))
    far = z.abs() > 0.5
    off = ~agree(got, right) & far
    if not off.any():
        return f"{CLOSE} If you nudge: does a nudge reach across 0?"
    if (factor := one_factor(got[far], right[far])) is not None:
        return f"At every z that is not close to 0 yours is {number_words(factor)} times the slope. {OVER}"
    if (got - right)[far].abs().max() < 0.006:
        yours, due = told_apart(got[off][0], right[off][0])
        return f"At z = {number_words(z[off][0])} yours gives {yours}, and {due} is due. That is near. {COARSE}"
    left, on_the_right = off[z <= 0].any(), off[z > 0].any()
    if left and on_the_right:
        return "Both halves are off. On the right of 0 ELU is the line z: what is its slope? Begin with that half."
    near_too = "" if agree(got, right)[z > 0 if left else z < 0].all() else ", but for z close to it"
    right_of_0, left_of_0 = (f"{side} of 0 yours is right{near_too}." for side in ("Right", "Left"))
    if left:
        factor = one_factor(got[far & (z < 0)], right[far & (z < 0)])
        if factor is not None and factor > 0:
            return LEFT_TIMES.format(right_of_0, number_words(factor))
        if same(got[z < 0], got[z < 0][:1].expand_as(got[z < 0])):
            return f"{right_of_0} Left of it yours is {number_words(got[z < 0][0])} at every z. {LEFT}"
        return f"{right_of_0} On the left differentiate α(e^z − 1): α is a factor, 1 a constant."
    there = got[z > 0]
    alike = same(there, there[:1].expand_as(there))
    seen = f" Yours is {number_words(there[0])} at each of them: is a slope written over?" if alike else ""
    return f"{left_of_0} On the right ELU is z: by how much does it move for each nudge of z?{seen}"


@mistake("That is ELU itself. How much does it move when z is nudged?")
def the_value(z, alpha):
    return F.elu(z, alpha)


@mistake("A constant does not move when z is nudged.")
def kept_the_1(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), alpha * (torch.exp(z) - 1))


@mistake("A constant has no slope: the 1 goes away, and with it nothing is left to take from α e^z.", name="α e^z − 1")
def kept_the_1_alone(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), alpha * torch.exp(z) - 1)


@mistake("A factor in front stays in front of the derivative.")
def forgot_α(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), torch.exp(z))


@mistake("That is the slope of ReLU. ELU still moves on the left.", name="ReLU's slope")
def ReLUs_slope(z, alpha):
    return (z > 0) * 1.0


@mistake("On the left your slope is α everywhere, as for a straight line. The curve of e^z gets flatter to the left.")
def α_on_the_left(z, alpha):
    return torch.where(z > 0, 1.0, alpha)


@mistake("On the right ELU is z. What is the slope of a straight line through 0?")
def z_on_the_right(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z))


@mistake("On the right yours is 0, which is the slope of a constant. z moves with itself.", name="0 on the right")
def zero_on_the_right(z, alpha):
    return torch.where(z > 0, torch.zeros_like(z), alpha * torch.exp(z))


@mistake("On the right yours is α. Where z is positive no α stands in the formula.")
def α_on_both_sides(z, alpha):
    return torch.where(z > 0, 1.0, torch.exp(z)) * alpha


@mistake("The two slopes stand on each other's side.")
def halves_swapped(z, alpha):
    return torch.where(z > 0, alpha * torch.exp(z), 1.0)


@mistake("That is the slope of the left half for every z. Right of 0 ELU is another function.")
def left_half_everywhere(z, alpha):
    return alpha * torch.exp(z)


@mistake("ELU rises everywhere, and yours falls on the left. The derivative of e^z brings no minus.")
def sign_on_the_left(z, alpha):
    return torch.where(z > 0, 1.0, -alpha * torch.exp(z))


@mistake("The exponent has turned its sign. e^z is its own derivative, as it stands.")
def sign_in_the_exponent(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(-z))


@mistake("That is the rule for zⁿ. In e^z the variable stands in the exponent, and another rule holds.")
def the_rule_for_powers(z, alpha):
    return torch.where(z > 0, 1.0, alpha * z * torch.exp(z - 1))


@mistake("No z comes down in front of e^z: e^z is its own derivative.")
def z_in_front(z, alpha):
    return torch.where(z > 0, 1.0, alpha * z * torch.exp(z))


@mistake("e^z has come out as e^(z − 1). Only powers of z lose 1 in the exponent.", name="1 in the exponent")
def one_in_the_exponent(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(z - 1))


@mistake("ELU plus α is its slope on the left. On the right it is not.")
def from_the_value_everywhere(z, alpha):
    return F.elu(z, alpha) + alpha


@mistake("All slopes have become one number. Each z has a slope of its own.")
def added_up(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(z)).sum()


@mistake("Only the first number of z has got a slope. In a loop, a return ends it.")
def the_first_only(z, alpha):
    return elu_slope(z, alpha)[0]


@mistake("An if asks one question, and so do and, or, not, max and min. z has many numbers: ask each by itself.")
def an_if(z, alpha):
    return 1.0 if z > 0 else alpha * torch.exp(z)


@mistake("`math.exp` takes one number, and z has many. torch has an exp that takes them all.", written=" math exp ")
def exp_of_one_number(z, alpha):
    return torch.where(z > 0, 1.0, alpha * math.exp(z))


@also_right
def from_the_value(z, alpha):
    return torch.where(z > 0, 1.0, F.elu(z, alpha) + alpha)


@also_right
def one_by_one(z, alpha):
    return [1.0 if x > 0 else alpha * math.exp(x) for x in z.tolist()]


@also_right
def by_autograd(z, alpha):
    return torch.func.grad(lambda z: F.elu(z, alpha).sum())(z)
