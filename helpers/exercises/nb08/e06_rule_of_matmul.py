"""Exercise 08.6: the rule of a matrix product."""

from functools import partial

import numpy as np

from helpers.exercises.checking.beside import beside
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.values import canonical, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.values import arrays, call_on_arrays, is_for_the_engine, require_right_on

ID = "08.6"
MINUTES = 4
TASK = (
    "The rule of X @ W, for numpy arrays X of shape (n, i), W of shape (i, j) and g of shape (n, j): what X receives, "
    "then what W receives."
)
STUB = """
def matmul_rule(g, X, W):
    return ..., ...

exercise("08.6").check(matmul_rule)
"""
HINTS = (
    "A gradient has the shape of its tensor: (n, i) and (i, j).",
    "What X receives is made of g and W, what W receives of X and g. Write the three shapes down.",
    "Only one product of g and W, with one of them transposed, has shape (n, i).",
)
WHY = "Each gradient has its tensor's shape. As products: (n, j) @ (j, i) for X, (i, n) @ (n, j) for W."


def matmul_rule(g, X, W):
    return g @ W.T, X.T @ g


def look(answer, draw):
    """Both gradients, for sizes that all differ; if they are right, also for other numbers of rows and columns."""
    n, i, j = whole(draw, 5, 6), whole(draw, 3, 4), 2
    given = arrays(draw, (n, j), (n, i), (i, j))
    pair = received(answer, given)
    if pair is not ... and same(canonical(pair), canonical(list(matmul_rule(*given)))):
        for k in range(2):
            asked = f"{RECEIVED[k]} should be"
            require_right_on(partial(part, answer, k), partial(part, matmul_rule, k), SMALL, asked)
    return pair if pair is ... else dict(zip(RECEIVED, pair, strict=True))


RECEIVED = ("what X receives", "what W receives")


def received(answer, given):
    """What the rule gives for X and for W."""
    result = call_on_arrays(answer, given)
    if result is ...:
        return ...
    require(not isinstance(result, dict), "Your function hands back a dict. This asks for two arrays with a comma.")
    one = isinstance(result, np.ndarray) and result.dtype != object
    require(not one, f"Your function hands back one array, of shape {np.shape(one and result)}. {TWO}")
    pair = isinstance(result, (tuple, list, np.ndarray)) and len(result) == 2
    parts = f"{len(result)} parts" if isinstance(result, (tuple, list)) else f"a {type(result).__name__:.60}"
    require(pair, f"Your function hands back {parts.replace('1 parts', 'one part')}. {TWO}")
    none = result[0] is None or result[1] is None
    require(not none, f"There is None in what your function hands back. {TWO}")
    return list(result)


TWO = "Two are asked for, with a comma between: what X receives, then what W receives."


def part(rule, k, *given):
    return received(rule, given)[k]


def measure(answer, draw):
    return beside(look, answer, matmul_rule, draw, lambda seen, expected: say(answer, seen, expected))


def example(g, X, W):
    return f"X = {X}, W = {W} and g = {g}", tuple(np.array(each, float) for each in (g, X, W))


SMALL = [
    example([[10]], [[1, 2]], [[3], [4]]),
    example([[10, 100]], [[2]], [[3, 4]]),
    example([[10], [100]], [[1], [2]], [[3]]),
    example([[10, 0], [0, 100]], [[1, 2], [3, 4]], [[5, 6], [7, 8]]),
    example([[10, -10, 100]], [[0, 2]], [[3, 4, 5], [6, 7, -8]]),
    example([[1, 10, 100, 1000, 0]], [[1]], [[1, 2, 3, 4, 5]]),
]
SUMS = (
    "Its entry (n, i) is a sum over j: of g[n, j], times which weight?",
    "Its entry (i, j) is a sum over n: of g[n, j], times which input?",
)


def say(answer, seen, expected):
    """What is off of the two: by its sign throughout, or on small numbers."""
    for k, name in enumerate(RECEIVED):
        shapes = shape_words(seen[name]), shape_words(expected[name])
        if shapes[0] != shapes[1]:
            return f"W{name[1:]} is {shapes[0]}. It should be {shapes[1]}."
        yours, right = (partial(part, rule, k) for rule in (answer, matmul_rule))
        small = ((canonical(yours(*given)), canonical(-right(*given))) for _, given in SMALL)
        if same(seen[name], -expected[name]) and all(same(*pair) for pair in small):
            return f"W{name[1:]} has the right size and the other sign: nothing in X @ W takes anything away."
        tried = by_example(yours, right, SMALL, f"{name} should be", "").replace("it gives", f"{name} is")
        if tried or not same(seen[name], expected[name]):
            return f"{'What X receives is right. ' * k}{tried or f'W{name[1:]} is off.'} {SUMS[k]}"
    return ""


def serves(rule):
    """Numpy's arrays come back, and nothing that was given is written to."""
    given = np.ones((4, 2)), np.ones((4, 3)), np.ones((3, 2))
    return is_for_the_engine(call(rule, given), matmul_rule(*given))


@mistake("Both are right and stand in each other's place.")
def swapped(g, X, W):
    return X.T @ g, g @ W.T


@mistake("Write the shapes under the factors: (n, j) and (i, j).", written="^(?!.* (T|transpose|swapaxes) )")
def no_transpose(g, X, W):
    return g @ W, X @ g


@mistake(
    "What X receives fits. Write the shapes under the other product: (n, i) and (n, j).",
    written="W (T|transpose) .*X g (?!T |transpose )",
)
def no_transpose_for_W(g, X, W):
    return g @ W.T, X @ g


@mistake(
    "What X receives fits. What W receives is made of g and the other factor of the forward line, X: yours has W.",
    written=" g W (T|transpose) (.* )?W (T|transpose) g ",
)
def the_other_w(g, X, W):
    return g @ W.T, W.T @ g


@mistake(
    "W.T stands before g in yours, where the sizes do not fit. For X, W.T is the last factor, as W is in X @ W.",
    written=" W (T|transpose) g ",
)
def factors_turned(g, X, W):
    return W.T @ g, X.T @ g


@mistake(
    "What X receives fits. For W: X is the first factor of the forward line, so X.T is the first factor here.",
    written=" g W (T|transpose) .*g X (T|transpose) ",
)
def factors_turned_for_W(g, X, W):
    return g @ W.T, g @ X.T


@mistake("Right numbers, lying on their side.")
def transposed_result(g, X, W):
    return W @ g.T, g.T @ X


@mistake("What X receives is right. What W receives has the right numbers and lies on its side.")
def w_on_its_side(g, X, W):
    return g @ W.T, g.T @ X


@mistake("What W receives is right. What X receives has the right numbers and lies on its side.")
def x_on_its_side(g, X, W):
    return W @ g.T, X.T @ g


@mistake("That is for a g full of ones. What arrives differs from entry to entry.")
def no_upstream(g, X, W):
    return np.ones_like(g) @ W.T, X.T @ np.ones_like(g)


@mistake("Those are the local factors alone. Where is what arrives, g?")
def local_alone(g, X, W):
    return W.T, X.T


@mistake("What W receives is divided by the number of rows. The samples' contributions add.")
def averaged(g, X, W):
    return g @ W.T, X.T @ g / len(X)


@mistake("Both are divided by the number of rows. If a mean is taken, g has it in it already.")
def both_averaged(g, X, W):
    return g @ W.T / len(X), X.T @ g / len(X)


@mistake("The size is right and the sign is not: nothing in X @ W takes anything away.")
def negative(g, X, W):
    return -g @ W.T, -X.T @ g


@mistake("Entry is paired with entry here, and these shapes do not pair. The rule is made of two matrix products.")
def entrywise(g, X, W):
    return g * W, X * g


@also_right
def by_einsum(g, X, W):
    return np.einsum("nj,ij->ni", g, W), np.einsum("ni,nj->ij", X, g)


@also_right
def by_broadcast(g, X, W):
    return (g[:, None, :] * W).sum(-1), (X[:, :, None] * g[:, None, :]).sum(0)


@also_right
def by_dot(g, X, W):
    return g.dot(W.transpose()), np.matmul(np.swapaxes(X, 0, 1), g)
