"""Exercise 07.3: a history lost on the way."""

from functools import partial

import torch
from torch.nn import functional as F

from helpers.exercises.checking.beside import beside, first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import Trouble, canonical, number_words, same, shape_words, told_apart
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.cuts import cuts_in, kinds_in, which_of
from helpers.exercises.nb07.measures import floats, give, in_one_tensor, slope_by_example, value_and_gradient

ID = "07.3"
MINUTES = 3
TASK = "Find and mend it: the loss is the right number, but no gradient can go back to w."
STUB = """
def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.tensor(y_hat) - y).square().mean()

exercise("07.3").check(line_loss)
"""
HINTS = (
    "Print y_hat line by line. Which is the last one with a grad_fn?",
    "`torch.tensor` copies numbers, and copies do not know where they came from.",
    "Which function joins tensors of a list and keeps their history?",
)
WHY = "The loss has a way back to w now. torch.tensor copies numbers and forgets their history."


def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.stack(y_hat) - y).square().mean()


def look(line_loss, draw):
    """The loss, and what arrives at w when backward starts from it."""
    w, n = floats(draw).requires_grad_(), whole(draw, 4, 7)
    filled, x, y = [], floats(draw, n), floats(draw, n)
    w.register_post_accumulate_grad_hook(filled.append)
    loss = give(line_loss, w, x, y)
    require(w.grad is None, RUNS_BACKWARD if filled else FILLS_GRAD)
    in_one_tensor(loss)
    if not isinstance(loss, torch.Tensor):
        raise Trouble("no tensor", "Your function hands back what is no tensor. Backward starts from one.")
    if loss.requires_grad:
        walk_back(loss)
    none = "none, w is not reached" if loss.requires_grad else f"none, no history: {kinds_in(line_loss, w, x, y)}"
    return {"the loss": loss, "what arrives at w": none if w.grad is None else w.grad}


def walk_back(loss):
    """Run backward from the loss, or from the sum of what stands in its place."""
    try:
        (loss if loss.numel() == 1 else loss.sum()).backward()
    except RuntimeError as error:
        require("second time" not in str(error), USED_UP)
        raise


RUNS_BACKWARD = "Your function runs backward itself, and the caller does that with the loss it gets."
FILLS_GRAD = (
    "Your function writes w.grad itself. The caller's backward is to fill it, from the loss that you hand back: can it "
    "go from there to w?"
)
USED_UP = "The caller's backward finds the graph of this loss gone: your function has walked it already."


def measure(answer, draw):
    seen = beside(look, answer, line_loss, draw, partial(say, answer))
    off = "" if seen is ... else of_zero(answer)
    require(not off, off)
    return seen


def of_zero(answer):
    """What is off with a w of 0, where a quotient by w is none; "" if nothing is."""
    x, y, words = torch.tensor([1.0, 2.0]), torch.tensor([1.0, -1.0]), "With w = 0, x = [1, 2] and y = [1, −1]"
    yours, due = (value_and_gradient(one, torch.tensor(0.0), x, y) for one in (answer, line_loss))
    for name, what in (("the value", "the loss"), ("the gradient", "what arrives at w")):
        one, other = (canonical(found[name]) for found in (yours, due))
        if not same(one, other):
            one, other = (one, number_words(other)) if isinstance(one, str) else told_apart(one, other)
            return f"{words} {what} is {one.replace('nan', 'NaN')}, and should be {other}. {AT_0}"
    return ""


def say(answer, seen, expected):
    if seen["the loss"].shape != expected["the loss"].shape:
        right = same(seen["the loss"].mean(), expected["the loss"])
        was = "The mean of what you hand back is right, and it" if right else "What you hand back"
        return f"{was} is {shape_words(seen['the loss'])}. The loss was one number, of shape ()."
    if first_off(seen, expected) == "the loss":
        was = "Your loss is another number than before, and before it was right: the mean of the squares of w·x − y."
        return f"{was} {by_example(answer, line_loss, EXAMPLES, asked='the loss was')}"
    if str(seen["what arrives at w"]).startswith("none, no history"):
        lost = which_of(cuts_in(answer, *EXAMPLES[0][1]), "from w to the loss")
        return f"The loss is right, and still has no history. {lost}"
    return slope_by_example(answer, line_loss, EXAMPLES, "w").replace("The value", "The loss")


AT_0 = "With the other w that were tried it is right. What is special at 0?"
DATA = torch.tensor([1.0, 2.0]), torch.tensor([1.0, -1.0])
EXAMPLES = [
    (f"w = {w}, x = [1, 2] and y = [1, −1]", (torch.tensor(w, requires_grad=True), *DATA)) for w in (1.5, 3.0)
]


@mistake("backward runs now, and ends in a leaf that you switched on: w gets nothing.", written="requires_grad")
def asked_the_loss(w, x, y):
    y_hat = torch.tensor([w * t for t in x])
    return (y_hat - y).square().mean().requires_grad_()


@mistake(
    "Plain numbers are made of tensors in yours, as by item(), tolist() and float(), or within `torch.Tensor`. A "
    "number has no history."
)
def still_a_copy(w, x, y):
    return (torch.tensor([(w * t).item() for t in x]) - y).square().mean()


@mistake(
    "numpy takes nothing that tracks, and its operations leave no way back. So detach() or .data is a cut here. torch "
    "has the same functions.",
    written=" numpy ",
)
def by_numpy(w, x, y):
    return torch.as_tensor(((w.detach().numpy() * x.numpy() - y.numpy()) ** 2).mean())


@mistake("detach() and .data are cuts: neither what is read from them nor what is written into them is recorded.")
def cut(w, x, y):
    return (w.detach() * x - y).square().mean()


@mistake("Where recording is off, as under no_grad, nothing is recorded: the loss still has no way back.")
def off_the_record(w, x, y):
    with torch.no_grad():
        return (w * x - y).square().mean()


@mistake("The loss still has no history: `tensor` copies numbers and nothing else, as `as_tensor` does with a list.")
def copied(w, x, y):
    return (torch.tensor([w * t for t in x], dtype=torch.float32) - y).square().mean()


@mistake("Your function runs backward itself, and the caller does that with the loss it gets.")
def backward_inside(w, x, y):
    loss = (w * x - y).square().mean()
    loss.backward()
    return loss


@mistake("cat joins along an axis that is there, and w · t is a single number without any. What makes a new axis?")
def by_cat_alone(w, x, y):
    return (torch.cat([w * t for t in x]) - y).square().mean()


@mistake(
    "A list is no tensor, and there is no minus for it. Which function joins tensors of a list and keeps their history?"
)
def a_list(w, x, y):
    return ([w * t for t in x] - y).square().mean()


@mistake("The way back is there. backward starts from one number: where has the mean gone?")
def no_mean(w, x, y):
    return (w * x - y).square()


@mistake("The way back is there. The loss itself was right before: a mean.")
def a_sum(w, x, y):
    return (w * x - y).square().sum()


@mistake("The way back is there. These are the errors, and the loss was made of their squares.")
def not_squared(w, x, y):
    return (w * x - y).mean()


@mistake("The way back is there. The loss was of squares before, not of sizes.")
def absolute(w, x, y):
    return (w * x - y).abs().mean()


@mistake("Only the last sample is in this loss. Is something overwritten, or returned, before all are there?")
def the_last_one(w, x, y):
    return (w * x[-1] - y[-1]).square()


@mistake("One sample is in this loss, the first. In a loop, a return ends it.")
def the_first_one(w, x, y):
    return (w * x[0] - y[0]).square()


@mistake("Each prediction meets every target here, n × n differences. With one shape for both they pair.")
def a_table(w, x, y):
    return ((w * x)[:, None] - y).square().mean()


@mistake("All targets are compared with the last prediction. Where are the others?")
def last_prediction(w, x, y):
    return (w * x[-1] - y).square().mean()


@mistake("The predictions alone are in this loss. What are they compared with?")
def no_target(w, x, y):
    return (w * x).square().mean()


@mistake("That is the square of the mean error. It was the mean of the squares.")
def squared_last(w, x, y):
    return (w * x - y).mean().square()


@also_right
def by_mse_loss(w, x, y):
    return F.mse_loss(w * x, y)


@also_right
def as_a_sum(w, x, y):
    return sum((w * t - target) ** 2 for t, target in zip(x, y, strict=True)) / len(x)


@also_right
def by_cat(w, x, y):
    return (torch.cat([(w * t).reshape(1) for t in x]) - y).square().mean()
