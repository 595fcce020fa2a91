"""Local derivatives in words: what a vector–Jacobian product does to the upstream gradient, written "·" here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.tracing.versions import Quantity

# x is the operand, y the result: ∂y/∂x, entry by entry
UNARY = {
    "neg": "−1", "exp": "exp({x})", "log": "1/{x}", "sqrt": "1/(2√{x})", "square": "2{x}", "sin": "cos({x})",
    "cos": "−sin({x})", "tan": "1/cos²({x})", "tanh": "(1 − tanh²{x})", "sigmoid": "σ′({x})", "relu": "1[{x} > 0]",
    "leaky_relu": "slope({x})", "elu": "elu′({x})", "softplus": "softplus′({x})", "abs": "sign({x})",
    "reciprocal": "−1/{x}²",
    "clamp": "1[in bounds]", "dropout": "mask", "where": "mask", "masked_fill": "mask",
    "clone": "1", "to": "1", "double": "1", "float": "1", "edit": "1",
}  # fmt: skip
BINARY = {
    "add": ("1", "1"), "sub": ("1", "−1"), "mul": ("{b}", "{a}"), "div": ("1/{b}", "−{a}/{b}²"),
    "pow": ("{b}·{a}^({b} − 1)", "ln({a})·{a}^{b}"), "minimum": ("1[{a} < {b}]", "1[{b} < {a}]"),
    "maximum": ("1[{a} > {b}]", "1[{b} > {a}]"),
}  # fmt: skip
ELEMENTWISE = {
    *UNARY, *BINARY, "log2", "log10", "log1p", "exp2", "expm1", "rsqrt", "asin", "acos", "atan",
    "sinh", "cosh", "asinh", "acosh", "atanh", "selu", "celu", "gelu", "silu", "mish", "softsign", "hardtanh", "relu6",
    "logsigmoid", "hardsigmoid", "hardswish", "tanhshrink", "threshold", "erf", "erfc", "sign", "floor", "ceil",
    "round", "fmod", "remainder", "atan2", "hypot", "contiguous", "alias", "zero", "fill", "nan_to_num", "logit",
    "sinc", "half",
}  # fmt: skip
OTHERS = {
    "sum": "broadcast", "reshape": "reshape", "flatten": "reshape", "unsqueeze": "reshape", "squeeze": "reshape",
    "transpose": "transpose", "permute": "transpose", "getitem": "scatter", "setitem": "its entries",
    "copy": "its entries", "stack": "its slice", "cat": "its slice", "unbind": "stack", "chunk": "cat", "split": "cat",
    "expand": "Σ", "max": "to the largest", "min": "to the smallest", "max_pool2d": "to the largest",
}  # fmt: skip
BY_POSITION = {
    "conv1d": ("convᵀ", "correlate {a}", "Σ"), "conv2d": ("convᵀ", "correlate {a}", "Σ"),
    "mse_loss": ("2({a} − {b}) ÷ n", "2({b} − {a}) ÷ n"), "cross_entropy": ("(softmax − target) ÷ n",),
    "softmax": ("softmax Jacobian",),
}  # fmt: skip


def rule(quantity: Quantity, position: int, named: dict[Quantity, str]) -> str:
    """The local derivative of one operand in a few signs: "Wᵀ ·", "⊙ cos(x)", "÷ 24"; "" between two numbers."""
    source, op = quantity.uses[position].source, quantity.op
    if not source.value.dim() and not quantity.value.dim():
        return ""
    if op in ("matmul", "linear"):
        return _matrix_rule(quantity, position, named)
    if op == "mean":
        return f"÷ {source.value.numel() // max(quantity.value.numel(), 1)}"
    if op in ELEMENTWISE:
        sums = "" if source.value.shape == quantity.value.shape else ", Σ"
        return f"⊙ {_factor(quantity, position, named)}{sums}"
    if op in BY_POSITION and position < len(BY_POSITION[op]) and "reduction" not in quantity.params:
        a, b = (_word(use.source, named) for use in (quantity.uses * 2)[:2])
        return BY_POSITION[op][position].format(a=a, b=b)
    return OTHERS.get(op, f"{op} vjp")


def _word(source: Quantity, named: dict[Quantity, str]) -> str:
    """An operand's name; a number written in the code stands for itself."""
    return f"{source.value.item():g}".replace("-", "−") if source.op == "constant" else named[source]


def _factor(quantity: Quantity, position: int, named: dict[Quantity, str]) -> str:
    op, words = quantity.op, [_word(use.source, named) for use in quantity.uses[:3]]
    if op == "pow" and position == 0 and words[1] == "2":
        return f"2{words[0]}"
    if position == 1 and "alpha" in quantity.params:  # torch.add(x, y, alpha=2)
        return f"{'−' if op == 'sub' else ''}{quantity.params['alpha']}"
    if op in BINARY and len(words) == 2:
        return BINARY[op][position].format(a=words[0], b=words[1])
    return UNARY.get(op, f"{op}′").format(x=words[position])


def _matrix_rule(quantity: Quantity, position: int, named: dict[Quantity, str]) -> str:
    """Of C = A @ B: upstream · Bᵀ and Aᵀ · upstream; of x @ Wᵀ + b (linear): upstream · W, upstreamᵀ · x, and a sum."""
    if position == 2:
        return "Σ rows" if quantity.value.dim() > 1 else "⊙ 1"
    a, b = (_word(use.source, named) for use in quantity.uses[:2])
    first, second = (use.source.value.dim() for use in quantity.uses[:2])
    if quantity.op == "linear":
        return f"· {b}" if position == 0 else f"(·)ᵀ {a}" if first > 1 else f"outer with {a}"
    if first == second == 1:
        return f"· {(b, a)[position]}"
    if position == 0:
        return f"· {b}ᵀ" if second > 1 else f"outer with {b}"
    return f"{a}ᵀ ·" if first > 1 else f"outer with {a}"
