"""What the formulas of layers, their losses and their first weights say, computed beside torch's own."""

from __future__ import annotations

import torch
from claims import close, double, slope
from formulas import value
from torch.nn import functional as F

INDEXED = {"y.g[n, j]": 1.3, "x[n, i]": 0.4, "w[i, j]": -0.7}


def indexed(factor: float):
    """One number of each tensor of a linear layer: the derivatives of factor · (x·w + b) in w, x and b."""
    return lambda *of: all(
        close(value(formula, **INDEXED), factor * number)
        for formula, number in zip(of, (INDEXED["x[n, i]"], INDEXED["w[i, j]"], 1.0), strict=True)
    )


def residuals(*formulas: str) -> bool:
    """The derivatives of (w·x + b − y)² in w and b."""
    at = {"w": 0.5, "x": 2.0, "b": -1.0, "y": 3.0}
    names = {"x": at["x"], "ŷ": at["w"] * at["x"] + at["b"], "y": at["y"]}
    names |= {f"{name}_i": number for name, number in names.items()}
    theirs = [slope(lambda w, b: (w * 2 + b - 3) ** 2, 0.5, -1.0, of=k) for k in range(len(formulas))]
    return all(close(value(ours, **names), grad) for ours, grad in zip(formulas, theirs, strict=True))


def softmax_slope(formula: str) -> bool:
    z = double([0.3, -1.0, 0.8], requires_grad=True)
    (grad,) = torch.autograd.grad(F.cross_entropy(z[None], torch.tensor([1])), z)
    p = z.detach().softmax(0)
    return all(close(value(formula, p_k=p[k].item(), y_k=float(k == 1)), grad[k].item()) for k in range(3))


def bce(t: float, z: float) -> float:
    return F.binary_cross_entropy_with_logits(double(z), double(t)).item()


def linear(formula: str) -> bool:
    layer, x = torch.nn.Linear(3, 2), torch.randn(4, 3)
    names = {"x": x, "W": layer.weight, "b": layer.bias}
    return torch.allclose(eval(formula.replace("ᵀ", ".T"), {}, names), layer(x))


def layer_norm(formula: str) -> bool:
    """LayerNorm's backward rule, written for one x_j, beside autograd's for all of them."""
    draw = torch.Generator().manual_seed(0)
    x, g = (torch.randn(6, generator=draw, dtype=torch.float64) for _ in range(2))
    sigma = x.std(correction=0)
    y = (x - x.mean()) / sigma
    code = formula.replace("\\frac1\\sigma\\Big", "1/sigma*").replace("\\Big", "").replace("\\text{mean}", "mean")
    code = code.replace("\\cdot", "*").replace("_j", "").replace("y\\,", "y*")
    theirs = torch.func.grad(lambda x: ((x - x.mean()) / x.std(correction=0) * g).sum())(x)
    return torch.allclose(eval(code, {}, {"g": g, "y": y, "sigma": sigma, "mean": torch.mean}), theirs)


def softmax_of_a_row(formula: str) -> bool:
    """The rule of a softmax, written for one s_i, beside autograd's for a row of them."""
    draw = torch.Generator().manual_seed(0)
    s, g = (torch.randn(5, generator=draw, dtype=torch.float64) for _ in range(2))
    code = formula.replace("\\sum_j g_j\\,p_j", "(g*p).sum()").replace("\\,\\Big(", "*(").replace("\\Big)", ")")
    theirs = torch.func.grad(lambda s: (torch.softmax(s, 0) * g).sum())(s)
    return torch.allclose(eval(code.replace("_i", ""), {}, {"g": g, "p": torch.softmax(s, 0)}), theirs)


def slope_of_a_weight(formula: str) -> bool:
    """The local derivative of p_j in s_i, for one i and every j."""
    s, i = torch.tensor([0.3, -1.0, 0.8], dtype=torch.float64), 1
    code = formula.replace("\\,(", "*(").replace("[i = j]", "same").replace("p_j", "p").replace("p_i", "p[1]")
    names = {"p": torch.softmax(s, 0), "same": torch.eye(3, dtype=torch.float64)[i]}
    return torch.allclose(eval(code, {}, names), torch.func.jacrev(lambda s: torch.softmax(s, 0))(s)[:, i])


def spread_of_a_score(d: int, divisor: str) -> float:
    """The standard deviation of sums of d products, in units of the divisor, to one digit."""
    q, k = torch.randn(2, 20_000, d, generator=torch.Generator().manual_seed(0))
    return round(((q * k).sum(-1).std() / eval(divisor.replace("√d", "d**0.5"), {}, {"d": d})).item(), 1)


def keeps_the_length(formula: str, activation, of: float = 1.0) -> bool:
    """True if weights of that variance leave the mean square of a wide layer of numbers of size ``of`` as it is."""
    draw = torch.Generator().manual_seed(0)
    h = of * torch.randn(200, 1000, generator=draw)
    W = value(formula, n=1000.0) ** 0.5 * torch.randn(1000, 1000, generator=draw)
    return abs(activation(activation(h) @ W).square().mean() / activation(h).square().mean() - 1) < 0.05
