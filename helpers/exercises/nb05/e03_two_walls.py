"""Exercise 05.3: a local derivative is decided by the input."""

import torch
from torch import nn

from helpers.exercises.checking.ends import left_out
from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import agree, canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "05.3"
MINUTES = 3
TASK = "A ReLU with two walls: `a = z.clamp(-1, 1)`. From `a_g`, return the gradient of z."
STUB = """
def clamp_grad(z, a_g):
    passes = ...
    return a_g * passes

exercise("05.3").check(clamp_grad)
"""
HINTS = (
    "Draw a against z. Where does it rise, and how steeply?",
    "It rises between the walls, as steeply as z itself, and is flat on both sides. Which tensor says where that is?",
    "A comparison makes a mask, True where z lies between the walls. A mask counts as 1 and 0 in a product.",
)
WHY = "Between the walls the slope is 1, outside it is 0; it is the input that says which side it is on."


def clamp_grad(z, a_g):
    return a_g * (z.abs() < 1)


def inputs(draw):
    z = draw(*sizes(draw, 6, 3)).float() / 1.8
    z[0] = torch.linspace(3, -0.9, len(z[0]))  # in every draw: between, near and far beyond the walls
    z[1] = -z[0]
    z[2, :2], z[3, :2] = NEAR, -NEAR
    z[-1, -1] = 0.5  # the first lies beyond a wall, the last between the walls
    return z, draw(*z.shape).float() / 1.8


NEAR = torch.tensor([0.9998, 1.0002])  # of a wall, on either side


def measure(answer, draw):
    z, a_g = inputs(draw)
    turned = z.flip(0, 1), a_g.flip(0, 1)
    turned[0][2, 1] = 0

    def seen(*given):
        return told(
            call(answer, given),
            clamp_grad(*given),
            lambda got: left_out(answer, clamp_grad, (z, a_g), turned) or say(*given)(got),
        )

    found = seen(z, a_g)
    if same(canonical(found), clamp_grad(z, a_g).double()):
        require(same(canonical(seen(*turned)), clamp_grad(*turned).double()), AT_0)
    return found


AT_0 = "Yours is right, but for z = 0. How steep is a there?"


def say(z, a_g):
    """Where it is off: a place has entries in every draw."""
    places = {"above 1": z > 1, "between 0 and 1": (z > 0) & (z < 1)}
    places |= {"between −1 and 0": (z > -1) & (z < 0), "below −1": z < -1}

    def sentence(values):
        wrong = ~agree(values, clamp_grad(z, a_g).double())
        if (z[wrong] == 0).all():
            return AT_0
        off = [name for name, there in places.items() if (wrong & there).any()]
        at, arrives, gives = (number_words(of[wrong][0], 5) for of in (z, a_g, values))
        seen = f"At z = {at}, where {arrives} arrives, it gives {gives}. How steep is a there?"
        return f"Yours is off for some z {', '.join(off)}. {seen}"

    return sentence


def gradient_of(nudge, z, a_g):
    return ((z + nudge).clamp(-1, 1) * a_g).sum()


@mistake(
    "Everything passes. Behind the clamp every number lies between the walls, so the output cannot tell. What can?",
    written=" z (clamp|clip) | (clamp|clip|hardtanh) z |Hardtanh| a ",
)
def asked_the_output(z, a_g):
    return a_g * (z.clamp(-1, 1).abs() <= 1)


@mistake("With yours everything passes. Where z lies beyond a wall, does a nudge of it reach a?")
def all_passed(z, a_g):
    return a_g


@mistake("That is the upper wall. There is another one below.")
def one_wall(z, a_g):
    return a_g * (z < 1)


@mistake("That is the lower wall. There is another one above.")
def lower_wall_only(z, a_g):
    return a_g * (z > -1)


@mistake("That is the rule of ReLU. Where is this function flat?", name="ReLU's rule")
def ReLUs_rule(z, a_g):
    return a_g * (z > 0)


@mistake("That passes from 0 to 1. This function also rises to the left of 0: from where on?")
def from_0_to_1(z, a_g):
    return a_g * ((z > 0) & (z < 1))


@mistake("Those are the local derivatives, 1 or 0. They are multiplied by what arrives from above.")
def forgot_upstream(z, a_g):
    return (z.abs() < 1).double()


@mistake("That limits the size of the gradient. The clamp limits z, and lets the gradient pass whole or not at all.")
def clamped_the_gradient(z, a_g):
    return a_g.clamp(-1, 1)


@mistake("Where z is between the walls the gradient passes whole, however large it is. Nothing cuts it.")
def masked_and_clamped(z, a_g):
    return a_g.clamp(-1, 1) * (z.abs() < 1)


@mistake("You ask whether the gradient lies between the walls. Which number went through the clamp?")
def asked_the_gradient(z, a_g):
    return a_g * (a_g.abs() < 1)


@mistake("To the left of 0 yours has the other sign. The function rises there too, as steeply as to the right.")
def times_the_sign(z, a_g):
    return a_g * z.sign() * (z.abs() < 1)


@mistake("That multiplies by the value of a. The local derivative is the slope: 1 between the walls.")
def the_value(z, a_g):
    return a_g * z.clamp(-1, 1)


@mistake("That multiplies by z. The local derivative is not the number that goes in: how steep is the function?")
def times_z(z, a_g):
    return a_g * z * (z.abs() < 1)


@mistake("That is the forward pass, a itself. Where is a_g?")
def the_forward_pass(z, a_g):
    return z.clamp(-1, 1)


@mistake("That lets the numbers z through. What has to pass, or be stopped, is the gradient a_g.")
def let_z_through(z, a_g):
    return z * (z.abs() < 1)


@mistake("Outside the walls a nudge of z is not felt at all.")
def inside_out(z, a_g):
    return a_g * (z.abs() > 1)


@mistake("Beyond the walls yours is 1 or −1, as a is there. But a is flat there: what is the slope of a flat line?")
def walls_in_place_of_0(z, a_g):
    return torch.where(z.abs() < 1, a_g, z.sign())


@mistake("A nudge of z moves a the same way. Where does the minus come from?")
def sign(z, a_g):
    return -a_g * (z.abs() < 1)


@mistake("Only the entries that pass are left. The gradient has the shape of z, with 0 where nothing passes.")
def picked(z, a_g):
    return a_g[z.abs() < 1]


@mistake("`&` joins yes and no, not numbers such as z or a_g. It binds before < and >: put comparisons in brackets.")
def no_brackets(z, a_g):
    return a_g * (z > -1 & z < 1)


@mistake("That multiplies by z, outside of the walls too. How steep is the function there, and how steep between them?")
def times_z_everywhere(z, a_g):
    return a_g * z


@also_right
def by_where(z, a_g):
    return torch.where((z > -1) & (z < 1), a_g, 0.0)


@also_right
def where_unclamped(z, a_g):
    return a_g * (z.clamp(-1, 1) == z)


@also_right
def by_autograd(z, a_g):
    return torch.func.vjp(nn.Hardtanh(), z)[1](a_g)[0].numpy()
