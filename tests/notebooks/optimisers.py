"""What notebooks 06 and 07 say of steps: of one, of many, and of momentum, AdaGrad and Adam beside torch's."""

import itertools
import math
from collections.abc import Callable

import torch
from claims import close, double, slope
from formulas import value


def is_what_a_step_leaves(formula: str) -> bool:
    """True if a step of 0.01 on (w·x − 2x)² multiplies the distance w − 2 by the formula in x."""
    left = {x: (5 - 0.01 * slope(lambda w, x=x: (w * x - 2 * x) ** 2, 5.0) - 2) / 3 for x in (1.0, 2.0, 3.0)}
    return all(close(value(formula, x=x), part) for x, part in left.items())


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


def momentum(formula: str) -> bool:
    """True if w ← w − 0.1 v, with v ← formula, goes where torch's SGD with momentum 0.9 goes."""
    w = double(5.0, requires_grad=True)
    sgd, ours, v = torch.optim.SGD([w], lr=0.1, momentum=0.9), 5.0, 0.0
    for _ in range(5):
        sgd.zero_grad()
        ((w - 2) ** 2).backward()
        sgd.step()
        v = value(formula, v=v, g=2 * (ours - 2))
        ours -= 0.1 * v
    return close(w.item(), ours)


def adagrad(total: str, step: str) -> bool:
    """True if s ← total and a step of that size go where torch's AdaGrad goes."""

    def move(_: int, g: float, state: dict[str, float]) -> float:
        state["s"] = value(total, s=state["s"], g=g)
        return value(step, lr=0.1, g=g, s=state["s"], **{"√": math.sqrt})

    return _goes_with(torch.optim.Adagrad, move)


def adam(mean: str, square: str, of_mean: str, of_square: str) -> bool:
    """True if the two running means, each divided by the share that has come in, go where torch's Adam goes."""

    def move(t: int, g: float, state: dict[str, float]) -> float:
        state |= {"m": value(mean, m=state["m"], g=g), "s": value(square, s=state["s"], g=g)}
        return 0.1 * state["m"] / value(of_mean, t=t) / math.sqrt(state["s"] / value(of_square, t=t))

    return _goes_with(torch.optim.Adam, move)


def _goes_with(kind: type[torch.optim.Optimizer], move: Callable[[int, float, dict[str, float]], float]) -> bool:
    w, ours, state = double(5.0, requires_grad=True), 5.0, {"m": 0.0, "s": 0.0}
    optimiser = kind([w], lr=0.1)
    for t in range(1, 6):
        optimiser.zero_grad()
        ((w - 2) ** 2).backward()
        optimiser.step()
        ours -= move(t, 2 * (ours - 2), state)
    return close(w.item(), ours)
