"""What the check of 07.8 looks at: which planted faults a comparison notices, and what it lets pass."""

import copy
from functools import partial
from itertools import combinations

import numpy as np
import torch

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.nb07.measures import floats

SEEN, UNSEEN = "noticed", "not noticed"
LEAST = 0.0009


def measure(agree, draw):
    """Which faults the comparison notices, some of which no sum, mean or norm shows; and what it lets pass."""
    n, k = whole(draw, 2, 3), whole(draw, 2, 4)
    theirs = {"w1": floats(draw, n, k), "b1": floats(draw, k), "w2": floats(draw, k, 2), "b2": floats(draw, 2)}
    found = told(noticed(agree, theirs), RIGHT, say)
    in_another_order(agree, theirs)
    neighbours(agree, theirs)
    among_many(agree, theirs)
    return found


def noticed(agree, theirs):
    """Which kinds of faults it notices."""
    given = handed_over(theirs)
    before = copy.deepcopy(given)
    agreed = {what: verdict(agree, mine, theirs) for what, mine in given.items()}
    kept = all(torch.equal(mine[name], before[what][name]) for what, mine in given.items() for name in mine)
    require(kept, "Your function writes into the gradients. It has only to read them.")
    return {what: SEEN if not any(agreed[each] for each in parts) else UNSEEN for what, parts in PARTS.items()}


def in_another_order(agree, theirs):
    """Require that names pair the gradients, not places: two dictionaries need not have one order."""
    turned = dict(reversed(theirs.items()))
    try:
        pairs = verdict(agree, turned, theirs) and verdict(agree, theirs, turned)
    except (RuntimeError, ValueError, IndexError):
        pairs = False
    require(pairs, ORDER)


ORDER = (
    "Your function goes by the order of the dictionaries. With the same names in another order in one of them, equal "
    "gradients do not pass. What tells which gradient belongs to which?"
)


def neighbours(agree, theirs):
    """Require that two neighbours among float32's numbers agree, wherever they are."""
    for place in range(1, 8):  # halfway between two numbers of so few decimals
        halfway = {name: torch.full_like(gradient, 2.0**-place) for name, gradient in theirs.items()}
        after = {name: gradient.nextafter(2 * gradient) for name, gradient in halfway.items()}
        require(verdict(agree, halfway, after), NEIGHBOURS.format(2.0**-place))


NEIGHBOURS = (
    "Gradients of {} do not pass beside the next number that float32 has. Numbers rounded to a few decimals can be two "
    "where those before were neighbours. How far apart may two be?"
)


def among_many(agree, theirs):
    """Require that one wrong entry is noticed among thousands, where a mean or a norm of all is still small."""
    large = torch.linspace(-1, 1, 784 * 50).reshape(784, 50)
    spoiled = large.clone()
    spoiled[1, 0] += LEAST
    require(not verdict(agree, theirs | {"w1": spoiled}, theirs | {"w1": large}), AMONG_MANY)


AMONG_MANY = (
    "In a w1 of shape (784, 50) a fault of 0.0009 in one entry passes. Is each pair of entries looked at on its own, "
    "or all of them in one number?"
)


def handed_over(theirs):
    """Gradients that are equal, rounded, or spoiled: one of the four, as the second word says, or all."""

    def spoiled(name, *offs):
        gradient = theirs[name].clone()
        gradient.view(-1)[: len(offs)] += torch.tensor(offs)
        return theirs | {name: gradient}

    off = {name: gradient - 1 for name, gradient in theirs.items()}
    given = {"equal": theirs, "all": off} | {f"but {name}": off | {name: theirs[name]} for name in theirs}
    given |= {f"pair {one} {other}": theirs | {name: off[name] for name in (one, other)} for one, other in PAIRS}
    given |= {f"every {name}": theirs | {name: theirs[name] + 0.5} for name in theirs}
    given["rounded"] = {name: torch.nextafter(gradient, 2 * gradient) for name, gradient in theirs.items()}
    for what, offs in OFFS.items():
        given |= {f"{what} {name}": spoiled(name, *offs) for name in theirs}
    for name, gradient in theirs.items():
        given[f"doubled {name}"] = theirs | {name: 2 * gradient}
        a, b = gradient.flatten()[:2].tolist()
        given[f"across {name}"] = spoiled(name, 0.1 * b, -0.1 * a)
        given[f"swapped {name}"] = theirs | {name: gradient.flatten().roll(1).reshape(gradient.shape)}
    return given | {f"turned {name}": theirs | {name: -theirs[name]} for name in theirs}


def verdict(agree, mine, theirs):
    given = dict(mine), dict(theirs)
    said = agree(*given)
    kept = all(one.keys() == before.keys() for one, before in zip(given, (mine, theirs), strict=True))
    require(kept, "Your function takes gradients out of the dictionaries, or adds some. It has only to read them.")
    require(said is not None, partial(what_none_is, agree))
    single = np.ndim(said) == 0 and not isinstance(said, (dict, str))
    require(single, "Your function hands back no single truth value. It is True or False for all four.")
    return bool(said)


OFFS = {"large": (0.5,), "small": (-0.5,), "second": (0.0, 0.5), "cancelling": (0.5, -0.5), "slight": (0.02,)}
OFFS |= {"high": (1e3,), "low": (-1e3,), "least": (LEAST,)}
DOUBLED = "gradients that are twice as large in every entry"
NAMES = ("w1", "b1", "w2", "b2")
PAIRS = list(combinations(NAMES, 2))
ENTRY = "an entry of {} that is {}"
BY = {"high": "1000 too large", "low": "1000 too small", "large": "0.5 too large", "small": "0.5 too small"}
PARTS = {
    "equal gradients": ["equal"],
    "gradients apart by rounding": ["rounded"],
    "faults in all four at once": ["all"],
    **{f"faults in all but {name}": [f"but {name}"] for name in NAMES},
    **{f"faults in {one} and {other}": [f"pair {one} {other}"] for one, other in PAIRS},
    **{ENTRY.format(name, by): [f"{what} {name}"] for what, by in BY.items() for name in NAMES},
    **{f"faults in every entry of {name}": [f"every {name}"] for name in NAMES},
    **{f"a fault in {name}": [f"large {name}", f"small {name}"] for name in NAMES},
    "an entry that is too large": [f"large {name}" for name in NAMES],
    "an entry that is too small": [f"small {name}" for name in NAMES],
    "a fault in the second entry of b1 or b2": ["second b1", "second b2"],
    "two entries whose faults cancel": [f"cancelling {name}" for name in NAMES],
    "entries with the other sign": [f"turned {name}" for name in NAMES],
    "a fault of 0.02": [f"slight {name}" for name in NAMES],
    "a fault of 0.0009 in one entry": [f"least {name}" for name in NAMES],
    "two entries, each off by a tenth of the other one": [f"across {name}" for name in NAMES],
    DOUBLED: [f"doubled {name}" for name in NAMES],
    "entries that have changed places": [f"swapped {name}" for name in NAMES],
}
RIGHT = {what: UNSEEN if parts in (["equal"], ["rounded"]) else SEEN for what, parts in PARTS.items()}


def say(seen):
    off = first_off(seen, RIGHT)
    passes = [name for name in NAMES if seen[f"a fault in {name}"] == UNSEEN]
    and_faults = f" And a fault in {' or '.join(passes)} passes." if passes else ""
    if seen["equal gradients"] == SEEN:
        return f"Gradients that are equal are taken to differ. {ASK}{and_faults}"
    if RIGHT[off] == UNSEEN:
        return f"Equal gradients pass, those that differ by rounding do not. How far apart may two be?{and_faults}"
    for name in passes:
        if of_size := by_size(name, [seen[ENTRY.format(name, by)] for by in BY.values()]):
            return of_size
        if seen[f"faults in every entry of {name}"] == SEEN:
            return f"0.5 too much in the first entry of {name} passes, and in all of them it is noticed. {EVERY}"
    if len(passes) == 4 and seen["faults in all four at once"] == SEEN:
        return ONE_OF_FOUR
    for one, other in PAIRS:
        if {one, other} <= {*passes} and seen[f"faults in {one} and {other}"] == SEEN:
            both = f"A fault in {one} alone passes, and one in {other} alone. Faults in both at once are noticed"
            return f"{both}. All four have to agree."
    if seen[DOUBLED] == UNSEEN:
        return f"A gradient of twice the size in every entry passes{and_slight(seen)}. What of it does yours compare?"
    return f"It says True for {off}. Which line should have seen that, and at what does it look?"


def and_slight(seen):
    """As well a slight fault, if that passes too."""
    return ", and so does a fault of 0.02 in a single one" if seen["a fault of 0.02"] == UNSEEN else ""


def by_size(name, verdicts):
    """Whether the sign or the size of a fault decides; "" if neither does, or only both together."""
    high, low, large, small = (each == SEEN for each in verdicts)
    for up, down, size in ((large, small, 0.5), (high, low, 1000)):
        if up != down:
            one, other = ("much", "little") if up else ("little", "much")
            noticed = f"{size} too {one} in the first entry of {name} is noticed"
            return f"{noticed}, and {size} too {other} passes. {EITHER}"
    if high and not large:
        first = f"A fault of 0.5 in the first entry of {name} passes, and one of 1000 is noticed"
        return f"{first}. How far apart may two entries be?"
    return ""


ASK = "What makes your answer True, and is it so there?"
EITHER = "What does your comparison make of this entry: of its sign, of its size, or nothing where another is larger?"
EVERY = "Which entries does your comparison look at?"
ONE_OF_FOUR = "A fault in one of the four passes, whichever it is; faults in all four do not. All have to agree."
