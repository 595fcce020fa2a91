"""What the check of 07.16 looks at: where w stands after one batch, after two and after three."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical
from helpers.exercises.nb07.measures import first_off_course

NAMES = "the first batch", "the second batch", "the third batch"
WITHIN = (
    "Already within the first batch a second backward walks into a graph that is gone. One is due for each batch, from "
    "the loss of its last h."
)
THIRD = (
    "The second batch goes through now, and the third backward walks into a graph that is gone. Is h cut off wherever "
    "a batch begins?"
)
OFTEN = "In the first batch {} backward passes arrive at w. One is due, from the loss of the last h."


def batch_by_batch(answer, right, draw):
    """Where w is after one batch, two and three, by the answer; Trouble where the right one has it elsewhere."""
    start = (0.3 * draw()).float()
    batches = [(0.2 * draw(length).float(), draw().float()) for length in (3, 2, 4)]
    seen, arrived = {}, []
    for n, name in enumerate(NAMES, 1):
        seen[f"w after {name}"], arrivals = trained(answer, start, batches[:n])
        arrived.append(arrivals)
    should = canonical([trained(right, start, batches[:n])[0] for n in range(1, len(NAMES) + 1)])
    return told(seen, dict(zip(seen, should, strict=True)), lambda seen: say(start, [*seen.values()], should, arrived))


def say(start, seen, should, arrived):
    if arrived[0] > 1:
        return OFTEN.format(arrived[0])
    return first_off_course(start, NAMES, seen, should)


def trained(train, start, batches):
    """w, and how many times a gradient has arrived at it."""
    w, arrivals = start.clone().requires_grad_(), []
    w.register_hook(arrivals.append)
    try:
        train(w, batches)
    except RuntimeError as error:
        require(len(batches) != 1 or "second time" not in str(error), WITHIN)
        require(len(batches) != 3 or "second time" not in str(error), THIRD)
        raise
    require(w.is_leaf and w.requires_grad, "Your function leaves w without its requires_grad: it can train no further.")
    require(len(batches) < 3 or not torch.equal(w, start), "Your function leaves w where it was. Which line moves it?")
    return w, len(arrivals)
