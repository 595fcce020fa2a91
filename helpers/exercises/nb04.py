"""Exercises and questions of notebook 04: cutting the wire on purpose, and finding where it was cut by accident."""

from __future__ import annotations

from functools import partial

import torch
from torch import nn

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.question import Question


def _tensor_of(function, *inputs):
    """What the function makes of inputs that must not be copied, since their graph matters; ``...`` if a blank."""
    result = call(partial(function, *inputs), ())
    if result is not ... and not isinstance(result, torch.Tensor):
        raise Trouble("no tensor", "Your function hands back no tensor. What it gets are tensors: compute with them.")
    return result


def _gradients(output, *leaves):
    """The gradient of the sum of an output in each leaf; zeros where no way leads back."""
    if not output.requires_grad:
        return [torch.zeros_like(leaf) for leaf in leaves]
    return list(torch.autograd.grad(output.sum(), leaves, allow_unused=True, materialize_grads=True))


# 04.1 — the gradient that a cut leaves --------------------------------------------------------------------------------


def grad_of_x(x):
    return 2 * x + 4 * x**3


def _by_autograd(x):
    t = x.detach().clone().requires_grad_()
    (t**2 + t.detach() ** 3 + t**4).backward()
    return t.grad


one_cut = Exercise(
    id="04.1",
    minutes=1,
    task=(
        "y = x² + x³ + x⁴, with x³ computed under `no_grad`. What does backward leave in the `.grad` of x, for any x?"
    ),
    stub='def grad_of_x(x):\n    return ...\n\nexercise("04.1").check(grad_of_x)',
    reference=grad_of_x,
    inputs=lambda draw: (draw(),),
    gradient_of=lambda nudge, x: (x + nudge) ** 2 + x**3 + (x + nudge) ** 4,
    mistakes=(
        Mistake(
            "nothing cut",
            lambda x: 2 * x + 3 * x**2 + 4 * x**3,
            "That is the whole derivative. One of the three terms is a constant to autograd.",
        ),
        Mistake("only the cut term", lambda x: 3 * x**2, "The term under no_grad is the one that backward misses."),
        Mistake(
            "nothing after the cut",
            lambda x: 2 * x,
            "The cut ends with its block. x⁴ is computed outside and has a way home of its own.",
        ),
        Mistake(
            "the constant's value",
            lambda x: 2 * x + x**3 + 4 * x**3,
            "A constant adds its value to y. What does it add to the slope?",
        ),
        Mistake("the values", lambda x: x**2 + x**4, "Those are the terms that track. Backward leaves their slopes."),
    ),
    also=(_by_autograd, lambda x: 2 * x * (1 + 2 * x * x), lambda x: [2 * float(x) + 4 * float(x) ** 3][0]),
    hints=(
        "Which of the three terms have a way back to x?",
        "Differentiate each of those by itself, and add. A constant has slope 0.",
    ),
    why="x² and x⁴ have a way back to x; x³ was computed unseen, a constant.",
)

# 04.2 — a copy without a history --------------------------------------------------------------------------------------


def snapshot(t):
    return t.detach().clone()


def _later(snapshot, draw):
    t = 2 * draw(4).requires_grad_()
    copy = _tensor_of(snapshot, t)
    if copy is ...:
        return ...
    numbers = copy.detach().clone()
    t.detach().zero_()
    return {
        "its numbers": numbers,
        "its numbers after t is overwritten": copy,
        "whether it tracks": copy.requires_grad,
        "whether it has a history": not copy.is_leaf,
    }


def _clone_unseen(t):
    with torch.no_grad():
        return t.clone()


take_a_snapshot = Exercise(
    id="04.2",
    minutes=2,
    task=(
        "Take a snapshot of `t`, which tracks. The snapshot does not track, and it keeps its numbers even if `t` is "
        "overwritten later."
    ),
    stub='def snapshot(t):\n    return ...\n\nexercise("04.2").check(snapshot)',
    reference=snapshot,
    measure=_later,
    mistakes=(
        Mistake(
            "only detached",
            lambda t: t.detach(),
            "It does not track. But it shares the memory of t: when t was overwritten, the snapshot changed too.",
        ),
        Mistake(
            "only cloned",
            lambda t: t.clone(),
            "The numbers are its own. But clone is an operation like any other: the copy tracks, and t stays in reach.",
        ),
        Mistake("t itself", lambda t: t, "That is t under another name. It tracks, and it changes when t does."),
        Mistake(
            "empty of numbers",
            lambda t: torch.zeros_like(t),
            "It has the shape of t and memory of its own. The numbers of t are not in it.",
        ),
        Mistake("tracks anew", lambda t: t.detach().clone().requires_grad_(), "A good copy, asked to track again."),
    ),
    also=(
        lambda t: t.clone().detach(),
        lambda t: torch.tensor(t.tolist(), dtype=t.dtype),
        _clone_unseen,
        lambda t: t.detach() + 0,
    ),
    hints=(
        "Two things have to go: the history and the shared memory.",
        "One method cuts the history and keeps the memory; another copies the memory and keeps the history.",
    ),
    why="detach() cuts the history, clone() gives the numbers memory of their own.",
)

# 04.3 — freeze all layers but the last --------------------------------------------------------------------------------


def freeze(model):
    for parameter in model[:-1].parameters():
        parameter.requires_grad_(False)


def _asks(module):
    return [parameter.requires_grad for parameter in module.parameters()]


def _frozen(freeze, draw):
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1))
    freeze(model)
    return {
        "the layers before the last": _asks(model[:-1]),
        "the last layer": _asks(model[-1]),
        "the mode: freezing is not evaluating": model.training,
        "an attribute of a layer, which autograd never reads": any("requires_grad" in vars(m) for m in model.modules()),
    }


def _freeze_by_attribute(model):
    for layer in model[:-1]:
        layer.requires_grad = False


def _freeze_detached(model):
    for parameter in model[:-1].parameters():
        parameter.detach()


def _freeze_then_thaw(model):
    model.requires_grad_(False)
    model[-1].requires_grad_(True)


def _freeze_by_assignment(model):
    *before, _ = model
    for layer in before:
        for parameter in layer.parameters():
            parameter.requires_grad = False


freeze_layers = Exercise(
    id="04.3",
    minutes=3,
    task=(
        "Retrain one layer. `model` is an `nn.Sequential`. Freeze every layer but the last, so that backward gives "
        "gradients to the last one alone. Nothing needs to be returned."
    ),
    stub='def freeze(model):\n    ...\n\nexercise("04.3").check(freeze)',
    reference=freeze,
    measure=_frozen,
    mistakes=(
        Mistake(
            "froze everything",
            lambda model: model.requires_grad_(False),
            "Now nothing can learn. The last layer should still ask for its gradients.",
        ),
        Mistake(
            "froze the last",
            lambda model: model[-1].requires_grad_(False),
            "That is the layer that should learn. Freeze the others.",
        ),
        Mistake(
            "froze only the first",
            lambda model: model[0].requires_grad_(False),
            "The first layer is frozen. There are more before the last one.",
        ),
        Mistake(
            "evaluation mode",
            lambda model: model[:-1].eval() and model.eval(),
            "eval() changes what dropout and batch norm do. Every weight still asks for its gradient.",
        ),
        Mistake(
            "an attribute of the layer",
            _freeze_by_attribute,
            "A layer has no requires_grad, so this made a new attribute that nobody reads. Ask its parameters.",
        ),
        Mistake(
            "detached and dropped",
            _freeze_detached,
            "The parameters are as they were. detach() hands back another tensor and leaves the one in the layer.",
        ),
    ),
    also=(lambda model: model[:-1].requires_grad_(False), _freeze_then_thaw, _freeze_by_assignment),
    hints=(
        "`model[:-1]` is a model of all layers but the last.",
        "It is the parameters that ask for gradients. A tensor stops asking by `requires_grad_(False)`.",
    ),
    why="A parameter that does not ask gets no gradient; what passes through its layer is followed as before.",
)

# 04.4 — clip without touching what was kept ---------------------------------------------------------------------------


def clipped(x):
    y = torch.sigmoid(x)
    return y.clamp(max=0.8)


def _value_and_gradient(function, draw):
    x = torch.cat([draw(4), draw(4).abs()]).requires_grad_()
    y = _tensor_of(function, x)
    if y is ...:
        return ...
    return {"the values": y.detach().clone(), "the gradient": _gradients(y, x)[0]}


def _clip_silently(x):
    y = torch.sigmoid(x)
    y.data.clamp_(max=0.8)
    return y


def _clip_in_place(x):
    y = torch.sigmoid(x)
    with torch.no_grad():
        y.clamp_(max=0.8)
    return y


clip = Exercise(
    id="04.4",
    minutes=3,
    task=(
        "Find the mistake. A sigmoid is clipped at 0.8 by `y.data.clamp_(max=0.8)`. The values are right; at the "
        "clipped places the gradient should be 0 and is not. Clip y so that both are right."
    ),
    stub="""
        def clipped(x):
            y = torch.sigmoid(x)
            y = ...    # it said y.data.clamp_(max=0.8), without y =
            return y

        exercise("04.4").check(clipped)""",
    reference=clipped,
    measure=_value_and_gradient,
    mistakes=(
        Mistake(
            "behind the back",
            _clip_silently,
            "Backward read 0.8 as the output of the sigmoid, and knows nothing of a clip. Make a new tensor instead.",
        ),
        Mistake(
            "in place",
            _clip_in_place,
            "The sigmoid kept its output, and the clip wrote into it. The version counter noticed. Make a new tensor.",
        ),
        Mistake(
            "detached",
            lambda x: torch.sigmoid(x).detach().clamp(max=0.8),
            "The values are right. Now no gradient comes back at all: the clip is to be part of the graph.",
        ),
        Mistake("not clipped", lambda x: torch.sigmoid(x), "That is the sigmoid as it was. Nothing is clipped."),
        Mistake(
            "clipped from below",
            lambda x: torch.sigmoid(x).clamp(min=0.8),
            "The small values went up to 0.8. The large ones should come down to it.",
        ),
        Mistake(
            "clipped the input",
            lambda x: torch.sigmoid(x.clamp(max=0.8)),
            "x is clipped at 0.8. It is y that should be.",
        ),
    ),
    also=(
        lambda x: torch.sigmoid(x).clip(max=0.8),
        lambda x: torch.where(torch.sigmoid(x) < 0.8, torch.sigmoid(x), 0.8),
        lambda x: torch.minimum(torch.sigmoid(x), torch.tensor(0.8, dtype=x.dtype)),
    ),
    hints=(
        "An operation without the underscore makes a new tensor and leaves the kept one as it was.",
        "`clamp_` writes in place. Its sister without the underscore is recorded like any operation.",
    ),
    why="clamp makes a new tensor: the sigmoid's output stays as kept, and the clip has a local derivative, 0 or 1.",
)

# 04.5 — one step for many weights -------------------------------------------------------------------------------------


def step(params, lr):
    with torch.no_grad():
        for w in params:
            w -= lr * w.grad


def _after_step(step, draw):
    leaves = [draw(3).requires_grad_(), draw().requires_grad_()]
    for leaf in leaves:
        leaf.grad = draw(*leaf.shape)
    params = list(leaves)
    step(params, 0.1)
    return {
        "the weights": list(leaves),
        "the list: it should hold the same leaves": [now is leaf for now, leaf in zip(params, leaves, strict=True)],
        "the weights still track": [leaf.requires_grad for leaf in leaves],
        "the version counter": [leaf._version > 0 for leaf in leaves],
    }


def _step_by(write):
    """A step that calls ``write(w, lr)`` on every weight under no_grad."""

    def step(params, lr):
        with torch.no_grad():
            for w in params:
                write(w, lr)

    return step


def _step_recorded(params, lr):
    for w in params:
        w -= lr * w.grad


def _step_new_name(params, lr):
    with torch.no_grad():
        for w in params:
            w = w - lr * w.grad


def _step_new_list(params, lr):
    with torch.no_grad():
        params[:] = [w - lr * w.grad for w in params]


def _step_data(params, lr):
    for w in params:
        w.data -= lr * w.grad


many_weights = Exercise(
    id="04.5",
    minutes=3,
    task=(
        "One step of gradient descent for a list of leaves, `params`, whose gradients are filled. The leaves "
        "themselves move, unrecorded; a graph that has kept one of them must be able to notice. Nothing needs to be "
        "returned."
    ),
    stub='def step(params, lr):\n    ...\n\nexercise("04.5").check(step)',
    reference=step,
    measure=_after_step,
    mistakes=(
        Mistake(
            "bound a new name",
            _step_new_name,
            "`w = w - …` gives the name w to a new tensor. The leaf in the list has not moved.",
        ),
        Mistake(
            "put new tensors in the list",
            _step_new_list,
            "The list now holds new tensors that do not track. The leaves themselves have not moved.",
        ),
        Mistake("recorded", _step_recorded, "A write into a leaf that tracks is refused. Which block allows it?"),
        Mistake(
            "behind the back",
            _step_data,
            "The weights are right, and no version counter went up: a graph that kept them would use the new ones.",
        ),
        Mistake(
            "ascent", _step_by(lambda w, lr: w.add_(lr * w.grad)), "That goes up the slope. Descent goes against it."
        ),
        Mistake("forgot lr", _step_by(lambda w, lr: w.sub_(w.grad)), "The step is the whole gradient. Scale it by lr."),
        Mistake(
            "only the step",
            _step_by(lambda w, lr: w.copy_(-lr * w.grad)),
            "The weight was replaced by the step. The step is added to where it stands.",
        ),
    ),
    also=(
        _step_by(lambda w, lr: w.sub_(lr * w.grad)),
        _step_by(lambda w, lr: w.copy_(w - lr * w.grad)),
        lambda params, lr: torch.optim.SGD(params, lr=lr).step(),
        lambda params, lr: [w.detach().sub_(lr * w.grad) for w in params],
    ),
    hints=(
        "A loop over params, and in it one line that changes the leaf itself.",
        "`-=` writes in place. Around it stands the block that lets it go unrecorded.",
    ),
    why="In place, so it stays the same leaf; under no_grad, so nobody records it; and the version counter goes up.",
)

# 04.6 — an evaluation that keeps nothing ------------------------------------------------------------------------------


def evaluate(loss_of, batches):
    with torch.no_grad():
        losses = [loss_of(batch) for batch in batches]
    return sum(losses) / len(losses)


def _mean_and_kept(evaluate, draw):
    w, batches = draw(3).requires_grad_(), [draw(4, 3) for _ in range(3)]
    saved = []

    def loss_of(batch):
        return torch.sigmoid(batch @ w).square().mean()

    with torch.autograd.graph.saved_tensors_hooks(lambda t: saved.append(t.shape) or t, lambda t: t):
        mean = call(partial(evaluate, loss_of, batches), ())
    if mean is ...:
        return ...
    return {
        "the mean": mean,
        "it should not track": isinstance(mean, torch.Tensor) and mean.requires_grad,
        "nothing should be kept for a backward pass": len(saved) > 0,
    }


def _unseen(combine):
    """``combine`` the losses of all batches, computed under no_grad."""

    def evaluate(loss_of, batches):
        with torch.no_grad():
            return combine([loss_of(batch) for batch in batches])

    return evaluate


def _evaluate_by_loop(loss_of, batches):
    total = 0.0
    with torch.inference_mode():
        for batch in batches:
            total += loss_of(batch).item()
    return total / len(batches)


keep_nothing = Exercise(
    id="04.6",
    minutes=3,
    task=(
        "The mean loss over a list of batches, with nothing kept for a backward pass, not even for one batch. "
        "`loss_of(batch)` gives the loss of a batch."
    ),
    stub='def evaluate(loss_of, batches):\n    ...\n\nexercise("04.6").check(evaluate)',
    reference=evaluate,
    measure=_mean_and_kept,
    mistakes=(
        Mistake(
            "kept every graph",
            lambda loss_of, batches: sum(loss_of(batch) for batch in batches) / len(batches),
            "The mean is right and it tracks: every batch's graph hangs on it.",
        ),
        Mistake(
            "kept one graph at a time",
            lambda loss_of, batches: sum(loss_of(batch).item() for batch in batches) / len(batches),
            "The result is free of history. But each loss was computed with a graph, dropped only afterwards.",
        ),
        Mistake("a sum", _unseen(sum), "Nothing is kept. It is the sum of the losses; the mean was asked."),
        Mistake("the last batch", _unseen(lambda losses: losses[-1]), "That is the loss of the last batch alone."),
        Mistake(
            "the first batch",
            _unseen(lambda losses: losses[0]),
            "That is the loss of the first batch alone. Does a return stand inside the loop?",
        ),
        Mistake("all the losses", _unseen(torch.stack), "Those are the losses, one for each batch. Take their mean."),
    ),
    also=(_evaluate_by_loop, _unseen(lambda losses: torch.stack(losses).mean())),
    hints=(
        "Where is the graph made: when the losses are added, or when each is computed?",
        "The calls of `loss_of` have to stand inside the block in which autograd does not look.",
    ),
    why="The losses are computed under no_grad, so no operation keeps anything, and the mean has no history.",
)

# 04.7 — a tensor made of tensors --------------------------------------------------------------------------------------


def squared_length(a, b):
    point = torch.stack([a, b])
    return (point**2).sum()


def _value_and_both(function, draw):
    a, b = draw().requires_grad_(), draw().requires_grad_()
    length = _tensor_of(function, a, b)
    if length is ...:
        return ...
    gradients = _gradients(length, a, b)
    return {
        "the value": length,
        "the gradient of a": gradients[0],
        "the gradient of b": gradients[1],
        "the result tracks": length.requires_grad,
    }


def _length_of(make):
    """The squared length of the point that ``make(a, b)`` gives."""
    return lambda a, b: (make(a, b) ** 2).sum()


stack_them = Exercise(
    id="04.7",
    minutes=2,
    task=(
        "Find the mistake. `point` should hold a and b and lead back to both. `torch.tensor([a, b])` holds them and "
        "leads back to neither."
    ),
    stub="""
        def squared_length(a, b):
            point = ...    # it said torch.tensor([a, b])
            return (point**2).sum()

        exercise("04.7").check(squared_length)""",
    reference=squared_length,
    measure=_value_and_both,
    mistakes=(
        Mistake(
            "copied the numbers",
            _length_of(lambda a, b: torch.tensor([a, b])),
            "The value is right and does not track: torch.tensor takes numbers and makes a tensor without a history.",
        ),
        Mistake(
            "a new leaf",
            _length_of(lambda a, b: torch.tensor([a, b], requires_grad=True)),
            "It tracks, from here on. It is a new leaf, and no way leads from it to a and b.",
        ),
        Mistake(
            "cut one of them",
            _length_of(lambda a, b: torch.stack([a, b.detach()])),
            "The way to a is open. The way to b is cut.",
        ),
        Mistake(
            "added instead of joined",
            _length_of(lambda a, b: a + b),
            "a + b is one number. A point has two, side by side.",
        ),
        Mistake(
            "no axis to join",
            _length_of(lambda a, b: torch.cat([a, b])),
            "cat joins along an axis that is there, and a single number has none. Which function makes a new axis?",
        ),
    ),
    also=(
        _length_of(lambda a, b: torch.cat([a.reshape(1), b.reshape(1)])),
        _length_of(lambda a, b: torch.hstack([a, b])),
        _length_of(lambda a, b: a * torch.tensor([1.0, 0.0]) + b * torch.tensor([0.0, 1.0])),
    ),
    hints=(
        "You need an operation that takes tensors and is recorded, not one that takes numbers.",
        "One function puts tensors of the same shape side by side, along a new axis.",
    ),
    why="stack is an operation: it is recorded, and hands each element's gradient back to its tensor.",
)

# 04.8 — the straight-through estimator --------------------------------------------------------------------------------


def straight_through(x):
    return x + (torch.round(x) - x).detach()


def _steps_and_slopes(function, draw):
    x, upstream = draw(5).requires_grad_(), draw(5)
    given = x.detach().clone()
    y = _tensor_of(function, x)
    if y is ...:
        return ...
    return {
        "the value": y.detach().clone(),
        "the gradient": _gradients(y * upstream, x)[0] / upstream,
        "x: it should stay as it was": torch.equal(x, given),
        "the result tracks": y.requires_grad,
    }


def _round_in_place(x):
    x.data.round_()
    return x


def _round_with_its_slope(x):
    return torch.round(x).detach() + x - x.detach()


class _Straight(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.round(x)

    @staticmethod
    def backward(ctx, upstream):
        return upstream


useful_cut = Exercise(
    id="04.8",
    minutes=5,
    task=(
        "Transfer: a cut that is useful. Rounding has slope 0 almost everywhere, so nothing before it can learn. "
        "Return the rounded x, with a gradient as if it were x itself: the forward pass sees the steps, the backward "
        "pass a straight line."
    ),
    stub='def straight_through(x):\n    return ...\n\nexercise("04.8").check(straight_through)',
    reference=straight_through,
    measure=_steps_and_slopes,
    mistakes=(
        Mistake(
            "nothing cut",
            torch.round,
            "The value is right and the slope is 0, that of rounding. Which part of it should be a constant?",
        ),
        Mistake("not rounded", lambda x: x * 1, "The gradient is right. The value should be the rounded one."),
        Mistake(
            "rounded and cut",
            lambda x: torch.round(x.detach()),
            "The value is right, and no way leads back to x. Cut the difference between the two alone.",
        ),
        Mistake(
            "cut the wrong part",
            lambda x: x.detach() + (torch.round(x) - x),
            "The value is right and the slope is −1: the x you subtract still tracks, the x you add does not.",
        ),
        Mistake(
            "overwrote x",
            _round_in_place,
            "Value and slope are right, but the caller's x has been rounded behind everybody's back.",
        ),
        Mistake(
            "rounded the slope as well",
            lambda x: torch.round(x).detach() * x / x.detach(),
            "The value is right, and the slope is round(x)/x. Add the constant instead of multiplying by it.",
        ),
    ),
    also=(_round_with_its_slope, lambda x: _Straight.apply(x), lambda x: x - (x - x.round()).detach()),
    hints=(
        "The rounded x is x plus a difference.",
        "If the difference were a constant, the slope would be that of x alone.",
    ),
    why="The value is x + (round(x) − x); the bracket is a constant to autograd, so the slope is that of x, 1.",
)

EXERCISES = (
    one_cut,
    take_a_snapshot,
    freeze_layers,
    clip,
    many_weights,
    keep_nothing,
    stack_them,
    useful_cut,
)

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
        "04.r1",
        "y = x² · x.detach() at x = 3. What does backward leave in x.grad?",
        18,
        (
            Mistake("nothing cut", 27, "That is the slope of x³. One of the three factors is a constant here."),
            Mistake("all cut", 0, "The square tracks."),
            Mistake("the cut factor's share", 9, "That is what the cut factor would have handed on."),
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
            Mistake("zeros", "every gradient is 0", "eval() changes what dropout and batch norm do, not the slopes."),
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
