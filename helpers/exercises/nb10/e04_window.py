"""Exercise 10.4: a mask that looks back a little."""

import numpy as np
import torch

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "10.4"
MINUTES = 3
TASK = (
    "Long texts are read through a window: position i looks at itself and at the w − 1 positions before"
    " it. Return the mask of shape (T, T), True where looking is forbidden."
)
STUB = """
def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)    # i looks at j
    return ...

exercise("10.4").check(window_mask)
"""
HINTS = (
    "Two kinds of j are forbidden: those ahead of i, and those too far behind it.",
    "Write i = 5 and w = 3 on paper: which j are the first and the last that may be seen?",
)
WHY = "Ahead means j > i, too far behind means j ≤ i − w, and either of them forbids."


def window_mask(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j <= i - w)


def inputs(draw):
    T, w = sizes(draw, 8, 3)
    return T, w


def measure(answer, draw):
    given = T, w = inputs(draw)
    mask = call(answer, given)
    values = told(mask, window_mask(*given), lambda values: say(values, T, w))
    if values is not ... and same(canonical(values), canonical(window_mask(*given))):
        require(is_yes_or_no(mask), "The places are right, marked by numbers. `masked_fill` asks for True and False.")
    return values


def say(values, T, w):
    """The last position that does not look where it should."""
    open_to = [[j for j in range(T) if not row[j]] for row in values]
    should = [list(range(max(0, i - w + 1), i + 1)) for i in range(T)]
    for i in reversed(range(T)):
        if open_to[i] != should[i]:
            given = f"Of T = {T} positions with w = {w}, position {i} looks at {open_to[i]} in yours."
            return f"{given} It should be {should[i]}."
    return "The places are right, marked by other numbers than those of True and False, 1 and 0."


def is_yes_or_no(mask):
    """True for a tensor, an array or lists of True and False."""
    if isinstance(mask, torch.Tensor):
        return mask.dtype is torch.bool
    return np.asarray([np.asarray(row) for row in mask]).dtype == bool


@mistake("Yours marks where looking is allowed. The mask is True where it is forbidden.")
def allowed(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j <= i) & (j > i - w)


@mistake("Yours closes the future and leaves all of the past open.")
def causal_only(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return j > i


@mistake("Yours closes the far past and leaves the future open.")
def past_only(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return j <= i - w


@mistake("Each position sees w before it, and itself: that is one too many.")
def one_too_long(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j < i - w)


@mistake("Itself and w − 2 before it are open: that is one too few.")
def one_too_short(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j <= i - w + 1)


@mistake("No position sees itself.")
def not_itself(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j >= i) | (j <= i - w)


@mistake("w positions before it are open, and it is not itself one of them.")
def w_before_it(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j >= i) | (j < i - w)


@mistake("Rows and columns are exchanged: yours looks ahead.")
def turned(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (i > j) | (i <= j - w)


@mistake("The window is open ahead as it is behind.")
def both_sides(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j - i).abs() >= w


@mistake("Nothing is forbidden in yours. One of two is enough for that, ahead or too far behind: no j is both at once.")
def and_for_or(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) & (j <= i - w)


@mistake("Those are scores. A mask says True or False, and masked_fill puts in the −∞.")
def scores(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return torch.zeros(T, T).masked_fill((j > i) | (j <= i - w), -torch.inf)


@mistake("The window stands still: it has to move along with i.")
def ignores_i(T, w):
    i, j = torch.arange(T)[:, None], torch.arange(T)
    return (j > i) | (j >= w)


@also_right
def by_triangles(T, w):
    ones = torch.ones(T, T, dtype=torch.bool)
    return ones.triu(1) | ones.tril(-w)


@also_right
def by_a_loop(T, w):
    mask = torch.ones(T, T, dtype=torch.bool)
    for i in range(T):
        mask[i, max(0, i - w + 1) : i + 1] = False
    return mask
