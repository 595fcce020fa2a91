"""A mode that sees every PyTorch operation and gives each use of a tensor a node of its own in autograd's graph.

Before an operation runs, each differentiable argument t is replaced by ``t.view_as(t)``: the gradient that arrives
at that view is what this use alone adds to the gradient of t, even in ``a * exp(a)``. The code runs once.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

from helpers.operations import operation
from helpers.tracing.names import FrameNames, canonical, in_order, parameters
from helpers.tracing.patches import patched
from helpers.tracing.versions import Quantities, Quantity, Use, tensors, version

GUARDS = {"__bool__": "truth", "is_nonzero": "truth"} | dict.fromkeys(
    ("item", "__float__", "__int__", "__index__", "tolist", "numpy", "__array__", "equal", "allclose"), "value"
)
ATTRIBUTES = {"T", "mT", "H", "mH", "real", "imag", "data"}  # those that compute something
NOT_OPERATIONS = {
    "retain_grad", "register_hook", "register_post_accumulate_grad_hook", "requires_grad_", "backward", "__set__",
    "__delete__", "__repr__", "__format__", "__deepcopy__", "__len__", "__dir__", "size", "dim", "numel", "stride",
    "data_ptr", "is_floating_point", "is_complex", "set_", "share_memory_", "untyped_storage", "is_contiguous",
    "element_size", "get_device", "storage_offset",
}  # fmt: skip
IN_PLACE = {"__iadd__", "__isub__", "__imul__", "__idiv__", "__itruediv__", "__ipow__", "__setitem__"}


class _Call:
    """One operation on its way: what it is, and what it uses."""

    def __init__(self, func: Any, name: str, args: tuple, kwargs: dict, is_reflected: bool, module: str):
        self.func, self.args, self.kwargs, self.module = func, args, kwargs, module
        self.op, self.swapped = canonical(func, name, args, kwargs)
        self.swapped |= is_reflected
        self.in_place = name in IN_PLACE or bool(kwargs.get("inplace")) or (name[-1] == "_" and name[-2:] != "__")
        self.uses: list[Use] = []
        self.originals: dict[int, torch.Tensor] = {}  # by the id of what is passed in its place


class Recorder(TorchFunctionMode):
    """Records operations while it is entered; ``quantities`` and ``guards`` hold what it saw, in order."""

    def __init__(self, frames: FrameNames):
        """Take the frames in which tensors have their names."""
        super().__init__()
        self.quantities = Quantities(frames)
        self.guards: list[tuple[Quantity, str, Any, int]] = []  # the last: how many quantities there were
        self._reflected = self._busy = False

    def admit(self, name: str, value: Any) -> Any:
        """A fresh copy of an argument of the caller's, known by its name from now on."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = torch.full((), value, dtype=torch.float64, requires_grad=True)
        elif isinstance(value, torch.Tensor):
            value = value.detach().clone().requires_grad_(value.requires_grad)
        else:
            return value
        self.quantities.add_input(name, value)
        return value

    def __enter__(self) -> Recorder:
        """Start to record."""
        self._patches = patched(self._observe, self._note_reflected, self._on_event)
        self._patches.__enter__()
        return super().__enter__()

    def __exit__(self, *error: Any) -> None:
        """Stop to record and put everything back."""
        super().__exit__(*error)
        self._patches.__exit__(None, None, None)
        frames = self.quantities.frames  # a frame kept here would keep all its tensors alive
        frames.stop = frames.root = self.quantities.frame = None

    def _note_reflected(self, is_reflected: bool) -> None:
        self._reflected = is_reflected

    def _on_event(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "return" and self.quantities.frames.is_user(frame.f_code):
            self.quantities.learn_names(frame)

    def __torch_function__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        """Run one operation and record it."""
        name, kwargs = getattr(func, "__name__", type(func).__name__), kwargs or {}
        if name == "__get__":
            name = func.__self__.__name__
            if name not in ATTRIBUTES:
                return func(*args, **kwargs)
        if name in NOT_OPERATIONS or name.endswith("_like") or name.startswith(("new_", "_foreach")):
            return func(*args, **kwargs)
        sys.setprofile(None)
        try:
            return self._observe(func, name, args, kwargs)
        finally:
            sys.setprofile(self._on_event)

    def _observe(self, func: Any, name: str, args: tuple, kwargs: dict) -> Any:
        """Run one operation and record it, but nothing that happens inside it."""
        if self._busy or next(tensors((args, kwargs)), None) is None:
            return func(*args, **kwargs)
        self._busy = True
        try:
            frames, frame = self.quantities.frames, sys._getframe(1)
            self.quantities.frame = frames.innermost(frame)
            self.quantities.learn_names(self.quantities.frame)
            if name in GUARDS:
                return self._guard(func, name, args, kwargs)
            call = _Call(func, name, args, kwargs, self._reflected, frames.module(frame))
            if name == "grad":
                return self._gradient(call)
            return self._in_place(call) if call.in_place else self._pure(call)
        finally:
            self._busy = False

    def _pure(self, call: _Call) -> Any:
        """An operation that makes new tensors."""
        args, kwargs = self._wrap_arguments(call)
        result = call.func(*args, **kwargs)
        if isinstance(result, torch.Tensor) and id(result) in call.originals:
            return call.originals[id(result)]  # it gave its argument back, as contiguous() does
        for slot, tensor in enumerate(tensors(result)):
            if id(tensor) not in call.originals:
                self._add(call, tensor, slot)
        return result

    def _in_place(self, call: _Call) -> Any:
        """An operation that changes its first argument, which has to be passed as it is.

        Multiplying it by 1 first, in place, gives this use a node of its own. Changing a view changes the whole
        tensor that it looks into: that is the operand and the result.
        """
        target = next(tensors((call.args, call.kwargs)))
        whole = target if call.op == "detach" else self.quantities.whole(target)
        if whole.requires_grad and whole.is_leaf:
            return call.func(*call.args, **call.kwargs)  # an error of PyTorch's, or an edit that autograd does not see
        use = Use(self.quantities.of(whole))
        call.uses.append(use)
        if whole.requires_grad and call.op != "detach":
            with torch.enable_grad():
                whole.mul_(1)
            use.source.version = version(whole)
            use.handle = self.quantities.own(whole.grad_fn, whole.output_nr, use.source)
        args, kwargs = self._wrap_arguments(call, target)
        use.private = all(other is use or other.source is not use.source for other in call.uses)  # not in y.add_(y)
        result = call.func(*args, **kwargs)
        changed = self._add(call, whole)
        changed.is_elementwise = whole is target and torch.is_grad_enabled()
        return result

    def _gradient(self, call: _Call) -> Any:
        """A gradient taken inside the code: its arguments must be the tensors themselves."""
        before = [Use(self.quantities.of(tensor)) for tensor in tensors((call.args, call.kwargs))]
        result = call.func(*call.args, **call.kwargs)
        for slot, tensor in enumerate(tensors(result)):
            if not self.quantities.knows(tensor):
                call.uses = self.quantities.sources(tensor) or before
                self._add(call, tensor, slot)
        return result

    def _guard(self, func: Any, name: str, args: tuple, kwargs: dict) -> Any:
        """Python looks at a value: what it does next may depend on it."""
        looked_at = [self.quantities.of(tensor) for tensor in tensors((args, kwargs))]
        result = func(*args, **kwargs)
        for quantity in looked_at:
            value = result if isinstance(result, (bool, int, float)) and len(looked_at) == 1 else quantity.value
            self.guards.append((quantity, GUARDS[name], value, len(self.quantities.all)))
        return result

    def _wrap_arguments(self, call: _Call, target: torch.Tensor | None = None) -> tuple[list, dict]:
        """The arguments with a view in place of each tensor but ``target``; notes what is used, in written order."""
        args, numbers = [], operation(call.op).numbers
        for position, value in enumerate(call.args):
            if value is target and position == 0:
                args.append(value)
                continue
            if position in numbers and isinstance(value, (int, float)) and not isinstance(value, bool):
                call.uses.append(Use(self.quantities.add_constant(value)))
            args.append(self._wrap(call, value))
        given = in_order(call.kwargs).items()
        kwargs = {key: item if item is target else self._wrap(call, item) for key, item in given}
        if call.swapped:
            call.uses[:2] = call.uses[1::-1]
        return args, kwargs

    def _wrap(self, call: _Call, value: Any) -> Any:
        if isinstance(value, torch.Tensor):
            return self._wrap_tensor(call, value)
        if type(value) in (list, tuple):
            return type(value)([self._wrap(call, item) for item in value])
        return value

    def _wrap_tensor(self, call: _Call, tensor: torch.Tensor) -> torch.Tensor:
        use = Use(self.quantities.of(tensor))
        call.uses.append(use)
        passed = tensor
        if tensor.requires_grad and torch.is_grad_enabled():
            passed = tensor.view_as(tensor)
            use.handle = self.quantities.own(passed.grad_fn, passed.output_nr, use.source)
        call.originals[id(passed)] = tensor
        return passed

    def _add(self, call: _Call, tensor: torch.Tensor, slot: int = 0) -> Quantity:
        """Note a result of an operation."""
        quantity = self.quantities.add(call.op, tensor, call.uses, slot)
        quantity.params = parameters(call.op, call.func, call.args, call.kwargs)
        quantity.module = call.module
        if tensor.is_floating_point() and not (tensor.requires_grad and torch.is_grad_enabled()):
            quantity.cut = _cut(call.op)
        return quantity


def _cut(op: str) -> str:
    """Why a result needs no gradient where an operand does."""
    if torch.is_inference_mode_enabled():
        return "inference_mode"
    return {"data": ".data"}.get(op, op) if torch.is_grad_enabled() else "no_grad"
