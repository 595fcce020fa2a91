"""Two passes through autograd's graph, both linear in its size.

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
from torch.autograd.graph import _engine_run_backward

from helpers.operations import operation
from helpers.tracing.versions import Quantity, Use, dense, nodes

MOST_ENTRIES = 400  # of a Jacobian worth showing
REMEDIES = {  # by what PyTorch says
    "backward through the graph a second time": "backward() has already freed this graph: ask for the graph before "
    "calling backward(), or call backward(retain_graph=True)",
    "use_reentrant=True": "checkpoint(…, use_reentrant=True) allows backward() alone, no gradient of a single node: "
    "write checkpoint(…, use_reentrant=False)",
}
Link = tuple[Use, Quantity]  # one use by one result: an edge or a wire to be
Rows = list[torch.Tensor]  # unit vectors that start at a result, or the rows of its Jacobian that they give


def backward(quantities: list[Quantity], links: list[Link]) -> tuple[dict[Quantity, Any], dict[Link, Any]]:
    """The gradient of every quantity and the contribution of every link (None where none arrives)."""
    output = quantities[-1]
    reached = [q for q in quantities if q.handle is not None]
    live = [(use, q) for use, q in links if use.handle is not None and q.handle is not None]
    found = _grad([output.handle], [q.handle for q in reached] + [use.handle for use, _ in live], [_ones(output)])
    grads: dict[Quantity, Any] = {q: grad for q, grad in zip(reached, found, strict=False) if grad is not None}
    arrived: dict[Link, Any] = dict.fromkeys(links) | {
        link: grad for link, grad in zip(live, found[len(reached) :], strict=True) if link[1] in grads
    }
    shared = _sharing([link for link in live if link[1] in grads])
    versions = _versions(reached) - {output}
    for quantity in reversed(quantities):
        if quantity in versions:
            parts = [arrived[link] for link in links if link[0].source is quantity and arrived[link] is not None]
            grads[quantity] = sum(parts) if parts else None
        if quantity in shared and grads[quantity] is None:  # what arrived is another version's
            arrived |= dict.fromkeys(shared[quantity])
        elif quantity in shared:
            alone = _blocked_passes(shared[quantity], lambda q: [grads[q]])
            arrived |= {link: rows[0] for link, rows in alone.items()}
    return grads, arrived


def vjp(use: Use, quantity: Quantity, upstream: Any) -> torch.Tensor:
    """What one use adds to the gradient of its source when ``upstream`` arrives at its result."""
    upstream = torch.as_tensor(upstream, dtype=quantity.value.dtype).expand_as(quantity.value)
    with _blocked(quantity.uses):
        (found,) = _grad([quantity.handle], [use.handle], [_as_laid_out(quantity, upstream)])
    return torch.zeros_like(use.source.value) if found is None else found


def _sharing(links: list[Link]) -> dict[Quantity, list[Link]]:
    """By result, the links whose handle receives from several: outputs of one chunk, a gradient inside the forward."""
    count = Counter(_place(use.handle) for use, _ in links)
    shared: dict[Quantity, list[Link]] = {}
    for use, quantity in links:
        if not use.private or count[_place(use.handle)] > 1:
            shared.setdefault(quantity, []).append((use, quantity))
    return shared


def _versions(reached: list[Quantity]) -> set[Quantity]:
    """Quantities that share a place in autograd's graph: versions of one tensor that was changed without its notice."""
    count = Counter(_place(q.handle) for q in reached)
    return {q for q in reached if count[_place(q.handle)] > 1}


def local_derivatives(edges: list[Link]) -> dict[Link, torch.Tensor]:
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
    return same_shape and operation(quantity.op).elementwise and quantity.is_elementwise


def _blocked_passes(links: list[Link], upstreams: Callable[[Quantity], Rows]) -> dict[Link, Rows]:
    """Each link's own vector–Jacobian products: of many operations at once, as no flow crosses an edge."""
    if not links:
        return {}
    groups: dict[Any, list[Link]] = {}
    for use, quantity in links:  # outputs of one operation share its handles: one at a time
        groups.setdefault(quantity.slot if use.private else quantity, []).append((use, quantity))
    found: dict[Link, Rows] = {link: [] for link in links}
    for group in groups.values():
        rows = {q: upstreams(q) for _, q in group}
        with _blocked([use for q in rows for use in q.uses]):
            for i in range(max(map(len, rows.values()))):
                for link, row in _one_pass([link for link in group if i < len(rows[link[1]])], rows, i):
                    found[link].append(torch.zeros_like(link[0].source.value) if row is None else row)
    return found


def _one_pass(links: list[Link], rows: dict[Quantity, Rows], i: int) -> Iterator[tuple[Link, Any]]:
    roots = dict.fromkeys(q for _, q in links)
    upstreams = [_as_laid_out(q, rows[q][i]) for q in roots]
    found = _grad([q.handle for q in roots], [use.handle for use, _ in links], upstreams)
    return zip(links, found, strict=True)


@contextmanager
def _blocked(uses: Iterable[Use]) -> Iterator[None]:
    """Let gradients arrive at these uses, and not flow on."""
    hooks = [node.register_hook(_stop) for node in nodes(use.handle for use in uses)]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def _stop(grad_inputs: tuple[Any, ...], _: Any) -> tuple[None, ...]:
    return (None,) * len(grad_inputs)


def _grad(outputs: list[Any], inputs: list[Any], upstreams: list[torch.Tensor]) -> tuple[torch.Tensor | None, ...]:
    """As torch.autograd.grad, which loads sympy first to compare shapes: half a second, where these always fit."""
    into = {"inputs": tuple(inputs), "allow_unreachable": True, "accumulate_grad": False}
    try:
        found = _engine_run_backward(
            tuple(outputs), grad_tensors=tuple(upstreams), keep_graph=True, create_graph=False, **into
        )
    except RuntimeError as error:
        remedy = next((remedy for said, remedy in REMEDIES.items() if said in str(error)), None)
        if remedy is None:
            raise
        raise RuntimeError(remedy) from None
    return tuple(None if grad is None else dense(grad) for grad in found)


def _as_laid_out(quantity: Quantity, upstream: torch.Tensor) -> torch.Tensor:
    """An upstream gradient in the layout of the result: sparse for a sparse one."""
    assert quantity.tensor is not None  # only a number written in the code has none, and nothing flows to it
    layout = quantity.tensor.layout
    return upstream if layout in (torch.strided, torch.jagged) else upstream.to_sparse(layout=layout)


def _ones(quantity: Quantity) -> torch.Tensor:
    return torch.ones_like(quantity.value)


def _unit_vectors(quantity: Quantity) -> list[torch.Tensor]:
    count = quantity.value.numel()
    return list(torch.eye(count, dtype=quantity.value.dtype).reshape(count, *quantity.value.shape))


def _entries(use: Use, quantity: Quantity) -> int:
    return use.source.value.numel() * quantity.value.numel()


def _place(handle: Any) -> Any:
    """A key for a place in autograd's graph where gradients arrive."""
    return id(handle) if isinstance(handle, torch.Tensor) else (handle.node, handle.output_nr)
