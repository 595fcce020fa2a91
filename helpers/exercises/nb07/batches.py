"""What the check of 07.16 looks at: where w stands after one batch, after two and after three."""

from functools import partial

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import Trouble, canonical, number_words, same, told_apart
from helpers.exercises.nb07.path import two_ways, way, without_gradient

NAMES = "the first batch", "the second batch", "the third batch"
WITHIN = (
    "Already within the first batch a second backward walks into a graph that is gone. One is due for each batch, from "
    "the loss of its last h."
)
THIRD = (
    "The second batch goes through now, and the third backward walks into a graph that is gone. Is h cut off wherever "
    "a batch begins?"
)
STAYS = "Your function leaves w where it was. Which line writes into it, and what does it take away? Print that number."
ZERO = "Your function leaves w where it was: each gradient that comes to it is 0. How does w get into the loss?"
OFTEN = "Given one batch, {} backward passes arrive at w. One is due, from the loss of the last h."


def batch_by_batch(answer, right, draw):
    """Where w is after one batch, two and three, by the answer; Trouble where the right one has it elsewhere."""
    start = (0.3 * draw()).float()
    batches = [(0.2 * draw(length).float(), draw().float()) for length in (3, 2, 4)]
    seen, arrived = {}, []
    for n, name in enumerate(NAMES, 1):
        seen[f"w after {name}"], arrivals = trained(answer, start, batches[:n])
        arrived.append(arrivals)
    should = canonical([trained(right, start, batches[:n])[0] for n in range(1, len(NAMES) + 1)])
    ways = partial(both_ways, answer, right, start, batches)
    factors = partial(of_each_alone, answer, right, start, batches)
    right_ones = dict(zip(seen, should, strict=True))

    def in_words(seen):
        found = [*seen.values()]
        return of_last_uses(start, batches, found, should) or say(start, found, should, arrived, ways, factors)

    found = told(seen, right_ones, in_words)
    if says := of_a_long_batch(answer, right, draw):
        raise Trouble(found, says)  # unless another draw has told more
    return found


def of_a_long_batch(answer, right, draw):
    """What to say where the step of a batch of 30, after one of a single t, is off; else ""."""
    first, second = (0.2 * draw(1).float(), torch.tensor(0.0)), (torch.full((30,), 0.02), 9 * draw().float())
    start, batches = torch.tensor(1.0), [first, second]
    yours, due = (canonical([trained(one, start, batches[:n])[0] for n in (1, 2)]) for one in (answer, right))
    if same(yours, due):
        return ""
    return of_last_uses(start, batches, yours, due) or LONG.format(*told_apart(yours[1], due[1]))


def of_last_uses(start, batches, seen, should):
    """That the first step that is off goes by some of the last uses of w in its batch alone; or ""."""
    off = next(n for n in range(len(should)) if not same(seen[n], should[n]))
    before, h = [start.double(), *should], torch.zeros((), dtype=torch.float64)
    for w, (x, _) in zip(before, batches[:off], strict=False):
        h = read(w, h, x)
    (x, y), w = batches[off], before[off]
    for uses in range(1, len(x)):
        leaf = w.detach().clone().requires_grad_()
        loss = (read(leaf, read(w, h, x[:-uses]), x[-uses:]) - y).square()
        if same(seen[off], (w - 0.1 * torch.autograd.grad(loss, leaf)[0]).detach()):
            return LAST_USES.format(NAMES[off], len(x), uses)
    return ""


def read(w, h, x):
    for t in x.double():
        h = torch.tanh(w * h + t)
    return h


LONG = (
    "The second of two batches has 30 t here, and w ends at {}. It should end at {}. What of this batch comes into "
    "your step, and does the step go all the way?"
)
LAST_USES = (
    "In {} w is used once for each of {} t. Your step is as long as by its last {} alone. All of "
    "them belong to the gradient: is h cut off, or its history lost, within the batch?"
)


def both_ways(answer, right, start, batches, n):
    return [way(one, start, batches[:n]) for one in (answer, right)]


def say(start, seen, should, arrived, ways, factors):
    """How many backward passes arrive; or the size of the first step; or the way of w with the first batch too many."""
    if arrived[0] > 1:
        return OFTEN.format(arrived[0])
    off = next(n for n in range(len(NAMES)) if not same(seen[n], should[n]))
    if not off:
        times = factors()
        if times[0] and all(same(one, times[0]) for one in times):
            return FACTOR.format(number_words(times[0]))
        return first_step(start, seen[0], should[0])
    if same(seen[off], seen[off - 1]):
        stays = f"With {NAMES[off]} w ends where it ended without it"
        return f"{stays}, and it should move. Does your loop come to it, and take a step there?"
    yours, due = two_ways(*ways(off + 1))
    went = f"Given {('two', 'three')[off - 1]} batches, your code takes w this way: {yours}. It should be {due}"
    if len(ways_of := yours.split(" → ")) != len(due.split(" → ")):
        steps = "once" if len(ways_of) == 2 else f"{len(ways_of) - 1} times"
        return f"{went}. Your w is written {steps}. Each batch should have one step, by the slope of its own loss."
    return f"{went}. Which h does each batch begin with, where is h cut off, and what does each step take away?"


def of_each_alone(answer, right, start, batches):
    """How many times as far as it should w goes with each batch alone."""
    ends = [[canonical(trained(one, start, [batch])[0]) for batch in batches] for one in (answer, right)]
    return [(seen - start.double()) / (due - start.double()) for seen, due in zip(*ends, strict=True)]


FACTOR = (
    "Given one batch, whichever, your w goes {} times as far as 0.1 times the slope of (h − y)². Look at the loss and "
    "at the rate."
)


def first_step(start, seen, should):
    yours, due = told_apart(seen, should)
    moves = f"moves w, given one batch, from {number_words(start)} to {yours}"
    moves = moves if not same(seen, start.double()) else f"leaves w, given one batch, at {yours}"
    went = f"Your function {moves}, and should bring it to {due}"
    return f"{went}: h goes from 0 over every t, and a step of 0.1 against the slope of (h − y)². Print h and w.grad."


def trained(train, start, batches):
    """w, and how many times a gradient has arrived at it."""
    w, arrivals = start.clone().requires_grad_(), []
    w.register_hook(arrivals.append)
    try:
        with without_gradient(w):
            train(w, batches)
    except RuntimeError as error:
        require(len(batches) != 1 or "second time" not in str(error), WITHIN)
        require(len(batches) != 3 or "second time" not in str(error), THIRD)
        raise
    require(w.is_leaf and w.requires_grad, "Your function leaves w without its requires_grad: it can train no further.")
    flat = arrivals and not any(one.any() for one in arrivals)
    require(len(batches) < 3 or not torch.equal(w, start), ZERO if flat else STAYS)
    return w, len(arrivals)
