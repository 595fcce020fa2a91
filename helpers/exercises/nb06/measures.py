"""What the checks of notebook 06 look at."""

from contextlib import suppress

import torch

from helpers.exercises.checking.run import attempted, call, default_type_of, require
from helpers.exercises.checking.source import what_none_is, words_in
from helpers.exercises.checking.values import Trouble, canonical, first_apart, same

NO_TENSOR = "The number is right, and no tensor: backward cannot start from it. Which step takes it out of torch?"


def of_numbers(function, numbers):
    """``function(*numbers)`` of 0-d tensors of its own: ``w -= step`` changes them as it names anew a plain number.

    What is written for plain numbers, as with numpy, is given those.
    """
    try:
        result = function(*(number.clone() for number in numbers))
    except Exception as error:
        result = attempted(lambda: function(*map(float, numbers)), error)
        if result is error:
            raise
    if result is None:
        raise Trouble("None", what_none_is(function))
    return result


def of_plain(function, number):
    """``function(number)`` of a plain number, as the notebook asks; of the tensor, if it is written for tensors."""
    try:
        with default_type_of(()):  # it makes float32 tensors of it, as in the notebook
            return function(float(number))
    except (TypeError, AttributeError):
        return function(number)


def most_off_first(answer, right, examples):
    """The examples, (words, inputs), in the order of how many numbers of the answer are off there."""

    def fits(example):
        with suppress(Exception):
            return sum(map(same, canonical(call(answer, example[1])), canonical(right(*example[1]))))
        return 0

    return sorted(examples, key=fits)


def loss_of(loss, given):
    """``loss(*given)``; Trouble if it goes backward itself, from predictions that track nothing here."""
    try:
        return call(loss, given)
    except RuntimeError as error:
        require("does not require grad" not in str(error) or " backward " not in words_in(loss), BACKWARD_INSIDE)
        raise


BACKWARD_INSIDE = "Your function calls backward itself. It is to hand back the loss: the caller goes backward."


def right_slope(loss, right, given, of):
    """Raise Trouble unless what goes back from a loss that is right is right too; ``of`` says to what: "logits"."""
    slope, due = (canonical(slope_through(one, *given)) for one in (loss, right))
    require(slope.any(), f"The number is right, and nothing goes back from it to the {of}.")
    require(same(slope, due), lambda: LOST.format(of, *first_apart(slope, due)))


LOST = (
    "The loss is right, and what goes back from it is not: one of the {} gets {}, and {} is due. Is a way back cut "
    "off, or something rounded?"
)


def slope_through(loss, prediction, *others):
    """The gradient of ``loss(prediction, *others)`` in its prediction; that of a plain number is not asked for."""
    tracked = prediction.clone().requires_grad_()
    result = loss(tracked, *others)
    require(isinstance(result, torch.Tensor), "Of a prediction that tracks, yours makes no tensor to go back from.")
    require(
        result.requires_grad,
        "The number is right, and backward cannot start from it: the tensor that holds it has no history.",
    )
    require(not result.dim(), "Backward starts from one number. Yours has a dimension left.")
    (slope,) = torch.autograd.grad(result, tracked, allow_unused=True)
    require(
        slope is not None,
        "The number is right, and backward from it ends on its way: the prediction gets nothing.",
    )
    return slope
