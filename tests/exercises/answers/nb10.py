"""Answers of notebook 10, computed. A function is named after its question; after the answer come numbers it passes."""

import math

import torch
from torch import nn

F64 = torch.float64


def _tensor(*numbers):
    return torch.tensor(numbers, dtype=F64)


def _scores_grad(p, upstream):
    """The gradient of scores whose softmax is p, by autograd."""
    s = torch.log(_tensor(*p)).requires_grad_()
    (torch.softmax(s, 0) * _tensor(*upstream)).sum().backward()
    return s.grad


def _nearest(number, choices):
    return min(choices, key=lambda choice: abs(math.log(choices[choice]) - math.log(number)))


def d1():
    return torch.softmax(torch.zeros(3, dtype=F64), 0) @ _tensor(3, 6, 12), 1, 3


def d2():
    V = torch.zeros(3, dtype=F64, requires_grad=True)
    (_tensor(0.2, 0.5, 0.3) @ V * 10).backward()
    return V.grad, 10


def d3():
    assert _scores_grad([0.2, 0.5, 0.3], [5, 5, 5]).abs().max() < 1e-12
    return torch.zeros(3), 1, 5


def d4():
    q, k = torch.randn(2, 50_000, 64, generator=torch.Generator().manual_seed(0))
    return (q * k).sum(-1).std().round(), 1, 64


def d5():
    """The median gradient of 8 scores with and without the divisor; 32 is √1024."""
    draw, d = torch.Generator().manual_seed(3), 1024
    q, K = torch.randn(500, 1, d, generator=draw, dtype=F64), torch.randn(500, 8, d, generator=draw, dtype=F64)
    upstream = torch.randn(500, 1, 8, generator=draw, dtype=F64)
    lengths = []
    for divisor in (1.0, math.sqrt(d)):
        S = (q @ K.mT / divisor).requires_grad_()
        (torch.softmax(S, -1) * upstream).sum().backward()
        lengths.append(S.grad.norm(dim=-1).median().item())
    choices = {"not at all": 1, "32 times": 32, "1,024 times": 1024, "more than 100,000 times": 1e5}
    return _nearest(lengths[1] / lengths[0], choices), 1, math.sqrt(d), 10, 20, 15


def d6():
    """Scores, and values, of the future: which of them get a gradient?"""
    draw = torch.Generator().manual_seed(0)
    S = torch.randn(4, 4, generator=draw, dtype=F64).requires_grad_()
    V = torch.randn(4, generator=draw, dtype=F64).requires_grad_()
    future = torch.ones(4, 4, dtype=torch.bool).triu(1)
    out = torch.softmax(S, -1).masked_fill(future, 0.0) @ V
    S_g, V_g = torch.autograd.grad(out[1], (S, V))
    assert not V_g[2:].any()
    through_the_sum = S_g[1, 2:].abs().min() > 1e-3
    return "yes, through the sum below the line" if through_the_sum else "no, the weights are 0"


def d7():
    table = torch.zeros(5, dtype=F64, requires_grad=True)
    (table[torch.tensor([3, 1, 3])] * _tensor(1, 2, 4)).sum().backward()
    return table.grad[3], 1, 4, 2


def d8():
    loss = nn.functional.cross_entropy(torch.zeros(4, 9), torch.tensor([0, 3, 8, 8])).item()
    choices = {"0": 1e-9, "about 1": 1.0, "about 2.2": 2.2, "about 9": 9.0}
    return _nearest(loss, choices), 1, 9


def d9():
    """Where the last letter of a reversed string comes from."""
    return int("012345"[::-1][-1]), 6


def r1():
    return _scores_grad([0.5, 0.5], [1, 0])[0], 0.5, 1


def r2():
    q, k = torch.randn(2, 50_000, 100, generator=torch.Generator().manual_seed(0))
    return (q * k).sum(-1).std().round(), 1, 100


def r3():
    """Which of them leaves no weight and no nan."""
    left = {}
    for name, score in {"0": 0.0, "−1": -1.0, "−∞": -math.inf, "nan": math.nan}.items():
        left[name] = torch.softmax(torch.tensor([1.0, score]), 0)
    return next(name for name, p in left.items() if p[1] == 0 and not p.isnan().any()), 0, 1


def r4():
    draw = torch.Generator().manual_seed(0)
    table, ids = torch.randn(4, 2, generator=draw, dtype=F64), torch.tensor([1, 3, 1])
    upstream = torch.randn(3, 4, generator=draw, dtype=F64)
    both = torch.func.grad(lambda t: (t[ids] @ t.T * upstream).sum())(table)
    lookup = torch.func.grad(lambda t: (t[ids] @ table.T * upstream).sum())(table)
    scores = torch.func.grad(lambda t: (table[ids] @ t.T * upstream).sum())(table)
    parts = {
        "that of the lookup": lookup,
        "that of the scores": scores,
        "the mean of both parts": (lookup + scores) / 2,
        "the sum of both parts": lookup + scores,
    }
    return next(name for name, part in parts.items() if torch.allclose(part, both))
