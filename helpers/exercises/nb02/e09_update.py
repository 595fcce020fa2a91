"""Exercise 02.9: the update."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "02.9"
MINUTES = 1
TASK = "One step of gradient descent: the new w, from w, its gradient and the learning rate lr."
STUB = """
def descend(w, grad, lr):
    return ...

exercise("02.9").check(descend)
"""
HINTS = (
    "The gradient points uphill.",
    "A negative gradient must raise w, a positive one lower it.",
)
WHY = "The gradient points uphill, so the step goes against it: ∇w < 0 moves w up, ∇w > 0 moves it down."


def descend(w, grad, lr):
    return w - lr * grad


def inputs(draw):
    return draw(3), draw(3), 0.1 * draw().abs()


@mistake("That climbs. Where the gradient is negative, w should go up: try one number.")
def ascent(w, g, lr):
    return w + lr * g


@mistake("The direction is right. The learning rate scales the step.")
def forgot_lr(w, g, lr):
    return w - g


@mistake("That is the step. The new w is the old one and the step together.")
def only_the_step(w, g, lr):
    return -lr * g


@mistake("The step is as long as the gradient says, not only its sign.")
def only_the_sign(w, g, lr):
    return w - lr * g.sign()


@mistake("A small learning rate should make a small step. Yours makes a large one.")
def divided_by_lr(w, g, lr):
    return w - g / lr


@also_right
def other_order(w, g, lr):
    return -(g * lr) + w


@also_right
def plain_list(w, g, lr):
    return [float(wi) - float(lr) * float(gi) for wi, gi in zip(w, g, strict=True)]


@also_right
def numpy_array(w, g, lr):
    return torch.sub(w, g, alpha=float(lr)).float().numpy()
