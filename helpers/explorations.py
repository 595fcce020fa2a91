"""The numbers behind the explorers: no figure, no widget."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np
import torch

ACTIVATIONS: dict[str, tuple[Callable, Callable]] = {
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "ReLU": (lambda z: np.maximum(z, 0), lambda z: (z > 0) * 1.0),
    "ELU": (lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))), lambda z: np.exp(np.minimum(z, 0))),
}

NUDGED: dict[str, tuple[Callable, float]] = {  # a function and its derivative at 1
    "sin x": (np.sin, math.cos(1)),
    "x³": (lambda x: x * x * x, 3.0),
    "3(5 + 2x)": (lambda x: 3 * (5 + 2 * x), 6.0),
}

ORDERS = ("zero – backward – step", "backward – step – zero", "backward – zero – step", "never zero")
OPTIMIZERS = {
    "SGD": lambda w, lr: torch.optim.SGD([w], lr=lr),
    "momentum": lambda w, lr: torch.optim.SGD([w], lr=lr, momentum=0.9),
    "Adam": lambda w, lr: torch.optim.Adam([w], lr=lr),
}
GRADIENTS: dict[str, Callable[[torch.Tensor, torch.Tensor], torch.Tensor]] = {
    "broadcast": lambda x, g: (x[:, :, None] * g[:, None, :]).sum(0),
    "matrix product": lambda x, g: x.T @ g,
}
KEEPS: dict[str, Callable[[torch.Tensor], object]] = {
    "total += loss": lambda loss: loss,
    "total += loss.detach()": lambda loss: loss.detach(),
    "total += loss.item()": lambda loss: loss.item(),
}


def short(number: float) -> str:
    """Three significant digits, which hold on every processor."""
    return f"{number:.3g}"


def magnitude(error: float) -> str:
    """An error as a power of ten: its digits are noise. 0 stays 0."""
    return "0" if error == 0 else f"1e{round(math.log10(error))}"


def nudge_error(function: str, hs: np.ndarray, kind: str) -> np.ndarray:
    """|central difference − derivative| at 1 for each h, computed in float32 or float64."""
    f, slope = NUDGED[function]
    one, h = np.ones_like(hs, dtype=kind), hs.astype(kind)
    return np.abs(((f(one + h) - f(one - h)) / (2 * h)).astype("float64") - slope)


def losses_of_loop(order: str, steps: int, rate: float) -> list[float]:
    """Loss (w − 2)² from w = 5 before each step and after the last; loss in squared units of w."""
    w, grad, losses = 5.0, 0.0, [9.0]
    for _ in range(steps):
        if order.startswith("zero"):
            grad = 0.0
        grad += 2 * (w - 2)
        if order == "backward – zero – step":
            grad = 0.0
        w -= rate * grad
        if order.endswith("zero") and order != "never zero":
            grad = 0.0
        losses.append((w - 2) ** 2)
    return losses


def descent(rate: float, steps: int = 50) -> np.ndarray:
    """The w of gradient descent on (w − 2)² from 5: steps + 1 numbers."""
    ws = [5.0]
    for _ in range(steps):
        ws.append(ws[-1] - rate * 2 * (ws[-1] - 2))
    return np.array(ws)


def valley(x, y):
    """A loss that is eight times steeper across than along."""
    return 0.25 * x**2 + 2 * y**2


def valley_path(name: str, rate: float, steps: int = 50) -> tuple[np.ndarray, np.ndarray]:
    """Steps of an optimiser on the valley from (−2.5, 2): w₁ and w₂, steps + 1 numbers each, clipped far outside."""
    w = torch.tensor([-2.5, 2.0], dtype=torch.float64, requires_grad=True)
    optimizer, path = OPTIMIZERS[name](w, rate), [w.detach().clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        valley(*w).backward()
        optimizer.step()
        path.append(w.detach().clone().clamp(-1e3, 1e3))
    return tuple(torch.stack(path).T.numpy())


def gradient_megabytes(name: str, images: int | np.ndarray) -> float | np.ndarray:
    """What the gradient of w (784, 50) holds at once, in MB of float32, with its largest intermediate."""
    result = 784 * 50 * 4 / 1e6
    return result + (images * result if name == "broadcast" else 0 * images)


def gradient_ms(name: str, images: int) -> float:
    """Milliseconds for the gradient of w (784, 50), the best of four runs; measured."""
    x, g, times = torch.ones(images, 784), torch.ones(images, 50), []
    for _ in range(4):
        start = time.perf_counter()
        GRADIENTS[name](x, g)
        times.append(1e3 * (time.perf_counter() - start))
    return min(times)


def kept_megabytes(way: str, steps: int, hidden: int) -> list[float]:
    """MB of tensors that autograd still holds for backward after each step of adding up a loss."""
    x, w = torch.ones(50, 20), torch.zeros(20, hidden, requires_grad=True)
    alive, total, history = Alive(), 0.0, []
    with torch.autograd.graph.saved_tensors_hooks(alive.keep, lambda kept: kept.tensor):
        for _ in range(steps):
            loss = torch.sigmoid(x @ w).square().mean()
            total = total + KEEPS[way](loss)
            del loss
            history.append(alive.bytes / 1e6)
    return history


class Alive:
    """Counts the bytes of saved tensors while autograd holds them."""

    def __init__(self):
        """Nothing is kept yet."""
        self.bytes = 0

    def keep(self, tensor: torch.Tensor) -> Kept:
        """Wrap a tensor that autograd saves."""
        return Kept(tensor, self)


class Kept:
    """One saved tensor; letting go of it takes its bytes off the count."""

    def __init__(self, tensor: torch.Tensor, alive: Alive):
        """Count it."""
        self.tensor, self._alive = tensor.detach(), alive
        alive.bytes += tensor.nbytes

    def __del__(self):
        self._alive.bytes -= self.tensor.nbytes
