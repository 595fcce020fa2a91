"""Exercise 07.8: a comparison with a blind spot."""

import torch

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.faults import measure  # noqa: F401 (the check asks for it)

ID = "07.8"
MINUTES = 3
TASK = "Find and mend it: it should be True only if all four gradients agree, entry by entry, up to rounding."
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
    "Which of the four gradients could hold anything, and the answer would still be True?",
    "A loop over the names cannot repeat one and forget another.",
)
WHY = "Each of the four is compared now, entry by entry. A loop over the names has no place for the slip."


def agree(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name]) for name in ("w1", "b1", "w2", "b2"))


def names_of(*names):
    """A comparison of these gradients alone."""
    return lambda mine, theirs: all(torch.allclose(mine[name], theirs[name]) for name in names)


@mistake(
    "b1 is still not compared, however tight the others are. Plant a fault in each of the four, by turns.",
    name="b1 never compared",
)
def a_tighter_tolerance(mine, theirs):
    return names_of("w1", "b2", "w2")(mine, theirs)


@mistake("b1 is looked at now, and b2 no longer.", name="b2 never compared")
def b2_lost(mine, theirs):
    return names_of("w1", "b1", "w2")(mine, theirs)


@mistake('A fault in w1 goes unseen. Does yours compare mine["w1"] with theirs["w1"]?', name="w1 never compared")
def w1_lost(mine, theirs):
    return names_of("b1", "b2", "w2")(mine, theirs)


@mistake('A fault in w2 goes unseen. Does yours compare mine["w2"] with theirs["w2"]?', name="w2 never compared")
def w2_lost(mine, theirs):
    return names_of("w1", "b1", "b2")(mine, theirs)


@mistake("The two weights are compared and neither of the biases.")
def weights_only(mine, theirs):
    return names_of("w1", "w2")(mine, theirs)


@mistake("The two biases are compared and neither of the weights.")
def biases_only(mine, theirs):
    return names_of("b1", "b2")(mine, theirs)


@mistake("w1 alone decides: a fault in any of the other three passes. In a loop a return ends it, after one name.")
def the_first_only(mine, theirs):
    return names_of("w1")(mine, theirs)


@mistake(
    "b2 alone decides: a fault in any of the other three passes. In a loop, what becomes of the answers before the "
    "last?"
)
def the_last_only(mine, theirs):
    return names_of("b2")(mine, theirs)


@mistake("One that agrees is enough here, even where the other three are wrong. All have to.")
def one_is_enough(mine, theirs):
    return any(torch.allclose(mine[name], theirs[name]) for name in mine)


@mistake(
    "To compare two tensors, or to subtract them, gives something for each entry, and here a single one is asked of "
    "it. `allclose` gives one."
)
def dictionaries_compared(mine, theirs):
    return mine == theirs


@mistake("An assert stops with an error where two differ. The caller asks if they agree: what should it hear then?")
def asserted(mine, theirs):
    assert names_of("w1", "b1", "w2", "b2")(mine, theirs)
    return True


@mistake("No fault in any of the four is noticed. Are the numbers of both sides looked at? How far apart may they be?")
def nothing_compared(mine, theirs):
    return all(torch.allclose(mine[name], mine[name]) for name in mine)


@mistake("Faulty gradients pass and equal ones fail: the answer is turned round.")
def turned_round(mine, theirs):
    return not all(torch.allclose(mine[name], theirs[name]) for name in mine)


@mistake("Equal gradients fail, and so does everything else. Can your condition ever be True?")
def never_true(mine, theirs):
    return all((mine[name] - theirs[name]).abs().max() > 1e9 for name in mine)


@mistake("Two right ways to compute differ by rounding. Leave them that much.")
def exactly_equal(mine, theirs):
    return all(torch.equal(mine[name], theirs[name]) for name in mine)


@mistake("A gradient that is too small passes, and one that is too large does not. Is a difference counted either way?")
def signed_difference(mine, theirs):
    return all((mine[name] - theirs[name]).max() < 1e-4 for name in mine)


@mistake("Faults that cancel pass: a sum or a mean of an array does not show its entries.")
def sums_compared(mine, theirs):
    return all(torch.allclose(mine[name].sum(), theirs[name].sum()) for name in mine)


@mistake("A gradient of the other sign passes. Sizes alone, such as abs or a square, have lost it.")
def sizes_compared(mine, theirs):
    return all(torch.allclose(mine[name].abs(), theirs[name].abs()) for name in mine)


@mistake(
    "A gradient of the other sign passes, and so does one whose entries stand in another order. What of signs and "
    "places is left in the numbers that yours compares?"
)
def norms_compared(mine, theirs):
    return all(torch.allclose(mine[name].norm(), theirs[name].norm()) for name in mine)


@mistake(
    "A fault in the first entry is noticed, one in the second of b1 or b2 is not. Every entry has to be looked at."
)
def one_entry(mine, theirs):
    return all(torch.allclose(mine[name].flatten()[0], theirs[name].flatten()[0]) for name in mine)


@mistake("Large faults are noticed and a fault of 0.02 is not. Rounding is far smaller than that.")
def too_generous(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name], atol=0.1) for name in mine)


@mistake(
    "A fault of 0.0009 in one entry passes. Numbers of this size are rounded at the seventh digit. How far apart may "
    "two entries be, and is each pair of them looked at on its own?"
)
def slightly_too_generous(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name], atol=1e-3) for name in mine)


@mistake("Entries that have changed places within a gradient pass. Which entry of the other side belongs to which?")
def sorted_first(mine, theirs):
    return all(torch.allclose(mine[n].flatten().sort().values, theirs[n].flatten().sort().values) for n in mine)


@mistake("A gradient passes though an entry of it is wrong. Each entry has to agree, and closely.")
def any_entry(mine, theirs):
    return all(torch.isclose(mine[name], theirs[name]).any() for name in mine)


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
