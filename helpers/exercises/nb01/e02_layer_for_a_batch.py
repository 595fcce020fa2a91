"""Exercise 01.2: a layer for a batch."""

import math

import torch

from helpers.exercises.marks import also_right, mistake

ID = "01.2"
MINUTES = 3
TASK = (
    "The layer for a whole batch. X is (n, inputs), one row an image; W is (outputs, inputs); b "
    "is (outputs,)."
)
STUB = """
def batch_layer(X, W, b):
    return ...

exercise("01.2").check(batch_layer)
"""
HINTS = (
    "Write the shapes under X and W. Which one has to be turned?",
    "(n, inputs) @ (inputs, outputs): turn W.",
)
WHY = "(n, inputs) @ (inputs, outputs) gives (n, outputs), and b is added to every row."


def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b)


def inputs(draw):
    return draw(5, 4) / 4, draw(3, 4) / 4, draw(3) / 4


@mistake("X is (n, inputs) and W is (outputs, inputs). The two inner sizes have to be the same.")
def not_transposed(X, W, b):
    return torch.sigmoid(X @ W + b)


@mistake("The numbers are right and lie on their side: one row for each image is wanted.")
def images_as_columns(X, W, b):
    return torch.sigmoid(W @ X.T + b[:, None])


@mistake("That is z. What does the layer do with z?")
def no_activation(X, W, b):
    return X @ W.T + b


@mistake("One term of the weighted sum is missing.")
def no_bias(X, W, b):
    return torch.sigmoid(X @ W.T)


@mistake("The bias belongs to the weighted sum: it shifts the place where σ bends.")
def bias_after_σ(X, W, b):
    return torch.sigmoid(X @ W.T) + b


@also_right
def row_by_row(X, W, b):
    return torch.stack([torch.sigmoid(W @ row + b) for row in X])


@also_right
def by_einsum(X, W, b):
    return 1 / (1 + torch.exp(-(torch.einsum("ni,ji->nj", X, W) + b)))


@also_right
def plain_lists(X, W, b):
    return [
        [1 / (1 + math.exp(-(float(w @ x) + float(c)))) for w, c in zip(W, b, strict=True)]
        for x in X
    ]
