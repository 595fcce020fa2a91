"""Steps on a loss that is small: they are due as well, in 07.13, 07.14 and 07.16."""

import copy

import torch
from torch import nn

from helpers.exercises.checking.run import require
from helpers.exercises.nb07.path import ALL_STEPS

SMALL = f"Where the loss is small, such as {{}}, your function ends elsewhere than the steps due lead. {ALL_STEPS}"


CLASSES = " There each of t is 0, and the classes are three."


def require_ends(answer, right, moved, given, loss, besides=""):
    """Require that ``moved(*given)`` is the same after both, relative to its size: it begins at 0."""
    ends = []
    for one in (answer, right):
        own = copy.deepcopy(given)
        one(*own)
        ends.append(moved(*own).detach().clone())
    off = (ends[0] - ends[1]).abs().max()
    require(off <= 1e-2 * ends[1].abs().max(), SMALL.format(loss) + besides)


def in_pieces(answer, right, draw):
    model = zeroed(nn.Linear(2, 1))
    given = model, draw(5, 2).float(), torch.full((5, 1), 0.01), 2, 3
    require_ends(answer, right, lambda model, *_: model.weight, given, "0.0001")


def with_new_layer(answer, right, draw):
    model, head = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 2)), zeroed(nn.Linear(4, 3))
    head.bias.data[0] = 8.0
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(0.5 * draw(*p.shape))
    given = model, head, draw(6, 2).float(), torch.zeros(6, dtype=torch.long), 3
    require_ends(answer, right, lambda model, head, *_: head.weight, given, "0.0007", CLASSES)


def in_batches(answer, right, _):
    batches = [(torch.tensor([0.03, 0.02]), torch.tensor(0.0)) for _ in range(3)]
    require_ends(answer, right, lambda w, _: w, (torch.zeros((), requires_grad=True), batches), "0.0004")


def zeroed(layer):
    for p in layer.parameters():
        nn.init.zeros_(p)
    return layer
