"""Exercise 04.1: the gradient that a cut leaves."""

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.near import nearly, pairs
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import FROM_BACKWARD, GRAD_IS_NONE, OF_A_RESULT, handed_back

ID = "04.1"
MINUTES = 2
TASK = (
    "y = x² + x³ + x⁴, with x³ computed under `no_grad`. What does backward leave in the `.grad` "
    "of x, for any number x?"
)
STUB = """
def grad_of_x(x):
    return ...

exercise("04.1").check(grad_of_x)
"""
HINTS = (
    "Which of the three terms have a way back to x?",
    "To autograd, what is computed under no_grad is a number that happens to be there.",
    "Differentiate each of those by itself, and add. A constant has slope 0.",
)
WHY = "x² and x⁴ have a way back to x; x³ was computed unseen, a constant."


def grad_of_x(x):
    return 2 * x + 4 * x**3


def inputs(draw):
    return (draw().float().requires_grad_(),)


def gradient_of(nudge, x):
    x = x.detach()
    return (x + nudge) ** 2 + x**3 + (x + nudge) ** 4


def measure(answer, draw):
    (x,) = inputs(draw)
    given = x.item()
    gradient = handed_back(answer, x)
    require(x.item() == given, "Your function changes its inputs in place. Leave x as it is.")
    beside = [(torch.tensor(at).requires_grad_(),) for at in (given, 1.5, -0.7)]
    return told(gradient, grad_of_x(x.detach()), lambda _: nearly(answer, grad_of_x, *beside) or say(answer))


def inputs_at(x):
    return (torch.tensor(x, dtype=torch.float64).requires_grad_(),)  # as exact as the plain number of a learner


EXAMPLES = [(f"x = {number_words(x)}", inputs_at(x)) for x in (1.0, 2.0, -1.0, 0.5)]


def say(answer):
    """The first power whose factor is off, if it is a polynomial."""
    at = torch.tensor([-2.0, -1.0, 0.5, 1.0, 1.5, 2.0, 2.5, -0.5])
    values = torch.stack([got for got, _ in pairs(answer, grad_of_x, [inputs_at(x.item()) for x in at])])
    powers = torch.linalg.vander(at.double(), N=6)
    factors = torch.linalg.lstsq(powers, values[:, None]).solution[:, 0]
    names, right = ("x⁰", "x", "x²", "x³", "x⁴", "x⁵"), (0, 2, 0, 4, 0, 0)
    times = factors[1] / 2
    if times.abs() > 0.01 and same(values, times * (2 * at + 4 * at**3).double()):
        asks = "How often does backward run, from what?" if " backward " in words_in(answer) else "What scales them?"
        return f"In yours both slopes are {number_words(times)} times as large as they should be. {asks}"
    off = next((k for k, factor in enumerate(factors) if abs(factor - right[k]) > 1e-3), None)
    whole = same(powers @ factors.round(), values)
    if off is None or not whole:
        return by_example(answer, grad_of_x, EXAMPLES, "the gradient is")
    size = number_words(factors[off])
    factor = f"{names[off]} with the factor {size}" if off else f"a constant, {size}"
    what = factor if factors[off].abs() > 0.5 else f"no term in {names[off]}, and one is due"
    if off not in (1, 2, 3):
        return f"Yours holds {what}. Slopes of x², x³ and x⁴ have no such term: where does yours come from?"
    asks = "with which factor" if right[off] and factors[off].abs() > 0.5 else "and does it track"
    return f"Yours holds {what}. Which of the three terms has that power in its slope, {asks}?"


@mistake("That is the whole derivative. One of the three terms is a constant to autograd.")
def nothing_cut(x):
    return 2 * x + 3 * x**2 + 4 * x**3


@mistake("The term under no_grad is the one that backward misses.")
def only_the_cut_term(x):
    return 3 * x**2


@mistake("The cut ends with its block. In the task x⁴ is computed outside and has a way home of its own.")
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


@mistake("That is y itself. Backward leaves its slope, as far as it sees it.")
def the_value_of_y(x):
    return x**2 + x**3 + x**4


@mistake("The slope of x² is there too: in the task the block holds x³ alone, and the square is tracked.")
def only_after_the_cut(x):
    return 4 * x**3


@mistake("The slope of the square and of the cube: it is x⁴ that you left out, and x³ that is unseen.")
def dropped_another_term(x):
    return 2 * x + 3 * x**2


@mistake("The cube and the fourth power: it is x² that you left out, and x³ that is unseen.")
def dropped_the_square(x):
    return 3 * x**2 + 4 * x**3


@mistake("The cube's slope is taken away from the others. A constant takes nothing away.")
def subtracted_the_cut(x):
    return 2 * x - 3 * x**2 + 4 * x**3


@mistake("The exponent goes down by one when it comes to the front: x⁴ has another slope.")
def kept_the_exponent(x):
    return 2 * x + 4 * x**4


@mistake("The slope of x⁴ is another one: its exponent comes to the front, and then goes down by one.")
def front_and_power_from_the_cube(x):
    return 2 * x + 3 * x**3


@mistake("Yours is 6x. The slope of x² is some number times x. That of x⁴ is not: which power of x is left in it?")
def all_linear(x):
    return 2 * x + 4 * x


@mistake("Yours is 8x⁴, the product of two slopes. y is a sum, and slopes of a sum add.")
def multiplied(x):
    return 2 * x * 4 * x**3


@mistake("Yours is 0, whatever x is: the slope of a constant. Which terms are one, and which slopes have the others?")
def nothing_left(x):
    return 0


@mistake("None would be left if no term had a way back to x. Which of the three terms have one?", written="^ *$")
def none_left(x):
    return None


@mistake("That is what x² and x⁴ give when they are differentiated twice. A gradient is the first derivative.")
def differentiated_twice(x):
    return 2 + 12 * x**2


@mistake("That is right at x = 1. The task asks for any number x.")
def at_one(x):
    return 6


@mistake(OF_A_RESULT, written=GRAD_IS_NONE)
def grad_of_a_result(x):
    y = x**2 + x**4
    return y.grad


@mistake(
    "What you return is None. backward() hands back nothing: it fills x.grad.",
    written=FROM_BACKWARD,
)
def what_backward_hands_back(x):
    return (x**2 + x**4).backward()


@mistake("The exponents went down by one. Each also comes to the front, as a factor.")
def no_factors(x):
    return x + x**3


@mistake("The sign is the other one. Slopes of a sum keep their signs.")
def minus(x):
    return -2 * x - 4 * x**3


@mistake("Yours has 1 too much, as if that were the slope of a constant. It is 0.")
def slope_one_for_the_constant(x):
    return 2 * x + 1 + 4 * x**3


@mistake("What backward starts from has no way back to x. Only one of the three terms is cut off.")
def all_in_the_block(x):
    with torch.no_grad():
        y = x**2 + x**3 + x**4
    y.backward()
    return x.grad


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
