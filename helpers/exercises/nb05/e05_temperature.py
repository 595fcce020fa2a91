"""Exercise 05.5: through softmax, with a temperature."""

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake

ID = "05.5"
MINUTES = 4
TASK = (
    "A temperature T makes the probabilities milder or sharper: the loss is the mean "
    "cross-entropy of softmax(z / T). Return the gradient of z, of shape (n, k). `labels` has "
    "shape (n,)."
)
STUB = """
def scores_grad(z, labels, T):
    p = ...
    y = nn.functional.one_hot(labels, z.shape[1])
    return ...

exercise("05.5").check(scores_grad)
"""
HINTS = (
    "Name the inside u = z / T. The gradient of u you know; then one more edge leads back to z.",
    "What arrives at u is (p − y)/n, with p from u. What is the local derivative of u = z / T in z?",
)
WHY = "(p − y)/n arrives at z / T, and the edge from z has local derivative 1/T."


def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)


def inputs(draw):
    return draw(4, 3), torch.tensor([1, 0, 2, 1]), draw().abs()


def gradient_of(nudge, z, labels, T):
    return nn.functional.cross_entropy((z + nudge) / T, labels)


@mistake(
    "That is the gradient of z / T. One edge remains, from z to z / T: what is its local derivative?",
    name="forgot 1/T",
)
def forgot_1_T(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / len(labels)


@mistake("The local derivative of z / T in z is not T.")
def T_on_the_wrong_side(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) * T / len(labels)


@mistake("The p in p − y are the probabilities the loss has seen: those of z / T.")
def probabilities_without_T(z, labels, T):
    p = torch.softmax(z, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)


@mistake("The loss is a mean over the images. Each has a share in it.", name="forgot 1/n")
def forgot_1_n(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / T


@mistake(
    "The mean is taken over the n images. There is one loss for each image, not one for each score.",
    name="divided by n · k",
)
def divided_by_n_k(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (z.numel() * T)


@mistake("With this sign a step of descent would lower the right score.")
def sign(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (y - p) / (len(labels) * T)


@mistake("The probabilities of one image sum to 1. Yours sum to 1 down each column.")
def wrong_axis(z, labels, T):
    p = torch.softmax(z / T, dim=0)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)


@mistake("That pushes every score down. Where does the right class come in?")
def forgot_y(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    return p / (len(labels) * T)


@also_right
def row_by_row(z, labels, T):
    z_g = torch.softmax(z / T, 1)
    z_g[range(len(labels)), labels] -= 1
    return (z_g / len(labels) / T).tolist()


@also_right
def by_autograd(z, labels, T):
    return torch.func.grad(gradient_of)(torch.zeros_like(z), z, labels, T)
