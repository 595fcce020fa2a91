"""Formulas that stand side by side are parted where a narrow window may break the line."""

import pytest

from editions.mathml import apart


@pytest.mark.parametrize(
    ("formulas", "parts"),
    [
        (r"y = x^2", ["y = x^2"]),
        (r"c = a + b,\qquad d = a\,b", ["c = a + b,", r" d = a\,b"]),
        (r"\frac{a \qquad b}{c}", [r"\frac{a \qquad b}{c}"]),
    ],
)
def test_formulas_are_parted_at_wide_spaces(formulas, parts):
    assert apart(formulas) == parts
