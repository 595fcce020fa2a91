"""Exercise 08.3: the sweep."""

import numpy as np

from helpers.exercises.checking.beside import beside
from helpers.exercises.checking.near import short
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.small_graphs import (
    goes_far,
    leaves_the_same_on_arrays,
    require_right_on_small,
    run_on,
    told_of,
)
from helpers.exercises.nb08.values import reused

ID = "08.3"
MINUTES = 4
TASK = (
    "The backward sweep. `order` is topological; `node.rule(g)` gives one contribution for each "
    "operand, and a leaf has no rule. A second sweep leaves the same gradients."
)
STUB = """
def sweep(order):
    for node in order:
        node.grad = ...
    order[-1].grad = ...
    for node in ...:
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions):
            operand.grad = ...

exercise("08.3").check(sweep)
"""
HINTS = (
    "Nothing has arrived anywhere when the sweep begins. Which number says so, and where is it another one?",
    "∂output/∂output is where the sweep begins, and the output stands last in the order. Which way does the loop run?",
    "Contributions that meet at a node are added: what operand.grad holds already has to be on the right side too.",
)
WHY = (
    "Zero, seed, then from the output back: every node hands on when all of its uses have reported."
)


def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        contributions = node.rule(node.grad) if node.rule else ()
        for operand, contribution in zip(node.operands, contributions, strict=True):
            operand.grad = operand.grad + contribution


def look(answer, draw):
    """The gradients after one sweep and after a second: overwriting, a wrong order and old gradients all show."""
    order = reused(draw)
    nodes, values = list(order), [node.data.copy() for node in order]
    found = {}
    for name in ("the gradients after one sweep", "the gradients after a second sweep"):
        run_on(answer, order)
        require(order == nodes, "Your function turns or changes the list it is given. Go through it and leave it be.")
        require([node.data for node in order] == values, "Your function changes the data. It writes gradients only.")
        written = [node.grad for node in order]
        if any(grad is ... for grad in written):
            return ...
        require(any(grad is not None for grad in written), "Your function leaves no number in `.grad` of any node.")
        require(not any(isinstance(grad, (list, tuple)) for grad in written), LISTED)
        require(all(grad is not None for grad in written), "Your function leaves a node without a number in `.grad`.")
        found[name] = written
    return found


LISTED = "Your function leaves a list or tuple in `.grad`. One number stands there in the end: what becomes of several?"


def measure(answer, draw):
    seen = beside(look, answer, sweep, draw, lambda seen, expected: told_of(answer, sweep) or say(seen, expected))
    if seen is not ...:
        require_right_on_small(answer, sweep)
    return seen


def say(seen, expected):
    once, right = (found["the gradients after one sweep"] for found in (seen, expected))
    if same(once, right):
        return "One sweep is right. The second leaves other gradients: what does it find that the first did not?"
    k = max(k for k in range(len(right)) if not same(once[k], right[k]))
    if k == len(right) - 1:
        return "The output's own gradient is off at the end. ∂output/∂output is 1, and nothing should be added to that."
    first = f"Going back from the output, the first gradient that is off is that of node {k + 1} of {len(right)}."
    return f"{first} {short(canonical(once), canonical(right)) or 'What all its uses bring adds up.'}"


def handed_on(node, g):
    return zip(node.operands, node.rule(g) if node.rule else (), strict=True)


def swept(order, combine, seed=1.0, nodes=None, arrives=lambda node: node.grad):
    """A sweep whose contributions meet by ``combine(node, operand, contribution)``."""
    for node in order:
        node.grad = 0.0
    order[-1].grad = seed
    for node in order[::-1] if nodes is None else nodes:
        for operand, contribution in handed_on(node, arrives(node)):
            operand.grad = combine(node, operand, contribution)


def serves(answer):
    """Arrays arrive later, one of them may reach two operands, and a graph may be 10,000 steps deep."""
    return leaves_the_same_on_arrays(answer, sweep) and goes_far(answer)


@mistake("A node that is used twice shows only its last contribution. Where paths meet, they add.", name="= for +=")
def equals_for_plus_equals(order):
    swept(order, lambda node, operand, contribution: contribution)


@mistake(
    "Gradients have come no further than from the output to its own operands. Which nodes have their turn, and had "
    "anything arrived there by then?"
)
def forward_order(order):
    swept(order, lambda node, operand, contribution: operand.grad + contribution, nodes=order)


@mistake("Run it twice: the second sweep adds to what the first one left. A sweep begins with every gradient at 0.")
def not_zeroed(order):
    for node in order:
        node.grad = 0.0 if node.grad is None else node.grad
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in handed_on(node, node.grad):
            operand.grad = operand.grad + contribution


@mistake(
    "What `+=` adds to is None here, as each `.grad` is before the first sweep, and nothing can be added to that. What "
    "should a node start from?"
)
def nothing_to_add_to(order):
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in handed_on(node, node.grad):
            operand.grad += contribution


@mistake("A None stands where something is added, and cannot be. A gradient that nothing has reached yet is a number.")
def none_to_add_to(order):
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in handed_on(node, node.grad):
            operand.grad = operand.grad + contribution


@mistake("The sign of some gradients is the other one: a contribution is added, not taken away.")
def sign(order):
    swept(order, lambda node, operand, contribution: operand.grad - contribution)


@mistake("All gradients are 0 in the end, the output's too. What is ∂output/∂output, and does it stay there?")
def no_seed(order):
    for node in order:
        node.grad = 0.0


@mistake("Only the output has a gradient, 1. Which node does the loop begin with, and what does it write?")
def nothing_handed_on(order):
    swept(order, lambda node, operand, contribution: operand.grad)


@mistake("The gradients grow with the value of the output: its data stands where ∂output/∂output should.")
def seeded_with_its_value(order):
    swept(order, lambda node, operand, contribution: operand.grad + contribution, seed=order[-1].data)


@mistake("The 1 has been put on the first node of the order. Which node is the output?")
def seeded_at_the_first(order):
    for node in order:
        node.grad = 0.0
    order[0].grad = 1.0


@mistake("Every node starts from 1. Only one of them has a derivative before anything arrives.")
def ones_everywhere(order):
    for node in order:
        node.grad = 1.0
    for node in reversed(order):
        for operand, contribution in handed_on(node, node.grad):
            operand.grad = operand.grad + contribution


@mistake("The node's own gradient is handed on unchanged. What its rule says of each operand gets lost.")
def the_rule_ignored(order):
    swept(order, lambda node, operand, contribution: operand.grad + node.grad)


@mistake("The contribution is multiplied by the gradient of the node once more: the rule has done that.")
def multiplied_again(order):
    swept(order, lambda node, operand, contribution: operand.grad + node.grad * contribution)


@mistake("The rule is given 1 at every node. What arrives there is the node's own gradient: hand it that.")
def a_rule_of_1(order):
    swept(order, lambda node, operand, contribution: operand.grad + contribution, arrives=lambda node: 1.0)


@mistake("The rule is given the node's value. What arrives there is its gradient.")
def a_rule_of_the_value(order):
    swept(order, lambda node, operand, contribution: operand.grad + contribution, arrives=lambda node: node.data)


@mistake(
    "In yours an operand ends with the gradient of a node that used it, plus that contribution. What should be added "
    "to the contribution is what has arrived at the operand before: which `.grad` holds that?"
)
def node_added(order):
    swept(order, lambda node, operand, contribution: node.grad + contribution)


@also_right
def with_dictionary(order):
    grads = {id(node): 0.0 for node in order}
    grads[id(order[-1])] = 1.0
    for node in reversed(order):
        node.grad = grads[id(node)]
        for operand, contribution in handed_on(node, node.grad):
            grads[id(operand)] += contribution


@also_right
def in_arrays(order):
    for node in order:
        node.grad = np.zeros_like(node.data)
    order[-1].grad = np.ones_like(order[-1].data)
    for node in order[::-1]:
        for operand, contribution in handed_on(node, node.grad):
            operand.grad += contribution
