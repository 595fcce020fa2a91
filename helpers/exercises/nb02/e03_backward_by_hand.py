"""Exercise 02.3: the backward pass by hand."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "02.3"
MINUTES = 3
TASK = "The backward pass of J by hand. Each line is upstream gradient × local derivative."
STUB = """
def backward_J(a, b, c):
    dJ_du = ...
    dJ_dv = dJ_du * 1
    dJ_da = ...
    dJ_db = ...
    dJ_dc = ...
    return dJ_da, dJ_db, dJ_dc

exercise("02.3").check(backward_J)
"""
HINTS = (
    "Start at the output: J = 3u. The first line is the local derivative of that edge.",
    "u = a + v adds, and an addition hands the upstream gradient on unchanged.",
    "v = b·c: b receives the upstream gradient of v times c.",
)
WHY = "Every line is upstream × local: the backward pass walks each edge once and gives all three gradients."


def backward_J(a, b, c):
    dJ_du = 3
    dJ_dv = dJ_du * 1
    dJ_da = dJ_du * 1
    dJ_db = dJ_dv * c
    dJ_dc = dJ_dv * b
    return dJ_da, dJ_db, dJ_dc


def inputs(draw):
    return draw(), draw(), draw()


def gradient_of(nudge, a, b, c):
    return 3 * (a + nudge[0] + (b + nudge[1]) * (c + nudge[2]))


@mistake("The 3 is the upstream gradient of u. All that follows needs it.")
def forgot_the_3(a, b, c):
    return 1, c, b


@mistake("a has its upstream gradient; v has lost its own on the way.", name="3 only for a")
def three_only_for_a(a, b, c):
    return 3, c, b


@mistake("In v = b·c each factor feels a nudge times the other one.")
def b_for_c(a, b, c):
    return 3, 3 * b, 3 * c


@mistake("The three are right. Return them in the order a, b, c.")
def wrong_order(a, b, c):
    return 3 * c, 3 * b, 3


@mistake("Upstream and local derivative multiply. Adding comes where paths meet.")
def added_instead_of_multiplied(a, b, c):
    return 3 + 1, 3 + c, 3 + b


@also_right
def stacked(a, b, c):
    return torch.stack([torch.tensor(3.0, dtype=torch.float64), 3 * c, 3 * b])


@also_right
def a_list(a, b, c):
    return [3, float(c) * 3, 3 * float(b)]


@also_right
def by_autograd(a, b, c):
    return torch.autograd.functional.jacobian(lambda a, b, c: 3 * (a + b * c), (a, b, c))
