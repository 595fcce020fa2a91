"""What the check of 07.14 looks at: where the first layer and the new last one are after a training."""

import copy
from functools import partial

import torch
from torch import nn

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.source import words_in
from helpers.exercises.checking.values import number_words, same

OLD = (
    "The loss gets fewer scores than t has classes. The old last layer gives two: does `head` stand in its place when "
    "the scores are computed?"
)
STILL = (
    "Your function moves the first layer and leaves the new last one as it was handed in, although its .grad is full. "
    "Who takes steps with a parameter, and does it know of this one?"
)
UNASKED = (
    "Your function moves the first layer and leaves the new last one as it was handed in, without a gradient of its "
    "own. Does it ask for one, does backward come to it, and who empties its .grad?"
)
LAYERS = "the first layer", "the new last layer"
DRAWN = (
    "Your function draws random numbers, as a layer does when it is made or reset. The first layer is to go on from "
    "what it has learned, and `head` from what it is handed in with."
)
OTHER = "Your model ends in another layer than `head`: a copy of it, or one of its own. It is `head` that should train."
NOT_THERE = (
    "Both layers move, and they do not end where three steps of SGD at 0.1 lead. Are the loss, the number of steps "
    "and the optimiser as they were, and has each step a gradient of its own, and nothing besides?"
)
LATER = (
    "With steps = 1 both layers are right, and with steps = 3 they are not. Print .grad before each step: is it that "
    "of this step alone, and does the step use nothing else?"
)


def layer_by_layer(answer, right, draw):
    """Where the first layer and the new last one are after three steps; Trouble with what was seen on the way."""
    model, head = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 2)), nn.Linear(4, 3)
    with torch.no_grad():
        for p in (*model.parameters(), *head.parameters()):
            p.copy_(0.5 * draw(*p.shape))
    first, last, chance = values(model[0]), values(head), torch.get_rng_state()
    once = copy.deepcopy((model, head))
    given = draw(6, 2).float(), torch.tensor([0, 1, 2, 2, 1, 0]), 3
    model_of_right, head_of_right = copy.deepcopy(once)
    right(model_of_right, head_of_right, *given)
    try:
        answer(model, head, *given)
    except IndexError as error:
        require("Target" not in str(error), OLD)
        raise
    require_head(model[-1], head)
    seen, should = ([values(layers[0]), values(layers[-1])] for layers in (model, model_of_right))
    drawn = not torch.equal(chance, torch.get_rng_state()) and "seed" not in words_in(answer)
    require(not drawn or all(map(same, seen, should)), DRAWN)
    moved = not torch.equal(values(model[0]), first), not torch.equal(values(model[-1]), last)
    require(any(moved), "Your function moves no layer at all. Which line should, and what is in .grad when it runs?")
    full = head.weight.grad is not None and head.weight.grad.any()
    require(moved[1], STILL if full else UNASKED)
    require(moved[0], "Your function moves the new layer alone. All of the network is to train, the first one too.")
    ends = ("model[0]", model[0], model_of_right[0], once[0][0]), ("head", model[-1], model_of_right[-1], once[1])
    require(not (still := unmoved(ends)), PARTLY.format(" and ".join(still)))
    say = partial(where_they_go, answer, right, once, given)
    return told(dict(zip(LAYERS, seen, strict=True)), dict(zip(LAYERS, should, strict=True)), say)


def unmoved(ends):
    """The names of the parameters that are as they were, and should not be."""
    return [
        f"{layer}.{name}"
        for layer, own, *two in ends
        for (name, seen), due, start in zip(own.named_parameters(), *(one.parameters() for one in two), strict=False)
        if torch.equal(seen, start) and not torch.equal(due, start)
    ]


PARTLY = "Both layers train, but nothing has moved {}. Who takes steps with it, and does a gradient come to it?"


def require_head(last, head):
    """Raise Trouble unless the last layer has the parameters of head, in their own memory."""
    scores = len(getattr(last, "weight", head.weight))
    require(scores == 3, "Your function leaves the model it was handed without the new layer at its end.")
    itself = [p.data_ptr() for p in last.parameters()] == [p.data_ptr() for p in head.parameters()]
    require(itself, OTHER)


def where_they_go(answer, right, once, given, _):
    """How far each layer goes in its first step, in units of 0.1 times its gradient; or that a later step is off."""
    steps, due = (first_steps(function, *copy.deepcopy(once), *given[:2]) for function in (answer, right))
    times = [(step @ one) / (one @ one) for step, one in zip(steps, due, strict=True)]
    if not all(torch.allclose(step, n * one, atol=1e-5) for n, step, one in zip(times, steps, due, strict=True)):
        return NOT_THERE
    first, last = map(number_words, times)
    if first == last == "1":
        return LATER
    return (
        f"With steps = 1 the first layer goes {first} times as far as 0.1 times its gradient leads, the new last one "
        f"{last} times. Look at the loss, with its sign, and at who steps with each layer, at which rate."
    )


def first_steps(function, model, head, x, t):
    """How far the two layers go in one step."""
    start = values(model[0]), values(head)
    function(model, head, x, t, 1)
    return [values(layer) - before for layer, before in zip((model[0], model[-1]), start, strict=True)]


def values(layer):
    return torch.cat([p.detach().flatten() for p in layer.parameters()])
