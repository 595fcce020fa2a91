"""Whatever the notebook has switched on or off, an answer is judged the same, and the switch stays as it was."""

import contextlib

import pytest
import torch

from helpers.exercises import exercise
from helpers.exercises.checking import run as guard
from helpers.exercises.shelf import exercise_files, notebooks

EXERCISES = [exercise(id) for number in notebooks() for id in exercise_files(number)]


@contextlib.contextmanager
def default(read, write, value):
    before = read()
    write(value)
    try:
        yield
    finally:
        write(before)


AROUND = {
    "inference mode": torch.inference_mode,
    "no_grad": torch.no_grad,
    "gradients off": lambda: default(torch.is_grad_enabled, torch.set_grad_enabled, False),
    "another default type": lambda: default(torch.get_default_dtype, torch.set_default_dtype, torch.float64),
    "half as default type": lambda: default(torch.get_default_dtype, torch.set_default_dtype, torch.bfloat16),
    "another default device": lambda: default(lambda: None, torch.set_default_device, "meta"),
    "anomalies": lambda: torch.autograd.set_detect_anomaly(True),
    "autocast": lambda: torch.autocast("cpu", torch.bfloat16),
}

TOGETHER = [  # what can be on at once
    ("half as default type", "autocast", "inference mode", "another default device"),
    ("another default type", "anomalies", "no_grad", "gradients off"),
]


def test_every_switch_is_tried():
    assert sorted(switch for together in TOGETHER for switch in together) == sorted(AROUND)


def switches():
    return (
        torch.is_inference_mode_enabled(),
        torch.is_grad_enabled(),
        torch.get_default_dtype(),
        torch.empty(0).device,
        torch.is_anomaly_enabled(),
        torch.is_autocast_enabled("cpu"),
    )


@pytest.mark.filterwarnings("ignore:Anomaly Detection")
@pytest.mark.parametrize("together", TOGETHER, ids=", ".join)
def test_every_exercise_judges_the_same_whatever_the_notebook_has_switched(together):
    asked = [item for item in EXERCISES[::3] if item.inputs]
    odd = {item.id: item.check(lambda *_: 0.123).feedback for item in asked}
    for item in EXERCISES:
        for known in ("_right", "_measured"):  # of another test
            vars(item).pop(known, None)
    with contextlib.ExitStack() as around:
        for switch in together:
            around.enter_context(AROUND[switch]())
        before = switches()
        right = {item.id: item.check(item.reference).outcome for item in EXERCISES}
        wrong = {item.id: item.check(item.mistakes[0].answer).outcome for item in EXERCISES[::5]}
        assert {item.id: item.check(lambda *_: 0.123).feedback for item in asked} == odd
        after = switches()
    assert after == before
    assert set(right.values()) == {"right"} and set(wrong.values()) == {"wrong"}


@pytest.mark.filterwarnings("ignore:Anomaly Detection")
def test_a_gradient_that_is_no_number_is_measured_though_the_notebook_stops_at_one():
    def slope():
        x = torch.zeros(1, requires_grad=True)
        return torch.autograd.grad((0 * x.sqrt()).sum(), x)[0]

    with torch.autograd.set_detect_anomaly(True):
        assert guard.run(slope).isnan().all()
