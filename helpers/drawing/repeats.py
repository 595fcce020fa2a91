"""Where in a row the same steps come again and again, found once for the whole row and for each of its ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from operator import eq

LONGEST_STEP = 200  # items in one repeated step


class Repeats:
    """The runs of a row of kinds, equal numbers for equal items; linear in the row's length."""

    def __init__(self, kinds: list[int]):
        """Find for each period where, from which item to which, each is the same as the one a period later."""
        self._count = len(kinds)
        self._runs = [_runs(kinds, period) for period in range(1, self._most(0) + 1)]

    def _most(self, start: int) -> int:
        """The longest period: a step has to come three times."""
        return min((self._count - start) // 3, LONGEST_STEP)

    def longest(self, start: int) -> tuple[int, int, int]:
        """The run behind ``start`` that covers most, and of several as good the one of the shortest step.

        Returns (items in whole steps, items in a step, first item).
        """
        found = [self._of_period(period, start) for period in range(1, self._most(start) + 1)]
        most = max((covered for covered, _, _ in found), default=0)
        return next((run for run in found if run[0] > 0.9 * most), (0, 1, start))

    def _of_period(self, period: int, start: int) -> tuple[int, int, int]:
        """The longest run of one period, the first of equal ones."""
        begins, ends, best = self._runs[period - 1]
        k = bisect_left(begins, start)
        here = ends[k - 1] - start if k else 0
        run = (_covered(max(here, 0), period), period, start)
        return run if k == len(begins) or best[k][0] <= run[0] else (best[k][0], period, best[k][1])


def _covered(same: int, period: int) -> int:
    """How many items stand in whole steps where so many are the same as the one a period later."""
    return (same + period) // period * period


def _runs(kinds: list[int], period: int) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """Where runs of at least two steps begin and end; and for each the (items, first) of the longest from there on."""
    same = bytes(map(eq, kinds, islice(kinds, period, None)))
    runs = [match.span() for match in re.finditer(b"\x01{%d,}" % period, same)]
    best: list[tuple[int, int]] = []
    for begin, end in reversed(runs):
        covered = _covered(end - begin, period)
        best.append((covered, begin) if not best or covered >= best[-1][0] else best[-1])
    return [begin for begin, _ in runs], [end for _, end in runs], best[::-1]
