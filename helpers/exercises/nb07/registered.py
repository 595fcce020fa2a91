"""What the check of 07.4 looks at: which parameters a network has, and what forward does with them."""

import torch
from torch.nn import ModuleList

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble, number_words
from helpers.exercises.nb07.measures import floats


def look(net, draw):
    """What parameters() finds, how many of its numbers one step moves, and the shape of the output."""
    require(not isinstance(net, torch.nn.Module), MADE)
    require(isinstance(net, type), f"This asks for a class. Your `Net` is of type {type(net).__name__}.")
    torch.manual_seed(int(draw().abs() * 1000))
    model, x = net(), floats(draw, 20, 2)
    held = list(model.parameters())
    kinds = sorted({type(one).__name__ for one in held if not isinstance(one, torch.Tensor)})
    require(not kinds, f"What parameters() gives is of type {', '.join(kinds)}. {TENSORS}")
    require([id(p) for p in held] == [id(p) for p in model.parameters()], OTHERS)
    count = sum(p.numel() for p in held)
    before = [p.detach().clone() for p in held]
    kind = around_a_module_list(model)
    require(held or not kind, IN_A.format(kind))
    out = model(x)
    if out is None:
        raise Trouble("None", what_none_is(net.forward))
    require(isinstance(out, torch.Tensor), "forward has to return a tensor, what the last layer gives.")
    same = torch.equal(out, model(x))
    if same:
        made_once(held, list(model.parameters()))
    if before and out.requires_grad:
        sgd = SGD(held, lr=0.1)
        out.square().sum().backward()
        sgd.step()
    out = model(x)
    moved = sum(int((p != old).sum()) for p, old in zip(held, before, strict=True))
    at_zero = model(torch.zeros(1, 2)).any()
    return {
        "two outputs for one input": "equal" if same else "different",
        "the number of parameters": count,
        "where some are missing, those found": {tuple(p.shape) for p in before} if count < 13 else {()},
        "how many of them ask for a gradient": sum(p.numel() for p in held if p.requires_grad),
        "how many of them a step moves": moved,
        "the output for x = 0": "biases are in it" if at_zero else "0",
        "the shape of the output": str(tuple(out.shape)),
        AT_1: of_ones(model) if count == 13 and reached(out, held) else "not looked at",
    }


def made_once(held, now):
    """Raise Trouble if forward has made parameters, the first ones or others in their place."""
    require(held or not now, LATE.format(sum(p.numel() for p in now)))
    require({id(p) for p in held} <= {id(p) for p in now}, ANEW)


def around_a_module_list(model):
    """The kind of a plain container in which the model holds a ModuleList, or ""."""
    plain = [one for one in vars(model).values() if type(one) in (tuple, list)]
    return next((type(one).__name__ for one in plain if any(isinstance(each, ModuleList) for each in one)), "")


IN_A = (
    "parameters() is still empty: your ModuleList lies in a plain {}, and a module looks into none. Square "
    "brackets around it make a list. A comma at the end of a line makes a tuple."
)
MADE = "This asks for a class. Your `Net` stands for a model that is made already. Which brackets have made it?"
LATE = (
    "parameters() finds nothing before forward has run, and {} numbers afterwards. An optimiser asks when there is a "
    "model: in which method should the layers be made?"
)
TENSORS = "An optimiser takes the tensors themselves: what does yours hand on of each layer?"
OTHERS = "parameters() gives other tensors each time it is asked. Which ones does forward compute with?"
ANEW = (
    "Your forward makes parameters anew each time. An optimiser goes on holding the old ones, which are of no more use."
)


def reached(out, held):
    """True if a gradient, be it 0, comes back to each of the parameters."""
    try:
        return None not in torch.autograd.grad(out.sum(), held, allow_unused=True)
    except RuntimeError:
        return False


def of_ones(model):
    """What a model with all its numbers at 1 gives for x = (−2, −3), whichever way they are laid out."""
    with torch.no_grad():
        for p in model.parameters():
            p.fill_(1.0)
        return model(torch.tensor([[-2.0, -3.0]])).flatten()[:1].sum()


def say(seen, expected):
    """What is off first, in a sentence of its own."""
    off = first_off(seen, expected)
    if off == AT_1 or off == MOVED and seen[AT_1] not in ("not looked at", expected[AT_1]):
        return f"With all 13 at 1, x = (−2, −3) gives {number_words(seen[AT_1])} now, and gave −11 before. {ONLY}"
    count, asking, moved = (int(seen[name]) for name in (COUNT, ASKING, MOVED))
    return {
        "two outputs for one input": "One input gets two different outputs. What does each forward make anew, or draw?",
        COUNT: f"{count} numbers are found. Count by hand: Linear(2, 3) and Linear(3, 1), with weights and biases.",
        ASKING: f"{count} numbers are found, and {asking} of them ask for a gradient. Who tells the others not to?",
        MOVED: (
            f"{count} numbers are found, and one step moves {moved} of them. For each that stays: does forward "
            "compute with it, does a gradient come back to it, and is that one 0?"
        ),
        "the output for x = 0": "For x = 0 the output is 0, and the biases should be in it. Does forward add them?",
        "the shape of the output": f"20 rows of x get an output of shape {seen['the shape of the output']}. {ONLY}",
    }[off]


AT_1 = "the output with all numbers at 1"
COUNT, ASKING = "the number of parameters", "how many of them ask for a gradient"
MOVED, ONLY = "how many of them a step moves", "Only the list was at fault: what forward computes should stay."
