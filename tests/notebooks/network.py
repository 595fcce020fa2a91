"""The 2–2–2–1 network of notebook 02: what its formula in LaTeX is worth, and the same by torch."""

import math

import torch
from claims import close, slope
from formulas import value

START = {"x_1": 0.5, "x_2": -1.5, "w_1[1,1]": 0.4, "w_1[1,2]": 0.9, "w_1[2,1]": -0.3, "w_1[2,2]": 0.2}
START |= {"w_2[1,1]": 0.7, "w_2[1,2]": -0.5, "w_2[2,1]": 0.6, "w_2[2,2]": 0.8, "w_3[1,1]": 1.1, "w_3[2,1]": -0.4}


def network(*weights):
    """Its loss: x₁ x₂, then w₁, w₂ (row by row) and w₃; the derivative in w₁[1,2] is that of argument 3."""
    w = torch.stack([torch.as_tensor(weight, dtype=torch.float64) for weight in weights])
    f = w[:2] @ w[2:6].view(2, 2)
    return (torch.tanh(torch.tanh(f) @ w[6:10].view(2, 2)) @ w[10:] - 1) ** 2


def is_slope(formula: str) -> bool:
    """True if the formula, times ∂loss/∂out, is the derivative in w₁[1,2]."""
    f2 = 0.9 * 0.5 + 0.2 * -1.5
    f1 = 0.4 * 0.5 - 0.3 * -1.5
    g1, g2 = (START[f"w_2[1,{j}]"] * math.tanh(f1) + START[f"w_2[2,{j}]"] * math.tanh(f2) for j in (1, 2))
    out = 1.1 * math.tanh(g1) - 0.4 * math.tanh(g2)
    names = START | {"A'": lambda z: 1 - math.tanh(z) ** 2, "f_2": f2, "g_1": g1, "g_2": g2}
    return close(value(formula, **names) * 2 * (out - 1), slope(network, *START.values(), of=3))
