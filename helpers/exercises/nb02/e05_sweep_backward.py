"""Exercise 02.5: the reverse sweep."""

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.source import in_place
from helpers.exercises.checking.values import canonical, number_words, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.diamond import diamond_operands

ID = "02.5"
MINUTES = 6
TASK = (
    "One reverse sweep. `nodes` are names in forward order, the output last; `edges` are (source, "
    "target, local), in no order. Visit the nodes in an order in which each has all of its gradient before it "
    "hands it on."
)
STUB = """
def reverse_sweep(nodes, edges):  # names in forward order; (source, target, local) in no order
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in ...:
        for source, target, local in edges:
            if target == node:
                grad[source] = ...
    return grad

exercise("02.5").check(reverse_sweep)
"""
HINTS = (
    "The 1 stands at the output, so the sweep starts there.",
    "The reverse of the forward order: all uses of a node come after it, so all are done before its turn.",
    "Each edge adds upstream gradient × local derivative to its source.",
)
TIMES_0 = "`*=` multiplies what stands there, and that is 0: it stays 0. A contribution is added."
WHY = "In forward order, reversed, all uses of a node have brought their parts before it hands its gradient on."


def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad


def graph(draw):
    """The diamond under names in no order, its first node from one input twice, up to three more behind its output."""
    operands = {"o": []} | diamond_operands(draw, names="qmzkteh")
    a, c, output = "q", "z", "h"
    for name in "wbu"[: int(100 * draw().abs()) % 4]:
        operands[name] = [(output, float(draw())), (a, float(draw())), (c, float(draw()))]
        c, output = output, name
    operands[a] = [("o", float(draw()))] * 2  # two edges that are equal, as of x + x, are two
    edges = [(source, node, local) for node in operands for source, local in operands[node]]
    return list(operands), edges[::2] + edges[1::2]


def measure(answer, draw):
    nodes, edges = graph(draw)
    grad = call(answer, (nodes, edges))
    if grad is ...:
        return grad
    what = f"Your function returns {type(grad).__name__}"
    require(isinstance(grad, dict), f"{what}. Return the dictionary grad, from each name to its gradient.")
    if any(part is ... for part in grad.values()):
        return ...
    lost = [node for node in nodes if node not in grad]
    require(not lost, f"Your function returns a dictionary without {', '.join(lost)}. Each node has a gradient.")
    right = reverse_sweep(nodes, edges)
    stayed = all(same(canonical(grad[node]), canonical(0)) for node in nodes[:-1])
    require(not (stayed and "*=" in in_place(answer)), TIMES_0)
    return told({node: grad[node] for node in nodes}, right, lambda got: seen(got, right, edges))


def seen(got, right, edges):
    """The first node from the output back whose gradient is off."""
    first = next(node for node in reversed(right) if not same(got[node], canonical(right[node])))
    users = [target for source, target, _ in edges if source == first]
    if not users:
        return f"The output keeps its gradient of 1. After your sweep it is {number_words(got[first])}."
    now, should = told_apart(got[first], right[first])
    return (
        f"In a graph in the order {' '.join(right)}, the first gradient that is off, from the end, is that of {first}: "
        f"it is {now} and should be {should}, the sum over its edges, to {' and '.join(users)}, of upstream × local."
    )


def swept(nodes, edges, order, contribution, add=True):
    """A sweep in this order, each edge bringing contribution(grad, source, target, local)."""
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for node in order:
        for source, target, local in edges:
            if target == node:
                grad[source] = add * grad[source] + contribution(grad, source, target, local)
    return grad


def product(grad, source, target, local):
    return grad[target] * local


@mistake(
    "The gradient has come no further than from the output to its own operands. Which nodes are visited besides the "
    "output, and has anything reached them by then?"
)
def forward_order(nodes, edges):
    return swept(nodes, edges, nodes, product)


@mistake(
    "Nothing has left the output: every other gradient is 0. Is the output visited, is it the gradient of "
    "the visited node, the target, that is multiplied, and is the product added to the source?"
)
def nothing_leaves_the_output(nodes, edges):
    return swept(nodes, edges, nodes[:-1], product)


@mistake(
    "The order is right. A node that is used twice keeps only the last contribution: add them up."
)
def overwrote_instead_of_added(nodes, edges):
    return swept(nodes, edges, reversed(nodes), product, add=False)


@mistake("You add bare local derivatives. Each contribution is upstream gradient × local derivative.")
def forgot_upstream(nodes, edges):
    return swept(nodes, edges, reversed(nodes), lambda grad, source, target, local: local)


@mistake("Each source gets the local derivative alone, the last one. It needs what arrives at the target as well.")
def local_alone(nodes, edges):
    return swept(nodes, edges, reversed(nodes), lambda grad, source, target, local: local, add=False)


@mistake(
    "Every node begins with a gradient of 1, and that stays in it. Only the output has one before anything arrives."
)
def ones_everywhere(nodes, edges):
    grad = dict.fromkeys(nodes, 1.0)
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad


@mistake("The upstream gradient is passed on unchanged. Which number stands on the edge?")
def forgot_the_local_derivative(nodes, edges):
    return swept(nodes, edges, reversed(nodes), lambda grad, source, target, local: grad[target])


@mistake("Upstream gradient and local derivative are added. Along an edge they multiply.")
def added_along_the_edge(nodes, edges):
    return swept(nodes, edges, reversed(nodes), lambda grad, source, target, local: grad[target] + local)


@mistake("`.reverse()` turns a list itself and gives None, so there is nothing to walk.", written=" reverse ")
def reverse_gives_none(nodes, edges):
    order = list(nodes).reverse()
    return [node for node in order]  # noqa: C416 (a learner's loop)


@mistake("This is the pass that does not wait: a node hands its sum on each time that something arrives.")
def hasty(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}

    def hand_on(node):
        for source, target, local in reversed(edges):
            if target == node:
                grad[source] += grad[node] * local
                hand_on(source)

    hand_on(nodes[-1])
    return grad


@mistake("This is the pass that does not wait, visiting the edges from first to last. A node must be visited once.")
def hasty_in_the_other_order(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}

    def hand_on(node):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
                hand_on(source)

    hand_on(nodes[-1])
    return grad


@mistake("Each edge is walked once, from the last to the first. They stand in no order: in which do the nodes stand?")
def by_edges_from_the_last(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for source, target, local in reversed(edges):
        grad[source] += grad[target] * local
    return grad


@mistake("Each edge is walked once, from the first to the last. Some are passed before anything is there to hand on.")
def by_edges_from_the_first(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for source, target, local in edges:
        grad[source] += grad[target] * local
    return grad


@mistake(TIMES_0, name="times 0")
def times_0(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] *= grad[node] * local
    return grad


@also_right
def collected(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for node in reversed(nodes):
        for source, target, local in edges:
            if source == node:
                grad[node] += grad[target] * local
    return grad
