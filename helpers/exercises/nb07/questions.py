"""Questions of notebook 07."""

from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.question import Question


def _choice(id, text, answer, wrong, why):
    """A question with choices: the wrong ones as {choice: feedback}, in alphabetical order with the right one."""
    mistakes = tuple(Mistake(choice, choice, feedback) for choice, feedback in wrong.items())
    return Question(id, text, answer, mistakes, why, choices=tuple(sorted([answer, *wrong])))


QUESTIONS = (
    _choice(
        "07.d1",
        "loss has no history. After loss.requires_grad = True and loss.backward(), what is w.grad?",
        "still None",
        {
            "0, stored": "A zero would have to be computed and stored. Nothing gets as far as w.",
            "the right gradient": "For that backward needs a way from the loss to w. The switch makes no way.",
        },
        "The loss has become a leaf: backward begins and ends there.",
    ),
    Question(
        "07.d2",
        "A network of Linear(2, 3) and Linear(3, 1); only the first is set as an attribute. How many numbers train?",
        9,
        (
            Mistake("all", 13, "The last layer stands in a plain list. Who tells the optimiser of it?"),
            Mistake("weights only", 6, "The first layer has a bias too, one number for each output."),
            Mistake("a bias for each input", 8, "Each output has one bias. How many outputs has the first layer?"),
            Mistake("the other layer", 4, "Those are the numbers of the layer that nobody registered."),
            Mistake("none", 0, "One of the two is registered, which is why the optimiser is content."),
        ),
        "2 · 3 weights and 3 biases of the first layer. The 4 numbers of the last one stay as they began.",
    ),
    _choice(
        "07.d3",
        "A fit of y = 3x + 0.8 zeroes its weights in each step instead of their gradients. Where is w at step 1,500?",
        "near 3",
        {
            "at 0": "It is set to 0 and then moved, by a gradient that holds all the earlier ones too.",
            "it explodes": "The gradients pile up, but each time from a weight of 0. Add up what that gives.",
            "where it began": "The first step sets w to 0 and the start is forgotten.",
        },
        "0 minus lr times the sum of all gradients so far is where gradient descent from 0 stands.",
    ),
    Question(
        "07.d4",
        "y_hat has shape (50, 1) and y has shape (50,). How many numbers has y_hat − y?",
        2500,
        (
            Mistake("pairs", 50, "A (50,) counts as a row, (1, 50). What does a column minus a row give?"),
            Mistake("both", 100, "Subtraction joins no tensors. It stretches both to a common shape."),
            Mistake("one", 1, "The mean comes later. First each prediction meets targets: how many?"),
        ),
        "A column of 50 minus a row of 50 is a table of 50 × 50: every prediction with every target.",
    ),
    Question(
        "07.d5",
        "relu(w·x + b) with w = 1 and b = −5; every x lies between 0 and 2. What is the gradient of the loss in b?",
        0,
        (
            Mistake("local derivative of b", 1, "b is added, with slope 1. Before that the gradient passes relu."),
            Mistake("z itself", -3, "That is z where x is largest. What does relu hand on from below its bend?"),
            Mistake("the bias", -5, "That is b. Its gradient passes relu, whose input is below 0 for every x."),
        ),
        "Below 0 relu hands on 0, for every sample, so nothing ever moves b.",
    ),
    _choice(
        "07.d6",
        "h = tanh(w1·x), shown = h.detach(), ŷ = w2·shown. After loss.backward(), which weights have a gradient?",
        "w2 alone",
        {
            "both": "The way from the loss to w1 leads through shown. Does shown know where it came from?",
            "w1 alone": "detach cuts what lies before it. Which of the two weights is used after it?",
            "neither": "The loss is computed from w2, which tracks. Is there a cut between the two?",
        },
        "shown has no history, so backward goes from the loss to w2 and no further. No error tells of it.",
    ),
    _choice(
        "07.r1",
        "“Trying to backward through the graph a second time”: a loop computes its loss once. What is the cure?",
        "compute the loss in each step",
        {
            "retain_graph=True": "It runs, and every step goes by the gradient of the first weights.",
            "zero_grad": "That empties gradients. The graph is what has been let go.",
            "loss.detach()": "A detached loss has no graph at all.",
        },
        "A new weight needs a new forward pass, and with it comes a new graph.",
    ),
    _choice(
        "07.r2",
        "A write through .data silences the in-place error. What has it done?",
        "hidden the write, so the gradient may be wrong",
        {
            "made a copy": ".data shares the memory: the saved tensor is overwritten.",
            "mended the gradient": "The message told of a gradient that would be wrong. Only the message is gone.",
            "stopped gradients there": "Gradients still flow, computed from the overwritten numbers.",
        },
        "The version counter does not see it, and backward computes with the new numbers.",
    ),
    _choice(
        "07.r3",
        "The loss goes down, then stays too high. Which check tells that a layer was never registered?",
        "count the parameters",
        {
            "nudge a weight": "The gradient agrees with the nudge, in this layer too. No optimiser ever uses it.",
            "compute the gradient once more": "Both are the gradient of this loss. The layer is never stepped.",
            "read the message": "Nothing is raised: the layer takes part in the forward pass.",
        },
        "You know how many numbers the model should train; parameters() knows how many it will.",
    ),
    Question(
        "07.r4",
        "Four gradients have to agree. In how many of them do you plant a fault before you trust the comparison?",
        4,
        (
            Mistake("one", 1, "A fault in one shows that this one is looked at. What of the others?"),
            Mistake("none", 0, "A check that has never failed proves nothing."),
            Mistake("two", 2, "Half of them would be taken on trust. The comparison may forget any of the others."),
            Mistake("three", 3, "The one you leave out may be the one it never looks at."),
        ),
        "One fault in each, by turns: a check has to fail once for every thing it checks.",
    ),
    _choice(
        "07.r5",
        "model(x) gives two different answers for the same x. What was forgotten?",
        "eval()",
        {
            "no_grad": "no_grad stops the record. Dropout goes on drawing.",
            "manual_seed": "A seed repeats the chance, it does not take it out.",
            "zero_grad": "Gradients take no part in a forward pass.",
        },
        "In training mode dropout draws anew in each call.",
    ),
    Question(
        "07.r6",
        "A gradient passes back through three sigmoids in a row, each with its z at 0. It is divided by how much?",
        64,
        (
            Mistake("one", 4, "That is what a single sigmoid does: its slope at 0 is 0.25."),
            Mistake("values", 8, "0.5 is the value of a sigmoid at 0. Backward multiplies by slopes."),
            Mistake("added", 12, "Along a path slopes are multiplied, so what divides is multiplied too."),
            Mistake("nothing lost", 1, "Nothing is lost where a ReLU is awake. What is the slope of a sigmoid at 0?"),
        ),
        "Each sigmoid multiplies by 0.25, its slope at 0, and that is the most it can be.",
    ),
)
