"""Answers of notebook 02, computed. A function is named after its question; after the answer come numbers it passes."""

import torch


def _at(f, *point):
    return torch.autograd.functional.jacobian(f, tuple(torch.tensor(x, dtype=torch.float64) for x in point))


def _diamond(a, b):
    c, d = a + b, a * b
    return c + d + c * d


def _J(a, b, c):
    return 3 * (a + b * c)


USES = {  # of the diamond at a = 2, b = 3: a node, its operands and their local derivatives
    "y": [("s", 1), ("p", 1)],
    "p": [("c", 6), ("d", 5)],
    "s": [("c", 1), ("d", 1)],
    "d": [("a", 3), ("b", 2)],
    "c": [("a", 1), ("b", 1)],
}


def _paths(node, leaf):
    if node == leaf:
        return [1]
    return [local * product for operand, local in USES.get(node, []) for product in _paths(operand, leaf)]


def _hasty(node, grad, sent):
    for operand, local in USES.get(node, []):
        grad[operand] = grad.get(operand, 0) + grad[node] * local
        sent.append((operand, grad[node] * local))
        _hasty(operand, grad, sent)
    return grad


def d1():
    return _at(_diamond, 2.0, 3.0)[0], *_paths("y", "a")


def d2():
    return _J(5, 3.001, 2) - _J(5, 3, 2), 1  # u = a + v hands a nudge of v on as it is


def d3():
    h = torch.tensor(1e-7)
    b = torch.tensor(3.0)
    digits = len(str(2**23)), len("3.0000001") - 1
    return (_J(5, b + h, 2) - _J(5, b - h, 2)) / (2 * h), float(b + h), *digits, 2


def d4():
    c, d = _at(lambda c, d: c + d + c * d, 5.0, 6.0)
    local = 2.0  # of d = a·b in b
    return _at(_diamond, 2.0, 3.0)[1], c, d, d * local


def d5():
    sent = []
    grad = _hasty("y", {"y": 1}, sent)
    to_a = [part for operand, part in sent if operand == "a"]
    return grad["a"], *to_a, *(local for pairs in USES.values() for _, local in pairs)


def d6():
    def visits(adds):
        return 1 if adds == 0 else 2 * visits(adds - 1)

    return visits(20), 2


def d8():
    w = torch.zeros((), requires_grad=True)
    w.grad = torch.tensor(-4.0)
    torch.optim.SGD([w], lr=0.1).step()
    return f"{'up' if w > 0 else 'down'} by {abs(w.item()):.1g}"


def d9():
    weights, sweeps = torch.zeros(1000, requires_grad=True), 0
    loss = torch.tanh(weights).sum()
    while weights.grad is None or not weights.grad.all():
        loss.backward()
        sweeps += 1
    return sweeps


def r2():
    return _at(lambda x: 2 * x - 5 * x + 4 * x, 1.0)[0]


def r3():
    return _at(_J, 5.0, -1.0, 4.0)[1], 2  # the old point has c = 2


def r4():
    """A pass that does not wait is wrong: so not any order does, and waiting is what the order is for."""
    hasty, right = _hasty("y", {"y": 1}, [])["a"], sum(_paths("y", "a"))
    assert hasty != right
    return "so that a node has all its contributions before it hands on", hasty, right
