"""Exercise 02.5: the reverse sweep."""

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.diamond import diamond_operands

ID = "02.5"
MINUTES = 5
TASK = (
    "One reverse sweep. `nodes` are names in forward order, the output last; `edges` are (source, "
    "target, local). Visit the nodes in an order in which each has all of its gradient before it "
    "hands it on."
)
STUB = """
def reverse_sweep(nodes, edges):
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
WHY = "Backwards through the forward order, all uses of a node are done before its turn; each edge is walked once."


def reverse_sweep(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad


def measure(reverse_sweep, draw):
    operands = diamond_operands(draw)
    edges = [(source, node, local) for node in operands for source, local in operands[node]]
    grad = call(reverse_sweep, (list(operands), edges))
    return grad if grad is ... else (grad["a"], grad["b"])


@mistake(
    "In forward order the inputs are visited before any gradient has reached them. Where does the 1 start?"
)
def forward_order(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in nodes:
        for source, target, local in edges:
            if target == node:
                grad[source] += grad[node] * local
    return grad


@mistake(
    "The order is right. A node that is used twice keeps only the last contribution: add them up."
)
def overwrote_instead_of_added(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] = grad[node] * local
    return grad


@mistake("You add local derivatives. Each contribution is upstream gradient × local derivative.")
def forgot_upstream(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, local in edges:
            if target == node:
                grad[source] += local
    return grad


@mistake("The upstream gradient is passed on unchanged. Which number stands on the edge?")
def forgot_the_local_derivative(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0)
    grad[nodes[-1]] = 1.0
    for node in reversed(nodes):
        for source, target, _ in edges:
            if target == node:
                grad[source] += grad[node]
    return grad


@also_right
def by_edges(nodes, edges):
    grad = dict.fromkeys(nodes, 0.0) | {nodes[-1]: 1.0}
    for source, target, local in reversed(edges):
        grad[source] = local * grad[target] + grad[source]
    return grad
