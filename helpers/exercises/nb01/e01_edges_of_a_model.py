"""Exercise 01.1: the edges of a model."""

from helpers.exercises.marks import also_right, mistake

ID = "01.1"
MINUTES = 3
TASK = (
    'List the edges of the graph as pairs (from, to), with the names in the code: `[("x", '
    '"y_hat"), …]`.'
)
STUB = """
edges = ...

exercise("01.1").check(edges)
"""
HINTS = (
    "Go through the code line by line: each line makes one node.",
    "On the right of each line stand the nodes it uses. One edge for each.",
)
WHY = "One edge for each use: what stands on the right of a line points to the name on its left."


edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]


def measure(answer, draw):
    return answer if answer is ... else {tuple(edge) for edge in answer}


@mistake("Those arrows run from a result to what it used. Values flow the other way.")
def arrows_turned_round():
    return [(target, source) for source, target in edges]


@mistake("Data are nodes too. Which two numbers besides w does the forward pass need?")
def data_left_out():
    return [edge for edge in edges if edge[0] not in ("x", "y")]


@mistake("The error compares the prediction with something. Where does that come from?")
def the_target_left_out():
    return [edge for edge in edges if edge[0] != "y"]


@mistake("The loss is made from error alone. What is error made from?")
def a_step_jumped_over():
    return [*edges[:2], ("y_hat", "loss"), ("y", "loss")]


@also_right
def a_set():
    return set(edges)


@also_right
def lists_in_reverse():
    return [list(edge) for edge in reversed(edges)]
