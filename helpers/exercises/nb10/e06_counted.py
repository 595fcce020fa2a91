"""Exercise 10.6: a loss at some positions."""

import torch
from torch import nn

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import agree, number_words, one_factor
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "10.6"
MINUTES = 4
TASK = (
    "`counts` has the shape (B, T), True where a position counts. The loss is the mean cross-entropy "
    "over those alone. Return the gradient of z."
)
STUB = """
def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)    # (B, T, n)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return ...

exercise("10.6").check(counted_grad)
"""
HINTS = (
    "At a position that counts it is p − y and a divisor. Which gradient has z where nothing counts?",
    "The mean divides by the number of positions that count. And counts needs an axis to stand beside (B, T, n).",
)
WHY = "Each position that counts has p − y, divided by how many count. The others are not in the loss, so they get 0."


def counted_grad(z, labels, counts):
    p = torch.softmax(z, -1)
    y = nn.functional.one_hot(labels, z.shape[-1])
    return (p - y) * counts[..., None] / counts.sum()


def parts(z, labels, counts):
    return torch.softmax(z, -1), nn.functional.one_hot(labels, z.shape[-1]), counts[..., None]


def inputs(draw):
    B, T, n = sizes(draw, 3, 6, 9)
    counts = draw(B, T) > 0
    counts[:, 0], counts[:, 1], counts[0, 2:] = True, False, True
    return draw(B, T, n), (100 * draw(B, T).abs()).long() % n, counts


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), counted_grad(*given), lambda values: say(values, *given))


def say(values, z, labels, counts):
    """What stands where nothing counts; else what divides p − y, if one number does."""
    if values[~counts].any() and not values[counts].any():
        return "Yours is 0 where a position counts, and not 0 where it does not. Which of the two does your mask keep?"
    if values[~counts].any():
        return "Where a position does not count, yours is not 0. The loss does not know of these scores."
    p, y, _ = parts(z, labels, counts)
    divisor = one_factor((p - y)[counts], values[counts])
    if divisor is not None:
        given = f"In one run {int(counts.sum())} of {counts.numel()} positions count"
        return f"{given}, and yours is p − y divided by {number_words(divisor)}. Which number should it be?"
    off = (~agree(values, counted_grad(z, labels, counts))).nonzero()[0].tolist()
    at = tuple(off)
    here = f"Where p is {number_words(p[at])} and y is {int(y[at])}, with {int(counts.sum())} positions that count,"
    zero = "Where nothing counts yours is 0, as it should be. Elsewhere it is not p − y over one number."
    return f"{zero} {here} yours is {number_words(values[at])}. What should it be?"


def gradient_of(nudge, z, labels, counts):
    return nn.functional.cross_entropy((z + nudge)[counts], labels[counts])


@mistake("Yours divides by the number of all positions. The mean runs over those that count.")
def all_positions(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) * c / labels.numel()


@mistake("The positions that do not count got a gradient too.")
def forgot_the_others(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) / c.sum()


@mistake("Yours comes to the gradient of the mean over every position, whatever counts says.")
def no_counts(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) / labels.numel()


@mistake("That is the gradient of the sum. The mean has a divisor.")
def sum(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) * c


@mistake("Yours divides by the number of examples. There are several positions in each.")
def number_of_examples(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) * c / len(z)


@mistake("The sign is turned: y − p.")
def sign_turned(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (y - p) * c / c.sum()


@mistake("Each example is divided by its own number of positions. The mean is one, over all of them.")
def each_example_alone(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) * c / c.sum(1, keepdim=True)


@mistake("Yours has the gradient at the positions that do not count, and 0 at those that do.")
def the_others(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) * ~c / (~c).sum()


@mistake("y is taken away where it counts, and p stands everywhere.")
def p_everywhere(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y * c) / c.sum()


@mistake("p stands where it counts, and y is taken away everywhere.")
def y_everywhere(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p * c - y) / c.sum()


@mistake("The softmax runs over the positions. It belongs over the scores of one position.")
def softmax_over_positions(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (torch.softmax(z, 1) - y) * c / c.sum()


@mistake("The softmax runs over the examples. One example does not see the others.")
def softmax_over_examples(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (torch.softmax(z, 0) - y) * c / c.sum()


@mistake("Yours is divided by the number of letters besides. The sum over them stands in the loss, not a mean.")
def divided_by_letters(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y) * c / (c.sum() * z.shape[-1])


@mistake("y is missing: the right letter wants its score raised.")
def forgot_y(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return p * c / c.sum()


@mistake("p is missing: the other letters are not held down.")
def forgot_p(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return -y * c / c.sum()


@mistake("Yours has the positions that count alone. z has a gradient at every one: which, where nothing counts?")
def selected(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - y)[counts] / c.sum()


@mistake("Yours is one row for all positions. Each score of each position has its own gradient: leave out the sum.")
def summed(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return ((p - y) * c).sum((0, 1)) / c.sum()


@mistake("The logarithm belongs to the loss. Its gradient has the probabilities themselves.")
def logarithms(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p.log() - y) * c / c.sum()


@mistake("Only the right letter's score gets a gradient. The loss feels the others too: they stand in softmax's sum.")
def right_letter_only(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return (p - 1) * y * c / c.sum()


@mistake("p(1 − p) is in it besides, the slope of a sigmoid. p − y holds the whole way back through softmax.")
def slope_of_a_sigmoid(z, labels, counts):
    p, y, c = parts(z, labels, counts)
    return p * (1 - p) * (p - y) * c / c.sum()


@also_right
def by_autograd(z, labels, counts):
    z = z.clone().requires_grad_()
    nn.functional.cross_entropy(z[counts], labels[counts]).backward()
    return z.grad


@also_right
def by_ignore_index(z, labels, counts):
    z = z.clone().requires_grad_()
    nn.functional.cross_entropy(z.flatten(0, 1), labels.masked_fill(~counts, -100).flatten()).backward()
    return z.grad
