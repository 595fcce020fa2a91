"""The graph of a learner's own engine, as the same plain data that the tracer makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, count
from typing import Any

from helpers.graph.inputs import check_names
from helpers.graph.model import Edge, Graph, Node, Wire

NEEDS = ("data", "grad", "operands", "rule", "op")
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def graph_of(output: Any, /, **named: Any) -> Graph:
    """The graph of a value of an engine: ``graph_of(y, a=a, b=b)`` draws a and b under their names.

    A value has ``data``, ``grad``, ``operands`` (a tuple of values), ``rule`` (upstream gradient → one contribution for
    each operand; None for a leaf) and ``op`` ("input", "constant", "add" …). Runs ``output.backward()`` if no gradient
    is there yet. TypeError names what is missing, ValueError a value that was computed from itself.
    """
    check_names(named)
    missing = [name for name in NEEDS if not hasattr(output, name)]
    if missing:
        raise TypeError(f"graph_of needs a value with {', '.join(NEEDS)}; this one has no {', '.join(missing)}")
    order = _in_order(output)
    if output.grad is None:
        output.backward()
    names = _names(order, {id(value): name for name, value in named.items()})
    wires = [
        Wire(names[id(operand)], names[id(value)])
        for value in order
        for operand in value.operands
        if operand.op == "constant"
    ]
    edges = [edge for value in order for edge in _edges(value, names)]
    return Graph([_node(value, names) for value in order], edges, wires)


def _in_order(output: Any) -> list[Any]:
    """Each value once, operands first, without recursion; ValueError if that has no beginning."""
    order, done, opened, stack = [], set(), set(), [output]
    while stack:
        value = stack[-1]
        waiting = [operand for operand in value.operands if id(operand) not in done]
        if any(id(operand) in opened for operand in waiting):
            raise ValueError(
                f"a value ({value.op}) is computed from itself, so its graph has no beginning: an operation such as += "
                "must return a new value, and leave the data and operands of its own operands as they are"
            )
        if waiting:
            opened.add(id(value))
            stack.extend(reversed(waiting))
            continue
        stack.pop()
        if id(value) not in done:
            done.add(id(value))
            order.append(value)
    return order


def _names(order: list[Any], given: dict[int, str]) -> dict[int, str]:
    """The names given; t₁, t₂ … for results, x₁ … for other leaves, and "output" for the last: each name once."""
    names, free = {}, {stem: _unused(stem, set(given.values())) for stem in ("constant", "t", "x", "output")}
    for value in order:
        stem = "output" if value is order[-1] else "t" if value.operands else "x"
        stem = "constant" if value.op == "constant" else stem
        names[id(value)] = given.get(id(value)) or next(free[stem])
    return names


def _unused(stem: str, taken: set[str]) -> Iterator[str]:
    """t₁, t₂ … but for names that are taken; the output alone begins without a number."""
    numbered = (stem + str(number).translate(SUBSCRIPTS) for number in count(1))
    return (name for name in chain(["output"] if stem == "output" else [], numbered) if name not in taken)


def _node(value: Any, names: dict[int, str]) -> Node:
    constant = value.op == "constant"
    return Node(
        names[id(value)],
        value.op,
        value.data,
        None if constant else value.grad,
        is_leaf=not value.operands,
        requires_grad=not constant,
        operands=tuple(names[id(operand)] for operand in value.operands),
    )


def _edges(value: Any, names: dict[int, str]) -> list[Edge]:
    """One edge for each use. The rule applied to 1 is the local derivative, where both ends are numbers."""
    if not value.operands:
        return []
    contributions = value.rule(value.grad)
    locals_ = value.rule(1.0) if getattr(value.data, "shape", ()) == () else [None] * len(value.operands)
    return [
        Edge(
            names[id(operand)],
            names[id(value)],
            local if getattr(operand.data, "shape", ()) == () else None,
            _summed(contribution, operand.data),
            vjp=_vjp(value, place, operand),
        )
        for place, (operand, local, contribution) in enumerate(zip(value.operands, locals_, contributions, strict=True))
        if operand.op != "constant"
    ]


def _vjp(value: Any, place: int, operand: Any) -> Callable[[Any], Any]:
    return lambda upstream: _summed(value.rule(upstream)[place], operand.data)


def _summed(contribution: Any, like: Any) -> Any:
    """Undo broadcasting: an operand that was copied receives the sum of what its copies receive."""
    shape = getattr(like, "shape", ())
    if getattr(contribution, "shape", ()) == shape:
        return contribution
    for _ in range(contribution.ndim - len(shape)):
        contribution = contribution.sum(0)
    for axis, size in enumerate(shape):
        if size == 1:
            contribution = contribution.sum(axis, keepdims=True)
    return contribution
