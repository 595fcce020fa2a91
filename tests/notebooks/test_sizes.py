"""The comparison of what nbval may not compare: another machine passes, another unit or another curve does not."""

import pytest
from sizes import differences

LINEAR = "Figure\n  loss over step\n    SGD: 9, 3.1, 0.2, 0, 0 (about)"
LOG = "Figure\n  error (log) over h (log)\n    float64: 0.009, 9e-10, 4e-10 (about)"


@pytest.mark.parametrize(
    ("stored", "now"),
    [
        ("loop   293.5 ms (measured)", "loop  12.1 ms (measured)"),
        ("off by up to 2e-06 of 12.85 (measured)", "off by up to 0e+00 of 12.85 (measured)"),
        (LINEAR, LINEAR.replace("9, 3.1", "8.9, 3.2")),
        (LOG, LOG.replace("9e-10", "3e-11")),
        ("loss 9", "loss 3"),
        ("a: 0, 10, 42 (measured)\nb: 0, 0.1, 0.2 (measured)", "a: 0, 9, 35 (measured)\nb: 0, 0, 0 (measured)"),
    ],
)
def test_another_machine_is_no_difference(stored, now):
    assert list(differences(stored, now)) == []


@pytest.mark.parametrize(
    ("stored", "now"),
    [
        ("loop   293.5 ms (measured)", "loop  0.294 ms (measured)"),
        ("loop   293.5 ms (measured)", "loop  293500000 ms (measured)"),
        ("a: 0, 10, 42 (measured)", "a: 0, 10 (measured)"),
        ("a: 0, 10, 42 (measured)\nb: 0, 0, 0 (measured)", "a: 0, 10, 42 (measured)\nb: 0, 10, 40 (measured)"),
        (LINEAR, LINEAR.replace("9, 3.1, 0.2, 0, 0", "9, 9, 9, 9, 9")),
        (LINEAR, LINEAR.replace("9, 3.1, 0.2, 0, 0", "0, 0, 0.2, 3.1, 9")),
        (LOG, LOG.replace("0.009", "9")),
    ],
)
def test_another_unit_or_curve_is_one(stored, now):
    assert len(list(differences(stored, now))) == 1
