"""The reference engine of notebook 08 against torch, and the live graph's picture of an engine."""

import random

import numpy as np
import pytest
import torch

from helpers import graph_of
from helpers.exercises import exercise
from helpers.exercises.nb08.engine import Engine
from helpers.exercises.nb08.expressions import SHAPES, engine_says, expression, torch_says


def numbers(seed):
    rng, values = random.Random(seed), np.random.default_rng(seed)
    return [values.uniform(-1.5, 1.5, shape) for shape in rng.choices(SHAPES, k=3)]


@pytest.mark.parametrize("hundred", range(10))
def test_the_reference_engine_equals_torch_on_random_expressions(hundred):
    for seed in range(100 * hundred, 100 * hundred + 100):
        run, given = expression(seed), numbers(seed)
        for ours, theirs in zip(engine_says(Engine, run, given), torch_says(run, given), strict=True):
            np.testing.assert_allclose(ours, theirs, rtol=1e-8, atol=1e-10)


def test_a_matrix_product_and_a_logarithm_equal_torch():
    given = [np.random.default_rng(0).uniform(0.5, 2, shape) for shape in ((4, 3), (3, 2), (2,))]

    def run(leaves):
        x, w, b = leaves
        return (x @ w + b).log().mean()

    for ours, theirs in zip(engine_says(Engine, run, given), torch_says(run, given), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-10)


@pytest.mark.parametrize("fault", ["= for +=", "no topological order", "no un-broadcast", "sign", "not zeroed"])
def test_a_planted_fault_is_told_by_its_own_feedback(fault):
    mistake = next(mistake for mistake in exercise("08.7").mistakes if mistake.name == fault)
    verdict = exercise("08.7").check(mistake.answer)
    assert (verdict.outcome, verdict.mistake, verdict.feedback) == ("wrong", fault, mistake.feedback)


def test_the_graph_of_an_engine_holds_its_numbers():
    a, b = Engine(2.0), Engine(3.0)
    c, d = a + b, a * b
    graph = graph_of(c + d + c * d, a=a, b=b, c=c, d=d)
    assert graph["a"].grad == 25 and graph["b"].grad == 19 and graph.output.value == 41
    assert sorted(path.product for path in graph.paths("a")) == [1, 3, 6, 15]
    assert sum(step.contribution for step in graph.steps if step.edge.source == "a") == 25


def test_the_graph_of_an_engine_with_arrays_shows_shapes():
    x, w = Engine(np.ones((4, 3))), Engine(np.ones((3, 1)))
    graph = graph_of((x @ w).mean(), x=x, w=w)
    assert graph["w"].shape == (3, 1) and graph["w"].grad.shape == (3, 1)
    assert "shape (4, 3)" in str(graph)


def test_a_graph_of_something_else_names_the_remedy():
    with pytest.raises(TypeError, match="operands"):
        graph_of(torch.tensor(1.0))


class Value:
    """The least that graph_of needs."""

    def __init__(self, data, operands=(), rule=None, op="input"):
        self.data, self.operands, self.rule, self.op, self.grad = data, operands, rule, op, 1.0

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda upstream: (upstream, upstream), "add")


def test_a_given_name_and_an_automatic_one_never_collide():
    a, b, c = Value(1.0), Value(2.0), Value(3.0)
    graph = graph_of(a + b + c + a, **{"t₁": a, "x₂": b, "output": c, "f": a + a})
    found = [node.name for node in graph.nodes]
    assert len(set(found)) == len(found) and {"t₁", "x₂", "output"} <= set(found)
    assert graph.output.name == "output₁" and graph.output.operands == ("t₃", "t₁")


def test_without_names_results_are_counted_and_the_last_is_the_output():
    a, b = Value(1.0), Value(2.0)
    assert [node.name for node in graph_of(a + b + a).nodes] == ["x₁", "x₂", "t₁", "output"]


@pytest.mark.parametrize("name", ["", "\ud800"])
def test_a_name_that_cannot_be_drawn_says_what_to_write(name):
    with pytest.raises(ValueError, match="give it a name of letters"):
        graph_of(Value(1.0) + Value(2.0), **{name: Value(1.0)})


@pytest.mark.parametrize("length", [1, 2, 50])
def test_a_value_computed_from_itself_is_one_clear_error(length):
    first = value = Value(1.0)
    for _ in range(length):
        value = value + Value(2.0)
    first.operands, first.op, value.grad = (Value(3.0), value), "add", None  # what an __iadd__ makes of first += value
    with pytest.raises(ValueError, match="computed from itself.*must return a new value"):
        graph_of(value)


@pytest.mark.parametrize(
    ("shape", "summed"),
    [
        ((), 12.0), ((1,), [12.0]), ((3,), [4.0] * 3), ((1, 3), [[4.0] * 3]), ((4, 1), [[3.0]] * 4),
        ((4, 3), [[1.0] * 3] * 4),
    ],
)  # fmt: skip
def test_a_copied_operand_receives_the_sum_of_what_its_copies_receive(shape, summed):
    small, large = Value(np.zeros(shape)), Value(np.zeros((4, 3)))
    result = small + large
    result.grad = np.ones((4, 3))
    to_small, to_large = graph_of(result, small=small, large=large).edges
    np.testing.assert_array_equal(to_small.contribution, summed)
    np.testing.assert_array_equal(to_small.vjp(2 * np.ones((4, 3))), 2 * np.array(summed))
    assert to_small.contribution.shape == shape and to_large.contribution.shape == (4, 3)


def test_the_paths_of_an_engine_with_arrays_add_up_to_its_gradients():
    x, w, b = Engine(np.arange(6.0).reshape(3, 2)), Engine(np.array([[0.5], [-1.0]])), Engine(np.array([0.25]))
    graph = graph_of(((x @ w + b) * (x @ w)).mean(), x=x, w=w, b=b)

    for name in ("x", "w", "b"):
        np.testing.assert_allclose(sum(path.product for path in graph.paths(name)), graph[name].grad)


def test_a_constant_of_an_engine_is_joined_by_a_wire_and_by_no_edge():
    a = Engine(5.0)
    graph = graph_of(3 * (a + 2), a=a)

    assert [edge.source for edge in graph.edges if graph[edge.source].is_constant] == []
    assert sum(graph[wire.source].is_constant for wire in graph.wires) == len(graph.wires) == 2
