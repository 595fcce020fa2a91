"""Exercise 01.1: the edges of a model."""

import numbers
from collections.abc import Iterable, Iterator
from types import FunctionType

import numpy as np

from helpers.exercises.checking.run import require, told
from helpers.exercises.marks import also_right, mistake

ID = "01.1"
MINUTES = 4
TASK = (
    'List the edges of the graph as pairs (from, to), with the names in the code: `[("x", '
    '"y_hat"), …]`. The exponent 2 does not count.'
)
STUB = """
edges = [("x", "y_hat"), ("w", "y_hat"), ...]

exercise("01.1").check(edges)
"""
HINTS = (
    "Go through the code line by line: each line makes one node.",
    "On the right of each line stand the nodes it uses. One edge for each.",
)
WHY = "One edge for each use: what stands on the right of a line points to the name on its left."


edges = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]

LEAVES = "x", "w", "y"
MADE = "y_hat", "error", "loss"


def measure(answer, draw):
    return answer if answer is ... else told(pairs_in(answer), set(edges), seen)


def pairs_in(answer):
    iterator, mapping = isinstance(answer, Iterator), isinstance(answer, dict)
    require(not iterator, "Yours is an iterator, such as zip gives: it can be read only once. Put list(…) around it.")
    require(not mapping, "Yours is a dictionary. Write a list: two edges may begin, or end, at the same name.")
    require(not isinstance(answer, FunctionType), "Yours is a function, uncalled. Hand in the list itself.")
    require(isinstance(answer, Iterable) and not isinstance(answer, str), "Yours is no list of pairs (from, to).")
    pairs = [tuple(edge) if isinstance(edge, list | tuple | np.ndarray) else () for edge in answer]
    require(pairs, "Yours is empty. The first line of the model alone has two edges.")
    odd = [f"{edge!r:.40}" for edge, pair in zip(answer, pairs, strict=True) if len(pair) != 2]
    holds = f"Yours is a {type(answer).__name__} with {''.join(odd[:1])} in it."
    require(not odd, f'{holds} An edge is two names: ("x", "y_hat").')
    named = [(name_of(source, target), name_of(target, target)) for source, target in pairs]
    again = [pair for k, pair in enumerate(named) if pair in named[:k]]
    ends = " and ".join(again[0]) if again else ""
    require(not again, f"Yours has the edge between {ends} twice. List each once: the exponent does not count.")
    return set(named)


def name_of(name, target):
    exponent = str(name).strip() == "2" and isinstance(target, str)
    require(not exponent, "Yours has the exponent 2 for a node. The task says that the exponent 2 does not count.")
    what = f"a number, {name}," if isinstance(name, numbers.Number) else f"something of type {type(name).__name__}"
    quoted = f'Yours has {what} where a name is asked for. An edge is two names in quotation marks: ("x", "y_hat").'
    require(isinstance(name, str), quoted)
    plain = str(name).strip().casefold().replace("ŷ", "y_hat")
    unknown = f"An edge of yours has {str(name)[:40]!r} in it, which is no number's name in the code."
    require(plain in LEAVES + MADE, unknown)
    return plain


BOTH = "two names: where are their edges"


def seen(pairs):
    """What is off in the first edge that does not belong, or else where one is missing."""
    extra, missing = sorted(pairs - set(edges)), sorted(set(edges) - pairs)
    if not extra:
        made = missing[0][1]
        more = "one more name: where is its edge" if [pair[1] for pair in missing].count(made) == 1 else BOTH
        return f"What is there is right. The line that makes {made} uses {more}?"
    source, target = extra[0]
    if (target, source) in edges:
        return f"The edge from {source} to {target} runs against the flow: which of the two is computed from the other?"
    if target in LEAVES:
        return f"An edge of yours ends at {target}. No step makes {target} from other numbers, so none can end there."
    made = f"Is {source} used, on the right of =, in the line that makes {target}?"
    return f"An edge of yours leads from {source} to {target}. {made}"


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


@mistake("All your edges end at loss. Only the last line makes loss: where do the names made before it stand?")
def all_to_the_loss():
    return [(name, "loss") for name in ("x", "w", "y_hat", "y", "error")]


@mistake("Yours is one chain, from name to name. An edge leads from a name only to what is computed from it.")
def a_chain():
    return [("x", "w"), ("w", "y_hat"), ("y_hat", "y"), ("y", "error"), ("error", "loss")]


@also_right
def a_set():
    return set(edges)


@also_right
def lists_in_reverse():
    return [list(edge) for edge in reversed(edges)]
