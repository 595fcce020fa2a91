"""The answers on file are what comes out: each question's is computed anew, by code of its own, in answers/."""

import ast
import math
import operator
import re
import runpy
from pathlib import Path

import pytest

from helpers import exercise
from helpers.exercises.checking.values import canonical, same
from helpers.exercises.shelf import exercise_files, notebooks, questions

QUESTIONS = [question for number in notebooks() for question in questions(number)]
COMPUTE = {
    f"{path.stem[2:]}.{name}": function
    for path in sorted((Path(__file__).parent / "answers").glob("nb*.py"))
    for name, function in runpy.run_path(str(path)).items()
    if re.fullmatch(r"[dr]\d+", name)
}
SLIPS = runpy.run_path(str(Path(__file__).parent / "answers/slips.py"))["SLIPS"]
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:e[-−]?\d+)?")
EQUATION = re.compile(r"((?<![\w²³] [-+−·/] )[\d.]+(?: ?[-+−·/] ?[\d.]+)+) = (−?\d+(?:\.\d+)?)(?! ?[\d/·+−-])")


def each(items):
    return pytest.mark.parametrize("item", items, ids=lambda item: item.id)


def said(text):
    """The numbers in a text, without signs."""
    return {float(found.rstrip(",").replace(",", "").replace("−", "-")) for found in NUMBER.findall(text)}


def numbers(answer):
    """The numbers in an answer or in what was computed, without signs."""
    return said(answer) if isinstance(answer, str) else set(canonical(answer).abs().flatten().tolist())


def unknown(text, known):
    """The numbers in a text that are none of the known ones."""
    return [n for n in said(text) if not any(math.isclose(n, k, rel_tol=1e-6, abs_tol=1e-9) for k in known)]


def worked_out(id):
    """The answer, and the numbers one passes on the way to it."""
    result = COMPUTE[id]()
    answer, *passed = result if isinstance(result, tuple) else (result,)
    return answer, {number for part in passed for number in numbers(part)}


def test_every_question_is_computed():
    assert set(COMPUTE) == {question.id for question in QUESTIONS}


@each(QUESTIONS)
def test_the_answer_on_file_is_what_comes_out(item):
    answer, _ = worked_out(item.id)

    assert same(canonical(answer), canonical(item.answer))


@each(QUESTIONS)
def test_a_sentence_names_no_number_that_is_neither_given_nor_computed(item):
    answer, passed = worked_out(item.id)
    known = passed | numbers(answer) | said(item.text) | {n for choice in item.choices for n in said(choice)}

    assert unknown(item.why, known) == []
    for mistake in item.mistakes:
        assert unknown(mistake.feedback, known | numbers(mistake.answer)) == [], mistake.name


@pytest.mark.parametrize("id", SLIPS)
def test_a_wrong_number_is_what_its_slip_comes_to(id):
    (item,) = (question for question in QUESTIONS if question.id == id)
    on_file = {mistake.name: canonical(mistake.answer) for mistake in item.mistakes}

    assert [name for name, number in SLIPS[id].items() if not same(canonical(number), on_file[name])] == []


OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def value(arithmetic):
    """What ``6 · 2`` or ``1 − 2·0.5`` comes to."""

    def of(node):
        if isinstance(node, ast.BinOp):
            return OPERATORS[type(node.op)](of(node.left), of(node.right))
        return -of(node.operand) if isinstance(node, ast.UnaryOp) else node.value

    return of(ast.parse(arithmetic.replace("·", "*").replace("−", "-").strip(), mode="eval").body)


def sentences():
    for question in QUESTIONS:
        yield from (question.why, *(mistake.feedback for mistake in question.mistakes))
    for task in map(exercise, (id for number in notebooks() for id in exercise_files(number))):
        yield from (task.why, *task.hints, *(mistake.feedback for mistake in task.mistakes))


def test_every_equation_of_numbers_holds():
    equations = [found for sentence in sentences() for found in EQUATION.findall(sentence)]

    assert len(equations) >= 2
    assert [one for one in equations if not math.isclose(value(one[0]), value(one[1]))] == []


@pytest.mark.parametrize(("id", "point"), [("02.2", {"a": 5, "b": 3, "c": 2}), ("02.4", {"a": 2, "b": 3})])
def test_the_number_in_place_of_a_function_is_its_value_at_the_notebooks_point(id, point):
    task = exercise(id)
    number = next(mistake for mistake in task.mistakes if mistake.name == "a number")

    assert task.reference(**point) == number.answer(**point)
    where = "one point" if id == "02.2" else ", ".join(f"{name} = {x}" for name, x in point.items())
    assert number.feedback.startswith(f"{number.answer(**point):g} is its value at {where}.")
