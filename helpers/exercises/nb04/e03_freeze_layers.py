"""Exercise 04.3: freeze all layers but the last."""

from torch import nn

from helpers.exercises.marks import also_right, mistake

ID = "04.3"
MINUTES = 3
TASK = (
    "Retrain one layer. `model` is an `nn.Sequential`. Freeze every layer but the last, so that "
    "backward gives gradients to the last one alone. Nothing needs to be returned."
)
STUB = """
def freeze(model):
    ...

exercise("04.3").check(freeze)
"""
HINTS = (
    "`model[:-1]` is a model of all layers but the last.",
    "It is the parameters that ask for gradients. A tensor stops asking by `requires_grad_(False)`.",
)
WHY = "A parameter that does not ask gets no gradient; what passes through its layer is followed as before."


def freeze(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad_(False)


def measure(freeze, draw):
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1))
    freeze(model)
    return {
        "the layers before the last": asks(model[:-1]),
        "the last layer": asks(model[-1]),
        "the mode: freezing is not evaluating": model.training,
        "an attribute of a layer, which autograd never reads": any(
            "requires_grad" in vars(m) for m in model.modules()
        ),
    }


def asks(module):
    return [parameter.requires_grad for parameter in module.parameters()]


@mistake("Now nothing can learn. The last layer should still ask for its gradients.")
def froze_everything(model):
    return model.requires_grad_(False)


@mistake("That is the layer that should learn. Freeze the others.")
def froze_the_last(model):
    return model[-1].requires_grad_(False)


@mistake("The first layer is frozen. There are more before the last one.")
def froze_only_the_first(model):
    return model[0].requires_grad_(False)


@mistake("eval() changes what dropout and batch norm do. Every weight still asks for its gradient.")
def evaluation_mode(model):
    return model[:-1].eval() and model.eval()


@mistake(
    "A layer has no requires_grad, so this made a new attribute that nobody reads. Ask its parameters."
)
def an_attribute_of_the_layer(model):
    for layer in model[:-1]:
        layer.requires_grad = False


@mistake(
    "The parameters are as they were. detach() hands back another tensor and leaves the one in the layer."
)
def detached_and_dropped(model):
    for parameter in model[:-1].parameters():
        parameter.detach()


@also_right
def in_one_call(model):
    return model[:-1].requires_grad_(False)


@also_right
def thawed_again(model):
    model.requires_grad_(False)
    model[-1].requires_grad_(True)


@also_right
def by_assignment(model):
    *before, _ = model
    for layer in before:
        for parameter in layer.parameters():
            parameter.requires_grad = False
