"""Exercise 06.2: the update by hand, with autograd's gradient."""

import torch

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
    w = draw(3).requires_grad_()
    w.grad = draw(3)
    update(w, 0.1 * draw().abs())
    cleared = w.grad is None or not w.grad.any()
    return {
        "the new w": w,
        "w still requires its gradient": w.requires_grad,
        "the gradient is cleared": cleared,
    }


@mistake(
    "Autograd refuses an in-place change of a leaf it records. Which block stops recording?",
    name="outside no_grad",
)
def outside_no_grad(w, lr):
    w -= lr * w.grad
    w.grad = None


@mistake("w = w − … names a new tensor; the caller's w has not moved. Change w in place.")
def bound_a_new_w(w, lr):
    with torch.no_grad():
        w = w - lr * w.grad


@mistake("w has moved. Its gradient is still there, and the next backward adds to it.")
def did_not_clear(w, lr):
    with torch.no_grad():
        w -= lr * w.grad


@mistake("That step climbs. Descent goes against the gradient.")
def ascent(w, lr):
    with torch.no_grad():
        w += lr * w.grad
    w.grad = None


@mistake("The gradient was cleared before it was used, so the step is 0.")
def cleared_too_early(w, lr):
    with torch.no_grad():
        w.grad.zero_()
        w -= lr * w.grad


@mistake("You zeroed the weight. It is the gradient that has to be cleared.")
def zeroed_the_weight(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.zero_()


@mistake("The direction is right. The learning rate scales the step.")
def forgot_lr(w, lr):
    with torch.no_grad():
        w -= w.grad
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
