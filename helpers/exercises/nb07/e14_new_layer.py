"""Exercise 07.14: a new last layer."""

import torch
from torch import nn

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.new_layer import OLD, layer_by_layer
from helpers.exercises.nb07.small import with_new_layer

ID = "07.14"
MINUTES = 5
TASK = (
    "Find and mend it. “A trained network gets `head` as its new last layer, for a task with three classes. All of it "
    "should train, `head` itself and no copy of it, by steps of SGD at 0.1. After 300 of them the loss is still above "
    "0.3; a network trained from nothing is below 0.1 by then. The count of `model.parameters()` is right, and no "
    "`.grad` is None.”"
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
WHY = "Only what the one who steps holds can move, the new layer too. One way: make the optimiser when it is in place."


def adapt(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        loss = nn.functional.cross_entropy(model(x), t)
        loss.backward()
        sgd.step()


def measure(answer, draw):
    found = layer_by_layer(answer, adapt, draw)
    with_new_layer(answer, adapt, draw)
    return found


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


@mistake("Both layers step now, from the second step on with the gradients of the steps before as well.")
def never_cleared(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        nn.functional.cross_entropy(model(x), t).backward()
        sgd.step()


@mistake(
    "Both layers step. But the new one steps with all its gradients so far. Who clears its .grad?"
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


@mistake("Both layers go by the slope of a sum over the rows: n times too far, for n rows. The loss was their mean.")
def of_a_sum(model, head, x, t, steps):
    model[-1] = head
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        sgd.zero_grad()
        nn.functional.cross_entropy(model(x), t, reduction="sum").backward()
        sgd.step()


@mistake("The new layer goes twice as far as 0.1 times its gradient. Who steps with it, how often, and at which rate?")
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


@mistake(
    "load_state_dict copies numbers, and the old last layer has room for those of two classes. `head` itself is to "
    "stand in its place.",
    written=" head state_dict ",
)
def loaded_into_the_old(model, head, x, t, steps):
    model[-1].load_state_dict(head.state_dict())


@mistake("copy_ writes into the old layer, made for two classes. `head` itself is to stand there.", written=" copy_ ")
def copied_into_the_old(model, head, x, t, steps):
    model[-1].weight.data.copy_(head.weight)


@mistake("`head` takes four columns, and gets two here. It is to stand where the old last layer stood.")
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
