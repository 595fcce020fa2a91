"""Exercise 05.7: a loss that is not the end."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import FOR_DATA, NO_GRADIENT, due, factors, gradient_through, of_any_shape, sizes

ID = "05.7"
MINUTES = 5
TASK = (
    "The squared error as a `Function`, for y_hat and target of any one shape. Its loss need not "
    "be the end: the check multiplies it by 3 before it calls backward. `target` is data: backward "
    "hands None back for it, not a gradient."
)
STUB = """
class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return ..., ...

exercise("05.7").check(MeanSquare)
"""
HINTS = (
    "Three factors: what arrives from above, the slope of a square, the share of each entry in the mean.",
    "backward returns as many things as forward has inputs, in the same order. A place for data holds None.",
)
WHY = "Upstream × local derivative, 2 (ŷ − y)/n over all entries, and None for the data."


class MeanSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None


def measure(function, draw):
    """The loss and the gradient of y_hat: of 3 · loss, of the loss alone, and in a sum of two losses."""
    another = isinstance(function, type) and not issubclass(function, torch.autograd.Function)
    require(not another, "Your class is no `torch.autograd.Function`. What stands in the brackets behind its name?")
    require(hasattr(function, "apply"), "This asks for the class: a `torch.autograd.Function` brings its own apply.")
    shape = sizes(draw, 7, 4)
    y_hat, target = draw(*shape).float().requires_grad_(), draw(*shape).float()
    before = y_hat.detach().clone(), target.clone()
    loss = function.apply(y_hat, target)
    if loss is ...:
        return ...
    require(isinstance(loss, torch.Tensor), "forward has to return the loss as a tensor.")
    require(not loss.dim(), f"The loss is one number, and yours has the shape {tuple(loss.shape)}. What does mean do?")
    require(loss.requires_grad, "The loss that apply gives has no history. Is forward a @staticmethod that returns it?")
    handed = []
    loss.grad_fn.register_hook(lambda gradients, _: handed.append(gradients))
    gradient = gradient_through(function, 3 * loss, y_hat)
    require(torch.equal(y_hat, before[0]) and torch.equal(target, before[1]), "Yours changes y_hat or target in place.")
    for_data = handed[0][1] if len(handed[0]) > 1 else None
    require(for_data is None or not same(gradient.double(), due(*before)[1].double()), FOR_DATA)
    both = function.apply(y_hat, target) + function.apply(y_hat[:3], target[:3] + 1)
    alone = function.apply(y_hat, target)
    values = {
        "the loss": loss,
        "the gradient of y_hat": gradient,
        "the gradient of y_hat where the loss itself is the end": gradient_through(function, alone, y_hat),
        "the gradient of y_hat where two losses of different shapes are added": gradient_through(function, both, y_hat),
    }
    right = dict(zip(values, due(*before), strict=True))
    return of_any_shape(function, told(values, right, factors(*before)), right)


def slip(of_entries):
    """MeanSquare, whose backward hands ``of_entries(y_hat, target, upstream)`` to y_hat."""

    def backward(ctx, upstream):
        return of_entries(*ctx.saved_tensors, upstream), None

    return type(of_entries.__name__, (MeanSquare,), {"backward": staticmethod(backward)})


@mistake("Right if the loss is the end. Here 3 · loss is, and what arrives from above is not 1.")
@slip
def forgot_upstream(y_hat, target, upstream):
    return 2 * (y_hat - target) / y_hat.numel()


@mistake("That is half of it. Which factor does the slope of a square bring, and does anything of yours take it away?")
@slip
def forgot_the_2(y_hat, target, upstream):
    return upstream * (y_hat - target) / y_hat.numel()


@mistake("The mean hands each entry only its share.", name="forgot 1/n")
@slip
def forgot_1_n(y_hat, target, upstream):
    return upstream * 2 * (y_hat - target)


@mistake("The mean is over every entry. len and shape[0] count the rows; here each row has several entries.")
@slip
def divided_by_the_rows(y_hat, target, upstream):
    return upstream * 2 * (y_hat - target) / len(y_hat)


@mistake("The mean is over every entry. Yours divides by the entries of one row.")
@slip
def divided_by_the_columns(y_hat, target, upstream):
    return upstream * 2 * (y_hat - target) / y_hat.size(-1)


@mistake("That is the gradient of target, behind the minus. Is ŷ kept and taken out first, and is it ŷ − y?")
@slip
def sign(y_hat, target, upstream):
    return -upstream * 2 * (y_hat - target) / y_hat.numel()


@mistake("One thing comes back (a list is one). What does the second input get, behind a comma?", name="one gradient")
class OneGradient(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return upstream * 2 * (y_hat - target) / y_hat.numel()


@mistake(FOR_DATA, name="a gradient for target")
class TargetToo(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        y_hat_g = (y_hat - target) * upstream * (2 / y_hat.numel())
        return y_hat_g, -y_hat_g


@mistake(NO_GRADIENT, name="wrong order")
class WrongOrder(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        return None, upstream * 2 * (y_hat - target) / y_hat.numel()


@mistake(
    "That is one number for all entries. The gradient has the shape of y_hat: each entry has a slope of its own."
)
@slip
def mean_of_the_gradient(y_hat, target, upstream):
    return (upstream * 2 * (y_hat - target)).mean()


@mistake(
    "With two axes yours comes to upstream · (ŷ − y). Which factor does the square bring, and which one the mean?",
    name="forgot the 2 and 1/n",
)
@slip
def forgot_the_2_and_1_n(y_hat, target, upstream):
    return upstream * (y_hat - target)


@mistake(
    "The 3 is written into backward. It has to come from above: another use of the loss has another upstream.",
    name="hard-coded 3",
)
@slip
def hard_coded(y_hat, target, upstream):
    return 6 * (y_hat - target) / y_hat.numel()


@mistake("What arrives from above is 3 already. Yours holds a 3 once more.", name="upstream and a 3")
@slip
def twice_upstream(y_hat, target, upstream):
    return 3 * upstream * 2 * (y_hat - target) / y_hat.numel()


@mistake("Those are the terms of the loss, the squares. backward hands on their slopes.")
@slip
def the_squares(y_hat, target, upstream):
    return upstream * (y_hat - target) ** 2 / y_hat.numel()


@mistake("Upstream and local derivative are multiplied. Yours adds them.")
@slip
def added(y_hat, target, upstream):
    return upstream + 2 * (y_hat - target) / y_hat.numel()


@mistake("The square has become the factor 2, so the difference stands there once.", name="2 and the square")
@slip
def two_squares(y_hat, target, upstream):
    return upstream * 2 * (y_hat - target) ** 2 / y_hat.numel()


@mistake("That hands on what arrives, without the local derivative.")
@slip
def upstream_alone(y_hat, target, upstream):
    return upstream * torch.ones_like(y_hat)


@mistake("forward has become a sum. The mean squared error divides by the number of entries.", name="a sum in forward")
class SumInForward(MeanSquare):
    @staticmethod
    def forward(ctx, y_hat, target):
        ctx.save_for_backward(y_hat, target)
        return ((y_hat - target) ** 2).sum()


@mistake(
    "What a loss keeps belongs on ctx, which each call has for itself. Elsewhere all calls share one place.",
    name="kept on the class",
)
class KeptOnTheClass(MeanSquare):
    @staticmethod
    def forward(ctx, y_hat, target):
        KeptOnTheClass.kept = y_hat, target
        return ((y_hat - target) ** 2).mean()

    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = KeptOnTheClass.kept
        return upstream * 2 * (y_hat - target) / y_hat.numel(), None


@mistake(
    "saved_tensors is empty in backward: `ctx.save_for_backward`, in forward, puts something there.",
    name="saved nothing",
)
class SavedNothing(MeanSquare):
    @staticmethod
    def forward(ctx, y_hat, target):
        return ((y_hat - target) ** 2).mean()


@also_right
class AskedFirst(MeanSquare):
    @staticmethod
    def backward(ctx, upstream):
        y_hat, target = ctx.saved_tensors
        y_hat_g = (y_hat - target) * upstream * (2 / y_hat.numel())
        return y_hat_g, -y_hat_g if ctx.needs_input_grad[1] else None
