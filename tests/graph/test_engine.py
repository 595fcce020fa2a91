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
