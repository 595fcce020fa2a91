"""Exercise 09.6: the backward rule of RMSNorm."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes

ID = "09.6"
MINUTES = 5
TASK = (
    "RMSNorm, which many language models use, leaves the mean alone: y = x/r with r = √(mean x²), "
    "for each row of x by itself. Write its backward rule for x of shape (n, d)."
)
STUB = """
def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()    # (n, 1)
    y = x / r
    return ...

exercise("09.6").check(rms_norm_grad)
"""
HINTS = (
    "Which of the three parts of LayerNorm's rule came from μ? There is no μ here.",
    "A nudge of x_j moves r by y_j/d, as it moved σ. So the part along y stays in the rule.",
)
WHY = "x_j moves r too. So from y_g its part along y is taken away, and all is divided by r. No μ, so no mean of y_g."


def rms_norm_grad(x, y_g):
    r = x.square().mean(-1, keepdim=True).sqrt()
    y = x / r
    return (y_g - y * (y_g * y).mean(-1, keepdim=True)) / r


def inputs(draw):
    n, d = sizes(draw, 3, 6)
    return draw(n, d), draw(n, d)


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), rms_norm_grad(*given), lambda values: say(answer, values, *given))


def say(answer, values, x, y_g):
    """To stretch a row of x changes no y, so the gradient has nothing along x."""
    if values.abs().max() < 1e-6:
        return "Yours is 0 in every entry. The mean of y² is 1 in each row: does yours take that away from 1?"
    if same(values, x):
        return "What yours hands back is x, as it came. Its gradient is asked for."
    if same(canonical(answer(x.clone(), 2 * y_g)), values):
        return "With y_g twice as large yours stays the same. Where does what arrives at y come in?"
    others = torch.cat([x[:1], 3 * x[1:]])
    if not same(canonical(answer(others, y_g))[0], values[0]):
        return "As other rows of x change, row 0 of yours does too. Over which numbers does each mean or sum run?"
    along = (values * x).sum(-1)
    if len(off := (along.abs() > 1e-4 * values.norm(dim=-1) * x.norm(dim=-1)).nonzero()):
        is_not = f"In row {int(off[0])} of yours it is {number_words(along[off[0]])}."
        return f"To stretch a row of x changes no y, so Σ x_g · x is 0 in each. {is_not} {ALONG}"
    return "Along x yours has nothing, as it should. What else is in it: a mean, or another divisor?"


ALONG = "It is 0 where the part along y is taken away, and r is such that the mean of y² is 1 in each row."


def gradient_of(nudge, x, y_g):
    moved = x + nudge
    return (moved / moved.square().mean(-1, keepdim=True).sqrt() * y_g).sum()


def parts(x, y_g):
    """r, y and the mean of y_g · y, of which most slips are made."""
    r = x.square().mean(-1, keepdim=True).sqrt()
    return r, x / r, (y_g * x / r).mean(-1, keepdim=True)


@mistake("That treats r as a constant. A nudge of one x moves r, and with it every y of the row.")
def r_as_a_constant(x, y_g):
    return y_g / parts(x, y_g)[0]


@mistake("The mean of y_g is taken away. That part came from μ, and there is none here.")
def layer_norms_rule(x, y_g):
    r, y, along = parts(x, y_g)
    return (y_g - y_g.mean(-1, keepdim=True) - y * along) / r


@mistake("Only the mean of y_g is taken away: LayerNorm's other part is the one that stays.")
def the_mean_only(x, y_g):
    return (y_g - y_g.mean(-1, keepdim=True)) / parts(x, y_g)[0]


@mistake("The whole is divided by r: that was the local derivative of x/r in x.", name="forgot r")
def forgot_r(x, y_g):
    r, y, along = parts(x, y_g)
    return y_g - y * along


@mistake("y_g is divided by r, and the part taken away lacks one r below: is all of it divided, and each x in it?")
def r_below_one_part(x, y_g):
    r, y, along = parts(x, y_g)
    return y_g / r - y * along


@mistake("What is taken away is divided by r, and y_g is not. The division is that of both: is a bracket missing?")
def r_below_the_other_part(x, y_g):
    r, y, along = parts(x, y_g)
    return y_g - y * along / r


@mistake("In yours y is multiplied by the mean of y_g alone. What lies along y is the mean of their product.")
def mean_without_y(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y * y_g.mean(-1, keepdim=True)) / r


@mistake("What is taken away is too small by d: a mean over the row has its d below already.", name="d twice")
def d_twice(x, y_g):
    r, y, along = parts(x, y_g)
    return (y_g - y * along / x.shape[-1]) / r


@mistake("A nudge moves r by y_j/d: a mean over the row. Yours is the sum.")
def sum_for_mean(x, y_g):
    r, y, along = parts(x, y_g)
    return (y_g - y * along * x.shape[-1]) / r


@mistake("A larger r makes every y smaller, so that part is taken away. Yours adds it.")
def plus(x, y_g):
    r, y, along = parts(x, y_g)
    return (y_g + y * along) / r


@mistake("x stands where y has to: what lies along y is measured by numbers whose mean square is 1.")
def x_for_y(x, y_g):
    r, _, _ = parts(x, y_g)
    return (y_g - x * (y_g * x).mean(-1, keepdim=True)) / r


@mistake("The mean of the product is not the product of the means.")
def product_of_means(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y * y_g.mean(-1, keepdim=True) * y.mean(-1, keepdim=True)) / r


@mistake("The mean runs down the columns. Each row is an example by itself.")
def down_the_columns(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y * (y_g * y).mean(0, keepdim=True)) / r


@mistake("The mean runs over all rows at once. One example does not see the others.")
def over_all(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y * (y_g * y).mean()) / r


@mistake("In the part that is taken away, y is missing outside of the mean: how much of it goes to each x_j?")
def forgot_y_outside(x, y_g):
    r, _, along = parts(x, y_g)
    return (y_g - along) / r


@mistake("Taken away is y · y_g · y, entry by entry. It wants the mean over the row.")
def forgot_the_mean(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y * y_g * y) / r


@mistake(
    "Yours is the right one, divided by r once more: by the mean square in all. Is a root missing, or a division twice?"
)
def mean_square_for_r(x, y_g):
    r, y, along = parts(x, y_g)
    return (y_g - y * along) / r**2


@mistake("That is the rule for a row divided by its length, √(Σ x²). Here r is the root of the mean square.")
def length_for_r(x, y_g):
    length = x.norm(dim=-1, keepdim=True)
    y = x / length
    return (y_g - y * (y_g * y).sum(-1, keepdim=True)) / length


@mistake("The whole is multiplied by r. A large x is divided by much, so its nudge counts less.")
def times_r(x, y_g):
    r, y, along = parts(x, y_g)
    return (y_g - y * along) * r


@mistake("Without y_g in the mean it is y² that is averaged, and that is 1: all of y is taken away.")
def forgot_y_g_in_the_mean(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y) / r


@mistake("That is the part that is taken away. y_g itself is missing.", name="forgot y_g")
def forgot_y_g(x, y_g):
    r, y, along = parts(x, y_g)
    return -y * along / r


@mistake("The signs are turned: y_g comes with a plus, its part along y with a minus.")
def signs_turned(x, y_g):
    return -rms_norm_grad(x, y_g)


@mistake("The spread of x takes the mean away. r does not.")
def spread_for_r(x, y_g):
    _, y, along = parts(x, y_g)
    return (y_g - y * along) / x.std(-1, correction=0, keepdim=True)


@mistake(
    "Beside something of shape (n, d) stands another whose last axis is n. What has one number for each row goes there "
    "as a column, (n, 1), as keepdim=True leaves it."
)
def forgot_keepdim(x, y_g):
    r, y, _ = parts(x, y_g)
    return (y_g - y * (y_g * y).mean(-1)) / r


@mistake("That is y, the forward pass.")
def the_forward_pass(x, y_g):
    return parts(x, y_g)[1]


@also_right
def by_autograd(x, y_g):
    x = x.clone().requires_grad_()
    (x / x.square().mean(-1, keepdim=True).sqrt()).backward(y_g)
    return x.grad


@also_right
def by_the_jacobian(x, y_g):
    r, y, _ = parts(x, y_g)
    d = x.shape[-1]
    jacobian = torch.eye(d, dtype=x.dtype) - y[:, :, None] * y[:, None, :] / d
    return torch.einsum("nij,ni->nj", jacobian, y_g) / r
