"""What 01.3 and 01.4 ask of a function that has one formula for positive z and another for negative."""

from contextlib import suppress

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, same

ONCE = (
    "Yours is right where all of z is positive, and where all of it is negative, but not for a mixture. "
    "Does each number of z decide for itself, and keep its place?"
)
CLOSE = "Of the z that were tried yours is off only close to 0. At which z does one half take over from the other?"


def by_halves(answer, right, z, alpha, seen):
    """The answer's values for z; Trouble with what is seen of them where they are off."""
    got = canonical(call(answer, (z, alpha)))
    whole = right(z, alpha)
    if got is not ... and not same(got, whole):
        halves, mixed = (z[z > 0], z[z < 0]), z[z != 0]
        by_sign = all(is_right(answer, right, half, alpha) for half in halves)
        require(not by_sign or is_right(answer, right, mixed, alpha), ONCE)
    return told(got, whole, lambda got: seen(got, z, whole))


def is_right(answer, right, z, alpha):
    with suppress(Exception):
        got = canonical(call(answer, (z, alpha)))
        return same(got if got.dim() else got.expand_as(z), right(z, alpha))
    return False
