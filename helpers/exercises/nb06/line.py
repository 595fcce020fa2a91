"""What the check of 06.6 looks at: a line written as a module."""

from contextlib import suppress
from inspect import isfunction, signature

import torch
from torch import nn

from helpers.exercises.checking.run import attempted, require
from helpers.exercises.checking.source import from_outside, what_none_is
from helpers.exercises.checking.values import Trouble, agree, number_words, same, shape_words, told_apart


def taken_by(model, x):
    """The x as single numbers; or as the notebook's column, where the model predicts a number for each of that."""
    shapes = x, x[:, None]
    for given in shapes:
        with suppress(RuntimeError, IndexError):
            x = given.clone()
            if getattr(model(x), "shape", None) == given.shape:
                return given
    return shapes[0]


def apart(w, b):
    """Raise Trouble if w and b are one number: by one name, or in one memory."""
    both = isinstance(w, torch.Tensor) and isinstance(b, torch.Tensor)
    require(not both or w is not b, "Your w and b are one and the same tensor. A line has two numbers.")
    shared = both and w.numel() and w.data_ptr() == b.data_ptr()
    require(not shared, "Your w and b share their memory: what moves one moves the other. Give b a tensor of its own.")


def predicted_by(model, x, names):
    """The prediction for x, and the gradients of its sum."""
    outside = [name for name in "wb" if name in from_outside(type(model).forward)]
    require(not outside, NOTEBOOKS.format(" and ".join(outside), " and ".join(f"`self.{name}`" for name in outside)))
    numbers = [(name, p, p.detach().clone()) for name, p in model.named_parameters()]
    given = taken_by(model, x)
    as_column, x = given is not x, given.clone()
    prediction = model(x)
    unmoved(numbers)
    require(torch.equal(x, given), "Your forward writes over the x it is given. A new name for w·x leaves x be.")
    require(all(one_result(prediction, model(x)) for _ in range(5)), TWO_RESULTS)  # dropout may drop the same twice
    if as_column:
        prediction = prediction[:, 0]
    if prediction is None:
        raise Trouble("None", what_none_is(type(model).forward))
    if prediction is ...:
        return {"w·x + b": ...}
    if isinstance(prediction, torch.Tensor) and prediction.numel() == len(x):
        shape = tuple(prediction.shape)
        told = f"For x of shape ({len(x)},) yours predicts the shape {shape}. What adds an axis?"
        require(len(shape) == 1, told)
    if names != {"w", "b"}:
        return {"w·x + b": prediction}
    weights = {name: float(p) for name, p in model.named_parameters()}
    kind = type(prediction).__name__
    is_tensor = isinstance(prediction, torch.Tensor)
    require(is_tensor, f"forward has to hand back a tensor, and yours is of type {kind}.")
    if prediction.shape == x.shape:
        column = x[:, None]
        shape = getattr(attempted(lambda: model(column), None), "shape", column.shape)
        require(shape == column.shape, COLUMN.format(tuple(column.shape), tuple(shape)))
    tracked = {name: p for name, p in model.named_parameters() if p.requires_grad and prediction.requires_grad}
    found = torch.autograd.grad(prediction.sum(), tracked.values(), allow_unused=True) if tracked else ()
    reached = {name for name, gradient in zip(tracked, found, strict=True) if gradient is not None}
    return {"w·x + b": prediction, "what backward reaches": reached, "weights": weights}


COLUMN = (
    "For an x of shape {}, a column as the notebook has it, your forward gives the shape {}. w·x + b has the shape of "
    "x. Which step changes it?"
)
NOTEBOOKS = "Your forward takes {} from the notebook. The module's own: {}."
LATE = "Your model has no parameter {} before forward has run. An optimiser asks for all of them before that."
ANEW = (
    "Your forward puts a new {} in the place of the one that __init__ has made. An optimiser holds that one and goes "
    "on moving it, and nothing is computed with it any more."
)


TWO_RESULTS = (
    "Two calls of your forward with the same x give two results, which w·x + b never does. What differs: is there "
    "chance in it, or something that the first call leaves behind?"
)


def one_result(prediction, again):
    """True unless two predictions for one x differ."""
    both = isinstance(prediction, torch.Tensor) and isinstance(again, torch.Tensor)
    return not both or torch.equal(prediction, again) or bool(prediction.isnan().any())


MOVED = (
    "Your forward changes {}: before it ran that was {}, and afterwards {}. forward computes with the numbers; an "
    "optimiser moves them."
)


def unmoved(numbers):
    """Raise Trouble if forward has written into a parameter: each comes with its name and what it was."""
    for name, p, was in numbers:
        kept = torch.equal(was, p.detach()) or was.shape != p.shape or was.numel() != 1
        require(kept, "" if kept else MOVED.format(name, *told_apart(was, p.detach())))


def made(line):
    """A model of the class that is handed in; Trouble if it is no such class, or has another method for __init__."""
    if isinstance(line, nn.Module):
        raise Trouble("instance", "That is a model already. Hand in the class, without brackets: it is made anew here.")
    require(isinstance(line, type) and issubclass(line, nn.Module), "This asks for a class made from nn.Module.")
    model = line()
    methods = [name for name, one in vars(line).items() if isfunction(one) and name != "forward"]
    others = [name.removeprefix(f"_{line.__name__}") for name in methods]  # Python puts that before `__init_`
    lacks = line.__init__ is nn.Module.__init__ and not hasattr(model, "w")
    require(not lacks or not others, NO_INIT.format("".join(others[:1])))
    takes_x(line)
    for name in "wb":
        registrable(model, name)
    return model


def registrable(model, name):
    """Raise Trouble if the number of this name lies in a tuple, list or dict, or belongs to the class."""
    value, of_class = getattr(model, name, None), getattr(type(model), name, None)
    if isinstance(value, (tuple, list, dict)):
        comma = " A comma at the end of a line makes a tuple." if isinstance(value, tuple) else ""
        raise Trouble("held", f"Your {name} is a {type(value).__name__}, and a module looks into none.{comma}")
    require(value is None or value is not of_class, OF_CLASS.format(name))


OF_CLASS = "Your {0} belongs to the class. A module registers what is set on self: `self.{0} = …`, in __init__."


def takes_x(line):
    """Raise Trouble unless forward can be called with the module and x alone."""
    forward = signature(line.forward)
    fits = attempted(lambda: forward.bind(None, None), None)
    names = ", ".join(forward.parameters) or "none"
    require(fits or line.forward is nn.Module.forward, FORWARD.format(names))


FORWARD = (
    "The arguments of your forward are: {}. `model(x)` hands over two, the module itself, as self, and x. What belongs "
    "to the line forward finds in self."
)


NO_INIT = (
    "A module makes its parameters in `__init__`, with two underscores on each side. Your class has no method of that "
    "name, and has `{}`."
)


def written(draw, **tensors):
    """Give each of the two a known number; Trouble if they are one, or if one has several."""
    apart(*tensors.values())
    for name, tensor in tensors.items():
        if isinstance(tensor, torch.Tensor):
            require(tensor.numel() == 1, f"Your {name} has {tensor.numel()} numbers. A line has one {name} for all x.")
            tensor.data.fill_(draw())  # unnoticed, should it be part of another one


def made_in_init(given, now):
    """Raise Trouble if forward has made parameters: one that was not there, or another in the place of one."""
    late = [name for name in now if name not in given]
    require(not late, LATE.format("".join(late[:1])))
    anew = [name for name, p in given.items() if now.get(name) is not p]
    require(not anew, ANEW.format("".join(anew[:1])))


def off_in_a_line(seen, expected):
    """What is off of a line written as a module, in the words of 06.6."""
    names, right = (found["the names that parameters() knows"] for found in (seen, expected))
    if names != right:
        found = ", ".join(sorted(names)) or "none"
        return f"Yours is a module whose parameters() finds {found}. It is to find w and b."
    if seen["what w is"] != expected["what w is"]:
        return f"Your w is of the type {seen['what w is']}. What a module registers is nn.Parameter."
    yours, line = seen["w·x + b"], expected["w·x + b"]
    if shape_words(yours) != shape_words(line):
        x = shape_words(line)
        return f"x is {x}, and what forward gives is {shape_words(yours)}. A line has a number for each x."
    if not same(yours, line):
        k = int((~agree(yours, line)).nonzero()[0, 0])
        at, gives = number_words(seen["x"][k], 6), told_apart(yours[k], line[k])[0]
        w, b = (number_words(seen["weights"][name], 6) for name in ("w", "b"))
        return f"With w = {w} and b = {b}, your forward gives {gives} at x = {at}. What is w·x + b there?"
    return ""
