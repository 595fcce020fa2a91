"""Explorers: their numbers against independent ones, and every control at both ends."""

import ipywidgets as widgets
import numpy as np
import pytest
import torch

from helpers import explorations as compute
from helpers import explorers

NAMES = ("activations", "nudge_size", "zero_grad", "memory", "broadcast_cost", "learning_rate")


def controls(widget):
    """The sliders and lists anywhere inside."""
    for child in getattr(widget, "children", ()):
        if isinstance(child, (widgets.FloatSlider, widgets.IntSlider, widgets.Dropdown)):
            yield child
        yield from controls(child)


def ends(control):
    return control.options if isinstance(control, widgets.Dropdown) else (control.min, control.max, control.value)


@pytest.mark.parametrize("name", [*NAMES, "cut_wire"])
def test_every_control_moves_to_both_ends_and_back(name):
    explorer = getattr(explorers, name)()
    before = repr(explorer)
    for control in controls(explorer):
        start, told = control.value, set()
        for value in [*ends(control), start]:
            control.value = value
            told.add(repr(explorer))
        assert len(told) > 1, f"{control.description} changes nothing"
    for control in controls(explorer):
        assert control.description
    assert "Traceback" not in before and "\n" not in before


@pytest.mark.parametrize("name", [*NAMES, "cut_wire"])
def test_two_runs_tell_the_same_text(name):
    first, second = getattr(explorers, name)(), getattr(explorers, name)()
    assert first._repr_mimebundle_()["text/plain"] == second._repr_mimebundle_()["text/plain"] == repr(first)


@pytest.mark.parametrize("name", NAMES)
def test_a_control_redraws_the_same_figure(name):
    explorer = getattr(explorers, name)()
    figure, artists, picture = explorer._figure, explorer._figure.axes[0].lines[:], explorer._picture.value
    slider = next(control for control in controls(explorer) if not isinstance(control, widgets.Dropdown))
    slider.value = slider.max
    assert explorer._figure is figure and explorer._figure.axes[0].lines[:] == artists
    assert bytes(explorer._picture.value) != bytes(picture) and bytes(explorer._picture.value)[1:4] == b"PNG"


@pytest.mark.parametrize("name", compute.ACTIVATIONS)
def test_activations_and_their_derivatives_agree_with_autograd(name):
    theirs = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "ReLU": torch.relu, "ELU": torch.nn.functional.elu}[name]
    z = torch.linspace(-5, 5, 41, dtype=torch.float64).add(0.01).requires_grad_()
    value = theirs(z)
    value.sum().backward()
    ours = [f(z.detach().numpy()) for f in compute.ACTIVATIONS[name]]
    np.testing.assert_allclose(ours, [value.detach().numpy(), z.grad.numpy()], atol=1e-12)


@pytest.mark.parametrize(("rate", "end"), [(0.001, 4.7142), (0.5, 2.0), (1.0, 5.0), (1.1, 27303.3)])
def test_descent_crawls_arrives_oscillates_and_explodes(rate, end):
    assert compute.descent(rate)[-1] == pytest.approx(2 + 3 * (1 - 2 * rate) ** 50)
    assert compute.descent(rate)[-1] == pytest.approx(end, rel=1e-4)


@pytest.mark.parametrize("order", ["zero backward step", "backward step zero", "backward zero step", "backward step"])
def test_the_loops_of_zero_grad_agree_with_an_optimiser(order):
    w = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)
    sgd, losses = torch.optim.SGD([w], lr=0.1), [9.0]
    for _ in range(20):
        for part in order.split():
            {"zero": sgd.zero_grad, "step": sgd.step, "backward": lambda: ((w - 2) ** 2).backward()}[part]()
        losses.append((w.item() - 2) ** 2)
    named = " – ".join(order.split()) if "zero" in order else "never zero"
    assert compute.losses_of_loop(named, 20, 0.1) == pytest.approx(losses)


def test_the_error_of_a_nudge_has_two_causes():
    wide, best, tiny = compute.nudge_error("sin x", np.array([1e-1, 1e-5, 1e-12]), "float64")
    assert best < 1e-10 < min(wide, tiny)
    assert compute.nudge_error("3(5 + 2x)", np.array([1e-9]), "float32")[0] == 6


def test_only_the_loss_itself_keeps_graphs_alive():
    kept = {way: compute.kept_megabytes(way, 20, 50)[-1] for way in compute.KEEPS}
    one_step = kept["total += loss"] / 20
    assert one_step > 0.005
    assert kept["total += loss.item()"] == kept["total += loss.detach()"] == 0


def test_the_broadcast_gradient_and_the_matrix_product_agree():
    x, g = (torch.randn(7, n, generator=torch.Generator().manual_seed(n)) for n in (784, 50))
    first, second = (rule(x, g) for rule in compute.GRADIENTS.values())
    torch.testing.assert_close(first, second)
    assert compute.gradient_megabytes("broadcast", 1000) == pytest.approx(156.8 + 0.1568)


@pytest.mark.parametrize(
    ("square", "cube", "grad"),
    [("tracked", "tracked", 5), ("tracked", "detach", 2), (".data", "tracked", 3), ("no_grad", "tracked", 3)],
)
def test_a_cut_wire_takes_its_term_out_of_the_gradient(square, cube, grad):
    from helpers.cut_wire import graph_of_terms

    graph = graph_of_terms(square, cube)
    assert (graph["x"].grad, graph.output.value) == (grad, 2)
