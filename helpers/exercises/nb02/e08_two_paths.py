"""Exercise 02.8: two paths through the 2–2–2–1 network."""

import torch

from helpers.exercises.checking.given import given_otherwise
from helpers.exercises.checking.near import nearly
from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.network import alone, by, combined, paths, unfed

ID = "02.8"
MINUTES = 6
TASK = (
    "∂loss/∂w₁[1,2] in the 2–2–2–1 network with A = tanh and loss = (out − target)². From f₂ two "
    "paths lead to out, one through g₁, one through g₂. Write the product of the local "
    "derivatives along each, up to w₃."
)
STUB = """
def dloss_dw12(x, w1, w2, w3, target):
    f = x @ w1                # (2,): f₁, f₂
    g = torch.tanh(f) @ w2    # (2,): g₁, g₂
    out = torch.tanh(g) @ w3  # w3: (2,)
    dA_f, dA_g = 1 - torch.tanh(f)**2, 1 - torch.tanh(g)**2
    via_g1 = ...
    via_g2 = ...
    return x[0] * dA_f[1] * (via_g1 + via_g2) * 2 * (out - target)

exercise("02.8").check(dloss_dw12)
"""
HINTS = (
    "On the live figure, click w₁[1,2]: the two paths part at f₂ and meet again at out.",
    "Each path is three factors: a weight into g, the slope of A there, a weight out of g.",
    "w₂[2,1] leads from f₂ to g₁. In Python it is `w2[1, 0]`.",
)
WHY = "The two paths share x₁, A′(f₂) and ∂loss/∂out, and part between f₂ and out: so that part is a sum."


def dloss_dw12(x, w1, w2, w3, target):
    f = x @ w1
    g = torch.tanh(f) @ w2
    out = torch.tanh(g) @ w3
    dA_f, dA_g = 1 - torch.tanh(f) ** 2, 1 - torch.tanh(g) ** 2
    via_g1 = w2[1, 0] * dA_g[0] * w3[0]
    via_g2 = w2[1, 1] * dA_g[1] * w3[1]
    return x[0] * dA_f[1] * (via_g1 + via_g2) * 2 * (out - target)


def inputs(draw):
    # weights of about 0.4 keep tanh away from its flat ends, where every gradient would be near 0
    return tuple(part.float() for part in (0.4 * draw(2), 0.4 * draw(2, 2), 0.4 * draw(2, 2), 0.4 * draw(2), draw()))


def gradient_of(nudge, x, w1, w2, w3, target):
    x, w1, w2, w3 = (part.double() for part in (x, w1, w2, w3))
    w1 = w1 + nudge * torch.tensor([[0.0, 1.0], [0.0, 0.0]])
    return (torch.tanh(torch.tanh(x @ w1) @ w2) @ w3 - target) ** 2


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), dloss_dw12(*given), lambda _: seen(answer, given))


FACTORS = "Its three factors: a weight from f₂, the slope of A as in dA_g, a weight to out."
WHICH = "Each path has a factor of w2, of dA_g and of w3. Which index has each? Are the lines around as given?"
SHARED = "They share x₁, A′(f₂) and ∂loss/∂out = 2·(out − target): is each of these in yours as here, and nothing more?"
ONE = torch.ones((), dtype=torch.float64)


def seen(answer, given):
    """Which path is off: with the weights of one at 0 only the other is left."""
    if line := given_otherwise(answer, STUB, lambda other: same(ratio(other, given), ONE)):
        return line
    if near := nearly(answer, dloss_dw12, given, *(alone(given, kept) for kept in torch.eye(2))):
        return f"{near} The task asks for the products."
    single = [ratio(answer, alone(given, kept)) for kept in torch.eye(2)]
    ratios = [ratio(answer, unfed(given, kept)) for kept in torch.eye(2)]
    off = [name for name, times in zip(("g₁", "g₂"), single, strict=True) if not same(times, ONE)]
    if not off:
        return "Each path by itself is right, and both together are not. Where two paths meet, they add."
    if all(same(times, -ONE) for times in ratios):
        return "The size of both paths is right, and the sign is not: is it out − target, and no minus or abs around?"
    if same(*ratios) and ratios[0]:
        return f"Both paths are off by one and the same factor. {SHARED}"
    if all(same(times.abs(), ONE) for times in ratios):
        return "The size of each path is right, and a sign is not. Only the factors bring one, and each brings its own."
    if len(off) == 1:
        return f"With the weights of the other path at 0, yours through {off[0]} is off. {FACTORS}"
    sizes = number_words(torch.stack(single))
    return f"With only the path through g₁ open, then only g₂, yours is {sizes} times what is due. {WHICH}"


def ratio(answer, given):
    return canonical(call(answer, given)) / canonical(dloss_dw12(*given))


@mistake("One path is there. The other leads through g₂.", name="only through g₁")
def only_through_g1(*inputs):
    return combined(inputs, paths(*inputs)[0], 0)


@mistake("One path is there. The other leads through g₁.", name="only through g₂")
def only_through_g2(*inputs):
    return combined(inputs, 0, paths(*inputs)[1])


@mistake("A path multiplies; the two paths add.")
def multiplied_the_paths(*inputs):
    via_g1, via_g2 = paths(*inputs)
    return combined(inputs, via_g1 * via_g2, 0)


@mistake("Your weights w₂ leave f₁. The path starts at f₂: which row of w2?", name="from f₁")
def from_f1(*inputs):
    x, w1, w2, w3, target = inputs
    dA_g = 1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2
    return combined(inputs, *w2[0] * dA_g * w3)


@mistake("The first weight index names the input that it multiplies.", name="x₂ for x₁")
def x2_for_x1(*inputs):
    x = inputs[0]
    return combined(inputs, *paths(*inputs)) / x[0] * x[1]


@mistake(
    "Your two weights w₂ end at one g, and begin at f₁ and at f₂. Which index says where a weight comes from?",
    name="w₂ turned",
)
def w2_turned(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[:, 1] * slope * w3)(*inputs)


@mistake("Your two weights w₂ both end at g₁. One has to lead from f₂ to g₁, one from f₂ to g₂.", name="both into g₁")
def both_into_g1(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[:, 0] * slope * w3)(*inputs)


@mistake("In each product the slope of A and w₃ are of one path, w₂ of the other. Whose is which?", name="w₂ swapped")
def w2_swapped(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1].flip(0) * slope * w3)(*inputs)


@mistake("In each product w₂ and the slope of A are of one path, w₃ of the other. Whose is which?", name="w₃ swapped")
def w3_swapped(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * slope * w3.flip(0))(*inputs)


@mistake("In each product the two weights are of one path, and the slope of A of the other. Whose is which?")
def slopes_swapped(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * slope.flip(0) * w3)(*inputs)


@mistake("The slopes are those of the layer before. From g to out a path passes A at g.", name="A′(f) for A′(g)")
def slope_of_f(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * (1 - torch.tanh(f) ** 2) * w3)(*inputs)


@mistake("The task has A′(f₂) before the bracket already. Each path needs the slope at its g.", name="A′(f₂) twice")
def slope_of_f2(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * (1 - torch.tanh(f[1]) ** 2) * w3)(*inputs)


@mistake("You multiply by the value of A at g. A nudge is scaled by the slope of A there.", name="A(g) for A′(g)")
def value_of_A(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * torch.tanh(g) * w3)(*inputs)


@mistake("In the place of the slope of A at g stands g itself, which is what A is given.", name="g for A′(g)")
def g_itself(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * g * w3)(*inputs)


@mistake("Both paths end at g. From there a weight leads on to out.", name="forgot w₃")
def forgot_w3(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * slope)(*inputs)


@mistake("Both paths begin at g. Which weight leads there from f₂?", name="forgot w₂")
def forgot_w2(*inputs):
    return by(lambda w2, slope, w3, f, g: slope * w3)(*inputs)


@mistake("A′(f₂) is there once too often: the task has it in front of the bracket.", name="A′(f₂) in the paths")
def slope_of_f2_again(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * slope * w3 * (1 - torch.tanh(f[1]) ** 2))(*inputs)


@mistake("Each path has A(f₂) in it, which belongs to the gradient of w₂.", name="A(f₂)")
def value_of_Af2(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * slope * w3 * torch.tanh(f[1]))(*inputs)


@mistake("w₁[1,2] itself is a factor in yours. It is what is nudged: its slope in x₁·w₁[1,2] is x₁.", name="times w₁")
def w1_in_the_paths(*inputs):
    return combined(inputs, *paths(*inputs) * inputs[1][0, 1])


@mistake("The factors along a path are added. A path multiplies.")
def added_along_the_paths(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] + slope + w3)(*inputs)


@mistake("The second path is the first once more. It leads through g₂, with a weight, a slope and a weight of its own.")
def first_path_twice(*inputs):
    return 2 * combined(inputs, paths(*inputs)[0], 0)


@mistake("One path is taken from the other. Both bring their share, so they add.")
def one_path_minus_the_other(*inputs):
    via_g1, via_g2 = paths(*inputs)
    return combined(inputs, via_g1, -via_g2)


@mistake("Python counts from 0: w₂[2,1] is `w2[1, 0]`, and w₃ has the entries 0 and 1.")
def counted_from_1(*inputs):
    return by(lambda w2, slope, w3, f, g: (w2[2, 1] * slope[0] * w3[0], w2[1] * slope[1]))(*inputs)


@mistake("Between w₂ and w₃ each path passes A. Its slope is missing.", name="forgot A′(g)")
def forgot_A_g(*inputs):
    return by(lambda w2, slope, w3, f, g: w2[1] * w3)(*inputs)


@mistake("Behind f₂ both paths pass A. Its slope is missing.", name="forgot A′(f₂)")
def forgot_A_f2(*inputs):
    return combined(inputs, *paths(*inputs)) / (1 - torch.tanh(inputs[0] @ inputs[1])[1] ** 2)


@mistake("Yours is half of it. The slope of a square has a 2 in front: is it there, and nothing that halves it?")
def forgot_the_2(*inputs):
    return combined(inputs, *paths(*inputs), two=1)


@also_right
def by_autograd(x, w1, w2, w3, target):
    return torch.func.grad(gradient_of)(torch.zeros(()).double(), x, w1, w2, w3, target)


@also_right
def in_one_expression(x, w1, w2, w3, target):
    return (
        2
        * (torch.tanh(torch.tanh(x @ w1) @ w2) @ w3 - target)
        * (w2[1] * (1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2) * w3).sum()
        / torch.cosh(x @ w1)[1] ** 2
        * x[0]
    )
