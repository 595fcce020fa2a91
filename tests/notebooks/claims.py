"""What the prose claims and a computation can decide: where it stands, and whether what stands there is true.

A claim is (notebook, pattern, truth): the pattern occurs once in the notebook's Markdown, and the truth of its groups
is computed, so that a formula may be written in another way and not in a false one.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections.abc import Callable

import torch
from formulas import value

from helpers import data, trace
from helpers.explorers.cut_wire import WAYS, graph_of_terms
from helpers.explorers.numbers import gradient_cost

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


@functools.cache
def furthest_galaxy() -> float:
    """The largest distance of a galaxy from Hubble's line, in km/s."""
    h = data.hubble()
    x, y = h.distance_Mpc.double(), h.velocity_km_per_s.double()
    line = torch.stack([x, torch.ones_like(x)], dim=1)
    return (line @ torch.linalg.lstsq(line, y[:, None]).solution - y[:, None]).abs().max().item()


@functools.cache
def logistic_unit() -> tuple[float, float, float, float]:
    """Weight and bias after the training of notebook 06, and the mean and deviation it standardises with."""
    p = data.penguins()
    two = torch.tensor(p.species != "Chinstrap")
    length, t = p.flipper_length_mm[two].double(), torch.tensor(p.species == "Gentoo")[two].double()
    x, w, b = (length - length.mean()) / length.std(), 0.0, 0.0
    for _ in range(200):
        error = torch.sigmoid(w * x + b) - t
        w, b = w - (error * x).mean().item(), b - error.mean().item()
    return w, b, length.mean().item(), length.std().item()


def gentoo_at(length: float) -> float:
    """The probability of Gentoo at a flipper length in mm."""
    w, b, mean, deviation = logistic_unit()
    return sigmoid(w * (length - mean) / deviation + b)


def is_diamond(*formulas: str) -> bool:
    """True if c, d and y, one after the other, give the diamond's value wherever a and b stand."""
    for a, b in ((2.0, 3.0), (0.7, -1.1)):
        names = {"a": a, "b": b}
        for name, formula in zip("cdy", formulas, strict=True):
            names[name] = value(formula, **names)
        if not close(names["y"], diamond(a, b)):
            return False
    return True


def locals_of_b() -> list[float]:
    """The local derivatives from b to J, in forward order."""

    def J(a, b, c):
        v = b * c
        u = a + v
        return 3 * u

    (path,) = trace(J, a=5.0, b=3.0, c=2.0).paths("b")
    return [float(number) for number in path.locals]


def arrivals(result: torch.Tensor) -> int:
    """The ways from a result back to its leaves."""

    def walk(node) -> int:
        ends = [previous for previous, _ in node.next_functions if previous is not None]
        return sum(map(walk, ends)) if ends else type(node).__name__ == "AccumulateGrad"

    return walk(result.grad_fn)


def paths_of_tangle(depth: int) -> int:
    def tangle(x1, x2):
        for _ in range(depth):
            x1, x2 = torch.sin(x1 + x2), x1 * x2
        return x1 + x2

    return len(trace(tangle, x1=0.7, x2=0.3).paths("x1"))


def cuts_that_give(gradient: float | None) -> int:
    graphs = [graph_of_terms(square, cube) for square in WAYS for cube in WAYS]
    return sum(graph["x"].grad is not None and graph["x"].grad.item() == gradient for graph in graphs)


def tracks(block: str) -> bool:
    """True if a result made in this way tracks."""
    layer = torch.nn.Linear(1, 1)
    if block == "eval":
        return layer.eval()(torch.ones(1)).requires_grad
    with getattr(torch, block)():
        return layer(torch.ones(1)).requires_grad


def momentum(formula: str) -> bool:
    """True if w ← w − 0.1 v, with v ← formula, goes where torch's SGD with momentum 0.9 goes."""
    w = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)
    sgd, ours, v = torch.optim.SGD([w], lr=0.1, momentum=0.9), 5.0, 0.0
    for _ in range(5):
        sgd.zero_grad()
        ((w - 2) ** 2).backward()
        sgd.step()
        v = value(formula, v=v, g=2 * (ours - 2))
        ours -= 0.1 * v
    return close(w.item(), ours)


def is_slope(formula: str, derivative: str, name: str, **given: float) -> bool:
    """True if the second formula is the derivative of the first in that name."""

    def f(x: float) -> float:
        return value(formula, **given, **{name: x})

    pairs = [(nudged(f, at), value(derivative, **{name: at})) for at in POINTS]
    return all(abs(ours - theirs) < 1e-6 for ours, theirs in pairs)


def nudged(f: Callable[[float], float], at: float) -> float:
    return (f(at + 1e-5) - f(at - 1e-5)) / 2e-5


def shares(way: str) -> bool:
    t = torch.ones(2, requires_grad=True) * 1
    return getattr(t, way)().data_ptr() == t.data_ptr()


def arrivals_of_both() -> tuple[int, int]:
    a, b, c = (torch.tensor(number, requires_grad=True) for number in (5.0, 3.0, 2.0))
    return arrivals(3 * (a + b * c)), arrivals(a * a)


def who_tracks() -> tuple[bool, bool, bool]:
    """Whether the result of a tracking weight and data tracks, the data, and the data once they are overwritten."""
    weight, x = torch.ones(1, requires_grad=True), torch.ones(1)
    return (weight * x).requires_grad, x.requires_grad, x.mul_(weight).requires_grad


def backward_adds() -> bool:
    w = torch.ones(1, requires_grad=True)
    for _ in range(2):
        (3 * w).backward()
    return w.grad.item() == 6


def product_holds_as_much(few: str, many: str) -> bool:
    return gradient_cost("matrix product", int(few))[1] == gradient_cost("matrix product", int(many))[1]


def is_what_a_step_leaves(formula: str) -> bool:
    """True if a step of 0.01 on (w·x − 2x)² multiplies the distance w − 2 by the formula in x."""
    left = {x: (5 - 0.01 * slope(lambda w, x=x: (w * x - 2 * x) ** 2, 5.0) - 2) / 3 for x in (1.0, 2.0, 3.0)}
    return all(close(value(formula, x=x), part) for x, part in left.items())


def thirds(one: str, both: str) -> bool:
    """True if the derivative of the mean of x · x over three numbers is one in each factor, and both in sum."""
    whole = slope(lambda x: x * x / 3, 1.2)
    return close(value(one, x=1.2), whole / 2) and close(value(both, x=1.2), whole)


def sum_over_mean(n: int) -> float:
    return slope(lambda x: (x * torch.ones(n)).sum(), 1.0) / slope(lambda x: (x * torch.ones(n)).mean(), 1.0)


def swings_keep_their_size() -> bool:
    """True if descent on (w − 2)² from 5 that never clears its gradient goes as far off with a tenth of the rate."""
    ends, crossings = [], []
    for lr in (0.01, 0.001):
        w, total, path = 5.0, 0.0, []
        for _ in range(3000):
            total += 2 * (w - 2)
            w -= lr * total
            path.append(w - 2)
        ends.append(max(map(abs, path[1500:])))
        crossings.append(sum(a * b < 0 for a, b in itertools.pairwise(path)))
    return all(abs(end - 3) < 0.1 for end in ends) and crossings[1] < crossings[0] / 2


def stays_a_leaf(way: str, *to) -> bool:
    return getattr(torch.ones(2, requires_grad=True), way)(*to).is_leaf


def is_the_year(year: int) -> Callable[[str], bool]:
    return lambda said: int(said) == year
