"""Exercise 09.5: back through a residual block."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.block import by_ways

ID = "09.5"
MINUTES = 3
TASK = (
    "A block of many units: out = h + tanh(h @ W). From `out_g`, the gradient of out, return that "
    "of h. Two ways lead there."
)
STUB = """
def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)    # (n, d) @ (d, d) -> (n, d)
    round_it = ...
    through_it = ...
    return round_it + through_it

exercise("09.5").check(block_grad)
"""
HINTS = (
    "out is a sum: what arrives at it goes to both terms as it is. One of the terms is h.",
    "The other way is a layer of notebook 05: back through tanh first, then through the product.",
)
WHY = "The sum hands out_g to both ways: unchanged round the branch, and through tanh's slope and W, transposed."


def block_grad(h, W, out_g):
    a = torch.tanh(h @ W)
    round_it = out_g
    through_it = (out_g * (1 - a**2)) @ W.T
    return round_it + through_it


def inputs(draw):
    n, d = sizes(draw, 6, 3)
    return draw(n, d) / 2, draw(d, d) / 4, draw(n, d)


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), block_grad(*given), by_ways(answer, block_grad, *given))


def gradient_of(nudge, h, W, out_g):
    return ((h + nudge + torch.tanh((h + nudge) @ W)) * out_g).sum()


def through(slope):
    """An answer with another slope in its branch: ``slope(h, z, a)``."""

    def answer(h, W, out_g):
        z = h @ W
        return out_g + (out_g * slope(h, z, torch.tanh(z))) @ W.T

    answer.__name__ = slope.__name__
    return answer


@mistake("That is the way through the branch. The way round it, with the product 1, is missing.")
def forgot_the_way_round(h, W, out_g):
    return block_grad(h, W, out_g) - out_g


@mistake("That is the way round. The branch reads h too.")
def forgot_the_branch(h, W, out_g):
    return out_g.clone()


@mistake("The branch passes tanh, and its slope is missing.")
@through
def forgot_tanh(h, z, a):
    return 1


@mistake("a is the value of tanh. Its slope is made of the square.")
@through
def value_for_slope(h, z, a):
    return a


@mistake("1 − a has lost a square.")
@through
def forgot_the_square(h, z, a):
    return 1 - a


@mistake("(1 − a)² squares the 1 − a. In the slope of tanh the square is that of a alone.", name="square of 1 − a")
@through
def square_of_all(h, z, a):
    return (1 - a) ** 2


@mistake("Yours takes a² away from out_g, as out_g · 1 − a² does without brackets. It is 1 − a² that multiplies it.")
def no_brackets(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * 1 - a**2) @ W.T


@mistake("Yours is what comes of an out_g of ones. Which numbers arrive at out?")
def ones_arrive(h, W, out_g):
    return block_grad(h, W, torch.ones_like(out_g))


@mistake("In the branch yours comes to tanh's slope @ W.T, whatever out_g is. What arrives at tanh?")
def forgot_out_g(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (1 - a**2) @ W.T


@mistake("The way round has the local derivative 1. In yours out_g is multiplied by h there.", name="out_g times h")
def out_g_times_h(h, W, out_g):
    return out_g * h + block_grad(h, W, out_g) - out_g


@mistake("out_g has to go through the branch: through tanh's slope first, then through W. Yours comes in after both.")
def out_g_last(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g * (1 + (1 - a**2) @ W.T)


@mistake("Your slope is 1 − tanh(a)². a is what tanh gave: what is the slope, made of a itself?")
@through
def tanh_of_a(h, z, a):
    return 1 - torch.tanh(a) ** 2


@mistake("The slope of tanh is in it twice. The gradient passes tanh once.", name="slope twice")
@through
def slope_twice(h, z, a):
    return (1 - a**2) ** 2


@mistake("1 + a² would be a slope above 1. tanh has none.")
@through
def plus(h, z, a):
    return 1 + a**2


@mistake("a · (1 − a) is the sigmoid's slope.")
@through
def slope_of_the_sigmoid(h, z, a):
    return a * (1 - a)


@mistake("The slope is made of h. tanh sees h @ W, and a is what it made of it.")
@through
def slope_at_h(h, z, a):
    return 1 - h**2


@mistake("The slope is made of out. That is h more than what tanh gave.")
@through
def slope_at_out(h, z, a):
    return 1 - (h + a) ** 2


@mistake("W is square, so W and its transposed both fit. Back through h @ W it is turned.")
def forgot_to_transpose(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g * (1 - a**2)) @ W


@mistake("The order is turned round: the gradient meets tanh first, and then the product with W.")
def product_first(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + (out_g @ W.T) * (1 - a**2)


@mistake("The gradient stops behind tanh. It still has to pass the product with W.", name="forgot W")
def forgot_W(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + out_g * (1 - a**2)


@mistake("Two ways to one node: they add. Yours are multiplied.")
def multiplied(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g * ((out_g * (1 - a**2)) @ W.T)


@mistake("One way is taken away from the other.")
def subtracted(h, W, out_g):
    return 2 * out_g - block_grad(h, W, out_g)


@mistake("The two ways are averaged, and each counts whole.")
def averaged(h, W, out_g):
    return block_grad(h, W, out_g) / 2


@mistake("The way round has the local derivative 1, and out_g arrives at it. Yours adds the 1.", name="the 1 alone")
def one_alone(h, W, out_g):
    return 1 + block_grad(h, W, out_g) - out_g


@mistake("Round the block goes the gradient. h itself is a value of the forward pass.")
def h_for_the_gradient(h, W, out_g):
    return h + block_grad(h, W, out_g) - out_g


@mistake("That is the gradient of W: it has the shape (d, d). h has a row for each example.", name="the gradient of W")
def of_W(h, W, out_g):
    a = torch.tanh(h @ W)
    return h.T @ (out_g * (1 - a**2))


@mistake(
    "A (d, d) stands in front of an (n, d), and there the sizes do not fit. On which side did W stand in h @ W?",
    name="W in front",
)
def W_in_front(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + W.T @ (out_g * (1 - a**2))


@mistake("Each way came back by itself. h is one node with one gradient.")
def both_ways(h, W, out_g):
    return out_g, block_grad(h, W, out_g) - out_g


@also_right
def by_autograd(h, W, out_g):
    h = h.clone().requires_grad_()
    (h + torch.tanh(h @ W)).backward(out_g)
    return h.grad


@also_right
def by_einsum(h, W, out_g):
    a = torch.tanh(h @ W)
    return out_g + torch.einsum("nj,nj,ij->ni", out_g, 1 - a**2, W)
