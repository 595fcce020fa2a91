"""Exercise 03.1: a weight is a leaf."""

from contextlib import nullcontext
from unittest.mock import patch

import torch

from helpers.exercises.checking.run import attempted, call, require, told
from helpers.exercises.checking.values import Trouble, agree, number_words, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length

ID = "03.1"
MINUTES = 3
TASK = (
    "Make a weight: return a leaf that holds `numbers`, a list of integers, times 0.1, and "
    "requires its gradient."
)
STUB = """
def weight(numbers):
    return ...

exercise("03.1").check(weight)
"""
HINTS = (
    "`torch.tensor(numbers)` holds integers. Three things are to be done: scale them, track, and stay a leaf.",
    "A result of an operation is no leaf once tracking is on.",
    "Do the arithmetic while nothing tracks. `requires_grad_()` switches tracking on afterwards.",
)
UNSEEN = "Under no_grad and its like nothing that is computed tracks, whatever its parts ask for."
ATTRIBUTE = "Your tensor does not track. It has a new attribute, `{}`, and autograd never reads that."
WHY = "No recorded operation has made it, so it is a leaf. One way: multiply first, and switch tracking on afterwards."
INTEGERS = "Integers cannot require a gradient. They have to become floats before they are asked to."
OF_INFERENCE = "Your tensor is made in inference mode. Autograd lets no such tensor into a graph: it cannot be trained."


def weight(numbers):
    return (0.1 * torch.tensor(numbers)).requires_grad_()


def measure(weight, draw):
    numbers = (10 * draw(length(draw))).round().int().tolist()
    try:
        tensor = call(weight, (numbers,))
    except RuntimeError as error:
        if "can require gradients" not in str(error):
            raise
        raise Trouble("integers", INTEGERS) from None
    if tensor is ...:
        return ...
    seen = "a list" if isinstance(tensor, list) else "no tensor"
    require(isinstance(tensor, torch.Tensor), f"Your function hands back {seen}. One leaf, a tensor, is to hold all.")
    require(not (tensor.requires_grad and tensor.is_inference()), OF_INFERENCE)
    made = f"Your function makes a tensor of shape {tuple(tensor.shape)}; the list has {len(numbers)} numbers."
    require(tensor.shape == (len(numbers),), made)
    if not tensor.requires_grad:
        require(not attempted(lambda: tracks_if_seen(weight, numbers), False), UNSEEN)
        new = "".join(sorted(vars(tensor).keys() - {"requires_grad_"})[:1])
        require(not new, ATTRIBUTE.format(new))
    seen = {NUMBERS: tensor, "whether it tracks": tensor.requires_grad, "whether it is a leaf": tensor.is_leaf}
    right = {NUMBERS: 0.1 * torch.tensor(numbers), "whether it tracks": True, "whether it is a leaf": True}
    return told(seen, right, lambda seen: first_number_off(seen[NUMBERS], numbers, tensor.dtype))


def tracks_if_seen(weight, numbers):
    """True if what it makes tracks where no_grad and inference_mode switch nothing off."""
    with (
        patch.object(torch, "set_grad_enabled", lambda mode: nullcontext()),
        patch.object(torch._C, "_InferenceMode", lambda mode: nullcontext()),
    ):
        return weight(list(numbers)).requires_grad


NUMBERS = "its numbers, each of which should be a tenth"


def first_number_off(made, numbers, dtype):
    """What becomes of the first number that is off, and of its digits where the type has few of them."""
    tenths = 0.1 * torch.tensor(numbers).double()
    if agree(made, tenths).all():
        return "The numbers are right. Does it track, and is it a leaf?"
    at = int((~agree(made, tenths)).nonzero()[0])
    yours, due = told_apart(made[at], tenths[at])
    few = dtype.is_floating_point and torch.finfo(dtype).eps > 1e-4
    digits = f" Numbers of type {dtype} have few digits, and torch.float32 has seven." if few else ""
    return f"Where the list has {number_words(numbers[at])} yours has {yours}, and a tenth of it is {due}.{digits}"


@mistake(
    "retain_grad keeps the gradient of a result. It makes no leaf of it: an operation has still made it.",
    name="retained",
    written=" retain_grad ",
)
def retained(numbers):
    product = 0.1 * torch.tensor(numbers, dtype=torch.float32, requires_grad=True)
    product.retain_grad()
    return product


@mistake(
    "It tracks, but an operation on record has made it, so it is no leaf. Which comes first, arithmetic or tracking?",
    name="a result, not a leaf",
)
def a_result_not_a_leaf(numbers):
    return 0.1 * torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


@mistake("An operation has made it, so it is no leaf. And the numbers are not yet a tenth of what came.")
def a_result_with_other_numbers(numbers):
    return 1 * torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


@mistake(INTEGERS)
def integers(numbers):
    return 0.1 * torch.tensor(numbers, requires_grad=True)


@mistake(
    "Tracking is named in your code, and the result does not track. "
    "Is it switched on, with brackets, at the tensor you return?",
    written="requires_grad_ ",
)
def not_switched_on(numbers):
    tensor = 0.1 * torch.tensor(numbers)
    tensor.requires_grad_  # noqa: B018
    return tensor


@mistake(UNSEEN)
def made_unseen(numbers):
    with torch.no_grad():
        return 0.1 * torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


@mistake(ATTRIBUTE.format("require_grad"))
def misspelt(numbers):
    tensor = 0.1 * torch.tensor(numbers)
    tensor.require_grad = True
    return tensor


@mistake("The numbers are right and it is a leaf. It does not ask for a gradient yet.")
def does_not_ask(numbers):
    return 0.1 * torch.tensor(numbers)


@mistake(
    "A leaf that tracks, with the numbers as they came. They should be a tenth of that.",
    name="forgot the 0.1",
)
def forgot_the_0_1(numbers):
    return torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


@mistake("Those are the numbers as they came, and nothing asks for a gradient. Both are still to be done.")
def a_tensor_and_no_more(numbers):
    return torch.tensor(numbers)


@mistake("It is ten times what came. Times 0.1 makes numbers smaller.")
def ten_times(numbers):
    return (torch.tensor(numbers) / 0.1).requires_grad_()


@mistake("The numbers were rounded to whole ones. A tenth of an integer is a float.")
def whole_numbers(numbers):
    return torch.tensor([number // 10 for number in numbers], dtype=torch.float32, requires_grad=True)


@mistake("Python cannot multiply a list by 0.1. What has to become of the list first?")
def scaled_the_list(numbers):
    return torch.tensor(0.1 * numbers, requires_grad=True)


@mistake("A leaf that tracks cannot be written into in place. Scale it before it tracks.")
def scaled_in_place(numbers):
    tensor = torch.tensor(numbers, dtype=torch.float32, requires_grad=True)
    tensor *= 0.1
    return tensor


@mistake("Integers cannot be scaled in place by 0.1: the result does not fit into them. Make a new tensor.")
def scaled_integers_in_place(numbers):
    tensor = torch.tensor(numbers)
    tensor *= 0.1
    return tensor.requires_grad_()


@mistake("0.1 is added to each number. Times makes a tenth of it.")
def added(numbers):
    return (0.1 + torch.tensor(numbers)).requires_grad_()


@also_right
def scaled_in_python(numbers):
    return torch.tensor([0.1 * number for number in numbers], requires_grad=True)


@also_right
def a_parameter(numbers):
    return torch.nn.Parameter(torch.tensor(numbers, dtype=torch.float64) / 10)
