"""Exercise 06.2: the update by hand, with autograd's gradient."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import agree, number_words, same
from helpers.exercises.marks import also_right, mistake

ID = "06.2"
MINUTES = 3
TASK = (
    "The update by hand. `w` is a leaf and `w.grad` is filled. Move `w` itself one step down, "
    "unrecorded, and leave its gradient cleared for the next pass. Nothing is returned."
)
STUB = """
def update(w, lr):
    ...

exercise("06.2").check(update)
"""
HINTS = (
    "Two things: a change of w that autograd does not record, then a cleared gradient.",
    "`with torch.no_grad():` stops recording; `-=` changes w in place.",
    "A gradient is cleared by setting it to None or by `.zero_()`.",
)
WHY = "The step is no part of the model, so it is not recorded; w stays a leaf, and its gradient starts empty."


def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
    w.grad = None


def measure(update, draw):
    """Where w is after the step and what stands in its .grad, beside what the step must leave as it is."""
    w = draw(3).float().requires_grad_()
    w.grad = draw(3).float()
    before, lr = w.detach().clone(), 0.1 * float(draw().abs())
    due = lr * w.grad
    if update(w, lr) is ...:
        return ...
    require(torch.is_grad_enabled(), "After your step nothing is recorded any more: gradients are still switched off.")
    require(w.shape == before.shape, f"After your step w has the shape {tuple(w.shape)}, and had (3,). It only moves.")
    require(w.is_leaf, "After your step w is no leaf: autograd has recorded the step. Which block stops that?")
    require(w.requires_grad, "After your step w no longer tracks: the next backward passes it by. Switch it on again.")
    moved = {"the new w": w.detach(), "how far w has moved": (w.detach() - before).abs().sum()}
    cleared = w.grad is None or not w.grad.any()
    return moved | {"what stands in w.grad": "nothing" if cleared else w.grad, "w before": before, "lr · w.grad": due}


def what_is_off(seen, expected):
    left = "" if seen["what stands in w.grad"] == "nothing" else " And w.grad is not cleared."
    if same(seen["the new w"], expected["the new w"]):
        return "w is right. w.grad is neither None nor 0 after it: the next backward adds to what stands there."
    at = int((~agree(seen["the new w"], expected["the new w"])).nonzero()[0, 0])
    was, now = (number_words(seen[name][at], 6) for name in ("w before", "the new w"))
    said = f"was {was} and is {now} after your step" if was != now else f"is {was}, before your step and after it"
    due = number_words(seen["lr · w.grad"][at], 6)
    return f"The entry w[{at}] {said}. There lr · w.grad is {due}, which descent takes away.{left}"


def serves(update):
    """A weight that is a single number, too."""
    w = torch.tensor(1.0, requires_grad=True)
    w.grad = torch.tensor(1.0)
    update(w, 0.25)
    return w.item() == 0.75


REFUSED = "Autograd refuses an in-place change of a leaf it records. Which block stops recording?"


@mistake(REFUSED)
def outside_no_grad(w, lr):
    w -= lr * w.grad
    w.grad = None


@mistake(
    "After your step w is where it was, and its gradient is still there. What is computed becomes a new tensor, "
    "whether it is named or returned. What changes w in place?"
)
def nothing_written(w, lr):
    return w.detach() - lr * w.grad


@mistake(
    "w.grad is cleared, and w is where it was. Is it cleared before the step uses it? Then the step is 0.",
    written="grad zero_ .*lr|zeros_like .*lr",
)
def cleared_too_early(w, lr):
    with torch.no_grad():
        w.grad.zero_()
        w -= lr * w.grad


@mistake(
    "The gradient is cleared, and w has not moved. Which line changes w itself, and what is w.grad when it runs?"
)
def cleared_alone(w, lr):
    w.grad = None


@mistake(
    "w.grad is None where the step uses it: it was emptied, or this w is not the tensor that backward filled.",
    written=" grad ",
)
def set_to_none_too_early(w, lr):
    w.grad = None
    with torch.no_grad():
        w -= lr * w.grad


@mistake("w has moved. Its gradient is still there, and the next backward adds to it.")
def did_not_clear(w, lr):
    with torch.no_grad():
        w -= lr * w.grad


@mistake("That step climbs, and the gradient is still there. Two lines to look at.")
def ascent_not_cleared(w, lr):
    with torch.no_grad():
        w += lr * w.grad


@mistake("That step climbs. Descent goes against the gradient.")
def ascent(w, lr):
    with torch.no_grad():
        w += lr * w.grad
    w.grad = None


@mistake(
    "w is 0: you zeroed the weight, and its gradient is still there. It is the gradient that has to be cleared."
)
def zeroed_the_weight(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.zero_()


@mistake("w.grad is cleared, and w is 0 as well. Only one of the two should be.")
def zeroed_both(w, lr):
    with torch.no_grad():
        w.grad.zero_()
        w.zero_()


@mistake("The direction is right. The learning rate scales the step.")
def forgot_lr(w, lr):
    with torch.no_grad():
        w -= w.grad
    w.grad = None


@mistake("The step is the gradient alone, without a learning rate, and the gradient is still there.")
def forgot_lr_and_clearing(w, lr):
    with torch.no_grad():
        w -= w.grad


@mistake("w is now the step itself, and where it was is lost. A step starts from the old w.")
def replaced_by_the_step(w, lr):
    with torch.no_grad():
        w.copy_(-lr * w.grad)
    w.grad = None


@mistake("Each number loses lr times itself, w and not w.grad. It is w.grad that says where to go.")
def own_value_for_gradient(w, lr):
    with torch.no_grad():
        w -= lr * w
    w.grad = None


@mistake("backward has been called already, by the one who calls update: .grad is filled. Only the step is asked for.")
def called_backward(w, lr):
    w.backward()
    with torch.no_grad():
        w -= lr * w.grad
    w.grad = None


@mistake("w moves by the rate, whatever its gradient says. Where is w.grad in the step?")
def the_rate_alone(w, lr):
    with torch.no_grad():
        w -= lr
    w.grad = None


@also_right
def by_sub(w, lr):
    with torch.no_grad():
        w.sub_(w.grad, alpha=float(lr))
        w.grad.zero_()


@also_right
def by_copy(w, lr):
    new = w.detach() - lr * w.grad
    with torch.no_grad():
        w.copy_(new)
    w.grad.zero_()


@also_right
def by_data(w, lr):
    w.data -= lr * w.grad
    w.grad = None
