"""Exercise 06.4: the border beyond which descent runs away."""

from functools import partial

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import attempted, require, told
from helpers.exercises.checking.values import canonical, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length
from helpers.exercises.nb06.measures import of_numbers, of_plain

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
    """A bowl that is flatter than that of 06.3, one that is steeper, or one that is much steeper: each on one draw."""
    return ((0.2, 1.1, 12.0)[length(draw) % 3] + (draw().abs() - 1.1) / 2.5,)


def measure(answer, draw):
    """The border; Trouble if it is right for curves that are written down, and not for others."""
    given = inputs(draw)
    says = lambda _=None: by_example(  # noqa: E731
        partial(of_plain, answer), largest_lr, EXAMPLES, "w jumps to and fro, equally far, at"
    )
    found = of_numbers(answer, given)
    value = attempted(lambda: canonical(found), None)
    if shape_words(value) == "one number" and not same(value, canonical(largest_lr(*given))):
        listed = [attempted(lambda k=k: float(of_plain(answer, k)), None) for k in (1, 2)]
        require(listed != [1.0, 0.5], says)
    return told(found, largest_lr(*given), says)


EXAMPLES = [(f"k = {k}", (torch.tensor(float(k), dtype=torch.float64),)) for k in (1, 2, 5, 0.5, 0.1, 20, 0.7)]


@mistake("At that rate the first step lands on the minimum. The border lies further on.", name="the one-step rate")
def the_one_step_rate(k):
    return 1 / (2 * k)


@mistake("The gradient is 2k(w − 2): the square brings a 2 along.")
def forgot_the_2(k):
    return 2 / k


@mistake("At that rate a step goes half of the way to 2. The factor of a step is 1 − 2k·lr.", name="2 twice")
def two_twice(k):
    return 1 / (4 * k)


@mistake("That is the border for k = 1. A steeper curve takes smaller steps.")
def independent_of_k(k):
    return 1.0


@mistake("That is the rate that lands on the minimum where k is 1. The border is another, and it depends on k.")
def the_one_step_rate_of_1(k):
    return 0.5


@mistake("Yours comes to k, as `2 / 2 * k` does in Python. A steeper curve needs a smaller rate, not a larger one.")
def upside_down(k):
    return k


@mistake("Yours grows with k. On a steeper bowl, which steps are too long first?")
def twice_k(k):
    return 2 * k


@mistake("That is half of k, as `1 / 2 * k` is in Python, and grows with it. On a steeper bowl the border is lower.")
def half_k(k):
    return k / 2


@mistake("k · lr is what matters, so k once, not its square.")
def k_squared(k):
    return 1 / k**2


@mistake("A rate below 0 climbs. At the border the factor is −1; what is lr there?")
def negative(k):
    return -1 / k


@mistake("Two numbers come back. The task asks for the border itself, the upper one.")
def an_interval(k):
    return 0, 1 / k


@mistake("At lr = 0 nothing moves: there the factor is 1. On the other end it is −1.")
def zero(k):
    return 0.0


@mistake("2/c is the bound, and the curvature c of this bowl is 2k. Where is c in yours?")
def two(k):
    return 2.0


@mistake("At 4/k the factor is −7. The border is where it is −1.")
def four_over_k(k):
    return 4 / k


@also_right
def not_cancelled(k):
    return 2 / (2 * k)


@also_right
def by_power(k):
    return float(k) ** -1


@also_right
def by_reciprocal(k):
    return k.reciprocal().float()
