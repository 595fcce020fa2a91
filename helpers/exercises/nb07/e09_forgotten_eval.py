"""Exercise 07.9: predictions in training mode."""

import copy

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake

ID = "07.9"
MINUTES = 2
TASK = (
    "Find and mend it: the same x should always get the same predictions, those of the whole "
    "network. Afterwards the model goes on training."
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
)
WHY = "eval() switches dropout off for the prediction, and train() puts it back for the next step."


def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y_hat = model(x)
    model.train()
    return y_hat


def measure(predictions, draw):
    model = nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.5)).double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(draw(*parameter.shape))
    torch.manual_seed(0)
    y_hat = predictions(model, draw(4, 3))
    return {
        "the predictions": y_hat,
        "the mode afterwards": "training" if model.training else "evaluation",
    }


@mistake(
    "It repeats itself now, with half of the units dropped every time. Dropout is still at work."
)
def a_fixed_seed(model, x):
    torch.manual_seed(0)
    with torch.no_grad():
        return model(x)


@mistake("An average over dropped networks comes near. One mode drops nothing.")
def an_average(model, x):
    with torch.no_grad():
        return torch.stack([model(x) for _ in range(20)]).mean(0)


@mistake("The predictions are right. The model now goes on training without dropout: put it back.")
def left_in_eval(model, x):
    with torch.no_grad():
        return model.eval()(x)


@mistake("eval needs no factor: in training dropout has scaled up what it kept.")
def scaled_twice(model, x):
    with torch.no_grad():
        y_hat = 0.5 * model.eval()(x)
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
