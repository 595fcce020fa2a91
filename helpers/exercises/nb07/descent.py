"""What the check of 07.5 looks at, and what it says of a descent."""

import torch

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import same, told_apart
from helpers.exercises.nb07.measures import floats, slopes_of_line, whole

RATES = (0.11, 0.02, 0.05, 0.08, 0.03, 0.13)


def look(descend, draw):
    """Where w stands after one step, and after each further one."""
    start, n, first = floats(draw), whole(draw, 4, 7), whole(draw, 0, 2)
    x, y, rates = floats(draw, n), floats(draw, n), list(RATES[first : first + whole(draw, 3, 4)])
    rates.append(rates[1])  # a rate may come twice
    places = {"the start": start, "x": x, "y": y, "the rates": rates}
    for steps in range(1, len(rates) + 1):
        name = AFTER.format(steps)
        w, given, asked = start.clone().requires_grad_(), (x.clone(), y.clone()), rates[:steps]
        descend(w, *given, asked)
        kept = torch.equal(given[0], x) and torch.equal(given[1], y) and asked == rates[:steps]
        require(kept, "Your function changes x, y or the rates. They are there to be read.")
        require(w.requires_grad, "Your function leaves a w that no longer tracks. It should go on learning after this.")
        places[name] = "where it began" if torch.equal(w, start) else w
    return places | {IN_ORDER: in_order(descend)}


AFTER = "w after steps: {}"
IN_ORDER = "whether the rates have their turn in order"


def in_order(descend):
    """True if a first step that lands on the minimum, in numbers without rounding, keeps w there through a huge one."""
    w, x = torch.tensor(3.0, requires_grad=True), torch.tensor([2.0, -2.0])
    descend(w, x, x.clone(), [0.125, 2.0**30])
    return bool((w - 1).abs() < 1e-3)


def say(seen, expected):
    off = first_off(seen, expected)
    if off == IN_ORDER:
        return (
            "Where your descent ends is right as long as the order of the rates is of no matter. The first is for "
            "step 1."
        )
    step = int(off.rsplit(" ", 1)[1])
    rate, before = seen["the rates"][step - 1], seen[AFTER.format(step - 1)] if step > 1 else seen["the start"]
    if isinstance(seen[off], str):
        return f"Given {RATES_ARE[step > 1].format(step)}, your code leaves w where it began. Each rate has a step."
    if same(seen[off], before):
        return f"Given {step} rates, your code leaves w where it is with {step - 1}. Each rate has a step."
    slope = slopes_of_line(before, seen["x"], seen["y"]).mean()
    took, rate = told_apart((before - seen[off]) / slope, rate)
    if step == 1:
        return f"Given one rate, {rate}, your w goes {took} times the gradient downhill. That should be {rate} times."
    went = f"Up to step {step - 1} yours is right. In step {step} w goes {took} times the gradient there downhill"
    return f"{went}; the rate is {rate}. What is in that step besides this gradient and this rate?"


RATES_ARE = "one rate", "{} rates"
