"""Exercise 03.2: the gradient of a mean of squares."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "03.2"
MINUTES = 2
TASK = (
    "The gradient of `(x * x).mean()` by hand, for any x of shape (n,). The answer has the shape "
    "of x."
)
STUB = """
def mean_square_grad(x):
    return ...

exercise("03.2").check(mean_square_grad)
"""
HINTS = (
    "Backward from the output: the mean hands the same number to each of its n elements.",
    "The mean hands 1/n to each element. The product x · x hands on x for each of its two uses.",
)
WHY = "1/n from the mean, times x for each of the two uses of x: the contributions add up to 2x/n."


def mean_square_grad(x):
    return 2 * x / len(x)


def inputs(draw):
    return (draw(4),)


def gradient_of(nudge, x):
    return ((x + nudge) * (x + nudge)).mean()


@mistake(
    "The mean has a local derivative too. How much of each element does it take?",
    name="forgot 1/n",
)
def forgot_1_n(x):
    return 2 * x


@mistake("x stands twice in x · x, and each use adds a contribution.")
def counted_one_use(x):
    return x / len(x)


@mistake("The number of elements is not always 3. Here x has another length.")
def n_is_3(x):
    return 2 * x / 3


@mistake("Each element has a gradient of its own: the answer has the shape of x.")
def averaged(x):
    return 2 * x.mean()


@mistake("Those are the terms of the mean. How does one of them feel a nudge of x?")
def the_terms(x):
    return x * x / len(x)


@also_right
def a_sum_of_two(x):
    return (x + x) / x.numel()


@also_right
def plain_list(x):
    return [2 * number / len(x) for number in x.tolist()]


@also_right
def by_autograd(x):
    return torch.func.grad(lambda x: (x * x).mean())(x)
