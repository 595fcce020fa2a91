"""Exercise 07.12: a weight that shrinks."""

import torch
from torch.nn import functional as F

from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.two_terms import where_w_goes

ID = "07.12"
MINUTES = 5
TASK = (
    "Find and mend it. “The data were made with y = 3x, and w starts at 2. My loss is the mean squared error plus "
    "0.1·w², and the number I print is right in every step. Yet the loss grows, and after 200 steps w is 0.04.”"
)
STUB = """
def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

exercise("07.12").check(fit)
"""
HINTS = (
    "Values are right, so ask for the slope: nudge w, compare with `w.grad`. Detector 3 does that.",
    "The loss has two terms. Print the `grad_fn` of each; one has none.",
    "A number for printing is taken beside the loss, `error.item()`, and not on the way to it.",
)
WHY = "The slope of the loss is the sum of the slopes of its two terms, so w feels the error as well as the penalty."


def fit(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def measure(answer, draw):
    return where_w_goes(answer, fit, draw)


@mistake(
    "w moves in the same way whatever y is. item(), tolist() and float() give plain numbers, and what is made of one, "
    "a tensor too, begins anew. Does the error go through one on its way into the loss?",
    name="a tensor of the number",
)
def a_tensor_of_the_number(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().item()
        error = torch.tensor(error, requires_grad=True)
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


@mistake(
    "w moves in the same way whatever y is. What detach() and .data give is a tensor, without its history all the "
    "same. Does the error go through one on its way into the loss?",
)
def detached(w, x, y, steps):
    for _ in range(steps):
        error = (w * x - y).square().mean().detach()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


@mistake(
    "w moves in the same way whatever y is. While recording is off, as under no_grad, a tensor is made without a "
    "history. Is the error computed there?",
)
def off_the_record(w, x, y, steps):
    for _ in range(steps):
        with torch.no_grad():
            error = (w * x - y).square().mean()
        loss = error + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def down(w, loss_of, steps, rate=0.1):
    """Steps of the rate against the slope of ``loss_of(w)``."""
    for _ in range(steps):
        (slope,) = torch.autograd.grad(loss_of(w), w)
        w.data -= rate * slope


@mistake("w feels the error now, and the error alone. The loss has a second term, which w should feel too.")
def no_penalty(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y), steps)


@mistake("w feels both terms now. The error was a mean before: of which number is w following the slope here?")
def a_sum(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y, reduction="sum") + 0.1 * w**2, steps)


@mistake("w feels both terms. From the second step on, the gradients of the steps before are in it as well.")
def never_cleared(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean() + 0.1 * w.square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake("The penalty is to keep w small. With a minus sign it rewards a large one.")
def minus_the_penalty(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) - 0.1 * w**2, steps)


@mistake("Both terms arrive, and w goes up their slope. A step goes against the gradient.")
def uphill(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) + 0.1 * w**2, steps, rate=-0.1)


@mistake("The penalty is 0.1·w². Yours adds another multiple of w² to the error.")
def w_square_unscaled(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) + w**2, steps)


@mistake("w goes as far as by the slope of n times the loss, for n points. A step is 0.1 times that of the loss.")
def penalty_for_each(w, x, y, steps):
    down(w, lambda w: len(x) * (F.mse_loss(w * x, y) + 0.1 * w**2), steps)


@mistake("The two terms are multiplied. The loss is their sum: the error plus 0.1·w².")
def multiplied(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) * 0.1 * w**2, steps)


@mistake("weight_decay is the factor of w in the slope, and 0.1·w² has the slope 0.2·w.", written="weight_decay")
def weight_decay_halved(w, x, y, steps):
    sgd = SGD([w], lr=0.1, weight_decay=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        F.mse_loss(w * x, y).backward()
        sgd.step()


@mistake("w feels the error, and half of the penalty's slope. That of 0.1·w² is 0.2·w.")
def half_the_penalty(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) + 0.05 * w**2, steps)


@mistake("The second term has become 0.1·|w|, whose slope has one size for every w. The penalty is 0.1·w².")
def the_size_for_the_square(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) + 0.1 * w.abs(), steps)


@mistake("The second term has become 0.1·w: its slope is 0.1 wherever w is. The penalty is 0.1·w².")
def no_square(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) + 0.1 * w, steps)


@mistake("The second term has become 0.01·w². The penalty is 0.1·w²: only w is squared.")
def factor_squared(w, x, y, steps):
    down(w, lambda w: F.mse_loss(w * x, y) + (0.1 * w) ** 2, steps)


@mistake(
    "Backward is called on a plain number here, which has no history. Who needs the number, and who the tensor?"
)
def both_are_numbers(w, x, y, steps):
    for _ in range(steps):
        loss = ((w * x - y).square().mean() + 0.1 * w.square()).item()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


@also_right
def in_one_line(w, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(w * x, y) + 0.1 * w**2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


@also_right
def one_after_the_other(w, x, y, steps):
    for _ in range(steps):
        F.mse_loss(w * x, y).backward()
        (0.1 * w * w).backward()
        with torch.no_grad():
            w.sub_(0.1 * w.grad)
            w.grad.zero_()


@also_right
def by_weight_decay(w, x, y, steps):
    sgd = torch.optim.SGD([w], lr=0.1, weight_decay=0.2)
    for _ in range(steps):
        sgd.zero_grad()
        F.mse_loss(w * x, y).backward()
        sgd.step()
