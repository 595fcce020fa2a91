"""Exercise 01.2: a layer for a batch."""

import math

import torch

from helpers.exercises.checking.ends import left_out
from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import agree, number_words, one_factor, same, told_apart
from helpers.exercises.marks import also_right, mistake

ID = "01.2"
MINUTES = 4
TASK = (
    "The layer for a whole batch, σ included. X is (n, inputs), one row an example; W is (outputs, "
    "inputs); b is (outputs,)."
)
STUB = """
def batch_layer(X, W, b):
    return ...

exercise("01.2").check(batch_layer)
"""
HINTS = (
    "Write the shapes under X and W. Which one has to be turned?",
    "(n, inputs) @ (inputs, outputs): turn W.",
)
WHY = "(n, inputs) @ (inputs, outputs) gives (n, outputs), and b is added to every row."


def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b)


def inputs(draw):
    n, size, outputs = (smallest + int(100 * draw().abs()) % 3 for smallest in (8, 5, 2))
    return tuple((draw(*shape) / 4).float() for shape in ((n, size), (outputs, size), (outputs,)))


def measure(answer, draw):
    X, W, b = inputs(draw)
    turned = (X, W, b), (X.flip(0), W.flip(0), b.flip(0)), (X.repeat(2, 1), W.repeat(2, 1), b.repeat(2))

    def say(got):
        return left_out(answer, batch_layer, *turned) or seen(got, X, W, b)

    return told(call(answer, (X, W, b)), batch_layer(X, W, b), say)


def seen(got, X, W, b):
    """What is off, as far as undoing σ tells."""
    if got.min() <= 0 or got.max() >= 1:
        if (empty := (got == 0).all(1)).any():
            return f"Row {int(empty.nonzero()[0])} of yours is all 0, and σ gives no 0. Is each row put in its place?"
        reach = f"from {number_words(got.min())} to {number_words(got.max())}"
        return f"What comes out of σ lies between 0 and 1, and reaches neither. Yours goes {reach}: what is done last?"
    products = (X @ W.T).double()
    z, undone = products + b, torch.logit(got)
    if counts := of_what_goes_in(undone, products, b):
        return counts
    added = undone - products
    if torch.allclose(added, added[:1].expand_as(added), atol=1e-3):
        return "Within σ what is off in a column of yours is the same in all of its rows. " + ITS_OWN
    if same(got, got[:1].expand_as(got)):
        return "All rows of yours are alike. Each row of X is an example of its own, and gets a row of its own."
    if same(got.sort(0).values, torch.sigmoid(z).sort(0).values):
        return "The numbers are right, and in another order. Row k of yours belongs to row k of X."
    if same(got.flatten().sort().values, torch.sigmoid(z).flatten().sort().values):
        return "All numbers are there, and not all are in their place. Yours at [i, j] should be output j of example i."
    rows = agree(got, torch.sigmoid(z)).all(1)
    if rows.any():
        return f"Of your rows these are right: {', '.join(map(str, rows.nonzero()[:, 0].tolist()))}. {OTHERS}"
    return at_one_place(got, z)


ITS_OWN = "Are the products those of X and W as they came, and is b added, one number for each output?"
OTHERS = "What happens to the others in yours, each row of X being an example of its own?"


def of_what_goes_in(undone, products, b):
    """How often the products and b are in it, where that is so many times everywhere."""
    columns = torch.stack([products.flatten(), b.double().expand_as(products).flatten()], dim=1)
    times = torch.linalg.lstsq(columns, undone.flatten()).solution
    once = torch.allclose(times, torch.ones_like(times), atol=0.01)
    if once or not torch.allclose(columns @ times, undone.flatten(), atol=1e-3):
        return ""
    often = [number_words(count) if abs(count) > 1e-3 else "0" for count in times.round(decimals=4)]
    return f"Yours comes to σ of X Wᵀ taken {often[0]} times, and b taken {often[1]} times. Each belongs there once."


def at_one_place(got, z):
    """The first number that is off, beside the z that it should be made of."""
    right = torch.sigmoid(z)
    i, j = (~agree(got, right)).nonzero()[0].tolist()
    yours, due = told_apart(got[i, j], right[i, j])
    near = " They are near: does yours cut off digits?" if (got - right).abs().max() < 0.02 else ""
    if (factor := one_factor(got, right)) is not None:
        near = f" All of yours are {number_words(factor)} times what they should be."
    row = f"Row {i} of X times row {j} of W, added up, and then b[{j}], is {number_words(z[i, j])}"
    return f"{row}, and σ of that is {due}. Yours has {yours} at [{i}, {j}].{near}"


@mistake("X is (n, inputs) and W is (outputs, inputs). The two inner sizes have to be the same.")
def not_transposed(X, W, b):
    return torch.sigmoid(X @ W + b)


@mistake("W stood on the left of one example. For rows it stands on the right of X, and one of the two is turned.")
def W_on_the_left(X, W, b):
    return torch.sigmoid(W @ X + b)


@mistake("`W @ X.T` has one column an example, and b has no place there. Which product has one row an example?")
def bias_does_not_fit(X, W, b):
    return torch.sigmoid(W @ X.T + b)


@mistake("A reshape keeps the numbers in their reading order. To turn W its rows have to become its columns.")
def reshaped(X, W, b):
    return torch.sigmoid(X @ W.reshape(W.shape[1], W.shape[0]) + b)


@mistake("The numbers are right and lie on their side: one row for each example is wanted.")
def examples_as_columns(X, W, b):
    return torch.sigmoid(W @ X.T + b[:, None])


@mistake("That is z. What does the layer do with z?")
def no_activation(X, W, b):
    return X @ W.T + b


@mistake("Only the products are there. Two things of the layer's formula are missing.")
def products_alone(X, W, b):
    return X @ W.T


@mistake("One term of the weighted sum is missing.")
def no_bias(X, W, b):
    return torch.sigmoid(X @ W.T)


@mistake("b has the other sign: look at it in the formula.")
def bias_taken_away(X, W, b):
    return torch.sigmoid(X @ W.T - b)


@mistake("The bias belongs to the weighted sum: it shifts the place where σ bends.")
def bias_after_σ(X, W, b):
    return torch.sigmoid(X @ W.T) + b


@mistake("σ comes last. Yours bends the inputs, and then forms the sums of them.")
def σ_first(X, W, b):
    return torch.sigmoid(X) @ W.T + b


@mistake("Your numbers come out between −1 and 1: that is tanh. The σ of this layer is the sigmoid.")
def tanh(X, W, b):
    return torch.tanh(X @ W.T + b)


@mistake("Nothing of yours is negative and much is 0: that is ReLU. The σ of this layer is the sigmoid.", name="ReLU")
def by_relu(X, W, b):
    return torch.relu(X @ W.T + b)


@mistake("Each row of yours adds up to 1: that is softmax. σ is put to each number by itself.")
def softmax(X, W, b):
    return torch.softmax(X @ W.T + b, dim=1)


@mistake("Each column of yours adds up to 1: that is softmax over the examples. σ is put to each number by itself.")
def softmax_over_the_examples(X, W, b):
    return torch.softmax(X @ W.T + b, dim=0)


@mistake("Yours falls where it should rise. Which sign has z in 1/(1 + e^−z)?")
def sign_in_σ(X, W, b):
    return 1 / (1 + torch.exp(X @ W.T + b))


@mistake("Nothing of yours is above a quarter: that is σ · (1 − σ), the slope of σ. Its value is asked for.")
def slope_of_σ(X, W, b):
    p = torch.sigmoid(X @ W.T + b)
    return p * (1 - p)


@mistake("σ is put on twice. Once is enough.")
def σ_twice(X, W, b):
    return torch.sigmoid(torch.sigmoid(X @ W.T + b))


@mistake("That is the layer for one example, the first. What about the other rows of X?")
def the_first_row_only(X, W, b):
    return torch.sigmoid(W @ X[0] + b)


@mistake("That is the layer for one example, the last. What about the rows of X before it?")
def the_last_row_only(X, W, b):
    return torch.sigmoid(W @ X[-1] + b)


@mistake("Your sums have four terms. The layer above had four inputs; this one has as many as X has columns.")
def four_inputs(X, W, b):
    return torch.sigmoid(X[:, :4] @ W[:, :4].T + b)


@also_right
def row_by_row(X, W, b):
    return torch.stack([torch.sigmoid(W @ row + b) for row in X])


@also_right
def by_einsum(X, W, b):
    return 1 / (1 + torch.exp(-(torch.einsum("ni,ji->nj", X, W) + b)))


@also_right
def plain_lists(X, W, b):
    return [
        [1 / (1 + math.exp(-(float(w @ x) + float(c)))) for w, c in zip(W, b, strict=True)]
        for x in X
    ]
