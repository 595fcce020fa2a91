"""What notebook 06 says of AdaGrad and Adam, step for step beside torch's."""

import math
from collections.abc import Callable

import torch
from claims import close, double
from formulas import value


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
