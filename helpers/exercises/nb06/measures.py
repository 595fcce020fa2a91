"""What the checks of notebook 06 look at."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble


def of_numbers(function, numbers):
    """``function(*numbers)`` of 0-d tensors of its own: ``w -= step`` changes them as it names anew a plain number."""
    result = function(*(number.clone() for number in numbers))
    if result is None:
        raise Trouble("None", what_none_is(function))
    return result


def slope_through(loss, prediction, *others):
    """The gradient of ``loss(prediction, *others)`` in its prediction; that of a plain number is not asked for."""
    tracked = prediction.clone().requires_grad_()
    result = loss(tracked, *others)
    require(isinstance(result, torch.Tensor), "Of a prediction that tracks, yours makes no tensor to go back from.")
    require(
        result.requires_grad,
        "The number is right, and backward cannot start from it: on the way the tensor was cut off from its history.",
    )
    require(not result.dim(), "Backward starts from one number. Yours has a dimension left.")
    return torch.autograd.grad(result, tracked)[0]
