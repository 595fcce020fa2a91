"""A heat map: what its cells say, of any numbers."""

import math
import re

import pytest
import torch

from helpers.drawing.heat_maps import heat_map, shades


def test_a_heat_map_is_orange_above_0_blue_below_and_blank_at_0():
    svg = shades([[1.0, -1.0, 0.0], [0.4, -0.4, float("nan")]], 1.0)

    paths = re.findall(r'class="(\w)" opacity="([\d.]+)" d="([^"]+)"', svg)
    assert sorted(paths) == [
        ("n", "0.4", "M1 1h1"),
        ("n", "1.0", "M1 0h1"),
        ("p", "0.4", "M0 1h1"),
        ("p", "1.0", "M0 0h1"),
    ]


def cells_of(tensor):
    return [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1", heat_map(tensor)[2])]


def test_of_a_stack_of_masks_the_first_is_seen_whole():
    mask = torch.ones(4, 4, 16, 16).tril()  # every sixteenth of its rows alone would be a column

    assert sorted(cells_of(mask)) == [(x, y) for x in range(16) for y in range(x, 16)]


@pytest.mark.parametrize("shape, rows", [((3, 6, 9), 12), ((2, 40, 8), 14), ((50,), 1), ((8, 5, 1, 7), 16)])
def test_as_many_matrices_of_a_stack_are_shown_as_have_room(shape, rows):
    assert {y for _, y in cells_of(torch.ones(shape))} == set(range(rows))


@pytest.mark.parametrize("others", [[math.nan], [math.inf, -math.inf], [math.nan, math.inf]])
def test_what_is_not_finite_leaves_the_other_cells_as_they_are(others):
    def drawn(*numbers):
        return re.findall(r"M(\d+) 0h1", heat_map(torch.tensor([numbers]))[2])

    finite, shown = [4.0, -2.0, 0.1, 1.0, 3.0], [str(5 + k) for k, x in enumerate(others) if not math.isnan(x)]
    assert sorted(drawn(*finite, *others)) == sorted(drawn(*finite) + shown)
