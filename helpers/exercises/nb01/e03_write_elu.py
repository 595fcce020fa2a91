"""Exercise 01.3: ELU."""

import math

import torch

from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.values import agree, canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb01.measures import CLOSE, between, by_halves

ID = "01.3"
MINUTES = 4
TASK = "ELU for a tensor z of one axis, its numbers small or large: z where it is positive, α(e^z − 1) elsewhere."
STUB = """
def elu(z, alpha):
    return ...

exercise("01.3").check(elu)
"""
HINTS = (
    "`torch.where(condition, this, that)` picks element by element.",
    "The condition is `z > 0`; the two others are the two halves of the formula.",
)
WHY = "Each z is asked by itself, and its sign picks one half of the formula. One way is `torch.where`."


def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))


def inputs(draw):
    few = draw(3 + int(100 * draw().abs()) % 4)
    close = few[0] * torch.tensor([0.05, -0.05, 1e-4, -1e-4, 0], dtype=few.dtype)
    return between(few, close), float(draw().abs())


def measure(answer, draw):
    z, alpha = inputs(draw)
    got = by_halves(answer, elu, z, alpha, seen)
    if got is not ... and same(got, elu(z, alpha)):
        require_far(answer, alpha)
    return got


def require_far(answer, alpha):
    """Raise Trouble where a large number, as notebooks hold it, breaks what is right for small ones."""
    z = torch.tensor([-2.0, 100.0, -100.0, -2.0])
    yours, due = canonical(call(answer, (z, alpha))), canonical(elu(z, alpha))
    for at, got, right in zip(z, yours, due, strict=True):
        why = "What in yours depends on how far from 0 z is?" if got.isfinite() else OVERFLOWS
        seen = f"At z = {number_words(at)} yours gives {number_words(got)}, and it should be {number_words(right)}."
        require(same(got, right), f"{seen} {why}")


OVERFLOWS = "In float32 e^100 is inf, and 0 · inf is nan. Which half counts there, and does the other get in?"


WHOLE = "Yours is right up to the point, and has no digits behind it. What in yours holds whole numbers alone?"


def seen(got, z, right):
    """Which half is off."""
    if same(got, right.trunc()):
        return WHOLE
    off = ~agree(got, right)
    if (z[off].abs() < 0.5).all():
        return CLOSE
    left, on_the_right = off[z <= 0].any(), off[z > 0].any()
    if left and on_the_right:
        return "Both halves are off. On the right of 0 ELU is z itself: begin with that half."
    if left:
        far = z < -0.5
        if not off[far].all():
            fits, fails = (int((far & there).nonzero()[0]) for there in (~off, off))
            first = f"Yours is right for z[{fits}], which is {number_words(z[fits])}"
            asks = "Which lines does it run for one, and not for the other?"
            return f"{first}, and not for z[{fails}], which is {number_words(z[fails])}. {asks}"
        at = number_words(z[off][0])
        return f"Right of 0 yours is right. On the left it is not: put z = {at} into α(e^z − 1), and into yours."
    return "Left of 0 yours is right. On the right ELU is z, as it came."


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


@mistake("On the left yours is a straight line, as in a leaky ReLU. ELU bends there: it needs e^z.")
def leaky_ReLU(z, alpha):
    return torch.where(z > 0, z, alpha * z)


@mistake("α multiplies the whole bracket, the 1 as well.")
def brackets(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z) - 1)


@mistake("The 1 is taken from e^z, not from the exponent.", name="1 in the exponent")
def one_in_the_exponent(z, alpha):
    return torch.where(z > 0, z, alpha * torch.exp(z - 1))


@mistake("The 1 is added where the formula takes it away.", name="plus 1")
def plus_1(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) + 1))


@mistake("On the left yours is positive. For a negative z, is e^z more than 1 or less?")
def sign_on_the_left(z, alpha):
    return torch.where(z > 0, z, alpha * (1 - torch.exp(z)))


@mistake("On the left yours grows without end as z falls. Which sign has z in the exponent?")
def sign_in_the_exponent(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(-z) - 1))


@mistake("α scales only the left half. Yours scales both.")
def α_on_both_sides(z, alpha):
    return alpha * torch.where(z > 0, z, torch.exp(z) - 1)


@mistake("That is the left half for every z. Where z is positive, the formula has another one.")
def left_half_everywhere(z, alpha):
    return alpha * (torch.exp(z) - 1)


@mistake("Every z has both halves added up. For each z one of them counts: which one says its sign.")
def both_halves_added(z, alpha):
    return z + alpha * (torch.exp(z) - 1)


@mistake("Left of 0 yours is right. On the right the left half is added as well: for a positive z it is not 0.")
def left_half_not_cut(z, alpha):
    return torch.relu(z) + alpha * (torch.exp(z) - 1)


@mistake("The larger of the two halves is not always the one that counts. The sign of z says which one does.")
def the_larger_one(z, alpha):
    return torch.maximum(z, alpha * (torch.exp(z) - 1))


@mistake("The smaller of the two halves is not always the one that counts. It goes by the sign of z.")
def the_smaller_one(z, alpha):
    return torch.minimum(z, alpha * (torch.exp(z) - 1))


@mistake("That is the slope of ELU, which comes next. Here its value is asked.")
def the_slope(z, alpha):
    return torch.where(z > 0, 1.0, alpha * torch.exp(z))


@mistake("Only the first number of z has got an answer. In a loop, a return ends it.")
def the_first_only(z, alpha):
    return elu(z, alpha)[0]


@mistake("An if asks one question, and so do and, or, not, max and min. z has many numbers: ask each by itself.")
def an_if(z, alpha):
    return z if z > 0 else alpha * (torch.exp(z) - 1)


@mistake("`math.exp` takes one number, and z has many. torch has an exp that takes them all.", written=" math exp ")
def exp_of_one_number(z, alpha):
    return torch.where(z > 0, z, alpha * (math.exp(z) - 1))


@also_right
def two_clamps(z, alpha):
    return z.clamp_min(0) + alpha * torch.expm1(z.clamp_max(0))


@also_right
def one_by_one(z, alpha):
    return torch.stack([x if x > 0 else alpha * (math.e**x - 1) for x in z])


@also_right
def from_torch(z, alpha):
    return torch.nn.functional.elu(z, alpha)
