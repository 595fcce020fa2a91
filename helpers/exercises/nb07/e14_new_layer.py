"""Exercise 07.14: a new last layer."""

import copy
from functools import partial

import torch
from torch import nn

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import number_words, same
from helpers.exercises.marks import also_right, mistake

ID = "07.14"
MINUTES = 5
TASK = (
    "Find and mend it. “A trained network gets `head` as its new last layer, for a task with three classes. All of it "
    "should train, `head` itself and no copy of it. After 300 steps the loss is still above 0.3; a network trained "
    "from nothing is below 0.1 by then. The count of `model.parameters()` is right, and no `.grad` is None.”"
)
STUB = """
def adapt(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()

exercise("07.14").check(adapt)
"""
HINTS = (
    "Keep a copy of each parameter, take one step and compare. Which ones have moved?",
    "A parameter moves if an optimiser holds it. What did the model hold when the optimiser was made?",
    "Two lines stand in the wrong order.",
)
WHY = "Who takes the steps holds the new layer now. One way: make the optimiser when the layer is in its place."
OLD = "The model still gives two scores and the targets are of three classes: nobody has put `head` in its last place."
STILL = (
    "Your function moves the first layer and leaves the new last one as it was handed in, although its .grad is full. "
    "Who takes steps with a parameter, and does it know of this one?"
)


def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()


def measure(answer, draw):
    model, head = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 2)), nn.Linear(4, 3)
    with torch.no_grad():
        for p in (*model.parameters(), *head.parameters()):
            p.copy_(0.5 * draw(*p.shape))
    first, last, chance = values(model[0]), values(head), torch.get_rng_state()
    once = copy.deepcopy((model, head))
    given = draw(6, 2).float(), torch.tensor([0, 1, 2, 2, 1, 0]), 3
    right = copy.deepcopy((model, head))
    adapt(*right, *given)
    try:
        answer(model, head, *given)
    except IndexError as error:
        require("Target" not in str(error), OLD)
        raise
    ends = isinstance(model[-1], nn.Linear) and len(model[-1].weight) == 3
    require(ends, "Your function leaves a model that does not end in the new layer, which is for three classes.")
    seen, should = ([values(layers[0]), values(layers[-1])] for layers in (model, right[0]))
    drawn = not torch.equal(chance, torch.get_rng_state()) and "seed" not in words_in(answer)
    itself = [p.data_ptr() for p in model[-1].parameters()] == [p.data_ptr() for p in head.parameters()]
    require(itself, OTHER)
    require(not drawn or all(map(same, seen, should)), DRAWN)
    moved = not torch.equal(values(model[0]), first), not torch.equal(values(model[-1]), last)
    require(any(moved), "Your function moves no layer at all. Which line should, and what is in .grad when it runs?")
    require(moved[1], STILL)
    require(moved[0], "Your function moves the new layer alone. All of the network is to train, the first one too.")
    say = partial(where_they_go, answer, once, given)
    return told(dict(zip(LAYERS, seen, strict=True)), dict(zip(LAYERS, should, strict=True)), say)


LAYERS = "the first layer", "the new last layer"
DRAWN = (
    "Your function draws random numbers, as a layer does when it is made or reset. The first layer is to go on from "
    "what it has learned, and `head` from what it is handed in with."
)
OTHER = "Your model ends in another layer than `head`: a copy of it, or one of its own. It is `head` that should train."
NOT_THERE = (
    "Both layers move, and they do not end where three steps of 0.1 times the gradient lead. Are the loss and the "
    "number of steps as they were, and does each step have that rate, a gradient of its own, and nothing besides?"
)
LATER = (
    "The first step of each layer is right, and a later one is not. How many steps are there, and what does the "
    "optimiser keep from one to the next?"
)


def where_they_go(answer, once, given, _):
    """How far each layer goes in its first step, in units of 0.1 times its gradient; or that a later step is off."""
    (model, head), right = once, copy.deepcopy(once)
    start = values(model[0]), values(head)
    answer(model, head, *given[:2], 1)
    adapt(*right, *given[:2], 1)
    steps = [values(layer) - before for layer, before in zip((model[0], model[-1]), start, strict=True)]
    due = [values(layer) - before for layer, before in zip((right[0][0], right[1]), start, strict=True)]
    times = [(step @ one) / (one @ one) for step, one in zip(steps, due, strict=True)]
    if not all(torch.allclose(step, n * one, atol=1e-5) for n, step, one in zip(times, steps, due, strict=True)):
        return NOT_THERE
    first, last = map(number_words, times)
    if first == last == "1":
        return LATER
    return (
        f"In its first step the first layer goes {first} times as far as 0.1 times its gradient, and the new last one "
        f"{last} times. Which rate does each get, and from whom?"
    )


def values(layer):
    return torch.cat([p.detach().flatten() for p in layer.parameters()])


@mistake(
    "The new layer has required its gradient from the start, and it gets one. What it lacks is somebody who steps.",
    written="requires_grad",
)
def asked_for_its_gradient(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for p in head.parameters():
        p.requires_grad_(True)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@mistake(
    "The zero_grad of a module empties the new layer's gradient too. Its step is still missing.",
    name="model.zero_grad",
    written=" (model|head) zero_grad ",
)
def cleared_by_the_model(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        model.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@mistake(
    "The new layer trains now, and it alone. The first layer is to train as well: does it ask for gradients, do they "
    "reach it, and who moves it?"
)
def only_the_head(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(head.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@mistake("Both layers step now. Nobody clears their gradients between two steps.")
def never_cleared(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@mistake(
    "Both layers step. But the new one steps with all its gradients so far: the first optimiser clears only its own."
)
def the_second_never_clears(model, head, x, t, steps):
    sgd, other = torch.optim.SGD(model.parameters(), lr=0.1), torch.optim.SGD(head.parameters(), lr=0.1)
    model[-1] = head
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()
        other.step()


@mistake("cross_entropy takes scores and applies softmax itself. Yours gets probabilities: softmax runs twice.")
def softmax_twice(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(torch.softmax(model(x), dim=1), t).backward()
        sgd.step()


@mistake("Both layers step by the slope of a sum over the rows. The loss was their mean before, and was right.")
def of_a_sum(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t, reduction="sum").backward()
        sgd.step()


@mistake("The new layer steps twice for each gradient: two optimisers hold it.")
def held_twice(model, head, x, t, steps):
    model[-1] = head
    sgd, other = torch.optim.SGD(model.parameters(), lr=0.1), torch.optim.SGD(head.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()
        other.step()


@mistake(OLD)
def never_put_in(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@mistake("`head` gets two columns here, from the old last layer. It is to stand in its place, not behind it.")
def put_behind(model, head, x, t, steps):
    model.append(head)
    nn.functional.cross_entropy(model(x), t).backward()


@mistake("parameters() gives a generator, and no + joins two of them. Which single model holds both layers in the end?")
def generators_added(model, head, x, t, steps):
    torch.optim.SGD(model.parameters() + head.parameters(), lr=0.1)


@mistake("A group is a dictionary: its parameters stand in it under the name `params`.")
def no_dictionary(model, head, x, t, steps):
    torch.optim.SGD(model.parameters(), lr=0.1).add_param_group(head.parameters())


@mistake(
    "An optimiser takes each parameter once. What does yours hold already when the group is added? Is it added once?"
)
def added_twice(model, head, x, t, steps):
    torch.optim.SGD(model.parameters(), lr=0.1).add_param_group({"params": model.parameters()})


@mistake("Both layers have moved, by one step. There should be as many as `steps` says.")
def one_step(model, head, x, t, steps):
    adapt(model, head, x, t, 1)


@also_right
def added_to_the_optimiser(model, head, x, t, steps):
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    model[-1] = head
    sgd.add_param_group({"params": head.parameters()})
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@also_right
def by_hand(model, head, x, t, steps):
    model[-1] = head
    for _ in range(steps):
        slopes = torch.autograd.grad(nn.functional.cross_entropy(model(x), t), list(model.parameters()))
        with torch.no_grad():
            for p, slope in zip(model.parameters(), slopes, strict=True):
                p -= 0.1 * slope


@also_right
def two_optimisers(model, head, x, t, steps):
    model[-1] = head
    both = [torch.optim.SGD(layer.parameters(), lr=0.1) for layer in (model[0], head)]
    for _ in range(steps):
        model.zero_grad()
        nn.functional.cross_entropy(model(x), t).backward()
        for sgd in both:
            sgd.step()
