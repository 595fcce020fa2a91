"""Exercise 08.5: un-broadcast."""

import numpy as np

from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake

ID = "08.5"
MINUTES = 5
TASK = (
    "Undo broadcasting: sum `grad` so that it gets `shape`, the shape of the operand. "
    "Broadcasting adds axes in front and stretches axes of size 1."
)
STUB = """
def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = ...
    for axis, size in enumerate(shape):
        if size == 1:
            grad = ...
    return grad

exercise("08.5").check(unbroadcast_to)
"""
HINTS = (
    "A number that was copied n times feels the sum of what its n copies feel.",
    "`grad.sum(0)` removes the first axis; `grad.sum(axis, keepdims=True)` leaves it with size 1.",
)
WHY = "Broadcasting copies, and copies are paths: the gradients of the copies add."


def unbroadcast_to(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad


def measure(answer, draw):
    results = {}
    for shape in ((3,), (4, 1), (1, 3), (), (4, 3), (2, 1, 1)):
        full = np.broadcast_shapes(shape, (4, 3)) if len(shape) < 3 else (2, 4, 3)
        result = call(answer, (draw(*full), shape))
        if result is ...:
            return ...
        if tuple(getattr(result, "shape", ())) != shape:
            raise Trouble(
                f"shape {shape}", f"For an operand of shape {shape} yours has another shape."
            )
        results[str(shape)] = result
    return results


@mistake("A gradient has the shape of its tensor. Yours is as it came.")
def nothing_summed(grad, shape):
    return grad


@mistake(
    "For an operand of shape (4, 1) yours has another shape. What happened to its axis of size 1?"
)
def only_the_axes_in_front(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    return grad


@mistake("Each copy brings a contribution, and contributions are added, not averaged.")
def averaged(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.mean(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.mean(axis, keepdims=True)
    return grad


@mistake("That is the contribution of the first copy. What about the others?")
def one_copy_only(grad, shape):
    while grad.ndim > len(shape):
        grad = grad[0]
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.narrow(axis, 0, 1)
    return grad


@mistake("That sums axes that were never stretched.")
def reshaped_a_total(grad, shape):
    return grad.sum().expand(shape)


@also_right
def sum_to_size(grad, shape):
    return grad.sum_to_size(shape)


@also_right
def all_axes_at_once(grad, shape):
    added = grad.ndim - len(shape)
    stretched = [added + axis for axis, size in enumerate(shape) if size == 1]
    axes = [*range(added), *stretched]
    return grad.sum(axes, keepdim=True).reshape(shape) if axes else grad
