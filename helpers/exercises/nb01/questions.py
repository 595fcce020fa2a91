"""Questions of notebook 01."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question

QUESTIONS = (
    Question(
        "01.d1",
        "J = 3(a + b·c) at a = 5, b = 4, c = 2",
        39,
        (
            Mistake("b went up by 1", 34, "b is multiplied by c and then by 3 on its way."),
            Mistake("forgot c", 36, "b meets c before it meets anything else: v = 4 · 2."),
            Mistake("forgot the 3", 13, "That is u. One step is left."),
            Mistake("the old value", 33, "That is J at b = 3. Now b is 4."),
            Mistake("a + b first", 54, "The product binds first: c multiplies b alone, and then a is added."),
            Mistake("v", 8, "That is v. Two steps are left."),
            Mistake("the change", 6, "That is by how much J goes up. Asked is where it ends."),
            Mistake("3 only on a", 23, "The 3 stands outside the bracket: it multiplies all of it."),
        ),
        "v = 8, u = 13, J = 39.",
    ),
    Question(
        "01.d2",
        "Two layers without σ. What can the pair compute that one layer cannot?",
        "nothing",
        (
            Mistake("curves", "curves", "A weighted sum of weighted sums bends nowhere."),
            Mistake("more detail", "twice as much detail", "It has more weights. Does it have more functions?"),
            Mistake(
                "products", "products of inputs", "Inputs are only ever multiplied by weights, never by each other."
            ),
        ),
        "A linear function of a linear function is linear.",
        choices=("curves", "nothing", "twice as much detail", "products of inputs"),
    ),
    Question(
        "01.d3",
        "A model reads a digit from an image. Which loss?",
        "cross-entropy",
        (
            Mistake("squared error", "squared error", "Is an eight that is read as a nine nearly right?"),
            Mistake("either", "either, they are the same", "They differ most where the model is sure and wrong."),
            Mistake(
                "the share", "the share of wrong answers", "A nudge of a weight does not change that share at all."
            ),
        ),
        "A digit is one of ten classes, and the model gives each a probability.",
        choices=("squared error", "cross-entropy", "either, they are the same", "the share of wrong answers"),
    ),
    Question(
        "01.d4",
        "ReLU at z = 0: (relu(0 + h) − relu(0 − h)) / 2h for h = 1e-6. What comes out?",
        0.5,
        (
            Mistake("left half", 0, "That is the slope left of 0. The nudge to the right goes up."),
            Mistake("right half", 1, "That is the slope right of 0. The nudge to the left stays flat."),
            Mistake("the rise", 1e-6, "That is by how much the output rises. It is still divided by 2h."),
            Mistake("nan", float("nan"), "Nothing is divided by 0: 2h is small, but it is not 0."),
        ),
        "relu(h) is h and relu(−h) is 0: h divided by 2h.",
    ),
    Question(
        "01.r1",
        "The edges are a → u, v → u, b → v, c → v, u → J. Which order can compute the graph?",
        "v, u, J",
        (
            Mistake("as listed", "u, v, J", "u needs v. Is v there when u is computed?"),
            Mistake("backward", "J, u, v", "That is the order of the backward pass."),
            Mistake("any", "any order", "A step can run only when its operands are there."),
        ),
        "Every node comes after the nodes it uses.",
        choices=("u, v, J", "J, u, v", "v, u, J", "any order"),
    ),
    Question(
        "01.r2",
        "W has shape (3, 4). How many numbers does σ(W a + b) have?",
        3,
        (
            Mistake("the inputs", 4, "4 is what goes in: a has shape (4,)."),
            Mistake("the weights", 12, "12 is the number of weights. Each output uses four of them."),
            Mistake("one number", 1, "One is what a single row of W makes of a. How many rows are there?"),
            Mistake("weights and biases", 15, "15 counts weights and biases. How many sums are formed?"),
        ),
        "One output for each row of W.",
    ),
    Question(
        "01.r3",
        "Which activation has a derivative of exactly 0 for every negative input?",
        "ReLU",
        (
            Mistake("sigmoid", "sigmoid", "Its slope gets small on the left. It never is 0."),
            Mistake("tanh", "tanh", "Its slope gets small on both sides. It never is 0."),
            Mistake("ELU", "ELU", "On the left its slope is α e^z: small, but not 0."),
        ),
        "ReLU is flat for negative inputs: nothing comes back through it.",
        choices=("sigmoid", "tanh", "ReLU", "ELU"),
    ),
    Question(
        "01.r4",
        "Which loss belongs to predicting a mass in grams?",
        "squared error",
        (
            Mistake("cross-entropy", "cross-entropy", "That one needs a probability for each class."),
            Mistake("none", "none, a mass needs no loss", "Training needs one number that says how wrong it is."),
        ),
        "A mass is a quantity: near is nearly right.",
        choices=("cross-entropy", "squared error", "none, a mass needs no loss"),
    ),
)
