"""Exercises and questions of notebook 06: regression, from one weight to nn.Module."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.values import Trouble
from helpers.exercises.form.question import Question

# 06.1 — one weight, one sample ----------------------------------------------------------------------------------------


def sgd_step(w, x, y, lr):
    return w - lr * 2 * (w * x - y) * x


one_step = Exercise(
    id="06.1",
    minutes=2,
    task="One step of gradient descent for one sample, by hand: loss = (w·x − y)². Return the new w.",
    stub="""
        def sgd_step(w, x, y, lr):
            return ...

        exercise("06.1").check(sgd_step)
    """,
    reference=sgd_step,
    inputs=lambda draw: (draw(), draw(), draw(), 0.1 * draw().abs()),
    mistakes=(
        Mistake(
            "ascent",
            lambda w, x, y, lr: w + lr * 2 * (w * x - y) * x,
            "That step raises the loss. Against the gradient it falls.",
        ),
        Mistake(
            "forgot the 2",
            lambda w, x, y, lr: w - lr * (w * x - y) * x,
            "Look at the square: what is its local derivative?",
        ),
        Mistake(
            "forgot x",
            lambda w, x, y, lr: w - lr * 2 * (w * x - y),
            "On the way back to w the gradient passes the product w·x.",
        ),
        Mistake(
            "forgot lr",
            lambda w, x, y, lr: w - 2 * (w * x - y) * x,
            "The direction is right. The learning rate scales the step.",
        ),
        Mistake(
            "only the gradient",
            lambda w, x, y, lr: 2 * (w * x - y) * x,
            "That is the gradient. The step starts at the old w.",
        ),
        Mistake(
            "subtracted the loss",
            lambda w, x, y, lr: w - lr * (w * x - y) ** 2,
            "That subtracts the loss. The step needs its slope.",
        ),
    ),
    also=(
        lambda w, x, y, lr: w + 2 * lr * x * (y - w * x),
        lambda w, x, y, lr: float(w) * (1 - 2 * float(lr) * float(x) ** 2) + 2 * float(lr * x * y),
        lambda w, x, y, lr: w - lr * torch.func.grad(lambda v: (v * x - y) ** 2)(w),
    ),
    hints=(
        "Name the steps: y_hat = w·x, error = y_hat − y, loss = error².",
        "∂loss/∂w = 2 · error · x. Where does lr go?",
    ),
    why="The gradient 2·error·x points uphill, and the step goes against it, scaled by the learning rate.",
)

# 06.2 — the update by hand, with autograd's gradient ------------------------------------------------------------------


def update(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
    w.grad = None


def _after_update(update, draw):
    w = draw(3).requires_grad_()
    w.grad = draw(3)
    update(w, 0.1 * draw().abs())
    cleared = w.grad is None or not w.grad.any()
    return {"the new w": w, "w still requires its gradient": w.requires_grad, "the gradient is cleared": cleared}


def _update_outside(w, lr):
    w -= lr * w.grad
    w.grad = None


def _update_rebinding(w, lr):
    with torch.no_grad():
        w = w - lr * w.grad


def _update_keeping(w, lr):
    with torch.no_grad():
        w -= lr * w.grad


def _update_upwards(w, lr):
    with torch.no_grad():
        w += lr * w.grad
    w.grad = None


def _update_cleared_first(w, lr):
    with torch.no_grad():
        w.grad.zero_()
        w -= lr * w.grad


def _update_zeroing_w(w, lr):
    with torch.no_grad():
        w -= lr * w.grad
        w.zero_()


def _update_without_lr(w, lr):
    with torch.no_grad():
        w -= w.grad
    w.grad = None


def _update_by_sub(w, lr):
    with torch.no_grad():
        w.sub_(w.grad, alpha=float(lr))
        w.grad.zero_()


def _update_by_copy(w, lr):
    new = w.detach() - lr * w.grad
    with torch.no_grad():
        w.copy_(new)
    w.grad.zero_()


update_in_place = Exercise(
    id="06.2",
    minutes=3,
    task=(
        "The update by hand. `w` is a leaf and `w.grad` is filled. Move `w` itself one step down, unrecorded, and "
        "leave its gradient cleared for the next pass. Nothing is returned."
    ),
    stub="""
        def update(w, lr):
            ...

        exercise("06.2").check(update)
    """,
    reference=update,
    measure=_after_update,
    mistakes=(
        Mistake(
            "outside no_grad",
            _update_outside,
            "Autograd refuses an in-place change of a leaf it records. Which block stops recording?",
        ),
        Mistake(
            "bound a new w",
            _update_rebinding,
            "w = w − … names a new tensor; the caller's w has not moved. Change w in place.",
        ),
        Mistake(
            "did not clear",
            _update_keeping,
            "w has moved. Its gradient is still there, and the next backward adds to it.",
        ),
        Mistake("ascent", _update_upwards, "That step climbs. Descent goes against the gradient."),
        Mistake(
            "cleared too early", _update_cleared_first, "The gradient was cleared before it was used, so the step is 0."
        ),
        Mistake(
            "zeroed the weight", _update_zeroing_w, "You zeroed the weight. It is the gradient that has to be cleared."
        ),
        Mistake("forgot lr", _update_without_lr, "The direction is right. The learning rate scales the step."),
    ),
    also=(_update_by_sub, _update_by_copy),
    hints=(
        "Two things: a change of w that autograd does not record, then a cleared gradient.",
        "`with torch.no_grad():` stops recording; `-=` changes w in place.",
        "A gradient is cleared by setting it to None or by `.zero_()`.",
    ),
    why="The step is no part of the model, so it is not recorded; w stays a leaf, and its gradient starts empty.",
)

# 06.3 — the gradient of the mean squared error ------------------------------------------------------------------------


def gradients(x, y, w, b):
    error = w * x + b - y
    return (2 * error * x).mean(), (2 * error).mean()


def _mse_of_line(nudge, x, y, w, b):
    return (((w + nudge[0]) * x + b + nudge[1] - y) ** 2).mean()


mse_gradients = Exercise(
    id="06.3",
    minutes=3,
    task="The gradient of a line's mean squared error, by hand; x and y have shape (n,). Return ∂loss/∂w, ∂loss/∂b.",
    stub="""
        def gradients(x, y, w, b):
            error = w * x + b - y    # (n,)
            return ..., ...

        exercise("06.3").check(gradients)
    """,
    reference=gradients,
    inputs=lambda draw: (draw(6), draw(6), draw(), draw()),
    gradient_of=_mse_of_line,
    mistakes=(
        Mistake(
            "forgot 1/n",
            lambda x, y, w, b: ((2 * (w * x + b - y) * x).sum(), (2 * (w * x + b - y)).sum()),
            "The loss is a mean over the points. What does a mean do to each contribution?",
        ),
        Mistake(
            "forgot the 2",
            lambda x, y, w, b: (((w * x + b - y) * x).mean(), (w * x + b - y).mean()),
            "Look at the square: what is its local derivative?",
        ),
        Mistake(
            "sign",
            lambda x, y, w, b: ((2 * (y - w * x - b) * x).mean(), (2 * (y - w * x - b)).mean()),
            "Both signs are the other way round. Is the error prediction − target, or target − prediction?",
        ),
        Mistake(
            "forgot x",
            lambda x, y, w, b: ((2 * (w * x + b - y)).mean(), (2 * (w * x + b - y)).mean()),
            "w and b got the same gradient. On its way to w it passes the product w·x.",
        ),
        Mistake(
            "mean before product",
            lambda x, y, w, b: ((2 * (w * x + b - y)).mean() * x.mean(), (2 * (w * x + b - y)).mean()),
            "Multiply point by point first. A product of means is not the mean of the products.",
        ),
        Mistake(
            "not yet summed",
            lambda x, y, w, b: (2 * (w * x + b - y) * x / len(x), 2 * (w * x + b - y) / len(x)),
            "Those are the contributions, one for each point. w is used by all of them: how do uses combine?",
        ),
    ),
    also=(
        lambda x, y, w, b: (2 / len(x) * (w * x + b - y) @ x, 2 / len(x) * sum(w * x + b - y)),
        lambda x, y, w, b: torch.func.grad(_mse_of_line)(torch.zeros(2).double(), x, y, w, b).float(),
        lambda x, y, w, b: [
            sum(
                2 * (float(w) * xi + float(b) - yi) * factor
                for xi, yi, factor in zip(x.tolist(), y.tolist(), f, strict=True)
            )
            / 6
            for f in (x.tolist(), [1.0] * 6)
        ],
    ),
    hints=(
        "For one point: 2·error·x reaches w, 2·error reaches b.",
        "All n points use the same w, so their contributions add; the mean divides each by n.",
    ),
    why="Every point uses the same w and b, so contributions add, and the mean makes each of them 1/n as large.",
)

# 06.4 — a module of one's own -----------------------------------------------------------------------------------------


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.w * x + self.b


def _line(make, forward, base=nn.Module):
    """A module class with another way to hold its weights or to use them, to make the mistakes with."""

    class Line(base):
        def __init__(self):
            nn.Module.__init__(self)
            make(self)

        def forward(self, x):
            return forward(self, x)

    return Line


def _parameters(module):
    module.w, module.b = nn.Parameter(torch.zeros(())), nn.Parameter(torch.ones(()))


def _plain_tensors(module):
    module.w, module.b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)


def _plain_list(module):
    module.weights = [nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))]


def _only_w(module):
    module.w = nn.Parameter(torch.zeros(1))


def _nn_linear(module):
    module.linear = nn.Linear(1, 1)


class _LineWithoutSuper(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.zeros(1))


def _line_values(line, draw):
    """The names parameters() knows, what w is, and the prediction with known weights."""
    if isinstance(line, nn.Module):
        raise Trouble("instance", "That is a model already. Hand in the class, without brackets: it is made anew here.")
    model = line()
    w, b = getattr(model, "w", None), getattr(model, "b", None)
    if w is ... or b is ...:
        return ...
    with torch.no_grad():
        for tensor in (w, b):
            value = draw()
            if isinstance(tensor, torch.Tensor):
                tensor.fill_(value)
    names, x = {name for name, _ in model.named_parameters()}, draw(5)
    known = isinstance(w, torch.Tensor)
    return {
        "the names that parameters() knows": names,
        "what w is": type(w).__name__,
        "w·x + b": model(x) if known else "no w",
    }


own_module = Exercise(
    id="06.4",
    minutes=4,
    task=(
        "A line as a module: two trainable numbers `w` and `b`, one of each, and `forward` returns w·x + b. "
        "Its start values are up to you."
    ),
    stub="""
        class Line(nn.Module):
            def __init__(self):
                super().__init__()
                self.w = ...
                self.b = ...

            def forward(self, x):
                return ...

        exercise("06.4").check(Line)
    """,
    reference=Line,
    measure=_line_values,
    mistakes=(
        Mistake(
            "plain tensors",
            _line(_plain_tensors, lambda self, x: self.w * x + self.b),
            "parameters() does not find a plain tensor, even one that requires grad. What makes a module register it?",
        ),
        Mistake(
            "a plain list",
            _line(_plain_list, lambda self, x: self.weights[0] * x + self.weights[1]),
            "A module does not look inside a plain list. Make w and b attributes of their own.",
        ),
        Mistake(
            "no b",
            _line(_only_w, lambda self, x: self.w * x),
            "This line always passes through 0. It needs its second number.",
        ),
        Mistake(
            "an nn.Linear",
            _line(_nn_linear, lambda self, x: self.linear(x[:, None])[:, 0]),
            "nn.Linear holds the two numbers for you. Here hold them yourself, under the names w and b.",
        ),
        Mistake(
            "no super().__init__()",
            _LineWithoutSuper,
            "nn.Module has not set up its list of parameters yet. What must run first?",
        ),
        Mistake(
            "w and b swapped",
            _line(_parameters, lambda self, x: self.b * x + self.w),
            "Both are registered. Which of the two multiplies x?",
        ),
        Mistake(
            "b forgotten in forward",
            _line(_parameters, lambda self, x: self.w * x),
            "b is registered, but forward never uses it.",
        ),
    ),
    also=(
        _line(_parameters, lambda self, x: self.w * x + self.b),
        _line(_parameters, lambda self, x: torch.addcmul(self.b.expand_as(x), self.w.expand_as(x), x.float())),
    ),
    hints=(
        "A tensor becomes trainable for the module when it is wrapped and set as an attribute of self.",
        "The wrapper is `nn.Parameter`; it takes a tensor of one number.",
    ),
    why="nn.Module notes every nn.Parameter set as an attribute; parameters() hands those to the optimiser.",
)

# 06.5 — the five-line loop --------------------------------------------------------------------------------------------


def fit(model, optimizer, x, y, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        y_hat = model(x)
        loss = nn.functional.mse_loss(y_hat, y)
        loss.backward()
        optimizer.step()


def _loop(*lines):
    """A training loop of the given lines in the given order, to make the mistakes with."""

    def loop(model, optimizer, x, y, steps):
        for _ in range(steps):
            loss = F.mse_loss(model(x), y)
            for line in lines:
                {"zero": optimizer.zero_grad, "backward": loss.backward, "step": optimizer.step}[line]()

    return loop


def _fit_once(model, optimizer, x, y, steps):
    _loop("zero", "backward", "step")(model, optimizer, x, y, 1)


def _fit_with_one_loss(model, optimizer, x, y, steps):
    loss = F.mse_loss(model(x), y)
    for _ in range(steps):
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def _fit_by_module(model, optimizer, x, y, steps):
    measure = nn.MSELoss()
    while steps:
        measure(model(x), y).backward()
        optimizer.step()
        model.zero_grad()
        steps -= 1


def _fitted(fit, draw):
    """The weights after five steps, and how often backward and step ran."""
    model, x, y = nn.Linear(1, 1).double(), draw(6, 1), draw(6, 1)
    with torch.no_grad():
        model.weight.copy_(draw(1, 1)), model.bias.copy_(draw(1))
    optimizer, ran = torch.optim.SGD(model.parameters(), lr=0.05), []
    model.bias.register_post_accumulate_grad_hook(lambda _: ran.append("backward"))
    optimizer.register_step_post_hook(lambda *_: ran.append("step"))
    fit(model, optimizer, x, y, 5)
    weights = torch.cat([model.weight.flatten(), model.bias])
    return {
        "how often backward ran": ran.count("backward"),
        "how often step ran": ran.count("step"),
        "the weights": weights,
    }


training_loop = Exercise(
    id="06.5",
    minutes=3,
    task=(
        "The five-line loop: `steps` times clear the gradients, predict, take the mean squared error, go backward, "
        "step. Nothing is returned."
    ),
    stub="""
        def fit(model, optimizer, x, y, steps):
            ...

        exercise("06.5").check(fit)
    """,
    reference=fit,
    measure=_fitted,
    mistakes=(
        Mistake(
            "never zeroed",
            _loop("backward", "step"),
            "It trains, but each backward adds to the gradients of all steps before.",
        ),
        Mistake(
            "zeroed before step",
            _loop("backward", "zero", "step"),
            "The weights never move: the gradients are empty whenever step runs. What has to come right before step?",
        ),
        Mistake("forgot step", _loop("zero", "backward"), "Gradients are computed; nobody moves the weights."),
        Mistake(
            "forgot backward", _loop("zero", "step"), "The optimiser steps, but no gradient has been computed for it."
        ),
        Mistake("no loop", _fit_once, "One step is right. It has to be done `steps` times."),
        Mistake(
            "one loss for all",
            _fit_with_one_loss,
            "Backward frees the graph. The prediction and the loss belong inside the loop.",
        ),
    ),
    also=(_loop("zero", "backward", "step"), _loop("backward", "step", "zero"), _fit_by_module),
    hints=(
        "Five lines inside a loop over `range(steps)`.",
        "The gradients must be empty before backward and untouched between backward and step.",
        "The loss is `torch.nn.functional.mse_loss(y_hat, y)` or `nn.MSELoss()`.",
    ),
    why="Clear, predict, measure, backward, step: backward starts from empty gradients, step uses fresh ones.",
)

# 06.6, 06.7 — how large a step ----------------------------------------------------------------------------------------


def factor(lr):
    return abs(1 - 2 * lr)


step_factor = Exercise(
    id="06.6",
    minutes=2,
    task="Gradient descent on (w − 2)². By which factor does one step multiply the distance |w − 2|?",
    stub="""
        def factor(lr):
            return ...

        exercise("06.6").check(factor)
    """,
    reference=factor,
    inputs=lambda draw: (0.3 * draw().abs(),),
    mistakes=(
        Mistake(
            "no absolute value",
            lambda lr: 1 - 2 * lr,
            "A distance is not negative. What if the step jumps over the minimum?",
        ),
        Mistake("forgot the 2", lambda lr: abs(1 - lr), "The derivative of the square brings a factor along."),
        Mistake("sign", lambda lr: 1 + 2 * lr, "That distance always grows. Write the step out: w − lr · gradient."),
        Mistake(
            "the loss's factor",
            lambda lr: (1 - 2 * lr) ** 2,
            "That is the factor of the loss, the square of the distance.",
        ),
        Mistake(
            "only the step",
            lambda lr: 2 * lr,
            "That is how far the step goes, compared with the distance. How much distance is left?",
        ),
    ),
    also=(lambda lr: ((1 - 2 * lr) ** 2) ** 0.5, lambda lr: max(1 - 2 * float(lr), 2 * float(lr) - 1)),
    hints=("The gradient is 2(w − 2).", "Write down w_new − 2 and take the factor (w − 2) out."),
    why="w_new − 2 = (1 − 2·lr)(w − 2): it shrinks while |1 − 2·lr| < 1, that is for lr between 0 and 1.",
)


def largest_lr(k):
    return 1 / k


stable_rate = Exercise(
    id="06.7",
    minutes=3,
    task="Transfer. On k·(w − 2)², k > 0: below which learning rate does |w − 2| shrink, and above it grow?",
    stub="""
        def largest_lr(k):
            return ...

        exercise("06.7").check(largest_lr)
    """,
    reference=largest_lr,
    inputs=lambda draw: (draw().abs(),),
    mistakes=(
        Mistake(
            "the one-step rate",
            lambda k: 1 / (2 * k),
            "At that rate the first step lands on the minimum. The border lies further on.",
        ),
        Mistake("forgot the 2", lambda k: 2 / k, "The gradient is 2k(w − 2): the square brings a 2 along."),
        Mistake(
            "independent of k", lambda k: 1.0, "That is the border for k = 1. A steeper curve takes smaller steps."
        ),
        Mistake("upside down", lambda k: k, "A steeper curve needs a smaller rate, not a larger one."),
    ),
    also=(lambda k: 2 / (2 * k), lambda k: float(k) ** -1, lambda k: k.reciprocal().float()),
    hints=(
        "One step multiplies w − 2 by 1 − 2k·lr.",
        "The border is where that factor is −1: w jumps to the other side, equally far.",
    ),
    why="The factor is 1 − 2k·lr; at −1 the step jumps across, equally far. A steeper bowl takes smaller steps.",
)

# 06.8, 06.9 — units ---------------------------------------------------------------------------------------------------


def standardise(x):
    return (x - x.mean(0)) / x.std(0)


standard_units = Exercise(
    id="06.8",
    minutes=2,
    task="Standardise each column of x, shape (n, 2): mean 0 and standard deviation 1 (torch's `std`).",
    stub="""
        def standardise(x):
            return ...

        exercise("06.8").check(standardise)
    """,
    reference=standardise,
    inputs=lambda draw: (draw(7, 2) * torch.tensor([1.0, 5.0]) + 3,),
    mistakes=(
        Mistake("not divided", lambda x: x - x.mean(0), "The mean is 0. The spread still has its old unit."),
        Mistake("not centred", lambda x: x / x.std(0), "The spread is 1. The middle is not at 0 yet."),
        Mistake(
            "variance",
            lambda x: (x - x.mean(0)) / x.var(0),
            "The variance has the unit squared. Divide by something in x's unit.",
        ),
        Mistake(
            "all columns as one",
            lambda x: (x - x.mean()) / x.std(),
            "Two columns can have two units. Give each its own mean and spread.",
        ),
        Mistake(
            "one spread for all",
            lambda x: (x - x.mean(0)) / x.std(),
            "Each column has its own mean, but one spread for both.",
        ),
        Mistake(
            "rows",
            lambda x: (x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True),
            "That mixes the two quantities of one row. Which dimension runs over the samples?",
        ),
        Mistake(
            "divides by n",
            lambda x: (x - x.mean(0)) / x.std(0, unbiased=False),
            "That spread divides by n, torch's `std` by n − 1. Both standardise; use one throughout, here torch's.",
        ),
        Mistake(
            "min and max",
            lambda x: (x - x.min(0).values) / (x.max(0).values - x.min(0).values),
            "That maps each column to 0 … 1, which one outlier can squeeze. Use mean and standard deviation.",
        ),
        Mistake(
            "brackets",
            lambda x: x - x.mean(0) / x.std(0),
            "Division binds before subtraction: only the mean is divided.",
        ),
    ),
    also=(
        lambda x: torch.stack([(column - column.mean()) / column.std() for column in x.T], dim=1),
        lambda x: ((x.numpy() - x.numpy().mean(0)) / x.numpy().std(0, ddof=1)).tolist(),
    ),
    hints=(
        "Subtract what makes the mean 0, then divide by what makes the spread 1.",
        "Both along dimension 0, over the n samples.",
    ),
    why="Both columns now have one unit, their own standard deviation, so one learning rate suits both.",
)


def raw_line(k, c, mean_x, std_x, mean_y, std_y):
    slope = k * std_y / std_x
    return slope, mean_y + std_y * c - slope * mean_x


raw_units = Exercise(
    id="06.9",
    minutes=5,
    task=(
        "Back to raw units. A line was fitted as t = k·z + c with z = (x − mean_x)/std_x and t = (y − mean_y)/std_y. "
        "Return the slope and the intercept of y over x."
    ),
    stub="""
        def raw_line(k, c, mean_x, std_x, mean_y, std_y):
            slope = ...
            intercept = ...
            return slope, intercept

        exercise("06.9").check(raw_line)
    """,
    reference=raw_line,
    inputs=lambda draw: (draw(), draw(), draw(), draw().abs(), draw(), draw().abs()),
    mistakes=(
        Mistake(
            "upside down",
            lambda k, c, mx, sx, my, sy: (k * sx / sy, my + sy * c - k * sx / sy * mx),
            "The slope is in units of y per unit of x. Which standard deviation stands on top?",
        ),
        Mistake(
            "forgot std_y",
            lambda k, c, mx, sx, my, sy: (k / sx, my + c - k / sx * mx),
            "x is back in its unit. y is still in standard deviations.",
        ),
        Mistake(
            "forgot std_x",
            lambda k, c, mx, sx, my, sy: (k * sy, my + sy * c - k * sy * mx),
            "y is back in its unit. x is still in standard deviations.",
        ),
        Mistake(
            "forgot mean_x",
            lambda k, c, mx, sx, my, sy: (k * sy / sx, my + sy * c),
            "The slope is right. That is the height at x = mean_x; the intercept is the height at x = 0.",
        ),
        Mistake(
            "went the wrong way to 0",
            lambda k, c, mx, sx, my, sy: (k * sy / sx, my + sy * c + k * sy / sx * mx),
            "The slope is right. From mean_x to 0 the line goes back, not on.",
        ),
        Mistake(
            "c left in standard units",
            lambda k, c, mx, sx, my, sy: (k * sy / sx, my + c - k * sy / sx * mx),
            "The slope is right. c is a height in standard deviations of y.",
        ),
    ),
    also=(
        lambda k, c, mx, sx, my, sy: (sy / sx * k, my + sy * (c - k * mx / sx)),
        lambda k, c, mx, sx, my, sy: [
            float(my + sy * (k * (1 - mx) / sx + c)) - float(my + sy * (k * (0 - mx) / sx + c)),
            float(my + sy * (k * (0 - mx) / sx + c)),
        ],
    ),
    hints=(
        "Put z and t into t = k·z + c and solve for y.",
        "y = mean_y + std_y · (k · (x − mean_x)/std_x + c). What multiplies x?",
        "The intercept is y at x = 0.",
    ),
    why="In y = mean_y + std_y·(k·(x − mean_x)/std_x + c), x's factor is the slope; at x = 0 stands the intercept.",
)

# 06.10 — the shape trap -----------------------------------------------------------------------------------------------


def mse(y_hat, y):
    return ((y_hat - y[:, None]) ** 2).mean()


shape_trap = Exercise(
    id="06.10",
    minutes=2,
    task=(
        "Find the mistake: `((y_hat - y)**2).mean()` with y_hat of shape (n, 1) and y of shape (n,). "
        "Write the mean squared error."
    ),
    stub="""
        def mse(y_hat, y):
            return ...

        exercise("06.10").check(mse)
    """,
    reference=mse,
    inputs=lambda draw: (draw(5, 1), draw(5)),
    mistakes=(
        Mistake(
            "broadcast",
            lambda y_hat, y: ((y_hat - y) ** 2).mean(),
            "(n, 1) − (n,) gives (n, n): every prediction meets every target. Print the shape of the difference.",
        ),
        Mistake(
            "summed",
            lambda y_hat, y: ((y_hat[:, 0] - y) ** 2).sum(),
            "The pairs are right. A mean divides by how many there are.",
        ),
        Mistake(
            "not squared",
            lambda y_hat, y: (y_hat[:, 0] - y).mean(),
            "Errors of both signs cancel. What keeps them from it?",
        ),
        Mistake(
            "absolute",
            lambda y_hat, y: (y_hat[:, 0] - y).abs().mean(),
            "That is the mean absolute error. This one squares.",
        ),
        Mistake(
            "halved",
            lambda y_hat, y: ((y_hat[:, 0] - y) ** 2).mean() / 2,
            "Some texts halve it. The mean squared error here does not.",
        ),
        Mistake(
            "square of the mean",
            lambda y_hat, y: (y_hat[:, 0] - y).mean() ** 2,
            "Square each error first, then take the mean; the other way round the errors cancel.",
        ),
    ),
    also=(
        lambda y_hat, y: F.mse_loss(y_hat.squeeze(1), y),
        lambda y_hat, y: sum((float(p) - float(t)) ** 2 for p, t in zip(y_hat, y, strict=True)) / len(y),
        lambda y_hat, y: ((y_hat.view(-1) - y) @ (y_hat.view(-1) - y)).float() / y.numel(),
    ),
    hints=(
        "Print `(y_hat - y).shape`.",
        "Bring both to one shape before subtracting: `[:, None]`, `.squeeze(1)` or `.view(-1)`.",
    ),
    why="With equal shapes each prediction meets its own target; in the (n, n) form it meets all of them.",
)

# 06.11 — transfer: two classes ----------------------------------------------------------------------------------------


def bce(logits, target):
    return nn.functional.binary_cross_entropy_with_logits(logits, target)


def _logits_and_targets(draw):
    logits = torch.cat([draw(4), 40 * draw(2).abs() * torch.tensor([1.0, -1.0])])
    return logits, torch.tensor([1.0, 0, 0, 1, 0, 1], dtype=torch.float64)


def _naive_bce(z, t):
    p = torch.sigmoid(z)
    return -(t * p.log() + (1 - t) * (1 - p).log()).mean()


logistic_loss = Exercise(
    id="06.11",
    minutes=4,
    task=(
        "Transfer: two classes. Return the mean cross-entropy of raw scores (logits) and targets 0 or 1, both of shape "
        "(n,). It must stay finite for a logit of 100."
    ),
    stub="""
        def bce(logits, target):
            return ...

        exercise("06.11").check(bce)
    """,
    reference=bce,
    inputs=_logits_and_targets,
    mistakes=(
        Mistake(
            "sigmoid twice",
            lambda z, t: F.binary_cross_entropy_with_logits(torch.sigmoid(z), t),
            "The loss with logits takes the sigmoid itself. Yours goes through it twice.",
        ),
        Mistake(
            "no sigmoid",
            lambda z, t: F.binary_cross_entropy(z, t),
            "This loss wants probabilities between 0 and 1, and got raw scores. Which loss takes scores?",
        ),
        Mistake(
            "log of 0", _naive_bce, "Right for small scores. At 100 the sigmoid rounds to 1, and log(1 − 1) is −∞."
        ),
        Mistake(
            "clamped",
            lambda z, t: F.binary_cross_entropy(torch.sigmoid(z), t),
            "Right for small scores. At 100 the sigmoid has rounded to 1, and the loss is cut off. Pass the scores.",
        ),
        Mistake(
            "summed",
            lambda z, t: F.binary_cross_entropy_with_logits(z, t, reduction="sum"),
            "That is the sum over all samples. What does a mean divide by?",
        ),
        Mistake(
            "arguments swapped",
            lambda z, t: F.binary_cross_entropy_with_logits(t, z),
            "Scores and targets have changed places: the prediction comes first.",
        ),
        Mistake(
            "squared error",
            lambda z, t: ((torch.sigmoid(z) - t) ** 2).mean(),
            "That is the squared error. Its slope fades where the unit is surely wrong.",
        ),
        Mistake(
            "sign",
            lambda z, t: -F.binary_cross_entropy_with_logits(z, t),
            "A loss that falls below 0 here rewards mistakes. Look at the sign.",
        ),
    ),
    also=(
        lambda z, t: nn.BCEWithLogitsLoss()(z, t),
        lambda z, t: (F.softplus(z) - t * z).mean(),
        lambda z, t: -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean().float(),
    ),
    hints=(
        "The loss of a sure and wrong unit grows like |logit|. A probability that rounds to 1 loses that.",
        "torch has a binary cross-entropy that takes logits: look for `with_logits`.",
    ),
    why="Sigmoid and logarithm in one function never round a probability to 0 or 1 on the way.",
)

EXERCISES = (
    one_step,
    update_in_place,
    mse_gradients,
    own_module,
    training_loop,
    step_factor,
    stable_rate,
    standard_units,
    raw_units,
    shape_trap,
    logistic_loss,
)

QUESTIONS = (
    Question(
        "06.d1",
        "ŷ = w·x with w = 1, one sample x = 1, y = 2, learning rate 0.01. What is w after one step on (ŷ − y)²?",
        1.02,
        (
            Mistake("sign", 0.98, "ŷ is too small, so w has to grow."),
            Mistake("forgot the 2", 1.01, "The derivative of the square brings a 2 along."),
            Mistake("forgot lr", 3, "The learning rate scales the step."),
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
)
