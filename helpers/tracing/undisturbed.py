"""None of the caller's hooks runs for the tracer, which asks autograd more than they are meant for.

A hook is meant for the gradients of ``backward()``. The tracer's passes send ones and unit vectors through the same
graph, and would call it with numbers that are nobody's gradient.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import torch

from helpers.tracing.edits import Edit, exchange

Hooks = dict[int, Any]  # by the number PyTorch gave each


@contextmanager
def undisturbed(
    nodes: Iterable[Any],
    stops: set[Any],
    tensors: Iterable[torch.Tensor],
    hooks: Iterable[Hooks],
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
    exchange(edits)
    try:
        yield
    finally:
        exchange(edits)
        for held, was in silent:
            held.update(was)
        for tensor, grad in retained:
            tensor.grad = grad
        torch.set_rng_state(random_state)


def _hooks_behind(nodes: Iterable[Any], stops: set[Any]) -> Iterator[Hooks]:
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
