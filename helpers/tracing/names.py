"""What things are called: the names tensors have in the running code, and one name per operation."""

from __future__ import annotations

import contextlib
import functools
import inspect
import os
from collections.abc import Iterator
from itertools import chain
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import torch
from torch.overrides import get_testing_overrides

from helpers.operations import ALIASES, OPERATIONS, operation

TORCH_FOLDER = os.path.dirname(torch.__file__)
MODULE_CALL = torch.nn.Module.__call__.__code__
PASSED_THROUGH = (contextlib.__file__, functools.__file__)
TRACER = os.path.dirname(__file__) + os.sep
WRITTEN_OUT = TRACER + "fused.py"  # its names are worth showing
Args = tuple[Any, ...]  # of an operation: tensors and whatever else it takes
Kwargs = dict[str, Any]
IN_PLACE = {"__iadd__", "__isub__", "__imul__", "__idiv__", "__itruediv__", "__ipow__", "__setitem__"}
ATTRIBUTES = {"T", "mT", "H", "mH", "real", "imag", "data"}  # those that compute something
IGNORED = {  # they compute nothing
    "retain_grad", "register_hook", "register_post_accumulate_grad_hook", "requires_grad_", "backward", "__set__",
    "__delete__", "__repr__", "__format__", "__deepcopy__", "__len__", "__dir__", "size", "dim", "numel", "stride",
    "data_ptr", "is_floating_point", "is_complex", "set_", "share_memory_", "untyped_storage", "is_contiguous",
    "element_size", "get_device", "storage_offset",
}  # fmt: skip
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def canonical(func: Any, name: str, args: Args, kwargs: Kwargs) -> tuple[str, bool]:
    """The one name of an operation, and whether its first two operands were written the other way round."""
    if _is_custom(func):
        return f"{name}.apply" if name in OPERATIONS else name, False
    name = name.strip("_")
    if func is torch.Tensor.where:  # x.where(condition, y)
        return name, True
    swapped = name in ("rsub", "rdiv", "rtruediv", "rpow", "rmatmul", "rfloordiv", "rmod")
    name = name[1:] if swapped else name
    if name in ("iadd", "isub", "imul", "idiv", "itruediv", "ipow"):
        name = name[1:]
    if name in ("max", "min") and ("other" in kwargs or _holds_tensor(args[1:2])):
        name += "imum"
    return ALIASES.get(name, name), swapped


def is_in_place(name: str, kwargs: Kwargs) -> bool:
    """True for an operation that changes its first argument: y += 1, y.add_(1), relu(y, inplace=True)."""
    return name in IN_PLACE or bool(kwargs.get("inplace")) or (name[-1] == "_" and name[-2:] != "__")


def in_order(kwargs: Kwargs) -> Kwargs:
    """Keyword arguments in the order of the operands: the condition, the input, then the others as given."""
    return dict(sorted(kwargs.items(), key=lambda item: {"condition": 0, "input": 1}.get(item[0], 2)))


def _is_custom(func: Any) -> bool:
    """True for the apply of a torch.autograd.Function, whatever its name."""
    owner = getattr(func, "__self__", None)
    return isinstance(owner, type) and issubclass(owner, torch.autograd.Function)


def parameters(op: str, func: Any, args: Args, kwargs: Kwargs) -> dict[str, Any]:
    """What an operation was given beside tensors: {"min": 0.0, "max": None} for clamp; defaults are left out.

    The parameters of the operation's row are always there, and name the positional arguments of a C++ operation.
    """
    row = operation(op)
    known = dict(row.params)
    args = tuple(arg for position, arg in enumerate(args) if position not in row.numbers)
    if len(args) < 2 and not kwargs:
        return known
    if op in ("reshape", "expand", "permute") and len(args) > 2:  # x.reshape(3, 4)
        args = (args[0], args[1:])
    defaults = _defaults(func)
    absent = [arg is None and k < row.operands for k, arg in enumerate(args)]  # a convolution's bias, its third operand
    rest = [arg for arg, no in zip(args[1:], absent[1:], strict=True) if not (no or _holds_tensor(arg))]
    by_place = defaults and (isinstance(func, FunctionType) or not known)
    given = (
        zip(defaults, args, strict=False) if by_place else zip([*known, *_NUMBERED[len(known) :]], rest, strict=False)
    )
    found = dict(known)
    for name, value in (*given, *kwargs.items()):
        is_default = name not in known and (value is None or _is_equal(value, defaults.get(name)))
        if not (is_default or name.startswith("_") or name in ("inplace", "out") or _holds_tensor(value)):
            found[name] = value
    return found


_NUMBERED = tuple(f"arg{i}" for i in range(1, 30))
ANY = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def _is_equal(value: Any, default: Any) -> bool:
    return isinstance(value, (int, float, str)) and type(value) is type(default) and value == default


@functools.lru_cache(maxsize=500)
def _defaults(func: Any) -> dict[str, Any]:
    """The arguments of a function and their defaults; {} where neither it nor torch.overrides names them."""
    for told in (func if isinstance(func, FunctionType) else None, get_testing_overrides().get(func)):
        arguments = inspect.signature(told).parameters if told else {}
        if arguments and not any(argument.kind in ANY for argument in arguments.values()):
            return {name: argument.default for name, argument in arguments.items()}
    return {}


def _holds_tensor(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(map(_holds_tensor, value))
    return isinstance(value, torch.Tensor)


def unique(base: str, taken: dict[str, int]) -> str:
    """The first of x, x₁, x₂ … (of t₁, t₂ … for unnamed results) not taken; ``taken`` holds the next number to try."""
    number = taken.get(base, 0 if base else 1)
    while (name := _subscripted(base or "t", number)) in taken:
        number += 1
    taken[base] = number + 1
    taken.setdefault(name, 1)
    return name


def _subscripted(stem: str, number: int) -> str:
    return stem + str(number).translate(SUBSCRIPTS) if number else stem


class FrameNames:
    """Looks up what a tensor is called in the frames of the user's code that are running now."""

    def __init__(self, stop: FrameType | None, root: FrameType | None = None):
        """Look at frames above ``stop`` only; names of ``root``, the outermost one, win over those further in."""
        self.stop, self.root = stop, root
        self._user_code: dict[CodeType, bool] = {}
        self._paths: dict[int, tuple[str, Any]] = {}
        self._opened: dict[int, Any] = {}
        self._paths_in: dict[torch.nn.Module, dict[torch.nn.Module, str]] = {}
        self._own: dict[str, Any] = {}

    def is_root(self, frame: FrameType) -> bool:
        """True for the outermost frame of the user's code."""
        if self.root is None:
            self.root = next(iter(self.running(frame)), None)
        return frame is self.root

    def is_user(self, code: CodeType) -> bool:
        """False for code of torch, of the tracer and of decorators; what is fused counts as the user's."""
        if code not in self._user_code:
            hidden = code.co_filename.startswith((TORCH_FOLDER, TRACER, *PASSED_THROUGH))
            self._user_code[code] = not hidden or code.co_filename == WRITTEN_OUT
        return self._user_code[code]

    def innermost(self, frame: FrameType | None) -> FrameType | None:
        """The nearest frame of the user's own code."""
        while frame is not None and frame is not self.stop and not self.is_user(frame.f_code):
            frame = frame.f_back
        return None if frame is self.stop else frame

    def running(self, frame: FrameType | None) -> list[FrameType]:
        """The user's frames, outermost first; only the innermost where ``stop`` is not below them."""
        frames = []
        while frame is not None and frame is not self.stop:
            if self.is_user(frame.f_code):
                frames.append(frame)
            frame = frame.f_back
        return frames[::-1] if frame is self.stop else frames[:1]

    def module(self, frame: FrameType | None) -> str:
        """The path of the running nn.Module as the code has it: "model.0", "encoder.layers.1"; "" outside any."""
        running, at = [], frame
        while at is not None and at is not self.stop:
            if at.f_code is MODULE_CALL:
                running.append(at.f_locals["self"])
            at = at.f_back
        self._own = vars(running[0]) if running else {}
        if not running:
            return ""
        if running[-1] not in self._paths_in:
            paths, name = running[-1].named_modules(), self._called(running[-1], frame)
            self._paths_in[running[-1]] = {module: f"{name}.{path}".strip(".") for path, module in paths}
        return self._paths_in[running[-1]].get(running[0], "")

    def own(self, tensor: torch.Tensor) -> str:
        """The name of a plain attribute of the running module, such as a mask that is no buffer; "" for any other."""
        return next((name for name, value in self._own.items() if value is tensor), "")

    def _called(self, module: torch.nn.Module, frame: FrameType | None) -> str:
        """The name of a module in the running code; "" if it has none, as the one that is traced itself."""
        names = (pair for running in self.running(frame) for pair in chain(bound(running), used_globals(running)))
        return next((name for name, value in names if value is module and name != "self"), "")

    def find(self, tensor: torch.Tensor, frame: FrameType | None) -> str:
        """The name of a tensor made elsewhere: "w", "params[0]", "model.layer.weight"; "" if it has none."""
        if id(tensor) not in self._paths:
            for running in self.running(frame):
                for name, value in chain(bound(running), used_globals(running)):
                    self.open(name, value)
        return self._paths.get(id(tensor), ("",))[0]

    def open(self, name: str, value: Any, depth: int = 0) -> None:
        """Learn the names of a value and of the tensors in it, as in "model.layer.weight"."""
        if isinstance(value, torch.Tensor):
            self._paths.setdefault(id(value), (name, value))
        elif depth < 3 and id(value) not in self._opened:
            self._opened[id(value)] = value
            for path, inner in _contents(name, value):
                self.open(path, inner, depth + 1)


def bound(frame: FrameType) -> Iterator[tuple[str, Any]]:
    """The names a frame binds; in a notebook cell those the cell itself mentions."""
    if frame.f_locals is frame.f_globals:
        return used_globals(frame)
    return ((name, value) for name, value in list(frame.f_locals.items()) if not name.startswith("_"))


def used_globals(frame: FrameType) -> Iterator[tuple[str, Any]]:
    """The global names that a frame's code mentions."""
    found = frame.f_globals
    return ((name, found[name]) for name in frame.f_code.co_names if name in found and not name.startswith("_"))


def _contents(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """What can be reached from a container, a module or an object, with the expression that reaches it."""
    if isinstance(value, torch.nn.Module):
        tensors = chain(value.named_parameters(), value.named_buffers())
        return ((f"{name}.{path}".lstrip("."), tensor) for path, tensor in tensors)
    if isinstance(value, (list, tuple)):
        return ((f"{name}[{i}]", item) for i, item in enumerate(value[:1000]))
    if isinstance(value, dict):
        return ((f"{name}[{key!r}]", item) for key, item in list(value.items())[:1000])
    if isinstance(value, (ModuleType, type, FunctionType)):
        return iter(())
    try:
        inside = object.__getattribute__(value, "__dict__")
    except AttributeError:  # numbers have none, nor have bound methods, whatever hasattr says
        return iter(())
    return ((f"{name}.{key}", item) for key, item in list(inside.items())[:1000])
