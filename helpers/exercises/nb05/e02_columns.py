"""Exercise 05.2: the other layout."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "05.2"
MINUTES = 2
TASK = (
    "Some texts put each image in a column: y = w @ x, with w of shape (k, d), x of shape (d, n) "
    "and y of shape (k, n). Return the gradient of w."
)
STUB = """
def columns_grad(x, w, y_g):
    return ...

exercise("05.2").check(columns_grad)
"""
HINTS = (
    "The answer is (k, d), made of (k, n) and (d, n). Which index is summed?",
    "In a matrix product the summed index is last on the left and first on the right.",
)
WHY = "(k, n) @ (n, d) -> (k, d): the sum runs over the images, and the shapes leave no other product."


def columns_grad(x, w, y_g):
    return y_g @ x.T


def inputs(draw):
    return draw(4, 5), draw(3, 4), draw(3, 5)


def gradient_of(nudge, x, w, y_g):
    return ((w + nudge) @ x * y_g).sum()


@mistake(
    "That is the rule for images in rows. Here the shapes do not fit: which product makes (k, d)?"
)
def the_row_layout(x, w, y_g):
    return x.T @ y_g


@mistake("Every number is there, in the transposed place. A gradient has the shape of its tensor.")
def transposed(x, w, y_g):
    return x @ y_g.T


@mistake(
    "(k, n) and (d, n) do not fit as they stand. The index to be summed has to come last, then first."
)
def no_transpose(x, w, y_g):
    return y_g @ x


@mistake("That is the gradient of x, of shape (d, n). Which tensor is the local derivative in w?")
def the_gradient_of_x(x, w, y_g):
    return w.T @ y_g


@mistake("The images' contributions add up. Nothing divides them.")
def averaged(x, w, y_g):
    return y_g @ x.T / x.shape[1]


@also_right
def transposed_back(x, w, y_g):
    return (x @ y_g.T).T


@also_right
def by_einsum(x, w, y_g):
    return torch.einsum("kn,dn->kd", y_g, x)


@also_right
def by_broadcast(x, w, y_g):
    return (y_g[:, None, :] * x[None]).sum(2).numpy()
