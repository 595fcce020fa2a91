"""Exercise 06.8: standard units."""

import torch

from helpers.exercises.checking.values import first_apart, number_words, same
from helpers.exercises.marks import also_right, mistake

ID = "06.8"
MINUTES = 3
TASK = (
    "Standardise each column of x, shape (n, 2): mean 0 and standard deviation 1 (torch's `std`)."
)
STUB = """
def standardise(x):
    return ...

exercise("06.8").check(standardise)
"""
HINTS = (
    "Subtract what makes the mean 0, then divide by what makes the spread 1.",
    "Both along dimension 0, over the n samples.",
)
WHY = (
    "Both columns now have one unit, their own standard deviation, so one learning rate suits both."
)


def standardise(x):
    return (x - x.mean(0)) / x.std(0)


def inputs(draw):
    n = 6 + int(1.6 * (draw().abs() - 1.1))
    return ((draw(n, 2) * torch.tensor([1.0, 5.0]) + torch.tensor([20.0, -3.0])).float(),)


def what_is_off(seen, expected):
    if not isinstance(seen, torch.Tensor) or seen.shape != expected.shape:
        return ""
    if seen.mean(1).abs().max() < 1e-3 < seen.mean(0).abs().min():
        return BY_ROW
    found = seen.mean(0).round(decimals=4) + 0.0, seen.std(0)
    if not found[0].any() and same(found[1], torch.ones(2).double()):
        return OTHERS.format(*first_apart(seen, expected))
    means, spreads = (", ".join(map(number_words, sizes)) for sizes in found)
    return f"The columns of yours have the means {means} and the standard deviations {spreads}. Asked for are 0 and 1."


OTHERS = (
    "Both columns have the mean 0 and the standard deviation 1. But an entry that should be {1} is {0}. Has a row or a "
    "column changed places, or a number its sign or its distance to the others?"
)
BY_ROW = (
    "In yours each row has the mean 0, and no column has. A row holds two quantities of one sample. Along which "
    "dimension do the samples run, and which dimensions does your code take the mean of?"
)


def serves(standardise):
    return isinstance(standardise(torch.eye(2)), torch.Tensor)


@mistake("The mean is 0. The spread still has its old unit.")
def not_divided(x):
    return x - x.mean(0)


@mistake("The spread is 1. The middle is not at 0 yet.")
def not_centred(x):
    return x / x.std(0)


@mistake("The variance has the unit squared. Divide by something in x's unit.")
def variance(x):
    return (x - x.mean(0)) / x.var(0)


@mistake("Two columns can have two units. Give each its own mean and spread.")
def all_columns_as_one(x):
    return (x - x.mean()) / x.std()


@mistake("Each column has its own mean, but one spread for both.")
def one_spread_for_all(x):
    return (x - x.mean(0)) / x.std()


@mistake("Each column has its own spread, but one mean for both.")
def one_mean_for_all(x):
    return (x - x.mean()) / x.std(0)


@mistake("That mixes the two quantities of one row. Which dimension runs over the samples?")
def rows(x):
    return (x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True)


@mistake(
    "Something with one number for each row, as mean(1) gives, meets the two columns of x and does not fit. Which "
    "dimension has to disappear, to leave two?"
)
def rows_that_do_not_fit(x):
    return (x - x.mean(1)) / x.std(1)


@mistake(
    "That spread divides by n, torch's `std` by n − 1. Both standardise; use one throughout, here torch's."
)
def divides_by_n(x):
    return (x - x.mean(0)) / x.std(0, unbiased=False)


@mistake(
    "That maps each column to 0 … 1, which one outlier can squeeze. Use mean and standard deviation."
)
def min_and_max(x):
    return (x - x.min(0).values) / (x.max(0).values - x.min(0).values)


@mistake("The middle is right, and the distance from least to greatest is not the standard deviation.")
def by_the_range(x):
    return (x - x.mean(0)) / (x.max(0).values - x.min(0).values)


@mistake("Division binds before subtraction: only the mean is divided.")
def brackets(x):
    return x - x.mean(0) / x.std(0)


@mistake("Only x is divided, and the mean is subtracted in its old unit. Which comes first?")
def divided_first(x):
    return x / x.std(0) - x.mean(0)


@mistake("Yours multiplies by the spread, so that it is squared. Which operation makes it 1?")
def multiplied(x):
    return (x - x.mean(0)) * x.std(0)


@mistake("The mean is added. What moves the middle to 0?")
def added(x):
    return (x + x.mean(0)) / x.std(0)


@mistake("Turned round: what lies above the mean has become negative.")
def sign(x):
    return (x.mean(0) - x) / x.std(0)


@mistake("Yours subtracts the standard deviation and divides by the mean. Which of the two moves the middle to 0?")
def swapped(x):
    return (x - x.std(0)) / x.mean(0)


@mistake("Each column has length 1 now. That is another spread: it does not divide by n − 1.")
def by_the_norm(x):
    return (x - x.mean(0)) / (x - x.mean(0)).norm(dim=0)


@mistake("One column is done. x has two.")
def first_column(x):
    return (x[:, 0] - x[:, 0].mean()) / x[:, 0].std()


@mistake("Those are the two sizes, mean and spread. What happens to x with them?")
def the_two_sizes(x):
    return x.mean(0), x.std(0)


@also_right
def column_by_column(x):
    return torch.stack([(column - column.mean()) / column.std() for column in x.T], dim=1)


@also_right
def by_numpy(x):
    return ((x.numpy() - x.numpy().mean(0)) / x.numpy().std(0, ddof=1)).tolist()
