"""What the words of a local derivative mean: they are read as mathematics and computed."""

from __future__ import annotations

import math
import re
from functools import partial

import torch
import torch.nn.functional as F

WRITTEN = [  # mathematics → Python
    (r"1\[in bounds\]", "1[(−0.5 < a) & (a < 0.6)]"), (r"1\[not (.+?)\]", r"1[~\1]"), (r"1\[(.+?)\]", r"(1.0*(\1))"),
    ("−", "-"), ("÷", "/"), ("·", "*"), (r"\^", "**"), (r"√(\w+)", r"sqrt(\1)"), ("√", "sqrt"),
    (r"(\w+)²(\(.+?\))", r"\1\2²"), ("²", "**2"), (r"\b(\d+)(?=[(a-z])", r"\1*"), (r"\w+′", "slope"),
]  # fmt: skip
FUNCTIONS = {
    "ln": lambda x: torch.as_tensor(x).log(), "sqrt": lambda x: torch.as_tensor(x).sqrt(), "π": torch.tensor(math.pi),
    "σ": torch.sigmoid, "sign": torch.sign, "trunc": torch.trunc,
    **{f: getattr(torch, f) for f in ("exp", "sin", "cos", "sinh", "cosh", "tanh", "floor")},
}  # fmt: skip


def computed(words, names):
    """A formula written as in the figure: a number for each entry."""
    for sign, python in WRITTEN:
        words = re.sub(sign, python, words)
    return eval(words.replace("₁", "_1"), {"__builtins__": {}}, FUNCTIONS | names | {"t_1": names.get("t₁")})


def slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


def put(g, x, where):
    """Zeros but for these entries."""
    found = torch.zeros_like(x)
    found[where] = g
    return found


def taken(g, x, y, compare):
    """The upstream gradient at the entries of x that y took."""
    for dim in range(-y.dim(), 0):
        scale = x.shape[dim] // y.shape[dim]
        g, y = g.repeat_interleave(scale, dim), y.repeat_interleave(scale, dim)
    assert compare(y, x).all()
    return g * (x == y)


def normed(x):
    return (x - x.mean(-1, keepdim=True)) / (x.var(-1, correction=0, keepdim=True) + 1e-5).sqrt()


def centred(g, x):
    """The upstream gradient without its part along ones and along the normed x, over the standard deviation."""
    y, sigma = normed(x), (x.var(-1, correction=0, keepdim=True) + 1e-5).sqrt()
    return (g - g.mean(-1, keepdim=True) - y * (g * y).mean(-1, keepdim=True)) / sigma


PHRASES = {  # upstream gradient, operand, result, place of the operand: what arrives at the operand
    "broadcast": lambda g, x, y, i: g.expand(x.shape), "reshape": lambda g, x, y, i: g.reshape(x.shape),
    "transpose": lambda g, x, y, i: g.mT, "scatter": lambda g, x, y, i: put(g, x, 1),
    "its slice": lambda g, x, y, i: g.reshape(2, *x.shape)[i], "stack": lambda g, x, y, i: put(g, x, 1),
    "cat": lambda g, x, y, i: put(g, x, slice(2, 4)), "its entries": lambda g, x, y, i: g[1],
    "the other entries": lambda g, x, y, i: g - put(g[1], g, 1), "Σ rows": lambda g, x, y, i: g.sum(0),
    "to its rows": lambda g, x, y, i: torch.zeros_like(x).index_add(0, torch.tensor([2, 0, 1, 1]), g),
    "to the largest": lambda g, x, y, i: taken(g, x, y, torch.ge),
    "to the smallest": lambda g, x, y, i: taken(g, x, y, torch.le),
    "Σ": lambda g, x, y, i: (g.movedim(1, -1) if g.shape[-1] != x.shape[-1] else g).sum_to_size(x.shape),
    "softmax Jacobian": lambda g, x, y, i: torch.einsum("ni,nij->nj", g, y.diag_embed() - y[:, :, None] * y[:, None]),
}  # fmt: skip


def correlated(g, x):
    """What lies under each place of the kernel, times the upstream gradient there, added up."""
    for dim, size in enumerate(g.shape[2:], 2):
        x = x.unfold(dim, size, 1)
    return torch.tensordot(g, x, ([0, *range(2, g.dim())], [0, *range(g.dim(), x.dim())]))


def product(words, g, x, names):
    """A product of the upstream gradient with a matrix or a vector; Σ adds up what is left over."""
    words, _, rest = words.partition(", ")
    kind, other = re.sub(r"\b[abc](?=ᵀ|\b)", "m", words), names[re.findall(r"\b[abc]", words)[-1]]
    if kind == "outer with m":
        found = g[..., :, None] * other if x.shape[-1] == len(other) else other[:, None] * g[..., None, :]
    elif kind in ("· m", "· mᵀ"):
        found = g[..., None] * other if not g.dim() else g @ (other.mT if kind == "· mᵀ" else other)
    elif kind == "(·)ᵀ m":
        found = g.mT @ other
    else:  # the upstream gradient of a vector is a column
        assert kind == "mᵀ ·"
        found = other.mT @ g if x.dim() > 1 else (other.mT @ g[..., None])[..., 0]
    assert rest == ("Σ" if found.dim() > x.dim() else "")
    return found.sum_to_size(x.shape)


def said(edge, graph, g, f, target):
    """The contribution that the words of an edge say, from the upstream gradient g of its target node.

    ``f`` is the operation, for words such as σ′(x); ``target`` the classes that a cross-entropy aims at.
    """
    node, names = graph[edge.target], {node.name: node.value for node in graph.nodes}
    x, y, words = names[edge.source], names[edge.target], edge.rule
    if words == "norm Jacobian":
        return centred(g * names["b"], x)
    if words.startswith("⊙ "):
        factor, _, rest = words.removeprefix("⊙ ").partition(", ")
        assert rest == ("" if x.shape == y.shape else "Σ")
        more = {"mask": y / x, "slope": partial(slope, f), "normed": normed(names["a"])}
        return (g * computed(factor, names | more)).sum_to_size(x.shape)
    if words in PHRASES:
        return PHRASES[words](g, x, y, node.operands.index(edge.source))
    if "÷" in words:
        more = {"g": g, "n": len(x) if node.op == "cross_entropy" else x.numel(), "target": F.one_hot(target, 4)}
        formula = f"g{words}" if words.startswith("÷") else f"g·{words}"
        return computed(formula, names | more | {"softmax": x.softmax(-1)}).expand(x.shape)
    if words == "convᵀ":
        return {3: F.conv_transpose1d, 4: F.conv_transpose2d}[x.dim()](g, names["b"])
    if words.startswith("correlate "):
        return correlated(g, names[words.removeprefix("correlate ")])
    return product(words, g, x, names)
