"""What several exercises of notebook 04 ask of a learner's function: its tensor, and what backward hands back."""

import torch

from helpers.exercises.checking.run import equal, require, require_one
from helpers.exercises.checking.values import number_words, same, shape_words
from helpers.exercises.nb03.measures import handed_back

OVERWRITTEN = "Your function writes in place into what an operation kept, and the version counter notices in backward."
FREED = "Backward has run already: it frees what the caller needs. Hand back the result, and let the caller start it."
COMPLEX = "Your function gives a complex number. All that it is given is real, and backward starts from a real number."
GRADIENTS = "Your function changes the gradients and moves no leaf. It is the leaf that is to be written."
SPOILT = "The leaves have the right numbers, and their gradients have been rewritten. The step only reads them."
HANDED_BACK = "Your function hands something back, and no leaf has moved. The leaves themselves are to change."
NOT_APPLIED = "Your function makes an object of your Function class. What runs its forward is `.apply`, of the class."
CHANGED = "Your function changes the list that it is given, or a batch in it. The caller needs them as they are."
SWITCHED_OFF = "Your function leaves tracking switched off for all the code after it. A block ends by itself."


def tensor_of(function, *inputs):
    """What the function makes of inputs that must not be copied, since their graph matters; ``...`` if a blank."""
    result = handed_back(function, *inputs)
    require_one(result, "tensor", torch.Tensor)
    is_tensor = result is ... or isinstance(result, torch.Tensor)
    require(not isinstance(result, torch.autograd.Function), NOT_APPLIED)
    require(is_tensor, "Your function hands back no tensor. What it gets are tensors: compute with them.")
    require(torch.is_grad_enabled(), SWITCHED_OFF)
    require(result is ... or not result.is_complex(), COMPLEX)
    return result


def gradients_of(output, *leaves):
    """The gradient of the sum of an output in each leaf; zeros where no way leads back."""
    if not output.requires_grad:
        return [torch.zeros_like(leaf) for leaf in leaves]
    try:
        return list(torch.autograd.grad(output.sum(), leaves, allow_unused=True, materialize_grads=True))
    except RuntimeError as error:
        require("modified by an inplace operation" not in str(error), OVERWRITTEN)
        require("through the graph a second time" not in str(error), FREED)
        raise


def leads_back(output, leaf):
    """True if some way leads from the output back to the leaf, whatever gradient comes along it."""
    nodes = [output.grad_fn]
    while nodes:
        node = nodes.pop()
        if getattr(node, "variable", None) is leaf:
            return True
        nodes += [previous for previous, _ in node.next_functions] if node else []
    return output is leaf


def as_given(batches, before):
    """True if the list holds the batches of before, in whatever order, and each of them its numbers."""
    now = {id(batch): batch for batch in batches}
    kept = all(equal(numbers, now.get(id(batch))) for batch, numbers in before)
    return kept and len(batches) == len(before)


def beside_the_losses(seen, losses):
    """Where a wrong number lies beside the losses; then what is kept."""
    mean, tracks, _ = seen.values()
    if mean.dim():
        return f"Yours is {shape_words(mean)}; the answer is one number, the mean."
    if mean.isnan():
        return "There is a NaN in it: 0 / 0, ∞ − ∞ and the logarithm of a negative number give one."
    if (mean - losses.mean()).abs() > 1e-4 * losses.mean():
        *some, last = map(number_words, losses)
        side = "above the largest" if mean > losses.max() else "below the smallest"
        inside = losses.min() <= mean <= losses.max()
        one = same(mean, losses[(losses - mean).abs().argmin()])
        place = f"It is {'one of them' if one else side}"
        between = "It lies between them and is not their mean" if inside and not one else place
        made = f"Yours is {number_words(mean)}, of the losses {', '.join(some)} and {last}"
        return f"{made}. {between}. Is each added once, and by what is their sum divided?"
    return "The mean is right. Yours " + ("tracks." if tracks else "made a graph on the way, which holds memory.")
