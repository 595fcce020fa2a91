"""Answers of notebook 09, computed. A function is named after its question; after the answer come numbers it passes."""

import math

import torch
from torch import nn


def _loop(steps):
    def run(w, h):
        for _ in range(steps):
            h = w * h
        return h

    return run


def _slope(f, *at):
    return torch.func.grad(f)(*(torch.tensor(number, dtype=torch.float64) for number in at))


def _nearest(number, choices):
    """The choice whose number is nearest on a logarithmic scale."""
    return min(choices, key=lambda choice: abs(math.log(choices[choice]) - math.log(number)))


def _length_at_the_input(scale, depth=30, n=128):
    """The length of the gradient before 30 layers of ReLU, by autograd; 1 behind them."""
    draw = torch.Generator().manual_seed(4)
    x = torch.randn(64, n, generator=draw, dtype=torch.float64, requires_grad=True)
    h = x
    for _ in range(depth):
        h = torch.relu(h @ (scale / n**0.5 * torch.randn(n, n, generator=draw, dtype=torch.float64)))
    upstream = torch.randn(64, n, generator=draw, dtype=torch.float64)
    return (torch.autograd.grad(h, x, upstream)[0].norm() / upstream.norm()).item()


def d1():
    """The steepest slope of the sigmoid, 30 times; and ten times, and once."""
    steepest = _slope(torch.sigmoid, 0.0).item()
    choices = {"about 0.25": 0.25, "about 0.01": 0.01, "about 1e-6": 1e-6, "about 1e-18": 1e-18}
    return _nearest(steepest**30, choices), 1, 4, 10, 30, float(f"{steepest**10:.0e}")


def d2():
    choices = {"about 1e-9": 1e-9, "about 1": 1.0, "about 30,000": 3e4, "about 1e9": 1e9}
    return _nearest(_length_at_the_input(2.0), choices), 2, 15, 30


def d3():
    """Eight steps on random images: the loss stays near log 10, and the first layer's gradient is tiny."""
    torch.manual_seed(0)
    layers = [part for _ in range(30) for part in (nn.Linear(64, 64), nn.Tanh())]
    model = nn.Sequential(nn.Linear(20, 64), nn.Tanh(), *layers, nn.Linear(64, 10))
    x, labels = torch.randn(100, 20), torch.arange(100) % 10
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=0.015), []
    for _ in range(8):
        loss = nn.functional.cross_entropy(model(x), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    stays = all(abs(loss - math.log(10)) < 0.1 for loss in losses) and model[2].weight.grad.norm() < 1e-6
    return ("it stays where guessing is" if stays else "it falls, only slowly"), 10, 1e-7, 0.015


def d4():
    return _slope(_loop(50), 1.0, 1.0), 1, 49, 50


def d5():
    """Where the step leads, how long it is, and how long it should be."""
    slope = _slope(lambda w: (w**50 - 2) ** 2, 1.1).item()
    step, best = 5e-5 * slope, 2 ** (1 / 50)
    choices = {"to about 1.09": 1.09, "to about 1.014": 1.014, "to about 0": 0.0, "to about −60": -60.0}
    return min(choices, key=lambda choice: abs(choices[choice] - (1.1 - step))), round(step, -1), round(1.1 - best, 3)


def d6():
    weight = nn.Parameter(torch.zeros(2))
    weight.grad = torch.tensor([30.0, 40.0])
    length = nn.utils.clip_grad_norm_([weight], 5.0)
    return weight.grad.clone(), length, 5, 1, 10, 30 + 40


def d7():
    """The paths are those of a graph in which every block adds its input to its branch."""
    paths = 1
    for _ in range(10):
        paths = paths + paths
    return paths, 1, 2, 10


def d8():
    x = torch.tensor([0.3, -1.0, 2.0, 0.7, 5.0], dtype=torch.float64)
    upstream = torch.tensor([1.0, 2.0, -3.0, 0.5, 0.25], dtype=torch.float64)
    grad = torch.func.grad(lambda x: (nn.functional.layer_norm(x, (5,)) * upstream).sum())(x)
    return round(grad.sum().item(), 9) + 0.0


def d9():
    draw = torch.Generator().manual_seed(1)
    x, W, upstream = (torch.randn(*s, generator=draw, dtype=torch.float64) for s in ((6, 5), (5, 4), (6, 4)))

    def length(factor):
        f = torch.func.grad(lambda W: (nn.functional.layer_norm(x @ W, (4,), eps=0.0) * upstream).sum())
        return f(factor * W).norm()

    told = {10.0: "ten times as long", 1.0: "the same", 0.1: "a tenth", 0.0: "0"}
    return told[round((length(10) / length(1)).item(), 6)], 1


def r1():
    g, most = torch.tensor([30.0, 1.0]), 5.0
    ways = {"clipping by norm": g * most / g.norm(), "clipping by value": g.clamp(-most, most)}
    keep = [name for name, clipped in ways.items() if torch.allclose(clipped / clipped.norm(), g / g.norm())]
    return keep[0] if len(keep) == 1 else "both", most, g, ways["clipping by value"]


def r2():
    std = nn.init.kaiming_normal_(torch.empty(4000, 50), generator=torch.Generator().manual_seed(0)).std().item()
    assert abs(std - (2 / 50) ** 0.5) < 0.002
    return (2 / 50) ** 0.5, 2, 50, 1


def r3():
    return _slope(_loop(3), 2.0, 1.0), 3, 4


def r4():
    branch = torch.tensor(-0.5, dtype=torch.float64)
    return torch.func.grad(lambda h: h + branch * h)(torch.tensor(0.7, dtype=torch.float64)), 1, 0.5
