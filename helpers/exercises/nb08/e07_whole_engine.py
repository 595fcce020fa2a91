"""Exercise 08.7: an engine that stands."""

import numpy as np

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.engine import Engine
from helpers.exercises.nb08.engines import measure, what_is_off  # noqa: F401 (the check asks for them)
from helpers.exercises.nb08.faulty_engines import (
    EqualsForPlusEquals,
    NoTopologicalOrder,
    NotZeroed,
    NoUnBroadcast,
    Sign,
)
from helpers.exercises.nb08.other_engine import OtherStructure

ID = "08.7"
MINUTES = 7
TASK = (
    "Your engine: the notebook's `Value` with a method `sigmoid`, or one of your own. It is run on random expressions, "
    "forward and backward, and compared with torch. An engine of your own is made by `Engine(2.0)` or from a numpy "
    "array; has `.data`, `.grad` and `.backward()`, which sets all gradients to 0 before it begins; and knows + − · / "
    "with values and plain numbers on either side, ** with a number, exp, tanh, relu, sigmoid and mean, with "
    "broadcasting."
)
STUB = """
Engine = ...

exercise("08.7").check(Engine)
"""
SOLVED = """
def sigmoid(a):
    out = 1 / (1 + np.exp(-a.data))
    return Value(out, (a,), lambda g: (g * out * (1 - out),), "sigmoid")

Value.sigmoid = sigmoid
Engine = Value
"""
HINTS = (
    "`tanh` of the notebook is the pattern: a forward line, and a Value that holds its operand and its rule.",
    "The rule needs the output: write `out = …` first. The slope of σ is made from it, as that of tanh is.",
    "`Value.exp, … = exp, …` gave the class methods. Do so for sigmoid, and it is your engine: `Engine = Value`.",
)
WHY = "It agrees with torch on values and gradients, with reuse, broadcasting and a second backward pass."


class WithSigmoid(Engine):
    """An engine whose sigmoid has another forward line or rule."""

    @staticmethod
    def forward(x):
        return 1 / (1 + np.exp(-x))

    def local(self, out):
        return out * (1 - out)

    def sigmoid(self):
        out = self.forward(self.data)
        return self.result(out, (self,), lambda g: (g * self.local(out),), "sigmoid")


@mistake("The slope of σ is made from its output, σ(1 − σ). Yours uses the input.", name="sigmoid from its input")
class SigmoidFromItsInput(WithSigmoid):
    def local(self, out):
        return self.data * (1 - self.data)


@mistake("sigmoid's value is right. Its rule lacks what arrives, g.", name="no upstream")
class NoUpstream(WithSigmoid):
    def sigmoid(self):
        out = self.forward(self.data)
        return self.result(out, (self,), lambda g: (np.ones_like(g) * out * (1 - out),), "sigmoid")


@mistake("sigmoid's value is right. Its rule is the one of tanh, 1 − out².", name="tanh's rule")
class TanhsRule(WithSigmoid):
    def local(self, out):
        return 1 - out**2


@mistake("sigmoid's value is right. The slope of σ falls to both sides: a factor is missing.", name="1 − out")
class OneFactor(WithSigmoid):
    def local(self, out):
        return 1 - out


@mistake("sigmoid's value is right. In its rule the value stands where the slope should.", name="the value as slope")
class TheValueAsSlope(WithSigmoid):
    def local(self, out):
        return out


@mistake("sigmoid's value is right. It hands on g as it comes, as if its slope were 1.", name="slope 1")
class SlopeOne(WithSigmoid):
    def local(self, out):
        return 1.0


@mistake("sigmoid's value is right. In its rule σ is taken twice: out is σ(z) already.", name="sigmoid once more")
class OnceMore(WithSigmoid):
    def local(self, out):
        return self.forward(out) * (1 - self.forward(out))


@mistake("sigmoid's value is right. Its slope has the wrong sign: σ grows everywhere.", name="sigmoid falls")
class SlopeFalls(WithSigmoid):
    def local(self, out):
        return out * (out - 1)


@mistake("sigmoid's value is right. A plus has got into its slope, σ(1 − σ).", name="out · (1 + out)")
class PlusInTheSlope(WithSigmoid):
    def local(self, out):
        return out * (1 + out)


@mistake(
    "Your sigmoid falls from 1 to 0, and the gradient is that of one that rises. Which sign has z in 1/(1 + e^−z)?",
    name="sign of the exponent",
)
class SignOfTheExponent(WithSigmoid):
    @staticmethod
    def forward(x):
        return 1 / (1 + np.exp(x))


@mistake(
    "Your sigmoid falls from 1 to 0, and what goes back fits that. In 1/(1 + e^−z) the exponent has a minus.",
    name="falls throughout",
)
class FallsThroughout(WithSigmoid):
    @staticmethod
    def forward(x):
        return 1 / (1 + np.exp(x))

    def local(self, out):
        return -out * (1 - out)


@mistake("That is tanh under the name of sigmoid.", name="tanh")
class TanhItself(WithSigmoid):
    def sigmoid(self):
        return self.tanh()


@mistake(
    "sigmoid's value is right and nothing comes back through it: has its result an operand and a rule?",
    name="nothing comes back",
)
class NothingComesBack(WithSigmoid):
    def sigmoid(self):
        return self.result(self.forward(self.data), (), None, "sigmoid")


mistake(
    "Where a value is used twice, one contribution is gone. Where do paths add?",
    name="= for +=",
)(EqualsForPlusEquals)
mistake(
    "Nodes with several uses hand on too often. What do they have to wait for?",
    name="no topological order",
)(NoTopologicalOrder)
mistake(
    "A gradient does not have the shape of its value. What did broadcasting do?",
    name="no un-broadcast",
)(NoUnBroadcast)
mistake(
    "Values are right and some gradients are not: those behind a minus.",
    name="sign",
)(Sign)
mistake(
    "One backward pass is right, the second adds to it. Where do gradients begin at 0?",
    name="not zeroed",
)(NotZeroed)
also_right(OtherStructure)
