"""The operations this course knows: one row for each. To add one, add its row here and its line to operations.js.

Read by the tracer (names, parameters, rules), by the wording, and by the payload of the live graph. An operation
without a row works too: its local derivative comes from PyTorch, its rule says no more than "vjp", and the browser
leaves it to the kernel.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Operation(NamedTuple):
    """What is known of one operation; every column but the name can be left out."""

    name: str  # as PyTorch calls it: torch.mul, F.elu
    rules: tuple[str, ...] = ()  # local derivative by each operand: {x} that operand, {a} {b} {c} all; "": none flows
    sign: str = ""  # how it is written: "+" between two operands, "√{}" around one, "σ" instead of the name
    aliases: str = ""  # what else PyTorch calls it
    numbers: tuple[int, ...] = ()  # the operands that may be plain numbers
    params: Mapping[str, Any] = {}  # what it takes beside operands, in PyTorch's order, with the defaults
    result: str = "float64"  # its dtype: "bool" for a comparison, "" where it is whatever the operand was
    elementwise: bool = True  # works entry by entry: the local derivative is one number for each entry
    browser: bool = False  # operations.js computes it from numbers, with these params

    @property
    def operands(self) -> int:
        """How many operands it has."""
        return max(1, len(self.rules))

    @property
    def called(self) -> str:
        """The name before its parentheses: σ(x), exp(x)."""
        return self.sign if self.sign and self.operands == 1 and "{}" not in self.sign else self.name


def row(name: str, *rules: str, **columns: Any) -> Operation:
    """An operation that works entry by entry; without rules its derivative is written "name′(x)"."""
    return Operation(name, rules, **columns)


def whole(name: str, *rules: str, **columns: Any) -> Operation:
    """An operation on tensors as a whole; its last rule holds for all further operands."""
    return Operation(name, rules, elementwise=False, **columns)


BOTH = (0, 1)
CONVOLUTION = {"stride": 1, "padding": 0, "dilation": 1, "groups": 1}

# fmt: off
ROWS = [
    # arithmetic
    row("add",      "1", "1",                        sign="+",  numbers=BOTH, browser=True),
    row("sub",      "1", "−1",                       sign="−",  numbers=BOTH, browser=True, aliases="subtract"),
    row("mul",      "{b}", "{a}",                    sign="×",  numbers=BOTH, browser=True, aliases="multiply"),
    row("div",      "1/{b}", "−{a}/{b}²",            sign="/",  numbers=BOTH, browser=True,
        aliases="divide true_divide truediv"),
    row("pow",      "{b}·{a}^({b} − 1)", "ln({a})·{a}^{b}", sign="**", numbers=BOTH, browser=True),
    row("minimum",  "1[{a} < {b}]", "1[{b} < {a}]",  browser=True),
    row("maximum",  "1[{a} > {b}]", "1[{b} > {a}]",  browser=True),
    row("remainder", "1", "−floor({a}/{b})",         numbers=BOTH),
    row("fmod",     "1", "−trunc({a}/{b})",          numbers=(1,)),
    row("floor_divide", "", "",                      numbers=BOTH),
    row("atan2",    "{b}/({a}² + {b}²)", "−{a}/({a}² + {b}²)"),
    row("hypot",    "{a}/√({a}² + {b}²)", "{b}/√({a}² + {b}²)"),
    row("neg",      "−1",                            sign="−{}", browser=True, aliases="negative"),
    row("abs",      "sign({x})",                     sign="|{}|", browser=True, aliases="absolute"),
    row("square",   "2{x}"),
    row("reciprocal", "−1/{x}²"),

    # powers, logarithms, angles
    row("exp",      "exp({x})",                      browser=True),
    row("log",      "1/{x}",                         browser=True),
    row("sqrt",     "1/(2√{x})",                     sign="√{}", browser=True),
    row("rsqrt",    "−1/(2{x}·√{x})"),
    row("exp2",     "ln(2)·2^{x}"),
    row("expm1",    "exp({x})"),
    row("log2",     "1/({x}·ln(2))"),
    row("log10",    "1/({x}·ln(10))"),
    row("log1p",    "1/(1 + {x})"),
    row("logit",    "1/({x}·(1 − {x}))"),
    row("sin",      "cos({x})",                      browser=True),
    row("cos",      "−sin({x})",                     browser=True),
    row("tan",      "1/cos²({x})",                   browser=True),
    row("asin",     "1/√(1 − {x}²)",                 aliases="arcsin"),
    row("acos",     "−1/√(1 − {x}²)",                aliases="arccos"),
    row("sinh",     "cosh({x})"),
    row("cosh",     "sinh({x})"),
    row("tanh",     "(1 − tanh²({x}))",              browser=True),
    row("asinh",    "1/√({x}² + 1)",                 aliases="arcsinh"),
    row("acosh",    "1/√({x}² − 1)",                 aliases="arccosh"),
    row("atanh",    "1/(1 − {x}²)",                  aliases="arctanh"),
    row("sinc"),
    row("erf",      "2/√π·exp(−{x}²)",               aliases="special_erf"),
    row("erfc",     "−2/√π·exp(−{x}²)",              aliases="special_erfc"),

    # activations
    row("sigmoid",    sign="σ", browser=True, aliases="special_expit"),
    row("relu",       "1[{x} > 0]", browser=True),
    row("leaky_relu", browser=True, params={"negative_slope": 0.01}),
    row("elu",        browser=True, params={"alpha": 1.0}),
    row("softplus",   browser=True, params={"beta": 1.0, "threshold": 20.0}),
    row("log_sigmoid", "σ(−{x})", aliases="logsigmoid"),
    row("tanhshrink", "tanh²({x})"),
    row("relu6"), row("selu"), row("celu"), row("gelu"), row("silu"), row("mish"), row("softsign"), row("hardtanh"),
    row("hardsigmoid"), row("hardswish"), row("threshold"),

    # choices, steps, copies
    row("clamp",       "1[in bounds]",               browser=True, aliases="clip", params={"min": None, "max": None}),
    row("where",       "", "1[{a}]", "1[not {a}]",   browser=True, numbers=(1, 2)),
    row("masked_fill", "1[not {b}]", "", "1[{b}]"),
    row("dropout",     "mask",                       params={"p": 0.5}),
    row("nan_to_num"),
    row("sign",  "0"), row("floor", "0"), row("ceil", "0"), row("round", "0"), row("zero", "0"), row("fill", "0", "1"),
    row("clone", "1"), row("to", "1"), row("double", "1"), row("float", "1"), row("half", "1"), row("contiguous", "1"),
    row("alias", "1"), row("edit", "1"), row("copy", "0", "1"),
    row("detach", "", browser=True, result=""),

    # comparisons
    row("gt", "", "", sign=">",  numbers=(1,), result="bool", browser=True, aliases="greater"),
    row("lt", "", "", sign="<",  numbers=(1,), result="bool", browser=True, aliases="less"),
    row("ge", "", "", sign="≥",  numbers=(1,), result="bool", browser=True, aliases="greater_equal"),
    row("le", "", "", sign="≤",  numbers=(1,), result="bool", browser=True, aliases="less_equal"),
    row("eq", "", "", sign="==", numbers=(1,), result="bool", browser=True),
    row("ne", "", "", sign="≠",  numbers=(1,), result="bool", browser=True, aliases="not_equal"),

    # matrices: of C = A @ B, upstream · Bᵀ and Aᵀ · upstream; of x @ Wᵀ + b, upstream · W, upstreamᵀ · x and a sum
    whole("matmul",  "· {b}ᵀ", "{a}ᵀ ·", sign="@",   aliases="mm mv dot bmm"),
    whole("linear",  "· {b}", "(·)ᵀ {a}", "Σ rows"),
    whole("conv1d",  "convᵀ", "correlate {a}", "Σ",  params=CONVOLUTION),
    whole("conv2d",  "convᵀ", "correlate {a}", "Σ",  params=CONVOLUTION),

    # normalised: (x − mean) / σ, then times the weight b plus the bias c; and rows of a table
    whole("layer_norm", "norm Jacobian", "⊙ normed, Σ", "Σ"),
    whole("embedding", "", "to its rows"),

    # sums, choices and losses
    whole("sum",     "broadcast",                    params={"dim": None, "keepdim": False}),
    whole("mean",    "÷ {n}",                        params={"dim": None, "keepdim": False}),
    whole("max",     "to the largest",               params={"dim": None, "keepdim": False}),
    whole("min",     "to the smallest",              params={"dim": None, "keepdim": False}),
    whole("max_pool2d", "to the largest"),
    whole("softmax", "softmax Jacobian",             params={"dim": None}),
    whole("mse_loss", "2({a} − {b}) ÷ n", "2({b} − {a}) ÷ n"),
    whole("cross_entropy", "(softmax − target) ÷ n", ""),

    # the same numbers in another place
    whole("reshape",   "reshape",                    params={"shape": None}, aliases="view"),
    whole("flatten",   "reshape"),
    whole("unsqueeze", "reshape",                    params={"dim": None}),
    whole("squeeze",   "reshape"),
    whole("transpose", "transpose", sign="{}ᵀ",      params={"dim0": None, "dim1": None}, aliases="t T mT swapaxes"),
    whole("permute",   "transpose",                  params={"dims": None}),
    whole("expand",    "Σ",                          params={"shape": None}),
    whole("getitem",   "scatter",                    params={"index": None}),
    whole("setitem",   "the other entries", "its entries", params={"index": None}, numbers=(2,)),
    whole("stack",     "its slice",                  params={"dim": 0}),
    whole("cat",       "its slice",                  params={"dim": 0}, aliases="concat concatenate"),
    whole("unbind",    "stack"),
    whole("chunk",     "cat",                        params={"chunks": None, "dim": 0}),
    whole("split",     "cat"),
]
# fmt: on
OPERATIONS = {row.name: row for row in ROWS}
ALIASES = {alias: row.name for row in ROWS for alias in row.aliases.split()}


def operation(name: str) -> Operation:
    """The row of an operation; for one without a row, one that says nothing but its name."""
    return OPERATIONS.get(name) or whole(name)
