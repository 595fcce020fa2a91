"""What this session knows of the learner's work: kept in memory only, so that re-running a cell loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.exercises.checking.verdict import Verdict

outcomes: dict[str, str] = {}  # exercise id -> "right", "wrong" or "not attempted"; the one last asked for stands last
hints_given: dict[str, int] = {}
commits: dict[str, tuple[str, Verdict]] = {}  # question id -> what was typed, and its verdict


def ask(id: str) -> None:
    """Remember that the exercise was asked for, later than all others."""
    outcomes[id] = outcomes.pop(id, "not attempted")


def note_outcome(verdict: Verdict) -> Verdict:
    """Remember the outcome; an exercise once right stays right."""
    if outcomes.get(verdict.id) != "right":
        outcomes[verdict.id] = verdict.outcome
    return verdict


def next_hint(id: str) -> int:
    """How many hints were given before this one."""
    hints_given[id] = hints_given.get(id, 0) + 1
    return hints_given[id] - 1
