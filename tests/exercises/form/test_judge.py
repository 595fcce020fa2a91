"""Python's verdict and JavaScript's on the same typed answers: outcome, slip and every word of the reply."""

import json

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers.exercises.checking import run as guard
from helpers.exercises.checking.judge import Mistake
from helpers.exercises.form.page import data_of
from helpers.exercises.form.question import Question
from helpers.exercises.shelf import notebooks, questions
from tests.exercises.form.test_choices import CHOICES, SHAPES, STEPS
from tests.exercises.form.test_question import UNREADABLE
from tests.exercises.form.test_reading import ASKED, ONE, TWO
from tests.js.node import answer

pytestmark = pytest.mark.filterwarnings("ignore::SyntaxWarning")  # of Python about what is typed, such as 1to
QUESTIONS = [question for number in notebooks() for question in questions(number)]
JUDGE = """
import { judge } from "../../helpers/exercises/form/judge.js";
const told = ({ outcome, feedback, mistake }) => [outcome, feedback, mistake];
answer(given.map(([question, texts]) => JSON.parse(texts).map(typed => told(judge(question, typed)))));
"""
COMMON = [
    *ONE, *TWO, *ASKED, *UNREADABLE, "", " ", "a", "(b)", "answer 2", "4.", "option c", "none", "None", "nothing",
    "all", "both", "it", "up", "the first", "50%", "2 dozen", "three quarters", "six", "sixths", "fifteenths", "İ",
    "1 per cent", "nan", "NaN", "-Infinity", "INF", "1/3", "-1/3", "2/0", "0**-1", "(-8)**0.5", "(-8)**(1/3)",
    "1e400", "-1e400", "1" + 400 * "0", "1e308*10", "1**inf", "(-1)**∞", "nan**0", "0**0", "0x1F", "0xF", "0b101",
    "1_000", "012", "012.5", "1 #", "3 # three", "+-+3", "--3", "-2**2", "2**-1", "2***3", "()", "[]", "(,)", "[1,]",
    "1,", ",1", "[[1, 2], [3]]", "[[1, 2], [3, 4]]", "[1, [2]]", 60 * "[" + "1" + 60 * "]", 12 * "1, ", "1;2;", ";1",
    "2(3)(4)", "(2)(3)", "3 -1", "3 - 1", "1234.5 8", "0,00012345 1", "99999,5; 1", "−0,0 0", "1, 2 or 3", "3!", "ſix",
    "J(5, 4, 2) = 39", "x ≈ y = 2; z: 3", "tensor( 3)", "Size([2, 3])", "array([1 2 3])", "1.234.567,8", "12'345",
    "1 234,5", "10,000,00", "0,5,1,5,2", "2 * 3", "[2,200, 3]", "1234,5, 7", "1235,5; 1", "(3) (2)", "3 (three)",
    "minus one", "Negative half", "minus two hundred and five", "minus", "minus up", "at -1", "a single one", "+0.4",
    "w + 0.4", "w−4", "it grows by 0.4", "higher", "falls by 4", "torch.Size([3])", "Size([4, 3])", "torch.Size([])",
    "about a million", "factor of 10", "10-fold", "Tenfold", "none of them", "not one", "nothing at all!", "50 %",
    "after the first", "the Third step", "in 2 steps", "at the 12th", "after that", "third", "the last one", "3rd",
    "2. nothing", "(1) Curves", "b) (3,)", "1. nothing", "2: (1,)", "9. up", "2.nothing", "answer 3: up by 0.4",
    "first answer", "about 157 megabytes", "Kilobyte", "the logits", "to 0.4", "total", "about", "after", "__proto__",
    "constructor",
]  # fmt: skip
FRAGMENTS = [
    *"0123456789", *"0123456789", *"+-*/^−–·×÷%=≈~:;,.()[]{}'!?_#½¾²⁻⁰\"", *"  ,.", ", ", "; ", "**", "10", "25", "0.5",
    "1,5", "2,200", "x", "X", "e", "E-3", "inf", "nan", "two", "three", "half", "times", "about ", "minus ", " and ",
    " or ", " of ", " to ", " g", " steps", " g/mm", "up by ", "w = ", "it is ", "tensor(", "np.array([", "torch.Size(",
    "per cent", " dozen", "teenths", "é", "ß", "λ", "\u00a0", "option ", "the ", "none", "both",
    "first", "third", "after ", "factor ", "fold", "logits", "megabytes", " as many", "3rd", "to ",
]  # fmt: skip
TYPED = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=9).map("".join) | st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["Cc"]), max_size=12
)
FIXED = dict(
    deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate], database=None
)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """No typed answer needs the seconds and the settings of torch that a learner's code is run with."""
    monkeypatch.setattr(guard, "run", lambda measure, seconds: guard._outcome(measure))


def of_words(value):
    """A choice as people write it, and what could be it."""
    words = value.split()
    return [value, value.upper(), f" {value}. ", "".join(words), value.replace("-", " "), f"the {value}", words[0],
            value[: len(value) // 2], " ".join(reversed(words)), f"{value}s", f"({value})"]  # fmt: skip


def of_list(value):
    """A list as people write it, and lists that are near it."""
    plain, three = ", ".join(map(str, value)), "; ".join(f"{x:.3f}" for x in value)
    parts = [plain, " ".join(map(str, value)), three]
    commas = [three.replace(".", ","), parts[1].replace(".", ","), ";".join(map(str, value)).replace(".", ",")]
    near = [[-x for x in value], value[:-1], [*value, 0], value[::-1], [value]]
    named = ", ".join(f"{name} = {x}" for name, x in zip("xwbu", value, strict=False))
    return [*parts, *commas, *(f"[{text}]" for text in parts + commas), *map(str, near), named, f"({plain})",
            f"{{{plain}}}", f"tensor({value})", f"torch.Size({value})", f"{plain} (in order)", f"about {plain}",
            plain.replace("-", "−"), plain.replace(", ", ","), plain.replace(", ", " and ")]  # fmt: skip


def of_number(value):
    """A number as people write it, and numbers that are near it."""
    plain, grouped = repr(value), f"{value:,}"
    return [plain, f"{value:.3f}", f"{value:.4e}", f"{value:g}", plain.replace(".", ","), f"{value:.2f}", grouped,
            f"{value:.2f}".replace(".", ","), *(grouped.replace(",", mark) for mark in ". '"), plain.replace("-", "−"),
            plain.replace("-", "–"), f" {plain} ", f"{plain}.", f"{plain}!", f"+{plain}", f"-({plain})", f"-{plain}",
            f"minus {plain}", f"{value / 2!r}·2", f"{value * 3!r}/3", f"2×{value / 2!r}", f"{value - 1!r} + 1",
            f"{plain}*1e0", f"{plain} steps", f"{plain} g/mm", f"{plain} times", f"{plain}x", f"about {plain}",
            f"≈ {plain}", f"~{plain}", f"J = {plain}", f"it is {plain}", f"{plain} (measured)", f"{plain} or 1",
            f"{plain} ({value - 1!r} + 1)", f"{plain} ({value + 1!r})", f"[{plain}]", f"({plain})", f"tensor({plain})",
            f"{value * 1.00005!r}", f"{value * 1.0002!r}", f"{value * 1000!r}e-3", f"{plain}%",
            f"[{plain}, {plain}]"]  # fmt: skip


def texts_for(question):
    answers = [question.answer, *(mistake.answer for mistake in question.mistakes)]
    write = of_words if question.choices else of_number
    own = [text for value in answers for text in (of_list if isinstance(value, list) else write)(value)]
    places = [str(i) for i in range(8)] + [*"abcdef", "Answer 1", "choice b", "(3)", "4)"]
    return list(dict.fromkeys(own + places))


def verdicts(cases):
    """The cases on which the two differ, with what each says."""
    told = answer(JUDGE, [[data_of(question), json.dumps(texts)] for question, texts in cases])
    return [
        (question.id, typed, ours, theirs)
        for (question, texts), row in zip(cases, told, strict=True)
        for typed, theirs in zip(texts, row, strict=True)
        if (ours := [(verdict := question._judge(typed)).outcome, verdict.feedback, verdict.mistake]) != theirs
    ]


def test_every_answer_and_slip_in_many_writings_is_told_the_same():
    cases = [(question, texts_for(question)) for question in QUESTIONS]

    assert sum(len(texts) for _, texts in cases) > 10_000
    assert verdicts(cases) == []


def asked(answer, *choices):
    slips = tuple(Mistake(choice, choice, "Not this one.") for choice in choices if choice != answer)
    return Question("00.d1", "?", answer, slips, "Because.", choices)


UNTIL = Question("00.d2", "How many steps until 2?", 1, (), "Because.")
KINDS = [UNTIL, asked(7), asked(0.5), asked([2, 200]), asked([0, 0.25, 0.25]), asked(float("inf")), *(
    asked(choices[0], *choices) for choices in (CHOICES, SHAPES, STEPS, ("()", "(3,)", "(1,)"), ("curves", "nothing"))
)]  # fmt: skip


def test_common_writings_are_told_the_same_whatever_is_asked():
    assert verdicts([(question, COMMON) for question in KINDS]) == []


@settings(max_examples=3, **FIXED)
@given(texts=st.lists(TYPED, min_size=400, max_size=500))
def test_whatever_is_typed_is_told_the_same(texts):
    assert verdicts([(question, texts) for question in KINDS]) == []
