"""The units of a network of scalars: weighted sums, each with the function that alone reads it.

A weight is a leaf that is used once, in a product with what comes in: the product's local derivative is the weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from helpers.drawing.outline import Fold, Items, Whole, members
from helpers.graph.model import Node
from helpers.graph.words import expression, label

SUM = "Σ"
LONGEST = 24  # characters of an expression in a box


def units(whole: Whole) -> Items:
    """The units as boxes, in forward order, with the operations between them and one box for what follows them all.

    Empty if there are fewer than two.
    """
    uses = Counter(source for into in whole.into for source, _ in into)
    found: dict[int, Fold] = {}
    taken: set[int] = set()
    for i in reversed(range(len(whole.graph.nodes))):
        if i not in taken and (unit := _unit(whole, uses, i)):
            found[members(unit)[-1]] = unit
            taken.update(members(unit))
    if len(found) < 2:
        return []
    after = _after(whole, taken)
    items: dict[int, Fold | int] = {i: i for i, node in enumerate(whole.graph.nodes) if node.operands}
    for i in taken | set(after):
        del items[i]
    if after:
        items[after[-1]] = Fold(_written(whole, uses, after), tuple(after), "unit") if len(after) > 1 else after[0]
    return [item for _, item in sorted((items | found).items())]


def _unit(whole: Whole, uses: Counter[int], i: int) -> Fold | None:
    """The unit whose weighted sum is node i; None if it is none."""
    sums, terms = _terms(whole, uses, i)
    weights: dict[int, int] = {}
    products, biases = [], []
    for term in terms:
        node = whole.graph.nodes[term]
        if uses[term] == 1 and (factors := _factors(whole, uses, term)):
            products.append(term)
            weights.update([factors])
        elif uses[term] == 1 and _is_weight(node):
            biases.append(term)
        elif not node.is_constant:
            return None
    if len(weights) < 2 or len(biases) > 1:
        return None
    items, title = [*products, *sums], SUM
    readers = whole.readers[i]
    if uses[i] == len(readers) == 1 and len(whole.into[readers[0]]) == 1 and _is_scalar(whole, readers):
        items.append(readers[0])
        title = expression(whole.graph.nodes[readers[0]], [label(whole.graph.nodes[i])])
    return Fold(title, tuple(sorted(items)), "unit", weights, biases[0] if biases else -1)


def _terms(whole: Whole, uses: Counter[int], i: int) -> tuple[list[int], list[int]]:
    """The additions that make up node i, and what they add."""
    sums: list[int] = []
    terms, left = [], [i]
    while left:
        at = left.pop()
        node = whole.graph.nodes[at]
        if node.op == "add" and not node.params and _is_scalar(whole, [at]) and (at == i or uses[at] == 1):
            sums.append(at)
            left += [source for source, _ in whole.into[at]]
        else:
            terms.append(at)
    return sums, terms if sums else []


def _factors(whole: Whole, uses: Counter[int], i: int) -> tuple[int, int] | None:
    """Of a product the use of what comes in and the weight, by its name where both could be one; None if none is."""
    node, into = whole.graph.nodes[i], whole.into[i]
    if node.op != "mul" or len(into) != 2 or not _is_scalar(whole, [i]):
        return None
    if any(use >= len(whole.graph.edges) for _, use in into):
        return None
    leaves = [k for k, (source, _) in enumerate(into) if uses[source] == 1 and _is_weight(whole.graph.nodes[source])]
    if not leaves:
        return None
    weight = max(leaves, key=lambda k: whole.graph.nodes[into[k][0]].name.startswith("w"))
    return into[1 - weight][1], into[weight][0]


def _is_weight(node: Node) -> bool:
    return not node.operands and node.grad is not None and not node.shape


def _is_scalar(whole: Whole, nodes: Iterable[int]) -> bool:
    return not any(whole.graph.nodes[i].shape for i in nodes)


def _after(whole: Whole, taken: set[int]) -> list[int]:
    """The operations that no unit depends on and that are in none."""
    before, nodes = set(taken), whole.graph.nodes
    for i in reversed(range(len(nodes))):
        if i in before:
            before.update(source for source, _ in whole.into[i])
    return [i for i, node in enumerate(nodes) if node.operands and i not in before]


def _written(whole: Whole, uses: Counter[int], operations: list[int]) -> str:
    """The last of the operations with those before it written out in it, "(out − 1)²", if that fits."""
    nodes = whole.graph.nodes
    index, words = {node.name: i for i, node in enumerate(nodes)}, {node.name: label(node) for node in nodes}
    for i in operations:
        node = nodes[i]
        text = expression(node, [words[name] for name in node.operands])
        if uses[index[node.name]] == 1:
            words[node.name] = f"({text})" if len(node.operands) == 2 and not text.startswith(node.op) else text
    return text if len(text) <= LONGEST else "…"
