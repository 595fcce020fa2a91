"""What the check of 05.4 asks of a comparison: gradients that are right or wrong, and where its tolerance ends."""

import torch

from helpers.exercises.checking.run import call, require, require_one
from helpers.exercises.checking.values import canonical

LIMIT = "where its tolerance ends"
WORK_OUT = "Work your tolerance out for theirs = [4096, 0, 1, −4000]: which sizes are in it, and with which factor?"
WIDER = f"It tells right from wrong here, and lets more pass than the task does. {WORK_OUT}"
STRICTER = f"It tells right from wrong here, and refuses some that the task lets pass. {WORK_OUT}"
ONE = "The question is about the gradient as a whole: one answer."
EACH = f"That says something of each entry. {ONE}"

ROUNDED, BESIDE = "one that is only rounded", "one that has 0.01 in place of a 0, beside an entry of 3,000"
SHARE = "1e-5 of the largest lets the first pass. Beside it, which part of its own size may an entry be off?"


def gradients(draw, n):
    """Pairs of ours and theirs that agree, and pairs that do not, by name."""
    theirs, one, zero = (1000 * draw(n)).float(), torch.zeros(n), torch.zeros(n)
    theirs[5], theirs[9], one[7], zero[9] = 3000, 0, 1, 1
    rounded = theirs * (1 + 1e-5 * draw(n)).float()
    seldom = 1e-5 * theirs.where(theirs != 0, torch.tensor(1000.0))
    seldom[5] = 3000  # one entry is large, and the others are small
    off_at_9 = seldom + 0.01 * zero
    negative, large = -theirs.abs(), (theirs == 3000).float()
    dipped = negative.where(theirs != 0, torch.zeros(()))
    right = {
        "one that agrees in every bit": (theirs, theirs),
        ROUNDED: (rounded, theirs),
        "one without a positive entry, only rounded": (-rounded.abs(), negative),
        "one without a positive entry that has 0.01 in place of a 0": (dipped + 0.01 * zero, dipped),
        "one of tiny numbers, only rounded": (1e-9 * rounded, 1e-9 * theirs),
        BESIDE: (theirs + 0.01 * zero, theirs),
        "one that has 0.01 in place of a 0, and 3,000.1 of 3,000": (theirs + 0.01 * zero + 0.1 * large, theirs),
        "one with a single large entry, only rounded": (seldom + 0.02 * (seldom > 2999), seldom),
        "one that is 0.01 off in a tiny entry, beside a single one of 3,000": (off_at_9, seldom),
        "one that is 0.01 off in a tiny entry, before a single one of 3,000": (off_at_9.flip(0), seldom.flip(0)),
    }
    wrong = {
        "one with an entry that is 1,000 too large": (theirs + 1000 * one, theirs),
        "one with an entry that is 1,000 too small": (theirs - 1000 * one, theirs),
        "one with an entry that is 1 too large, where the largest is 3,000": (theirs + one, theirs),
        "one that has 1,000 in place of a 0": (theirs + 1000 * zero, theirs),
        "one that is 1,000 too small everywhere": (theirs - 1000, theirs),
        "one without a positive entry, 1,000 too small": (negative - 1000, negative),
        "one with two errors that cancel in the sum": (theirs + 1000 * (one - zero), theirs),
        "a wrong one of tiny numbers": (3e-9 * theirs, 1e-9 * theirs),
        "one whose entries from the middle on are all 0": (theirs * (torch.arange(n) < n // 2), theirs),
        "one whose last entry is 1,000 too large": (theirs + 1000 * torch.eye(n)[-1], theirs),
        "one whose first entry is 1,000 too large": (theirs + 1000 * torch.eye(n)[0], theirs),
        "one that has the right entries in another order": (theirs.flip(0), theirs),
        "one with every sign turned": (-theirs, theirs),
        "one that is all 0": (0 * theirs, theirs),
    }
    return right, wrong


def limit(close):
    """Where its tolerance ends: at 0 and at the largest entry, and by whose size, in float64, it is measured."""
    off = {"at 0": 5e-5 * AT_0, "wide": 1.05e-4 * AT_LARGEST, "within": 0.95e-5 * AT_0 + 0.95e-4 * AT_LARGEST}
    off |= {"over": 1.1e-4 * (1 + 5e-5) * AT_LARGEST, "over alone": 1e-4 * (1 + 5e-5) * AT_LARGEST}
    off |= {"under": -1.1e-4 * (1 - 5e-5) * AT_LARGEST, "under alone": -1e-4 * (1 - 5e-5) * AT_LARGEST}
    passes = {name: lets_pass(close, by) for name, by in off.items()}
    if passes["at 0"] and passes["wide"]:
        return "wider" if passes["over"] else "too wide"
    kind = " alone" if passes["at 0"] else ""
    if not passes[f"over{kind}"]:
        if not passes["within"]:
            return "too strict"
        require_two_axes(close)
        return "kept"
    if passes[f"under{kind}"]:
        return "wider"
    return "by the largest of ours" if passes["at 0"] else "by ours"


THEIRS = torch.tensor([4096.0, 0, 1, -4000], dtype=torch.float64)
AT_0, AT_LARGEST = 4096 * THEIRS.eq(0), 4096 * THEIRS.eq(4096)


def lets_pass(close, by):
    return bool(verdict(close, THEIRS + by, THEIRS))


def require_two_axes(close):
    """Raise Trouble unless what is right with one axis is so with two as well, which the gradient of a weight has."""
    theirs = torch.tensor([[3000.0, 0], [-2, 1]])
    known = "With one axis yours is right. The task says any one shape: where theirs is [[3000, 0], [−2, 1]]"
    close_one, other = 0.01 * theirs.eq(0), 1.0 * theirs.eq(1)
    for number, by, should in (("0.01 in place of the 0", close_one, True), ("2 in place of the 1", other, False)):
        try:
            says = bool(verdict(close, theirs + by, theirs))
        except (IndexError, RuntimeError, TypeError, ValueError) as error:
            require(False, f"{known}, it stops. {type(error).__name__}: {error}.")
        require(says == should, f"{known} and ours has {number}, it says {'yes' if says else 'no'}.")
    return "kept"


def say(close, should, seen):
    name = next((name for name in should if name != LIMIT and bool(seen[name]) != should[name]), None)
    if name is None:
        return STRICTER if seen[LIMIT] == "too strict" else WIDER
    if name == ROUNDED and lets_pass(close, 0.95e-5 * AT_0) and not lets_pass(close, 1.05e-5 * AT_0):
        return f"Yours says yes to {BESIDE}, and no to {name}. {SHARE}"
    if should[name]:
        return f"Yours says no to {name}. That is close enough. Work your comparison out for it: what says no?"
    return f"Yours says yes to {name}. Work out both sides of your comparison for it: what lets it pass?"


def verdict(close, ours, theirs):
    """One yes or no, of whatever type; what is no such thing is told."""
    try:
        values = call(close, (ours, theirs))
        require_one(values, "yes or no of the gradient as a whole")
        values = canonical(values)
    except AssertionError:
        require(False, "Yours stops with an AssertionError, where a comparison hands back True or False.")
    except RuntimeError as error:
        require("tol must be greater" not in str(error), BELOW_0)
        raise
    if values is not ...:
        one = isinstance(values, torch.Tensor) and values.numel() == 1
        shape = getattr(values, "shape", ())
        require(one or shape != ours.shape, EACH)
        require(one or not shape, lambda: f"Your function hands back a tensor of shape {tuple(shape)}. {ONE}")
        require(one and values in (0, 1), "Your function hands back something other than True or False.")
        values = values.reshape(())
    return values


BELOW_0 = "Your tolerance is below 0 for some gradients, and allclose refuses that. A max or a mean may be negative."
