"""A name without a value is explained by the lines that give it one."""

import linecache
import textwrap

import pytest
import torch

from helpers.exercises.checking.run import run


def told(code):
    """What the function f of this code is told of its error, behind what Python says."""
    code = textwrap.dedent(code)
    name, names = f"<names {hash(code)}>", {"t": torch.ones(2)}
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    exec(compile(code, name, "exec"), names)
    return run(names["f"]).sentence.split("with an error. ")[1]


OUTER = """
total = 1
def f():
    {outer} = []
    def visit(k):
        {line}
    visit(2)
    return order
"""


@pytest.mark.parametrize(
    ("outer", "line", "words"),
    [
        ("order", "order += [k]", "A line within `visit` gives `order` a value, so there it is a name of visit's own"),
        ("order", "order += [k]", "`nonlocal order` makes the two one."),
        ("order", "if order: order = [k]", "apart from the `order` outside"),
        ("other", "total += k", "`global total` makes the two one."),
        ("other", "total = k if total else 1", "`global total`"),
        ("other", "k = total; total = k", "The line that gives `total` a value stands below this one."),
        ("other", "sum_ += k", "This line gives `sum_` its first value, and asks for one already."),
    ],
)
def test_a_name_of_an_inner_function_is_told_from_the_one_outside(outer, line, words):
    line = line.replace("; ", "\n        ")

    assert words in told(OUTER.format(outer=outer, line=line))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["a = b", "b = 1"], "The line that gives `b` a value stands below this one."),
        (["if a > 9:", "    b = 1", "return b"], "has run before. When is the `if` entered in which it gets one?"),
        (["for b in []:", "    pass", "return b"], "When is the loop entered in which it gets one?"),
        (["while a > 9:", "    b = 1", "if a > 9:", "    b = 1", "return b"], "When is the `if` or the loop entered"),
        (["for k in (1, 2):", "    a = b", "    b = 1"], "No line that gives it a value has run before."),
        (["b = 1", "del b", "return b"], "`del` takes a value away. Has it run by then"),
        (["c = m", "import math as m"], "gives `m` a value stands below this one"),
        (["return [b for b in b]", "b = 1"], "The line that gives `b` a value stands below"),
    ],
)
def test_where_a_name_has_no_value_yet_the_line_that_gives_it_one_is_found(lines, words):
    told_of = told("\n    ".join(["def f(a=1):", *lines]))

    assert words in told_of
    assert told_of.count("?") <= 1


@pytest.mark.parametrize("lines", [["for k in (1, 2):", "    a = b", "    b = 1"], ["a = b", "b = 1"]])
def test_no_if_and_no_loop_is_asked_for_where_there_is_none(lines):
    assert "entered" not in told("\n    ".join(["def f():", *lines]))


def test_of_a_name_that_an_except_took_away_nothing_is_said():
    lines = ["try:", "    1 / 0", "except ZeroDivisionError as e:", "    pass", "return e"]

    own_words = ("with a value.", "before assignment.")  # the latter are those of 3.10
    assert told("\n    ".join(["def f():", *lines])).endswith(own_words)


@pytest.mark.parametrize("lines", [["return W"], ["for w in ():", "    pass", "return W"]])
def test_a_name_with_a_capital_is_told_from_one_without(lines):
    arguments = "w=1" if len(lines) == 1 else ""

    assert "There is a `w`, and to Python `W` is another name" in told("\n    ".join([f"def f({arguments}):", *lines]))


@pytest.mark.parametrize(
    ("line", "words"),
    [("y.g * 2", "`y.g` does. Among the arguments is `y_g`"), ("y_g.g * 2", "has no attribute 'g'.")],
)
def test_an_argument_with_an_underscore_is_told_from_a_part(line, words):
    assert words in told(f"def g(y, y_g):\n    return {line}\n\ndef f():\n    return g(t, t)\n")
