"""Exercise 04.5: one step for many weights."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import carried_out
from helpers.exercises.nb04.measures import GRADIENTS, HANDED_BACK, SPOILT, SWITCHED_OFF
from helpers.exercises.nb04.steps import leaves_of, off, same_leaves, where_leaves_went

ID = "04.5"
MINUTES = 4
TASK = (
    "One step of gradient descent for a list of leaves, `params`, whose gradients are filled. The "
    "leaves themselves move, unrecorded; their gradients stay as they are, or are emptied. A graph that has kept one "
    "of the leaves must be able to notice. Nothing needs to be returned."
)
STUB = """
def step(params, lr):
    ...

exercise("04.5").check(step)
"""
HINTS = (
    "The leaves are the same before and after. Which statements change a tensor, and which give its name to another?",
    "A loop over params, and in it one line that changes the leaf itself.",
    "`-=` writes in place. Around it stands the block that lets it go unrecorded.",
)
WHY = "Each leaf gets new numbers and stays the same leaf; nobody records it; and the version counter goes up."


def step(params, lr):
    with torch.no_grad():
        for w in params:
            w -= lr * w.grad


def measure(step, draw):
    leaves, rate = leaves_of(draw)
    given = [leaf.detach().clone() for leaf in leaves]
    slopes = [leaf.grad.clone() for leaf in leaves]
    params = list(leaves)
    result = carried_out(step, params, rate)
    require(torch.is_grad_enabled(), SWITCHED_OFF)
    moved = [not torch.equal(leaf, before) for leaf, before in zip(leaves, given, strict=True)]
    require(any(moved) or result is None, HANDED_BACK)
    kept = all(leaf.grad is None or torch.equal(leaf.grad, slope) for leaf, slope in zip(leaves, slopes, strict=True))
    emptied = all(leaf.grad is None or not leaf.grad.any() for leaf in leaves)
    require(any(moved) or kept or emptied, GRADIENTS)
    found = {
        "the weights": list(leaves),
        "the list: each place should keep its leaf": same_leaves(params, leaves),
        "whether the weights track, as they should go on doing": [leaf.requires_grad for leaf in leaves],
        "the version counter": [leaf._version > 0 for leaf in leaves],
    }
    right = [before - rate * slope for before, slope in zip(given, slopes, strict=True)]
    should = found | {"the weights": right}
    told(found, should, lambda found: where_leaves_went(found["the weights"], given, slopes, right, rate))
    require(kept or emptied or not same(canonical(found), canonical(should)), SPOILT)
    return told(found, {name: values if name == "the weights" else [True] * 3 for name, values in should.items()}, off)


@mistake("No leaf has moved. What does the step find in .grad, behind zero_grad?", written=" zero_grad .*step ")
def emptied_before_the_step(params, lr):
    optimiser = torch.optim.SGD(params, lr=lr)
    optimiser.zero_grad()
    optimiser.step()


@mistake("No leaf has moved. Does the optimiser's step run, with brackets, on these leaves?", written=" optim .*step ")
def step_not_called(params, lr):
    torch.optim.SGD(params, lr=lr).step  # noqa: B018


@mistake(
    "An optimiser is made, and no leaf has moved. Which of its calls takes the step?",
    written=" optim ",
)
def optimiser_without_a_step(params, lr):
    torch.optim.SGD(params, lr=lr)


@mistake("No leaf moved. What is computed goes into new tensors, or nowhere. What writes into a leaf, and is it run?")
def bound_a_new_name(params, lr):
    with torch.no_grad():
        for w in params:
            w = w - lr * w.grad


@mistake("The list now holds new tensors. The leaves themselves have not moved.")
def put_new_tensors_in_the_list(params, lr):
    with torch.no_grad():
        params[:] = [w - lr * w.grad for w in params]


@mistake(HANDED_BACK)
def handed_back(params, lr):
    return [w - lr * w.grad for w in params]


@mistake("A write into a leaf that tracks is refused. Which block allows it?")
def recorded(params, lr):
    for w in params:
        w -= lr * w.grad


@mistake("The weights are right, and no version counter went up: a graph that kept them would use the new ones.")
def behind_the_back(params, lr):
    for w in params:
        w.data -= lr * w.grad


@mistake("The weights have moved and track no more. In the next pass nobody would fill their .grad.")
def stopped_tracking(params, lr):
    for w in params:
        w.requires_grad_(False)
        w -= lr * w.grad


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


@mistake("Each weight lost a part of itself: its step is lr · w. Where does the gradient come in?")
def stepped_by_the_weight(params, lr):
    with torch.no_grad():
        for w in params:
            w -= lr * w


@mistake("lr is taken off, whatever the gradient is. How far a weight goes depends on its slope.")
def stepped_by_the_rate(params, lr):
    with torch.no_grad():
        for w in params:
            w -= lr


@mistake("The gradient is divided by lr. A small rate is to make a small step.")
def divided_by_the_rate(params, lr):
    with torch.no_grad():
        for w in params:
            w -= w.grad / lr


@mistake("The rate is 0.1 in your code, whatever lr is handed over.")
def rate_of_its_own(params, lr):
    with torch.no_grad():
        for w in params:
            w -= 0.1 * w.grad


@mistake("The step was multiplied in, not taken off: in place, `*=` is another thing than `-=`.")
def multiplied(params, lr):
    with torch.no_grad():
        for w in params:
            w *= lr * w.grad


@mistake("The weight was replaced by its gradient. It should move a little against it.")
def replaced_by_the_gradient(params, lr):
    with torch.no_grad():
        for w in params:
            w.copy_(w.grad)


@mistake("The whole gradient is taken off, and lr as well. lr is a factor of the gradient.")
def took_both_off(params, lr):
    with torch.no_grad():
        for w in params:
            w -= lr + w.grad


@mistake("The block needs brackets: `with` takes what no_grad(), say, makes.", written="no_grad|inference_mode")
def block_without_brackets(params, lr):
    with torch.no_grad:
        params[0] -= lr * params[0].grad


@mistake("Only the first leaf has moved. Is there a loop, and does something end it, or pass over the others?")
def first_leaf_only(params, lr):
    with torch.no_grad():
        params[0] -= lr * params[0].grad


@mistake("Only the last leaf has moved. Does the update stand inside the loop, and run there for each leaf?")
def last_leaf_only(params, lr):
    with torch.no_grad():
        params[-1].sub_(lr * params[-1].grad)


@mistake("Your code writes into the leaves and moves none. Is a gradient, or the rate, 0 when the step uses it?")
def cleared_first(params, lr):
    with torch.no_grad():
        for w in params:
            w.grad.zero_()
            w -= lr * w.grad


@mistake(
    "Your step multiplies None. A .grad is None where it was emptied, or is not the leaf's: a copy or result has none.",
    written=" grad ",
)
def no_gradient_left(params, lr):
    with torch.no_grad():
        for w in params:
            w.grad = None
            w -= lr * w.grad


@mistake("params is a list, and has no .grad. Each leaf in it has one.", written="params grad ")
def gradient_of_the_list(params, lr):
    with torch.no_grad():
        params -= lr * params.grad


@also_right
def by_sub(params, lr):
    with torch.no_grad():
        for w in params:
            w.sub_(lr * w.grad)


@also_right
def by_optimizer(params, lr):
    torch.optim.SGD(params, lr=lr).step()


@also_right
def through_detach(params, lr):
    for w in params:
        w.detach().sub_(lr * w.grad)
