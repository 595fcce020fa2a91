"""What is known of the learner's work: in memory, and in a file beside the notebook that outlives the kernel.

The file has a line of JSON for each thing done, in order. It is only ever added to, so two notebooks open at once
cannot lose each other's lines. A kernel that no front end opened a notebook with (a test, `make notebooks`) has none.
"""

from __future__ import annotations

import json
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpers.exercises.checking.verdict import Verdict

FILE = "course_answers.jsonl"
OUTCOMES = ("right", "wrong", "not attempted")

outcomes: dict[str, str] = {}  # exercise id -> one of OUTCOMES; the one last asked for stands last
hints_given: dict[str, int] = {}
commits: dict[str, str] = {}  # question id -> what was typed; it is judged anew each time
complaints: list[str] = []  # why the file is used no more


def ask(id: str) -> None:
    """Remember that the exercise was asked for, later than all others."""
    recall()
    outcomes[id] = outcomes.pop(id, "not attempted")


def note_outcome(verdict: Verdict) -> Verdict:
    """Remember the outcome; an exercise once right stays right."""
    _note("outcomes", verdict.id, verdict.outcome)
    return verdict


def next_hint(id: str) -> int:
    """How many hints were given before this one."""
    recall()
    _note("hints_given", id, hints_given.get(id, 0) + 1)
    return hints_given[id] - 1


def commit(id: str, typed: str) -> None:
    """Remember the answer to a question; whoever asks sees to it that the first one counts."""
    _note("commits", id, typed)


def recall() -> None:
    """Take in what the file tells, what another notebook has added since included."""
    path = answers_file()
    if not path or not path.exists() or complaints:
        return
    try:
        *whole, last = path.read_bytes().split(b"\n")
    except OSError as error:
        return _complain(f"{path} cannot be read ({error.strerror}): answers are kept until the kernel stops.")
    _understood(last)  # or another notebook is still writing it, and the next time tells
    lines = [line for line in whole if line.strip()]
    unread = sum(not _understood(line) for line in lines)
    if lines and unread == len(lines):
        _complain(f"{path} holds no answers and is left as it is: answers are kept until the kernel stops.")
    elif unread:
        _say(f"{unread} of {len(lines)} lines of {path} cannot be read and are left as they are.")


@cache
def answers_file() -> Path | None:
    """The file beside the notebook that a learner has open; None in a kernel that runs without a front end."""
    shell: Any = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if not hasattr(shell, "kernel"):
        return None
    notebook = os.environ.get("JPY_SESSION_NAME") or shell.user_ns.get("__vsc_ipynb_file__")  # of a server, of VS Code
    if not notebook:
        return None
    folder = Path(notebook).parent
    return (folder if folder.is_dir() else Path.cwd()) / FILE


def _note(kept: str, id: str, value: Any) -> None:
    recall()
    path = answers_file()
    if not _apply(kept, id, value) or not path or complaints:
        return
    line = json.dumps({"kept": kept, "id": id, "value": value}, ensure_ascii=False).encode()
    try:
        with path.open("a+b") as file:
            # The machine stopped in the middle of a line; or another notebook was seen in it, and a line stays empty.
            torn = file.tell() and not path.read_bytes().endswith(b"\n")
            file.write(b"\n" * torn + line + b"\n")
    except OSError as error:
        _complain(f"{path} cannot be written ({error.strerror}): answers are kept until the kernel stops.")


def _understood(line: bytes) -> bool:
    try:
        said = json.loads(line)
        _apply(said["kept"], said["id"], said["value"])
    except (ValueError, TypeError, KeyError):
        return False
    return True


def _apply(kept: str, id: str, value: Any) -> bool:
    """Change what is known by one line; True if that is new. ValueError if it is no such line."""
    if kept == "commits" and isinstance(value, str):
        new = value != commits.get(id)
        commits[id] = value
    elif kept == "outcomes" and value in OUTCOMES:
        new = value != outcomes.get(id, "not attempted") != "right"
        outcomes.setdefault(id, value)
        outcomes[id] = value if new else outcomes[id]
    elif kept == "hints_given" and isinstance(value, int):
        new = value > hints_given.get(id, 0)
        hints_given[id] = max(value, hints_given.get(id, 0))
    else:
        raise ValueError(f"{kept} {value!r} is nothing that is kept")
    return new


def _complain(sentence: str) -> None:
    complaints.append(sentence)
    _say(sentence)


@cache
def _say(sentence: str) -> None:
    print(sentence)  # once
