"""Exercise 11.5: a backward that has a right derivative of its own."""

from difflib import get_close_matches

import torch
from torch.autograd.function import once_differentiable

from helpers.exercises.checking.errors import meaning
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import Trouble, canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb11.measures import NO_MODULE, first_is_off, known_slope, require_own_names, require_stands

ID = "11.5"
MINUTES = 4
TASK = (
    "Softplus, y = log(1 + eˣ), has the slope σ(x). Its author kept the slope too. Mend it, so that both checks pass."
)
STUB = """
class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.slope = torch.sigmoid(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        return upstream * ctx.slope

exercise("11.5").check(Softplus)
"""
HINTS = (
    "Which lines run without being recorded, and which are recorded if a graph is asked for?",
    "Save what came in, as 05 did. Compute the slope where it is recorded.",
)
WHY = "One way: save the input, with its history. Computed in backward, the slope is known to depend on it."


class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)


def measure(function, draw):
    """The value, the first derivative, and the second one of y² in a second backward pass."""
    require(hasattr(function, "apply"), "This asks for the class: a `torch.autograd.Function` brings its own apply.")
    require(function.apply is not torch.nn.Module.apply, NO_MODULE)
    require_own_names(function)
    x, upstream = draw(5).requires_grad_(), draw(5)
    right = known_slope(torch.nn.functional.softplus, x, upstream)
    try:
        seen = known_slope(function.apply, x, upstream)
    except RuntimeError as error:
        if "gradient" not in str(error) and "once_differentiable" not in str(error):
            raise
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        stops = f"Your code stops with an error. RuntimeError: {error}. {meaning(kind)}"
        raise Trouble(kind, stops.rstrip()) from error
    except AttributeError as error:
        if f"{function.__name__}Backward" not in str(error):
            raise
        torchs = get_close_matches(error.name or "", OF_TORCH, n=1)
        stops = f"Your code stops with an error. AttributeError: {error}."
        raise Trouble(f"not {torchs}", " ".join([stops, *map(NAMED.format, torchs)])) from error
    if seen is ...:
        return ...
    values = told(seen, right, say(function, x, right))
    if same(canonical(values), canonical(right)):
        require_stands(function, x, upstream)
    return values


OF_TORCH = ("save_for_backward", "saved_tensors", "needs_input_grad", "mark_dirty", "set_materialize_grads")
NAMED = "torch's own name for it is `{}`."


def say(function, x, right):
    def sentence(seen):
        if not same(seen["y"], right["y"]):
            return "Your forward gives another number than log(1 + eˣ), which stood there before."
        first = seen["the first derivative"], right["the first derivative"]
        if not same(*first):
            return first_is_off(function, x, *first)
        return "The first derivative is right, the second is not. Is each line from x and upstream on recorded?"

    return sentence


def slip(slope):
    """Softplus, whose backward saves x and hands on ``slope(x, upstream)``."""

    def backward(ctx, upstream):
        return slope(ctx.saved_tensors[0], upstream)

    return type(slope.__name__, (Softplus,), {"backward": staticmethod(backward)})


@mistake(
    "The first derivative is right, and the second lacks a part: somewhere the slope is a number without history. "
    "What forward computes is not recorded, and detach, no_grad or .item() in backward cut as well.",
    name="no history",
)
class NoHistory(Softplus):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(torch.sigmoid(x))
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (s,) = ctx.saved_tensors
        return upstream * s


@mistake("What arrives from above is not in it.")
@slip
def forgot_upstream(x, upstream):
    return torch.sigmoid(x)


@mistake("1/(1 + eˣ) is 1 − σ(x), the slope at −x. As the slope of the logarithm alone it lacks the factor eˣ.")
@slip
def other_half(x, upstream):
    return upstream * (1 - torch.sigmoid(x))


@mistake("σ(1 − σ) is the slope of σ: the second derivative already. backward hands on the first.")
@slip
def one_derivative_too_far(x, upstream):
    return upstream * torch.sigmoid(x) * (1 - torch.sigmoid(x))


@mistake("That multiplies by x. The input is saved to compute the slope from it.")
@slip
def times_x(x, upstream):
    return upstream * x


@mistake("eˣ is the slope of what stands in the logarithm. The logarithm has a slope too.")
@slip
def inner_slope(x, upstream):
    return upstream * torch.exp(x)


@mistake("That is softplus itself, times upstream. Its slope is σ(x).")
@slip
def the_value(x, upstream):
    return upstream * torch.nn.functional.softplus(x)


@mistake("σ is applied to upstream times x. The slope belongs to x, and upstream multiplies it.")
@slip
def sigmoid_of_the_product(x, upstream):
    return torch.sigmoid(upstream * x)


@mistake("That adds upstream to the slope. Along a path one multiplies.")
@slip
def added(x, upstream):
    return upstream + torch.sigmoid(x)


@mistake("The sign is turned round: softplus rises everywhere.")
@slip
def sign(x, upstream):
    return -upstream * torch.sigmoid(x)


@mistake("That hands on what arrives, as if the slope were 1.")
@slip
def upstream_alone(x, upstream):
    return upstream * torch.ones_like(x)


@mistake("tanh is another function. The slope of softplus is the sigmoid.")
@slip
def tanh(x, upstream):
    return upstream * torch.tanh(x)


@mistake(
    "once_differentiable refuses the second derivative. That is honest, and better than a wrong one; "
    "here both checks have to pass.",
    name="refused",
    written="DelayedError|once_differentiable",  # what the decorator's own code has
)
class Refused(Softplus):
    @staticmethod
    @once_differentiable
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)


@mistake("forward has one input besides ctx, x, so backward returns one gradient. Yours returns two things.")
@slip
def two_gradients(x, upstream):
    return upstream * torch.sigmoid(x), upstream


@mistake("forward saved nothing, so saved_tensors is empty.", name="saved nothing")
class SavedNothing(Softplus):
    @staticmethod
    def forward(ctx, x):
        return torch.log(1 + torch.exp(x))


@mistake("A saved tensor comes back in a tuple. Take it out: (x,) = ctx.saved_tensors.", name="a tuple")
class ATuple(Softplus):
    @staticmethod
    def backward(ctx, upstream):
        x = ctx.saved_tensors
        return upstream * torch.sigmoid(x)


@mistake("ctx is asked for what nobody has put on it, or not under that name.", name="not kept")
class NotKept(Softplus):
    @staticmethod
    def backward(ctx, upstream):
        return upstream * ctx.slope


@also_right
class FromTheOutput(Softplus):
    @staticmethod
    def forward(ctx, x):
        y = torch.log(1 + torch.exp(x))
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, upstream):
        (y,) = ctx.saved_tensors
        return upstream * (1 - torch.exp(-y))


@also_right
class WrittenOut(Softplus):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream / (1 + torch.exp(-x))
