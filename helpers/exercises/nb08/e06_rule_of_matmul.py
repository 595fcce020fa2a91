"""Exercise 08.6: the rule of a matrix product."""

import numpy as np

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb08.values import arrays, call_on_arrays, whole

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
    """Both gradients, for sizes that all differ; in words, where one has another shape."""
    n, i, j = whole(draw, 5, 6), whole(draw, 3, 4), 2
    result = call_on_arrays(answer, arrays(draw, (n, j), (n, i), (i, j)))
    if result is ...:
        return ...
    require(not isinstance(result, dict), "Your function hands back a dict. This asks for two arrays with a comma.")
    pair = isinstance(result, (tuple, list)) and len(result) == 2
    require(pair, "Your function hands back something other than two arrays: what X receives and what W receives.")
    return dict(zip(("what X receives", "what W receives"), result, strict=True))


def measure(answer, draw):
    return beside(look, answer, matmul_rule, draw, say)


def say(seen, expected):
    for name, right in expected.items():
        if same(seen[name], -right):
            return f"W{name[1:]} has the right size and the other sign: nothing in X @ W takes anything away."
    if first_off(seen, expected) == "what X receives":
        return "What X receives is off. Its entry (n, i) is a sum over j: of g[n, j], times which weight?"
    return "What X receives is right. The entry (i, j) of the other is a sum over n: of g[n, j], times which input?"


def serves(rule):
    """Numpy's arrays, not torch's tensors."""
    g, X, W = np.ones((4, 2)), np.ones((4, 3)), np.ones((3, 2))
    return [np.shape(d) for d in rule(g, X, W)] == [X.shape, W.shape]


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
    written=" g W (T|transpose) .*(g .*W|W .*g) ",
)
def the_other_w(g, X, W):
    return g @ W.T, W.T @ g


@mistake(
    "For X: W is the last factor of the forward line, so W.T is the last factor here.",
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


@mistake("`*` pairs entry with entry, and these shapes do not pair. The rule is made of two matrix products.")
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
