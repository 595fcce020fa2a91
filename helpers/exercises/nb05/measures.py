"""What the checks of notebook 05 hand over and look at."""

import torch
from torch import nn

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble, number_words, same


def sizes(draw, *least):
    """A size from each of these up to 2 more, so that none is the same in every draw; apart by 3, no two are equal."""
    return [size + int(1.6 * (float(draw().abs()) - 1.1)) for size in least]


def gradient_through(function, end, y_hat):
    """The gradient of y_hat; an error of autograd is known by its words, without the learner's name for the class."""
    try:
        (gradient,) = torch.autograd.grad(end, y_hat, allow_unused=True)
    except RuntimeError as error:
        if "of gradients" not in str(error) and "invalid gradient" not in str(error):
            raise
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        raise Trouble(kind, f"Your code stops with an error. RuntimeError: {error}.") from error
    require(gradient is not None, "Your backward hands y_hat no gradient. In which place does y_hat stand in forward?")
    return gradient


def sums_of_rows(values):
    """What is seen of a gradient of scores that no named slip gives: its rows should sum to 0."""
    sums = values.sum(1)
    if sums.abs().max() <= 1e-3 * values.abs().max():
        return "In each row yours sum to 0, as they should. Is p that of z / T, and which factors stand below p − y?"
    return f"In each row p and y both sum to 1, so p − y sums to 0. Your first row sums to {number_words(sums[0])}."


def due(y_hat, target):
    """What 05.7 asks for: the loss; the gradient of 3 · loss, of the loss, and of two losses of different shapes."""
    right = 2 * (y_hat - target) / y_hat.numel()
    second = right + torch.cat([2 * (y_hat - target - 1)[:3] / y_hat[:3].numel(), 0 * right[3:]])
    return ((y_hat - target) ** 2).mean(), 3 * right, right, second


def factors(loss, right):
    """What is seen of a gradient that no named slip gives: of 3 · loss first, then of the others."""

    def sentence(seen):
        if not same(seen["the loss"], loss.detach().double()):
            return "Your forward gives another number than the mean of the squared errors, which stood there before."
        ratios = seen["the gradient of y_hat"] / right
        if same(ratios, ratios[0, 0].expand_as(ratios)) and not same(ratios[0, 0], torch.tensor(1.0).double()):
            return f"Every entry of your gradient of 3 · loss is {number_words(ratios[0, 0])} times what it should be."
        if same(seen["the gradient of y_hat"], right.double()):
            return "Your gradient of 3 · loss is right, and not that of another use of the loss. What differs there?"
        return "Your entries are off by different factors. Which part of backward is another number for each entry?"

    return sentence


def parts(z, labels, T):
    """The p of z / T, y and n, of which most slips are made."""
    return torch.softmax(z / T, dim=1), nn.functional.one_hot(labels, z.shape[1]), len(labels)
