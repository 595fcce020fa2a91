"""Exercise 02.9: the update."""

import torch

from helpers.exercises.checking.explain import of_another_kind
from helpers.exercises.checking.run import call, told
from helpers.exercises.checking.values import Trouble, canonical, number_words, one_factor, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb02.plain import of_numbers

ID = "02.9"
MINUTES = 2
TASK = "One step of gradient descent: the new w, from w, its gradient and the learning rate lr."
STUB = """
def descend(w, grad, lr):
    return ...

exercise("02.9").check(descend)
"""
HINTS = (
    "The gradient points uphill.",
    "A negative gradient must raise w, a positive one lower it.",
)
WHY = "The gradient points uphill, so the step goes against it: ∇w < 0 moves w up, ∇w > 0 moves it down."


def descend(w, grad, lr):
    return w - lr * grad


def inputs(draw):
    """As they are told: with two digits; the rate is above 0.1 on one draw and below it on another."""
    return round(float(draw()), 2), round(float(draw()), 2), round(0.1 * float(draw().abs()) - 0.1, 2)


def measure(answer, draw):
    w, grad, lr = inputs(draw)
    slopes = grad, -grad, round(grad / 5, 2), round(60 * grad, 2)  # of both signs, and of more than 1 and less
    given = [new_w(answer, w, slope, lr) for slope in slopes]
    right = [descend(w, slope, lr) for slope in slopes]
    found = list(map(canonical, given))
    for result, values, due in zip(given, found, right, strict=True):
        if values is ...:
            return values
        if isinstance(result, bool) or not isinstance(values, torch.Tensor) or values.dim():
            told(result, due, "")
            raise Trouble("form", of_another_kind(values, canonical(due)))
    return told(torch.stack(found), right, lambda got: seen(got.tolist(), right, w, slopes, lr, answer))


def new_w(answer, w, grad, lr):
    """The answer for numbers, as in the notebook; or, if it is written for tensors or lists, for those of length 1."""

    def of_one(answer):
        found = canonical(call(answer, (torch.tensor([w]).double(), torch.tensor([grad]).double(), lr)))
        return found.reshape(()) if isinstance(found, torch.Tensor) and found.numel() == 1 else found

    return of_numbers(answer, (w, grad, lr), of_one)


def seen(found, right, w, slopes, lr, answer):
    """Where it was off, and whether that is uphill; or which of the inputs does not count."""
    off = next(k for k, (got, due) in enumerate(zip(found, right, strict=True)) if abs(got - due) > 1e-4 * abs(due))
    got, grad = found[off], slopes[off]
    if len(set(found)) == 1:
        alike = ", ".join(map(number_words, slopes))
        at = f"w = {number_words(w)}, lr = {number_words(lr)}"
        return f"Yours is {number_words(got)} at {at} for each of the gradients {alike}. Where is grad lost?"
    if same(canonical([new_w(answer, w, slope, 2 * lr) for slope in slopes]), canonical(found)):
        at = f"w = {number_words(w)}, ∇w = {number_words(grad)}"
        rates = f"lr = {number_words(lr)} and for lr = {number_words(2 * lr)}"
        return f"Yours is {number_words(got)} at {at}, for {rates} alike. Where does lr come in?"
    factor = one_factor(torch.tensor(found) - w, torch.tensor(right) - w)
    if factor is not None and factor > 0:
        at = f"With lr = {number_words(lr)}, and for each gradient that was tried,"
        return f"{at} your step is {number_words(factor)} times as long as it should be."
    where = f"Yours is {got:.4g} at w = {w:.3g}, ∇w = {grad:.3g} and lr = {lr:.2g}.".replace("-", "−")
    if 0 < (got - w) * grad < 2 * lr * grad**2:
        return f"{where} From there that is uphill."
    return f"{where} Which step does the rule make from there, and how long is it?"


@mistake("That climbs. Where the gradient is negative, w should go up: try one number.")
def ascent(w, g, lr):
    return w + lr * g


@mistake("The direction is right. The learning rate scales the step.")
def forgot_lr(w, g, lr):
    return w - g


@mistake("That is the step. The new w is the old one and the step together.")
def only_the_step(w, g, lr):
    return -lr * g


@mistake("The step is as long as the gradient says, not only its sign.")
def only_the_sign(w, g, lr):
    return w - lr * (1 if g > 0 else -1)


@mistake("That is the step before its sign is turned. The new w is the old one less that.")
def step_uphill_alone(w, g, lr):
    return lr * g


@mistake("The gradient is not in it. How should w know which way to go, and how far?")
def forgot_the_gradient(w, g, lr):
    return w - lr


@mistake("Two things are missing from that step: it goes uphill, and the learning rate does not scale it.")
def uphill_without_lr(w, g, lr):
    return w + g


@mistake("That is the gradient, as it came. Asked is the new w.")
def the_gradient(w, g, lr):
    return g


@mistake("That is the old w. Where is the step?")
def no_step(w, g, lr):
    return w


@mistake("w and its gradient have changed places: the step is made from w.")
def swapped(w, g, lr):
    return g - lr * w


@mistake("The learning rate scales w as well. It belongs to the gradient alone: look at the brackets.")
def rate_on_both(w, g, lr):
    return lr * (w - g)


@mistake("The learning rate is taken from w, and the gradient from that. The two make one step together: how?")
def both_taken_away(w, g, lr):
    return w - lr - g


@mistake("Your step has always the same direction. Where the gradient is negative, w goes up.")
def size_of_the_gradient(w, g, lr):
    return w - lr * abs(g)


@mistake("Where the gradient is negative, your step is right. Where it is positive, w has to go down.")
def always_up(w, g, lr):
    return w + lr * abs(g)


@mistake("Your step is rate times gradient, and times w. It should be as long from wherever w stands.")
def relative_step(w, g, lr):
    return w - lr * g * w


@mistake("w is multiplied by the step. A step is taken from where w is.")
def multiplied(w, g, lr):
    return w * lr * g


@mistake("The gradient is squared. Then its sign is lost, and long steps get longer.")
def squared(w, g, lr):
    return w - lr * g**2


@mistake("Your learning rate is 0.1, whatever is given. Use lr.")
def rate_of_the_example(w, g, lr):
    return w - 0.1 * g


@mistake("The old w has the other sign. Only the step is taken away.")
def minus_w(w, g, lr):
    return -w - lr * g


@mistake("That is the new w with its sign turned. w keeps its sign, and the step is taken from it.")
def the_new_w_turned(w, g, lr):
    return lr * g - w


@mistake("Your step is twice as long as it should be. What doubles it?")
def two_steps(w, g, lr):
    return w - 2 * lr * g


@mistake("A small learning rate should make a small step. Yours makes a large one.")
def divided_by_lr(w, g, lr):
    return w - g / lr


@also_right
def other_order(w, g, lr):
    return -(g * lr) + w


@also_right
def plain_list(w, g, lr):
    return [float(wi) - float(lr) * float(gi) for wi, gi in zip(w, g, strict=True)]


@also_right
def numpy_array(w, g, lr):
    return torch.sub(w, g, alpha=float(lr)).float().numpy()
