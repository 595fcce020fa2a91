"""Exercise 06.6: a module of one's own."""

import torch
from torch import nn

from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake

ID = "06.6"
MINUTES = 4
TASK = (
    "A line as a module: two trainable numbers `w` and `b`, one of each, and `forward` returns "
    "w·x + b. Its start values are up to you."
)
STUB = """
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = ...
        self.b = ...

    def forward(self, x):
        return ...

exercise("06.6").check(Line)
"""
HINTS = (
    "A tensor becomes trainable for the module when it is wrapped and set as an attribute of self.",
    "The wrapper is `nn.Parameter`; it takes a tensor of one number.",
)
WHY = "nn.Module notes every nn.Parameter set as an attribute; parameters() hands those to the optimiser."


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b


def measure(line, draw):
    """The names parameters() knows, what w is, and the prediction with known weights."""
    if isinstance(line, nn.Module):
        raise Trouble(
            "instance",
            "That is a model already. Hand in the class, without brackets: it is made anew here.",
        )
    model = line()
    w, b = getattr(model, "w", None), getattr(model, "b", None)
    if w is ... or b is ...:
        return ...
    with torch.no_grad():
        for tensor in (w, b):
            value = draw()
            if isinstance(tensor, torch.Tensor):
                tensor.fill_(value)
    names, x = {name for name, _ in model.named_parameters()}, draw(5)
    known = isinstance(w, torch.Tensor)
    return {
        "the names that parameters() knows": names,
        "what w is": type(w).__name__,
        "w·x + b": model(x) if known else "no w",
    }


@mistake(
    "parameters() does not find a plain tensor, even one that requires grad. What makes a module register it?",
    name="plain tensors",
)
class PlainTensors(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.zeros(1, requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return self.w * x + self.b


@mistake(
    "A module does not look inside a plain list. Make w and b attributes of their own.",
    name="a plain list",
)
class PlainList(nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = [nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))]

    def forward(self, x):
        return self.weights[0] * x + self.weights[1]


@mistake("This line always passes through 0. It needs its second number.", name="no b")
class NoB(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x


@mistake(
    "nn.Linear holds the two numbers for you. Here hold them yourself, under the names w and b.",
    name="an nn.Linear",
)
class AnLinear(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x[:, None])[:, 0]


@mistake(
    "nn.Module has not set up its list of parameters yet. What must run first?",
    name="no super().__init__()",
)
class NoSuperInit(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.zeros(1))


@mistake("Both are registered. Which of the two multiplies x?", name="w and b swapped")
class Swapped(Line):
    def forward(self, x):
        return self.b * x + self.w


@mistake("b is registered, but forward never uses it.", name="b forgotten in forward")
class ForgottenInForward(Line):
    def forward(self, x):
        return self.w * x


@also_right
class OtherStart(nn.Module):
    def __init__(self):
        super().__init__()
        self.b, self.w = nn.Parameter(torch.ones(())), nn.Parameter(torch.zeros(()))

    def forward(self, x):
        return self.b + x * self.w


@also_right
class ByAddcmul(Line):
    def forward(self, x):
        return torch.addcmul(self.b.expand_as(x), self.w.expand_as(x), x.float())
