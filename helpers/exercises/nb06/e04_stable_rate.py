"""Exercise 06.4: the border beyond which descent runs away."""

from helpers.exercises.marks import also_right, mistake

ID = "06.4"
MINUTES = 3
TASK = (
    "Transfer. On k·(w − 2)², k > 0: below which learning rate does |w − 2| shrink, and above it "
    "grow?"
)
STUB = """
def largest_lr(k):
    return ...

exercise("06.4").check(largest_lr)
"""
HINTS = (
    "One step multiplies w − 2 by 1 − 2k·lr.",
    "The border is where that factor is −1: w jumps to the other side, equally far.",
)
WHY = "The factor is 1 − 2k·lr; at −1 the step jumps across, equally far. A steeper bowl takes smaller steps."


def largest_lr(k):
    return 1 / k


def inputs(draw):
    return (draw().abs(),)


@mistake(
    "At that rate the first step lands on the minimum. The border lies further on.",
    name="the one-step rate",
)
def the_one_step_rate(k):
    return 1 / (2 * k)


@mistake("The gradient is 2k(w − 2): the square brings a 2 along.")
def forgot_the_2(k):
    return 2 / k


@mistake("That is the border for k = 1. A steeper curve takes smaller steps.")
def independent_of_k(k):
    return 1.0


@mistake("A steeper curve needs a smaller rate, not a larger one.")
def upside_down(k):
    return k


@also_right
def not_cancelled(k):
    return 2 / (2 * k)


@also_right
def by_power(k):
    return float(k) ** -1


@also_right
def by_reciprocal(k):
    return k.reciprocal().float()
