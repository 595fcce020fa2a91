"""Questions of notebook 04."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "04.d1",
        "y₃ = x² + x³ at x = 1, the cube computed under no_grad. What does backward leave in x.grad?",
        2,
        (
            Mistake("nothing cut", 5, "That is the whole derivative. Backward does not see the cube."),
            Mistake("the cut term", 3, "That is the slope of the cube, the term that is cut."),
            Mistake("all cut", 0, "Only the cube is computed unseen. The square has its way back to x."),
            Mistake("the value", 1, "That is the value of x². Its slope is 2x."),
        ),
        "The square hands back 2x; the cube is a constant to autograd.",
    ),
    Question(
        "04.d2",
        "t is [2, 2, 2] and kept = t.detach(). After kept[0] = 100, what is t[0]?",
        100,
        (
            Mistake("a copy", 2, "That would be so if detach copied. It hands back the same memory."),
            Mistake("multiplied", 200, "100 is written, not multiplied."),
            Mistake("zero", 0, "Nothing is cleared: the number that was written stands there."),
        ),
        "detach() shares the memory of t: what is written into one stands in both.",
    ),
    Question(
        "04.d3",
        "The gradients of 2x and of x · x, both computed at x = 1, after x.data *= 100: as a list of two",
        [2, 200],
        (
            Mistake("noticed nothing", [2, 2], "2x has the slope 2 anyway. The product reads its factors later."),
            Mistake("swapped", [200, 2], "The other way round: x stands in the slope of x · x, not in that of 2x."),
            Mistake("both scaled", [200, 200], "The local derivative of 2x is 2. x does not occur in it."),
            Mistake("both factors", [2, 10000], "Each use hands on the other factor, 100. The two uses add."),
            Mistake("one use", [2, 100], "x is used twice in x · x, and each use adds a contribution."),
            Mistake("half noticed", [2, 101], "Both factors are the same memory, and backward reads it afterwards."),
        ),
        "The slope of 2x is 2 whatever x is; that of x · x is 2x, and backward reads 100.",
    ),
    Question(
        "04.d4",
        "total += loss, for 1,000 steps. What does the memory do?",
        "it grows by the same amount at every step",
        (
            Mistake(
                "level", "it stays level", "The total holds on to each loss, and each loss to the graph that made it."
            ),
            Mistake(
                "faster",
                "it grows faster and faster",
                "Each step adds a graph of the same size. The old ones are kept, not copied.",
            ),
            Mistake(
                "collected",
                "it grows and falls back, as old graphs are collected",
                "Only what nobody holds is collected. The total holds every graph.",
            ),
        ),
        "Each step adds one graph of the same size, and the total lets none go.",
        choices=(
            "it stays level",
            "it grows by the same amount at every step",
            "it grows faster and faster",
            "it grows and falls back, as old graphs are collected",
        ),
    ),
    Question(
        "04.d5",
        "loss = (2w − 3)² + 0.5 · w.item()², at w = 1. What does backward leave in w.grad?",
        -4,
        (
            Mistake("nothing cut", -3, "That is what a nudge finds. One of the two terms has no way back to w."),
            Mistake("the penalty alone", 1, "That is the slope of the penalty, 0.5 w². Which term got a plain number?"),
            Mistake("the value", 1.5, "That is the value of the loss. Its slope is asked for."),
            Mistake(
                "forgot the inner slope", -2, "That is 2(2w − 3). The inner derivative is missing: how does 2w feel w?"
            ),
        ),
        "item() hands on a plain number, so only the first term leads back: 2 · 2(2w − 3).",
    ),
    Question(
        "04.r1",
        "y = x² · x.detach() at x = 3. What does backward leave in x.grad?",
        18,
        (
            Mistake("nothing cut", 27, "That is the slope of x³. One of the three factors is a constant here."),
            Mistake("all cut", 0, "The square tracks."),
            Mistake("the cut factor's share", 9, "That is what the cut factor would have handed on."),
            Mistake("the constant alone", 3, "3 is the constant factor. What is the slope of the square beside it?"),
            Mistake("forgot the constant", 6, "The square's slope is 6. It is multiplied by the constant, 3."),
        ),
        "The slope of x² is 6, times the constant 3.",
    ),
    Question(
        "04.r2",
        "Which shares the memory of t, and lets the version counter of t notice a write?",
        "t.detach()",
        (
            Mistake(".data", "t.data", "It shares the memory. Its writes go unnoticed."),
            Mistake("clone", "t.clone()", "A clone has memory of its own."),
            Mistake("a copy", "t.detach().clone()", "The clone at the end has memory of its own."),
        ),
        "detach() shares memory and version counter; .data shares the memory alone.",
        choices=("t.data", "t.clone()", "t.detach()", "t.detach().clone()"),
    ),
    Question(
        "04.r3",
        "model.eval(), then a forward pass and loss.backward(). What happens?",
        "every weight gets its gradient",
        (
            Mistake("error", "an error: nothing tracks", "eval() does not stop tracking."),
            Mistake("none", "no weight gets a gradient", "That would take requires_grad_(False) or no_grad."),
            Mistake("zeros", "every gradient is 0", "eval() changes what dropout and batch norm do. It clears none."),
        ),
        "eval() is about dropout and batch norm. Tracking goes on.",
        choices=(
            "an error: nothing tracks",
            "no weight gets a gradient",
            "every gradient is 0",
            "every weight gets its gradient",
        ),
    ),
    Question(
        "04.r4",
        "A loop updates by w = w - lr * w.grad under no_grad. What goes wrong in its second step?",
        "w does not track, so backward has no graph to walk",
        (
            Mistake(
                "version", "the version counter raises an error", "Nothing was written in place: a new tensor was made."
            ),
            Mistake("accumulates", "the old gradient is still in w.grad", "The new tensor has no gradient at all."),
            Mistake("nothing", "nothing", "What is computed under no_grad does not track, and w is now that."),
        ),
        "The name w now belongs to a result computed under no_grad: a tensor that does not track.",
        choices=(
            "nothing",
            "the old gradient is still in w.grad",
            "the version counter raises an error",
            "w does not track, so backward has no graph to walk",
        ),
    ),
    Question(
        "04.r5",
        "The loss is right. A central difference in float64 gives 5, autograd gives 2. What do you look for?",
        "a term whose way back to the leaf is cut",
        (
            Mistake(
                "rounding",
                "the rounding error of the difference",
                "Rounding in float64 takes away digits far behind the point.",
            ),
            Mistake(
                "zeroing", "a missing zero_grad", "That adds old gradients to new ones. A first pass has no old ones."
            ),
            Mistake("rate", "a learning rate that is too large", "No step was taken: both are slopes at one point."),
        ),
        "A nudge runs through every term, backward only along wires that are whole.",
        choices=(
            "the rounding error of the difference",
            "a missing zero_grad",
            "a term whose way back to the leaf is cut",
            "a learning rate that is too large",
        ),
    ),
)
