"""Exercise 04.5: one step for many weights."""

import torch

from helpers.exercises.marks import also_right, mistake

ID = "04.5"
MINUTES = 3
TASK = (
    "One step of gradient descent for a list of leaves, `params`, whose gradients are filled. The "
    "leaves themselves move, unrecorded; a graph that has kept one of them must be able to "
    "notice. Nothing needs to be returned."
)
STUB = """
def step(params, lr):
    ...

exercise("04.5").check(step)
"""
HINTS = (
    "A loop over params, and in it one line that changes the leaf itself.",
    "`-=` writes in place. Around it stands the block that lets it go unrecorded.",
)
WHY = "In place, so it stays the same leaf; under no_grad, so nobody records it; and the version counter goes up."


def step(params, lr):
    with torch.no_grad():
        for w in params:
            w -= lr * w.grad


def measure(step, draw):
    leaves = [draw(3).requires_grad_(), draw().requires_grad_()]
    for leaf in leaves:
        leaf.grad = draw(*leaf.shape)
    params = list(leaves)
    step(params, 0.1)
    return {
        "the weights": list(leaves),
        "the list: it should hold the same leaves": [
            now is leaf for now, leaf in zip(params, leaves, strict=True)
        ],
        "the weights still track": [leaf.requires_grad for leaf in leaves],
        "the version counter": [leaf._version > 0 for leaf in leaves],
    }


@mistake("`w = w - …` gives the name w to a new tensor. The leaf in the list has not moved.")
def bound_a_new_name(params, lr):
    with torch.no_grad():
        for w in params:
            w = w - lr * w.grad


@mistake("The list now holds new tensors that do not track. The leaves themselves have not moved.")
def put_new_tensors_in_the_list(params, lr):
    with torch.no_grad():
        params[:] = [w - lr * w.grad for w in params]


@mistake("A write into a leaf that tracks is refused. Which block allows it?")
def recorded(params, lr):
    for w in params:
        w -= lr * w.grad


@mistake(
    "The weights are right, and no version counter went up: a graph that kept them would use the new ones."
)
def behind_the_back(params, lr):
    for w in params:
        w.data -= lr * w.grad


@mistake("That goes up the slope. Descent goes against it.")
def ascent(params, lr):
    with torch.no_grad():
        for w in params:
            w += lr * w.grad


@mistake("The step is the whole gradient. Scale it by lr.")
def forgot_lr(params, lr):
    with torch.no_grad():
        for w in params:
            w -= w.grad


@mistake("The weight was replaced by the step. The step is added to where it stands.")
def only_the_step(params, lr):
    with torch.no_grad():
        for w in params:
            w.copy_(-lr * w.grad)


@also_right
def by_sub(params, lr):
    with torch.no_grad():
        for w in params:
            w.sub_(lr * w.grad)


@also_right
def by_copy(params, lr):
    with torch.no_grad():
        for w in params:
            w.copy_(w - lr * w.grad)


@also_right
def by_optimizer(params, lr):
    torch.optim.SGD(params, lr=lr).step()


@also_right
def through_detach(params, lr):
    for w in params:
        w.detach().sub_(lr * w.grad)
