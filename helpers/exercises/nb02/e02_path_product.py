"""Exercise 02.2: one path."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, one_factor, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.plain import of_numbers

ID = "02.2"
MINUTES = 2
TASK = (
    "∂J/∂c for any a, b, c. Walk the path c → v → u → J and multiply the local derivatives on its "
    "three edges."
)
STUB = """
def dJ_dc(a, b, c):
    return ...

exercise("02.2").check(dJ_dc)
"""
HINTS = (
    "Write the local derivative beside each edge: c → v, v → u, u → J.",
    "∂J/∂u is 3 and ∂u/∂v is 1. What is left is v = b·c with b held still.",
)
WHY = "Each edge passes the nudge on times its local derivative: 3 from u → J, 1 from v → u, b from c → v."


def dJ_dc(a, b, c):
    return 3 * 1 * b


def inputs(draw):
    return draw(), draw(), draw()


def gradient_of(nudge, a, b, c):
    return 3 * (a + b * (c + nudge))


def measure(answer, draw):
    a, b, c = inputs(draw)
    values = told(of_numbers(answer, (a, b, c)), dJ_dc(a, b, c), lambda got: seen(got, answer, a, b, c))
    at_0 = canonical(of_numbers(answer, (a, b, 0 * c))) if same(values, canonical(3 * b)) else None
    if isinstance(at_0, torch.Tensor) and not at_0.dim():
        require(not at_0.isnan(), AT_0)
        require(same(at_0, canonical(3 * b)), lambda: OFF_AT_0.format(*told_apart(at_0, 3 * b)))
    return values


AT_0 = "Where c is 0 yours is nan. The task says any c, and the slope does not depend on it: what divides in yours?"
OFF_AT_0 = "Where c is 0 yours is {}, and {} is due. The task says any c, and the slope does not depend on it."


NUDGED = "Which factor is one too many, or is missing? If you nudge c: how far, and by what do you divide?"


def seen(got, answer, a, b, c):
    """On which of its inputs the answer depends where it should not, or does not where it should."""
    points = (a + 1, b, c), (a, b, c + 1), (a, b + 1, c), (a, -b, c)
    found = [canonical(of_numbers(answer, point)) for point in points]
    still_for_a, still_for_c, *still_for_b = (same(values, got) for values in found)
    if not still_for_a:
        return "Yours changes when a changes. None of the three local derivatives on this path has a in it."
    if not still_for_c:
        return "Yours changes when c changes. Take the slope of v = b·c in c: c itself is no longer in it."
    if all(still_for_b):
        return "Yours is the same when b changes. The local derivative of v = b·c in c does not."
    if same(found[-1], canonical(dJ_dc(a, -b, c))):
        right, off = number_words(-b), number_words(b)
        return f"Yours is right at b = {right} and not at b = {off}. One rule holds for both signs of b."
    due = torch.stack([canonical(dJ_dc(*point)) for point in points])
    if (factor := one_factor(torch.stack(found), due)) is not None:
        return f"Yours is {number_words(factor)} times what is due, for each b. {NUDGED}"
    if any(same(got, near(3 * b)) for near in (torch.round, torch.trunc, torch.floor, torch.ceil)):
        return f"At b = {number_words(b)} yours gives {number_words(got)}, a whole number. What takes the digits away?"
    return "Write down three local derivatives: of v = b·c in c, of u = a + v in v, of J = 3·u in u. Then multiply."


@mistake("The path has three edges. Which one is missing from your product?")
def forgot_the_3(a, b, c):
    return b


@mistake("Nudge c and hold b still. By which factor does v = b·c feel it?")
def c_for_b(a, b, c):
    return 3 * c


@mistake("Along one path the local derivatives multiply.")
def added_along_the_path(a, b, c):
    return 3 + 1 + b


@mistake("Along one path nothing is added: each edge scales the nudge that reaches it.", name="3 + b")
def added_the_two(a, b, c):
    return 3 + b


@mistake("3 is what arrives at v. One more edge leads from c to v: what is its local derivative?", name="3 alone")
def three_alone(a, b, c):
    return 3.0


@mistake("Those are the local derivatives, one beside the other. What does the path make of them?")
def listed(a, b, c):
    return 3.0, 1.0, b


@mistake("That is J itself. A derivative says how much J moves for each nudge of c.")
def the_value(a, b, c):
    return 3 * (a + b * c)


@mistake("You multiply the values of v and u and the 3. On the edges stand derivatives, not values.")
def values_multiplied(a, b, c):
    return 3 * (a + b * c) * b * c


@mistake("The 3 is there twice. The path passes J = 3·u once.", name="3 twice")
def three_twice(a, b, c):
    return 9 * b


@mistake("The sign is turned. Nothing in J is taken away.")
def sign(a, b, c):
    return -3 * b


@mistake("u = a + v hands a nudge of v on as it is. Its local derivative is not a.", name="a for 1")
def a_for_1(a, b, c):
    return 3 * a * b


@mistake("That is 3·v. The local derivative ∂v/∂c no longer contains c.")
def kept_c(a, b, c):
    return 3 * b * c


@mistake("9 is its value at one point. The function is asked at other points.")
def a_number(a, b, c):
    return 9.0


@also_right
def other_order(a, b, c):
    return b * 3.0


@also_right
def by_addition(a, b, c):
    return float(b) + 2 * float(b)


@also_right
def in_float32(a, b, c):
    return (3 * b).float()
