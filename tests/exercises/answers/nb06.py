"""Answers of 06 and 06b, computed. A function is named after its question; after the answer come numbers it passes."""

import math

import torch
from torch import nn

from helpers import data


def _slope(loss, w):
    return torch.func.grad(loss)(torch.tensor(float(w), dtype=torch.float64)).item()


def _descend(loss, w, lr, steps):
    for _ in range(steps):
        w = w - lr * _slope(loss, w)
    return w


def _parabola(w):
    return (w - 2) ** 2


def d1():
    return _descend(lambda w: (w * 1 - 2) ** 2, 1.0, 0.01, 1)


def d2():
    return sum(p.numel() for p in nn.Linear(3, 2).parameters())


def d3():
    module = nn.Module()
    module.weights = [nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))]
    return len(list(module.parameters()))


def d4():
    return _descend(_parabola, 5, 1.0, 3), _slope(_parabola, 5)


def d5():
    steps = next(n for n in range(9) if _descend(_parabola, 5, 0.5, n) == 2)
    return steps, 1 - 2 * 0.5, 5, _slope(_parabola, 5)


def d6():
    x = torch.linspace(-1, 1, 9, dtype=torch.float64)
    return round(_descend(lambda w: ((w * x[:, None] - 2 * x) ** 2).mean(), 1.0, 0.5, 100), 9)


def d7():
    w = _descend(lambda w: w**3, 0.0, 0.1, 20)
    power = _slope(lambda w: w**3, 1.0)  # 3w² at 1
    return "it stays at 0" if w == 0 else "down, towards −∞" if w < 0 else "up, towards +∞", power


def _penguin_losses(lr, steps):
    penguins = data.penguins()
    x, y = penguins.flipper_length_mm.double(), penguins.body_mass_g.double()
    w, b, losses = torch.zeros((), dtype=torch.float64), torch.zeros((), dtype=torch.float64), []
    for _ in range(steps):
        error = w * x + b - y
        losses.append(error.square().mean().item())
        w, b = w - lr * 2 * (error * x).mean(), b - lr * 2 * error.mean()
    return losses


def d8():
    losses = _penguin_losses(3e-5, 60)
    falls, slow = losses[-1] < losses[0], _penguin_losses(2e-5, 60)
    assert slow[-1] < slow[0]  # as the feedback says of 2e-5
    told = "it falls slowly" if falls else "it grows without end"
    if losses[-1] == losses[-3] and not falls:
        told = "it jumps between two values for ever"
    return told, 2e-5, 0.1, round(data.penguins().flipper_length_mm.mean().item(), -2)


def d9():
    penguins = data.penguins()
    up = []
    for species in sorted(set(penguins.species)):
        mine = penguins.species == species
        x, y = penguins.bill_depth_mm[mine], penguins.body_mass_g[mine]
        up.append(bool(((x - x.mean()) * (y - y.mean())).mean() > 0))
    told = {3: "it rises in every species", 1: "it rises in one and falls in two", 0: "it falls in every species"}
    return told[sum(up)]


def d10():
    return torch.sigmoid(torch.tensor(0.0)), math.exp(0)


def d11():
    class Unit(nn.Module):
        def forward(self, x, w, b):
            return torch.sigmoid(w * x + b)

    try:
        torch.optim.SGD(Unit().parameters(), lr=0.1)
    except ValueError:
        return "it raises an error"


def d12():
    w = torch.tensor(0.0, requires_grad=True)
    adam, w.grad = torch.optim.Adam([w], lr=0.1), torch.tensor(400.0)
    adam.step()
    return round(-w.item(), 6), 400 / math.sqrt(400**2)


def _steps(condition):
    """Steps of the best rate until a hundredth of the distance is left, in both directions."""
    flat = steep = 1.0
    for step in range(10_000):
        if max(abs(flat), abs(steep)) < 0.01:
            return step
        lr = 2 / (1 + condition)
        flat, steep = flat - lr * flat, steep - lr * condition * steep


def d13():
    return round(_steps(100) / _steps(10))


def _without_minus(steps):
    """Logits and loss after descent on t log σ(z) + (1 − t) log(1 − σ(z)), at t = 1."""
    z = 0.0
    for _ in range(steps):
        z = z - _slope(nn.functional.logsigmoid, z)
    return z, nn.functional.logsigmoid(torch.tensor(z)).item()


def d14():
    (z, loss), (later, lower) = _without_minus(10), _without_minus(100)
    assert later < z < 0 and lower < loss - 10  # surer of the wrong species, and no end in sight
    return "the loss falls without end, and the answers get worse"


def d15():
    w = torch.tensor(4.0, requires_grad=True)
    sgd = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)
    _parabola(w).backward()
    sgd.step()
    return round((4 - w.item()) / 0.1, 5), w.grad.item(), 0.5 * 4


def r1():
    def moves(order):
        w = torch.tensor(5.0, requires_grad=True)
        sgd = torch.optim.SGD([w], lr=0.1)
        for _ in range(5):
            loss = _parabola(w)
            for part in order.split(", "):
                {"zero_grad": sgd.zero_grad, "backward": loss.backward, "step": sgd.step}[part]()
        return w.item() != 5

    orders = ("zero_grad, backward, step", "backward, zero_grad, step", "backward, step, zero_grad")
    (stuck,) = (order for order in orders if not moves(order))
    return stuck


def r2():
    """Halve the interval in which the distance begins to grow."""

    def grows(lr):
        return abs(_descend(lambda w: 5 * _parabola(w), 5, lr, 1) - 2) > 3

    low, high = 0.0, 10.0
    for _ in range(60):
        low, high = (low, (low + high) / 2) if grows((low + high) / 2) else ((low + high) / 2, high)
    slope = _slope(lambda w: 5 * _parabola(w), 3)  # 10(w − 2) at w = 3
    return low, slope, abs(1 - slope * low)


def r3():
    """The line t = 0.5 z in grams and mm, by two of its points."""
    x = torch.tensor([10.0, 12.0])
    z = (x - 10) / 2
    y = 8 * (0.5 * z) + 100
    return (y[1] - y[0]) / (x[1] - x[0])


def r4():
    """Outside the block the step is refused; inside, w moves and its gradient stays: so only the record is left out."""
    w = torch.tensor(5.0, requires_grad=True)
    _parabola(w).backward()
    gradient, refused = w.grad.clone(), False
    try:
        w -= 0.1 * w.grad
    except RuntimeError:
        refused = True
    with torch.no_grad():
        w -= 0.1 * w.grad
    assert refused and w != 5 and w.grad == gradient and w.is_leaf
    return "so that autograd does not record the step as part of the model"


def r5():
    z, t = torch.tensor([1.5, -0.5]), torch.tensor([1.0, 0.0])
    p = torch.sigmoid(z)
    by_hand = -(t * p.log() + (1 - t) * (1 - p).log()).mean()
    firsts = {
        "probabilities, after a sigmoid": p,
        "raw scores, before any sigmoid": z,
        "the predicted class, 0 or 1": (p > 0.5).float(),
        "the targets": t,
    }
    (found,) = (name for name, x in firsts.items() if torch.isclose(nn.BCEWithLogitsLoss()(x, t), by_hand))
    return found


def r6():
    """At the best rate for condition 100 the flat direction is the one that is left; at 1 the same rate arrives."""
    lr, flat, steep = 2 / 101 * 0.99, 1.0, 1.0
    for _ in range(50):
        flat, steep = flat - lr * flat, steep - lr * 100 * steep
    assert abs(steep) < abs(flat)
    return "the steepest direction sets the rate, and it is too small for the flattest"
