"""Exercise 07.7: a backward that returns."""

from functools import partial

import torch

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import Trouble, canonical, number_words, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.measures import floats

ID = "07.7"
MINUTES = 2
TASK = (
    "Find and mend it: the backward of `out = relu(x)`, for an x of any shape. The layer before it will look for `x.g`."
)
STUB = """
def relu_backward(x, out):
    return (x > 0) * out.g

exercise("07.7").check(relu_backward)
"""
HINTS = (
    "Who takes the result of this function, in `relu_backward(x, out)` on a line of its own?",
    "A gradient is stored on the tensor it belongs to. To which of the two does this one belong?",
    "The next layer reads it under the name `g`, as this one reads `out.g`.",
)
WHY = "x.g is stored on x, where the layer before reads it."


def relu_backward(x, out):
    x.g = (x > 0) * out.g


def look(relu_backward, draw):
    """What stands in x.g, and what has become of x, out and out.g."""
    n = whole(draw, 2, 4)
    x = torch.cat([floats(draw, n).abs(), torch.tensor([0.0, -1.5, 1.5, 1.2, -0.3, 0.3, 0.002])])
    arrived = torch.cat([floats(draw, n), floats(draw, 7).abs() * torch.tensor([1, 1, -1, 1, -1, 1, -1])])
    stored, out = after(relu_backward, x, arrived)
    return {
        "x.g": stored,
        "x.g at x = 0": stored[n] if getattr(stored, "shape", ()) == x.shape else "no entry",
        "out.g": "not there" if not hasattr(out, "g") else "as it was" if torch.equal(out.g, arrived) else out.g,
        "x.grad": "unused" if x.grad is None else x.grad,
        "out.grad": "unused" if out.grad is None else "used",
    }


def after(relu_backward, x, arrived):
    """What stands in x.g after a call, or in a word where it went; and out."""
    out = x.clamp(min=0)
    before, out.g = (x.clone(), out.clone()), arrived.clone()
    returned = relu_backward(x, out)
    kept = torch.equal(x, before[0]) and torch.equal(out, before[1])
    require(kept, "Your function writes into the numbers of x or out. The gradient goes beside them, into `x.g`.")
    named = [name for name in vars(x) if name != "g"]
    require(hasattr(x, "g") or not named, f"After the call x has {', '.join(named)}, and no g. {NAME}")
    elsewhere = x.grad is not None or not torch.equal(getattr(out, "g", out), arrived)
    missing = "printed" if " print " in words_in(relu_backward) else "nowhere" if returned is None else "returned"
    missing = "elsewhere" if elsewhere else missing
    stored = getattr(x, "g", missing)
    require(stored is missing or isinstance(stored, torch.Tensor), NO_TENSOR.format(type(stored).__name__))
    return stored, out


NAME = "The layer before looks for `x.g`."
NO_TENSOR = "x.g is of type {}. The layer before computes with it as this one does with out.g: it should be a tensor."


def measure(answer, draw):
    found = beside(look, answer, relu_backward, draw, partial(say, answer))
    in_rows(answer, floats(draw, 2, 3), floats(draw, 2, 3))
    return found


def in_rows(answer, x, arrived):
    """Require that an x with rows and columns, as a batch has, gets its gradient too."""
    try:
        stored = after(answer, x, arrived)[0]
    except (RuntimeError, TypeError, ValueError, IndexError) as error:
        stopped = f"{type(error).__name__}: {error}".splitlines()[0].rstrip(".")
        raise Trouble("rows", f"{ROWS} your code stops there with an error. {stopped:.300}.") from error
    right = isinstance(stored, torch.Tensor) and same(canonical(stored), canonical((x > 0) * arrived))
    require(right, f"{ROWS} x.g is not the gradient there. A batch of hidden values has such a shape.")


ROWS = "For an x with one axis yours is right. Try it on one of shape (2, 3):"


def say(answer, seen, expected):
    if isinstance(seen["x.g"], str):
        return "After the call there is no x.g. Where has your code put the gradient?"
    if seen["x.g"].shape != expected["x.g"].shape:
        shapes = f"x.g is {shape_words(seen['x.g'])}, and x is {shape_words(expected['x.g'])}"
        return f"{shapes}. Each entry of x gets a number there: 0 where nothing passes."
    if first_off(seen, expected) in ("x.g", "x.g at x = 0"):
        return entry_by_entry(answer)
    return f"x.g is right, and {first_off(seen, expected)} is not as it was. The gradient belongs to x.g alone."


def entry_by_entry(answer):
    """What x.g is at the first entry where it is off, in numbers that are followed by hand."""
    x, arrived = torch.tensor([-2.0, 0.0, 3.0, 0.5, 2.0]), torch.tensor([5.0, 7.0, -4.0, 6.0, 1.5])
    stored = after(answer, x.clone(), arrived)[0]
    for number, arrives, yours in zip(x, arrived, stored, strict=True):
        due = arrives * (number > 0)
        if not same(canonical(yours), canonical(due)):
            if not stored.is_floating_point():
                return WHOLE.format(stored.dtype, arrived.dtype)
            where = f"x = {number_words(number)}, where {number_words(arrives)} arrives"
            return (
                f"Given x = [{listed(x)}] and out.g = [{listed(arrived)}], yours puts {number_words(yours)} into x.g "
                f"at {where}. That should be {number_words(due)}. What is the slope of relu there?"
            )
    return "On x = [−2, 0, 3, 0.5, 2] x.g is right, and for others it is not. What in yours depends on the numbers?"


WHOLE = "x.g is of type {}, and what arrives is of type {}. Which step of yours changes the type?"


def listed(numbers):
    return ", ".join(map(number_words, numbers))


@mistake("The AttributeError is gone, and so is the gradient: x.g holds zeros, the right numbers are lost.")
def zeros_first(x, out):
    x.g = torch.zeros_like(x)
    return (x > 0) * out.g


@mistake("The caller throws away what you return, and on x there is no g.")
def still_returns(x, out):
    return torch.where(x > 0, out.g, 0.0)


@mistake("Printed is not stored: after the call there is no x.g.")
def prints(x, out):
    print((x > 0) * out.g)


@mistake("The numbers are right. They stand in x.grad, and the layer before looks for x.g.", name="in .grad")
def in_grad(x, out):
    x.grad = (x > 0) * out.g


@mistake(
    "A tensor is asked here for a g that it has not. When your code begins only out has one. `+=` and `==` read a g "
    "that is there, and `=` makes one."
)
def read_first(x, out):
    x.g += (x > 0) * out.g


@mistake(
    "After the call x itself has no g. A name inside of the function ends with it, and x[i] or x.data is another "
    "tensor each time."
)
def a_local_name(x, out):
    g = (x > 0) * out.g  # noqa: F841


@mistake("That overwrites what came from above. The gradient belongs to x.")
def into_out(x, out):
    out.g = (x > 0) * out.g


@mistake("x.g is right, and out.g is no longer what arrived. One tensor for both, or a write into it, does that.")
def shared(x, out):
    x.g = out.g
    x.g[x <= 0] = 0


@mistake("It is stored now. Where x is negative nothing should pass.")
def no_mask(x, out):
    x.g = out.g


@mistake("That is the local derivative alone: where the gate is open. What arrives from above is not in it.")
def no_upstream(x, out):
    x.g = (x > 0).float()


@mistake("The mask is turned round: it lets pass where x is negative.")
def other_side(x, out):
    x.g = (x < 0) * out.g


@mistake("Where x is 0, relu hands on 0, as torch does. Yours lets the gradient pass there.")
def passes_at_zero(x, out):
    x.g = (x >= 0) * out.g


@mistake("The sign of what arrives decides in yours. It is the sign of x that opens the gate.")
def relu_of_g(x, out):
    x.g = out.g.clamp(min=0)


@mistake("The slope of relu is 1 or 0. Yours multiplies by the value of x or out.")
def times_the_value(x, out):
    x.g = out * out.g


@mistake("That is the value of relu, stored as the gradient of x.")
def the_value(x, out):
    x.g = out.clone()


@mistake("The gradients of all entries are added up. Each entry of x has one of its own.")
def summed(x, out):
    x.g = ((x > 0) * out.g).sum()


@mistake("The sign is the other one: where the gate is open, what arrives passes as it is.")
def negative(x, out):
    x.g = (x > 0) * -out.g


@also_right
def cloned(x, out):
    x.g = out.g.clone()
    x.g[x <= 0] = 0


@also_right
def by_where(x, out):
    x.g = torch.where(x > 0, out.g, 0.0)


@also_right
def by_sign(x, out):
    x.g = out.g * x.sign().clamp(min=0)
