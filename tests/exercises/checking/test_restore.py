"""Whatever an answer changes of the session is as it was after the check, however the answer ends."""

import os
import random
import signal
import sys
import tempfile
import threading
import warnings

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from helpers.exercises.checking import run as guard


def leave_folder_for_one_that_is_gone():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)


pytestmark = pytest.mark.usefixtures("in_this_process")


def trace(*_):
    return None


def bits(generator_state):
    return generator_state[1].tobytes(), generator_state[2:]


MODES = []  # entered and never left


def enter_inference_mode():
    MODES.append(torch.inference_mode())
    MODES[-1].__enter__()


CHANGES = {  # what an answer does, and how one sees it
    "default type": (lambda: torch.set_default_dtype(torch.bfloat16), torch.get_default_dtype),
    "default device": (lambda: torch.set_default_device("meta"), lambda: torch.empty(0).device),
    "gradients": (lambda: torch.set_grad_enabled(False), torch.is_grad_enabled),
    "inference": (enter_inference_mode, torch.is_inference_mode_enabled),
    "anomalies": (lambda: torch.autograd.set_detect_anomaly(True), torch.is_anomaly_enabled),
    "determinism": (lambda: torch.set_deterministic_debug_mode("warn"), torch.get_deterministic_debug_mode),
    "autocast": (lambda: torch.set_autocast_enabled("cpu", True), lambda: torch.is_autocast_enabled("cpu")),
    "threads": (lambda: torch.set_num_threads(torch.get_num_threads() + 1), torch.get_num_threads),
    "torch's seed": (lambda: torch.manual_seed(1), lambda: bytes(torch.get_rng_state())),
    "numpy's seed": (lambda: np.random.seed(1), lambda: bits(np.random.get_state())),
    "Python's seed": (lambda: random.seed(1), random.getstate),
    "numpy's errors": (lambda: np.seterr(all="raise"), np.geterr),
    "folder": (lambda: os.chdir("/"), os.getcwd),
    "a folder that is gone": (leave_folder_for_one_that_is_gone, os.getcwd),
    "a variable more": (lambda: os.environ.update(NEW="1"), lambda: dict(os.environ)),
    "no variables": (os.environ.clear, lambda: dict(os.environ)),
    "recursion limit": (lambda: sys.setrecursionlimit(5000), sys.getrecursionlimit),
    "warnings": (lambda: warnings.simplefilter("error"), lambda: list(warnings.filters)),
    "standard output": (lambda: setattr(sys, "stdout", None), lambda: sys.stdout),
    "standard error": (lambda: setattr(sys, "stderr", None), lambda: sys.stderr),
    "trace": (lambda: sys.settrace(trace), sys.gettrace),
    "profile": (lambda: sys.setprofile(trace), sys.getprofile),
    "interrupts": (lambda: signal.signal(signal.SIGINT, signal.SIG_IGN), lambda: signal.getsignal(signal.SIGINT)),
    "alarms": (lambda: signal.signal(signal.SIGALRM, trace), lambda: signal.getsignal(signal.SIGALRM)),
    "a function of torch": (lambda: setattr(torch, "relu", None), lambda: torch.relu),
    "a function of nn.functional": (lambda: setattr(F, "relu", None), lambda: F.relu),
    "a method of tensors": (lambda: setattr(torch.Tensor, "relu", None), lambda: torch.Tensor.relu),
    "a method torch writes in Python": (
        lambda: setattr(torch.Tensor, "backward", None),
        lambda: torch.Tensor.backward,
    ),
    "a function taken away": (lambda: delattr(torch, "relu"), lambda: getattr(torch, "relu", None)),
}
ONLY_ON_MAIN = ("interrupts", "alarms")


def ends_well():
    return 3.0


def ends_in_an_error():
    raise ValueError("wrong")


def exits():
    raise SystemExit


def is_interrupted():
    raise KeyboardInterrupt


def never_ends():
    while True:
        pass


def checked(sums, answer):
    try:
        return sums.check(answer).outcome
    except KeyboardInterrupt:
        return "interrupted"


def around_a_check(sums, name, ending):
    change, see = CHANGES[name]

    def answer(x):
        change()
        return ending()

    before = see()
    outcome = checked(sums, answer)
    return outcome, before, see()


ENDINGS = {
    ends_well: "wrong",
    ends_in_an_error: "wrong",
    exits: "wrong",
    is_interrupted: "interrupted",
    never_ends: "wrong",
}


@pytest.mark.parametrize(
    ("name", "ending"),
    [(name, ending) for name in CHANGES for ending in ENDINGS if (name, ending) != ("alarms", never_ends)],
    ids=lambda part: getattr(part, "__name__", part),
)
def test_what_an_answer_changes_is_put_back(name, ending, sums, monkeypatch):
    if ending is never_ends:
        monkeypatch.setattr(guard, "SECONDS", 0.05)
    outcome, before, after = around_a_check(sums, name, ending)
    assert (outcome, after) == (ENDINGS[ending], before)


@pytest.mark.parametrize("name", [name for name in CHANGES if name not in ONLY_ON_MAIN])
def test_it_is_put_back_on_another_thread_too(name, sums):
    found = []
    thread = threading.Thread(target=lambda: found.append(around_a_check(sums, name, ends_well)))
    thread.start()
    thread.join()
    outcome, before, after = found[0]
    assert (outcome, after) == ("wrong", before)


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_is_one_that_shows(name, sums):
    """Without the check the change stays: the tests above would see it."""
    change, see = CHANGES[name]
    seen = []

    def answer(x):
        before = see()
        change()
        try:
            seen.append(see() == before)
        except OSError:  # the folder is gone
            seen.append(False)
        return 3.0

    sums.check(answer)
    assert seen[0] is False


def test_what_torch_wraps_for_good_when_it_loads_its_compiler_stays(sums, monkeypatch, in_this_process):
    """TorchScript takes a new function at the address of one that is gone for torch.manual_seed."""
    monkeypatch.setattr(torch, "manual_seed", before := torch.random.manual_seed)

    def answer(x):
        torch.manual_seed = torch._disable_dynamo(before)  # as `import torch._dynamo` does
        return 3.0

    assert sums.check(answer).outcome == "wrong"
    assert torch.manual_seed is not before and torch.manual_seed.__wrapped__ is before


def test_a_check_in_a_folder_that_is_gone_still_answers(sums, monkeypatch, tmp_path):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert sums.check(sums.reference).outcome == "right"


def test_what_an_answer_prints_and_warns_of_stays_out_of_the_notebook(sums, capfd):
    def answer(x):
        print("one"), print("two", file=sys.stderr), warnings.warn("three", stacklevel=1)
        return 3.0

    sums.check(answer)
    assert capfd.readouterr() == ("", "")


def test_one_run_of_an_answer_finds_torch_as_the_next_does(sums):
    found = []

    def answer(x):
        found.append((torch.get_default_dtype(), torch.is_grad_enabled(), torch.rand(1).item()))
        torch.set_default_dtype(torch.bfloat16), torch.set_grad_enabled(False), torch.manual_seed(3)
        return 3.0

    sums.check(answer)
    found = found[:3]  # chance is in it: the other runs ask whether it decides
    assert len(found) == 3 and set(found) == {(torch.float64, True, found[0][2])}  # x is of float64


def test_chance_plays_alike_whatever_was_drawn_before(sums):
    drawn = []
    for seed in (1, 2):
        torch.manual_seed(seed)
        drawn.append([])
        sums.check(lambda x: drawn[-1].append(torch.rand(1).item()))
    assert drawn[0] and drawn[0] == drawn[1]


def test_the_learners_tensors_stay_as_they_were(sums):
    answer = torch.tensor([1.0, 2.0], requires_grad=True)
    before = answer.clone()
    sums.check(answer)
    assert torch.equal(answer, before) and answer.grad is None
