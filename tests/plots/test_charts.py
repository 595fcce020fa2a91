"""plots: what a figure shows, read from its artists and not from pixels."""

import itertools
import math
import subprocess
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch

from helpers import plots


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def lines_of(ax, quantity):
    return [line for line in ax.get_lines() if line.get_gid() == quantity]


def legend_of(ax):
    return [text.get_text() for text in ax.get_legend().get_texts()]


def grey(color):
    return np.dot(matplotlib.colors.to_rgb(color), [0.299, 0.587, 0.114])


def test_curves_draw_the_numbers_given_in_their_quantitys_colour():
    x = torch.linspace(0, 1, 50, requires_grad=True)
    ax = plots.curves(x, {"loss": x**2}, "step", "loss (g²)", quantity="loss")
    (line,) = lines_of(ax, "loss")
    np.testing.assert_allclose(line.get_ydata(), (x**2).detach().numpy())
    assert matplotlib.colors.to_hex(line.get_color()) == plots.COLORS["loss"]
    assert (ax.get_xlabel(), ax.get_ylabel(), legend_of(ax)) == ("step", "loss (g²)", ["loss"])


def test_one_unnamed_curve_needs_no_legend():
    assert plots.curves([1, 2], [3, 4], "x", "y").get_legend() is None


@pytest.mark.parametrize("x", [[[1.0], [2.0]], torch.tensor([[1.0, 2.0]]), [torch.tensor(1.0), torch.tensor(2.0)]])
def test_columns_rows_and_lists_of_scalars_count_as_n_numbers(x):
    assert plots.curves(x, np.array([3, 4]), "x", "y").get_lines()[0].get_xdata().tolist() == [1, 2]


def test_lines_of_one_quantity_differ_without_colour_and_in_grey():
    ax = plots.curves(range(3), {name: [1, 2, 3] for name in "abcd"}, "x", "y", quantity="gradient")
    looks = [(line.get_linestyle(), line.get_marker()) for line in ax.get_lines()]
    assert len(set(looks)) == 4
    greys = sorted(grey(line.get_color()) for line in ax.get_lines())
    assert all(b - a > 0.03 for a, b in itertools.pairwise(greys))


def test_two_quantities_on_one_axes_keep_their_colours_and_differ_in_dashes():
    ax = plots.curves(range(50), {"f": range(50), "f′": range(50)}, "x", "y", quantity=["value", "local"])
    value, local = ax.get_lines()
    assert [matplotlib.colors.to_hex(line.get_color()) for line in (value, local)] == ["#0072b2", "#00795a"]
    assert value.get_linestyle() != local.get_linestyle()


def test_log_axes_are_where_they_were_asked_for():
    ax = plots.curves([1, 10, 1000], [1, 2, 3], "h", "error", log="x")
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "linear")
    assert plots.curves([1, 10], [1, 2], "h", "error", log="xy").get_yscale() == "log"


def test_a_short_log_axis_writes_no_overlapping_labels():
    ax = plots.curves([50, 100, 200, 800], [1, 2, 3, 4], "batch", "time (ms)", log="x")
    ax.figure.canvas.draw()
    boxes = [label.get_window_extent() for label in ax.get_xticklabels(which="both") if label.get_text()]
    assert len(boxes) >= 3
    assert not any(a.overlaps(b) for a, b in itertools.combinations(boxes, 2))


def test_whole_numbers_get_whole_ticks():
    ax = plots.curves(range(1, 5), range(4), "adds", "visits")
    assert all(tick == round(tick) for tick in ax.get_xticks())


def test_a_second_call_adds_lines_to_the_log_axes_of_the_first():
    ax = plots.curves([1, 10, 100], {"float32": [1, 2, 3]}, "h", "error", quantity="gradient", log="xy")
    plots.curves([1, 10], {"float64": [1, 2]}, "h", "error", quantity="gradient", ax=ax)
    first, second = lines_of(ax, "gradient")
    assert ax.get_xscale() == "log" and first.get_color() != second.get_color()
    assert legend_of(ax) == ["float32", "float64"]


def test_scatter_gives_each_group_its_points_marker_and_legend_entry():
    group = np.array(["Adelie", "Gentoo", "Adelie"])
    ax = plots.scatter([1, 2, 3], [4, 5, 6], "flipper length (mm)", "body mass (g)", group=group)
    adelie, gentoo = lines_of(ax, "data")
    assert adelie.get_xdata().tolist() == [1, 3] and gentoo.get_ydata().tolist() == [5]
    assert adelie.get_marker() != gentoo.get_marker() and adelie.get_linestyle() == "None"
    assert legend_of(ax) == ["Adelie", "Gentoo"]


def test_a_fit_is_a_line_in_order_of_x_with_each_points_residual():
    x, y, y_hat = torch.tensor([3.0, 1.0, 2.0]), torch.tensor([6.5, 2.0, 3.0]), torch.tensor([6.0, 2.5, 4.0])
    ax = plots.scatter(x, y, "x", "y")
    plots.add_fit(ax, x, y_hat, "fit", y=y)
    assert lines_of(ax, "prediction")[0].get_xydata().tolist() == [[1, 2.5], [2, 4], [3, 6]]
    ends = {tuple(stick[:, 1]) for stick in ax.collections[0].get_segments()}
    assert ends == {(6.5, 6.0), (2.0, 2.5), (3.0, 4.0)}
    assert legend_of(ax) == ["residual", "fit"]


def test_the_contours_of_a_surface_have_the_height_of_z():
    x, y = torch.linspace(-1, 3, 41), torch.linspace(-2, 2, 31)
    ax = plots.surface(x, y, (x - 1) ** 2 + y[:, None] ** 2, "w", "b")
    lines = ax.collections[1]
    for level, path in zip(lines.levels[1:5], lines.get_paths()[1:5], strict=True):
        heights = (path.vertices[:, 0] - 1) ** 2 + path.vertices[:, 1] ** 2
        np.testing.assert_allclose(heights, level, atol=0.02)


def test_a_transposed_surface_is_refused_with_both_shapes():
    with pytest.raises(ValueError, match=r"shape \(3, 2\), but \(len\(y\), len\(x\)\) is \(2, 3\)"):
        plots.surface(range(3), range(2), torch.zeros(3, 2), "w", "b")


def test_a_path_that_explodes_leaves_the_view_as_it_is():
    ax = plots.curves([0, 1, 2], [4, 1, 0], "w", "loss", quantity="loss")
    view = ax.axis()
    plots.add_path(ax, [0, 5, -1000], [4, 9, 1e6], "lr 1.1")
    assert ax.axis() == view and legend_of(ax) == ["lr 1.1"]
    assert lines_of(ax, "ink")[0].get_xdata().tolist() == [0, 5, -1000]
    assert lines_of(ax, "start")[0].get_xydata().tolist() == [[0, 4]]


@pytest.mark.parametrize("f", [torch.exp, math.exp, lambda w: 2.718281828459045**w])
def test_the_secant_passes_through_both_nudged_points(f):
    ax = plots.secant(f, at=1.0, h=0.5, xlabel="w", ylabel="f(w)")
    slope = (np.exp(1.5) - np.exp(0.5)) / 1.0
    x, y = lines_of(ax, "gradient")[0].get_data()
    np.testing.assert_allclose(np.interp([0.5, 1.5], x, y), np.exp([0.5, 1.5]))
    assert legend_of(ax) == ["f(w)", f"slope {slope:.4g}"]
    assert {text.get_text() for text in ax.texts} == {"2h = 1", f"{slope:.4g}"}


def test_digits_show_each_image_with_its_label():
    images = torch.rand(12, 784)
    ax = plots.digits(images, torch.arange(12) % 10)
    shown = [np.asarray(image.get_array()) for image in ax.get_images()]
    np.testing.assert_allclose(shown, images.reshape(12, 28, 28), rtol=1e-6)
    assert [text.get_text() for text in ax.texts] == [str(i % 10) for i in range(12)]


def test_a_wrong_prediction_is_framed_and_says_both_digits():
    ax = plots.digits(torch.zeros(2, 28, 28), [5, 7], predicted=[3, 7])
    assert [text.get_text() for text in ax.texts] == ["3, not 5", "7"]
    assert [frame.get_xy() for frame in ax.patches] == [(0, 0)]


def test_panels_are_axes_of_one_figure_to_draw_on():
    left, right = plots.panels()
    assert plots.curves([1], [1], "x", "y", ax=left) is left
    assert plots.scatter([1], [1], "x", "y", ax=right) is right
    assert left.figure is right.figure and len(plt.get_fignums()) == 1


def test_text_in_a_figure_is_at_least_11_points():
    ax = plots.curves([1, 2], {"a": [1, 2]}, "x", "y")
    texts = [ax.xaxis.label, ax.yaxis.label, *ax.get_xticklabels(), *ax.get_legend().get_texts()]
    assert min(text.get_size() for text in texts) >= 11


def test_drawing_changes_no_global_setting():
    before = dict(matplotlib.rcParams)
    plots.secant(torch.sin, 1.0, 0.5, "w", "sin w")
    plots.digits(torch.zeros(1, 784))
    assert dict(matplotlib.rcParams) == before


def test_importing_plots_does_not_import_matplotlib():
    code = "import sys; from helpers import plots; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_the_quantities_colours_differ_for_every_kind_of_colour_vision():
    # what remains of red and green to a protanope and a deuteranope (Machado, Oliveira & Fernandes 2009, severity 1)
    protan = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    deutan = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    colors = np.array([matplotlib.colors.to_rgb(color) for color in plots.COLORS.values()])
    for seen in (colors, colors @ np.transpose(protan), colors @ np.transpose(deutan)):
        assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)) > 0.15


BAD_INPUT = {
    "x has 2 numbers and y has 3": lambda: plots.curves([1, 2], [1, 2, 3], "x", "y"),
    r"shape \(2, 3\): pass one row": lambda: plots.curves(torch.zeros(2, 3), [1, 2], "x", "y"),
    "no colour for the quantity 'weight'": lambda: plots.curves([1], [1], "x", "y", quantity="weight"),
    "2 lines but 1 quantities": lambda: plots.curves([1], {"a": [1], "b": [1]}, "x", "y", quantity=["loss"]),
    "2 points but 1 labels": lambda: plots.scatter([1, 2], [1, 2], "x", "y", group=["Adelie"]),
    "h must be greater than 0": lambda: plots.secant(torch.sin, 1.0, 0.0, "w", "sin w"),
    r"one image is images\[:1\]": lambda: plots.digits(torch.zeros(784)),
}


@pytest.mark.parametrize("message", BAD_INPUT)
def test_bad_input_gets_one_error_that_says_what_to_pass(message):
    with pytest.raises(ValueError, match=message):
        BAD_INPUT[message]()


@pytest.mark.parametrize(("count", "beside"), [(4, False), (5, True)])
def test_a_legend_of_more_than_four_entries_stands_beside_the_axes(count, beside):
    ax = plots.curves([1, 2], {f"line {k}": [k, k] for k in range(count)}, "x", "y")
    ax.figure.canvas.draw()
    legend = ax.get_legend().get_window_extent()

    assert (legend.x0 >= ax.get_window_extent().x1) == beside


def test_a_legend_beside_the_axes_names_the_lines_in_the_order_in_which_they_end():
    ends = {"c": 3, "e": 1, "a": 5, "d": 2, "b": 4}
    assert legend_of(plots.curves([1, 2], {name: [0, end] for name, end in ends.items()}, "x", "y")) == list("abcde")


def test_five_lines_of_one_quantity_keep_their_distance_in_shade():
    ax = plots.curves([1, 2], {name: [0, 1] for name in "abcde"}, "x", "y")
    greys = [grey(line.get_color()) for line in ax.get_lines()]
    assert all(a - b > 0.03 for a, b in itertools.pairwise(greys))
