"""Exercise 08.7: an engine that stands."""

import random

import numpy as np
import torch

from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.engine import Engine
from helpers.exercises.nb08.expressions import SHAPES, engine_says, expression

ID = "08.7"
MINUTES = 10
TASK = (
    "Your engine: the notebook's `Value` with a method `sigmoid`, or one of your own. It is run "
    "on random expressions, forward and backward, and compared with torch. It needs `.data`, "
    "`.grad`, `.backward()`, + − · / **, exp, tanh, relu, sigmoid and mean."
)
STUB = """
Engine = ...

exercise("08.7").check(Engine)
"""
HINTS = (
    "`Value.sigmoid = sigmoid` adds a method to a class that exists; then `Engine = Value`.",
    "Its rule needs the output: write `out = …` first, as in `tanh`.",
)
WHY = "It agrees with torch on values and gradients, with reuse, broadcasting and a second backward pass."


def measure(answer, draw):
    """Values and gradients of random expressions with the engine handed in, and of two backward passes in a row."""
    if not callable(answer):
        raise Trouble(
            "no class", "This asks for a class: hand in its name, without brackets after it."
        )
    seed, said = int(draw().abs().item() * 1e6), {}
    for i in range(6):
        numbers = [
            draw(*shape).numpy() / 2 for shape in random.Random(seed + i).choices(SHAPES, k=3)
        ]
        told = engine_says(
            answer, expression(seed + i, ("exp", "tanh", "relu", "sigmoid")), numbers
        )
        said |= {
            f"{i}.{part}": torch.from_numpy(np.asarray(number)) for part, number in enumerate(told)
        }
    x = answer(draw().item())
    y = x * x.sigmoid()
    y.backward()
    y.backward()
    return said | {"twice": float(x.grad)}


@mistake(
    "Where a value is used twice, one contribution is gone. Where do paths add?",
    name="= for +=",
)
class EqualsForPlusEquals(Engine):
    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(
                node.operands, node.rule(node.grad) if node.rule else (), strict=True
            ):
                operand.grad = self.unbroadcast(part, operand.data.shape)


@mistake(
    "Nodes with several uses hand on too often. What do they have to wait for?",
    name="no topological order",
)
class NoTopologicalOrder(Engine):
    def backward(self):
        for node in self.order():
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        self.hand_on(self)

    def hand_on(self, node):
        for operand, part in zip(
            node.operands, node.rule(node.grad) if node.rule else (), strict=True
        ):
            operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)
            self.hand_on(operand)


@mistake(
    "A gradient does not have the shape of its value. What did broadcasting do?",
    name="no un-broadcast",
)
class NoUnBroadcast(Engine):
    def unbroadcast(self, grad, shape):
        return grad


@mistake("Values are right and some gradients are not: those behind a minus.", name="sign")
class Sign(Engine):
    def __neg__(self):
        return self.result(-self.data, (self,), lambda g: (g,), "neg")


@mistake(
    "One backward pass is right, the second adds to it. Where do gradients begin at 0?",
    name="not zeroed",
)
class NotZeroed(Engine):
    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data) if node.grad is None else node.grad
        self.grad = self.grad + np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(
                node.operands, node.rule(node.grad) if node.rule else (), strict=True
            ):
                operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)


@mistake(
    "The slope of σ is made from its output, σ(1 − σ). Yours uses the input.",
    name="sigmoid from its input",
)
class SigmoidFromItsInput(Engine):
    def sigmoid(self):
        out = 1 / (1 + np.exp(-self.data))
        return self.result(out, (self,), lambda g: (g * self.data * (1 - self.data),), "sigmoid")


@also_right
class OtherStructure:
    """Another engine, with closures and a dictionary, on torch tensors without autograd: also right."""

    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = (
            torch.as_tensor(data, dtype=torch.float64),
            parents,
            None,
        )

    def _unary(self, data, local):
        return OtherStructure(data, ((self, local),))

    def _binary(self, other, data, mine, theirs):
        return OtherStructure(data, ((self, mine), (other, theirs)))

    def _lift(self, other):
        return other if isinstance(other, OtherStructure) else OtherStructure(other)

    def __add__(self, other):
        other = self._lift(other)
        return self._binary(other, self.data + other.data, torch.ones(()), torch.ones(()))

    def __mul__(self, other):
        other = self._lift(other)
        return self._binary(other, self.data * other.data, other.data, self.data)

    def __pow__(self, n):
        return self._unary(self.data**n, n * self.data ** (n - 1))

    def exp(self):
        return self._unary(self.data.exp(), self.data.exp())

    def tanh(self):
        return self._unary(self.data.tanh(), 1 - self.data.tanh() ** 2)

    def sigmoid(self):
        return self._unary(self.data.sigmoid(), self.data.sigmoid() * (1 - self.data.sigmoid()))

    def relu(self):
        return self._unary(self.data.relu(), (self.data > 0).double())

    def mean(self):
        n = self.data.numel()
        return self._unary(self.data.mean(), torch.full_like(self.data, 1 / n))

    __radd__, __rmul__ = __add__, __mul__

    def __sub__(self, other):
        return self + self._lift(other) * -1

    def __rsub__(self, other):
        return self * -1 + other

    def __truediv__(self, other):
        return self * self._lift(other) ** -1

    def __rtruediv__(self, other):
        return self**-1 * other

    def backward(self):
        waiting, stack = {}, [self]
        while stack:  # how many uses each node has
            for parent, _ in stack.pop().parents:
                waiting[id(parent)] = waiting.get(id(parent), 0) + 1
                parent.grad = torch.zeros_like(parent.data)
                if waiting[id(parent)] == 1:
                    stack.append(parent)
        self.grad, ready = torch.ones_like(self.data), [self]
        while ready:
            node = ready.pop()
            for parent, local in node.parents:
                parent.grad = parent.grad + (node.grad * local).sum_to_size(parent.data.shape)
                waiting[id(parent)] -= 1
                if not waiting[id(parent)]:
                    ready.append(parent)
