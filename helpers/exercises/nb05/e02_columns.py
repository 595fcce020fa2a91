"""Exercise 05.2: the other layout."""

import torch

from helpers.exercises.checking.values import agree, number_words, one_factor, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "05.2"
MINUTES = 3
TASK = (
    "Some texts put each image in a column: y = w @ x, with w of shape (k, d), x of shape (d, n) "
    "and y of shape (k, n). Return the gradient of w."
)
STUB = """
def columns_grad(x, w, y_g):
    return ...

exercise("05.2").check(columns_grad)
"""
HINTS = (
    "The answer is (k, d), made of (k, n) and (d, n). Which index is summed?",
    "In a matrix product the summed index is last on the left and first on the right.",
)
WHY = "Each entry of w gets y_g times x, summed over the images. One way, (k, n) @ (n, d) -> (k, d): y_g @ x.T."


def columns_grad(x, w, y_g):
    return y_g @ x.T


def inputs(draw):
    n, d, k = sizes(draw, 8, 5, 2)
    return draw(d, n).float(), draw(k, d).float(), draw(k, n).float()


def gradient_of(nudge, x, w, y_g):
    return ((w + nudge) @ x.double() * y_g).sum()


IN_Y_G = "All that comes behind y is in y_g already, a 2 and a mean of the loss too: to w it is only x that is left."


def what_is_off(seen, expected):
    if not isinstance(seen, torch.Tensor) or not seen.dim():
        return ""
    if seen.shape != expected.shape:
        return (
            f"Yours is {shape_words(seen)}, and w is {shape_words(expected)}, so its gradient is. Name the axes of "
            "what you multiply: which index is summed, and which two are left?"
        )
    if not seen.any():
        return "Every entry of yours is 0. Where do y_g and x come in?"
    if (factor := one_factor(seen, expected)) is not None:
        return f"In every entry yours is {number_words(factor)} times what it should be. {IN_Y_G}"
    if same(seen.abs(), expected.abs()):
        return "The size of every entry is right, and a sign gets lost. x and y_g bring their signs with them."
    if same(seen.flatten().sort().values, expected.flatten().sort().values):
        return "Every number of the gradient is there, and some stand elsewhere. Which part of your code moves them?"
    k, j = (~agree(seen, expected)).nonzero()[0].tolist()
    return (
        f"The shape is that of w. The first entry that is off is w[{k}, {j}]. Take that one: which numbers of x does "
        "it meet, into which numbers of y do they go, what arrives at those, and what is done with one product for "
        "each image?"
    )


@mistake("That is the rule for images in rows. Here the shapes do not fit: which product makes (k, d)?")
def the_row_layout(x, w, y_g):
    return x.T @ y_g


@mistake("Every number is there, in the transposed place. A gradient has the shape of its tensor.")
def transposed(x, w, y_g):
    return x @ y_g.T


@mistake("reshape and view deal the numbers out anew, row by row. A transpose moves each to its mirror place.")
def reshaped(x, w, y_g):
    return (x @ y_g.T).reshape(w.shape)


@mistake("In yours x has the shape (n, d), and its numbers are dealt out anew, row by row. A transpose mirrors them.")
def reshaped_x(x, w, y_g):
    return y_g @ x.reshape(x.shape[1], x.shape[0])


@mistake("In yours y_g has the shape (n, k), and its numbers are dealt out anew. A transpose moves each to its mirror.")
def reshaped_y_g(x, w, y_g):
    return (x @ y_g.reshape(y_g.shape[1], y_g.shape[0])).T


@mistake("(k, n) and (d, n) do not fit as they stand. The index to be summed has to come last, then first.")
def no_transpose(x, w, y_g):
    return y_g @ x


@mistake("(d, n) and (k, n) do not fit, and k has to come first. Which one is turned?")
def no_transpose_swapped(x, w, y_g):
    return x @ y_g


@mistake("The other factor has to be turned: (n, k) and (d, n) have d and k inside, and n is to be summed.")
def turned_the_other(x, w, y_g):
    return y_g.T @ x


@mistake("Both are turned, which puts k beside n. To have n inside, one transpose is enough.")
def turned_both(x, w, y_g):
    return y_g.T @ x.T


@mistake("That goes entry by entry, which needs one shape. Here n is to be summed: which operator does that?")
def entry_by_entry(x, w, y_g):
    return y_g * x


@mistake("An operation between entries wants one shape, and (k, n) beside (n, d) is none. Which product sums over n?")
def entry_by_entry_turned(x, w, y_g):
    return y_g * x.T


@mistake("w has no place in it, and (k, n) @ (d, k) does not fit. What did w meet in the forward pass?")
def by_w_turned(x, w, y_g):
    return y_g @ w.T


@mistake("w has no place in it, and (k, n) @ (k, d) does not fit. Which tensor does a nudge of w meet?")
def by_w(x, w, y_g):
    return y_g @ w


@mistake("That is the gradient of x, of shape (d, n). Which tensor is the local derivative in w?")
def the_gradient_of_x(x, w, y_g):
    return w.T @ y_g


@mistake("That is y, the forward pass. What does its gradient hand to w?")
def the_forward_pass(x, w, y_g):
    return w @ x


@mistake("That is the gradient of a bias. A nudge of w is felt times x.")
def the_gradient_of_a_bias(x, w, y_g):
    return y_g.sum(1)


@mistake("The size is right, and the sign is the other one. Nothing here turns it: y = w @ x, and descent comes later.")
def the_other_sign(x, w, y_g):
    return -y_g @ x.T


@mistake("The images' contributions add up. Nothing divides them.")
def averaged(x, w, y_g):
    return y_g @ x.T / x.shape[1]


@mistake("Nothing divides here. And len counts the rows of x, d of them, which in this layout are no images.")
def averaged_by_len(x, w, y_g):
    return y_g @ x.T / len(x)


@mistake("One contribution for each image is still there. All of them use w: what happens to the index n?")
def not_summed(x, w, y_g):
    return y_g[:, None, :] * x


@mistake("Multiply first, image by image, then sum. That is a product of sums.")
def product_of_sums(x, w, y_g):
    return y_g.sum(1)[:, None] * x.sum(1)


@mistake("Every number is multiplied by w: y is linear in w, so its slope in w holds no w.")
def times_w(x, w, y_g):
    return w * (y_g @ x.T)


@also_right
def transposed_back(x, w, y_g):
    return (x @ y_g.T).T


@also_right
def by_einsum(x, w, y_g):
    return torch.einsum("kn,dn->kd", y_g, x)


@also_right
def by_broadcast(x, w, y_g):
    return (y_g[:, None, :] * x[None]).sum(2).numpy()
