"""Exercise 07.1: one graph, many steps."""

import torch
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake

ID = "07.1"
MINUTES = 3
TASK = (
    "Find and mend it: the second step raises. Each step should follow the gradient at the w it "
    "starts from."
)
STUB = """
def train(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

exercise("07.1").check(train)
"""
HINTS = (
    "Which lines run once, and which in every step?",
    "The graph is built where the loss is computed. A new w needs a new one.",
)
WHY = "The loss is computed in each step, so each backward has a graph of its own, built from the present w."


def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def measure(train, draw):
    w = draw().requires_grad_()
    train(w, draw(4), draw(4), 3)
    return w


@mistake(
    "It runs now, and each step goes by the gradient of the first w. Which line knows the new w?",
    name="retain_graph",
)
def retain_graph(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


@mistake("That is one step. It should take all of them.")
def one_step(w, x, y, steps):
    return train(w, x, y, 1)


@mistake("A detached loss has no way back to w, so w.grad stays None.")
def cut(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.detach().requires_grad_().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake("The graph is new in each step now. The gradient still holds the old ones.")
def no_clearing(w, x, y, steps):
    for _ in range(steps):
        (w * x - y).square().mean().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake("w = … names a new tensor. The caller's w has not moved.")
def a_new_w(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        w = w - 0.1 * slope


@also_right
def by_grad(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        with torch.no_grad():
            w.sub_(0.1 * slope)


@also_right
def by_optimizer(w, x, y, steps):
    sgd = torch.optim.SGD([w], lr=0.1)
    while steps:
        sgd.zero_grad()
        F.mse_loss(w * x, y).backward()
        sgd.step()
        steps -= 1
