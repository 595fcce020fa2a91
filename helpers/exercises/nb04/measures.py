"""What several exercises of notebook 04 ask of a learner's function: its tensor, and what backward hands back."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import agree, number_words, shape_words
from helpers.exercises.nb03.measures import handed_back

OVERWRITTEN = "Your function writes in place into what an operation kept, and the version counter notices in backward."
COMPLEX = "Your function gives a complex number. All that it is given is real, and backward starts from a real number."
GRADIENTS = "Your function changes the gradients and moves no leaf. It is the leaf that is to be written."
SPOILT = "The leaves have moved rightly, and their gradients have been rewritten on the way. The step only reads them."
HANDED_BACK = "Your function hands something back, and no leaf has moved. The leaves themselves are to change."
SWITCHED_OFF = "Your function leaves tracking switched off for all the code after it. A block ends by itself."


def tensor_of(function, *inputs):
    """What the function makes of inputs that must not be copied, since their graph matters; ``...`` if a blank."""
    result = handed_back(function, *inputs)
    is_tensor = result is ... or isinstance(result, torch.Tensor)
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
        between = "It lies between them and is not their mean" if inside else f"It is {side}"
        made = f"Yours is {number_words(mean)}, of the losses {', '.join(some)} and {last}"
        return f"{made}. {between}. What does your code do with each of these?"
    return "The mean is right. Yours " + ("tracks." if tracks else "made a graph on the way, which holds memory.")


def feed(model):
    """Run a backward pass, which leaves a gradient in each parameter that it reaches."""
    for parameter in model.parameters():
        parameter.grad = None
    output = model(torch.ones(3, 2))
    if output.requires_grad:
        output.sum().backward()


def fed(module):
    return [parameter.grad is not None for parameter in module.parameters()]


def which(model):
    """The first layer before the last that still asks, and with which of its parameters; or what the last one lacks."""
    for k, layer in enumerate(model[:-1]):
        asking = [name for name, p in layer.named_parameters() if p.grad is not None]
        frozen = [name for name, p in layer.named_parameters() if not p.requires_grad]
        if asking:
            says = (
                f"`model[{k}]`, a {type(layer).__name__}, comes before the last layer. Its {' and '.join(asking)} "
                f"still "
            )
            alone = f", and its {' and '.join(frozen)} no longer" if frozen else ""
            return f"{says}{'ask' if len(asking) > 1 else 'asks'}{alone}."
    lost = [name for name, p in model[-1].named_parameters() if p.grad is None]
    return f"Backward brings no gradient to the {' and '.join(lost)} of the last layer, which is to learn."


def where_leaves_went(leaves, given, slopes, right, rate):
    """Where the first leaf that is off began and came to, by its first entry that is off."""
    for k, (now, before, slope, end) in enumerate(zip(leaves, given, slopes, right, strict=True)):
        off = ~agree(now, end.double())
        if off.any():
            was, came = (part[off].flatten()[0] for part in (before, now))
            start, went = number_words(was, 6), number_words(came, 6)
            moved = f"went from {start} to {went}" if start != went else f"stays at {start}"
            there = f"where its gradient is {number_words(slope[off].flatten()[0], 6)} and lr {number_words(rate, 6)}"
            return f"params[{k}] has a number that {moved}, {there}. What does the rule make of these?"
    return ""
