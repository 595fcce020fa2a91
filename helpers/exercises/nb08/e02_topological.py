"""Exercise 08.2: an order."""

from itertools import islice

from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake
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
    operands = [node.operands for node in nodes]
    first, again = (listed(answer, nodes[-1]) for _ in range(2))
    if first is ...:
        return ...
    kept = "Your function finds something else when it is asked a second time. What is left over from the first call?"
    require(first == again, kept)
    alone = listed(answer, leaf)
    require([node.operands for node in nodes] == operands, "Your function changes the operands of a node.")
    require(all(node in nodes for node in first), "Your function lists things that are no nodes of this graph.")
    return faults(first, nodes) | {
        "asked for a leaf alone": "the leaf" if alone == [leaf] else "another list" if alone else "nothing",
        "how many are missing, first of them": seen_missing(first, nodes),
    }


def seen_missing(order, nodes):
    missing = [node for node in nodes if node not in order]
    what = {"add": "a sum", "mul": "a product", "input": "a leaf"}
    if missing == nodes[-1:]:
        return f"1 of {len(nodes)} nodes is missing, the output: it is a node as well."
    if nodes[-1] in missing:
        return f"{len(missing)} of {len(nodes)} nodes are missing, the output among them: which line adds a node?"
    which = f"{len(missing)} of {len(nodes)} nodes are missing, {what[missing[0].op]} first" if missing else "none"
    if missing == [node for node in nodes if not node.operands]:
        return f"{which}, and no node but leaves: does the line that adds a node come to one that has no operands?"
    return f"{which}: is every operand of every node visited, and added when it is?"


LEAF = {
    "the leaf": "",
    "nothing": "Asked for a leaf alone, your function gives an empty list. A leaf is a node as well.",
    "another list": "Asked for a leaf alone, your function does not give a list with this leaf in it, once.",
}


def what_is_off(seen, expected):
    off = [name for name in expected if seen[name] != expected[name]]
    missing = seen["how many are missing, first of them"]
    says = {
        "nodes that are missing": missing,
        "nodes that are there twice": "Nodes come more than once: a second visit should add nothing.",
        "nodes before an operand": "Nodes stand before an operand of their own, which has to be added first.",
        "where the output stands": "The output is made of all others, and stands first in yours.",
        "asked for a leaf alone": LEAF[seen["asked for a leaf alone"]],
    }
    return " ".join(sentence for name, sentence in says.items() if name in off)


def listed(answer, output):
    order = answer(output)
    if order is None:
        raise Trouble("None", what_none_is(answer))
    require(not isinstance(order, (set, frozenset, dict)), "Your function hands back a set or dict: it keeps no order.")
    require(order is ... or hasattr(type(order), "__iter__"), "Your function hands back something that is no list.")
    return order if order is ... else list(islice(order, 10_000))


def faults(order, nodes):
    missing = [node for node in nodes if node not in order]
    inner = [node for node in nodes if node.operands]
    last = [nodes[-1], *nodes[-1].operands]
    kinds = {
        "none": [], "all": nodes, "the output": nodes[-1:], "all but the output": nodes[:-1], "the inner ones": inner,
        "the leaves": [node for node in nodes if not node.operands],
        "all but the output and its operands": [node for node in nodes if node not in last],
    }
    early = [node for node in inner if set(node.operands) & set(order[order.index(node) :])] if not missing else []
    return {
        "nodes that are missing": next((name for name, those in kinds.items() if those == missing), "some"),
        "nodes that are there twice": "some" if len(set(order)) < len(order) else "none",
        "nodes before an operand": "none" if not early else "some" if len(early) < len(inner) else "all",
        "where the output stands": "first" if order[:1] == nodes[-1:] else "later",
    }


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
    "Your list begins with the output, and nodes stand before what they are made of. Is a node added before its "
    "operands, or the list turned round in the end?"
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
