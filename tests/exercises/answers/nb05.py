"""Answers of notebook 05, computed. A function is named after its question; after the answer come numbers it passes."""

import torch
from torch.nn import functional as F


def _draw(*shape, seed=0):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def d1():
    """Each choice as a number beside the derivative of y[n, j] in w[i, j], at n = 1, i = 2, j = 0."""
    x, w, b = _draw(4, 3), _draw(3, 2, seed=1), _draw(2, seed=2)
    slope = torch.func.grad(lambda w: (x @ w + b)[1, 0])(w)[2, 0]
    told = {"x[n, i]": x[1, 2], "w[i, j]": w[2, 0], "the number 1": 1.0, "Σᵢ x[n, i]": x[1].sum(), "x[n, j]": x[1, 0]}
    (found,) = (choice for choice, number in told.items() if number == slope)
    return found


def d2():
    products = 1000 * 784 * 50
    bytes_each = torch.zeros((), dtype=torch.float32).element_size()
    return f"{products * bytes_each / 1e6:.0f} MB", bytes_each, products / 1e6


def d3():
    theirs = torch.tensor([3000.0, -200.0, 7.0])
    ours = theirs - 1000
    accepted = {
        "(ours - theirs).max() < 1e-4": bool((ours - theirs).max() < 1e-4),
        "(ours - theirs).abs().max() < 1e-4": bool((ours - theirs).abs().max() < 1e-4),
    }
    if len(set(accepted.values())) == 1:
        return "both" if all(accepted.values()) else "neither"
    return next(comparison for comparison, said in accepted.items() if said)


def _score_gradients(p, right):
    z = torch.log(torch.tensor(p, dtype=torch.float64))
    return torch.func.grad(lambda z: F.cross_entropy(z, torch.tensor(right)))(z)


def d4():
    y = F.one_hot(torch.tensor(1), 3)
    return _score_gradients([0.2, 0.5, 0.3], 1), int(y[1])


def d5():
    """Autograd's number at the corner; after it relu's, and what a nudge to both sides gives."""
    zero, h = torch.zeros((), dtype=torch.float64), 1e-5
    clamped = torch.func.grad(lambda z: z.clamp_min(0.0))(zero)
    return clamped, torch.func.grad(torch.relu)(zero), (torch.relu(zero + h) - torch.relu(zero - h)) / (2 * h)


def r1():
    x, w, y_g = _draw(5, 3), _draw(3, 2, seed=1), _draw(5, 2, seed=2)
    right = torch.func.grad(lambda w: (x @ w * y_g).sum())(w)
    told = {"y.g @ w.T": y_g @ w.T, "y.g.T @ x": y_g.T @ x, "x.T @ y.g": x.T @ y_g, "y.g.sum(0)": y_g.sum(0)}
    (found,) = (name for name, t in told.items() if t.shape == right.shape and torch.allclose(t, right))
    return found


def r2():
    return 5 * torch.func.grad(lambda z: torch.relu(z).sum())(torch.tensor([-1.0, 0.0, 2.0]))


def r3():
    return torch.func.grad(F.mse_loss)(torch.tensor([1.0, 4.0]), torch.tensor([0.0, 2.0]))


def r4():
    p = torch.softmax(_draw(10), 0)
    return _score_gradients(p.tolist(), 3).sum(), p.sum()


def r5():
    """A right gradient near 3,000 passes only if it is the same to the last bit."""
    theirs = torch.tensor([3000.0])
    next_one = torch.nextafter(theirs, 2 * theirs)
    same, neighbour = ((ours - theirs).abs().max() < 1e-4 for ours in (theirs.clone(), next_one))
    told = {
        (True, False): "it is rejected unless every last bit agrees",
        (True, True): "it is accepted",
        (False, False): "it is always rejected",
    }
    return told[bool(same), bool(neighbour)]
