"""What stands in a box: its room against the real font, its texts cut in the middle, its numbers."""

import re

import matplotlib
import pytest
import torch
from matplotlib.ft2font import FT2Font

from helpers.drawing import boxes
from helpers.graph.model import Edge, Graph, Node, Wire

FONTS = {
    bold: FT2Font(f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' * bold}.ttf") for bold in (False, True)
}
TEXTS = [
    "J = 3 × u",
    "∂loss/∂w1_12 = −0.09046",
    "model.encoder.weight",
    "leaf · requires_grad",
    "shape (50, 10)",
    "⊙ 2y",
]


def width_in_the_font(text, size, bold):
    FONTS[bold].set_size(size, 72)
    FONTS[bold].set_text(text, 0)
    return FONTS[bold].get_width_height()[0] / 64


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_gets_the_room_that_the_widest_font_needs_and_little_more(text, bold):
    needed = width_in_the_font(text, 13, bold)

    assert 0.97 * needed <= boxes.text_width(text, 13, bold) <= 1.25 * needed


@pytest.mark.parametrize("most", [60, 100, 230])
def test_a_long_text_keeps_as_much_of_both_ends_as_fits(most):
    text = "model.encoder.layers.0.linear.weight"
    fitted = boxes.fit(text, 13, most)
    begin, end = fitted.split("…")
    longer = f"{text[: len(begin) + 1]}…{text[-len(end) - 1 :]}"

    assert text.startswith(begin) and text.endswith(end) and 0 <= len(begin) - len(end) <= 1
    assert boxes.text_width(fitted, 13) <= most < boxes.text_width(longer, 13)


def test_a_text_that_fits_is_left_as_it_is():
    assert boxes.fit("J = 3 × u", 13, boxes.text_width("J = 3 × u", 13)) == "J = 3 × u"


def grid(cells):
    """Each number of a small matrix with its place, and the bracket's path."""
    w, h, svg = boxes._grid(torch.tensor(cells), "value")
    numbers = re.findall(r'<tspan x="([\d.]+)" y="(\d+)">([^<]+)<', svg)
    return w, h, [(text, float(x), int(y)) for x, y, text in numbers]


def test_a_small_matrix_stands_in_rows_and_columns_aligned_at_the_right():
    w, h, placed = grid([[1.0, -20.5], [300.0, 4.0]])
    (a, ax, ay), (b, bx, by), (c, cx, cy), (d, dx, dy) = placed

    assert [a, b, c, d] == ["1", "−20.5", "300", "4"]
    assert ax == cx < bx == dx and ay == by < cy == dy
    assert ax >= boxes.text_width("300", 12.5, True) and bx - ax >= boxes.text_width("−20.5", 12.5, True) + 5
    assert w >= dx + 5 and h > dy


def test_a_label_of_an_edge_is_centred_in_a_frame_as_wide_as_its_text():
    graph = Graph([Node("x", "input", 1.0), Node("y", "mul", 2.0, operands=("x",))], [Edge("x", "y", -12.25, 1.0)])
    w, h, svg = boxes.pill(graph, graph.edges[0])

    x, y, width, height = map(
        float, re.search(r'<rect x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/>', svg).groups()
    )
    assert (x, y, width, height) == (-w / 2, -h / 2, w, h)
    assert w >= boxes.text_width("−12.25", 12.5, True) + 12 and ">−12.25<" in svg


def test_a_cut_wire_has_scissors_and_the_name_of_the_cut_and_a_whole_one_nothing():
    _, _, svg = boxes.cut(Wire("x", "y", "no_grad"))

    assert 'class="scissors"' in svg and ">no_grad<" in svg
    assert boxes.cut(Wire("x", "y")) == (0, 0, "")


@pytest.mark.parametrize(("value", "side_by_side"), [(torch.zeros(2, 2), True), (torch.randn(4, 4) * 1e-3, False)])
def test_value_and_gradient_stand_side_by_side_where_that_is_not_too_wide(value, side_by_side):
    node = Node("w", "input", value, value + 1, is_leaf=True, requires_grad=True)
    w, h, _ = boxes._panels(node, "∂J/∂w")
    alone, tall, _ = boxes._panel(value, "value")

    assert (h < 2 * tall) == side_by_side and (w > 1.5 * alone) == side_by_side
