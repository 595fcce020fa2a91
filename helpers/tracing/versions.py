"""What was seen while recording: every version of every tensor, where its gradient arrives, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import torch
from torch._C._functorch import is_functorch_wrapped_tensor
from torch.autograd.graph import GradientEdge, Node
from torch.nn.parameter import is_lazy

from helpers.tracing.edits import Seen, seen
from helpers.tracing.names import Args, FrameNames, Kwargs, bound, canonical, is_in_place

Handle = GradientEdge | torch.Tensor  # a place in autograd's graph: of a result, of a leaf


@dataclass(eq=False, slots=True)
class Use:
    """One use of a quantity by an operation; ``handle`` is the place in autograd's graph where its gradient arrives."""

    source: Quantity
    handle: Handle | None = None
    private: bool = True  # False where other uses share the handle


@dataclass(eq=False, slots=True)
class Quantity:
    """One version of a tensor, or a number written in the code."""

    index: float
    op: str
    value: torch.Tensor  # a copy: the tensor may be changed in place later
    tensor: torch.Tensor | None = None
    version: int = 0
    handle: Handle | None = None  # where its whole gradient arrives; None: it needs none
    uses: list[Use] = field(default_factory=list)
    params: dict[str, Any] = field(default_factory=dict)
    is_elementwise: bool = True  # False where changed in place through a view, or without autograd's knowledge
    slot: int = 0  # which output of its operation it is
    cut: str = ""  # why no gradient reaches an operand that requires one
    module: str = ""
    name: str = ""
    rank: int = 2  # 0: named by the outermost frame, 1: by one further in, 2: not named yet


class Call:
    """One operation on its way: what it is, and what it uses."""

    def __init__(self, func: Any, name: str, args: Args, kwargs: Kwargs, is_reflected: bool, module: str):
        self.func, self.args, self.kwargs, self.module = func, args, kwargs, module
        self.op, self.swapped = canonical(func, name, args, kwargs)
        self.swapped |= is_reflected
        self.in_place = is_in_place(name, kwargs)
        self.uses: list[Use] = []
        self.originals: dict[int, torch.Tensor] = {}  # by the id of what is passed in its place


Look = tuple[Quantity, str, Any, int]  # a value Python looked at, how, what it saw; how many quantities there were


class Quantities:
    """All quantities in the order they were seen; finds the one a tensor is now."""

    def __init__(self, frames: FrameNames):
        """Take the frames in which tensors have their names."""
        self.all: list[Quantity] = []
        self.frames = frames
        self.frame: FrameType | None = None  # where the user's code is now
        self._known: dict[int, Quantity] = {}  # by id(tensor); the quantity keeps its tensor alive
        self._owners: dict[tuple[Any, int], Quantity] = {}  # whose gradient arrives at a place of autograd's graph
        self._unnamed: dict[int, Quantity] = {}
        self.made: dict[int, torch.Tensor] = {}  # by id: what the run has made of no other tensor
        self.met: list[Seen] = []  # the caller's tensors

    def add(self, op: str, tensor: torch.Tensor, uses: list[Use] | None = None, slot: int = 0) -> Quantity:
        """Take a tensor as the newest version of itself."""
        quantity = Quantity(len(self.all), op, dense(tensor.detach().clone()), tensor, version(tensor), slot=slot)
        quantity.uses = uses or []
        if tensor.requires_grad:
            grad_fn = tensor.grad_fn
            quantity.handle = tensor if grad_fn is None else self.own(grad_fn, tensor.output_nr, quantity)
        self.all.append(quantity)
        self._known[id(tensor)] = self._unnamed[id(tensor)] = quantity
        return quantity

    def add_input(self, name: str, tensor: torch.Tensor) -> None:
        """Take an argument that has its name already."""
        quantity = self.add("input", tensor)
        quantity.name, quantity.rank = name, 0
        del self._unnamed[id(tensor)]

    def add_constant(self, number: float) -> Quantity:
        """Take a number written in the code."""
        constant = Quantity(len(self.all), "constant", torch.full((), float(number), dtype=torch.float64))
        constant.name, constant.rank = "constant", 0
        self.all.append(constant)
        return constant

    def own(self, node: Any, output_nr: int, quantity: Quantity) -> GradientEdge:
        """Note whose gradient arrives at a place in autograd's graph."""
        self._owners[node, output_nr] = quantity
        return GradientEdge(node, output_nr)

    def knows(self, tensor: torch.Tensor) -> bool:
        """True for a tensor seen before, in whatever version."""
        return id(tensor) in self._known

    def of(self, tensor: torch.Tensor) -> Quantity:
        """What a tensor is now."""
        known = self._known.get(id(tensor))
        if known is None or known.version != version(tensor):
            return self._meet(tensor, known)
        if known.handle is None and tensor.requires_grad:  # after requires_grad_()
            known.handle = tensor
        return known

    def whole(self, tensor: torch.Tensor) -> torch.Tensor:
        """The tensor whose memory a view looks into: known from now on, as what the view was taken of."""
        base = tensor._base
        if base is None:
            return tensor
        if not self.knows(base) and base.grad_fn is not None:  # inside an operation whose result is a view of it
            view = next((q for q in self.all if q.uses and q.tensor is not None and q.tensor._base is base), None)
            if view is not None:
                inner = self.add(view.op, base, view.uses, view.slot)
                inner.index = view.index - 0.5
                view.op, view.slot, view.uses = "reshape", 0, [Use(inner, inner.handle, private=False)]
        return base

    def _meet(self, tensor: torch.Tensor, earlier: Quantity | None) -> Quantity:
        """Take in a tensor made elsewhere, or changed unseen (through a view of the same memory, under no_grad)."""
        uses = self.sources(tensor)
        if not uses:
            op = "parameter" if isinstance(tensor, torch.nn.Parameter) else "input"
        elif earlier is None:
            op = tensor.grad_fn.name().split("Backward")[0].lower() if tensor.grad_fn else "view"
        else:
            op = "edit" if tensor._base is None else earlier.op
        quantity = self.add(op, tensor, uses)
        if not (earlier or uses or id(tensor) in self.made or is_functorch_wrapped_tensor(tensor)):
            self.met.append(seen(tensor, quantity.value))
        quantity.name = earlier.name if earlier else self.frames.find(tensor, self.frame) or self.frames.own(tensor)
        quantity.rank = 0 if quantity.name else 2
        return quantity

    def sources(self, tensor: torch.Tensor) -> list[Use]:
        """The nearest known quantities behind a tensor in autograd's graph."""
        base = tensor._base
        if base is not None and self.knows(base):
            source = self.of(base)
            if not tensor.requires_grad:
                return [Use(source)]
        return list(self._nearest([(tensor.grad_fn, tensor.output_nr)]))

    def _nearest(self, places: list[tuple[Any, int]]) -> Iterator[Use]:
        """The first known quantities on each way from these places of autograd's graph to the leaves."""
        passed = set()
        while places:
            place = places.pop()
            if place[0] is None or place in passed:
                continue
            passed.add(place)
            owner = self._owners.get(place) or self._known.get(id(getattr(place[0], "variable", None)))
            if owner is None:
                places.extend(reversed(place[0].next_functions))
            else:
                yield Use(owner, GradientEdge(*place) if place in self._owners else owner.tensor, private=False)

    def link(self, results: list[Quantity]) -> None:
        """Where one result of an operation is computed from another, as h from c in an LSTM cell, it uses it too."""
        if len(results) < 2:
            return
        behind = {q: [use for use in self._nearest_behind(q) if use.source in results] for q in results}
        for quantity, uses in behind.items():
            quantity.uses = quantity.uses + uses
        positions = sorted(q.index for q in results)
        for quantity, index in zip(sorted(results, key=lambda q: len(behind[q])), positions, strict=True):
            quantity.index = index

    def _nearest_behind(self, quantity: Quantity) -> Iterator[Use]:
        return self._nearest([place for node in nodes([quantity.handle]) for place in node.next_functions])

    def notice(self, tensor: torch.Tensor) -> None:
        """A tensor may hold other numbers now, though PyTorch counts no change: through .data."""
        known = self._known.get(id(tensor))
        if known is None or (known.value.dtype == tensor.dtype and torch.equal(known.value, tensor)):
            return
        known.version = -1

    def learn_names(self, frame: FrameType | None, outermost: bool = False) -> None:
        """Name the tensors that a frame has bound by now; the outermost frame has the last word."""
        if frame is None or not self._unnamed:
            return
        rank = 0 if outermost or self.frames.is_root(frame) else 1
        for name, value in bound(frame):
            quantity = self._unnamed.get(id(value))
            if quantity is not None and rank < quantity.rank:
                quantity.name, quantity.rank = name, rank
                if rank == 0:
                    del self._unnamed[id(value)]


def version(tensor: torch.Tensor) -> int:
    """How often a tensor was changed in place, as far as PyTorch noticed."""
    return 0 if tensor.is_inference() else tensor._version


def nodes(handles: Iterable[Handle | None]) -> set[Node]:
    """The nodes of autograd's graph that these handles stand in; a leaf has none."""
    return {handle.node for handle in handles if isinstance(handle, GradientEdge)}


def cut_by(op: str) -> str:
    """Why a result needs no gradient where an operand does."""
    if torch.is_inference_mode_enabled():
        return "inference_mode"
    return {"data": ".data"}.get(op, op) if torch.is_grad_enabled() else "no_grad"


def dense(tensor: torch.Tensor) -> torch.Tensor:
    """A sparse tensor with all its zeros; any other as it is."""
    return tensor if tensor.layout in (torch.strided, torch.jagged) else tensor.to_dense()


def tensors(value: Any) -> Iterator[torch.Tensor]:
    """Every tensor in nested lists, tuples and dicts, in order; a lazy parameter without a shape is none yet."""
    if isinstance(value, torch.Tensor):
        if not is_lazy(value):
            yield value
    elif isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from tensors(item)
