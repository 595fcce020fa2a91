"""What the check of 07.15 looks at: where a training that is written beforehand leaves the model."""

from functools import partial

import torch
from torch import nn

from helpers.exercises.checking.run import require, told

PUT_BACK = "Your function changes the weights between two steps. Training should go on from where a step left it."
LAST = (
    "Your function leaves the model with the weights of the last step, not of the best. Print a weight of what you "
    "keep, and the error, where it is kept, and the same weight again at the end."
)
NEVER_THE_LAST = (
    "Where the best step comes on the way, yours puts it back. It misses the last one where that is the best. Is the "
    "error looked at after every step?"
)
ON_THE_WAY = (
    "Your function loads weights on the way and none after the last step, so the model keeps those of the last step. "
    "When should the best be put back?"
)


def measure(train, draw):
    """The weights that a model has after trainings whose weights and losses are written beforehand."""
    on_the_way = trained(train, draw, 2 + int(2 * draw().abs()) % 3)
    at_the_end = trained(train, draw, STEPS)
    require(torch.equal(*at_the_end[:2]) or not torch.equal(*on_the_way[:2]), NEVER_THE_LAST)
    if torch.equal(*on_the_way[:2]) and torch.equal(*at_the_end[:2]):
        left, best, path = trained(train, draw, 3, before=0.5)
        require(torch.equal(left, best), THE_START if torch.equal(left, path[0]) else NOT_BELOW)
        left, best, _ = trained(train, draw, 4, total=60)
        require(torch.equal(left, best), MANY)
    return told([on_the_way[0], at_the_end[0]], [on_the_way[1], at_the_end[1]], partial(say, on_the_way, at_the_end))


MANY = "Of 60 steps number 4 has the least error. Your function leaves the model with other weights than that one's."


def say(on_the_way, at_the_end, _):
    """Which step the weights are of that are left, where that is not the best."""
    for left, best, path in (on_the_way, at_the_end):
        if torch.equal(left[:3], best[:3]) and not torch.equal(left, best):
            return PART.format(BUFFERS[3 if left[3] != best[3] else 4])
        due = next(k for k, one in enumerate(path) if torch.equal(one, best))
        of = next((k for k, one in enumerate(path) if torch.equal(one, left)), None)
        if of != due:
            ends = f"the weights of step {of}" if of is not None else "weights that no step has had"
            return f"Of {STEPS} steps number {due} has the least error. Your function leaves the model with {ends}."
    return LAST


PART = (
    "The parameters are those of the best step, and `{}` is not, which state_dict() holds too: it is a buffer, as "
    "batch norm has. What do you keep, and what do you put back?"
)
BUFFERS = {3: "running_mean", 4: "num_batches_tracked"}
BUFFER = PART.format("running_mean")
STEPS = 6
THE_START = (
    "Where each step leaves a larger error than the model began with, yours ends as it began, before all steps. It "
    "should end as it was after the best of the steps. With what is the first step's error compared?"
)
NOT_BELOW = (
    "Where each step leaves a larger error than the model began with, yours does not end as it was after the best of "
    "the steps. With what is the first step's error compared?"
)


def trained(train, draw, turn, before=9.0, total=STEPS):
    """The numbers that are left, the best, and those of each step; the largest error follows the least, at ``turn``."""
    model, path, calls, loads = WithMean(2, 1), drawn(draw, total), [], []
    errors = [before, *(8.0 if k == turn + 1 else 1.0 + 0.01 * abs(k - turn) for k in range(1, total + 1))]
    write(model, path[0])
    model.register_load_state_dict_post_hook(lambda loaded, _: loads.extend([len(calls)] * (loaded is model)))

    def step():
        require(len(calls) >= total or torch.equal(weights(model), path[len(calls)]), PUT_BACK)
        calls.append("step")
        write(model, path[min(len(calls), total)])

    train(model, step, lambda: errors[min(len(calls), total)], total)
    require(len(calls) == total, f"Your function trains for {counted(len(calls))}. It was asked for {total}.")
    best = turn == total or not torch.equal(weights(model), path[-1])
    require(best or before < 1 or not loads or max(loads) == total, ON_THE_WAY)
    require(best or before < 1, LAST)
    return weights(model), path[turn], path


def counted(steps):
    return "1 step" if steps == 1 else f"{steps} steps"


def drawn(draw, total):
    """The numbers after each step, the last of them a whole one that counts the steps."""
    return torch.cat([draw(total + 1, 4).float(), torch.arange(total + 1.0)[:, None]], dim=1)


class WithMean(nn.Linear):
    """A layer that keeps two numbers besides its weights, as batch norm keeps running means and counts batches."""

    def __init__(self, *sizes):
        super().__init__(*sizes)
        self.register_buffer("running_mean", torch.zeros(1))
        self.register_buffer("num_batches_tracked", torch.tensor(0))


def weights(model):
    """All that the model's state_dict holds, its parameters first."""
    return torch.cat([numbers.detach().flatten().float() for numbers in (*model.parameters(), *model.buffers())])


def write(model, numbers):
    """As an optimiser does: into the memory that the parameters have."""
    with torch.no_grad():
        model.weight.copy_(numbers[None, :2])
        model.bias.copy_(numbers[2:3])
        model.running_mean.copy_(numbers[3:4])
        model.num_batches_tracked.copy_(numbers[4])
