"""What the checks of notebook 05 hand over and look at."""

import re

import torch
from torch import nn

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.run import require
from helpers.exercises.checking.source import what_none_is
from helpers.exercises.checking.values import Trouble, agree, number_words, one_factor, same, told_apart

NO_TENSOR = "Your backward hands back something of the type {}. In each place stands a tensor, or None where none goes."


NO_GRADIENT = "Your backward hands None to y_hat. What is returned first goes to y_hat, the first input of forward."


def sizes(draw, *least):
    """A size from each of these up to 2 more, so that none is the same in every draw; apart by 3, no two are equal."""
    return [size + int(1.6 * (float(draw().abs()) - 1.1)) for size in least]


def gradient_through(function, end, y_hat):
    """The gradient of y_hat; an error of autograd is known by its words, without the learner's name for the class."""
    try:
        (gradient,) = torch.autograd.grad(end, y_hat, allow_unused=True)
    except RuntimeError as error:
        other = re.search(r"expected Variable or None \(got (?!ellipsis)(.+)\)", str(error))
        require(not other, other and NO_TENSOR.format(other[1]))
        if "of gradients" not in str(error) and "invalid gradient" not in str(error):
            raise
        require_something_back(function)
        kind = str(error).replace(f"{function.__name__}Backward", "the Function")
        raise Trouble(kind, f"Your code stops with an error. RuntimeError: {error}.") from error
    require(gradient is not None, NO_GRADIENT)
    return gradient


def require_something_back(function):
    """Raise Trouble if backward hands nothing back, which torch tells like one gradient where two are due."""
    loss = function.apply(torch.ones(2, 2, requires_grad=True), torch.zeros(2, 2))
    handed = function.backward(loss.grad_fn, torch.tensor(1.0))
    require(handed is not None, lambda: what_none_is(function.backward).replace("Your function", "Your backward"))


def of_scores(answer, function, given):
    """What is said of a gradient of scores that no named slip gives: a factor, few digits, another y, or its rows."""
    right, (z, labels, T) = function(*given), given
    p, y, n = (part.double() if isinstance(part, torch.Tensor) else part for part in parts(z, labels, T))

    def sentence(seen):
        if same(seen, softmax_twice(*given).double()):
            return SOFTMAX_TWICE
        known = of_one_factor(seen, right, *given) or few_digits(seen, right, n * T) or of_another_y(seen, p, y, n, T)
        return known or f"{sums_of_rows(seen)} {by_example(answer, function, SCORES, 'the gradient is')}"

    return sentence


SCORES = [
    (f"z = [[{a:g}, {b:g}]], labels = [1] and T = {T:g}", (torch.tensor([[a, b]]), torch.tensor([1]), T))
    for a, b, T in ((0.0, 0.0, 1.0), (0.0, 1.0, 1.0), (0.0, 1.0, 2.0), (2.0, -3.0, 0.5))
]


SOFTMAX_TWICE = "That is the gradient of a loss that has softmax twice. cross_entropy takes scores and makes p itself."


def softmax_twice(z, labels, T):
    """The gradient of cross_entropy for probabilities in place of scores."""
    return torch.func.grad(lambda z: nn.functional.cross_entropy(torch.softmax(z / T, dim=1), labels))(z)


def few_digits(seen, right, below):
    """Say so if p − y is right up to a few decimals, and has no more of them."""
    yours, due = seen * below, right * below
    for digits in (1, 2, 3):
        short = (yours - yours.round(decimals=digits)).abs().max() < 1e-5
        if short and (yours - due).abs().max() < 10.0**-digits:
            known = f"{digits} decimal{'s' * (digits > 1)}, and up to there it is right"
            times = f"Multiplied by n · T = {number_words(below)}, yours has no more than {known}."
            return f"{times} What in yours takes the other digits away?"
    return ""


def of_another_y(seen, p, y, n, T):
    """Where another y has its 1, if that is all that is off, whatever stands below p − y."""
    for below, times in {"(n · T)": n * T, "n": n, "T": T, "1": 1.0}.items():
        other = (p - seen * times).round(decimals=4)
        if other.max(1).values.eq(1).all() and other.abs().sum(1).eq(1).all() and not torch.equal(other, y):
            at = int((other != y).any(1).nonzero()[0])
            stands = f"in row {at} its 1 stands in column {int(other[at].argmax())}"
            return (
                f"Yours is (p − y)/{below} with another y: {stands}, and labels[{at}] is {int(y[at].argmax())}. "
                "Which column of y is to have the 1?"
            )
    return ""


def sums_of_rows(values):
    """What is seen of the sums of the rows, which should be 0."""
    sums = values.sum(1)
    off = (~sums.isfinite() | (sums.abs() > 1e-3 * values.abs().max())).nonzero()
    if not len(off):
        asks = "Is p that of z / T, does y have its 1 at the label, and which factors stand below p − y?"
        return f"In each row yours sum to 0, as they should. {asks}"
    at = int(off[0])
    return f"In each row p and y both sum to 1, so p − y sums to 0. Your row {at} sums to {number_words(sums[at])}."


def of_one_factor(seen, right, z, _, T):
    """What is seen of a gradient of scores that is off by one factor; "" of any other."""
    factor = one_factor(seen, right)
    if factor is None:
        return ""
    size, (n, k) = float(factor), z.shape
    if not size:
        return "Every entry of yours is 0. Each score is felt by the loss: where do p and y come in?"
    turned = ", and the sign is turned" if size < 0 else ""
    times = f"In every entry yours is {number_words(abs(size))} times as large as it should be{turned}."
    return f"{times} There n = {n}, k = {k} and T = {number_words(T)}: which factors does yours put on p − y?"


def due(y_hat, target):
    """What 05.7 asks for: the loss; the gradient of 3 · loss, of the loss, and of two losses of different shapes."""
    right = 2 * (y_hat - target) / y_hat.numel()
    second = right + torch.cat([2 * (y_hat - target - 1)[:3] / y_hat[:3].numel(), 0 * right[3:]])
    return ((y_hat - target) ** 2).mean(), 3 * right, right, second


FOR_DATA = (
    "The gradient of y_hat is right. target gets a tensor too, and it is data: nobody moves it, so None stands there."
)


def of_any_shape(function, values, right):
    """The values, if they are wrong; or if they are right on other shapes too, which have one axis, and three."""
    for shape in ((5,), (2, 3, 4)) if same(values, right) else ():
        y_hat, target = torch.linspace(1, 2, 5 * 24)[: torch.Size(shape).numel()].reshape(shape), torch.zeros(shape)
        known = f"With two axes yours is right. The task says any one shape: where y_hat has the shape {shape}"
        try:
            loss = function.apply(y_hat.requires_grad_(), target)
            gradient = gradient_through(function, loss, y_hat)
        except (IndexError, RuntimeError, ValueError) as error:
            require(False, f"{known}, it stops. {type(error).__name__}: {error}.")
        off = f"{known}, its loss or its gradient is off. Which count is the number of entries, for any shape?"
        require(same(gradient.double(), due(y_hat, target)[2].detach().double()), off)
    return values


def factors(y_hat, target):
    """What is seen of a gradient that no named slip gives: of 3 · loss first, then of the others."""
    loss, right = due(y_hat, target)[:2]

    def sentence(seen):
        if not same(seen["the loss"], loss.detach().double()):
            return "Your forward gives another number than the mean of the squared errors, which stood there before."
        factor = one_factor(seen["the gradient of y_hat"], right)
        if factor is not None and not same(factor, torch.tensor(1.0).double()):
            alone = one_factor(seen["the gradient of y_hat where the loss itself is the end"], right / 3)
            return of_two_ends(factor, alone, y_hat)
        if same(seen["the gradient of y_hat"], right.double()):
            alone = seen["the gradient of y_hat where the loss itself is the end"]
            return OF_A_SUM if same(alone, right.double() / 3) else OF_ITSELF
        return entry_off(seen["the gradient of y_hat"], right.double(), y_hat, target)

    return sentence


OF_ITSELF = "Your gradient of 3 · loss is right, and that of the loss itself is not: there 1 arrives from above."
OF_A_SUM = (
    "Your gradient of 3 · loss is right, and that of a sum of two losses is not. One of them has y_hat[:3] alone, and "
    "both get the same upstream. Does yours count the entries anew, and leave upstream as it came?"
)


def of_two_ends(factor, alone, y_hat):
    """What is seen of a gradient of 3 · loss that is off by a factor, beside that of the loss itself."""
    says = f"Every entry of your gradient of 3 · loss is {number_words(factor)} times what it should be"
    if alone is None:
        return f"{says}. Of the loss itself it is off in another way. What is there beside upstream and 2 (ŷ − y)/n?"
    if same(alone, torch.ones_like(alone)):
        return f"{says}; of the loss itself, where upstream is 1, it is right. How often does upstream come in?"
    if same(alone, factor):
        shape = f"y_hat has the shape {tuple(y_hat.shape)}, and {y_hat.numel()} entries"
        return f"{says}, and that of the loss itself as well. There {shape}: which factors does yours put on ŷ − y?"
    return f"{says}, and of the loss itself {number_words(alone)} times. How does upstream come in, and what else does?"


def entry_off(yours, right, y_hat, target):
    """Where the signs are off, if the sizes are not; else the first entry that is off, with what it is made from."""
    turned, below = ~agree(yours, right), y_hat < target
    if same(yours.abs(), right.abs()):
        where = next((words for words, there in WHERE.items() if torch.equal(turned, below == there)), "in places")
        return f"Your gradient of 3 · loss has the right sizes, and the other sign {where}. Which sign has ŷ − y there?"
    at = y_hat[turned][0], target[turned][0]
    gives, should = told_apart(yours[turned][0], right[turned][0])
    where = f"With {y_hat.numel()} entries, where ŷ is {number_words(at[0])} and y is {number_words(at[1])},"
    return f"{where} your gradient of 3 · loss is {gives}, and should be {should}. Nudge this ŷ, and follow the nudge."


WHERE = {"where ŷ is below y": True, "where ŷ is above y": False}


def parts(z, labels, T):
    """The p of z / T, y and n, of which most slips are made."""
    return torch.softmax(z / T, dim=1), nn.functional.one_hot(labels, z.shape[1]), len(labels)
