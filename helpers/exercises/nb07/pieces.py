"""What is said of a step in 07.13: its direction, how much each piece has in it, and how the pieces go forward."""

import copy
import weakref

import torch

from helpers.exercises.checking.values import number_words, same
from helpers.exercises.nb07.path import times_words


def say(once, start, right, last, given):
    """How many steps the first one is long, of the whole batch or of the last piece; or what each piece counts."""
    if same(once, right.double()):
        return "With steps = 1 the weights are right, with steps = 3 not. How many are taken, and with what in .grad?"
    step = once - start.double()
    for what, where in (("of the whole batch", right), ("of the last piece alone", last)):
        one = (where - start).double()
        times = (step @ one) / (one @ one)
        if times and same(step, times * one):
            went = f"With steps = 1 the weights go in the direction {what}, {times_words(times)} that step"
            return f"{went}. Look at the loss, at the rate, and at how many steps there are."
    return of_each(*given) or (
        "With steps = 1 the weights go in another direction than that of the whole batch. Look at the loss of a piece, "
        "at which pieces are in a step, how often, and at how many steps there are."
    )


def of_each(answer, model, x, y, size):
    """That a later piece meets other weights; or how often a row counts in a full piece, and in the short last one."""
    if meets_others(answer, model, x, y, size):
        return STEPS_BETWEEN
    *full, short = (counts(answer, model, x, size, at) for at in range(0, len(x), size))
    if short is None or None in full or not all(same(one, full[0]) for one in full) or same(short, full[0]):
        return ""
    found = f"With steps = 1 a row of a full piece counts {number_words(full[0])} times what it should, and one of the"
    alike = MEANS if same(short, size * full[0]) else "What becomes of the loss of each piece?"
    return f"{found} last piece, a short one, {number_words(short)} times. {alike}"


STEPS_BETWEEN = (
    "With steps = 1 a later piece already meets other weights than the first did. One step is due for all pieces. And "
    "what does each piece give: its sum, over len(x)?"
)
MEANS = "A mean counts a short last piece as much as a full one."


def meets_others(answer, model, x, y, size):
    """True if the weights change within one step before the last piece has gone forward."""
    own, start = copy.deepcopy(model), model.weight.detach().clone()
    met = []
    own.register_forward_hook(lambda module, *_: met.append(not torch.equal(module.weight, start)))
    answer(own, x, y, size, 1)
    return any(met[: len(x.split(size))])


def counts(answer, model, x, size, at):
    """How often the piece at ``at`` counts in a step; None if that is in another direction or no proportion."""
    one, other = (counted(answer, model, x, size, at, by) for by in (1.0, -2.0))
    return one if one is not None and other is not None and same(one, other) else None


def counted(answer, model, x, size, at, by):
    """How often that piece counts where the model is off by so much in it, and right in all others."""
    targets = model(x).detach()
    targets[at : at + size] += by
    own, due = copy.deepcopy(model), copy.deepcopy(model)
    ((due(x) - targets).square().sum() / len(x)).backward()
    step = -0.1 * torch.cat([p.grad.flatten() for p in due.parameters()]).double()
    answer(own, x, targets, size, 1)
    pairs = zip(own.parameters(), model.parameters(), strict=True)
    moved = torch.cat([(new - old).detach().flatten() for new, old in pairs]).double()
    times = (moved @ step) / (step @ step)
    return times if torch.allclose(moved, times * step, atol=1e-5) else None


def watch(model):
    """How many rows the model gets at a time, and if one piece goes forward while the graph of another waits."""
    seen = {"rows": [], "waiting": [], "twice forward": False}

    def forward(module, inputs, out):
        if out.requires_grad:
            others = [graph for graph, piece in seen["waiting"] if not torch.equal(piece, inputs[0])]
            seen["twice forward"] |= any(graph() is not None for graph in others)
            seen["rows"].append(len(out))
            seen["waiting"].append((alive(out.grad_fn), inputs[0]))

    model.register_forward_hook(forward)
    model.weight.register_hook(lambda gradient: seen["waiting"].clear())
    return seen


class _Mark:
    """Goes when the graph goes that it is left in."""


def alive(node):
    """A reference that gives None once the node of a graph is let go."""
    node.metadata["mark"] = mark = _Mark()
    return weakref.ref(mark)
