"""Answers of notebook 07, computed. A function is named after its question; after the answer come numbers it passes."""

import torch
from torch import nn


def d1():
    w = torch.tensor(2.0, requires_grad=True)
    loss = torch.tensor([(w * 3).item()]).square().mean()
    loss.requires_grad = True
    loss.backward()
    return "still None" if w.grad is None else "0, stored" if w.grad == 0 else "the right gradient"


class _Half(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 3)
        self.layers = [self.first, nn.Linear(3, 1)]

    def forward(self, x):
        return self.layers[1](self.layers[0](x))


def _size(module):
    return sum(p.numel() for p in module.parameters())


def d2():
    return _size(_Half()), _size(nn.Linear(3, 1))


def d3():
    x = torch.linspace(-1, 1, 40)
    y = 3 * x + 0.8
    w, b = torch.tensor(-1.0, requires_grad=True), torch.tensor(0.5, requires_grad=True)
    for _ in range(1500):
        loss = (w * x + b - y).square().mean()
        w.data.zero_()
        b.data.zero_()
        loss.backward()
        with torch.no_grad():
            w -= 0.05 * w.grad
            b -= 0.05 * b.grad
    told = {"near 3": abs(w - 3) < 0.1, "at 0": w == 0, "where it began": w == -1, "it explodes": not w.isfinite()}
    return next(choice for choice, found in told.items() if found)


def d4():
    return (torch.zeros(50, 1) - torch.zeros(50)).numel()


def d5():
    x = torch.linspace(0, 2, 20)
    return torch.func.grad(lambda b: (torch.relu(1.0 * x + b) - 1).square().mean())(torch.tensor(-5.0))


def d6():
    x, w1, w2 = torch.tensor(0.7), torch.tensor(0.5, requires_grad=True), torch.tensor(2.0, requires_grad=True)
    shown = torch.tanh(w1 * x).detach()
    (w2 * shown - 3).square().backward()
    told = {(True, True): "both", (True, False): "w1 alone", (False, True): "w2 alone", (False, False): "neither"}
    return told[w1.grad is not None, w2.grad is not None]


def r1():
    """Which change makes three steps end where three steps by the gradient of the present w end."""
    x, y = torch.tensor([1.0, 2.0]), torch.tensor([2.0, 1.0])

    def end(loss_anew=False, retain=None, detach=False, zero=False):
        w = torch.tensor(1.0, requires_grad=True)
        loss = (w * x - y).square().mean()
        for _ in range(3):
            loss = (w * x - y).square().mean() if loss_anew else loss
            try:
                (loss.detach() if detach else loss).backward(retain_graph=retain)
            except RuntimeError:
                return None
            with torch.no_grad():
                w -= 0.1 * w.grad
            w.grad = torch.zeros(()) if zero else None
        return round(w.item(), 5)

    w = 1.0
    for _ in range(3):
        w -= 0.1 * torch.func.grad(lambda w: (w * x - y).square().mean())(torch.tensor(w)).item()
    ends = {
        "compute the loss in each step": end(loss_anew=True),
        "retain_graph=True": end(retain=True),
        "loss.detach()": end(detach=True),
        "zero_grad": end(zero=True),
    }
    (cure,) = (name for name, at in ends.items() if at == round(w, 5))
    return cure


def r2():
    """A write into what exp has saved: no error, the same memory, and another gradient than the right one."""
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    y = torch.exp(x)
    memory = y.data_ptr()
    y.data += 1
    torch.log(y).sum().backward()
    right = torch.func.grad(lambda x: torch.log(torch.exp(x) + 1).sum())(x.detach())
    assert y.data_ptr() == memory and x.grad.any() and not torch.allclose(x.grad, right)
    return "hidden the write, so the gradient may be wrong"


def r3():
    """Which checks find a fault in a network whose last layer is not registered."""
    model, x = _Half().double(), torch.ones(4, 2).double()
    model.layers[1].double()
    gradients = torch.autograd.gradcheck(model, x.requires_grad_())
    finds = {
        "gradient check": not gradients,
        "shape assert": model(x).shape != (4, 1),
        "two predictions compared": not torch.equal(model(x), model(x)),
        "count the parameters": _size(model) != 9 + 4,
    }
    (check,) = (name for name, found in finds.items() if found)
    return check


def r4():
    """The fewest planted faults that show every comparison with a blind spot."""
    names = ("w1", "b1", "w2", "b2")
    blind = [set(names) - {name} for name in names]  # each looks at all but one

    def shown(planted):
        return all(any(name not in looked_at for name in planted) for looked_at in blind)

    return next(n for n in range(5) if shown(names[:n]))


def r5():
    model, x = nn.Sequential(nn.Linear(8, 64), nn.Dropout(0.5)), torch.ones(1, 8)

    def answers():
        with torch.no_grad():
            return [model(x) for _ in range(2)]

    remedies = {
        "zero_grad": model.zero_grad,
        "no_grad": lambda: None,  # the answers are computed under it in any case
        "manual_seed": lambda: torch.manual_seed(0),
        "eval()": model.eval,
    }
    for name, remedy in remedies.items():
        remedy()
        first, second = answers()
        if torch.equal(first, second):
            return name
    return "nothing helps"


def r6():
    """What divides, then what one passes: the slope and the value of a single sigmoid."""
    z = torch.zeros((), dtype=torch.float64)
    slope, value = torch.func.grad(torch.sigmoid)(z), torch.sigmoid(z)
    return 1 / slope**3, slope, value
