"""What the usual errors of torch mean, in the words of the course, told by the code where it stopped."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from typing import Any

import torch

from helpers.exercises.checking.meanings import FITS, LETTER, MEANINGS, NO_TENSOR
from helpers.exercises.checking.names import arguments, attribute, unbound, unknown
from helpers.exercises.checking.nones import of_none
from helpers.exercises.checking.place import (
    around,
    called,
    equals_plus,
    grouped,
    is_chain,
    joins,
    left_first,
    loose,
    sign_of,
    stands_for,
)

STACKS = "@ multiplies the last two axes. The axes before the last two go together where they are equal or one is 1."
EITHER = (
    "Either two tensors meet entry by entry, and each pair of axes, from the last one on, has to be equal, or one 1. "
    "Or stacks of matrices are multiplied: then that holds for the axes before the last two."
)
TURNED = "`.T` turns all axes round, `.mT` the last two."
BRACKETS = "`{}` comes before `{}`, so Python reads `{}` here. What is compared first needs brackets of its own."
YES_OR_NO = "One yes or no is asked for here, as by `if` or `while`, and this has one for each entry. Which is meant?"
NO_POWER = "`^` is no power in Python: it joins whole numbers, bit by bit. A power is written `**`."
MATH = "`{}` takes a single number. What numpy and torch have of the kind takes arrays and tensors, entry by entry."
CALLED = "Brackets behind `{}` call it, and it is no function."
OF_TORCH = "`torch.{}` is one. If that is not meant: are"
ENTRY = "Square ones take an entry. If none is meant: are"
TOO_MANY = "they too many, or is a sign missing before them?"
UNCALLABLE = "What is called is no function. Is a value handed over in place of one, or do brackets stand behind it?"
DOMAIN = "`{}` has no value for the number it was given. Print that. It makes plain numbers, torch's own makes tensors."
UNCALLED = "A function itself stands there, and not what it gives. Brackets behind its name call it."
UNUSED_ARGUMENT = "Or is `{}` meant, which yours is given and does not use?"
SORTS = "`{}` compares by `<`, and these cannot be compared so. To go through a list from its end is `reversed`."
PLUS = NO_TENSOR + " And `{0} =+ …` gives {0} a new value: it is read as `= +`. What adds to {0} is `+=`."
PLAIN = "`{}` takes tensors, and `torch.tensor(…)` makes one of a number. For numbers alone Python has others."
FLOAT = "`float` makes one number of one. An array or tensor with several is computed with as it is."
NO_BITS = "`|` and `&` join what is True or False, or whole numbers, and here stands something else."
TUPLE = "A tuple cannot be computed with, its entries can. autograd.grad hands back a tuple for one input too."
SEVERAL = "autograd.grad gives one gradient for each input that it is asked for. Several inputs stand in one tuple."
NO_RECORD = "A plain number, as item() and functions of math give it, has no history and no .grad."
GRAD_OF = "autograd.grad differentiates a tensor that has its history, by others. Here something else is handed over."
VDOT = "vdot lays both out in one row and pairs their entries, so both need as many."
OPERANDS = "A Value has `.operands`. Here a thing of type {} is asked for them: how did it get there?"
WHOLE = "The result has fractions, and is to go into a tensor of whole numbers. `.float()` makes one that takes them."
NUMPY = "`{}` is numpy's, and takes arrays. For tensors torch has functions of its own, which know the way back."
IN_PLACE = "A change in place keeps the dtype, and whole numbers take no fractions. `a = a - b` makes a new tensor."


def meaning(message: str, line: str = "", parts: Sequence[Any] = ()) -> str:
    """A sentence for an error that the course can explain, told by the code it stopped at, or ""."""
    found = (say(parts, line, message) for words, say in LOOKS if re.search(words, message))
    known = (sentence for part, sentence in MEANINGS.items() if part in message)
    return next(filter(None, found), "") or next(known, "")


def _sizes(parts: Sequence[Any], line: str, message: str) -> str:
    """What did not fit: a product of stacks of matrices, or entries; both where the code does not tell."""
    part, name = parts[0] if len(parts) == 1 else None, called(parts)
    if said := left_first(part):
        return said
    if name.endswith("einsum") and "remapped" in message:
        return LETTER
    if part and (name.endswith("matmul") or joins(part, ast.MatMult)):
        return f"{STACKS} {TURNED}" if re.search(r"\.T\b", ast.unparse(part)) else STACKS
    if re.search(r"@|matmul|bmm|einsum", name or line) and (not part or isinstance(part, ast.Call)):
        return EITHER
    turned = re.search(r"dimension [2-9]", message) and re.search(r"\.T\b", ast.unparse(part) if part else line)
    return (f"{FITS} {TURNED}" if turned else FITS) if "must" in message else ""


def _unpacked(parts: Sequence[Any], line: str, message: str) -> str:
    """Where grad was asked for several gradients, how."""
    values = [part.above.value for part in parts if isinstance(getattr(part, "above", None), ast.Assign)]
    return SEVERAL if any(_is_grad([value]) for value in values) else ""


def _is_grad(parts: Sequence[Any]) -> bool:
    return called(parts).split(".")[-1] == "grad"


def _one_number(parts: Sequence[Any], line: str, message: str) -> str:
    return FLOAT if called(parts) == "float" else _says(MATH, called(parts, "math."))


def _no_tensor(parts: Sequence[Any], line: str, message: str) -> str:
    return _says(PLUS, equals_plus(parts)) or _says(PLAIN, called(parts, "torch."))


def _bits(parts: Sequence[Any], line: str, message: str) -> str:
    if any(joins(part, ast.BitXor) for part in parts):
        return NO_POWER
    return next((_in_brackets(part) for part in parts if loose(part)), NO_BITS)


def _into_whole(parts: Sequence[Any], line: str, message: str) -> str:
    own = any(isinstance(part, ast.Call) and ast.unparse(part.func).endswith("_") for part in parts)
    return IN_PLACE if own or any(isinstance(part, ast.AugAssign) for part in parts) else WHOLE


def _says(sentence: str, name: str) -> str:
    return sentence.format(name) if name else ""


def _brackets(parts: Sequence[Any], line: str, message: str) -> str:
    """What is called is no function: what it is tells which slip it may be."""
    if not (name := called(parts)):
        return UNCALLABLE
    has_entries = re.search("'(Tensor|Parameter|ndarray|list|tuple|dict)' object", message)
    of_torch = len(name) > 2 and callable(getattr(torch, name, None))
    asks = OF_TORCH.format(name) if of_torch else ENTRY if has_entries else "Are"
    return f"{CALLED.format(name)} {asks} {TOO_MANY}"


def _uncalled(parts: Sequence[Any], line: str, message: str) -> str:
    """Say as well which argument is used nowhere, if it is one: it may be meant."""
    function = next((one for part in parts for one in around(part) if isinstance(one, ast.FunctionDef)), None)
    used = {one.id for one in ast.walk(function) if isinstance(one, ast.Name)} if function else set()
    unused = [name for name in arguments(function) if name not in used | {"self", "cls", "ctx"}]
    return f"{UNCALLED} {UNUSED_ARGUMENT.format(unused[0])}" if len(unused) == 1 else UNCALLED


def _in_brackets(part: Any) -> str:
    compares = ast.unparse(ast.Compare(ast.Name("a"), part.above.ops[:1], [ast.Name("b")]))[2:-2]
    return BRACKETS.format(sign_of(part), compares, grouped(part.above))


def _one_yes_or_no(parts: Sequence[Any], line: str, message: str) -> str:
    """Who asks for it: what the code has where it stopped, if it has one such thing there."""
    found = set(map(_asks, parts)) - {""}
    return found.pop() if len(found) == 1 else YES_OR_NO


def _asks(part: Any) -> str:
    if is_chain(part):
        inner = next(filter(loose, [part.left, *part.comparators]), None)
        return f"{_in_brackets(inner)} {TWO_SIGNS}" if inner else CHAIN
    if isinstance(part, ast.Compare) and isinstance(part.ops[0], (ast.In, ast.NotIn)):
        return "`in` compares with one entry after the other, and wants one yes or no from each comparison."
    if isinstance(part, ast.BoolOp):
        return JOINED_BY.format(*("and", "&") if isinstance(part.op, ast.And) else ("or", "|"))
    if isinstance(part, ast.UnaryOp) and isinstance(part.op, ast.Not):
        return "`not` wants one yes or no. Entry by entry it is `~`."
    name = ast.unparse(part.func) if isinstance(part, ast.Call) else ""
    if name and (made := stands_for(part.func)).endswith("Loss"):
        return f"`{made}` is a class: `{made}()` makes a loss, and that is what is called with the two."
    if name in ("min", "max", "sorted", "any", "all"):
        return OWN.format(name, "comparison" if name in ("min", "max", "sorted") else "part it is given")
    outer = getattr(part, "above", None)
    return _asks(outer) if isinstance(outer, ast.BoolOp) and part is not outer.values[-1] else ""


TWO_SIGNS = "Two signs in a chain are joined by `and`, which wants one yes or no."
CHAIN = "A chain of comparisons is joined by `and`, which wants one yes or no of all but the last. `&` asks each entry."
JOINED_BY = "`{0}` wants one yes or no of what stands before it. Entry by entry it is `{1}`, both sides in brackets."
OWN = "Python's own `{}` wants one yes or no from each {}."
LOOKS: tuple[tuple[str, Callable[[Sequence[Any], str, str], str]], ...] = (
    ("'NoneType'", of_none),
    ("must match the size of tensor|with remapped shapes", _sizes),
    ("Boolean value of Tensor|truth value of an array", _one_yes_or_no),
    (r"bitwise_|operand type\(s\) for [|&^]", _bits),
    ("converted to (Python )?[sS]calar|must be real number, not (?!Value)", _one_number),
    ("math domain|expected a .* input", lambda parts, *_: _says(DOMAIN, called(parts, "math."))),
    ("'tuple' and |and 'tuple'", lambda *_: TUPLE),
    ("object is not iterable", lambda parts, *_: GRAD_OF if _is_grad(parts) else ""),
    (r"'(function|\w*method)' (and |object is not [is])|and '(function|\w*method)'", _uncalled),
    (r"^(?!.*'str').*object is not callable", _brackets),
    ("'<' not supported", lambda parts, *_: _says(SORTS, called(parts, "sorted"))),
    ("must be Tensor, not (int|float)", _no_tensor),
    ("^NameError: name '|^UnboundLocalError: .*local variable '", unknown),
    ("^UnboundLocalError: .*local variable '", unbound),
    ("'Tensor' object has no attribute", attribute),
    ("values to unpack", _unpacked),
    ("to the desired output type (Byte|Char|Short|Int|Long)", _into_whole),
    ("unexpected keyword argument '(axis|out)'", lambda parts, *_: _says(NUMPY, called(parts, "np."))),
    ("cannot reshape array of size", lambda parts, *_: VDOT if called(parts).endswith("vdot") else ""),
    ("'(float|int)' object has no attribute '(backward|grad)'", lambda *_: NO_RECORD),
    ("has no attribute 'operands'", lambda parts, line, message: OPERANDS.format(message.split("'")[1])),
)
