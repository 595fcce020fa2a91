"""Exercise 10.1: queries and keys from the same rows."""

import torch

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.source import from_outside
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb09.measures import counted

ID = "10.1"
MINUTES = 4
TASK = (
    "Suppose that queries and keys are the same tensor: S = X Xᵀ/√d, with X of shape (B, H, T, d). From"
    " `S_g`, return the gradient of X."
)
STUB = """
def both_grad(X, S_g):
    as_queries = ...
    as_keys = ...
    return as_queries + as_keys

exercise("10.1").check(both_grad)
"""
HINTS = (
    "Attention's backward pass has a line for Q and one for K. What do they become if both are X?",
    "One tensor with two uses: each use brings its part.",
)
WHY = "X is used twice: S_g brings the part of the queries, S_g transposed that of the keys, both divided by √d."


def both_grad(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) / r


def inputs(draw):
    T, d = sizes(draw, 3, 6)
    return draw(2, 3, T, d), draw(2, 3, T, T)


def measure(answer, draw):
    given = inputs(draw)
    others = " and ".join(f"`{name}`" for name in sorted(from_outside(answer) & {"Q", "K"}))
    require(not others, f"Your function takes {others} from an earlier cell. Here queries and keys are its own X.")
    return told(call(answer, given), both_grad(*given), say(*given))


NO_SUM = (
    "With the S_g that is handed in, yours is no sum of S_g @ X and S_gᵀ X, with any factors. S_g is the gradient of "
    "S: the softmax is passed already. From there on, what do Q and K each get in attention?"
)


def say(X, S_g):
    """How often each of the two parts is in it, if it is made of them."""
    r = X.shape[-1] ** 0.5
    parts = {"S_g @ X / √d": S_g @ X / r, "S_gᵀ X / √d": S_g.mT @ X / r}

    def sentence(values):
        if found := counted(values, parts):
            return f"In yours {' and '.join(found)}. Each should count once."
        return NO_SUM

    return sentence


def gradient_of(nudge, X, S_g):
    return ((X + nudge) @ (X + nudge).mT / X.shape[-1] ** 0.5 * S_g).sum()


@mistake("That is S_g @ X / √d alone, the part of X as queries. The same rows are asked as well.")
def queries_only(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g @ X / r


@mistake("That is S_gᵀ X / √d alone, the part of X as keys. The same rows also ask.")
def keys_only(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g.mT @ X / r


@mistake("Yours is twice S_g @ X / √d, the part of the queries. The keys are the columns of S: what adds those up?")
def never_transposed(X, S_g):
    r = X.shape[-1] ** 0.5
    return 2 * S_g @ X / r


@mistake("Yours is twice S_gᵀ X / √d, the part of the keys. The queries are the rows of S: what adds those up?")
def always_transposed(X, S_g):
    r = X.shape[-1] ** 0.5
    return 2 * S_g.mT @ X / r


@mistake("√d is missing in both parts. Every score was divided by it.", name="forgot √d")
def forgot_d(X, S_g):
    return S_g @ X + S_g.mT @ X


@mistake("All is divided by d. The scores were divided by its root.")
def d_for_its_root(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) / r**2


@mistake("All is multiplied by √d. The scores were divided.", name="times √d")
def times_d(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) * r


@mistake("S_gᵀ X is divided by √d in yours, and S_g @ X is not. Both come from scores that were divided.")
def queries_undivided(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g @ X + S_g.mT @ X / r


@mistake("S_g @ X is divided by √d in yours, and S_gᵀ X is not. Both come from scores that were divided.")
def keys_undivided(X, S_g):
    r = X.shape[-1] ** 0.5
    return S_g @ X / r + S_g.mT @ X


@mistake("The two parts are averaged. Two uses add.")
def averaged(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X + S_g.mT @ X) / (2 * r)


@mistake("One part is taken away from the other.")
def subtracted(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X - S_g.mT @ X) / r


@mistake("The two parts are multiplied. Two uses of one tensor add.")
def multiplied(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X) * (S_g.mT @ X) / r**2


@mistake("Yours divides by the root of the number of positions. d is how many numbers a row of X has.")
def root_of_T(X, S_g):
    return (S_g @ X + S_g.mT @ X) / X.shape[-2] ** 0.5


@mistake("Each part came back by itself. X is one tensor with one gradient.")
def both_parts(X, S_g):
    r = X.shape[-1] ** 0.5
    return (S_g @ X / r, S_g.mT @ X / r)


@also_right
def by_autograd(X, S_g):
    X = X.clone().requires_grad_()
    (X @ X.mT / X.shape[-1] ** 0.5).backward(S_g)
    return X.grad


@also_right
def by_einsum(X, S_g):
    parts = torch.einsum("bhij,bhjd->bhid", S_g, X), torch.einsum("bhij,bhid->bhjd", S_g, X)
    return sum(parts) / X.shape[-1] ** 0.5
