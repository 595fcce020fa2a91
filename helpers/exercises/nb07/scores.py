"""Single scores of the loss of 07.10, by an answer and by the right function."""

from itertools import product

import torch

from helpers.exercises.checking.near import rounded
from helpers.exercises.checking.values import Trouble, agree, canonical, number_words, one_factor, same, told_apart
from helpers.exercises.nb07.measures import value_and_gradient


def at_every_score(answer, right):
    """Require the loss of single scores, and their gradient, from −12 to 12: where formulas meet, and at 0."""
    scores = torch.linspace(-12, 12, 49)
    for target in (0.0, 1.0):
        targets = torch.full_like(scores, target)
        yours, due = (single(one, scores, target) for one in (answer, right))
        require_each(scores, target, "the loss", yours, due)
        yours, due = (slopes(one, scores, targets) for one in (answer, right))
        require_each(scores, target, "its gradient", yours, due)


def further_out(answer, right):
    """Require gradient and loss of single scores beyond 200 too, on either side: a cut may stand anywhere."""
    for score in (20.0, -20.0, 60.0, -60.0, 200.0, -200.0, 300.0, -300.0, 1e3, -1e3, 1e5, -1e5):
        for target in (0.0, 1.0):
            if off := off_at(answer, right, score, target):
                raise Trouble("further out", f"Nearer to 0 the gradients tried are right. But {off}")


def off_at(answer, right, score, target):
    """What is off for this one score by itself: its gradient or its loss, and what to ask; or ""."""
    where = f"for one score z = {number_words(score)} with target {target:.0f}"
    given = torch.tensor([score]), torch.tensor([target])
    due = value_and_gradient(right, given[0].clone(), given[1])
    try:
        yours = value_and_gradient(answer, *given)
    except Trouble as trouble:
        if trouble.kind != "no tensor":
            raise
        return f"{where} yours hands back a plain number. {NO_WAY}"
    if isinstance(yours["the gradient"], str):
        return f"{where} no gradient arrives. {NO_WAY}"
    for name in ("the gradient", "the value"):  # NaN is not within any distance
        if not (abs(yours[name] - due[name]) <= 1e-3 + 1e-5 * abs(due[name])).all():
            seen, should = told_apart(*(canonical(one[name]) for one in (yours, due)))
            return f"{where} {name.replace('value', 'loss')} is {seen}, and should be {should}. {FOLLOW}"
    return ""


def single(loss, scores, target):
    each = (loss(score[None], torch.tensor([target])) for score in scores)
    return torch.stack([torch.as_tensor(one).detach().double().sum() for one in each])


def slopes(loss, scores, targets):
    return len(scores) * value_and_gradient(loss, scores.clone(), targets)["the gradient"].double()


def require_each(scores, target, what, yours, due):
    """Raise Trouble at the score nearest to 0 whose number is off."""
    off = (~agree(yours, due)).nonzero().flatten().tolist()
    if off:
        at = min(off, key=lambda k: abs(scores[k]))
        where = f"for one score z = {number_words(scores[at])} with target {target:.0f}"
        both = "{}, and should be {}".format(*told_apart(yours[at], due[at]))
        raise Trouble("in between", f"Far out on the wrong side yours holds. But {where} {what} is {both}. {MEET}")


MEET = "What does yours compute there, and which slope has it?"


def far_out(answer, right):
    """The first single score, on the wrong side or on the right one, whose gradient or loss is off; or "".

    It is asked for where the loss and the gradient of moderate scores are right.
    """
    for score in (20.0, -20.0, 60.0, -60.0, 200.0, -200.0):
        for target in ((0.0, 1.0) if score > 0 else (1.0, 0.0)):  # the wrong side first
            if off := off_at(answer, right, score, target):
                return f"Moderate scores are right. But {off}"
    return ""


NO_WAY = "Which line makes a number that does not know where it came from?"
FOLLOW = "Follow this score through your lines, and back: where does a 0, an ∞ or another slope come in?"


def of_one_factor(answer, right):
    """That the loss is a fixed number of times what it was, or as many times as there are scores; or ""."""
    seen, counts = [], (1, 2, 3, 2, 3)
    for n, z in zip(counts, (0.5, -1.0, 2.0, 1.5, -0.5), strict=True):
        given = z * torch.arange(1.0, n + 1), torch.tensor([1.0, 0.0, 1.0])[:n]
        seen.append([torch.as_tensor(loss(*given)).detach().double().mean() for loss in (answer, right)])
    yours, due = torch.tensor(seen, dtype=torch.float64).T
    if (factor := one_factor(yours, due)) is not None:
        return f"Yours is {number_words(factor)} times what the loss was before, for moderate scores too. {BEFORE}"
    if agree(yours / due, torch.tensor(counts).double()).all():
        return f"For moderate scores yours is n times what the loss was before, with n scores. {BEFORE}"
    return ""


BEFORE = "There it was right, a mean. Only far out it was wrong."


def of_equal_scores(answer, right):
    """That yours is rounded; or what it makes of two equal scores, beside what the loss was."""
    scores = torch.tensor([-2.5, -1.0, 0.3, 2.0])
    yours, due = ([single(loss, scores, target) for target in (0.0, 1.0)] for loss in (answer, right))
    if digits := rounded(yours, due):
        return digits
    for z, t in product((2.0, -2.0, 3.0, -3.0), (1.0, 0.0)):
        given = torch.tensor([z, z]), torch.tensor([t, t])
        yours, due = (torch.as_tensor(loss(*given)).detach().double() for loss in (answer, right))
        if yours.dim():
            return no_number(yours, due, *given)
        if not same(yours, due):
            if factor := of_one_factor(answer, right):
                return factor
            now, before = told_apart(yours, due)
            was = f"For two scores of {number_words(z)}, both with target {t:.0f}, the loss was {before}"
            return f"{was} before, which was right, and with yours it is {now}. Far out it was wrong."
    return f"For two equal scores, of 2, −2, 3 or −3, the loss is right, with either target. {OTHERWISE}"


def no_number(yours, due, z, t):
    """What is asked in place of the parts of yours, which are losses, or the gradient that z should get, or others."""
    shape = f"of shape {tuple(yours.shape)} for two scores."
    if same(yours.mean(), due):
        return f"Yours gives a loss {shape} One number is asked, their mean."
    if same(yours, (torch.sigmoid(z) - t).double() / len(z)):
        return "What yours gives is the gradient z should get. One number is asked, the loss: backward starts from it."
    return f"What yours gives is {shape} One number is asked, the mean of the losses, and those are not the two losses."


OTHERWISE = "For those of the check it is not. Try yours by hand on two unequal ones, and on three."
