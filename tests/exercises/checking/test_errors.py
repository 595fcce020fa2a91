"""What an error means is told by the part of the code that it stopped at."""

import linecache
import math
import sys
import textwrap
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from helpers.exercises.checking.errors import meaning
from helpers.exercises.checking.place import parts_at
from helpers.exercises.checking.run import run

PLACED = sys.version_info >= (3, 11)  # Python says which part of a line was running
WORLD = {
    "math": math,
    "np": np,
    "torch": torch,
    "t": torch.tensor([1.0, -1.0]),
    "i": torch.arange(3)[:, None],
    "j": torch.arange(3),
    "A": torch.ones(2, 3, 4, 4),
    "B": torch.ones(2, 3, 4, 5),
    "C": torch.ones(4, 4, 3, 2),
}


def told(code):
    """What the function f of this code is told of its error."""
    name, names = f"<errors {hash(code)}>", dict(WORLD)
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    exec(compile(code, name, "exec"), names)
    return run(names["f"]).sentence


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("j > i | j <= i - 1", "Python reads `j > (i | j) <= i - 1` here"),
        ("0 < t < 1", "A chain of comparisons is joined by `and`"),
        ("(t > 0) and (t < 1)", "`and` wants one yes or no"),
        ("(t > 0) or (t < 1)", "Entry by entry it is `|`"),
        ("not t", "Entry by entry it is `~`"),
        ("1 if (t > 0) or (t < 1) else 2", "`or` wants one yes or no"),
        ("any([t, t])", "Python's own `any`"),
        ("min(t, 0.5)", "Python's own `min`"),
        ("sorted([t, t])", "Python's own `sorted`"),
        ("t in [t + 1, t]", "`in` compares"),
        ("1 if t > 0 else 2", "as by `if` or `while`"),
        ("0 < t.numpy() < 1", "A chain of comparisons"),
        ("t > 0 | t < 1", "`|` comes before `>`, so Python reads `t > (0 | t) < 1`"),
        ("t | t", "join what is True or False"),
        ("t > (0 | t)", "join what is True or False"),
        ("[p for p in t.tolist]", "Brackets behind its name call it."),
        ("math.exp(t[0]).backward()", "functions of math give it, has no history and no .grad."),
        ("A[0, 0].index_add(0, j, A[0, 0, :3, :2])", "index_add adds slices of one tensor to those of the other"),
        ("A[0, 0].scatter_add(0, j, A[0, 0])", "The index of a scatter has as many axes as the tensor"),
        ("t.norm(axis=0)", "has the name `dim` for it"),
        ("A + B", "Entry by entry two tensors go together"),
        ("A @ B[:, :2]", "axes before the last two go together"),
        ("torch.matmul(A, B[:, :2])", "axes before the last two go together"),
        ("np.ones((2, 3, 4)) @ np.ones((3, 4, 2))", "axes before the last two"),
        ("A @ B / 2 + B.T @ A", "`.T` turns all axes round"),
        ("A @ B + B[..., :3]", "Entry by entry two tensors"),
        ("A + C.T[..., :3]", "`.T` turns all axes round"),
        ('np.einsum("ij,jk->ik", np.ones((2, 3)), np.ones((2, 4)))', "One letter of an einsum stands for axes"),
        ('torch.einsum("ij,jk->ik", A, B)', "each axis of each operand by one letter"),
        ('np.einsum("ij,jk->ik", A.numpy(), B.numpy())', "each axis of each operand by one letter"),
        ("t[len(t) / 2]", "`/` never gives a whole number"),
        ("np.ones(2)[1 / 1]", "`/` never gives a whole number"),
        ("np.broadcast_to(np.ones((3, 4)) @ np.ones((4, 2)), (4, 4))", "a shape only grows by it"),
        ("0.2 < 0.5 < t < 1", "of all but the last"),
        ("np.vdot(np.ones(3), np.ones(4))", "pairs their entries"),
        ("np.float64(2) @ np.ones(2)", "With a single number the product is written with *"),
        ("np.ones(3).data * 2", "bare memory"),
        ("j.add_(0.5)", "keeps the dtype"),
        ("torch.nn.BCEWithLogitsLoss()(t, j[:2])", "`.float()` makes one that takes them"),
        ("np.mean(t)", "`np.mean` is numpy's, and takes arrays"),
        ("(1, 2).operands", "a thing of type tuple is asked for them"),
        ("torch.autograd.grad(2.0, t)", "differentiates a tensor"),
        ("torch.maximum(t, 0)", "makes one of a number"),
        ("t[t > 2].item()", "this has several, or none"),
        ("t[-3]", "There is no entry of this number"),
        ("{1, 2}.remove(3)", "or this set no such entry"),
        ("np.broadcast_to(np.ones((3, 4)), (4, 4))", "a shape only grows by it"),
        ("torch.cat([A, B])", "has to fit along all others"),
        ("torch.autograd.grad(t.clone().requires_grad_().sum(), 2.0)", "by others. Here something else"),
        ("[0.1, 0.2] - t", "Its entries can."),
        ("torch.sqrt(t.shape[0])", "`torch.sqrt` takes tensors, and `torch.tensor(…)` makes one"),
        ("float(np.ones(2))", "`float` makes one number of one."),
        ("float(t)", "`float` makes one number of one."),
        ("torch.zeros(3).index_add(0, i, t)", "a slice to add for each"),
        ("A @ B.mT", "as many columns as its right one has rows"),
        ("math.log(0.0)", "`math.log` has no value for the number it was given"),
        ("t.sum / 2", "Brackets behind its name call it"),
        ("(lambda: 1) < 2.0", "Brackets behind its name call it"),
        ("(1, 2) - t", "A tuple cannot be computed with"),
        ("{'a': 1}['b']", "This dict has no such name"),
        ("t(0) * 2", "Square ones take an entry"),
        ("(lambda tanh: tanh(0))(t)", "`torch.tanh` is one"),
        ("(lambda x: x(t))(2.0)", "no function. Are they too many"),
    ],
)
def test_an_error_is_explained_by_the_part_of_the_line_that_met_it(line, words):
    sentence = told(f"def f():\n    return {line}\n")

    if PLACED:
        assert words in sentence
    assert "`" in sentence.split("with an error.")[0]


def test_a_class_behind_with_lacks_its_brackets():
    sentence = told("def f():\n    with torch.no_grad:\n        return 1\n")

    assert "its brackets are missing" in sentence or sys.version_info < (3, 11)  # 3.10 speaks of __enter__


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("t(2)", "t"),
        ("A.shape(0)", "A.shape"),
        ("(2 * t)(t + 1)", "2 * t"),
        ("t.sum()(2)", "t.sum()"),
        ("(2 * t.sum()).requires_grad()", "(2 * t.sum()).requires_grad"),
        ("sorted([2, 1], key={})", ""),
        ("list(map(0.1, [2, 1]))", ""),
        ("torch.func.grad(t.sum())(t)", ""),
        ("torch.optim.SGD([torch.ones(1)], 0.1).step(t)", ""),
        ("t.sum().apply_(2)", ""),
    ],
)
def test_brackets_are_said_to_call_only_what_is_no_function_itself(line, name):
    sentence = told(f"def f():\n    return {line}\n")

    assert ("Brackets behind `" in sentence) == bool(name and PLACED)
    assert (f"Brackets behind `{name}`" if name and PLACED else "handed over in place of one") in sentence


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("f()", "each call has less before it"),
        ("(1, 2) * t[0]", "to multiply a tuple or list"),
        ("torch.nn.Tanh()()", "has ctx first, and no self"),
    ],
)
def test_what_an_error_means_is_said(line, words):
    assert words in told(f"def f():\n    return {line}\n")


@pytest.mark.parametrize(
    ("kept", "used", "words"),
    [
        ("ctx.block = block", "block(g)", "`block` is an argument of forward, which backward does not see"),
        ("ctx.save_for_backward(block)", "block(g)", "`ctx.saved_tensors` has it"),
        ("pass", "self.block(g)", "backward has no `self`: its own arguments are ctx, g."),
        ("pass", "g * (lambda: None)().backward(2)", "is None"),
        ("pass", "block(g)", "Has it been kept for others, on `ctx`?"),
        ("block.own = block", "block(g)", "Has it been kept for others, on `ctx`?"),
        ("ctx.own = ctx.other = block", "[block(g) for _ in (1, 2)]", "`ctx.own` has it"),
    ],
)
def test_a_name_that_another_function_of_the_class_was_given_is_found(kept, used, words):
    code = f"""
    class Again:
        def forward(ctx, block):
            {kept}

        def backward(ctx, g):
            return {used}

    def f():
        return Again.backward(Again(), 1)
    """

    assert words in told(textwrap.dedent(code))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("j > i | j <= i - 1", "so Python reads `j > (i | j) <= i - 1`"),
        ("t > 0 or t < 1", "Entry by entry it is `|`"),
        ("t > 0 or not t", "as by `if` or `while`"),
        ("x + y", "as by `if` or `while`"),
    ],
)
def test_where_python_does_not_say_which_part_ran_the_line_tells_as_far_as_it_can(line, words, monkeypatch):
    code = f"def f():\n    return {line}\n"
    monkeypatch.setitem(linecache.cache, "<line>", (len(code), None, code.splitlines(keepends=True), "<line>"))
    parts = parts_at(SimpleNamespace(filename="<line>", lineno=2))

    assert words in meaning("Boolean value of Tensor with more than one value is ambiguous", line, parts)


@pytest.mark.parametrize("code", ["def f():\n    return q\n", "class A:\n    q = 1\n\n\ndef f():\n    return q\n"])
def test_of_a_name_that_nothing_was_given_nothing_is_said(code):
    assert told(code).endswith("is not defined.")


@pytest.mark.parametrize(("line", "meant"), [("a * f", True), ("a * b * f", False), ("f * 2", False)])
def test_where_a_function_stands_for_a_number_the_one_argument_that_is_not_used_is_named(line, meant):
    sentence = told(f"def g(a, b):\n    return {line}\n\n\ndef f():\n    return g(2.0, 3.0)\n")

    assert ("Or is `b` meant" in sentence) == (meant and PLACED)


def test_several_gradients_are_asked_for_in_one_tuple():
    code = "def f():\n    x = t.clone().requires_grad_()\n    a, b = torch.autograd.grad(x.sum(), x)\n"

    if PLACED:
        assert told(code).endswith("Several inputs stand in one tuple.")
        assert "autograd" not in told("def f():\n    a, b = [1]\n")
        assert "autograd" not in told("def f():\n    my_grad = list\n    a, b = my_grad([1])\n")


def test_a_function_of_math_that_gets_a_value_is_told_where_its_numbers_are():
    code = "class Value:\n    pass\n\n\ndef f():\n    return math.exp(Value())\n"

    assert told(code).endswith("whose numbers are in its `.data`.")


def test_a_value_where_a_number_is_asked_for_is_named():
    assert "in its `.data`" in meaning("TypeError: float() argument must be a string or a real number, not 'Value'")


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("t * torch.ones(2, 3) @ j", True),
        ("(t * torch.ones(2, 3)) @ j", False),
        ("j @ (t * torch.ones(2, 3))", False),
        ("t * torch.ones(2, 3) + j", False),
    ],
)
def test_a_product_by_entry_that_comes_before_one_of_matrices_is_seen(line, first):
    said = "Python reads `(t * torch.ones(2, 3)) @ j` here" in told(f"def f():\n    return {line}\n")

    assert said == (first and PLACED)


def test_a_class_of_losses_is_named_though_it_was_given_another_name():
    code = "def f():\n    loss = torch.nn.MSELoss\n    return loss(t, t)\n"

    assert "`torch.nn.MSELoss` is a class" in told(code) or not PLACED
    assert "is a class" not in told("def f():\n    loss = 1 if t > 0 else torch.nn.MSELoss\n    return loss(t, t)\n")
