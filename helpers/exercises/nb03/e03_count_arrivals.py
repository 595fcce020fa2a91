"""Exercise 03.3: every way back to a leaf."""

from functools import partial

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "03.3"
MINUTES = 4
TASK = (
    "Count the ways from a result back to its leaves. `arrivals(J.grad_fn)` walks as `walk` does "
    "and returns how often the walk ends at an `AccumulateGrad`: 3 for J, 2 for `a * a`."
)
STUB = """
def arrivals(node):
    if node is None:    # a constant
        return ...
    if type(node).__name__ == "AccumulateGrad":
        return ...
    return ...

exercise("03.3").check(arrivals)
"""
HINTS = (
    "Three cases: a constant, a leaf's end, and an operation with nodes before it.",
    "For an operation, add up what the function itself says of each node in `next_functions`.",
)
WHY = "Each way from the output to a leaf ends in one arrival: these are the paths of notebook 02."


def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(previous) for previous, _ in node.next_functions)


def measure(arrivals, draw):
    """Arrivals for J, for a product of a leaf with itself, and for the diamond; nodes of a graph cannot be copied."""
    a, b, c = (draw().requires_grad_() for _ in range(3))
    s, p = a + b, a * b
    results = 3 * (a + b * c), torch.exp(a * a), s + p + s * p
    if not callable(arrivals):
        return call(arrivals, ())
    return [call(partial(arrivals, result.grad_fn), ()) for result in results]


def leaves_reached(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return {node} - {None}
    return set().union(*(leaves_reached(previous) for previous, _ in node.next_functions))


@mistake(
    "That looks at the last operation alone. Let the function call itself on each node before it."
)
def one_level_only(node):
    return len(node.next_functions)


@mistake("A None stands for a constant. No gradient arrives there, so it counts for nothing.")
def counted_constants(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(counted_constants(previous) for previous, _ in node.next_functions)


@mistake("That counts every node on the way. Only the ends are arrivals.")
def counted_operations(node):
    if node is None:
        return 0
    return 1 + sum(counted_operations(previous) for previous, _ in node.next_functions)


@mistake("That follows one operand of each operation. Every one of them leads on.")
def first_operand_only(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return int(node is not None)
    return first_operand_only(node.next_functions[0][0])


@mistake(
    "That counts leaves. A leaf that is used twice is reached twice, and gets two contributions."
)
def each_leaf_once(node):
    return len(leaves_reached(node))


@also_right
def by_stack(node):
    count, stack = 0, [node]
    while stack:
        node = stack.pop()
        count += type(node).__name__ == "AccumulateGrad"
        stack += [previous for previous, _ in node.next_functions if previous is not None]
    return count


@also_right
def by_paths(node):
    ways = [(node,)]
    while any(way[-1].next_functions for way in ways):
        ways = [
            way + step
            for way in ways
            for step in (
                [(n,) for n, _ in way[-1].next_functions if n] if way[-1].next_functions else [()]
            )
        ]
    return float(len(ways))
