"""Exercise 07.5: the weights zeroed instead of the gradients."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "07.5"
MINUTES = 3
TASK = "Find and mend it: gradient descent whose learning rate may change from step to step."
STUB = """
def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad

exercise("07.5").check(descend)
"""
HINTS = (
    "Say of each line whether it changes w or w.grad. Which of them should be left at 0 before backward?",
    "It is the gradient that has to be empty. None is as good as 0.",
)
WHY = "The gradient is emptied before backward adds to it, and w keeps its place, whatever the rates are."


def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


def measure(descend, draw):
    w = draw().requires_grad_()
    descend(w, draw(4), draw(4), [0.1, 0.02, 0.05])
    return w


@mistake("The weight is left in peace now. But nobody clears the gradient, so it piles up.")
def never_cleared(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


@mistake(
    "That sets the weight back to 0 before the loss sees it. What should be set back is something else."
)
def weight_zeroed_earlier(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


@mistake("That clears the gradient between backward and the step. The step finds 0.")
def cleared_too_late(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        w.grad.zero_()
        with torch.no_grad():
            w -= lr * w.grad


@mistake("Before the first backward .grad is None, and None has no zero_.")
def nothing_to_clear_yet(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


@also_right
def zeroed_if_there(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        if w.grad is not None:
            w.grad.zero_()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


@also_right
def cleared_last(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None


@also_right
def zeroed_last(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad.zero_()
