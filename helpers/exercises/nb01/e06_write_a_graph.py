"""Exercise 01.6: transfer: write a graph."""

import operator
import re

from helpers.exercises.checking.run import require, told
from helpers.exercises.marks import also_right, mistake

ID = "01.6"
MINUTES = 5
TASK = (
    'The graph of loss = (w·x + b − y)² as a dictionary, from the leaves "w", "x", "b", "y" to '
    '"loss", each step below those it uses. Operations: "mul", "add", "sub".'
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

UNQUOTED = "{!r} uses a thing of type {}. If a leaf is meant: its name needs quotation marks."
IN_BRACKETS = 'Both stand behind the operation, in no brackets of their own: ("mul", "w", "x").'
LEAVES = "w", "x", "b", "y"
OPERATIONS = {"mul": operator.mul, "add": operator.add, "sub": operator.sub}
SIGNS = {"mul": "·", "add": "+", "sub": "−"}


def measure(answer, draw):
    """Run the answer forward on drawn numbers and return what it calls loss."""
    if answer is ...:
        return answer
    require(isinstance(answer, dict), "Yours is no dictionary. Each entry is a name and behind its colon a step.")
    if ... in answer.values():
        return ...
    values = {name: draw() for name in LEAVES}
    w, x, b, y = values.values()
    for result, step in answer.items():
        values[result] = run_step(result, step, values, answer)
    require("loss" in values, 'Yours is without a step that makes "loss". The last one should.')
    return told(values["loss"], (w * x + b - y) ** 2, seen(answer))


def run_step(result, step, values, answer):
    require(result not in LEAVES, f"Yours is a graph that computes {result!r}. It is a leaf, and no step makes it.")
    is_text = isinstance(step, str)
    require(not is_text, f'Yours is a text at {result!r}. A step is a tuple, as in the first line: ("mul", "w", "x").')
    is_step = isinstance(step, tuple | list) and len(step) > 0
    require(is_step, f'Yours is no step at {result!r}. A step is a tuple, as in the first line: ("mul", "w", "x").')
    operation, *operands = step
    known = isinstance(operation, str) and operation in OPERATIONS
    square = " A square is a number times itself." if re.search(r"pow|sq|\*\*|\^", str(operation)) else ""
    first = f"Yours is a graph in which {result!r} begins with {str(operation)[:40]!r}. A step begins with"
    require(known, f"{first} its operation: mul, add or sub.{square}")
    joined = any(isinstance(operand, tuple | list) for operand in operands)
    twice = "A number times itself is named twice." if operation == "mul" else ""
    more = "More are joined in more than one step." if len(operands) > 2 else IN_BRACKETS if joined else twice
    few = f"An operation takes two operands. {result!r} has {len(operands)}. {more}".rstrip()
    require(len(operands) == 2, few)
    return OPERATIONS[operation](*(value_of(operand, values, result, answer) for operand in operands))


def value_of(operand, values, result, answer):
    nested = isinstance(operand, tuple | list | dict)
    require(not nested, f"A step stands inside of {result!r}. Give it a line and a name of its own, and use that name.")
    if not isinstance(operand, str):
        return operand
    require(operand != result, f"{result!r} uses itself. What is it made from?")
    late = f"{result!r} uses {operand!r} before any step has made it. A step stands below those it uses."
    require(operand in values or operand not in answer, late)
    require(operand in values, f"{result!r} uses {operand!r}. Neither a leaf nor a step has that name.")
    return values[operand]


def seen(answer):
    """What a loss that is off is told: a leaf or a step that is not used, or where to look."""
    uses = [(result, operand) for result, (_, *operands) in answer.items() for operand in operands]
    used = [operand for _, operand in uses if isinstance(operand, str)]
    for name in LEAVES:
        if name not in used:
            other = [(result, type(part).__name__) for result, part in uses if not isinstance(part, str)]
            asks = UNQUOTED.format(*other[0]) if other else "Where does it stand in the formula?"
            return f"The leaf {name!r} is in no step of yours. {asks}"
    for name in answer:
        if name not in used and name != "loss":
            return f"Nothing uses {name!r} in your graph. Which step should?"
    formula = written_out(answer)
    if len(formula) > 60:
        return "Every leaf is used, and the loss is another one. Write your steps out as one formula: what differs?"
    return f"Written out, yours is loss = {formula}. Which part differs from (w·x + b − y)²?"


def written_out(answer):
    """The loss as one formula, as far as its steps are short."""
    parts = {}
    for name, (operation, *operands) in answer.items():
        one, other = (str(parts.get(operand, operand)) for operand in operands)
        parts[name] = f"({one} {SIGNS[operation]} {other})"[:99]
    return parts["loss"][1:-1]


@mistake("Your loss is the same whatever b is. Where does b stand in the formula?")
def no_bias():
    return {"p": ("mul", "w", "x"), "error": ("sub", "p", "y"), "loss": ("mul", "error", "error")}


@mistake("A prediction is there, and it is squared. With what should it be compared first?")
def no_target():
    return {"p": ("mul", "w", "x"), "y_hat": ("add", "p", "b"), "loss": ("mul", "y_hat", "y_hat")}


@mistake("What you call loss is the difference, and can be negative. The loss is made one step behind it.")
def not_squared():
    return {name: graph[name] for name in ("p", "y_hat")} | {"loss": ("sub", "y_hat", "y")}


@mistake("That difference has its sign turned, and no square yet. Which step makes both of no matter?")
def turned_and_not_squared():
    return {name: graph[name] for name in ("p", "y_hat")} | {"loss": ("sub", "y", "y_hat")}


@mistake("The error is 0 when prediction and target are equal. Is it, in yours?")
def added_the_target():
    return graph | {"error": ("add", "y_hat", "y")}


@mistake("The target multiplies the prediction. The error is how far the two are apart.")
def multiplied_by_the_target():
    return graph | {"error": ("mul", "y_hat", "y")}


@mistake("A bias shifts the prediction. It does not scale it.")
def bias_multiplied():
    return graph | {"y_hat": ("mul", "p", "b")}


@mistake("Yours comes to (w·x − b − y)²: beside w·x the bias has the other sign than in the formula.")
def bias_taken_away():
    return graph | {"y_hat": ("sub", "p", "b")}


@mistake("Yours comes to (w·x − b + y)²: beside w·x both b and y have the other sign than in the formula.")
def bias_and_target_swapped():
    return graph | {"y_hat": ("add", "p", "y"), "error": ("sub", "y_hat", "b")}


@mistake("Twice the error is not its square: the square is the error times itself.")
def doubled():
    return graph | {"loss": ("mul", "error", 2)}


@mistake("Your loss is 0, whatever the numbers are. Is a number in it taken from itself, or is it times 0?")
def taken_from_itself():
    return graph | {"loss": ("sub", "error", "error")}


@mistake("One factor of the loss is the error, the other is the prediction. A square has the same factor twice.")
def error_times_prediction():
    return graph | {"loss": ("mul", "error", "y_hat")}


@mistake("One factor of the loss is the error, the other is the target. Both should be the same number.")
def error_times_target():
    return graph | {"loss": ("mul", "error", "y")}


@mistake("The prediction is squared and the target is taken from that. The square stands outside of the bracket.")
def prediction_squared():
    steps = {name: graph[name] for name in ("p", "y_hat")}
    return steps | {"square": ("mul", "y_hat", "y_hat"), "loss": ("sub", "square", "y")}


@mistake("The bias stands inside of the bracket: it is part of what is squared.")
def bias_after_the_square():
    steps = {"p": ("mul", "w", "x"), "e": ("sub", "p", "y"), "s": ("mul", "e", "e")}
    return steps | {"loss": ("add", "s", "b")}


@mistake("The weight scales x: between w and x stands a product.")
def weight_added():
    return graph | {"p": ("add", "w", "x")}


@mistake("In yours the weight scales x and b together. The bias is added behind the product.")
def bias_scaled():
    return graph | {"p": ("add", "x", "b"), "y_hat": ("mul", "w", "p")}


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
