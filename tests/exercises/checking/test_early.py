"""A line that overwrites what a later one needs is named, if with the old value the answer is right."""

import pytest

from helpers.exercises.checking.early import SAID, too_early


def hands_on(a, b):
    a = a * b
    b = a + b
    return a, b


def with_a_copy(a, b):
    x, y = a, b
    x = x * y
    y = x + y
    return x, y


def with_a_print(a, b):
    a = a * b
    print(a)
    b = a + b
    return a, b


def is_right(answer):
    return answer(2, 5) == (10, 7)


def in_brackets(a, b):
    (a,) = (a * b,)
    (b,) = (a + b,)
    return a, b


TOLD = [
    (in_brackets, SAID.format("(a,) = (a * b,)", "a", "(b,) = (a + b,)", "a")),
    (hands_on, SAID.format("a = a * b", "a", "b = a + b", "a")),
    (with_a_print, SAID.format("a = a * b", "a", "b = a + b", "a")),
    (with_a_copy, SAID.format("x = x * y", "x", "y = x + y", "x")),
]


@pytest.mark.parametrize("answer, said", TOLD)
def test_the_line_and_the_one_that_needs_the_old_value_are_named(answer, said):
    assert too_early(answer, is_right) == said


def wrong_otherwise(a, b):
    a = a * b
    b = a - b
    return a, b


def converted(a, b):
    a = float(a)
    b = a - b
    return a, b


def in_a_loop(a, b):
    for _ in range(1):
        a = a * b
        b = a + b
    return a, b


@pytest.mark.parametrize("answer", [wrong_otherwise, converted, in_a_loop, lambda a, b: (a, a), len, 3])
def test_what_is_wrong_otherwise_is_not_told(answer):
    assert too_early(answer, is_right) == ""


def test_an_exercise_tells_it_of_an_answer_that_is_wrong(sums):
    def answer(x):
        x = 2 * x
        y = x.sum(1)
        return y

    assert "still needs the x from before" in sums.check(answer).feedback
