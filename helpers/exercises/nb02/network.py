"""The 2–2–2–1 network of notebook 02: what its two paths from f₂ to out make, and inputs that shut one of them."""

import torch


def alone(given, kept):
    """The inputs with the weights of the other path at 0, and out as far from its target as before."""
    x, w1, w2, w3, target = given
    out, left, w2 = torch.tanh(torch.tanh(x @ w1) @ w2) @ w3, w3 * kept, torch.stack([w2[0], w2[1] * kept])
    return x, w1, w2, left, target - out + torch.tanh(torch.tanh(x @ w1) @ w2) @ left


def unfed(given, kept):
    """The inputs with no weight from f₂ to the other g; what that g lacks then comes from f₁, so all else stays."""
    x, w1, w2, w3, target = given
    at_f1, at_f2 = torch.tanh(x @ w1)
    lost = w2[1] * (1 - kept)
    return x, w1, torch.stack([w2[0] + lost * at_f2 / at_f1, w2[1] - lost]), w3, target


def combined(inputs, via_g1, via_g2, two=2):
    """What the stub makes of the two paths."""
    x, w1, w2, w3, target = inputs
    f = x @ w1
    out = torch.tanh(torch.tanh(f) @ w2) @ w3
    return x[0] * (1 - torch.tanh(f[1]) ** 2) * (via_g1 + via_g2) * two * (out - target)


def paths(x, w1, w2, w3, target):
    """The two products of local derivatives, each up to w₃."""
    dA_g = 1 - torch.tanh(torch.tanh(x @ w1) @ w2) ** 2
    return w2[1] * dA_g * w3


def by(change):
    """A wrong answer whose two paths are change(w2, dA_g, w3, f, g), each of shape (2,)."""

    def answer(*inputs):
        x, w1, w2, w3, _ = inputs
        f = x @ w1
        g = torch.tanh(f) @ w2
        return combined(inputs, *change(w2, 1 - torch.tanh(g) ** 2, w3, f, g))

    return answer
