"""Answers as plain values that can be compared: numbers in float64, text, sets, lists of those."""

from __future__ import annotations

import numbers
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

import numpy as np
import torch

RELATIVE = 1e-4  # a slip is off by per cents; float32 and four typed digits are not
MOST = 1_000_000  # entries or letters of an answer; the longest reference has hundreds
DEEPEST = 50  # levels of lists in lists, which is less than Python's own limit allows
PAIR = "{} is all that torch's `{}` hands back, a tuple of several tensors. It has to be a single one."
PLAIN = "It has to be a number, a tensor, an array, a text, or a list, set or dict of these."
COMPLEX = (
    "The result is a complex number. It has to be a real one. Python's `**` makes a complex one of a negative number "
    "and a fraction."
)


class Trouble(Exception):
    """An answer that is told ``sentence``, unless a mistake has the same ``kind``: a text, or the values it came to.

    A function makes the sentence of such values, when it is asked for.
    """

    draw = 0  # which draw of inputs met it, where the kind is a text

    def __init__(self, kind: Any, sentence: Callable[[Any], str] | str):
        super().__init__(kind, sentence)
        self.kind, self._sentence = kind, sentence

    @property
    def sentence(self) -> str:
        """What the answer is told."""
        return self._sentence if isinstance(self._sentence, str) else self._sentence(self.kind)

    def __reduce__(self) -> tuple[Any, ...]:
        """As another process gets it: with the sentence made."""
        return Trouble, (self.kind, self.sentence), {"draw": self.draw}


def canonical(answer: Any) -> Any:
    """Float64 tensor, text, frozenset, or a list or dict of those; ``...`` if any part of it is still ``...``.

    The result is a copy made of plain types alone, so that comparing and printing it runs none of the answer's code.
    """
    return _read(answer, [MOST])


def _read(answer: Any, left: list[int], depth: int = 0) -> Any:
    """``left`` counts, over all parts of the answer, how many more entries it may have."""
    if depth > DEEPEST:
        raise Trouble("depth", "The result is a list of lists of lists without end. Is it in itself?")
    if answer is ...:
        return ...
    if isinstance(answer, str):
        return _text(answer, left)
    if isinstance(answer, torch.Tensor):
        return _tensor(answer, left, depth)
    if isinstance(answer, np.ndarray) or hasattr(type(answer), "__array__"):  # data frames and numpy's scalars
        return _array(np.asarray(answer), left, depth)
    if isinstance(answer, numbers.Number):
        return torch.tensor(_number(answer), dtype=torch.float64)
    if isinstance(answer, dict):
        names = [_plain(name) for name in _counted(answer, left)]
        parts = [_read(part, left, depth + 1) for part in islice(answer.values(), len(names))]
        return ... if any(part is ... for part in parts) else dict(zip(names, parts, strict=True))
    if isinstance(answer, (set, frozenset)):
        parts = [_plain(part) for part in _counted(answer, left)]
        return ... if any(part is ... for part in parts) else frozenset(parts)
    result = "A part of the result" if depth else "The result"
    if type(answer).__module__ == "torch.return_types":
        raise Trouble("pair", PAIR.format(result, type(answer).__name__))
    if isinstance(answer, Sequence) and not isinstance(answer, (bytes, bytearray, memoryview)):
        return _sequence(_counted(answer, left), left, depth)
    raise Trouble("type", f"{result} is {_kind(answer)}. {PLAIN}")


def _kind(answer: Any) -> str:
    """What an answer without values is."""
    kind, name = type(answer), f"{type(answer).__name__:.60}"
    if issubclass(kind, torch.nn.Module):
        return f"a module, {name}, and not what that gives when it is called"
    if issubclass(kind, type):
        return f"a class, {answer.__name__:.60}"
    return "None" if answer is None else "a function" if callable(answer) else f"of type {name}"


def _counted(parts: Iterable[Any], left: list[int]) -> list[Any]:
    found = list(islice(parts, left[0] + 1))
    _count(len(found), left)
    return found


def _count(entries: int, left: list[int]) -> None:
    left[0] -= entries
    if left[0] < 0:
        raise Trouble("size", f"The result has more than {MOST:,} entries. The answer is a small one.")


def _text(answer: str, left: list[int]) -> str:
    _count(str.__len__(answer), left)
    return " ".join(str.casefold(answer).split())


def _number(answer: Any) -> float:
    if isinstance(answer, numbers.Complex) and not isinstance(answer, numbers.Real):
        raise Trouble("complex", COMPLEX)
    try:
        return float(answer)
    except OverflowError:
        raise Trouble("size", "The result is a number too large for a float, which ends at 1.8e308.") from None


def _plain(part: Any) -> Any:
    """A name or an entry of a set: text, a number, None, ``...``, or a tuple of those."""
    if isinstance(part, tuple):
        return tuple(map(_plain, part))
    if isinstance(part, str):
        return str.__str__(part)
    if isinstance(part, numbers.Number):
        return _number(part)
    if part is None or part is ...:
        return part
    raise Trouble("type", f"Names and entries of a set are text or numbers; one is of type {type(part).__name__:.60}.")


def _tensor(answer: torch.Tensor, left: list[int], depth: int) -> Any:
    """Tensors of every layout, device and type, densely and in float64."""
    if answer.is_nested:
        return _read(list(answer.unbind()), left, depth + 1)
    _count(answer.numel(), left)
    if answer.is_complex():
        raise Trouble("complex", COMPLEX)
    if answer.is_meta:
        raise Trouble("meta", "The result is a tensor of the device meta, which has a shape and no numbers.")
    dense = answer.detach().dequantize() if answer.is_quantized else answer.detach()
    dense = dense if dense.layout is torch.strided else dense.to_dense()
    return dense.cpu().to(torch.float64, copy=True).as_subclass(torch.Tensor)


def _array(answer: np.ndarray, left: list[int], depth: int) -> Any:
    _count(answer.size, left)
    if answer.dtype.kind == "c":
        raise Trouble("complex", COMPLEX)
    if answer.dtype.kind not in "biuf":
        return _read(answer.tolist(), left, depth + 1)
    return torch.from_numpy(np.array(answer, np.float64, order="C"))


def _sequence(parts: list[Any], left: list[int], depth: int) -> Any:
    """Parts of one shape become one tensor, so that (3, 6, 9) and a tensor of them are the same answer."""
    if all(type(part) in (int, float, bool) for part in parts):
        return torch.tensor(list(map(_number, parts)), dtype=torch.float64)
    if none := [k for k, part in enumerate(parts, 1) if part is None]:
        where = f"Of {len(parts)} parts, number {none[0]} is None."
        raise Trouble("type", f"{where} {PLAIN}")
    read = [_read(part, left, depth + 1) for part in parts]
    if any(part is ... for part in read):
        return ...
    if not all(isinstance(part, torch.Tensor) for part in read):
        return read
    if all(map(_is_number, parts, read)):
        read = [values.reshape(()) for values in read]
    return torch.stack(read) if len({values.shape for values in read}) == 1 else read


def _is_number(part: Any, values: torch.Tensor) -> bool:
    """True for one number; in a list, torch takes a tensor of one entry for one too, whatever its shape."""
    return values.numel() == 1 if isinstance(part, torch.Tensor) else not values.dim()


def same(got: Any, expected: Any) -> bool:
    """True if the two have one shape and agree within a relative 1e-4; NaN agrees with NaN."""
    if isinstance(got, torch.Tensor) and isinstance(expected, torch.Tensor):
        return got.shape == expected.shape and bool(agree(got, expected).all())
    if isinstance(got, list) and isinstance(expected, list):
        return len(got) == len(expected) and all(map(same, got, expected))
    if isinstance(got, dict) and isinstance(expected, dict):
        return got.keys() == expected.keys() and all(same(got[name], expected[name]) for name in expected)
    return type(got) is type(expected) and got == expected


def agree(got: torch.Tensor, expected: torch.Tensor) -> torch.Tensor:
    """Which entries agree: relative to the entry, and to the largest one for entries near 0."""
    a, b = got.detach().numpy(), expected.detach().numpy()  # a tenth of torch's time for the few numbers of an answer
    size, finite = np.abs(b), np.isfinite(b)
    with np.errstate(invalid="ignore"):  # inf − inf
        near = np.abs(a - b) <= RELATIVE * (size + 0.01 * size[finite].max(initial=0.0)) + 1e-9
    return torch.from_numpy(np.asarray(near & finite | (a == b) | (np.isnan(a) & np.isnan(b))))


def shape_words(values: Any) -> str:
    """The kind of thing an answer is, to stand after "is": "one number", "of shape (2, 3)", "a set"."""
    if isinstance(values, torch.Tensor):
        return f"of shape {tuple(values.shape)}" if values.dim() else "one number"
    if isinstance(values, list):
        return f"{len(values)} parts ({_few(map(shape_words, values), '; ')})"
    if isinstance(values, dict):
        names = (number_words(name) if isinstance(name, float) else str(name) for name in values)
        return "parts named " + _few(names, ", ")
    return "text" if isinstance(values, str) else "a set"


def _few(words: Iterable[str], between: str) -> str:
    """The first ten of them, cut where they would fill the screen."""
    shown = [f"{word:.80}" for word in islice(words, 11)]
    return between.join(shown[:10] + ["…"] * (len(shown) > 10))


def number_words(numbers: float | torch.Tensor, digits: int = 4) -> str:
    """At most that many significant digits, with a real minus sign: "−1.5", or "−1.5 and 2" of a tensor of two."""
    each = numbers.flatten().tolist() if isinstance(numbers, torch.Tensor) else [float(numbers)]
    return " and ".join(f"{number + 0.0:.{digits}g}".replace("-", "−") for number in each)


def told_apart(one: float | torch.Tensor, other: float | torch.Tensor) -> tuple[str, str]:
    """Two numbers, or tensors, in as many digits as it takes to tell them apart; in four where they are equal."""
    in_digits = ((number_words(one, digits), number_words(other, digits)) for digits in range(4, 18))
    return next((both for both in in_digits if both[0] != both[1]), (number_words(one), number_words(other)))


def one_factor(got: torch.Tensor, expected: torch.Tensor) -> torch.Tensor | None:
    """The one number by which every entry of the expected is multiplied in the other; None if there is no such one."""
    ratios = (got / expected).flatten()
    return ratios[0] if same(ratios, ratios[:1].expand_as(ratios)) else None


def first_apart(one: torch.Tensor, other: torch.Tensor) -> tuple[str, str]:
    """The first entry in which the two differ, in as many digits as that takes."""
    off = ~agree(one, other)
    return told_apart(one[off][0], other[off][0])
