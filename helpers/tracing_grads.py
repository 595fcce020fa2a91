"""From what was recorded to a Graph: two passes through autograd's graph, both linear in its size.

One backward pass gives the gradient of every node and the contribution of every edge at once. A second one starts with
ones at the result of *every* operation, while a hook stops the flow at every edge: what arrives at an edge is then the
local derivative of its own operation. Vectors need one such pass for each row of their small Jacobians.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch.autograd.graph import GradientEdge

from helpers.graph import Edge, Graph, Guard, Node, Wire
from helpers.tracing_names import unique
from helpers.tracing_recorder import Quantity, Recorder, Use
from helpers.tracing_rules import ELEMENTWISE, rule

MOST_ENTRIES = 400  # of a Jacobian worth showing
Link = tuple[Use, Quantity]  # one use by one result: an edge or a wire to be


def finish(recorder: Recorder, output: Any, given: Iterable[Quantity], fallback: str) -> Graph:
    """The graph of ``output``; ``given`` stay in it even where unused, ``fallback`` is its name if it has none."""
    _check(output, recorder)
    with torch._C.DisableTorchFunction():
        last = recorder.quantity(output)
        guards = [guard for guard in recorder.guards if guard[3] <= last.index]
        kept = _ancestors([last]) | set(given)
        leaves = {q for q in kept if not q.uses and q.handle is not None}
        for guard in guards:
            behind = _ancestors([guard[0]])
            if {q for q in behind if not q.uses and q.handle is not None} <= leaves:
                kept |= behind
        quantities = sorted(kept - {last}, key=lambda q: q.index) + [last]
        retained = [(q.tensor, q.tensor.grad) for q in quantities if _retains(q) and not q.tensor.is_leaf]
        try:
            return _build(quantities, [g for g in guards if g[0] in kept], fallback)
        finally:
            for tensor, grad in retained:  # a backward pass leaves its gradient there: put back what was
                tensor.grad = grad


def _check(output: Any, recorder: Recorder) -> None:
    if not isinstance(output, torch.Tensor):
        raise TypeError(
            f"the output is a {type(output).__name__}, not a tensor: return the tensor to differentiate, such as the loss"
        )
    if output.is_complex():
        raise ValueError("the output is complex: a gradient needs a real number, such as output.abs()")
    if not output.requires_grad:
        if not any(q.handle is not None for q in recorder.quantities):
            raise ValueError(
                "nothing to differentiate: no input requires a gradient. Give a number, such as a=5.0, or a floating "
                "tensor made with requires_grad=True"
            )
        raise ValueError(
            "the output needs no gradient: it does not depend on any input that requires one, or no_grad, detach or an "
            "integer result cut it off"
        )
    if output.numel() != 1:
        raise ValueError(
            f"the output has shape {tuple(output.shape)}, but a gradient starts from one number: return output.sum() "
            "or output.mean(), or pick one entry"
        )


def _ancestors(quantities: list[Quantity]) -> set[Quantity]:
    found, waiting = set(), list(quantities)
    while waiting:
        quantity = waiting.pop()
        if quantity not in found:
            found.add(quantity)
            waiting.extend(use.source for use in quantity.uses)
    return found


def _retains(quantity: Quantity) -> bool:
    tensor = quantity.tensor
    return tensor is not None and tensor.requires_grad and (tensor.is_leaf or tensor.retains_grad)


def _build(quantities: list[Quantity], guards: list, fallback: str) -> Graph:
    links = [(use, q) for q in quantities for use in q.uses]
    grads, arrived = _backward(quantities, links)
    edges = [link for link in links if arrived[link] is not None]
    locals_ = _local_derivatives(edges)
    named = _names(quantities, fallback)
    return Graph(
        [_node(q, named, grads.get(q)) for q in quantities],
        [_edge(use, q, named, locals_.get((use, q)), arrived[use, q]) for use, q in edges],
        [_wire(use, q, named) for use, q in links if arrived[use, q] is None],
        [Guard(named[q], kind, value) for q, kind, value, _ in guards],
        seed=grads[quantities[-1]],
    )


def _names(quantities: list[Quantity], fallback: str) -> dict[Quantity, str]:
    """A name of its own for each quantity, in forward order."""
    taken: set[str] = set()
    named = {}
    for quantity in quantities:
        base = quantity.name or (fallback if quantity is quantities[-1] else "")
        if not base and not quantity.uses and quantity.handle is None:
            base = "constant" if quantity.value.numel() == 1 else "data"
        named[quantity] = unique(base, taken)
    return named


def _node(quantity: Quantity, named: dict, grad: Any) -> Node:
    tensor = quantity.tensor
    return Node(
        name=named[quantity],
        op="constant" if named[quantity].startswith("constant") and not quantity.uses else quantity.op,
        value=quantity.value,
        grad=grad,
        is_leaf=tensor is not None and not isinstance(quantity.handle, GradientEdge),
        requires_grad=quantity.handle is not None,
        retains_grad=_retains(quantity),
        operands=tuple(named[use.source] for use in quantity.uses),
        params=quantity.params,
        module=quantity.module,
    )


def _edge(use: Use, quantity: Quantity, named: dict, local: Any, contribution: torch.Tensor) -> Edge:
    def vjp(upstream: Any) -> torch.Tensor:
        upstream = torch.as_tensor(upstream, dtype=quantity.value.dtype).expand_as(quantity.value)
        with _blocked(quantity.uses):
            (found,) = _grad([quantity.handle], [use.handle], [upstream])
        return torch.zeros_like(use.source.value) if found is None else found

    words = rule(quantity, use, named) if use.source.value.dim() or quantity.value.dim() else ""
    return Edge(named[use.source], named[quantity], local, contribution, words, vjp)


def _wire(use: Use, quantity: Quantity, named: dict) -> Wire:
    is_cut = use.source.handle is not None and quantity.handle is None
    return Wire(named[use.source], named[quantity], quantity.cut if is_cut else "")


# ---- the passes


def _backward(quantities: list[Quantity], links: list[Link]) -> tuple[dict[Quantity, Any], dict[Link, Any]]:
    """The gradient of every quantity and the contribution of every link (None where none arrives)."""
    output = quantities[-1]
    reached = [q for q in quantities if q.handle is not None]
    live = [(use, q) for use, q in links if use.handle is not None and q.handle is not None]
    found = _grad([output.handle], [q.handle for q in reached] + [use.handle for use, _ in live], [_ones(output)])
    grads = {q: grad for q, grad in zip(reached, found, strict=False) if grad is not None}
    arrived = dict.fromkeys(links) | {
        link: grad for link, grad in zip(live, found[len(reached) :], strict=True) if link[1] in grads
    }
    shared = _sharing([link for link in live if link[1] in grads])
    arrived |= {link: rows[0] for link, rows in _blocked_passes(shared, lambda q: [grads[q]]).items()}
    _split_leaf_versions(grads, arrived)
    return grads, arrived


def _sharing(links: list[Link]) -> list[Link]:
    """The links whose handle receives from several results: outputs of one chunk, a gradient inside the forward."""
    count = Counter(_place(use) for use, _ in links)
    return [(use, q) for use, q in links if not use.private or count[_place(use)] > 1]


def _split_leaf_versions(grads: dict[Quantity, Any], arrived: dict[Link, Any]) -> None:
    """A leaf changed under no_grad has one .grad for all its versions: give each the part of its own uses."""
    count = Counter(id(q.tensor) for q in grads if isinstance(q.handle, torch.Tensor))
    for quantity in [q for q in grads if isinstance(q.handle, torch.Tensor) and count[id(q.tensor)] > 1]:
        parts = [grad for (use, _), grad in arrived.items() if use.source is quantity and grad is not None]
        grads[quantity] = sum(parts) if parts else None


def _local_derivatives(edges: list[Link]) -> dict[Link, torch.Tensor]:
    """The local derivative of every edge where it is small: entry by entry, or the Jacobian."""
    small = [(use, q) for use, q in edges if q.value.is_floating_point() and use.source.value.is_floating_point()]
    once = [link for link in small if _in_one_pass(*link)]
    locals_ = {
        (use, q): row.reshape(q.value.shape if _is_elementwise(use, q) else q.value.shape + use.source.value.shape)
        for (use, q), (row,) in _blocked_passes(once, lambda q: [_ones(q)]).items()
    }
    rows = [(use, q) for use, q in small if (use, q) not in locals_ and _entries(use, q) <= MOST_ENTRIES]
    for (use, q), found in _blocked_passes(rows, _unit_vectors).items():
        locals_[use, q] = torch.stack(found).reshape(q.value.shape + use.source.value.shape)
    return locals_


def _in_one_pass(use: Use, quantity: Quantity) -> bool:
    """Ones in give the whole local derivative of a single number, or of an operation that works entry by entry."""
    small = max(quantity.value.numel(), use.source.value.numel()) <= MOST_ENTRIES
    return small and (quantity.value.numel() == 1 or _is_elementwise(use, quantity))


def _is_elementwise(use: Use, quantity: Quantity) -> bool:
    same_shape = quantity.value.shape == use.source.value.shape
    return same_shape and quantity.op in ELEMENTWISE and not quantity.through_view


def _blocked_passes(links: list[Link], upstreams: Callable[[Quantity], list]) -> dict[Link, list[torch.Tensor]]:
    """Each link's own vector–Jacobian products: of many operations at once, as no flow crosses an edge."""
    groups: dict[Any, list[Link]] = {}
    for use, quantity in links:  # outputs of one operation share its handles: one at a time
        groups.setdefault(quantity.slot if use.private else quantity, []).append((use, quantity))
    found: dict[Link, list[torch.Tensor]] = {link: [] for link in links}
    for group in groups.values():
        rows = {q: upstreams(q) for _, q in group}
        with _blocked([use for q in rows for use in q.uses]):
            for i in range(max(map(len, rows.values()))):
                for link, row in _one_pass([link for link in group if i < len(rows[link[1]])], rows, i):
                    found[link].append(torch.zeros_like(link[0].source.value) if row is None else row)
    return found


def _one_pass(links: list[Link], rows: dict[Quantity, list], i: int) -> Iterator[tuple[Link, Any]]:
    roots = dict.fromkeys(q for _, q in links)
    return zip(
        links, _grad([q.handle for q in roots], [use.handle for use, _ in links], [rows[q][i] for q in roots]), strict=True
    )


@contextmanager
def _blocked(uses: Iterable[Use]) -> Iterator[None]:
    """Let gradients arrive at these uses, and not flow on."""
    nodes = {use.handle.node for use in uses if isinstance(use.handle, GradientEdge)}
    hooks = [node.register_hook(lambda grad_inputs, _: (None,) * len(grad_inputs)) for node in nodes]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def _grad(outputs: list, inputs: list, upstreams: list[torch.Tensor]) -> tuple:
    try:
        return torch.autograd.grad(outputs, inputs, upstreams, retain_graph=True, allow_unused=True)
    except RuntimeError as error:
        if "backward through the graph a second time" not in str(error):
            raise
        raise RuntimeError(
            "backward() has already freed this graph: ask for the graph before calling backward(), or call "
            "backward(retain_graph=True)"
        ) from None


def _ones(quantity: Quantity) -> torch.Tensor:
    return torch.ones_like(quantity.value)


def _unit_vectors(quantity: Quantity) -> list[torch.Tensor]:
    count = quantity.value.numel()
    return list(torch.eye(count, dtype=quantity.value.dtype).reshape(count, *quantity.value.shape))


def _entries(use: Use, quantity: Quantity) -> int:
    return use.source.value.numel() * quantity.value.numel()


def _place(use: Use) -> Any:
    """A key for the place in autograd's graph where the gradient of a use arrives."""
    return id(use.handle) if isinstance(use.handle, torch.Tensor) else (use.handle.node, use.handle.output_nr)
