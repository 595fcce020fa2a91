"""Exercise 06.3: how large a step."""

from functools import partial

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length
from helpers.exercises.nb06.measures import of_numbers, of_plain

ID = "06.3"
MINUTES = 3
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
    """A rate short of the minimum, one that jumps across and comes nearer, or one that runs away: each on one draw."""
    return (length(draw) % 3 / 2 + (draw().abs() - 1.05) / 4,)


def measure(answer, draw):
    """The factor; where it is right, that at 0.5 too, where the step lands on the minimum."""
    (lr,) = given = inputs(draw)
    plain = partial(of_plain, answer)
    says = lambda _: by_example(plain, factor, EXAMPLES, "the part of the distance that is left is")  # noqa: E731
    values = told(of_numbers(answer, given), factor(lr), says)
    if same(canonical(values), canonical(factor(lr))):
        found = plain(HALF)
        require(found is not None and same(canonical(found), canonical(factor(HALF))), AT_HALF)
    return values


HALF = torch.tensor(0.5, dtype=torch.float64)
AT_HALF = (
    "At other rates yours is right. Try `factor(0.5)`: there the step lands on the minimum. Which part of the distance "
    "is left?"
)


RATES = 0.1, 0.5, 1.0, 0.75, 1.5, 0.123, 3.0
EXAMPLES = [(f"the rate {lr}", (torch.tensor(lr, dtype=torch.float64),)) for lr in RATES]


def serves(factor):
    """A plain number, where the check had tensors."""
    return float(factor(0.25)) == 0.5


@mistake("A distance is not negative. What if the step jumps over the minimum?")
def no_absolute_value(lr):
    return 1 - 2 * lr


@mistake("Yours is negative where a step stops short of the minimum. A distance has no sign.")
def no_absolute_value_turned(lr):
    return 2 * lr - 1


@mistake("Where the step jumps across, w does not stop at the minimum: some distance is left on the other side.")
def stops_at_0(lr):
    return 1 - 2 * lr if lr < 0.5 else 0.0


@mistake("Yours is w − 2 after a step from w = 5, where it was 3. By which factor has the distance changed?")
def new_difference_from_5(lr):
    return 3 * (1 - 2 * lr)


@mistake("At each rate yours gives what is due at half of it. The derivative of the square brings a factor along.")
def forgot_the_2(lr):
    return abs(1 - lr)


@mistake("Two things: the square's derivative brings a factor along, and a distance is not negative.")
def forgot_the_2_and_the_size(lr):
    return 1 - lr


@mistake("The square's derivative brings one 2 along. Yours has two of them.", name="2 twice")
def two_twice(lr):
    return abs(1 - 4 * lr)


@mistake("That distance always grows. Write the step out: w − lr · gradient.")
def sign(lr):
    return 1 + 2 * lr


@mistake("That is the square of what is asked: the factor of the loss, or of two steps.", name="the loss's factor")
def the_losss_factor(lr):
    return (1 - 2 * lr) ** 2


@mistake("That is how far the step goes, compared with the distance. How much distance is left?")
def only_the_step(lr):
    return 2 * lr


@mistake("That is the old distance over the new one. Which one is asked for, before or after?")
def upside_down(lr):
    return 1 / abs(1 - 2 * lr)


@mistake("Every rate tried gets the same answer. Where does lr come in?")
def one_example(lr):
    return 0.8


@mistake("That is the rate itself. Write down w_new − 2, and see what lr does to w − 2.")
def the_rate(lr):
    return lr


@mistake("That is the distance left from w = 5, where it was 3. By which factor has it changed?")
def the_distance_from_5(lr):
    return abs(5 - lr * 2 * (5 - 2) - 2)


@mistake("That compares w itself before and after. The factor belongs to the distance from 2.")
def w_and_not_its_distance(lr):
    return abs((5 - lr * 2 * (5 - 2)) / 5)


@also_right
def root_of_the_square(lr):
    return ((1 - 2 * lr) ** 2) ** 0.5


@also_right
def larger_of_two(lr):
    return max(1 - 2 * float(lr), 2 * float(lr) - 1)
