"""Exercise 02.10: transfer: the first model."""

import torch

from helpers.exercises.checking.explain import of_another_kind
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, one_factor, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.plain import of_numbers

ID = "02.10"
MINUTES = 5
TASK = "A new graph: loss = (w·x + b − target)². Return ∂loss/∂w and ∂loss/∂b."
STUB = """
def gradients(w, b, x, target):
    return ..., ...

exercise("02.10").check(gradients)
"""
HINTS = (
    "Name the steps: z = w·x, error = z + b − target, loss = error².",
    "∂loss/∂error is 2·error. It reaches b unchanged.",
    "It reaches z unchanged too, and then w, times the local derivative of w·x.",
)
WHY = "∂loss/∂error = 2·error reaches b unchanged and w times x: the same two rules as in J."


def gradients(w, b, x, target):
    error = w * x + b - target
    return 2 * error * x, 2 * error


def inputs(draw):
    return draw(), draw(), draw(), draw()


def gradient_of(nudge, w, b, x, target):
    return ((w + nudge[0]) * x + b + nudge[1] - target) ** 2


def measure(answer, draw):
    """Both gradients for a target on either side of the prediction; what is told of them holds close to it as well."""
    w, b, x, target = inputs(draw)
    targets = [w * x + b - part * (w * x + b - target) for part in (1, -1, 1 / 8, -1 / 8)]
    right = torch.stack([torch.stack(gradients(w, b, x, at)) for at in targets])
    found = [canonical(of_numbers(answer, (w, b, x, at))) for at in targets]
    require(not isinstance(found[0], torch.Tensor) or found[0].dim(), alone(found[0], right[0]))
    if any(part is ... for part in found):
        return ...
    for part in found:
        fits = isinstance(part, torch.Tensor) and part.shape == (2,)
        require(fits, lambda part=part: of_another_kind(part, right[0]))
    return told(torch.stack(found[:2]), right[:2], lambda _: seen(torch.stack(found), right, w, b, x, targets))


def alone(got, right):
    """What one number is told where two are asked."""
    for part, name, other in zip(right, "wb", "bw", strict=True):
        if same(got, canonical(part)):
            return f"Yours is one number; the answer is of two. That of {name} is there: what is that of {other}?"
    return "Yours is one number; the answer is of two: ∂loss/∂w, a comma, and ∂loss/∂b."


BOTH_SIGNS = "The error is negative where the prediction lies below the target, and 2·error takes its sign with it."


def seen(got, right, w, b, x, targets):
    """Which of the two is off, or where."""
    for name, yours, due in zip("wb", got.T, right.T, strict=True):
        if same(yours, -due) and not same(got, -right):
            here = f"At w = {number_words(w)} and x = {number_words(x)} ∂loss/∂{name} has the right size"
            return f"{here} and the other sign, wherever the target lies. What brings signs into it?"
    if same(got.abs(), right.abs()):
        return f"The sizes are right, and a sign is not. {BOTH_SIGNS}"
    is_right = [same(*both) for both in zip(got, right, strict=True)]
    if is_right in ([True, False] * 2, [False, True] * 2):
        return f"Yours is right on one side of the target and not on the other. {BOTH_SIGNS}"
    w_is_right, b_is_right = map(same, got.T, right.T)
    if w_is_right:
        return "∂loss/∂w is right, ∂loss/∂b is not. All of 2·error arrives at the sum: what does b's edge make of it?"
    if b_is_right:
        return "∂loss/∂b is right, ∂loss/∂w is not. The same arrives at w·x: by what does the edge to w multiply it?"
    seen_as = known(got, right, torch.stack([w, b]), torch.stack(targets))
    off = is_right.index(False)
    return seen_as or with_numbers(got[off], w, b, x, targets[off])


def known(got, right, weights, targets):
    """That it is a step of descent, or that one and the same number is added to both, or ""."""
    if (factor := one_factor(got, right)) is not None and factor:
        minus = " What brings the minus in?" if factor < 0 else ""
        return f"Both are {number_words(factor)} times what is due. {ONE_MORE}{minus}"
    if same(got, weights.expand_as(got)):
        return f"Those are w and b themselves. {NO_STEP}"
    rate = ((weights - got) / right).flatten()
    if same(rate, rate[:1].expand_as(rate)):
        sign = "less" if rate[0] > 0 else "plus"
        return f"Those are w and b, {sign} {number_words(rate[0].abs())} times their gradients. {NO_STEP}"
    more = got - right
    for name, each in {"the target": targets[:, None], "w": weights[0], "b": weights[1], "1": ONE}.items():
        for sign, words in ((1, "plus"), (-1, "less")):
            if same(more, (sign * each).expand_as(more)):
                return f"Both are what is due, {words} {name}. The slope of error² in the error is 2·error, all of it."
    return ""


def with_numbers(got, w, b, x, target):
    """The error, and what yours makes of it."""
    inputs = zip(("w", "b", "x", "target"), (w, b, x, target), strict=True)
    given = ", ".join(f"{name} = {number_words(at)}" for name, at in inputs)
    error = number_words(w * x + b - target)
    yours = f"yours gives {number_words(got[0])} for w and {number_words(got[1])} for b"
    asks = "What does error² hand to the error? If you nudge: how far, and by what do you divide?"
    if same(got[0], x * got[1]):
        half = number_words(got[1] / 2)
        asks = f"For w that is x times as much as for b, as due. For b it would be 2·error where the error is {half}."
    return f"At {given} the error is {error}, and {yours}. {asks}"


ONE_MORE = "2·error belongs in both. Which factor is one too many in yours, or missing?"
ONE = torch.ones((), dtype=torch.float64)
NO_STEP = "The gradients themselves are asked for: how the loss feels w, and how it feels b."


@mistake("Both are half of it. The slope of a square has a 2 in front: is it there, and nothing that halves it?")
def forgot_the_2(w, b, x, t):
    return (w * x + b - t) * x, w * x + b - t


@mistake("w and b got the same gradient. On its way back to w the gradient passes a product.")
def forgot_x(w, b, x, t):
    return 2 * (w * x + b - t), 2 * (w * x + b - t)


@mistake("Both signs are the other way round. Is it prediction − target, or target − prediction?")
def sign(w, b, x, t):
    return 2 * (t - w * x - b) * x, 2 * (t - w * x - b)


@mistake(
    "That is the gradient of x. In the product w·x each factor feels a nudge times the other one."
)
def w_for_x(w, b, x, t):
    return 2 * (w * x + b - t) * w, 2 * (w * x + b - t)


@mistake("Both are right. Return w's gradient first.")
def wrong_order(w, b, x, t):
    return 2 * (w * x + b - t), 2 * (w * x + b - t) * x


@mistake("The square is still there. A derivative lowers the power by one.")
def kept_the_square(w, b, x, t):
    return 2 * (w * x + b - t) ** 2 * x, 2 * (w * x + b - t) ** 2


@mistake("Those are the local derivatives of w·x + b alone. What arrives from the square is missing.")
def local_derivatives(w, b, x, t):
    return x, torch.ones(())


@mistake("The bracket is missing: of the square only the 2 is there. Its derivative has the error in it.")
def forgot_the_error(w, b, x, t):
    return 2 * x, torch.tensor(2.0)


@mistake("Those are the error for w and the error for b. The loss is its square, and w meets x as well.")
def the_error_itself(w, b, x, t):
    return w * x + b - t, w * x + b - t


@mistake("The target is not in it. What is it that is squared?")
def forgot_the_target(w, b, x, t):
    return 2 * (w * x + b) * x, 2 * (w * x + b)


@mistake("b is missing from the error. It shifts the prediction, and so both gradients.")
def forgot_b(w, b, x, t):
    return 2 * (w * x - t) * x, 2 * (w * x - t)


@mistake("b's gradient is right. The error that arrives at w is the same: in yours it lacks b.", name="b for b only")
def b_for_b_only(w, b, x, t):
    return 2 * (w * x - t) * x, 2 * (w * x + b - t)


@mistake("b's gradient has b in it. A sum hands the upstream gradient on as it is.")
def b_times_b(w, b, x, t):
    return 2 * (w * x + b - t) * x, 2 * (w * x + b - t) * b


@mistake("b's gradient has x in it. Only w meets x on its way.", name="x for both")
def x_for_both(w, b, x, t):
    return 2 * (w * x + b - t) * x, 2 * (w * x + b - t) * x


@mistake("b's gradient is 1, that of the sum alone. What arrives at the sum from the loss?", name="1 for b")
def one_for_b(w, b, x, t):
    return 2 * (w * x + b - t) * x, torch.ones(())


@mistake("w still stands in its own gradient as a factor. The slope of w·x in w is the other factor alone.")
def kept_w(w, b, x, t):
    return 2 * (w * x + b - t) * w * x, 2 * (w * x + b - t)


@mistake("Only w has the 2. It comes from the square, so both gradients have it.", name="2 for w only")
def two_for_w_only(w, b, x, t):
    return 2 * (w * x + b - t) * x, w * x + b - t


@mistake("Only b has the 2. It comes from the square, so both have it.", name="2 for b only")
def two_for_b_only(w, b, x, t):
    return (w * x + b - t) * x, 2 * (w * x + b - t)


@mistake("The target is added. In the loss it is taken away.")
def added_the_target(w, b, x, t):
    return 2 * (w * x + b + t) * x, 2 * (w * x + b + t)


@mistake("x is squared in w's gradient. The product w·x brings it in once.", name="x²")
def x_squared(w, b, x, t):
    return 2 * (w * x + b - t) * x**2, 2 * (w * x + b - t)


@also_right
def multiplied_out(w, b, x, t):
    return torch.stack([2 * w * x * x + 2 * b * x - 2 * t * x, 2 * w * x + 2 * b - 2 * t])


@also_right
def plain_floats(w, b, x, t):
    return [float(x) * 2 * float(w * x + b - t), 2 * float(w * x + b - t)]
