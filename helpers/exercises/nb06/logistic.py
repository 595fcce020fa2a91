"""What the check of 06.11 looks at: large logits, and samples that can be followed by hand."""

from contextlib import suppress

import torch
from torch.nn import functional as F
from torch.overrides import TorchFunctionMode

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, first_apart, number_words, same, shape_words, told_apart
from helpers.exercises.nb06.measures import NO_TENSOR, loss_of, right_slope, slope_through

LARGE = torch.tensor([100.0, -100.0, 60.0, -60.0, 30.0]), torch.tensor([0.0, 1.0, 0.0, 1.0, 1.0])


def softplus_loss(logits, target):
    return F.softplus(logits).sub(target * logits).mean()


def inputs(draw):
    n = 5 + int(1.6 * (draw().abs() - 1.1))
    target = (torch.arange(n) % 3 == 1).float()
    target[-1] = 1
    return draw(n).float(), target


def measure(bce, draw):
    """The loss of small logits, that of large ones in words; where they are right, the slopes are looked at."""
    small = inputs(draw)
    loss = loss_of(bce, small)
    told(loss, softplus_loss(*small), lambda _: by_example(bce, softplus_loss, EXAMPLES, "the mean is"))
    found = {SMALL: loss, AT_100: size(canonical(call(bce, LARGE)))}
    singles = " ".join(gives for gives in map(alone(bce), *SAMPLES))
    if found[AT_100] == "another one":
        equal = same(*(of_one(bce, logit) for logit in (60, 100)))
        found["the losses of a logit of 60 and of 100"] = makes_one(bce) if equal else "two"
    if found[AT_100] in ("another one", "no number") and singles != FINE:
        found[SINGLE] = singles
    if same(canonical(loss), canonical(softplus_loss(*small))):
        require(isinstance(loss, torch.Tensor), NO_TENSOR)
        right_slope(bce, softplus_loss, small, "logits")
        if found[AT_100] == "right":
            slope, due = (canonical(slope_through(one, *LARGE)) for one in (bce, softplus_loss))
            require(slope.isfinite().all(), STUCK)
            require(same(slope, due), lambda: FLAT.format(*first_apart(slope, due)))
            for target, digits in ((1.0, 0.01), (0.0, 1e-4)):  # what is left of 6 − 6 in float32 has few digits
                given = torch.tensor([6.0, 7.0]), torch.full((2,), target)
                yours, due = (canonical(one(*given)) for one in (bce, softplus_loss))
                require((yours - due).abs() < digits * due, CUT.format(f"{target:.0f}", *told_apart(yours, due)))
    return found


def what_is_off(seen, expected):
    small, large = seen[SMALL], seen[AT_100]
    if isinstance(small, torch.Tensor) and small.dim():
        asks = OUTSIDE if small.numel() > 1 else "A mean over all samples leaves no dimension."
        return f"Yours is {shape_words(small)}, and the mean is one number. {asks}"
    if not isinstance(large, str) or not same(small, expected[SMALL]):
        return ""
    if large == "no number" or SINGLE in seen:
        return not_finite(seen.get(SINGLE, ""))
    return OFF_AT_100 if large == "another one" else ""


def size(loss):
    """A loss of large logits in words: what is cut off or rounded is so by any number."""
    right = canonical(softplus_loss(*LARGE))
    if loss is ... or not isinstance(loss, torch.Tensor) or loss.dim():
        return loss
    if same(loss, right):
        return "right"
    return "another one" if loss.isfinite() else "no number"


def alone(bce):
    """What ``bce`` gives of one sample by itself, in a word: "inf" or "nan", or else "fine"."""

    def gives(logit, target):
        loss = torch.full((), torch.nan)
        with suppress(Exception):
            loss = canonical(bce(torch.tensor([logit]), torch.tensor([target]))).reshape(())
        return "fine" if loss.isfinite() else str(float(loss))

    return gives


def not_finite(singles):
    """What is said of a loss that is no number for large logits: the first sample that shows it by itself."""
    for logit, target, gives in zip(*SAMPLES, singles.split(), strict=False):
        if gives != "fine":
            right = number_words(softplus_loss(torch.tensor(logit), torch.tensor(target)))
            shown = {"inf": "∞", "-inf": "−∞"}.get(gives, gives)
            sample = f"the logit {number_words(logit)} and the target {target:.0f}"
            says = f"Of one sample, with {sample}, yours gives {shown}, and the loss is {right}."
            return f"Right for small scores. {says} {FOLLOW}"
    return f"Right for small scores. Of several samples with logits up to 100 it is no finite number. {FOLLOW}"


def of_one(bce, logit):
    return canonical(bce(torch.tensor([float(logit)]), torch.zeros(1)))


class _Watched(TorchFunctionMode):
    """Notes of each call its name, the numbers it takes first, and those it gives."""

    def __init__(self):
        super().__init__()
        self.calls = []

    def __torch_function__(self, function, types, args=(), kwargs=None):
        takes = args[0].tolist() if args and isinstance(args[0], torch.Tensor) else None
        gives = function(*args, **(kwargs or {}))
        if isinstance(gives, torch.Tensor):
            self.calls.append((function.__name__, takes, gives.tolist()))
        return gives


def makes_one(bce):
    """Whether a sigmoid, or a clamp from above, takes what differs for the logits 60 and 100 and gives the same."""
    runs = []
    for logit in (60, 100):
        with _Watched() as watched:
            of_one(bce, logit)
        runs.append(watched.calls)
    found = [""]
    for (name, takes, gives), (_, others, also) in zip(*runs, strict=False):
        kind = KINDS.get(name.rstrip("_"), "")
        made_one = kind and takes and takes != others and gives == also
        if made_one and torch.tensor(takes).max() > torch.tensor(gives).max():
            found.append(kind)
    return f"equal {max(found)}"


KINDS = dict.fromkeys(("sigmoid", "tanh", "special_expit"), "by a sigmoid")
KINDS |= dict.fromkeys(("clamp", "clip", "clamp_max", "hardtanh"), "by a clamp")


def example(words, logits, target):
    return words, (torch.tensor(logits), torch.tensor(target))


EXAMPLES = (
    example("one sample with the logit 2, of class 1", [2.0], [1.0]),
    example("one sample with the logit 2, of class 0", [2.0], [0.0]),
    example("two samples with the logits 2 and −1, both of class 1", [2.0, -1.0], [1.0, 1.0]),
    example("three samples with the logits 2, −1 and 0, the last of class 0", [2.0, -1.0, 0.0], [1.0, 1.0, 0.0]),
    example(
        "the logits 0, 0, 0, 0, 1, −2, 3 and −1 with the targets 0, 1, 0, 1, 1, 0, 0 and 1",
        [0.0, 0.0, 0.0, 0.0, 1.0, -2.0, 3.0, -1.0],
        [0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0],
    ),
)


SMALL, AT_100, SINGLE = "the loss of small logits", "the loss of a logit of 100", "the losses of single samples"
SAMPLES = (100.0, -100.0, 100.0, -100.0, 60.0, -60.0), (0.0, 1.0, 1.0, 0.0, 0.0, 1.0)  # logits, targets
FINE = " ".join(["fine"] * len(SAMPLES[0]))
OUTSIDE = "Which part of the formula stands outside of the mean, or is averaged by itself?"
OFF_AT_100 = "Right for small scores. With 60 and 100 it gives another mean: for a wrong class the loss is |logit|."
CUT = (
    "Right for small and for large logits. Of the logits 6 and 7, both with the target {}, yours gives {}, and the "
    "mean is {}. What does yours leave out there?"
)
STUCK = (
    "The loss of a logit of 100 is right, and its gradient is no number. Where an ∞ is made on the way and replaced "
    "later, as by where, 0 · ∞ comes back. Which step makes one?"
)
FLAT = (
    "The loss of large logits is right, and what goes back from it is not: one of the logits gets {}, and {} is due. "
    "Is one of the losses a number without a way back?"
)
FOLLOW = "Print what each of your steps makes of it: where does an ∞ come in, a rounded 0 or 1, or a mean of nothing?"
