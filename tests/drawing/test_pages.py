"""The pages of a folded graph: nothing is lost, nothing is drawn twice, and numbers of a box are sums."""

from collections import Counter

import pytest
import torch
from torch import nn

from helpers import record, trace
from helpers.drawing.pages import LARGE, fold


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


GRAPHS = {"a loop of 8": loop(8), "a loop of 40": loop(40), "a loop of 137": loop(137), "a module": module()}
FOLDED = [name for name, graph in GRAPHS.items() if fold(graph)]


def test_a_small_graph_is_not_folded():
    assert len(GRAPHS["a loop of 8"].nodes) <= LARGE and fold(GRAPHS["a loop of 8"]) == []
    assert FOLDED == ["a loop of 40", "a loop of 137", "a module"]


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


def test_a_modules_box_is_named_after_the_module():
    titles = [page.title for page in fold(GRAPHS["a module"])]

    assert titles == ["loss", *map(str, range(9))]
