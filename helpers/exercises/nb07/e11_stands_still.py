"""Exercise 07.11: a loss that stands still."""

import copy
from functools import partial

import torch
from torch import nn

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.standing import (
    by_its_loss,
    first_linear,
    in_one_line,
    on,
    shape_of,
    size_of,
    squashed,
    train,
    unfound,
    units,
)

ID = "07.11"
MINUTES = 5
TASK = (
    "Find and mend it. “It should say if two bits differ, by a score above or below 0. The loss, cross-entropy with "
    "logits, falls to 0.5 and stands still, and at least one of the four pairs is always wrong, with 8 units as with "
    "100. All parameters are found, every gradient is fresh.”"
)
STUB = """
def make_net():
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net

exercise("07.11").check(make_net)
"""
HINTS = (
    "Take one training step and print `net[0].weight.grad`, one row for each unit. Compare the rows.",
    "Two units with the same weights give the same output, get the same gradient and stay the same. What could ever "
    "part them?",
    "A layer of PyTorch draws its weights when it is made. Which line throws them away?",
)
WHY = "Units that are equal, in front and behind, get equal gradients and stay so. It takes a start that parts them."


def make_net():
    return nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))


def measure(make_net, draw):
    """What 20 steps make of the units of the first layer, and what kind of function the network is."""
    require(not isinstance(make_net, nn.Module), "Your function is a network now, and should make one.")
    torch.manual_seed(0)
    net, bits = call(make_net, ()), torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    require(isinstance(net, nn.Module), lambda: no_network(net))
    require(not unfound(net, bits), UNFOUND)
    first = first_linear(net, bits)
    require(net(bits).shape == (4, 1), "Your function makes a network that gives no (4, 1) for the four pairs of bits.")
    unitless = by_its_loss(net, first, bits, draw)
    several = unitless or len(first.weight) > 1
    require(several, SINGLE if sum(isinstance(m, nn.Linear) for m in net.modules()) > 1 else ALONE)
    require(torch.equal(net(bits), net(bits)), "Your function makes a network with two answers for the same bits.")
    frozen = [p for p in net.parameters() if not p.requires_grad]
    require(not frozen, "Your function makes a network with parameters that do not require a gradient.")
    require(not squashed(net, bits), SQUASHED)
    if unitless:
        loss = on(net, bits, 1000, momentum=0.9)
        require(loss < 0.1, NO_LINEAR.format(loss))
        return RIGHT
    before, size, start = units(first), size_of(net), copy.deepcopy(net)
    train(net, bits, 20)
    between, apart = torch.pdist(units(first)), torch.pdist(before)
    alike = "all alike" if between.max() < 1e-5 else "some alike" if between.min() < 1e-5 else "each its own"
    require(size < 20 or alike != "each its own", FAR.format(size))
    loss = on(net, bits, 300) if 0 < apart.max() < 0.02 else 0.0
    require(loss < 0.4, NEAR.format(apart.max(), loss))
    require(apart.any() or not in_one_line(units(first)), ONE_LINE)
    if alike == "each its own":
        loss = on(net, bits, 300) if size < 0.02 else 0.0
        require(loss < 0.4, NO_WEIGHTS.format(loss))
        require(start(bits)[0].any() or net(bits)[0].any(), AT_NO_BITS)
    still = "unmoved" if torch.equal(units(first), before) else "moved"
    if alike == "some alike" and still == "moved" and on(net, bits, 200, momentum=0.9) < 0.1:
        alike = "each its own"  # what they are too few for with all alike, they learn in groups
    function = shape_of(net, bits, draw) if alike == "each its own" else "not looked at"
    require(function != "bent for each bit", EACH_ALONE)
    seen = {"the units of the first layer": f"{alike}, {still}", "the function": function}
    return told(seen, RIGHT, partial(how_many, units(first), still))


RIGHT = {"the units of the first layer": "each its own, moved", "the function": "bent"}


def how_many(rows, still, _):
    """How many different units there are after 20 steps."""
    own = sum(all((row - other).norm() >= 1e-5 for other in rows[:k]) for k, row in enumerate(rows))
    found = f"After 20 steps the {len(rows)} units of the first layer are {own} different ones"
    if still == "unmoved":
        return f"{found}, and not one of them has moved. Print the gradient of its weights: what keeps it at 0?"
    return f"{found}: the others are copies. Print its weights before the first step."


def no_network(result):
    """What was handed back in place of one."""
    if isinstance(result, type) and issubclass(result, nn.Module):
        return f"Your function hands back a class, {result.__name__}, and no network. Called, a class makes one."
    return f"Your function hands back something of type {type(result).__name__}. That is no network."


UNFOUND = (
    "In your network the bits go through a Linear whose weights net.parameters() does not find, so they are never "
    "trained. Is it made within forward, or kept in a plain list?"
)
NO_LINEAR = (
    "The check finds no nn.Linear of several units in your function's network, and after 1000 steps of SGD its loss is "
    "still {:.4g}. Do its units differ before the first step?"
)
EACH_ALONE = (
    "The units differ. In yours the two bits bring together what each of them brings by itself, whatever the weights "
    "are, and no such score parts XOR. Does a bend stand between two Linears?"
)
SINGLE = (
    "Your function makes a network whose first Linear has a single unit. Eight that stay alike count as one: it takes "
    "several, and they have to differ."
)
ALONE = (
    "Your function makes a network with a single Linear, so its score is a straight function of the bits, and no such "
    "one parts XOR. The layers were not at fault: what are their weights before the first step?"
)
SQUASHED = (
    "Even with weights of a million your network's score stays within a few of 0, or on one side of it. A score may "
    "be any number: what stands behind the last Linear?"
)
FAR = (
    "Your function starts a layer at numbers of about {:.0f}. Sums of such numbers are far out, where tanh is flat and "
    "hands back almost no gradient. The units have to differ, and can do so near 0."
)
ONE_LINE = (
    "Your function starts the units of the first layer all alike, and after 20 steps each of them is nearly a multiple "
    "of one unit, which stands for all. Print their weights before the first step and after some: what should differ?"
)
AT_NO_BITS = (
    "For the bits 0 and 0 your network's score is 0 before the first step and after 20, neither above 0 nor below. "
    "Products with such bits are 0: what else does a Linear add?"
)
NO_WEIGHTS = (
    "Your function starts all weights at 0, or next to it, and after 320 steps of SGD at 0.5 the loss is still {:.4g}. "
    "With weights of 0 a unit gives one number for all four pairs, whatever its bias is."
)
NEAR = (
    "Your function starts the units {:.1g} apart at most, and after 320 steps of SGD at 0.5 the loss is still {:.4g}. "
    "How far apart does a layer of PyTorch draw them, and where is the loss by then?"
)


@mistake("The units differ. Without a bend between them the layers are one straight line, which cannot part XOR.")
def no_tanh():
    return nn.Sequential(nn.Linear(2, 8), nn.Linear(8, 1))


@mistake(
    "After 20 steps the first layer has not moved at all: no gradient gets to it that could. Its units are still equal."
)
def zeros():
    net = make_net()
    for p in net.parameters():
        nn.init.zeros_(p)
    return net


@mistake(
    "Something is drawn in your code, and still the units of the first layer are equal after 20 steps. Print "
    "its weights before the first: one row is one unit.",
    written=r" rand(?!om seed )| normal |normal_|uniform",
)
def one_draw_for_all():
    net = make_net()
    for p in net.parameters():
        nn.init.constant_(p, torch.randn(1).item())
    return net


@mistake(FAR.format(99))
def a_wide_spread():
    net = make_net()
    for p in net.parameters():
        nn.init.constant_(p, 99.0)
        p.data += torch.linspace(0, 0.01, p.numel()).view(p.shape)
    return net


@mistake(
    "A seed repeats what is drawn. In the numbers that the units start from nothing is left to chance.",
    written="seed ",
)
def a_seed():
    torch.manual_seed(0)
    net = make_net()
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net


@mistake(
    "Another function in between gets the same input in every unit. So it gives the same output in every unit.",
    written=r"^(?!.* [Tt]anh ).* (ReLU|ELU|GELU|LeakyReLU|Sigmoid) ",
)
def another_activation():
    net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    for p in net.parameters():
        nn.init.constant_(p, 0.5)
    return net


@mistake(
    "After 20 steps the units of the first layer are still copies: in each step they get one and the same gradient. "
    "However many there are, they count as one."
)
def another_number():
    net = make_net()
    for p in net.parameters():
        nn.init.constant_(p, 0.1)
    return net


@also_right
def drawn_again():
    net = make_net()
    for p in net.parameters():
        nn.init.normal_(p)
    return net


@also_right
def biases_at_0():
    net = make_net()
    for layer in (net[0], net[2]):
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)
    return net


@also_right
def only_the_first_is_drawn():
    net = make_net()
    nn.init.constant_(net[2].weight, 0.5)
    return net
