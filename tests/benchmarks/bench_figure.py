"""Tracing and drawing beside torchviz and Graphviz's dot, on the same graphs."""

import random

import torch
from timing import dot_ms, median_ms, once_ms, row
from torchviz import make_dot

from helpers import trace
from helpers.drawing.svg import to_html, to_svg
from helpers.graph.model import Edge, Graph, Node


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def sine_loop(steps):
    """Return x = sin(x + b), unrolled."""

    def loop(x, b):
        for _ in range(steps):
            x = torch.sin(x + b)
        return x

    return loop


def random_graph(size: int) -> Graph:
    """A graph of ``size`` nodes, each the product of two of the six before it, or the sine of one."""
    rng = random.Random(size)
    nodes, edges = [Node("n0", "input", 1.5, 1.0, is_leaf=True, requires_grad=True)], []
    for number in range(1, size):
        op, arity = rng.choice([("mul", 2), ("sin", 1)])
        operands = tuple(f"n{rng.randrange(max(0, number - 6), number)}" for _ in range(arity))
        nodes.append(Node(f"n{number}", op, 1.5, 1.0, requires_grad=True, operands=operands))
        edges += [Edge(operand, f"n{number}", 1.5, 1.0) for operand in operands]
    return Graph(nodes, edges)


def dot_source(graph: Graph) -> str:
    """The same graph with the same words, in Graphviz's language."""
    said = {node.name: f"{node.name} = {node.op} {' '.join(node.operands)}" for node in graph.nodes}
    boxes = [f'{n.name} [shape=box label="{said[n.name]}\\n{n.value}\\n{n.grad}"]' for n in graph.nodes]
    arrows = [f'{edge.source} -> {edge.target} [label="{edge.local}"]' for edge in graph.edges]
    return "digraph { rankdir=LR\n" + "\n".join(boxes + arrows) + "}"


def torchviz_source(f, **inputs) -> str:
    """torchviz's view of f: what it hands to dot."""
    leaves = {name: torch.tensor(value, dtype=torch.float64, requires_grad=True) for name, value in inputs.items()}
    return make_dot(f(**leaves), params=leaves).source


def of_J() -> None:
    """J = 3(a + b·c): trace, figure, size."""
    inputs = {"a": 5.0, "b": 3.0, "c": 2.0}
    source = torchviz_source(J, **inputs)
    theirs = median_ms(lambda: torchviz_source(J, **inputs)) + dot_ms(source)
    row("trace J", median_ms(lambda: trace(J, **inputs), 50))
    row("trace J and draw it", median_ms(lambda: to_svg(trace(J, **inputs)), 50), 1, "torchviz + dot", theirs)
    print(f"{'the figure of J':<46}{len(to_html(trace(J, **inputs))) / 1000:>9.1f} KB  aim 10 KB")


def of_sizes() -> None:
    """Layout and SVG of 10, 100 and 1,000 nodes."""
    for size in (10, 100, 1000):
        graph = random_graph(size)
        ours = median_ms(lambda graph=graph: to_svg(graph), 5)
        row(f"layout and SVG of {size:,} nodes", ours, None, "dot", dot_ms(dot_source(graph)))
        if size == 100:
            print(f"{'the figure of 100 nodes':<46}{len(to_html(graph)) / 1000:>9.1f} KB  aim 100 KB")


def of_loops() -> None:
    """x = sin(x + b) unrolled: 100 steps, and 2,000 operations."""
    hundred, thousand = sine_loop(100), sine_loop(1000)
    graph = trace(hundred, x=0.5, b=0.1)
    theirs = dot_ms(torchviz_source(hundred, x=0.5, b=0.1))
    row("trace a loop of 100 steps", median_ms(lambda: trace(hundred, x=0.5, b=0.1)))
    row("draw a loop of 100 steps", median_ms(lambda: to_svg(graph)), 50, "torchviz + dot", theirs)
    both = once_ms(lambda: to_svg(trace(thousand, x=0.5, b=0.1)))
    row("trace and draw 2,000 operations", both, 1000)


if __name__ == "__main__":
    of_J()
    of_sizes()
    of_loops()
