"""The numbers behind the explorers: no figure, no widget."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]  # float32 or float64
Curve = Callable[[Floats], Floats]  # entry by entry
State = dict[str, Floats]  # what an optimiser keeps from step to step

ACTIVATIONS: dict[str, tuple[Curve, Curve]] = {  # and their derivatives, entry by entry
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "ReLU": (lambda z: np.maximum(z, 0), lambda z: (z > 0) * 1.0),
    "ELU": (lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))), lambda z: np.exp(np.minimum(z, 0))),
}
SATURATED = 0.01  # a derivative below this

# numpy's own sine differs in its last digit between processors, and here the last digit is what is drawn
sine = np.vectorize(math.sin, otypes=["float64"])
NUDGED: dict[str, tuple[Curve, float]] = {  # a function and its derivative at 1
    "sin x": (lambda x: sine(x).astype(x.dtype), math.cos(1)),
    "x³": (lambda x: x * x * x, 3.0),
    "3(5 + 2x)": (lambda x: 3 * (5 + 2 * x), 6.0),
}

ORDERS = ("zero – backward – step", "backward – step – zero", "backward – zero – step", "never zero")
Made = tuple[torch.Tensor, ...]  # the gradient of w, and every tensor made
GRADIENTS: dict[str, Callable[[torch.Tensor, torch.Tensor], Made]] = {
    "broadcast": lambda x, g: ((products := x[:, :, None] * g[:, None, :]).sum(0), products),
    "matrix product": lambda x, g: (x.T @ g,),
}
KEEPS: dict[str, Callable[[torch.Tensor], torch.Tensor | float]] = {
    "total += loss": lambda loss: loss,
    "total += loss.detach()": lambda loss: loss.detach(),
    "total += loss.item()": lambda loss: loss.item(),
}


def short(number: float) -> str:
    """Three significant digits, which hold on every processor: 0.000138 is 1.38e-4."""
    mantissa, _, exponent = f"{number:.3g}".partition("e")
    return f"{mantissa}e{int(exponent)}" if exponent else mantissa


def magnitude(error: float) -> str:
    """An error as a power of ten: its digits are noise. 0 stays 0."""
    if error == 0:
        return "0"
    exponent = round(math.log10(error))
    return f"1e{exponent}" if exponent else "1"


def nudge_error(function: str, hs: Floats, kind: str) -> Floats:
    """|central difference − derivative| at 1 for each h, computed in float32 or float64."""
    f, slope = NUDGED[function]
    h: Floats = hs.astype(kind)
    one: Floats = np.ones_like(h)
    return np.abs(((f(one + h) - f(one - h)) / (2 * h)).astype(np.float64) - slope)


def losses_of_loop(order: str, steps: int, rate: float) -> list[float]:
    """Loss (w − 2)² from w = 5 before each step and after the last: steps + 1 numbers."""
    w, grad, losses = 5.0, 0.0, [9.0]
    for _ in range(steps):
        for part in ["backward", "step"] if order == "never zero" else order.split(" – "):
            if part == "zero":
                grad = 0.0
            elif part == "backward":
                grad += 2 * (w - 2)
            else:
                w -= rate * grad
        losses.append((w - 2) ** 2)
    return losses


def descent(rate: float, steps: int = 50) -> Floats:
    """The w of gradient descent on (w − 2)² from 5: steps + 1 numbers."""
    return 2 + 3 * (1 - 2 * rate) ** np.arange(steps + 1)


def valley(x: Floats, y: Floats) -> Floats:
    """A loss that is eight times steeper across (along y) than along x: curvatures 4 and 0.5."""
    return 0.25 * x**2 + 2 * y**2


def sgd(w: Floats, grad: Floats, rate: float, step: int, state: State) -> Floats:
    """One step of gradient descent."""
    return w - rate * grad


def momentum(w: Floats, grad: Floats, rate: float, step: int, state: State) -> Floats:
    """One step with momentum 0.9: v ← 0.9 v + ∇w, w ← w − α v."""
    state["v"] = 0.9 * state.get("v", 0) + grad
    return w - rate * state["v"]


def adam(w: Floats, grad: Floats, rate: float, step: int, state: State) -> Floats:
    """One step of Adam, β = (0.9, 0.999): the mean gradient over the root of its mean square, both unbiased."""
    state["m"] = 0.9 * state.get("m", 0) + 0.1 * grad
    state["s"] = 0.999 * state.get("s", 0) + 0.001 * grad**2
    mean: Floats = state["m"] / (1 - 0.9**step)
    square: Floats = state["s"] / (1 - 0.999**step)
    return w - rate * mean / (np.sqrt(square) + 1e-8)


OPTIMIZERS = {"SGD": sgd, "momentum": momentum, "Adam": adam}


def valley_path(name: str, rate: float, steps: int = 50) -> Floats:
    """Steps of an optimiser on the valley from (−2.5, 2): shape (2, steps + 1), a row for w₁ and a row for w₂."""
    path, state = [np.array([-2.5, 2.0])], State()
    for step in range(1, steps + 1):
        path.append(OPTIMIZERS[name](path[-1], path[-1] * [0.5, 4.0], rate, step, state))
    return np.transpose(path)


def gradient_cost(name: str, images: int) -> tuple[float, float]:
    """Milliseconds (the best of 2 to 20 runs) and megabytes held at once for the gradient of w (784, 50); measured."""
    x, g = torch.ones(images, 784), torch.ones(images, 50)
    times: list[float] = []
    while len(times) < 2 or (len(times) < 20 and sum(times) < 100):
        start = time.perf_counter()
        made = GRADIENTS[name](x, g)
        times.append(1e3 * (time.perf_counter() - start))
        megabytes = sum(tensor.nbytes for tensor in made) / 1e6
        del made
    return min(times), megabytes


class Total:
    """A sum of losses over 50 inputs, and the megabytes of tensors that autograd holds for a backward through it."""

    def __init__(self, way: str, hidden: int):
        """``way`` is one of KEEPS: what is added to the total at each step."""
        self._way = KEEPS[way]
        self._total: torch.Tensor | float = 0.0
        self._held: Counter[tuple[int, int]] = Counter()
        self._x, self._w = torch.ones(50, 1), torch.zeros(hidden, requires_grad=True)

    def add(self) -> float:
        """Add one loss; return the megabytes held after it. A tensor that two operations save counts once."""
        with torch.autograd.graph.saved_tensors_hooks(lambda t: Held(t, self._held), lambda held: held.tensor):
            self._total = self._total + self._way(torch.sigmoid(self._x * self._w).square().mean())
        return sum(size for (_, size), uses in self._held.items() if uses) / 1e6


class Held:
    """One tensor that autograd saves; counted until autograd lets go of it."""

    def __init__(self, tensor: torch.Tensor, counts: Counter[tuple[int, int]]):
        """Count one more use of its memory, known by place and size."""
        self.tensor, self._counts, self._key = tensor.detach(), counts, (tensor.data_ptr(), tensor.nbytes)
        counts[self._key] += 1

    def __del__(self) -> None:
        self._counts[self._key] -= 1
