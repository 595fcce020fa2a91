"""A mode that sees every PyTorch operation and gives each use of a tensor a node of its own in autograd's graph.

Before an operation runs, each differentiable argument t is replaced by ``t.view_as(t)``: the gradient that arrives
at that view is what this use alone adds to the gradient of t, even in ``a * exp(a)``. The code runs once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import torch
from torch.autograd.graph import GradientEdge
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook
from torch.overrides import TorchFunctionMode

from helpers.tracing_names import WITH_NUMBERS, FrameNames, bound, canonical, parameters

GUARDS = {"__bool__": "truth", "is_nonzero": "truth"} | dict.fromkeys(
    ("item", "__float__", "__int__", "__index__", "tolist", "numpy", "__array__", "equal", "allclose"), "value"
)
ATTRIBUTES = {"T", "mT", "H", "mH", "real", "imag", "data"}
NOT_OPERATIONS = {
    "retain_grad", "register_hook", "register_post_accumulate_grad_hook", "requires_grad_", "backward", "__set__",
    "__delete__", "__repr__", "__format__", "__deepcopy__", "__len__", "__dir__", "size", "dim", "numel", "stride",
    "data_ptr", "is_floating_point", "is_complex", "set_", "share_memory_", "untyped_storage", "is_contiguous",
    "element_size", "get_device", "storage_offset",
}  # fmt: skip
IN_PLACE = {"__iadd__", "__isub__", "__imul__", "__idiv__", "__itruediv__", "__ipow__", "__setitem__"}


@dataclass(eq=False, slots=True)
class Use:
    """One use of a quantity by an operation; ``handle`` is the place in autograd's graph where its gradient arrives."""

    source: Quantity
    handle: GradientEdge | torch.Tensor | None = None
    private: bool = True  # False where other uses share the handle


@dataclass(eq=False, slots=True)
class Quantity:
    """One version of a tensor, or a number, seen while recording."""

    index: int
    op: str
    value: torch.Tensor
    tensor: torch.Tensor | None = None
    version: int = 0
    handle: GradientEdge | torch.Tensor | None = None  # where its whole gradient arrives; None: it needs none
    uses: list[Use] = field(default_factory=list)
    params: dict[str, Any] = field(default_factory=dict)
    through_view: bool = False  # changed in place through a view of it
    slot: int = 0  # which output of its operation it is
    cut: str = ""  # why it needs no gradient though an operand does
    module: str = ""
    name: str = ""
    rank: int = 2  # 0: named by the outermost frame, 1: by one further in, 2: not named yet


class _Call:
    """One operation on its way: what it is, and what it uses."""

    def __init__(self, name: str, args: tuple, kwargs: dict, reflected: bool):
        self.name, self.args, self.kwargs = name, args, kwargs
        self.op, self.swapped = canonical(name)
        self.swapped |= reflected
        self.in_place = name in IN_PLACE or bool(kwargs.get("inplace")) or (name[-1] == "_" and name[-2:] != "__")
        self.uses: list[Use] = []
        self.originals: dict[int, torch.Tensor] = {}  # by the id of what is passed in its place


class Recorder(TorchFunctionMode):
    """Records operations while it is entered; ``quantities`` and ``guards`` hold what it saw, in order."""

    def __init__(self, frames: FrameNames):
        """Take the frames in which tensors have their names."""
        super().__init__()
        self.frames = frames
        self.quantities: list[Quantity] = []
        self.guards: list[tuple[Quantity, str, Any, int]] = []  # the last: how many quantities there were
        self._known: dict[int, Quantity] = {}  # by id(tensor); the quantity keeps its tensor alive
        self._owners: dict[tuple[Any, int], Quantity] = {}  # whose gradient arrives at a place of autograd's graph
        self._unnamed: dict[int, Quantity] = {}
        self._modules: list[torch.nn.Module] = []
        self._module_names: dict[int, str] = {}
        self._frame: FrameType | None = None
        self._reflected = self._suspended = False

    def admit(self, name: str, value: Any) -> Any:
        """A fresh copy of an argument of the caller's, known by its name from now on."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = torch.tensor(float(value), dtype=torch.float64, requires_grad=True)
        elif isinstance(value, torch.Tensor):
            value = value.detach().clone().requires_grad_(value.requires_grad)
        else:
            return value
        quantity = self._add("input", value)
        quantity.name, quantity.rank = name, 0
        return value

    # ---- patches: in place from entering to leaving

    def __enter__(self) -> Recorder:
        """Start to record."""
        self._hooks = [
            register_module_forward_pre_hook(self._enter_module),
            register_module_forward_hook(self._leave_module, always_call=True),
        ]
        self._patched = [(torch.Tensor, "__radd__"), (torch.Tensor, "__rmul__"), (torch.autograd.Function, "apply")]
        self._originals = [owner.__dict__.get(name) for owner, name in self._patched]
        torch.Tensor.__radd__ = self._reflected_operator(torch.Tensor.__radd__)
        torch.Tensor.__rmul__ = self._reflected_operator(torch.Tensor.__rmul__)
        torch.autograd.Function.apply = self._custom_function(self._originals[2])
        super().__enter__()
        self._profile = sys.getprofile()
        sys.setprofile(self._on_event)
        return self

    def __exit__(self, *error: Any) -> None:
        """Stop to record and put everything back."""
        sys.setprofile(self._profile)
        super().__exit__(*error)
        for (owner, name), original in zip(self._patched, self._originals, strict=True):
            delattr(owner, name) if original is None else setattr(owner, name, original)
        for hook in self._hooks:
            hook.remove()
        self.frames.stop = self.frames.root = self._frame = None  # a frame kept here would keep its tensors alive

    def _reflected_operator(self, original: Any) -> Any:
        """3 * u reaches the mode as mul(u, 3): remember that the number was written first."""

        def reflected(tensor: torch.Tensor, other: Any) -> Any:
            self._reflected = True
            try:
                return original(tensor, other)
            finally:
                self._reflected = False

        return reflected

    def _custom_function(self, original: classmethod) -> classmethod:
        """Function.apply goes round function modes: record it as one operation named after its class."""

        def apply(cls: type, *args: Any, **kwargs: Any) -> Any:
            def run(*args: Any, **kwargs: Any) -> Any:
                self._suspended = True
                try:
                    return original.__get__(None, cls)(*args, **kwargs)
                finally:
                    self._suspended = False

            return run(*args, **kwargs) if self._suspended else self._observe(run, cls.__name__, args, kwargs)

        return classmethod(apply)

    def _enter_module(self, module: torch.nn.Module, _: Any) -> None:
        if not self._modules:
            self._module_names |= {id(inner): name for name, inner in module.named_modules()}
        self._modules.append(module)

    def _leave_module(self, *_: Any) -> None:
        self._modules.pop()

    def _on_event(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "return" and self._unnamed and self.frames.is_user(frame.f_code):
            self.learn_names(frame)

    def learn_names(self, frame: FrameType, outermost: bool = False) -> None:
        """Name the tensors that a frame has bound by now; the outermost frame has the last word."""
        rank = 0 if outermost or self.frames.is_root(frame) else 1
        for name, value in bound(frame):
            quantity = self._unnamed.get(id(value))
            if quantity is not None and rank < quantity.rank:
                quantity.name, quantity.rank = name, rank
                if rank == 0:
                    del self._unnamed[id(value)]

    # ---- one operation

    def __torch_function__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        """Run one operation and record it."""
        name, kwargs = getattr(func, "__name__", type(func).__name__), kwargs or {}
        if name == "__get__":
            name = func.__self__.__name__
            if name not in ATTRIBUTES:
                return func(*args, **kwargs)
        if self._suspended or name in NOT_OPERATIONS or name.endswith("_like") or name.startswith("new_"):
            return func(*args, **kwargs)
        sys.setprofile(None)
        try:
            return self._observe(func, name, args, kwargs)
        finally:
            sys.setprofile(self._on_event)

    def _observe(self, func: Any, name: str, args: tuple, kwargs: dict) -> Any:
        self._frame = self.frames.innermost(sys._getframe(1))
        if self._frame is not None and self._unnamed:
            self.learn_names(self._frame)
        if name.startswith("_foreach") or next(tensors((args, kwargs)), None) is None:
            return func(*args, **kwargs)
        if name in GUARDS:
            return self._guard(func, name, args, kwargs)
        call = _Call(name, args, kwargs, self._reflected)
        if name == "grad":
            return self._gradient(func, call)
        return self._in_place(func, call) if call.in_place else self._pure(func, call)

    def _pure(self, func: Any, call: _Call) -> Any:
        """An operation that makes new tensors."""
        args, kwargs = self._wrap(call, call.args, numbers=True), self._wrap(call, call.kwargs)
        result = func(*args, **kwargs)
        if isinstance(result, torch.Tensor) and id(result) in call.originals:
            return call.originals[id(result)]  # it gave its argument back, as contiguous() does
        for slot, tensor in enumerate(tensors(result)):
            if id(tensor) not in call.originals:
                self._add(call.op, tensor, call, slot)
        return result

    def _in_place(self, func: Any, call: _Call) -> Any:
        """An operation that changes its first argument, which has to be passed as it is.

        Multiplying it by 1 first, in place, gives this use a node of its own. Changing a view changes the whole
        tensor that it looks into: that is the operand and the result.
        """
        target = next(tensors((call.args, call.kwargs)))
        if target.requires_grad and (target.is_leaf or not torch.is_grad_enabled()):
            return func(*call.args, **call.kwargs)  # an error of PyTorch's, or an edit that autograd does not see
        whole = target if target._base is None else target._base
        use = Use(self.quantity(whole))
        if target.requires_grad and call.op != "detach":
            target.mul_(1)
            use.source.version = version(whole)
            use.handle = self._own(GradientEdge(whole.grad_fn, whole.output_nr), use.source)
        args, kwargs = self._wrap(call, call.args, True, target), self._wrap(call, call.kwargs, False, target)
        call.uses.insert(0, use)
        result = func(*args, **kwargs)
        self._add(call.op, whole, call).through_view = whole is not target
        return result

    def _gradient(self, func: Any, call: _Call) -> Any:
        """A gradient taken inside the code: its arguments must be the tensors themselves."""
        before = [Use(self.quantity(tensor)) for tensor in tensors((call.args, call.kwargs))]
        result = func(*call.args, **call.kwargs)
        for slot, tensor in enumerate(tensors(result)):
            if id(tensor) not in self._known:
                call.uses = self._sources(tensor) or before
                self._add("grad", tensor, call, slot)
        return result

    def _guard(self, func: Any, name: str, args: tuple, kwargs: dict) -> Any:
        """Python looks at a value: what it does next may depend on it."""
        quantities = [self.quantity(tensor) for tensor in tensors((args, kwargs))]
        result = func(*args, **kwargs)
        for quantity in quantities:
            value = result if isinstance(result, (bool, int, float)) and len(quantities) == 1 else quantity.value
            self.guards.append((quantity, GUARDS[name], value, len(self.quantities)))
        return result

    def _wrap(self, call: _Call, value: Any, numbers: bool = False, target: torch.Tensor | None = None) -> Any:
        """Replace each tensor by a view that belongs to this use alone, and note what is used."""
        if isinstance(value, torch.Tensor):
            return self._wrap_tensor(call, value)
        if isinstance(value, dict):
            return {key: item if item is target else self._wrap(call, item) for key, item in value.items()}
        if type(value) not in (list, tuple):
            return value
        wrapped = []
        for position, item in enumerate(value):
            if item is target and position == 0:
                wrapped.append(item)
                continue
            if numbers and call.op in WITH_NUMBERS and (call.op != "setitem" or position == 2):
                self._use_number(call, item)
            wrapped.append(self._wrap(call, item))
        if numbers and call.swapped and len(call.uses) == 2:
            call.uses.reverse()
        return type(value)(wrapped)

    def _wrap_tensor(self, call: _Call, tensor: torch.Tensor) -> torch.Tensor:
        use = Use(self.quantity(tensor))
        call.uses.append(use)
        passed = tensor
        if tensor.requires_grad and torch.is_grad_enabled():
            passed = tensor.view_as(tensor)
            use.handle = self._own(GradientEdge(passed.grad_fn, passed.output_nr), use.source)
        call.originals[id(passed)] = tensor
        return passed

    def _use_number(self, call: _Call, value: Any) -> None:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            constant = Quantity(len(self.quantities), "constant", torch.tensor(float(value), dtype=torch.float64))
            constant.name, constant.rank = "constant", 0
            self.quantities.append(constant)
            call.uses.append(Use(constant))

    def _own(self, place: GradientEdge, quantity: Quantity) -> GradientEdge:
        self._owners[place.node, place.output_nr] = quantity
        return place

    # ---- quantities

    def quantity(self, tensor: torch.Tensor) -> Quantity:
        """What is known of a tensor as it is now."""
        known = self._known.get(id(tensor))
        if known is None or known.version != version(tensor):
            return self._meet(tensor, known)
        if known.handle is None and tensor.requires_grad:  # after requires_grad_()
            known.handle = tensor
        return known

    def _meet(self, tensor: torch.Tensor, earlier: Quantity | None) -> Quantity:
        """Take in a tensor made elsewhere, or changed behind the recorder's back (through a view, under no_grad)."""
        call = _Call("edit", (), {}, False)
        call.uses = self._sources(tensor)
        if not call.uses:
            call.op = "parameter" if isinstance(tensor, torch.nn.Parameter) else "input"
        elif earlier is None:
            call.op = tensor.grad_fn.name().split("Backward")[0].lower()
        elif tensor._base is not None:
            call.op = earlier.op
        quantity = self._add(call.op, tensor, call)
        quantity.name = earlier.name if earlier else self.frames.find(tensor, self._frame)
        quantity.rank = 0 if quantity.name else 2
        return quantity

    def _sources(self, tensor: torch.Tensor) -> list[Use]:
        """The nearest known quantities behind a tensor in autograd's graph."""
        base = tensor._base
        if base is not None and id(base) in self._known:
            source = self.quantity(base)
            if not tensor.requires_grad:
                return [Use(source)]
        found: list[Use] = []
        places, seen = [(tensor.grad_fn, tensor.output_nr)], set()
        while places:
            place = places.pop()
            node = place[0]
            if node is None or place in seen:
                continue
            seen.add(place)
            owner = self._owners.get(place) or self._known.get(id(getattr(node, "variable", None)))
            if owner is None:
                places.extend(reversed(node.next_functions))
            else:
                handle = GradientEdge(*place) if place in self._owners else owner.tensor
                found.append(Use(owner, handle, private=False))
        return found

    def _add(self, op: str, tensor: torch.Tensor, call: _Call | None = None, slot: int = 0) -> Quantity:
        """Keep a tensor as the newest version of itself, with a copy of its value as it is now."""
        quantity = Quantity(len(self.quantities), op, tensor.detach().clone(), tensor, version(tensor), slot=slot)
        if call is not None and call.uses:
            quantity.uses = call.uses
            quantity.params = parameters(op, call.args, call.kwargs)
        if tensor.requires_grad:
            grad_fn = tensor.grad_fn
            quantity.handle = tensor
            if grad_fn is not None:
                quantity.handle = self._own(GradientEdge(grad_fn, tensor.output_nr), quantity)
        elif tensor.is_floating_point():
            quantity.cut = _cut(op)
        if self._modules:
            quantity.module = self._module_names.get(id(self._modules[-1]), "")
        self.quantities.append(quantity)
        self._known[id(tensor)] = self._unnamed[id(tensor)] = quantity
        return quantity


def version(tensor: torch.Tensor) -> int:
    """How often a tensor was changed in place, as far as PyTorch noticed."""
    return 0 if tensor.is_inference() else tensor._version


def tensors(value: Any) -> Iterator[torch.Tensor]:
    """Every tensor in nested lists, tuples and dicts, in order."""
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from tensors(item)


def _cut(op: str) -> str:
    """Why a result needs no gradient where an operand does."""
    if torch.is_inference_mode_enabled():
        return "inference_mode"
    return op if torch.is_grad_enabled() else "no_grad"
