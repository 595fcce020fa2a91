"""Exercise 01.5: find the mistake: losses."""

from torch.nn import functional as F

from helpers.exercises.checking.run import require, told
from helpers.exercises.form.choices import words
from helpers.exercises.marks import also_right, mistake

ID = "01.5"
MINUTES = 2
TASK = 'Which loss for which task? Write "squared error" or "cross-entropy" for each.'
STUB = """
loss_for = {  # "squared error" or "cross-entropy"
    "price of a house": ...,
    "cat or dog": ...,
    "minutes until the bus comes": ...,
    "which of ten digits": ...,
}

exercise("01.5").check(loss_for)
"""
HINTS = (
    "Two of the four answers are quantities.",
    "For a quantity, near is nearly right. For a class it is not.",
)
WHY = "Quantities are judged by the squared error, probabilities of classes by cross-entropy."


loss_for = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}

SQUARED = "squar", "mse"  # as in mean squared error, MSELoss
CROSS = "entropy", "bce", "nll", "logit", "cel", " ce "  # as in cross_entropy, BCELoss

SAID = 'Yours is {} for the task “{}”, {}. Write "squared error" or "cross-entropy".'


def measure(answer, draw):
    if answer is ...:
        return answer
    require(isinstance(answer, dict), "Yours is no dictionary any more. Keep the tasks and write behind the colons.")
    by_words = {" ".join(words(str(task))): loss for task, loss in answer.items()}
    lost = [task for task in loss_for if " ".join(words(task)) not in by_words]
    behind = " ".join(words(str(list(answer.values()))))
    turned = [task for task in lost if " ".join(words(task)) in behind]
    require(not turned, f"Yours has the task “{(turned or ['']).pop()}” behind a colon. A task stands before it.")
    require(not lost, f"Yours is without the task “{(lost or ['']).pop()}”. Keep all four as they were.")
    losses = {task: by_words[" ".join(words(task))] for task in loss_for}
    if ... in losses.values():
        return ...
    return told({task: loss_of(task, loss) for task, loss in losses.items()}, loss_for, seen)


def loss_of(task, loss):
    """One of the two losses, however it is written: as words, or as a function or module of torch."""
    name = str(loss).split(" at 0x")[0]  # "<function cross_entropy at 0x7f…>"
    each = words(name)
    squared, cross = (any(part in f" {''.join(each)} " for part in parts) for parts in (SQUARED, CROSS))
    shown = repr(name[:40]) if isinstance(loss, str) else name[:40]
    require(not (squared and cross), SAID.format(shown, task, "with words of both losses"))
    require((squared or cross) and "not" not in each, SAID.format(shown, task, "neither of the two names"))
    return "squared error" if squared else "cross-entropy"


def seen(losses):
    off = [f"“{task}”" for task, loss in losses.items() if loss != loss_for[task]]
    return f"Think again about {' and '.join(off)}: is the answer there a quantity, or one of several classes?"


SWAPPED = {"squared error": "cross-entropy", "cross-entropy": "squared error"}


@mistake(
    "Ask of each task whether its answer is a quantity or one of several classes. Yours has the two swapped.",
    name="swapped, as in the text",
)
def swapped_as_in_the_text():
    return {task: SWAPPED[loss] for task, loss in loss_for.items()}


@mistake("A class is no quantity: a seven is not nearer to an eight than to a one.")
def squared_error_for_all():
    return dict.fromkeys(loss_for, "squared error")


@mistake(
    "Cross-entropy needs a probability for each class. How many classes has a price?",
    name="cross-entropy for all",
)
def cross_entropy_for_all():
    return dict.fromkeys(loss_for, "cross-entropy")


@mistake("A digit looks like a number. To a reader of images it is one of ten classes.")
def numbers_are_quantities():
    return loss_for | {"which of ten digits": "squared error"}


@mistake("Two classes are classes too: the model gives a probability to cat and to dog.")
def two_are_no_classes():
    return loss_for | {"cat or dog": "squared error"}


@mistake("Minutes may come as whole numbers, but four is nearly five there: that is a quantity.")
def minutes_are_classes():
    return loss_for | {"minutes until the bus comes": "cross-entropy"}


@mistake("A house has a price, not a class. Is a price that is one euro off nearly right?")
def prices_are_classes():
    return loss_for | {"price of a house": "cross-entropy"}


@mistake("One quantity is judged as a class and one class as a quantity: the price and the animals.")
def mended_by_half():
    return loss_for | {"price of a house": "cross-entropy", "cat or dog": "squared error"}


@also_right
def capitals_in_reverse():
    return {task: loss.capitalize() for task, loss in reversed(loss_for.items())}


@also_right
def functions_of_torch():
    return dict(zip(loss_for, (F.mse_loss, F.binary_cross_entropy, "MSE", F.cross_entropy), strict=True))
