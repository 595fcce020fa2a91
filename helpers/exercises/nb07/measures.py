"""What several exercises of notebook 07 ask of a learner's function."""

import copy

import torch

from helpers.exercises.checking.run import require, require_one
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble, agree, canonical, number_words, same, shape_words, told_apart


def floats(draw, *shape):
    """Numbers of the type that the notebook's tensors have."""
    return draw(*shape).float()


def slopes_of_line(w, x, y):
    """The slope in w of each squared error of the line w·x; their mean is that of the mean squared error."""
    return 2 * x * (w * x - y)


def give(function, *inputs):
    """What the function hands back; Trouble if that is nothing, or if it changes what it is given."""
    given_tensors = [given for given in inputs if isinstance(given, torch.Tensor)]
    before = [(given.detach().clone(), given.requires_grad) for given in given_tensors]
    out = function(*inputs)
    for given, (numbers, tracked) in zip(given_tensors, before, strict=True):
        kept = given.shape == numbers.shape and torch.equal(given, numbers) and given.requires_grad == tracked
        require(kept, "Your function changes what it is given. Compute with new names and leave the inputs be.")
    if out is None:
        raise Trouble("None", what_none_is(function))
    return out


def in_one_tensor(out):
    """Raise Trouble if a module, a function, a text or several tensors stand in the place of one tensor."""
    values = canonical(out)
    numbers = values is ... or isinstance(values, torch.Tensor)
    require(numbers, lambda: f"Your function hands back {shape_words(values)}. A tensor is asked for.")
    require_one(out, "tensor", torch.Tensor)


def value_and_gradient(function, leaf, *others):
    """What the function gives, and the gradient of its sum in the first input, or that none arrives there."""
    out = give(function, leaf.requires_grad_(), *others)
    in_one_tensor(out)
    if not isinstance(out, torch.Tensor):
        raise Trouble("no tensor", "Your function hands back plain numbers. Only a tensor knows where it came from.")
    if out.requires_grad:
        out.sum().backward()
    return {"the value": out, "the gradient": "none arrives" if leaf.grad is None else leaf.grad}


def overwritten(answer, x):
    """True if a number that was kept for backward is another one when backward asks for it."""
    changed = []

    def unpack(kept):
        changed.append(not torch.equal(*(numbers.nan_to_num() for numbers in kept)))
        return kept[0]

    with torch.autograd.graph.saved_tensors_hooks(lambda kept: (kept.detach(), kept.detach().clone()), unpack):
        value_and_gradient(answer, x.detach().clone())
    return any(changed)


def at_every_x(answer, right):
    """Require value and gradient from −12 to 20, and of single numbers as far as float32 has their exp."""
    for x in (torch.linspace(-12, 20, 65), *torch.tensor([30.0, -30.0, 60.0, -60.0, 80.0, -80.0])):
        if seen := _off_at(x, *(value_and_gradient(one, x.clone()) for one in (answer, right))):
            asks = "What does yours compute there, and which slope has that?"
            raise Trouble("off further out", f"Nearer to 0 yours is right. At x = {seen}. {asks}")


def _off_at(x, yours, due):
    """At which of these x, the first from 0, value or gradient is off, and by how much; or ""."""
    if isinstance(yours["the gradient"], str):
        return f"{number_words(x)} no gradient arrives"
    x, *found = map(torch.atleast_1d, (x, *yours.values(), *due.values()))
    pairs = {"the value": found[::2], "the gradient": found[1::2]}
    fine = {what: agree(*(numbers.double() for numbers in both)) for what, both in pairs.items()}
    off = [(abs(x[k]), what, k) for what in pairs for k in (~fine[what]).nonzero().flatten().tolist()]
    if not off:
        return ""
    _, what, at = min(off, key=lambda one: one[0])
    both = ", and should be ".join(told_apart(*(numbers[at] for numbers in pairs[what])))
    return f"{number_words(x[at])} {what} is {both}"


def slope_by_example(answer, right, examples, name="the input"):
    """What arrives at the first input, and its slope, in the first example where they differ; each (words, inputs)."""
    for words, given in examples:
        yours, due = (value_and_gradient(one, *copy.deepcopy(given))["the gradient"] for one in (answer, right))
        if isinstance(yours, str):
            return f"The value is right, and no gradient arrives at {name}. Which line has no way back?"
        if not same(canonical(yours), canonical(due)):
            both = ", and should be ".join(told_apart(yours, due))
            return f"The value is right. For {words} the gradient that arrives at {name} is {both}. {EACH_WAY}"
    return f"The value is right and the gradient at {name} is not. {EACH_WAY}"


EACH_WAY = "Follow each way back: is one cut, or taken twice, or multiplied by another slope?"
