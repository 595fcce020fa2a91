"""Every question, held against its answer, its slips and what cannot be read; and its form."""

import pytest

from helpers.exercises import predict, session
from helpers.exercises.form.reading import show
from helpers.exercises.shelf import notebooks, questions

QUESTIONS = [question for number in notebooks() for question in questions(number)]
UNREADABLE = ["[", "1/0", "__import__('os')", "9**9**9**9", "null", "...", "x" * 9999, "forty-odd"]


def each(items):
    return pytest.mark.parametrize("item", items, ids=lambda item: item.id)


def typed(item, answer):
    return answer if item.choices else str(list(answer) if isinstance(answer, tuple) else answer)


@each(QUESTIONS)
def test_the_true_answer_is_right_and_told_why(item):
    verdict = item.commit(typed(item, item.answer))

    assert verdict.outcome == "right"
    assert verdict.feedback.endswith(item.why)


@each(QUESTIONS)
def test_every_slip_is_told_which_one_it_is(item):
    for mistake in item.mistakes:
        session.commits.clear()
        verdict = item.commit(typed(item, mistake.answer))
        truth = f"“{item.answer}”" if item.choices else show(item.answer)

        assert (verdict.outcome, verdict.mistake) == ("wrong", mistake.name)
        assert verdict.feedback.endswith(f"; it is {truth}. {mistake.feedback}")


def test_a_count_is_right_to_the_last_unit():
    assert predict("02.d6").commit("1048575").mistake == "the sums"


@each([question for question in QUESTIONS if question.choices])
def test_every_wrong_choice_has_its_feedback(item):
    assert {mistake.answer for mistake in item.mistakes} | {item.answer} == set(item.choices)


@each(QUESTIONS)
def test_what_cannot_be_read_is_told_so_and_not_committed(item):
    unread = "Choose one of the" if item.choices else "That does not read as a number."

    assert item.commit("  ").feedback == "Type an answer first, then press Enter."
    for text in UNREADABLE:
        verdict = item.commit(text)
        assert (verdict.outcome, verdict.feedback.startswith(unread)) == ("not attempted", True), text
    assert item.verdict is None


@each(QUESTIONS)
def test_the_form_does_not_hold_the_answer_before_it_is_committed(item):
    state = item._form.get_state()

    assert state["reply"] == state["outcome"] == ""
    assert item.why not in str({name: value for name, value in state.items() if not name.startswith("_")})


def test_the_first_answer_counts_and_is_shown_again():
    predict("02.d1").commit("29")
    again = predict("02.d1")

    assert again.commit("25").outcome == "wrong"
    assert "You said 29; it is 25." in repr(again)
    assert (again._form.reply, again._form.outcome) == (again.reply, "wrong")


def test_what_can_be_read_in_two_ways_is_asked_about_and_not_committed():
    item = predict("04.d3")

    verdict = item.commit("2,200")
    assert (verdict.outcome, verdict.feedback) == (
        "not attempted", "2,200: one number or two? Write [2, 200], 2.2 or 2200.",
    )  # fmt: skip
    assert item.commit("[2,200]").outcome != "not attempted"


def test_how_far_is_right_with_its_sign_as_well():
    verdicts = [predict("06.d12")._judge(typed) for typed in ("0.1", "-0.1", "-40")]

    assert [verdict.outcome for verdict in verdicts] == ["right", "right", "wrong"]


def test_the_form_answers_what_is_typed_into_it():
    form = predict("02.d1")._form

    form.typed = "many"
    assert (form.outcome, form.reply.startswith("That does not read as a number.")) == ("", True)
    form.typed = "25"
    assert (form.outcome, form.reply.startswith("Right. You said 25.")) == ("right", True)


def test_the_text_form_is_stable_and_names_no_model():
    bundles = [predict("02.d1", "∂y/∂a at a = 2, b = 3")._repr_mimebundle_() for _ in range(2)]

    texts = {bundle["text/plain"] for bundle in bundles}
    unanswered = "Run this cell (Shift+Enter) to answer, or to see your answer."
    assert texts == {f"02.d1 predict: ∂y/∂a at a = 2, b = 3\n{unanswered}"}
