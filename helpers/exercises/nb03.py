"""Exercises and questions of notebook 03: what PyTorch keeps, adds up and lets go."""

from __future__ import annotations

from functools import partial

import torch

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.question import Question

# 03.1 — a weight is a leaf --------------------------------------------------------------------------------------------


def weight(numbers):
    return (0.1 * torch.tensor(numbers)).requires_grad_()


def _as_weight(weight, draw):
    tensor = call(weight, ((10 * draw(4)).round().int().tolist(),))
    if tensor is ...:
        return ...
    if not isinstance(tensor, torch.Tensor):
        raise Trouble("no tensor", "Your function hands back no tensor. `torch.tensor(numbers)` makes one.")
    return {"its numbers": tensor, "requires_grad": tensor.requires_grad, "is_leaf": tensor.is_leaf}


make_a_weight = Exercise(
    id="03.1",
    minutes=2,
    task="Make a weight: return a leaf that holds `numbers`, a list of integers, times 0.1, and requires its gradient.",
    stub='def weight(numbers):\n    return ...\n\nexercise("03.1").check(weight)',
    reference=weight,
    measure=_as_weight,
    mistakes=(
        Mistake(
            "a result, not a leaf",
            lambda numbers: 0.1 * torch.tensor(numbers, dtype=torch.float32, requires_grad=True),
            "It tracks, but a product is no leaf, and its .grad stays None. Which comes first, scaling or tracking?",
        ),
        Mistake(
            "integers",
            lambda numbers: 0.1 * torch.tensor(numbers, requires_grad=True),
            "Integers cannot require a gradient. They have to become floats before they are asked to.",
        ),
        Mistake(
            "does not ask",
            lambda numbers: 0.1 * torch.tensor(numbers),
            "The numbers are right and it is a leaf. It does not ask for a gradient yet.",
        ),
        Mistake(
            "forgot the 0.1",
            lambda numbers: torch.tensor(numbers, dtype=torch.float32, requires_grad=True),
            "A leaf that tracks, with the numbers as they came. They should be a tenth of that.",
        ),
    ),
    also=(
        lambda numbers: torch.tensor([0.1 * number for number in numbers], requires_grad=True),
        lambda numbers: torch.nn.Parameter(torch.tensor(numbers, dtype=torch.float64) / 10),
    ),
    hints=(
        "A result of an operation is no leaf once tracking is on.",
        "Do the arithmetic while nothing tracks. `requires_grad_()` switches tracking on afterwards.",
    ),
    why="The multiplication ran before tracking was on, so nothing recorded it and the product is a leaf.",
)

# 03.2 — the gradient of a mean of squares -----------------------------------------------------------------------------


def mean_square_grad(x):
    return 2 * x / len(x)


mean_of_products = Exercise(
    id="03.2",
    minutes=2,
    task="The gradient of `(x * x).mean()` by hand, for any x of shape (n,). The answer has the shape of x.",
    stub='def mean_square_grad(x):\n    return ...\n\nexercise("03.2").check(mean_square_grad)',
    reference=mean_square_grad,
    inputs=lambda draw: (draw(4),),
    gradient_of=lambda nudge, x: ((x + nudge) * (x + nudge)).mean(),
    mistakes=(
        Mistake(
            "forgot 1/n", lambda x: 2 * x, "The mean has a local derivative too. How much of each element does it take?"
        ),
        Mistake("counted one use", lambda x: x / len(x), "x stands twice in x · x, and each use adds a contribution."),
        Mistake("n is 3", lambda x: 2 * x / 3, "The number of elements is not always 3. Here x has another length."),
        Mistake(
            "averaged", lambda x: 2 * x.mean(), "Each element has a gradient of its own: the answer has the shape of x."
        ),
        Mistake(
            "the terms",
            lambda x: x * x / len(x),
            "Those are the terms of the mean. How does one of them feel a nudge of x?",
        ),
    ),
    also=(
        lambda x: (x + x) / x.numel(),
        lambda x: [2 * number / len(x) for number in x.tolist()],
        torch.func.grad(lambda x: (x * x).mean()),
    ),
    hints=(
        "Backward from the output: the mean hands the same number to each of its n elements.",
        "The mean hands 1/n to each element. The product x · x hands on x for each of its two uses.",
    ),
    why="1/n from the mean, times x for each of the two uses of x: the contributions add up to 2x/n.",
)

# 03.3 — every way back to a leaf --------------------------------------------------------------------------------------


def arrivals(node):
    if node is None:
        return 0
    if type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(arrivals(previous) for previous, _ in node.next_functions)


def _first_level(node):
    return len(node.next_functions)


def _with_constants(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return 1
    return sum(_with_constants(previous) for previous, _ in node.next_functions)


def _operations_too(node):
    if node is None:
        return 0
    return 1 + sum(_operations_too(previous) for previous, _ in node.next_functions)


def _first_operand(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return int(node is not None)
    return _first_operand(node.next_functions[0][0])


def _leaves_reached(node):
    if node is None or type(node).__name__ == "AccumulateGrad":
        return {node} - {None}
    return set().union(*(_leaves_reached(previous) for previous, _ in node.next_functions))


def _by_stack(node):
    count, stack = 0, [node]
    while stack:
        node = stack.pop()
        count += type(node).__name__ == "AccumulateGrad"
        stack += [previous for previous, _ in node.next_functions if previous is not None]
    return count


def _by_paths(node):
    ways = [(node,)]
    while any(way[-1].next_functions for way in ways):
        ways = [
            way + step
            for way in ways
            for step in ([(n,) for n, _ in way[-1].next_functions if n] if way[-1].next_functions else [()])
        ]
    return float(len(ways))


def _arrivals_in_graphs(arrivals, draw):
    """Arrivals for J, for a product of a leaf with itself, and for the diamond; nodes of a graph cannot be copied."""
    a, b, c = (draw().requires_grad_() for _ in range(3))
    s, p = a + b, a * b
    results = 3 * (a + b * c), torch.exp(a * a), s + p + s * p
    if not callable(arrivals):
        return call(arrivals, ())
    return [call(partial(arrivals, result.grad_fn), ()) for result in results]


count_arrivals = Exercise(
    id="03.3",
    minutes=4,
    task=(
        "Count the ways from a result back to its leaves. `arrivals(J.grad_fn)` walks as `walk` does and returns how "
        "often the walk ends at an `AccumulateGrad`: 3 for J, 2 for `a * a`."
    ),
    stub=(
        "def arrivals(node):\n    if node is None:    # a constant\n        return ...\n"
        '    if type(node).__name__ == "AccumulateGrad":\n        return ...\n    return ...\n\n'
        'exercise("03.3").check(arrivals)'
    ),
    reference=arrivals,
    measure=_arrivals_in_graphs,
    mistakes=(
        Mistake(
            "one level only",
            _first_level,
            "That looks at the last operation alone. Let the function call itself on each node before it.",
        ),
        Mistake(
            "counted constants",
            _with_constants,
            "A None stands for a constant. No gradient arrives there, so it counts for nothing.",
        ),
        Mistake(
            "counted operations", _operations_too, "That counts every node on the way. Only the ends are arrivals."
        ),
        Mistake(
            "first operand only",
            _first_operand,
            "That follows one operand of each operation. Every one of them leads on.",
        ),
        Mistake(
            "each leaf once",
            lambda node: len(_leaves_reached(node)),
            "That counts leaves. A leaf that is used twice is reached twice, and gets two contributions.",
        ),
    ),
    also=(_by_stack, _by_paths),
    hints=(
        "Three cases: a constant, a leaf's end, and an operation with nodes before it.",
        "For an operation, add up what the function itself says of each node in `next_functions`.",
    ),
    why="Each way from the output to a leaf ends in one arrival: these are the paths of notebook 02.",
)

# 03.4 — one step of training -----------------------------------------------------------------------------------------


def train_step(w, sgd):
    sgd.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    sgd.step()


def _three_steps(train_step, draw):
    """Where w stands after each of three steps, when an old gradient waits in w.grad."""
    w = (5 + draw()).requires_grad_()
    w.grad = draw()
    sgd, places = torch.optim.SGD([w], lr=0.1), []
    if not callable(train_step):
        return call(train_step, ())
    for _ in range(3):
        if train_step(w, sgd) is ...:
            return ...
        places.append(w.item())
    return places


def _zero_last(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.step()
    sgd.zero_grad()


def _zero_between(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.zero_grad()
    sgd.step()


def _never_zero(w, sgd):
    ((w - 2) ** 2).backward()
    sgd.step()


def _zero_on_the_loss(w, sgd):
    loss = (w - 2) ** 2
    loss.zero_grad()
    loss.backward()
    sgd.step()


def _zero_the_weight(w, sgd):
    w.data.zero_()
    ((w - 2) ** 2).backward()
    sgd.step()


def _step_by_none(w, sgd):
    w.grad = None
    ((w - 2) ** 2).backward()
    sgd.step()


def _step_by_hand(w, sgd):
    (slope,) = torch.autograd.grad((w - 2) ** 2, w)
    with torch.no_grad():
        w -= 0.1 * slope


one_step = Exercise(
    id="03.4",
    minutes=3,
    task=(
        "One step of training for the loss (w − 2)². `w` is the weight, `sgd` its optimiser. The step must be right "
        "even if an old gradient still waits in `w.grad`. Nothing needs to be returned."
    ),
    stub='def train_step(w, sgd):\n    ...\n\nexercise("03.4").check(train_step)',
    reference=train_step,
    measure=_three_steps,
    mistakes=(
        Mistake(
            "zeroed last",
            _zero_last,
            "Right for a loop that starts empty. Here an old gradient waits in w.grad and joins the first step.",
        ),
        Mistake(
            "zeroed between",
            _zero_between,
            "w has not moved. Follow w.grad line by line: what is in it when the step comes, and does w itself change?",
        ),
        Mistake("never zeroed", _never_zero, "Backward adds. The gradients of earlier steps are still in w.grad."),
        Mistake(
            "zeroed on the loss",
            _zero_on_the_loss,
            "No tensor has a zero_grad, neither loss nor weight. Who holds the weights and empties their .grad?",
        ),
        Mistake(
            "zeroed the weight",
            _zero_the_weight,
            "That sets the weight to 0. It is its gradient that has to be emptied.",
        ),
    ),
    also=(_step_by_none, _step_by_hand),
    hints=(
        "Four lines: one for the loss, one each for zero, backward and step.",
        "The old gradient must be gone before backward adds the new one.",
    ),
    why="Zero comes before backward adds, and the step after: w.grad then holds the gradient of this loss alone.",
)

# 03.5 — a slope at every point ---------------------------------------------------------------------------------------


def slopes(f, points):
    x = points.clone().requires_grad_()
    f(x).backward(gradient=torch.ones_like(x))
    return x.grad


def _wave(x):
    return x**3 - torch.sin(x)


def _slopes(pull):
    """The gradient that ``pull(y, x)`` leaves in x, for y = f(x)."""

    def answer(f, points):
        x = points.clone().requires_grad_()
        pull(f(x), x)
        return x.grad

    return answer


slope_everywhere = Exercise(
    id="03.5",
    minutes=4,
    task=(
        "The slope of f at each of n points, with one backward pass. f works on each element alone, as `torch.sin` "
        "does. Track a copy of the points, and choose the upstream gradient that gives every element its own slope."
    ),
    stub='def slopes(f, points):\n    ...\n\nexercise("03.5").check(slopes)',
    reference=slopes,
    inputs=lambda draw: (_wave, draw(5)),
    gradient_of=lambda nudge, f, points: f(points + nudge).sum(),
    mistakes=(
        Mistake(
            "no upstream gradient",
            _slopes(lambda y, x: y.backward()),
            "f gives n numbers, and backward starts by itself only from one. What arrives from above at each of the n?",
        ),
        Mistake(
            "a mean",
            _slopes(lambda y, x: y.mean().backward()),
            "A mean hands 1/n to each element. Which reduction hands on 1?",
        ),
        Mistake(
            "the points as upstream",
            _slopes(lambda y, x: y.backward(gradient=x.detach())),
            "Each slope comes out times its point.",
        ),
        Mistake(
            "the values as upstream",
            _slopes(lambda y, x: y.backward(gradient=y.detach())),
            "Each slope comes out times f there.",
        ),
        Mistake(
            "one point only",
            _slopes(lambda y, x: y[0].backward()),
            "Only the first output was asked. The others feel nothing.",
        ),
        Mistake(
            "the values", lambda f, points: f(points), "That is f itself. Its slope is what backward leaves in .grad."
        ),
        Mistake(
            "tracked no copy",
            lambda f, points: f(points).backward(gradient=torch.ones_like(points)),
            "The points do not track, so f of them has no history. Track a copy of them first.",
        ),
    ),
    also=(
        _slopes(lambda y, x: y.sum().backward()),
        lambda f, points: torch.stack([torch.func.grad(f)(point) for point in points]),
        lambda f, points: torch.autograd.functional.jacobian(f, points).diagonal(),
    ),
    hints=(
        "`points.clone().requires_grad_()` is a leaf of your own; its .grad is the answer.",
        "The Jacobian of f is diagonal. Which v makes v · Jacobian its diagonal?",
        "Each slope should come out times 1.",
    ),
    why="Each output depends on one point alone: with v full of ones, v · Jacobian is the diagonal, the n slopes.",
)

# 03.6 — two losses on one graph --------------------------------------------------------------------------------------


def gradient_of_both(w, x):
    h = torch.exp(w * x)
    loss = (h - 1) ** 2 + h**2
    loss.backward()
    return w.grad


def _both(losses):
    """The gradient that backward on each of ``losses(h)`` leaves in w."""

    def answer(w, x):
        for loss in losses(torch.exp(w * x)):
            loss.backward()
        return w.grad

    return answer


def _both_retained(w, x):
    h = torch.exp(w * x)
    ((h - 1) ** 2).backward(retain_graph=True)
    (h**2).backward()
    return w.grad


def _both_forward_twice(w, x):
    ((torch.exp(w * x) - 1) ** 2).backward()
    (torch.exp(w * x) ** 2).backward()
    return w.grad


def _gradient_of_h(w, x):
    torch.exp(w * x).backward()
    return w.grad


two_losses = Exercise(
    id="03.6",
    minutes=4,
    task=(
        "Two losses share h = exp(w · x): (h − 1)² and h². Backward through one and then through the other raises: the "
        "first frees what h has kept. Let both flow back to the leaf `w`, and return `w.grad`."
    ),
    stub='def gradient_of_both(w, x):\n    ...\n\nexercise("03.6").check(gradient_of_both)',
    reference=gradient_of_both,
    inputs=lambda draw: ((0.3 * draw()).requires_grad_(), draw()),
    gradient_of=lambda nudge, w, x: (
        (torch.exp((w.detach() + nudge) * x) - 1) ** 2 + torch.exp((w.detach() + nudge) * x) ** 2
    ),
    mistakes=(
        Mistake(
            "freed, then asked",
            _both(lambda h: ((h - 1) ** 2, h**2)),
            "The first backward frees what h kept; the second needs it. Can the two losses become one number first?",
        ),
        Mistake(
            "first loss only",
            _both(lambda h: [(h - 1) ** 2]),
            "Only (h − 1)² has flowed back. The other loss adds to it.",
        ),
        Mistake("second loss only", _both(lambda h: [h**2]), "Only h² has flowed back. The other loss adds to it."),
        Mistake(
            "averaged",
            _both(lambda h: [((h - 1) ** 2 + h**2) / 2]),
            "That is half of it: the two losses were averaged, not added.",
        ),
        Mistake(
            "multiplied",
            _both(lambda h: [(h - 1) ** 2 * h**2]),
            "The losses were multiplied. Two backward passes would have added.",
        ),
        Mistake("the weight", lambda w, x: w, "That is w itself. What has flowed back to it is in w.grad."),
        Mistake("no loss", _gradient_of_h, "That is the gradient of h. Both losses come after it."),
        Mistake(
            "cut loose",
            _both(lambda h: [(h.detach() - 1) ** 2 + h.detach() ** 2]),
            "A detached h has no way back to w, so nothing can flow there.",
        ),
    ),
    also=(_both_retained, _both_forward_twice),
    hints=(
        "Two backward passes add their gradients. Which single number has that sum as its gradient?",
        "The derivative of a sum is the sum of the derivatives: one number, one reverse sweep.",
    ),
    why="One sweep from the sum of the losses adds what two sweeps would have added, and walks the shared part once.",
)

EXERCISES = (make_a_weight, mean_of_products, count_arrivals, one_step, slope_everywhere, two_losses)

QUESTIONS = (
    Question(
        "03.d1",
        "After loss.backward(), which of x, w, u and v have a number in .grad?",
        "w and v",
        (
            Mistake(
                "leaves only", "w", "w is right. v is no leaf, but retain_grad() has asked that its gradient be kept."
            ),
            Mistake(
                "all that track",
                "w, u and v",
                "All three got a gradient on the way. Only a leaf or a retained one keeps it.",
            ),
            Mistake(
                "neighbours", "x, w, u and v", "x does not ask. Standing beside w in a product does not make it track."
            ),
            Mistake("results", "u and v", "A weight is a leaf, and leaves that ask are the first to get a .grad."),
        ),
        "w is a leaf that asks; v was told to keep its gradient.",
        choices=("w", "w and v", "u and v", "w, u and v", "x, w, u and v"),
    ),
    Question(
        "03.d2",
        "σ(wx + b) at x = 1, w = 0, b = 0: its gradients in x, w and b, as a list",
        [0, 0.25, 0.25],
        (
            Mistake("w's factor for x", [0.25, 0.25, 0.25], "A nudge of x is felt times w, and w is 0."),
            Mistake("swapped x and w", [0.25, 0, 0.25], "In w · x each factor feels a nudge times the other one."),
            Mistake("the value", [0, 0.5, 0.5], "σ(0) is 0.5. Its slope there is 0.5 · (1 − 0.5)."),
            Mistake("forgot the slope of σ", [0, 1, 1], "Those are the gradients of wx + b. On the way they pass σ."),
            Mistake("b too", [0, 0.25, 0], "b is added: its local derivative is 1, whatever its value is."),
        ),
        "σ hands on 1/4; times w = 0 for x, times x = 1 for w, times 1 for b.",
    ),
    Question(
        "03.d3",
        "Which orders of a training step learn?",
        "zero – backward – step and backward – step – zero",
        (
            Mistake(
                "all", "all three", "In one of them the step finds nothing: the gradient is gone before it is used."
            ),
            Mistake(
                "zero first", "only zero – backward – step", "Run it as a loop: after step comes zero, either way."
            ),
            Mistake(
                "zero in the middle",
                "backward – step – zero and backward – zero – step",
                "Zero straight after backward throws away what backward has computed.",
            ),
        ),
        "Both have backward right before step and a zero somewhere before the next backward: it is the same loop.",
        choices=(
            "all three",
            "only zero – backward – step",
            "zero – backward – step and backward – step – zero",
            "backward – step – zero and backward – zero – step",
        ),
    ),
    Question(
        "03.d4",
        "s = a + b, and s.backward() twice. What does the second call do?",
        "it adds once more",
        (
            Mistake(
                "raises",
                "it raises the same error",
                "The error is about values that were freed. Which values would an addition need?",
            ),
            Mistake(
                "nothing", "nothing: the graph is gone", "The graph is still there; only the values it kept are freed."
            ),
            Mistake("overwrites", "it overwrites the first gradient", "Backward never overwrites. It adds to .grad."),
        ),
        "The local derivatives of an addition are 1 and 1: it keeps no values, so none are missing.",
        choices=(
            "it raises the same error",
            "it adds once more",
            "nothing: the graph is gone",
            "it overwrites the first gradient",
        ),
    ),
    Question(
        "03.r1",
        "u has a grad_fn, and after backward u.grad is None. Why?",
        "its gradient was computed and not kept",
        (
            Mistake(
                "never computed",
                "its gradient was never computed",
                "What lies before u needed it. A hook sees it pass.",
            ),
            Mistake("does not track", "u does not track", "It has a grad_fn, so it tracks."),
            Mistake("zero", "its gradient is 0", "A gradient of 0 would be a 0. None says that nothing was stored."),
        ),
        "A result hands its gradient on and drops it, unless retain_grad() asks for it.",
        choices=(
            "its gradient was never computed",
            "u does not track",
            "its gradient was computed and not kept",
            "its gradient is 0",
        ),
    ),
    Question(
        "03.r2",
        "w is a leaf at 3 and loss = w². Forward and backward run twice, and nothing is zeroed. What is w.grad?",
        12,
        (
            Mistake("overwrote", 6, "That is one pass. The second adds to it."),
            Mistake("multiplied", 36, "The two passes add."),
            Mistake("values", 18, "Those are the losses added up. It is their slopes that add."),
            Mistake("one w", 3, "The slope of w² is 2w, and it was added twice."),
        ),
        "Each pass adds 2 · 3.",
    ),
    Question(
        "03.r3",
        "A batch runs in two halves: each loss is the mean over its half, each has its backward, nothing is zeroed "
        "between. How many times the gradient of the mean over the whole batch is now in .grad?",
        2,
        (
            Mistake("the same", 1, "The mean of the whole is the mean of the two half means. Backward has added them."),
            Mistake("half", 0.5, "Nothing has divided anything: each half brought its full mean."),
            Mistake("squared", 4, "Two contributions of about the right size add up. To how much?"),
        ),
        "The whole's mean is half the sum of the two means, and backward has added them: divide each loss by 2.",
    ),
    Question(
        "03.r4",
        "When does PyTorch build the graph that backward walks?",
        "in every forward pass, anew",
        (
            Mistake(
                "backward", "in backward", "Backward walks it. We followed next_functions before any backward call."
            ),
            Mistake(
                "once",
                "once, when the function is defined",
                "A loop that runs longer makes another graph from the same function.",
            ),
            Mistake(
                "marking", "when requires_grad is set", "That marks a leaf. Nothing has been computed from it yet."
            ),
        ),
        "Each operation adds its node as it runs.",
        choices=(
            "in backward",
            "once, when the function is defined",
            "in every forward pass, anew",
            "when requires_grad is set",
        ),
    ),
    Question(
        "03.r5",
        "y = x³ at x = [1, 2], then y.backward(gradient=torch.tensor([10.0, 1.0])). What is x.grad?",
        [30, 12],
        (
            Mistake("forgot v", [3, 12], "Those are the slopes. Each is multiplied by what arrives from above."),
            Mistake("the values", [10, 8], "Those are the values times v. The slope of x³ is 3x²."),
            Mistake("swapped", [3, 120], "The first entry of v belongs to the first output."),
            Mistake("summed", 42, "v · Jacobian has one number for each input."),
        ),
        "v · Jacobian: 10 · 3 and 1 · 12.",
    ),
)
