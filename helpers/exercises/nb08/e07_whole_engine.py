"""Exercise 08.7: an engine that stands."""

import random

import numpy as np

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble, number_words, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.engine import Engine
from helpers.exercises.nb08.expressions import SHAPES, engine_says, expression
from helpers.exercises.nb08.faulty_engines import (
    EqualsForPlusEquals,
    NoTopologicalOrder,
    NotZeroed,
    NoUnBroadcast,
    Sign,
)
from helpers.exercises.nb08.other_engine import OtherStructure

ID = "08.7"
MINUTES = 10
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
    "`Value.exp = exp` gave the class its exp. Do so for sigmoid; then the class is your engine: `Engine = Value`.",
)
WHY = "It agrees with torch on values and gradients, with reuse, broadcasting and a second backward pass."
SIGNS = {"add": "+", "mul": "·", "sub": "−", "truediv": "/"}
METHODS = ("exp", "tanh", "relu", "sigmoid")
ONE = {
    "x.sigmoid()": lambda x: x.sigmoid(),
    "x + 2": lambda x: x + 2,
    "2 + x": lambda x: 2 + x,
    "x · 3": lambda x: x * 3,
    "3 · x": lambda x: 3 * x,
    "x − 2": lambda x: x - 2,
    "2 − x": lambda x: 2 - x,
    "x / 4": lambda x: x / 4,
    "4 / x": lambda x: 4 / x,
    "x ** 3": lambda x: x**3,
    "x.exp()": lambda x: x.exp(),
    "x.tanh()": lambda x: x.tanh(),
    "x.relu()": lambda x: x.relu(),
    "x · x + x": lambda x: x * x + x,
}


def measure(answer, draw):
    """Each operation alone, random expressions, and two backward passes in a row."""
    x = draw().item()
    require_operations(answer if isinstance(answer, type) else class_made_by(answer, x))
    require_a_value(answer(x).sigmoid())
    said = {"x": x / 2}
    for name, f in ONE.items():
        value, slope = engine_says(answer, lambda leaves, f=f: f(leaves[0]) * 3, [np.array(x / 2)])
        said |= {f"the value of {name}": value / 3, f"the gradient behind {name}, where 3 arrives": slope}
    seed = int(abs(x) * 1e6)
    for i in range(6):
        numbers = [draw(*shape).numpy() / 2 for shape in random.Random(seed + i).choices(SHAPES, k=3)]
        told = engine_says(answer, expression(seed + i, METHODS), numbers)
        said[f"the value of a random expression, no. {i + 1}"] = told[0]
        said |= {f"gradient {k} of a random expression, no. {i + 1}": slope for k, slope in enumerate(told[1:], 1)}
    leaf = answer(x)
    y = leaf * leaf.sigmoid()
    y.backward()
    once = float(leaf.grad)
    y.backward()
    return said | {"a second backward": "the same" if np.isclose(float(leaf.grad), once) else "another gradient"}


def class_made_by(answer, x):
    """The class of what a function makes that stands for an engine; Trouble if it makes none."""
    none = "Your function is no engine: of a number it makes no value. Hand in the class, with a method sigmoid."
    require(not hasattr(answer, "backward"), "This asks for a class, and yours is one value. Hand in its class.")
    try:
        made = answer(x)
    except Exception:
        raise Trouble(none, none) from None
    require(hasattr(made, "backward"), none)
    return type(made)


def what_is_off(seen, expected):
    name = first_off(seen, expected)
    yours, right = seen[name], expected[name]
    if shape_words(yours) != shape_words(right):
        return f"Yours is {shape_words(yours)} where torch has {shape_words(right)}: {name}."
    if "random" in name:
        return f"Each operation is right by itself. Not yet: {name}, where arrays are broadcast and values used again."
    if name in ("x", "a second backward"):
        return ""
    at = f"at x = {number_words(seen['x'])}"
    return f"Not as in torch {at}: {name}. With yours it is {number_words(yours)}, there {number_words(right)}."


def require_a_value(result):
    """Raise Trouble if that is what sigmoid made and it is no value that backward can start from."""
    require(result is not None, "Your sigmoid hands back None. What it makes has to be returned.")
    plain = "Your sigmoid hands back plain numbers. Make a value of them, with its operand and its rule, as tanh does."
    require(hasattr(result, "backward"), plain)
    try:
        result.backward()
    except TypeError:
        given = result.rule(result.grad) if hasattr(result, "rule") else ()
        rule = "Your rule hands back its one number bare. It is to be a tuple, with an entry for each operand: `(…,)`."
        require(isinstance(given, (tuple, list)), rule)
        raise


def require_operations(engine):
    """Raise Trouble for the first thing that an engine has not got."""
    has = lambda name: callable(getattr(engine, name, None))  # noqa: E731
    require(has("sigmoid"), "Your class has no method `sigmoid` yet. `Value.tanh = tanh` gave it a tanh.")
    lacking = [name for name in (*METHODS, "mean", "backward") if not has(name)]
    require(not lacking, f"Your class has no method `{', '.join(lacking)}`.")
    for name, sign in SIGNS.items():
        require(has(f"__{name}__"), f"Your class does not know {sign}: it has no method `__{name}__`.")
        require(has(f"__r{name}__"), f"Your class does not know {sign} behind a plain number: it lacks `__r{name}__`.")
    require(has("__pow__"), "Your class does not know **: it has no method `__pow__`.")


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


@mistake("Your sigmoid falls from 1 to 0. Look at the sign in the exponent.", name="sign of the exponent")
class SignOfTheExponent(WithSigmoid):
    @staticmethod
    def forward(x):
        return 1 / (1 + np.exp(x))


@mistake(
    "Your sigmoid falls, and so does its slope: the exponent has the other sign, and the rule fits that.",
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
