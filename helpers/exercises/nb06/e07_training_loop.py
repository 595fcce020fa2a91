"""Exercise 06.7: the five-line loop."""

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.loop import OWN, measure, trained  # noqa: F401 (the check asks for measure)

ID = "06.7"
MINUTES = 4
TASK = (
    "The five-line loop: `steps` times clear the gradients, predict, take the mean squared error, "
    "go backward, step. Nothing is returned."
)
STUB = """
def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        y_hat = model(x)
        loss = ...
        ...  # clear, backward, step

exercise("06.7").check(fit)
"""
HINTS = (
    "The loop and the prediction stand there. First the loss, of y_hat and y; then one line for each of three calls.",
    "The gradients must be empty before backward and untouched between backward and step.",
    "The loss is `torch.nn.functional.mse_loss(y_hat, y)` or `nn.MSELoss()`.",
)
WHY = "In each turn backward starts from empty gradients, and step uses the ones it has just brought."


def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()


@mistake(
    "zero_grad is there, and yet each backward adds to the gradients before. Does it run in each step, with brackets, "
    "and is it that of the optimiser or of the model?",
    written="zero_grad",
)
def zeroed_once(model, optimizer, x, y, steps):
    optimizer.zero_grad()
    for _ in range(steps):
        F.mse_loss(model(x), y).backward()
        optimizer.step()


@mistake("It trains, but each backward adds to the gradients of all steps before.")
def never_zeroed(model, optimizer, x, y, steps):
    for _ in range(steps):
        F.mse_loss(model(x), y).backward()
        optimizer.step()


@mistake("The weights never move: whenever step runs, each gradient is None or 0. What fills it, and what empties it?")
def zeroed_before_step(model, optimizer, x, y, steps):
    for _ in range(steps):
        F.mse_loss(model(x), y).backward()
        optimizer.zero_grad()
        optimizer.step()


@mistake(
    "retain_graph keeps an old graph, and the weights in it have changed since. What belongs inside?",
    written="retain_graph",
)
def retained(model, optimizer, x, y, steps):
    loss = F.mse_loss(model(x), y)
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()


@mistake("The weights were changed between the prediction and its backward. Does step come before backward?")
def step_before_backward(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()


@mistake("Gradients are computed; nobody moves the weights.")
def forgot_step(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()


@mistake("The optimiser steps, but no gradient has been computed for it.")
def forgot_backward(model, optimizer, x, y, steps):
    for _ in range(steps):
        F.mse_loss(model(x), y)
        optimizer.zero_grad()
        optimizer.step()


@mistake("Neither backward nor step has run on the model and the optimiser handed in. Are both called, with brackets?")
def nothing_ran(model, optimizer, x, y, steps):
    return model(x)


@mistake("One step is right. It has to be done `steps` times. What repeats it, and does a return end that early?")
def no_loop(model, optimizer, x, y, steps):
    optimizer.zero_grad()
    F.mse_loss(model(x), y).backward()
    optimizer.step()


@mistake("step runs once in all, as it does after the loop. Each turn needs a step before the next prediction.")
def step_after_the_loop(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        F.mse_loss(model(x), y).backward()
    optimizer.step()


@mistake("One turn is missing. `range(1, n)`, for one, begins at 1 and ends before n.")
def one_too_few(model, optimizer, x, y, steps):
    fit(model, optimizer, x, y, steps - 1)


@mistake("The prediction was made once, before the loop; backward has freed its graph.", written="model x y_hat range")
def one_prediction_for_all(model, optimizer, x, y, steps):
    y_hat = model(x)
    for _ in range(steps):
        optimizer.zero_grad()
        F.mse_loss(y_hat, y).backward()
        optimizer.step()


@mistake("A backward walks a graph that another has freed. Each backward needs a prediction and a loss of its own.")
def one_loss_for_all(model, optimizer, x, y, steps):
    loss = F.mse_loss(model(x), y)
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@mistake(OWN)
def own_optimizer(model, optimizer, x, y, steps):
    fit(model, SGD(model.parameters(), lr=0.05), x, y, steps)


@mistake("The loss is a sum. The mean squared error divides by the number of points.")
def summed(model, optimizer, x, y, steps):
    trained(model, optimizer, x, y, steps, nn.MSELoss(reduction="sum"))


@mistake("Your steps are half as long as those of the mean squared error. Some texts halve it, and this task does not.")
def halved(model, optimizer, x, y, steps):
    trained(model, optimizer, x, y, steps, lambda y_hat, y: F.mse_loss(y_hat, y) / 2)


@mistake("Your steps lead uphill: with each the mean squared error grows. Has the loss, or its gradient, got a minus?")
def uphill(model, optimizer, x, y, steps):
    trained(model, optimizer, x, y, steps, lambda y_hat, y: -F.mse_loss(y_hat, y))


@mistake("That loss takes sizes of errors. The mean squared error takes their squares.")
def absolute(model, optimizer, x, y, steps):
    trained(model, optimizer, x, y, steps, F.l1_loss)


@mistake("In the loss y_hat and y have two shapes, so every prediction meets every target. Both come as (n, 1).")
def broadcast(model, optimizer, x, y, steps):
    trained(model, optimizer, x, y, steps, lambda y_hat, y: (y_hat[:, 0] - y).square().mean())


@mistake("A number cannot be looped over. What makes a loop of `steps` turns?")
def no_range(model, optimizer, x, y, steps):
    for _ in steps:
        optimizer.step()


@mistake("`mse_loss` is a function already: call it with the predictions and the targets. The class is nn.MSELoss.")
def function_called_as_a_class(model, optimizer, x, y, steps):
    F.mse_loss()(model(x), y).backward()


@mistake("Your backward starts from the loss module itself. What that gives of predictions and targets is the loss.")
def loss_not_called(model, optimizer, x, y, steps):
    nn.MSELoss().backward()


@mistake("nn.MSELoss is the class itself. With brackets it makes a loss, and that takes predictions and targets.")
def class_for_the_loss(model, optimizer, x, y, steps):
    nn.MSELoss.backward()


@mistake("What yours calls backward on has several entries. It starts from one number: which one is asked for?")
def not_averaged(model, optimizer, x, y, steps):
    ((model(x) - y) ** 2).backward()


@mistake("A tensor has no zero_grad. Gradients stand in the parameters, and the optimiser holds those.")
def loss_zeroed(model, optimizer, x, y, steps):
    F.mse_loss(model(x), y).zero_grad()


@mistake("The optimiser has no backward: it is the loss that gradients start from.")
def backward_of_the_optimizer(model, optimizer, x, y, steps):
    optimizer.backward()


@mistake("A plain number has no backward, and item() or float() makes one. Backward starts from the tensor.")
def item_first(model, optimizer, x, y, steps):
    F.mse_loss(model(x), y).item().backward()


@mistake(
    "What runs under no_grad or inference_mode is not recorded, so there is no way back. It belongs to an update by "
    "hand, not here.",
    written="no_grad|inference_mode",
)
def under_no_grad(model, optimizer, x, y, steps):
    with torch.no_grad():
        F.mse_loss(model(x), y).backward()


@mistake(
    "The loss has no history: on the way from the weights to it something cuts the tensor off, or no weight that "
    "tracks is in it."
)
def cut_off(model, optimizer, x, y, steps):
    F.mse_loss(model(x).detach(), y).backward()


@also_right
def zeroed_last(model, optimizer, x, y, steps):
    for _ in range(steps):
        F.mse_loss(model(x), y).backward()
        optimizer.step()
        optimizer.zero_grad()
