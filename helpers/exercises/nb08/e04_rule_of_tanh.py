"""Exercise 08.4: the rule of tanh."""

from functools import partial

import numpy as np
import torch

from helpers.exercises.checking.beside import beside
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import attempted, call, require
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.checking.within import TAKE_OUT
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.values import arrays, call_on_arrays, is_for_the_engine, require_right_on

ID = "08.4"
MINUTES = 3
TASK = (
    "The rule of tanh from its output: `out` is tanh(z), already computed, and g is what arrives "
    "there. Both are numpy arrays."
)
STUB = """
def tanh_rule(g, out):
    return ...

exercise("08.4").check(tanh_rule)
"""
HINTS = (
    "tanh′(z) = 1 − tanh²(z).",
    "Which of the names you are given is tanh(z) already? Then z itself is not needed.",
    "Upstream times local: the local derivative written with out, and g in front.",
)
WHY = "The slope of tanh is made from its output, so the output is all that has to be kept."


def tanh_rule(g, out):
    return g * (1 - out**2)


def inputs(draw):
    n = whole(draw, 4, 6)
    g, z = arrays(draw, (n,), (n,))
    return g, np.tanh(z / 2)


def measure(answer, draw):
    return beside(look, answer, tanh_rule, draw, lambda *_: say(partial(received, answer)))


def say(rule):
    """Where it is off; and, if that is all there is to say, what it makes of g, of the sign of out, and of 0.6."""
    said = by_example(rule, tanh_rule, EXAMPLES + ENDS, "it should be")
    return f"{said} {attempted(partial(of_its_parts, rule), '')}".rstrip() if said.split()[-3] == "should" else said


def of_its_parts(rule):
    once, twice, mirrored, flat, nearer = (
        float(rule(np.array([g]), np.array([out]))[0]) for g, out in ((1, 0.6), (2, 0.6), (1, -0.6), (1, 0.0), (1, 0.3))
    )
    at, power = f"With g = 1 yours gives {number_words(once)} at out = 0.6", np.log(max(once, 1e-9)) / np.log(0.64)
    if not np.isclose(twice, 2 * once):
        return f"{at}, and {number_words(twice)} with g = 2. For twice the g twice as much should come back."
    if not np.isclose(once, mirrored):
        return f"{at}, and {number_words(mirrored)} at −0.6. tanh is equally steep at both."
    if not np.isclose(flat, 1):
        return f"With g = 1 yours gives {number_words(flat)} at out = 0, where the slope of tanh is 1."
    if np.isclose(once, 0.64):
        return ""
    is_power = power > 1e-3 and np.isclose(nearer, 0.91**power)
    of_power = f", which is the slope there, 0.64, to the power of {number_words(power)}."
    return at + (of_power if is_power else ", where the slope is 1 − 0.6² = 0.64.")


EXAMPLES = [
    (f"g = {g:g} and out = {out:g}".replace("-", "−"), (np.array([g]), np.array([out])))
    for g, out in ((2.0, 0.0), (2.0, -0.6), (3.0, 0.5))
]
SEVERAL = np.array([1.0, 1, 2, 3]), np.array([0, 0, 0.5, -0.5])
EXAMPLES.append(("g = (1, 1, 2, 3) and out = (0, 0, 0.5, −0.5)", SEVERAL))
ENDS = [
    (f"g = {g:g} and out = {out:g}".replace("-", "−"), (np.array([g]), np.array([out])))
    for g, out in ((100.0, 0.99), (100.0, -0.999), (2.0, 1.0), (2.0, -1.0), (2.0, 0.0), (0.0, 0.5), (-1000.0, 0.5))
]


def look(rule, draw):
    """What z receives; if that is right, also where tanh is flat, and at 0."""
    given = inputs(draw)
    result = received(rule, *given)
    if result is not ... and same(canonical(result), canonical(tanh_rule(*given))):
        require_right_on(partial(received, rule), tanh_rule, ENDS)
        require_shape_kept(rule)
        handed = call_on_arrays(rule, given)
        within = isinstance(handed, (tuple, list)) and np.ndim(handed[0])
        require(not within, TAKE_OUT.format(type(handed).__name__))  # the engine puts it into a tuple itself
    return result


def require_shape_kept(rule):
    """Raise Trouble if a matrix comes back right in another shape; what asks for vectors alone may stop at one."""
    given = np.full((2, 3), 2.0), np.full((2, 3), 0.5)
    shape = np.shape(attempted(lambda: received(rule, *given), given[0]))
    require(shape == (2, 3) or np.prod(shape) != 6, OTHER_SHAPE.format(shape))


OTHER_SHAPE = "For vectors yours is right. Of shape (2, 3) it makes {}. A gradient has the shape of its value."


def received(rule, g, out):
    """What z receives, taken out of a tuple of one, as the rules of the engine hand back."""
    result = call_on_arrays(rule, (g, out))
    if not isinstance(result, (tuple, list)):
        return result
    arrays = [part for part in result if np.ndim(part)]
    several = f"Your function hands back {len(arrays)} arrays. tanh has one operand: it gets upstream times local."
    require(len(arrays) < 2, several)
    return arrays[0] if len(arrays) == len(result) == 1 else result


def gradient_of(nudge, g, out):
    g, out = torch.as_tensor(g), torch.as_tensor(out)
    return (g * torch.tanh(torch.atanh(out) + nudge)).sum()


def serves(rule):
    """Arrays of any shape, and single numbers; an array or a number comes back."""
    g, out = np.full((2, 3), 2.0), np.full((2, 3), 0.5)
    given = [(g, out), (1.0, out[0, 0]), (g[:1], out[:1])]
    return is_for_the_engine([call(rule, pair) for pair in given], [tanh_rule(*pair) for pair in given])


@mistake("That is the local derivative. What arrives is lost.")
def no_upstream(g, out):
    return 1 - out**2


@mistake("That is the slope at out, as if out were z. But out is tanh(z) already.")
def tanh_once_more(g, out):
    return g * (1 - np.tanh(out) ** 2)


@mistake("That is the slope of σ, made from its output.", name="sigmoid's rule")
def sigmoids_rule(g, out):
    return g * out * (1 - out)


@mistake("At out = −0.5 and at 0.5 the slope is the same.")
def forgot_the_square(g, out):
    return g * (1 - out)


@mistake("tanh grows everywhere. Can its slope be negative?")
def sign(g, out):
    return g * (out**2 - 1)


@mistake("The square is there, and the 1 is not: at z = 0 tanh is steepest, and yours is flat.")
def the_square_alone(g, out):
    return g * out**2


@mistake("The slope is at most 1. Yours grows beyond it: look at the sign before the square.")
def plus(g, out):
    return g * (1 + out**2)


@mistake("What arrives is multiplied by tanh itself. The local derivative is its slope.")
def the_value(g, out):
    return g * out


@mistake("Yours comes to 1 − g·out². g should multiply all of the slope, and in yours the 1 is without it.")
def g_on_the_square_only(g, out):
    return 1 - g * out**2


@mistake("Yours comes to 1 − (g·out)². g should not be squared: it should multiply all of the slope, 1 − out².")
def g_in_the_square(g, out):
    return 1 - (g * out) ** 2


@mistake("Yours comes to g, divided by the slope. On its way back g is multiplied by it.")
def divided(g, out):
    return g / (1 - out**2)


@mistake("Yours comes to g − out². g should multiply all of the slope, and in yours the square is without it.")
def g_on_the_one_only(g, out):
    return g - out**2


@mistake("The whole bracket is squared in yours. Only out is.")
def bracket_squared(g, out):
    return g * (1 - out) ** 2


@mistake("Upstream and local are multiplied. Yours adds them.")
def added(g, out):
    return g + (1 - out**2)


@mistake("−2·out is the slope of 1 − out². That is one derivative too many.")
def differentiated_again(g, out):
    return g * (-2 * out)


@mistake("Each entry has a gradient of its own. Yours adds them to one.")
def summed(g, out):
    return (g * (1 - out**2)).sum()


@mistake("Yours comes to out · (1 − g²): g and out are in each other's place. Of the two arguments g is the first.")
def g_squared(g, out):
    return out * (1 - g**2)


@also_right
def two_factors(g, out):
    return g * (1 - out) * (1 + out)


@also_right
def one_by_one(g, out):
    return [a * (1 - b * b) for a, b in zip(g.tolist(), out.tolist(), strict=True)]
