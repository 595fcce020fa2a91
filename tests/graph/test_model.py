"""A graph is plain data: everything here is made by hand, with Python floats."""

from __future__ import annotations

import copy
import pickle

import pytest
import torch

from helpers import trace
from helpers.graph.model import Edge, Graph, Node, Wire


def j_by_hand() -> Graph:
    """J = 3(a + b·c) at a = 5, b = 3, c = 2."""
    nodes = [
        Node("a", "input", 5.0, 3.0, is_leaf=True, requires_grad=True),
        Node("b", "input", 3.0, 6.0, is_leaf=True, requires_grad=True),
        Node("c", "input", 2.0, 9.0, is_leaf=True, requires_grad=True),
        Node("v", "mul", 6.0, 3.0, operands=("b", "c")),
        Node("u", "add", 11.0, 3.0, operands=("a", "v")),
        Node("constant", "constant", 3.0),
        Node("J", "mul", 33.0, 1.0, operands=("constant", "u")),
    ]
    edges = [
        Edge("b", "v", 2.0, 6.0),
        Edge("c", "v", 3.0, 9.0),
        Edge("a", "u", 1.0, 3.0),
        Edge("v", "u", 1.0, 3.0),
        Edge("u", "J", 3.0, 3.0),
    ]
    return Graph(nodes, edges, [Wire("constant", "J")])


def ladder(steps: int) -> Graph:
    """x0 added to itself again and again: two edges a step, 2^steps paths."""
    nodes = [Node(f"x{i}", "add" if i else "input", 2.0**i, 2.0 ** (steps - i)) for i in range(steps + 1)]
    edges = [Edge(f"x{i}", f"x{i + 1}", 1.0, 2.0 ** (steps - i - 1)) for i in range(steps) for _ in range(2)]
    return Graph(nodes, edges)


def test_the_output_is_the_last_node():
    assert j_by_hand().output.name == "J"


def test_a_node_is_found_by_its_name():
    assert j_by_hand()["v"].value == 6.0


def test_a_wrong_name_lists_the_names_there_are():
    with pytest.raises(KeyError, match="no node named 'w' in this graph; it has: a, b, c, v, u, J"):
        j_by_hand()["w"]


def test_steps_go_from_the_output_to_the_leaves():
    steps = [(step.edge.source, step.edge.target) for step in j_by_hand().steps]
    assert steps == [("u", "J"), ("a", "u"), ("v", "u"), ("b", "v"), ("c", "v")]


def test_a_step_multiplies_its_upstream_by_its_local_derivative():
    for step in j_by_hand().steps:
        assert step.contribution == step.upstream * step.edge.local


def test_the_last_total_of_each_node_is_its_gradient():
    graph = ladder(5)
    totals = {step.edge.source: step.total for step in graph.steps}
    assert totals == {node.name: node.grad for node in graph.nodes if node is not graph.output}


def test_totals_add_up_over_the_uses_of_a_node():
    assert [step.total for step in ladder(2).steps] == [1.0, 2.0, 2.0, 4.0]


def test_a_path_multiplies_the_local_derivatives_along_it():
    (path,) = j_by_hand().paths("b")
    assert path.nodes == ("b", "v", "u", "J")
    assert path.locals == (2.0, 1.0, 3.0)
    assert path.product == 6.0


def test_the_products_of_all_paths_add_up_to_the_gradient():
    graph = ladder(6)
    assert len(graph.paths("x0")) == 64
    assert sum(path.product for path in graph.paths("x0")) == graph["x0"].grad


def test_too_many_paths_are_counted_not_listed():
    with pytest.raises(ValueError, match="1,048,576 paths, too many to list"):
        ladder(20).paths("x0")


def test_a_path_may_be_thousands_of_nodes_long():
    nodes = [Node(f"x{i}", "neg", 1.0) for i in range(5001)]
    graph = Graph(nodes, [Edge(f"x{i}", f"x{i + 1}", -1.0, 1.0) for i in range(5000)])
    assert graph.paths("x0")[0].product == 1.0


def test_a_constant_reaches_the_output_by_no_path():
    assert j_by_hand().paths("constant") == []


def test_edges_of_a_node_are_found_from_both_ends():
    graph = j_by_hand()
    assert [edge.source for edge in graph.edges_into("u")] == ["a", "v"]
    assert [edge.target for edge in graph.edges_out_of("a")] == ["u"]
    assert graph.edges_into("a") == graph.edges_out_of("J") == []


def test_where_a_vector_jacobian_product_is_given_a_path_uses_it():
    nodes = [Node("x", "input", 1.0), Node("y", "f", 2.0)]
    graph = Graph(nodes, [Edge("x", "y", None, 4.0, vjp=lambda upstream: 4.0 * upstream)])
    assert graph.paths("x")[0].product == 4.0


def test_a_graph_prints_as_a_table_and_shows_as_a_picture():
    bundle = j_by_hand()._repr_mimebundle_()
    assert str(j_by_hand()) == bundle["text/plain"]
    assert "data:image/svg+xml;base64," in bundle["text/html"]


def matrices() -> Graph:
    """y = Σ (W x)², for a graph with Jacobians, one derivative for each entry, and a rule alone."""
    W = torch.arange(6.0, dtype=torch.float64).reshape(2, 3)
    return trace(lambda x, W: ((W @ x) ** 2).sum(), x=torch.ones(3, requires_grad=True).double(), W=W)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda graph: pickle.loads(pickle.dumps(graph))])
@pytest.mark.parametrize("make", [j_by_hand, lambda: trace(lambda a, b: a * b + a, a=2.0, b=3.0), matrices])
def test_a_graph_can_be_copied_and_stored(make, copied):
    graph = make()
    assert graph.steps  # kept from now on: a copy takes it along
    twin = copied(graph)
    assert str(twin) == str(graph)
    leaf = graph.nodes[0].name
    for ours, theirs in zip(graph.paths(leaf), twin.paths(leaf), strict=True):
        torch.testing.assert_close(torch.as_tensor(ours.product), torch.as_tensor(theirs.product))


def test_a_copied_edge_above_400_entries_says_whom_to_ask():
    graph = trace(lambda x: (x @ x).sum(), x=torch.ones(30, 30, requires_grad=True))
    assert graph.paths("x")[0].product.shape == (30, 30)
    with pytest.raises(ValueError, match="ask the graph that trace returned"):
        copy.deepcopy(graph).paths("x")


def test_nodes_edges_and_steps_are_equal_to_themselves_alone():
    graph, twin = matrices(), matrices()
    for ours, theirs in zip(graph.nodes + graph.edges + graph.steps, twin.nodes + twin.edges + twin.steps, strict=True):
        assert ours == ours and ours != theirs and len({ours, theirs, ours}) == 2


def test_the_product_along_a_path_begins_with_the_gradient_of_the_output():
    graph = j_by_hand()
    seeded = Graph(graph.nodes, graph.edges, graph.wires, seed=2.0)

    assert [path.product for path in seeded.paths("b")] == [2 * path.product for path in graph.paths("b")] == [12]
