"""Exercise 07.1: one graph, many steps."""

from functools import partial

import torch
from torch.nn import functional as F

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats, slopes_of_line
from helpers.exercises.nb07.path import after_more, first_step, lengths, listed, takes_every_step, two_ways, way

ID = "07.1"
MINUTES = 4
TASK = (
    "Find and mend it: the second step raises. Each step should follow the gradient at the w it starts from, and "
    "write into the w it is given."
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
    "backward lets go of the graph it went through. A step from a new w needs a new one.",
    "The graph is built in the line of the loss. Where should that line stand?",
)
WHY = "Each step follows the gradient at the w it starts from, and w itself has moved."


def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def look(train, draw):
    """Where w stands after one step, after two and after some more; None stands for where it began."""
    start, n, more = floats(draw), whole(draw, 4, 7), whole(draw, 4, 6)
    x, y = floats(draw, n), floats(draw, n)
    places = {"where it began": start, "x": x, "y": y}
    for steps, name in ((1, "w after one step"), (2, "w after the second step"), (more, "w after some more steps")):
        w, given = start.clone().requires_grad_(), (x.clone(), y.clone())
        train(w, *given, steps)
        require(torch.equal(given[0], x) and torch.equal(given[1], y), "Your function changes x or y: those are data.")
        require(w.requires_grad, "Your function leaves a w that no longer tracks. It should go on learning after this.")
        places[name] = "where it began" if torch.equal(w, start) else w
    return places | {"some more": more}


def measure(answer, draw):
    found = beside(look, answer, train, draw, partial(say, answer))
    takes_every_step(answer, train, 5)
    return found


def say(answer, seen, expected):
    off = first_off(seen, expected)
    start, x, y, once, twice = (seen[name] for name in list(seen)[:5])
    if isinstance(seen[off], str):
        return f"{off[2:].capitalize()} w is where it began. Which line moves it, is it reached, and is it undone?"
    if off == "w after one step":
        return first_step(answer, start, once, x, y)
    if off != "w after the second step":
        return after_more(train, start, x.float(), y.float(), seen["w after some more steps"], int(seen["some more"]))
    if same(twice, once):
        return "Asked for two steps, your code leaves w where the first one brings it. Which line moves it then?"
    yours, due = (way(one, start, x.float(), y.float(), 2) for one in (answer, train))
    took = lengths(yours, lambda w: 0.1 * slopes_of_line(w, x, y).mean())
    if took and len(took) == 2:
        went = f"Asked for two steps, yours go {listed(took)} times the way of 0.1 · gradient, each from where w is"
        return f"{went} then. That should be once. At which w is the gradient of each taken, and how much of it?"
    one, other = two_ways(yours, due)
    return f"Asked for two steps, your code takes w this way: {one}. It should be {other}. Print w.grad in each turn."


@mistake(
    "It runs now, and w goes by the gradient of the first w alone. Which line knows the new w?",
    name="retain_graph",
)
def retain_graph(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


@mistake(
    "Your steps go by once, twice, three times the gradient of the first w, as where .grad adds it up. Two things "
    "belong in every step."
)
def retained_and_piled_up(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake("The first step is right. Each later one goes by the gradient of the w before, one step old.")
def one_step_late(w, x, y, steps):
    old = w.detach().clone()
    for _ in range(steps):
        slope = slopes_of_line(old, x, y).mean()
        old = w.detach().clone()
        w.data -= 0.1 * slope


@mistake("After two steps your w stands where it stood after one. How often does your code write to it?")
def one_step(w, x, y, steps):
    return train(w, x, y, 1)


@mistake("Your w stands where it should be one step earlier: one step fewer is taken, or one does not move it.")
def a_step_too_few(w, x, y, steps):
    return train(w, x, y, steps - 1)


@mistake("Your w stands where one step more leads than is asked for.")
def a_step_too_many(w, x, y, steps):
    return train(w, x, y, steps + 1)


@mistake(
    "The step meets a None in place of a gradient. Is it a .grad that was emptied, or one that no backward got to, as "
    "behind a detach() or .data? Or does a call hand it back, as backward does, whose result is None?"
)
def no_gradient_for_the_step(w, x, y, steps):
    for _ in range(steps):
        (w * x - y).square().mean().backward()
        w.grad = None
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake("Here .grad is None, and None has no zero_. So it is until a backward comes, and after being set to None.")
def zeroed_before_there_is_one(w, x, y, steps):
    for _ in range(steps):
        w.grad.zero_()
        (w * x - y).square().mean().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake(
    "This loss has no way back to a tensor that tracks. Is it made of the w that was handed in? Is it computed under "
    "no_grad, where only the update belongs, or cut off by a detach?"
)
def a_loss_without_history(w, x, y, steps):
    for _ in range(steps):
        (w.detach() * x - y).square().mean().backward()


@mistake("It runs now. But each step goes by the gradients of all the steps so far, added up.")
def no_clearing(w, x, y, steps):
    for _ in range(steps):
        (w * x - y).square().mean().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake(
    "The w handed in has not moved. Is its gradient set to 0 between backward and the step? That moves nothing.",
    written="backward .*zero_.* (no_grad|step|data) ",
)
def zeroed_before_the_step(w, x, y, steps):
    for _ in range(steps):
        (w * x - y).square().mean().backward()
        w.grad.zero_()
        with torch.no_grad():
            w -= 0.1 * w.grad


@mistake(
    "The w that was handed in has not moved in the end. Which line writes into it for good? One with `w = …` would "
    "name a new tensor."
)
def a_new_w(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        w = w - 0.1 * slope


@mistake("Each step goes up the slope: it should take the gradient away.")
def uphill(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        w.data += 0.1 * slope


@mistake("Your steps are n times too long, as if the loss were a sum. It was a mean before, and was right.")
def of_a_sum(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().sum(), w)
        w.data -= 0.1 * slope


@mistake("Each of your steps is the whole gradient: 0.1 of it was right.")
def no_rate(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        w.data -= slope


@mistake("After your steps w is 0. It is the gradient that has to be empty for each step, not the weight.")
def the_weight_zeroed(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        w.data -= 0.1 * slope
        w.data.zero_()


@also_right
def by_optimizer(w, x, y, steps):
    sgd = torch.optim.SGD([w], lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        F.mse_loss(w * x, y).backward()
        sgd.step()
