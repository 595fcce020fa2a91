"""Graphs made by hand for the tests of words and pictures."""

from __future__ import annotations

import torch

from helpers.graph.model import Edge, Graph, Node, Wire


def leaf(name, value, grad=None, **more) -> Node:
    return Node(name, "input", value, grad, is_leaf=True, requires_grad=grad is not None, **more)


def result(name, op, operands, value, grad=None, **more) -> Node:
    return Node(name, op, value, grad, requires_grad=grad is not None, operands=tuple(operands.split()), **more)


def graph_of_j(a="a") -> Graph:
    """J = 3(a + b·c) at a = 5, b = 3, c = 2."""
    nodes = [leaf(a, 5.0, 3.0), leaf("b", 3.0, 6.0), leaf("c", 2.0, 9.0), result("v", "mul", "b c", 6.0, 3.0)]
    nodes += [result("u", "add", f"{a} v", 11.0, 3.0), Node("constant", "constant", 3.0, is_leaf=True)]
    nodes.append(result("J", "mul", "constant u", 33.0, 1.0))
    edges = [Edge("b", "v", 2.0, 6.0), Edge("c", "v", 3.0, 9.0), Edge(a, "u", 1.0, 3.0), Edge("v", "u", 1.0, 3.0)]
    return Graph(nodes, [*edges, Edge("u", "J", 3.0, 3.0)], [Wire("constant", "J")])


def diamond() -> Graph:
    """y = c + d + c·d with c = a + b, d = a·b at a = 2, b = 3."""
    nodes = [leaf("a", 2.0, 25.0), leaf("b", 3.0, 19.0), result("c", "add", "a b", 5.0, 7.0)]
    nodes += [result("d", "mul", "a b", 6.0, 6.0), result("t₁", "add", "c d", 11.0, 1.0)]
    nodes += [result("t₂", "mul", "c d", 30.0, 1.0), result("y", "add", "t₁ t₂", 41.0, 1.0)]
    uses = [
        ("a", "c", 1, 7),
        ("b", "c", 1, 7),
        ("a", "d", 3, 18),
        ("b", "d", 2, 12),
        ("c", "t₁", 1, 1),
        ("d", "t₁", 1, 1),
    ]
    uses += [("c", "t₂", 6, 6), ("d", "t₂", 5, 5), ("t₁", "y", 1, 1), ("t₂", "y", 1, 1)]
    return Graph(nodes, [Edge(*ends, float(local), float(part)) for *ends, local, part in uses])


def loop_of(steps: int) -> Graph:
    """Steps of x = sin(x + b)."""
    nodes, edges = [leaf("b", 0.1, -0.1234), leaf("x", 1.0, 0.5678)], []
    for i in range(steps):
        before, after = f"x{i}" if i else "x", f"x{i + 1}"
        nodes += [result(f"s{i}", "add", f"{before} b", 1.0986, 0.4), result(after, "sin", f"s{i}", 0.8912, 0.3)]
        edges += [Edge(before, f"s{i}", 1.0, 0.4), Edge("b", f"s{i}", 1.0, 0.4), Edge(f"s{i}", after, 0.4536, 0.136)]
    return Graph(nodes, edges)


def layer(rows: int, columns: int) -> Graph:
    """J = Σ W x for a W of that shape, with data x and a cut copy of it."""
    W, x = torch.randn(rows, columns, generator=torch.Generator().manual_seed(1)), torch.linspace(-1, 1, columns)
    nodes = [leaf("model.layer.weight", W, torch.ones(rows, 1) * x), leaf("x", x), leaf("k", x.clone(), x)]
    nodes += [result("z", "matmul", "model.layer.weight x", W @ x, torch.ones(rows))]
    nodes += [result("J", "sum", "z k", (W @ x).sum(), torch.tensor(1.0))]
    edges = [
        Edge("model.layer.weight", "z", None, nodes[0].grad, rule="· xᵀ"),
        Edge("z", "J", torch.ones(rows), nodes[3].grad),
    ]
    return Graph(nodes, edges, [Wire("x", "z"), Wire("k", "J", "detach")])


NETWORK = dict(
    x1=0.5, x2=-1.5, w1_11=0.4, w1_12=0.9, w1_21=-0.3, w1_22=0.2, w2_11=0.7, w2_12=-0.5, w2_21=0.6, w2_22=0.8,
    w3_11=1.1, w3_21=-0.4,
)  # fmt: skip


def network(x1, x2, w1_11, w1_12, w1_21, w1_22, w2_11, w2_12, w2_21, w2_22, w3_11, w3_21):
    """The 2–2–2–1 network of notebook 02, at NETWORK."""
    f1 = w1_11 * x1 + w1_21 * x2
    f2 = w1_12 * x1 + w1_22 * x2
    Af1, Af2 = torch.tanh(f1), torch.tanh(f2)
    g1 = w2_11 * Af1 + w2_21 * Af2
    g2 = w2_12 * Af1 + w2_22 * Af2
    out = w3_11 * torch.tanh(g1) + w3_21 * torch.tanh(g2)
    return (out - 1) ** 2
