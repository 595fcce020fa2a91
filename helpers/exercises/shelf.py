"""Where an exercise and a notebook's questions stand, and how an exercise's file is read."""

from __future__ import annotations

import importlib
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from helpers.exercises.checking.judge import Exercise, Mistake

if TYPE_CHECKING:
    from helpers.exercises.form.question import Question

HERE = Path(__file__).parent
DATA = ("ID", "MINUTES", "TASK", "STUB", "HINTS", "WHY")
WHERE_NEEDED = ("inputs", "measure", "what_is_off", "gradient_of", "serves", "SOLVED")
LAST_LINE = re.compile(r'exercise\("([\d.]+)"\)\.check\((\w+)\)\s*\Z')


def notebooks() -> list[str]:
    """The numbers of the notebooks that have exercises, such as "02"."""
    return sorted(folder.name[2:] for folder in HERE.glob("nb[0-9][0-9]"))


def exercise_files(number: str) -> dict[str, Path]:
    """The exercises of a notebook in order, id → file: 02.3 stands in nb02/e03_….py."""
    files: dict[str, Path] = {}
    for path in sorted(_folder(number).glob("e[0-9][0-9]_*.py")):
        id = f"{number}.{int(path.name[1:3])}"
        if id in files:
            raise ValueError(f"{files[id].name} and {path.name} are both {id}: give one of them another number")
        files[id] = path
    return files


def find_exercise(id: str) -> Exercise:
    """The exercise of that id; of all exercises only its own file is loaded."""
    files = exercise_files(_number(id))
    return _exercise_in(files[_known(id, files)], id)


@cache
def _exercise_in(path: Path, id: str) -> Exercise:
    """One and the same for every check: it keeps what it has measured of the right answer and of the mistakes."""
    return read_exercise(importlib.import_module(f"{__package__}.{path.parent.name}.{path.stem}"), id)


def read_exercise(module: ModuleType, id: str) -> Exercise:
    """What a file says: its data, the answer that its stub hands in, and the functions it marks."""
    said, file = vars(module), Path(str(module.__file__)).name
    if lacking := [name for name in DATA if name not in said]:
        raise ValueError(f"{file} lacks {', '.join(lacking)}: an exercise has {', '.join(DATA)}")
    checked = LAST_LINE.search(said["STUB"])
    if not checked or not said["ID"] == checked[1] == id:
        raise ValueError(f'{file} is {id}: it needs ID = "{id}" and a STUB that ends in exercise("{id}").check(name)')
    if checked[2] not in said:
        raise ValueError(f"{file} lacks {checked[2]}, the right answer: its STUB ends in .check({checked[2]})")
    reference = said[checked[2]]
    if callable(reference) and not {"inputs", "measure"} & said.keys():
        raise ValueError(f"{file} lacks inputs(draw), the arguments of {checked[2]}, or measure(answer, draw)")
    mistakes, also = _marked(said, made=not callable(reference))
    data = {name.lower(): said[name] for name in DATA} | {"stub": said["STUB"].strip()}
    more = {name.lower(): said[name] for name in WHERE_NEEDED if name in said}
    return Exercise(**data, **more, reference=reference, mistakes=mistakes, also=also)


def _marked(said: dict[str, Any], made: bool) -> tuple[tuple[Mistake, ...], tuple[Any, ...]]:
    """The mistakes and the other right answers in the order of the file; ``made`` if their functions return them."""
    mistakes, also = [], []
    for answer in list(said.values()):
        mark = getattr(answer, "__dict__", {}).get("marked")
        if isinstance(mark, Mistake):
            mistakes.append(replace(mark, answer=answer()) if made else mark)
        elif mark:
            also.append(answer() if made else answer)
    return tuple(mistakes), tuple(also)


def questions(number: str) -> tuple[Question, ...]:
    """The questions of a notebook."""
    found: tuple[Question, ...] = importlib.import_module(f"{__package__}.{_folder(number).name}.questions").QUESTIONS
    return found


def find_question(id: str) -> Question:
    """The question of that id."""
    found = {question.id: question for question in questions(_number(id))}
    return found[_known(id, found)]


def page_of(id: str) -> str:
    """The notebook an id stands in: 06 has a second part, 06b, and ``PARTS`` in its folder says what stands there."""
    folder = _folder(_number(id)).name
    parts: dict[str, tuple[str, ...]] = getattr(importlib.import_module(f"{__package__}.{folder}"), "PARTS", {})
    return next((part for part, ids in parts.items() if id in ids), _number(id))


def ids_on(page: str) -> tuple[list[str], list[str]]:
    """The exercises and the questions that stand in a notebook, such as "02" or "06b"."""
    number = page if page in notebooks() else page[:-1]
    exercises = [id for id in exercise_files(number) if page_of(id) == page]
    asked = [question.id for question in questions(number) if page_of(question.id) == page]
    if not exercises + asked:
        raise _unknown(page)
    return exercises, asked


def _number(id: str) -> str:
    return str(id).split(".")[0]


def _known(id: str, found: dict[str, Any]) -> str:
    if id not in found:
        raise ValueError(f"nothing here has the id {id!r}; there are: {', '.join(found)}")
    return id


def _folder(number: str) -> Path:
    if number not in notebooks():
        raise _unknown(number)
    return HERE / f"nb{number}"


def _unknown(page: str) -> ValueError:
    return ValueError(f'no notebook {page!r}: write an id such as "02.3" or "02.d1" ({", ".join(notebooks())})')
