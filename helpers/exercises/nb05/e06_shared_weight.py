"""Exercise 05.6: one weight used twice."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "05.6"
MINUTES = 5
TASK = (
    "One weight, used twice: h = x @ w and y = h @ w, with w of shape (d, d). From `y_g`, collect "
    "what reaches w on both ways."
)
STUB = """
def shared_grad(x, w, y_g):
    h = x @ w     # (n, d) @ (d, d) -> (n, d); then y = h @ w
    h_g = ...
    return ...

exercise("05.6").check(shared_grad)
"""
HINTS = (
    "Go backward from y: one linear layer hands a gradient to h and one to w. Then h hands its own on.",
    "The rules of `linear_backward`, twice. The second contribution to w is added to the first.",
)
WHY = "Each use of w is a linear layer with its own input and its own upstream gradient; the two contributions add."


def shared_grad(x, w, y_g):
    h = x @ w
    h_g = y_g @ w.T
    return x.T @ h_g + h.T @ y_g


def inputs(draw):
    n, d = sizes(draw, 6, 3)
    return draw(n, d).float(), draw(d, d).float(), draw(n, d).float()


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), shared_grad(*given), say(*given))


def say(x, w, y_g):
    """How often each contribution is in it, if it is made of the two."""

    def sentence(values):
        h, _, h_g = parts(x, w, y_g)
        two = torch.stack([(x.T @ h_g).flatten(), (h.T @ y_g).flatten()], dim=1).double()
        times = torch.linalg.lstsq(two, values.flatten()).solution
        if same(two @ times, values.flatten()):
            first, second = map(number_words, times)
            return f"In yours the way through h counts {first} times, and the way of y = h @ w {second} times."
        return "Yours is no sum of the two contributions, however often each. For each: which input, which upstream?"

    return sentence


def gradient_of(nudge, x, w, y_g):
    return (x.double() @ (w + nudge) @ (w + nudge) * y_g).sum()


def parts(x, w, y_g):
    """h, y and the gradient of h, of which most slips are made."""
    return x @ w, x @ w @ w, y_g @ w.T


@mistake("That reaches w from y = h @ w. h was made with w too: a second contribution is missing.")
def second_use_only(x, w, y_g):
    return (x @ w).T @ y_g


@mistake("That reaches w through h. In y = h @ w it is used once more.")
def first_use_only(x, w, y_g):
    return x.T @ (y_g @ w.T)


@mistake("What reaches h is not what reaches y: between them lies a linear layer.", name="y_g for h_g")
def y_g_for_h_g(x, w, y_g):
    return x.T @ y_g + (x @ w).T @ y_g


@mistake("The input of the second use is h, not x. A layer's gradient of w holds the layer's own input.")
def x_for_h(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return x.T @ h_g + x.T @ y_g


@mistake("The input of the first use is x. h is what it made.")
def h_for_x(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return h.T @ h_g + h.T @ y_g


@mistake("The pairs are crossed: each use has an input and an upstream. Which gradient arrives where x is the input?")
def crossed(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return h.T @ h_g + x.T @ y_g


@mistake("y is a result. The second use takes h in, and its gradient of w is made of that.")
def y_for_h(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return x.T @ h_g + y.T @ y_g


@mistake("w is square, so both products have the right shape. Which index of w belongs to y?")
def forgot_to_transpose_w(x, w, y_g):
    return x.T @ (y_g @ w) + (x @ w).T @ y_g


@mistake("Both contributions lie on their side. Square shapes hide it: the first index of w is that of x.")
def transposed(x, w, y_g):
    return shared_grad(x, w, y_g).T


@mistake("The contribution of the first use lies on its side: x has to be turned, h_g has not.")
def one_transposed(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return h_g.T @ x + h.T @ y_g


@mistake("The contribution of the second use lies on its side: h has to be turned, y_g has not.")
def the_other_transposed(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return x.T @ h_g + y_g.T @ h


@mistake("The contributions of two uses add up. They are not averaged.")
def averaged(x, w, y_g):
    return (x.T @ (y_g @ w.T) + (x @ w).T @ y_g) / 2


@mistake("Nothing divides by n here: y_g is the gradient already, a mean is in it if there was one.")
def divided_by_n(x, w, y_g):
    return shared_grad(x, w, y_g) / len(x)


@mistake("A path multiplies, paths add. These are two paths to w.")
def multiplied(x, w, y_g):
    return (x.T @ (y_g @ w.T)) * ((x @ w).T @ y_g)


@mistake("The two contributions are multiplied as matrices. Within a path factors multiply; two paths add.")
def multiplied_as_matrices(x, w, y_g):
    return (x.T @ (y_g @ w.T)) @ ((x @ w).T @ y_g)


@mistake("The two contributions are multiplied as matrices, the second use first. Within a path factors multiply.")
def multiplied_as_matrices_turned(x, w, y_g):
    return ((x @ w).T @ y_g) @ (x.T @ (y_g @ w.T))


@mistake("One way's contribution is taken away from the other's. What do two paths do?")
def subtracted(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return x.T @ h_g - h.T @ y_g


@mistake("The minus takes what comes through h away from the other use. Two paths to w: how do they combine?")
def subtracted_the_other(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return h.T @ y_g - x.T @ h_g


@mistake("(d, n) @ (d, d) does not fit. What x.T or h.T meets has a row for each row of x, (n, d).")
def the_gradient_of_w_for_h_g(x, w, y_g):
    h = x @ w
    h_g = h.T @ y_g
    return x.T @ h_g + h_g


@mistake("The two uses do not get the same: twice the one in y = h @ w leaves out what comes through h.")
def twice_the_second(x, w, y_g):
    return 2 * (x @ w).T @ y_g


@mistake("That is twice what comes through h. The other use, in y = h @ w, has its own input and upstream.")
def twice_the_first(x, w, y_g):
    return 2 * x.T @ (y_g @ w.T)


@mistake("Both ways are there, each for itself. One number for each entry of w: how do uses combine?")
def both_ways(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return x.T @ h_g, h.T @ y_g


@mistake("Two gradients come back, one from each use. w has one: what do the two do?", name="both ways, turned")
def both_ways_turned(x, w, y_g):
    h, y, h_g = parts(x, w, y_g)
    return h.T @ y_g, x.T @ h_g


@mistake("That is the gradient of h. It goes on to w, through x.", name="h_g alone")
def h_g_alone(x, w, y_g):
    return y_g @ w.T


@mistake("That is the gradient of x, which needs none. What reaches w?")
def the_gradient_of_x(x, w, y_g):
    return y_g @ w.T @ w.T


@mistake("w @ w is no square of numbers, and its slope is not 2 · w: w stands once on the left and once on the right.")
def power_rule(x, w, y_g):
    return 2 * x.T @ y_g @ w


@mistake("(d, d) @ (n, d) does not fit. With w or w.T behind, as in y = h @ w, the sizes inside agree.")
def w_in_front(x, w, y_g):
    return w.T @ y_g


@also_right
def in_place(x, w, y_g):
    w_g = (x @ w).T @ y_g
    w_g += x.T @ (y_g @ w.T)
    return w_g


@also_right
def by_einsum(x, w, y_g):
    return torch.einsum("ni,nk,jk->ij", x, y_g, w) + torch.einsum("ni,nj->ij", x @ w, y_g)
