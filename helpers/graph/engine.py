"""The graph of a learner's own engine, as the same plain data that the tracer makes."""

from __future__ import annotations

from typing import Any

from helpers.graph.model import Edge, Graph, Node, Wire

NEEDS = ("data", "grad", "operands", "rule", "op")
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def graph_of(output: Any, **named: Any) -> Graph:
    """The graph of a value of an engine: ``graph_of(y, a=a, b=b)`` draws a and b under their names.

    A value has ``data``, ``grad``, ``operands`` (a tuple of values), ``rule`` (upstream gradient → one contribution for
    each operand; None for a leaf) and ``op`` ("input", "constant", "add" …). Runs ``output.backward()`` if no gradient
    is there yet. TypeError names what is missing.
    """
    missing = [name for name in NEEDS if not hasattr(output, name)]
    if missing:
        raise TypeError(f"graph_of needs a value with {', '.join(NEEDS)}; this one has no {', '.join(missing)}")
    if output.grad is None:
        output.backward()
    order = _in_order(output)
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
    """Each value once, operands first, without recursion."""
    order, done, stack = [], set(), [output]
    while stack:
        value = stack[-1]
        waiting = [operand for operand in value.operands if id(operand) not in done]
        if waiting:
            stack.extend(reversed(waiting))
            continue
        stack.pop()
        if id(value) not in done:
            done.add(id(value))
            order.append(value)
    return order


def _names(order: list[Any], given: dict[int, str]) -> dict[int, str]:
    """The names given; t₁, t₂ … for results, x₁ … for other leaves, and "output" for the last."""
    names, counts = {}, {}
    for value in order:
        stem = "constant" if value.op == "constant" else "t" if value.operands else "x"
        if id(value) not in given:
            counts[stem] = counts.get(stem, 0) + 1
        names[id(value)] = given.get(id(value), stem + str(counts.get(stem, 0)).translate(SUBSCRIPTS))
    names[id(order[-1])] = given.get(id(order[-1]), "output")
    return names


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
            vjp=lambda upstream, place=place, operand=operand: _summed(value.rule(upstream)[place], operand.data),
        )
        for place, (operand, local, contribution) in enumerate(zip(value.operands, locals_, contributions, strict=True))
        if operand.op != "constant"
    ]


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
