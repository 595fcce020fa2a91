"""The figure as SVG: every number of the graph, whatever it is called, and nothing that a page would run."""

import base64
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from helpers.drawing.boxes import fit
from helpers.drawing.svg import to_html, to_svg
from helpers.graph.model import Edge, Graph, Wire
from helpers.graph.words import describe, format_number, text_table
from tests.graphs import diamond, graph_of_j, layer, leaf, loop_of, result

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a&b'c",
    "x\x00\x1b[31m\n\ud800",
    "名前",
    "\u202eevil",
]


def graphs() -> list[Graph]:
    hostile = [graph_of_j(name) for name in [*HOSTILE, "a_long_name_" * 9, "model.encoder.layers.0.linear.weight"]]
    return [graph_of_j(), diamond(), loop_of(12), layer(2, 2), layer(4, 4), layer(50, 10), *hostile]


def parse(graph: Graph) -> ElementTree.Element:
    return ElementTree.fromstring(to_svg(graph).encode())


def groups(root, kind: str) -> list[ElementTree.Element]:
    return [group for group in root.iter(f"{SVG}g") if (group.get("class") or "").split()[:1] == [kind]]


def texts(element, kind: str | None = None) -> list[str]:
    return [
        "".join(t.itertext()) for t in element.iter(f"{SVG}text") if not kind or kind in (t.get("class") or "").split()
    ]


def test_every_number_of_the_graph_stands_in_the_figure():
    graph = diamond()
    root = parse(graph)
    for group in groups(root, "node"):
        node = graph.nodes[int(group.get("data-node"))]
        assert texts(group, "value") == [format_number(node.value)]
        assert texts(group, "grad") == [f"∂y/∂{node.name} = {format_number(node.grad)}"]
    for group in groups(root, "edge"):
        edge = graph.edges[int(group.get("data-edge"))]
        assert (group.get("data-source"), group.get("data-target")) == (edge.source, edge.target)
        assert texts(group, "local") == [format_number(edge.local)]


def test_badges_tell_leaves_and_kept_gradients():
    kept = Graph(
        [leaf("x", 1.0, 2.0), leaf("data", 1.0), result("y", "mul", "x data", 1.0, 1.0, retains_grad=True)], []
    )
    assert texts(parse(kept), "badge") == ["leaf · requires_grad", "leaf", "retains_grad"]
    assert [group.get("class") for group in groups(parse(kept), "node")] == ["node leaf", "node data", "node op"]


def test_a_constant_has_a_plain_wire_and_a_cut_wire_says_what_cut_it():
    constant, cut = parse(graph_of_j()), parse(layer(2, 2))
    assert [(g.get("class"), g.get("data-wire"), texts(g)) for g in groups(constant, "edge")][-1] == (
        "edge plain",
        "0",
        [],
    )
    assert [(g.get("class"), texts(g)) for g in groups(cut, "edge")][-1] == ("edge cut", ["detach"])
    assert groups(cut, "edge")[-1].find(f".//{SVG}path[@class='scissors']") is not None


def test_a_small_tensor_shows_all_its_numbers_and_its_gradients():
    root = parse(layer(2, 2))
    gradient = groups(root, "node")[0].find(f".//{SVG}text[@class='grad cells']")
    assert [cell.text for cell in gradient] == ["−1", "1", "−1", "1"]  # a row x for each row of W
    assert texts(root).count("shape (2, 2)") == 2
    assert "∂J/∂model.layer.weight" in texts(root, "grad")


def test_a_large_tensor_is_a_heat_map_with_its_range():
    graph = layer(50, 10)
    node = groups(parse(graph), "node")[0]
    W = graph.nodes[0].value
    cells = {}
    for path in node.find(f".//{SVG}g[@class='map']"):
        shade = float(path.get("opacity")) * (1 if path.get("class") == "p" else -1)
        cells |= {(int(y), int(x)): shade for x, y in re.findall(r"M(\d+) (\d+)h1", path.get("d"))}
    sampled = W[::4]
    expected = torch.round(5 * sampled / sampled.abs().max()) / 5
    assert cells == {(y, x): pytest.approx(expected[y, x].item()) for y, x in expected.nonzero().tolist()}
    assert f"{format_number(W.min(), 3)} … {format_number(W.max(), 3)}" in texts(node)


@pytest.mark.parametrize(
    "value",
    [
        torch.zeros(0, 3),
        torch.tensor([True, False]),
        torch.arange(40),
        torch.full((5, 5), float("nan")),
        torch.zeros(3, 1, 9, 9),
    ]
    + [torch.tensor([[float("inf"), 1.0]]), torch.zeros(6), torch.tensor(True), torch.tensor(7), torch.randn(1, 500)],
)
def test_any_tensor_can_be_drawn(value):
    graph = Graph(
        [leaf("x", value), result("y", "sum", "x", torch.tensor(1.0), torch.tensor(1.0))], [], [Wire("x", "y")]
    )
    shapes = [text for text in texts(parse(graph)) if text.startswith("shape")]
    assert shapes == ([f"shape {tuple(value.shape)}"] if value.dim() else [])
    assert text_table(graph)


def test_a_jacobian_of_two_by_two_stands_on_its_edge_and_a_larger_one_gives_way_to_the_rule():
    W, two = torch.tensor([[1.0, -2.0], [0.5, 3.0]]), torch.ones(2)
    nodes = [leaf("x", two, two), leaf("k", torch.ones(3), torch.ones(3)), result("z", "matmul", "W x", two, two)]
    small = Graph(nodes, [Edge("x", "z", W, two, rule="Wᵀ ·")])
    large = Graph(nodes, [Edge("k", "z", torch.ones(2, 3), torch.ones(3), rule="Wᵀ ·")])
    elementwise = Graph(nodes, [Edge("x", "z", two, two, rule="⊙ cos(x)")])
    assert [cell.text for cell in groups(parse(small), "pill")[0].iter(f"{SVG}tspan")] == ["1", "−2", "0.5", "3"]
    assert texts(groups(parse(large), "pill")[0]) == ["Wᵀ ·"]
    assert texts(groups(parse(elementwise), "pill")[0]) == ["⊙ cos(x)"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_text(name):
    root = parse(graph_of_j(name))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan")
    }
    html = to_html(graph_of_j(name))
    source = r'src="data:image/svg\+xml;base64,[\w+/=]*"'
    assert re.fullmatch(rf'<img alt="[^"<>]*" {source}( width="900")? style="max-width:100%(;width:auto)?">', html)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", text_table(graph_of_j(name)) + html)


@given(st.text(st.characters(), max_size=60))
def test_a_figure_with_any_name_parses_as_xml(name):
    root = parse(graph_of_j(f"{name}a"))
    assert len(groups(root, "node")) == 7


def test_the_html_is_an_image_whose_source_is_the_svg_and_whose_alt_is_the_description():
    html = to_html(graph_of_j())
    svg = base64.b64decode(re.search('base64,([^"]*)', html)[1]).decode()
    assert svg == to_svg(graph_of_j())
    assert re.search('alt="([^"]*)"', html)[1] == describe(graph_of_j())


@pytest.mark.parametrize("graph", [loop_of(4), loop_of(12), loop_of(25)])
def test_a_figure_is_no_wider_than_a_page_however_long_the_graph(graph):
    _, _, right, _ = map(float, parse(graph).get("viewBox").split())
    assert right <= 1240


def test_a_graph_too_long_for_bands_scrolls_at_its_natural_size():
    html = to_html(loop_of(60))
    assert html.startswith('<div style="max-width:100%;overflow-x:auto"><img alt="Graph of x60 = sin(s59)')
    assert html.endswith('style="max-width:none;width:auto"></div>')


def test_figures_stay_small_enough_to_be_stored_in_a_notebook():
    assert len(to_html(graph_of_j()).encode()) <= 10_000
    assert len(to_html(loop_of(33)).encode()) <= 100_000  # 100 boxes: 68 nodes, b drawn 33 times


def test_a_name_too_long_for_its_box_keeps_its_ends_and_is_told_in_full():
    root = parse(graph_of_j("model.encoder.layers.0.linear.weight"))
    name = texts(root, "name")[0]
    assert fit("w" * 5000, 13, 100)
    assert name.startswith("model.") and name.endswith("weight") and "…" in name
    assert root.find(f".//{SVG}g[@data-node='0']/{SVG}title").text == "model.encoder.layers.0.linear.weight"


def test_the_figure_module_needs_no_torch():
    code = "import sys; sys.modules['torch'] = None; from helpers.drawing.svg import to_svg; "
    code += "import helpers.graph.model as g; print(to_svg(g.Graph([g.Node('x', 'input', 1.0, 1.0, True, True)], [])))"
    svg = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert "∂x/∂x = 1" in svg


def test_a_leaf_of_many_uses_has_its_numbers_once_and_its_name_at_each_use():
    svg = to_svg(loop_of(5))
    drawn = re.findall(r'<g class="node ([a-z ]+)" data-node="0" data-name="b"[^>]*>(.*?)</g>', svg)

    assert {kind for kind, _ in drawn[1:]} == {"leaf tag"} and drawn[0][0] == "leaf"
    assert ["0.1" in texts and "∂x5/∂b" in texts for _, texts in drawn] == [True] + [False] * (len(drawn) - 1)
    assert "5 uses" in drawn[0][1] and all(">b</text>" in texts for _, texts in drawn)
