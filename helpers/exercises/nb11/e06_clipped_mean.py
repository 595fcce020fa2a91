"""Exercise 11.6: a limit to each sample's pull."""

from contextlib import suppress

import torch

from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.measures import sizes

ID = "11.6"
MINUTES = 4
TASK = (
    "From per-sample gradients `each`, of shape (n, d), shorten every one whose norm is above `limit` to the norm "
    "`limit`, keep the others, and return the mean."
)
STUB = """
def clipped_mean(each, limit):
    norms = ...  # (n, 1)
    shortened = ...
    return ...

exercise("11.6").check(clipped_mean)
"""
HINTS = (
    "A gradient is shortened as a whole: all its entries by one factor. Which factor takes its norm to limit?",
    "limit / norm for the long ones, and 1 for the others: a clamp from above does both.",
    "keepdim=True keeps a column of norms, one for each row, so that it divides row by row.",
)
WHY = "Each row keeps its direction and loses what lies beyond the limit; the mean is taken of what is left."


def clipped_mean(each, limit):
    norms = each.norm(dim=1, keepdim=True)
    shortened = each * (limit / norms).clamp(max=1)
    return shortened.mean(0)


def inputs(draw):
    n, d = sizes(draw, 7, 3)
    lengths = torch.linspace(0.2, 2, n, dtype=torch.float64).roll(whole(draw, 1, n - 1))  # no end is always a long one
    each = (draw(d) + draw(n, d) / 2) * lengths[:, None]
    return each, 0.7 * float(each.norm(dim=1).median())  # below the norm of the mean


def measure(answer, draw):
    given = inputs(draw)
    values = call(answer, given)
    if same(canonical(values), clipped_mean(*given)):
        with suppress(ZeroDivisionError):
            mean = canonical(call(answer, EXAMPLES[-1][1]))
            require(not isinstance(mean, torch.Tensor) or not mean.isnan().any(), ZEROS)
            before, zeros = (by_example(answer, clipped_mean, e, MEAN, "") for e in (EXAMPLES[:-1], EXAMPLES[-1:]))
            is_right = same(mean, clipped_mean(*EXAMPLES[-1][1]))
            require(is_right, before or f"Without a row of zeros yours is right. {zeros}")
    return told(values, clipped_mean(*given), lambda values: say(answer, values, *given))


ZEROS = (
    "Without a row of zeros yours is right. With [0, 0] and [3, 4] the mean is nan. A row of zeros is short, and is "
    "kept. What does yours divide by there?"
)


def say(answer, values, each, limit):
    """By which factor it is off, if by one; else rows, easily followed, on which it is."""
    right = clipped_mean(each, limit)
    times = values @ right / (right @ right)
    if same(values, -right):
        return "The size of yours is right, and the sign is the other one."
    if same(times * right, values):
        given = f"With n = {len(each)} rows and limit = {number_words(limit)}"
        return f"{given} yours is {number_words(times)} times what it should be. {DIVIDED}"
    return by_example(answer, clipped_mean, EXAMPLES, MEAN)


MEAN, DIVIDED = "the mean asked for is", "By what is the sum divided, and is anything shortened after that?"


def rows(words, *each, limit=1.0):
    return f"the {words}, with limit = {limit:g}", (torch.tensor(each, dtype=torch.float64), limit)


EXAMPLES = (
    rows("short row [0.3, 0.4] alone", [0.3, 0.4]),
    rows("long row [3, 4] alone, of norm 5", [3, 4]),
    rows("long row [3, 4] alone, of norm 5", [3, 4], limit=2.0),
    rows("short row [1.2, 0.9] alone, of norm 1.5", [1.2, 0.9], limit=2.0),
    rows("long row [0.6, 0.8] alone, of norm 1", [0.6, 0.8], limit=0.9),
    rows("long row [4, 0.3] alone", [4, 0.3]),
    rows("rows [3, 4] and [0.3, −0.4], of which the first is long", [3, 4], [0.3, -0.4]),
    rows("rows [0.3, −0.4], [3, 4] and [−8, 6], of which two are long", [0.3, -0.4], [3, 4], [-8, 6]),
    rows("rows [0, 0] and [3, 4]", [0, 0], [3, 4]),
)


def norms_of(each):
    return each.norm(dim=1, keepdim=True)


@mistake("Yours comes to the batch gradient, shortened by its own norm. One long row has then pulled already.")
def clipped_the_mean(each, limit):
    mean = each.mean(0)
    return mean * (limit / mean.norm()).clamp(max=1)


@mistake("Short rows are lengthened to the limit too. They are to be kept as they are.")
def all_to_the_limit(each, limit):
    return (each * limit / norms_of(each)).mean(0)


@mistake("That limits single entries, so a row changes its direction. The norm of the whole row counts.")
def entry_by_entry(each, limit):
    return each.clamp(-limit, limit).mean(0)


@mistake("The long rows are left out. They are to be shortened, and still count.")
def left_out(each, limit):
    return (each * (norms_of(each) <= limit)).mean(0)


@mistake("The long rows are left out, and the mean is over the others alone. Shortened, every row counts.")
def mean_of_the_short(each, limit):
    return each[norms_of(each)[:, 0] <= limit].mean(0)


@mistake("The short rows are left out: the mean is over the long ones alone. Every row counts, short ones as they are.")
def mean_of_the_long(each, limit):
    norms = norms_of(each)
    return (each * limit / norms)[norms[:, 0] > limit].mean(0)


@mistake("The short rows have become zeros. They are kept as they are.")
def short_as_zeros(each, limit):
    norms = norms_of(each)
    return (each * limit / norms * (norms > limit)).mean(0)


@mistake("That is a median. One that lies in the middle hears nothing of how far the others pull.")
def median(each, limit):
    return (each * (limit / norms_of(each)).clamp(max=1)).median(0).values


@mistake("Yours is the right mean, divided by limit. Short rows are kept: which factor do they get in yours?")
def forgot_the_limit(each, limit):
    return (each / norms_of(each).clamp(min=limit)).mean(0)


@mistake("One norm for the whole table. Each row has its own.")
def one_norm(each, limit):
    return (each * (limit / each.norm()).clamp(max=1)).mean(0)


@mistake("All rows get the factor of the longest one. Each row has its own.")
def factor_of_the_longest(each, limit):
    return (each * (limit / norms_of(each).max()).clamp(max=1)).mean(0)


@mistake("Those are norms of the columns. A row is a sample: which dimension has to disappear?")
def columns(each, limit):
    return (each * (limit / each.norm(dim=0, keepdim=True)).clamp(max=1)).mean(0)


@mistake(
    "Beside something of shape (n, d) stands another whose last axis is n. What has one number for each row goes there "
    "as a column, (n, 1), as keepdim=True leaves it."
)
def no_keepdim(each, limit):
    return (each * (limit / each.norm(dim=1)).clamp(max=1)).mean(0)


@mistake("Those are the shortened rows, all of them. Their mean is asked for.")
def no_mean(each, limit):
    return each * (limit / norms_of(each)).clamp(max=1)


@mistake("That is the sum of the shortened rows. The mean divides by n.")
def the_sum(each, limit):
    return (each * (limit / norms_of(each)).clamp(max=1)).sum(0)


@mistake("The mean over the wrong dimension: one number for each sample is left.")
def mean_over_entries(each, limit):
    return (each * (limit / norms_of(each)).clamp(max=1)).mean(1)


@mistake("Those are squared norms. A norm has a root.")
def squared(each, limit):
    return (each * (limit / each.square().sum(1, keepdim=True)).clamp(max=1)).mean(0)


@mistake("That is the sum of the sizes of the entries. The norm is the root of the sum of squares.")
def sum_of_sizes(each, limit):
    return (each * (limit / each.abs().sum(1, keepdim=True)).clamp(max=1)).mean(0)


@mistake("The two cases have changed places: short rows are lengthened, long ones kept.")
def clamped_from_below(each, limit):
    return (each * (limit / norms_of(each)).clamp(min=1)).mean(0)


@mistake("The factor is upside down: norm / limit makes long rows longer.")
def upside_down(each, limit):
    return (each * (norms_of(each) / limit).clamp(min=1)).mean(0)


@mistake("norm / limit, at most 1, shortens the short rows and keeps the long ones.")
def upside_down_clamped(each, limit):
    return (each * (norms_of(each) / limit).clamp(max=1)).mean(0)


@mistake("Every long row comes to the norm 1. The limit is another number.")
def to_one(each, limit):
    norms = norms_of(each)
    return torch.where(norms > limit, each / norms, each).mean(0)


@mistake("That is the batch gradient, the mean of the rows as they came. Does anything made shorter reach it?")
def the_mean(each, limit):
    return each.mean(0)


@mistake("Long rows are multiplied by the limit, and their norms are not divided out.")
def times_the_limit(each, limit):
    return torch.where(norms_of(each) > limit, each * limit, each).mean(0)


@mistake("One yes or no is wanted, as by `if` or Python's min, and each row has its own norm. A clamp asks row by row.")
def one_yes_or_no(each, limit):
    norms = norms_of(each)
    return (each * limit / norms if norms > limit else each).mean(0)


@also_right
def by_where(each, limit):
    norms = norms_of(each)
    return torch.where(norms > limit, each * limit / norms, each).mean(0)


@also_right
def row_by_row(each, limit):
    return torch.stack([row * min(1.0, limit / row.norm().item()) for row in each]).mean(0)


@also_right
def divisor_clamped(each, limit):
    return (limit * each / norms_of(each).clamp(min=limit)).mean(0)
