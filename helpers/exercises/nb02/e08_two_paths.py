"""Exercise 02.8: two paths through the 2–2–2–1 network."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "02.8"
MINUTES = 5
TASK = (
    "∂loss/∂w₁[1,2] in the 2–2–2–1 network with A = tanh and loss = (out − target)². From f₂ two "
    "paths lead to out, one through g₁, one through g₂. Write the product of the local "
    "derivatives along each, up to w₃."
)
STUB = """
def dloss_dw12(x, w1, w2, w3, target):
    f = x @ w1                # (2,): f₁, f₂
    g = torch.tanh(f) @ w2    # (2,): g₁, g₂
    out = torch.tanh(g) @ w3  # w3: (2,)
    dA_f, dA_g = 1 - torch.tanh(f)**2, 1 - torch.tanh(g)**2
    via_g1 = ...
    via_g2 = ...
    return x[0] * dA_f[1] * (via_g1 + via_g2) * 2 * (out - target)

exercise("02.8").check(dloss_dw12)
"""
HINTS = (
    "On the live figure, click w₁[1,2]: the two paths part at f₂ and meet again at out.",
    "Each path is three factors: a weight into g, the slope of A there, a weight out of g.",
    "w₂[2,1] leads from f₂ to g₁. In Python it is `w2[1, 0]`.",
)
WHY = "The two paths share x₁, A′(f₂) and ∂loss/∂out, and part between f₂ and out: so that part is a sum."


def dloss_dw12(x, w1, w2, w3, target):
    f = x @ w1
    g = torch.tanh(f) @ w2
    out = torch.tanh(g) @ w3
    dA_f, dA_g = 1 - torch.tanh(f) ** 2, 1 - torch.tanh(g) ** 2
    via_g1 = w2[1, 0] * dA_g[0] * w3[0]
    via_g2 = w2[1, 1] * dA_g[1] * w3[1]
    return x[0] * dA_f[1] * (via_g1 + via_g2) * 2 * (out - target)


def inputs(draw):
    # weights of about 0.4 keep tanh away from its flat ends, where every gradient would be near 0
    return 0.4 * draw(2), 0.4 * draw(2, 2), 0.4 * draw(2, 2), 0.4 * draw(2), draw()


def gradient_of(nudge, x, w1, w2, w3, target):
    w1 = w1 + nudge * torch.tensor([[0.0, 1.0], [0.0, 0.0]], dtype=w1.dtype)
    return (torch.tanh(torch.tanh(x @ w1) @ w2) @ w3 - target) ** 2


def combined(inputs, via_g1, via_g2, two=2):
    """What the stub makes of the two paths."""
    x, w1, w2, w3, target = inputs
    f = x @ w1
    out = torch.tanh(torch.tanh(f) @ w2) @ w3
    return x[0] * (1 - torch.tanh(f[1]) ** 2) * (via_g1 + via_g2) * two * (out - target)


def paths(x, w1, w2, w3, target):
    """The two products of local derivatives, each up to w₃."""
    dA_g = 1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2
    return w2[1] * dA_g * w3


@mistake("One path is there. The other leads through g₂.", name="only through g₁")
def only_through_g1(*inputs):
    return combined(inputs, paths(*inputs)[0], 0)


@mistake("One path is there. The other leads through g₁.", name="only through g₂")
def only_through_g2(*inputs):
    return combined(inputs, 0, paths(*inputs)[1])


@mistake("A path multiplies; the two paths add.")
def multiplied_the_paths(*inputs):
    via_g1, via_g2 = paths(*inputs)
    return combined(inputs, via_g1 * via_g2, 0)


@mistake("Your weights w₂ leave f₁. The path starts at f₂: which row of w2?", name="from f₁")
def from_f1(*inputs):
    x, w1, w2, w3, target = inputs
    dA_g = 1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2
    return combined(inputs, *w2[0] * dA_g * w3)


@mistake("The first weight index names the input that it multiplies.", name="x₂ for x₁")
def x2_for_x1(*inputs):
    x = inputs[0]
    return combined(inputs, *paths(*inputs)) / x[0] * x[1]


@mistake("Between w₂ and w₃ each path passes A. Its slope is missing.", name="forgot A′(g)")
def forgot_A_g(*inputs):
    x, w1, w2, w3, target = inputs
    return combined(inputs, *w2[1] * w3)


@mistake("Behind f₂ both paths pass A. Its slope is missing.", name="forgot A′(f₂)")
def forgot_A_f2(*inputs):
    x, w1, *_ = inputs
    return combined(inputs, *paths(*inputs)) / (1 - torch.tanh(x @ w1)[1] ** 2)


@mistake("The loss is a square. What is the derivative of a square?")
def forgot_the_2(*inputs):
    return combined(inputs, *paths(*inputs), two=1)


@also_right
def by_autograd(x, w1, w2, w3, target):
    return torch.func.grad(gradient_of)(torch.zeros(()).double(), x, w1, w2, w3, target)


@also_right
def in_one_expression(x, w1, w2, w3, target):
    return (
        2
        * (torch.tanh(torch.tanh(x @ w1) @ w2) @ w3 - target)
        * (w2[1] * (1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2) * w3).sum()
        / torch.cosh(x @ w1)[1] ** 2
        * x[0]
    )
