"""What 04.5 hands over, and what is said of steps that are not those of the rule."""

import torch

from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import agree, number_words, same
from helpers.exercises.nb03.measures import length


def leaves_of(draw):
    """Three leaves with gradients, of shapes in no fixed order, and a rate."""
    n = length(draw)
    shapes = {4: ((n,), (), (2, n)), 5: ((2, n), (n,), ()), 6: ((), (2, n), (n,))}[n]
    leaves = [draw(*shape).float().requires_grad_() for shape in shapes]
    for leaf, size in zip(leaves, (0.2, 1.0, 2.0), strict=True):  # so that some are far below 1, and others far above
        leaf.grad = size * draw(*leaf.shape).float()
    return leaves, 0.03 * n


def same_leaves(params, leaves):
    """Whether each place of the list holds the leaf that it held, if it has as many places as before."""
    require(
        len(params) == len(leaves),
        f"Your function leaves {len(params)} entries in the list `params`, which had {len(leaves)}. The leaves are to "
        "move, and the list to stay as it is.",
    )
    kept = [now is leaf for now, leaf in zip(params, leaves, strict=True)]
    moved = not all(kept) and set(map(id, params)) == set(map(id, leaves))
    require(not moved, "Your function puts the list `params` in another order. The list stays as it is.")
    return kept


def where_leaves_went(leaves, given, slopes, right, rate):
    """What all steps have in common, or else where one number went."""
    steps = [((before - now.detach()) / rate).double() for now, before in zip(leaves, given, strict=True)]
    parts = steps, [slope.double() for slope in slopes], [before.double() for before in given]
    shared = (said for said in (say(*parts) for say in DESCRIPTIONS) if said)
    return next(shared, "") or where_one_went(leaves, given, slopes, right, rate)


def off(found):
    """Which of the leaves are, right as their numbers may be, no longer in the list, track no more, or moved unseen."""
    for what, each in list(found.items())[1:]:
        lost = " and ".join(f"params[{k}]" for k, kept in enumerate(each.tolist()) if not kept)
        if lost:
            return f"The leaves have the right numbers. Still off for {lost}: {what}."
    return ""


def all_same(steps, others):
    return all(map(same, steps, others))


def by_the_sign(steps, slopes, _):
    """Steps of one and the same length, whatever the gradient."""
    length = steps[0].flatten()[0].abs()
    size = "" if same(length, torch.ones_like(length)) else f"{number_words(length)} · "
    sizes = torch.cat([slope.abs().flatten() for slope in slopes])
    all_by_it = length and all_same(steps, [length * slope.sign() for slope in slopes])
    return all_by_it and SIGN.format(size, number_words(sizes.min()), number_words(sizes.max()))


def downwards(steps, slopes, _):
    return all_same(steps, [slope.abs() for slope in slopes]) and DOWN


def all_alike(steps, *_):
    flat = [step.flatten() for step in steps]
    return any(step.any() for step in flat) and all_same(flat, [step[:1].expand_as(step) for step in flat]) and ALIKE


def by_the_norm(steps, slopes, _):
    return all_same(steps, [slope / slope.norm() for slope in slopes]) and NORM


def by_one_factor(steps, slopes, _):
    """Steps that are lr · gradient times one and the same number."""
    factor = (steps[0] / slopes[0]).flatten()[0]
    if not factor or not all_same(steps, [factor * slope for slope in slopes]):
        return ""
    size = "" if same(factor.abs(), torch.ones_like(factor)) else f"{number_words(factor.abs())} · "
    if factor < 0:
        return f"Each leaf has gone up its slope, by {size}lr · gradient. Descent goes against the gradient."
    asks = "Is the step taken twice?" if same(factor, torch.full_like(factor, 2)) else "What else scales it in yours?"
    return f"Each leaf has gone by {size}lr · gradient, and should by lr · gradient. {asks}"


def leaf_by_leaf(steps, slopes, _):
    """Steps that are lr · gradient times a number for each leaf."""
    factors = [(step / slope).flatten()[0] for step, slope in zip(steps, slopes, strict=True)]
    right = all_same(steps, [factor * slope for factor, slope in zip(factors, slopes, strict=True)])
    sizes = ", ".join(f"{number_words(factor)} in params[{k}]" for k, factor in enumerate(factors))
    return all(factors) and right and f"lr · gradient is taken off times {sizes}. It should be 1 in each."


def with_a_decay(steps, slopes, given):
    """Steps that are lr · gradient and one and the same part of the leaf itself."""
    factor = ((steps[0] - slopes[0]) / given[0]).flatten()[0]
    right = factor and all_same(steps, [slope + factor * w for slope, w in zip(slopes, given, strict=True)])
    moved = f"{number_words(factor.abs())} · lr · w has been {'taken off' if factor > 0 else 'added'}"
    return right and f"Beside lr · gradient, {moved} in each leaf w. The step is lr times the gradient alone."


SIGN = (
    "Each number has gone by {}lr, and their gradients are from {} to {} in size. A step is lr times the gradient, "
    "size and all."
)
DOWN = "Every number has gone down, by lr times its gradient without sign. Where that is negative, descent goes up."
ALIKE = "In each leaf all numbers have gone by one and the same step. Each number has a gradient of its own."
NORM = "Each leaf has gone by the length lr in all, however long its gradient is. What makes all steps as long as that?"
DESCRIPTIONS = by_the_sign, downwards, all_alike, by_the_norm, by_one_factor, leaf_by_leaf, with_a_decay


def where_one_went(leaves, given, slopes, right, rate):
    """Where the first leaf that is off began and came to, by its first entry that is off."""
    for k, (now, before, slope, end) in enumerate(zip(leaves, given, slopes, right, strict=True)):
        off = ~agree(now, end.double())
        if off.any():
            was, came = (part[off].flatten()[0] for part in (before, now))
            start, went = number_words(was, 6), number_words(came, 6)
            moved = f"went from {start} to {went}" if start != went else f"stays at {start}"
            there = f"where its gradient is {number_words(slope[off].flatten()[0], 6)} and lr {number_words(rate, 6)}"
            return f"params[{k}] has a number that {moved}, {there}. What does the rule make of these?"
    return ""
