"""Exercise 06.5: the gradient of the mean squared error."""

import torch

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import canonical, number_words, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.measures import most_off_first

ID = "06.5"
MINUTES = 4
TASK = "The gradient of a line's mean squared error, by hand; x and y have shape (n,). Return ∂loss/∂w, ∂loss/∂b."
STUB = """
def gradients(x, y, w, b):
    error = w * x + b - y  # (n,)
    return ..., ...

exercise("06.5").check(gradients)
"""
HINTS = (
    "For one point: 2·error·x reaches w, 2·error reaches b.",
    "All n points use the same w, so their contributions add; the mean divides each by n.",
)
WHY = "Every point uses the same w and b, so contributions add, and the mean makes each of them 1/n as large."


def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), (2 * error).mean()


def inputs(draw):
    n = 5 + int(1.6 * (draw().abs() - 1.1))
    return draw(n), draw(n), draw(), draw()


def gradient_of(nudge, x, y, w, b):
    return (((w + nudge[0]) * x + b + nudge[1] - y) ** 2).mean()


OF_B = "Where b grows by 0.01, each prediction does: by how much does each square grow, and the mean of them?"
OF_W = "Where w grows by 0.01, the prediction at x grows by 0.01·x: by how much does the mean of the squares grow?"


def measure(answer, draw):
    given = inputs(draw)
    right = canonical(gradients(*given))
    return told(call(answer, given), right, lambda got: of_both(got, right, answer))


def of_both(seen, expected, answer):
    if isinstance(seen, torch.Tensor) and seen.shape == (2,):
        example = by_example(answer, gradients, most_off_first(answer, gradients, EXAMPLES))
        if same(seen[0], expected[0]):
            return f"∂loss/∂w is right. {OF_B} {example}"
        of_b = f"right. {OF_W}" if same(seen[1], expected[1]) else "off, and so is ∂loss/∂w."
        return f"∂loss/∂b is {of_b} {example}"
    return ""


def serves(gradients):
    """Two numbers without a dimension, to be printed."""
    return all(f"{one:.4f}" for one in gradients(*EXAMPLES[0][1]))


def what_is_off(seen, expected):
    return of_other_shape(seen) if isinstance(seen, (torch.Tensor, list)) else ""


def example(x, y, w, b):
    words = f"x = {tuple(x)}, y = {tuple(y)}, w = {w} and b = {b}, where the errors are {{}}"
    given = (torch.tensor(x).double(), torch.tensor(y).double(), torch.tensor(w).double(), torch.tensor(b).double())
    return words.format(number_words(w * given[0] + b - given[1])), given


EXAMPLES = (
    example([1, 3], [3, 2], 1, 0),
    example([2, -1], [3, 4], 2, 1),
    example([0, 0, 1, 2, 0, 1, 3, 2], [1, 1, 1, 4, 1, 2, 2, 4], 1, 0),
    example([30, -0.5], [-20, 0.1], 1.5, 0.25),
)


def of_other_shape(seen):
    if isinstance(seen, torch.Tensor) and not seen.dim():
        return "Yours is one number. Two are asked for: the slope of the loss in w, and that in b."
    if not all(isinstance(part, torch.Tensor) for part in seen):
        return ""
    many = [part.numel() != 1 for part in seen]
    if len(many) != 2:
        return f"Yours is {shape_words(seen)}. Two numbers are asked for, for w and b, which all points share."
    if not any(many):
        return f"Yours is {shape_words(seen)}. Two numbers are asked for, without a dimension of their own."
    who = "w and for b" if all(many) else "w" if many[0] else "b"
    return f"Yours has more than one number for {who}. All points share it: what does the loss's mean do with them?"


def error(x, y, w, b):
    """Prediction − target, of which the slips are made."""
    return w * x + b - y


@mistake("The loss is a mean over the points. What does a mean do to each contribution?", name="forgot 1/n")
def forgot_1_n(x, y, w, b):
    return (2 * error(x, y, w, b) * x).sum(), (2 * error(x, y, w, b)).sum()


@mistake("One of the two is a mean and the other a sum. Both belong to the same loss.", name="1/n for b only")
def sum_and_mean(x, y, w, b):
    return (2 * error(x, y, w, b) * x).sum(), (2 * error(x, y, w, b)).mean()


@mistake("One is a sum, the other a mean. The loss is a mean over all points, for both.", name="1/n for w only")
def mean_and_sum(x, y, w, b):
    return (2 * error(x, y, w, b) * x).mean(), (2 * error(x, y, w, b)).sum()


@mistake("Look at the square: what is its local derivative?")
def forgot_the_2(x, y, w, b):
    return (error(x, y, w, b) * x).mean(), error(x, y, w, b).mean()


@mistake("∂loss/∂w is right. ∂loss/∂b passes the square as well.", name="forgot the 2 of b")
def forgot_the_2_of_b(x, y, w, b):
    return (2 * error(x, y, w, b) * x).mean(), error(x, y, w, b).mean()


@mistake("∂loss/∂b is right. ∂loss/∂w passes the square as well.", name="forgot the 2 of w")
def forgot_the_2_of_w(x, y, w, b):
    return (error(x, y, w, b) * x).mean(), 2 * error(x, y, w, b).mean()


@mistake("mean has divided by n already. Yours divides once more.", name="1/n twice")
def divided_twice(x, y, w, b):
    return (2 * error(x, y, w, b) * x).mean() / len(x), (2 * error(x, y, w, b)).mean() / len(x)


@mistake("Both signs are the other way round. Is the error prediction − target, or target − prediction?")
def sign(x, y, w, b):
    return (-2 * error(x, y, w, b) * x).mean(), (-2 * error(x, y, w, b)).mean()


@mistake("Both numbers are right, and each stands in the other's place. The task asks for w first.")
def swapped(x, y, w, b):
    return (2 * error(x, y, w, b)).mean(), (2 * error(x, y, w, b) * x).mean()


@mistake("w and b got the same gradient. On its way to w it passes the product w·x.")
def forgot_x(x, y, w, b):
    return (2 * error(x, y, w, b)).mean(), (2 * error(x, y, w, b)).mean()


@mistake("w and b got the same gradient. b is not multiplied by x: a nudge of b moves every prediction alike.")
def x_for_both(x, y, w, b):
    return (2 * error(x, y, w, b) * x).mean(), (2 * error(x, y, w, b) * x).mean()


@mistake("In w·x, a nudge of w is felt times the other factor. Yours has w there.")
def w_for_x(x, y, w, b):
    return (2 * error(x, y, w, b) * w).mean(), (2 * error(x, y, w, b)).mean()


@mistake("b is added, so its local derivative is 1. Yours multiplies by b.")
def times_b(x, y, w, b):
    return (2 * error(x, y, w, b) * x).mean(), (2 * error(x, y, w, b) * b).mean()


@mistake("Multiply point by point first. A product of means is not the mean of the products.")
def mean_before_product(x, y, w, b):
    return (2 * error(x, y, w, b)).mean() * x.mean(), (2 * error(x, y, w, b)).mean()


@mistake("The errors stand there squared. A square is no slope: what is its local derivative, and which 2 comes in?")
def squared_without_the_2(x, y, w, b):
    return (error(x, y, w, b) ** 2 * x).mean(), (error(x, y, w, b) ** 2).mean()


@mistake("Those are the squared errors, one for each point; their mean is the loss. What is its slope in w, and in b?")
def the_squares(x, y, w, b):
    return error(x, y, w, b) ** 2


@mistake("Both of yours are the squared errors of the points. Asked for is how their mean changes with w, and with b.")
def the_squares_twice(x, y, w, b):
    return error(x, y, w, b) ** 2, error(x, y, w, b) ** 2


@mistake("That is the loss itself, one number. A nudge of w changes it by how much, and a nudge of b?")
def the_loss(x, y, w, b):
    return (error(x, y, w, b) ** 2).mean()


@mistake("Both of yours are the loss itself. Its slopes are asked for.")
def the_loss_twice(x, y, w, b):
    return (error(x, y, w, b) ** 2).mean(), (error(x, y, w, b) ** 2).mean()


@mistake("The square is still there. On the way back it has become 2 · error.")
def squared(x, y, w, b):
    return (2 * error(x, y, w, b) ** 2 * x).mean(), (2 * error(x, y, w, b) ** 2).mean()


@mistake("Those are the contributions, one for each point. w is used by all of them: how do uses combine?")
def not_yet_summed(x, y, w, b):
    return 2 * error(x, y, w, b) * x / len(x), 2 * error(x, y, w, b) / len(x)


@mistake("Those are n numbers for w and n for b. w is one: what brings the points together, and what does 1/n do?")
def not_yet_averaged(x, y, w, b):
    return 2 * error(x, y, w, b) * x, 2 * error(x, y, w, b)


@mistake("The first of yours still has n numbers: mean stands on one factor alone. Put brackets around the product.")
def mean_of_one_factor(x, y, w, b):
    return 2 * error(x, y, w, b).mean() * x, 2 * error(x, y, w, b).mean()


@mistake("The first of yours still has n numbers: `.mean()` binds to x alone. Put brackets around the product.")
def mean_of_x(x, y, w, b):
    return 2 * error(x, y, w, b) * x.mean(), (2 * error(x, y, w, b)).mean()


@mistake("That is one number. Two are asked for, ∂loss/∂w and ∂loss/∂b.")
def w_alone(x, y, w, b):
    return (2 * error(x, y, w, b) * x).mean()


@mistake("What backward starts from has no history: w and b come without tracking. By hand no backward is needed.")
def by_backward(x, y, w, b):
    (error(x, y, w, b) ** 2).mean().backward()
    return w.grad, b.grad


@also_right
def by_dot_product(x, y, w, b):
    return 2 / len(x) * (w * x + b - y) @ x, 2 / len(x) * sum(w * x + b - y)


@also_right
def by_autograd(x, y, w, b):
    return torch.func.grad(gradient_of)(torch.zeros(2).double(), x, y, w, b).float()


@also_right
def plain_lists(x, y, w, b):
    errors = [float(w) * xi + float(b) - yi for xi, yi in zip(x.tolist(), y.tolist(), strict=True)]
    by_x = [2 * error * xi for error, xi in zip(errors, x.tolist(), strict=True)]
    return [sum(by_x) / len(errors), 2 * sum(errors) / len(errors)]
