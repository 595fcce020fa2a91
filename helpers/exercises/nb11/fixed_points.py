"""What the check of 11.4 looks at: an answer's slope of a fixed point, where loops settle and where they do not."""

import torch

from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import canonical, number_words, same, told_apart


def off_elsewhere(answer, right):
    """What to say of an answer that is right where few uses of w count, and off elsewhere; else ""."""
    far = (lambda z, w: torch.cos(w * z), *torch.tensor([0.7390851332, 1.0], dtype=torch.float64))
    got, due = canonical(call(answer, far)), canonical(right(*far))
    comparable = isinstance(got, torch.Tensor) and got.shape == due.shape
    if comparable and not same(got, due):
        return say(answer, *far, 1)(got)
    return RUNS_AWAY if of_a_lost_sign(answer) else ""


def of_a_lost_sign(answer):
    """True if it gives 1, and not −1, at a fixed point where f_z is 2 and f_w is 1. A sum over uses gives neither."""
    z, w = torch.tensor([0.0, 2.0], dtype=torch.float64)
    return same(canonical(call(answer, (lambda z, w: w * torch.sin(z) + (w - 2), z, w))), canonical(1.0))


def say(answer, f, z, w, calls):
    """Whether f was asked at all; how many uses of w are in it, if that many; else both local derivatives."""

    def sentence(values):
        f_z, f_w = locals_of(f, z, w)
        if not calls:
            return f"{NEVER} In one run f_z is {number_words(f_z)} at z and w. Where does yours ask f for that?"
        if same(canonical(answer(lambda a, b: f(a, b) + 0.2 * (a - z) + 0.3 * (b - w), z, w)), values):
            return SLOPES
        for uses in range(3, 200):
            if same(values, f_w * (1 - f_z**uses) / (1 - f_z)) and adds_up(answer, uses):
                return f"Yours adds up what the last {uses} uses of w bring. How much do the earlier ones bring?"
        right, yours = told_apart(f_w / (1 - f_z), values)
        given = f"In one run f_z is {number_words(f_z)} and f_w is {number_words(f_w)}"
        near = abs(values * (1 - f_z) / f_w - 1) < 0.005
        asks = f", which is near. {NEAR}" if near else ". What do you get by hand?"
        asks = TURNED if same(values, -f_w / (1 - f_z)) else asks
        often = f", which calls f {calls} times," if calls > 1 else ""
        return f"{given}: all uses of w bring {right}. Yours{often} gives {yours}{asks}"

    return sentence


def adds_up(answer, uses):
    """Whether it brings that many uses of w also where one is 0.9 times the next."""
    z, w = torch.tensor(10.0, dtype=torch.float64), torch.tensor(1.0, dtype=torch.float64)
    values = canonical(answer(lambda z, w: 0.9 * z + w, z, w))
    return same(values, 10 * (1 - torch.tensor(0.9, dtype=torch.float64) ** uses))


NEAR = "What in yours is not exact: a nudge, which has a size, numbers of few digits, or a loop that ends too early?"
TURNED = ". The size is right, and the sign is not: which signs have f_w and 1 − f_z there?"
SLOPES = "With another f, of the same value at z and w and other slopes, yours gives the same. Does it ask f for these?"
RUNS_AWAY = (
    "At a fixed point that a loop runs away from, with f_z = 2 and f_w = 1, yours gives 1, and −1 is due. Which sign "
    "has 1 − f_z there?"
)
NEVER = "Your function never calls f: with another f it would give the same."


def locals_of(f, z, w):
    return torch.func.grad(f, argnums=(0, 1))(z, w)
