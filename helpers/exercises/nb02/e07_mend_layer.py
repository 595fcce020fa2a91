"""Exercise 02.7: find the mistake: the hidden layer."""

import torch

from helpers.exercises.checking.run import call, require, told
from helpers.exercises.checking.values import canonical, same, shape_words, told_apart
from helpers.exercises.marks import also_right, mistake

ID = "02.7"
MINUTES = 2
TASK = (
    "Find the mistake. A text about this network writes f₂ = w₁[1,2]·x₂ + w₁[2,2]·x₂. Write f₂ "
    "right. The weight w₁[i,j] goes from xᵢ to fⱼ; Python counts from 0."
)
STUB = """
def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = ...
    return f1, f2

exercise("02.7").check(hidden)
"""
HINTS = (
    "Follow the two wires that end at f₂. One comes from x₁.",
    "The first index of a weight names the input.",
)
WHY = (
    "The first index names where a weight comes from: w₁[1,2] multiplies x₁, so ∂f₂/∂w₁[1,2] = x₁."
)


ALONE = "Yours is one number; the answer is of two, f₁ and f₂. Leave the last line as it stood: it returns both."


def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2


def inputs(draw):
    return draw(2).float(), draw(2, 2).float()


def measure(answer, draw):
    x, w1 = inputs(draw)
    result = call(answer, (x, w1))
    got = canonical(result)
    require(not isinstance(got, torch.Tensor) or got.dim(), ALONE)
    count = len(got) if isinstance(got, list) else 2
    require(count == 2, f"Yours hands back {count} things. Two are asked for, f₁ and f₂.")
    for name, part, own in zip(("f₁", "f₂"), got, result, strict=True) if isinstance(got, list) else ():
        several = isinstance(part, torch.Tensor) and part.dim()
        require(not isinstance(own, tuple), f"Your {name} is a tuple, as a comma makes one. It is a single number.")
        require(not several, f"Your {name} is {shape_words(part)}. It is one number: of which entries of x and w1?")
    return told(got, hidden(x, w1), lambda got: seen(got, x @ w1) or of_the_sum(got, answer, x, w1) or WIRES)


def seen(got, right):
    """Which of the two is off."""
    if same(got.flip(0), right.double()):
        return "Both are right. f₁ comes first, then f₂."
    if not same(got[0], right[0].double()):
        return "Yours hands back another f₁ than the line that stood there, and that was right. f₂ has its pattern."
    return ""


WIRES = "f₂ is a sum of two products. Two wires end at it: which weights do they have, and where does each begin?"


def of_the_sum(got, answer, x, w1):
    """Say what the right sum is and what f₂ is, if f₂ changes with that sum, and with nothing else."""
    other = torch.stack([w1[:, 0] + 1, w1[:, 1] + torch.stack([x[1], -x[0]])], 1)  # other products of the same sum
    same_sum, *other_sums = (canonical(call(answer, given))[1] for given in ((x, other), (2 * x, w1), (-x, w1)))
    if not same(same_sum, got[1]) or all(same(one, got[1]) for one in other_sums):
        return ""
    now, due = told_apart(got[1], (x @ w1)[1])
    asks = "What is done to it, or to its two products?"
    return f"Your f₂ changes with the right sum alone. That is {due}, and yours is {now}. {asks}"


@mistake("x₂ is there twice, as in the text. From which input does w₁[1,2] come?", name="x₂ twice")
def x2_twice(x, w):
    return w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[1] + w[1, 1] * x[1]


@mistake("Now x₁ is there twice. The second weight comes from the other input.", name="x₁ twice")
def x1_twice(x, w):
    return w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[0] + w[1, 1] * x[0]


@mistake("The weights into f₂ stand in one column of w1. Which index is the same for both?")
def transposed(x, w):
    return w[0, 0] * x[0] + w[1, 0] * x[1], w[1, 0] * x[0] + w[1, 1] * x[1]


@mistake("Both inputs are there, each with the other one's weight.")
def inputs_swapped(x, w):
    return w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[1] + w[1, 1] * x[0]


@mistake("Python counts from 0: w₁[1,2] is `w1[0, 1]` and x₁ is `x[0]`.")
def counted_from_1(x, w):
    return w[0, 0] * x[0] + w[1, 0] * x[1], w[1, 2] * x[1] + w[2, 2] * x[2]


@mistake("The text counts from 1. Python counts from 0: x₂ is `x[1]`, and each index here is 0 or 1.")
def x_counted_from_1(x, w):
    return w[0, 0] * x[0] + w[1, 0] * x[1], w[0, 1] * x[1] + w[1, 1] * x[2]


@mistake("That is f₁ once more. f₂ has weights of its own.", name="f₁ twice")
def f1_twice(x, w):
    return x @ w[:, 0], x @ w[:, 0]


@mistake(
    "Yours adds up along the rows of w1, as `w1 @ x` does. The weights that meet in one f stand in a column.",
    name="w1 @ x",
)
def w1_at_x(x, w):
    return w @ x


@mistake("One of the two wires into f₂ is there. What comes from x₂?", name="x₁ only")
def x1_only(x, w):
    return x @ w[:, 0], w[0, 1] * x[0]


@mistake("One of the two wires into f₂ is there. What comes from x₁?", name="x₂ only")
def x2_only(x, w):
    return x @ w[:, 0], w[1, 1] * x[1]


@mistake("That is A(f). Here f₁ and f₂ are asked, before the activation.", name="with tanh")
def with_tanh(x, w):
    return torch.tanh(x @ w)


@mistake("f₂ has gone through tanh already. Here it is asked before the activation.", name="tanh of f₂")
def tanh_of_f2(x, w):
    return x @ w[:, 0], torch.tanh(x @ w[:, 1])


@mistake("What comes from the two inputs is added. Yours takes one from the other.")
def a_minus(x, w):
    return x @ w[:, 0], w[0, 1] * x[0] - w[1, 1] * x[1]


@mistake("The two products are multiplied. What arrives on two wires is added.")
def multiplied(x, w):
    return x @ w[:, 0], w[0, 1] * x[0] * w[1, 1] * x[1]


@mistake("f₂ has its first weight from the column of f₁. Both of its weights end at f₂.", name="first weight from f₁")
def first_weight_from_f1(x, w):
    return x @ w[:, 0], w[0, 0] * x[0] + w[1, 1] * x[1]


@mistake("f₂ has its second weight from the column of f₁. Both have to end at f₂.", name="second weight from f₁")
def second_weight_from_f1(x, w):
    return x @ w[:, 0], w[0, 1] * x[0] + w[1, 0] * x[1]


@also_right
def a_matrix_product(x, w):
    return x @ w


@also_right
def by_sums(x, w):
    return [float(sum(x[i] * w[i, j] for i in range(2))) for j in range(2)]
