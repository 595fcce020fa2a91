"""Each sentence on a wrong answer is held against the numbers it speaks of."""

import itertools
import re

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpers.exercises.checking.draws import drawer
from helpers.exercises.checking.explain import unnamed
from helpers.exercises.checking.values import RELATIVE, Trouble, canonical, number_words

KINDS = {
    "a number": 1.0,
    "another number": 2.5,
    "numbers": [1.0, 2.0],
    "another shape": torch.ones(2, 3),
    "text": "nine",
    "a set": {1, 2},
    "parts": ["a", 1.0],
    "named parts": {"a": 1.0},
    "other names": {1: 1.0},
    "no entries": [],
}
FACTORS = st.floats(1e-6, 1e6) | st.floats(-1e6, -1e-6) | st.floats(0.98, 1.02)


def runs(*numbers):
    return [canonical(number) for number in numbers]


def said(got, expected, draws=({"x": [1.0]},) * 3):
    return unnamed(runs(*got), runs(*expected), list(draws))[0]


@settings(deadline=None)
@given(FACTORS)
def test_a_factor_is_told_with_its_size_direction_and_sign(k):
    assume(abs(k - 1) > 2 * RELATIVE)
    right = [drawer(seed)(3) for seed in (1, 2, 3)]
    sentence = said([k * run for run in right], right)
    if abs(k + 1) < RELATIVE / 2:
        assert "The size is right on all inputs tried, the sign is the other one." in sentence
    elif abs(k + 1) > 2 * RELATIVE:
        far, unit, way = re.match(r"Yours is ([\d.e+]+) (times|per cent) too (large|small)", sentence).groups()
        told = float(far) if unit == "times" else 1 + float(far) / 100
        assert (told if way == "large" else 1 / told) == pytest.approx(abs(k), rel=1e-3)
        assert ("sign is the other one" in sentence) == (k < 0)


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (1 / 3, "Yours is 3 times too small on all inputs tried."),
        (2, "Yours is 2 times too large on all inputs tried."),
        (-0.5, "Yours is 2 times too small on all inputs tried, and its sign is the other one."),
        (-1, "The size is right on all inputs tried, the sign is the other one."),
        (0, "Yours is 0 on all inputs tried."),
        (1.0005, "Yours is 0.05 per cent too large on all inputs tried."),
    ],
)
def test_a_constant_factor_is_told(sums, factor, words):
    assert sums.check(lambda x: factor * x.sum(1)).feedback.startswith(words)


def test_a_factor_that_holds_on_one_input_alone_is_not_told():
    assert "times" not in said([2.0, 6.0, 5.0], [1.0, 2.0, 5.0])


@settings(deadline=None)
@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_single_number_is_told_which_way_it_is_off(yours, right):
    assume(abs(yours - right) > 1e-3 * (1 + abs(right)) and abs(yours + right) > 1e-3 * (1 + abs(right)))
    assert said([yours], [right], draws=()) == f"Yours is too {'large' if yours > right else 'small'}."


def test_what_is_off_in_some_runs_is_told_of_these():
    assert said([2.0, 3.0], [-2.0, 3.0], draws=()) == "The size is right, the sign is the other one on some inputs."
    assert said([2.0, 3.0], [1.0, 3.0], draws=()) == "Yours is too large on some inputs."
    assert said([2.0, 3.0], [1.0, 4.0], draws=()) == "Yours is too large on some inputs, too small on others."
    assert "In one run 1 of 2 entries" in said([[2.0, 3.0], [1.0, 4.0]], [[2.0, 1.0], [1.0, 4.0]], draws=())


def test_a_sign_is_told_of_a_single_number():
    assert said([-2.5], [2.5], draws=()) == "The size is right, the sign is the other one."


@settings(deadline=None)
@given(st.integers(1, 4), st.integers(1, 5), st.data())
def test_entries_are_counted_and_the_first_that_is_off_is_the_first(rows, columns, data):
    right = drawer(7)(rows, columns)
    off = data.draw(st.sets(st.integers(0, rows * columns - 1), min_size=1))
    yours = right.clone()
    for i in off:
        yours[i // columns, i % columns] += 1
    sentence, picture = unnamed([yours], [right], [])
    assert picture.count(">≠ ") == len(off)
    if len(off) == rows * columns:
        assert sentence == "The shape is right, the numbers are not yet."
    else:
        count = f"{rows * columns - len(off)} of {rows * columns} entries are right"
        assert f"{count}; the first that is off is [{min(off) // columns}, {min(off) % columns}]." in sentence


@settings(deadline=None)
@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_a_set_is_told_how_many_belong_and_how_many_are_missing(yours, right):
    assume(yours != right)
    numbers = list(map(int, re.findall(r"\d+", said([yours], [right], draws=()))))
    belong, strangers, missing = numbers
    assert belong + strangers == len(yours) and belong + missing == len(right)
    assert belong == sum(part in right for part in yours)


@settings(deadline=None)
@given(st.lists(st.text("ab", min_size=1), min_size=2, max_size=5), st.data())
def test_the_first_part_that_is_off_is_the_first(right, data):
    off = data.draw(st.sets(st.integers(0, len(right) - 1), min_size=1))
    yours = [part + "c" if i in off else part for i, part in enumerate(right)]
    assert f"is number {min(off) + 1} of {len(right)}." in said([yours], [right], draws=())


def test_of_named_parts_the_one_that_is_off_is_named():
    assert said([{"w": 1.0, "b": 3.0}], [{"w": 1.0, "b": 2.0}], draws=()) == "What is off: b. With yours it is 3."


def test_the_shape_is_told_before_the_value(sums):
    assert "of shape (3, 4); the answer is of shape (3,)" in sums.check(lambda x: x).feedback


def test_what_is_no_tensor_is_told_how_many_numbers_are_asked_for():
    told = said([{"w": 1.0, "b": 3.0}], [[1.0, 3.0]], draws=())
    assert (
        told == "Yours is a dict with the names w, b; the answer is of shape (2,): two numbers, with a comma "
        "between them or in one tensor."
    )
    assert said([7.0], [torch.ones(3)], draws=()).startswith(
        "Yours is one number; the answer is of shape (3,): three numbers, with"
    )
    sizes = said([7.0, 8.0], [torch.ones(3), torch.ones(4)], draws=())
    assert sizes == "Yours is one number; the answer is of shape (3,)."
    assert said([{"s": 1.0}], [[1.0, 3.0]], draws=()).startswith("Yours is a dict with the name s; the answer is of")
    assert said(["nine"], [torch.ones(2, 3)], draws=()) == "Yours is text; the answer is of shape (2, 3)."


def test_a_nan_is_named(sums):
    assert "NaN" in sums.check(lambda x: x.sum(1) / 0 * 0).feedback


def test_a_nan_where_the_answer_has_one_is_not_what_is_off():
    nan = float("nan")
    assert said([[nan, 1.0]], [[nan, 2.0]], draws=()).startswith("The shape is right. 1 of 2 entries are right")
    assert "NaN" in said([[nan, nan]], [[nan, 2.0]], draws=())
    assert said([1.0], [nan], draws=()) == "Yours is a number where the answer is none."


def test_the_run_that_is_quoted_is_the_first_that_is_off():
    draws = [{"x": torch.tensor(x)} for x in (1.0, -2.0, 3.0)]
    assert said([1.0, 5.0, 7.0], [1.0, 2.0, 3.0], draws).endswith("At x = −2 yours gives 5.")


@pytest.mark.parametrize("number", [0.0, -0.5, 3.14159, 1e-9, 123456.0, float("inf")])
def test_a_number_is_written_with_four_digits_and_a_minus_sign(number):
    words = number_words(number)
    assert float(words.replace("−", "-")) == pytest.approx(number, rel=1e-3)
    assert "-" not in words.replace("e-", "e") and len(re.sub(r"e.*|\D", "", words).lstrip("0")) <= 4


def test_every_kind_of_answer_is_explained_also_when_its_runs_differ_in_kind():
    for first, later, right in itertools.product(KINDS.values(), repeat=3):
        if first is not right or later is not right:
            assert said([first, later], [right, right], draws=({"x": [1.0]},) * 2).endswith(".")


def test_names_that_look_alike_are_still_explained():
    assert said([{1: 1.0}], [{"1.0": 1.0}], draws=()).endswith(".")


def test_a_trouble_is_told_in_its_own_sentence():
    assert unnamed(Trouble("mutates", "Leave the inputs be."), [], []) == ("Leave the inputs be.", "")


def test_a_long_answer_gets_a_short_sentence():
    ragged = [[0.0] * (i % 3) for i in range(10_000)]
    named = {f"w{i}" * 100: 1.0 for i in range(10_000)}
    assert len(said([ragged], [1.0], draws=())) < 1000 and len(said([named], [1.0], draws=())) < 1000


def test_a_wrong_axis_is_recognised_before_its_shape_is_complained_about(sums):
    assert sums.check(lambda x: x.sum(0)).mistake == "wrong axis"


def test_a_verdict_is_the_same_on_every_run(sums):
    wrong = [repr(sums.check(lambda x: x.sum(1) * x.sum())) for _ in range(2)]
    assert wrong[0] == wrong[1]
