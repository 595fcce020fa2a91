"""Answers as a class hands them in, in tried/: what is right passes, and what is wrong is told the words beside it.

A file has the number of its exercise and is made of answers, each the cell a learner would run without its last line.
Above each stands "# --- right", or "# --- wrong: " and words that its feedback must have, or "# --- blank".
``python tests/exercises/test_tried.py`` prints for each exercise the share of the wrong that is told a named slip.
"""

import linecache
import re
import sys
from pathlib import Path

import pytest

from helpers import exercise
from helpers.exercises.shelf import exercise_files, notebooks

TRIED = Path(__file__).parent / "tried"
HEAD = re.compile(r"^# --- (right|wrong|blank)(?:: (.*))?\n", re.MULTILINE)
IMPORTS = "import math\nimport numpy as np\nimport torch\nfrom torch import nn\nfrom torch.nn import functional as F\n"
EMPTY = re.compile(  # true, but it leads nowhere: no more than one wrong answer in twenty may be told only this
    r"Yours is (too |\d+ times|0 on)|The shape is right|What is off: |That is another one|\d+ of yours belong"
    r"|The first part that is off|The size is right"
)


def answers(id):
    """The answers of a file: (outcome, words, code)."""
    number, task = id.split(".")
    path = TRIED / f"{number}.{int(task):02}.py"
    _, *parts = HEAD.split(path.read_text(encoding="utf-8")) if path.exists() else [""]
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))


def handed_in(id, code):
    """What the code makes of the name that is checked, its source known as that of a notebook's cell is."""
    name = f"<tried {id} {hash(code)}>"
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    names = {}
    exec(IMPORTS, names)
    exec(compile(code, name, "exec"), names)
    return names[exercise(id).handed_in]


def is_unplaced(verdict):
    """True for an error under Python 3.10, which does not say in which part of its line the code stopped."""
    return sys.version_info < (3, 11) and re.search(r"\b\w+Error: ", verdict.feedback)


IDS = [id for number in notebooks() for id in exercise_files(number)]
OUTCOMES = {"right": "right", "wrong": "wrong", "blank": "not attempted"}


def judged(id):
    """The answers of an exercise, each with its verdict: (outcome, words, verdict)."""
    return [(outcome, words or "", exercise(id).check(handed_in(id, code))) for outcome, words, code in answers(id)]


def tells(verdict):
    """True if a wrong answer is told more than that it is wrong."""
    return bool(verdict.mistake) or not EMPTY.match(verdict.feedback)


@pytest.mark.parametrize("id", IDS)
def test_the_first_right_answer_is_right_in_a_process_of_its_own(id):
    code = next(code for outcome, _, code in answers(id) if outcome == "right")

    assert exercise(id).check(handed_in(id, code)).outcome == "right"


@pytest.mark.parametrize("id", IDS)
def test_answers_are_judged_and_told_as_a_good_teacher_would(id, in_this_process):
    found = judged(id)
    wrong = [verdict for outcome, _, verdict in found if outcome == "wrong"]
    astray = [
        f"answer {k} is {outcome}{f' and told {words!r}' if words else ''}: {verdict!r}"
        for k, (outcome, words, verdict) in enumerate(found, 1)
        if verdict.outcome != OUTCOMES[outcome] or not (words in verdict.feedback or is_unplaced(verdict))
    ]

    assert astray == []
    assert len(wrong) - sum(map(tells, wrong)) <= 1


@pytest.mark.parametrize("id", IDS)
def test_every_exercise_is_tried_by_six_right_and_twelve_wrong_answers(id):
    outcomes = [outcome for outcome, _, _ in answers(id)]

    assert outcomes.count("right") >= 6 and outcomes.count("wrong") >= 12
    assert all(words for outcome, words, _ in answers(id) if outcome == "wrong")


if __name__ == "__main__":
    found = {id: [verdict for outcome, _, verdict in judged(id) if outcome == "wrong"] for id in sys.argv[1:] or IDS}
    for id, verdicts in found.items():
        print(f"{id:6} {sum(map(tells, verdicts)):3} of {len(verdicts):3}")
    every = [verdict for verdicts in found.values() for verdict in verdicts]
    print(f"all   {sum(map(tells, every)):4} of {len(every):4}: {sum(map(tells, every)) / len(every):.1%}")
