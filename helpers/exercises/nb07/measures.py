"""What several exercises of notebook 07 ask of a learner's function."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble, number_words, same, told_apart


def whole(draw, low, high):
    """A whole number from low to high."""
    return low + int(draw().abs().item() * 1e6) % (high - low + 1)


def floats(draw, *shape):
    """Numbers of the type that the notebook's tensors have."""
    return draw(*shape).float()


def slopes_of_line(w, x, y):
    """The slope in w of each squared error of the line w·x; their mean is that of the mean squared error."""
    return 2 * x * (w * x - y)


def give(function, *inputs):
    """What the function hands back; Trouble if that is nothing, or if it changes what it is given."""
    given_tensors = [given for given in inputs if isinstance(given, torch.Tensor)]
    before = [(given.detach().clone(), given.requires_grad) for given in given_tensors]
    out = function(*inputs)
    for given, (numbers, tracked) in zip(given_tensors, before, strict=True):
        kept = given.shape == numbers.shape and torch.equal(given, numbers) and given.requires_grad == tracked
        require(kept, "Your function changes what it is given. Compute with new names and leave the inputs be.")
    if out is None:
        raise Trouble("None", what_none_is(function))
    return out


def value_and_gradient(function, leaf, *others):
    """What the function gives, and the gradient of its sum in the first input, or that none arrives there."""
    out = give(function, leaf.requires_grad_(), *others)
    if not isinstance(out, torch.Tensor):
        raise Trouble("no tensor", "Your function hands back plain numbers. Only a tensor knows where it came from.")
    if out.requires_grad:
        out.sum().backward()
    return {"the value": out, "the gradient": "none arrives" if leaf.grad is None else leaf.grad}


def direction(once, start, right, last):
    """How many steps the first one is long, that of the whole batch or that of the last piece; if it is either."""
    if same(once, right.double()):
        return "With steps = 1 the weights are right, with steps = 3 they are not. Print .grad before each step."
    step = once - start.double()
    for what, where in (("of the whole batch", right), ("of the last piece alone", last)):
        one = (where - start).double()
        times = (step @ one) / (one @ one)
        if times and same(step, times * one):
            went = f"With steps = 1 the weights go in the direction {what}, {number_words(times)} times that step"
            return f"{went}. Look at the loss, at the rate, and at how many steps there are."
    return (
        "With steps = 1 the weights go in another direction than that of the whole batch. Look at the loss of a piece, "
        "at which pieces are in a step, how often, and at how many steps there are."
    )


def first_off_course(start, names, seen, should):
    """The size of the first step; or which batch is the first to go elsewhere."""
    off = next(n for n in range(len(names)) if not same(seen[n], should[n]))
    if off:
        if same(seen[off], seen[off - 1]):
            stays = f"With {names[off]} w ends where it ended without it"
            return f"{stays}, and it should move. Does your loop come to it, and take a step there?"
        before, (yours, due) = number_words(seen[off - 1]), told_apart(seen[off], should[off])
        alone = f"Up to {names[off - 1]} yours is right. {names[off].capitalize()} takes w from {before} to {yours}"
        return f"{alone}, and should to {due}. Which h does it begin with, and whose slope is in w.grad at the end?"
    yours, due = told_apart(seen[0], should[0])
    moves = f"moves w in the first batch from {number_words(start)} to {yours}"
    moves = moves if not same(seen[0], start.double()) else f"leaves w at {yours} in the first batch"
    went = f"Your function {moves}, and should bring it to {due}"
    return f"{went}: h goes from 0 over every t, and a step of 0.1 against the slope of (h − y)². Print h and w.grad."
