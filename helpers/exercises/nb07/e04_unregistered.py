"""Exercise 07.4: layers nobody registered."""

from torch import nn

from helpers.exercises.checking.beside import beside
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.registered import look, say

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
WHY = "parameters() finds all 13 numbers now, and an optimiser moves them. One way: a ModuleList registers its layers."


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def measure(answer, draw):
    return beside(look, answer, Net, draw, say)


class Fresh(Net):
    def __init__(self):
        super(Net, self).__init__()


@mistake(
    "One input gets two outputs, and a new model's parameters() is empty. Is it that what forward makes anew each time "
    "cannot learn?",
    name="layers made in forward",
)
class MadeInForward(Fresh):
    def forward(self, x):
        return nn.Linear(3, 1)(nn.Linear(2, 3)(x))


@mistake(
    "parameters() is still empty. A module finds the layers and Parameters that are set on `self`, and looks into no "
    "plain list, tuple or dict. Where do yours stand, and what are they?",
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


@mistake(
    "Nine numbers are found, no bias among them, and for x = 0 the output is 0. Have these layers lost their biases?",
    name="without biases",
)
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
    "All 13 are found, and a step moves some of them only. Follow x: which layers does it go through, on the record?",
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
    "A layer that takes three columns gets the two columns of x. Which one meets x first, and what does it hand on?",
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


@mistake("26 numbers are found, twice as many as there should be: 13 of them are of no use.", name="layers made twice")
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
