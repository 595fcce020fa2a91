"""The heat map of a tensor: one path for each of few shades, so that a page of many stays light."""

from __future__ import annotations

import math
from typing import Any

from helpers.graph.words import plain, shape_of

MOST, LEVELS = 16, 5  # rows and columns that are shown, sampled from more; shades of a sign
MOVES = [[f"M{x} {y}h1" for x in range(MOST)] for y in range(MOST)]  # a cell is a line of length 1 and width 1


def heat_map(value: Any) -> tuple[int, int, str]:
    """A tensor as coloured cells with the room they take: orange above 0, thin blue bars below, blank at 0 and nan.

    Blank is also what is less than a tenth of the largest. Of a stack of matrices the first are shown, as many as have
    room; every n-th row or column of what is too large.
    """
    matrix = _first(value)
    rows, columns = shape_of(matrix)
    cells = plain(matrix[:: -(-rows // MOST), :: -(-columns // MOST)])
    every = [x for row in cells for x in row]
    if not math.isfinite(sum(every)):
        every = [x for x in every if math.isfinite(x)]
    size = min(12, max(6, 96 // max(len(cells), len(cells[0]))))
    svg = (
        f'<g class="map" shape-rendering="crispEdges" transform="translate(0,{size / 2}) scale({size})">'
        f"{shades(cells, max(map(abs, every), default=0) or 1)}</g>"
    )
    return size * len(cells[0]), size * len(cells), svg


def _first(value: Any) -> Any:
    """A vector as a row; of a stack its first matrices, one at least, as every n-th of all rows shows none of them."""
    if len(shape_of(value)) < 2:
        return value.reshape(1, -1)
    *_, rows, columns = shape_of(value)
    return value.reshape(-1, columns)[: max(1, MOST // rows) * rows]


def shades(cells: list[list[float]], largest: float) -> str:
    """One path for all cells of a shade."""
    lines: dict[int, str] = {}
    for moves, row in zip(MOVES, cells, strict=False):
        for move, cell in zip(moves, row, strict=False):
            share = cell / largest
            if not -1 <= share <= 1:  # of an infinite entry, or of nan
                share = 0.0 if math.isnan(share) else math.copysign(1, share)
            if shade := round(LEVELS * share):
                lines[shade] = lines.get(shade, "") + move
    kinds = {shade: "p" if shade > 0 else "n" for shade in sorted(lines)}
    return "".join(f'<path class="{kinds[s]}" opacity="{abs(s) / LEVELS}" d="{lines[s]}"/>' for s in kinds)
