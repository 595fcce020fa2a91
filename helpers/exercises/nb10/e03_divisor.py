"""Exercise 10.3: the divisor for other numbers."""

import re

from helpers.exercises.checking.chance import CHANCE
from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import number_words, told_apart
from helpers.exercises.marks import also_right, mistake

ID = "10.3"
MINUTES = 3
TASK = (
    "Queries and keys come with the standard deviation s. Return the divisor that gives their scores, "
    "of d products each, the standard deviation 1."
)
STUB = """
def divisor(d, s):
    variance = ...    # of one product q · k
    return ...

exercise("10.3").check(divisor)
"""
HINTS = (
    "Which variance has a product of two numbers with mean 0 and standard deviation s?",
    "The variances of the d products add. The divisor is a standard deviation.",
)
WHY = "A product has the variance s² · s², d of them have d · s⁴, and the root of that is s² · √d."


def divisor(d, s):
    variance = s**4
    return (d * variance) ** 0.5


def inputs(draw):
    return 20 + int(40 * float(draw().abs())), float(draw().abs())


def measure(answer, draw):
    d, s = given = inputs(draw)
    return told(call(answer, given), divisor(*given), lambda seen: say(answer, float(seen), d, s))


def say(answer, seen, d, s):
    """What it makes of 4 times the d, and of twice the s, if that is off; else its factor, or that it is close."""
    given = f"Yours is {number_words(seen)} for d = {d} and s = {number_words(s)}"
    yours, due = told_apart(seen, divisor(d, s))
    is_close = abs(seen / divisor(d, s) - 1) < 0.02
    if is_close and re.search(CHANCE, words_in(answer)):
        return f"{given}, and {due} is due: near, and not it. What is measured on random numbers stays near."
    if abs(seen - divisor(d, s)) < 1 and seen == int(seen):
        return f"{given}, a whole number, and {due} is due: near, and not it. What in yours makes it whole?"
    longer, wider = float(answer(4 * d, s)) / seen, float(answer(d, 2 * s)) / seen
    if abs(longer - 4) < 1e-3:
        return f"{given}; with 4 · d it becomes 4 times that, as the variance does. What does its root become?"
    if abs(longer - 2) > 1e-3:
        return f"{given}; with 4 · d it becomes {number_words(longer)} times that. How much do 4 variances add up to?"
    if abs(wider - 4) > 1e-3:
        return f"{given}; with 2 · s it becomes {number_words(wider)} times that. How does a product of 2q and 2k grow?"
    if is_close:
        return f"For d = {d} and s = {number_words(s)} yours is {yours}, and {due} is due. What makes the difference?"
    times = number_words(seen / divisor(d, s))
    return f"{given}, {times} times what it should be. It follows d and s as it should: which factor is off?"


@mistake("Yours comes to √d, whatever s is. That is right for s = 1.")
def forgot_s(d, s):
    return d**0.5


@mistake("Yours comes to s · √d. A product has two factors, and both have s.")
def one_s(d, s):
    return s * d**0.5


@mistake("That is the variance of a score. Divide by its standard deviation.")
def variance(d, s):
    return d * s**4


@mistake(
    "Yours is d · s², √d times as large as it should be. With 4 · d a score's variance becomes 4 times as large. What "
    "does its root become?"
)
def forgot_the_root(d, s):
    return d * s**2


@mistake("That is one over it: a divisor becomes larger with d.")
def upside_down(d, s):
    return 1 / (s**2 * d**0.5)


@mistake("s stands below the line. Larger queries make larger scores.")
def s_below(d, s):
    return d**0.5 / s**2


@mistake("Yours comes to s², whatever d is. A score adds d products.")
def forgot_d(d, s):
    return s**2


@mistake(
    "Yours comes to s⁴ · √d. s⁴ is the variance of one product. Of what is the root to be taken, and of what does "
    "yours take it?"
)
def to_the_fourth(d, s):
    return s**4 * d**0.5


@mistake("Yours comes to d² · √s: d and s are in each other's place. Of the two arguments d is the first.")
def swapped(d, s):
    return d**2 * s**0.5


@mistake("2 · s is a sum. q and k are multiplied.")
def twice_s(d, s):
    return 2 * s * d**0.5


@mistake("The variances of q and k are added. Those of a product multiply.")
def variances_added(d, s):
    return (2 * s**2 * d) ** 0.5


@mistake("Yours comes to √(s · d). What stands with d below the root is the variance of one product of a q and a k.")
def root_of_s(d, s):
    return (s * d) ** 0.5


@mistake("Yours is d, as d standard deviations of 1 add up to. Variances add.")
def deviations_added(d, s):
    return d


@also_right
def by_two_roots(d, s):
    return s * s * d**0.5
