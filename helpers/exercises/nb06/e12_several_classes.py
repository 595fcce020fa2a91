"""Exercise 06.12: cross-entropy of several classes."""

from contextlib import suppress

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.checking.example import by_example
from helpers.exercises.checking.near import is_near
from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import canonical, number_words, same
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import sizes
from helpers.exercises.nb06.measures import NO_TENSOR, loss_of, right_slope

ID = "06.12"
MINUTES = 3
TASK = (
    "Write the loss of several classes from its formula, the mean of −log p of the right class, as a tensor that "
    "backward can start from. `logits` has shape (n, k), and `species`, of shape (n,), holds a whole number from 0 to "
    "k − 1 for each row."
)
STUB = """
def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=...)
    return ...

exercise("06.12").check(cross_entropy)
"""
HINTS = (
    "Over which dimension do the probabilities of one penguin sum to 1? That is the one softmax runs along.",
    "From row 0 you need the entry species[0], from row 1 the entry species[1]: index with the row numbers as well.",
)
WHY = "softmax runs along a row, and of each row the entry of the right class counts; their mean is the loss."


def cross_entropy(logits, species):
    log_p = torch.log_softmax(logits, dim=1)
    return -log_p[torch.arange(len(species)), species].mean()


def inputs(draw):
    n, k = sizes(draw, 7, 3)
    return draw(n, k).float(), (100 * draw(n).abs()).long() % k


def measure(answer, draw):
    """The loss; where it is right, what goes back from it to the logits."""
    logits, species = inputs(draw)
    loss = loss_of(answer, (logits, species))
    values = told(loss, F.cross_entropy(logits, species), lambda _: what_counts(answer))
    if same(canonical(loss), canonical(F.cross_entropy(logits, species))):
        require(isinstance(loss, torch.Tensor), NO_TENSOR)
        right_slope(answer, right, (logits, species), "logits")
        far_down(answer)
    return values


def far_down(answer):
    """Require that −log p goes on growing where p is far below 0.001."""
    loss = canonical(answer(torch.tensor([[0.0, 12.0]]), torch.tensor([0])))
    require(is_near(loss, torch.tensor(12.0)), FAR_DOWN.format(number_words(loss)))


FAR_DOWN = (
    "With larger p yours is right. With the logits [[0, 12]] and species [0] it gives {}, and −log p is 12 there. What "
    "becomes of a small p in yours?"
)


def example(logits, species):
    return f"the logits {logits} with species {species}", (torch.tensor(logits), torch.tensor(species))


def what_counts(answer):
    """Which class of a single row yours takes for the right one, if it is another; else the first example it is off."""
    row = torch.tensor([[0.5, 2.2, 4.9]])  # no 0, of which logsumexp is −log p; no two a whole number apart
    losses = -torch.log_softmax(row, dim=1)[0].double()
    for right_class in range(3):
        with suppress(Exception):
            got = canonical(answer(row.clone(), torch.tensor([right_class]))).reshape(())
            taken = next((k for k in range(3) if k != right_class and same(got, losses[k])), None)
            if taken is not None:
                return OTHER_CLASS.format(right_class, number_words(got), taken)
    return by_example(answer, right, EXAMPLES, "the mean is")


OTHER_CLASS = (
    "Of one row, with the logits [[0.5, 2.2, 4.9]] and species [{0}], yours gives {1}. That is −log p of class {2}, "
    "and the right one is class {0}. Which entry of the row do you take?"
)
right = F.cross_entropy  # whose first two arguments are these
EXAMPLES = (
    example([[0.0, 2.0]], [1]),
    example([[0.0, 0.0], [0.0, 2.0]], [0, 1]),
    example([[0.0, 0.0, 1.0], [2.0, -1.0, 0.0]], [2, 1]),
    example([[1.0, 3.0], [2.0, 0.0], [0.0, 4.0]], [0, 0, 1]),
    example([[0.0, 0.0]] * 4 + [[0.0, 2.0], [1.0, 0.0], [0.0, 3.0], [1.0, 0.0]], [0, 1, 0, 1, 0, 1, 0, 0]),
    example([[0.0, 0.0, 0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 0.0, 0.0, -1.0, 2.0]], [0, 5]),
)


@mistake("The size is right, and the sign is the other one: no cross-entropy is below 0, and descent makes it lower.")
def no_minus(logits, species):
    return -cross_entropy(logits, species)


@mistake("That is the sum over all rows. The mean divides by their number.")
def summed(logits, species):
    return F.cross_entropy(logits, species, reduction="sum")


@mistake("Those are the losses, one for each row. One number is asked for, their mean.")
def not_averaged(logits, species):
    return F.cross_entropy(logits, species, reduction="none")


@mistake("Your softmax runs down the columns, over the penguins. The probabilities of one penguin sum to 1.")
def softmax_over_rows(logits, species):
    log_p = torch.log_softmax(logits, dim=0)
    return -log_p[torch.arange(len(species)), species].mean()


@mistake(
    "From every row the classes of all rows are taken, which makes a table (n, n). A row has one right class."
)
def all_pairs(logits, species):
    return -torch.log_softmax(logits, dim=1)[:, species].mean()


@mistake("Whole rows are taken, each by a class as if it were a row number. Which index stands first?")
def rows_by_class(logits, species):
    return -torch.log_softmax(logits, dim=1)[species].mean()


@mistake("That is the mean over all k classes of a row. Only the right one counts.")
def every_class(logits, species):
    return -torch.log_softmax(logits, dim=1).mean()


@mistake("Yours is k times too small, as a mean over the n·k entries of a table is. A mean over the rows divides by n.")
def divided_by_k(logits, species):
    y = F.one_hot(species, logits.shape[1])
    return -(y * torch.log_softmax(logits, dim=1)).mean()


@mistake("Those are raw logits of the right class. softmax and its logarithm come first.")
def raw_logits(logits, species):
    return -logits.gather(1, species[:, None]).mean()


@mistake("That is −log of a sigmoid, of each right score by itself. Softmax sets it against the others of its row.")
def sigmoid_for_softmax(logits, species):
    return -F.logsigmoid(logits).gather(1, species[:, None]).mean()


@mistake("Each score stands there as a yes or no of its own, by a sigmoid. The classes of one row share one softmax.")
def yes_or_no_of_each(logits, species):
    return F.binary_cross_entropy_with_logits(logits, F.one_hot(species, logits.shape[1]).float())


@mistake("That is the mean of −p. The loss is −log p: it grows without end where p goes to 0.")
def no_log(logits, species):
    return -torch.softmax(logits, dim=1).gather(1, species[:, None]).mean()


@mistake("That is the mean of the right class's p, which is to grow. The loss is −log p, and is to fall.")
def p_itself(logits, species):
    return torch.softmax(logits, dim=1).gather(1, species[:, None]).mean()


@mistake("That is the mean of 1 − p, never above 1. The loss is −log p: it grows without end where p goes to 0.")
def one_minus_p(logits, species):
    return (1 - torch.softmax(logits, dim=1).gather(1, species[:, None])).mean()


@mistake("That is the mean of 1/p. The loss is −log p, which is the logarithm of it.")
def one_over_p(logits, species):
    return (1 / torch.softmax(logits, dim=1).gather(1, species[:, None])).mean()


@mistake("That is the mean of −log(1 − p): small where p is small. p is that of the right class, which is to grow.")
def log_of_the_rest(logits, species):
    return -(1 - torch.softmax(logits, dim=1).gather(1, species[:, None])).log().mean()


@mistake("That is the logarithm of a mean probability. Take the logarithm of each one before you average.")
def log_of_the_mean(logits, species):
    return -torch.softmax(logits, dim=1).gather(1, species[:, None]).mean().log()


@mistake("That is the class the model finds most probable. What counts is the class that is right, likely or not.")
def most_probable(logits, species):
    return -torch.log_softmax(logits, dim=1).max(dim=1).values.mean()


@mistake("softmax has run twice: over the logits, and then over the probabilities. Ready-made losses have one in them.")
def softmax_twice(logits, species):
    return F.cross_entropy(torch.softmax(logits, dim=1), species)


@also_right
def by_module(logits, species):
    return nn.CrossEntropyLoss()(logits, species)


@also_right
def by_one_hot(logits, species):
    y = F.one_hot(species, logits.shape[1])
    return -(y * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()


@also_right
def by_logsumexp(logits, species):
    return (logits.logsumexp(dim=1) - logits.gather(1, species[:, None])[:, 0]).mean()
