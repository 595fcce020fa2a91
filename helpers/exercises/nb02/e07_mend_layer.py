"""Exercise 02.7: find the mistake: the hidden layer."""

from helpers.exercises.marks import also_right, mistake

ID = "02.7"
MINUTES = 1
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


def hidden(x, w1):
    f1 = w1[0, 0] * x[0] + w1[1, 0] * x[1]
    f2 = w1[0, 1] * x[0] + w1[1, 1] * x[1]
    return f1, f2


def inputs(draw):
    return draw(2), draw(2, 2)


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


@also_right
def a_matrix_product(x, w):
    return x @ w


@also_right
def by_sums(x, w):
    return [float(sum(x[i] * w[i, j] for i in range(2))) for j in range(2)]
