"""Exercise 04.7: a tensor made of tensors."""

import numpy as np
import torch

from helpers.exercises.checking.run import require, told
from helpers.exercises.checking.values import number_words, same, shape_words
from helpers.exercises.marks import also_right, mistake
from helpers.exercises.nb04.measures import FREED, gradients_of, leads_back, tensor_of

ID = "04.7"
MINUTES = 2
TASK = (
    "Find the mistake. `point` should hold a and b and lead back to both. `torch.tensor([a, b])` "
    "holds them and leads back to neither."
)
STUB = """
def squared_length(a, b):
    point = ...    # it said torch.tensor([a, b])
    return (point**2).sum()

exercise("04.7").check(squared_length)
"""
HINTS = (
    "What does `point.requires_grad` say, and what kind of thing does `torch.tensor` take out of a and b?",
    "You need an operation that takes tensors and is recorded, not one that takes numbers.",
    "One function puts tensors of the same shape side by side, along a new axis.",
)
CHANGED = "Your function writes other numbers into a or b. The caller still needs them as they are."
WHY = "Recorded operations alone lie between a, b and the result, so each gets its gradient. One way is `torch.stack`."


def squared_length(a, b):
    point = torch.stack([a, b])
    return (point**2).sum()


def measure(function, draw):
    a, b = draw().float().requires_grad_(), draw().float().requires_grad_()
    x, y = a.item(), b.item()
    length = tensor_of(function, a, b)
    if length is ...:
        return ...
    require((a.item(), b.item()) == (x, y), CHANGED)
    gradients = gradients_of(length, a, b)
    seen = {
        "the value": length,
        "the gradient of a": gradients[0],
        "the gradient of b": gradients[1],
        "whether the result tracks": length.requires_grad,
        "whether ways lead back": [leads_back(length, a), leads_back(length, b)],
    }
    should = dict(zip(seen, (x * x + y * y, 2 * x, 2 * y, True, [True, True]), strict=True))
    return told(seen, should, lambda seen: say(seen, x, y))


def say(seen, a, b):
    given, value = f"At a = {number_words(a, 6)} and b = {number_words(b, 6)}", seen["the value"]
    if value.dim():
        return f"Yours is {shape_words(value)}; the answer is one number."
    if not same(value, torch.tensor(a * a + b * b).double()):
        for name, size in {"a": a, "b": b}.items():
            if same(value, torch.tensor(size * size).double()):
                return f"That is {name}², the square of one of the two. Where does the other one get lost?"
        return f"{given} yours gives {number_words(value)}. The squares of the two should be added, and nothing else."
    gradients = " and ".join(number_words(seen[f"the gradient of {name}"]) for name in "ab")
    return (
        f"{given} the value is right. The gradients are {gradients}, and should be 2a and 2b. Follow each way back "
        "from the sum of the squares."
    )


UNCUT = "^(?!.* (detach|data|no_grad|inference_mode) ).*"  # of code with none of the other cuts


@mistake(
    "The value is right and does not track: what makes a tensor out of numbers takes no history with them.",
    written=UNCUT + r" (tensor|Tensor|FloatTensor|as_tensor) ",
)
def copied_the_numbers(a, b):
    point = torch.tensor([a, b])
    return (point**2).sum()


@mistake(
    "The value is right. item(), float(), tolist() and numpy() hand on numbers, and the way back ends there.",
    written=UNCUT + r" (item|tolist|numpy|float) ",
)
def handed_on_numbers(a, b):
    return torch.full((), a.item() ** 2 + b.item() ** 2)


@mistake(
    "The value is right. Under no_grad and in inference_mode nothing is recorded, so no way leads back.",
    written="no_grad|inference_mode",
)
def joined_unseen(a, b):
    with torch.no_grad():
        point = torch.stack([a, b])
    return (point**2).sum()


@mistake("The value is right, and both ways are cut. From which line on does the result no longer track?")
def cut_both(a, b):
    point = torch.stack([a, b]).detach()
    return (point**2).sum()


@mistake("It tracks, from here on. It is a new leaf, and no way leads from it to a and b.")
def a_new_leaf(a, b):
    point = torch.tensor([a, b], requires_grad=True)
    return (point**2).sum()


@mistake("The way to a is open. The way to b is cut.")
def cut_one_of_them(a, b):
    point = torch.stack([a, b.detach()])
    return (point**2).sum()


@mistake("The way to b is open. The way to a is cut.")
def cut_the_other(a, b):
    point = torch.stack([a.detach(), b])
    return (point**2).sum()


@mistake("That is (a + b)²: the two were added before the square. Each is to be squared by itself.")
def added_instead_of_joined(a, b):
    point = a + b
    return (point**2).sum()


@mistake("That is (a·b)²: a and b are multiplied. The square of each by itself is to be added to the other.")
def multiplied(a, b):
    point = a * b
    return (point**2).sum()


@mistake("That is (a − b)²: the difference is squared. Each is to be squared by itself, and the two added.")
def subtracted(a, b):
    point = a - b
    return (point**2).sum()


@mistake("That is 2a²: a is in it twice, and b not at all.")
def joined_a_with_itself(a, b):
    point = torch.stack([a, a])
    return (point**2).sum()


@mistake("cat joins along an axis that is there, and a single number has none. Which function makes a new axis?")
def no_axis_to_join(a, b):
    point = torch.cat([a, b])
    return (point**2).sum()


@mistake("A list of tensors is no tensor yet: Python knows no square of it.")
def a_list(a, b):
    point = [a, b]
    return (point**2).sum()


@mistake("A tuple is squared in yours, and Python cannot: it is no tensor. Which function makes one tensor of a and b?")
def a_tuple(a, b):
    point = (a, b)
    return (point**2).sum()


@mistake(
    "The tensors go in together, as one list. Yours hands them over one by one.",
    written=r" (stack|hstack|cat) ",
)
def two_arguments(a, b):
    point = torch.stack(a, b)
    return (point**2).sum()


@mistake(
    "numpy takes no tensor that tracks. And what numpy makes of numbers has no history.",
    written=" np |numpy",
)
def through_numpy(a, b):
    point = torch.from_numpy(np.array([a.numpy(), b.numpy()]))
    return (point**2).sum()


@mistake(
    FREED,
)
def ran_backward(a, b):
    point = torch.stack([a, b])
    length = (point**2).sum()
    length.backward()
    return length


@mistake("That is the length. The root was not asked for: squared_length is the sum of the squares.")
def rooted(a, b):
    return (torch.stack([a, b]) ** 2).sum().sqrt()


@mistake("That is half of the sum of the squares. Which step of yours averages or halves?")
def averaged(a, b):
    return (torch.stack([a, b]) ** 2).mean()


@mistake("The two were added, not their squares: `point**2` comes before the sum.")
def not_squared(a, b):
    return torch.stack([a, b]).sum()


@mistake("That squares the mean of the two. The square of each comes first.")
def squared_last(a, b):
    return torch.stack([a, b]).mean() ** 2


@mistake("Those are the two squares, side by side. Their sum is asked.")
def not_summed(a, b):
    return torch.stack([a, b]) ** 2


@mistake("That is point itself. Its squares are to be added up.")
def the_point(a, b):
    return torch.stack([a, b])


@also_right
def by_cat(a, b):
    point = torch.cat([a.reshape(1), b.reshape(1)])
    return (point**2).sum()


@also_right
def by_hstack(a, b):
    point = torch.hstack([a, b])
    return (point**2).sum()


@also_right
def by_unit_vectors(a, b):
    point = a * torch.tensor([1.0, 0.0]) + b * torch.tensor([0.0, 1.0])
    return (point**2).sum()
