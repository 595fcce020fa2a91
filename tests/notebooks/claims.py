"""What the prose claims and a computation can decide: where it stands, and whether what stands there is true.

A claim is (notebook, pattern, truth): the pattern occurs once in the notebook's Markdown, and the truth of its groups
is computed, so that a formula may be written in another way and not in a false one.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable

import torch
from formulas import value

POINTS = (-1.7, -0.4, 0.3, 2.1)
WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20}
WORDS |= {"a hundred": 100, "a thousand": 1000}
PUBLISHED = {
    "Calculus on Computational Graphs: Backpropagation": 2015,
    "Learning representations by back-propagating errors": 1986,
    "Automatic Differentiation in Machine Learning: a Survey": 2018,
    "Evaluating Derivatives": 2008,
    "Why Momentum Really Works": 2017,
    "Understanding the difficulty of training deep feedforward neural networks": 2010,
    "Attention Is All You Need": 2017,
}
double = functools.partial(torch.tensor, dtype=torch.float64)


def sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z))


ENDS = ((sigmoid, -40.0), (sigmoid, 40.0), (math.tanh, -40.0), (math.tanh, 40.0))


def slope(f: Callable, *at: float, of: int = 0) -> float:
    """Autograd's derivative of f in its argument number ``of``."""
    arguments = [double(number, requires_grad=True) for number in at]
    return torch.autograd.grad(f(*arguments), arguments[of], allow_unused=True)[0].item()


def sigmoid_slope(formula: str) -> bool:
    """True if the formula, in z or in σ alone, is the derivative of the sigmoid."""
    # in σ(1 − σ) the letter is a number, in σ(z)(1 − σ(z)) the function
    names = [{"z": z, "σ": sigmoid if "z" in formula else sigmoid(z)} for z in POINTS]
    return all(close(value(formula, **here), slope(torch.sigmoid, z)) for z, here in zip(POINTS, names, strict=True))


def softplus(formula: str) -> bool:
    """True if the formula in x is log(1 + eˣ)."""
    return all(close(value(formula, x=x), math.log(1 + math.exp(x))) for x in POINTS)


def descends(formula: str, rate: str, gradient: str) -> bool:
    """True if the update brings w nearer to the least of (w − 2)², from both sides."""
    steps = [(w, value(formula, w=w, **{rate: 0.1, gradient: 2 * (w - 2)})) for w in (-1.0, 5.0)]
    return all(abs(after - 2) < abs(before - 2) for before, after in steps)


def close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-9)


def piecewise(text: str, **names: float) -> float:
    """1 for z > 0, else α e^z."""
    above, _, below = text.partition(" for z > 0, else ")
    return value(above if names["z"] > 0 or not below else below, **names)


def activation(f: Callable, formula: str, derivative: str) -> bool:
    """True if both, written in z, are f and its derivative; α is 1."""
    here = {"σ": sigmoid, "α": 1.0}
    pairs = [(piecewise(formula, z=z, **here), f(double(z)).item()) for z in POINTS]
    pairs += [(piecewise(derivative, z=z, **here), slope(f, z)) for z in POINTS]
    return all(close(*pair) for pair in pairs)


def same(left: str, right: str, *names: str, **given: float | Callable) -> bool:
    """True if both formulas are worth the same wherever the names stand."""
    places = [dict(zip(names, torch.linspace(low, low + 1.3, len(names)).tolist(), strict=True)) for low in (0.3, 1.1)]
    return all(close(value(left, **place, **given), value(right, **place, **given)) for place in places)


def local_derivatives(result: str, formula: str, derivatives: str) -> bool:
    """∂v/∂b = c, ∂v/∂c = b, for v = b · c."""
    found = re.findall(r"∂(\w)/∂(\w) = (\S+?)(?:,|$)", derivatives.strip())
    names = dict(zip("abcuv", (5.0, 3.0, 2.0, 11.0, 6.0), strict=True))

    def nudged(name: str) -> float:
        high, low = (value(formula, **names | {name: names[name] + h}) for h in (1e-5, -1e-5))
        return (high - low) / 2e-5

    right = [top == result and abs(value(text, **names) - nudged(below)) < 1e-6 for top, below, text in found]
    return all(right) and len(found) == len(set(re.findall("[a-z]", formula)))


def digits(dtype: torch.dtype) -> int:
    return round(-math.log10(torch.finfo(dtype).eps))


def diamond(a, b):
    c, d = a + b, a * b
    return c + d + c * d


def is_diamond(*formulas: str) -> bool:
    """True if c, d and y, one after the other, give the diamond's value wherever a and b stand."""
    for a, b in ((2.0, 3.0), (0.7, -1.1)):
        names = {"a": a, "b": b}
        for name, formula in zip("cdy", formulas, strict=True):
            names[name] = value(formula, **names)
        if not close(names["y"], diamond(a, b)):
            return False
    return True


def is_slope(formula: str, derivative: str, name: str, **given: float) -> bool:
    """True if the second formula is the derivative of the first in that name."""

    def f(x: float) -> float:
        return value(formula, **given, **{name: x})

    pairs = [(nudged(f, at), value(derivative, **{name: at})) for at in POINTS]
    return all(abs(ours - theirs) < 1e-6 for ours, theirs in pairs)


def nudged(f: Callable[[float], float], at: float) -> float:
    return (f(at + 1e-5) - f(at - 1e-5)) / 2e-5


def thirds(one: str, both: str) -> bool:
    """True if the derivative of the mean of x · x over three numbers is one in each factor, and both in sum."""
    whole = slope(lambda x: x * x / 3, 1.2)
    return close(value(one, x=1.2), whole / 2) and close(value(both, x=1.2), whole)


def sum_over_mean(n: int) -> float:
    return slope(lambda x: (x * torch.ones(n)).sum(), 1.0) / slope(lambda x: (x * torch.ones(n)).mean(), 1.0)


def is_the_year(year: int) -> Callable[[str], bool]:
    return lambda said: int(said) == year


def expression(formula: str) -> bool:
    return same(formula, "3a + 3bc", "a", "b", "c")


def fixed_point(formula: str) -> bool:
    """True if the formula is the derivative of the z at which z = cos(w·z) comes to rest, at w = 1."""

    def settled(w):
        z = torch.ones((), dtype=torch.float64)
        for _ in range(200):
            z = torch.cos(w * z)
        return z

    z = settled(double(1.0)).item()
    names = {"f_w": -z * math.sin(z), "f_z": -math.sin(z)}
    return close(value(formula, **names), slope(settled, 1.0))
