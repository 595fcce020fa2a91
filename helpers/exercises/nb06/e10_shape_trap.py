"""Exercise 06.10: the shape trap."""

import torch
from torch.nn import functional as F

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.values import Trouble, canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.measures import NO_TENSOR, loss_of, right_slope

ID = "06.10"
MINUTES = 2
TASK = (
    "Find the mistake: `((y_hat - y)**2).mean()` with y_hat of shape (n, 1) and y of shape (n,). "
    "Write the mean squared error, as a tensor that backward can start from."
)
STUB = """
def mse(y_hat, y):
    return ...

exercise("06.10").check(mse)
"""
HINTS = (
    "Print `(y_hat - y).shape`.",
    "Bring both to one shape before subtracting: `[:, None]`, `.squeeze(1)` or `.view(-1)`.",
)
WHY = "Each prediction meets its own target. As (n, 1) and (n,) stand, broadcasting makes it meet all of them."


def mse(y_hat, y):
    return ((y_hat - y[:, None]) ** 2).mean()


def inputs(draw):
    n = 5 + int(1.6 * (draw().abs() - 1.1))
    return draw(n, 1).float(), draw(n).float()


def measure(mse, draw):
    """The loss and, where it is right, what goes back from it to the prediction."""
    y_hat, y = inputs(draw)
    loss = loss_of(mse, (y_hat, y))
    values = canonical(loss)
    if not same(values, canonical(of_pairs(y_hat, y))):
        return paired(mse, y_hat, y, values)
    require(isinstance(loss, torch.Tensor), NO_TENSOR)
    right_slope(mse, of_pairs, (y_hat, y), "predictions")
    return values


def of_pairs(y_hat, y):
    return F.mse_loss(y_hat[:, 0], y)


def paired(mse, y_hat, y, values):
    """The values; Trouble with them if it does not matter to the one number they are which target belongs to whom."""
    one = isinstance(values, torch.Tensor) and not values.dim() and not values.isnan()
    shuffled = (y.flip(0), y.roll(1), y.roll(2))
    if one and all(same(canonical(call(mse, (y_hat, targets))), values) for targets in shuffled):
        raise Trouble(values, NO_PAIRS)
    if one:
        raise Trouble(values, by_example(mse, of_pairs, EXAMPLES, "the mean is"))
    return values


def example(y_hat, y):
    words = f"y_hat = {[[p] for p in y_hat]} and y = {y}"
    return words, (torch.tensor(y_hat, dtype=torch.float32)[:, None], torch.tensor(y, dtype=torch.float32))


EXAMPLES = (
    example([1, 2], [1, 4]),
    example([1, 2, 4], [3, 2, 1]),
    example([1, 2, 3, 4], [0, 4, 2, 8]),
    example([0, 1, 0, 2, 1, 0, 3, 1], [0, 1, 0, 2, 1, 1, 5, 4]),
    example([0.1, 30], [-20, 5]),
)


NO_PAIRS = (
    "Yours stays one and the same number when the targets are shuffled, and the mean squared error does not. Print the "
    "shape of the differences: is each prediction held against its own target alone, and squared before they are added?"
)


@mistake("In yours every prediction meets every target: n·n pairs, and n are asked for. Print the shape.")
def broadcast(y_hat, y):
    return ((y_hat - y) ** 2).mean()


@mistake(
    "Still n·n pairs, and to divide by n once more does not undo it. The pairs themselves are wrong: print the shape."
)
def divided_once_more(y_hat, y):
    return ((y_hat - y) ** 2).mean() / len(y)


@mistake("Still n·n pairs: their sum is divided by n alone. Each prediction still meets all targets.")
def summed_table(y_hat, y):
    return ((y_hat - y) ** 2).sum() / len(y)


@mistake("All n·n pairs are summed. Which shapes would leave n differences?")
def summed_the_table(y_hat, y):
    return ((y_hat - y) ** 2).sum()


@mistake("Those are n means, for each target over all predictions. Mend the shapes before the difference.")
def one_row_of_the_table(y_hat, y):
    return ((y_hat - y) ** 2).mean(0)


@mistake("Still n·n pairs, and the root of their mean. Mend the shapes first; the mean squared error has no root.")
def root_of_the_table(y_hat, y):
    return ((y_hat - y) ** 2).mean().sqrt()


@mistake("Those are n means, for each prediction over all targets. Mend the two shapes, not what comes of them.")
def one_column_of_the_table(y_hat, y):
    return ((y_hat - y) ** 2).mean(1)


@mistake("The pairs are right. A mean divides by how many there are.")
def summed(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).sum()


@mistake("The pairs are right, and n is in it twice: that is the mean squared error, divided by n once more.")
def divided_twice(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).mean() / len(y)


@mistake("Errors of both signs cancel. What keeps them from it?")
def not_squared(y_hat, y):
    return (y_hat[:, 0] - y).mean()


@mistake("That is the mean absolute error. This one squares.")
def absolute(y_hat, y):
    return (y_hat[:, 0] - y).abs().mean()


@mistake("Some texts halve it. The mean squared error here does not.")
def halved(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).mean() / 2


@mistake("That is its root, the RMSE, in the unit of y.")
def rooted(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).mean().sqrt()


@mistake("Square each error first, then take the mean; the other way round the errors cancel.")
def square_of_the_mean(y_hat, y):
    return (y_hat[:, 0] - y).mean() ** 2


@mistake("The pairs are right. What is missing makes one number of the n.")
def not_averaged(y_hat, y):
    return (y_hat[:, 0] - y) ** 2


@mistake("The n squares are right, one below the other. The mean of them is one number.")
def not_averaged_column(y_hat, y):
    return (y_hat - y[:, None]) ** 2


@mistake("The number is right, in a tensor with a dimension of length 1. A loss has none: mean() without a dimension.")
def one_dimension_left(y_hat, y):
    return ((y_hat - y[:, None]) ** 2).mean(0)


@mistake("Those are the errors themselves. The loss squares them and takes the mean.")
def the_errors(y_hat, y):
    return y_hat[:, 0] - y


@mistake("That is the (n, n) table itself. n predictions and n targets make n errors.")
def the_table(y_hat, y):
    return (y_hat - y) ** 2


@mistake("That adds y. An error is a difference.")
def added(y_hat, y):
    return ((y_hat[:, 0] + y) ** 2).mean()


@mistake(
    "What has one dimension, as y has, has no dimension 1 to squeeze or to average. Of the two it is y_hat that has "
    "one too many."
)
def squeezed_y(y_hat, y):
    return ((y_hat - y.squeeze(1)) ** 2).mean()


@mistake("The difference of squares is not the square of the difference.")
def difference_of_squares(y_hat, y):
    return (y_hat[:, 0] ** 2 - y**2).mean()


@also_right
def by_mse_loss(y_hat, y):
    return F.mse_loss(y_hat.squeeze(1), y)


@also_right
def by_loop(y_hat, y):
    return sum((p[0] - t) ** 2 for p, t in zip(y_hat, y, strict=True)) / len(y)


@also_right
def by_dot_product(y_hat, y):
    return ((y_hat.view(-1) - y) @ (y_hat.view(-1) - y)).float() / y.numel()
