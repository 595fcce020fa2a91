"""Each test begins as a learner does: nothing handed in, no hint taken, no answer committed."""

import pytest

from helpers.exercises import session


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch):
    for name in ("outcomes", "hints_given", "commits"):
        monkeypatch.setattr(session, name, {})
