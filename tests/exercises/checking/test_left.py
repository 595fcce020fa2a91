"""A tensor that is given and does not track holds no gradient when the function is done."""

import pytest
import torch

from helpers.exercises.checking.left import LEFT
from helpers.exercises.checking.run import call
from helpers.exercises.checking.values import Trouble


def leaves(x):
    x.requires_grad_()
    (x**2).sum().backward()
    return x.grad


def tracks_for_a_while(x):
    slope = leaves(x)
    x.requires_grad_(False)
    return slope


@pytest.mark.parametrize("function", [leaves, tracks_for_a_while])
def test_a_function_that_leaves_a_gradient_in_what_it_is_given_is_told(function):
    with pytest.raises(Trouble) as trouble:
        call(function, (torch.ones(2),))

    assert trouble.value.sentence == LEFT


def test_what_tracks_already_may_get_its_gradient():
    assert call(leaves, (torch.ones(2, requires_grad=True),)).tolist() == [2, 2]


def asks_for_one(x):
    return torch.autograd.grad((x.requires_grad_() ** 2).sum(), x)[0]


def clears_up(x):
    slope, x.grad = leaves(x), None
    return slope


@pytest.mark.parametrize("function", [lambda x: leaves(x.clone()), asks_for_one, clears_up])
def test_what_leaves_none_is_measured(function):
    assert call(function, (torch.ones(2),)).tolist() == [2, 2]
