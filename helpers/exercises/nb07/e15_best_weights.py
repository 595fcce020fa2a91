"""Exercise 07.15: the best weights."""

import copy

import torch

from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb07.best_weights import BUFFER, measure  # noqa: F401 (the check asks for it)

ID = "07.15"
MINUTES = 5
TASK = (
    "Find and mend it. `step()` trains `model` by one step, and `error()` is its loss on new points, a number. “On new "
    "points the loss falls to 0.0 and rises again to 0.4. So I keep the best weights and put them back at the end. "
    "Then I look: the loss is 0.4.” In the end all that `model.state_dict()` holds should be as it was after the best "
    "step, even if the start was better."
)
STUB = """
def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = model.state_dict()
    model.load_state_dict(best)

exercise("07.15").check(train)
"""
HINTS = (
    "Print a weight out of `best` where it is kept, and again at the end. Is it the same number?",
    "A step writes into the memory of the weights. Who else reads that memory?",
    "`detach()` of notebook 04 shares memory, and `clone()` does not. Keep what no step can write into.",
)
WHY = "Steps write into the memory of the model's weights. What is kept of the best needs memory of its own."


def train(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least = error()
            best = {name: p.clone() for name, p in model.state_dict().items()}
    model.load_state_dict(best)


OWN = r" model load_state_dict (copy )?(deepcopy )?model state_dict "


@mistake(
    "The model ends with the last weights. Steps write into what detach(), .data and parameters() give.",
    written="^(?!.* (clone|deepcopy|copy|tensor|array|tolist) ).* (detach|data) ",
)
def detached(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), {name: p.detach() for name, p in model.state_dict().items()}
    model.load_state_dict(best)


@mistake(
    "A line loads the model's weights into the copy. In the end it is the model that should get those of the copy.",
    written=r"^(?!.* model load_state_dict (?!model )).* (?!model )\w+ load_state_dict model state_dict ",
)
def turned_round(model, step, error, steps):
    for _ in range(steps):
        step()
        best = copy.deepcopy(model)
    best.load_state_dict(model.state_dict())


@mistake(
    "The caller's model has the last weights. A deepcopy of it is another model: to return that, or to give it the "
    "name `model`, changes nothing in the caller's.",
    written=r"^(?!.*((?<! model) \w+ load_state_dict| copy_| data| setattr) ).* deepcopy model (?!state_dict)",
)
def another_model(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), copy.deepcopy(model)
    model = best


@mistake(
    "A shallow copy, of a dictionary, a list or a model, is a new box with the same tensors in it. The next step "
    "writes into these.",
    written=r"^(?!.* (clone|deepcopy) ).* (state_dict copy|copy copy model|dict|OrderedDict|list|tuple) ",
)
def shallow(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), dict(model.state_dict())
    model.load_state_dict(best)


@mistake(
    "A copy is made, and the model ends with the last weights. Is it one of the best, and which line puts it back?",
    written=r"^(?!.* (load_state_dict|copy_|data) ).* (deepcopy|clone) ",
)
def never_put_back(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), copy.deepcopy(model.state_dict())
    return best


@mistake(
    "What is loaded at the end is the model's own `state_dict()`, the weights it has already. Where are the best ones?",
    written=OWN,
)
def its_own_weights(model, step, error, steps):
    for _ in range(steps):
        step()
    model.load_state_dict(model.state_dict())


@mistake(
    "What is loaded is the model's own `state_dict()` of that moment, the weights it has already: nothing changes. "
    "What should be kept there, and when should it be loaded?",
    written=OWN,
)
def its_own_on_the_way(model, step, error, steps):
    for _ in range(steps):
        model.load_state_dict(model.state_dict())
        step()


@mistake(
    "There is a copy in your code, and the model ends with the last weights. Print the error whenever the copy is "
    "made, and look at what is put back in the end.",
    written=" deepcopy | clone ",
)
def least_never_falls(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)


@mistake("`best` has no value where it is read: no line that makes it has run. When is an `if` around one true?")
def no_best(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() > least:
            best = copy.deepcopy(model.state_dict())
    model.load_state_dict(best)


@mistake("A dictionary has no clone. Each tensor in it has one.")
def a_dictionary_cloned(model, step, error, steps):
    step()
    return model.state_dict().clone()


@mistake("load_state_dict wants tensors with their names, as state_dict gives them. A list has no names.")
def a_list_loaded(model, step, error, steps):
    for _ in range(steps):
        step()
    model.load_state_dict([p.clone() for p in model.parameters()])


@mistake("The model ends with the weights of the largest error.")
def the_worst(model, step, error, steps):
    most = 0.0
    for _ in range(steps):
        step()
        if error() > most:
            most, best = error(), copy.deepcopy(model.state_dict())
    model.load_state_dict(best)


@mistake("The model ends with the weights of the first step, and the best came later.")
def the_first(model, step, error, steps):
    step()
    best = copy.deepcopy(model.state_dict())
    for _ in range(steps - 1):
        step()
    model.load_state_dict(best)


@mistake("The model is back where it was before any step.")
def the_start(model, step, error, steps):
    best = copy.deepcopy(model.state_dict())
    for _ in range(steps):
        step()
    model.load_state_dict(best)


@mistake("The model ends with the weights of one step before the best. Print the error where weights are kept.")
def one_step_before(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        before = copy.deepcopy(model.state_dict())
        step()
        if error() < least:
            least, best = error(), before
    model.load_state_dict(best)


@mistake("The weights are those of the best step, the biases are not. A model has both.", name="weight alone")
def weight_alone(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), model.weight.detach().clone()
    model.weight.data = best


@mistake(BUFFER, name="parameters alone")
def by_parameters(model, step, error, steps):
    kept = []
    for _ in range(steps):
        step()
        kept.append((error(), [p.detach().clone() for p in model.parameters()]))
    with torch.no_grad():
        for p, numbers in zip(model.parameters(), min(kept, key=lambda one: one[0])[1], strict=True):
            p.copy_(numbers)


@also_right
def clones(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), {name: p.clone() for name, p in model.state_dict().items()}
    model.load_state_dict(best)


@also_right
def a_whole_model(model, step, error, steps):
    least = float("inf")
    for _ in range(steps):
        step()
        if error() < least:
            least, best = error(), copy.deepcopy(model)
    model.load_state_dict(best.state_dict())
