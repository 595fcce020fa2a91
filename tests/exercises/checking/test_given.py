"""A line of the task that was changed is shown where putting it back makes the answer right, and only there."""

from helpers.exercises.checking.given import given_otherwise

STUB = """
def cube(x):
    y = x * x
    z = ...
    return y * z

exercise("0.0").check(cube)
"""


def is_right(answer):
    return answer(3) == 27


def summed(x):
    y = x + x
    z = x
    return y * z


def returned(x):
    y = x * x
    z = x
    return y + z


def blank_alone(x):
    y = x * x
    z = x + 1
    return y * z


def both(x):
    y = x + x
    z = x
    return y + z


def rewritten(x):
    return x**2


def test_the_line_that_alone_is_off_is_shown_beside_the_tasks():
    assert "the line `y = x * x`, and yours has `y = x + x`" in given_otherwise(summed, STUB, is_right)
    assert "the line `return y * z`, and yours has `return y + z`" in given_otherwise(returned, STUB, is_right)


def test_where_no_single_line_makes_it_right_nothing_is_said():
    assert [given_otherwise(answer, STUB, is_right) for answer in (blank_alone, both, rewritten, 3, len)] == [""] * 5
