"""Each mistake is told its own idea: the words of ideas.txt stand in its sentence and in none of its neighbours'."""

from pathlib import Path

import pytest

from helpers.exercises.shelf import exercise_files, find_exercise, notebooks, questions

LINES = (Path(__file__).parent / "ideas.txt").read_text(encoding="utf-8").splitlines()
IDEAS = {tuple(line.split(" | ")[:2]): line.split(" | ")[2] for line in LINES if not line.startswith("#")}
ITEMS = [item for number in notebooks() for item in (*map(find_exercise, exercise_files(number)), *questions(number))]


def test_every_mistake_has_its_idea():
    mistakes = {(item.id, mistake.name) for item in ITEMS for mistake in item.mistakes}

    assert mistakes - set(IDEAS) == set(), "write a line in tests/exercises/ideas.txt: id | mistake | words"
    assert set(IDEAS) - mistakes == set(), "these lines of tests/exercises/ideas.txt have no mistake any more"


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_sentence_of_a_mistake_speaks_of_its_idea_and_of_no_other(item):
    sentences = {mistake.name: mistake.feedback for mistake in item.mistakes}

    for name, sentence in sentences.items():
        idea = IDEAS.get((item.id, name), sentence)  # a missing line is told by the test above
        assert idea in sentence
        assert [other for other in sentences.values() if idea in other and other != sentence] == []
