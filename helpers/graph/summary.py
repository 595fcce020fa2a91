"""What is said of a tensor instead of its numbers: the norm of its gradient, the share of zeros in its value."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, NamedTuple

from helpers.graph.words import format_number, shape_of


class Summary(NamedTuple):
    """Lines beneath a node's name, on a page of modules: of its value, of its gradient; ``opens`` if it is a box."""

    opens: bool
    value: tuple[str, ...]
    grad: tuple[str, ...]


def norm(values: Iterable[Any]) -> float:
    """The Euclidean norm of all entries of the tensors, taken in float64; nan if one of them is nan."""
    return math.sqrt(sum(float((abs(value.detach()).double() ** 2).sum()) for value in values))


def share_of_zeros(value: Any) -> float | None:
    """The share of entries that are exactly 0, from 0 to 1; None of an empty tensor and of whole numbers."""
    count = math.prod(shape_of(value))
    return None if not (count and value.is_floating_point()) else 1 - int(value.count_nonzero()) / count


def of_node(value: Any, grad: Any) -> Summary:
    """What stands beneath the numbers of a tensor and of its gradient, None where it has none."""
    share = share_of_zeros(value)
    gradient = () if grad is None else (f"norm {format_number(norm([grad]), 3)}",)
    return Summary(False, () if share is None else (f"{percent(share)} zeros",), gradient)


def of_box(value: Any, grad: Any, given: list[Any], parameters: list[tuple[Any, Any]]) -> Summary:
    """What a box says of itself; ``given`` are the tensors that come in, ``parameters`` its own and their gradients."""
    share = share_of_zeros(value)
    lines = [f"{_shapes(given)} → {shape_of(value)}".strip()]
    lines += [] if share is None else [f"output: {percent(share)} zeros"]
    gradient = ["no gradient arrives" if grad is None else f"gradient norm {format_number(norm([grad]), 3)}"]
    if parameters:
        count = sum(math.prod(shape_of(own)) for own, _ in parameters)
        arrived = [change for _, change in parameters if change is not None]
        size = f"norm {format_number(norm(arrived), 3)}" if arrived else "none"
        gradient.append(f"at {count:,} parameter{'s' * (count > 1)}: {size}")
    return Summary(True, tuple(lines), tuple(gradient))


def _shapes(given: list[Any]) -> str:
    """The shapes, equal ones counted: "3 × (4, 16, 8), (16, 16)"; of more than two kinds the first."""
    kinds: dict[tuple[int, ...], int] = {}
    for value in given:
        kinds[shape_of(value)] = kinds.get(shape_of(value), 0) + 1
    words = [f"{count} × {shape}" if count > 1 else str(shape) for shape, count in kinds.items()]
    return ", ".join(words[:2] + ["…"] * (len(words) > 2))


def percent(share: float) -> str:
    """A share in whole percent; 0 and 100 only where it is none or all: "<1 %", ">99 %"."""
    whole = round(100 * share)
    if whole == 0 and share:
        return "<1 %"
    return ">99 %" if whole == 100 and share < 1 else f"{whole} %"
