"""Exercise 08.3: the sweep."""

from types import SimpleNamespace

from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake

ID = "08.3"
MINUTES = 4
TASK = (
    "The backward sweep. `order` is topological; `node.rule(g)` gives one contribution for each "
    "operand."
)
STUB = """
def sweep(order):
    for node in order:
        node.grad = ...
    order[-1].grad = ...
    for node in ...:
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad = ...

exercise("08.3").check(sweep)
"""
HINTS = (
    "∂output/∂output is where the sweep begins.",
    "Contributions that meet at a node are added: `+=`.",
)
WHY = (
    "Zero, seed, then from the output back: every node hands on when all of its uses have reported."
)


def sweep(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad += contribution


def measure(answer, draw):
    """a·b used twice, swept twice: overwriting, a wrong order and old gradients all show."""
    x, z = draw().item(), draw().item()

    def node(operands, rule):
        return SimpleNamespace(operands=operands, rule=rule, grad=None)

    a, b = node((), lambda g: ()), node((), lambda g: ())
    v = node((a, b), lambda g: (g * z, g * x))
    u = node((v, a), lambda g: (g, g))
    y = node((u, v), lambda g: (g * x * z, g * (x * z + x)))
    for _ in range(2):
        answer([a, b, v, u, y])
    if y.grad is None:
        raise Trouble(
            "no gradient",
            "Your function leaves no number in `.grad`. It writes to the nodes it is given.",
        )
    return [node.grad for node in (a, b, v, u, y)]


@mistake(
    "A node that is used twice shows only its last contribution. Where do paths add?",
    name="= for +=",
)
def equals_for_plus_equals(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad = contribution


@mistake("The loop starts at the leaves, where nothing has arrived yet.")
def forward_order(order):
    for node in order:
        node.grad = 0.0
    order[-1].grad = 1.0
    for node in order:
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad += contribution


@mistake("Run it twice: the second sweep adds to what the first one left.")
def not_zeroed(order):
    for node in order:
        node.grad = node.grad or 0.0
    order[-1].grad = 1.0
    for node in reversed(order):
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            operand.grad += contribution


@mistake("Right in size, wrong in sign. Contributions are added.")
def sign(order):
    sweep(order)
    for node in order[:-1]:
        node.grad = -node.grad


@mistake("All gradients are 0. What is the derivative of the output by itself?")
def no_seed(order):
    for node in order:
        node.grad = 0.0


@also_right
def with_dictionary(order):
    grads = {id(node): 0.0 for node in order}
    grads[id(order[-1])] = 1.0
    for node in reversed(order):
        node.grad = grads[id(node)]
        for operand, contribution in zip(node.operands, node.rule(node.grad), strict=True):
            grads[id(operand)] += contribution


@also_right
def zeroed_beforehand(order):
    for node in order:
        node.grad = 0.0
    sweep(order)
