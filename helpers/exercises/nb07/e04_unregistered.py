"""Exercise 07.4: layers nobody registered."""

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake

ID = "07.4"
MINUTES = 2
TASK = "Find and mend it: an optimiser should find all 13 numbers of this network, and move them."
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
    "A module registers a layer that is set as an attribute of its own.",
    "There is a list that is a module too, and registers what it holds.",
)
WHY = "Both layers are registered now: as attributes, or by a list that is a module itself."


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def measure(net, draw):
    """How many numbers parameters() finds, how many of them one step moves, and the shape of the output."""
    torch.manual_seed(0)
    model = net()
    before = [p.detach().clone() for p in model.parameters()]
    out = model(draw(5, 2).float())
    if before:
        sgd = torch.optim.SGD(model.parameters(), lr=0.1)
        out.square().sum().backward()
        sgd.step()
    moved = sum(int((p != old).sum()) for p, old in zip(model.parameters(), before, strict=True))
    return {
        "the number of parameters": sum(p.numel() for p in before),
        "how many of them a step moves": moved,
        "the shape of the output": list(out.shape),
    }


@mistake(
    "A module looks into no plain list, whatever the list holds. parameters() is still empty.",
    name="another list",
)
class AnotherList(Net):
    def __init__(self):
        super(Net, self).__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.weights = [p for layer in self.layers for p in layer.parameters()]


@mistake(
    "The optimiser no longer complains, and the last layer never moves. Count the parameters.",
    name="the first layer only",
)
class FirstLayerOnly(Net):
    def __init__(self):
        super(Net, self).__init__()
        self.first = nn.Linear(2, 3)
        self.layers = [self.first, nn.Linear(3, 1)]


@mistake(
    "The optimiser no longer complains, and the first layer never moves. Count the parameters.",
    name="the last layer only",
)
class LastLayerOnly(Net):
    def __init__(self):
        super(Net, self).__init__()
        self.last = nn.Linear(3, 1)
        self.layers = [nn.Linear(2, 3), self.last]


@mistake("All 13 are found, but forward leaves a layer out.", name="a layer unused")
class ALayerUnused(Net):
    def forward(self, x):
        return self.layers[1](x[:, :1].expand(-1, 3))


@also_right
class AsSequential(Net):
    def __init__(self):
        super(Net, self).__init__()
        self.layers = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))


@also_right
class AsAttributes(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(2, 3), nn.Linear(3, 1)

    def forward(self, x):
        return self.last(self.first(x))


@also_right
class AsParameterList(Net):
    def __init__(self):
        super(Net, self).__init__()
        self.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
        self.weights = nn.ParameterList(p for layer in self.layers for p in layer.parameters())
