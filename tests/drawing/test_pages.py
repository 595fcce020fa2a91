"""The pages of a folded graph: nothing is lost, nothing is drawn twice, and numbers of a box are sums."""

import json
import re
import zlib
from base64 import b64decode
from collections import Counter
from pathlib import Path

import pytest
import torch
from torch import nn

from helpers import record, trace
from helpers.drawing.outline import MOST_BOXES
from helpers.drawing.pages import FEW, fold, network
from helpers.drawing.svg import to_svg
from helpers.graph.model import Edge, Graph, Node, Wire


def loop(steps):
    def run(x, rate):
        for _ in range(steps):
            x = x - rate * torch.sin(x)
        return x

    return trace(run, x=1.0, rate=0.1)


def module():
    """Nine modules of four operations each."""
    torch.manual_seed(0)
    blocks = [nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 2), nn.Sigmoid()) for _ in range(9)]
    model, x = nn.Sequential(*blocks), torch.ones(3, 2)
    with record() as r:
        loss = (model(x) ** 2).sum()
    return r.graph(loss)


def transformer():
    torch.manual_seed(0)
    layer, x = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.1), torch.randn(3, 2, 4)
    with record() as r:
        loss = (layer(x) ** 2).mean()
    return r.graph(loss)


def cells(steps):
    torch.manual_seed(0)
    cell, xs = nn.LSTMCell(3, 4), torch.randn(steps, 2, 3)
    with record() as r:
        h = c = torch.zeros(2, 4)
        for x in xs:
            h, c = cell(x, (h, c))
        loss = (h**2).sum()
    return r.graph(loss)


GRAPHS = {
    "a loop of 4": loop(4), "a loop of 8": loop(8), "a loop of 40": loop(40), "a loop of 137": loop(137),
    "a module": module(), "a transformer layer": transformer(), "an unrolled cell": cells(10),
}  # fmt: skip
FOLDED = [name for name, graph in GRAPHS.items() if fold(graph)]


def test_a_small_graph_is_not_folded():
    assert len(GRAPHS["a loop of 4"].nodes) <= FEW and fold(GRAPHS["a loop of 4"]) == []
    assert list(GRAPHS)[1:] == FOLDED


@pytest.mark.parametrize("name", FOLDED)
def test_the_first_page_has_few_boxes_and_the_output(name):
    graph, (first, *_) = GRAPHS[name], fold(GRAPHS[name])

    assert sum(bool(graph.nodes[node].operands) for node, *_ in first.nodes) <= MOST_BOXES
    assert first.nodes[-1][0] == len(graph.nodes) - 1


@pytest.mark.parametrize("name", FOLDED)
def test_every_operation_is_drawn_by_itself_on_exactly_one_page(name):
    graph = GRAPHS[name]
    drawn = Counter(node for page in fold(graph) for node, opens, outside, _ in page.nodes if opens < 0 and not outside)

    operations = {i for i, node in enumerate(graph.nodes) if node.operands}
    assert {i: drawn[i] for i in operations} == dict.fromkeys(operations, 1)


@pytest.mark.parametrize("name", FOLDED)
def test_every_edge_ends_at_its_operation_on_exactly_one_page_and_begins_at_its_source(name):
    graph, found = GRAPHS[name], Counter()
    for page in fold(graph):
        for source, target, members in page.edges:
            if page.nodes[target][1] < 0:
                (k,) = members
                found[k] += 1
                assert graph.nodes[page.nodes[target][0]].name == graph.edges[k].target
                if page.nodes[source][1] < 0:
                    assert graph.nodes[page.nodes[source][0]].name == graph.edges[k].source

    assert found == Counter(range(len(graph.edges)))


@pytest.mark.parametrize("name", FOLDED)
def test_what_flows_into_a_box_is_the_sum_of_what_flows_along_its_edges(name):
    graph = GRAPHS[name]
    for page in fold(graph):
        for (_, _, members), edge in zip(page.edges, page.graph.edges, strict=True):
            torch.testing.assert_close(edge.contribution, sum(graph.edges[k].contribution for k in members))


@pytest.mark.parametrize("name", FOLDED)
def test_a_gradient_on_a_page_is_named_after_what_the_whole_graph_differentiates(name):
    output = GRAPHS[name].output.name

    assert all(page.graph.of == output for page in fold(GRAPHS[name]))
    assert all(f">∂{output}/∂" in to_svg(page.graph) for page in fold(GRAPHS[name]) if page.graph.edges)


@pytest.mark.parametrize("name", FOLDED)
def test_a_box_opens_the_page_that_bears_its_name(name):
    pages = fold(GRAPHS[name])
    opened = [(page, row) for page in pages for row in page.nodes if row[1] >= 0]

    assert sorted(row[1] for _, row in opened) == list(range(1, len(pages)))
    assert all(f"= {pages[row[1]].title}(" in row[3] for _, row in opened)


def test_a_loop_is_boxed_in_tens_that_are_counted_without_a_gap():
    first, *others = fold(GRAPHS["a loop of 137"])
    titles = [page.title for page in others]

    assert [row[3].partition("= ")[2].partition("(")[0] for row in first.nodes if row[1] >= 0] == [
        "steps 1–100", "steps 101–137",
    ]  # fmt: skip
    assert [title for title in titles if title.startswith("step ")] == [f"step {k}" for k in range(1, 138)]
    assert "steps 131–137" in titles and "steps 91–100" in titles


def titles_in(page):
    return [row[3].partition(" = ")[2].partition("(")[0] for row in page.nodes if row[1] >= 0]


def test_a_modules_box_is_named_after_the_module():
    assert titles_in(fold(GRAPHS["a module"])[0]) == [f"model.{k}" for k in range(9)]
    assert titles_in(fold(GRAPHS["a transformer layer"])[0]) == [
        f"layer.{name}" for name in ("self_attn", "norm1", "linear1", "linear2", "norm2")
    ]


def test_a_title_inside_a_module_goes_on_from_there():
    pages = {page.title: page for page in fold(GRAPHS["a transformer layer"])}

    assert titles_in(pages["layer.self_attn"]) == ["attention"]
    assert [node.op for node in pages["attention"].graph.nodes if node.operands] == [
        "transpose", "matmul", "div", "softmax", "dropout", "matmul",
    ]  # fmt: skip


def test_a_box_shows_no_weight_of_its_own_and_its_page_does():
    first, *others = fold(GRAPHS["a transformer layer"])
    weights = [node.name for node in GRAPHS["a transformer layer"].nodes if node.op == "parameter"]

    assert not set(weights) & {node.name for node in first.graph.nodes}
    assert set(weights) == {node.name for page in others for node in page.graph.nodes if node.op == "parameter"}


def test_a_weight_of_all_steps_stands_beside_them_with_all_its_uses_counted():
    graph, pages = GRAPHS["an unrolled cell"], {page.title: page for page in fold(GRAPHS["an unrolled cell"])}
    steps = [f"step {k}" for k in range(1, 11)]

    assert [titles_in(pages["loss"]), titles_in(pages["cell"])] == [["unbind", "cell"], steps]
    assert to_svg(pages["cell"].graph).count("10 uses") == 4
    assert pages["cell"].graph["cell.weight_hh"].grad is graph["cell.weight_hh"].grad
    assert [pages[step].graph["cell.weight_hh"].uses for step in steps] == [10] * 10


def test_wires_without_a_gradient_between_two_boxes_are_one():
    first, *_ = fold(GRAPHS["an unrolled cell"])
    unbound, cell = (node.name for node in first.graph.nodes if node.op in ("unbind", "cell"))

    assert [(wire.source, wire.target) for wire in first.graph.wires if wire.target == cell] == [(unbound, cell)]


def test_the_uses_inside_folded_steps_count():
    (first, *_) = fold(GRAPHS["a loop of 137"])

    assert first.graph["rate"].uses == 137


def stored():
    """The live graphs of the notebooks, rebuilt from what their pages carry: names, operations and edges."""
    for file in sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb")):
        for cell in json.loads(file.read_text("utf-8"))["cells"]:
            pages = ["".join(out.get("data", {}).get("text/html", "")) for out in cell.get("outputs", [])]
            for text in re.findall("data-tape='(.*?)'", "".join(pages)):
                plain = text if text.startswith("{") else zlib.decompress(b64decode(text))
                yield pytest.param(rebuilt(json.loads(plain)), id=f"{file.stem} {cell['id']}")


def rebuilt(tape):
    names = [f"{row[0]}.{i}" for i, row in enumerate(tape["nodes"])]
    nodes = [
        Node(name, row[1], 1.0, 1.0, operands=tuple(names[i] for i in row[2]))
        for name, row in zip(names, tape["nodes"], strict=True)
    ]
    edges = [Edge(names[source], names[target], 1.0, 1.0) for source, target, *_ in tape["edges"]]
    return Graph(nodes, edges, [Wire(names[source], names[target]) for source, target in tape["wires"]])


@pytest.mark.parametrize("graph", stored())
def test_no_graph_of_the_notebooks_is_folded_or_needs_tags(graph):
    assert fold(graph) == [] and " uses<" not in to_svg(graph)


def test_of_the_graphs_of_the_notebooks_the_network_alone_is_seen_as_units():
    graphs = {param.id: param.values[0] for param in stored()}
    networks = {name: network(graph) for name, graph in graphs.items() if network(graph)}

    assert len(graphs) > 10 and list(networks) == ["02_chain_rule a78a12af"]
    whole, page, *opened = networks["02_chain_rule a78a12af"]
    assert whole.graph is graphs["02_chain_rule a78a12af"] and len(opened) == 6
    assert [node.name.partition(".")[0] for node in page.graph.nodes] == [
        "x1", "x2", "Af1", "Af2", "t₉", "t₁₁", "out", "loss",
    ]  # fmt: skip
