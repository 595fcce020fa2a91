"""The learner's copies in learn/: the notebooks without outputs. A copy that a learner has touched is never changed.

    python -m editions.learn             lay out what is missing, renew what is untouched, name what is out of date
    python -m editions.learn --fresh 03  set the copy aside under a dated name and lay the new one in its place

A copy carries the digest of what was laid out. It is touched if its cells differ from that, or if it holds an output.
A file is written whole under another name and then put in its place, so that no moment leaves half a notebook.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
COURSE, LEARN = ROOT / "notebooks", ROOT / "learn"
ANSWERS = "course_answers.jsonl"
STAMP = "laid_out"  # in the notebook's metadata
Notebook = dict[str, Any]


def without_outputs(path: Path) -> Notebook:
    """The notebook as a learner opens it, stamped with the digest of its cells."""
    notebook: Notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    notebook["metadata"][STAMP] = digest(notebook)
    return notebook


def digest(notebook: Notebook) -> str:
    """What a learner can write: the cells, their order, what is attached to them."""
    written = [[c["cell_type"], "".join(c["source"]), c.get("attachments", {})] for c in notebook["cells"]]
    return hashlib.sha256(json.dumps(written, sort_keys=True).encode()).hexdigest()


def is_touched(copy: Path) -> bool:
    """True unless the copy is, cell by cell, what was laid out; a file that cannot be read is the learner's."""
    try:
        notebook = json.loads(copy.read_text(encoding="utf-8"))
        ran = any(cell.get("outputs") or cell.get("execution_count") for cell in notebook["cells"])
        return ran or notebook["metadata"][STAMP] != digest(notebook)
    except (ValueError, KeyError, TypeError, AttributeError):
        return True


def is_of_today(copy: Path, wanted: Notebook) -> bool:
    """True if the copy was laid out from the course as it is now."""
    try:
        return bool(json.loads(copy.read_text(encoding="utf-8"))["metadata"][STAMP] == wanted["metadata"][STAMP])
    except (ValueError, KeyError, TypeError):
        return False


def lay_out(course: Path = COURSE, learn: Path = LEARN) -> list[str]:
    """Lay out every copy that may be laid out; return a line for each that is out of date and stays as it is."""
    learn.mkdir(exist_ok=True)
    said = []
    for path in sorted(course.glob("*.ipynb")):
        copy, wanted = learn / path.name, without_outputs(path)
        if not copy.exists():
            place(wanted, copy)
        elif not is_of_today(copy, wanted):
            if is_touched(copy):
                number = path.stem.partition("_")[0]
                said.append(f"{path.name} is newer in the course. Yours stays; to have both: make fresh NB={number}")
            else:
                replace(wanted, copy)
    if (course / ANSWERS).exists() and not (learn / ANSWERS).exists():  # answers given where notebooks/ was opened
        shutil.copyfile(course / ANSWERS, learn / ANSWERS)
    return said


def fresh(number: str, course: Path = COURSE, learn: Path = LEARN) -> list[str]:
    """Set the copies of that number aside under a dated name, lay new ones in their place, and say so."""
    found = [path for path in sorted(course.glob("*.ipynb")) if number in (path.stem.partition("_")[0], path.stem)]
    if not found:
        there = ", ".join(path.stem.partition("_")[0] for path in sorted(course.glob("*.ipynb")))
        raise ValueError(f"there is no notebook {number!r}: type make fresh NB=03, with one of {there}")
    learn.mkdir(exist_ok=True)
    said = []
    for path in found:
        copy = learn / path.name
        if not copy.exists():
            place(without_outputs(path), copy)
            said.append(f"{path.name} is laid out")
        elif not is_touched(copy):
            replace(without_outputs(path), copy)
            said.append(f"{path.name} is new; nothing was written in the old one")
        else:
            aside = free_name(copy)
            replace(without_outputs(path), copy, aside)
            said.append(f"{path.name} is new; yours is kept as {aside.name}")
    return said


def free_name(copy: Path) -> Path:
    """A name that carries today's date and that no file has."""
    stem, count = f"{copy.stem}_{date.today()}", 1
    while (free := copy.with_name(f"{stem}{f'_{count}' * (count > 1)}.ipynb")).exists():
        count += 1
    return free


def place(notebook: Notebook, copy: Path) -> None:
    """Write a notebook where none is; one that has come there meanwhile stays."""
    written = write_beside(notebook, copy)
    try:
        with suppress(FileExistsError):
            keep_under(written, copy)
    finally:
        written.unlink(missing_ok=True)


def replace(notebook: Notebook, copy: Path, aside: Path | None = None) -> None:
    """Write a notebook in place of a copy; the copy goes on under the name ``aside`` if one is given."""
    written = write_beside(notebook, copy)
    try:
        if aside:
            keep_under(copy, aside)
        os.replace(written, copy)
    finally:
        written.unlink(missing_ok=True)


def write_beside(notebook: Notebook, copy: Path) -> Path:
    """Write the whole notebook, down to the disk, under a name of its own; nothing stays of what fails."""
    written = copy.with_name(f".{copy.stem}.{os.getpid()}.new")
    try:
        with written.open("w", encoding="utf-8") as file:
            json.dump(notebook, file, ensure_ascii=False, indent=1)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    return written


def keep_under(file: Path, name: Path) -> None:
    """Give a file that name too; FileExistsError if another file has it."""
    try:
        os.link(file, name)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows one name for a file
        if name.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(name)) from None
        shutil.copyfile(file, name)


def main(arguments: list[str], course: Path = COURSE, learn: Path = LEARN) -> int:
    """Lay out the copies, or a fresh one; what cannot be done is one line."""
    try:
        said = fresh(arguments[1], course, learn) if arguments[:1] == ["--fresh"] else lay_out(course, learn)
    except ValueError as error:
        print(f"learn/: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None))
        what = "the disk is full: make room" if full else f"{error.strerror}: {error.filename}"
        print(f"learn/ could not be laid out ({what}, then try again). Your copies are as they were.", file=sys.stderr)
        return 1
    for line in said:
        print(f"· {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
