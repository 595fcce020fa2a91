"""Exercise 07.7: a backward that returns."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "07.7"
MINUTES = 2
TASK = "Find and mend it: the backward of `out = relu(x)`. The layer before it will look for `x.g`."
STUB = """
def relu_backward(x, out):
    return (x > 0) * out.g

exercise("07.7").check(relu_backward)
"""
HINTS = (
    "What happens to the result of this function when nobody takes it?",
    "A gradient is stored on the tensor it belongs to, under the name that the next layer reads.",
)
WHY = "x.g is stored on x, where the layer before reads it."


def relu_backward(x, out):
    x.g = (x > 0) * out.g


def measure(relu_backward, draw):
    x = draw(6)
    out = x.clamp(min=0)
    out.g = draw(6)
    relu_backward(x, out)
    return {
        "x.g": getattr(x, "g", "not there"),
        "out.g": out.g,
        "x.grad": "used" if x.grad is not None else "unused",
    }


@mistake(
    "The AttributeError is gone, and so is the gradient: x.g holds zeros, the right numbers are lost."
)
def zeros_first(x, out):
    x.g = torch.zeros_like(x)
    return (x > 0) * out.g


@mistake("The caller throws away what you return.")
def still_returns(x, out):
    return torch.where(x > 0, out.g, 0.0)


@mistake(
    "The numbers are right. They stand in x.grad, and the layer before looks for x.g.",
    name="in .grad",
)
def in_grad(x, out):
    x.grad = (x > 0) * out.g


@mistake("That overwrites what came from above. The gradient belongs to x.")
def into_out(x, out):
    out.g = (x > 0) * out.g


@mistake("It is stored now. Where x is negative nothing should pass.")
def no_mask(x, out):
    x.g = out.g


@also_right
def cloned(x, out):
    x.g = out.g.clone()
    x.g[x <= 0] = 0


@also_right
def by_where(x, out):
    x.g = torch.where(x > 0, out.g, 0.0)


@also_right
def by_sign(x, out):
    x.g = out.g * x.sign().clamp(min=0)
