"""A check never raises and never hangs: whatever an answer is or does ends in a verdict with a sentence."""

import contextlib
import itertools
import sys
import threading
import time
import warnings

import pytest
import torch

from helpers.exercises import exercise
from helpers.exercises.checking import judge
from helpers.exercises.checking import run as guard
from helpers.exercises.checking.draws import drawer
from helpers.exercises.checking.values import Trouble
from helpers.exercises.shelf import exercise_files, notebooks

EXERCISES = [exercise(id) for number in notebooks() for id in exercise_files(number)]


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

TOGETHER = [
    ("half as default type", "autocast", "inference mode"),
    ("another default type", "anomalies", "no_grad"),
    ("another default device", "gradients off"),
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
    for item in EXERCISES:
        for known in ("_right", "_measured"):  # of another test
            vars(item).pop(known, None)
    with contextlib.ExitStack() as around:
        for switch in together:
            around.enter_context(AROUND[switch]())
        before = switches()
        right = {item.id: item.check(item.reference).outcome for item in EXERCISES}
        wrong = {item.id: item.check(item.mistakes[0].answer).outcome for item in EXERCISES[::5]}
        after = switches()
    assert after == before
    assert set(right.values()) == {"right"} and set(wrong.values()) == {"wrong"}


def test_a_check_answers_within_the_limit_of_five_seconds():
    assert guard.SECONDS == 5


def test_each_run_of_an_answer_is_stopped_after_the_limit(sums, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    start = time.monotonic()
    assert "still running after 0.1 seconds" in sums.check(spin).feedback
    assert time.monotonic() - start < 4


def test_a_value_is_limited_as_a_function_is(sums, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    assert "still running after 0.1 seconds" in exercise("01.1").check([hostile("__array__")()]).feedback


def test_a_session_in_which_the_solution_fails_is_told_to_restart(sums, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("patched by the notebook")

    monkeypatch.setattr(torch.Tensor, "sum", broken)
    for answer in (sums.reference, lambda x: x.sum(1), lambda x: x):
        verdict = sums.check(answer)
        assert (verdict.outcome, verdict.feedback) == ("not attempted", judge.UNFIT)
    monkeypatch.undo()
    assert sums.check(sums.reference).outcome == "right"


def test_a_session_that_breaks_between_two_checks_is_told_to_restart(sums, monkeypatch):
    assert sums.check(sums.reference).outcome == "right"

    monkeypatch.setattr(torch.Tensor, "sum", None)
    assert sums.check(lambda x: x.sum(1)).feedback == judge.UNFIT


def test_an_interrupt_of_the_notebook_passes_through(sums):
    def interrupted(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sums.check(interrupted)


def test_a_warning_is_no_error_though_the_notebook_makes_errors_of_them(sums, in_this_process):
    def warns(x):
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        return x.sum(1)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sums.check(warns).outcome == "right"


def test_an_error_is_told_in_its_own_words(sums):
    assert "ZeroDivisionError: division by zero." in sums.check(lambda x: 1 / 0).feedback


def test_an_error_in_the_checks_own_code_is_told_as_what_it_tries():
    class NoModule:
        def __init__(self):
            self.all = [torch.zeros(13, requires_grad=True)]

        def parameters(self):
            return self.all

    assert exercise("07.4").check(NoModule).feedback.startswith("The check tries `model(x)` with what you hand in")


def test_threads_an_answer_starts_are_waited_for(sums, in_this_process):
    found = []

    def starts(x):
        threading.Thread(target=lambda: (time.sleep(0.1), found.append(x.dim()))).start()
        return x.sum(1)

    assert sums.check(starts).outcome == "right"
    assert found == [2, 2, 2]


def test_a_thread_that_does_not_end_is_told_and_a_daemon_is_left_alone(sums, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.2)
    over = threading.Event()

    def starts(daemon):
        threading.Thread(target=over.wait, daemon=daemon).start()
        return 3.0

    try:
        assert "still running" in guard.run(lambda: starts(False), guard.SECONDS).sentence
        assert guard.run(lambda: starts(True), guard.SECONDS) == 3.0
    finally:
        over.set()


# --- what a function is given -------------------------------------------------------------------------------------


@pytest.mark.parametrize("inputs", [(torch.ones(2),), ([1.0, 2.0],), ({"w": torch.ones(2)},), ((torch.ones(2),),)])
def test_a_function_that_changes_its_inputs_is_told_and_changes_copies(inputs):
    given = []

    def changes(x):
        given.append(x)
        part = x["w"] if isinstance(x, dict) else x[0] if isinstance(x, tuple) else x
        part[0] = 7.0

    with pytest.raises(Trouble, match="mutates"):
        guard.call(changes, inputs)
    assert given[0] is not inputs[0] and "7" in str(given[0]) and "7" not in str(inputs[0])


def test_inputs_with_nan_that_are_left_alone_count_as_unchanged():
    nan = torch.tensor([float("nan"), 1.0])
    assert guard.call(lambda x, numbers: x.dim(), (nan, [float("nan")])) == 1


def test_an_input_of_another_type_or_shape_counts_as_changed():
    def swaps(x):
        x.data = x.data.to(torch.float32)

    def grows(x):
        x.resize_(3)

    for function in (swaps, grows):
        with pytest.raises(Trouble, match="mutates"):
            guard.call(function, (torch.ones(2, dtype=torch.float64),))


def test_a_function_that_hands_nothing_back_is_told():
    with pytest.raises(Trouble, match="return"):
        guard.call(lambda x: None, (1.0,))


def test_values_that_are_off_are_told_what_was_seen_of_them_and_others_go_on():
    assert guard.told(2, 2.0, "off") == 2 and guard.told(..., 2, "off") is ...
    assert guard.told(torch.ones(2), 2, "off").tolist() == [1, 1]  # another form has a sentence of its own
    with pytest.raises(Trouble) as caught:
        guard.told(3, 2, lambda got: f"It is {got:g}.")
    assert (caught.value.kind, caught.value.sentence) == (3, "It is 3.")


def test_several_things_of_a_kind_in_place_of_one_are_told_by_their_number():
    guard.require_one([1.0, 2.0], "tensor", torch.Tensor)
    guard.require_one(torch.ones(2), "tensor")
    with pytest.raises(Trouble, match="Yours hands back a list of 2. One tensor is asked for, by itself."):
        guard.require_one([torch.ones(2), None], "tensor", torch.Tensor)


@pytest.mark.parametrize(
    ("values", "right", "sentence"),
    [
        ((3, 2.0), 2, "Yours hands back a tuple of 2, and one thing is asked for: number 2. Return that one alone."),
        ((torch.zeros(3), torch.ones(2)), torch.ones(2), "number 2. Return that one alone"),
        ((torch.ones(2), None), torch.ones(2), "number 1. Return that one alone"),
        ((1, 2.5), 2, "Yours hands back a tuple of 2; the answer is one number."),
        ((0.5, 1.5), 2, "the answer is one number. Their sum is right."),
    ],
)
def test_several_things_in_place_of_one_are_told(values, right, sentence):
    with pytest.raises(Trouble) as caught:
        guard.told(values, right, "off")
    assert sentence in caught.value.sentence


def test_the_names_by_which_the_check_itself_calls_are_not_shown():
    told = exercise("06.1").check(lambda w, x: w).feedback

    assert told.startswith("The check cannot run what you hand in. TypeError")


@pytest.mark.parametrize("values", [True, torch.tensor(False)])
def test_a_truth_value_in_place_of_a_number_is_told_so(values):
    with pytest.raises(Trouble, match="True or False, as a comparison does, and no number"):
        guard.told(values, 1, "off")
    assert guard.told(values, values, "off") == float(values)


def test_a_slip_is_named_before_what_was_seen_of_its_values():
    assert exercise("02.2").check(lambda a, b, c: c * 3).mistake == "c for b"
    assert exercise("02.2").check(lambda a, b, c: b + 7).feedback.startswith("Write down three local derivatives")


def test_a_function_gets_the_inputs_in_order():
    assert guard.call(lambda a, b: a - b, (5.0, 3.0)) == 2.0


def untouched(x): ...


def with_a_docstring(x):
    """Return the sums."""


def on_purpose(x):
    return None


def doing(x):
    return x


@pytest.mark.parametrize(
    ("function", "answer"),
    [(untouched, True), (with_a_docstring, True), (on_purpose, False), (doing, False), (print, False)],
)
def test_a_stub_is_known_by_its_empty_body(function, answer):
    assert guard.is_untouched(function) is answer


def test_inputs_are_the_same_for_every_answer(sums, in_this_process):
    seen, again = [], []
    for one in (seen, again):
        sums.check(lambda x, one=one: one.append(x.clone()) or 3.0)
    assert len(seen) == len(again) >= 3 and all(map(torch.equal, seen, again))
    assert torch.equal(seen[0], drawer(judge.SEEDS[0])(3, 4)) and not torch.equal(seen[0], seen[1])


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_what_an_answer_makes_anew_has_the_type_of_what_it_is_given(dtype):
    made = []

    def answer(x, _):
        made.append(torch.zeros(3).dtype)
        return x.sum(1)

    guard.run(lambda: guard.call(answer, (torch.ones(3, 4, dtype=dtype), [torch.ones(2)])))

    assert made == [dtype]


def test_the_default_type_is_put_back_behind_a_call_that_fails():
    def answer(x):
        raise ValueError

    with pytest.raises(ValueError):
        guard.call(answer, (torch.ones(2, dtype=torch.float64),))

    assert torch.get_default_dtype() is torch.float32
