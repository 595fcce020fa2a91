"""A computation graph as plain data: what flowed forward, what flows back.

Nothing here knows torch or a picture: ``helpers.tracing`` fills a Graph from a run of PyTorch, a learner's own engine
with Python floats; ``helpers.drawing`` adds the picture.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar

from helpers.graph.files import write
from helpers.graph.pairs import is_complex, paired
from helpers.graph.summary import Summary
from helpers.graph.words import shape_of, text_table

MOST_PATHS = 10_000


@dataclass(frozen=True, eq=False)
class Node:
    """One quantity of the graph: an input, a constant or the result of one operation; equal to itself alone.

    ``value`` and ``grad`` are 0-dimensional tensors for scalars (floats in a hand-made graph), tensors
    otherwise; ``grad`` is None where no gradient arrives. ``operands`` holds the operands' names in
    the order they were written, ``params`` what else the operation needs (the bounds of a clamp).
    """

    name: str
    op: str  # "input", "parameter", "constant", or the operation: "add", "mul", "sin", "linear" …
    value: Any
    grad: Any = None
    is_leaf: bool = False
    requires_grad: bool = False
    retains_grad: bool = False
    operands: tuple[str, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)
    module: str = ""  # the nn.Module it ran in: "model.0", "encoder.layers.1"; "" outside any
    uses: int = 0  # of a leaf in a figure that draws only some, or draws each as a tag; 0: as many as are seen
    summary: Summary | None = None  # on a page of modules

    @property
    def is_constant(self) -> bool:
        """True for a number written in the code: it has no name of its own."""
        return self.op == "constant"

    @property
    def shape(self) -> tuple[int, ...]:
        """The value's shape; () for a scalar."""
        return tuple(getattr(self.value, "shape", ()))


@dataclass(frozen=True, eq=False)
class Edge:
    """One use of ``source`` by ``target``: its local derivative and what it adds to the gradient.

    ``local`` is ∂target/∂source for this use alone: a number; one derivative for each entry where the operation works
    entry by entry (local, source and target of one shape); the Jacobian of shape target.shape + source.shape otherwise;
    None above 400 entries. ``rule`` says it in words for tensors: "Wᵀ ·", "⊙ cos(x)"; "" for scalars.
    ``contribution`` (shape of source) is upstream × local. ``vjp(upstream)`` maps a gradient of target to source's; it
    asks the run itself, so a copied or unpickled edge has none. ``weight``: the leaf that weighs it, into a unit.
    """

    source: str
    target: str
    local: Any
    contribution: Any
    rule: str = ""
    vjp: Callable[[Any], Any] | None = field(default=None, repr=False)
    weight: Node | None = None

    def __reduce__(self) -> tuple[type[Edge], tuple[Any, ...]]:
        """Return what copies are made of: plain data, so all but ``vjp``."""
        return Edge, (self.source, self.target, self.local, self.contribution, self.rule)

    def pull_back(self, upstream: Any) -> Any:
        """What ``upstream`` at the target adds to the source's gradient; ValueError where only a lost vjp could say."""
        shape = shape_of(self.local)
        if self.local is not None and (not shape or (self.vjp is None and shape == shape_of(self.contribution))):
            return upstream * self.local
        if self.vjp is not None:
            return self.vjp(upstream)
        if self.local is None:
            raise ValueError(
                f"the edge {self.source} → {self.target} is a copy, without its vector–Jacobian product: ask the graph "
                "that trace returned for its paths"
            )
        rows = math.prod(shape_of(upstream))
        return (upstream.reshape(rows) @ self.local.reshape(rows, -1)).reshape(shape_of(self.contribution))


@dataclass(frozen=True)
class Wire:
    """A use of ``source`` by ``target`` that carries no gradient: a constant, or a cut (no_grad, detach)."""

    source: str
    target: str
    cut: str = ""  # "no_grad", "detach", "inference_mode" …; "" for data and constants


@dataclass(frozen=True, eq=False)
class Step:
    """One multiply-and-accumulate of the backward pass: contribution = upstream × local, total = the sum so far."""

    edge: Edge
    upstream: Any
    contribution: Any
    total: Any


@dataclass(frozen=True, eq=False)
class Path:
    """One way from a node to the output; ``product`` multiplies the local derivatives along it."""

    nodes: tuple[str, ...]
    locals: tuple[Any, ...]
    product: Any


@dataclass(frozen=True, eq=False)
class Guard:
    """A value that Python code looked at (an `if`, a `.item()`): when it changes, the graph may be another one."""

    node: str
    kind: str  # "truth": the branch needs bool(value); "value": the number itself was used
    value: Any


class Graph:
    """The graph of one run, in forward order, with every number of its forward and backward pass."""

    shown_as: ClassVar[dict[str, Callable[[Graph], str]]] = {"text/plain": str}  # by MIME type; drawing adds text/html
    drawn: ClassVar[Callable[[Graph], str]] = str  # for a file; drawing makes it SVG

    def __init__(self, nodes: list[Node], edges: list[Edge], wires: Sequence[Wire] = (), guards: Sequence[Guard] = (),
                 seed: Any = 1.0, of: str = "", small: bool = False):  # fmt: skip
        """Take nodes, edges, wires in forward order; ``seed`` is the last node's gradient, of ``of`` if not itself."""
        self.nodes, self.edges = list(nodes), list(edges)
        self.wires, self.guards, self._seed, self.of, self.small = list(wires), list(guards), seed, of, small
        self._by_name = {node.name: node for node in self.nodes}

    @property
    def output(self) -> Node:
        """The node the backward pass starts from: the last one."""
        return self.nodes[-1]

    def __getitem__(self, name: str) -> Node:
        """Return the node of that name; KeyError lists the names there are."""
        try:
            return self._by_name[name]
        except KeyError:
            names = ", ".join(node.name for node in self.nodes if not node.is_constant)
            raise KeyError(f"no node named {name!r} in this graph; it has: {names}") from None

    def __str__(self) -> str:
        """The graph as a text table."""
        return text_table(self.in_pairs())

    __repr__ = __str__

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        graph = self.in_pairs()
        return {kind: draw(graph) for kind, draw in self.shown_as.items()}

    def save(self, path: str, overwrite: bool = False) -> None:
        """Write the figure as an SVG file, such as "J.svg"; a file that exists stays without ``overwrite=True``."""
        write(path, ".svg", type(self).drawn(self.in_pairs()), overwrite)

    def in_pairs(self) -> Graph:
        """The graph as it is shown: each complex number as a pair (real, imaginary) along a last axis."""
        if not any(is_complex(node.value) for node in self.nodes):
            return self
        nodes = [replace(node, value=paired(node.value), grad=paired(node.grad)) for node in self.nodes]
        edges = [replace(edge, contribution=paired(edge.contribution)) for edge in self.edges]
        return Graph(nodes, edges, self.wires, self.guards, self._seed, self.of)

    def edges_into(self, name: str) -> list[Edge]:
        """The differentiable edges that end at ``name``, in operand order."""
        return self._into.get(name, [])

    def edges_out_of(self, name: str) -> list[Edge]:
        """The differentiable edges that start at ``name``: one for each use."""
        return self._out_of.get(name, [])

    @cached_property
    def _into(self) -> dict[str, list[Edge]]:
        return _grouped(self.edges, "target")

    @cached_property
    def _out_of(self) -> dict[str, list[Edge]]:
        return _grouped(self.edges, "source")

    @cached_property
    def steps(self) -> list[Step]:
        """The backward pass as it happens: from the output, each node after all of its uses."""
        upstream, steps = {self.output.name: self._seed}, []
        for node in reversed(self.nodes):
            for edge in self.edges_into(node.name):
                so_far = upstream.get(edge.source)
                total = edge.contribution if so_far is None else so_far + edge.contribution
                steps.append(Step(edge, upstream[node.name], edge.contribution, total))
                upstream[edge.source] = total
        return steps

    def paths(self, name: str) -> list[Path]:
        """Every path from ``name`` to the output; their products add up to its gradient."""
        count = self._count_paths(self[name].name)
        if count > MOST_PATHS:
            raise ValueError(
                f"{name!r} reaches {self.output.name!r} by {count:,} paths, too many to list: ask for a node nearer to "
                f"the output, or read graph[{name!r}].grad, their sum"
            )
        return list(self._walk(name))

    def _count_paths(self, name: str) -> int:
        counts = Counter({self.output.name: 1})
        for node in reversed(self.nodes):
            for edge in self.edges_into(node.name):
                counts[edge.source] += counts[node.name]
        return counts[name]

    def _walk(self, name: str) -> Iterator[Path]:
        """Yield the paths depth first without recursion: a path can be thousands of nodes long."""
        stack: list[tuple[Edge, ...]] = [(edge,) for edge in reversed(self.edges_out_of(name))]
        while stack:
            edges = stack.pop()
            if edges[-1].target == self.output.name:
                nodes = (name, *(edge.target for edge in edges))
                yield Path(nodes, tuple(edge.local for edge in edges), self._product(edges))
            stack.extend((*edges, edge) for edge in reversed(self.edges_out_of(edges[-1].target)))

    def _product(self, edges: tuple[Edge, ...]) -> Any:
        """Multiply along a path from the output back: a vector–Jacobian product at each edge."""
        product = self._seed
        for edge in reversed(edges):
            product = edge.pull_back(product)
        return product


def _grouped(edges: list[Edge], end: str) -> dict[str, list[Edge]]:
    groups: dict[str, list[Edge]] = {}
    for edge in edges:
        groups.setdefault(getattr(edge, end), []).append(edge)
    return groups
