"""What the check of 07.5 looks at, and what it says of a descent."""

import torch

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import number_words, same, told_apart
from helpers.exercises.nb07.measures import floats, slopes_of_line
from helpers.exercises.nb07.path import lengths, listed, two_ways, way, wherever

RATES = (0.11, 0.02, 0.05, 0.08, 0.03, 0.13)


def look(descend, draw):
    """Where w stands after one step, and after each further one."""
    start, n, first = floats(draw), whole(draw, 4, 7), whole(draw, 0, 2)
    x, y, rates = floats(draw, n), floats(draw, n), list(RATES[first : first + whole(draw, 3, 4)])
    rates = [*rates[:2], *rates[1:], rates[0]]  # a rate may come twice, at once or later
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
FIRST, OTHER = torch.tensor([3 - 16 * 0.2, 3 - 16 * 0.05]).double()


def in_order(descend):
    """Where the first of the rates 0.2 and 0.05 leads; where the other does if w leaves the minimum by a huge one."""
    w, x = torch.tensor(3.0, requires_grad=True), torch.tensor([2.0, -2.0])
    descend(w, x, x.clone(), [0.125, 2.0**30])
    places = way(descend, 3.0, x, x.clone(), [0.2, 0.05])
    first = places[1] if len(places) == 3 else FIRST  # with as many writes as rates
    return first if (w - 1).abs() < 1e-3 else OTHER


def say(answer, right, seen, expected):
    off = first_off(seen, expected)
    if off == IN_ORDER and not same(seen[off], OTHER):
        return (
            "With smaller rates yours is right. With x = [2, −2], y = [2, −2] and w = 3 the gradient is 16, and 0.2 "
            f"times that leads to −0.2. Given the rates 0.2 and 0.05, yours first goes to {number_words(seen[off])}. "
            "What becomes of the rate?"
        )
    if off == IN_ORDER:
        return (
            "Where your descent ends is right as long as the order of the rates is of no matter. The first is for "
            "step 1."
        )
    step = int(off.rsplit(" ", 1)[1])
    rates, before = seen["the rates"].tolist()[:step], seen[AFTER.format(step - 1)] if step > 1 else seen["the start"]
    if isinstance(seen[off], str):
        return f"Given {rates_are(rates)}, your code leaves w where it began. Each rate has a step."
    if same(seen[off], before):
        return f"Given {rates_are(rates)}, your code leaves w where it is without the last. Each rate has a step."
    if to_one_place := wherever(answer, seen["the start"], seen["x"].float(), seen["y"].float(), rates):
        return to_one_place
    given = [seen["the start"], seen["x"].float(), seen["y"].float(), rates]
    return of_one_run(*(way(one, *given) for one in (answer, right)), seen["x"], seen["y"], rates)


def of_one_run(yours, due, x, y, rates):
    """How long each step of one run is, where w is written once for each rate; else where w goes."""
    times = lengths(yours, lambda w: slopes_of_line(w, x, y).mean())
    given = f"Given {rates_are(rates)}"
    if len(rates) == 1:
        took, rate = told_apart((yours[0] - yours[-1]) / slopes_of_line(yours[0], x, y).mean(), rates[0])
        return f"Given one rate, {rate}, your w goes {took} times the gradient downhill. That should be {rate} times."
    if times and len(times) == len(rates):
        steps = f"your steps go {listed(times)} times the gradient downhill, each from where w is then"
        return f"{given}, {steps}. Print, before each step, the number and the gradient that it is made of."
    one, other = two_ways(yours, due)
    return f"{given}, your code takes w this way: {one}. It should be {other}. Print w and w.grad in each turn."


def rates_are(rates):
    return f"one rate, {listed(rates)}" if len(rates) == 1 else f"the rates {listed(rates)}"
