"""Another engine: closures are numbers, waiting is counted, on torch tensors without autograd."""

import torch


class OtherStructure:
    """A number or an array whose parents stand beside their local derivatives."""

    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = torch.as_tensor(data, dtype=torch.float64), parents, None

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
