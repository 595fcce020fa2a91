"""A formula in a sentence is read from it, evaluated, and compared with what autograd or arithmetic says."""

import re

import pytest
import torch
from torch.autograd.functional import jacobian
from torch.nn import functional as F

from helpers.exercises.shelf import find_exercise, find_question

SIGNS = {"·": "*", "−": "-", "²": "**2", "⁴": "**4", "³": "**3", "ŷ": "y_hat", "σ": "torch.sigmoid", "e^z": "exp(z)"}


def number(x):
    return torch.tensor(x, dtype=torch.float64)


def sentences(id):
    if "d" in id or "r" in id:
        return find_question(id).why
    task = find_exercise(id)
    return " ".join((task.why, *task.hints))


def read(id, pattern):
    """The formula that stands in the group of the pattern, as Python."""
    found = re.search(pattern, sentences(id))
    assert found, f"{id}: no formula like {pattern}"
    formula = re.sub(r"(\w+)²\((\w+)\)", r"\1(\2)²", found[1])
    for sign, code in SIGNS.items():
        formula = formula.replace(sign, code)
    return re.sub(r"(?<![\w.])(\d) ?(?=[a-z(])|(?<=\))(?=\()", lambda at: f"{at[1] or ''}*", formula)


X = torch.tensor([0.7, -1.3, 2.1], dtype=torch.float64)
Y = torch.tensor([0.2, 0.5, -0.4], dtype=torch.float64)
w, x, y, b, lr, k, T, z = map(number, (1.7, 0.6, -0.8, 0.3, 0.2, 1.4, 1.9, 0.45))


def diamond(a, b):
    c, d = a + b, a * b
    return c + d + c * d


def by_descent(curvature):
    """By which factor one step on curvature · (w − 2)² multiplies w − 2."""
    slope = jacobian(lambda w: curvature * (w - 2) ** 2, w)
    return (w - lr * slope - 2) / (w - 2)


FORMULAS = [
    ("02.4", r"∂y/∂c = ([^.]+)\.", {"d": w * x}, jacobian(lambda c: c + w * x + c * w * x, w + x)),
    ("02.10", r"∂loss/∂error = (2·error) ", {"error": w}, jacobian(lambda error: error**2, w)),
    ("03.2", r"add up to (\S+)\.", {"x": X, "n": 3}, jacobian(lambda x: (x * x).mean(), X)),
    ("04.d1", r"hands back (\S+);", {"x": x}, jacobian(lambda x: x**2, x)),
    ("05.5", r"local derivative (\S+)\.", {"T": T}, jacobian(lambda z: z / T, z)),
    ("05.7", r"(2 \(ŷ − y\)/n) ", {"y_hat": X, "y": Y, "n": 3}, jacobian(lambda y_hat: F.mse_loss(y_hat, Y), X)),
    ("05.r3", r"(2 \(ŷ − y\)/n),", {"y_hat": X, "y": Y, "n": 3}, jacobian(lambda y_hat: F.mse_loss(y_hat, Y), X)),
    ("06.1", r"gradient (2·error·x) ", {"error": w * x - y, "x": x}, jacobian(lambda w: (w * x - y) ** 2, w)),
    ("06.5", r"(2·error·x) reaches w", {"error": w * x + b - y, "x": x}, jacobian(lambda w: (w * x + b - y) ** 2, w)),
    ("06.5", r"(2·error) reaches b", {"error": w * x + b - y}, jacobian(lambda b: (w * x + b - y) ** 2, b)),
    ("06.3", r"w_new − 2 = (\S+ − \S+\(w − 2\))", {"lr": lr, "w": w}, by_descent(1) * (w - 2)),
    ("06.3", r"gradient is (.*?)\.", {"w": w}, jacobian(lambda w: (w - 2) ** 2, w)),
    ("06.4", r"factor is (.*?);", {"k": k, "lr": lr}, by_descent(k)),
    ("06.4", r"multiplies w − 2 by (.*?)\.", {"k": k, "lr": lr}, by_descent(k)),
    ("06.d7", r"gradient (3w²) ", {"w": w}, jacobian(lambda w: w**3, w)),
    ("06.d10", r"= (1/\(1 \+ 1\))", {}, torch.sigmoid(number(0.0))),
    ("06.r2", r"by \|(.*?)\|", {"lr": lr}, by_descent(5)),
    ("07.10", r"is (\(p − t\)/n),", {"p": X.sigmoid(), "t": 1, "n": 3}, jacobian(lambda z: F.softplus(-z).mean(), X)),
    ("08.4", r"= (1 − tanh²\(z\))", {"z": z, "tanh": torch.tanh}, jacobian(torch.tanh, z)),
]


@pytest.mark.parametrize(("id", "pattern", "names", "right"), FORMULAS, ids=[f"{row[0]} {row[1]}" for row in FORMULAS])
def test_a_formula_comes_to_what_it_is_said_to_be(id, pattern, names, right):
    said = eval(read(id, pattern), {"torch": torch} | names)

    assert torch.allclose(torch.as_tensor(said, dtype=torch.float64), right)


def test_the_paths_of_the_diamond_are_those_that_add_up():
    a, b = number(1.3), number(0.4)
    paths = re.search(r"from a to y: (.*?)\. ", find_exercise("02.4").why)[1].replace(" and", ",").replace("·", "*")

    assert torch.isclose(sum(eval(f"[{paths}]", {"b": b, "c": a + b, "d": a * b})), jacobian(diamond, (a, b))[0])


def test_the_line_in_raw_units_is_the_line_fitted_in_standard_units():
    names = {name: number(at) for name, at in {"k": 0.6, "c": 0.2, "mean_x": 3.0, "std_x": 1.5}.items()}
    names |= {"mean_y": number(7.0), "std_y": number(2.5)}
    y = eval(read("06.9", r"In y = (.*?), x's"), names | {"x": number(4.0)})
    slope, intercept = find_exercise("06.9").reference(**names)

    assert torch.isclose(y, slope * 4 + intercept)


@pytest.mark.parametrize(
    ("id", "pattern", "sizes"),
    [
        ("01.2", r"(\(.*?\)) @ (\(.*?\)) gives (\(.*?\)),", {"n": 5, "inputs": 4, "outputs": 3}),
        ("05.2", r"(\(.*?\)) @ (\(.*?\)) -> (\(.*?\)):", {"k": 3, "d": 4, "n": 5}),
        ("05.r1", r"(\(.*?\)) @ (\(.*?\)) -> (\(.*?\)):", {"i": 3, "n": 5, "j": 2}),
    ],
)
def test_shapes_that_are_said_to_fit_do(id, pattern, sizes):
    left, right, result = (eval(shape, dict(sizes)) for shape in re.search(pattern, sentences(id)).groups())

    assert (torch.zeros(left) @ torch.zeros(right)).shape == result


def test_the_shapes_of_a_matrix_products_gradients_are_those_of_its_operands():
    sizes = {"n": 4, "i": 3, "j": 2}
    shapes = re.findall(r"(\(\w, \w\)) @ (\(\w, \w\)) for (\w)", find_exercise("08.6").why)
    factors = {name: [torch.zeros(eval(shape, dict(sizes))) for shape in pair] for *pair, name in shapes}
    made = {name: (left @ right).shape for name, (left, right) in factors.items()}

    assert made == {"X": (4, 3), "W": (3, 2)}


def test_the_signs_of_a_step_of_descent_are_as_said():
    said = dict(re.findall(r"∇w ([<>]) 0 moves (?:w|it) (\w+)", find_exercise("02.9").why))
    step = find_exercise("02.9").reference

    assert said == {"<": "up" if step(0.0, -1.0, 0.1) > 0 else "down", ">": "down" if step(0.0, 1.0, 0.1) < 0 else "up"}


def test_the_range_of_rates_that_shrink_the_distance_is_as_said():
    low, high = map(float, re.search(r"for lr between (\d) and (\d)", find_exercise("06.3").why).groups())
    factor = find_exercise("06.3").reference

    assert factor(low + 0.01) < 1 and factor(high - 0.01) < 1
    assert factor(low - 0.01) > 1 and factor(high + 0.01) > 1
