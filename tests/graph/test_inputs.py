"""Inputs of all kinds: numbers in whatever clothes, names that figures and pages must bear, objects that mislead."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import torch

from helpers import live, trace
from helpers.graph.inputs import number


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (np.float32(0.5), 0.5), (np.int64(5), 5.0), (np.array(5.0), 5.0), (np.array(3, dtype=np.uint8), 3.0),
        (Fraction(1, 4), 0.25), (2**70, 2.0**70), (1e308, 1e308), (7, 7.0),
    ],
)  # fmt: skip
@pytest.mark.parametrize("show", [trace, live])
def test_a_number_of_any_kind_is_a_leaf(show, given, expected):
    if show is live and expected > 1e300:
        return
    shown = show(lambda a: a * 2, a=given)
    graph = shown if show is trace else shown.graph
    assert (graph["a"].value.item(), graph["a"].grad.item()) == (expected, 2)
    assert graph["a"].value.dtype == torch.float64
    if show is live:
        low, high, start = shown.ranges["a"]
        assert low < start < high and start == expected


@pytest.mark.parametrize("given", [True, np.bool_(True), np.array(True), "5", None, np.array([1.0]), torch.tensor(1.0)])
def test_what_is_no_number_passes_as_it_is(given):
    assert number("a", given) is None


@pytest.mark.parametrize("given", [10**400, -(10**400), Fraction(10**400)])
@pytest.mark.parametrize("show", [trace, live])
def test_a_number_beyond_float64_says_so(show, given):
    with pytest.raises(ValueError, match="a is beyond ±1.8e308.*give a smaller one"):
        show(lambda a: a * 2, a=given)


@pytest.mark.parametrize("given", [1e308, -1e308, (0, 1e308), (-1e308, 1e308), (0, 1e-320)])
def test_a_slider_keeps_away_from_the_ends_of_float64(given):
    with pytest.raises(ValueError, match="all within ±1e300"):
        live(lambda a: a * 2, a=given)


@pytest.mark.parametrize("name", ["f", "output", "self", "class", "args", "name", "constant", "x₁", "lambda", "a b"])
@pytest.mark.parametrize("show", [trace, live])
def test_an_input_may_have_any_name_that_shows(show, name):
    shown = show(lambda **inputs: 2 * inputs[name], **{name: 1.0})
    graph = shown if show is trace else shown.graph
    assert graph[name].grad == 2 and graph[name].op == "input"
    assert "data:image/svg+xml" in shown._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize("name", ["", " ", "\ud800", "x\udfff"])
@pytest.mark.parametrize("show", [trace, live])
def test_a_name_that_cannot_be_drawn_says_what_to_write(show, name):
    with pytest.raises(ValueError, match="give it a name of letters, such as x=5.0"):
        show(lambda **inputs: 2 * inputs[name], **{name: 1.0})


class Endless:
    """An object that says it is long, and goes on for ever."""

    def __len__(self):
        return 10**12

    def __getitem__(self, index):
        return 0.0


class EndlessRange(tuple):
    """A tuple that says it is long, and goes on for ever."""

    def __len__(self):
        return 10**12

    def __iter__(self):
        while True:
            yield 1.0


@pytest.mark.parametrize("given", [Endless(), EndlessRange()])
def test_an_input_that_says_it_is_endless_is_not_walked(given):
    assert trace(lambda x, given: x * 2, x=1.0, given=given)["x"].grad == 2
    with pytest.raises(TypeError, match="give a number, a tensor or a range"):
        live(lambda x, given: x * 2, x=1.0, given=given)
