"""What the check of 06.7 looks at, and what it says of a loop."""

import copy
import inspect

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, one_factor, same


def measure(fit, draw):
    """The weights after some steps, how often backward and step ran, and whether the model still trains."""
    n, steps = 10 + int(draw().abs()), 2 + int(2 * draw().abs())
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
    x, y = draw(n, 2).float(), draw(n, 1).float()
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(0.3 * draw(*p.shape))
    optimizer, ran, start = SGD(model.parameters(), lr=0.05), [], weights_of(model)
    twin, predicted, used, given = copy.deepcopy(model), [], [], (x.clone(), y.clone())
    model[-1].bias.register_hook(lambda _: ran.append("backward"))
    model[0].register_forward_pre_hook(lambda *_: predicted.append(weights_of(model)))

    def at_step(*_):
        written = "backward" in ran and any(not torch.equal(w, weights_of(model)) for w in predicted[-1:])
        used.append((gradients_of(model), due(model, x, y), written))

    optimizer.register_step_pre_hook(at_step)
    optimizer.register_step_post_hook(lambda *_: ran.append("step"))
    require(not inspect.isgeneratorfunction(fit), YIELD)
    if fit(model, optimizer, *given, steps) is ...:
        return ...
    require(torch.equal(given[0], x) and torch.equal(given[1], y), DATA)
    require(model.training, "After your loop the model is in eval mode. Training needs the other one, train().")
    kind = model[0].weight.dtype
    require(kind == x.dtype, f"After your loop the weights are of type {kind}. They came as {x.dtype}: let them be.")
    trained(twin, SGD(twin.parameters(), lr=0.05), x, y, steps, F.mse_loss)
    seen = {
        "how often backward ran": how_often(ran.count("backward"), steps),
        "how often step ran": how_often(ran.count("step"), steps),
        "whether the weights moved": float(not torch.equal(start, weights_of(model))),
        "whether a step found a gradient": float(any(got.any() for got, *_ in used)),
        "the weights": weights_of(model),
    }
    right = dict(zip(seen, (*2 * ["in each turn"], 1.0, 1.0, weights_of(twin)), strict=True))
    if same(canonical(seen), canonical(right)):
        no_early_end(fit, draw)
    return told(seen, right, say(used, f"With steps = {steps}", ran))


def no_early_end(fit, draw):
    """Raise Trouble unless all turns run where the loss is nearly 0 at first, and grows at so large a rate."""
    model, x = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1)), draw(6, 2).float()
    turns, ran = 12, []
    y = model(x).detach() + 1e-4
    model[-1].bias.register_hook(lambda _: ran.append("backward"))
    optimizer = SGD(model.parameters(), lr=1.1)
    optimizer.register_step_post_hook(lambda *_: ran.append("step"))
    fit(model, optimizer, x, y, turns)
    backward, step = ran.count("backward"), ran.count("step")
    require(backward == step == turns, EARLY.format(backward, step, turns))


EARLY = (
    "Right where a large loss falls. Where it begins at 1e-8 and the rate is large, the count of backward is {}, of "
    "step {}, and `steps` is {}. The task asks for `steps` whole turns, whatever the loss does: what ends yours, or "
    "skips a part of one?"
)


OWN = (
    "The weights move, and not by the optimiser that is handed in: its step never runs. Does your code make another "
    "one, or move them by hand? Call `optimizer.step()`."
)


def say(used, turns, ran):
    """What is said of a loop that ran these, whose steps used these gradients, each beside the one due there."""

    def sentence(seen):
        backward, step = seen["how often backward ran"], seen["how often step ran"]
        if step == "never" and seen["whether the weights moved"]:
            return OWN
        if (backward, step) != ("in each turn", "in each turn"):
            backward, step = (times(ran.count(name)) for name in ("backward", "step"))
            seen = f"{turns} backward runs {backward} in your loop, and the optimiser's step {step}."
            return f"{seen} Each of the `steps` turns has one of each."
        if ran[0] == "step":
            return STEP_FIRST
        turn = next((k for k, (got, right, written) in enumerate(used) if written or not same(got, right)), None)
        return f"Backward and step run in each turn. {OTHERS if turn is None else of_gradient(turn, *used[turn])}"

    return sentence


YIELD = "With a `yield` in it your function runs no line when it is called. Nothing is to be handed back: leave it out."
DATA = "Your function writes into x or y. Those are the data: each turn needs them as they came."
STEP_FIRST = "The first step runs before any backward has brought a gradient. In which order does a turn call the two?"
OTHERS = "Each step gets the right gradient, and the weights end elsewhere. What else moves them, or how far they go?"


def of_gradient(turn, got, right, written):
    """How the first gradient that is off when step uses it compares with that of the mean squared error."""
    if written:
        return f"In turn {turn + 1} something writes into the weights between the prediction and the step. {STEP_ALONE}"
    if turn:
        first = "In the first turn the step uses the gradient of the mean squared error"
        return f"{first}, in turn {turn + 1} another one. Is something left over from before?"
    some = (got != 0) | (right != 0)
    factor = one_factor(got[some], right[some])
    if factor is not None and factor.isfinite():
        times = f"{number_words(factor)} times that of the mean squared error"
    else:
        times = "not that of the mean squared error, nor a multiple of it"
    return f"At the first step the gradient is {times}. What is the loss, and does anything change the gradient?"


STEP_ALONE = "Only the step is to move them."


def gradients_of(model):
    """All its gradients in a row; 0 where there is none."""
    return torch.cat([torch.zeros(p.numel()) if p.grad is None else p.grad.flatten() for p in model.parameters()])


def due(model, x, y):
    """The gradients that the mean squared error has with these weights."""
    twin = copy.deepcopy(model).to(x.dtype).requires_grad_()
    twin.zero_grad()
    with torch.enable_grad():
        F.mse_loss(twin(x), y).backward()
    return gradients_of(twin)


def times(count):
    return {0: "never", 1: "once"}.get(count, f"{count} times")


def how_often(ran, steps):
    """How often it ran in words, as far as it matters."""
    names = {0: "never", steps: "in each turn", 1: "once", steps - 1: "once too few", steps + 1: "once too often"}
    return names.get(ran, "another number of times")


def weights_of(model):
    return torch.cat([p.detach().float().flatten() for p in model.parameters()])


def trained(model, optimizer, x, y, steps, loss):
    """The right loop with another loss."""
    for _ in range(steps):
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
