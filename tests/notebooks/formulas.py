"""Formulas as prose writes them, in Unicode or LaTeX, computed: 3(a + b·c), 1 − tanh² z, \\frac{1}{n}, e^−z."""

import math
import operator
import re
from collections.abc import Callable
from typing import Any

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿˣᶻᵗ", "0123456789-nxzt")
REWRITES = (
    (r"\\(?:Big|big|left|right|displaystyle)|\\[,;! ]|\\q?quad|\*\*(?=\S)(?=\w+ )|[$&]", " "),
    (r"\\(?:mathrm|text)\{([^}]*)\}", r"\1"),
    (r"\\hat\s*y", "ŷ"),
    (r"\\tfrac(\d)(\d)", r"(\1/\2)"),
    (r"\\frac(\w)(\w)", r"(\1/\2)"),
    (r"\\nabla\s*", "∇"),
    (r"\\(sigma|alpha)\b", lambda found: {"sigma": "σ", "alpha": "α"}[found[1]]),
    (r"\\(?:cdot|times)|[·×]", "*"),
    (r"\\(?=[a-z])", ""),
    (r"[−–]", "-"),
    (r"([⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿˣᶻᵗ]+)", lambda found: f"^({found[1].translate(RAISED)})"),
)
BRACES = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
FRACTION = re.compile(rf"frac{BRACES}\s*{BRACES}")
NUMBER = r"\d{1,3}(?:,\d{3})+(?![\d])|\d+(?:\.\d+)?(?:e[-+]?\d+)?"
FUNCTIONS = {"tanh": math.tanh, "log": math.log, "exp": math.exp, "sin": math.sin, "cos": math.cos, "max": max}
SIGNS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def plain(text: str) -> str:
    """A formula with LaTeX's commands and Unicode's signs written in one way."""
    for pattern, replacement in REWRITES:
        text = re.sub(pattern, replacement, text)
    while (simpler := FRACTION.sub(r"((\1)/(\2))", text)) != text:
        text = simpler
    return text.replace("{", "(").replace("}", ")")


def value(formula: str, **names: Any) -> Any:
    """What a formula is worth with these names; a callable name is a function. ValueError where it is no formula."""
    names = FUNCTIONS | {"e": math.e} | names
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    tokens = re.findall(rf"{NUMBER}|{known}|\S", plain(formula))
    result, rest = _sum(tokens, names)
    if rest:
        raise ValueError(f"{formula!r} is no formula at {rest[0]!r}")
    return result


def _sum(tokens: list[str], names: dict) -> tuple[Any, list[str]]:
    total, tokens = _product(tokens, names)
    while tokens and tokens[0] in "+-":
        term, rest = _product(tokens[1:], names)
        total, tokens = SIGNS[tokens[0]](total, term), rest
    return total, tokens


def _product(tokens: list[str], names: dict) -> tuple[Any, list[str]]:
    result, tokens = _signed(tokens, names)
    while tokens and tokens[0] not in "+-),=":
        sign = tokens[0] if tokens[0] in "*/" else "*"
        factor, tokens = _signed(tokens[tokens[0] in "*/" :], names)
        result = SIGNS[sign](result, factor)
    return result, tokens


def _signed(tokens: list[str], names: dict) -> tuple[Any, list[str]]:
    if tokens and tokens[0] == "-":
        result, tokens = _signed(tokens[1:], names)
        return -result, tokens
    return _power(tokens, names)


def _power(tokens: list[str], names: dict) -> tuple[Any, list[str]]:
    base, tokens = _atom(tokens, names)
    if not tokens or tokens[0] != "^":
        return base, tokens
    exponent, tokens = _signed(tokens[1:], names)
    return base**exponent, tokens


def _atom(tokens: list[str], names: dict) -> tuple[Any, list[str]]:
    if not tokens:
        raise ValueError("a formula ends too early")
    first, rest = tokens[0], tokens[1:]
    if first == "(":
        inner, rest = _sum(rest, names)
        return inner, _closed(rest)
    if first in names and callable(names[first]):
        return _call(names[first], rest, names)
    if first in names:
        return names[first], rest
    if re.fullmatch(NUMBER, first):
        return float(first.replace(",", "")), rest
    raise ValueError(f"{first!r} is neither a number nor a known name")


def _call(function: Callable, tokens: list[str], names: dict) -> tuple[Any, list[str]]:
    """f(x, y), f x, and f² x for (f x)²."""
    exponent = 1.0
    if tokens[:1] == ["^"]:
        exponent, tokens = _atom(tokens[1:], names)
    if tokens[:1] != ["("]:
        argument, rest = _power(tokens, names)
        return function(argument) ** exponent, rest
    arguments, rest = [], tokens
    while rest and rest[0] in "(,":
        argument, rest = _sum(rest[1:], names)
        arguments.append(argument)
    return function(*arguments) ** exponent, _closed(rest)


def _closed(tokens: list[str]) -> list[str]:
    if tokens[:1] != [")"]:
        raise ValueError("a bracket is not closed")
    return tokens[1:]
