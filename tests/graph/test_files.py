"""A figure as a file: whole, under a name that says what it is, never over another."""

from xml.etree import ElementTree

import pytest

from helpers import live, trace


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def test_a_graph_is_saved_as_the_figure_it_shows(tmp_path):
    trace(J, a=5.0, b=3.0, c=2.0).save(str(tmp_path / "J.svg"))

    drawn = ElementTree.parse(tmp_path / "J.svg").getroot()
    assert {"33", "∂J/∂b = 6"} <= {text.strip() for text in drawn.itertext()}


@pytest.mark.parametrize("kind", [".svg", ".html"])
def test_a_file_that_exists_stays_unless_it_is_asked_for(tmp_path, kind):
    figure = (trace if kind == ".svg" else live)(J, a=5.0, b=3.0, c=2.0)
    file = tmp_path / f"J{kind}"
    file.write_text("mine")

    with pytest.raises(FileExistsError, match=rf"choose another name, or write .save\('J{kind}', overwrite=True\)"):
        figure.save(str(file))
    assert file.read_text() == "mine"
    figure.save(str(file), overwrite=True)
    assert file.read_text() != "mine"


@pytest.mark.parametrize("name", ["J", "J.txt", "J.svg.gz"])
def test_another_ending_is_answered_by_the_one_it_needs(tmp_path, name):
    with pytest.raises(ValueError, match=r"write .save\('J"):
        trace(J, a=5.0, b=3.0, c=2.0).save(str(tmp_path / name))
    assert list(tmp_path.iterdir()) == []
