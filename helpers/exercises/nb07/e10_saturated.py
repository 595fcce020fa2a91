"""Exercise 07.10: a saturated sigmoid."""

from functools import partial

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.values import agree
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats, slope_by_example, value_and_gradient
from helpers.exercises.nb07.scores import at_every_score, far_out, further_out, of_equal_scores

ID = "07.10"
MINUTES = 4
TASK = (
    "Find and mend it: cross-entropy for scores z and targets t of 0 or 1. A score that is far "
    "out on the wrong side should have the largest gradient, and now it is NaN. Every score, 0 too, should get "
    "(σ(z) − t)/n."
)
STUB = """
def cross_entropy(z, t):
    p = torch.sigmoid(z)
    return -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()

exercise("07.10").check(cross_entropy)
"""
HINTS = (
    "sigmoid(60) is 1 in every digit. What is the logarithm of 1 − 1?",
    "Sigmoid and logarithm have to be one function, so that the flat part never stands alone.",
    "Notebook 06 had that function. Its name ends in the word for what z is.",
)
WHY = "The gradient of the mean is (p − t)/n, largest where a score is most wrong. One way: sigmoid and log as one."


def cross_entropy(z, t):
    return nn.functional.binary_cross_entropy_with_logits(z, t)


def look(cross_entropy, draw):
    """Loss and gradient of moderate scores, of scores far out on the wrong side, and on the right one."""
    n = whole(draw, 2, 4)
    sides = torch.tensor([1.5, -0.5, 2.0, -2.5]), torch.tensor([1.0, 0, 0, 1])  # right and wrong, with either target
    drawn = floats(draw, n), (floats(draw, n) > 0).float()
    near = value_and_gradient(cross_entropy, *map(torch.cat, zip(drawn, sides, strict=True)))
    scores, targets = torch.tensor([20.0, -20, 60, -60, 200, -200]), torch.tensor([0.0, 1, 0, 1, 0, 1])
    given = torch.cat([scores, floats(draw, n)]), torch.cat([targets, torch.ones(n)])
    wrong = value_and_gradient(cross_entropy, given[0].clone(), given[1])
    safe = value_and_gradient(cross_entropy, torch.cat([-scores, floats(draw, n)]), torch.cat([targets, torch.ones(n)]))
    return {
        "the loss of moderate scores": near["the value"],
        "their gradient": near["the gradient"],
        "the gradient of scores far out on the wrong side": kind(wrong["the gradient"], n, cross_entropy),
        "the loss of scores far out on the wrong side": "right" if right_loss(wrong["the value"], given) else "off",
        "scores far out on the right side": "NaN" if is_nan(safe) and not is_nan(wrong) else "as expected",
    }


def measure(answer, draw):
    found = beside(look, answer, cross_entropy, draw, partial(say, answer))
    at_every_score(answer, cross_entropy)
    further_out(answer, cross_entropy)
    return found


def say(answer, seen, expected):
    off = first_off(seen, expected)
    if off.endswith("moderate scores"):
        return of_equal_scores(answer, cross_entropy)
    if off == "their gradient":
        said = slope_by_example(answer, cross_entropy, MODERATE, "z")
        return said.replace("The value", "For moderate scores the loss")
    return far_out(answer, cross_entropy) or f"{SINGLE} What is not yet: {off}, several of them together."


SINGLE = "For moderate scores the loss is right, and so it is for one score far out by itself."


MODERATE = [
    (f"z = {score} and t = {target}", (torch.tensor([float(score)]), torch.tensor([float(target)])))
    for score, target in ((2, 1), (2, 0), (1, 1), (1, 0))
]


def kind(gradient, n, loss):
    """In words: what the scores of 60 get, and whether those of 200 get the same."""
    if isinstance(gradient, str):
        return gradient
    per_score = gradient[:6] * (6 + n)
    holds = (per_score - torch.tensor([1.0, -1, 1, -1, 1, -1])).abs() < 0.01
    if not gradient.isfinite().all():
        further = "NaN at 200 only" if holds[:4].all() else "NaN at 200, and off before"
        alone = value_and_gradient(loss, torch.tensor([60.0]), torch.zeros(1))
        return further if per_score[2:4].isfinite().all() else "NaN at 60" if is_nan(alone) else "NaN beside others"
    if not per_score[2:].any():
        return "0"  # of what is cut off: a flat sigmoid leaves 1e-26 of it at −60
    return "almost 0" if per_score[2:].abs().max() < 0.01 else "right" if holds.all() else "other"


def right_loss(loss, given):
    return loss.numel() == 1 and bool(agree(loss.detach().double(), cross_entropy(*given).double()))


def is_nan(found):
    gradient = found["the gradient"]
    return not found["the value"].isfinite().all() or not isinstance(gradient, str) and not gradient.isfinite().all()


def kept_away(p, t, tiny=0.0):
    return -(t * torch.log(p + tiny) + (1 - t) * torch.log(1 - p + tiny)).mean()


@mistake(
    "The loss is finite. Look at the gradient of the worst score: what is cut off, as by clamp, gets 0.",
    written="clamp|clip|minimum|maximum|hardtanh",
)
def clamped(z, t):
    return kept_away(torch.sigmoid(z).clamp(1e-7, 1 - 1e-7), t)


@mistake(
    "It cuts the logarithm off and gives no NaN. The sigmoid before it is still flat, and hands on 0.",
    written=" (BCELoss|binary_cross_entropy) ",
)
def BCELoss(z, t):
    return nn.BCELoss()(torch.sigmoid(z), t)


@mistake("No NaN, and the worst scores get a gradient of almost 0. What is flat on the way back to them?")
def a_small_number_added(z, t):
    return kept_away(torch.sigmoid(z), t, 1e-7)


@mistake("The number that you add is large enough to change moderate scores too, and the worst still get almost 0.")
def a_larger_number_added(z, t):
    return kept_away(torch.sigmoid(z), t, 1e-3)


@mistake(
    "What you replace or leave out is what the forward pass gives. Backward still goes through the lines before it, "
    "and there a NaN comes up anew.",
    written="nan_to_num|isnan|isinf|isfinite",
)
def nan_replaced(z, t):
    return torch.nan_to_num(kept_away(torch.sigmoid(z), t))


@mistake("More digits move the border outwards. At a score of 60 the sigmoid is 1 there too.", written="double|float64")
def more_digits(z, t):
    return kept_away(torch.sigmoid(z.double()), t.double())


@mistake("The worst scores still get NaN, or ∞. Follow z = 60 through your lines: where does a 0 or an ∞ come in?")
def still_nan(z, t):
    return kept_away(1 / (1 + torch.exp(-z)), t)


@mistake(
    "At 60 and −60 it holds. At 200, at −200 or at both your exp is e²⁰⁰, more than float32 can. Which function takes "
    "log(1 + eᶻ) without it?",
    written=" exp ",
)
def exp_overflows(z, t):
    return (torch.log(1 + torch.exp(z)) - t * z).mean()


@mistake("That is another loss, and the flat sigmoid is on its way back too.")
def squared_error(z, t):
    return (torch.sigmoid(z) - t).square().mean()


@mistake("torch's `cross_entropy` weighs classes in a row against each other. Here each score is judged alone.")
def of_many_classes(z, t):
    return F.cross_entropy(z, t)


@mistake("That function takes the sigmoid itself. Yours passes through it twice.")
def sigmoid_twice(z, t):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(z), t)


@mistake("The sum over the scores has taken the place of the mean. No NaN any more, though.")
def a_sum(z, t):
    return F.binary_cross_entropy_with_logits(z, t, reduction="sum")


@mistake("No NaN any more. One number is asked, the mean, and this is a loss for each score.")
def no_mean(z, t):
    return F.binary_cross_entropy_with_logits(z, t, reduction="none")


@mistake("No NaN any more, but each score gets the loss of the other target: t goes with σ(z), 1 − t with 1 − σ(z).")
def sides_swapped(z, t):
    return F.binary_cross_entropy_with_logits(z, 1 - t)


@mistake("Scores and targets have changed places: the scores come first.")
def arguments_swapped(z, t):
    return F.binary_cross_entropy_with_logits(t, z)


@mistake("The minus is lost: this grows where the scores are right.")
def no_minus(z, t):
    return -F.binary_cross_entropy_with_logits(z, t)


@mistake("Half of the formula is there: the scores with target 0 add nothing.")
def ones_only(z, t):
    return -(t * F.logsigmoid(z)).mean()


@mistake("Half of the formula is there: the scores with target 1 add nothing.")
def zeros_only(z, t):
    return -((1 - t) * F.logsigmoid(-z)).mean()


@mistake("The loss is right and z gets no gradient at all: its history is cut on the way.")
def cut(z, t):
    return F.binary_cross_entropy_with_logits(z.detach(), t)


@mistake("Your function calls backward itself. Its caller does that, from the loss it gets.", written=" backward ")
def backward_inside(z, t):
    loss = F.binary_cross_entropy_with_logits(z, t)
    loss.backward()
    return loss


@also_right
def by_softplus(z, t):
    return (F.softplus(z) - t * z).mean()


@also_right
def by_logsigmoid(z, t):
    return -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean()


@also_right
def by_logaddexp(z, t):
    return (torch.logaddexp(z, torch.zeros_like(z)) - t * z).mean()


@also_right
def by_module(z, t):
    return nn.BCEWithLogitsLoss()(z, t)
