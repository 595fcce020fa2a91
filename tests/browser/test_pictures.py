"""Drawn pictures on dark pages: lightness turned, hues kept, at once; on light paper as they were drawn."""

import io

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgb

from helpers import palette
from helpers.plots.picture import picture

from .session import written

SOURCES = (
    "import torch\nfrom helpers import autograd_graph, explorers, plots\nw = torch.ones((), requires_grad=True)",
    "_ = plots.curves([0, 1, 2], [0, 1, 4], 'w', 'loss', quantity='loss')",
    "autograd_graph(3 * w * w, {'w': w})",
    "explorers.zero_grad()",
    "from helpers import trace\ntrace(lambda a, b: a * b, a=2.0, b=3.0)",
)
THEME = """name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name}).then(() =>
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))"""
MEANT = {name: colour for name, colour in palette.PLOT.items() if name in palette.QUANTITIES or name == "ink"}


def luminance(colours):
    """Relative luminance, 0 to 1, of colours of shape (…, 3), each 0 to 1."""
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def contrast(one, other):
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def seen(image):
    """What the screen shows of an image: its colours, of shape (rows, columns, 3)."""
    return plt.imread(io.BytesIO(image.screenshot()))[..., :3]


@pytest.fixture(scope="module")
def pictures(lab_page, open_for_all, tmp_path_factory):
    """A chart, a Graphviz picture, an explorer's and a traced graph in JupyterLab, whose theme is set back to light."""
    session = open_for_all(written(tmp_path_factory.mktemp("pictures") / "pictures.ipynb", SOURCES))
    session.run_all()
    yield session.panel.locator("img")
    lab_page.evaluate(THEME, "JupyterLab Light")


def test_pictures_follow_jupyterlabs_theme_at_once_and_are_legible_in_it(pictures, lab_page):
    for theme, is_dark in (("JupyterLab Light", False), ("JupyterLab Dark", True)):
        lab_page.evaluate(THEME, theme)
        for image in pictures.all():
            shown = luminance(seen(image))
            ground = np.median(shown)
            text = shown.max() if is_dark else shown.min()
            assert (shown.mean() < 0.15) == is_dark and (shown.mean() > 0.6) != is_dark
            assert contrast(text, ground) > 4.5
    assert pictures.count() == 4


def test_every_picture_and_slider_has_a_name(pictures, lab_page):
    alts = pictures.evaluate_all("all => all.map(image => image.alt)")

    assert [alt.splitlines()[0] for alt in alts[:2]] == ["Figure", "output ()"]
    assert alts[2] == "loss over step. The text below says the numbers."
    assert lab_page.locator(".widget-slider [role=slider]:not([aria-label])").count() == 0


def swatches(page, attributes):
    """A picture of white and the course's colours on a page with these attributes of its body, as it is seen."""
    colours = np.array([[[1, 1, 1], *map(to_rgb, MEANT.values())]])
    png = io.BytesIO()
    plt.imsave(png, colours.repeat(40, 0).repeat(40, 1))
    page.set_content(f"<!doctype html><body {attributes}>{picture(png.getvalue(), 'colours')}")
    return seen(page.get_by_role("img"))[20, 20::40], colours[0]


def test_on_light_paper_no_colour_changes(page):
    shown, drawn = swatches(page, "data-jp-theme-light=true")

    np.testing.assert_allclose(shown, drawn, atol=1 / 255)


@pytest.mark.parametrize("attributes", ["data-jp-theme-light=false", "class=vscode-dark", "class='dark marimo'"])
def test_on_a_dark_page_lines_keep_three_to_one_and_their_hue(page, attributes):
    (ground, *shown), (_, *drawn) = swatches(page, attributes)

    against = contrast(luminance(np.array(shown)), luminance(ground))
    assert luminance(ground) < 0.01 and dict(zip(MEANT, against, strict=True))["ink"] > 7 and against.min() > 3
    for was, now in zip(drawn[:-1], shown[:-1], strict=True):
        assert np.argmax(was) == np.argmax(now) and np.argmin(was) == np.argmin(now)


@pytest.mark.parametrize("attributes", ["", "data-jp-theme-light=true"])
def test_the_systems_preference_counts_where_the_page_has_no_theme(page, attributes):
    page.emulate_media(color_scheme="dark")
    ground = luminance(swatches(page, attributes)[0][0])
    page.emulate_media(color_scheme="light")

    assert (ground < 0.01) == (attributes == "")
