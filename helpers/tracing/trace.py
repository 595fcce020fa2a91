"""Run a PyTorch expression once and keep its graph: values, local derivatives, contributions, gradients.

``recorder`` runs the operations (with ``versions`` and ``patches``), ``names`` and ``rules`` say what they are called,
``passes`` asks autograd for gradients, ``undisturbed`` keeps hooks silent, ``edits`` puts back what a run edited.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import torch
from torch.autograd.graph import GradientEdge

from helpers.graph.inputs import check_names
from helpers.graph.model import Edge, Graph, Guard, Node, Wire
from helpers.tracing.edits import Edit, put_back
from helpers.tracing.names import FrameNames, unique
from helpers.tracing.passes import backward, local_derivatives, vjp
from helpers.tracing.recorder import Recorder
from helpers.tracing.rules import rule
from helpers.tracing.undisturbed import Hooks, undisturbed
from helpers.tracing.versions import Look, Quantity, Use, nodes, version


def trace(f: Callable[..., torch.Tensor], /, *unnamed: Any, **inputs: Any) -> Graph:
    """Run ``f(**inputs)`` once and return its graph: every value, local derivative, contribution and gradient.

    Numbers become float64 scalars that require a gradient. A floating tensor is passed as a detached clone that keeps
    its ``requires_grad``: each input is a leaf of its own, also a view, the result of an operation, or one tensor given
    under two names. Everything else is passed as it is.

    A gradient is that of the output alone: hooks do not run and scale nothing, and what a ``backward()`` inside f adds
    to ``.grad`` does not count. Nothing of the caller's is changed: tensors, their ``.grad``, the buffers of modules
    that ran and torch's random state are put back; only a lazy module keeps the shapes that it found. The backward of
    a custom Function cannot be kept from running, nor what a checkpoint computes again: they run more than once.
    Attention and recurrent cells run written out in their operations, the same but for rounding.

    Raises TypeError if f does not return a tensor, ValueError if no gradient can start there or a name cannot be drawn.
    """
    if unnamed:
        raise TypeError("trace needs the name of each input, which names its node: write trace(f, a=5.0, b=3.0)")
    check_names(inputs)
    random_state = torch.get_rng_state()
    recorder = Recorder(FrameNames(sys._getframe()))
    arguments = {name: recorder.admit(name, value) for name, value in inputs.items()}
    given = list(recorder.quantities.all)
    edits: list[Edit] = []
    if isinstance(f, torch.nn.Module):
        recorder.quantities.frames.open("", f)
    try:
        with recorder:
            output = f(**arguments)
        return _finish(recorder, output, given, _function_name(f), edits)
    finally:
        with torch._C.DisableTorchFunction():
            edits += put_back(recorder.quantities.met, recorder.buffers)
        torch.set_rng_state(random_state)


def _function_name(f: Callable[..., Any]) -> str:
    name = getattr(f, "__name__", "")
    return name if name.isidentifier() else "output"


class record:
    """Record the PyTorch code of a ``with`` block: ``with record() as r: loss = …``, then ``r.graph(loss)``.

    The block is the caller's own code and changes what it changes. ``r.graph`` changes nothing: a gradient is that of
    the output alone, and hooks do not run, whether they look at it or scale it. The backward of a custom Function
    cannot be kept from running, nor what a checkpoint computes again. Attention and recurrent cells run
    written out in their operations, the same but for rounding.
    """

    _recorder: Recorder | None = None
    _is_running = False

    def __enter__(self) -> record:
        """Start to record; names are read from the frame of the with statement."""
        if self._is_running:
            raise RuntimeError("this record() is recording already: write `with record() as other:` for another block")
        frame = sys._getframe(1)
        self._recorder = Recorder(FrameNames(frame.f_back, frame))
        self._recorder.__enter__()
        self._is_running = True
        return self

    def __exit__(self, *error: Any) -> None:
        """Stop to record and put every patch back."""
        assert self._recorder is not None  # made by __enter__
        try:
            if error[0] is None:
                self._recorder.quantities.learn_names(sys._getframe(1))
        finally:
            self._is_running = False
            self._recorder.__exit__(*error)

    def graph(self, output: torch.Tensor) -> Graph:
        """The graph of ``output``, a scalar tensor computed in the block: all it was computed from."""
        if self._recorder is None:
            raise RuntimeError("nothing is recorded yet: write `with record() as r:` above the code first")
        self._recorder.quantities.learn_names(sys._getframe(1), outermost=True)
        return _finish(self._recorder, output, [], "output", [])


def _finish(recorder: Recorder, output: Any, given: Iterable[Quantity], fallback: str, edits: list[Edit]) -> Graph:
    """The graph of ``output``; ``given`` stay in it even where unused, ``fallback`` is its name if it has none."""
    _check(output, recorder)
    with torch._C.DisableTorchFunction():
        last = recorder.quantities.of(output)
        kept = _ancestors([last], set()) | set(given)
        guards = [guard for guard in recorder.guards if guard[3] <= last.index]
        for guard in guards:
            behind = _ancestors([guard[0]], kept)
            if all(q.uses or q.handle is None for q in behind):  # no leaf but the output's own
                kept |= behind
        quantities = sorted(kept - {last}, key=lambda q: q.index) + [last]
        tensors = [q.tensor for q in recorder.quantities.all if q.tensor is not None]
        with undisturbed([output.grad_fn], set(), tensors, recorder.hooks):
            return _build(quantities, [g for g in guards if g[0] in kept], fallback, recorder.hooks, edits)


def _check(output: Any, recorder: Recorder) -> None:
    if not isinstance(output, torch.Tensor):
        raise TypeError(
            f"the output is of type {type(output).__name__}, but only a tensor has a graph: give the tensor to "
            "differentiate, such as the loss"
        )
    if output.is_complex():
        raise ValueError("the output is complex: a gradient needs a real number, such as output.abs()")
    if not output.requires_grad:
        if not any(q.handle is not None for q in recorder.quantities.all):
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


def _ancestors(quantities: list[Quantity], known: set[Quantity]) -> set[Quantity]:
    """The quantities and all they were computed from, but for what is known already."""
    found, waiting = set(), list(quantities)
    while waiting:
        quantity = waiting.pop()
        if quantity not in found and quantity not in known:
            found.add(quantity)
            waiting.extend(use.source for use in quantity.uses)
    return found


def _retains(quantity: Quantity) -> bool:
    """True for a leaf that requires a gradient, and for the newest version of what retain_grad() was called on."""
    tensor = quantity.tensor
    if tensor is None or not isinstance(quantity.handle, GradientEdge):
        return quantity.handle is not None
    return quantity.version == version(tensor) and tensor.retains_grad


def _build(
    quantities: list[Quantity], guards: list[Look], fallback: str, hooks: list[Hooks], edits: list[Edit]
) -> Graph:
    links = [(use, q) for q in quantities for use in q.uses]
    grads, arrived = backward(quantities, links)
    edges = [link for link in links if arrived[link] is not None]
    locals_ = local_derivatives(edges)
    named = _names(quantities, fallback)
    positions = {use: i for q in quantities for i, use in enumerate(q.uses)}
    return Graph(
        [_node(q, named, grads.get(q)) for q in quantities],
        [
            Edge(
                named[use.source],
                named[q],
                locals_.get((use, q)),
                arrived[use, q],
                rule(q, positions[use], named),
                partial(_pulled_back, use, q, hooks, edits),
            )
            for use, q in edges
        ],
        [_wire(use, q, named) for use, q in links if arrived[use, q] is None],
        [Guard(named[q], kind, value) for q, kind, value, _ in guards],
        seed=grads[quantities[-1]],
    )


def _names(quantities: list[Quantity], fallback: str) -> dict[Quantity, str]:
    """A name of its own for each quantity, in forward order."""
    taken: dict[str, int] = {}
    named = {}
    for quantity in quantities:
        base = quantity.name or (fallback if quantity is quantities[-1] else "")
        if not base and not quantity.uses and quantity.handle is None:
            base = "constant" if _is_constant(quantity) else "data"
        named[quantity] = unique(base, taken)
    return named


def _is_constant(quantity: Quantity) -> bool:
    """True for a number written in the code, also as a tensor without a name."""
    unnamed = not quantity.name and not quantity.uses and quantity.handle is None
    return quantity.op == "constant" or (unnamed and quantity.value.numel() == 1)


def _node(quantity: Quantity, named: dict[Quantity, str], grad: Any) -> Node:
    tensor = quantity.tensor
    return Node(
        name=named[quantity],
        op="constant" if _is_constant(quantity) else quantity.op,
        value=quantity.value,
        grad=grad,
        is_leaf=tensor is not None and not isinstance(quantity.handle, GradientEdge),
        requires_grad=quantity.handle is not None,
        retains_grad=_retains(quantity),
        operands=tuple(named[use.source] for use in quantity.uses),
        params=quantity.params,
        module=quantity.module,
    )


def _pulled_back(use: Use, quantity: Quantity, hooks: list[Hooks], edits: list[Edit], upstream: Any) -> torch.Tensor:
    """What ``upstream`` at the result of one operation adds to the gradient of an operand."""
    stops = nodes(other.handle for other in quantity.uses)
    tensors = [q.tensor for q in (quantity, use.source) if q.tensor is not None]
    with torch._C.DisableTorchFunction(), undisturbed(nodes([quantity.handle]), stops, tensors, hooks, edits):
        return vjp(use, quantity, upstream)


def _wire(use: Use, quantity: Quantity, named: dict[Quantity, str]) -> Wire:
    is_cut = use.source.handle is not None and (use.handle is None or quantity.handle is None)
    return Wire(named[use.source], named[quantity], quantity.cut if is_cut else "")
