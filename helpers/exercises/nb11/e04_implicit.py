"""Exercise 11.4: the derivative of a fixed point."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import Trouble, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.fixed_points import locals_of, off_elsewhere, say
from helpers.exercises.nb11.measures import settled

ID = "11.4"
MINUTES = 3
TASK = (
    "Let autograd find f_w and f_z, for any step `f(z, w)` of two numbers. `z` is the fixed point, and neither z nor "
    "w tracks yet."
)
STUB = """
def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = ...
    return ...

exercise("11.4").check(implicit)
"""
HINTS = (
    "One step from the fixed point, and one call of autograd, asked for two gradients at once.",
    "torch.autograd.grad takes a tuple of inputs and returns a tuple of gradients. Then comes the formula above.",
)
WHY = "All uses of w together bring f_w · (1 + f_z + f_z² + …), and that is f_w divided by what f_z leaves of 1."


def implicit(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    f_z, f_w = torch.autograd.grad(f(z, w), (z, w))
    return f_w / (1 - f_z)


def inputs(draw):
    return settled(draw)


def measure(answer, draw):
    given = inputs(draw)
    calls = []

    def counted(z, w):
        calls.append(1)
        return given[0](z, w)

    values = call(answer, (counted, *given[1:]))
    values = told(values, implicit(*given), say(answer, *given, len(calls)))
    if same(values, implicit(*given).detach()) and (off := off_elsewhere(answer, implicit)):
        raise Trouble(values, off)  # unless another run has told more
    return values


@mistake("That is the last use of w alone. All earlier uses moved z too.")
def last_use(f, z, w):
    return locals_of(f, z, w)[1]


@mistake("The sign below is turned round. A use one step farther back comes with f_z, not with −f_z.")
def plus_below(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w / (1 + f_z)


@mistake("The sign is turned round as a whole.")
def sign(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w / (f_z - 1)


@mistake("That multiplies by 1 − f_z. The sum of the powers of f_z is one divided by it.")
def multiplied(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w * (1 - f_z)


@mistake(
    "Yours comes to −f_w / f_z, of the derivatives of f. That belongs to an equation f = 0. Here f gives z back, so z "
    "stands on both sides."
)
def root_of_f(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return -f_w / f_z


@mistake(
    "Yours comes to f_w / f_z, of the derivatives of f. Each use farther back brings a factor f_z, and the uses add."
)
def ratio(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w / f_z


@mistake("Those are the last two uses. The sum goes on.")
def two_uses(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w + f_z * f_w


@mistake("That adds the two local derivatives. A use one step back is reached through f_z: a product.")
def added(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w + f_z


@mistake("The last use is missing: yours begins with f_z f_w.")
def last_use_left_out(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_z * f_w / (1 - f_z)


@mistake("f_z and f_w have changed places: in the order in which they were asked for, or in the formula?")
def swapped(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_z / (1 - f_w)


@mistake("f takes z first and w second. In yours they are handed to f in the other order.")
def arguments_exchanged(f, z, w):
    f_w, f_z = locals_of(f, w, z)
    return f_w / (1 - f_z)


@mistake("f gets w where z belongs, and z where w does. Its first argument is z, in the call as in the formula.")
def called_with_w_first(f, z, w):
    f_z, f_w = locals_of(f, w, z)
    return f_w / (1 - f_z)


@mistake("That is how much all uses count together. What does each of them bring?")
def no_f_w(f, z, w):
    f_z, _ = locals_of(f, z, w)
    return 1 / (1 - f_z)


@mistake("f_z has a square too many: then every second use is left out.")
def squared(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w / (1 - f_z**2)


@mistake("Yours comes to f_w − f_z. By what should f_w be divided, and by all of it?")
def no_brackets(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return f_w / 1 - f_z


@mistake("Those are f_z and f_w. What do all uses of w bring together?")
def the_two_parts(f, z, w):
    return locals_of(f, z, w)


@mistake("That is where the loop came to rest, z itself. How does it move with w?")
def the_fixed_point(f, z, w):
    return f(z, w)


@mistake("grad returns a tuple also for one input. Take its entry, or unpack it.")
def a_tuple(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    y = f(z, w)
    return torch.autograd.grad(y, w, retain_graph=True) / (1 - torch.autograd.grad(y, z))


@mistake(
    "The first call of grad let the graph go. Ask for both gradients in one call.",
    written=r"^(?!.* backward ).* grad ",
)
def two_calls(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    y = f(z, w)
    (f_w,) = torch.autograd.grad(y, w)
    (f_z,) = torch.autograd.grad(y, z)
    return f_w / (1 - f_z)


@mistake("Yours comes to 2 f_w / (1 − 2 f_z). Each backward adds to .grad: what is in it after two?")
def both_filled_twice(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return 2 * f_w / (1 - 2 * f_z)


@mistake("Yours is twice what is due. Does something add to .grad what is in it already?")
def twice(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return 2 * f_w / (1 - f_z)


@mistake("Yours comes to (1 − f_z) / f_w, which is how w goes with z. How does z go with w?")
def inverse(f, z, w):
    f_z, f_w = locals_of(f, z, w)
    return (1 - f_z) / f_w


@also_right
def through_the_loop(f, z, w):
    w = w.detach().requires_grad_()
    for _ in range(500):
        z = f(z, w)
    return torch.autograd.grad(z, w)[0]


@also_right
def use_by_use(f, z, w):
    f_z, f_w = torch.func.grad(f, argnums=(0, 1))(z, w)
    return sum(f_z**k for k in range(1000)) * f_w


@also_right
def as_an_equation(f, z, w):
    z, w = z.detach().requires_grad_(), w.detach().requires_grad_()
    F_z, F_w = torch.autograd.grad(f(z, w) - z, (z, w))
    return -F_w / F_z
