"""What is the caller's stays as it is: none of their hooks runs for the tracer, and what a run edits is put back.

A hook is meant for the gradients of ``backward()``. The tracer's passes send ones and unit vectors through the same
graph, and would call it with numbers that are nobody's gradient.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import torch


class Seen(NamedTuple):
    """A tensor of the caller's as the run first met it: its memory, a copy of what stood there, its gradient."""

    tensor: torch.Tensor
    memory: torch.Tensor
    value: torch.Tensor
    grad: torch.Tensor | None
    grad_value: torch.Tensor | None


Edit = tuple[torch.Tensor, torch.Tensor]  # memory of the caller's, and what stood in it when the run ended


@contextmanager
def undisturbed(
    nodes: Iterable[Any],
    stops: set[Any],
    tensors: Iterable[torch.Tensor],
    hooks: Iterable[dict],
    edits: Iterable[Edit] = (),
) -> Iterator[None]:
    """Ask autograd in here: no hook runs that belongs to ``tensors``, is in ``hooks`` or lies behind ``nodes``.

    Nodes are looked for as far as ``stops``. What retain_grad() keeps of these tensors, and torch's random state (a
    checkpoint computes again), are put back. Memory in ``edits`` holds what it held when the run ended, as autograd
    may have kept it. A backward() of another thread through the same tensors would miss its hooks meanwhile.
    """
    random_state = torch.get_rng_state()
    retained = [(tensor, tensor.grad) for tensor in tensors if tensor.retains_grad]
    of_tensors = (tensor._backward_hooks for tensor in tensors)
    silent = [(held, dict(held)) for held in (*hooks, *of_tensors, *_hooks_behind(nodes, stops)) if held]
    for held, _ in silent:
        held.clear()
    _exchange(edits)
    try:
        yield
    finally:
        _exchange(edits)
        for held, was in silent:
            held.update(was)
        for tensor, grad in retained:
            tensor.grad = grad
        torch.set_rng_state(random_state)


def _hooks_behind(nodes: Iterable[Any], stops: set[Any]) -> Iterator[dict]:
    """The hooks of autograd's nodes: PyTorch shows its list of them only to one who registers."""
    waiting, seen = list(nodes), set(stops)
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        for register in (node.register_hook, node.register_prehook):
            handle = register(print)
            held = handle.hooks_dict_ref()
            handle.remove()
            yield held
        waiting.extend(below for below, _ in node.next_functions)


def seen(tensor: torch.Tensor, value: torch.Tensor) -> Seen:
    """A tensor of the caller's at first sight; ``value`` is a copy of it."""
    grad = tensor.grad if tensor.is_leaf else None
    return Seen(tensor, tensor.data, value, grad, None if grad is None else grad.detach().clone())


def put_back(met: Iterable[Seen], buffers: dict[torch.nn.Module, dict]) -> list[Edit]:
    """Give the caller's tensors and modules what they held at first sight; return what the run had edited."""
    for module, held in buffers.items():
        if any(module._buffers.get(name) is not buffer for name, buffer in held.items()):
            module._buffers.update(held)
    edits = []
    for tensor, memory, value, grad, grad_value in met:
        if tensor.is_leaf and tensor.grad is not grad:
            tensor.grad = grad
        if grad is not None:
            grad.data.copy_(grad_value)
        if tensor.layout != torch.strided or tensor.is_inference():
            continue
        if tensor.data_ptr() != memory.data_ptr() or tensor.shape != memory.shape:
            tensor.data = memory
        if not torch.equal(memory, value):
            edits.append((memory, value.clone()))
    _exchange(edits)
    return edits


def _exchange(edits: Iterable[Edit]) -> None:
    """Swap what each tensor holds with its copy, behind autograd's back."""
    for memory, other in edits:
        held = memory.clone()
        memory.copy_(other)
        other.copy_(held)
