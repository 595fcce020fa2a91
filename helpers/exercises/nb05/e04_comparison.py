"""Exercise 05.4: a comparison that means something."""

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "05.4"
MINUTES = 3
TASK = (
    "Write the comparison: True if no entry of `ours` differs from that of `theirs` by more than "
    "1e-4 times the size of the largest entry of `theirs`."
)
STUB = """
def close(ours, theirs):
    return ...

exercise("05.4").check(close)
"""
HINTS = (
    "Two sizes are compared: the largest difference, and a ten-thousandth of the largest entry.",
    "A size has no sign. Take it before you take the largest one, on both sides.",
)
WHY = "Both sides are sizes, so no sign can hide an error, and the tolerance grows and shrinks with the gradient."


def close(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * theirs.abs().max()


def measure(close, draw):
    """What the comparison says of seven pairs: rounding, one entry high or low, all low, no positive entry, tiny, 0."""
    theirs = 1000 * draw(200)
    rounding, one, gap = 1 + 1e-6 * draw(200), torch.zeros_like(theirs), theirs.clone()
    one[7] = 1
    gap[7] = 0
    pairs = (
        (theirs * rounding, theirs),
        (theirs + one, theirs),
        (theirs - one, theirs),
        (theirs - 1000, theirs),
        (-theirs.abs() * rounding, -theirs.abs()),
        (2e-9 * theirs, 1e-9 * theirs),
        (gap + 1e-3 * one, gap),
    )
    return [call(close, pair) for pair in pairs] if callable(close) else call(close, ())


@mistake(
    "It accepts a gradient that is 1,000 too small everywhere: every difference is negative, and so below."
)
def abs_forgotten(ours, theirs):
    return (ours - theirs).max() <= 1e-4 * theirs.abs().max()


@mistake("It misses one entry that is too small: max has dropped it before abs comes.")
def abs_too_late(ours, theirs):
    return (ours - theirs).max().abs() <= 1e-4 * theirs.abs().max()


@mistake("Think of a gradient without a positive entry: its largest entry in size is not its max.")
def the_scale_has_lost_its_abs(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * theirs.max()


@mistake(
    "The same 1e-4 for gradients of every size: it rejects rounding at 1,000 and accepts nonsense at 1e-6."
)
def absolute(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4


@mistake("It rejects a right gradient for its rounding.")
def exact(ours, theirs):
    return torch.equal(ours, theirs)


@mistake("One wrong entry among 200 disappears in a mean. Every entry has to be close.")
def mean_for_max(ours, theirs):
    return (ours - theirs).abs().mean() <= 1e-4 * theirs.abs().max()


@mistake(
    "That says True or False of each entry. The question is about the gradient as a whole: one answer."
)
def a_verdict_for_each_entry(ours, theirs):
    return (ours - theirs).abs() <= 1e-4 * theirs.abs().max()


@mistake(
    "Where theirs is 0, rounding that is small beside the others is rejected. Measure by the largest entry."
)
def each_entry_by_its_own_size(ours, theirs):
    return bool(((ours - theirs).abs() <= 1e-4 * theirs.abs()).all())


@also_right
def in_a_loop(ours, theirs):
    largest = max(abs(number) for number in theirs.tolist())
    return all(
        abs(a - b) <= 1e-4 * largest for a, b in zip(ours.tolist(), theirs.tolist(), strict=True)
    )


@also_right
def by_allclose(ours, theirs):
    return torch.allclose(ours, theirs, rtol=0, atol=1e-4 * theirs.abs().max().item())


@also_right
def by_norms(ours, theirs):
    return bool((ours - theirs).norm(torch.inf) / theirs.norm(torch.inf) <= 1e-4)
