"""Exercise 02.4: paths add."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "02.4"
MINUTES = 4
TASK = (
    "∂y/∂a of the diamond c = a + b, d = a·b, y = c + d + c·d. Collect what reaches c, what "
    "reaches d, then a."
)
STUB = """
def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = ...
    dy_dd = ...
    return ...

exercise("02.4").check(dy_da)
"""
HINTS = (
    "c is used twice: alone, and as a factor of c·d. Its upstream gradient has two parts.",
    "∂y/∂c = 1 + d. The same for d.",
    "a reaches c with local derivative 1, and d with local derivative b. Add the two contributions.",
)
WHY = "Four paths lead from a to y: 1, b, d and c·b. A path multiplies, paths add."


def dy_da(a, b):
    c = a + b
    d = a * b
    dy_dc = 1 + d
    dy_dd = 1 + c
    return dy_dc * 1 + dy_dd * b


def inputs(draw):
    return draw(), draw()


def gradient_of(nudge, a, b):
    a = a + nudge
    c, d = a + b, a * b
    return c + d + c * d


@mistake(
    "Only the paths through d are in it. What came through c was overwritten: contributions add up."
)
def overwrote_instead_of_added(a, b):
    return (1 + a + b) * b


@mistake("Only the paths through c are in it. a reaches y through d as well.")
def only_through_c(a, b):
    return 1 + a * b


@mistake("Along a path local derivatives multiply. Where paths meet, they add.")
def multiplied_the_paths(a, b):
    return (1 + a * b) * (1 + a + b) * b


@mistake("c stands in y twice: alone and in c·d. So does d. You counted each only once.")
def missed_the_direct_paths(a, b):
    return a * b + (a + b) * b


@mistake("25 is its value at a = 2, b = 3. The function is asked at other points.")
def a_number(a, b):
    return 25.0


@mistake("c and d also meet in c·d. The paths through that product are missing.")
def missed_the_product(a, b):
    return 1 + b


@mistake("That is ∂y/∂b. The edge a → d has another local derivative.")
def b_for_a(a, b):
    return (1 + a * b) + (1 + a + b) * a


@also_right
def multiplied_out(a, b):
    return 1 + 2 * a * b + b + b**2


@also_right
def four_paths(a, b):
    return sum([1, float(b), float(a * b), float((a + b) * b)])


@also_right
def by_autograd(a, b):
    return torch.func.grad(gradient_of, argnums=1)(torch.zeros(()), a, b)
