"""Exercise 03.6: two losses on one graph."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "03.6"
MINUTES = 4
TASK = (
    "Two losses share h = exp(w · x): (h − 1)² and h². Backward through one and then through the "
    "other raises: the first frees what h has kept. Let both flow back to the leaf `w`, and "
    "return `w.grad`."
)
STUB = """
def gradient_of_both(w, x):
    ...

exercise("03.6").check(gradient_of_both)
"""
HINTS = (
    "Two backward passes add their gradients. Which single number has that sum as its gradient?",
    "The derivative of a sum is the sum of the derivatives: one number, one reverse sweep.",
)
WHY = "One sweep from the sum of the losses adds what two sweeps would have added, and walks the shared part once."


def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return w.grad


def inputs(draw):
    return (0.3 * draw()).requires_grad_(), draw()


def gradient_of(nudge, w, x):
    h = torch.exp((w.detach() + nudge) * x)
    return (h - 1) ** 2 + h**2


@mistake(
    "The first backward frees what h kept; the second needs it. Can the two losses become one number first?",
    name="freed, then asked",
)
def freed_then_asked(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward()
    (h**2).backward()
    return w.grad


@mistake("Only (h − 1)² has flowed back. The other loss adds to it.")
def first_loss_only(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward()
    return w.grad


@mistake("Only h² has flowed back. The other loss adds to it.")
def second_loss_only(w, x):
    h = torch.exp(w * x)
    (h**2).backward()
    return w.grad


@mistake("That is half of it: the two losses were averaged, not added.")
def averaged(w, x):
    h = torch.exp(w * x)
    (((h - 1) ** 2 + h**2) / 2).backward()
    return w.grad


@mistake("The losses were multiplied. Two backward passes would have added.")
def multiplied(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 * h**2).backward()
    return w.grad


@mistake("That is w itself. What has flowed back to it is in w.grad.")
def the_weight(w, x):
    return w


@mistake("That is the gradient of h. Both losses come after it.")
def no_loss(w, x):
    torch.exp(w * x).backward()
    return w.grad


@mistake("A detached h has no way back to w, so nothing can flow there.")
def cut_loose(w, x):
    h = torch.exp(w * x).detach()
    ((h - 1) ** 2 + h**2).backward()
    return w.grad


@also_right
def retained(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    (h**2).backward()
    return w.grad


@also_right
def forward_twice(w, x):
    ((torch.exp(w * x) - 1) ** 2).backward()
    (torch.exp(w * x) ** 2).backward()
    return w.grad
