"""A check never raises and never hangs: whatever an answer is or does ends in a verdict with a sentence."""

import itertools
import sys
import threading

import pytest
import torch

from helpers.exercises import exercise
from helpers.exercises.checking import run as guard


def spin(*_):
    while True:
        pass


def hostile(*methods, base=object, does=spin):
    """A class in which these methods do not end, or raise."""
    return type("Hostile", (base,), dict.fromkeys(methods, does))


def raises(*_):
    raise RuntimeError("no")


class Unshown(Exception):
    __str__ = spin


class Unsayable(BaseException):
    pass


class Posing:
    @property
    def __class__(self):
        raise ValueError("no class")


def unshown(*_):
    raise Unshown


def unsayable(*_):
    raise Unsayable


def surrogate(*_):
    raise ValueError("\ud800" * 10_000)


def in_itself():
    answer = {}
    answer["itself"] = [answer, answer]
    return answer


def fickle(*_):
    """Text on one draw of inputs and numbers on the next."""
    return next(KINDS)


KINDS = itertools.cycle(["nine", 1.0, [1.0, "a"], torch.ones(2), {"a": 1.0}])
METHODS = ("__len__", "__iter__", "__eq__", "__repr__", "__deepcopy__", "__float__", "__array__", "__getattr__")
RUBBISH = {
    "meta": torch.ones(3, device="meta"),
    "sparse": torch.eye(3).to_sparse(),
    "complex": torch.ones(3, dtype=torch.complex64),
    "half": torch.ones(3, dtype=torch.bfloat16),
    "an enormous range": range(10**9),
    "an enormous number": 10**400,
    "in itself": in_itself(),
    "an endless generator": itertools.count(),
    "an object whose methods do not end": hostile(*METHODS)(),
    "an object whose methods raise": hostile(*METHODS, does=raises)(),
    "a list whose methods do not end": hostile("__len__", "__iter__", "__eq__", "__repr__", base=list)([1.0]),
    "a list whose methods raise": hostile("__len__", "__iter__", "__eq__", "__repr__", base=list, does=raises)([1.0]),
    "a dict whose methods do not end": hostile("__iter__", "values", "keys", "__len__", base=dict)(a=1.0),
    "text whose methods do not end": hostile("casefold", "__len__", "__eq__", base=str)("a"),
    "a number whose methods do not end": hostile("__float__", "__eq__", "__repr__", base=float)(1.0),
    "a tensor whose operations do not end": torch.ones(3).as_subclass(hostile("__torch_function__", base=torch.Tensor)),
    "an error whose text does not end": unshown,
    "an error that is no exception": unsayable,
    "an error whose text cannot be encoded": surrogate,
    "another kind on each draw": fickle,
    "a tensor without numbers as a result": lambda *_: torch.ones(3, device="meta"),
    "endless": spin,
}


@pytest.mark.parametrize("id", ["01.1", "02.2", "05.6", "08.2"])
@pytest.mark.parametrize("answer", RUBBISH.values(), ids=RUBBISH)
def test_whatever_is_handed_in_gets_a_sentence_that_can_be_shown(id, answer, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    verdict = exercise(id).check(answer)
    assert verdict.outcome == "wrong"
    assert verdict.feedback.endswith((".", "?")) and len(verdict.feedback) < 1500
    assert repr(verdict).encode() and verdict._repr_html_().encode()
    assert sys.exc_info() == (None, None, None)


@pytest.mark.parametrize("id", ["02.2", "07.1", "07.4"])
def test_an_object_that_hides_its_class_gets_a_sentence(id):
    answers = [Posing(), lambda *_: Posing(), type("Net", (), {"forward": Posing()})]
    assert [exercise(id).check(answer).outcome for answer in answers] == ["wrong"] * 3
    assert not guard.is_untouched(Posing())


@pytest.mark.parametrize("answer", [range(10**9), hostile(*METHODS)(), spin], ids=["range", "object", "function"])
def test_so_it_does_on_another_thread(answer, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    found = []
    thread = threading.Thread(target=lambda: found.append(exercise("02.2").check(answer)), daemon=True)
    thread.start()
    thread.join(20)
    assert found[0].outcome == "wrong"


def test_a_value_is_limited_as_a_function_is(monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    assert "still running after 0.1 seconds" in exercise("01.1").check([hostile("__array__")()]).feedback
