"""Exercise 06.1: one weight, one sample."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "06.1"
MINUTES = 2
TASK = "One step of gradient descent for one sample, by hand: loss = (w·x − y)². Return the new w."
STUB = """
def sgd_step(w, x, y, lr):
    return ...

exercise("06.1").check(sgd_step)
"""
HINTS = (
    "Name the steps: y_hat = w·x, error = y_hat − y, loss = error².",
    "∂loss/∂w = 2 · error · x. Where does lr go?",
)
WHY = "The gradient 2·error·x points uphill, and the step goes against it, scaled by the learning rate."


def sgd_step(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * x


def inputs(draw):
    return draw(), draw(), draw(), 0.1 * draw().abs()


@mistake("That step raises the loss. Against the gradient it falls.")
def ascent(w, x, y, lr):
    return w + lr * 2 * (w * x - y) * x


@mistake("Look at the square: what is its local derivative?")
def forgot_the_2(w, x, y, lr):
    return w - lr * (w * x - y) * x


@mistake("On the way back to w the gradient passes the product w·x.")
def forgot_x(w, x, y, lr):
    return w - lr * 2 * (w * x - y)


@mistake("The direction is right. The learning rate scales the step.")
def forgot_lr(w, x, y, lr):
    return w - 2 * (w * x - y) * x


@mistake("That is the gradient. The step starts at the old w.")
def only_the_gradient(w, x, y, lr):
    return 2 * (w * x - y) * x


@mistake("That subtracts the loss. The step needs its slope.")
def subtracted_the_loss(w, x, y, lr):
    return w - lr * (w * x - y) ** 2


@also_right
def target_minus_prediction(w, x, y, lr):
    return w + 2 * lr * x * (y - w * x)


@also_right
def plain_floats(w, x, y, lr):
    return float(w) * (1 - 2 * float(lr) * float(x) ** 2) + 2 * float(lr * x * y)


@also_right
def by_autograd(w, x, y, lr):
    return w - lr * torch.func.grad(lambda v: (v * x - y) ** 2)(w)
