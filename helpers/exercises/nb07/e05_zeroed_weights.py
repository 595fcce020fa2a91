"""Exercise 07.5: the weights zeroed instead of the gradients."""

import torch

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats, whole

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
RATES = (0.11, 0.02, 0.05, 0.08, 0.03, 0.13)


def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


def look(descend, draw):
    """Where w stands after one step, after two, and after as many as there are rates."""
    start, n, first = floats(draw), whole(draw, 4, 7), whole(draw, 0, 2)
    x, y, rates = floats(draw, n), floats(draw, n), list(RATES[first : first + whole(draw, 3, 4)])
    places = {}
    for steps, name in ((1, "w after one step"), (2, "w after two steps"), (len(rates), "w after all steps")):
        w, given, asked = start.clone().requires_grad_(), (x.clone(), y.clone()), rates[:steps]
        descend(w, *given, asked)
        kept = torch.equal(given[0], x) and torch.equal(given[1], y) and asked == rates[:steps]
        require(kept, "Your function changes x, y or the rates. They are there to be read.")
        require(w.requires_grad, "Your function leaves a w that no longer tracks. It should go on learning after this.")
        places[name] = "where it began" if torch.equal(w, start) else w
        if steps == 1:
            slope = (2 * x * (start * x - y)).mean()
            places["the first rate"] = rates[0]
            places["that of your first step"] = (start - w.detach()) / slope
    return places


def measure(answer, draw):
    return beside(look, answer, descend, draw, say)


def say(seen, expected):
    off = first_off(seen, expected)
    if off == "w after one step":
        took, rate = told_apart(seen["that of your first step"], seen["the first rate"])
        return f"In the first step your w goes {took} times the gradient downhill. That should be lr, {rate} there."
    return "Your first step is right and a later one is not. Print w, w.grad and lr right before each step."


def step(w, lr):
    with torch.no_grad():
        w -= lr * w.grad


def loss_of(w, x, y):
    return (w * x - y).square().mean()


@mistake("The weight is left in peace now. But nobody clears the gradient, so it piles up.")
def never_cleared(w, x, y, rates):
    for lr in rates:
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake("The weight is still set back to 0, only before the loss sees it. What should be set back is something else.")
def weight_zeroed_earlier(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake("The gradient starts empty now. But every step still begins by setting w itself back to 0.")
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
    "The gradient is set to 0 after backward has written it, so the step finds nothing to go by.",
    written="backward .*(zero_|zero_grad|zeros_like) .*(lr|alpha|step|no_grad) ",
)
def cleared_too_late(w, x, y, rates):
    for lr in rates:
        loss_of(w, x, y).backward()
        w.grad.zero_()
        with torch.no_grad():
            w -= lr * w.grad


@mistake("Before the first backward .grad is None, and None has no zero_.")
def nothing_to_clear_yet(w, x, y, rates):
    for lr in rates:
        w.grad.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake("The same from the side of .data: before the first backward .grad is None, which has none.", name=".grad.data")
def grad_data(w, x, y, rates):
    for lr in rates:
        w.grad.data.zero_()
        loss_of(w, x, y).backward()
        step(w, lr)


@mistake("When the step comes, .grad is None. Empty it at another moment than between backward and the step.")
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


@mistake("w stands where the first step has left it. How often does the loop go round?")
def one_step(w, x, y, rates):
    descend(w, x, y, rates[:1])


@mistake("Each step is 0.1 times the gradient, whatever rate is handed in. The rates change from one to the next.")
def a_fixed_rate(w, x, y, rates):
    descend(w, x, y, [0.1] * len(rates))


@mistake("The first rate is used for every step. The rates change from step to step.")
def the_first_rate(w, x, y, rates):
    descend(w, x, y, [rates[0]] * len(rates))


@mistake("The last rate is used for every step. Each step has its own.")
def the_last_rate(w, x, y, rates):
    descend(w, x, y, [rates[-1]] * len(rates))


@mistake("It follows the slope upwards: the step is to be taken away.")
def uphill(w, x, y, rates):
    descend(w, x, y, [-lr for lr in rates])


@mistake("No rate comes into these steps. Each should be lr times the gradient.")
def no_rate(w, x, y, rates):
    descend(w, x, y, [1.0] * len(rates))


@mistake("The loss is a sum here. As a mean it was right: the fault is in another line.")
def of_a_sum(w, x, y, rates):
    descend(w, x, y, [lr * len(x) for lr in rates])


@mistake("The gradient of the w at the start is used in every step. The loss has to see where w is now.")
def old_loss(w, x, y, rates):
    (slope,) = torch.autograd.grad(loss_of(w, x, y), w)
    for lr in rates:
        w.data -= lr * slope


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
