"""Exercise 08.2: an order."""

from itertools import islice

from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.orders import (  # noqa: F401 (the check asks for what_is_off)
    faults,
    is_right,
    of_falling_numbers,
    of_many_kinds,
    seen_missing,
    seen_of_kinds,
    what_is_off,
)
from helpers.exercises.nb08.values import Value, reused

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
    "`visit` has one node in hand. What stands in the list when it has done its work, for a leaf? For a sum of leaves?",
    "A node may be added when all of its operands have been. Who makes sure of that, and for how deep a graph?",
    "First visit each of the operands, then add the node itself. The list is what has to come out at the end.",
)
WHY = "Each node stands after its operands: read backward, the order comes to a node when all of its uses are done."


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
    """In words, what is wrong with an order: of a graph, of the same graph again, and of a leaf alone."""
    nodes, leaf = reused(draw, twins=True), Value(draw())
    before = [held(node) for node in nodes]
    first = listed(answer, nodes[-1])
    if first is ...:
        return ...
    require([held(node) for node in nodes] == before, "Your function changes what a node holds. It is to read it only.")
    foreign = [thing for thing in first if thing not in nodes]
    strange = "nodes of another graph, or copies" if hasattr(foreign[:1] and foreign[0], "operands") else "no nodes"
    require(not foreign, f"Your function lists things that are {strange}. What does the line add that fills the list?")
    again = listed(answer, nodes[-1])
    longer = f"{len(again)} nodes, and {len(first)} the first time" if len(first) != len(again) else "another list"
    require(first == again, f"Asked for the same graph a second time, your function gives {longer}. {KEPT}")
    alone = listed(answer, leaf)
    require(not any(node in nodes for node in alone), f"{OF_BEFORE} {KEPT}")
    seen = faults(first, nodes) | {
        "asked for a leaf alone": "the leaf" if alone == [leaf] else "another list" if alone else "nothing",
        "how many are missing, first of them": seen_missing(first, nodes),
    }
    return seen | (farther(answer) if alone == [leaf] and is_right(first, nodes) else {})


OF_BEFORE = "Asked for a leaf alone, your function gives nodes of the graph that it was asked for before."
KEPT = (
    "What is left over from one call to the next? A list or set made outside the function, or in its `def` line, is "
    "made once, and a mark on a node stays there."
)


FALLING = (
    "Of one graph of sums and products your order is right. Of {}, it is not: is every node there, once and after its "
    "operands? What decides that in yours?"
)
OF_KINDS = (
    "Of the sums and products that were tried your order is right. In another graph nodes have one operand, two or "
    "three, and"
)


def held(node):
    return float(node.data), node.operands, node.rule, node.op


def farther(answer):
    """Nothing if other graphs come in order, of other operations and of a chain of 100 sums; Trouble if they do not."""
    for words, small in of_falling_numbers():
        require(is_right(listed(answer, small[-1]), small), FALLING.format(words))
    kinds = of_many_kinds()
    off = seen_of_kinds(listed(answer, kinds[-1]), kinds)
    require(not off, f"{OF_KINDS} {off}")
    nodes = [Value(0.0)]
    for _ in range(100):
        one = Value(1.0)
        nodes += [one, nodes[-1] + one]
    chain = "The graphs before are right. Of a chain of 100 sums, each made of the one before it,"
    far = is_right(listed(answer, nodes[-1]), nodes)
    require(far, f"{chain} yours gives another order, or not all nodes: how far does it go?")
    return {}


def listed(answer, output):
    order = answer(output)
    if order is None:
        raise Trouble("None", what_none_is(answer))
    require(not isinstance(order, (set, frozenset, dict)), "Your function hands back a set or dict: it keeps no order.")
    require(order is ... or hasattr(type(order), "__iter__"), "Your function hands back something that is no list.")
    return order if order is ... else list(islice(order, 10_000))


@mistake("Your list is empty. Which line adds a node to the list that you return?")
def empty(output):
    return []


@mistake("Only the output is in your list. All that it is made of belongs there too.")
def the_output_alone(output):
    return [output]


@mistake("A node that is used twice comes twice. A second visit should add nothing.")
def forgets_what_it_has_seen(output):
    before = [node for operand in output.operands for node in forgets_what_it_has_seen(operand)]
    return [*before, output]


@mistake(
    "A node that is used twice comes twice, and the output stands first. A second visit should add nothing, and a node "
    "comes after its operands."
)
def forgets_and_adds_first(output):
    return [output, *(node for operand in output.operands for node in forgets_and_adds_first(operand))]


@mistake(
    "Your list begins with the output, and nodes stand before what they are made of. In which line is it decided which "
    "of the two comes first?"
)
def output_first(output):
    return order_of(output)[::-1]


@mistake("Some node stands before an operand of its own. A node can be used on two levels: which use has to wait?")
def level_by_level(output):
    order = [output]
    for node in order:
        order += [operand for operand in dict.fromkeys(node.operands) if operand not in order]
    return order[::-1]


@mistake(
    "Two nodes may hold the same number, and yours counts them as one. Mark the node itself, not what it holds.",
    written=" (data|str|repr|float|item|op) ",
)
def marked_by_value(output):
    held = {}
    for node in order_of(output):
        held.setdefault(float(node.data), node)
    return list(held.values())


@mistake("The output and its own operands are in your list. Operands have operands too.")
def direct_operands_only(output):
    operands = {id(operand): operand for operand in output.operands}
    return [*operands.values(), output]


@mistake("The output is a node as well.")
def without_the_output(output):
    return order_of(output)[:-1]


@mistake("The leaves are missing. They are nodes too, though they have no operands.")
def without_leaves(output):
    return [node for node in order_of(output) if node.operands]


@mistake("Only the leaves are in your list. A node that has operands is to be added as well, after them.")
def leaves_only(output):
    return [node for node in order_of(output) if not node.operands]


@mistake("Some nodes are missing. Is every operand of every node visited, and added when it is?")
def one_operand_each(output):
    order = [output]
    while order[0].operands:
        order.insert(0, order[0].operands[0])
    return order


@also_right
def as_micrograd(output):
    order, visited = [], set()

    def build(v):
        if v not in visited:
            visited.add(v)
            for child in v.operands:
                build(child)
            order.append(v)

    build(output)
    return order


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
