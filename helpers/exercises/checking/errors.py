"""What the usual errors of torch mean, in the words of the course: true wherever they are raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from typing import Any

from helpers.exercises.checking.names import attribute, unbound, unknown
from helpers.exercises.checking.nones import of_none
from helpers.exercises.checking.place import called, equals_plus, grouped, is_chain, loose, sign_of, stands_for

PRODUCT = "In a product of matrices the left one has as many columns as the right one has rows."
FITS = "Entry by entry two tensors go together where each pair of axes, from the last one on, is equal or one is 1."
STACKS = "@ multiplies the last two axes. The axes before the last two go together where they are equal or one is 1."
EITHER = (
    "Either two tensors meet entry by entry, and each pair of axes, from the last one on, has to be equal, or one 1. "
    "Or stacks of matrices are multiplied: then that holds for the axes before the last two."
)
MATRICES = "Each left matrix has as many columns as its right one has rows. bmm wants as many matrices on both sides."
TURNED = "`.T` turns all axes round, `.mT` the last two."
BRACKETS = "`{}` comes before `{}`, so Python reads `{}` here. What is compared first needs brackets of its own."
YES_OR_NO = "One yes or no is asked for here, as by `if` or `while`, and this has one for each entry. Which is meant?"
NO_POWER = "`^` is no power in Python: it joins whole numbers, bit by bit. A power is written `**`."
MATH = "`{}` takes a single number. What numpy and torch have of the kind takes arrays and tensors, entry by entry."
CALLED = "Brackets behind `{}` call it, and it is no function. Are they too many, or is a sign missing before them?"
UNCALLABLE = "What is called is no function. Is a value handed over in place of one, or do brackets stand behind it?"
DOMAIN = "`{}` has no value for the number it was given. Print that. It makes plain numbers, torch's own makes tensors."
UNCALLED = "A function itself stands there, and not what it gives. Brackets behind its name call it."
SORTS = "`{}` compares by `<`, and these cannot be compared so. To go through a list from its end is `reversed`."
NO_TENSOR = "torch's own functions take tensors, and here stands something else. Where does it come from?"
PLUS = NO_TENSOR + " And `{0} =+ …` gives {0} a new value: it is read as `= +`. What adds to {0} is `+=`."
PLAIN = "`{}` takes tensors, and `torch.tensor(…)` makes one of a number. For numbers alone Python has others."
SINGLE = "A single number is asked for here, and this has several, or none."
FLOAT = "`float` makes one number of one. An array or tensor with several is computed with as it is."
NO_BITS = "`|` and `&` join what is True or False, or whole numbers, and here stands something else."
GROWS = "Broadcasting makes copies, so a shape only grows by it. The way back has to add up."
RAGGED = "What has different shapes fits into no single array or tensor as it is. It stays apart, in a list or a tuple."
JOINED = (
    "What is joined along one axis has to fit along all others. What fits so along none is not joined. "
    "It stays apart, in a list or a tuple."
)
RESHAPED = "A reshape lays the same numbers out anew. It adds none up, and leaves none away."
TUPLE = "A tuple cannot be computed with, its entries can. autograd.grad hands back a tuple for one input too."
LETTER = "One letter of an einsum stands for axes of one and the same size."
UNUSED = "As it was recorded, what is differentiated was not made from one of those that grad is asked for."
SEVERAL = "autograd.grad gives one gradient for each input that it is asked for. Several inputs stand in one tuple."
GRAD_OF = "autograd.grad differentiates a tensor that has its history, by others. Here something else is handed over."
VDOT = "vdot lays both out in one row and pairs their entries, so both need as many."
OPERANDS = "A Value has `.operands`. Here a thing of type {} is asked for them: how did it get there?"
WHOLE = "The result has fractions, and is to go into a tensor of whole numbers. `.float()` makes one that takes them."
NUMPY = "`{}` is numpy's, and takes arrays. For tensors torch has functions of its own, which know the way back."
IN_PLACE = "A change in place keeps the dtype, and whole numbers take no fractions. `a = a - b` makes a new tensor."
OF_VALUE = "A number or an array is asked for here, and this is a Value, whose numbers are in its `.data`."
INDEX = "An index is made of whole numbers, slices or masks. `/` never gives a whole number, `//` of two does."
AS_MANY_AXES = "The index needs as many axes as what it picks from: `[:, None]` adds one, `[:, 0]` takes one away."
MEANINGS = {  # part of the message -> what it says of the code
    "assigned grad expected to be": "A .grad is a tensor, or None. Which of the two stands for an empty one?",
    "a leaf Variable that requires grad": "A leaf that tracks may be written in place only where nothing is recorded.",
    "Can't call numpy()": "numpy's operations are not recorded, so a tensor that tracks does not go there.",
    "converted to Scalar": SINGLE,
    "only one element tensors": SINGLE,
    "only for scalar outputs": "backward starts from one number, and this tensor has several.",
    "Tensor.norm() got an unexpected keyword argument 'axis'": "This method of a tensor has the name `dim` for it.",
    "zero-dimensional tensor": "An axis to join along is missing: a single number has none.",
    "backward through the graph a second time": "backward lets go of the graph it walks. What has walked here before?",
    "does not have a grad_fn": "This tensor has no history. Follow it back: what tracks there, and up to which line?",
    "Tensors does not require grad": "What grad is asked for has to track, before the function runs that it goes into.",
    "not have been used in the graph": UNUSED,
    "modified by an inplace operation": "Something that backward needs was written over after it had been kept.",
    "before Module.__init__() call": "A module registers nothing until `super().__init__()` has run.",
    'Module [ModuleList] is missing the required "forward"': "A ModuleList holds layers and runs none of them itself.",
    "ModuleList.__init__() takes": "A ModuleList takes its layers together, in one list.",
    "is out of bounds for array of dimension": "An axis is asked for that is not there. They are counted from 0.",
    "is out of bounds": "There is no entry of this number: how many are there? They are counted from 0.",
    "mat1 and mat2 shapes": PRODUCT,
    "in its core dimension": PRODUCT,
    "not aligned": PRODUCT,
    "does not broadcast with previously seen size": LETTER,
    "valid indices": INDEX,
    "slice indices must be integers": INDEX,
    "subscripts": "An einsum names each axis of each operand by one letter.",
    "with remapped shapes": GROWS,
    "could not be broadcast together": FITS,
    "first two dimensions of batch2": MATRICES,
    "must be a 3D tensor": "bmm takes stacks of matrices, with three axes. `@` takes any number of them.",
    "the same dtype": "A product takes two tensors of one dtype, and these have two. `.to(other.dtype)` changes one.",
    "size mismatch, got": PRODUCT,
    "invalid gradient at index": "A gradient has the shape of what it belongs to: one number for each of its entries.",
    "Mismatch in shape: grad_output": "What backward is sent has one number for each entry of what it starts from.",
    "The shape of the mask": "A mask has the shape of what it is laid on, or that of its first axes.",
    "index_add": "index_add takes the dimension, the indices in one row, and a slice to add for each of them.",
    "Index tensor must have": AS_MANY_AXES,
    "input and indices should have": AS_MANY_AXES,
    "must have same number of dimensions": "What cat joins has as many axes. Flattened, all have one.",
    "at least 1D": "@ joins vectors and matrices. With a single number the product is written with *.",
    "inconsistent tensor size": "A product of two vectors pairs their entries: both need the same number of them.",
    "can only save variables": "save_for_backward keeps tensors. What is none is kept as an attribute: `ctx.name = …`.",
    "'list' and 'Tensor'": "A list, as of tensors, is no tensor, and cannot be computed with. Its entries can.",
    "cannot reshape array of size": RESHAPED,
    "is invalid for input of size": RESHAPED,
    "in loading state_dict": "load_state_dict copies numbers into tensors of the same names and shapes.",
    "all input arrays must have the same shape": RAGGED,
    "inhomogeneous shape": RAGGED,
    "for the concatenation axis": JOINED,
    "must match except in dimension": JOINED,
    "stack expects each tensor to be equal size": RAGGED,
    "more dimensions than allowed": GROWS,
    "'str' object is not callable": "A text cannot be called. A loop over a dict or a ModuleDict gives its names.",
    "has no attribute 'zero_grad'": "An optimiser and a module have a zero_grad. No tensor does: it has its .grad.",
    "has no attribute 'step'": "It is the optimiser that takes steps, the one which holds the weights.",
    "'function' object has no attribute": "What stands there is a function itself: no module, and nothing it gives.",
    "has no attribute 'bias'": "Not every layer has weights and biases. Every layer has `parameters()`.",
    "'memoryview'": "The `.data` of a numpy array is its bare memory. What can be computed with is the array itself.",
    "real number, not 'Value'": OF_VALUE,
    "must be real number, not Value": OF_VALUE,
    "float() argument must be": "A number is asked for here, and this is none. Are all arguments in their order?",
    "index out of range": "There is no entry at this place: what is indexed has fewer, or none at all.",
    "values to unpack": "As many names are wanted as there are values to take, and here there are more, or fewer.",
    "KeyError: ": "This dict has no such name, or this set no such entry. Who fills it, and what is asked for?",
    "unhashable type": "No list, array, set or dict goes into a set, or is a key of a dict. `id(…)` of anything does.",
    "select an axis to squeeze out": "squeeze takes away an axis of size 1, and adds nothing up. This one is not 1.",
    "only 0-dimensional arrays": "A single number is asked for here, and this is an array with axes.",
    "arrays can be converted to Python scalars": SINGLE,
    "both vectors to have same dtype": "`@` and `dot` add products up, in one dtype. Entry by entry it is `*`.",
    "not supported between instances": "By this sign these two cannot be compared. Which parts of them can be?",
    "'type' object does not support the context": "`with` takes what a class makes: its brackets are missing.",
    "must be Tensor, not": NO_TENSOR,
    "converted to an index": "True, False or a whole number is wanted, as by an index, or to multiply a tuple or list.",
    "maximum recursion depth": "A function that calls itself ends only if each call has less before it than the last.",
    "ward() missing": "It is given less than it has names for. That of a Function has ctx first, and no self.",
    "AssertionError": "An assert stops with an error where its condition does not hold, and mends nothing.",
}


def meaning(message: str, line: str = "", parts: Sequence[Any] = ()) -> str:
    """A sentence for an error that the course can explain, told by the code it stopped at, or ""."""
    found = (say(parts, line, message) for words, say in LOOKS if re.search(words, message))
    known = (sentence for part, sentence in MEANINGS.items() if part in message)
    return next(filter(None, found), "") or next(known, "")


def _sizes(parts: Sequence[Any], line: str, message: str) -> str:
    """What did not fit: a product of stacks of matrices, or entries; both where the code does not tell."""
    part = parts[0] if len(parts) == 1 else None
    name = called(parts)
    if name.endswith("einsum") and "remapped" in message:
        return LETTER
    if part and (name.endswith("matmul") or _joins(part, ast.MatMult)):
        return f"{STACKS} {TURNED}" if re.search(r"\.T\b", ast.unparse(part)) else STACKS
    if re.search(r"@|matmul|bmm|einsum", name or line) and (not part or isinstance(part, ast.Call)):
        return EITHER
    turned = re.search(r"dimension [2-9]", message) and re.search(r"\.T\b", ast.unparse(part) if part else line)
    return (f"{FITS} {TURNED}" if turned else FITS) if "must" in message else ""


def _joins(part: Any, operator: type) -> bool:
    return isinstance(part, (ast.BinOp, ast.AugAssign)) and isinstance(part.op, operator)


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
    if any(_joins(part, ast.BitXor) for part in parts):
        return NO_POWER
    return next((_in_brackets(part) for part in parts if loose(part)), NO_BITS)


def _into_whole(parts: Sequence[Any], line: str, message: str) -> str:
    own = any(isinstance(part, ast.Call) and ast.unparse(part.func).endswith("_") for part in parts)
    return IN_PLACE if own or any(isinstance(part, ast.AugAssign) for part in parts) else WHOLE


def _says(sentence: str, name: str) -> str:
    return sentence.format(name) if name else ""


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
    (r"'(function|\w*method)' and |and '(function|\w*method)'", lambda *_: UNCALLED),
    (r"^(?!.*'str').*object is not callable", lambda parts, *_: _says(CALLED, called(parts)) or UNCALLABLE),
    ("'<' not supported", lambda parts, *_: _says(SORTS, called(parts, "sorted"))),
    ("must be Tensor, not (int|float)", _no_tensor),
    ("^NameError: name '|^UnboundLocalError: .*local variable '", unknown),
    ("^UnboundLocalError: .*local variable '", unbound),
    ("'Tensor' object has no attribute", attribute),
    ("values to unpack", _unpacked),
    ("to the desired output type (Byte|Char|Short|Int|Long)", _into_whole),
    ("unexpected keyword argument '(axis|out)'", lambda parts, *_: _says(NUMPY, called(parts, "np."))),
    ("object is not iterable", lambda parts, *_: GRAD_OF if _is_grad(parts) else ""),
    ("cannot reshape array of size", lambda parts, *_: VDOT if called(parts).endswith("vdot") else ""),
    ("has no attribute 'operands'", lambda parts, line, message: OPERANDS.format(message.split("'")[1])),
)
