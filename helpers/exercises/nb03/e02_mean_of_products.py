"""Exercise 03.2: the gradient of a mean of squares."""

import torch

from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length

ID = "03.2"
MINUTES = 3
TASK = (
    "The gradient of `(x * x).mean()` by hand, for any x of shape (n,): one number for each entry "
    "of x."
)
STUB = """
def mean_square_grad(x):
    return ...

exercise("03.2").check(mean_square_grad)
"""
HINTS = (
    "Two steps lie between x and the mean: a product and a mean. Each has a local derivative.",
    "Backward from the output: the mean hands the same number to each of its n elements.",
    "The mean hands 1/n to each element. The product x · x hands on x for each of its two uses.",
)
WHY = "1/n from the mean, times x for each of the two uses of x: the contributions add up to 2x/n."


def mean_square_grad(x):
    return 2 * x / len(x)


def inputs(draw):
    return (draw(length(draw)).float(),)


def gradient_of(nudge, x):
    return ((x + nudge) * (x + nudge)).mean()


def measure(answer, draw):
    (x,) = inputs(draw)
    return told(call(answer, (x,)), mean_square_grad(x), lambda got: seen(got, answer, x))


def seen(got, answer, x):
    """Whether each x comes out times a number, and whether that knows how many there are."""
    times = got / x
    if not same(times, times[:1].expand_as(times)):
        return ONE_BY_ONE.format(number_words(x[0]), number_words(got[0]))
    said = f"Yours is x times {number_words(times[0])} for n = {len(x)}"
    other, longer = (canonical(call(answer, (z,))) / z for z in (1 - 3 * x, torch.cat([x, 1 - 3 * x])))
    if not same(other, times[:1].expand_as(other)):
        return f"{said}, and for other entries, as many, it is not. The mean asks how many there are, and not which."
    if same(longer, times[:1].expand_as(longer)):
        return f"{said}, and the same for a longer x. The mean divides by how many there are: ask x for that."
    return f"{said}. What does the mean hand to each element, and what do the two uses of x make of it?"


ONE_BY_ONE = (
    "The gradient is x times one number, which depends on n. At x[0] = {} yours is {}, and at another entry another "
    "multiple of the x there."
)


@mistake(
    "The mean has a local derivative too. How much of each element does it take?",
    name="forgot 1/n",
)
def forgot_1_n(x):
    return 2 * x


@mistake("The sizes are right, and the signs are lost: where x is negative, so is its gradient.")
def without_signs(x):
    return 2 * x.abs() / len(x)


@mistake("x stands twice in x · x, and each use adds a contribution.")
def counted_one_use(x):
    return x / len(x)


@mistake("The number of elements is not always 3. Here x has another length.")
def n_is_3(x):
    return 2 * x / 3


@mistake("That is one number: the 2x were averaged. Each element of x has a gradient of its own.")
def averaged(x):
    return 2 * x.mean()


@mistake("Every entry is the same. A nudge of one element is felt as much as that element is large.")
def averaged_and_spread(x):
    return torch.full_like(x, 2 * x.mean().item())


@mistake("Those are the terms of the mean. How does one of them feel a nudge of x?")
def the_terms(x):
    return x * x / len(x)


@mistake("Those are the squares that are averaged. What is the slope of one of them?")
def the_squares(x):
    return x * x


@mistake("That is the mean itself. Its gradient has one entry for each element of x.")
def the_mean(x):
    return (x * x).mean()


@mistake("The mean divides by n. Your code multiplies by it.")
def times_n(x):
    return 2 * x * len(x)


@mistake("That is what the mean hands to each element. On the way to x it still passes the product x · x.")
def only_the_mean(x):
    return torch.ones_like(x) / len(x)


@mistake("2/n lacks x. The local derivative of a square depends on where it stands.")
def forgot_x(x):
    return 2 / len(x)


@mistake("2/n in each place, but x is nowhere in it. The slope of a square depends on where it stands.")
def forgot_x_everywhere(x):
    return torch.ones_like(x) * 2 / len(x)


@mistake("The slope of x² is 2x, not 2x². One factor x has gone with the derivative.")
def one_x_too_many(x):
    return 2 * x * x / len(x)


@mistake("That is x alone: one use of it, and nothing of the mean.")
def x_alone(x):
    return x


@mistake("n stands twice. The 1/n of the mean comes once.")
def divided_twice(x):
    return 2 * x / len(x) ** 2


@mistake("That is x over 2n. Two uses of x add up, so there is a 2 on top.")
def halved(x):
    return x / (2 * len(x))


@mistake("The size is right, the sign is the other one. Nothing in a mean of squares has a minus.")
def minus(x):
    return -2 * x / len(x)


@mistake("That divides by n − 1. A mean divides by the number of its elements.")
def one_less(x):
    return 2 * x / (len(x) - 1)


@mistake("The number of elements is not always 4. Which n has the x that is handed over?")
def n_is_4(x):
    return 2 * x / 4


@mistake("That is twice too much. The two uses of x bring one x each.")
def four_x(x):
    return 4 * x / len(x)


@mistake("x stands below the line in yours. A larger element is felt more, not less.")
def upside_down(x):
    return 2 * len(x) / x


@mistake("That divides by the sum of the elements. The mean divides by how many they are.")
def divided_by_the_sum(x):
    return 2 * x / x.sum()


@mistake("The way there is the derivative, which lowers the exponent. Yours has raised it.")
def integrated(x):
    return x**3 / 3 / len(x)


@mistake("x.shape is a tuple of lengths. To divide you need the one number in it.")
def divided_by_the_shape(x):
    return 2 * x / x.shape


@mistake(
    "The formula is asked for, by hand. The x it is given does not track, so backward has nothing to walk.",
    written=r"^(?!.*(requires_grad|detach|no_grad)).*(backward|grad)",
)
def walked_back(x):
    (x * x).mean().backward()
    return x.grad


@also_right
def a_sum_of_two(x):
    return (x + x) / x.numel()


@also_right
def plain_list(x):
    return [2 * number / len(x) for number in x.tolist()]


@also_right
def by_autograd(x):
    return torch.func.grad(lambda x: (x * x).mean())(x)
