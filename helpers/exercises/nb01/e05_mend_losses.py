"""Exercise 01.5: find the mistake: losses."""

from helpers.exercises.marks import also_right, mistake

ID = "01.5"
MINUTES = 2
TASK = 'Which loss for which task? Write "squared error" or "cross-entropy" for each.'
STUB = """
loss_for = {
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


@also_right
def capitals_in_reverse():
    return {task: loss.capitalize() for task, loss in reversed(loss_for.items())}
