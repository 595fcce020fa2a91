"""What a run edits of the caller's: tensors, their gradients and the buffers of modules, put back when it ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import torch

Edit = tuple[torch.Tensor, torch.Tensor]  # memory of the caller's, and what stood in it when the run ended
Buffers = dict[torch.nn.Module, dict[str, torch.Tensor | None]]  # of each module by name


class Seen(NamedTuple):
    """A tensor of the caller's as the run first met it: its memory, a copy of what stood there, its gradient."""

    tensor: torch.Tensor
    memory: torch.Tensor
    value: torch.Tensor
    grad: torch.Tensor | None
    grad_value: torch.Tensor | None


def seen(tensor: torch.Tensor, value: torch.Tensor) -> Seen:
    """A tensor of the caller's at first sight; ``value`` is a copy of it."""
    grad = tensor.grad if tensor.is_leaf else None
    return Seen(tensor, tensor.data, value, grad, None if grad is None else grad.detach().clone())


def put_back(met: Iterable[Seen], buffers: Buffers) -> list[Edit]:
    """Give the caller's tensors and modules what they held at first sight; return what the run had edited."""
    for module, held in buffers.items():
        if any(module._buffers.get(name) is not buffer for name, buffer in held.items()):
            module._buffers.update(held)
    edits = []
    for tensor, memory, value, grad, grad_value in met:
        if tensor.is_leaf and tensor.grad is not grad:
            tensor.grad = grad
        if grad is not None and grad_value is not None:
            grad.data.copy_(grad_value)
        if tensor.layout != torch.strided or tensor.is_inference():
            continue
        if tensor.data_ptr() != memory.data_ptr() or tensor.shape != memory.shape:
            tensor.data = memory
        if not torch.equal(memory, value):
            edits.append((memory, value.clone()))
    exchange(edits)
    return edits


def exchange(edits: Iterable[Edit]) -> None:
    """Swap what each tensor holds with its copy, behind autograd's back."""
    for memory, other in edits:
        held = memory.clone()
        memory.copy_(other)
        other.copy_(held)
