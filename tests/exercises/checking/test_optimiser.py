"""The optimiser that checks hand over does what torch's does, and loads no compiler."""

import subprocess
import sys

import pytest
import torch

from helpers.exercises.checking.optimiser import SGD

ALONE = """
import sys, torch
from helpers.exercises.checking.optimiser import SGD
w = torch.ones(2, requires_grad=True)
sgd = SGD([w], lr=0.1)
sgd.zero_grad()
w.sum().backward()
sgd.step()
print("torch._dynamo" in sys.modules, w.tolist())
"""


@pytest.mark.parametrize("more", [{}, {"momentum": 0.9}, {"weight_decay": 0.2}])
def test_it_steps_as_torchs_own(more):
    places = []
    for kind in (torch.optim.SGD, SGD):
        w, ran = torch.tensor([1.0, -2.0], requires_grad=True), []
        sgd = kind([w], lr=0.1, **more)
        sgd.register_step_post_hook(lambda *_, ran=ran: ran.append("step"))
        for _ in range(3):
            sgd.zero_grad()
            (w**2).sum().backward()
            sgd.step()
        sgd.zero_grad()
        places.append((w.tolist(), w.grad, w.is_leaf, ran))

    assert places[0] == places[1]
    assert isinstance(sgd, torch.optim.SGD)


def test_it_loads_no_compiler():
    said = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True).stdout

    assert said.startswith("False [0.89")
