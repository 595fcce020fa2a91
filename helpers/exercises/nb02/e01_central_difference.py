"""Exercise 02.1: nudges."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.plain import of_numbers

ID = "02.1"
MINUTES = 3
TASK = "The central difference: the slope of f at w from two nudges of size h, one on each side."
STUB = """
def central(f, w, h):
    return ...

exercise("02.1").check(central)
"""
HINTS = (
    "Two values of f, one on each side of w.",
    "The two points are w − h and w + h: 2h apart.",
)
WHY = "Change divided by distance. With a nudge on each side the error shrinks with h², one-sided only with h."


def central(f, w, h):
    return (f(w + h) - f(w - h)) / (2 * h)


def inputs(draw):
    return cubic, draw().round(decimals=1), (0.1 * draw().abs()).round(decimals=2)  # as they are told


def cubic(w):
    return w**3 - 2 * w**2 + 5


def falling(w):
    return 5 - cubic(w)


def flat(w):
    return cubic(w) / 1000


def measure(answer, draw):
    _, w, h = inputs(draw)
    found = [slope_of(answer, f, w, h) for f in (cubic, falling)]
    if same(found[0], central(cubic, w, h)):
        yours, due = canonical(of_numbers(answer, (flat, w, h))), central(flat, w, h)
        require(same(yours, due), lambda: FLAT.format(*told_apart(yours, due)))
    return found[0]


FLAT = "For a steep f yours is right. For one that is nearly flat it is {}, and {} is due. Does yours cut off digits?"


def slope_of(answer, f, w, h):
    """The answer for this f, and what it is told where that is off."""
    due = central(f, w, h)

    def say(got):
        if all(same(canonical(of_numbers(answer, (other, w, h))), got) for other in (cubic, falling, flat)):
            return f"Yours is {number_words(got)} for each f that was tried. What of f is left in it?"
        if any(same(got, whole(due)) for whole in (torch.round, torch.trunc, torch.floor, torch.ceil)):
            return f"{seen.format(number_words(got))} The slope is no whole number. What takes its digits away?"
        return f"{seen.format(number_words(got))} By how much does f change, and over which distance?"

    left, right = number_words(f(w - h), 8), number_words(f(w + h), 8)
    seen = f"Yours is {{}} at w = {number_words(w)} and h = {number_words(h)}. f is {left} at w − h, {right} at w + h."
    return told(of_numbers(answer, (f, w, h)), due, say)


def serves(central):
    """In the type it is given: in float32 a nudge of 1e-7 is lost at 3."""
    return bool(central(lambda w: w, torch.tensor(3.0), torch.tensor(1e-7)) == 0)


@mistake("That nudges one side only. Nudge both, w + h and w − h.", name="one-sided")
def one_sided(f, w, h):
    return (f(w + h) - f(w)) / h


@mistake("That nudges the left side only. Nudge both.")
def left_side_only(f, w, h):
    return (f(w) - f(w - h)) / h


@mistake("The change is that of one side, the distance that of both: w and w + h are only h apart. Nudge both sides.")
def one_sided_over_2h(f, w, h):
    return (f(w + h) - f(w)) / (2 * h)


@mistake("From w − h to w is one side, and 2h is the distance of both sides. Nudge to the right as well.")
def left_side_over_2h(f, w, h):
    return (f(w) - f(w - h)) / (2 * h)


@mistake("How far apart are w + h and w − h? Divide by that distance.")
def forgot_the_2(f, w, h):
    return (f(w + h) - f(w - h)) / h


@mistake("That is the change over 2, times h, as Python reads `/ 2 * h`. The distance 2h needs its brackets.")
def brackets_of_2h(f, w, h):
    return (f(w + h) - f(w - h)) / 2 * h


@mistake("Division binds before subtraction: only the second value is divided.")
def brackets_of_the_difference(f, w, h):
    return f(w + h) - f(w - h) / (2 * h)


@mistake("A function that grows has a positive slope. Which of the two values comes first?")
def sign(f, w, h):
    return (f(w - h) - f(w + h)) / (2 * h)


@mistake("Where f falls its slope is negative. Yours never is: leave the sign of the difference as it comes.")
def never_negative(f, w, h):
    return abs(f(w + h) - f(w - h)) / (2 * h)


@mistake("That is how much f changes. A slope is change per distance.")
def not_divided(f, w, h):
    return f(w + h) - f(w - h)


@mistake("Half the change is there. A slope is divided by the distance, and that has h in it.")
def forgot_h(f, w, h):
    return (f(w + h) - f(w - h)) / 2


@mistake("Added up, the two values make no change. A slope needs how far they are apart.")
def added(f, w, h):
    return (f(w + h) + f(w - h)) / (2 * h)


@mistake("That is the mean height of the two points. The slope asks how much one is above the other.")
def mean_of_the_values(f, w, h):
    return (f(w + h) + f(w - h)) / 2


@mistake("You multiply by the distance. A slope is a change for each unit of it.")
def multiplied(f, w, h):
    return (f(w + h) - f(w - h)) * (2 * h)


@mistake("Your nudges are half as long as asked. Each is to be h, so that the points are 2h apart.")
def half_nudges(f, w, h):
    return (f(w + h / 2) - f(w - h / 2)) / h


@mistake("Your points are 4h apart. Each nudge is h long.", name="nudges of 2h")
def nudges_of_2h(f, w, h):
    return (f(w + 2 * h) - f(w - 2 * h)) / (4 * h)


@mistake("Your points are 4h apart, and you divide by another distance. Each nudge is h long.", name="2h over 2h")
def two_h_over_2h(f, w, h):
    return (f(w + 2 * h) - f(w - 2 * h)) / (2 * h)


@mistake("The distance is 2h, and yours is h². Add the two nudges up.", name="over h²")
def over_h_squared(f, w, h):
    return (f(w + h) - f(w - h)) / h**2


@mistake("That is how fast the slope itself changes. For the slope two values are enough, and f(w) is not one of them.")
def second_difference(f, w, h):
    return (f(w + h) - 2 * f(w) + f(w - h)) / h**2


@mistake("f is put to the difference of the two points. It has to be put to each, and then the values compared.")
def f_of_the_distance(f, w, h):
    return f((w + h) - (w - h)) / (2 * h)


@mistake("w and h have changed places: w is where, h how far.", name="w and h swapped")
def w_and_h_swapped(f, w, h):
    return (f(h + w) - f(h - w)) / (2 * w)


@mistake(
    "That is the slope itself, to four digits. Two values of f, each h from w, give a number a little off it, and that "
    "is asked for. At how many points does yours take f, and how far from w are they?"
)
def the_exact_slope(f, w, h):
    return (f(w + 1e-5) - f(w - 1e-5)) / 2e-5


@also_right
def half_over_h(f, w, h):
    return 0.5 / h * (f(w + h) - f(w - h))


@also_right
def mean_of_both_sides(f, w, h):
    return ((f(w + h) - f(w)) / h + (f(w) - f(w - h)) / h) / 2


@also_right
def plain_floats(f, w, h):
    return (f(float(w) + float(h)) - f(float(w) - float(h))) / float(h + h)
