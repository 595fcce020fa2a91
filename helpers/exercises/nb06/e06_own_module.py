"""Exercise 06.6: a module of one's own."""

from contextlib import suppress

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.line import made, made_in_init, off_in_a_line, predicted_by, written

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
    """The names parameters() knows, what w is, the prediction with known weights, and what goes back to them."""
    model = made(line)
    w, b = (getattr(model, name, None) for name in "wb")
    if w is ... or b is ...:
        return ...
    given, x = dict(model.named_parameters()), draw(4 + int(draw().abs())).float()
    written(draw, w=w, b=b)
    found = {"the names that parameters() knows": set(given), "what w is": type(w).__name__, "x": x}
    if isinstance(w, torch.Tensor):
        found |= predicted_by(model, x, set(given))
    elif not given:
        with suppress(Exception):
            model(x)
    made_in_init(given, dict(model.named_parameters()))
    return found


what_is_off = off_in_a_line


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


@mistake("w is registered. b is no nn.Parameter, and parameters() does not find it.", name="b not registered")
class NotB(PlainTensors):
    def __init__(self):
        super().__init__()
        self.__dict__.pop("w")
        self.w = nn.Parameter(torch.zeros(1))


@mistake("b is registered. w is no nn.Parameter, and the optimiser would never hear of it.", name="w not registered")
class NotW(PlainTensors):
    def __init__(self):
        super().__init__()
        self.__dict__.pop("b")
        self.b = nn.Parameter(torch.zeros(1))


@mistake("w is a plain number, and a number cannot be trained. What wraps a tensor into something a module registers?")
class plain_numbers(nn.Module):  # noqa: N801
    def __init__(self):
        super().__init__()
        self.w, self.b = 0.0, 0.0


@mistake(
    "Nothing is registered, and self.w holds nothing. A module does not look inside a plain list or dict, and a name "
    "without self is gone when __init__ ends.",
    name="a plain list",
)
class PlainList(nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = [nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))]

    def forward(self, x):
        return self.weights[0] * x + self.weights[1]


@mistake(
    "parameters() finds w alone, and this line always passes through 0. b should be a parameter too, which is added.",
    name="no b",
)
class NoB(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x


@mistake("nn.Linear holds the two numbers for you. Here hold them yourself, as w and b.", name="an nn.Linear")
class AnLinear(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x[:, None])[:, 0]


@mistake(
    "`super().__init__` without brackets after it names the method and does not run it.",
    name="super not called", written="super __init__ .*Parameter",
)
class SuperNotCalled(nn.Module):
    def __init__(self):
        super().__init__  # noqa: B018
        self.w = nn.Parameter(torch.zeros(1))


@mistake("nn.Module has not set up its list of parameters yet. What must run first?", name="no super().__init__()")
class NoSuperInit(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.zeros(1))


@mistake("nn.Parameter wraps a tensor. Yours is a plain number: make it a tensor first.", name="a number in Parameter")
class NumberInParameter(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(0.0)


@mistake(
    "A whole number cannot be moved by a small step, so torch refuses to track it. Write 0.0, say, in place of 0.",
    name="whole numbers",
)
class WholeNumbers(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(0))


@mistake(
    "nn.parameter is a folder of torch. The class has a capital letter.", name="a small letter", written=" parameter "
)
class SmallLetter(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.parameter(torch.zeros(1))


@mistake("Both are registered. Which of the two multiplies x?", name="w and b swapped")
class Swapped(Line):
    def forward(self, x):
        return self.b * x + self.w


@mistake("b is registered, but it does not come into the prediction.", name="b forgotten in forward")
class ForgottenInForward(Line):
    def forward(self, x):
        return self.w * x


@mistake("`self.w * (x + b)` multiplies b too. b is added after the product.", name="brackets")
class Brackets(Line):
    def forward(self, x):
        return self.w * (x + self.b)


@mistake("b is subtracted. The task says w·x + b.", name="minus b")
class MinusB(Line):
    def forward(self, x):
        return self.w * x - self.b


@mistake("x is missing: forward hands back the same whatever comes in.", name="no x")
class NoX(Line):
    def forward(self, x):
        return self.w + self.b + 0 * x


CUT = (
    "The prediction is right, and nothing goes back from it to w and b. In forward, .item(), .data, .detach(), no_grad "
    "and all that makes a new tensor of numbers cut it off; in __init__ requires_grad=False does."
)


@mistake(CUT, name="cut off")
class CutOff(Line):
    def forward(self, x):
        return self.w.detach() * x + self.b.detach()


@mistake("b feels the loss, nothing comes back to w. Is its history lost, or does it ask for none?", name="w cut off")
class CutOffW(Line):
    def forward(self, x):
        return self.w.detach() * x + self.b


@mistake("w feels the loss, nothing comes back to b. Is its history lost, or does it ask for none?", name="b cut off")
class CutOffB(Line):
    def forward(self, x):
        return self.w * x + self.b.detach()


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
