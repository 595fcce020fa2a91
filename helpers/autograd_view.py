"""What PyTorch itself stores for the backward pass, as torchviz shows it: operations and shapes, no values.

torchviz names its nodes by memory address; here they are n0, n1, … in order of appearance, so that the same code
gives the same source and text every time. The picture needs Graphviz's program ``dot``; the text tree needs nothing.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import warnings
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

import torch

from helpers.plots.picture import picture

SECONDS_FOR_DOT = 5  # a leaf used a hundred times keeps dot busy for minutes
PICTURE_HINT = (
    "A picture of this needs Graphviz (apt install graphviz, brew install graphviz or conda install graphviz),\n"
    f"which draws it if it can within {SECONDS_FOR_DOT} seconds."
)
KINDS = {"darkolivegreen1": "output", "darkolivegreen3": "base", "lightblue": "leaf", "orange": "saved"}
NODE = re.compile(r'\t(\d+) \[label=(?:"(.*)"|(\S*?))(?: fillcolor=(\w+))?\]\n?', re.DOTALL)
EDGE = re.compile(r"\t(\d+) -> (\d+)(.*)", re.DOTALL)

Nodes = dict[str, tuple[str, str]]  # name: label, colour
Edges = list[tuple[str, str, str]]  # source, target, style


@dataclass(frozen=True)
class AutogradGraph:
    """torchviz's graph with stable node names: ``source`` for Graphviz, text to print, a picture in a notebook."""

    source: str
    tree: str

    def __str__(self) -> str:
        """The graph as a text tree, from the output down to the leaves."""
        return self.tree

    def __repr__(self) -> str:
        """The text tree and how to get the picture: the same with dot and without, so outputs can be compared."""
        return f"{self.tree}\n\n{PICTURE_HINT}"

    def to_svg(self) -> str:
        """One SVG string without comments, titles or dot's version; RuntimeError where dot cannot draw it."""
        drawn = self._drawn("svg")
        if drawn is None:
            raise RuntimeError(PICTURE_HINT)
        return _without_traces_of_dot(drawn.decode())

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        """Text and HTML: the picture where dot draws it, else the text again, so that both have the same kinds."""
        png = self._png
        if png is None:
            return {"text/plain": repr(self), "text/html": f'<pre class="plot">{escape(repr(self))}</pre>'}
        width, height = struct.unpack(">II", png[16:24])  # the first numbers of a PNG; drawn at twice the size
        size = f' width="{width // 2}" height="{height // 2}"'
        return {"text/plain": repr(self), "text/html": picture(png, self.tree, size)}

    @cached_property
    def _png(self) -> bytes | None:
        return self._drawn("png", "-Gdpi=192")

    def _drawn(self, form: str, *options: str) -> bytes | None:
        """Return dot's output, or None where dot is missing, fails or takes too long."""
        dot = shutil.which("dot")
        if dot is None:
            return None
        command = [dot, f"-T{form}", *options]
        try:
            run = subprocess.run(command, input=self.source.encode(), capture_output=True, timeout=SECONDS_FOR_DOT)
        except subprocess.TimeoutExpired:
            return None
        return run.stdout if run.returncode == 0 else None


def autograd_graph(output: torch.Tensor, params: dict[str, torch.Tensor] | None = None) -> AutogradGraph:
    """Show the graph autograd stores behind ``output``; ``params`` names tensors of it, as ``{"w": w}``.

    Leaves are blue, the output is green, operations are grey; a tensor's shape stands in parentheses, () for a scalar.
    Raises TypeError for what is not a tensor, ValueError where nothing is stored. Source: torchviz's ``make_dot``.
    """
    _check(output, params)
    body = _make_dot(output, params).body
    names: dict[str, str] = {}
    nodes: Nodes = {}
    edges: Edges = []
    for line in body:
        if edge := EDGE.fullmatch(line):
            edges.append((_renamed(edge[1], names), _renamed(edge[2], names), edge[3].strip()))
        elif node := NODE.fullmatch(line):
            # torchviz paints a leaf again when a function saved it: what it was first, a leaf, is said
            nodes.setdefault(_renamed(node[1], names), (_one_line(node[2] or node[3]), node[4] or ""))
    return AutogradGraph(_source(nodes, edges), _tree(nodes, edges))


def _check(output: Any, params: Any) -> None:
    if not isinstance(output, torch.Tensor):
        raise TypeError(
            f"autograd_graph needs the output tensor, not a {type(output).__name__}: pass what your code computed, "
            "for example autograd_graph(loss)"
        )
    if not output.requires_grad:
        raise ValueError(
            "autograd stores nothing for this tensor, as nothing it was computed from requires a gradient: "
            "create an input with requires_grad=True, outside no_grad"
        )
    if params is not None and not (isinstance(params, dict) and all(map(torch.is_tensor, params.values()))):
        raise TypeError('params maps names to tensors: write {"w": w}, or for a model dict(model.named_parameters())')


def _make_dot(output: torch.Tensor, params: dict[str, torch.Tensor] | None) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # torchviz compares versions with distutils
        try:
            from torchviz import make_dot
        except ImportError as error:
            raise ImportError(
                f"autograd_graph needs torchviz ({error}): run `pip install torchviz setuptools`"
            ) from error
        try:
            return make_dot(output, params)
        except RecursionError:
            raise ValueError(
                "this graph is too deep for torchviz, which calls itself once for each operation: "
                "show fewer steps of the loop"
            ) from None


def _renamed(address: str, names: dict[str, str]) -> str:
    return names.setdefault(address, f"n{len(names)}")


def _source(nodes: Nodes, edges: Edges) -> str:
    """Graphviz source; n0 is the output, and arrows follow the forward pass."""
    lines = ["digraph autograd {"]
    lines.append("  node [style=filled fillcolor=lightgrey shape=box fontsize=10 height=0.2 fontname=monospace]")
    for name, (label, colour) in nodes.items():
        fill = f" fillcolor={colour}" if colour else ""
        lines.append(f'  {name} [label="{label}"{fill}]')
    lines.extend(f"  {source} -> {target} {style}".rstrip() for source, target, style in edges)
    return "\n".join([*lines, "}", ""])


def _tree(nodes: Nodes, edges: Edges) -> str:
    """One line for each use of a node; a node with several uses gets a number and is followed down once."""
    uses = Counter(source for source, _, _ in edges)
    shared = [name for name in nodes if uses[name] > 1]
    marks = {name: f" #{number}" for number, name in enumerate(shared, 1)}
    lines, seen, stack = [], set(), [("n0", "", "")]
    while stack:
        name, branch, indent = stack.pop()
        again = name in seen
        lines.append(branch + _said(*nodes[name]) + marks.get(name, "") + (", see above" if again else ""))
        below = [] if again else [source for source, target, _ in edges if target == name]
        stack.extend(reversed(_branches(below, indent)))
        seen.add(name)
    return "\n".join(lines)


def _branches(names: list[str], indent: str) -> list[tuple[str, str, str]]:
    """Each name with what stands before it on its own line and before what hangs under it."""
    drawn = [(name, indent + "├─ ", indent + "│  ") for name in names[:-1]]
    return drawn + [(name, indent + "└─ ", indent + "   ") for name in names[-1:]]


def _one_line(label: str) -> str:
    """Write torchviz's line break as Graphviz's own, and drop the empty name of an unnamed tensor."""
    return r"\n".join(part.strip() for part in label.split("\n") if part)


def _said(label: str, colour: str) -> str:
    """Say in words what torchviz says in colours: "leaf w (2, 2)"."""
    return " ".join([KINDS.get(colour, ""), *label.split(r"\n")]).strip()


def _without_traces_of_dot(svg: str) -> str:
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<!--.*?-->\s*|<title>.*?</title>\s*", "", svg, flags=re.DOTALL)
    return svg.replace("<svg ", '<svg role="img" aria-label="The graph autograd stores" ', 1)
