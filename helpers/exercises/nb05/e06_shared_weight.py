"""Exercise 05.6: one weight used twice."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "05.6"
MINUTES = 4
TASK = (
    "One weight, used twice: h = x @ w and y = h @ w, with w of shape (d, d). From `y_g`, collect "
    "what reaches w on both ways."
)
STUB = """
def shared_grad(x, w, y_g):
    h = x @ w     # (n, d) @ (d, d) -> (n, d); then y = h @ w
    h_g = ...
    return ...

exercise("05.6").check(shared_grad)
"""
HINTS = (
    "Go backward from y: one linear layer hands a gradient to h and one to w. Then h hands its own on.",
    "The rules of `linear_backward`, twice. The second contribution to w is added to the first.",
)
WHY = "Each use of w is a linear layer with its own input and its own upstream gradient; the two contributions add."


def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return x.T @ h_g + h.T @ y_g


def inputs(draw):
    return draw(4, 3), draw(3, 3), draw(4, 3)


def gradient_of(nudge, x, w, y_g):
    return (x @ (w + nudge) @ (w + nudge) * y_g).sum()


@mistake("That reaches w from y = h @ w. h was made with w too: a second contribution is missing.")
def second_use_only(x, w, y_g):
    return (x @ w).T @ y_g


@mistake("That reaches w through h. In y = h @ w it is used once more.")
def first_use_only(x, w, y_g):
    return x.T @ (y_g @ w.T)


@mistake(
    "What reaches h is not what reaches y: between them lies a linear layer.",
    name="y_g for h_g",
)
def y_g_for_h_g(x, w, y_g):
    return x.T @ y_g + (x @ w).T @ y_g


@mistake("w is square, so both products have the right shape. Which index of w belongs to y?")
def forgot_to_transpose_w(x, w, y_g):
    return x.T @ (y_g @ w) + (x @ w).T @ y_g


@mistake("The contributions of two uses add up. They are not averaged.")
def averaged(x, w, y_g):
    return (x.T @ (y_g @ w.T) + (x @ w).T @ y_g) / 2


@mistake("A path multiplies, paths add. These are two paths to w.")
def multiplied(x, w, y_g):
    return (x.T @ (y_g @ w.T)) * ((x @ w).T @ y_g)


@also_right
def in_place(x, w, y_g):
    w_g = (x @ w).T @ y_g
    w_g += x.T @ (y_g @ w.T)
    return w_g


@also_right
def by_einsum(x, w, y_g):
    return torch.einsum("ni,nk,jk->ij", x, y_g, w) + torch.einsum("ni,nj->ij", x @ w, y_g)
