"""The live graph in real JupyterLab: without the kernel where it can, with it where it must."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
FIRST = """import torch
from helpers import live
def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u
live(J, a=5.0, b=3.0, c=2.0)"""
AGAIN = "live(J, a=5.0, b=3.0, c=2.0)"
BRANCH = """def f(x):
    if x > 0:
        y = x * x
    else:
        y = -x
    return y + 1
live(f, x=2.0)"""
TENSOR = """def g(a, X):
    return (a * X).sum()
live(g, a=2.0, X=torch.ones(2, 2))"""


@pytest.fixture
def lab_cells(open_notebook, tmp_path):
    def write(*sources, outputs=None, trusted=True):
        cells = [new_code_cell(source) for source in sources]
        if outputs:
            cells[0]["outputs"] = outputs
        nbformat.write(new_notebook(cells=cells, metadata=PYTHON), tmp_path / "live.ipynb")
        return open_notebook(tmp_path / "live.ipynb", trusted)

    return write


def texts(figure, kind):
    figure.locator("svg.graph").wait_for()
    return figure.locator(f"svg.graph text.{kind}").all_text_contents()


def is_soon(page, figure, value):
    page.wait_for_timeout(50)
    figure.locator("svg.graph text.value", has_text=value).first.wait_for(timeout=8_000)


def test_two_cells_keep_their_own_state_and_answer_keys_drag_and_typing(page, lab_cells):
    session = lab_cells(FIRST, AGAIN)
    session.run_all()
    first, second = (session.output(k).locator("div.live-graph") for k in (0, 1))
    slider = first.get_by_role("slider", name="a", exact=True)
    slider.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    is_soon(page, first, "5.3")
    box = slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    assert float(texts(first, "value")[0].replace("−", "-")) < -9
    first.get_by_role("spinbutton", name="b, typed").fill("-1.5")
    is_soon(page, first, "−1.5")
    first.locator("g.node[data-name=b]").click()
    assert first.locator(".panel").get_by_text("b → v → u → J").count() == 1
    assert texts(second, "value")[:3] == ["5", "3", "2"]


def test_letters_typed_beside_the_figure_are_not_commands_of_the_notebook(page, lab_cells):
    session = lab_cells(FIRST, AGAIN)
    session.run_all()
    first = session.output(0).locator("div.live-graph")
    first.get_by_role("button", name="Step", exact=True).focus()
    for key in "abdd":
        page.keyboard.press(key)
    first.get_by_role("group").first.press("Home")
    first.get_by_role("group").first.press("ArrowRight")
    assert len(session.cells()) == 2
    assert "forward, step 1" in first.locator(".eq").inner_text()


def test_a_cell_run_again_starts_afresh(lab_cells, page):
    session = lab_cells(FIRST)
    session.run_all()
    figure = session.output(0).locator("div.live-graph")
    figure.get_by_role("spinbutton", name="a, typed").fill("7")
    session.run_cell(0)
    is_soon(page, figure, "5")
    assert texts(figure, "value")[0] == "5"


def test_an_untrusted_notebook_still_shows_the_figure(lab_cells):
    from helpers import live

    bundle = live(lambda a, b: a * b, a=2.0, b=3.0)._repr_mimebundle_()
    output = nbformat.v4.new_output("display_data", data=bundle)
    session = lab_cells("1", outputs=[output], trusted=False)
    image = session.output(0).get_by_role("img")
    image.wait_for()
    assert image.bounding_box()["width"] > 300


def test_the_kernel_follows_a_slider_across_a_branch_and_back(page, lab_cells):
    session = lab_cells(FIRST, BRANCH)
    session.run_all()
    typed = session.output(1).get_by_role("spinbutton", name="x, typed")
    typed.fill("-4")
    session.output(1).locator("svg.graph text.name", has_text="y = −x").wait_for(timeout=8_000)
    assert "5" in texts(session.output(1), "value")
    typed.fill("3")
    session.output(1).locator("svg.graph text.name", has_text="y = x × x").wait_for(timeout=8_000)
    assert "10" in texts(session.output(1), "value")
    assert session.complaints() == []


def test_a_slider_on_a_tensor_expression_goes_through_the_kernel(page, lab_cells):
    session = lab_cells(FIRST, TENSOR)
    session.run_all()
    slider = session.output(1).get_by_role("slider", name="a", exact=True)
    slider.focus()
    page.keyboard.press("End")
    is_soon(page, session.output(1), "40")
    assert slider.evaluate("input => input.getRootNode().activeElement === input")
    assert session.complaints() == []
