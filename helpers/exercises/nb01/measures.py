"""What 01.3 and 01.4 ask of a function that has one formula for positive z and another for negative."""

from contextlib import suppress

import torch

from helpers.exercises.checking.ends import left_out
from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, same

ONCE = (
    "Yours is right where all of z is positive, and where all of it is negative, but not for a mixture. "
    "Does each number of z decide for itself, and keep its place?"
)
ORDER = "The numbers are right, and in another order. Number k of yours belongs to number k of z."
CLOSE = "Of the z that were tried yours is off only close to 0. At which z does one half take over from the other?"


def by_halves(answer, right, z, alpha, seen):
    """The answer's values for z; Trouble with what is seen of them where they are off."""
    got = canonical(call(answer, (z, alpha)))
    whole = right(z, alpha)
    if got is not ... and not same(got, whole):
        mixed = z[z != 0]
        halves = mixed.abs(), -mixed.abs()
        by_sign = all(is_right(answer, right, half, alpha) for half in halves)
        require(not by_sign or is_right(answer, right, mixed, alpha), ONCE)
    turned = (z, alpha), (z.flip(0), alpha), (z.repeat(2), alpha)
    return told(got, whole, lambda got: left_out(answer, right, *turned) or in_order(got, whole) or seen(got, z, whole))


def between(few, close):
    """Numbers close to 0 between others; both ends are negative, so that an answer that leaves one out is off."""
    return torch.cat([-few[:1].abs(), few, close, -few[:2], -few[1:2].abs()])


def in_order(got, right):
    return ORDER if same(got.sort().values, right.double().sort().values) else ""


def is_right(answer, right, z, alpha):
    with suppress(Exception):
        got = canonical(call(answer, (z, alpha)))
        return same(got if got.dim() else got.expand_as(z), right(z, alpha))
    return False
