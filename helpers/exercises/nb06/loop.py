"""What the check of 06.7 looks at, and what it says of a loop."""

import torch
from torch import nn

from helpers.exercises.checking.optimiser import SGD
from helpers.exercises.checking.run import require


def measure(fit, draw):
    """The weights after some steps, how often backward and step ran, and whether the model still trains."""
    n, steps = 5 + int(draw().abs()), 2 + int(2 * draw().abs())
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
    x, y = draw(n, 2).float(), draw(n, 1).float()
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(0.3 * draw(*p.shape))
    optimizer, ran, start = SGD(model.parameters(), lr=0.05), [], weights_of(model)
    model[-1].bias.register_hook(lambda _: ran.append("backward"))
    optimizer.register_step_post_hook(lambda *_: ran.append("step"))
    if fit(model, optimizer, x, y, steps) is ...:
        return ...
    require(model.training, "After your loop the model is in eval mode. Training needs the other one, train().")
    return {
        "how often backward ran": how_often(ran.count("backward"), steps),
        "how often step ran": how_often(ran.count("step"), steps),
        "whether the weights moved": float(not torch.equal(start, weights_of(model))),
        "the weights": weights_of(model),
    }


OWN = (
    "The weights move, and not by the optimiser that is handed in: its step never runs. Does your code make another "
    "one, or move them by hand? Call `optimizer.step()`."
)


def what_is_off(seen, expected):
    backward, step = seen["how often backward ran"], seen["how often step ran"]
    if step == "never" and seen["whether the weights moved"]:
        return OWN
    if (backward, step) != ("in each turn", "in each turn"):
        ran = f"In your loop backward runs {backward}, the optimiser's step {step}."
        return f"{ran} Each of the `steps` turns has one of each."
    return (
        "Backward and step run in each turn, and the weights end elsewhere. Are the gradients empty whenever backward "
        "begins, and is the loss the mean of the squared errors?"
    )


def how_often(ran, steps):
    """How often it ran in words, as far as it matters."""
    names = {0: "never", steps: "in each turn", 1: "once", steps - 1: "once too few", steps + 1: "once too often"}
    return names.get(ran, "another number of times")


def weights_of(model):
    return torch.cat([p.detach().flatten() for p in model.parameters()])


def trained(model, optimizer, x, y, steps, loss):
    """The right loop with another loss."""
    for _ in range(steps):
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
