"""What the check of 07.5 looks at, and what it says of a descent."""

import torch

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import told_apart
from helpers.exercises.nb07.measures import floats, whole

RATES = (0.11, 0.02, 0.05, 0.08, 0.03, 0.13)


def look(descend, draw):
    """Where w stands after one step, after two, and after as many as there are rates."""
    start, n, first = floats(draw), whole(draw, 4, 7), whole(draw, 0, 2)
    x, y, rates = floats(draw, n), floats(draw, n), list(RATES[first : first + whole(draw, 3, 4)])
    places = {}
    for steps, name in ((1, "w after one step"), (2, "w after two steps"), (len(rates), "w after all steps")):
        w, given, asked = start.clone().requires_grad_(), (x.clone(), y.clone()), rates[:steps]
        descend(w, *given, asked)
        kept = torch.equal(given[0], x) and torch.equal(given[1], y) and asked == rates[:steps]
        require(kept, "Your function changes x, y or the rates. They are there to be read.")
        require(w.requires_grad, "Your function leaves a w that no longer tracks. It should go on learning after this.")
        places[name] = "where it began" if torch.equal(w, start) else w
        if steps == 1:
            slope = (2 * x * (start * x - y)).mean()
            places["the first rate"] = rates[0]
            places["that of your first step"] = (start - w.detach()) / slope
    return places | {IN_ORDER: in_order(descend)}


IN_ORDER = "whether the rates have their turn in order"


def in_order(descend):
    """True if a first step that lands on the minimum, in numbers without rounding, keeps w there through a huge one."""
    w, x = torch.tensor(3.0, requires_grad=True), torch.tensor([2.0, -2.0])
    descend(w, x, x.clone(), [0.125, 2.0**30])
    return bool((w - 1).abs() < 1e-3)


def say(seen, expected):
    off = first_off(seen, expected)
    if off == "w after one step":
        took, rate = told_apart(seen["that of your first step"], seen["the first rate"])
        if isinstance(seen[off], str):
            return f"Given one rate, {rate}, your code leaves w where it began. For each rate there is a step."
        return f"Given one rate, {rate}, your w goes {took} times the gradient downhill. That should be {rate} times."
    if off == IN_ORDER:
        return (
            "Where your descent ends is right as long as the order of the rates is of no matter. The first is for "
            "step 1."
        )
    return "With one rate yours ends where it should; with more it does not. Print w, w.grad and lr before each step."
