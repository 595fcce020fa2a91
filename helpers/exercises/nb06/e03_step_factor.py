"""Exercise 06.3: how large a step."""

from helpers.exercises.marks import also_right, mistake

ID = "06.3"
MINUTES = 2
TASK = "Gradient descent on (w − 2)². By which factor does one step multiply the distance |w − 2|?"
STUB = """
def factor(lr):
    return ...

exercise("06.3").check(factor)
"""
HINTS = (
    "The gradient is 2(w − 2).",
    "Write down w_new − 2 and take the factor (w − 2) out.",
)
WHY = "w_new − 2 = (1 − 2·lr)(w − 2): it shrinks while |1 − 2·lr| < 1, that is for lr between 0 and 1."


def factor(lr):
    return abs(1 - 2 * lr)


def inputs(draw):
    return (0.3 * draw().abs(),)


@mistake("A distance is not negative. What if the step jumps over the minimum?")
def no_absolute_value(lr):
    return 1 - 2 * lr


@mistake("The derivative of the square brings a factor along.")
def forgot_the_2(lr):
    return abs(1 - lr)


@mistake("That distance always grows. Write the step out: w − lr · gradient.")
def sign(lr):
    return 1 + 2 * lr


@mistake("That is the factor of the loss, the square of the distance.", name="the loss's factor")
def the_losss_factor(lr):
    return (1 - 2 * lr) ** 2


@mistake("That is how far the step goes, compared with the distance. How much distance is left?")
def only_the_step(lr):
    return 2 * lr


@also_right
def root_of_the_square(lr):
    return ((1 - 2 * lr) ** 2) ** 0.5


@also_right
def larger_of_two(lr):
    return max(1 - 2 * float(lr), 2 * float(lr) - 1)
