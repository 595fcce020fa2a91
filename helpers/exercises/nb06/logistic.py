"""What the check of 06.11 looks at: large logits, and samples that can be followed by hand."""

import torch
from torch.nn import functional as F

from helpers.exercises.checking.values import canonical, same

LARGE = torch.tensor([100.0, -100.0, 60.0, -60.0, 30.0]), torch.tensor([0.0, 1.0, 0.0, 1.0, 1.0])


def softplus_loss(logits, target):
    return F.softplus(logits).sub(target * logits).mean()


def size(loss):
    """A loss of large logits in words: what is cut off or rounded is so by any number."""
    right = canonical(softplus_loss(*LARGE))
    if loss is ... or not isinstance(loss, torch.Tensor) or loss.dim():
        return loss
    if same(loss, right):
        return "right"
    return "another one" if loss.isfinite() else "no number"


def of_one(bce, logit):
    return canonical(bce(torch.tensor([float(logit)]), torch.zeros(1)))


def example(words, logits, target):
    return words, (torch.tensor(logits), torch.tensor(target))


EXAMPLES = (
    example("one sample with the logit 2, of class 1", [2.0], [1.0]),
    example("one sample with the logit 2, of class 0", [2.0], [0.0]),
    example("two samples with the logits 2 and −1, both of class 1", [2.0, -1.0], [1.0, 1.0]),
    example("three samples with the logits 2, −1 and 0, the last of class 0", [2.0, -1.0, 0.0], [1.0, 1.0, 0.0]),
    example(
        "the logits 0, 0, 0, 0, 1, −2, 3 and −1 with the targets 0, 1, 0, 1, 1, 0, 0 and 1",
        [0.0, 0.0, 0.0, 0.0, 1.0, -2.0, 3.0, -1.0],
        [0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0],
    ),
)
