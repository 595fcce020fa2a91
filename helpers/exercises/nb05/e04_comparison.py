"""Exercise 05.4: a comparison that means something."""

from functools import partial

import torch

from helpers.exercises.checking.run import told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.comparing import EACH, LIMIT, gradients, limit, say, verdict
from helpers.exercises.nb05.measures import sizes

ID = "05.4"
MINUTES = 4
TASK = (
    "Write the comparison for any one shape: True if no entry of `ours` differs from its partner in `theirs` by more "
    "than 1e-4 times the partner's size plus 1e-5 times the size of the largest entry of `theirs`, which is not zero. "
    "(1e-4 times the size of the largest entry of `theirs`, for all entries alike, is right as well.)"
)
STUB = """
def close(ours, theirs):
    return ...

exercise("05.4").check(close)
"""
HINTS = (
    "The cell that compared our gradients with autograd's has it. Which number does it make anew each time?",
    "A size has no sign. Take it before you take the largest one.",
    "rtol is a factor of each entry, atol is a number of its own: it has to grow and shrink with the largest entry.",
)
WHY = "Only sizes are compared, so no sign can hide an error, and the tolerance grows and shrinks with the gradient."


def close(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().max().item())


def measure(close, draw):
    """The verdicts on right and wrong gradients; a rule that has the largest entry alone gives the same."""
    (n,) = sizes(draw, 200)
    right, wrong = gradients(draw, n)
    seen = {name: verdict(close, *pair) for name, pair in (right | wrong).items()}
    if ... in seen.values():
        return ...
    should = dict.fromkeys(right, True) | dict.fromkeys(wrong, False)
    edge = limit(close) if all(bool(seen[name]) == should[name] for name in should) else "not looked at"
    return told(seen | {LIMIT: edge}, should | {LIMIT: "kept"}, partial(say, close, should))


@mistake("It accepts a gradient that is 1,000 too small everywhere: there every difference is negative.")
def abs_forgotten(ours, theirs):
    return (ours - theirs).max() <= 1e-4 * theirs.abs().max()


@mistake("It accepts what is 1,000 too small everywhere: no abs. And no one number fits gradients of every size.")
def abs_forgotten_and_absolute(ours, theirs):
    return (ours - theirs).max() <= 1e-4


@mistake("It sees an entry 1,000 too large, and not one 1,000 too small. Take sizes first, then the largest.")
def abs_too_late(ours, theirs):
    return (ours - theirs).max().abs() <= 1e-4 * theirs.abs().max()


@mistake("Think of a gradient without a positive entry: its largest entry in size is not its max.")
def the_scale_has_lost_its_abs(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * theirs.max()


@mistake("Where theirs has no positive entry its max is not the largest in size: sizes first.", written=" (max|amax) ")
def atol_has_lost_its_abs(ours, theirs):
    return ((ours - theirs).abs() <= 1e-4 * theirs.abs() + 1e-5 * theirs.max()).all()


@mistake("A gradient with every sign turned passes: you compare sizes, and two numbers of one size may be opposite.")
def sizes_compared(ours, theirs):
    return torch.allclose(ours.abs(), theirs.abs(), rtol=1e-4, atol=1e-5 * theirs.abs().max().item())


@mistake(
    "In a sum of 200 sizes a single entry that is 1 too large is lost. Each entry by itself has to hold.",
    written=" sum .* sum ",
)
def sum_beside_sum(ours, theirs):
    return (ours - theirs).abs().sum() <= 1e-4 * theirs.abs().sum()


@mistake("It rejects rounding at 1,000 and accepts nonsense at 1e-6, as one number for gradients of every size does.")
def absolute(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4


@mistake(
    "For theirs = [4096, 0, 1, −4000] yours lets 0.2 pass in place of the 0, which is right by the second rule alone, "
    "and 0.43 beside 4096, right by the first alone. By one of them: what goes with the entry, what with the largest?"
)
def tolerances_swapped(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-5, atol=1e-4 * theirs.abs().max().item())


@mistake(
    "An entry is measured by the size of its partner in `ours`, the gradient in question. `theirs` is known to be "
    "right. (allclose measures by its second argument.)"
)
def relative_to_ours(ours, theirs):
    return torch.allclose(theirs, ours, rtol=1e-4, atol=1e-5 * ours.abs().max().item())


@mistake("The tolerance is measured by `ours`, its largest entry. Measure by `theirs`, which is known to be right.")
def by_the_largest_of_ours(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * ours.abs().max()


@mistake("It rejects a right gradient for its rounding.")
def exact(ours, theirs):
    return torch.equal(ours, theirs)


@mistake(
    "The tolerances of allclose are 1e-5 of each entry and 1e-8 unless you say others: too strict for float32.",
    written="allclose|isclose",
)
def allclose_as_it_comes(ours, theirs):
    return torch.allclose(ours, theirs)


@mistake(
    "Where an entry is near 0, its rounding is not small beside itself. atol is there for it: how large should it be?",
    written="allclose|isclose",
)
def rtol_alone(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4)


@mistake(
    "Your atol does not shrink with the gradient: it is large beside tiny entries. What should it grow with?",
    written="allclose|isclose",
)
def atol_fixed(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-4)


@mistake("A single wrong entry among 200 is lost in a mean. Every entry has to be close.", written="mean")
def mean_for_max(ours, theirs):
    return (ours - theirs).abs().mean() <= 1e-4 * theirs.abs().max()


@mistake(
    "A norm mixes all entries: beside 200 others one that is 3 off is hardly seen. Which entry decides?",
    written="norm",
)
def by_the_norm(ours, theirs):
    return (ours - theirs).norm() <= 1e-4 * theirs.norm()


@mistake("It accepts an entry that is 1 too large where the largest is 3,000. How much does the task allow there?")
def too_generous(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-3 * theirs.abs().max()


@mistake(
    "Where one entry is large and the others small, the mean of theirs is far below the largest entry.",
    written=" (mean|median|std|sum) ",
)
def scaled_by_the_mean(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * theirs.abs().mean()


@mistake(
    "1e-5 of a mean: where one entry is large and the others tiny, it is far below 1e-5 of the largest entry.",
    written=" (mean|median|std) ",
)
def atol_by_the_mean(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().mean().item())


@mistake(
    "A sum of differences lets one that is too large cancel one that is too small. abs after the sum is too late.",
    written=" sum ",
)
def summed_before_abs(ours, theirs):
    return (ours - theirs).sum().abs() <= 1e-4 * theirs.abs().max()


@mistake(
    "In a mean of differences one that is too large cancels one that is too small, and a single one disappears.",
    written=" mean ",
)
def mean_before_abs(ours, theirs):
    return (ours - theirs).mean().abs() <= 1e-4 * theirs.abs().max()


@mistake(
    "A sum of 200 sizes grows by many small roundings, until a right one is rejected. Which single difference decides?",
    written=" sum ",
)
def summed_sizes(ours, theirs):
    return (ours - theirs).abs().sum() <= 1e-4 * theirs.abs().max()


@mistake("Two gradients of one largest entry may differ in all others: you say yes.", written=" (max|amax) ")
def compared_the_largest(ours, theirs):
    return (ours.abs().max() - theirs.abs().max()).abs() <= 1e-4 * theirs.abs().max()


@mistake("It says True where they differ, and False where they agree. Which way round is close?")
def upside_down(ours, theirs):
    return not torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5 * theirs.abs().max().item())


@mistake("It says True of every gradient, even of one that is all zeros. What should make it say False?")
def always_true(ours, theirs):
    return True


@mistake("It says False of every gradient, even of a right one that is only rounded.")
def always_false(ours, theirs):
    return False


@mistake(EACH)
def a_verdict_for_each_entry(ours, theirs):
    return (ours - theirs).abs() <= 1e-4 * theirs.abs().max()


@mistake("One close entry is enough for any. All of them have to be close.", written=" any ")
def any_for_all(ours, theirs):
    return ((ours - theirs).abs() <= 1e-4 * theirs.abs().max()).any()


@mistake("Where theirs is 0, rounding that is small beside the others is rejected. Measure by the largest entry.")
def each_entry_by_its_own_size(ours, theirs):
    return bool(((ours - theirs).abs() <= 1e-4 * theirs.abs()).all())


@mistake("Where theirs is 0 yours says no, even if ours is 0: by a `<`, or by 0/0, no number? Measure by the largest.")
def divided_by_each_entry(ours, theirs):
    return ((ours - theirs) / theirs).abs().max() <= 1e-4


@also_right
def by_the_largest_alone(ours, theirs):
    return (ours - theirs).abs().max() <= 1e-4 * theirs.abs().max()


@also_right
def in_a_loop(ours, theirs):
    pairs = list(zip(ours.flatten().tolist(), theirs.flatten().tolist(), strict=True))
    largest = max(abs(b) for _, b in pairs)
    return all(abs(a - b) <= 1e-4 * abs(b) + 1e-5 * largest for a, b in pairs)
