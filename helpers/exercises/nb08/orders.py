"""What is wrong with an order of the nodes of a graph, and what is said of it."""

from helpers.exercises.nb08.values import Value


def seen_missing(order, nodes):
    missing = [node for node in nodes if node not in order]
    what = {"add": "a sum", "mul": "a product", "input": "a leaf"}
    if missing == nodes[-1:]:
        return f"1 of {len(nodes)} nodes is missing, the output: it is a node as well."
    if nodes[-1] in missing:
        gone = f"{len(missing)} of {len(nodes)} nodes are missing, the output among them"
        return f"{gone}: which line adds a node, and what keeps one from coming to it?"
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
        "nodes that are there twice": "Nodes come more than once. Each should be added once, whoever uses it.",
        "nodes before an operand": "Nodes stand before an operand of their own, which has to be added first.",
        "where the output stands": "The output is made of all others, and stands first in yours.",
        "asked for a leaf alone": LEAF[seen["asked for a leaf alone"]],
    }
    return " ".join(sentence for name, sentence in says.items() if name in off)


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


def is_right(order, nodes):
    """True if all nodes are in the order, each once and after its operands."""
    return faults(order, nodes) == faults(nodes, nodes)


def of_falling_numbers():
    """(What is computed, its nodes, operands first) where a result is less than an operand, or as much."""
    a, b, one, low = Value(0.5), Value(3.0), Value(1.0), Value(-1.0)
    yield "y = a·a, with a = 0.5", [a, a * a]
    yield "y = a·b, with a = −1 and b = 3", [low, b, low * b]
    yield "y = a·b, with a = 1 and b = 3", [one, b, one * b]
    total = low + one
    yield "c = a + b, y = c·a, with a = −1 and b = 1", [low, one, total, total * low]


def of_many_kinds():
    """A graph, operands first: nodes of one operand, two and three, each kind above each; not made in that order."""
    made = [Value(0.5, (), sum, "of several") for _ in range(7)] + [Value(0.5) for _ in range(3)]
    a, b, c, one, two, again, three, single, pair, output = made[::-1]
    one.operands, two.operands, again.operands = (a,), (one, b), (two,)
    three.operands, single.operands = (again, c, a), (three,)
    pair.operands, output.operands = (three, single), (pair, three, one)
    return made[::-1]


def seen_of_kinds(order, nodes):
    """What is off in the order of such a graph, to go on a sentence with; "" if nothing is."""
    if is_right(order, nodes):
        return ""
    missing = sum(node not in order for node in nodes)
    if missing:
        return f"yours leaves out {missing} of its {len(nodes)} nodes."
    early = [(node, part) for node in nodes for part in node.operands if part in order[order.index(node) :]]
    if not early:
        return "some node comes more than once in yours, or something that is none of its nodes."
    node, part = (len(one.operands) for one in early[0])
    return f"in yours one that has {node} stands before its own operand that has {part}."
