"""Hints point and do not tell: what solves an exercise is not to be read, or computed, from one of them."""

import ast
import inspect
import math
import re

import pytest
import torch

from helpers.exercises.checking.draws import drawer
from helpers.exercises.checking.values import Trouble, canonical, same
from helpers.exercises.shelf import exercise_files, find_exercise, notebooks

EXERCISES = [find_exercise(id) for number in notebooks() for id in exercise_files(number)]
SIGNS = {"·": "*", "×": "*", "−": "-", "²": "**2", "³": "**3", "`": " ", "ŷ": "y_hat"}
TOKEN = re.compile(r"[^\W\d]\w*|\d+(?:\.\d+)?|\*\*|[-+*/@().,\[\]:]|\S")
WORDS = {"torch": torch, "math": math, "abs": abs, "sum": sum, "len": len, "float": float}


def each(items):
    return pytest.mark.parametrize("item", items, ids=lambda item: item.id)


def as_code(text):
    """Text with the signs of mathematics written as Python writes them."""
    for sign, code in SIGNS.items():
        text = text.replace(sign, code)
    return text


def essential(task):
    """What the solution writes where the stub does not: the right-hand side of each line of its own."""
    given = {line.strip() for line in task.stub.splitlines()}
    own = [line.strip() for line in task.solution_code.splitlines() if line.strip() not in given]
    own = [line for line in own if not line.endswith(":") and not line.startswith('"""')]
    bare = [re.sub(r"^return |^[\w., ]+? [-+*]?= ", "", line) for line in own]
    return [as_code(line).replace(" ", "") for line in bare if len(line) > 3]


@each(EXERCISES)
def test_the_first_hint_holds_no_line_of_the_solution(item):
    lines = [line.strip().removeprefix("return ") for line in item.solution_code.splitlines()]

    assert [line for line in lines if len(line) > 4 and line not in item.stub and line in item.hints[0]] == []


@each(EXERCISES)
def test_no_hint_but_the_last_holds_the_line_that_solves_it(item):
    lines = essential(item)

    for hint in item.hints[:-1]:
        held = [line for line in lines if line in as_code(hint).replace(" ", "")]
        assert len(held) <= 1
        assert max(lines, key=len, default="nothing") not in held


def expressions(hint):
    """Every part of a hint that reads as Python."""
    tokens = TOKEN.findall(as_code(hint))
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            try:
                yield ast.parse(" ".join(tokens[start:end]), mode="eval")
            except SyntaxError:
                continue


def value(expression, inputs):
    names = {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)}
    if not names <= inputs.keys() | WORDS.keys():
        return None
    try:
        return canonical(eval(compile(expression, "hint", "eval"), WORDS | inputs))
    except (Exception, Trouble):
        return None


def gives_the_answer(task, hint):
    """True if some expression in the hint has the answer's value on two draws of inputs."""
    names = inspect.signature(task.reference).parameters
    named = [dict(zip(names, task.inputs(drawer(seed)), strict=True)) for seed in (3, 5)]
    right = [canonical(task.reference(*task.inputs(drawer(seed)))) for seed in (3, 5)]
    found = ([value(one, inputs) for inputs in named] for one in expressions(hint))
    return any(all(map(same, values, right)) for values in found)


@each([item for item in EXERCISES if item.inputs])
def test_no_hint_computes_the_answer(item):
    assert [hint for hint in item.hints if gives_the_answer(item, hint)] == []


@pytest.mark.parametrize(
    ("id", "hint"),
    [
        ("02.2", "It is 3·b, at every point."),
        ("02.9", "Write w − lr · grad."),
        ("02.10", "Return `2 * (w*x + b - target) * x, 2 * (w*x + b - target)`."),
        ("06.4", "The border is 1/k."),
    ],
)
def test_a_hint_that_tells_would_be_noticed(id, hint):
    assert gives_the_answer(find_exercise(id), hint)


@each(EXERCISES)
def test_hints_come_in_order_and_end(item):
    titles = [item.hint().title for _ in range(len(item.hints) + 1)]

    assert titles == [f"{item.id} hint {i + 1} of {len(item.hints)}" for i in range(len(item.hints))] + [
        f"{item.id} no more hints"
    ]
    assert len(item.hints) >= 2
