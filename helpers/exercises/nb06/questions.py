"""Questions of notebooks 06 and 06b."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question
from helpers.exercises.nb06.from_memory import FROM_MEMORY

QUESTIONS = (
    Question(
        "06.d1",
        "ŷ = w·x with w = 1, one sample x = 1, y = 2, learning rate 0.01. What is w after one step on (ŷ − y)²?",
        1.02,
        (
            Mistake("sign", 0.98, "ŷ is too small, so w has to grow."),
            Mistake("forgot the 2", 1.01, "The derivative of the square brings a 2 along."),
            Mistake("forgot lr", 3, "The learning rate scales the step."),
            Mistake("sign, forgot the 2", 0.99, "Too small a step, and the wrong way: ŷ lies below y."),
            Mistake("the step alone", 0.02, "That is how far w moves. Where does it start?"),
            Mistake("the gradient", -2, "That is the gradient at w = 1. The step goes against it, and is smaller."),
            Mistake("lr and sign", -1, "That adds the whole gradient. The step is a part of it, against it."),
            Mistake("at the solution", 2, "A single step of 0.01 does not reach it."),
        ),
        "The gradient is 2 · (1 − 2) · 1 = −2, and w − 0.01 · (−2) = 1.02.",
    ),
    Question(
        "06.d2",
        "How many numbers does nn.Linear(3, 2) train?",
        8,
        (
            Mistake("no bias", 6, "Those are the weights. Each output has a bias too."),
            Mistake("biases per input", 9, "There is one bias for each output, not for each input."),
            Mistake("one bias", 7, "Each of the two outputs has a bias of its own."),
            Mistake("added", 5, "Each output has a weight for every input: multiply."),
        ),
        "2 · 3 weights and 2 biases.",
    ),
    Question(
        "06.d3",
        "A module keeps two nn.Parameter in a plain Python list. How many does parameters() yield?",
        0,
        (
            Mistake("both", 2, "A module sees what is set as an attribute. It does not look inside a plain list."),
            Mistake("the list as one", 1, "The list is no parameter, and the module does not look inside it."),
        ),
        "The module does not look inside a plain list, so the optimiser never hears of them. nn.ParameterList is seen.",
    ),
    Question(
        "06.d4",
        "Gradient descent on (w − 2)² from w = 5 with learning rate 1.0. Where is w after 3 steps?",
        -1,
        (
            Mistake("after an even number", 5, "After an even number of steps it is back there."),
            Mistake("arrived", 2, "It jumps across the minimum, equally far on the other side."),
            Mistake("uphill", 83, "w moved away: subtract the gradient, do not add it."),
            Mistake("always the first step", -13, "The gradient is 6 at w = 5. What is it after the first step?"),
        ),
        "Each step multiplies w − 2 by 1 − 2·1 = −1: 5, −1, 5, −1.",
    ),
    Question(
        "06.d5",
        "The same with learning rate 0.5: how many steps until w is exactly 2?",
        1,
        (
            Mistake("two", 2, "Write down the first step: 5 − 0.5 · 6."),
            Mistake(
                "never", float("inf"), "It would only come nearer if the factor were not 0. Write down the first step."
            ),
        ),
        "1 − 2·0.5 = 0: the first step lands on the minimum.",
    ),
    Question(
        "06.d6",
        "y = 2x, x spread evenly around 0; a hand-written MSE takes ŷ (n, 1) minus y (n,). To which w does it train?",
        0,
        (
            Mistake(
                "unharmed", 2, "That would be so if each prediction met its own target. Here each meets all of them."
            ),
            Mistake("half", 1, "Each prediction is pulled to all targets at once. What is their mean?"),
        ),
        "Each prediction is pulled to every target, so to their mean, which is 0. There is no error message.",
    ),
    Question(
        "06.d7",
        "Gradient descent on w³ starts at w = 0. Where does it go?",
        "it stays at 0",
        (
            Mistake("down", "down, towards −∞", "It would, from any start below 0. What is the gradient at 0?"),
            Mistake("minimum", "to the minimum", "w³ has no minimum."),
            Mistake("up", "up, towards +∞", "Descent never climbs. What is the gradient at 0?"),
        ),
        "The gradient 3w² is 0 there, so every step is 0. A zero gradient need not be a minimum.",
        choices=("down, towards −∞", "it stays at 0", "to the minimum", "up, towards +∞"),
    ),
    Question(
        "06.d8",
        "Penguins in raw units, flipper in mm and mass in g, learning rate 3e-5. What does the loss do?",
        "it grows without end",
        (
            Mistake("arrives", "it reaches the best line in 50 steps", "With standardised units it does, at rate 0.1."),
            Mistake(
                "crawls", "it falls slowly", "At 2e-5 it does. This rate is beyond the border for the steep direction."
            ),
            Mistake(
                "oscillates",
                "it jumps between two values for ever",
                "That is the border itself. This rate is beyond it.",
            ),
        ),
        "A flipper of about 200 mm makes one direction very steep, and 3e-5 is beyond its border.",
        choices=(
            "it reaches the best line in 50 steps",
            "it falls slowly",
            "it jumps between two values for ever",
            "it grows without end",
        ),
    ),
    Question(
        "06.d9",
        "Over all penguins, mass falls with bill depth. And within each species?",
        "it rises in every species",
        (
            Mistake("same", "it falls in every species", "The species lie side by side. Look at one colour at a time."),
            Mistake(
                "mixed", "it rises in one and falls in two", "All three go the same way. Look at one colour at a time."
            ),
            Mistake("flat", "it does not depend on it", "Look at one colour at a time: each cloud is tilted."),
        ),
        "One line through all of them mixes the difference between species with the trend inside each.",
        choices=(
            "it falls in every species",
            "it rises in one and falls in two",
            "it rises in every species",
            "it does not depend on it",
        ),
    ),
    Question(
        "06.d10",
        "A logistic unit gives the logit 0. Which probability is that?",
        0.5,
        (
            Mistake("zero", 0, "That is the logit. The sigmoid maps it into the middle between 0 and 1."),
            Mistake("one", 1, "The sigmoid comes near 1 only for large logits."),
        ),
        "sigmoid(0) = 1/(1 + 1).",
    ),
    Question(
        "06.d11",
        "The forward of a module takes x, w and b; it sets no attribute. What does SGD(unit.parameters(), lr=0.1) do?",
        "it raises an error",
        (
            Mistake("trains them", "it will train w and b", "They are arguments of forward. Which list are they in?"),
            Mistake("silent", "it is made, and its steps change nothing", "So it might be. PyTorch checks the list."),
        ),
        "Nothing was assigned to the module, so its list of parameters is empty, and an optimiser refuses that.",
        choices=("it will train w and b", "it is made, and its steps change nothing", "it raises an error"),
    ),
    Question(
        "06.d12",
        "Adam with learning rate 0.1 takes its first step, and the gradient is 400. How far does w move?",
        0.1,
        (
            Mistake("as SGD", 40, "That is lr · g, the step of SGD. Adam divides by the size of the gradient."),
            Mistake("forgot lr", 1, "The ratio of the two means is 1. The learning rate scales it."),
            Mistake("not at all", 0, "Adam does move: its means are corrected for their start at zero."),
            Mistake("the gradient", 400, "That is the gradient. Adam divides it by its own size, then takes lr of it."),
        ),
        "Corrected, m is g and s is g², so g/√s is 1 in size: the step is the learning rate.",
        also=(-0.1,),
    ),
    Question(
        "06.d13",
        "The condition number grows from 10 to 100. How many times as many steps does plain descent need?",
        10,
        (
            Mistake("as many", 1, "The flat direction has to live with a rate that the steep one sets."),
            Mistake("squared", 100, "The rate falls with the steep curvature, once. Nothing squares it."),
            Mistake("the root", 3.2, "For momentum, about. Plain descent has no memory."),
        ),
        "The largest rate becomes a tenth, so each step along the flat direction does a tenth.",
    ),
    Question(
        "06.d14",
        "The cross-entropy has lost its minus sign. What does training do?",
        "the loss falls without end, and the answers get worse",
        (
            Mistake("raises", "it raises an error", "The sign changes no shape and no type: nothing can raise."),
            Mistake("harmless", "nothing changes: the sign has no effect", "Descent goes the other way with it."),
            Mistake("climbs", "the loss grows without end", "Descent makes whatever it is given smaller."),
        ),
        "Descent now makes log p of the right species as small as it can, so p vanishes and log p goes to −∞.",
        choices=(
            "it raises an error",
            "the loss grows without end",
            "the loss falls without end, and the answers get worse",
            "nothing changes: the sign has no effect",
        ),
    ),
    Question(
        "06.d15",
        "w = 4, the gradient of the loss is 4, and weight_decay is 0.5. Which gradient does the step of SGD use?",
        6,
        (
            Mistake("without it", 4, "Weight decay pulls towards zero as well: it adds a part of w."),
            Mistake("the number itself", 4.5, "It adds 0.5 of w, not 0.5."),
            Mistake("the pull alone", 2, "That is the pull. The gradient of the loss is there too."),
        ),
        "The step uses g + weight_decay · w = 4 + 0.5 · 4 = 6.",
    ),
    *FROM_MEMORY,
)
