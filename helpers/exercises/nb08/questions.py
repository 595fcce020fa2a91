"""Questions of notebook 08."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "08.d1",
        "A backward pass that hands on at once gives ∂y/∂a = 29 for the diamond. How many nodes handed on too early?",
        2,
        (
            Mistake("one", 1, "c and d are both used twice."),
            Mistake("three", 3, "Nothing uses y, so it has nothing to wait for. Which nodes are used by two others?"),
            Mistake("all", 4, "a and b hand nothing on: they are leaves."),
            Mistake("none", 0, "29 is not 25, so something was counted twice."),
        ),
        "c and d are each used by the sum and by the product, and each handed on after the first.",
    ),
    Question(
        "08.d2",
        "b of shape (3,) is added to X of shape (4, 3). g of shape (4, 3) arrives. Which shape has b's gradient?",
        "(3,)",
        (
            Mistake("as it came", "(4, 3)", "A gradient has the shape of its tensor."),
            Mistake("the rows", "(4,)", "Which axis of the sum has b not got?"),
            Mistake("one number", "()", "b holds three numbers, and each feels the loss in its own way."),
        ),
        "b was copied to four rows; what the copies receive is summed over the rows.",
        choices=("(4, 3)", "(4,)", "(3,)", "()"),
    ),
    Question(
        "08.d3",
        "One multiplication of two numbers: how many times slower is this engine than plain Python floats, about?",
        "more than ten times",
        (
            Mistake("the same", "about the same", "Each result is an object with a rule and its operands."),
            Mistake(
                "twice", "about twice", "Count what is made for one product: an object, a tuple, a function, an array."
            ),
        ),
        "A product of floats is one instruction; here it makes an object, a tuple, a closure and an array.",
        choices=("about the same", "about twice", "more than ten times"),
    ),
    Question(
        "08.d4",
        "A value holds 1,000 numbers in place of one. How much longer does one product take in this engine?",
        "less than ten times as long",
        (
            Mistake(
                "each number pays",
                "about 1,000 times as long",
                "That would be so if each number were a value. How many objects and rules does one array need?",
            ),
            Mistake(
                "the arithmetic",
                "about 100 times as long",
                "Only the arithmetic grows with the numbers, and numpy does that in compiled code.",
            ),
        ),
        "One object, one tuple, one function and one array, whatever its size: the bookkeeping is paid once.",
        choices=("less than ten times as long", "about 100 times as long", "about 1,000 times as long"),
    ),
    Question(
        "08.r1",
        "What does a node have to keep for the backward pass?",
        "its operands and a rule",
        (
            Mistake(
                "the graph", "the whole graph", "The graph is the nodes together. One node knows only what it used."
            ),
            Mistake("the gradient", "only its gradient", "That is made in the backward pass. What leads to it?"),
            Mistake("the loss", "the loss", "A node does not know what it will be used for."),
        ),
        "Where it came from, and how a gradient is handed on.",
        choices=("the whole graph", "its operands and a rule", "only its gradient", "the loss"),
    ),
    Question(
        "08.r2",
        "x is used 5 times in an expression. How many contributions are added up in x.grad?",
        5,
        (
            Mistake("the last", 1, "That is what `=` in place of `+=` would leave."),
            Mistake("once less", 4, "The first use brings a contribution as well, to a sum that begins at 0."),
            Mistake("once more", 6, "The sum begins at 0, and 0 is no contribution."),
        ),
        "One for each use.",
    ),
    Question(
        "08.r3",
        "W has shape (784, 10) and X has shape (64, 784). Which shape has the gradient of X @ W in W?",
        "(784, 10)",
        (
            Mistake("the result", "(64, 10)", "That is the shape of what arrives."),
            Mistake("turned", "(10, 784)", "A gradient lies the way its tensor lies."),
            Mistake("of X", "(64, 784)", "That is the gradient of the other operand."),
        ),
        "The shape of W itself: X.T @ g.",
        choices=("(64, 10)", "(784, 10)", "(10, 784)", "(64, 784)"),
    ),
    Question(
        "08.r4",
        "Which of these does PyTorch have and this engine not?",
        "a version counter for saved tensors",
        (
            Mistake("order", "a topological order", "Both have one. Without it the diamond gives 29."),
            Mistake("the sum", "+= at every node", "Both add. Without it the last use would win."),
            Mistake("the rule", "a backward rule for each operation", "Both have one for each operation."),
        ),
        "Here nothing notices when an array is written into after it was used.",
        choices=(
            "a topological order",
            "+= at every node",
            "a version counter for saved tensors",
            "a backward rule for each operation",
        ),
    ),
)
