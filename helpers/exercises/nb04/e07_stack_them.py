"""Exercise 04.7: a tensor made of tensors."""

import torch

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb04.measures import gradients_of, tensor_of

ID = "04.7"
MINUTES = 2
TASK = (
    "Find the mistake. `point` should hold a and b and lead back to both. `torch.tensor([a, b])` "
    "holds them and leads back to neither."
)
STUB = """
def squared_length(a, b):
    point = ...    # it said torch.tensor([a, b])
    return (point**2).sum()

exercise("04.7").check(squared_length)
"""
HINTS = (
    "You need an operation that takes tensors and is recorded, not one that takes numbers.",
    "One function puts tensors of the same shape side by side, along a new axis.",
)
WHY = "stack is an operation: it is recorded, and hands each element's gradient back to its tensor."


def squared_length(a, b):
    point = torch.stack([a, b])
    return (point**2).sum()


def measure(function, draw):
    a, b = draw().requires_grad_(), draw().requires_grad_()
    length = tensor_of(function, a, b)
    if length is ...:
        return ...
    gradients = gradients_of(length, a, b)
    return {
        "the value": length,
        "the gradient of a": gradients[0],
        "the gradient of b": gradients[1],
        "the result tracks": length.requires_grad,
    }


@mistake(
    "The value is right and does not track: torch.tensor takes numbers and makes a tensor without a history."
)
def copied_the_numbers(a, b):
    point = torch.tensor([a, b])
    return (point**2).sum()


@mistake("It tracks, from here on. It is a new leaf, and no way leads from it to a and b.")
def a_new_leaf(a, b):
    point = torch.tensor([a, b], requires_grad=True)
    return (point**2).sum()


@mistake("The way to a is open. The way to b is cut.")
def cut_one_of_them(a, b):
    point = torch.stack([a, b.detach()])
    return (point**2).sum()


@mistake("a + b is one number. A point has two, side by side.")
def added_instead_of_joined(a, b):
    point = a + b
    return (point**2).sum()


@mistake(
    "cat joins along an axis that is there, and a single number has none. Which function makes a new axis?"
)
def no_axis_to_join(a, b):
    point = torch.cat([a, b])
    return (point**2).sum()


@also_right
def by_cat(a, b):
    point = torch.cat([a.reshape(1), b.reshape(1)])
    return (point**2).sum()


@also_right
def by_hstack(a, b):
    point = torch.hstack([a, b])
    return (point**2).sum()


@also_right
def by_unit_vectors(a, b):
    point = a * torch.tensor([1.0, 0.0]) + b * torch.tensor([0.0, 1.0])
    return (point**2).sum()
