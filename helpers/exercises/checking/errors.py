"""What the usual errors of torch mean, in the words of the course: true wherever they are raised."""

from __future__ import annotations

import re

PRODUCT = "In a product of matrices the left one has as many columns as the right one has rows."
FITS = "Entry by entry two tensors go together where each pair of axes, from the last one on, is equal or one is 1."
GROWS = "Broadcasting makes copies, so a shape only grows by it. The way back has to add up."
JOINED = "What has different shapes fits into no single array or tensor. It stays apart, in a tuple: with a comma."
RESHAPED = "A reshape lays the same numbers out anew. It adds none up, and leaves none away."
UNBOUND = "No line that gives it a value has run before. When is the `if` or the loop entered in which it gets one?"
NONES = {  # part of the line -> what gives None there
    r"\.(reverse|sort|append|extend|insert|clear)\(": "`.{}()` changes its list, and hands back None, not the list.",
    r"(?<![=!<>])=\s*None\b": "None stands there where something else is wanted: a number, a tensor, True or False.",
    r"\.(grad)\b(?!\s*\()": (
        "Something here is None. A .{} is None before backward fills it, after it was emptied, and where backward does "
        "not end in this very tensor."
    ),
    "": "Something here is None. A function without return hands it back, and so does a method that changes in place.",
}
MEANINGS = {  # part of the message -> what it says of the code
    "a leaf Variable that requires grad": "A leaf that tracks may be written in place only where nothing is recorded.",
    "Can't call numpy()": "numpy's operations are not recorded, so a tensor that tracks does not go there.",
    "converted to Scalar": "A single number is asked for here, and this tensor has several.",
    "only one element tensors": "A single number is asked for here, and this tensor has several.",
    "only for scalar outputs": "backward starts from one number, and this tensor has several.",
    "zero-dimensional tensor": "An axis to join along is missing: a single number has none.",
    "backward through the graph a second time": "backward lets go of the graph it walks. What has walked here before?",
    "does not have a grad_fn": "This tensor has no history. Follow it back: in which line does the last one end?",
    "modified by an inplace operation": "Something that backward needs was written over after it had been kept.",
    "before Module.__init__() call": "A module registers nothing until `super().__init__()` has run.",
    'Module [ModuleList] is missing the required "forward"': "A ModuleList holds layers and runs none of them itself.",
    "ModuleList.__init__() takes": "A ModuleList takes its layers together, in one list.",
    "is out of bounds": "An index is larger than its axis: how many entries are there, and which one is asked for?",
    "mat1 and mat2 shapes": PRODUCT,
    "in its core dimension": PRODUCT,
    "not aligned": PRODUCT,
    "does not broadcast with previously seen size": "One letter of an einsum stands for axes of one and the same size.",
    "must match the size of tensor": FITS,
    "could not be broadcast together": FITS,
    "at least 1D": "@ joins vectors and matrices. With a single number the product is written with *.",
    "inconsistent tensor size": "A product of two vectors pairs their entries: both need the same number of them.",
    "cannot access local variable": UNBOUND,
    "referenced before assignment": UNBOUND,
    "'list' and 'Tensor'": "A list of tensors is no tensor, and cannot be computed with.",
    "cannot reshape array of size": RESHAPED,
    "is invalid for input of size": RESHAPED,
    "in loading state_dict": "load_state_dict copies numbers into tensors of the same names and shapes.",
    "all input arrays must have the same shape": JOINED,
    "inhomogeneous shape": JOINED,
    "for the concatenation axis": JOINED,
    "must match except in dimension": JOINED,
    "stack expects each tensor to be equal size": JOINED,
    "with remapped shapes": GROWS,
    "more dimensions than allowed": GROWS,
    "'str' object is not callable": "A text cannot be called. A loop over a dict or a ModuleDict gives its names.",
    "has no attribute 'operands'": "Something among the operands is no Value. Are all arguments in their order?",
    "has no attribute 'bias'": "Not every layer has weights and biases. Every layer has `parameters()`.",
    "Boolean value of Tensor": "`if`, `and`, `or` and Python's own min and max want one yes or no for all entries.",
    "float() argument must be": "A number is asked for here, and this is none. Are all arguments in their order?",
    "AssertionError": "An assert finds a fault and mends none.",
}


def meaning(message: str, line: str = "") -> str:
    """A sentence for an error that the course can explain, told by the line it stands in, or ""."""
    if "'NoneType'" in message:
        found = ((re.search(part, line), sentence) for part, sentence in NONES.items())
        return next(sentence.format(*part.groups()) for part, sentence in found if part)
    return next((sentence for part, sentence in MEANINGS.items() if part in message), "")
