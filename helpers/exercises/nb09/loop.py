"""The loop of exercise 09.3, walks back through it, and small cases to follow one by hand."""

import torch

from helpers.exercises.checking.near import COARSE
from helpers.exercises.checking.run import call, require
from helpers.exercises.checking.values import canonical, same, told_apart
from helpers.exercises.nb09.measures import smallest

CASES = {
    "For w = 2, h = 0.5 and one x, −0.5,": (
        (2.0, 0.5, [-0.5]),
        "There hs[1] has to be 0.4621. Which number is z_g, and by what is it multiplied to give w's share?",
    ),
    "One step is right. For w = 2, h = 0.5 and xs = [−0.5, 0.25]": (
        (2.0, 0.5, [-0.5, 0.25]),
        "What does the second step hand to the first, and what does w collect there?",
    ),
    "Two steps are right with w = 2. For w = −2, h = 0.5 and xs = [−0.5, 0.25]": (
        (-2.0, 0.5, [-0.5, 0.25]),
        "What does the second step hand to the first, now that w is negative?",
    ),
}
BEGINS = (0.0, "Does the loop back come to t = 1? Is a factor there 0?")
DONE = "For two steps, with w = 2 and w = −2, yours is right. Does your loop go through all steps, backward?"


STEPPED = (
    "Yours is how far the last state moves when w does by {}, divided by that. The derivative is the rate where w is: "
    "the task asks for the backward pass of the loop."
)


def say(answer, right):
    """What is seen of an answer on small cases."""
    return stepped(answer) or smallest(answer, right, CASES, DONE, BEGINS)


def stepped(answer):
    """A sentence for the ratio of a nudge of w that is not small, forward or to both sides; "" for other answers."""
    given = [tuple(torch.tensor(each, dtype=torch.float64) for each in numbers) for numbers, _ in CASES.values()]
    yours = torch.stack([canonical(call(answer, each)) for each in given])
    for h in (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01):
        for back in (0.0, h):
            ways = [states(w + h, s, xs)[-1] - states(w - back, s, xs)[-1] for w, s, xs in given]
            if same(yours, torch.stack(ways) / (h + back)):
                return STEPPED.format(f"{h + back:g}")
    return ""


MANY = 60  # steps, of which a loop that is cut short leaves some away


def require_all_steps(answer, right, values, few):
    """Raise Trouble if an answer whose values are right on a few steps is off on many."""
    if not same(canonical(values), right(*few)):
        return
    given = (torch.tensor(1.0).double(), torch.tensor(0.5).double(), torch.zeros(MANY).double())
    got, due = canonical(call(answer, given)), right(*given)
    number = isinstance(got, torch.Tensor) and not got.dim()
    gives = told_apart(got, due) if number else ("no one number", "one")
    near = number and abs(got - due) < 0.005 * due
    asks = f"That is near. {COARSE}" if near else "How many of the steps does your loop walk back through?"
    seen = f"With {len(few[2])} steps yours is right. For w = 1, h = 0.5 and an xs of {MANY} zeros it gives {gives[0]}"
    require(same(got, due), f"{seen}, and a nudge {gives[1]}. {asks}")


def states(w, h, xs):
    hs = [h]
    for x in xs:
        hs.append(torch.tanh(w * hs[-1] + x))
    return hs


def by(step):
    """An answer whose turn is ``step(h_g, w_g, w, before, after)``, which gives the next h_g and w_g."""

    def answer(w, h, xs):
        hs, h_g, w_g = states(w, h, xs), torch.ones(()), torch.zeros(())
        for t in range(len(xs), 0, -1):
            h_g, w_g = step(h_g, w_g, w, hs[t - 1], hs[t])
        return w_g

    answer.__name__ = step.__name__
    return answer


def through(slope):
    """An answer that goes back through tanh by ``slope(before, after)``."""

    def step(h_g, w_g, w, before, after):
        z_g = h_g * slope(before, after)
        return z_g * w, w_g + z_g * before

    step.__name__ = slope.__name__
    return by(step)
