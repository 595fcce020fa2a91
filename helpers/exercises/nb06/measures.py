"""What the checks of notebook 06 look at."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble

NO_TENSOR = "The number is right, and no tensor: backward cannot start from it. Which step takes it out of torch?"


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


def predicted_by(model, x, names):
    """The prediction for x, and the gradients of its sum."""
    prediction = model(x)
    if prediction is None:
        raise Trouble("None", what_none_is(type(model).forward))
    if prediction is ...:
        return {"w·x + b": ...}
    if isinstance(prediction, torch.Tensor) and prediction.numel() == len(x):
        shape = tuple(prediction.shape)
        told = f"For x of shape ({len(x)},) yours predicts the shape {shape}. Is w a matrix? One number is no row."
        require(len(shape) == 1, told)
    if names != {"w", "b"}:
        return {"w·x + b": prediction}
    weights = {name: float(p) for name, p in model.named_parameters()}
    require(isinstance(prediction, torch.Tensor), "forward has to hand back a tensor: nothing goes back from numbers.")
    tracked = {name: p for name, p in model.named_parameters() if p.requires_grad and prediction.requires_grad}
    found = torch.autograd.grad(prediction.sum(), tracked.values(), allow_unused=True) if tracked else ()
    reached = {name for name, gradient in zip(tracked, found, strict=True) if gradient is not None}
    return {"w·x + b": prediction, "what backward reaches": reached, "weights": weights}


def how_often(ran, steps):
    """How often it ran in words, as far as it matters."""
    names = {0: "never", steps: "in each turn", 1: "once", steps - 1: "once too few", steps + 1: "once too often"}
    return names.get(ran, "another number of times")


def weights_of(model):
    return torch.cat([p.detach().flatten() for p in model.parameters()])
