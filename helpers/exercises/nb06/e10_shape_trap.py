"""Exercise 06.10: the shape trap."""

from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake

ID = "06.10"
MINUTES = 2
TASK = (
    "Find the mistake: `((y_hat - y)**2).mean()` with y_hat of shape (n, 1) and y of shape (n,). "
    "Write the mean squared error."
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
WHY = "With equal shapes each prediction meets its own target; in the (n, n) form it meets all of them."


def mse(y_hat, y):
    return ((y_hat - y[:, None]) ** 2).mean()


def inputs(draw):
    return draw(5, 1), draw(5)


@mistake(
    "(n, 1) − (n,) gives (n, n): every prediction meets every target. Print the shape of the difference."
)
def broadcast(y_hat, y):
    return ((y_hat - y) ** 2).mean()


@mistake("The pairs are right. A mean divides by how many there are.")
def summed(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).sum()


@mistake("Errors of both signs cancel. What keeps them from it?")
def not_squared(y_hat, y):
    return (y_hat[:, 0] - y).mean()


@mistake("That is the mean absolute error. This one squares.")
def absolute(y_hat, y):
    return (y_hat[:, 0] - y).abs().mean()


@mistake("Some texts halve it. The mean squared error here does not.")
def halved(y_hat, y):
    return ((y_hat[:, 0] - y) ** 2).mean() / 2


@mistake("Square each error first, then take the mean; the other way round the errors cancel.")
def square_of_the_mean(y_hat, y):
    return (y_hat[:, 0] - y).mean() ** 2


@also_right
def by_mse_loss(y_hat, y):
    return F.mse_loss(y_hat.squeeze(1), y)


@also_right
def by_loop(y_hat, y):
    return sum((float(p) - float(t)) ** 2 for p, t in zip(y_hat, y, strict=True)) / len(y)


@also_right
def by_dot_product(y_hat, y):
    return ((y_hat.view(-1) - y) @ (y_hat.view(-1) - y)).float() / y.numel()
