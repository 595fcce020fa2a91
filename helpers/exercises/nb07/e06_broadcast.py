"""Exercise 07.6: a loss that broadcasts."""

from functools import partial

import torch
from torch.nn import functional as F

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import attempted, require
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats, slope_by_example, value_and_gradient

ID = "07.6"
MINUTES = 2
TASK = (
    "Find and mend it: the mean squared error of y_hat, shape (n, 1), and y, shape (n,). Each pairs with its own, and "
    "y_hat gets its gradient."
)
STUB = """
def mse(y_hat, y):
    return (y_hat - y).square().mean()

exercise("07.6").check(mse)
"""
HINTS = (
    "Print the shape of y_hat - y. How many numbers should it have?",
    "A (n,) counts as a row. A column minus a row is a table of all pairs.",
    "Make y_hat flat, or make y a column.",
)
REPORTED = "Your code reports the fault, as an assert does, and stops. The caller wants a loss: give both one shape."
WHY = "With one shape for both, each prediction meets its own target: n pairs instead of n²."


def mse(y_hat, y):
    return (y_hat.flatten() - y).square().mean()


def look(answer, draw):
    """The loss, and the gradient that it sends back to the predictions."""
    n = whole(draw, 4, 7)
    try:
        return value_and_gradient(answer, floats(draw, n, 1), floats(draw, n))
    except Exception as error:
        reported = isinstance(error, AssertionError) or type(error).__name__ in words_in(answer).split()
        fits = attempted(lambda: (answer(torch.ones(n), torch.ones(n)), True)[1], False)
        require(not reported or not fits, REPORTED)
        raise


def measure(answer, draw):
    return beside(look, answer, mse, draw, partial(say, answer))


def say(answer, seen, expected):
    value, due = seen["the value"], expected["the value"]
    if value.shape != due.shape:
        right = value.numel() == 1 and same(value.reshape(()), due)
        number = "The number in it is right. " if right else ""
        pairs = "over all axes" if same(value.mean(), due) else "over the n pairs, each prediction with its own target"
        return f"{number}Your loss is {shape_words(value)}. One number is asked, of shape (): the mean {pairs}."
    if first_off(seen, expected) == "the value":
        return by_example(answer, mse, EXAMPLES, asked="the mean of the squares is", otherwise=OTHERS)
    return slope_by_example(answer, mse, EXAMPLES, "y_hat")


EXAMPLES = [
    (f"y_hat = {[[p] for p in each]} and y = {list(y)}", (torch.tensor([[float(p)] for p in each]), torch.tensor(y)))
    for each, y in (((1, 2), (1.0, 4.0)), ((3, 1), (1.0, 5.0)), ((1, 2, 4), (1.0, 0.0, 5.0)))
]
OTHERS = "Your loss is not the mean of the n squares, each prediction with its target. Try yours on four pairs by hand."


@mistake("That is still the mean over all n² pairs. How does each prediction meet its own target alone?")
def a_row(y_hat, y):
    return (y_hat - y[None]).square().mean()


@mistake("That still adds all n² pairs. Mend the pairs, not the divisor.")
def divided_by_n(y_hat, y):
    return (y_hat - y).square().sum() / len(y)


@mistake("The mean over the n² pairs is divided by n once more. The wrong pairs are still in it.")
def divided_once_more(y_hat, y):
    return (y_hat - y).square().mean() / len(y)


@mistake("That is the sum over all n² pairs, and not even a mean.")
def sum_of_the_table(y_hat, y):
    return (y_hat - y).square().sum()


@mistake("That compares every target with the mean prediction.")
def averaged_first(y_hat, y):
    return (y_hat.mean() - y).square().mean()


@mistake("That compares every prediction with the mean target.")
def averaged_target(y_hat, y):
    return (y_hat - y.mean()).square().mean()


@mistake("Every target is compared with the first prediction alone.")
def first_prediction(y_hat, y):
    return (y_hat[0] - y).square().mean()


@mistake(REPORTED)
def an_assert_alone(y_hat, y):
    assert y_hat.shape == y.shape
    return (y_hat - y).square().mean()


@mistake("The pairs are right now. The task is their mean, and this is a sum.")
def a_sum(y_hat, y):
    return (y_hat.flatten() - y).square().sum()


@mistake("The pairs are right now. One loss for all of them is asked, and these are n.")
def no_mean(y_hat, y):
    return (y_hat.flatten() - y).square()


@mistake("The pairs are right now. Their errors stand as they are: where is the square?")
def not_squared(y_hat, y):
    return (y_hat.flatten() - y).mean()


@mistake("The pairs are right now. This takes the size of each error, not its square.")
def absolute(y_hat, y):
    return (y_hat.flatten() - y).abs().mean()


@mistake("The pairs are right now. Then a root is taken, and nobody asked for one.")
def root(y_hat, y):
    return (y_hat.flatten() - y).square().mean().sqrt()


@mistake("That is the square of the mean error. First the square, then the mean.")
def squared_last(y_hat, y):
    return (y_hat.flatten() - y).mean().square()


@mistake("The pairs are right now, and the mean is divided by n a second time.")
def twice_divided(y_hat, y):
    return (y_hat.flatten() - y).square().mean() / len(y)


@mistake("Your function calls backward itself. Its caller does that, from the loss it gets.", written=" backward ")
def backward_inside(y_hat, y):
    loss = (y_hat.flatten() - y).square().mean()
    loss.backward()
    return loss


@mistake("The loss is right, and no gradient gets back to y_hat: its history ends on the way.")
def cut(y_hat, y):
    return (y_hat.detach().flatten() - y).square().mean()


@also_right
def a_column(y_hat, y):
    return (y_hat - y[:, None]).square().mean()


@also_right
def by_mse_loss(y_hat, y):
    return F.mse_loss(y_hat.squeeze(1), y)


@also_right
def by_diagonal(y_hat, y):
    return (y_hat - y).square().diagonal().mean()


@also_right
def by_loop(y_hat, y):
    return torch.stack([(p[0] - t) ** 2 for p, t in zip(y_hat, y, strict=True)]).mean()
