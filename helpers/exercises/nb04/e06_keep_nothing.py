"""Exercise 04.6: an evaluation that keeps nothing."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import handed_back, length
from helpers.exercises.nb04.measures import CHANGED, SWITCHED_OFF, as_given, beside_the_losses

ID = "04.6"
MINUTES = 4
TASK = (
    "The mean of the losses of a list of batches, each batch counted once whatever its size, with nothing kept for a "
    "backward pass, not even for one batch. `loss_of(batch)` gives the loss of a batch."
)
STUB = """
def evaluate(loss_of, batches):
    ...

exercise("04.6").check(evaluate)
"""
HINTS = (
    "`.item()` and `.detach()` come after a loss is made. What has been kept for it by then?",
    "Where is the graph made: when the losses are added, or when each is computed?",
    "The calls of `loss_of` have to stand inside the block in which autograd does not look.",
)
WHY = "Autograd does not look while the losses are computed, so nothing is kept, and the mean has no history."


def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = [loss_of(batch) for batch in batches]
    return sum(losses) / len(losses)


def measure(evaluate, draw):
    """The mean, and what autograd keeps on the way; as many batches as length says, none with as many rows."""
    batches = [draw(rows, 3).float() for rows in (7, 2, 6, 1, 3, 4)[: length(draw)]]
    w, saved = draw(3).float().requires_grad_(), []

    def loss_of(batch):
        return torch.sigmoid(batch @ w).square().mean()

    before = [(batch, batch.clone()) for batch in batches]
    losses = torch.stack([loss_of(batch).detach() for batch in batches])
    with torch.autograd.graph.saved_tensors_hooks(lambda t: saved.append(t.shape) or t, lambda t: t):
        mean = handed_back(evaluate, loss_of, batches)
    if mean is ...:
        return ...
    require(as_given(batches, before), CHANGED)
    require(torch.is_grad_enabled(), SWITCHED_OFF)
    tracks = isinstance(mean, torch.Tensor) and mean.requires_grad
    seen = {"the mean": mean, "whether it tracks": tracks, "whether a graph was kept": bool(saved)}
    should = dict(zip(seen, (losses.mean(), False, False), strict=True))
    return told(seen, should, lambda seen: beside_the_losses(seen, losses))


@mistake(
    "The mean is right and it tracks, though no_grad or its like stands in your code. Where are the losses computed?",
    written="no_grad|inference_mode",
)
def beside_the_block(loss_of, batches):
    torch.no_grad()
    return sum(loss_of(batch) for batch in batches) / len(batches)


@mistake("The mean is right and it tracks: a graph hangs on it. Each loss that tracks brings its own.")
def kept_every_graph(loss_of, batches):
    return sum(loss_of(batch) for batch in batches) / len(batches)


@mistake(
    "The result is free of history, though a graph was made: tracking is on where a loss is computed.",
    written="no_grad|inference_mode",
)
def only_added_in_the_block(loss_of, batches):
    losses = [loss_of(batch) for batch in batches]
    with torch.no_grad():
        return sum(losses) / len(losses)


@mistake("The result is free of history. But each loss was computed with a graph, dropped only afterwards.")
def kept_one_graph_at_a_time(loss_of, batches):
    return sum(loss_of(batch).item() for batch in batches) / len(batches)


@mistake("Nothing is kept. It is the sum of the losses; the mean was asked.")
def a_sum(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(batch) for batch in batches)


@mistake("Two things: the losses are added and not divided, and the total tracks, so that it holds on to a graph.")
def a_sum_with_graphs(loss_of, batches):
    return sum(loss_of(batch) for batch in batches)


@mistake("Two things: the total is not divided, and a graph is made on the way. item() and detach() come too late.")
def a_sum_of_items(loss_of, batches):
    return sum(loss_of(batch).item() for batch in batches)


@mistake("A median is the loss in the middle, whatever the others are. In a mean each loss counts.", written=" median ")
def median(loss_of, batches):
    with torch.no_grad():
        return torch.stack([loss_of(batch) for batch in batches]).median()


@mistake("That is the loss of the last batch alone. What happens to those before it?")
def the_last_batch(loss_of, batches):
    with torch.no_grad():
        for batch in batches:
            loss = loss_of(batch)
    return loss


@mistake("The loss of the last batch alone is divided by the number of batches. Each loss belongs in the sum.")
def the_last_batch_divided(loss_of, batches):
    with torch.no_grad():
        for batch in batches:
            loss = loss_of(batch)
    return loss / len(batches)


@mistake("That is the loss of the first batch alone. What becomes of the others? In a loop, a return ends it.")
def the_first_batch(loss_of, batches):
    with torch.no_grad():
        for batch in batches:
            return loss_of(batch)


@mistake("The loss of the first batch alone is divided, as if all were in it. In a loop, a return ends it.")
def the_first_batch_divided(loss_of, batches):
    with torch.no_grad():
        return loss_of(batches[0]) / len(batches)


@mistake("Those are the losses, one for each batch. Take their mean.")
def all_the_losses(loss_of, batches):
    with torch.no_grad():
        return torch.stack([loss_of(batch) for batch in batches])


@mistake("Those are all the losses, and a graph was made on the way. Neither is asked for.")
def all_the_losses_with_graphs(loss_of, batches):
    return [loss_of(batch) for batch in batches]


@mistake("That is the largest of the losses. Each should count alike.")
def largest(loss_of, batches):
    with torch.no_grad():
        return max(loss_of(batch) for batch in batches)


@mistake("The batches were averaged, and one loss was taken of that. The loss of a mean is not the mean of the losses.")
def averaged_the_batches(loss_of, batches):
    with torch.no_grad():
        return loss_of(torch.stack([batch.mean(0) for batch in batches]))


@mistake("Batches meet entry by entry, as in a sum, and each has rows of its own. Their losses are to be averaged.")
def added_the_batches(loss_of, batches):
    with torch.no_grad():
        return loss_of(sum(batches) / len(batches))


@mistake("stack wants one shape, and the batches have different numbers of rows. Stack their losses.")
def stacked_the_batches(loss_of, batches):
    with torch.no_grad():
        return loss_of(torch.stack(batches))


@mistake("That counts each row alike, so a large batch weighs more. Each batch's loss is to count once.")
def each_row_alike(loss_of, batches):
    with torch.no_grad():
        return loss_of(torch.cat(batches))


@mistake("Two things: a large batch weighs more than a small one in it, and a graph is made on the way.")
def each_row_alike_with_a_graph(loss_of, batches):
    return loss_of(torch.cat(batches)).item()


@mistake("That is the smallest of the losses. Their mean was asked.")
def smallest(loss_of, batches):
    with torch.no_grad():
        return min(loss_of(batch) for batch in batches)


@mistake("The total is divided by the rows of all batches together. How many losses did you add?")
def divided_by_all_rows(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(batch) for batch in batches) / sum(map(len, batches))


@mistake("The total is divided by 3. There are as many losses as batches, and not always three.")
def three_batches(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(batch) for batch in batches) / 3


@mistake("The total is divided by the rows of a batch. How many losses did you add?", written=" (len|shape|size) ")
def divided_by_the_rows(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(batch) for batch in batches) / len(batches[0])


@mistake("loss_of has averaged over the rows of its batch already. Dividing by their number once more is too much.")
def divided_twice(loss_of, batches):
    with torch.no_grad():
        return sum(loss_of(batch) / len(batch) for batch in batches) / len(batches)


@mistake("A mean of the losses is divided by their number again.")
def averaged_twice(loss_of, batches):
    with torch.no_grad():
        return torch.stack([loss_of(batch) for batch in batches]).mean() / len(batches)


@mistake("The block needs brackets: `with` takes what no_grad(), say, makes.", written="no_grad|inference_mode")
def block_without_brackets(loss_of, batches):
    with torch.no_grad:
        return sum(loss_of(batch) for batch in batches) / len(batches)


@mistake(SWITCHED_OFF)
def switched_off(loss_of, batches):
    torch.set_grad_enabled(False)
    return sum(loss_of(batch) for batch in batches) / len(batches)


@mistake("loss_of was given a list. It takes one batch.", written=" loss_of ")
def whole_list(loss_of, batches):
    with torch.no_grad():
        return loss_of(batches)


@mistake("mean is asked of a list, and a list has no mean. Make one tensor of losses, or add them.", written=" mean ")
def mean_of_a_list(loss_of, batches):
    with torch.no_grad():
        return [loss_of(batch) for batch in batches].mean()


@also_right
def by_loop(loss_of, batches):
    total = 0.0
    with torch.inference_mode():
        for batch in batches:
            total += loss_of(batch).item()
    return total / len(batches)
