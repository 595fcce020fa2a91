"""Exercise 07.8: a comparison with a blind spot."""

import numpy as np
import torch

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats, whole

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
SEEN, UNSEEN = "noticed", "not noticed"


def agree(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name]) for name in ("w1", "b1", "w2", "b2"))


def measure(agree, draw):
    """Which faults the comparison notices, some of which no sum, mean or norm shows; and what it lets pass."""
    n, k = whole(draw, 2, 3), whole(draw, 2, 4)
    theirs = {"w1": floats(draw, n, k), "b1": floats(draw, k), "w2": floats(draw, k, 2), "b2": floats(draw, 2)}
    agreed = {what: verdict(agree, mine, theirs) for what, mine in handed_over(theirs).items()}
    seen = {what: SEEN if not any(agreed[each] for each in parts) else UNSEEN for what, parts in PARTS.items()}
    return told(seen, RIGHT, say)


def handed_over(theirs):
    """Gradients that are equal, rounded, or spoiled: one of the four, as the second word says, or all."""

    def spoiled(name, *offs):
        gradient = theirs[name].clone()
        gradient.view(-1)[: len(offs)] += torch.tensor(offs)
        return theirs | {name: gradient}

    off = {name: gradient - 1 for name, gradient in theirs.items()}
    given = {"equal": theirs, "all": off} | {f"but {name}": off | {name: theirs[name]} for name in theirs}
    given["rounded"] = {name: torch.nextafter(gradient, 2 * gradient) for name, gradient in theirs.items()}
    for what, offs in OFFS.items():
        given |= {f"{what} {name}": spoiled(name, *offs) for name in theirs}
    return given | {f"turned {name}": theirs | {name: -theirs[name]} for name in theirs}


def verdict(agree, mine, theirs):
    given = [*mine.values(), *theirs.values()]
    before = [gradient.clone() for gradient in given]
    said = agree(dict(mine), dict(theirs))
    require(all(map(torch.equal, given, before)), "Your function writes into the gradients. It has only to read them.")
    require(said is not None, what_none_is(agree))
    single = np.ndim(said) == 0 and not isinstance(said, (dict, str))
    require(single, "Your function hands back no single truth value. It is True or False for all four.")
    return bool(said)


OFFS = {"large": (0.5,), "small": (-0.5,), "last": (0.0, 0.5), "cancelling": (0.5, -0.5), "slight": (0.02,)}
NAMES = ("w1", "b1", "w2", "b2")
PARTS = {
    "equal gradients": ["equal"],
    "gradients apart by rounding": ["rounded"],
    "faults in all four at once": ["all"],
    **{f"faults in all but {name}": [f"but {name}"] for name in NAMES},
    **{f"a fault in {name}": [f"large {name}", f"small {name}"] for name in NAMES},
    "an entry that is too large": [f"large {name}" for name in NAMES],
    "an entry that is too small": [f"small {name}" for name in NAMES],
    "a fault in the last entry": ["last b1", "last b2"],
    "two entries whose faults cancel": [f"cancelling {name}" for name in NAMES],
    "entries with the other sign": [f"turned {name}" for name in NAMES],
    "a fault of 0.02": [f"slight {name}" for name in NAMES],
}
RIGHT = {what: UNSEEN if parts in (["equal"], ["rounded"]) else SEEN for what, parts in PARTS.items()}


def say(seen):
    off = first_off(seen, RIGHT)
    passes = [name for name in NAMES if seen[f"a fault in {name}"] == UNSEEN]
    and_faults = f" And a fault in {' or '.join(passes)} passes." if passes else ""
    if seen["equal gradients"] == SEEN:
        return f"Gradients that are equal are taken to differ. At which number is that decided?{and_faults}"
    if RIGHT[off] == UNSEEN:
        return f"Equal gradients pass, those that differ by rounding do not. How far apart may two be?{and_faults}"
    if len(passes) == 4 and seen["faults in all four at once"] == SEEN:
        return ONE_OF_FOUR
    return f"It says True for {off}. Which line should have seen that, and at what does it look?"


ONE_OF_FOUR = "A fault in one of the four passes, whichever it is; faults in all four do not. All have to agree."


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


@mistake("b1 has taken the place of w1: a fault in w1 goes unseen.", name="w1 never compared")
def w1_lost(mine, theirs):
    return names_of("b1", "b2", "w2")(mine, theirs)


@mistake("b1 has taken the place of w2: a fault in w2 goes unseen.", name="w2 never compared")
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
    "To compare two tensors gives a yes or no for each entry, and here a single one is asked of it. `allclose` gives "
    "one."
)
def dictionaries_compared(mine, theirs):
    return mine == theirs


@mistake("No fault in any of the four is noticed. Are the two sides of each comparison really two?")
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


@mistake("A gradient that is too small passes: its difference is negative.")
def signed_difference(mine, theirs):
    return all((mine[name] - theirs[name]).max() < 1e-4 for name in mine)


@mistake("Faults that cancel pass: a sum or a mean of an array does not show its entries.")
def sums_compared(mine, theirs):
    return all(torch.allclose(mine[name].sum(), theirs[name].sum()) for name in mine)


@mistake("A gradient of the other sign passes: a norm, or sizes alone, have lost the sign.")
def norms_compared(mine, theirs):
    return all(torch.allclose(mine[name].norm(), theirs[name].norm()) for name in mine)


@mistake(
    "A fault in the first entry is noticed, one in the last is not. Every entry of a gradient has to be looked at."
)
def one_entry(mine, theirs):
    return all(torch.allclose(mine[name].flatten()[0], theirs[name].flatten()[0]) for name in mine)


@mistake("Large faults are noticed and a fault of 0.02 is not. Rounding is far smaller than that.")
def too_generous(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name], atol=0.1) for name in mine)


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
