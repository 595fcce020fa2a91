"""Engines with one fault each, as they come out when one is written from nothing."""

import numpy as np

from helpers.exercises.nb08.engine import Engine


class EqualsForPlusEquals(Engine):
    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
                operand.grad = self.unbroadcast(part, operand.data.shape)


class NoTopologicalOrder(Engine):
    def backward(self):
        for node in self.order():
            node.grad = np.zeros_like(node.data)
        self.grad = np.ones_like(self.data)
        self.hand_on(self)

    def hand_on(self, node):
        for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
            operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)
            self.hand_on(operand)


class NoUnBroadcast(Engine):
    def unbroadcast(self, grad, shape):
        return grad


class Sign(Engine):
    def __neg__(self):
        return self.result(-self.data, (self,), lambda g: (g,), "neg")


class NotZeroed(Engine):
    def backward(self):
        order = self.order()
        for node in order:
            node.grad = np.zeros_like(node.data) if node.grad is None else node.grad
        self.grad = self.grad + np.ones_like(self.data)
        for node in reversed(order):
            for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
                operand.grad = operand.grad + self.unbroadcast(part, operand.data.shape)
