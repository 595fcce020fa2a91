"""Exercise 07.8: a comparison with a blind spot."""

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "07.8"
MINUTES = 3
TASK = "Find and mend it: it should be True only if all four gradients agree, up to rounding."
STUB = """
def agree(mine, theirs):
    close = torch.allclose
    return (
        close(mine["w1"], theirs["w1"])
        and close(mine["b2"], theirs["b2"])
        and close(mine["w2"], theirs["w2"])
        and close(mine["b2"], theirs["b2"])
    )

exercise("07.8").check(agree)
"""
HINTS = (
    "Read the names aloud, two for each call.",
    "A loop over the names cannot repeat one and forget another.",
)
WHY = "Each name is compared once. A loop over the names has no place for the slip."


def agree(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name]) for name in ("w1", "b1", "w2", "b2"))


def measure(agree, draw):
    """What a comparison says of equal gradients, of rounded ones, and of one that is too small or too large."""
    theirs = {"w1": draw(3, 2), "b1": draw(2), "w2": draw(2, 1), "b2": draw(1)}
    rounded = {name: gradient * (1 + 1e-7) for name, gradient in theirs.items()}
    faulty = {
        f"a fault in {name}": [theirs | {name: theirs[name] + off} for off in (-0.5, 0.5)]
        for name in theirs
    }
    cases = {"equal gradients": [theirs], "gradients apart by rounding": [rounded], **faulty}
    return {
        case: [float(call(agree, (mine, theirs))) for mine in those]
        for case, those in cases.items()
    }


@mistake(
    "However tight it is, one of the four is never compared. Plant a fault in each of them, by turns."
)
def a_tighter_tolerance(mine, theirs):
    names = ("w1", "b2", "w2", "b2")
    return all(torch.allclose(mine[name], theirs[name], rtol=1e-6) for name in names)


@mistake("One that agrees is enough here. All have to.")
def one_is_enough(mine, theirs):
    return any(torch.allclose(mine[name], theirs[name]) for name in mine)


@mistake("Two right ways to compute differ by rounding. Leave them that much.")
def exactly_equal(mine, theirs):
    return all(torch.equal(mine[name], theirs[name]) for name in mine)


@mistake("A gradient that is too small passes: its difference is negative.")
def signed_difference(mine, theirs):
    return all((mine[name] - theirs[name]).max() < 1e-4 for name in mine)


@also_right
def by_isclose(mine, theirs):
    return all(torch.isclose(mine[name], theirs[name]).all() for name in mine)


@also_right
def by_largest_difference(mine, theirs):
    return max(float((mine[name] - theirs[name]).abs().max()) for name in mine) < 1e-4


@also_right
def joined(mine, theirs):
    one, other = (torch.cat([each[name].flatten() for name in theirs]) for each in (mine, theirs))
    return torch.allclose(one, other)
