"""Exercise 02.1: nudges."""

from helpers.exercises.marks import also_right, mistake

ID = "02.1"
MINUTES = 2
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
    return cubic, draw(), 0.1 * draw().abs()


def cubic(w):
    return w**3 - 2 * w**2 + 5


@mistake("That nudges one side only. Nudge both, w + h and w − h.", name="one-sided")
def one_sided(f, w, h):
    return (f(w + h) - f(w)) / h


@mistake("That nudges the left side only. Nudge both.")
def left_side_only(f, w, h):
    return (f(w) - f(w - h)) / h


@mistake("How far apart are w + h and w − h? Divide by that distance.")
def forgot_the_2(f, w, h):
    return (f(w + h) - f(w - h)) / h


@mistake("Python divides by 2 and then multiplies by h. The distance 2h needs its brackets.")
def brackets_of_2h(f, w, h):
    return (f(w + h) - f(w - h)) / 2 * h


@mistake("Division binds before subtraction: only the second value is divided.")
def brackets_of_the_difference(f, w, h):
    return f(w + h) - f(w - h) / (2 * h)


@mistake("A function that grows has a positive slope. Which of the two values comes first?")
def sign(f, w, h):
    return (f(w - h) - f(w + h)) / (2 * h)


@mistake("That is how much f changes. A slope is change per distance.")
def not_divided(f, w, h):
    return f(w + h) - f(w - h)


@also_right
def half_over_h(f, w, h):
    return 0.5 / h * (f(w + h) - f(w - h))


@also_right
def mean_of_both_sides(f, w, h):
    return ((f(w + h) - f(w)) / h + (f(w) - f(w - h)) / h) / 2


@also_right
def plain_floats(f, w, h):
    return (f(float(w) + float(h)) - f(float(w) - float(h))) / float(h + h)
