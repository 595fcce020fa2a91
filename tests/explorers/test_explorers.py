"""Explorers: every control at both ends, and what their figures show against independent numbers."""

import asyncio

import ipywidgets as widgets
import numpy as np
import pytest
import torch

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


async def steps_until(explorer, steps):
    """Give way to the explorer's work so many times."""
    for _ in range(steps):
        await asyncio.sleep(0)


def test_a_measurement_shows_its_progress_and_can_be_stopped():
    async def use(explorer):
        explorer._controls["steps"].value = 500
        await steps_until(explorer, 4)
        assert 0 < explorer._progress._bar.value < 1 and not explorer._progress._stop.disabled
        explorer._progress._stop.click()
        await steps_until(explorer, 20)

    explorer = explorers.memory()
    asyncio.run(use(explorer))
    assert explorer._progress._stop.disabled
    assert "After 500" not in repr(explorer) and "0 steps with 200 hidden units: total += loss keeps" in repr(explorer)


def test_a_second_move_replaces_the_measurement_of_the_first():
    async def use(explorer):
        explorer._controls["steps"].value = 1000
        await steps_until(explorer, 3)
        explorer._controls["hidden"].value = 50  # units × 50 inputs × 4 bytes
        await steps_until(explorer, 60)

    explorer = explorers.memory()
    asyncio.run(use(explorer))
    assert repr(explorer).startswith("After 1000 steps with 50 hidden units: total += loss keeps 10 MB")


def test_the_preset_and_the_rate_follow_each_other():
    explorer = explorers.learning_rate()
    preset, rate = explorer.children[0].children
    preset.value = "explodes"
    assert (rate.value, "2.73e4" in repr(explorer)) == (1.1, True)
    rate.value = 0.3
    assert preset.value == "by hand"
    rate.value = 0.5
    assert preset.value == "one step"


def test_a_moved_control_shows_what_an_explorer_made_there_shows():
    moved, fresh = explorers.activations(), explorers.activations()
    for control, value in (("function", "ELU"), ("z", -3.0)):
        moved._controls[control].value = value
    fresh._controls["z"].value = -3.0
    fresh._controls["function"].value = "ELU"
    assert bytes(moved._picture.value) == bytes(fresh._picture.value)
    moved._figure.stale = True
    assert moved._png() == bytes(fresh._picture.value)


AXES = {
    "activations": [("input z", "value and derivative")],
    "nudge_size": [("size of the nudge h", "error of the central difference")],
    "zero_grad": [("step", "loss")],
    "memory": [("step", "kept alive (MB)")],
    "broadcast_cost": [("images in the batch", "time (ms), measured"), ("images in the batch", "held at once (MB)")],
    "learning_rate": [("w", "loss (w − 2)²"), ("w₁", "w₂")],
}


@pytest.mark.parametrize("name", NAMES)
def test_the_axes_say_what_they_show_and_the_legend_names_every_moving_line(name):
    axes = getattr(explorers, name)()._figure.axes
    shown = [ax for ax in axes if ax.get_label() != "<colorbar>"]

    assert [(ax.get_xlabel(), ax.get_ylabel()) for ax in shown] == AXES[name]
    for ax in shown:
        labels = [line.get_label() for line in ax.get_lines() if line.get_label()[0] != "_"]
        legend = [text.get_text() for text in ax.get_legend().get_texts()] if ax.get_legend() else []
        assert legend == labels


def lines_of(explorer, panel=0):
    return {line.get_label(): line.get_data() for line in explorer._figure.axes[panel].get_lines()}


def test_an_activation_is_drawn_as_value_and_its_derivative_as_derivative():
    explorer = explorers.activations()
    explorer._controls["function"].value = "tanh"
    drawn = lines_of(explorer)
    z = torch.tensor(drawn["value"][0], requires_grad=True)
    torch.tanh(z).sum().backward()

    np.testing.assert_allclose(drawn["value"][1], np.tanh(drawn["value"][0]))
    np.testing.assert_allclose(drawn["derivative"][1], z.grad)
    flat = drawn["saturated"][0][np.isfinite(drawn["saturated"][1])]
    assert set(flat) == set(drawn["value"][0][z.grad.numpy() < 0.01])


def test_each_loop_of_zero_grad_is_drawn_under_its_own_name():
    drawn = lines_of(explorers.zero_grad())

    assert drawn["backward – zero – step"][1][-1] == 9 and drawn["never zero"][1][-1] > 1
    assert max(drawn["zero – backward – step"][1][-1], drawn["backward – step – zero"][1][-1]) < 1e-4


def test_the_curves_of_the_nudge_stand_for_their_own_precision():
    drawn = lines_of(explorers.nudge_size())

    assert min(drawn["float64"][1]) < 1e-9 < 1e-8 < min(drawn["float32"][1])


def test_memory_is_drawn_in_megabytes_as_the_sentence_says():
    explorer = explorers.memory()
    steps, megabytes = lines_of(explorer)["total += loss"]

    assert (steps[-1], megabytes[-1]) == (100, pytest.approx(100 * 50 * 200 * 4 / 1e6, rel=0.01))


def test_the_bars_of_cost_are_labelled_in_the_unit_of_their_axis():
    time, held = explorers.broadcast_cost()._figure.axes
    last = [line.get_ydata()[-1] for line in held.get_lines()]

    assert [text.get_text().split()[1] for ax in (time, held) for text in ax.texts] == ["ms", "ms", "MB", "MB"]
    assert [float(text.get_text().split()[0]) for text in held.texts] == pytest.approx(last, rel=0.05)


def test_descent_is_drawn_on_the_curve_it_descends():
    explorer = explorers.learning_rate()
    curve = explorer._figure.axes[0]
    (loss,) = [line for line in curve.get_lines() if line.get_gid() == "loss"]
    walk = next(line for line in curve.get_lines() if line.get_animated())
    w = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)
    sgd, steps = torch.optim.SGD([w], lr=0.1), []
    for _ in range(51):
        steps.append(w.item())
        sgd.zero_grad()
        ((w - 2) ** 2).backward()
        sgd.step()

    np.testing.assert_allclose(walk.get_xdata(), steps)
    np.testing.assert_allclose(walk.get_ydata(), (np.array(steps) - 2) ** 2)
    np.testing.assert_allclose(loss.get_ydata(), (loss.get_xdata() - 2) ** 2)
