"""Exercise 03.7: the gradient of a batch, in micro-batches."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, same, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import GRAD_IS_EMPTY, GRAD_IS_NONE, filled, length

ID = "03.7"
MINUTES = 4
TASK = (
    "The gradient of the mean of (w · x − y)² over a batch, in micro-batches of `size` examples. Each has "
    "a forward and a backward pass of its own, and the last may be smaller. `w.grad` is None at the "
    "start. Return `w.grad`."
)
STUB = """
def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start:start + size], y[start:start + size]
        loss = ...    # what this part adds to the mean over the batch
        loss.backward()
    return w.grad

exercise("03.7").check(gradient_in_parts)
"""
HINTS = (
    "Backward adds up what the parts bring. Their losses, added, have to be the mean over the whole batch.",
    "The mean over a batch is a sum, divided by the number of its examples. Which part of that sum is here?",
    "Each example counts alike, in whichever part it stands: with one divisor for all of them.",
)
WHY = "The parts' sums of squares, added and divided by the number of all examples, are the mean over the batch."
NO_PASS = (
    "The number is right, but no backward pass has come to the w that is handed over. Let one walk back from the loss "
    "of each part: to w itself, and with no formula in its place."
)
MOVED = "Your function changes w, x or y in place. The gradient at the w that is handed over is asked for, and no step."
MORE_THAN_A_PART = (
    "The gradient is right. But a forward pass of yours runs on {} examples, and a part has {} at most: its pass is to "
    "run on its own examples alone."
)
BEHIND_THE_LOOP = (
    "Your function runs backward once, and only the last part has brought a gradient. Is it in the loop, and does that "
    "begin with the first part?"
)
SIZES = {2: 1, 3: 2, 4: 3, 5: 2, 6: 4}  # of so many examples: the last part is smaller, but for 2


def gradient_in_parts(w, x, y, size):
    for start in range(0, len(x), size):
        x_part, y_part = x[start : start + size], y[start : start + size]
        loss = ((w * x_part - y_part) ** 2).sum() / len(x)
        loss.backward()
    return w.grad


def inputs(draw):
    number = length(draw)
    return draw().float().requires_grad_(), draw(number).float(), draw(number).float(), SIZES[number]


def gradient_of(nudge, w, x, y, size):
    return (((w.detach() + nudge) * x.double() - y) ** 2).mean()


def measure(gradient_in_parts, draw):
    w, x, y, size = inputs(draw)
    given, terms = torch.cat([w.detach()[None], x, y]), (2 * (w * x - y) * x).detach().double() / len(x)
    gradient, passes, fills = filled(gradient_in_parts, w, x, y, size)
    require(torch.equal(torch.cat([w.detach()[None], x, y]), given), MOVED)
    shares = torch.stack([part.sum() for part in terms.split(size)])
    found = canonical(gradient)
    require(len(passes) != 1 or not same(found, shares[-1]), BEHIND_THE_LOOP)
    if same(found, shares.sum()):
        require_parts(len(passes), len(shares))
        require(fills, GRAD_IS_EMPTY)
        most = most_kept(gradient_in_parts, w.detach().clone().requires_grad_(), x, y, size)
        require(most <= size, MORE_THAN_A_PART.format(most, size))
    return told(found, shares.sum(), lambda found: seen(passes, shares, size, len(x), found))


def most_kept(gradient_in_parts, w, x, y, size):
    """How long the longest axis is of the tensors that a forward pass keeps for backward."""
    kept = [0]
    with torch.autograd.graph.saved_tensors_hooks(lambda t: kept.extend(t.shape) or t, lambda t: t):
        filled(gradient_in_parts, w, x, y, size)
    return max(kept)


def require_parts(passes, parts):
    """Ask of a right gradient whether one backward pass for each micro-batch has brought it to w.grad."""
    require(passes, NO_PASS)
    require(passes > 1, "The gradient is right, and your function runs backward once, on all examples together.")
    wanted = f"With this size there are {parts} parts, each with one."
    require(passes == parts, f"The gradient is right, by {passes} backward passes. {wanted}")


def seen(passes, shares, size, examples, returned):
    """The first part that does not bring its share, or what becomes of the shares."""
    if not passes:
        return "Your function brings no backward pass to the w that is handed over. Which line starts one from a loss?"
    if len(passes) != len(shares):
        return f"A gradient arrives at w {len(passes)} times. With this size there are {len(shares)} parts."
    for number, (brought, share) in enumerate(zip(passes, shares.tolist(), strict=True), 1):
        if abs(brought - share) > 1e-3 * abs(share):
            so_far = shares[:number].sum()
            if number > 1 and abs(brought - so_far) < 1e-4 * abs(so_far):
                again = AGAIN.format(number, number_words(share))
                return f"Pass {number} brings {told_apart(brought, share)[0]}, {again}"
            has = min(size, examples - (number - 1) * size)
            brings, due = told_apart(brought, share)
            part = f"Part {number} has {has} of the {examples} examples. Pass {number} brings {brings} to w"
            turned = abs(brought + share) < 1e-3 * abs(share)
            return f"{part}, and the share of that part is {due}. {TURNED if turned else LOOK}"
    return f"Each part brings its share to w, and you return {number_words(returned)}, which is not their sum. {PRINT}"


TURNED = "The size is right, the sign is the other one."
AGAIN = "the shares of all parts so far. Part {} alone has {}. Does its loss hold those of the parts before once more?"
LOOK = "Look at what is squared and summed for it, and at what the sum is divided by."
PRINT = "Print w.grad behind each backward, and at the end."


@mistake("Those are the means of the parts, added. Each divides by its own examples, and the mean of the batch by all.")
def means_added(w, x, y, size):
    for start in range(0, len(x), size):
        ((w * x[start : start + size] - y[start : start + size]) ** 2).mean().backward()
    return w.grad


@mistake("That is the plain average of the parts' means. The last part is smaller, and its examples count too much.")
def plain_average(w, x, y, size):
    starts = range(0, len(x), size)
    for start in starts:
        loss = ((w * x[start : start + size] - y[start : start + size]) ** 2).mean()
        (loss / len(starts)).backward()
    return w.grad


@mistake("That is the gradient of the sum over the batch. What turns a sum into a mean?")
def sums_added(w, x, y, size):
    for start in range(0, len(x), size):
        ((w * x[start : start + size] - y[start : start + size]) ** 2).sum().backward()
    return w.grad


@mistake("Each part's sum is divided by `size`. How many examples does the mean run over?")
def divided_by_size(w, x, y, size):
    for start in range(0, len(x), size):
        loss = ((w * x[start : start + size] - y[start : start + size]) ** 2).sum()
        (loss / size).backward()
    return w.grad


@mistake("Each part's mean is divided by the length of the batch, so it was divided twice. Which of the two is needed?")
def divided_twice(w, x, y, size):
    for start in range(0, len(x), size):
        loss = ((w * x[start : start + size] - y[start : start + size]) ** 2).mean()
        (loss / len(x)).backward()
    return w.grad


@mistake("Each mean is weighed by `size`. The last part has fewer examples than that, and weighs too much.")
def last_part_too_heavy(w, x, y, size):
    for start in range(0, len(x), size):
        loss = ((w * x[start : start + size] - y[start : start + size]) ** 2).mean()
        (loss * size / len(x)).backward()
    return w.grad


@mistake("Yours is the gradient of the last part alone. What becomes of the parts before it?")
def cleared_between(w, x, y, size):
    for start in range(0, len(x), size):
        w.grad = None
        (((w * x[start : start + size] - y[start : start + size]) ** 2).sum() / len(x)).backward()
    return w.grad


@mistake("Yours is the gradient of the first part alone. What becomes of the parts after it?")
def first_part_alone(w, x, y, size):
    for start in range(0, len(x), size):
        (((w * x[start : start + size] - y[start : start + size]) ** 2).sum() / len(x)).backward()
        return w.grad


@mistake("The last part, which is smaller, is left out. Which part does your loop end with?")
def last_part_left_out(w, x, y, size):
    for start in range(0, len(x) - size + 1, size):
        (((w * x[start : start + size] - y[start : start + size]) ** 2).sum() / len(x)).backward()
    return w.grad


@mistake("That is the gradient of the mean of w · x − y. The loss has its square.")
def no_square(w, x, y, size):
    for start in range(0, len(x), size):
        ((w * x[start : start + size] - y[start : start + size]).sum() / len(x)).backward()
    return w.grad


@mistake("Backward starts from one number, and what you start it from has several.")
def not_one_number(w, x, y, size):
    for start in range(0, len(x), size):
        ((w * x[start : start + size] - y[start : start + size]) ** 2 / len(x)).backward()
    return w.grad


@mistake("Yours is the whole gradient once for each part: all of x and y. A part goes from `start` to `start + size`.")
def whole_batch_each_time(w, x, y, size):
    for _ in range(0, len(x), size):
        ((w * x - y) ** 2).mean().backward()
    return w.grad


@mistake("What you start backward from has no way back to w. In which line does its history end?")
def no_way_back(w, x, y, size):
    for start in range(0, len(x), size):
        (((w.detach() * x[start : start + size] - y[start : start + size]) ** 2).sum() / len(x)).backward()
    return w.grad


@mistake("The .grad you return is None. Which tensor is the leaf that backward reaches?", written=GRAD_IS_NONE)
def grad_of_a_result(w, x, y, size):
    for start in range(0, len(x), size):
        loss = ((w * x[start : start + size] - y[start : start + size]) ** 2).sum() / len(x)
        loss.backward()
    return loss.grad


@also_right
def means_with_shares(w, x, y, size):
    for x_part, y_part in zip(x.split(size), y.split(size), strict=True):
        loss = ((w * x_part - y_part) ** 2).mean() * len(x_part) / len(x)
        loss.backward()
    return w.grad


@mistake(GRAD_IS_EMPTY)
def handed_back_by_grad(w, x, y, size):
    return sum(
        torch.autograd.grad(((w * x_part - y_part) ** 2).sum() / len(x), w)[0]
        for x_part, y_part in zip(x.split(size), y.split(size), strict=True)
    )
