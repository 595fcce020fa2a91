"""Where w is on the way of one run, seen write by write; and steps on a loss that is small."""

import copy
import traceback
from contextlib import contextmanager
from functools import lru_cache

import torch
from torch.overrides import TorchFunctionMode

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble, canonical, number_words, same, told_apart
from helpers.exercises.nb07.measures import slopes_of_line

ALL_STEPS = "Is every step taken there, and in full, however small or large the loss is?"


MANY_STEPS = "With few steps it is right. How many are taken of these, and is each of them in full?"


class _Watched(TorchFunctionMode):
    """Notes w whenever an operation of torch has changed it."""

    def __init__(self, w):
        super().__init__()
        self.w, self.places = w, [w.detach().clone()]

    def __torch_function__(self, function, types, args=(), kwargs=None):
        out = function(*args, **(kwargs or {}))
        self.note()
        return out

    def note(self):
        if not torch.equal(self.w.detach(), self.places[-1]):
            self.places.append(self.w.detach().clone())


def way(function, start, *given):
    """The places of w in one run of ``function(w, *given)``, the start first, each other from where it was before."""
    w = torch.as_tensor(start).detach().float().clone().requires_grad_()
    watched = _Watched(w)
    with watched:
        function(w, *copy.deepcopy(given))
    watched.note()
    return canonical(torch.stack(watched.places))


def end(function, start, *given):
    """Where one run of ``function(w, *given)`` leaves w."""
    w = torch.tensor(start, requires_grad=True)
    function(w, *copy.deepcopy(given))
    return canonical(w)


def first_step(answer, start, once, x, y):
    """Whether a first step follows the gradient of one example, or else where it leads, or how long it is."""
    if to_one_place := wherever(answer, start, x.float(), y.float(), 1):
        return to_one_place
    for k, alone in enumerate(start - 0.1 * slopes_of_line(start, x, y)):
        if same(once, alone):
            return f"Asked for one step, w follows example {k} alone. The loss was the mean over all {len(x)} of them."
    times = (start - once) / (0.1 * slopes_of_line(start, x, y).mean())
    leads = end(answer, 1.0, torch.tensor([1.0, 2.0]), torch.zeros(2), 1)  # the gradient is 5 there
    if same((1 - leads) / 0.5, times):
        times = told_apart(1.0, times)[1]
        went = f"Asked for one step, w goes {times} times the way of 0.1 · gradient. Look at the rate, at the loss"
        return f"{went}, and at what comes into w.grad before the step."
    if same(leads, torch.tensor(0.5).double()):
        return "Asked for one step, w goes another way than 0.1 · gradient. Print what your step takes away from w."
    return (
        "With x = [1, 2], y = [0, 0] and w = 1 the gradient is 5, and a step of 0.1 · 5 leads to 0.5. Yours leads to "
        f"{told_apart(leads, 0.5)[0]}. Print w.grad, and what your step takes away from w."
    )


def wherever(answer, start, *given):
    """A sentence for a code that takes w to one place wherever it begins; "" if it does not."""
    places = [end(answer, float(start) + more, *given) for more in (0.0, 1.0, -2.5)]
    alike = all(same(one, places[0]) and one.isfinite() for one in places)
    return WHEREVER.format(number_words(places[0])) if alike else ""


WHEREVER = (
    "Your code takes w to {} here, wherever w begins. What is asked for goes step by step, each from where w is, by "
    "the rate times the gradient there."
)


def after_more(right, start, x, y, seen, more):
    """Of how many steps it is where w is after some more."""
    asked = f"Asked for one step or two, your w is right. Asked for {more}, it is"
    alike = [k for k in range(2 * more) if same(seen, end(right, start.item(), x, y, k))]
    if alike:
        return f"{asked} where {alike[0]} lead. How many are taken?"
    return f"{asked} not. Print w in each turn, and what your step takes away from it."


def lengths(places, slopes):
    """How many times the gradient of its own w each step goes downhill; Nones where that is no finite number."""
    times = [(before - after) / slopes(before) for before, after in zip(places, places[1:], strict=False)]
    return times if all(one.isfinite() for one in times) else None


def two_ways(yours, due):
    """The two ways in as many digits as it takes to tell their ends apart."""
    ends = told_apart(yours[-1], due[-1])
    return [" → ".join([*map(number_words, places[:-1]), end]) for places, end in zip((yours, due), ends, strict=True)]


def takes_every_step(function, right, *steps):
    """Require that steps are taken too where the loss is small, and where it grows: all targets are 0."""
    for x, start in (([1.0, 2.0], 0.5), ([1.0, 2.0], 1e-2), ([1.0, 2.0], 1e-4), ([4.0, 4.0], 0.5)):
        given = torch.tensor(x), torch.zeros(2), *steps
        yours, due = (end(one, start, *given) for one in (function, right))
        if not same(yours / start, due / start):
            ends = told_apart(yours, due)
            seen = f"With x = [{x[0]:.0f}, {x[1]:.0f}], y = [0, 0] and w = {number_words(start)}, your code takes w to"
            raise Trouble("stops early", f"{seen} {ends[0]}, and should to {ends[1]}. {ALL_STEPS}")
    if isinstance(steps[0], int):
        _takes_many_steps(function, right)


def _end_of_many(function, steps):
    return end(function, 0.5, torch.tensor([0.1, 0.2]), torch.zeros(2), steps)


_due_of_many = lru_cache(maxsize=4)(_end_of_many)  # of the course's own functions


def _takes_many_steps(function, right, steps=230):
    """Require that none of many steps is left out; x is small, so that each of them moves w a little."""
    due = _due_of_many(right, steps)
    yours = due if function is right else _end_of_many(function, steps)
    if not same(yours, due):
        asked = f"Asked for {steps} steps, with x = [0.1, 0.2], y = [0, 0] and w = 0.5, your code takes w to"
        raise Trouble("stops early", f"{asked} {', and should to '.join(told_apart(yours, due))}. {MANY_STEPS}")


def times_words(number):
    """In words: "once", or "2.5 times"."""
    words = number_words(number)
    return "once" if words == "1" else f"{words} times"


def listed(numbers):
    """In words: "0.05, 0.05 and 0.1"."""
    *first, last = [number_words(number) for number in numbers]
    return f"{', '.join(first)} and {last}" if first else last


@contextmanager
def without_gradient(*leaves):
    """Say so where a code stops for a None in a line that reads .grad, and w.grad is None then."""
    try:
        yield
    except (TypeError, AttributeError) as error:
        reads = "NoneType" in str(error) and ".grad" in (traceback.extract_tb(error.__traceback__)[-1].line or "")
        require(not reads or any(w.grad is not None for w in leaves), NO_GRADIENT)
        raise


NO_GRADIENT = (
    "Your code stops with an error: it meets a None, and at that moment w.grad is None. Was it emptied after backward, "
    "or has no backward come to this w yet?"
)
