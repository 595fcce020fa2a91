"""Exercise 01.6: transfer: write a graph."""

import operator

from helpers.exercises.checking.values import Trouble
from helpers.exercises.marks import also_right, mistake

ID = "01.6"
MINUTES = 5
TASK = (
    'The graph of loss = (w·x + b − y)² as a dictionary, from the leaves "w", "x", "b", "y" to '
    '"loss". Operations: "mul", "add", "sub".'
)
STUB = """
graph = {
    "p": ("mul", "w", "x"),
    "loss": ...,
}

exercise("01.6").check(graph)
"""
HINTS = (
    "One step for each operation of the formula, each with a name of its own.",
    "Four steps: a product, a sum, a difference, and the difference times itself.",
)
WHY = "Each step uses only leaves and earlier steps, so the dictionary is in topological order."


graph = {
    "p": ("mul", "w", "x"),
    "y_hat": ("add", "p", "b"),
    "error": ("sub", "y_hat", "y"),
    "loss": ("mul", "error", "error"),
}


def measure(answer, draw):
    """Run the answer forward on drawn numbers and return what it calls loss."""
    if answer is ... or not isinstance(answer, dict):
        return answer
    if ... in answer.values():
        return ...
    values = {name: draw() for name in ("w", "x", "b", "y")}
    for result, (operation, *operands) in answer.items():
        values[result] = operate(
            operation, [value_of(operand, values, result) for operand in operands]
        )
    if "loss" not in values:
        raise Trouble("no loss", 'No step makes "loss". The last one should.')
    return values["loss"]


OPERATIONS = {"mul": operator.mul, "add": operator.add, "sub": operator.sub}


def operate(operation, operands):
    if operation not in OPERATIONS:
        raise Trouble(
            "operation", f"There is no operation {operation!r} here: use mul, add and sub."
        )
    return OPERATIONS[operation](*operands)


def value_of(operand, values, result):
    if isinstance(operand, str) and operand not in values:
        raise Trouble(
            "order",
            f"{result!r} uses {operand!r} before any step has made it. Which order is needed?",
        )
    return values[operand] if isinstance(operand, str) else operand


@mistake("A leaf of the formula has no edge in your graph.")
def no_bias():
    return {"p": ("mul", "w", "x"), "error": ("sub", "p", "y"), "loss": ("mul", "error", "error")}


@mistake("That loss can be negative. One step is missing after the difference.")
def not_squared():
    return {name: graph[name] for name in ("p", "y_hat")} | {"loss": ("sub", "y_hat", "y")}


@mistake("The error is 0 when prediction and target are equal. Is it, in yours?")
def added_the_target():
    return graph | {"error": ("add", "y_hat", "y")}


@mistake("A bias shifts the prediction. It does not scale it.")
def bias_multiplied():
    return graph | {"y_hat": ("mul", "p", "b")}


@mistake("'loss' uses 'error' before any step has made it. Which order is needed?")
def not_in_order():
    return dict(reversed(graph.items()))


@also_right
def bias_minus_target_first():
    return {
        "p": ("mul", "x", "w"),
        "d": ("sub", "b", "y"),
        "e": ("add", "p", "d"),
        "loss": ("mul", "e", "e"),
    }


@also_right
def error_turned_round():
    return graph | {"error": ("sub", "y", "y_hat")}
