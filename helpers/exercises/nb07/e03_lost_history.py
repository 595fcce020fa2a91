"""Exercise 07.3: a history lost on the way."""

import torch
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake

ID = "07.3"
MINUTES = 2
TASK = "Find and mend it: the loss is the right number, but no gradient can go back to w."
STUB = """
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.tensor(y_hat) - y).square().mean()

exercise("07.3").check(line_loss)
"""
HINTS = (
    "Print y_hat line by line. Which is the last one with a grad_fn?",
    "`torch.tensor` copies numbers. Which function joins tensors and keeps their history?",
)
WHY = "Every operation from w to the loss is on record now; torch.tensor copies numbers and forgets their history."


def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.stack(y_hat) - y).square().mean()


def measure(line_loss, draw):
    w = draw().requires_grad_()
    loss = line_loss(w, draw(4), draw(4))
    loss.backward()
    return {"the loss": loss, "w.grad": "nothing arrived" if w.grad is None else w.grad}


@mistake("backward runs now, and ends where it starts: this loss has no history. w gets nothing.")
def asked_the_loss(w, x, y):
    y_hat = torch.tensor([w * t for t in x])
    return (y_hat - y).square().mean().requires_grad_()


@mistake("The loss still has no history. Something makes plain numbers out of tensors that track.")
def still_a_copy(w, x, y):
    return (torch.tensor([(w * t).item() for t in x]) - y).square().mean()


@mistake("The way back is there. backward starts from one number: where has the mean gone?")
def no_mean(w, x, y):
    return (w * x - y).square()


@mistake("The way back is there. The loss itself was right before: a mean.")
def a_sum(w, x, y):
    return (w * x - y).square().sum()


@also_right
def by_mse_loss(w, x, y):
    return F.mse_loss(w * x, y)


@also_right
def as_a_sum(w, x, y):
    return sum((w * t - target) ** 2 for t, target in zip(x, y, strict=True)) / len(x)


@also_right
def by_cat(w, x, y):
    return (torch.cat([(w * t).reshape(1) for t in x]) - y).square().mean()
