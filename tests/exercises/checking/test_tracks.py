"""A tensor that is given is not to track, nor to hold a gradient, when the function is done."""

import pytest
import torch

from helpers.exercises.checking.run import call
from helpers.exercises.checking.tracks import TRACKS
from helpers.exercises.checking.values import Trouble


def tracks(x):
    x.requires_grad_()
    (x**2).sum().backward()
    return x.grad


def tracks_for_a_while(x):
    slope = tracks(x)
    x.requires_grad_(False)
    return slope


@pytest.mark.parametrize("function", [tracks, tracks_for_a_while])
def test_a_function_that_makes_what_it_is_given_track_is_told(function):
    with pytest.raises(Trouble) as trouble:
        call(function, (torch.ones(2),))

    assert trouble.value.sentence == TRACKS


def test_what_tracks_already_may_get_its_gradient():
    assert call(tracks, (torch.ones(2, requires_grad=True),)).tolist() == [2, 2]


@pytest.mark.parametrize("function", [lambda x: tracks(x.clone()), torch.func.grad(lambda x: (x**2).sum())])
def test_a_copy_may_track(function):
    assert call(function, (torch.ones(2),)).tolist() == [2, 2]
