"""The part of the code that ran, found by its place, and how Python groups it."""

import ast
import linecache
import sys
import traceback

import pytest

from helpers.exercises.checking.place import (
    around,
    grouped,
    is_chain,
    loose,
    parts_at,
    parts_of,
    reads_otherwise,
    sign_of,
)


def stopped_at(code):
    """The parts of this code that may have raised."""
    name = f"<place {hash(code)}>"
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    try:
        exec(compile(code, name, "exec"), {})
    except Exception as error:
        return list(map(ast.unparse, parts_at(traceback.extract_tb(error.__traceback__)[-1])))


QUOTIENT = ("a = [1]\nb = a[0] + len(a[3:]) / (a[0] - 1)", "len(a[3:]) / (a[0] - 1)")
LOOKUP = ("x = dict(a=1)['b'] + 1", "dict(a=1)['b']")


@pytest.mark.parametrize("code, part", [QUOTIENT, LOOKUP])
def test_the_part_that_stopped_is_found_within_its_line(code, part):
    found = stopped_at(code)

    assert part in found and (len(found) == 1 or sys.version_info < (3, 11))  # 3.10 names the line alone


@pytest.mark.parametrize("code, seen", [("j > i | far", "j > (i | far)"), ("a & b == c", "(a & b) == c")])
def test_a_sign_that_binds_before_the_comparison_is_shown_as_python_groups_it(code, seen):
    (joined,) = filter(loose, parts_of(code))

    assert grouped(joined.above) == seen and sign_of(joined) in code


@pytest.mark.parametrize("code", ["(j > i) | far", "j > (i | far)", "i | far"])
def test_brackets_leave_nothing_to_say(code):
    assert not any(map(loose, parts_of(code)))


def test_a_function_is_told_of_the_first_such_sign_and_of_no_flag():
    def window(i, j, far):
        return j > i | far

    def flags(mode):
        return mode & 4 == 4

    assert "`j > i | far` as `j > (i | far)`" in reads_otherwise(window)
    assert reads_otherwise(flags) == reads_otherwise(len) == ""


def test_parts_know_what_they_stand_in():
    (chain,) = filter(is_chain, parts_of("y = f(a < b < c)"))

    assert [type(part).__name__ for part in around(chain)] == ["Compare", "Call", "Assign", "Module"]
