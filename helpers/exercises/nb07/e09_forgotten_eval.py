"""Exercise 07.9: predictions in training mode."""

import copy

import torch
from torch import nn

from helpers.exercises.checking.beside import beside
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.modes import MOVES, gradients_stay, in_eval_too, look, other_classes_too, say

ID = "07.9"
MINUTES = 3
TASK = (
    "Find and mend it, for models with dropout or batch norm: the same x should always get the same predictions, those "
    "of the whole network. Afterwards the model goes on training, as it is."
)
STUB = """
def predictions(model, x):
    with torch.no_grad():
        return model(x)

exercise("07.9").check(predictions)
"""
HINTS = (
    "no_grad stops the record. It does not tell dropout anything.",
    "A module has two modes. Which one is for predicting, and in which one should it be left?",
    "`eval()` before the prediction is half of it. What undoes it, on a line that is still reached?",
)
WHY = "Every layer predicts as in eval; afterwards it trains as before. One way: eval() before it, train() behind it."


def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y_hat = model(x)
    model.train()
    return y_hat


def measure(answer, draw):
    found = beside(look, answer, predictions, draw, say)
    in_eval_too(answer, draw)
    other_classes_too(answer, draw)
    gradients_stay(answer, draw)
    return found


@mistake(
    "It repeats itself now, with the same units dropped every time. Dropout is still at work.",
    written="seed|Generator|rng",
)
def a_fixed_seed(model, x):
    torch.manual_seed(0)
    with torch.no_grad():
        return model(x)


@mistake(
    "Two calls still differ. An average over dropped networks comes near, and differs too. One mode drops nothing.",
    written=" (mean|sum|range|average) ",
)
def an_average(model, x):
    with torch.no_grad():
        return torch.stack([model(x) for _ in range(20)]).mean(0)


@mistake("Two calls still differ, and the model is left in eval. It belongs in eval when asked, in training behind.")
def modes_swapped(model, x):
    model.train()
    y_hat = model(x).detach()
    model.eval()
    return y_hat


@mistake(
    "Two calls still differ. requires_grad and no_grad speak to the record; dropout hears of neither.",
    written="requires_grad|inference_mode",
)
def another_record(model, x):
    with torch.inference_mode():
        return model(x).clone()


@mistake(
    "Of a model with layers in layers, two calls for one x still differ: dropout draws anew in each. When it was "
    "asked, in which mode was each of its layers, and of the layers in these?"
)
def still_training(model, x):
    return model(x).detach()


@mistake("The predictions are right. The model now goes on training without dropout: put it back.")
def left_in_eval(model, x):
    with torch.no_grad():
        return model.eval()(x)


@mistake(
    "After the call the model's own flag says training, and all of its layers are in eval: they belong to a "
    "`copy.copy` of it as well.",
    written=r"(?<!deepcopy )\bcopy model ",
)
def a_shallow_copy(model, x):
    return copy.copy(model).eval()(x).detach()


@mistake("After the call model.training is True, and every layer inside is in eval. Which call tells all of them?")
def the_flag_alone(model, x):
    y_hat = model.eval()(x).detach()
    model.training = True
    return y_hat


@mistake("After the call the model's own flag says eval, and its layers are in training: two calls differ.")
def the_flag_for_eval(model, x):
    model.training = False
    y_hat = model(x).detach()
    return y_hat


@mistake(f"Dropout's rate is 0 from now on, so training goes on without it. {MOVES} Which call tells all layers?")
def rate_left_at_0(model, x):
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    return model(x).detach()


@mistake("Some layers are left in eval, others in training. Put back all that you switch.")
def some_layers_left(model, x):
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.eval()
    return model(x).detach()


@mistake("Some layers are left in eval, and two calls differ: a dropout, perhaps one inside of a layer, draws.")
def outer_layers_only(model, x):
    for layer in model:
        if isinstance(layer, nn.Dropout):
            layer.eval()
    y_hat = model(x).detach()
    model[1].p = 0.4
    return y_hat


@mistake("eval needs no factor: in training dropout has scaled up what it kept.")
def scaled_twice(model, x):
    with torch.no_grad():
        y_hat = 0.5 * model.eval()(x)
    model.train()
    return y_hat


@mistake("It repeats itself, and not with the predictions of the whole network. Print what that gives for x in eval.")
def repeats_and_is_wrong(model, x):
    y_hat = 2 * model.eval()(x).detach()
    model.train()
    return y_hat


@also_right
def by_copy(model, x):
    with torch.no_grad():
        return copy.deepcopy(model).eval()(x)


@also_right
def by_mode(model, x):
    mode = model.training
    try:
        return model.eval()(x).detach()
    finally:
        model.train(mode)
