"""The cut wire: what a term that is cut takes out of the gradient."""

import pytest

from helpers import explorers
from helpers.explorers.cut_wire import graph_of_terms


@pytest.mark.parametrize(
    ("square", "cube", "grad"),
    [("tracked", "tracked", 5), ("tracked", "detach", 2), (".data", "tracked", 3), ("no_grad", "tracked", 3)],
)
def test_a_cut_wire_takes_its_term_out_of_the_gradient(square, cube, grad):
    graph = graph_of_terms(square, cube)
    assert (graph["x"].grad, graph.output.value) == (grad, 2)
    assert graph_of_terms(square, cube, x=2.0)["y"].value == 12


def test_two_cut_terms_leave_no_edge():
    graph = graph_of_terms("no_grad", "detach")
    assert graph.edges == [] and graph["x"].grad is None and graph["y"].value == 2
    assert sorted(wire.cut for wire in graph.wires if wire.cut) == ["detach", "no_grad"]


def test_a_choice_and_the_slider_of_the_live_graph_reach_the_sentence():
    explorer = explorers.cut_wire()
    explorer._cube.value = "tracked"
    assert repr(explorer) == "x² tracked, x³ tracked: y = 2, x.grad = 5."
    explorer._live.inputs = {"x": 2.0}
    assert repr(explorer) == "x² tracked, x³ tracked: y = 12, x.grad = 16."
    explorer._square.value = explorer._cube.value = ".data"
    assert "backward() raises" in repr(explorer)
