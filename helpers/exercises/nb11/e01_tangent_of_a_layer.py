"""Exercise 11.1: a layer in forward mode."""

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.measures import sizes

ID = "11.1"
MINUTES = 3
TASK = "A layer: a = tanh(W x + b), and x moves along dx. Return the tangent of a. W has shape (k, n)."
STUB = """
def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = ...  # the tangent of z = W x + b
    return ...

exercise("11.1").check(layer_tangent)
"""
HINTS = (
    "Two steps, z = W x + b and a = tanh z. Which of W, x and b move?",
    "Each step multiplies the tangent that comes in by its local derivative. That of tanh is written with a itself.",
)
WHY = "z is linear in x, so its tangent is W applied to dx; the slope of tanh, 1 − a², multiplies it entry by entry."


def layer_tangent(W, b, x, dx):
    a = torch.tanh(W @ x + b)
    dz = W @ dx
    return (1 - a**2) * dz


def inputs(draw):
    k, n = sizes(draw, 6, 3)
    return draw(k, n) / 4, draw(k) / 4, draw(n) / 2, draw(n) / 2


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), layer_tangent(*given), lambda values: say(answer, values, *given))


def say(answer, values, W, b, x, dx):
    """What is left of it when one of the two factors is taken out; else a small layer on which it is off."""
    factor = values / (W @ dx)
    if factor.std() < 1e-6:
        return "Yours is W dx times one number. The slope of tanh is another one for each unit."
    return by_example(answer, layer_tangent, EXAMPLES, "the tangent is")


def layer(words, *numbers):
    return words, tuple(torch.tensor(number, dtype=torch.float64) for number in numbers)


EXAMPLES = (
    layer("W = [[2]], b = [0], x = [0] and dx = [3], where the slope of tanh is 1", [[2]], [0], [0], [3]),
    layer("W = [[2]], b = [0], x = [0.5] and dx = [1], where the slope of tanh is 0.42", [[2]], [0], [0.5], [1]),
    layer("W = [[2]], b = [−1], x = [0.5] and dx = [1], where the slope of tanh is 1", [[2]], [-1], [0.5], [1]),
    layer(
        "W = [[2, 3]], b = [0], x = [0, 0] and dx = [10, 100], one unit of two inputs, where the slope is 1",
        [[2, 3]],
        [0],
        [0, 0],
        [10, 100],
    ),
    layer(
        "W = [[2], [3]], b = [0, 0], x = [0] and dx = [10], two units of one input, where the slopes are 1",
        [[2], [3]],
        [0, 0],
        [0],
        [10],
    ),
    layer(
        "W = [[2, −3], [5, 7]], b = [0, 0], x = [0, 0] and dx = [10, 100], where the slopes are 1",
        [[2, -3], [5, 7]],
        [0, 0],
        [0, 0],
        [10, 100],
    ),
    layer(
        "W = [[2], [3]], b = [0, 0], x = [0.25] and dx = [1], where the slopes are 0.79 and 0.6",
        [[2], [3]],
        [0, 0],
        [0.25],
        [1],
    ),
    layer("W = [[2], [2]], b = [0, −1], x = [0.5] and dx = [1], with two biases", [[2], [2]], [0, -1], [0.5], [1]),
)


def parts(W, b, x, dx):
    """z, a and W dx, of which most slips are made."""
    z = W @ x + b
    return z, torch.tanh(z), W @ dx


@mistake("That is the tangent of z. It still has to pass through tanh, which has a slope of its own.")
def no_tanh(W, b, x, dx):
    return W @ dx


@mistake("That multiplies by the value a. A tangent is multiplied by the slope of tanh.")
def the_value(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return a * dz


@mistake("1 − a has lost its square. The slope of tanh at z = 0 is 1, and it falls to both sides.")
def no_square(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return (1 - a) * dz


@mistake("(1 − a)² squares the 1 − a. In the slope of tanh the square is that of a alone.", name="square of 1 − a")
def square_of_all(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return (1 - a) ** 2 * dz


@mistake("Without brackets 1 − a² · dz is 1, less a² · dz. It is all of 1 − a² that multiplies dz.")
def no_brackets(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return 1 - a**2 * dz


@mistake("Without brackets dz · 1 − a² is dz, less a². It is all of 1 − a² that multiplies dz.")
def no_brackets_behind(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return dz - a**2


@mistake("a(1 − a) is the slope of the sigmoid. Here the function is tanh.", name="sigmoid's slope")
def sigmoids_slope(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return a * (1 - a) * dz


@mistake("The slope of tanh is written with its value a, and yours with z, before tanh.")
def with_z(W, b, x, dx):
    z, _, dz = parts(W, b, x, dx)
    return (1 - z**2) * dz


@mistake("b stands still when x moves, so nothing of it is in the tangent.")
def b_moves(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return (1 - a**2) * (dz + b)


@mistake("There x stands in place of dx: W x is where z is, not how it moves.")
def x_for_dx(W, b, x, dx):
    _, a, _ = parts(W, b, x, dx)
    return (1 - a**2) * (W @ x)


@mistake("tanh is applied to the tangent. A function acts on values; a tangent is multiplied by its slope.")
def tanh_of_the_tangent(W, b, x, dx):
    return torch.tanh(W @ dx)


@mistake("tanh is applied to W dx, and then comes the slope. The slope alone multiplies W dx.")
def tanh_and_slope(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return (1 - a**2) * torch.tanh(dz)


@mistake("That is how far a comes when x goes all the way to x + dx. The tangent is the rate, where x is.")
def the_whole_way(W, b, x, dx):
    return torch.tanh(W @ (x + dx) + b) - torch.tanh(W @ x + b)


@mistake("That is the layer itself at dx. Where does it say how a moves?")
def layer_at_dx(W, b, x, dx):
    return torch.tanh(W @ dx + b)


@mistake("That is the forward pass, a itself. Its tangent is asked for.")
def the_forward_pass(W, b, x, dx):
    return torch.tanh(W @ x + b)


@mistake("That goes backward: it has one number for each input. A tangent of a has one for each unit.")
def backward_in_place_of_forward(W, b, x, dx):
    _, a, _ = parts(W, b, x, dx)
    return W.T @ (1 - a**2)


@mistake("One number for each input meets one for each unit there, entry by entry. What takes the one to the other?")
def no_W(W, b, x, dx):
    _, a, _ = parts(W, b, x, dx)
    return (1 - a**2) * dx


@mistake("W dx is a matrix product, with @. With * each weight meets its input, and nothing is added.")
def not_added(W, b, x, dx):
    _, a, _ = parts(W, b, x, dx)
    return (1 - a**2)[:, None] * (W * dx)


@mistake("That is the table of all slopes, one for each unit and input. How does x move, of all the ways it could?")
def the_table(W, b, x, dx):
    return torch.func.jacrev(lambda x: torch.tanh(W @ x + b))(x)


@mistake("That is the slope alone. How fast does z move?")
def the_slope_alone(W, b, x, dx):
    _, a, _ = parts(W, b, x, dx)
    return 1 - a**2


@mistake("The sign is turned round. Where z rises, tanh rises too.")
def sign(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return (a**2 - 1) * dz


@mistake("1 + a² grows where tanh is flat. Which sign stands there?")
def plus(W, b, x, dx):
    _, a, dz = parts(W, b, x, dx)
    return (1 + a**2) * dz


@mistake("Return the tangent alone: a came back with it.")
def both(W, b, x, dx):
    return torch.tanh(W @ x + b), layer_tangent(W, b, x, dx)


@also_right
def by_jvp(W, b, x, dx):
    return torch.func.jvp(lambda x: torch.tanh(W @ x + b), (x,), (dx,))[1]


@also_right
def by_the_table(W, b, x, dx):
    return torch.autograd.functional.jacobian(lambda x: torch.tanh(W @ x + b), x) @ dx


@also_right
def by_nudges(W, b, x, dx):
    h = 1e-5
    return (torch.tanh(W @ (x + h * dx) + b) - torch.tanh(W @ (x - h * dx) + b)) / (2 * h)
