"""Exercise 06.7: the five-line loop."""

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake

ID = "06.7"
MINUTES = 3
TASK = (
    "The five-line loop: `steps` times clear the gradients, predict, take the mean squared error, "
    "go backward, step. Nothing is returned."
)
STUB = """
def fit(model, optimizer, x, y, steps):
    ...

exercise("06.7").check(fit)
"""
HINTS = (
    "Five lines inside a loop over `range(steps)`.",
    "The gradients must be empty before backward and untouched between backward and step.",
    "The loss is `torch.nn.functional.mse_loss(y_hat, y)` or `nn.MSELoss()`.",
)
WHY = "Clear, predict, measure, backward, step: backward starts from empty gradients, step uses fresh ones."


def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()


def measure(fit, draw):
    """The weights after five steps, and how often backward and step ran."""
    model, x, y = nn.Linear(1, 1).double(), draw(6, 1), draw(6, 1)
    with torch.no_grad():
        model.weight.copy_(draw(1, 1)), model.bias.copy_(draw(1))
    optimizer, ran = torch.optim.SGD(model.parameters(), lr=0.05), []
    model.bias.register_post_accumulate_grad_hook(lambda _: ran.append("backward"))
    optimizer.register_step_post_hook(lambda *_: ran.append("step"))
    fit(model, optimizer, x, y, 5)
    weights = torch.cat([model.weight.flatten(), model.bias])
    return {
        "how often backward ran": ran.count("backward"),
        "how often step ran": ran.count("step"),
        "the weights": weights,
    }


@mistake("It trains, but each backward adds to the gradients of all steps before.")
def never_zeroed(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()


@mistake(
    "The weights never move: the gradients are empty whenever step runs. What has to come right before step?"
)
def zeroed_before_step(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()


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


@mistake("One step is right. It has to be done `steps` times.")
def no_loop(model, optimizer, x, y, steps):
    optimizer.zero_grad()
    F.mse_loss(model(x), y).backward()
    optimizer.step()


@mistake("Backward frees the graph. The prediction and the loss belong inside the loop.")
def one_loss_for_all(model, optimizer, x, y, steps):
    loss = F.mse_loss(model(x), y)
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@also_right
def loss_first(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@also_right
def zeroed_last(model, optimizer, x, y, steps):
    for _ in range(steps):
        loss = F.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()


@also_right
def by_module(model, optimizer, x, y, steps):
    measure = nn.MSELoss()
    while steps:
        measure(model(x), y).backward()
        optimizer.step()
        model.zero_grad()
        steps -= 1
