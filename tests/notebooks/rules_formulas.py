"""Rules about arithmetic in the prose: what stands on both sides of an equals sign is worth the same."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from formulas import plain, value
from nbformat import NotebookNode

ENDS = re.compile(r"[;:?\n|`]|[.,](?:\s|$)|\$\$?|\*\*|→|\\\\|\\q?quad|\b(?:and|where|so|at|with|is|or|in|by)\b")
EQUALS = re.compile(r"(?<![=+<>!≈])=(?!=)")
NAME = re.compile(r"[^\W\d_]̂?[₀-₉]?")
OPERATORS = tuple("+-−*·×/^")


def equations_of_numbers_hold(nb: NotebookNode) -> Iterator[str]:
    """1 + 6 + 3 + 15 = 25, also through names that the same cell gives a number: v = b · c = 6, and b = 3, c = 2."""
    for i, cell in enumerate(nb.cells):
        if cell.cell_type == "markdown":
            yield from (f"cell {i} says {text}, which is {worth:g}" for text, worth in false_equations(cell.source))


def false_equations(text: str) -> Iterator[tuple[str, float]]:
    """Each equation of a text that does not hold, with what its left side is worth."""
    chains = [EQUALS.split(chunk) for chunk in ENDS.split(text) if EQUALS.search(chunk)]
    pairs = [pair for chain in chains for pair in itertools.pairwise(chain)]
    known = _given(pairs)
    for left, right in pairs:
        before, after = _last_formula(left, known), _first_formula(right, known)
        if before and after and not _equal(before, after, known):
            yield f"{before} = {after}", value(before, **known)


def _given(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """The names that the text sets equal to one number and no other."""
    found: dict[str, set[float]] = {}
    for left, right in pairs:
        *before, name = plain(left).split() or [""]
        alone = NAME.fullmatch(name) and not (before and before[-1].endswith(OPERATORS))
        if alone and (number := _first_formula(right, {})):
            found.setdefault(name, set()).add(value(number))
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _last_formula(text: str, known: dict[str, float]) -> str:
    words = text.split()
    starts = [i for i in range(len(words)) if i == 0 or not words[i - 1].endswith(OPERATORS)]
    return next((end for i in starts if _counts(end := " ".join(words[i:]), known)), "")


def _first_formula(text: str, known: dict[str, float]) -> str:
    words = text.split()
    ends = [i for i in range(len(words), 0, -1) if i == len(words) or not words[i].startswith(OPERATORS)]
    return next((start for i in ends if _counts(start := " ".join(words[:i]), known)), "")


def _counts(formula: str, known: dict[str, float]) -> bool:
    """True for a formula of numbers and known names that is more than one name."""
    if NAME.fullmatch(formula) or formula.startswith(tuple("+*·×/")):
        return False
    try:
        value(formula, **known)
    except (ValueError, ArithmeticError, TypeError):
        return False
    return True


def _equal(left: str, right: str, known: dict[str, float]) -> bool:
    """Equal to the digits that a plain number shows."""
    places = [len(side.partition(".")[2]) for side in map(plain, (left, right)) if re.fullmatch(r"-?[\d.,]+", side)]
    allowed = 0.501 * 10.0 ** -min(places, default=9) if max(places, default=0) else 1e-9
    return math.isclose(value(left, **known), value(right, **known), rel_tol=1e-9, abs_tol=allowed)
