"""Exercise 08.1: the rule of a product."""

from contextlib import suppress
from numbers import Number

import numpy as np
import torch

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import Trouble, canonical, number_words, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.values import arrays, call_on_arrays, is_for_the_engine, require_right_on

ID = "08.1"
MINUTES = 2
TASK = "The rule of ×: from the upstream gradient g of a·b, what a and b receive."
STUB = """
def mul_rule(g, a, b):
    return ..., ...

exercise("08.1").check(mul_rule)
"""
HINTS = (
    "∂(ab)/∂a is what stands beside a.",
    "Each operand gets one number. Which two things decide how large the one for a is?",
    "Upstream times local, once for each operand, a first.",
)
WHY = "Each factor hands on the upstream gradient times the other factor."


def mul_rule(g, a, b):
    return g * b, g * a


def inputs(draw):
    return arrays(draw, (), (), ())


def measure(answer, draw):
    """What both receive, for drawn numbers; if that is right, for 0, large ones and both signs as well."""
    drawn = inputs(draw)
    given, right = received(answer, drawn), canonical(mul_rule(*drawn))
    if given is not ... and same(given, right):
        require_right_on(answer, mul_rule, [(words(*numbers), as_given(*numbers)) for numbers in NUMBERS])
    return told(given, right, lambda _: say(answer, tuple(map(float, drawn))))


def received(rule, given):
    """What both receive; Trouble where that is no pair, with the value if it is one number for the two."""
    result = call_on_arrays(rule, given)
    kind = "function" if callable(result) else type(result).__name__
    require(result is ... or isinstance(result, READ), f"Your function hands back a {kind:.60}. {A_PAIR}")
    missing = isinstance(result, (tuple, list)) and any(part is None for part in result)
    require(not missing, f"There is None in what your function hands back. {A_PAIR}")
    found = canonical(result)
    if isinstance(found, torch.Tensor) and found.numel() == 1 and found.isfinite():
        raise Trouble(found, "Yours is one number. a and b receive one each: hand back two, that for a first.")
    return found


READ = (tuple, list, str, Number, np.ndarray, torch.Tensor)
A_PAIR = "A pair is asked for: two numbers with a comma between, a's first."
NUMBERS = (
    (10, 2, 3), (10, 2, -3), (10, -2, 3), (-10, 2, 3), (10, 3, 3), (10, 0, 3), (10, 2, 0), (0, 2, 3), (10, 0.5, 0.2),
    (2, 400, 0.01), (0.001, 3, -500),
)


def words(g, a, b):
    return f"g = {number_words(g)}, a = {number_words(a)}, b = {number_words(b)}"


def as_given(g, a, b):
    """The numbers as a value's rule is given them: g may be a plain one."""
    return float(g), np.array(float(a)), np.array(float(b))


def say(rule, drawn):
    """What is off where: at the first numbers that show it."""
    seen = [(numbers, found) for numbers in (*NUMBERS, drawn) if (found := tried(rule, numbers)) is not None]
    for k, name in enumerate("ab" if seen else ""):
        if all(same(found[k], -canonical(mul_rule(*numbers))[k]) for numbers, found in seen):
            return f"What {name} receives has the right size and the other sign, whatever the numbers: why a minus?"
    for k, name in enumerate("ab"):
        for numbers, found in seen:
            if not same(found[k], canonical(mul_rule(*numbers))[k]):
                return k * "What a receives is right. " + nudged(name, numbers, found[k])
    return "Asked twice for the same numbers, your function gives two answers."


def tried(rule, numbers):
    """What a and b receive for these numbers, as arrays; None where that is no pair of numbers."""
    with suppress(Exception):
        found = canonical(call(rule, tuple(np.array(float(number)) for number in numbers)))
        return found if found.shape == (2,) else None
    return None


def nudged(name, numbers, seen):
    g, a, b = numbers
    due = g * (b if name == "a" else a)
    if abs(seen - due) < 0.01 * abs(due):
        yours, should = told_apart(seen, due)
        g, a, b = (number_words(number, 6) for number in numbers)
        where = f"At g = {g}, a = {a}, b = {b} {name} receives {yours} in yours"
        return f"{where}, and should receive {should}. Which line changes digits of it?"
    change = number_words(0.01 * (b if name == "a" else a))
    return (
        f"At {words(g, a, b)} {name} receives {number_words(seen)} in yours. Nudge {name} by 0.01: a·b changes by "
        f"{change}, and what comes after by {number_words(g)} times that. How much is it for a nudge of 1?"
    )


def gradient_of(nudge, g, a, b):
    g, a, b = map(torch.as_tensor, (g, a, b))
    return g * (a + nudge[0]) * (b + nudge[1])


def serves(rule):
    """Arrays of different shapes too: broadcasting brings them."""
    shaped = np.full((4, 3), 2.0), np.full((4, 3), 3.0), np.array(5.0)
    return all(is_for_the_engine(call(rule, given), mul_rule(*given)) for given in (shaped, as_given(1, 5, 2)))


@mistake("Nudge a alone. What is the nudge multiplied by?")
def own_factor(g, a, b):
    return g * a, g * b


@mistake("Those are local derivatives. What arrives from above is lost.")
def no_upstream(g, a, b):
    return b, a


@mistake("Each stands at its own place and nothing has arrived: both the other factor and g are missing.")
def the_factors(g, a, b):
    return a, b


@mistake("That is how + hands on. Here the factors matter.", name="addition's rule")
def additions_rule(g, a, b):
    return g, g


@mistake("Each of the two gets a number of its own.")
def one_product(g, a, b):
    return g * a * b, g * a * b


@mistake("That is the value of the product, twice. A rule hands on gradients.")
def the_value(g, a, b):
    return a * b, a * b


@mistake("What a receives is right. The rule hands back a second number, for b.")
def only_a(g, a, b):
    return g * b


@mistake("One number for both: the rule hands back two, the one for a first.")
def one_number(g, a, b):
    return g * a * b


@mistake("The two are added into one number here. They belong to different operands: a comma between them, no plus.")
def the_two_added(g, a, b):
    return g * b + g * a


@mistake("The first is right. The other lacks what arrives from above.")
def half_upstream(g, a, b):
    return g * b, a


@mistake("The first of yours lacks what arrives from above; the second has it.")
def other_half_upstream(g, a, b):
    return b, g * a


@mistake("The chain rule multiplies upstream and local. Yours adds them.")
def added(g, a, b):
    return g + b, g + a


@mistake("A product, not a quotient: nothing here has to be divided by.")
def divided(g, a, b):
    return g / b, g / a


@mistake("What b receives is right. For a, look at b: that is what a is multiplied by.")
def a_gets_its_own(g, a, b):
    return g * a, g * a


@mistake("What a receives is right. For b, look at a: that is what b is multiplied by.")
def b_gets_its_own(g, a, b):
    return g * b, g * b


@also_right
def a_list(g, a, b):
    return [b * g, a * g]


@also_right
def an_array(g, a, b):
    return np.array([b, a]) * g
