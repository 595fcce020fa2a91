"""Exercises and questions of notebook 07: find the fault and mend it; how it is mended is up to the learner."""

from __future__ import annotations

import copy
import inspect

import torch
from torch import nn
from torch.nn import functional as F

from helpers.exercises import clinic
from helpers.exercises.checking.judge import Exercise, Mistake
from helpers.exercises.checking.run import call
from helpers.exercises.form.question import Question


def _codes(answer):
    """What the functions of an answer compile to, whatever file or cell they stand in."""
    functions = vars(answer).values() if inspect.isclass(answer) else [answer]
    codes = [function.__code__ for function in functions if inspect.isfunction(function)]
    return [(code.co_code, code.co_names, code.co_consts) for code in codes]


def _mend(broken, measure, **rest):
    """An exercise whose cell ships the broken code; as long as that is unchanged, it is not attempted."""
    source, cell = inspect.getsource(broken), {"torch": torch, "nn": nn}
    exec(source, cell)  # as a cell compiles it: away from the imports of its file
    shipped = _codes(cell[broken.__name__])

    def measured(answer, draw):
        return ... if _codes(answer) == shipped else measure(answer, draw)

    check = f'exercise("{rest["id"]}").check({broken.__name__})'
    return Exercise(stub=f"{source}\n{check}", measure=measured, **rest)


# 07.1 — one graph, many steps -----------------------------------------------------------------------------------------


def train(w, x, y, steps):
    for _ in range(steps):
        loss = (w * x - y).square().mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def _trained(train, draw):
    w = draw().requires_grad_()
    train(w, draw(4), draw(4), 3)
    return w


def _train_retaining(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.backward(retain_graph=True)
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None


def _train_cut(w, x, y, steps):
    loss = (w * x - y).square().mean()
    for _ in range(steps):
        loss.detach().requires_grad_().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


def _train_piling(w, x, y, steps):
    for _ in range(steps):
        (w * x - y).square().mean().backward()
        with torch.no_grad():
            w -= 0.1 * w.grad


def _train_rebinding(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        w = w - 0.1 * slope


def _train_by_grad(w, x, y, steps):
    for _ in range(steps):
        (slope,) = torch.autograd.grad((w * x - y).square().mean(), w)
        with torch.no_grad():
            w.sub_(0.1 * slope)


def _train_by_optimizer(w, x, y, steps):
    sgd = torch.optim.SGD([w], lr=0.1)
    while steps:
        sgd.zero_grad()
        F.mse_loss(w * x, y).backward()
        sgd.step()
        steps -= 1


second_backward = _mend(
    clinic.train,
    _trained,
    id="07.1",
    minutes=3,
    task="Find and mend it: the second step raises. Each step should follow the gradient at the w it starts from.",
    reference=train,
    mistakes=(
        Mistake(
            "retain_graph",
            _train_retaining,
            "It runs now, and each step goes by the gradient of the first w. Which line knows the new w?",
        ),
        Mistake("one step", lambda w, x, y, steps: train(w, x, y, 1), "That is one step. It should take all of them."),
        Mistake("cut", _train_cut, "A detached loss has no way back to w, so w.grad stays None."),
        Mistake(
            "no clearing", _train_piling, "The graph is new in each step now. The gradient still holds the old ones."
        ),
        Mistake("a new w", _train_rebinding, "w = … names a new tensor. The caller's w has not moved."),
    ),
    also=(_train_by_grad, _train_by_optimizer),
    hints=(
        "Which lines run once, and which in every step?",
        "The graph is built where the loss is computed. A new w needs a new one.",
    ),
    why="The loss is computed in each step, so each backward has a graph of its own, built from the present w.",
)

# 07.2 — a saved tensor, overwritten -----------------------------------------------------------------------------------


def softplus(x):
    y = torch.exp(x)
    y = y + 1
    return torch.log(y)


def _value_and_gradient(function, *inputs):
    """What the function gives, and the gradient of its sum in the first input; zeros where no way leads back."""
    leaf, *others = inputs
    out = function(leaf.requires_grad_(), *others)
    if out.requires_grad:
        out.sum().backward()
    return {"the value": out, "the gradient": torch.zeros_like(leaf) if leaf.grad is None else leaf.grad}


def _softplus_by_data(x):
    y = torch.exp(x)
    y.data += 1
    return torch.log(y)


def _softplus_unseen(x):
    y = torch.exp(x)
    with torch.no_grad():
        y += 1
    return torch.log(y)


def _softplus_clone(x):
    y = torch.exp(x).clone()
    y += 1
    return torch.log(y)


overwritten = _mend(
    clinic.softplus,
    lambda answer, draw: _value_and_gradient(answer, draw(4)),
    id="07.2",
    minutes=2,
    task="Find and mend it: log(1 + eˣ). Its value is right, its backward raises.",
    reference=softplus,
    mistakes=(
        Mistake(
            ".data",
            _softplus_by_data,
            "The error is gone and the gradient is wrong: .data hides the write from autograd.",
        ),
        Mistake(
            "no_grad",
            _softplus_unseen,
            "no_grad stops the record, not the write. exp still finds its saved output changed.",
        ),
        Mistake(
            "detach",
            lambda x: torch.log(torch.exp(x).detach() + 1),
            "No error, and no way back to x either: the gradient is lost.",
        ),
        Mistake("dropped the 1", lambda x: torch.log(torch.exp(x)), "The write is gone, and the 1 with it."),
    ),
    also=(_softplus_clone, lambda x: torch.log1p(torch.exp(x)), F.softplus),
    hints=(
        "exp keeps its own output, because that is its local derivative. Which line changes it?",
        "A sum can be a new tensor instead of a write into an old one.",
    ),
    why="The sum is a new tensor, so the one that exp has saved keeps its numbers.",
)

# 07.3 — a history lost on the way -------------------------------------------------------------------------------------


def line_loss(w, x, y):
    y_hat = []
    for t in x:
        y_hat.append(w * t)
    return (torch.stack(y_hat) - y).square().mean()


def _loss_and_gradient(line_loss, draw):
    w = draw().requires_grad_()
    loss = line_loss(w, draw(4), draw(4))
    loss.backward()
    return {"the loss": loss, "w.grad": "nothing arrived" if w.grad is None else w.grad}


lost_history = _mend(
    clinic.line_loss,
    _loss_and_gradient,
    id="07.3",
    minutes=2,
    task="Find and mend it: the loss is the right number, but no gradient can go back to w.",
    reference=line_loss,
    mistakes=(
        Mistake(
            "asked the loss",
            lambda w, x, y: clinic.line_loss(w, x, y).requires_grad_(),
            "backward runs now, and ends where it starts: this loss has no history. w gets nothing.",
        ),
        Mistake(
            "still a copy",
            lambda w, x, y: (torch.tensor([(w * t).item() for t in x]) - y).square().mean(),
            "The loss still has no history. Something makes plain numbers out of tensors that track.",
        ),
        Mistake(
            "no mean",
            lambda w, x, y: (w * x - y).square(),
            "The way back is there. backward starts from one number: where has the mean gone?",
        ),
        Mistake(
            "a sum",
            lambda w, x, y: (w * x - y).square().sum(),
            "The way back is there. The loss itself was right before: a mean.",
        ),
    ),
    also=(
        lambda w, x, y: F.mse_loss(w * x, y),
        lambda w, x, y: sum((w * t - target) ** 2 for t, target in zip(x, y, strict=True)) / len(x),
        lambda w, x, y: (torch.cat([(w * t).reshape(1) for t in x]) - y).square().mean(),
    ),
    hints=(
        "Print y_hat line by line. Which is the last one with a grad_fn?",
        "`torch.tensor` copies numbers. Which function joins tensors and keeps their history?",
    ),
    why="Every operation from w to the loss is on record now; torch.tensor copies numbers and forgets their history.",
)

# 07.4 — layers nobody registered --------------------------------------------------------------------------------------


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def _what_moves(net, draw):
    """How many numbers parameters() finds, how many of them one step moves, and the shape of the output."""
    torch.manual_seed(0)
    model = net()
    before = [p.detach().clone() for p in model.parameters()]
    out = model(draw(5, 2).float())
    if before:
        sgd = torch.optim.SGD(model.parameters(), lr=0.1)
        out.square().sum().backward()
        sgd.step()
    moved = sum(int((p != old).sum()) for p, old in zip(model.parameters(), before, strict=True))
    return {
        "the number of parameters": sum(p.numel() for p in before),
        "how many of them a step moves": moved,
        "the shape of the output": list(out.shape),
    }


def _net(make, forward=clinic.Net.forward):
    """A network with another way to hold its layers."""

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            make(self)

        def forward(self, x):
            return forward(self, x)

    return Net


def _as_list_of_weights(net):
    net.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    net.weights = [p for layer in net.layers for p in layer.parameters()]


def _first_alone(net):
    net.first = nn.Linear(2, 3)
    net.layers = [net.first, nn.Linear(3, 1)]


def _last_alone(net):
    net.last = nn.Linear(3, 1)
    net.layers = [nn.Linear(2, 3), net.last]


def _sequential(net):
    net.layers = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))


def _attributes(net):
    net.first, net.last = nn.Linear(2, 3), nn.Linear(3, 1)
    net.layers = [net.first, net.last]


def _parameter_list(net):
    net.layers = [nn.Linear(2, 3), nn.Linear(3, 1)]
    net.weights = nn.ParameterList(p for layer in net.layers for p in layer.parameters())


unregistered = _mend(
    clinic.Net,
    _what_moves,
    id="07.4",
    minutes=2,
    task="Find and mend it: an optimiser should find all 13 numbers of this network, and move them.",
    reference=Net,
    mistakes=(
        Mistake(
            "another list",
            _net(_as_list_of_weights),
            "A module looks into no plain list, whatever the list holds. parameters() is still empty.",
        ),
        Mistake(
            "the first layer only",
            _net(_first_alone),
            "The optimiser no longer complains, and the last layer never moves. Count the parameters.",
        ),
        Mistake(
            "the last layer only",
            _net(_last_alone),
            "The optimiser no longer complains, and the first layer never moves. Count the parameters.",
        ),
        Mistake(
            "a layer unused",
            _net(_sequential, lambda self, x: self.layers[1](x[:, :1].expand(-1, 3))),
            "All 13 are found, but forward leaves a layer out.",
        ),
    ),
    also=(_net(_sequential), _net(_attributes), _net(_parameter_list)),
    hints=(
        "A module registers a layer that is set as an attribute of its own.",
        "There is a list that is a module too, and registers what it holds.",
    ),
    why="Both layers are registered now: as attributes, or by a list that is a module itself.",
)

# 07.5 — the weights zeroed instead of the gradients -------------------------------------------------------------------


def descend(w, x, y, rates):
    for lr in rates:
        loss = (w * x - y).square().mean()
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad


def _descended(descend, draw):
    w = draw().requires_grad_()
    descend(w, draw(4), draw(4), [0.1, 0.02, 0.05])
    return w


def _descent(*order):
    """Descent whose steps run the named parts in the given order."""

    def descend(w, x, y, rates):
        for lr in rates:
            loss = (w * x - y).square().mean()
            for part in order:
                part(w, loss, lr)

    return descend


def _backward(w, loss, lr):
    loss.backward()


def _step(w, loss, lr):
    w.data -= lr * w.grad


def _clear(w, loss, lr):
    w.grad = None


def _zero(w, loss, lr):
    w.grad.zero_()


def _zero_if_there(w, loss, lr):
    if w.grad is not None:
        w.grad.zero_()


def _descend_from_zero(w, x, y, rates):
    for lr in rates:
        w.data.zero_()
        (w * x - y).square().mean().backward()
        w.data -= lr * w.grad


zeroed_weights = _mend(
    clinic.descend,
    _descended,
    id="07.5",
    minutes=3,
    task="Find and mend it: gradient descent whose learning rate may change from step to step.",
    reference=descend,
    mistakes=(
        Mistake(
            "never cleared",
            _descent(_backward, _step),
            "The weight is left in peace now. But nobody clears the gradient, so it piles up.",
        ),
        Mistake(
            "weight zeroed earlier",
            _descend_from_zero,
            "That sets the weight back to 0 before the loss sees it. What should be set back is something else.",
        ),
        Mistake(
            "cleared too late",
            _descent(_backward, _zero, _step),
            "That clears the gradient between backward and the step. The step finds 0.",
        ),
        Mistake(
            "nothing to clear yet",
            _descent(_zero, _backward, _step),
            "Before the first backward .grad is None, and None has no zero_.",
        ),
    ),
    also=(
        _descent(_zero_if_there, _backward, _step),
        _descent(_backward, _step, _clear),
        _descent(_backward, _step, _zero),
    ),
    hints=(
        "Say of each line whether it changes w or w.grad. Which of them should be left at 0 before backward?",
        "It is the gradient that has to be empty. None is as good as 0.",
    ),
    why="The gradient is emptied before backward adds to it, and w keeps its place, whatever the rates are.",
)

# 07.6 — a loss that broadcasts ----------------------------------------------------------------------------------------


def mse(y_hat, y):
    return (y_hat.flatten() - y).square().mean()


def _mse_with_assert(y_hat, y):
    assert y_hat.shape == y.shape
    return (y_hat - y).square().mean()


broadcast = _mend(
    clinic.mse,
    lambda answer, draw: call(answer, (draw(5, 1), draw(5))),
    id="07.6",
    minutes=2,
    task="Find and mend it: the mean squared error of y_hat, shape (n, 1), and y, shape (n,). Each pairs with its own.",
    reference=mse,
    mistakes=(
        Mistake(
            "a row",
            lambda y_hat, y: (y_hat - y[None]).square().mean(),
            "Shape (1, n) against (n, 1) still makes an n × n table. Which shape pairs them?",
        ),
        Mistake(
            "divided by n",
            lambda y_hat, y: (y_hat - y).square().sum() / len(y),
            "That still adds all n² pairs. Mend the pairs, not the divisor.",
        ),
        Mistake(
            "averaged first",
            lambda y_hat, y: (y_hat.mean() - y).square().mean(),
            "That compares every target with the mean prediction.",
        ),
        Mistake(
            "an assert alone",
            _mse_with_assert,
            "The assert finds the fault, as it should. Now give both the same shape.",
        ),
    ),
    also=(
        lambda y_hat, y: (y_hat - y[:, None]).square().mean(),
        lambda y_hat, y: F.mse_loss(y_hat.squeeze(1), y),
        lambda y_hat, y: (y_hat - y).square().diagonal().mean(),
        lambda y_hat, y: sum((float(p) - float(t)) ** 2 for p, t in zip(y_hat, y, strict=True)) / len(y),
    ),
    hints=(
        "Which shape has y_hat - y?",
        "Make y_hat flat, or make y a column.",
    ),
    why="With one shape for both, each prediction meets its own target: n pairs instead of n².",
)

# 07.7 — a backward that returns ---------------------------------------------------------------------------------------


def relu_backward(x, out):
    x.g = (x > 0) * out.g


def _stored(relu_backward, draw):
    x = draw(6)
    out = x.clamp(min=0)
    out.g = draw(6)
    relu_backward(x, out)
    return {"x.g": getattr(x, "g", "not there"), "out.g": out.g, "x.grad": "used" if x.grad is not None else "unused"}


def _into(**targets):
    """A backward that sets the given attributes of x and out."""

    def relu_backward(x, out):
        masked = (x > 0) * out.g
        for name, value in targets.items():
            tensor, attribute = {"x_g": (x, "g"), "x_grad": (x, "grad"), "out_g": (out, "g")}[name]
            setattr(tensor, attribute, value(masked, x, out))
        return masked

    return relu_backward


returns = _mend(
    clinic.relu_backward,
    _stored,
    id="07.7",
    minutes=2,
    task="Find and mend it: the backward of `out = relu(x)`. The layer before it will look for `x.g`.",
    reference=relu_backward,
    mistakes=(
        Mistake(
            "zeros first",
            _into(x_g=lambda masked, x, out: torch.zeros_like(x)),
            "The AttributeError is gone, and so is the gradient: x.g holds zeros, the right numbers are lost.",
        ),
        Mistake(
            "still returns", lambda x, out: torch.where(x > 0, out.g, 0.0), "The caller throws away what you return."
        ),
        Mistake(
            "in .grad",
            _into(x_grad=lambda masked, x, out: masked),
            "The numbers are right. They stand in x.grad, and the layer before looks for x.g.",
        ),
        Mistake(
            "into out",
            _into(out_g=lambda masked, x, out: masked),
            "That overwrites what came from above. The gradient belongs to x.",
        ),
        Mistake(
            "no mask",
            _into(x_g=lambda masked, x, out: out.g),
            "It is stored now. Where x is negative nothing should pass.",
        ),
    ),
    also=(
        _into(x_g=lambda masked, x, out: masked.clone()),
        _into(x_g=lambda masked, x, out: torch.where(x > 0, out.g, torch.zeros(()).double())),
        _into(x_g=lambda masked, x, out: out.g * x.sign().clamp(min=0)),
    ),
    hints=(
        "What happens to the result of this function when nobody takes it?",
        "A gradient is stored on the tensor it belongs to, under the name that the next layer reads.",
    ),
    why="x.g is stored on x, where the layer before reads it.",
)

# 07.8 — a comparison with a blind spot --------------------------------------------------------------------------------


def agree(mine, theirs):
    return all(torch.allclose(mine[name], theirs[name]) for name in ("w1", "b1", "w2", "b2"))


def _verdicts(agree, draw):
    """What a comparison says of equal gradients, of rounded ones, and of one that is too small or too large."""
    theirs = {"w1": draw(3, 2), "b1": draw(2), "w2": draw(2, 1), "b2": draw(1)}
    rounded = {name: gradient * (1 + 1e-7) for name, gradient in theirs.items()}
    faulty = {f"a fault in {name}": [theirs | {name: theirs[name] + off} for off in (-0.5, 0.5)] for name in theirs}
    cases = {"equal gradients": [theirs], "gradients apart by rounding": [rounded], **faulty}
    return {case: [float(call(agree, (mine, theirs))) for mine in those] for case, those in cases.items()}


def _compared(same, names=("w1", "b1", "w2", "b2"), every=all):
    """A comparison that applies ``same`` to the named gradients."""
    return lambda mine, theirs: every(same(mine[name], theirs[name]) for name in names)


blind_spot = _mend(
    clinic.agree,
    _verdicts,
    id="07.8",
    minutes=3,
    task="Find and mend it: it should be True only if all four gradients agree, up to rounding.",
    reference=agree,
    mistakes=(
        Mistake(
            "a tighter tolerance",
            _compared(lambda a, b: torch.allclose(a, b, rtol=1e-6), ("w1", "b2", "w2")),
            "However tight it is, one of the four is never compared. Plant a fault in each of them, by turns.",
        ),
        Mistake("one is enough", _compared(torch.allclose, every=any), "One that agrees is enough here. All have to."),
        Mistake(
            "exactly equal",
            _compared(torch.equal),
            "Two right ways to compute differ by rounding. Leave them that much.",
        ),
        Mistake(
            "signed difference",
            _compared(lambda a, b: (a - b).max() < 1e-4),
            "A gradient that is too small passes: its difference is negative.",
        ),
    ),
    also=(
        _compared(torch.isclose, every=lambda found: all(bool(one.all()) for one in found)),
        lambda mine, theirs: max(float((mine[name] - theirs[name]).abs().max()) for name in mine) < 1e-4,
        lambda mine, theirs: torch.allclose(*(torch.cat([t[n].flatten() for n in theirs]) for t in (mine, theirs))),
    ),
    hints=(
        "Read the names aloud, two for each call.",
        "A loop over the names cannot repeat one and forget another.",
    ),
    why="Each name is compared once. A loop over the names has no place for the slip.",
)

# 07.9 — predictions in training mode ----------------------------------------------------------------------------------


def predictions(model, x):
    model.eval()
    with torch.no_grad():
        y_hat = model(x)
    model.train()
    return y_hat


def _predicted(predictions, draw):
    model = nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.5)).double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(draw(*parameter.shape))
    torch.manual_seed(0)
    y_hat = predictions(model, draw(4, 3))
    return {"the predictions": y_hat, "the mode afterwards": "training" if model.training else "evaluation"}


def _seeded(model, x):
    torch.manual_seed(0)
    with torch.no_grad():
        return model(x)


def _averaged(model, x):
    with torch.no_grad():
        return torch.stack([model(x) for _ in range(20)]).mean(0)


def _stays_in_eval(model, x):
    with torch.no_grad():
        return model.eval()(x)


def _scaled(model, x):
    with torch.no_grad():
        y_hat = 0.5 * model.eval()(x)
    model.train()
    return y_hat


def _by_copy(model, x):
    with torch.no_grad():
        return copy.deepcopy(model).eval()(x)


def _by_mode(model, x):
    mode = model.training
    try:
        return model.eval()(x).detach()
    finally:
        model.train(mode)


forgotten_eval = _mend(
    clinic.predictions,
    _predicted,
    id="07.9",
    minutes=2,
    task=(
        "Find and mend it: the same x should always get the same predictions, those of the whole network. "
        "Afterwards the model goes on training."
    ),
    reference=predictions,
    mistakes=(
        Mistake(
            "a fixed seed",
            _seeded,
            "It repeats itself now, with half of the units dropped every time. Dropout is still at work.",
        ),
        Mistake("an average", _averaged, "An average over dropped networks comes near. One mode drops nothing."),
        Mistake(
            "left in eval",
            _stays_in_eval,
            "The predictions are right. The model now goes on training without dropout: put it back.",
        ),
        Mistake("scaled twice", _scaled, "eval needs no factor: in training dropout has scaled up what it kept."),
    ),
    also=(_by_copy, _by_mode),
    hints=(
        "no_grad stops the record. It does not tell dropout anything.",
        "A module has two modes. Which one is for predicting, and in which one should it be left?",
    ),
    why="eval() switches dropout off for the prediction, and train() puts it back for the next step.",
)

# 07.10 — a saturated sigmoid ------------------------------------------------------------------------------------------


def cross_entropy(z, t):
    return nn.functional.binary_cross_entropy_with_logits(z, t)


def _far_out(cross_entropy, draw):
    """Value and gradient where two of the scores are far out on the wrong side, and two are near 0."""
    z = torch.cat([draw(2), torch.tensor([60.0, -60.0]) + draw(2)])
    return _value_and_gradient(cross_entropy, z, torch.tensor([1.0, 0.0, 0.0, 1.0]).double())


def _kept_away(p, t, tiny=0.0):
    return -(t * torch.log(p + tiny) + (1 - t) * torch.log(1 - p + tiny)).mean()


saturated = _mend(
    clinic.cross_entropy,
    _far_out,
    id="07.10",
    minutes=3,
    task=(
        "Find and mend it: cross-entropy for scores z and targets t of 0 or 1. A score that is far out on the wrong "
        "side should have the largest gradient, and now it is NaN."
    ),
    reference=cross_entropy,
    mistakes=(
        Mistake(
            "clamped",
            lambda z, t: _kept_away(torch.sigmoid(z).clamp(1e-7, 1 - 1e-7), t),
            "The loss is finite. Look at the gradient of the worst score: clamp hands on 0 where it cuts.",
        ),
        Mistake(
            "a small number added",
            lambda z, t: _kept_away(torch.sigmoid(z), t, 1e-3),
            "No NaN, and a flat sigmoid is still on the way: the worst score gets a gradient of almost 0.",
        ),
        Mistake(
            "BCELoss",
            lambda z, t: nn.BCELoss()(torch.sigmoid(z), t),
            "It cuts the logarithm off and gives no NaN. The sigmoid before it is still flat, and hands on 0.",
        ),
        Mistake(
            "squared error",
            lambda z, t: (torch.sigmoid(z) - t).square().mean(),
            "That is another loss, and the flat sigmoid is on its way back too.",
        ),
        Mistake(
            "sigmoid twice",
            lambda z, t: F.binary_cross_entropy_with_logits(torch.sigmoid(z), t),
            "That function takes the sigmoid itself. Yours passes through it twice.",
        ),
    ),
    also=(
        lambda z, t: (F.softplus(z) - t * z).mean(),
        lambda z, t: -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z)).mean(),
        lambda z, t: (torch.logaddexp(z, torch.zeros_like(z)) - t * z).mean(),
        lambda z, t: nn.BCEWithLogitsLoss()(z, t),
    ),
    hints=(
        "sigmoid(60) is 1 in every digit. What is the logarithm of 1 − 1?",
        "Sigmoid and logarithm have to be one function, so that the flat part never stands alone. Notebook 06 had it.",
    ),
    why="Sigmoid and logarithm in one function: the gradient is p − t, which is largest where the score is most wrong.",
)

EXERCISES = (
    second_backward,
    overwritten,
    lost_history,
    unregistered,
    zeroed_weights,
    broadcast,
    returns,
    blind_spot,
    forgotten_eval,
    saturated,
)


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
            Mistake("the bias", -5, "That is b. Its gradient passes relu, whose input is below 0 for every x."),
        ),
        "Below 0 relu hands on 0, for every sample, so nothing ever moves b.",
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
            "gradient check": "The gradients that are computed are right. A layer is never stepped.",
            "shape assert": "Every shape is right: the layer takes part in the forward pass.",
            "two predictions compared": "They are equal. The layer is there, it only does not train.",
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
)
