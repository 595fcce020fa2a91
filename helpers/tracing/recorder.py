"""A mode that sees every PyTorch operation and gives each use of a tensor a node of its own in autograd's graph.

Before an operation runs, each differentiable argument t is replaced by an alias of it: the gradient that arrives
at that alias is what this use alone adds to the gradient of t, even in ``a * exp(a)``. The code runs once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import torch
from torch.overrides import TorchFunctionMode, _pop_mode, _push_mode

from helpers.graph.inputs import number
from helpers.operations import operation
from helpers.tracing import patches
from helpers.tracing.edits import Buffers
from helpers.tracing.fused import BOXES, opened
from helpers.tracing.names import ATTRIBUTES, IGNORED, MODULE_CALL, Args, FrameNames, Kwargs, in_order, parameters
from helpers.tracing.undisturbed import Hooks
from helpers.tracing.versions import Call, Look, Quantities, Quantity, Use, cut_by, tensors, version

GUARDS = {"__bool__": "truth", "is_nonzero": "truth"} | dict.fromkeys(
    ("item", "__float__", "__int__", "__index__", "tolist", "numpy", "__array__", "equal", "allclose"), "value"
)
_alias = torch.ops.aten.alias.default  # unlike view_as, it lets a sparse gradient pass


class Recorder(TorchFunctionMode):
    """Records operations while it is entered; ``quantities`` and ``guards`` hold what it saw, in order."""

    def __init__(self, frames: FrameNames):
        """Take the frames in which tensors have their names."""
        super().__init__()
        self.quantities = Quantities(frames)
        self.guards: list[Look] = []
        self.hooks: list[Hooks] = []  # those registered while recording: PyTorch forgets some after an edit in place
        self.buffers: Buffers = {}  # of each module that ran, as it was before
        self.is_reflected = self._busy = False
        self._passed: dict[int, list[torch.Tensor]] = {}  # by the id of a tensor, what was passed in its place
        self._inside: dict[int, torch.Tensor] = {}  # by the id of x.data, x
        self._fused: list[str] = []  # the fused operations that run written out now

    def admit(self, name: str, value: Any) -> Any:
        """A fresh copy of an argument of the caller's, known by its name from now on."""
        start = number(name, value)
        if start is not None:
            value = torch.full((), start, dtype=torch.float64, requires_grad=True)
        elif isinstance(value, torch.Tensor):
            value = value.detach().clone().requires_grad_(value.requires_grad)
        else:
            return value
        self.quantities.add_input(name, value)
        return value

    def __enter__(self) -> Recorder:
        """Start to record."""
        patches.start(self)
        return self

    def __exit__(self, *error: Any) -> None:
        """Stop to record and put everything back."""
        self._busy = True  # a mode left to another thread sees nothing any more
        patches.stop(self)
        frames = self.quantities.frames  # a frame kept here would keep all its tensors alive
        frames.stop = frames.root = self.quantities.frame = None

    def on_event(self, frame: FrameType, event: str) -> None:
        """Note the names of a function of the user's that returns, and the buffers of a module that is called."""
        if event == "return" and self.quantities.frames.is_user(frame.f_code):
            self.quantities.learn_names(frame)
        elif event == "call" and frame.f_code is MODULE_CALL and frame.f_locals["self"] not in self.buffers:
            for module in frame.f_locals["self"].modules():
                self.buffers.setdefault(module, dict(module._buffers))

    def __torch_function__(self, func: Any, types: Any, args: Args = (), kwargs: Kwargs | None = None) -> Any:
        """Run one operation and record it."""
        name, kwargs = getattr(func, "__name__", type(func).__name__), kwargs or {}
        if self._busy:
            return func(*args, **kwargs)
        if name == "__get__":
            name = func.__self__.__name__
            if name not in ATTRIBUTES:
                return func(*args, **kwargs)
        if name == "__set__" and func.__self__ is torch.Tensor.data:
            return self._set_data(func, *args)
        if name.endswith("_like") or name.startswith("new_"):
            return self._make(func, args, kwargs)
        if name in IGNORED or name.startswith("_foreach"):
            result = func(*args, **kwargs)
            if name == "register_hook":
                self.hooks.append(result.hooks_dict_ref())
            return result
        sys.setprofile(None)
        try:
            parts = opened(func, args, kwargs)
            return self._open(parts, args, kwargs) if parts else self.observe(func, name, args, kwargs)
        finally:
            patches.watch()

    def _open(self, parts: Callable[..., Any], args: Args, kwargs: Kwargs) -> Any:
        """Run a fused operation written out: its parts are recorded, as those of a module of its own."""
        self._fused.append(BOXES[parts])
        _push_mode(self)
        patches.watch()
        try:
            return parts(*args, **kwargs)
        finally:
            _pop_mode()
            self._fused.pop()

    def observe(self, func: Any, name: str, args: Args, kwargs: Kwargs) -> Any:
        """Run one operation and record it, but nothing that happens inside it."""
        if self._busy:
            return func(*args, **kwargs)
        if next(tensors((args, kwargs)), None) is None:
            return self._make(func, args, kwargs)
        self._busy = True
        try:
            frames, frame = self.quantities.frames, sys._getframe(1)
            self.quantities.frame = frames.innermost(frame)
            self.quantities.learn_names(self.quantities.frame)
            if name in GUARDS:
                return self._guard(func, name, args, kwargs)
            module = ".".join(filter(None, [frames.module(frame), *self._fused]))
            call = Call(func, name, args, kwargs, self.is_reflected, module)
            if name == "grad":
                return self._gradient(call)
            return self._in_place(call) if call.in_place else self._pure(call)
        finally:
            self._busy = False

    def _make(self, func: Any, args: Args, kwargs: Kwargs) -> Any:
        """Run what makes a tensor of nothing: the run's own, not the caller's."""
        result = func(*args, **kwargs)
        self.quantities.made.update((id(tensor), tensor) for tensor in tensors(result))
        return result

    def _pure(self, call: Call) -> Any:
        """An operation that makes new tensors."""
        args, kwargs = self._wrap_arguments(call)
        result = call.func(*args, **kwargs)
        if isinstance(result, torch.Tensor) and id(result) in call.originals:
            return call.originals[id(result)]  # it gave its argument back, as contiguous() does
        slots = enumerate(tensors(result))
        self.quantities.link([self._add(call, made, slot) for slot, made in slots if id(made) not in call.originals])
        if call.op == "data":
            self._inside[id(result)] = call.args[0]
        return result

    def _set_data(self, func: Any, tensor: torch.Tensor, value: torch.Tensor) -> None:
        """tensor.data = value: where autograd kept the tensor, it finds the new value, as without a recorder."""
        if next(tensors(tensor), None) is not None:
            self.quantities.frame = self.quantities.frames.innermost(sys._getframe(1))
            self.quantities.of(tensor)
        func(tensor, value)
        for passed in self._passed.get(id(tensor), ()):
            passed.data = value
        self.quantities.notice(tensor)

    def _in_place(self, call: Call) -> Any:
        """An operation that changes its first argument, which has to be passed as it is.

        Multiplying it by 1 first, in place, gives this use a node of its own; not under no_grad, where autograd sees no
        change. Changing a view changes the whole tensor that it looks into: that is the operand and the result.
        """
        target = next(tensors((call.args, call.kwargs)))
        whole = target if call.op == "detach" else self.quantities.whole(target)
        if whole.requires_grad and whole.is_leaf:
            return call.func(*call.args, **call.kwargs)  # an error of PyTorch's, or an edit that autograd does not see
        use = Use(self.quantities.of(whole))
        call.uses.append(use)
        if whole.requires_grad and call.op != "detach":
            if torch.is_grad_enabled():
                whole.mul_(1)
                use.source.version = version(whole)
            use.handle = self.quantities.own(whole.grad_fn, whole.output_nr, use.source)
        args, kwargs = self._wrap_arguments(call, target)
        alone = all(other is use or other.source is not use.source for other in call.uses)  # not in y.add_(y)
        use.private = alone and torch.is_grad_enabled()
        result = call.func(*args, **kwargs)
        changed = self._add(call, whole)
        changed.is_elementwise = whole is target and torch.is_grad_enabled()
        if id(whole) in self._inside:
            self.quantities.notice(self._inside[id(whole)])
        return result

    def _gradient(self, call: Call) -> Any:
        """A gradient taken inside the code: its arguments must be the tensors themselves."""
        before = [Use(self.quantities.of(tensor)) for tensor in tensors((call.args, call.kwargs))]
        result = call.func(*call.args, **call.kwargs)
        for slot, tensor in enumerate(tensors(result)):
            if not self.quantities.knows(tensor):
                call.uses = self.quantities.sources(tensor) or before
                self._add(call, tensor, slot)
        return result

    def _guard(self, func: Any, name: str, args: Args, kwargs: Kwargs) -> Any:
        """Python looks at a value: what it does next may depend on it."""
        looked_at = [self.quantities.of(tensor) for tensor in tensors((args, kwargs))]
        result = func(*args, **kwargs)
        for quantity in looked_at:
            value = result if isinstance(result, (bool, int, float)) and len(looked_at) == 1 else quantity.value
            self.guards.append((quantity, GUARDS[name], value, len(self.quantities.all)))
        return result

    def _wrap_arguments(self, call: Call, target: torch.Tensor | None = None) -> tuple[list[Any], Kwargs]:
        """The arguments with an alias in place of each tensor but ``target``; notes what is used, in written order."""
        args, numbers = [], operation(call.op).numbers
        for position, value in enumerate(call.args):
            if position in numbers and isinstance(value, (int, float)) and not isinstance(value, bool):
                call.uses.append(Use(self.quantities.add_constant(value)))
            args.append(value if value is target and position == 0 else self._wrap(call, value))
        given = in_order(call.kwargs).items()
        kwargs = {key: item if item is target else self._wrap(call, item) for key, item in given}
        if call.swapped:
            call.uses[:2] = call.uses[1::-1]
        return args, kwargs

    def _wrap(self, call: Call, value: Any) -> Any:
        if isinstance(value, torch.Tensor):
            return self._wrap_tensor(call, value)
        if type(value) in (list, tuple):
            return type(value)([self._wrap(call, item) for item in value])
        return value

    def _wrap_tensor(self, call: Call, tensor: torch.Tensor) -> torch.Tensor:
        use, made = Use(self.quantities.of(tensor)), self.quantities.made
        call.uses.append(use)
        if not (use.source.module or use.source.uses) and (id(tensor) in made or self.quantities.frames.own(tensor)):
            use.source.module = call.module
        passed = tensor
        if tensor.requires_grad and torch.is_grad_enabled():
            passed = _alias(tensor) if tensor.layout == torch.strided else tensor.clone()
            self._passed.setdefault(id(tensor), []).append(passed)
            use.handle = self.quantities.own(passed.grad_fn, passed.output_nr, use.source)
        call.originals[id(passed)] = tensor
        return passed

    def _add(self, call: Call, tensor: torch.Tensor, slot: int = 0) -> Quantity:
        """Note a result of an operation."""
        quantity = self.quantities.add(call.op, tensor, call.uses, slot)
        quantity.params = parameters(call.op, call.func, call.args, call.kwargs)
        quantity.module = call.module
        if tensor.is_floating_point() and not (tensor.requires_grad and torch.is_grad_enabled()):
            quantity.cut = cut_by(call.op)
        return quantity
