"""Exercise 02.2: one path."""

from helpers.exercises.marks import also_right, mistake

ID = "02.2"
MINUTES = 1
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


@mistake("The path has three edges. Which one is missing from your product?")
def forgot_the_3(a, b, c):
    return b


@mistake("Nudge c and hold b still. By which factor does v = b·c feel it?")
def c_for_b(a, b, c):
    return 3 * c


@mistake("Along one path the local derivatives multiply.")
def added_along_the_path(a, b, c):
    return 3 + 1 + b


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
