"""Exercise 05.1: sum over what the gradient does not have."""

import torch

from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.values import agree, canonical, first_apart, number_words, one_factor, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "05.1"
MINUTES = 3
TASK = (
    "A layer with one scale for each column: y = x · s, with x and y of shape (n, d) and s of "
    "shape (d,). From `y_g`, the gradient of y, return the gradient of s."
)
STUB = """
def scale_grad(x, s, y_g):
    return ...

exercise("05.1").check(scale_grad)
"""
HINTS = (
    "Write one entry with its indices: y[n, j] = x[n, j] · s[j]. Which local derivative has it in s[j]?",
    "s[j] is used once in every row. Its gradient has no index n any more.",
)
WHY = (
    "Upstream times local derivative in each row, and a sum over the rows, because each row uses s."
)


def scale_grad(x, s, y_g):
    return (x * y_g).sum(0)


def inputs(draw):
    n, d = sizes(draw, 5, 2)
    return draw(n, d).float(), draw(d).float(), draw(n, d).float()


def measure(answer, draw):
    """The gradient; where it is right, that of a scale of 0 too, by which nothing can be divided."""
    x, s, y_g = inputs(draw)
    values, right = call(answer, (x, s, y_g)), canonical(scale_grad(x, s, y_g))
    if same(canonical(values), right) and same(canonical(call(answer, (x, -s, y_g))), right):
        s[0] = 0
        found = canonical(call(answer, (x, s, y_g)))
        require(same(found, right), lambda: AT_0.format(*first_apart(found, right)))
    return values


AT_0 = (
    "Right for the scales that were tried, but for 0. With s[0] = 0 an entry of yours is {}, and {} is due. What does "
    "your code make of a 0 in s? y = x · s is linear in s: its slope in s holds no s."
)


def gradient_of(nudge, x, s, y_g):
    return (x * (s + nudge) * y_g).sum()


def what_is_off(seen, expected):
    if not isinstance(seen, torch.Tensor) or seen.shape != expected.shape:
        return ""
    if not seen.any():
        return "Every entry of yours is 0. Where do x and y_g come in?"
    if (factor := one_factor(seen, expected)) is not None:
        return f"In every entry yours is {number_words(factor)} times what it should be. x, y_g and a sum make it."
    if same(seen, seen.round()):
        return "Yours are whole numbers, and those of x and y_g are not. Which step makes whole numbers?"
    if same(seen.abs(), expected.abs()):
        return "The size of every entry is right, not every sign. x and y_g bring theirs, and nothing else does."
    j = int((~agree(seen, expected)).nonzero()[0, 0])
    return (
        f"The shape is that of s. The {number_words(seen[j])} in place {j} is off. Follow s[{j}] by itself: how does "
        f"y[n, {j}] feel it, what arrives at y[n, {j}], and what becomes of the rows n?"
    )


@mistake("One contribution for each row is still there. s has one number for each column; what happens to the rows?")
def not_summed(x, s, y_g):
    return x * y_g


@mistake("That sums along each row. Which index has s lost?")
def wrong_axis(x, s, y_g):
    return (x * y_g).sum(1)


@mistake("That sums over both indices. s has one number for each column, so its gradient has d of them.")
def summed_all(x, s, y_g):
    return (x * y_g).sum()


@mistake("The numbers are right. s has the shape (d,), and yours keeps a row of length 1 in front.")
def kept_a_row(x, s, y_g):
    return (x * y_g).sum(0, keepdim=True)


@mistake("That is the gradient of a bias. How does y feel a nudge of s?")
def forgot_x(x, s, y_g):
    return y_g.sum(0)


@mistake("That sums the local derivatives. Each row also has its upstream number, in y_g.", name="forgot y_g")
def forgot_y_g(x, s, y_g):
    return x.sum(0)


@mistake("s is the local derivative of y in x. In a product, each factor feels a nudge times the other one.")
def s_for_x(x, s, y_g):
    return (s * y_g).sum(0)


@mistake("That is the gradient of x: upstream times s, one number for each entry of x.")
def the_gradient_of_x(x, s, y_g):
    return s * y_g


@mistake("s is still a factor of it. y = x · s is linear in s: does its slope in s still hold s?")
def all_three_factors(x, s, y_g):
    return (x * s * y_g).sum(0)


@mistake("The rows' contributions add up. Nothing divides them.")
def averaged(x, s, y_g):
    return (x * y_g).mean(0)


@mistake("Multiply first, row by row, then sum. A sum of products is not a product of sums.")
def product_of_sums(x, s, y_g):
    return x.sum(0) * y_g.sum(0)


@mistake("That pairs every column of x with every column of y_g. Each s[j] meets only its own column j.")
def every_pair_of_columns(x, s, y_g):
    return x.T @ y_g


@mistake("That pairs every row of x with every row of y_g. A row of x meets only its own row of y_g.")
def every_pair_of_rows(x, s, y_g):
    return x @ y_g.T


@mistake("A matrix product makes all pairs of its rows and columns. y = x · s multiplies entry by entry.")
def a_matrix_product_that_does_not_fit(x, s, y_g):
    return x @ y_g


@mistake("Only one row is in it. Every row uses s.")
def first_row_only(x, s, y_g):
    return x[0] * y_g[0]


@mistake("Only the last row is in it. What becomes of those before it?")
def last_row_only(x, s, y_g):
    return x[-1] * y_g[-1]


@also_right
def by_loop(x, s, y_g):
    total = torch.zeros_like(s)
    for row, row_g in zip(x, y_g, strict=True):
        total += row * row_g
    return total


@also_right
def by_einsum(x, s, y_g):
    return torch.einsum("nd,nd->d", x, y_g)


@also_right
def by_diagonal(x, s, y_g):
    return (x.T @ y_g).diagonal().tolist()
