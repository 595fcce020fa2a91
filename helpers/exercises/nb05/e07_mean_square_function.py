"""Exercise 05.7: a loss that is not the end."""

import torch

from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake

ID = "05.7"
MINUTES = 4
TASK = (
    "The squared error as a `Function`, for y_hat and target of any one shape. Its loss need not "
    "be the end: the check multiplies it by 3 before it calls backward. `target` is data and gets "
    "None."
)
STUB = """
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return ..., ...

exercise("05.7").check(MeanSquare)
"""
HINTS = (
    "Three factors: what arrives from above, the slope of a square, the share of each entry in the mean.",
    "backward returns as many things as forward has inputs, in the same order. A place for data holds None.",
)
WHY = "Upstream × local derivative, 2 (ŷ − y)/n over all entries, and None for the data."


class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None


def measure(function, draw):
    """The loss, and the gradient of y_hat when the loss is multiplied by 3 before backward."""
    if not hasattr(function, "apply"):
        raise Trouble(
            "no Function",
            "This asks for the class: a `torch.autograd.Function` brings its own apply.",
        )
    y_hat, target = draw(4, 2).requires_grad_(), draw(4, 2)
    loss = function.apply(y_hat, target)
    try:
        (gradient,) = torch.autograd.grad(3 * loss, y_hat)
    except RuntimeError as error:
        if "number of gradients" not in str(error):
            raise
        kind = str(error).partition("number of gradients")[2]  # before it stands the learner's name for the class
        raise Trouble(kind, f"Your code stops with an error. RuntimeError: {error}.") from error
    return {"the loss": loss, "the gradient of y_hat": gradient}


@mistake(
    "Right if the loss is the end. Here 3 · loss is, and what arrives from above is not 1.",
    name="forgot upstream",
)
class ForgotUpstream(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return 2 * (y_hat - target) / y_hat.numel(), None


@mistake("The slope of a square is missing a factor.", name="forgot the 2")
class ForgotThe2(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * (y_hat - target) / y_hat.numel(), None


@mistake("The mean hands each entry only its share.", name="forgot 1/n")
class Forgot1N(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target), None


@mistake(
    "The mean is over every entry. len counts the rows; here each row has two entries.",
    name="divided by the rows",
)
class DividedByTheRows(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / len(y_hat), None


@mistake("That is the gradient of target: the one that stands behind the minus.", name="sign")
class Sign(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return -upstream * 2 * (y_hat - target) / y_hat.numel(), None


@mistake(
    "forward has two inputs, so backward returns two things. What does the second input get?",
    name="one gradient",
)
class OneGradient(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel()


@mistake(
    "The gradients come in the order of the inputs of forward. y_hat comes first.",
    name="wrong order",
)
class WrongOrder(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return None, upstream * 2 * (y_hat - target) / y_hat.numel()


@also_right
class TargetToo(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return (y_hat - target) * upstream * (2 / y_hat.numel()), -(y_hat - target) * upstream


@also_right
class Filled(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return torch.full_like(y_hat, 2 / y_hat.numel()) * (y_hat - target) * upstream, None
