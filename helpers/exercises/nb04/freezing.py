"""What 04.3 asks of a frozen model: which parameters still get a gradient, and what else has changed."""

import torch
from torch import nn

from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import words_in
from helpers.exercises.nb03.measures import carried_out
from helpers.exercises.nb04.measures import SWITCHED_OFF

NEW = "Every parameter asks as before. A layer or a parameter has a new attribute, `{}`, that autograd never reads."
LOST = "Your function takes {} out of the model: its `state_dict()`, which is what is saved, no longer has that name."
ZEROS = (
    "What the layers before the last get is a gradient of zeros. Frozen they get none, and backward need not go there."
)
IN_A_BLOCK = (
    "Every parameter asks as before, and no layer has to be called here. What a no_grad block does ends with its last "
    "line, and the training comes after it."
)


def model_of(n):
    """A model whose layer before the last has no parameters, or some, or is missing; with a last bias or not."""
    between = {4: [nn.Tanh()], 5: [nn.LayerNorm(n)], 6: []}[n]
    last = nn.Linear(n, {4: 1, 5: 3, 6: 6}[n], bias=n != 5)
    return nn.Sequential(nn.Linear(2, n), nn.Tanh(), nn.Dropout(0.5), nn.Linear(n, n), *between, last)


def attributes_of(model):
    """The names that its layers and parameters have, without three that are told of otherwise."""
    owners = [*model.modules(), *model.parameters()]
    return {name for owner in owners for name in vars(owner)} - {"requires_grad", "requires_grad_", "forward"}


def numbers_of(model):
    """A copy of the numbers of its weights, by their names."""
    return {name: numbers.clone() for name, numbers in model.state_dict().items()}


def require_numbers(model, given):
    """Raise Trouble where a weight has other numbers than given, or is no longer the model's."""
    now = model.state_dict()
    lost = [name for name in given if name not in now]
    require(not lost, LOST.format("".join(lost[:1])))
    same_numbers = all(torch.equal(now[name], numbers) for name, numbers in given.items())
    require(same_numbers, "Your function changes the numbers of the weights.")


def only_zeros(module):
    """True if its parameters got gradients, and these are 0."""
    gradients = [parameter.grad for parameter in module.parameters() if parameter.grad is not None]
    return bool(gradients) and not any(gradient.any() for gradient in gradients)


def gradients_behind(freeze, model):
    """What a backward pass finds in the model once it is frozen, and what of it is due."""
    layers, attributes, given = list(model), attributes_of(model), numbers_of(model)
    before, last = (len(fed(part)) for part in (model[:-1], model[-1]))
    try:
        carried_out(freeze, model)
    except RuntimeError:
        ask = all(parameter.requires_grad for parameter in model.parameters())
        require(not ask or " no_grad " not in words_in(freeze), IN_A_BLOCK)
        raise
    require(list(model) == layers, "Your function changes which layers the model has. All of them are still needed.")
    require_numbers(model, given)
    require(torch.is_grad_enabled(), SWITCHED_OFF)
    feed(model)
    new = "".join(sorted(attributes_of(model) - attributes)[:1])
    require(not all(fed(model)) or not new, NEW.format(new))
    require(not only_zeros(model[:-1]), ZEROS)
    found = {
        "the layers before the last": fed(model[:-1], before),
        "the last layer": fed(model[-1], last),
        "the mode: freezing is not evaluating": all(module.training for module in model.modules()),
        "an attribute of a layer, which autograd never reads": any("requires_grad" in vars(m) for m in model.modules()),
    }
    return found, {"the layers before the last": [False] * before, "the last layer": [True] * last}


def feed(model):
    """Run a backward pass, which leaves a gradient in each parameter that it reaches."""
    for parameter in model.parameters():
        parameter.grad = None
    output = model(torch.ones(3, 2))
    if output.requires_grad:
        output.sum().backward()


def fed(module, places=0):
    """Whether each of its parameters has a gradient, in so many places: what is a parameter no more has none."""
    found = [parameter.grad is not None for parameter in module.parameters()]
    return found + [False] * (places - len(found))


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
