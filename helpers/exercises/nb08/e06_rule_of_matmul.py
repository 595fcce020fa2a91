"""Exercise 08.6: the rule of a matrix product."""

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "08.6"
MINUTES = 3
TASK = "The rule of X @ W, for X of shape (n, i), W of shape (i, j) and g of shape (n, j)."
STUB = """
def matmul_rule(g, X, W):
    return ..., ...

exercise("08.6").check(matmul_rule)
"""
HINTS = (
    "A gradient has the shape of its tensor: (n, i) and (i, j).",
    "Only one product of g and W has shape (n, i).",
)
WHY = "Shapes decide: (n, j) @ (j, i) for X, (i, n) @ (n, j) for W."


def matmul_rule(g, X, W):
    return g @ W.T, X.T @ g


def measure(answer, draw):
    return call(answer, (draw(4, 2), draw(4, 3), draw(3, 2)))


@mistake("Both are right and stand in each other's place.")
def swapped(g, X, W):
    return X.T @ g, g @ W.T


@mistake("Write the shapes under the factors: (n, j) and (i, j).")
def no_transpose(g, X, W):
    return g @ W, X @ g


@mistake("Right numbers, lying on their side.")
def transposed_result(g, X, W):
    return W @ g.T, g.T @ X


@mistake("That is for a g full of ones. What arrives differs from entry to entry.")
def no_upstream(g, X, W):
    return W.sum(1).expand(X.shape), X.sum(0)[:, None].expand(W.shape)


@also_right
def by_einsum(g, X, W):
    return torch.einsum("nj,ij->ni", g, W), torch.einsum("ni,nj->ij", X, g)


@also_right
def by_broadcast(g, X, W):
    return (g[:, None, :] * W).sum(-1), (X[:, :, None] * g[:, None, :]).sum(0)


@also_right
def by_autograd(g, X, W):
    return torch.func.vjp(torch.matmul, X, W)[1](g)
