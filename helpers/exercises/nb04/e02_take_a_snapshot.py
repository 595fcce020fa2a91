"""Exercise 04.2: a copy without a history."""

import copy

import torch

from helpers.exercises.checking.run import require, require_one
from helpers.exercises.checking.values import Trouble, agree, canonical, same, shape_words, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import handed_back, length
from helpers.exercises.nb04.measures import SWITCHED_OFF, leads_back

ID = "04.2"
MINUTES = 2
TASK = (
    "Return a snapshot of `t`, which tracks: a tensor with the numbers of `t` that does not track, and that keeps them "
    "even if `t` is overwritten later."
)
STUB = """
def snapshot(t):
    return ...

exercise("04.2").check(snapshot)
"""
HINTS = (
    "Two things have to go: the history and the shared memory.",
    "Ask of your answer: does it track, and what is in it once `t` has been set to zeros?",
    "One method cuts the history and keeps the memory; another copies the memory and keeps the history.",
)
WHY = "It has no history, and memory of its own. One way: detach() cuts the history, clone() copies the numbers."
NO_TENSOR = (
    "The numbers are safe, and they are no longer in a tensor: yours is of type {}. A snapshot of a tensor is a tensor."
)
SHARED = "Yours shares the memory of t: t was overwritten, and the snapshot changed too."
SHARED_IN_ONE = "Where t is of type {}, yours shares its memory: t was overwritten, and the snapshot changed too."


def snapshot(t):
    return t.detach().clone()


def measure(snapshot, draw):
    """Numbers, memory and history of the snapshot; t is the result of an operation, as in the notebook."""
    n = length(draw)
    leaf = draw(2, 3) if n == 5 else draw(n)
    leaf = (leaf.double() if n == 6 else leaf.float()).requires_grad_()
    t = 2 * leaf
    given = t.detach().clone()
    kept = handed_back(snapshot, t)
    require(t.requires_grad, "Your function cuts t itself off its history. The snapshot alone is to be cut.")
    require(torch.equal(t, given), "Your function changes the numbers of t. It should leave t alone.")
    require(torch.is_grad_enabled(), SWITCHED_OFF)
    require(not callable(kept), "Your function hands back what is still to be called. Are its brackets missing?")
    require_one(kept, "tensor", torch.Tensor)
    numbers = canonical(kept)
    t.data.zero_()  # unseen by the version counter, which a view made under no_grad cannot bear
    if not isinstance(kept, torch.Tensor) and numbers is not ...:
        held = same(numbers, given.double()) and same(canonical(kept), given.double())
        require(not held, NO_TENSOR.format(type(kept).__name__))
    comparable = numbers is not ...
    seen = {
        "its numbers": numbers,
        "its numbers after t is overwritten": kept,
        "whether it tracks": getattr(kept, "requires_grad", False),
        "whether it has a history": not getattr(kept, "is_leaf", True),
        "whether that leads back to t": isinstance(kept, torch.Tensor) and leads_back(kept, leaf),
    }
    if comparable and not same(numbers, given.double()):
        raise Trouble(canonical(seen), off(numbers, given.double()))
    if comparable and not same(canonical(kept), numbers):
        raise Trouble(canonical(seen), lambda _: SHARED if shares(snapshot) else SHARED_IN_ONE.format(t.dtype))
    return seen


def shares(snapshot):
    """True if it does so whatever the type of t."""
    tensors = [2 * torch.ones(3, dtype=dtype, requires_grad=True) for dtype in (torch.float32, torch.float64)]
    kept = [snapshot(t) for t in tensors]
    for t in tensors:
        t.data.zero_()
    return not any(canonical(snap).any() for snap in kept)


def off(numbers, given):
    """The first of the numbers that is not that of t."""
    if shape_words(numbers) != shape_words(given):
        return f"Yours is {shape_words(numbers)}, and t is {shape_words(given)}. Each number keeps its place."
    at = tuple((~agree(numbers, given)).nonzero()[0].tolist())
    there, yours = told_apart(given[at], numbers[at])
    where = ", ".join(map(str, at))
    return f"t[{where}] is {there}, and your snapshot has {yours} there. A snapshot keeps the numbers as they are."


@mistake("It does not track. But it shares the memory of t: when t was overwritten, the snapshot changed too.")
def only_detached(t):
    return t.detach()


@mistake(
    "The numbers are its own. But clone is an operation like any other: the copy tracks, and t stays in reach.",
    written=" clone ",
)
def only_cloned(t):
    return t.clone()


@mistake("The numbers are its own. But an operation on t has made it, so it tracks and holds on to the history of t.")
def only_computed(t):
    return t + 0


@mistake(
    "no_grad stops the recording of what is computed inside. What yours hands back was not: t comes out as it went in.",
    written="no_grad|inference_mode",
)
def t_unseen(t):
    with torch.no_grad():
        return t


@mistake("It tracks, and it changes when t does: the history and the memory are both those of t.")
def t_itself(t):
    return t


@mistake("It has the shape of t and memory of its own. The numbers of t are not in it.")
def empty_of_numbers(t):
    return torch.zeros_like(t)


@mistake("The digits behind the point are gone. A snapshot has the numbers as they are.")
def whole_numbers(t):
    return t.detach().int()


@mistake("The numbers were rounded. A snapshot has them as they are, with all their digits.")
def rounded(t):
    return t.detach().round()


@mistake("That is one number, the sum of t. A snapshot has each of its numbers.")
def summed(t):
    return t.detach().sum()


@mistake("It is cut off from t, and tracks all the same: it was made of a copy that was asked to track again.")
def made_of_what_tracks_anew(t):
    return 1 * t.detach().clone().requires_grad_()


@mistake("A good copy, asked to track again.")
def tracks_anew(t):
    return t.detach().clone().requires_grad_()


@mistake(
    "It is cut off, asked to track again, and changes when t is overwritten. Two things are still off.",
    written="requires_grad",
)
def tracks_in_the_same_memory(t):
    return t.detach().requires_grad_()


@mistake("Two things: it changed when t was overwritten, so it has the memory of t; and it tracks.")
def a_view_unseen(t):
    with torch.no_grad():
        return t.view(t.shape)


@mistake(
    "deepcopy refuses a tensor with a history, and copies a leaf with its tracking. Cut the history first.",
    written="copy",
)
def copied_deeply(t):
    return copy.deepcopy(t)


@mistake(
    "Tracking can be switched off at a leaf alone. t, and a clone of it, come from an operation.",
    written="requires_grad",
)
def switched_off(t):
    return t.clone().requires_grad_(False)


@mistake("Your function cuts t itself off its history. The snapshot alone is to be cut.")
def cut_t(t):
    return t.detach_().clone()


@mistake("item() hands back a single number. t has several.", written=" item ")
def one_number(t):
    return t.item()


@mistake(
    "A tensor that tracks has no way to numpy. What does the error itself advise, and whose memory is it then?",
    written=" numpy ",
)
def to_numpy(t):
    return t.numpy()


@mistake(NO_TENSOR.format("list"))
def a_list(t):
    return t.tolist()


@mistake(NO_TENSOR.format("ndarray"))
def an_array(t):
    return t.detach().numpy().copy()


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
