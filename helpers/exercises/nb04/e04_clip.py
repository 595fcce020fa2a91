"""Exercise 04.4: clip without touching what was kept."""

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import agree, number_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb03.measures import length
from helpers.exercises.nb04.measures import OVERWRITTEN, gradients_of, leads_back, tensor_of

ID = "04.4"
MINUTES = 3
TASK = (
    "Find the mistake. A sigmoid is clipped at 0.8 by `y.data.clamp_(max=0.8)`. The values are "
    "right; at the clipped places the gradient should be 0 and is not. Clip y so that both are "
    "right."
)
STUB = """
def clipped(x):
    y = torch.sigmoid(x)
    y = ...    # it said y.data.clamp_(max=0.8), without y =
    return y

exercise("04.4").check(clipped)
"""
HINTS = (
    "The sigmoid keeps its own output for backward. What does the clip do to that?",
    "An operation without the underscore makes a new tensor and leaves the kept one as it was.",
    "`clamp_` writes in place. Its sister without the underscore is recorded like any operation.",
)
WHY = "Where y is clipped the gradient is 0, elsewhere the sigmoid's. One way: `clamp`, recorded and in a new tensor."


def clipped(x):
    y = torch.sigmoid(x)
    return y.clamp(max=0.8)


LEADS = "whether a way leads from y back to x"


def measure(function, draw):
    x = torch.cat([draw(length(draw)), 2 + draw(2).abs()]).float().requires_grad_()
    given = x.detach().clone()
    y = tensor_of(function, x)
    if y is ...:
        return ...
    require(torch.equal(x, given), WROTE)
    shapes = f"Your function makes shape {tuple(y.shape)} of {tuple(x.shape)}."
    require(y.shape == x.shape, f"{shapes} A clip leaves each entry in its place.")
    seen = {"the values": y.detach().clone(), "the gradient": gradients_of(y, x)[0], LEADS: leads_back(y, x)}
    kept, right = torch.sigmoid(x).detach(), clipped(x)
    should = {"the values": right, "the gradient": gradients_of(right, x)[0], LEADS: True}
    return told(seen, should, lambda seen: say(seen, should, kept.double()))


WROTE = "Your function overwrites x, which the caller still needs. It is y that is clipped, in a new tensor."


def say(seen, should, kept):
    """What came out at the first place that is off, of the values or else of the gradient."""
    for name, ends in ENDS.items():
        off = ~agree(seen[name], should[name].double().detach())
        if off.any():
            at = off.nonzero()[0, 0]
            beside = f"{number_words(seen[name][at])} where the sigmoid is {number_words(kept[at])}"
            return f"Of {name} yours is {beside}. {ends}."
    return "Values and gradient are right, and no way leads back to x."


ENDS = {
    "the values": "What is above 0.8 should become 0.8, and the rest stay",
    "the gradient": "It should be 0 at the clipped places, and at the others that of the sigmoid alone",
}


@mistake(
    "The values are right. At the clipped places the gradient is 0.16 = 0.8·(1 − 0.8), as if the sigmoid had given "
    "0.8, and it gave more. What writes over what it kept?",
    written=r" (data|numpy|set_) ",
)
def behind_the_back(x):
    y = torch.sigmoid(x)
    y.data.clamp_(max=0.8)
    return y


@mistake(
    "The values are right. At the clipped places the gradient is 0.16 = 0.8·(1 − 0.8), the slope of a sigmoid that "
    "gives 0.8. A clip is flat there: what does a nudge of x move?"
)
def sloped_like_the_wall(x):
    y = torch.sigmoid(x).clamp(max=0.8).detach()
    return y + y * (1 - y) * (x - x.detach())


@mistake(OVERWRITTEN)
def in_place(x):
    y = torch.sigmoid(x)
    with torch.no_grad():
        y.clamp_(max=0.8)
    return y


@mistake("The values are right. Now no gradient comes back at all: the clip is to be part of the graph.")
def detached(x):
    return torch.sigmoid(x).detach().clamp(max=0.8)


@mistake("The values are right. The gradient is that of the sigmoid alone: backward does not know of the clip.")
def clipped_unseen(x):
    y = torch.sigmoid(x)
    return y + (y.clamp(max=0.8) - y).detach()


@mistake("What you return is the sigmoid as it was: what lies above 0.8 is still there.")
def not_clipped(x):
    return torch.sigmoid(x)


@mistake("Something below 0.8 has changed too. The clip has one wall, above: what is smaller stays as it is.")
def two_walls(x):
    return torch.sigmoid(x).clamp(0.2, 0.8)


@mistake("The small values went up to 0.8. The large ones should come down to it.")
def clipped_from_below(x):
    return torch.sigmoid(x).clamp(min=0.8)


@mistake("x is clipped at 0.8. It is y that should be.")
def clipped_the_input(x):
    return torch.sigmoid(x.clamp(max=0.8))


@mistake("x itself is clipped and handed back. The sigmoid should come first.")
def no_sigmoid(x):
    return x.clamp(max=0.8)


@mistake("The large values became 0. Clipped at 0.8 they are 0.8.")
def set_to_zero(x):
    y = torch.sigmoid(x)
    return torch.where(y > 0.8, 0 * y, y)


@mistake("What was small became 0. A clip at 0.8 leaves the small values as they are.")
def small_to_zero(x):
    return 0.8 * (torch.sigmoid(x) > 0.8)


@mistake("All values are scaled until the largest is 0.8. Only those above it should change.")
def scaled_to_the_largest(x):
    y = torch.sigmoid(x)
    return y / y.max() * 0.8


@mistake("Every entry is multiplied by 0.8. Those below it should stay.")
def scaled(x):
    return 0.8 * torch.sigmoid(x)


@mistake("y has several entries, and `if` or `min` ask for a single yes or no. Which function looks at each entry?")
def asked_all_at_once(x):
    y = torch.sigmoid(x)
    return min(y, 0.8)


@mistake("This function compares two tensors, and 0.8 is none.", written=" (min|minimum|fmin) ")
def a_number_for_a_tensor(x):
    return torch.minimum(torch.sigmoid(x), 0.8)


@mistake(
    "This function compares two tensors, and 0.8 is no tensor yet.",
    written=" min ",
)
def a_number_for_min(x):
    return torch.min(torch.sigmoid(x), 0.8)


@also_right
def by_clip(x):
    return torch.sigmoid(x).clip(max=0.8)


@also_right
def by_where(x):
    return torch.where(torch.sigmoid(x) < 0.8, torch.sigmoid(x), 0.8)


@also_right
def by_minimum(x):
    return torch.minimum(torch.sigmoid(x), torch.tensor(0.8, dtype=x.dtype))
