"""Local derivatives in words: what a vector–Jacobian product does to the upstream gradient, written "·" here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from helpers.operations import Operation, operation

if TYPE_CHECKING:
    from helpers.tracing.versions import Quantity

# Parameters that make another function of an operation: the words of its row no longer hold.
CHANGING = {"alpha", "rounding_mode", "reduction", "label_smoothing", "ignore_index", "size_average", "reduce", "eps"}
SHORT = {"multi_head_attention_forward": "attention", "scaled_dot_product_attention": "attention"}
LONGEST = 14  # letters


def rule(quantity: Quantity, position: int, named: dict[Quantity, str]) -> str:
    """The local derivative of one operand in a few signs: "Wᵀ ·", "⊙ cos(x)", "÷ 24"; "" between two numbers."""
    source, row = quantity.uses[position].source, operation(quantity.op)
    if not source.value.dim() and not quantity.value.dim():
        return ""
    words = [_word(use.source, named) for use in quantity.uses]
    if row.elementwise and not quantity.is_elementwise:  # y[0].mul_(2) changes some entries of y
        return _unsaid(row)
    if row.elementwise:
        sums = "" if source.value.shape == quantity.value.shape else ", Σ"
        return f"⊙ {_factor(quantity, row, position, words)}{sums}"
    if row.name in ("matmul", "linear"):
        return _matrix_rule(quantity, row, position, words)
    return _in_words(quantity, row, position, words) or _unsaid(row)


def _unsaid(row: Operation) -> str:
    """What stands for a rule without words: never so long that it would have to be cut."""
    name = SHORT.get(row.name, row.name)
    return f"{name} vjp" if len(name) <= LONGEST else "vjp"


def _word(source: Quantity, named: dict[Quantity, str]) -> str:
    """An operand's name, of a dotted one the last part; a number written in the code stands for itself."""
    if source.op == "constant":
        return f"{source.value.item():g}".replace("-", "−")
    return named[source].rpartition(".")[2]


def _factor(quantity: Quantity, row: Operation, position: int, words: list[str]) -> str:
    """What an operation that works entry by entry multiplies the upstream gradient by; "exp′(x)" at worst."""
    if row.name == "pow" and words[1:] == ["2"]:
        row = operation("square")
    if set(quantity.params) == {"alpha"} and row.name in ("add", "sub"):  # torch.add(x, y, alpha=2)
        alpha = quantity.params["alpha"] * (-1 if row.name == "sub" else 1)
        return ("1", f"{alpha:g}".replace("-", "−"))[position]
    unknown = f"{row.called}′({words[0]})" if len(words) == 1 else f"{row.called}′"
    return _in_words(quantity, row, position, words) or unknown


def _in_words(quantity: Quantity, row: Operation, position: int, words: list[str]) -> str:
    """The rule of the operation's row; "" where it has none or was given what the rule does not know."""
    last = position if row.elementwise else min(position, len(row.rules) - 1)
    if CHANGING & set(quantity.params) or 1 < row.operands < len(words) or not row.rules[last : last + 1]:
        return ""
    n = quantity.uses[position].source.value.numel() // max(quantity.value.numel(), 1)
    return _filled(row.rules[last], position, words, n)


def _filled(template: str, position: int, words: list[str], n: int = 1) -> str:
    """A rule with the operands' names; a negative number after another sign gets parentheses."""
    words = [f"({word})" if word.startswith("−") else word for word in words]
    try:
        text = template.format(x=words[position], n=n, **dict(zip("abc", words, strict=False)))
    except KeyError:  # torch.mul(x, other=3): a number given by its keyword is no operand
        return ""
    return re.sub(r"(^|\()\((−[^()]*)\)", r"\1\2", text)


def _matrix_rule(quantity: Quantity, row: Operation, position: int, words: list[str]) -> str:
    """The row's rule for matrices, with a sum over the batches that share the operand; other words for vectors."""
    operands = [use.source.value for use in quantity.uses]
    first, second = (operand.dim() for operand in operands[:2])
    if position == 2 and quantity.value.dim() == 1:
        return "⊙ 1"
    if row.name == "linear":
        return f"outer with {words[0]}" if position == first == 1 else _filled(row.rules[position], position, words)
    if first == second == 1:
        return f"· {words[1 - position]}"
    batch = quantity.value.shape[: quantity.value.dim() - (first > 1) - (second > 1)]
    sums = "" if operands[position].shape[:-2] == batch else ", Σ"
    if (second, first)[position] == 1:
        return f"outer with {words[1 - position]}{sums}"
    return _filled(row.rules[position], position, words) + sums
