"""What is told of a None is read from the part of the code that met it."""

import ast

import pytest

from helpers.exercises.checking.nones import NONES, of_case, of_none
from helpers.exercises.checking.place import parts_of
from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble

RIGHT, LEFT = "*: 'float' and 'NoneType'", "*: 'NoneType' and 'float'"


@pytest.mark.parametrize(
    ("line", "part", "message", "kind"),
    [
        ("new.append(0.1 * w.grad)", ast.BinOp, RIGHT, "grad"),
        ("layer.bias.data", ast.Attribute, "'NoneType' object has no attribute", "bias"),
        ("layer.bias.data * layer.bias.grad", ast.BinOp, RIGHT, "grad"),
        ("x.sort() * mean(w)", ast.BinOp, RIGHT, ""),
        ("x.sort() * mean(w)", ast.BinOp, LEFT, "sort()"),
        ("x -= loss.backward()", ast.AugAssign, "-=: 'float' and 'NoneType'", "backward()"),
        ("xs.extend(layer.bias)", ast.Call, "'NoneType' object is not iterable", "bias"),
        ("xs.sort()", ast.Call, "'<' not supported between instances of 'NoneType' and 'float'", ""),
        ("[x for x in xs.reverse()]", ast.Call, "'NoneType' object is not iterable", "reverse()"),
        ("autograd.grad(y, x, create_graph=None)", ast.Call, "'NoneType' object", "=None"),
        ("sum([w.grad, b.grad])", ast.Call, "+: 'int' and 'NoneType'", "grad"),
        ("mean(dim=None) * w.mean()", ast.BinOp, RIGHT, ""),
    ],
)
def test_what_gave_none_is_named_where_the_code_shows_it(line, part, message, kind):
    parts = [one for one in parts_of(line) if isinstance(one, part)]

    assert of_none(parts[:1], f" at `{line}`", message) == NONES[kind]


def test_where_python_does_not_say_which_part_ran_no_cause_is_claimed():
    assert of_none(parts_of("xs.sort() * w"), " at `xs.sort() * w`", LEFT) == NONES[""]
    assert of_none(parts_of("xs.append(w.grad * 2)"), " at `xs.append(w.grad * 2)`", LEFT) == NONES["grad"]


def test_a_none_that_comes_in_one_case_is_told_with_it():
    def above(x):
        if x > 1:
            return x

    with pytest.raises(Trouble, match="gives None for a small one: it ends before a return"), of_case("a small one"):
        call(above, (0.5,))
