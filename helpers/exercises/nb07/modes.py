"""What the check of 07.9 looks at: predictions, and the modes that a model is left in."""

import copy
from inspect import isgenerator

import torch
from torch import nn

from helpers.exercises.checking.beside import first_off
from helpers.exercises.checking.draws import whole
from helpers.exercises.checking.run import require
from helpers.exercises.checking.values import number_words, same
from helpers.exercises.nb07.measures import floats, give, in_one_tensor


def look(predictions, draw):
    """Whether two calls agree, with each other and with the whole network, and what is left of the model."""
    hidden = whole(draw, 6, 9)
    inner = nn.Sequential(nn.Linear(hidden, 5), nn.Tanh(), nn.Dropout(0.5))
    model = nn.Sequential(nn.Linear(3, hidden), nn.Dropout(0.4), inner, nn.Linear(5, 2))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(floats(draw, *parameter.shape))
    x = floats(draw, whole(draw, 4, 7), 3)
    with torch.no_grad():
        right = copy.deepcopy(model).eval()(x)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    tracked = [p.requires_grad for p in model.parameters()]
    torch.manual_seed(0)
    first = given_by(predictions, model, x)
    left = [module.training for module in model.modules()]
    second = given_by(predictions, model, x)
    kept = all(torch.equal(before[name], value) for name, value in model.state_dict().items())
    require(kept, "Your function changes the numbers of the model. A prediction leaves them be.")
    frozen = [p.requires_grad for p in model.parameters()] != tracked
    require(not frozen, "Your function leaves parameters that no longer track: they would not go on training.")
    fresh = all(p.grad is None for p in model.parameters())
    require(fresh, "Your function leaves gradients in the model. Nothing is trained in a prediction.")
    require(torch.is_grad_enabled(), "Your function leaves recording switched off. It has to be on for the next step.")
    layers = set(left[1:])
    return {
        "the shape of the predictions": str(tuple(first.shape)),
        "two predictions for one x": "equal" if torch.equal(first, second) else "different",
        "the predictions": "those of the whole network" if same(first.double(), right.double()) else "others",
        "how far they are off": how_far(first, right),
        "half of the predictions": "half" if same(2 * first.double(), right.double()) else "not half",
        "the mode of the model": "training" if left[0] else "evaluation",
        "the modes of its layers": "mixed" if len(layers) > 1 else "training" if True in layers else "evaluation",
        "dropout's rate": [module.p for module in model.modules() if isinstance(module, nn.Dropout)],
        BATCH_NORM: with_batch_norm(predictions, draw),
    }


def how_far(found, right):
    """Not at all, or less than a hundredth, or far."""
    found, right = found.double(), right.double()
    if found.shape != right.shape or same(found, right):
        return "not"
    return "little" if (found.double() - right.double()).abs().max() < 0.01 * right.abs().max() else "far"


def given_by(predictions, model, x):
    found = give(predictions, model, x)
    require(not isgenerator(found), "Your function has a `yield`: it gives a generator, and has not predicted yet.")
    in_one_tensor(found)
    return torch.as_tensor(found).detach()


IN_EVAL = (
    "Given the models in training that are tried first, yours is right. Given one that is in eval already, the "
    "predictions are not those of the whole network. In which mode does it predict there?"
)
SEVERAL = (
    "Given the models in training that are tried first, yours is right. Given one that is in eval already, some of "
    "its layers are in eval afterwards and some in training. What becomes of each one's mode?"
)


def in_eval_too(predictions, draw):
    """Require that a model in eval predicts in eval; afterwards it may train, or be left as it was."""
    model, x = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.5), nn.Linear(4, 2)).eval(), floats(draw, 5, 3)
    with torch.no_grad():
        right = model(x)
    found = given_by(predictions, model, x)
    require(same(found.double(), right.double()), IN_EVAL)
    require(len({module.training for module in model.modules()}) == 1, SEVERAL)


def other_classes_too(predictions, draw):
    """Require the same of the other classes of dropout and batch norm."""
    for layer in (nn.BatchNorm2d(2), nn.Dropout2d(0.5), nn.AlphaDropout(0.5)):
        x = floats(draw, 3, 2, 2, 2)
        with torch.no_grad():
            right = copy.deepcopy(layer).eval()(x)
        found = given_by(predictions, nn.Sequential(layer), x)
        require(same(found.double(), right.double()), OTHER_CLASS.format(type(layer).__name__))


def gradients_stay(predictions, draw):
    """Require that gradients which a model has are there afterwards, as they were."""
    model, x = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.5), nn.Linear(4, 2)), floats(draw, 5, 3)
    for p in model.parameters():
        p.grad = torch.ones_like(p)
    given_by(predictions, model, x)
    require(all(p.grad is not None and bool((p.grad == 1).all()) for p in model.parameters()), GRADIENTS)


GRADIENTS = (
    "The predictions are right. But gradients that were in the model are not as they were: which line empties them, or "
    "adds to them? A prediction leaves them be."
)
OTHER_CLASS = (
    "With layers of nn.Dropout and nn.BatchNorm1d yours is right. With one of nn.{} the predictions are not those in "
    "eval. Which call tells every layer, whatever its class?"
)
BATCH_NORM = "a batch norm"
MOVES = "With a batch norm in the model the predictions are others than in eval, or its running mean moves."


def with_batch_norm(predictions, draw):
    """Whether a batch norm predicts as in eval, and does not learn from it; or with what error the answer stops."""
    try:
        return rests(predictions, draw)
    except (RuntimeError, TypeError, ValueError, IndexError, AttributeError) as error:
        return {f"{type(error).__name__}: {error}".splitlines()[0].rstrip(".")}  # of a set the letters are kept


def rests(predictions, draw):
    model, x = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Dropout(0.5), nn.Linear(4, 2)), floats(draw, 5, 3)
    model[1].running_mean.copy_(floats(draw, 4))
    before, passes = copy.deepcopy(model), []
    with torch.no_grad():
        right = copy.deepcopy(model).eval()(x)
    model[1].register_forward_hook(lambda module, *_: passes.append(module.training))
    found = given_by(predictions, model, x)
    rest = same(found.double(), right.double()) and torch.equal(model[1].running_mean, before[1].running_mean)
    if same(found.double(), right.double()) and not model[1].running_mean.any():
        return "running mean of 0"
    if rest and model[1].momentum != before[1].momentum:
        return "another momentum"
    return "rests" if rest else "learns and rests" if {*passes} == {True, False} else "moves"


BOTH_MODES = (
    "With a batch norm in the model x goes through it more than once, in training too, and there its running mean "
    "moves. What is each of these passes for?"
)


def of_batch_norm(found):
    if found in LEFT:
        return f"Your function is right for dropout. It leaves a batch norm with {LEFT[found]}."
    if found == "learns and rests":
        return f"Your function is right for dropout. {BOTH_MODES}"
    if found == "moves":
        return f"Your function is right for dropout. {MOVES} Which call tells all of the layers?"
    return f"Your function is right for dropout. With a batch norm in the model it stops. {''.join(found):.300}."


LEFT = {
    "another momentum": "another momentum than it had: the model does not go on training as it is",
    "running mean of 0": "a running mean of 0, so what that has learned is gone",
}
NEAR = (
    "Two calls agree, and come near the predictions of the whole network: the entry that is most off is off by less "
    "than a hundredth of the largest. Which line changes the last digits?"
)


def say(seen, expected):
    off = first_off(seen, expected)
    if off == "the shape of the predictions":
        return f"Your function gives predictions of shape {seen[off]}, and the whole network of shape {expected[off]}."
    if off == "dropout's rate":
        rates, were = (" and ".join(map(number_words, one[off])) for one in (seen, expected))
        leads = {"rests": "The predictions are right. But", "moves": f"{MOVES} And"}
        lead = leads.get(seen[BATCH_NORM], "Look at one call:")
        return f"{lead} dropout's rates are {rates} afterwards, and were {were} before."
    if off == "the predictions" and seen["how far they are off"] == "little":
        return NEAR
    return {
        BATCH_NORM: of_batch_norm(seen[BATCH_NORM]),
        "two predictions for one x": "Two calls for one x differ. Does every layer predict as in eval, in both calls?",
        "the mode of the model": f"After one call the model is in mode {seen[off]}. It should go on training.",
        "the modes of its layers": f"After one call the modes of its layers are {seen[off]}. All should train.",
    }.get(off, "Two calls agree, and not with the whole network: compare with its output for the same x in eval.")
