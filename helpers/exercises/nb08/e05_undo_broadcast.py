"""Exercise 08.5: un-broadcast."""

from functools import partial

import numpy as np

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.nones import of_case
from helpers.exercises.checking.values import Trouble, canonical
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.shapes import GONE, SMALL, operands, require_kept_axes, shape_of
from helpers.exercises.nb08.values import call_on_arrays, is_for_the_engine

ID = "08.5"
MINUTES = 6
TASK = (
    "Undo broadcasting: sum the numpy array `grad` so that it gets `shape`, the shape of the operand. "
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
    "The first blank takes one axis away, the one in front. The second keeps its axis, with size 1.",
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


def look(answer, draw):
    """For operands of many shapes, what is summed; or, in words, which shapes come out otherwise."""
    results, other = {}, []
    for shape, grad in operands(draw):
        with of_case(f"an operand of shape {shape}, where {grad} arrives"):
            result = call_on_arrays(answer, (draw(*grad).numpy(), shape))
        if result is ...:
            return ...
        found = shape_of(result)
        if found != shape:
            other.append((shape, grad, found))
        results[f"the gradient of an operand of shape {shape} where {grad} arrives"] = result
    if other:
        shape, grad, found = other[0]
        says = f"Your function hands back shape {found} for an operand of shape {shape}, where {grad} arrives."
        raise Trouble(canonical(results), says)
    return results


def measure(answer, draw):
    require_kept_axes(answer)
    return beside(look, answer, unbroadcast_to, draw, lambda *found: say(answer, *found))


def say(answer, seen, expected):
    where = f"Numbers that are not: {first_off(seen, expected)}. Each is the sum of what its copies receive."
    right = lambda given: unbroadcast_to(*given)  # noqa: E731
    small = by_example(partial(call_on_arrays, answer), right, SMALL, "the sum of what its copies receive is", where)
    return f"Each shape is right. {small}"


def serves(unbroadcast_to):
    """Numpy's arrays come back, of a single number too."""
    given = [(np.ones((4, 3)), (1, 3)), (np.ones((4, 3)), ()), (np.array(2.0), ()), (np.ones(3), (3,))]
    right = [np.full((1, 3), 4.0), 12.0, 2.0, np.ones(3)]
    return is_for_the_engine([call_on_arrays(unbroadcast_to, each) for each in given], right)


@mistake("A gradient has the shape of its tensor. Yours is as it came.")
def nothing_summed(grad, shape):
    return grad


@mistake(
    "The axes in front are gone. An operand of shape (n, 1) was stretched too: what happens to its axis of size 1?"
)
def only_the_axes_in_front(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    return grad


@mistake("The stretched axes are summed. The axes that broadcasting put in front are still there.")
def only_the_stretched_axes(grad, shape):
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis, keepdims=True)
    return grad


@mistake("An axis of size 1 has vanished. The operand has that axis: what keeps it?")
def axis_dropped(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis in reversed(range(len(shape))):
        if shape[axis] == 1:
            grad = grad.sum(axis)
    return grad


@mistake(GONE)
def axis_dropped_in_the_loop(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis)
    return grad


@mistake("Each copy brings a contribution, and contributions are added, not averaged.")
def averaged(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.mean(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.mean(axis, keepdims=True)
    return grad


@mistake("The axes in front are averaged. The copies along them add, as those of stretched axes do.")
def averaged_in_front(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.mean(0)
    return unbroadcast_to(grad, shape)


@mistake("The stretched axes are averaged. The copies along them add, as those in front do.")
def averaged_where_stretched(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
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
            grad = grad.take([0], axis)
    return grad


@mistake("Without an axis all entries become one number, and no axis is left. Which one goes in the first loop?")
def no_axis_in_front(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum()
    return unbroadcast_to(grad, shape)


@mistake("In front the first copy is taken. The others bring something as well.")
def first_in_front(grad, shape):
    while grad.ndim > len(shape):
        grad = grad[0]
    return unbroadcast_to(grad, shape)


@mistake("The largest of the contributions is kept. All of them count.")
def the_largest(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.max(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.max(axis, keepdims=True)
    return grad


@mistake("In front the largest contribution is kept; stretched axes are summed. The copies in front count as well.")
def the_largest_in_front(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.max(0)
    return unbroadcast_to(grad, shape)


@mistake("Along stretched axes the largest contribution is kept; those in front are summed. Here too each one counts.")
def the_largest_where_stretched(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.max(axis, keepdims=True)
    return grad


@mistake("One number is kept of all, the largest. Each entry of the operand has copies of its own, and they add.")
def the_largest_of_all(grad, shape):
    return grad.max()


@mistake("That sums axes that were never stretched.")
def reshaped_a_total(grad, shape):
    return np.broadcast_to(grad.sum(), shape)


@mistake("The last axis is taken away each time. Broadcasting adds its axes in front.")
def last_axis_removed(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(-1)
    return unbroadcast_to(grad, shape)


@mistake("The stretched axis is always taken to be the first. `axis` says which one it is.")
def always_the_first(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(0)
    for size in shape:
        if size == 1:
            grad = grad.sum(0, keepdims=True)
    return grad


@mistake("All axes are summed at once, so one number is left, or none of the shape.")
def all_summed(grad, shape):
    return grad.sum()


@also_right
def by_einsum(grad, shape):
    added = grad.ndim - len(shape)
    kept = [axis for axis in range(grad.ndim) if axis >= added and shape[axis - added] != 1]
    return np.einsum(grad, list(range(grad.ndim)), kept).reshape(shape)


@also_right
def all_axes_at_once(grad, shape):
    added = grad.ndim - len(shape)
    stretched = [added + axis for axis, size in enumerate(shape) if size == 1]
    return np.sum(grad, axis=(*range(added), *stretched)).reshape(shape)
