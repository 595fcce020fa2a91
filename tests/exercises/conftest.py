"""Each test begins as a learner does: nothing handed in, no hint taken, no answer committed."""

import pytest

from helpers.exercises import session
from helpers.exercises.checking import apart


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch):
    for name in ("outcomes", "hints_given", "commits"):
        monkeypatch.setattr(session, name, {})


@pytest.fixture
def in_this_process(monkeypatch):
    """As on a system that cannot fork: what the answer does to lists of the test is seen."""
    monkeypatch.setattr(apart, "FORKS", False)
