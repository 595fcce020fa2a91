"""Exercise 05.5: through softmax, with a temperature."""

import torch
from torch import nn

from helpers.exercises.checking.run import call, told
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb05.measures import of_scores, parts, sizes

ID = "05.5"
MINUTES = 5
TASK = (
    "A temperature T makes the probabilities milder or sharper: the loss is the mean "
    "cross-entropy of softmax(z / T). Return the gradient of z, of shape (n, k). `labels` has "
    "shape (n,)."
)
STUB = """
def scores_grad(z, labels, T):
    p = ...
    y = nn.functional.one_hot(labels, z.shape[1])
    return ...

exercise("05.5").check(scores_grad)
"""
HINTS = (
    "Name the inside u = z / T. The gradient of u you know; then one more edge leads back to z.",
    "p has to be the probabilities that the loss has seen, those of u. Two factors then stand below p − y.",
    "What arrives at u is (p − y)/n, with p from u. What is the local derivative of u = z / T in z?",
)
WHY = "(p − y)/n arrives at z / T, and the edge from z has local derivative 1/T."


def scores_grad(z, labels, T):
    p = torch.softmax(z / T, dim=1)
    y = nn.functional.one_hot(labels, z.shape[1])
    return (p - y) / (len(labels) * T)


def inputs(draw):
    n, k = sizes(draw, 7, 3)
    return draw(n, k).float(), (100 * draw(n).abs()).long() % k, float(draw().abs())


def measure(answer, draw):
    given = inputs(draw)
    return told(call(answer, given), scores_grad(*given), of_scores(answer, scores_grad, given))


def gradient_of(nudge, z, labels, T):
    return nn.functional.cross_entropy((z + nudge) / T, labels)


@mistake(
    "That is the gradient of z / T. One edge remains, from z to z / T: what is its local derivative?",
    name="forgot 1/T",
)
def forgot_1_T(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) / n


@mistake("The local derivative of z / T in z is not T.")
def T_on_the_wrong_side(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) * T / n


@mistake(
    "One edge leads from z to z / T, so its local derivative comes in once. Yours holds it twice.",
    name="1/T twice",
)
def T_twice(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) / (n * T * T)


@mistake("The p in p − y are the probabilities the loss has seen: those of z / T.")
def probabilities_without_T(z, labels, T):
    p, y, n = parts(z, labels, 1)
    return (p - y) / (n * T)


@mistake("T is nowhere in it, or does nothing. It changes the probabilities, and it stands on the edge back to z.")
def no_T(z, labels, T):
    p, y, n = parts(z, labels, 1)
    return (p - y) / n


@mistake("T divides the scores, not the probabilities. And the edge from z to z / T has its local derivative too.")
def divided_the_probabilities(z, labels, T):
    p, y, n = parts(z, labels, 1)
    return (p / T - y) / n


@mistake("T divides the scores, before softmax. Yours divides the probabilities, which then no longer sum to 1.")
def divided_the_probabilities_and_all(z, labels, T):
    p, y, n = parts(z, labels, 1)
    return (p / T - y) / (n * T)


@mistake("In softmax(z / T) a large T makes the scores smaller. Your p is that of z · T.")
def z_times_T(z, labels, T):
    p, y, n = parts(z, labels, 1 / T)
    return (p - y) / (n * T)


@mistake(
    "Your p is that of z · T, and the local derivative is that of z · T too. The loss divides by T.",
    name="T for 1/T",
)
def T_for_1_T(z, labels, T):
    p, y, n = parts(z, labels, 1 / T)
    return (p - y) * T / n


@mistake("The loss is a mean over the images. Each has a share in it.", name="forgot 1/n")
def forgot_1_n(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) / T


@mistake(
    "p − y is the gradient of z / T, for one image. A mean over n and an edge to z are still to come.",
    name="p − y",
)
def p_minus_y(z, labels, T):
    p, y, n = parts(z, labels, T)
    return p - y


@mistake(
    "That is p − y for T = 1 and one image. Where does T act, and what does a mean over n do?",
    name="p − y without T",
)
def p_minus_y_without_T(z, labels, T):
    p, y, n = parts(z, labels, 1)
    return p - y


@mistake(
    "The mean is taken over the n images. There is one loss for each image, not one for each score.",
    name="divided by n · k",
)
def divided_by_n_k(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) / (z.numel() * T)


@mistake("k counts the classes. The mean runs over the images: which size of z counts those?")
def divided_by_k(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) / (z.shape[1] * T)


@mistake("`a - b / c` divides b alone. What divides y has to divide p as well: brackets.")
def divided_y_alone(z, labels, T):
    p, y, n = parts(z, labels, T)
    return p - y / (n * T)


@mistake("Yours multiplies by n, and a mean divides. (`a / b * c` divides by b alone: both takes brackets.)")
def brackets_below(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) * n / T


@mistake("With this sign a step of descent would lower the right score.")
def sign(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (y - p) / (n * T)


@mistake("exp(z / T) alone are no probabilities. What makes the numbers of a row sum to 1?")
def not_normalised(z, labels, T):
    _, y, n = parts(z, labels, T)
    return (torch.exp(z / T) - y) / (n * T)


@mistake("Divided by the sum of all images' exponentials, a row does not sum to 1. Each image has a sum of its own.")
def normalised_over_all(z, labels, T):
    _, y, n = parts(z, labels, T)
    e = torch.exp(z / T)
    return (e / e.sum() - y) / (n * T)


@mistake("The probabilities of one image sum to 1. Yours sum to 1 down each column.")
def wrong_axis(z, labels, T):
    _, y, n = parts(z, labels, T)
    return (torch.softmax(z / T, dim=0) - y) / (n * T)


@mistake("That pushes every score down. Where does the right class come in?")
def forgot_y(z, labels, T):
    p, y, n = parts(z, labels, T)
    return p / (n * T)


@mistake("Only the right score gets a gradient. The others are in the sum below the fraction: the loss feels them.")
def right_class_only(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - y) * y / (n * T)


@mistake("y says which class is right, in one column of k. labels is one number for each image, such as 2.")
def labels_for_y(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - labels[:, None]) / (n * T)


@mistake("(n, k) beside (n,) does not fit. One number for each image is a column, (n, 1); for labels there is y.")
def labels_that_do_not_fit(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p - labels) / (n * T)


@mistake("The logarithm belongs to the loss, not to its gradient: the gradient holds the probabilities themselves.")
def logarithms(z, labels, T):
    p, y, n = parts(z, labels, T)
    return (p.log() - y) / (n * T)


@mistake("One row is left: the mean over the images. Only divide by n, and each image keeps its row.")
def mean_over_the_images(z, labels, T):
    p, y, n = parts(z, labels, T)
    return ((p - y) / T).mean(0)


@mistake("That is the loss. The question is how it feels a nudge of each score.")
def the_loss(z, labels, T):
    return nn.functional.cross_entropy(z / T, labels)


@mistake("The sign is turned, and neither the mean over n nor the edge to z is in it yet.", name="y − p")
def y_minus_p(z, labels, T):
    p, y, n = parts(z, labels, T)
    return y - p


@mistake("Those are the probabilities. How far is each from what it should be, and what stands below?")
def the_probabilities(z, labels, T):
    return parts(z, labels, T)[0]


@also_right
def row_by_row(z, labels, T):
    z_g = torch.softmax(z / T, 1)
    z_g[range(len(labels)), labels] -= 1
    return (z_g / len(labels) / T).tolist()
