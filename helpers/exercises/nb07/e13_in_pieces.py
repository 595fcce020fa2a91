"""Exercise 07.13: a batch in pieces."""

import copy

import torch
from torch import nn

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.pieces import say, watch
from helpers.exercises.nb07.small import in_pieces

ID = "07.13"
MINUTES = 5
TASK = (
    "Find and mend it. “The batch is too large for the memory, so it goes through the model in pieces, and each step "
    "should be the one that the whole batch would take. Of my data the first half lies on y = x and the second on y = "
    "3x. In one piece the slope ends at 2.0, in two pieces at 3.0.”"
)
STUB = """
def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size)):
            sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()

exercise("07.13").check(train)
"""
HINTS = (
    "Print `model.weight.grad` right before the step. From which pieces does it come?",
    "backward adds. What of the first piece is left when the second has gone backward?",
    "How often does the gradient have to be empty: once for each piece, or once for each step?",
)
WHY = "The gradients of the pieces, each of its sum over len(x), add up to that of the whole batch."


def train(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size), strict=True):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()


def measure(answer, draw):
    """The numbers of the model after three steps, on a batch whose last piece is a short one."""
    size = 2 + int(draw().abs())
    model, x, y = nn.Linear(2, 1), 0.5 * draw(3 * size + 1, 2).float(), draw(3 * size + 1, 1).float()
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(0.3 * draw(*p.shape))
    first, once = copy.deepcopy(model), copy.deepcopy(model)
    answer(once, x, y, size, 1)
    seen = watch(model)
    answer(model, x, y, size, 3)
    require(max(seen["rows"], default=0) <= size, ALL_AT_ONCE)
    stuck = [name for name, p in model.named_parameters() if torch.equal(p, getattr(first, name))]
    require(not stuck, UNMOVED.format(" and model.".join(stuck)))
    whole, three = copy.deepcopy(first), copy.deepcopy(first)
    train(whole, x, y, size, 1)
    train(three, x, y, size, 3)
    right = {ONE: values(whole), THREE: values(three)}
    found = {ONE: values(once), THREE: values(model)}
    require(not seen["twice forward"], TWICE if same(canonical(found), canonical(right)) else LATE)
    start, last = values(first), last_piece(first, x, y, size)
    given = answer, first, x, y, size
    seen = told(found, right, lambda found: say(found[ONE], start, right[ONE], last, given))
    in_pieces(answer, train, draw)
    return seen


def last_piece(model, x, y, size):
    """Where the last piece alone would lead in one step."""
    model, at = copy.deepcopy(model), size * ((len(x) - 1) // size)
    ((model(x[at:]) - y[at:]).square().sum() / len(x)).backward()
    return values(model) - 0.1 * torch.cat([p.grad.flatten() for p in model.parameters()])


ONE, THREE = "the weights after one step", "the weights after three steps"
UNMOVED = "Your function leaves model.{} as handed in. Print its gradient before the step. Which loss is it of?"
ALL_AT_ONCE = "Your function sends more than `size` rows through the model at once, and there is no memory for that."
TWICE = (
    "The steps are right. But your function sends a second piece forward before the first has gone backward: the "
    "graphs of both are in memory at once. There is room for that of one."
)
LATE = (
    "Your function sends a second piece forward before the first has gone backward. Which loss does backward start "
    "from, and what becomes of those of the other pieces?"
)


def values(model):
    return torch.cat([p.detach().flatten() for p in model.parameters()])


@mistake("Every piece counts now, with a step of its own. The second piece meets other weights than the first.")
def a_step_for_each_piece(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size), strict=True):
            sgd.zero_grad()
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()


@mistake("A step comes after each piece. It is the batch that takes one, when all of its pieces have gone backward.")
def a_step_after_each(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size), strict=True):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()


@mistake(
    "Each piece is followed by a step, and from the first piece on no .grad is emptied. One step is due for all "
    "pieces, from an empty start."
)
def steps_and_no_clearing(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size), strict=True):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
            sgd.step()


@mistake("The first step is that of the whole batch. From the second on the gradients of those before are in it too.")
def never_cleared(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size), strict=True):
            loss = (model(part) - target).square().sum() / len(x)
            loss.backward()
        sgd.step()


@mistake("Every piece counts now. Each is divided by its own size, so their sum is larger than the mean of the batch.")
def divided_by_the_piece(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size), strict=True):
            nn.functional.mse_loss(model(part), target).backward()
        sgd.step()


@mistake("Every piece counts now. Divided by the size of one, the pieces do not add up to the mean over all of them.")
def divided_by_size(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size), strict=True):
            ((model(part) - target).square().sum() / size).backward()
        sgd.step()


@mistake("A mean of the pieces' means counts a short last piece as much as a full one.")
def a_mean_of_means(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        parts = x.split(size)
        for part, target in zip(parts, y.split(size), strict=True):
            (nn.functional.mse_loss(model(part), target) / len(parts)).backward()
        sgd.step()


@mistake("Another divisor makes the last piece louder. It is still the only one whose gradient lives to see the step.")
def only_the_divisor(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size), strict=True):
            sgd.zero_grad()
            nn.functional.mse_loss(model(part), target).backward()
        sgd.step()


@mistake("Every piece counts now, and nobody divides: that is a sum over the batch where a mean was.")
def a_sum(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        for part, target in zip(x.split(size), y.split(size), strict=True):
            (model(part) - target).square().sum().backward()
        sgd.step()


@mistake(
    "After the steps the weights are where the last piece alone leads them. The others are missing from each step."
)
def still_the_last_piece(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        for part, target in zip(x.split(size), y.split(size), strict=True):
            loss = (model(part) - target).square().sum() / len(x)
            model.zero_grad()
            loss.backward()
        sgd.step()


@mistake("Only the first piece counts here. The gradient of the others is missing from the step.")
def the_first_piece_alone(model, x, y, size, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        ((model(x[:size]) - y[:size]).square().sum() / len(x)).backward()
        sgd.step()


@also_right
def by_hand(model, x, y, size, steps):
    for _ in range(steps):
        total = [torch.zeros_like(p) for p in model.parameters()]
        for part, target in zip(x.split(size), y.split(size), strict=True):
            loss = nn.functional.mse_loss(model(part), target, reduction="sum") / len(x)
            total = [old + new for old, new in zip(total, torch.autograd.grad(loss, model.parameters()), strict=True)]
        with torch.no_grad():
            for p, slope in zip(model.parameters(), total, strict=True):
                p -= 0.1 * slope
