import pytest

from helpers.exercises import session
from helpers.exercises.checking import apart
from helpers.exercises.checking.judge import Exercise, Mistake

collect_ignore = [] if apart.FORKS else ["test_apart.py"]


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch):
    monkeypatch.setattr(session, "outcomes", {})


@pytest.fixture
def sums():
    """An exercise small enough to see through."""
    return Exercise(
        id="02.0",
        minutes=1,
        task="The row sums of x.",
        stub='def sums(x):\n    return ...\n\nexercise("02.0").check(sums)',
        reference=lambda x: x.sum(1),
        inputs=lambda draw: (draw(3, 4),),
        mistakes=(Mistake("wrong axis", lambda x: x.sum(0), "That sums the columns."),),
        hints=("Which dimension?",),
        why="Dimension 1 runs along a row.",
    )
