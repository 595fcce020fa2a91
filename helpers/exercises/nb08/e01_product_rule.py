"""Exercise 08.1: the rule of a product."""

import numpy as np
import torch

from helpers.exercises.checking.beside import beside
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble, canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.values import arrays, call_on_arrays

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
    return beside(look, answer, mul_rule, draw, lambda seen, expected: say(seen, expected, answer))


def look(rule, draw):
    """What both receive; Trouble with the value if that is one number for the two."""
    given = canonical(call_on_arrays(rule, inputs(draw)))
    require(not isinstance(given, (dict, frozenset)), NO_PAIR)
    if isinstance(given, torch.Tensor) and given.numel() == 1 and given.isfinite():
        raise Trouble(given, "Yours is one number. a and b receive one each: hand back two, that for a first.")
    return given


def say(seen, expected, rule):
    for k, name in enumerate("ab"):
        if same(seen[k], -expected[k]):
            return f"What {name} receives has the right size and the other sign: a product takes nothing away."
    if same(seen[0], expected[0]):
        return "What a receives is right. Nudge b alone: by how much does a·b change, and what arrives from above?"
    yours = received(rule)
    if same(yours, canonical(30.0)):
        return "At g = 10, a = 2, b = 3 what a receives in yours is right. With other numbers it is not."
    return f"At g = 10, a = 2, b = 3 a receives {number_words(yours)} in yours. {NUDGED}"


NUDGED = "Nudge a by 0.01: a·b grows by 0.03, and what comes after by 10 times that. How much is it for a nudge of 1?"


NO_PAIR = "Your function hands back a dict or a set. A pair is asked for: two numbers with a comma between, a's first."


def received(rule):
    """What a receives at g = 10, a = 2, b = 3."""
    return canonical(call_on_arrays(rule, (np.array(10.0), np.array(2.0), np.array(3.0))))[0]


def gradient_of(nudge, g, a, b):
    g, a, b = map(torch.as_tensor, (g, a, b))
    return g * (a + nudge[0]) * (b + nudge[1])


def serves(rule):
    """Arrays of different shapes too: broadcasting brings them."""
    g, a, b = np.full((4, 3), 2.0), np.full((4, 3), 3.0), np.array(5.0)
    return all(np.array_equal(*pair) for pair in zip(rule(g, a, b), mul_rule(g, a, b), strict=True))


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
