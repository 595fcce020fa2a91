"""The reference engine of notebook 08: reverse-mode autograd on one screen."""

import numpy as np


class Engine:
    """A number or an array that remembers how it was made."""

    def __init__(self, data, operands=(), rule=None, op="input"):
        self.data, self.grad = np.asarray(data, dtype=float), None
        self.operands, self.rule, self.op = operands, rule, op

    def result(self, data, operands, rule, op):
        return type(self)(data, operands, rule, op)

    def lift(self, x):
        return x if isinstance(x, Engine) else self.result(x, (), None, "constant")

    def __add__(self, other):
        other = self.lift(other)
        return self.result(self.data + other.data, (self, other), lambda g: (g, g), "add")

    def __mul__(self, other):
        other = self.lift(other)
        return self.result(self.data * other.data, (self, other), lambda g: (g * other.data, g * self.data), "mul")

    def __neg__(self):
        return self.result(-self.data, (self,), lambda g: (-g,), "neg")

    def __pow__(self, n):
        return self.result(self.data**n, (self,), lambda g: (g * n * self.data ** (n - 1),), "pow")

    def __matmul__(self, other):
        rule = lambda g: (g @ other.data.T, self.data.T @ g)  # noqa: E731
        return self.result(self.data @ other.data, (self, other), rule, "matmul")

    def exp(self):
        out = np.exp(self.data)
        return self.result(out, (self,), lambda g: (g * out,), "exp")

    def log(self):
        return self.result(np.log(self.data), (self,), lambda g: (g / self.data,), "log")

    def tanh(self):
        out = np.tanh(self.data)
        return self.result(out, (self,), lambda g: (g * (1 - out**2),), "tanh")

    def sigmoid(self):
        out = 1 / (1 + np.exp(-self.data))
        return self.result(out, (self,), lambda g: (g * out * (1 - out),), "sigmoid")

    def relu(self):
        return self.result(np.maximum(self.data, 0), (self,), lambda g: (g * (self.data > 0),), "relu")

    def sum(self):
        return self.result(self.data.sum(), (self,), lambda g: (g * np.ones_like(self.data),), "sum")

    def mean(self):
        return self.sum() * (1 / self.data.size)

    def __sub__(self, other):
        return self + -self.lift(other)

    def __truediv__(self, other):
        return self * self.lift(other) ** -1

    def __rsub__(self, other):
        return self.lift(other) - self

    def __rtruediv__(self, other):
        return self.lift(other) / self

    __radd__, __rmul__ = __add__, __mul__

    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
                operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)

    def order(self):
        order, seen = [], set()

        def visit(node):
            if id(node) not in seen:
                seen.add(id(node))
                for operand in node.operands:
                    visit(operand)
                order.append(node)

        visit(self)
        return order

    def unbroadcast(self, grad, shape):
        while grad.ndim > len(shape):
            grad = grad.sum(0)
        for axis, size in enumerate(shape):
            if size == 1:
                grad = grad.sum(axis, keepdims=True)
        return grad
