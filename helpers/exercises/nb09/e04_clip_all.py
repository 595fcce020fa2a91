"""Exercise 09.4: clip all gradients of a model by their common norm."""

from collections.abc import Iterable
from contextlib import suppress

import numpy as np
import torch

from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.nones import of_case
from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import canonical, number_words, one_factor, same
from helpers.exercises.marks import also_right, mistake

ID = "09.4"
MINUTES = 4
TASK = (
    "A model's gradients come as a list of tensors of different shapes, and they count as one "
    "long vector. Return the list, clipped by norm to at most `most`, and leave the given "
    "tensors as they are."
)
STUB = """
def clip_all(grads, most):
    length = ...
    return [... for grad in grads]

exercise("09.4").check(clip_all)
"""
HINTS = (
    "The length of one long vector: the root of the sum of all squares, over all tensors.",
    "All tensors get one factor. What is it if the length is below `most` already?",
)
WHY = "One length for all, so one factor for all: the direction stays. A gradient that is short enough stays whole."


def clip_all(grads, most):
    length = torch.sqrt(sum(grad.square().sum() for grad in grads))
    return [grad * min(1.0, most / length) for grad in grads]


def measure(answer, draw):
    """The same list, once longer than allowed and once shorter."""
    long, short = draw(3, 2), 0.1 * draw(2, 3)
    long[0, 1] *= 6  # a large part of the length, so that a limit to single entries is noticed
    grads = [2 * draw(2), *((long, short) if whole(draw, 0, 1) else (short, long)), 2 * draw(3)]
    length = flat(grads).norm().item()
    most = length / 8  # every tensor by itself is longer, but the short one
    cases = {"a list that is too long": most, "a list that is short enough": 1.5 * length}
    values = {name: of_their_shapes(clipped(answer, grads, most, name), grads, name) for name, most in cases.items()}
    right = {name: list(clip_all(grads, most)) for name, most in cases.items()}
    values = told(values, right, lambda seen: say(seen, right, grads, cases))
    zeros = list(map(torch.zeros_like, grads))
    with suppress(ZeroDivisionError):
        seen = flat([torch.as_tensor(part) for part in clipped(answer, zeros, 1.0, "a list of zeros")])
        require(not same(canonical(values), canonical(right)) or not seen.isnan().any(), ZEROS)
    return values


ZEROS = "On the check's own lists yours is right. A list of zeros becomes nan: 0/0. What does yours divide by there?"


def clipped(answer, grads, most, name):
    """What is handed back. The given list may get new entries: the tensors in it are left as they are."""
    (handed,) = call(lambda *given: [answer(list(given), most)], tuple(grads))
    with of_case(name):
        require(handed is not None, lambda: what_none_is(answer))
    return handed


def of_their_shapes(clipped, grads, name):
    """What was handed back, as a list if it is one; its tensors have to have the shapes of those handed over."""
    require(not isinstance(clipped, torch.Tensor), "Yours is one tensor. Asked for is the list, with its tensors.")
    if not isinstance(clipped, Iterable) or isinstance(clipped, (str, dict)):
        return clipped
    clipped = list(clipped)
    more = len(clipped) != len(grads) and any(type(part) in (list, tuple) for part in clipped)
    require(not more, f"Yours hands back {len(clipped)} things, a list among them. Asked for is the list alone.")
    many = f"Given {name}, of {len(grads)} tensors, the number of those that yours hands back is {len(clipped)}."
    require(len(clipped) == len(grads), many)
    numbers = all(isinstance(part, (int, float)) for part in clipped)
    require(not numbers, "Yours is a list of numbers. Asked for are the tensors, each times the factor that it gets.")
    if all(isinstance(part, (torch.Tensor, np.ndarray)) for part in clipped):
        seen, shapes = [[tuple(part.shape) for part in parts] for parts in (clipped, grads)]
        require(seen == shapes, f"Your tensors have the shapes {words(seen)}. Those handed over have {words(shapes)}.")
    return clipped


def words(shapes):
    return ", ".join(map(str, shapes))


def say(seen, right, grads, cases):
    """The factor of all entries, or two entries that have got different ones."""
    name, most = next(case for case in cases.items() if not all(map(same, seen[case[0]], right[case[0]])))
    before, after = flat(grads), flat(seen[name])
    long, factors, factor = number_words(before.norm()), after / before, one_factor(after, before)
    given = f"Given {name}, of length {long} with most = {number_words(most)}, yours"
    if factor is not None:
        return f"{given} multiplies every entry by {number_words(factor)}. Which factor is needed?"
    ends = (factors.argmin(), factors.argmax())
    low, high = (f"{number_words(before[k])} becomes {number_words(after[k])}" for k in ends)
    return f"{given} has no single factor: {low}, and {high}. So the direction turns."


def flat(grads):
    return torch.cat([grad.flatten() for grad in grads])


@mistake("Each tensor is clipped by its own norm. Then they shrink by different factors, and the whole turns.")
def each_by_itself(grads, most):
    return [grad * min(1.0, most / grad.norm()) for grad in grads]


@mistake("That clips by value: each entry at the border. Large entries lose and small ones do not.")
def by_value(grads, most):
    return [grad.clamp(-most, most) for grad in grads]


@mistake("A list that is short enough has become longer. Clipping never makes a step longer.")
def always_scaled(grads, most):
    return [grad * most / flat(grads).norm() for grad in grads]


@mistake("The norms of the tensors are added. Squares add, and the root comes last.")
def sum_of_norms(grads, most):
    return [grad * min(1.0, most / sum(other.norm() for other in grads)) for grad in grads]


@mistake("The squares are there, without the root: that is the length times itself.")
def forgot_the_root(grads, most):
    return [grad * min(1.0, most / flat(grads).square().sum()) for grad in grads]


@mistake("Measured is the largest entry. The length takes all of them.")
def the_largest_entry(grads, most):
    return [grad * min(1.0, most / flat(grads).abs().max()) for grad in grads]


@mistake("Measured is the longest tensor. The others belong to the same vector.")
def the_longest_tensor(grads, most):
    return [grad * min(1.0, most / max(other.norm() for other in grads)) for grad in grads]


@mistake("Measured is the first tensor. The length runs over the whole list.")
def the_first_tensor(grads, most):
    return [grad * min(1.0, most / grads[0].norm()) for grad in grads]


@mistake("Measured is the last tensor, as where a loop gives `length` a new value each time. All of them count.")
def the_last_tensor(grads, most):
    return [grad * min(1.0, most / grads[-1].norm()) for grad in grads]


@mistake("The factor is upside down: a list that is too long has to shrink.")
def upside_down(grads, most):
    return [grad * max(1.0, flat(grads).norm() / most) for grad in grads]


@mistake("The two cases have changed places: yours leaves long lists alone, and stretches short ones.")
def max_for_min(grads, most):
    return [grad * max(1.0, most / flat(grads).norm()) for grad in grads]


@mistake("The result has the length 1 where it should have `most`.")
def length_1(grads, most):
    length = flat(grads).norm()
    return [grad / length if length > most else grad for grad in grads]


@mistake("In both cases yours divides by the length alone.", name="always of length 1")
def always_length_1(grads, most):
    return [grad / flat(grads).norm() for grad in grads]


@mistake("A list that is too long comes back as zeros. Its direction is still wanted.")
def thrown_away(grads, most):
    return [grad * (flat(grads).norm() <= most) for grad in grads]


@mistake(
    "A list that is too long comes back as it was. Is the length above `most` in yours, and does what is made shorter "
    "reach the list that you return?"
)
def nothing(grads, most):
    return [grad.clone() for grad in grads]


@mistake("Measured is the root of the mean of the squares. The length is that of their sum.")
def root_mean_square(grads, most):
    return [grad * min(1.0, most / flat(grads).square().mean().sqrt()) for grad in grads]


@mistake("Measured is the sum of the sizes. The length is the root of the sum of squares.")
def sum_of_sizes(grads, most):
    return [grad * min(1.0, most / flat(grads).abs().sum()) for grad in grads]


@mistake("Yours takes the excess away from every entry. What makes all shorter and turns nothing is a factor.")
def subtracted(grads, most):
    return [grad - max(0.0, flat(grads).norm() - most) for grad in grads]


@also_right
def by_cat(grads, most):
    length = torch.cat([grad.reshape(-1) for grad in grads]).norm()
    return [grad if length <= most else grad / length * most for grad in grads]


@also_right
def in_place_on_copies(grads, most):
    leaves = [torch.zeros_like(grad, requires_grad=True) for grad in grads]
    for leaf, grad in zip(leaves, grads, strict=True):
        leaf.grad = grad.clone()
    torch.nn.utils.clip_grad_norm_(leaves, most)
    return [leaf.grad for leaf in leaves]
