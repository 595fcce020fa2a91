"""Exercise 07.5: the weights zeroed instead of the gradients."""

from functools import partial

import torch

from helpers.exercises.checking.beside import beside
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.descent import look, say
from helpers.exercises.nb07.path import takes_every_step

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
    "Say of each line whether it changes w or w.grad.",
    "Which of the two should be left at 0 before backward adds to it?",
    "It is the gradient that has to be empty. None is as good as 0.",
)
WHY = "Each step follows the gradient of its own loss alone, and w keeps its place, whatever the rates are."


def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


def measure(answer, draw):
    found = beside(look, answer, descend, draw, partial(say, answer, descend))
    takes_every_step(answer, descend, [0.1, 0.1, 0.05])
    return found


def step(w, lr):
    with torch.no_grad():
        w -= lr * w.grad


def loss_of(w, x, y):
    return (w * x - y).square().mean()


@mistake(
    "Each step goes on from where w is. But from the second step on, each has the gradients of the steps before in it. "
    "What should begin anew in every turn?"
)
def never_cleared(w, x, y, rates):
    for lr in rates:
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake(
    "Each step sets out from 0 and not from where w was, and goes by the gradients of all the steps so far. What is to "
    "be empty in every turn, and what is to be kept?"
)
def as_it_was(w, x, y, rates):
    for lr in rates:
        loss = loss_of(w, x, y)
        w.data.zero_()
        loss.backward()
        step(w, lr)


@mistake("The weight is still set back to 0, only before the loss sees it. What should be set back is something else.")
def weight_zeroed_earlier(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake("The gradient starts empty now. But each step is counted from 0: where w was is lost. In which line?")
def both_zeroed(w, x, y, rates):
    for lr in rates:
        loss = loss_of(w, x, y)
        w.data.zero_()
        w.grad = None
        loss.backward()
        step(w, lr)


@mistake("The gradient is cleared, and w with it, before its loss is computed: each step starts from 0.")
def both_zeroed_early(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        w.grad = None
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake("w is set to 0 once, before the loop: the descent begins there, and not at the w it was given.")
def zeroed_once(w, x, y, rates):
    w.data.zero_()
    descend(w, x, y, rates)


@mistake("The weight is set to 0 before the loop, which throws away where it began, and no gradient is cleared.")
def zeroed_once_and_piled_up(w, x, y, rates):
    w.data.zero_()
    never_cleared(w, x, y, rates)


@mistake("After your steps w is 0. What sets it back, and should that be w?")
def zeroed_at_the_end(w, x, y, rates):
    w.data.zero_()


@mistake(
    "w has not moved. Is its gradient set to 0 between backward and the step? Then there is nothing to go by.",
    written="backward .*(zero_|zero_grad|zeros_like) .*(lr|alpha|step|no_grad) ",
)
def cleared_too_late(w, x, y, rates):
    for lr in rates:
        loss_of(w, x, y).backward()
        w.grad.zero_()
        step(w, lr)


@mistake("Here .grad is None, and None has no zero_. So it is until a backward comes, and after being set to None.")
def nothing_to_clear_yet(w, x, y, rates):
    for lr in rates:
        w.grad.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake(
    "Here .grad is None, and None has no .data. So it is until a backward comes, and after being set to None.",
    name=".grad.data",
)
def grad_data(w, x, y, rates):
    for lr in rates:
        w.grad.data.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake(
    "The step meets a None. Is it what a call gives, as backward does? Or a .grad: emptied since, not filled yet, or "
    "that of a new w, which is no leaf?"
)
def none_for_the_step(w, x, y, rates):
    for lr in rates:
        loss_of(w, x, y).backward()
        w.grad = None
        with torch.no_grad():
            w -= lr * w.grad


@mistake("The w that was handed in has not moved. A step has to write into it, with a gradient that is not 0.")
def a_new_w(w, x, y, rates):
    for lr in rates:
        (slope,) = torch.autograd.grad(loss_of(w, x, y), w)
        w = w - lr * slope


@mistake("After all steps w stands where the first step alone leads. Each rate has a step of its own.")
def one_step(w, x, y, rates):
    descend(w, x, y, rates[:1])


@mistake("Each step is 0.1 times the gradient, whatever rate is handed in. The rates change from one to the next.")
def a_fixed_rate(w, x, y, rates):
    descend(w, x, y, [0.1] * len(rates))


@mistake("Every step is as long as if it had the first rate. The rates change from step to step.")
def the_first_rate(w, x, y, rates):
    descend(w, x, y, [rates[0]] * len(rates))


@mistake("Every step is as long as if it had the last rate. Each step has its own.")
def the_last_rate(w, x, y, rates):
    descend(w, x, y, [rates[-1]] * len(rates))


@mistake("Every step is as long as if it had the mean of the rates. Each has a rate of its own.")
def the_mean_rate(w, x, y, rates):
    descend(w, x, y, [sum(rates) / len(rates)] * len(rates))


@mistake("Every step is as long as if it had the smallest of the rates. Each has a rate of its own.")
def the_smallest_rate(w, x, y, rates):
    descend(w, x, y, [min(rates)] * len(rates))


@mistake("Every step is as long as if it had the largest of the rates. Each has a rate of its own.")
def the_largest_rate(w, x, y, rates):
    descend(w, x, y, [max(rates)] * len(rates))


@mistake("It follows the slope upwards: the step is to be taken away.")
def uphill(w, x, y, rates):
    descend(w, x, y, [-lr for lr in rates])


@mistake(
    "Your steps are as long as the gradient: no rate comes into them, or it is 1. Each should be lr times the "
    "gradient."
)
def no_rate(w, x, y, rates):
    descend(w, x, y, [1.0] * len(rates))


@mistake("Your steps are n times too long, as if the loss were a sum. The mean was right.")
def of_a_sum(w, x, y, rates):
    descend(w, x, y, [lr * len(x) for lr in rates])


@mistake("All of the way is made by one gradient, that of the w at the start. The loss has to see where w is now.")
def old_loss(w, x, y, rates):
    (slope,) = torch.autograd.grad(loss_of(w, x, y), w)
    for lr in rates:
        w.data -= lr * slope


@also_right
def zeroed_if_there(w, x, y, rates):
    for lr in rates:
        if w.grad is not None:
            w.grad.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@also_right
def cleared_last(w, x, y, rates):
    for lr in rates:
        loss_of(w, x, y).backward()
        step(w, lr)
        w.grad = None
