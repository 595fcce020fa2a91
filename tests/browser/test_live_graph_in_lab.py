"""The live graph in real JupyterLab: without the kernel where it can, with it where it must."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from .session import written

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

MODEL = """from torch import nn
torch.manual_seed(0)
net = nn.Sequential(*[nn.Sequential(nn.Linear(4, 4), nn.Tanh()) for _ in range(4)])
def loss(scale, X):
    return net(scale * X).square().mean()
live(loss, scale=1.0, X=torch.ones(3, 4))"""


CELLS = (FIRST, AGAIN, BRANCH, TENSOR, MODEL)


@pytest.fixture(scope="module")
def session(open_for_all, tmp_path_factory):
    session = open_for_all(written(tmp_path_factory.mktemp("live") / "live.ipynb", CELLS))
    session.run_all()
    return session


@pytest.fixture
def output(session):
    """``output(source)`` shows what the cell leaves when it is run anew."""

    def run(source):
        session.run_cell(CELLS.index(source))
        return session.output(CELLS.index(source))

    return run


def texts(figure, kind):
    figure.locator("svg.graph").wait_for()
    return figure.locator(f"svg.graph text.{kind}").all_text_contents()


def is_soon(figure, value):
    figure.locator("svg.graph text.value", has_text=value).first.wait_for()


def test_an_untrusted_notebook_still_shows_the_figure(open_notebook, tmp_path):
    from helpers import live

    bundle = live(lambda a, b: a * b, a=2.0, b=3.0)._repr_mimebundle_()
    shown = nbformat.v4.new_output("display_data", data=bundle)
    path = written(tmp_path / "live.ipynb", [new_code_cell("1", outputs=[shown])])
    image = open_notebook(path, trusted=False).output(0).get_by_role("img")
    image.wait_for()
    assert image.bounding_box()["width"] > 300


def test_two_cells_keep_their_own_state_and_answer_keys_drag_and_typing(session, output):
    page = session.page
    first, second = (output(cell).locator("div.live-graph") for cell in (FIRST, AGAIN))
    slider = first.get_by_role("slider", name="a", exact=True)
    slider.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    is_soon(first, "5.3")
    box = slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    assert float(texts(first, "value")[0].replace("−", "-")) < -9
    first.get_by_role("spinbutton", name="b, typed").fill("-1.5")
    is_soon(first, "−1.5")
    first.locator("g.node[data-name=b]").click()
    assert first.locator(".panel").get_by_text("b → v → u → J").count() == 1
    assert texts(second, "value")[:3] == ["5", "3", "2"]


def test_letters_typed_beside_the_figure_are_not_commands_of_the_notebook(session, output):
    first = output(FIRST).locator("div.live-graph")
    first.get_by_role("button", name="Step", exact=True).focus()
    for key in "abdd":
        session.page.keyboard.press(key)
    first.get_by_role("group").first.press("Home")
    first.get_by_role("group").first.press("ArrowRight")
    assert len(session.cells()) == len(CELLS)
    assert "forward, step 1" in first.locator(".eq").inner_text()


def test_a_cell_run_again_starts_afresh(output):
    output(AGAIN).get_by_role("spinbutton", name="a, typed").fill("7")
    again = output(AGAIN)
    is_soon(again, "5")
    assert texts(again, "value")[0] == "5"


def test_the_kernel_follows_a_slider_across_a_branch_and_back(session, output):
    branch = output(BRANCH)
    typed = branch.get_by_role("spinbutton", name="x, typed")
    typed.fill("-4")
    branch.locator("svg.graph text.name", has_text="y = −x").wait_for()
    assert "5" in texts(branch, "value")
    typed.fill("3")
    branch.locator("svg.graph text.name", has_text="y = x × x").wait_for()
    assert "10" in texts(branch, "value")
    assert session.complaints() == []


def test_a_model_is_searched_by_key_and_its_colours_follow_the_kernel(session, output):
    model = output(MODEL)
    model.get_by_role("searchbox", name="Find").press_sequentially("add 2.0.bias")
    for _ in range(4):
        session.page.keyboard.press("Home")
        session.page.keyboard.press("Delete")
    session.page.keyboard.press("Enter")
    assert model.locator("[found]").get_attribute("data-name") == "net.2.0.bias"
    assert len(session.cells()) == len(CELLS)
    model.get_by_role("button", name="Colour by gradient norm").press("Space")
    length = "path => path.getTotalLength()"
    before, said = model.locator(".bar").first.evaluate(length), model.locator(".legend").inner_text()
    slider = model.get_by_role("slider", name="scale", exact=True)
    slider.focus()
    session.page.keyboard.press("End")
    model.locator(".legend", has_not_text=said.splitlines()[-1]).wait_for()
    assert model.locator(".bar").first.evaluate(length) != before
    assert session.complaints() == []


def test_a_slider_on_a_tensor_expression_goes_through_the_kernel(session, output):
    tensor = output(TENSOR)
    slider = tensor.get_by_role("slider", name="a", exact=True)
    slider.focus()
    session.page.keyboard.press("End")
    is_soon(tensor, "40")
    assert slider.evaluate("input => input.getRootNode().activeElement === input")
    assert session.complaints() == []
