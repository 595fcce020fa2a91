"""Answers of 11, computed. A function is named after its question; after the answer come numbers it passes."""

import math

import torch
from torch.autograd import grad, gradcheck, gradgradcheck
from torch.func import jacrev, vmap
from torch.nn import functional as F

from helpers import data

BACKWARD, FORWARD = "VJP", "JVP"


def _double(number, **more):
    return torch.tensor(number, dtype=torch.float64, **more)


def d1():
    J, v = _double([[3.0, 2, 0], [0, 1, 6]]), _double([1.0, -1, 2])
    return J @ v, J * v, 0 * 2  # each entry's product on the way


def d2():
    x, W = torch.ones(5), torch.randn(300, 5)
    rows, columns = jacrev(lambda x: W @ x)(x).shape
    return f"{min(rows, columns)} {BACKWARD if rows < columns else FORWARD}s"


def d3():
    a, b, c = (_double(number, requires_grad=True) for number in (5.0, 3.0, 2.0))
    (dJ_db,) = grad(3 * (a + b * c), b, create_graph=True)
    return grad(dJ_db, c)[0], dJ_db.detach()


def d4():
    size = torch.empty((25_408, 25_408), device="meta")  # shape and type, no numbers
    assert round(size.nbytes / 1e9, 1) == 2.6 and round(25_408 * 4 / 1e3) == 102 and round(size.numel() / 1e6) == 646
    return "2.6 GB", 4, 600


def _steepest(lr, steps):
    """The steepest curvature from the table, at the start of the network of the notebook and after each 50 steps."""
    penguins = data.penguins()
    X = torch.stack([penguins.flipper_length_mm, penguins.bill_length_mm], dim=1).double()
    mass = penguins.body_mass_g.double()
    X, mass = (X - X.mean(0)) / X.std(0), (mass - mass.mean()) / mass.std()

    def loss_of(w):
        w1, b1, w2, b2 = w[:32].view(2, 16), w[32:48], w[48:64], w[64]
        return (torch.tanh(X @ w1 + b1) @ w2 + b2 - mass).square().mean()

    w = 0.5 * torch.randn(65, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    found = []
    for step in range(steps + 1):
        if step % 50 == 0:
            found.append(torch.linalg.eigvalsh(torch.func.hessian(loss_of)(w)).max().item())
        w = w - lr * torch.func.grad(loss_of)(w)
    return found


def d5():
    first, *later = _steepest(0.25, 600)
    assert round(first, 1) == 11.6 and 2 / 0.25 == 8 and all(0.7 * 8 < c < 1.1 * 8 for c in later)
    return "it falls to about 8, or lower, and stays there"


def d6():
    held = {k: k + 64 // k for k in (1, 2, 4, 8, 16, 32, 64)}
    return min(held, key=held.get), held[8], 64, 64 // 32, 64 // 2


def d7():
    w, z = _double(1.0, requires_grad=True), _double(1.0)
    for _ in range(100):
        z = torch.cos(w * z)
    (every,) = grad(z, w)
    rest = z.detach().requires_grad_()
    last, f_z = grad(torch.cos(w * rest), (w, rest))
    assert round(every.item(), 4) == -0.2975 and round(last.item(), 4) == -0.4979
    assert round(100 * round(last.item(), 4), 2) == -49.79 and abs(last / (1 + f_z) + 1.525) < 1e-3
    return "nearer to 0: −0.2975", round(f_z.item(), 4)


class _KeptSlope(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.slope = 3 * x**2
        return x**3

    @staticmethod
    def backward(ctx, upstream):
        return upstream * ctx.slope


def d8():
    x = _double(1.3, requires_grad=True)
    first, second = (check(_KeptSlope.apply, [x], raise_exception=False) for check in (gradcheck, gradgradcheck))
    return f"gradcheck {'passes' if first else 'fails'}, gradgradcheck {'passes' if second else 'fails'}"


def d9():
    """A logistic unit on two groups, one label wrong."""
    x = torch.cat([torch.linspace(-2, -1, 20), torch.linspace(1, 2, 20)]).double()
    t = (x > 0).double()
    t[3] = 1.0

    def loss(w, x, t):
        return F.binary_cross_entropy_with_logits(w[0] * x + w[1], t)

    w = torch.zeros(2).double()
    for _ in range(2000):
        w = w - torch.func.grad(loss)(w, x, t)
    sizes = vmap(torch.func.grad(loss), in_dims=(None, 0, 0))(w, x, t).norm(dim=1)
    assert torch.func.grad(loss)(w, x, t).norm() < 1e-2 < 0.5 < sizes.max() and (sizes < 0.3).sum() >= 35
    return "a few are large, and they cancel in the mean"


def r1():
    """Halve the interval in which the distance on 50w²/2 begins to grow."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if abs(1 - middle * 50) > 1 else (middle, high)
    return low, 1, 2, 50


def r2():
    return 10 + 100 / 10


def r3():
    f_w, f_z = 2, 0.5
    total = sum(f_w * f_z**k for k in range(60))
    return total, 0, 1, 2, 0.5, 0.5**2


class _SavedOutput(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.exp(x)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, upstream):
        (y,) = ctx.saved_tensors
        return upstream * y


class _SavedInput(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.exp(x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.exp(x)  # a slope computed in backward


def r4():
    x = _double(math.log(2), requires_grad=True)
    assert gradgradcheck(_SavedOutput.apply, [x]) and gradgradcheck(_SavedInput.apply, [x])
    assert gradcheck(_KeptSlope.apply, [x]) and not gradgradcheck(_KeptSlope.apply, [x], raise_exception=False)
    return "a slope computed in forward and kept"
