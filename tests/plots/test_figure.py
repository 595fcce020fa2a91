"""A figure in text: the labels of its axes, its lines with five of their heights, its points and pictures."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
import torch

from helpers import plots


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def said(ax):
    return repr(ax.figure).splitlines()


def test_lines_are_told_by_five_heights_from_left_to_right():
    ax = plots.curves(range(101), {"a": range(101), "b": [-0.0] * 101}, "step", "loss", log="x")

    assert said(ax)[:2] == ["Figure", "  loss over step (log)"]
    assert said(ax)[2:] == ["    a: 0, 25, 50, 75, 100 (about)", "    b: 0, 0, 0, 0, 0 (about)"]


def test_a_measured_axis_makes_its_heights_measured():
    ax = plots.curves([1, 2], [0.5, 1.25], "n", "time (ms), measured")

    assert said(ax)[1:] == ["  time (ms), measured over n", "    0.5, 1.2 (measured)"]


def test_points_are_counted_in_their_range_for_each_group():
    ax = plots.scatter([1, 2, 3], [4, 5, 6], "x", "y", group=["a", "b", "b"])
    plots.add_fit(ax, [1, 3], [4, 6], "fit", y=[4, 6])

    groups = ["    a: 1 points, x 1 to 1, y 4 to 4", "    b: 2 points, x 2 to 3, y 5 to 6"]
    assert said(ax)[2:] == [*groups, "    fit: 4, 6 (about)"]


def test_each_panel_the_colour_scale_and_the_paths_are_told():
    left, right = plots.panels()
    plots.surface([0, 1], [0, 1], torch.eye(2), "w", "b", ax=left)
    plots.add_path(left, [0, 1], [1, 0.5], "SGD")
    plots.secant(torch.sin, 1.0, 0.5, "x", "sin x", ax=right)

    assert said(left)[1:4] == ["  b over w", "    SGD: 1, 0.5 (about)", "  sin x over x"]
    assert said(left)[-1] == "  colour: loss" and len(said(left)) == 7  # the curve and its secant, not its run and rise


def test_pictures_are_counted():
    assert said(plots.digits(torch.zeros(3, 784))) == ["Figure", "  3 pictures"]
