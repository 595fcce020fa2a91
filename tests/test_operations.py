"""The table of operations: its names are PyTorch's, and operations.js computes each row as PyTorch does."""

from __future__ import annotations

import math
import operator
from functools import cache
from itertools import product

import pytest
import torch
import torch.nn.functional as F

from helpers import trace
from helpers.live_graph.payload import word
from helpers.operations import ALIASES, OPERATIONS, ROWS, operation
from tests.js.node import answer

IN_BROWSER = {row.name: row for row in ROWS if row.browser}


def called(name):
    """PyTorch's function, method or operator of that name."""
    places = (torch, F, torch.special, torch.Tensor, operator)
    return next(getattr(place, name) for place in places if callable(getattr(place, name, None)))


# ---- The rows against PyTorch


def test_each_name_stands_once():
    names = [name for row in ROWS for name in (row.name, *row.aliases.split())]

    assert sorted(names) == sorted(set(names))


A, B, V = torch.rand(3, 3).add(0.1), torch.rand(3, 3).add(0.1), torch.rand(3)
GIVEN = {
    "mv": (A, V), "dot": (V, V), "bmm": (A[None], B[None]), "clip": (A, 0.2, 0.5), "swapaxes": (A, 0, 1),
    "view": (A, [9]), "concat": ((A, B),), "concatenate": ((A, B),), "arccosh": (A + 1,), "t": (A,),
}  # fmt: skip


@pytest.mark.parametrize(("alias", "name"), ALIASES.items())
def test_an_alias_is_another_name_of_the_same_operation(alias, name):
    given = GIVEN.get(alias, (A, B)[: operation(name).operands])

    def run(w):
        y = getattr(A, alias) if alias in ("T", "mT") else called(alias.removeprefix("special_"))(*given)
        return (y * w).sum()

    assert name in [n.op for n in trace(run, w=1.0).nodes]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.numbers and row.name != "setitem"], ids=lambda row: row.name
)
def test_the_row_says_which_operands_may_be_plain_numbers(row):
    for position in range(row.operands):
        given = [torch.tensor(True) if row.name == "where" else torch.tensor(2.5), *[torch.tensor(2.5)] * 2]
        given[position] = 0.5
        try:
            graph = trace(lambda w, given=given: w * called(row.name)(*given[: row.operands]), w=1.0)
        except TypeError:
            assert position not in row.numbers
        else:
            (found,) = (n for n in graph.nodes if n.op == row.name and "w" not in n.operands)
            assert [graph[name].is_constant for name in found.operands].index(True) == position
            assert position in row.numbers


@pytest.mark.parametrize("row", [row for row in IN_BROWSER.values() if row.params], ids=lambda row: row.name)
def test_the_parameters_of_a_row_have_pytorchs_order_and_defaults(row):
    f, x, values = called(row.name), torch.linspace(-3, 40, 44), [0.25, 0.5][: len(row.params)]
    given = dict(zip(row.params, values, strict=True))
    defaults = {name: value for name, value in row.params.items() if value is not None}

    assert torch.equal(f(x, *values), f(x, **given))
    assert not defaults or torch.equal(f(x), f(x, **defaults))
    assert trace(lambda x: f(x, *values), x=0.4).output.params == given


def test_a_number_may_be_put_into_a_tensor():
    def f(x):
        y = x * 2
        y[0] = 3.0
        return y.sum()

    graph = trace(f, x=torch.ones(2, requires_grad=True))
    (found,) = (n for n in graph.nodes if n.op == "setitem")
    assert graph[found.operands[1]].value == 3 and found.params == {"index": 0}


def test_an_operation_without_a_row_has_its_true_jacobian():
    x = torch.tensor([0.5, -2.0], dtype=torch.float64, requires_grad=True)
    graph = trace(lambda x: torch.deg2rad(x).sum(), x=x)

    (edge,) = graph.edges_out_of("x")
    assert graph[edge.target].op == "deg2rad" not in OPERATIONS
    torch.testing.assert_close(edge.local, torch.eye(2).double() * math.pi / 180)
    assert edge.rule == "deg2rad vjp" and not operation("deg2rad").browser


# ---- The rows against operations.js

COMPUTE = """
const { OPERATIONS } = await import("../../helpers/live_graph/js/operations.js");
const read = new Set(), found = [];
for (const [name, x, known] of given.filter(([name]) => OPERATIONS[name])) {
  const params = new Proxy(known, { get: (object, key) => { read.add(`${name}.${key}`); return object[key]; } });
  const [forward, backward] = OPERATIONS[name], y = forward(x, params);
  found.push([name, y, backward ? [1, -2].map(g => backward(g, x, y, params)) : null]);
}
const names = Object.entries(OPERATIONS).map(([name, [, backward]]) => [name, !!backward]);
answer({ names, read: [...read], found });
"""
KINKS = [0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.5, 3.0, 1e-3, 30.0, 800.0, -800.0, 1e200, math.inf, -math.inf, math.nan]
PARAMS = {
    "min": [None, -1.0, 3], "max": [None, 2, -2.5], "alpha": [1.0, 0.5, -2, 0.0],
    "negative_slope": [0.01, 0.0, -1], "beta": [1.0, 2, 0.5], "threshold": [20.0, 1, -1],
}  # fmt: skip


def cases(row):
    """Operands at kinks, ties, infinities and NaN, some of them bool, with every choice of parameters."""
    first = [True, False] if row.name == "where" else [*KINKS, True, False] if row.operands == 2 else KINKS
    params = [dict(zip(row.params, chosen, strict=True)) for chosen in product(*(PARAMS[p] for p in row.params))]
    operands = product(first, *[[*KINKS, True, False]] * (row.operands - 1))
    return [(row, x, p) for x, p in product(operands, params) if not is_undecided(row.name, x, p)]


def is_undecided(name, x, params):
    """True where PyTorch refuses, or has two answers: (−inf) ** 0.5 is nan for a number 0.5 and inf for a tensor."""
    if name == "clamp":
        return set(params.values()) == {None}
    return name == "pow" and x[0] == -math.inf and abs(x[1]) == 0.5


def expected(row, operands, params):
    """PyTorch's value and one gradient for each operand; None where it has none of the type that the row says."""
    given = [torch.tensor(x, dtype=None if isinstance(x, bool) else torch.float64) for x in operands]
    floats = [i for i, x in enumerate(given) if x.is_floating_point()]
    try:
        y = called(row.name)(*[x.requires_grad_(i in floats) for i, x in enumerate(given)], **params)
        asked = floats if y.requires_grad else []
        found = torch.autograd.grad(y, [given[i] for i in asked], allow_unused=True) if asked else []
    except RuntimeError:  # True − False
        return None
    is_as_said = row.result == "" or y.dtype == getattr(torch, row.result)
    return (y.item(), dict(zip(asked, found, strict=True))) if is_as_said else None


def same(ours, theirs):
    return float(ours) == pytest.approx(float(theirs), rel=1e-9, abs=1e-300, nan_ok=True)


@cache
def javascript():
    """What operations.js holds and computes, in one run of Node."""
    asked = [case for row in IN_BROWSER.values() for case in cases(row) if expected(*case)]
    rows = [
        [row.name, [word(x) for x in operands], {k: v for k, v in params.items() if v is not None}]
        for row, operands, params in asked
    ]
    found = answer(COMPUTE, rows)
    asked = [case for case in asked if case[0].name in dict(found["names"])]
    return dict(found["names"]), set(found["read"]), asked, found["found"]


def test_both_tables_hold_the_same_operations():
    names, *_ = javascript()

    for name in IN_BROWSER.keys() - names.keys():
        pytest.fail(f"add {name} to OPERATIONS in operations.js: its row in operations.py says browser=True")
    for name in names.keys() - IN_BROWSER.keys():
        missing = "write browser=True into the" if name in OPERATIONS else "add a"
        pytest.fail(f'{missing} row("{name}", …) of operations.py: operations.js computes it')


def test_a_backward_stands_where_a_derivative_flows():
    names, *_ = javascript()

    for name in names.keys() & IN_BROWSER.keys():
        rules = IN_BROWSER[name].rules
        flows = any(rules) or not rules
        says = "its rules in operations.py say that a derivative flows" if flows else "no derivative flows through it"
        assert names[name] == flows, f"{name} in operations.js needs {'a' if flows else 'no'} backward: {says}"


def test_javascript_reads_the_parameters_of_the_row():
    _, read, *_ = javascript()

    assert read == {f"{row.name}.{param}" for row in IN_BROWSER.values() for param in row.params}


@pytest.mark.parametrize("name", IN_BROWSER)
def test_javascript_computes_the_row_as_pytorch_does(name):
    *_, asked, found = javascript()
    compared = [(case, answer) for case, answer in zip(asked, found, strict=True) if case[0].name == name]

    assert compared, f"operations.js does not compute {name}"
    for (row, operands, params), (_, value, backward) in compared:
        y, grads = expected(row, operands, params)
        assert same(value, y), f"{name}{operands} {params}: {value} for PyTorch's {y}"
        assert isinstance(value, bool) == isinstance(y, bool)
        for i, grad in grads.items():
            if grad is not None:
                parts = [float(parts[i]) for parts in backward]
                assert same(parts[0], grad), f"{name}{operands} {params}: gradient {parts[0]} for PyTorch's {grad}"
                assert same(parts[1], -2 * grad)
