"""Exercise 03.4: one step of training."""

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "03.4"
MINUTES = 3
TASK = (
    "One step of training for the loss (w − 2)². `w` is the weight, `sgd` its optimiser. The step "
    "must be right even if an old gradient still waits in `w.grad`. Nothing needs to be returned."
)
STUB = """
def train_step(w, sgd):
    ...

exercise("03.4").check(train_step)
"""
HINTS = (
    "Four lines: one for the loss, one each for zero, backward and step.",
    "The old gradient must be gone before backward adds the new one.",
)
WHY = "Zero comes before backward adds, and the step after: w.grad then holds the gradient of this loss alone."


def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()


def measure(train_step, draw):
    """Where w stands after each of three steps, when an old gradient waits in w.grad."""
    w = (5 + draw()).requires_grad_()
    w.grad = draw()
    sgd, places = torch.optim.SGD([w], lr=0.1), []
    if not callable(train_step):
        return call(train_step, ())
    for _ in range(3):
        if train_step(w, sgd) is ...:
            return ...
        places.append(w.item())
    return places


@mistake(
    "Right for a loop that starts empty. Here an old gradient waits in w.grad and joins the first step."
)
def zeroed_last(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.step()
    sgd.zero_grad()


@mistake(
    "w has not moved. Follow w.grad line by line: what is in it when the step comes, and does w itself change?"
)
def zeroed_between(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.zero_grad()
    sgd.step()


@mistake("Backward adds. The gradients of earlier steps are still in w.grad.")
def never_zeroed(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.step()


@mistake(
    "No tensor has a zero_grad, neither loss nor weight. Who holds the weights and empties their .grad?"
)
def zeroed_on_the_loss(w, sgd):
    loss = (w - 2) ** 2
    loss.zero_grad()
    loss.backward()
    sgd.step()


@mistake("That sets the weight to 0. It is its gradient that has to be emptied.")
def zeroed_the_weight(w, sgd):
    w.data.zero_()
    ((w - 2) ** 2).backward()
    sgd.step()


@also_right
def cleared_by_none(w, sgd):
    w.grad = None
    ((w - 2) ** 2).backward()
    sgd.step()


@also_right
def by_hand(w, sgd):
    (slope,) = torch.autograd.grad((w - 2) ** 2, w)
    with torch.no_grad():
        w -= 0.1 * slope
