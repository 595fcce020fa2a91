"""What the check of 07.12 looks at: where w is after one step and after three, and which terms have moved it."""

from functools import partial

import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import Trouble, canonical, same
from helpers.exercises.nb07.cuts import cuts_in, which_of
from helpers.exercises.nb07.measures import slopes_of_line
from helpers.exercises.nb07.path import takes_every_step, times_words, two_ways, way, wherever, without_gradient

STAYS = "Your function leaves w where it was. Which line writes into it, and what does it take away? Print that number."
WAY = "from w to the loss"
UNMOVED_BY_Y = (
    "Your function moves w in the same way whatever y is. The slope of the mean squared error has y in it: which line "
    "computes that slope, and does it come to w?"
)


def where_w_goes(answer, fit, draw):
    """Where w is after one step and after three; Trouble with what was seen where the right one has it elsewhere."""
    start, x, y = draw().item(), 0.5 * draw(5).float(), draw(5).float()
    inputs = torch.stack([x, y])
    once = moved(answer, start, x, y, 1)
    w = torch.tensor(start, requires_grad=True)
    with without_gradient(w):
        answer(w, x, y, 3)
    require(torch.equal(torch.stack([x, y]), inputs), "Your function writes into x or y. Only w is to move.")
    require(w.is_leaf and w.requires_grad, "Your function leaves w without its requires_grad: it can train no further.")
    require(abs(w.item() - start) > 1e-6 * abs(start), STAYS)
    if moved(answer, start, x, y + 5 + 3 * torch.arange(5.0), 3) == w.item():
        unmoved(answer, start, x, y)
    seen = {"after one step": once, "after three": w.item()}
    places = [moved(fit, start, x, y, steps) for steps in range(7)]
    should = dict(zip(seen, (places[1], places[3]), strict=True))
    ways = partial(both_ways, answer, fit, start, x, y)
    found = told(seen, should, partial(say, places=places, ways=ways, of_terms=partial(shares, answer, start, x, y)))
    takes_every_step(answer, fit, 5)
    return found


def unmoved(answer, start, x, y):
    """Raise Trouble: y is of no matter; with the calls that take a history on the way, up to the first backward."""
    found = cuts_in(answer, torch.tensor(start, requires_grad=True), x, y, 1, to_backward=True)
    kinds = {kind for _, kind in found}
    raise Trouble(f"unmoved by y: {sorted(kinds)}", f"{UNMOVED_BY_Y} {found and which_of(found, WAY) or ''}".rstrip())


def moved(function, start, x, y, steps):
    """Where w is after so many steps."""
    w = torch.tensor(start, requires_grad=True)
    with without_gradient(w):
        function(w, x, y, steps)
    return w.item()


def both_ways(answer, right, start, x, y, steps):
    return [way(one, start, x, y, steps) for one in (answer, right)]


def say(seen, places, ways, of_terms):
    """How many steps it looks like; or the writes to w; or how often each term counts; or the way of w."""
    for name, steps in (("after one step", 1), ("after three", 3)):
        if same(seen[name], canonical(places[steps])):
            continue
        alike = [k for k in range(7) if same(seen[name], canonical(places[k]))]
        if alike:
            lead = "1 step leads" if alike[0] == 1 else f"{alike[0]} steps lead"
            return f"With steps = {steps} w is where {lead}. How many are taken?"
        one, other = ways(steps)
        yours, due = two_ways(one, other)
        went = f"With steps = {steps} your code takes w this way: {yours}. It should be {due}. "
        if steps == 1 and len(one) > 2:
            return f"{went}{TURNS}"
        if steps == 1 and (counts := of_terms()):
            return counts
        return f"{went}{LOOK[steps]}"
    return LOOK[1]


TURNS = "Does each write go by a slope at the w where the step begins, and do they come to 0.1 times that of the loss?"
LOOK = {
    1: "A step is 0.1 times the slope of the loss, the mean squared error plus 0.1·w², against it.",
    3: "With steps = 1 it is right. Print w and w.grad before each step: is each that of its own w, and the rate 0.1?",
}


def shares(answer, start, x, y):
    """How often the slope of each term is in the way of w with steps = 1; "" where it is no sum of the two."""
    if to_one_place := wherever(answer, start, x, y, 1):
        return to_one_place
    ways, slopes = [], []
    for w, target in ((start, y), (start, y + 5), (start, y.flip(0) - 3), (2 * start, y)):
        ways.append((w - moved(answer, w, x, target, 1)) / 0.1)
        slopes.append([slopes_of_line(w, x, target).mean().item(), 0.2 * w])
    terms, ways = torch.tensor(slopes).double(), torch.tensor(ways).double()
    counts = torch.linalg.lstsq(terms, ways[:, None]).solution[:, 0]
    if (terms @ counts - ways).abs().max() > 1e-3 * ways.abs().max():
        return ""
    error, penalty = map(times_words, counts.where(counts.abs() > 1e-3 * counts.abs().max(), 0.0))
    if error == penalty:
        return f"With steps = 1 w goes {error} as far as 0.1 times the slope of both terms."
    return f"With steps = 1 the slope of the error counts {error}, and that of 0.1·w² {penalty}."
