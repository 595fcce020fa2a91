"""Exercise 03.6: two losses on one graph."""

import torch

from helpers.exercises.checking.near import nearly
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import FROM_BACKWARD, GRAD_IS_EMPTY, GRAD_IS_NONE, OF_A_RESULT, filled

ID = "03.6"
MINUTES = 5
TASK = (
    "Two losses share h = exp(w · x): (h − 1)² and h². Backward through one and then through the "
    "other raises: the first frees what h has kept. Let backward bring both to the leaf `w` that "
    "is handed over, and return `w.grad`."
)
STUB = """
def gradient_of_both(w, x):
    ...

exercise("03.6").check(gradient_of_both)
"""
HINTS = (
    "The error comes from the second of two calls. Is one call enough?",
    "Two backward passes add their gradients. Which single number has that sum as its gradient?",
    "The derivative of a sum is the sum of the derivatives: one number, one reverse sweep.",
)
WHY = "One sweep from the sum of the losses adds what two sweeps would have added, and walks the shared part once."

NOTHING_ARRIVED = (
    "The number is right, but no backward pass has come to the w that is handed over. Let one walk from the losses "
    "to w itself: not to a copy of it, and with no formula in its place."
)


def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return w.grad


def inputs(draw):
    return (0.3 * draw()).float().requires_grad_(), draw().float()


def gradient_of(nudge, w, x):
    h = torch.exp((w.detach() + nudge) * x)
    return (h - 1) ** 2 + h**2


def measure(answer, draw):
    w, x = inputs(draw)
    given = w.detach().clone(), x.clone()
    gradient, arrived, fills = filled(answer, w, x)
    kept = all(torch.equal(now.detach(), before) for now, before in zip((w, x), given, strict=True))
    require(kept, "Your function changes its inputs in place. The gradient alone is asked for.")
    right = canonical(sum(shares(w, x)))
    found = told(gradient, right, lambda got: nearly(answer, gradient_of_both, (w, x), (2 * w, x)) or seen(got, w, x))
    require(arrived or not same(found, right), NOTHING_ARRIVED)
    require(fills or not same(found, right), GRAD_IS_EMPTY)
    return found


def shares(w, x):
    h = torch.exp(w * x).detach()
    return 2 * (h - 1) * h * x, 2 * h * h * x


def seen(got, w, x):
    """The answer's number beside what each loss brings."""
    one, two, yours, at_w, at_x = map(number_words, (*shares(w, x), got, w, x))
    return f"Yours is {yours} at w = {at_w}, x = {at_x}. There (h − 1)² brings {one} and h² {two}, to be added."


def gradient_of_loss(loss, w, x):
    loss(torch.exp(w * x)).backward()
    return w.grad


@mistake(
    "retain_graph stands in your code, and a later pass does not find what h has kept. Is it True in those before it?",
    written=" retain_graph ",
)
def retained_too_late(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward()
    (h**2).backward(retain_graph=True)
    return w.grad


@mistake(
    "The first backward frees what h kept; the second needs it. Can the two losses become one number first?",
    name="freed, then asked",
)
def freed_then_asked(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward()
    (h**2).backward()
    return w.grad


@mistake("That is the share of (h − 1)² alone. Where does that of h² get lost?")
def first_loss_only(w, x):
    return gradient_of_loss(lambda h: (h - 1) ** 2, w, x)


@mistake("Yours comes to what h² alone brings. Both losses are due, (h − 1)² and h²: which of them does yours have?")
def second_loss_only(w, x):
    return gradient_of_loss(lambda h: h**2, w, x)


@mistake("Yours is half of what the two losses bring. Of which number is it the gradient, and what is done to it then?")
def averaged(w, x):
    return gradient_of_loss(lambda h: ((h - 1) ** 2 + h**2) / 2, w, x)


@mistake(
    "Yours is twice as much as the two losses bring. Of which number is it the gradient, how often does that flow "
    "back, and what is done to it then?"
)
def twice(w, x):
    return gradient_of_loss(lambda h: 2 * ((h - 1) ** 2 + h**2), w, x)


@mistake("(h − 1)² is in it twice, h² once. After two backward passes .grad holds both, not the second share alone.")
def first_counted_twice(w, x):
    return gradient_of_loss(lambda h: 2 * (h - 1) ** 2 + h**2, w, x)


@mistake("That is the gradient of 2h − 1, which (h − 1) + h and h² − (h − 1)² come to. From which number do you start?")
def two_h(w, x):
    return gradient_of_loss(lambda h: h**2 - (h - 1) ** 2, w, x)


@mistake("The losses were multiplied. Two backward passes would have added.")
def multiplied(w, x):
    return gradient_of_loss(lambda h: (h - 1) ** 2 * h**2, w, x)


@mistake("That is w itself. What has flowed back to it is in w.grad.")
def the_weight(w, x):
    return w


@mistake("That is the loss, a value. Its gradient is what backward leaves in w.grad.")
def the_loss(w, x):
    h = torch.exp(w * x)
    return (h - 1) ** 2 + h**2


@mistake("The size is right, the sign is the other one. A gradient is handed back as it comes.")
def minus(w, x):
    return gradient_of_loss(lambda h: -((h - 1) ** 2) - h**2, w, x)


@mistake("Yours is 0. Print w.grad right behind each backward: what stands there?")
def emptied_at_the_end(w, x):
    return gradient_of_loss(lambda h: h**2, w, x).zero_()


@mistake("That is twice the share of (h − 1)², and nothing of h². From which losses does backward start?")
def first_loss_twice(w, x):
    return gradient_of_loss(lambda h: 2 * (h - 1) ** 2, w, x)


@mistake("That is twice the share of h², and nothing of (h − 1)². Is the first share lost, or written over in place?")
def second_loss_twice(w, x):
    return gradient_of_loss(lambda h: 2 * h**2, w, x)


@mistake("Your h is w · x. The exponential is missing: h = exp(w · x).")
def no_exp(w, x):
    h = w * x
    ((h - 1) ** 2 + h**2).backward()
    return w.grad


@mistake(NOTHING_ARRIVED)
def nothing_arrived(w, x):
    return gradient_of_both(w.detach().clone().requires_grad_(), x)


@mistake("autograd.grad hands back a tuple: one entry for each input, here a single one.", written=" autograd grad ")
def a_tuple(w, x):
    h = torch.exp(w * x)
    return torch.autograd.grad((h - 1) ** 2 + h**2, w)


@mistake("What you return is None. backward() hands back nothing: it fills w.grad.", written=FROM_BACKWARD)
def what_backward_hands_back(w, x):
    h = torch.exp(w * x)
    return ((h - 1) ** 2 + h**2).backward()


@mistake("That stops at h: it is how the losses feel h. The way leads on through exp(w · x) to w.")
def gradient_of_h(w, x):
    h = torch.exp(w * x)
    return 2 * (h - 1) + 2 * h


@mistake("That is right up to exp. The inner derivative is missing: how does w · x feel w?")
def forgot_x(w, x):
    h = torch.exp(w * x)
    return (2 * (h - 1) + 2 * h) * h


@mistake("The two shares stand side by side. Let them come together in one number.")
def a_pair(w, x):
    h = torch.exp(w * x)
    return [torch.autograd.grad(loss, w, retain_graph=True)[0] for loss in ((h - 1) ** 2, h**2)]


@mistake("Backward starts from one number, and what you start it from has several.")
def started_from_two(w, x):
    h = torch.exp(w * x)
    torch.stack([(h - 1) ** 2, h**2]).backward()
    return w.grad


@mistake("What you start backward from has no way back to w. In which line does its history end?")
def cut_loose(w, x):
    h = torch.exp(w * x).detach()
    ((h - 1) ** 2 + h**2).backward()
    return w.grad


@mistake(OF_A_RESULT, written=GRAD_IS_NONE)
def grad_of_a_result(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2 + h**2).backward()
    return h.grad


@also_right
def retained(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    (h**2).backward()
    return w.grad


@also_right
def forward_twice(w, x):
    ((torch.exp(w * x) - 1) ** 2).backward()
    (torch.exp(w * x) ** 2).backward()
    return w.grad
