"""What comes again in a row, against a search of every run; and how much work that is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.drawing.repeats import LONGEST_STEP, Repeats


def searched(kinds, start):
    """The same by looking at every run of every period from every item on."""
    row, found = kinds[start:], []
    for period in range(1, min(len(row) // 3, LONGEST_STEP) + 1):
        runs = []
        for first in range(len(row) - period):
            same = 0
            while first + same + period < len(row) and row[first + same] == row[first + same + period]:
                same += 1
            runs.append(((same + period) // period * period, -first))
        covered, first = max(runs)
        found.append((covered, period, start - first))
    most = max((covered for covered, _, _ in found), default=0)
    return next((run for run in found if run[0] > 0.9 * most), (0, 1, start))


@settings(max_examples=200)
@given(st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=4).map(lambda step: step * 3), max_size=6), st.data())
def test_the_longest_run_is_the_one_that_a_search_finds_from_any_item_on(steps, data):
    kinds = [kind for step in steps for kind in step]
    repeats, start = Repeats(kinds), data.draw(st.integers(0, len(kinds)))

    assert repeats.longest(start) == searched(kinds, start)
