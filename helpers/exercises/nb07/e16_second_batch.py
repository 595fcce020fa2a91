"""Exercise 07.16: the second batch."""

import torch

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.batches import batch_by_batch
from helpers.exercises.nb07.small import in_batches

ID = "07.16"
MINUTES = 5
TASK = (
    "Find and mend it. “A number h remembers what was read, from one batch to the next. The first batch goes through. "
    "The second raises *backward through the graph a second time*, and yet I compute the loss anew for each batch.” A "
    "step should follow the gradient of its own batch, of all that happens in it."
)
STUB = """
def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None

exercise("07.16").check(train)
"""
HINTS = (
    "Everything in the loop over batches is made anew in each batch, save one name. Which?",
    "Print `h.grad_fn` where a batch begins. A graph begins at leaves; where does that of the second batch begin?",
    "h should come into a batch as a number without a history. One method of notebook 04 gives that, and shares the "
    "value.",
)
WHY = "From batch to batch h keeps its value and loses its history, so backward ends in the batch it came from."


def train(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = h.detach()
        for t in x:
            h = torch.tanh(w * h + t)
        loss = (h - y).square()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def measure(answer, draw):
    found = batch_by_batch(answer, train, draw)
    in_batches(answer, train, draw)
    return found


def read(w, h, x):
    for t in x:
        h = torch.tanh(w * h + t)
    return h


def step(w):
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None


@mistake(
    "A graph is kept, and leads back to a w that the step has overwritten. It should not be needed at all.",
    written="retain_graph|create_graph",
)
def retain_graph(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h, x)
        (h - y).square().backward(retain_graph=True)
        step(w)


@mistake(
    "No error, because .data hides the write into w. Backward runs through all the batches so far, with numbers that "
    "no longer belong to them.",
    name="retain_graph and .data",
    written=" data ",
)
def retain_graph_and_data(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h, x)
        (h - y).square().backward(retain_graph=True)
        w.data -= 0.1 * w.grad
        w.grad = None


@mistake(
    "The second backward raises as before. detach() hands back another tensor, without a history, and leaves the old "
    "one as it was. Which tensor still leads from the second batch into the first?",
    written=" detach ",
)
def detach_thrown_away(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h.detach()
        h = read(w, h, x)
        (h - y).square().backward()
        step(w)


@mistake(
    "The second backward raises as before. A clone has memory of its own and keeps its history.",
    written=" clone ",
)
def cloned(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h.clone(), x)
        (h - y).square().backward()
        step(w)


@mistake(
    "The second backward raises as before: it still walks into the first batch, whose graph is gone. Which tensor "
    "leads it there?"
)
def still_the_same(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h, x)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad
        w.grad = None


@mistake("No error, because each batch starts with h = 0. It should start with what h remembers of the batch before.")
def forgotten(w, batches):
    for x, y in batches:
        h = read(w, torch.zeros(()), x)
        (h - y).square().backward()
        step(w)


@mistake("h is cut off within the batch. All uses of w in it belong to the gradient, and here the last alone does.")
def cut_too_often(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        for t in x:
            h = torch.tanh(w * h.detach() + t)
        (h - y).square().backward()
        step(w)


@mistake(
    "This loss has no way back to a tensor that tracks. Print the grad_fn of h and of the loss, and w.requires_grad."
)
def cut_the_loss(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h, x)
        (h - y).square().detach().backward()
        step(w)


@mistake("The loss is multiplied by w before backward, which opens a second way to w. The loss is (h − y)² alone.")
def times_w(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h.detach(), x)
        ((h - y).square() * w).backward()
        step(w)


@mistake("No error any more, and each step goes by the gradients of all batches so far, added up.")
def never_cleared(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h.detach(), x)
        (h - y).square().backward()
        w.data -= 0.1 * w.grad


@mistake("A batch should begin with the h of the loss before. Yours begins with what the new w makes of it.")
def read_again(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        before, h = h, read(w, h, x)
        (h - y).square().backward()
        step(w)
        h = read(w, before, x).detach()


@mistake("One step for all batches, at the end. Each batch should have its own, by the gradient of its own loss.")
def one_step_for_all(w, batches):
    h, loss = torch.zeros(()), 0.0
    for x, y in batches:
        h = read(w, h, x)
        loss = loss + (h - y).square()
    loss.backward()
    step(w)


@mistake("w moves once, by the slope of the last batch alone. Each batch should have a step, by its own slope.")
def the_last_batch_alone(w, batches):
    h = torch.zeros(())
    for x, _ in batches:
        h = read(w, h.detach(), x)
    (h - batches[-1][1]).square().backward()
    step(w)


@mistake("The graphs of the batches are apart now, and w goes up the slope of each. A step goes against it.")
def uphill(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h.detach(), x)
        (h - y).square().backward()
        w.data += 0.1 * w.grad
        w.grad = None


@mistake("Within a batch only its last t counts: h should go from each t into the next, and does not.")
def forgets_within(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = torch.tanh(w * h.detach() + x[-1])
        (h - y).square().backward()
        step(w)


@also_right
def after_the_step(w, batches):
    h = torch.zeros(())
    for x, y in batches:
        h = read(w, h, x)
        (h - y).square().backward()
        step(w)
        h.detach_()


@also_right
def as_a_number(w, batches):
    h, sgd = 0.0, torch.optim.SGD([w], lr=0.1)
    for x, y in batches:
        h = read(w, h, x)
        sgd.zero_grad()
        ((h - y) ** 2).backward()
        sgd.step()
        h = h.item()
