"""Questions from memory of notebooks 06 and 06b."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

FROM_MEMORY = (
    Question(
        "06.r1",
        "Which order never learns?",
        "backward, zero_grad, step",
        (
            Mistake(
                "the usual",
                "zero_grad, backward, step",
                "That is the usual order: step uses the gradients backward has just made.",
            ),
            Mistake("zeroed last", "backward, step, zero_grad", "That clears for the next pass, and works."),
        ),
        "The gradients are cleared before the step can use them.",
        choices=("zero_grad, backward, step", "backward, zero_grad, step", "backward, step, zero_grad"),
    ),
    Question(
        "06.r2",
        "On 5(w − 2)², above which learning rate does the distance to 2 grow?",
        0.2,
        (
            Mistake("that of (w − 2)²", 1, "This curve is 5 times as steep."),
            Mistake("one-step rate", 0.1, "At that rate the first step lands on the minimum."),
            Mistake("forgot the 2", 0.4, "The gradient is 10(w − 2)."),
            Mistake("upside down", 5, "A steeper curve needs a smaller rate."),
        ),
        "One step multiplies the distance by |1 − 10·lr|, which is 1 at lr = 0.2.",
    ),
    Question(
        "06.r3",
        "Fitted in standard units, a slope is 0.5. std_x = 2 mm and std_y = 8 g. What is it in g per mm?",
        2,
        (
            Mistake("upside down", 0.125, "Grams stand on top in g per mm."),
            Mistake("forgot std_x", 4, "The 0.5 is per standard deviation of x, not per mm."),
            Mistake("forgot std_y", 0.25, "The 0.5 is in standard deviations of y, not in g."),
            Mistake("both on top", 8, "Only one of the two multiplies: per mm means divided by mm."),
            Mistake("unchanged", 0.5, "That is in standard deviations of y per standard deviation of x."),
        ),
        "0.5 · 8 g / 2 mm.",
    ),
    Question(
        "06.r4",
        "Why is the update of a weight written inside torch.no_grad()?",
        "so that autograd does not record the step as part of the model",
        (
            Mistake("faster", "only to make it faster", "Without it the in-place change of a leaf raises an error."),
            Mistake("clears", "because it clears the gradient", "It clears nothing: that is what zero_grad is for."),
            Mistake(
                "freezes",
                "so that the weight stays as it is",
                "The weight does change. What is left out is the record of it.",
            ),
        ),
        "Recorded, the in-place step is refused, and w = w − … is no leaf any more.",
        choices=(
            "only to make it faster",
            "so that the weight stays as it is",
            "so that autograd does not record the step as part of the model",
            "because it clears the gradient",
        ),
    ),
    Question(
        "06.r5",
        "What does BCEWithLogitsLoss take as its first argument?",
        "raw scores, before any sigmoid",
        (
            Mistake(
                "probabilities",
                "probabilities, after a sigmoid",
                "It takes the sigmoid itself; yours would pass through it twice.",
            ),
            Mistake("classes", "the predicted class, 0 or 1", "A class has no slope to learn from."),
            Mistake("targets", "the targets", "The prediction comes first, the targets second."),
        ),
        "It combines sigmoid and logarithm in one function, which stays exact for large scores.",
        choices=(
            "probabilities, after a sigmoid",
            "raw scores, before any sigmoid",
            "the predicted class, 0 or 1",
            "the targets",
        ),
    ),
    Question(
        "06.r6",
        "Why does a large condition number make plain descent slow?",
        "the steepest direction sets the rate, and it is too small for the flattest",
        (
            Mistake("noise", "the gradient is noisy", "The walk is exact, and slow all the same."),
            Mistake("the steep one", "the steepest direction needs the most steps", "That one arrives first."),
            Mistake("float32", "float32 has too few digits", "It would be as slow with more digits."),
        ),
        "One rate serves all directions. What is safe for the steepest hardly moves along the flattest.",
        choices=(
            "the gradient is noisy",
            "the steepest direction needs the most steps",
            "the steepest direction sets the rate, and it is too small for the flattest",
            "float32 has too few digits",
        ),
    ),
)
