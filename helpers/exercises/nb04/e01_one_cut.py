"""Exercise 04.1: the gradient that a cut leaves."""

from helpers.exercises.marks import also_right, mistake

ID = "04.1"
MINUTES = 1
TASK = (
    "y = x² + x³ + x⁴, with x³ computed under `no_grad`. What does backward leave in the `.grad` "
    "of x, for any x?"
)
STUB = """
def grad_of_x(x):
    return ...

exercise("04.1").check(grad_of_x)
"""
HINTS = (
    "Which of the three terms have a way back to x?",
    "Differentiate each of those by itself, and add. A constant has slope 0.",
)
WHY = "x² and x⁴ have a way back to x; x³ was computed unseen, a constant."


def grad_of_x(x):
    return 2 * x + 4 * x**3


def inputs(draw):
    return (draw(),)


def gradient_of(nudge, x):
    return (x + nudge) ** 2 + x**3 + (x + nudge) ** 4


@mistake("That is the whole derivative. One of the three terms is a constant to autograd.")
def nothing_cut(x):
    return 2 * x + 3 * x**2 + 4 * x**3


@mistake("The term under no_grad is the one that backward misses.")
def only_the_cut_term(x):
    return 3 * x**2


@mistake("The cut ends with its block. x⁴ is computed outside and has a way home of its own.")
def nothing_after_the_cut(x):
    return 2 * x


@mistake(
    "A constant adds its value to y. What does it add to the slope?",
    name="the constant's value",
)
def the_constants_value(x):
    return 2 * x + x**3 + 4 * x**3


@mistake("Those are the terms that track. Backward leaves their slopes.")
def the_values(x):
    return x**2 + x**4


@also_right
def by_autograd(x):
    t = x.detach().clone().requires_grad_()
    (t**2 + t.detach() ** 3 + t**4).backward()
    return t.grad


@also_right
def factored(x):
    return 2 * x * (1 + 2 * x * x)


@also_right
def plain_float(x):
    return [2 * float(x) + 4 * float(x) ** 3][0]
