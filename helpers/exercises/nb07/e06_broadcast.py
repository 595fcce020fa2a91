"""Exercise 07.6: a loss that broadcasts."""

from torch.nn import functional as F

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "07.6"
MINUTES = 2
TASK = (
    "Find and mend it: the mean squared error of y_hat, shape (n, 1), and y, shape (n,). Each "
    "pairs with its own."
)
STUB = """
def mse(y_hat, y):
    return (y_hat - y).square().mean()

exercise("07.6").check(mse)
"""
HINTS = (
    "Which shape has y_hat - y?",
    "Make y_hat flat, or make y a column.",
)
WHY = "With one shape for both, each prediction meets its own target: n pairs instead of n²."


def mse(y_hat, y):
    return (y_hat.flatten() - y).square().mean()


def measure(answer, draw):
    return call(answer, (draw(5, 1), draw(5)))


@mistake("Shape (1, n) against (n, 1) still makes an n × n table. Which shape pairs them?")
def a_row(y_hat, y):
    return (y_hat - y[None]).square().mean()


@mistake("That still adds all n² pairs. Mend the pairs, not the divisor.")
def divided_by_n(y_hat, y):
    return (y_hat - y).square().sum() / len(y)


@mistake("That compares every target with the mean prediction.")
def averaged_first(y_hat, y):
    return (y_hat.mean() - y).square().mean()


@mistake("The assert finds the fault, as it should. Now give both the same shape.")
def an_assert_alone(y_hat, y):
    assert y_hat.shape == y.shape
    return (y_hat - y).square().mean()


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
    return sum((float(p) - float(t)) ** 2 for p, t in zip(y_hat, y, strict=True)) / len(y)
