"""Exercises and questions of notebook 01: graphs, layers, activations and losses."""

from __future__ import annotations

import math

import torch

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.question import Question

# 01.1 — the edges of a model ------------------------------------------------------------------------------------------

_EDGES = [("x", "y_hat"), ("w", "y_hat"), ("y_hat", "error"), ("y", "error"), ("error", "loss")]


def _pairs(answer, draw):
    return answer if answer is ... else {tuple(edge) for edge in answer}


edges_of_a_model = Exercise(
    id="01.1",
    minutes=3,
    task='List the edges of the graph as pairs (from, to), with the names in the code: `[("x", "y_hat"), …]`.',
    stub='edges = ...\n\nexercise("01.1").check(edges)',
    reference=_EDGES,
    measure=_pairs,
    mistakes=(
        Mistake(
            "arrows turned round",
            [(target, source) for source, target in _EDGES],
            "Those arrows run from a result to what it used. Values flow the other way.",
        ),
        Mistake(
            "data left out",
            [edge for edge in _EDGES if edge[0] not in ("x", "y")],
            "Data are nodes too. Which two numbers besides w does the forward pass need?",
        ),
        Mistake(
            "the target left out",
            [edge for edge in _EDGES if edge[0] != "y"],
            "The error compares the prediction with something. Where does that come from?",
        ),
        Mistake(
            "a step jumped over",
            [*_EDGES[:2], ("y_hat", "loss"), ("y", "loss")],
            "The loss is made from error alone. What is error made from?",
        ),
    ),
    also=(set(_EDGES), [list(edge) for edge in reversed(_EDGES)]),
    hints=(
        "Go through the code line by line: each line makes one node.",
        "On the right of each line stand the nodes it uses. One edge for each.",
    ),
    why="One edge for each use: what stands on the right of a line points to the name on its left.",
)

# 01.2 — a layer for a batch -------------------------------------------------------------------------------------------


def batch_layer(X, W, b):
    return torch.sigmoid(X @ W.T + b)


layer_for_a_batch = Exercise(
    id="01.2",
    minutes=3,
    task="The layer for a whole batch. X is (n, inputs), one row an image; W is (outputs, inputs); b is (outputs,).",
    stub='def batch_layer(X, W, b):\n    return ...\n\nexercise("01.2").check(batch_layer)',
    reference=batch_layer,
    inputs=lambda draw: (draw(5, 4) / 4, draw(3, 4) / 4, draw(3) / 4),
    mistakes=(
        Mistake(
            "not transposed",
            lambda X, W, b: torch.sigmoid(X @ W + b),
            "X is (n, inputs) and W is (outputs, inputs). The two inner sizes have to be the same.",
        ),
        Mistake(
            "images as columns",
            lambda X, W, b: torch.sigmoid(W @ X.T + b[:, None]),
            "The numbers are right and lie on their side: one row for each image is wanted.",
        ),
        Mistake("no activation", lambda X, W, b: X @ W.T + b, "That is z. What does the layer do with z?"),
        Mistake("no bias", lambda X, W, b: torch.sigmoid(X @ W.T), "One term of the weighted sum is missing."),
        Mistake(
            "bias after σ",
            lambda X, W, b: torch.sigmoid(X @ W.T) + b,
            "The bias belongs to the weighted sum: it shifts the place where σ bends.",
        ),
    ),
    also=(
        lambda X, W, b: torch.stack([torch.sigmoid(W @ row + b) for row in X]),
        lambda X, W, b: 1 / (1 + torch.exp(-(torch.einsum("ni,ji->nj", X, W) + b))),
        lambda X, W, b: [
            [1 / (1 + math.exp(-(float(w @ x) + float(c)))) for w, c in zip(W, b, strict=True)] for x in X
        ],
    ),
    hints=("Write the shapes under X and W. Which one has to be turned?", "(n, inputs) @ (inputs, outputs): turn W."),
    why="(n, inputs) @ (inputs, outputs) gives (n, outputs), and b is added to every row.",
)

# 01.3 — ELU -----------------------------------------------------------------------------------------------------------


def elu(z, alpha):
    return torch.where(z > 0, z, alpha * (torch.exp(z) - 1))


write_elu = Exercise(
    id="01.3",
    minutes=3,
    task="ELU for a tensor z: z where it is positive, α(e^z − 1) elsewhere.",
    stub='def elu(z, alpha):\n    return ...\n\nexercise("01.3").check(elu)',
    reference=elu,
    inputs=lambda draw: (draw(6), draw().abs()),
    mistakes=(
        Mistake(
            "forgot the 1",
            lambda z, alpha: torch.where(z > 0, z, alpha * torch.exp(z)),
            "Just left of 0 yours is near α, just right of it near 0. The two halves should meet.",
        ),
        Mistake(
            "forgot α",
            lambda z, alpha: torch.where(z > 0, z, torch.exp(z) - 1),
            "How deep the curve goes on the left is for the caller to choose.",
        ),
        Mistake(
            "halves swapped",
            lambda z, alpha: torch.where(z > 0, alpha * (torch.exp(z) - 1), z),
            "The two halves stand on each other's side.",
        ),
        Mistake("ReLU", lambda z, alpha: torch.relu(z), "That is ReLU: ELU does not stop at 0 on the left."),
        Mistake(
            "brackets",
            lambda z, alpha: torch.where(z > 0, z, alpha * torch.exp(z) - 1),
            "α multiplies the whole bracket, the 1 as well.",
        ),
    ),
    also=(
        lambda z, alpha: z.clamp_min(0) + alpha * torch.expm1(z.clamp_max(0)),
        lambda z, alpha: torch.stack([x if x > 0 else alpha * (math.e**x - 1) for x in z]),
        lambda z, alpha: torch.nn.functional.elu(z, float(alpha)),
    ),
    hints=(
        "`torch.where(condition, this, that)` picks element by element.",
        "The condition is `z > 0`; the two others are the two halves of the formula.",
    ),
    why="Both halves are computed for every element, and `where` picks one of them.",
)

# 01.4 — the slope of ELU ----------------------------------------------------------------------------------------------


def elu_slope(z, alpha):
    return torch.where(z > 0, torch.ones_like(z), alpha * torch.exp(z))


slope_of_elu = Exercise(
    id="01.4",
    minutes=3,
    task="The derivative of ELU in z, for a tensor z without zeros.",
    stub='def elu_slope(z, alpha):\n    return ...\n\nexercise("01.4").check(elu_slope)',
    reference=elu_slope,
    inputs=lambda draw: (draw(6), draw().abs()),
    gradient_of=lambda nudge, z, alpha: elu(z + nudge, alpha).sum(),
    mistakes=(
        Mistake("the value", elu, "That is ELU itself. How much does it move when z is nudged?"),
        Mistake(
            "kept the 1",
            lambda z, alpha: torch.where(z > 0, torch.ones_like(z), alpha * (torch.exp(z) - 1)),
            "A constant does not move when z is nudged.",
        ),
        Mistake(
            "forgot α",
            lambda z, alpha: torch.where(z > 0, torch.ones_like(z), torch.exp(z)),
            "A factor in front stays in front of the derivative.",
        ),
        Mistake(
            "ReLU's slope",
            lambda z, alpha: (z > 0) * 1.0,
            "That is the slope of ReLU. ELU still moves on the left.",
        ),
        Mistake(
            "z on the right",
            lambda z, alpha: torch.where(z > 0, z, alpha * torch.exp(z)),
            "On the right ELU is z. What is the slope of a straight line through 0?",
        ),
    ),
    also=(
        lambda z, alpha: torch.where(z > 0, 1.0, elu(z, alpha) + alpha),
        lambda z, alpha: [1.0 if x > 0 else float(alpha) * math.exp(x) for x in z.tolist()],
        lambda z, alpha: torch.func.grad(lambda z: elu(z, alpha).sum())(z),
    ),
    hints=("Differentiate each half by itself.", "The derivative of e^z is e^z, and that of a constant is 0."),
    why="On the right the slope of z is 1; on the left e^z is its own derivative, times α.",
)

# 01.5 — find the mistake: losses --------------------------------------------------------------------------------------

_LOSSES = {
    "price of a house": "squared error",
    "cat or dog": "cross-entropy",
    "minutes until the bus comes": "squared error",
    "which of ten digits": "cross-entropy",
}
_SWAPPED = {"squared error": "cross-entropy", "cross-entropy": "squared error"}

mend_losses = Exercise(
    id="01.5",
    minutes=2,
    task='Which loss for which task? Write "squared error" or "cross-entropy" for each.',
    stub="""
        loss_for = {
            "price of a house": ...,
            "cat or dog": ...,
            "minutes until the bus comes": ...,
            "which of ten digits": ...,
        }

        exercise("01.5").check(loss_for)
    """,
    reference=_LOSSES,
    mistakes=(
        Mistake(
            "swapped, as in the text",
            {task: _SWAPPED[loss] for task, loss in _LOSSES.items()},
            "Ask of each task whether its answer is a quantity or one of several classes. Yours has the two swapped.",
        ),
        Mistake(
            "squared error for all",
            dict.fromkeys(_LOSSES, "squared error"),
            "A class is no quantity: a seven is not nearer to an eight than to a one.",
        ),
        Mistake(
            "cross-entropy for all",
            dict.fromkeys(_LOSSES, "cross-entropy"),
            "Cross-entropy needs a probability for each class. How many classes has a price?",
        ),
        Mistake(
            "numbers are quantities",
            _LOSSES | {"which of ten digits": "squared error"},
            "A digit looks like a number. To a reader of images it is one of ten classes.",
        ),
    ),
    also=({task: loss.capitalize() for task, loss in reversed(_LOSSES.items())},),
    hints=("Two of the four answers are quantities.", "For a quantity, near is nearly right. For a class it is not."),
    why="Quantities are judged by the squared error, probabilities of classes by cross-entropy.",
)

# 01.6 — transfer: write a graph ---------------------------------------------------------------------------------------

_OPERATIONS = {"mul": lambda x, y: x * y, "add": lambda x, y: x + y, "sub": lambda x, y: x - y}
_GRAPH = {
    "p": ("mul", "w", "x"),
    "y_hat": ("add", "p", "b"),
    "error": ("sub", "y_hat", "y"),
    "loss": ("mul", "error", "error"),
}


def _loss_of_graph(answer, draw):
    """Run the answer forward on drawn numbers and return what it calls loss."""
    if answer is ... or not isinstance(answer, dict):
        return answer
    values = {name: draw() for name in ("w", "x", "b", "y")}
    for result, (operation, *operands) in answer.items():
        values[result] = _operation(operation)(*[_operand(values, operand, result) for operand in operands])
    if "loss" not in values:
        raise Trouble("no loss", 'No step makes "loss". The last one should.')
    return values["loss"]


def _operation(name):
    if name not in _OPERATIONS:
        raise Trouble("operation", f"There is no operation {name!r} here: use mul, add and sub.")
    return _OPERATIONS[name]


def _operand(values, operand, result):
    if isinstance(operand, str) and operand not in values:
        raise Trouble("order", f"{result!r} uses {operand!r} before any step has made it. Which order is needed?")
    return values[operand] if isinstance(operand, str) else operand


write_a_graph = Exercise(
    id="01.6",
    minutes=5,
    task='The graph of loss = (w·x + b − y)² as a dictionary, from the leaves "w", "x", "b", "y" to "loss". '
    'Operations: "mul", "add", "sub".',
    stub='graph = {\n    "p": ("mul", "w", "x"),\n    "loss": ...,\n}\n\nexercise("01.6").check(graph)',
    reference=_GRAPH,
    measure=lambda answer, draw: (
        ... if isinstance(answer, dict) and ... in answer.values() else _loss_of_graph(answer, draw)
    ),
    mistakes=(
        Mistake(
            "no bias",
            {"p": ("mul", "w", "x"), "error": ("sub", "p", "y"), "loss": ("mul", "error", "error")},
            "A leaf of the formula has no edge in your graph.",
        ),
        Mistake(
            "not squared",
            {name: _GRAPH[name] for name in ("p", "y_hat")} | {"loss": ("sub", "y_hat", "y")},
            "That loss can be negative. One step is missing after the difference.",
        ),
        Mistake(
            "added the target",
            _GRAPH | {"error": ("add", "y_hat", "y")},
            "The error is 0 when prediction and target are equal. Is it, in yours?",
        ),
        Mistake(
            "bias multiplied",
            _GRAPH | {"y_hat": ("mul", "p", "b")},
            "A bias shifts the prediction. It does not scale it.",
        ),
        Mistake(
            "not in order",
            dict(reversed(_GRAPH.items())),
            "'loss' uses 'error' before any step has made it. Which order is needed?",
        ),
    ),
    also=(
        {"p": ("mul", "x", "w"), "d": ("sub", "b", "y"), "e": ("add", "p", "d"), "loss": ("mul", "e", "e")},
        _GRAPH | {"error": ("sub", "y", "y_hat")},
    ),
    hints=(
        "One step for each operation of the formula, each with a name of its own.",
        "Four steps: a product, a sum, a difference, and the difference times itself.",
    ),
    why="Each step uses only leaves and earlier steps, so the dictionary is in topological order.",
)

EXERCISES = (edges_of_a_model, layer_for_a_batch, write_elu, slope_of_elu, mend_losses, write_a_graph)

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
