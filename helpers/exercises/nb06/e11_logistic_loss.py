"""Exercise 06.11: transfer: two classes."""

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb06.logistic import inputs, measure, what_is_off  # noqa: F401 (the check asks for these)

ID = "06.11"
MINUTES = 5
TASK = (
    "Transfer: two classes. Return the mean cross-entropy of raw scores (logits) and targets 0 or "
    "1, both of shape (n,), as a tensor that backward can start from. It must stay finite for a logit of 100."
)
STUB = """
def bce(logits, target):
    return ...

exercise("06.11").check(bce)
"""
HINTS = (
    "The loss of a sure and wrong unit grows like |logit|. A probability that rounds to 1 loses that.",
    "torch has a binary cross-entropy that takes logits: look for `with_logits`.",
)
WHY = (
    "A sure and wrong unit costs |logit|, and no rounding to 0 or 1 cuts that off. One way: sigmoid and logarithm in "
    "one function."
)


def bce(logits, target):
    return nn.functional.binary_cross_entropy_with_logits(logits, target)


@mistake("The loss with logits takes the sigmoid itself. Yours goes through it twice.")
def sigmoid_twice(z, t):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(z), t)


@mistake(
    "This loss wants probabilities between 0 and 1, and got numbers beyond these. Which loss takes scores?"
)
def no_sigmoid(z, t):
    return F.binary_cross_entropy(z, t)


@mistake(
    "log wants probabilities, and got raw scores: of a negative one it is no number. Which loss takes scores?",
    written="log",
)
def log_of_a_score(z, t):
    return -(t * z.log() + (1 - t) * (1 - z).log()).mean()


@mistake(
    "Right for small scores. At 100 `exp` overflows in float32, where e^100 is ∞.",
    written=" log (torch )?exp | log1p ",
)
def exp_overflows(z, t):
    return (torch.log(1 + torch.exp(z)) - t * z).mean()


@mistake(
    "Right for small scores. In float32 the sigmoid of 100 is exactly 1 and that of −100 exactly 0: what is the "
    "logarithm of 1 − 1, or of 0?",
    written=" sigmoid .*log | log (.* )?sigmoid ",
)
def log_of_0(z, t):
    p = torch.sigmoid(z)
    return -(t * p.log() + (1 - t) * (1 - p).log()).mean()


@mistake(
    "Right for small scores. A clamp cuts off what is large, and with it the loss: 100 is to count as 100.",
)
def clamped_logits(z, t):
    return F.binary_cross_entropy_with_logits(z.clamp(-20, 20), t)


@mistake(
    "Right for small scores. In float32 e^100 is ∞, and 1 + e^−100 is 1: what does your next step make of these, and "
    "the logarithm of that?",
    written=" exp .*log ",
)
def exp_and_log(z, t):
    p = 1 / (1 + torch.exp(-z))
    return -(t * p.log() + (1 - t) * (1 - p).log()).mean()


@mistake(
    "Right for small scores. A sample of class 0 has one and the same loss at 60 and at 100. A sigmoid rounds to 1 at "
    "both. What follows the sigmoid cannot tell them apart: pass the scores.",
)
def clamped(z, t):
    return F.binary_cross_entropy(torch.sigmoid(z), t)


@mistake(
    "Right for small scores. A sample of class 0 has the same loss at 60 as at 100, where it should be 60 and 100. "
    "Which step on the way makes both one number?"
)
def same_at_60_and_100(z, t):
    return (F.softplus(z) - t * z).minimum(torch.tensor(20.0)).mean()


@mistake("That is the sum over all samples. What does a mean divide by?")
def summed(z, t):
    return F.binary_cross_entropy_with_logits(z, t, reduction="sum")


@mistake("Those are the losses, one for each sample. The mean of them is one number.")
def not_averaged(z, t):
    return F.binary_cross_entropy_with_logits(z, t, reduction="none")


@mistake("Scores and targets have changed places: the prediction comes first.")
def arguments_swapped(z, t):
    return F.binary_cross_entropy_with_logits(t, z)


@mistake("Each sample gets the loss of the other class: the logit says how probable 1 is.")
def classes_swapped(z, t):
    return F.binary_cross_entropy_with_logits(z, 1 - t)


@mistake("Only samples of class 1 count in it. A sample of class 0 has a loss too, −log(1 − p).")
def class_1_only(z, t):
    return -(t * F.logsigmoid(z)).mean()


@mistake("Only samples of class 0 count in it. Where is the loss of class 1, −log p?")
def class_0_only(z, t):
    return -((1 - t) * F.logsigmoid(-z)).mean()


@mistake("That is the squared error. Its slope fades where the unit is surely wrong.")
def squared_error(z, t):
    return ((torch.sigmoid(z) - t) ** 2).mean()


@mistake("That is the squared error of the raw scores. A score of 100 for class 1 would be punished.")
def squared_error_of_scores(z, t):
    return ((z - t) ** 2).mean()


@mistake("A loss that falls below 0 here rewards mistakes. Look at the sign.")
def sign(z, t):
    return -F.binary_cross_entropy_with_logits(z, t)


@mistake("softplus(z) is the loss of class 0. For class 1 the logit itself is taken away from it.")
def softplus_alone(z, t):
    return F.softplus(z).mean()


@mistake("Every sample gets the loss of class 1, −log p. One of class 0 has another, −log(1 − p): see its target.")
def class_1_for_all(z, t):
    return (F.softplus(z) - z).mean()


@mistake("softplus(z) + t·z punishes a large logit of class 1. Look at the sign before the product.")
def product_added(z, t):
    return (F.softplus(z) + t * z).mean()


@mistake(
    "`cross_entropy` takes a row of scores for each sample, one for each class. Here one stands for two classes."
)
def of_many_classes(z, t):
    return F.cross_entropy(z, t)


@mistake("softmax shares a whole of 1 among all samples. Each has a probability of its own: of one score, the sigmoid.")
def softmax(z, t):
    p = torch.softmax(z, 0)
    return -(t * p.log() + (1 - t) * (1 - p).log()).mean()


@mistake("In yours each class counts as much as the other. In the mean each sample does: divide once, by all of them.")
def mean_of_classes(z, t):
    losses = F.softplus(z) - t * z
    return (losses[t == 1].mean() + losses[t == 0].mean()) / 2


@mistake("Yours adds a mean over class 1 to a mean over class 0. The mean of all samples divides once, by all of them.")
def sum_of_class_means(z, t):
    losses = F.softplus(z) - t * z
    return losses[t == 1].mean() + losses[t == 0].mean()


@mistake("That loss is a mean already. Yours divides by n once more.")
def divided_twice(z, t):
    return F.binary_cross_entropy_with_logits(z, t) / len(z)


@also_right
def by_module(z, t):
    return nn.BCEWithLogitsLoss()(z, t)


@also_right
def by_softplus(z, t):
    return (F.softplus(z) - t * z).mean()


@also_right
def by_logsigmoid(z, t):
    return -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean().float()
