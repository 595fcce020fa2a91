"""Exercise 03.4: one step of training."""

import torch

from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import (
    GRAD_WAS_NONE,
    UNREACHED,
    UNSTEPPED,
    length,
    require_move,
    step_taken,
    where_it_went,
)

ID = "03.4"
MINUTES = 3
TASK = (
    "One step of training for the loss (w − 2)². `w` is the weight, `sgd` its optimiser. The step "
    "must be right whether an old gradient still waits in `w.grad` or none is there yet. Nothing "
    "needs to be returned."
)
STUB = """
def train_step(w, sgd):
    loss = (w - 2) ** 2
    ...

exercise("03.4").check(train_step)
"""
HINTS = (
    "An old gradient waits in w.grad. Which of the orders that you saw does not mind?",
    "Three lines more: one each for zero, backward and step.",
    "The old gradient must be gone before backward adds the new one.",
)
WHY = "The step uses the gradient of this loss alone, and no old one with it. One way: zero, then backward, then step."
STEPS_FIRST = "Your function steps first, before backward has brought the gradient of this loss to w.grad."
ONCE = "One step of training has one of each."


def train_step(w, sgd):
    loss = (w - 2) ** 2
    sgd.zero_grad()
    loss.backward()
    sgd.step()


def measure(train_step, draw):
    """Where w stands after each of three steps, when an old gradient waits in w.grad, or on one of the draws none."""
    n = length(draw)
    w = (2 + (-1 if n == 6 else 1) * draw().abs()).float().requires_grad_()
    w.grad = None if n == 5 else draw().float()
    sgd, places, start, waits = SGD([w], lr=0.05 * n), [], w.item(), n != 5
    for _ in range(3):
        done, full = [], []
        heard = w.register_post_accumulate_grad_hook(lambda _, done=done: done.append("backward"))
        asked = w.register_hook(lambda _, done=done: done.append("grad"))
        sgd.register_step_pre_hook(lambda *_, full=full: full.append(w.grad is not None and bool(w.grad)))
        sgd.register_step_post_hook(lambda *_, done=done: done.append("step"))
        if step_taken(train_step, w, sgd) is ...:
            return ...
        heard.remove()
        asked.remove()
        require(done != ["step", "grad", "backward"], STEPS_FIRST)
        for what in ("step", "backward"):
            require(done.count(what) < 2, f"Your function runs {what} {done.count(what)} times in one call. {ONCE}")
        require(w.requires_grad, "Your function leaves w without tracking. It has to learn in the next step too.")
        places.append(w.item())
    if waits:
        require_move([start, *places], done, full)
    right = [2 + (start - 2) * (1 - 0.1 * n) ** steps for steps in (1, 2, 3)]
    words = words_in(train_step)
    return told(places, right, lambda places: where_it_went(places.tolist(), right, start, 0.05 * n, words))


@mistake("Right for a loop that starts empty. Here an old gradient waits in w.grad and joins the first step.")
def zeroed_last(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.step()
    sgd.zero_grad()


@mistake(
    "zero_grad comes after backward and throws away what it has brought. The step finds nothing.",
    written=r" backward .*zero_grad .*step ",
)
def zeroed_between(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.zero_grad()
    sgd.step()


@mistake("`sgd.step` is in your code, `sgd` has taken none. Is it reached, with its ()?", written=" sgd step ")
def not_called(w, sgd):
    sgd.zero_grad()
    ((w - 2) ** 2).backward()
    sgd.step  # noqa: B018


@mistake(UNSTEPPED)
def no_step(w, sgd):
    sgd.zero_grad()
    ((w - 2) ** 2).backward()


@mistake(UNREACHED)
def no_backward(w, sgd):
    sgd.zero_grad()
    sgd.step()


@mistake(
    "Old gradients are still in w.grad, though zero_grad stands in your code. Is it called, with brackets, each time?",
    written=" zero_grad ",
)
def zero_not_called(w, sgd):
    sgd.zero_grad  # noqa: B018
    ((w - 2) ** 2).backward()
    sgd.step()


@mistake("Backward adds. The gradients of earlier steps are still in w.grad.")
def never_zeroed(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.step()


@mistake("No tensor has a zero_grad, neither loss nor weight. Who holds the weights and empties their .grad?")
def zeroed_on_the_loss(w, sgd):
    loss = (w - 2) ** 2
    loss.zero_grad()
    loss.backward()
    sgd.step()


@mistake(GRAD_WAS_NONE)
def emptied_by_hand(w, sgd):
    w.grad.zero_()
    ((w - 2) ** 2).backward()
    sgd.step()


@mistake("That sets the weight to 0. It is its gradient that has to be emptied.")
def zeroed_the_weight(w, sgd):
    w.data.zero_()
    ((w - 2) ** 2).backward()
    sgd.step()


@mistake(STEPS_FIRST)
def stepped_first(w, sgd):
    sgd.zero_grad()
    sgd.step()
    ((w - 2) ** 2).backward()


@mistake("The step uses the old gradient alone: that of this loss has not come into w.grad.")
def old_gradient_alone(w, sgd):
    sgd.step()


@mistake("w goes up the loss, away from 2. Which sign stands before the square, or before the step?")
def ascent(w, sgd):
    sgd.zero_grad()
    (-((w - 2) ** 2)).backward()
    sgd.step()


@mistake("w moves by the same amount at each step, a slope of 1: that of w − 2, or of w. Where is the square?")
def not_squared(w, sgd):
    sgd.zero_grad()
    (w - 2).backward()
    sgd.step()


@mistake("w moves by the same amount at each step: that is the slope of 2(w − 2). The loss has a power of 2 instead.")
def doubled_instead(w, sgd):
    sgd.zero_grad()
    ((w - 2) * 2).backward()
    sgd.step()


@mistake("Your step has the rate 0.1. The optimiser that is handed over has a rate of its own.")
def rate_of_its_own(w, sgd):
    w.data -= 0.1 * 2 * (w.detach() - 2)


@mistake("Your step is the rate times the loss itself. How does the loss feel w?")
def value_as_gradient(w, sgd):
    w.grad = ((w - 2) ** 2).detach()
    sgd.step()


@mistake("w stands at 2 at once. A step goes a part of the way, against the gradient.", written="^(?!.* SGD )")
def jumped(w, sgd):
    w.data.fill_(2.0)


@mistake("w goes towards 0, as it does for w². Which w makes (w − 2)² smallest?")
def square_of_w(w, sgd):
    sgd.zero_grad()
    (w**2).backward()
    sgd.step()


@mistake("w goes towards −2. Which w makes the square 0?")
def plus_two(w, sgd):
    sgd.zero_grad()
    ((w + 2) ** 2).backward()
    sgd.step()


@mistake("The step is half as long as it should be: the rate times a slope, and that of a square has a 2 in front.")
def half_a_slope(w, sgd):
    w.grad = (w - 2).detach()
    sgd.step()


@mistake("What you start backward from has no way back to w. In which line does its history end?")
def no_way_back(w, sgd):
    sgd.zero_grad()
    ((w.detach() - 2) ** 2).backward()
    sgd.step()


@mistake("A number from item() has no history, and no backward. Call backward on the tensor.", written=" item ")
def backward_of_a_number(w, sgd):
    sgd.zero_grad()
    ((w - 2) ** 2).item().backward()


@mistake("A write into a leaf that tracks is refused. Who takes the step for you? And where does an old gradient lie?")
def wrote_into_the_leaf(w, sgd):
    w -= 0.1 * (w - 2)


@also_right
def cleared_by_none(w, sgd):
    w.grad = None
    ((w - 2) ** 2).backward()
    sgd.step()


@also_right
def by_hand(w, sgd):
    (slope,) = torch.autograd.grad((w - 2) ** 2, w)
    with torch.no_grad():
        w -= sgd.param_groups[0]["lr"] * slope
