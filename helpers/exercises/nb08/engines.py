"""What the check of 08.7 looks at, and what it says of an engine."""

import random

import numpy as np

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.run import attempted, require
from helpers.exercises.checking.values import Trouble, first_apart, number_words, same, shape_words, told_apart
from helpers.exercises.nb08.expressions import SHAPES, engine_says, expression
from helpers.exercises.nb08.sigmoids import NO_NUMBER, ONE_FOR_ALL, require_a_value, require_something_back

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
ENDS = (("x.relu()", 0), ("x.tanh()", 0), ("x.sigmoid()", 0), ("x ** 3", 0), ("x.exp()", 0)) + tuple(
    (f"x.{name}()", x) for name in METHODS for x in (3, -3, 6, -6)
)
STEPS = ("x + 2", "x · 3")  # of which the second one stands behind each of the others, too
SEVERAL = {"x.mean()": lambda x: x.mean()} | {
    f"(x.{name}() · x).mean()": lambda x, name=name: (getattr(x, name)() * x).mean() for name in METHODS
}
SHAPED = {
    "(a + b).mean()": lambda a, b: (a + b).mean(),
    "(a · b).mean()": lambda a, b: (a * b).mean(),
    "(a − b).mean()": lambda a, b: (a - b).mean(),
    "(a / b).mean()": lambda a, b: (a / b).mean(),
}
SEED = "x.grad after x.backward()"


def measure(answer, draw):
    """Each operation alone, random expressions, and two backward passes in a row."""
    x = draw().item()
    require_operations(answer if isinstance(answer, type) else class_made_by(answer, x))
    start = answer(x)
    require_a_value(start.sigmoid())
    require(np.isclose(float(start.data), x), CHANGES)
    require(start.grad is not None, "After backward() the `.grad` of the value that sigmoid was called on is None.")
    require(not isinstance(start.grad, type(start)), NO_NUMBER)
    require_something_back(start, x)
    require_one_class(start)
    grid = answer(np.ones((2, 3))).sigmoid()
    back, to = attempted(lambda: (grid.rule(np.ones((2, 3)))[0], grid.operands[0].data), (None, 0.0))
    require(not isinstance(back, (float, np.ndarray)) or np.shape(back) or np.shape(to) != (2, 3), ONE_FOR_ALL)
    alone = answer(x / 2)
    alone.backward()
    require(alone.grad is not None, "After x.backward() of a leaf x the `.grad` of x is None, and ∂x/∂x is 1.")
    said = {"x": x / 2, SEED: np.asarray(alone.grad, dtype=float)}
    for name in STEPS:
        _, slope = engine_says(answer, lambda leaves, f=ONE[name]: f(leaves[0]), [np.array(x / 2)])
        said[f"the gradient behind {name} alone"] = slope
    for name, f in ONE.items():
        value, slope = engine_says(answer, lambda leaves, f=f: f(leaves[0]) * 3, [np.array(x / 2)])
        said |= {f"the value of {name}": value / 3, f"the gradient behind {name}, where 3 arrives": slope}
    for name, at in ENDS:
        value, slope = engine_says(answer, lambda leaves, f=ONE[name]: f(leaves[0]) * 3, [np.array(float(at))])
        where = f"{name} at x = {number_words(at)}"
        said |= {f"the value of {where}": value / 3, f"the gradient behind {where}, which 3 reaches": slope}
    for name, f in SEVERAL.items():
        value, slopes = engine_says(answer, lambda leaves, f=f: f(leaves[0]), [draw(4).numpy() / 2])
        said[f"the value of {name} for four numbers"] = value
        said[f"the gradients behind {name} for four numbers"] = slopes
    said |= shaped(answer, draw)
    seed = int(abs(x) * 1e6)
    for i in range(6):
        numbers = [draw(*shape).numpy() / 2 for shape in random.Random(seed + i).choices(SHAPES, k=3)]
        told = engine_says(answer, expression(seed + i, METHODS), numbers)
        said[f"the value of a random expression, no. {i + 1}"] = told[0]
        said |= {f"gradient {k} of a random expression, no. {i + 1}": slope for k, slope in enumerate(told[1:], 1)}
    once, twice, more = (swept(answer, x, added) for added in (None, 0.0, 1.0))
    seen = "the same" if np.isclose(twice, once) else "another gradient" if np.isclose(twice, more) else "the sum"
    return said | {"a second backward": seen, BETWEEN: kept_between(answer)}


def swept(answer, x, added):
    """The gradient of x · σ(x) in x, after one pass; after two, if ``added`` is a number that joins what one leaves."""
    leaf = answer(x)
    made = leaf.sigmoid()
    y = leaf * made
    y.backward()
    if added is not None:
        for value in (leaf, made, y):
            value.grad = None if value.grad is None else value.grad + added
        y.backward()
    return float(leaf.grad)


def kept_between(answer):
    """The gradient that the sigmoid of six numbers has after the pass from their mean; what is due if it has none."""
    made = answer(np.full((2, 3), 0.5)).sigmoid()
    made.mean().backward()
    kept, due = attempted(lambda: np.asarray(made.grad, dtype=float), 0.0), np.full((2, 3), 1 / 6)
    return kept if np.shape(kept) == (2, 3) and np.any(kept) else due


def shaped(answer, draw):
    """What arrays of two axes leave: their mean, and then each operation between arrays of two shapes."""
    numbers = np.array([[1.0, 2], [3, 4], [5, 9]])
    shape = np.shape(getattr(answer(numbers).mean(), "data", 0.0))
    require(shape == (), f"Of an array of shape (3, 2) your mean is of shape {tuple(shape)}. It is to be one number.")
    value, slopes = engine_says(answer, lambda leaves: leaves[0].mean(), [numbers])
    said = {f"the value of {AXES}": value, f"the gradient behind {AXES}": slopes}
    for name, f in SHAPED.items():
        for here, there in (((3,), (4, 3)), ((4, 3), (4, 1))):
            pair = [draw(*here).numpy() / 2, 2 + draw(*there).numpy() ** 2]
            told = engine_says(answer, lambda leaves, f=f: f(*leaves), pair)
            where = f"{name}, where a has shape {here} and b {there}"
            said |= {f"{what} {where}": one for what, one in zip(OF_TWO, told, strict=True)}
    return said


AXES = "x.mean() for x = [[1, 2], [3, 4], [5, 9]]"
OF_TWO = ("the value of", "the gradient of a in", "the gradient of b in")


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
        return f"Yours is {shape_words(yours)}, and torch's is {shape_words(right)}: {name}.{broadcast(seen, expected)}"
    if "random" in name:
        return f"{ALONE} Not yet: {name}, where arrays of several shapes meet and values are used again."
    if name == "x":
        return ""
    if name == "a second backward":
        return ANOTHER
    if name == BETWEEN:
        return f"The gradients of leaves are right. Not as in torch: {name}. {entry(yours, right)} {WRITTEN}"
    if "four numbers" in name:
        return f"For single numbers each operation is right. Not as in torch: {name} in x."
    if AXES in name:
        return f"For four numbers in a row x.mean() is as in torch. Not yet: {name}. {entry(yours, right)}"
    if "where a has" in name:
        says = f"For single numbers each operation is right. Not as in torch, with arrays of two shapes: {name}. "
        return f"{says}{entry(yours, right)}"
    here, there = told_apart(yours, right)
    if name == SEED:
        return f"After x.backward() x.grad is {here}, and ∂x/∂x is 1. With which gradient does your backward begin?"
    if " at x = " in name:
        like_torch = f"At x = {number_words(seen['x'], 6)} each operation is as in torch."
        return f"{like_torch} Not yet: {name}. With yours it is {here}, there {there}."
    says = f"Not as in torch at x = {number_words(seen['x'], 6)}: {name}. With yours it is {here}, there {there}."
    off = [name for name in expected if name.endswith("3 arrives") and not same(seen[name], expected[name])]
    if len(off) > 9:
        return f"{says} {of_most(seen, expected, len(off))}"
    if "x · x + x" in name and "gradient" in name:
        return f"{says} Here x is used three times, and what its uses bring adds up."
    return says


def of_most(seen, expected, off):
    """What most gradients that are off share: the product that brings them 3, if it is off alone, or the way back."""
    alone = [f"the gradient behind {name} alone" for name in STEPS]
    plus, product = (same(seen[name], expected[name]) for name in alone)
    if plus and not product:
        return "x + 2 alone is right. What does a product hand on, and to whom?"
    most = f"{off} of {len(ONE)} gradients behind two steps are off"
    if plus and product:
        return f"{most}, and x + 2 and x · 3 are right alone. Does what arrives, 3, get to each rule, and into it?"
    return f"{most}, and what they share is backward: look there first."


ALONE = (
    "Each operation is right on a single number; exp, tanh, relu, sigmoid and mean on several together; and "
    "+ − · / with broadcasting."
)
CHANGES = "Your sigmoid, or its rule, changes the data of the value it is called on. It makes a new one."
ANOTHER = (
    "One backward pass is right. A second one gives another gradient, though it adds to none. What does the first one "
    "change: an array that a rule reads, or something that backward remembers?"
)
BETWEEN = "s.grad after s.mean().backward(), for the sigmoid s of six numbers"
WRITTEN = "Is it the array that the rule is sent, and does the rule write into that?"
GIVEN = "In the notebook the line that begins `Value.exp, Value.log, Value.tanh` made methods of functions."


def entry(yours, right):
    """The first entry that is off, in yours and in torch's."""
    here, there = first_apart(yours, right)
    return f"With yours {'an entry of it' if right.dim() else 'it'} is {here}, there {there}."


def broadcast(seen, expected):
    """Which of the operations between arrays of two shapes are as in torch; "" if something else is off before."""
    if "where a has" not in first_off(seen, expected):
        return ""
    right = [name[1:6] for name in SHAPED if all(same(seen[k], expected[k]) for k in expected if f" {name}, " in k)]
    alike = f" With {', '.join(right)} broadcasting is right." if right else ""
    return f"{alike} Broadcasting makes copies of an operand: who adds up what these bring?"


def require_one_class(start):
    """Raise Trouble if what + and · make of a value lacks a method that the value has."""
    for what, made in (("a + 1", start + 1), ("a * 0.5", start * 0.5)):
        lacks = [name for name in (*METHODS, "mean", "backward") if not hasattr(made, name)]
        theirs = f"Of a value a of your class, `{what}` is of type {type(made).__name__}"
        lost = f"{theirs}, and that has no method `{', '.join(lacks)}`. Which class do your operations make values of?"
        require(made is not None, f"Of a value a of your class, `{what}` gives None. What does that operation return?")
        require(not lacks or made is ..., lost)


def require_operations(engine):
    """Raise Trouble for the first thing that an engine has not got."""
    has = lambda name: callable(getattr(engine, name, None))  # noqa: E731
    for name in (*METHODS, "mean", "backward"):
        there = f"Your class has a `{name}`, and that is no method: it is called with brackets, as in `x.{name}()`."
        require(has(name) or getattr(engine, name, None) is None, there)
    require(has("sigmoid"), f"Your class has no method `sigmoid` yet. {GIVEN}")
    lacking = [name for name in (*METHODS, "mean", "backward") if not has(name)]
    require(not lacking, f"Your class has no method `{', '.join(lacking)}`.")
    for name, sign in SIGNS.items():
        require(has(f"__{name}__"), f"Your class does not know {sign}: it has no method `__{name}__`.")
        require(has(f"__r{name}__"), f"Your class does not know {sign} behind a plain number: it lacks `__r{name}__`.")
    require(has("__pow__"), "Your class does not know **: it has no method `__pow__`.")
