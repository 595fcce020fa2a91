"""What the checks of notebook 05 hand over and look at."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble


def sizes(draw, *least):
    """A size from each of these up to 2 more, so that none is the same in every draw; apart by 3, no two are equal."""
    return [size + int(1.6 * (float(draw().abs()) - 1.1)) for size in least]


def gradient_through(function, end, y_hat):
    """The gradient of y_hat; an error of autograd is known by its words, without the learner's name for the class."""
    try:
        (gradient,) = torch.autograd.grad(end, y_hat, allow_unused=True)
    except RuntimeError as error:
        if "of gradients" not in str(error) and "invalid gradient" not in str(error):
            raise
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        raise Trouble(kind, f"Your code stops with an error. RuntimeError: {error}.") from error
    require(gradient is not None, "Your backward hands y_hat no gradient. In which place does y_hat stand in forward?")
    return gradient
