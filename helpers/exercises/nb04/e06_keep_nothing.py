"""Exercise 04.6: an evaluation that keeps nothing."""

from functools import partial

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.marks import also_right, mistake

ID = "04.6"
MINUTES = 3
TASK = (
    "The mean loss over a list of batches, with nothing kept for a backward pass, not even for "
    "one batch. `loss_of(batch)` gives the loss of a batch."
)
STUB = """
def evaluate(loss_of, batches):
    ...

exercise("04.6").check(evaluate)
"""
HINTS = (
    "Where is the graph made: when the losses are added, or when each is computed?",
    "The calls of `loss_of` have to stand inside the block in which autograd does not look.",
)
WHY = "The losses are computed under no_grad, so no operation keeps anything, and the mean has no history."


def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = [loss_of(batch) for batch in batches]
    return sum(losses) / len(losses)


def measure(evaluate, draw):
    w, batches = draw(3).requires_grad_(), [draw(4, 3) for _ in range(3)]
    saved = []

    def loss_of(batch):
        return torch.sigmoid(batch @ w).square().mean()

    with torch.autograd.graph.saved_tensors_hooks(
        lambda t: saved.append(t.shape) or t, lambda t: t
    ):
        mean = call(partial(evaluate, loss_of, batches), ())
    if mean is ...:
        return ...
    return {
        "the mean": mean,
        "it should not track": isinstance(mean, torch.Tensor) and mean.requires_grad,
        "nothing should be kept for a backward pass": len(saved) > 0,
    }


@mistake("The mean is right and it tracks: every batch's graph hangs on it.")
def kept_every_graph(loss_of, batches):
    return sum(loss_of(batch) for batch in batches) / len(batches)


@mistake(
    "The result is free of history. But each loss was computed with a graph, dropped only afterwards."
)
def kept_one_graph_at_a_time(loss_of, batches):
    return sum(loss_of(batch).item() for batch in batches) / len(batches)


@mistake("Nothing is kept. It is the sum of the losses; the mean was asked.")
def a_sum(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(batch) for batch in batches)


@mistake("That is the loss of the last batch alone.")
def the_last_batch(loss_of, batches):
    with torch.no_grad():
        for batch in batches:
            loss = loss_of(batch)
    return loss


@mistake("That is the loss of the first batch alone. Does a return stand inside the loop?")
def the_first_batch(loss_of, batches):
    with torch.no_grad():
        for batch in batches:
            return loss_of(batch)


@mistake("Those are the losses, one for each batch. Take their mean.")
def all_the_losses(loss_of, batches):
    with torch.no_grad():
        return torch.stack([loss_of(batch) for batch in batches])


@also_right
def by_loop(loss_of, batches):
    total = 0.0
    with torch.inference_mode():
        for batch in batches:
            total += loss_of(batch).item()
    return total / len(batches)


@also_right
def by_stack(loss_of, batches):
    with torch.no_grad():
        return torch.stack([loss_of(batch) for batch in batches]).mean()
