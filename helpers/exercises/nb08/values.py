"""The notebook's ``Value`` as far as 08.3, and graphs made of it."""

import re
import traceback
from contextlib import suppress

import numpy as np
import torch

from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import canonical, same

TORCH = re.compile(" (torch|keepdim|dim|sum_to_size|unsqueeze|t|mm|clone|mul|pow|sub|div|add) ")


class Value:
    """A number that remembers how it was made."""

    def __init__(self, data, operands=(), rule=None, op="input"):
        self.data, self.grad = np.asarray(data, dtype=float), None
        self.operands, self.rule, self.op = operands, rule, op

    def __repr__(self):
        return f"Value({np.round(self.data, 4)})"

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda g: (g, g), "add")

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda g: (g * other.data, g * self.data), "mul")


def arrays(draw, *shapes):
    """Numpy arrays of these shapes."""
    return tuple(draw(*shape).numpy() for shape in shapes)


def call_on_arrays(function, given):
    """``function(*given)`` for numpy arrays; code that stops on them and would run on torch's tensors is told so."""
    try:
        return call(function, given)
    except (TypeError, AttributeError, ValueError) as error:
        message = traceback.format_exception_only(error)[-1].strip().rstrip(".")
        require(not _runs_on_tensors(function, given), f"{FOR_TENSORS} {message:.200}. How does numpy write that?")
        raise


FOR_TENSORS = "Your function would run on torch tensors. Here, as in the engine, it is given numpy arrays, and stops:"


def _runs_on_tensors(function, given):
    if TORCH.search(words_in(function)):
        with suppress(Exception):
            call(function, tuple(torch.tensor(part) if isinstance(part, np.ndarray) else part for part in given))
            return True
    return False


def require_right_on(function, right, examples, asked="it should be"):
    """Raise Trouble with the first example, (its words, its inputs), on which the function gives other numbers."""
    for words, given in examples:
        off = not same(canonical(call_on_arrays(function, given)), canonical(right(*given)))
        require(not off, by_example(function, right, [(words, given)], asked))


def is_for_the_engine(given, right):
    """True if these are numpy's numbers and arrays, as the engine computes with, and the right ones."""
    return len(given) == len(right) and all(
        isinstance(one, (np.ndarray, np.number, float, int))
        and np.shape(one) == np.shape(other)
        and np.allclose(one, other)
        for one, other in zip(given, right, strict=True)
    )


def reused(draw, twins=False):
    """The nodes, operands first, of an expression in which a leaf, a sum and a product are used on several levels.

    One leaf stands behind a product. Of twins, two leaves hold the same number.
    """
    k, a, b = (Value(draw()) for _ in range(3))
    k = Value(b.data.copy()) if twins else k
    late = (k, a, b)[whole(draw, 0, 2)]
    d = b * a
    c = a + k
    e = d * c
    f = c + e
    g = f * f
    return [a, b, d, k, c, e, f, g, g + late]
