"""What several exercises of notebook 04 ask of a learner's function: its tensor, and what backward hands back."""

from functools import partial

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble


def tensor_of(function, *inputs):
    """What the function makes of inputs that must not be copied, since their graph matters; ``...`` if a blank."""
    result = call(partial(function, *inputs), ())
    if result is not ... and not isinstance(result, torch.Tensor):
        raise Trouble("no tensor", "Your function hands back no tensor. What it gets are tensors: compute with them.")
    return result


def gradients_of(output, *leaves):
    """The gradient of the sum of an output in each leaf; zeros where no way leads back."""
    if not output.requires_grad:
        return [torch.zeros_like(leaf) for leaf in leaves]
    return list(torch.autograd.grad(output.sum(), leaves, allow_unused=True, materialize_grads=True))
