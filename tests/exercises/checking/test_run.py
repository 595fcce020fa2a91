"""An answer's run is limited, gets copies of its inputs, and ends in values or in one sentence of what was seen."""

import sys
import threading
import time
import warnings

import pytest
import torch

from helpers import live
from helpers.exercises import exercise
from helpers.exercises.checking import judge
from helpers.exercises.checking import run as guard
from helpers.exercises.checking.draws import drawer
from helpers.exercises.checking.values import Trouble


def spin(*_):
    while True:
        pass


def test_a_check_answers_within_the_limit_of_five_seconds():
    assert guard.SECONDS == 5


def test_each_run_of_an_answer_is_stopped_after_the_limit(sums, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    start = time.monotonic()
    assert "still running after 0.1 seconds" in sums.check(spin).feedback
    assert time.monotonic() - start < 4


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


def test_an_error_inside_the_course_is_laid_at_the_line_that_called_it(sums):
    assert "Your code stops at `assert" in sums.check(lambda x: live(x)).feedback


def test_an_error_in_the_checks_own_code_is_told_as_what_it_tries():
    class NoModule:
        all = [torch.zeros(13, requires_grad=True)]

        def parameters(self):
            return self.all

    placed = sys.version_info >= (3, 11)  # 3.10 does not say which part of a line was running
    for net, tried in ((NoModule, "model(x)"), (memoryview, "memoryview()")):
        told = f"The check {f'tries `{tried}` with' if placed else 'cannot run'} what you hand in"
        assert exercise("07.4").check(net).feedback.startswith(told)


def test_a_library_is_known_by_its_link_too(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")

    assert guard.both_names(str(tmp_path / "link")) == {str(tmp_path / "link"), str(tmp_path.resolve() / "there")}


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
