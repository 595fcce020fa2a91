"""An answer that leaves something behind in its inputs, or in itself, is refused though its first result is right."""

import pytest
import torch

from helpers.exercises.checking.again import AGAIN, told_again
from helpers.exercises.checking.values import Trouble

X = torch.tensor([1.0, 2.0])


def fills(x):
    x.requires_grad_()
    (x * x).sum().backward()
    return x.grad


def tracks(x):
    return torch.autograd.grad((x.requires_grad_() ** 2).sum(), x)[0]


def test_a_gradient_that_is_added_to_is_told():
    with pytest.raises(Trouble) as told:
        told_again(fills, (X,), 2 * X, str)

    assert told.value.sentence == AGAIN
    assert X.grad is None and not X.requires_grad


def test_what_is_right_again_passes_and_what_is_wrong_is_told_as_ever():
    assert told_again(tracks, (X,), 2 * X, str).tolist() == [2, 4]
    with pytest.raises(Trouble) as told:
        told_again(fills, (X,), 3 * X, lambda _: "not yet")

    assert told.value.sentence == "not yet"
