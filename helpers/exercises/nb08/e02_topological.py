"""Exercise 08.2: an order."""

from types import SimpleNamespace

from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.engine import Engine

ID = "08.2"
MINUTES = 5
TASK = (
    "All nodes that `output` is made of, `output` too: each once, and after its operands "
    "(`node.operands`)."
)
STUB = """
def order_of(output):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            ...

    visit(output)
    return ...

exercise("08.2").check(order_of)
"""
HINTS = (
    "First visit the operands, then add the node.",
    "A node is appended when all of its operands have been.",
)
WHY = "A node is appended after its operands, so everything it needs stands before it."


def order_of(output):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            order.append(node)

    visit(output)
    return order


def measure(answer, draw):
    leaves = [SimpleNamespace(name=name, operands=()) for name in "ab"]
    c = SimpleNamespace(name="c", operands=tuple(leaves))
    d = SimpleNamespace(name="d", operands=(leaves[0], c))
    nodes = [*leaves, c, d, SimpleNamespace(name="y", operands=(c, d, c))]
    order = answer(nodes[-1])
    if order is ...:
        return ...
    if order is None:
        raise Trouble("None", "Your function hands nothing back. Its last line returns the list.")
    names = [node.name for node in order]
    too_early = [
        f"{node.name} before {operand.name}"
        for place, node in enumerate(order)
        for operand in node.operands
        if operand.name not in names[:place]
    ]
    return {
        "missing": {*"abcdy"} - {*names},
        "more than once": {name for name in names if names.count(name) > 1},
        "before its operands": {*too_early},
    }


@mistake("A node that is used twice comes twice. Mark what was visited.")
def forgets_what_it_has_seen(output):
    before = [node for operand in output.operands for node in forgets_what_it_has_seen(operand)]
    return [*before, output]


@mistake("That is the order of the backward pass. Which way do operands come first?")
def output_first(output):
    return order_of(output)[::-1]


@mistake("A node can be used on two levels at once. Then one use comes too early.")
def level_by_level(output):
    order = [output]
    for node in order:
        order += [operand for operand in node.operands if operand not in order]
    return order[::-1]


@mistake("Operands have operands too.")
def direct_operands_only(output):
    operands = {id(operand): operand for operand in output.operands}
    return [*operands.values(), output]


@mistake("The output is a node as well.")
def without_the_output(output):
    return order_of(output)[:-1]


@also_right
def by_engine(output):
    return Engine.order(output)


@also_right
def by_stack(output):
    order, stack = [], [(output, False)]
    while stack:
        node, ready = stack.pop()
        if ready and node not in order:
            order.append(node)
        elif not ready and node not in order:
            stack += [(node, True), *((operand, False) for operand in node.operands)]
    return order
