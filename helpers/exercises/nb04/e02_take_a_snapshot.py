"""Exercise 04.2: a copy without a history."""

import torch

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb04.measures import tensor_of

ID = "04.2"
MINUTES = 2
TASK = (
    "Take a snapshot of `t`, which tracks. The snapshot does not track, and it keeps its numbers "
    "even if `t` is overwritten later."
)
STUB = """
def snapshot(t):
    return ...

exercise("04.2").check(snapshot)
"""
HINTS = (
    "Two things have to go: the history and the shared memory.",
    "One method cuts the history and keeps the memory; another copies the memory and keeps the history.",
)
WHY = "detach() cuts the history, clone() gives the numbers memory of their own."


def snapshot(t):
    return t.detach().clone()


def measure(snapshot, draw):
    t = 2 * draw(4).requires_grad_()
    copy = tensor_of(snapshot, t)
    if copy is ...:
        return ...
    numbers = copy.detach().clone()
    t.detach().zero_()
    return {
        "its numbers": numbers,
        "its numbers after t is overwritten": copy,
        "whether it tracks": copy.requires_grad,
        "whether it has a history": not copy.is_leaf,
    }


@mistake(
    "It does not track. But it shares the memory of t: when t was overwritten, the snapshot changed too."
)
def only_detached(t):
    return t.detach()


@mistake(
    "The numbers are its own. But clone is an operation like any other: the copy tracks, and t stays in reach."
)
def only_cloned(t):
    return t.clone()


@mistake("That is t under another name. It tracks, and it changes when t does.")
def t_itself(t):
    return t


@mistake("It has the shape of t and memory of its own. The numbers of t are not in it.")
def empty_of_numbers(t):
    return torch.zeros_like(t)


@mistake("A good copy, asked to track again.")
def tracks_anew(t):
    return t.detach().clone().requires_grad_()


@also_right
def cloned_first(t):
    return t.clone().detach()


@also_right
def from_a_list(t):
    return torch.tensor(t.tolist(), dtype=t.dtype)


@also_right
def cloned_unseen(t):
    with torch.no_grad():
        return t.clone()


@also_right
def zero_added(t):
    return t.detach() + 0
