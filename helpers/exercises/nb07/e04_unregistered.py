"""Exercise 07.4: layers nobody registered."""

import torch
from torch import nn

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble, number_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats

ID = "07.4"
MINUTES = 3
TASK = (
    "Find and mend it: an optimiser should find all 13 numbers of this network, and move them. What forward computes "
    "from them stays as it is."
)
STUB = """
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

exercise("07.4").check(Net)
"""
HINTS = (
    "What does `list(Net().parameters())` hold?",
    "A module registers a layer that is set as an attribute of its own. What is set as an attribute here?",
    "There is a list that is a module too, and registers what it holds.",
)
WHY = "All 13 numbers are registered now, so parameters() finds them, and an optimiser moves them."


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def look(net, draw):
    """What parameters() finds, how many of its numbers one step moves, and the shape of the output."""
    require(isinstance(net, type), "This asks for a class, and yours is none. Hand in the name Net alone.")
    torch.manual_seed(int(draw().abs() * 1000))
    model, x = net(), floats(draw, 20, 2)
    held = list(model.parameters())
    count = sum(p.numel() for p in held)
    before = [p.detach().clone() for p in held]
    out = model(x)
    if out is None:
        raise Trouble("None", what_none_is(net.forward))
    same = torch.equal(out, model(x))
    if same:
        made_once(held, list(model.parameters()))
    if before and out.requires_grad:
        sgd = SGD(held, lr=0.1)
        out.square().sum().backward()
        sgd.step()
    moved = sum(int((p != old).sum()) for p, old in zip(held, before, strict=True))
    at_zero = model(torch.zeros(1, 2)).any()
    return {
        "two outputs for one input": "equal" if same else "different",
        "the number of parameters": count,
        "where some are missing, those found": {tuple(p.shape) for p in before} if count < 13 else {()},
        "how many of them ask for a gradient": sum(p.numel() for p in held if p.requires_grad),
        "how many of them a step moves": moved,
        "the output for x = 0": "biases are in it" if at_zero else "0",
        "the shape of the output": str(tuple(out.shape)),
        AT_1: of_ones(model) if count == moved == 13 else "not looked at",
    }


def made_once(held, now):
    """Raise Trouble if forward has made parameters, the first ones or others in their place."""
    require(held or not now, LATE.format(sum(p.numel() for p in now)))
    require({id(p) for p in held} <= {id(p) for p in now}, ANEW)


LATE = (
    "parameters() finds nothing before forward has run, and {} numbers afterwards. An optimiser asks when there is a "
    "model: in which method should the layers be made?"
)
ANEW = (
    "Your forward makes parameters anew each time. An optimiser goes on holding the old ones, which are of no more use."
)


def of_ones(model):
    """What a model with all its numbers at 1 gives for x = (−2, −3), whichever way they are laid out."""
    with torch.no_grad():
        for p in model.parameters():
            p.fill_(1.0)
        return model(torch.tensor([[-2.0, -3.0]])).flatten()[0]


def measure(answer, draw):
    return beside(look, answer, Net, draw, say)


def say(seen, expected):
    """What is off first, in a sentence of its own."""
    off = first_off(seen, expected)
    if off == AT_1:
        return f"With all 13 at 1, x = (−2, −3) gives {number_words(seen[off])} now, and gave −11 before. {ONLY}"
    count, asking, moved = (int(seen[name]) for name in (COUNT, ASKING, MOVED))
    return {
        "two outputs for one input": "One input gets two different outputs. What does each forward make anew, or draw?",
        COUNT: f"{count} numbers are found. Count by hand: Linear(2, 3) and Linear(3, 1), with weights and biases.",
        ASKING: f"{count} numbers are found, and {asking} of them ask for a gradient. Who tells the others not to?",
        MOVED: (
            f"{count} numbers are found, and one step moves {moved} of them. For each of the others: does forward "
            "compute with it, does a gradient come back to it, and is that one 0?"
        ),
        "the output for x = 0": "For x = 0 the output is 0, and the biases should be in it. Does forward add them?",
        "the shape of the output": f"20 rows of x get an output of shape {seen['the shape of the output']}. {ONLY}",
    }[off]


AT_1 = "the output with all numbers at 1"
COUNT, ASKING = "the number of parameters", "how many of them ask for a gradient"
MOVED, ONLY = "how many of them a step moves", "Only the list was at fault: what forward computes should stay."


class Fresh(Net):
    def __init__(self):
        super(Net, self).__init__()


@mistake(
    "forward makes new layers each time it is called: one input gets two outputs, and nothing learned is kept.",
    name="layers made in forward",
)
class MadeInForward(Fresh):
    def forward(self, x):
        return nn.Linear(3, 1)(nn.Linear(2, 3)(x))


@mistake(
    "parameters() is still empty: a module looks into no plain list, tuple or dict that it is given.",
    name="another list",
)
class AnotherList(Fresh):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.weights = [p for layer in self.layers for p in layer.parameters()]


@mistake(
    "The optimiser no longer complains, and the last layer never moves. Count the parameters.",
    name="the first layer only",
)
class FirstLayerOnly(Fresh):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 3)
        self.layers = [self.first, nn.Linear(3, 1)]


@mistake(
    "The optimiser no longer complains, and the first layer never moves. Count the parameters.",
    name="the last layer only",
)
class LastLayerOnly(Fresh):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(3, 1)
        self.layers = [nn.Linear(2, 3), self.last]


@mistake("The two matrices are found, and the biases of the layers are not: 9 numbers of 13.", name="weights only")
class WeightsOnly(Fresh):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.w1, self.w2 = self.layers[0].weight, self.layers[1].weight


@mistake("Nine numbers, and nine was all there is: these layers have lost their biases.", name="without biases")
class WithoutBiases(Fresh):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3, bias=False), nn.Linear(3, 1, bias=False)])


@mistake(
    "All 13 are found and not one of them moves. Is each of them what forward computes with, on the record?",
    name="copies registered",
)
class Copies(Fresh):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.copies = nn.ParameterList(p.detach().clone() for layer in self.layers for p in layer.parameters())


@mistake(
    "All 13 are found, and a step moves some of them only. Follow x through forward: through which layers does it go?",
    name="a layer unused",
)
class ALayerUnused(Net):
    def forward(self, x):
        return self.layers[1](x[:, :1].expand(-1, 3))


@mistake("Only 9 move, and the output has three columns: x leaves forward after the first layer.", name="one layer run")
class OneLayerRun(Net):
    def forward(self, x):
        return self.layers[0](x)


@mistake(
    "The second layer gets the two columns of x. It takes three: what does the first one give?",
    name="each gets the first x",
)
class EachGetsX(Net):
    def forward(self, x):
        for layer in self.layers:
            y = layer(x)
        return y


@mistake("`super().__init__()` has to run first: without it a module has nowhere to register a layer.", name="no super")
class NoSuper(Net):
    def __init__(self):
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])


@mistake("A ModuleList registers what it holds and runs none of it: forward has to go through it.", name="list called")
class ListCalled(Net):
    def forward(self, x):
        return self.layers(x)


@mistake("ModuleList takes one list with all layers in it: the brackets are missing.", name="no brackets")
class NoBrackets(Net):
    def __init__(self):
        super(Net, self).__init__()
        self.layers = nn.ModuleList(nn.Linear(2, 3), nn.Linear(3, 1))


@mistake("More than 13 numbers are found: there is a layer twice, with numbers of its own.", name="layers made twice")
class MadeTwice(Net):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(2, 3), nn.Linear(3, 1)


@also_right
class AsSequential(Fresh):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))


@also_right
class AsAttributes(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(2, 3), nn.Linear(3, 1)

    def forward(self, x):
        return self.last(self.first(x))


@also_right
class AsParameterList(Fresh):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.weights = nn.ParameterList(p for layer in self.layers for p in layer.parameters())
