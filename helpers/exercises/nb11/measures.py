"""What the checks of notebook 11 hand over and look at."""

import math

import torch
from torch.autograd import grad

from helpers.exercises.checking.run import default_type_of, require

NO_SECOND = (
    "What backward returns has no history, even where a graph is asked for: gradgradcheck has nothing to walk. Is it "
    "computed where things are recorded, and returned as it came?"
)
NO_MODULE = "An nn.Module has another apply. This asks for a `torch.autograd.Function`."
NO_SLOPE = "Your backward hands x None where its gradient belongs. Does it return what it computes, or print it?"


def sizes(draw, *least):
    """A size from each of these up to 2 more, so that none is the same in every draw; apart by 3, no two are equal."""
    return [size + int(1.6 * (float(draw().abs()) - 1.1)) for size in least]


def curved(draw):
    """A loss of n weights with another curvature in each direction and at each place, and two vectors (n,)."""
    (n,) = sizes(draw, 3)
    A, s = draw(n, n) / 3, draw(n) / 2

    def loss_of(w):
        return (torch.tanh(A @ w) * s).sum() + (w**2 * s**2).sum() + w.prod() / 4

    return loss_of, draw(n) / 2, draw(n)


def settled(draw):
    """A step f(z, w) = k · sin z + m · sin w + z·w/5, the z at which it comes to rest, and w; slopes of both signs."""
    k, w, m = 0.3 * float(draw()), 0.3 * float(draw()), 0.5 * float(draw())

    def f(z, w):
        return k * torch.sin(z) + m * torch.sin(w) + z * w / 5

    z = 1.0
    for _ in range(200):
        z = k * math.sin(z) + m * math.sin(w) + z * w / 5
    return f, torch.tensor(z, dtype=torch.float64), torch.tensor(w, dtype=torch.float64)


def known_slope(function, x, upstream):
    """y, the gradient of the sum of upstream · y in x, and that of the sum of y² after a second pass."""
    with default_type_of(x):
        y = function(x)
    if y is ...:
        return ...
    require(isinstance(y, torch.Tensor) and y.shape == x.shape, "forward has to return one number for each of x.")
    require(y.requires_grad, "What apply gives has no history. Is forward a @staticmethod that returns y?")
    (first,) = grad((y * upstream).sum(), x, allow_unused=True)
    require(first is not None, NO_SLOPE)
    (g,) = grad((function(x) ** 2).sum(), x, create_graph=True)
    require(g.requires_grad, NO_SECOND)
    (second,) = grad((g * upstream).sum(), x)
    return {"y": y, "the first derivative": first, "the second derivative": second}
