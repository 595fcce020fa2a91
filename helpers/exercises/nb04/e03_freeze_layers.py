"""Exercise 04.3: freeze all layers but the last."""

import copy

import torch

from helpers.exercises.checking.run import told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length
from helpers.exercises.nb04.freezing import gradients_behind, model_of, which

ID = "04.3"
MINUTES = 4
TASK = (
    "Retrain one layer. `model` is an `nn.Sequential` that ends in an `nn.Linear`, with a bias or without. Freeze "
    "every layer but the last, so that backward gives gradients to the last one alone. Nothing needs to be returned."
)
STUB = """
def freeze(model):
    for layer in ...:
        ...

exercise("04.3").check(freeze)
"""
HINTS = (
    "Two questions: which layers, and what of a layer asks for a gradient?",
    "`model[:-1]` is a model of all layers but the last.",
    "It is the parameters that ask for gradients. A tensor stops asking by `requires_grad_(False)`.",
)
WHY = "Backward brings gradients to the last layer alone. One way: a parameter that does not ask gets none."


def freeze(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad_(False)


def measure(freeze, draw):
    model = model_of(length(draw))
    found, due = gradients_behind(freeze, model)
    return told(found, found | due, which(model))


@mistake("Now nothing can learn. The last layer should still ask for its gradients.")
def froze_everything(model):
    return model.requires_grad_(False)


@mistake("That is the layer that should learn. Freeze the others.")
def froze_the_last(model):
    return model[-1].requires_grad_(False)


@mistake("No gradient comes to the first layer. There are more before the last one.")
def froze_only_the_first(model):
    return model[0].requires_grad_(False)


@mistake("The layer just before the last one still asks, wherever it has parameters. At which layer does yours stop?")
def left_out_two(model):
    return model[:-2].requires_grad_(False)


@mistake("The weights are frozen. Each bias of these layers still asks: it is a parameter as well.")
def weights_only(model):
    for layer in model[:-1]:
        if hasattr(layer, "weight"):
            layer.weight.requires_grad_(False)


@mistake("The biases are frozen. The weights beside them still ask.")
def biases_only(model):
    for layer in model[:-1]:
        if hasattr(layer, "bias"):
            layer.bias.requires_grad_(False)


@mistake("Every weight is frozen, that of the last layer too, and every bias still asks. Go by layers, not by names.")
def weights_of_all(model):
    for name, parameter in model.named_parameters():
        parameter.requires_grad_("weight" not in name)


@mistake("All is frozen, and a layer has a new attribute that nobody reads. Thaw the parameters of the last one.")
def thawed_an_attribute(model):
    model.requires_grad_(False)
    model[-1].requires_grad = True


@mistake("The weight of the last layer asks. Its bias does not, and should learn as well.")
def thawed_the_weight_alone(model):
    model.requires_grad_(False)
    model[-1].weight.requires_grad_(True)


@mistake("One of the two parameters of the last layer is frozen too, its weight. Count layers, not parameters.")
def last_parameter_only(model):
    for parameter in list(model.parameters())[:-1]:
        parameter.requires_grad_(False)


@mistake("Where the last layer has no bias, the bias before it still asks. Count layers, not parameters.")
def all_but_two_parameters(model):
    for parameter in list(model.parameters())[:-2]:
        parameter.requires_grad_(False)


@mistake("This last layer has no bias: there it is None. Every layer has `parameters()`.", written=" bias ")
def thawed_by_names(model):
    model.requires_grad_(False)
    model[-1].bias.requires_grad_(True)


@mistake(
    "Not every layer has a weight: Tanh has none. Every layer has `parameters()`, if only none of them.",
    written=" weight ",
)
def asked_all_for_a_weight(model):
    for layer in model[:-1]:
        layer.weight.requires_grad_(False)


@mistake(
    "parameters() hands out one after the other and cannot be sliced. Slice the model instead.",
    written=" parameters ",
)
def sliced_the_parameters(model):
    for parameter in model.parameters()[:-1]:
        parameter.requires_grad_(False)


@mistake(
    "A layer cannot be looped over: it is no list. `model[k]` is one layer, `model[:-1]` all but the last; "
    "the parameters of a layer come from its `parameters()`."
)
def looped_over_the_last(model):
    for layer in model[-1]:
        layer.requires_grad_(False)


@mistake("A number has nothing to freeze, and range gives numbers. The layer with the number i is `model[i]`.")
def looped_over_numbers(model):
    for layer in range(len(model) - 1):
        layer.requires_grad_(False)


@mistake("The right parameters are frozen. But something now evaluates, which nobody asked for, as by eval().")
def frozen_and_evaluating(model):
    model[:-1].requires_grad_(False).eval()


@mistake(
    "Layers evaluate now, which changes what dropout and batch norm do. Every weight still asks for its gradient."
)
def evaluation_mode(model):
    return model[:-1].eval() and model.eval()


@mistake("A layer has no requires_grad, so to set it makes a new attribute that nobody reads. Ask its parameters.")
def an_attribute_of_the_layer(model):
    for layer in model[:-1]:
        layer.requires_grad = False


@mistake("The model handed over asks as before. What is done to a copy stays with the copy.", written=" deepcopy ")
def froze_a_copy(model):
    copy.deepcopy(model)[:-1].requires_grad_(False)


@mistake(
    "Every parameter asks as before. `model[:-1]` makes a new Sequential, of the same layers, each time: what is set "
    "on it is not set on the model.",
    written=" forward $",
)
def forward_of_a_slice(model):
    model[:-1].forward = None


@mistake(
    "Every parameter gets its gradient as before. detach() hands back a tensor that asks for none, and the parameter "
    "itself goes on asking.",
    written=" detach ",
)
def detached_and_dropped(model):
    for parameter in model[:-1].parameters():
        parameter.detach()


@mistake(
    "Every parameter asks as before. A no_grad block ends with its last line, and the training comes after it.",
    written="no_grad|inference_mode",
)
def in_a_block(model):
    with torch.no_grad():
        model[:-1]


@mistake(
    "Every parameter asks as before. A .grad that is emptied is filled again by the next backward.",
    written=r" (grad|zero_grad) ",
)
def emptied_the_gradients(model):
    for parameter in model[:-1].parameters():
        parameter.grad = None


@mistake(
    "Every parameter of the model asks as before. `requires_grad_(False)` stops the very tensors that it is called on. "
    "Is it called in yours, on which, and with False?",
    written=" requires_grad_ ",
)
def not_called(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad_  # noqa: B018


@mistake(
    "Every parameter asks as before, though requires_grad stands in your code. "
    "Is it set there, with a single =, to which value, and at the parameters themselves?",
    written=" requires_grad ",
)
def compared_instead_of_set(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad == False  # noqa: B015, E712


@mistake("Every parameter asks for its gradient as before, and gets one. Which line is to stop that?")
def nothing_changed(model):
    list(model.parameters())


@mistake("The first layer still asks, and the last one does not. From which end do you count?")
def froze_all_but_the_first(model):
    model[1:].requires_grad_(False)


@also_right
def in_one_call(model):
    return model[:-1].requires_grad_(False)


@also_right
def by_assignment(model):
    *before, _ = model
    for layer in before:
        for parameter in layer.parameters():
            parameter.requires_grad = False
