"""What values are is told in words: their kind, the digits that tell two apart, a factor, the first that differ."""

import pytest
import torch

from helpers.exercises.checking.values import canonical, first_apart, one_factor, shape_words, told_apart


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (3, "one number"),
        ([[1, 2]], "of shape (1, 2)"),
        ("a", "text"),
        ({1}, "a set"),
        ({"w": 1, "b": 2}, "parts named w, b"),
        ({0: 1, 1: 2}, "parts named 0, 1"),
        ([1, "a"], "2 parts (one number; text)"),
    ],
)
def test_the_kind_of_an_answer_is_told_in_words(answer, words):
    assert shape_words(canonical(answer)) == words


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (3.72498, 3.72496, ("3.72498", "3.72496")),
        (-1.0, torch.tensor(2.0), ("−1", "2")),
        (1 / 3, 1 / 3, ("0.3333", "0.3333")),
    ],
)
def test_two_numbers_are_written_in_as_many_digits_as_tell_them_apart(one, other, words):
    assert told_apart(one, other) == words


@pytest.mark.parametrize("times", [2.0, -1.0, 0.0])
def test_a_factor_is_that_of_every_entry(times):
    expected = torch.tensor([[1.0, -2.0], [3.0, 0.5]]).double()

    assert one_factor(times * expected, expected) == times
    assert one_factor(times * expected + torch.eye(2).double(), expected) is None


def test_of_two_tensors_the_first_entries_that_differ_are_told_apart():
    one, other = torch.tensor([1.0, 2.00011, 5.0]).double(), torch.tensor([1.0, 2.0, 6.0]).double()

    assert first_apart(one, other) == ("5", "6")
    assert first_apart(one + torch.tensor([0.0, 0.001, 0.0]), other) == ("2.001", "2")
