"""The book: the notebooks as pages of a site, with their stored outputs, alive without a kernel or a network.

    python -m editions.book              stage in build/stage/, build build/book/ (make site)

The staged folder has the shape of the repository, so that links hold: notebooks/, docs/, and the pages of book/ on top.
Each cell is staged as a reader without a kernel can use it. A warning of Sphinx is an error.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from editions import cells, deck
from editions.frames import frames_html
from helpers import live
from helpers.exercises.form import page as form

ROOT = Path(__file__).parents[1]
STAGE, SITE = ROOT / "build/stage", ROOT / "build/book"
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs", "images", "lectures")
LINK = re.compile(r"(\]\()([^)#\s:]+)((?:#[^)\s]*)?\))")
REPOSITORY = re.search(r'Repository = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"))[1]  # type: ignore[index]
LINKED = re.compile(r"\[(Binder|Colab)\]\((\S+?)(\w+\.ipynb)\)")  # in the README, in the row of each notebook


def stage() -> None:
    """Lay out everything that Sphinx reads, anew."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(ROOT / "book", STAGE)
    for name in DOCUMENTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, STAGE / name)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, STAGE)
    (STAGE / "notebooks").mkdir()
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        staged = json.dumps(readable(json.loads(path.read_text("utf-8")), path.name))
        (STAGE / "notebooks" / path.name).write_text(staged, encoding="utf-8")
    for notes in (STAGE / "lectures").glob("*.md"):  # the search has to tell them from the notebook of that name
        notes.write_text(notes.read_text("utf-8").replace("# ", "# Lecture notes ", 1), encoding="utf-8")
    for document in STAGE.rglob("*.md"):
        document.write_text(relinked(document.read_text("utf-8"), document), encoding="utf-8")
    list_notebooks()
    write_assets()


def readable(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    """The notebook as a page: no set-up cell, questions and exercises that need no kernel, revealed outputs folded."""
    return notebook | {"cells": [shown(cell, name) for cell in cells.for_all(notebook)]}


def shown(cell: cells.Cell, name: str) -> cells.Cell:
    """The cell as the page of that notebook shows it."""
    if cell["cell_type"] == "markdown":
        return cell
    if asked := cells.asked(cell):
        hidden = cell["metadata"] | {"tags": [*cells.tags(cell), "remove-input"]}
        return cell | {"metadata": hidden, "outputs": list(map(cells.output, asked))}
    if found := cells.EXERCISE.search(cells.source(cell)):
        return cell | {"outputs": [cells.output(cells.exercise_html(found[1], where_to_run(name)))]}
    if found := cells.EXPLORER.search(cells.source(cell)):
        cell = cell | {"outputs": [cells.output(frames_html(found[1]))]}
    cells.without_scripts(cell)
    folded = ["hide-output"] if cells.REVEALS in cells.tags(cell) else []
    return cell | {"metadata": cell["metadata"] | {"tags": cells.tags(cell) + folded}}


def where_to_run(name: str) -> str:
    """The ways to run this notebook, as the README names them."""
    row = [link for link in LINKED.findall((ROOT / "README.md").read_text("utf-8")) if link[2] == name]
    binder, colab = (f'<a href="{folder}{name}">{host}</a>' for host, folder, _ in row)
    return f'Run it <a href="../README.html#two-commands">on your machine</a>, in {binder} or in {colab}.'


def relinked(text: str, document: Path) -> str:
    """The text with each link to a file that is no page of the book leading to the repository."""

    def lead(link: re.Match[str]) -> str:
        target = (document.parent / link[2]).resolve()
        if target.exists() or not target.is_relative_to(STAGE):
            return link[0]
        return f"{link[1]}{REPOSITORY}/blob/main/{target.relative_to(STAGE)}{link[3]}"

    return LINK.sub(lead, text)


def list_notebooks() -> None:
    """Write the notebooks, by number and heading, into the contents, the README's table and the page for lecturers."""
    names = {p.stem: f"{p.stem.partition('_')[0]} {title(p)}" for p in sorted((STAGE / "notebooks").glob("*.ipynb"))}
    decks = [f'| <a href="slides/{p}.html">{name}</a> | [notes](lectures/{p}.md) |' for p, name in names.items()]
    contents = [f"{name} <notebooks/{p}>" for p, name in names.items()]
    rewrite("index", {"<!-- notebooks -->": "\n".join(contents)})
    rewrite("lecturers", {"<!-- decks -->": "\n".join(decks)})
    rewrite("README", {f"| [{p}](": f"| [{name}](" for p, name in names.items()})


def rewrite(page: str, changes: dict[str, str]) -> None:
    """Put other text for each of these into a staged page."""
    path = STAGE / f"{page}.md"
    text = path.read_text("utf-8")
    for old, new in changes.items():
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def title(notebook: Path) -> str:
    """The heading of its first cell."""
    return cells.source(json.loads(notebook.read_text("utf-8"))["cells"][0]).splitlines()[0].removeprefix("# ")


def write_assets() -> None:
    """The script that every page loads once, and the live graph of the landing page."""
    (STAGE / "_static/course.js").write_text(cells.script("book.js"), encoding="utf-8")
    (STAGE / "_static/form.css").write_text(form.style(), encoding="utf-8")

    def J(a: Any, b: Any, c: Any) -> Any:
        v = b * c
        u = a + v
        return 3 * u

    (STAGE / "_static/J.html").write_text(cells.SCRIPT.sub("", live(J, a=5.0, b=3.0, c=2.0).to_html()), "utf-8")


def build() -> int:
    """Stage and build, the decks in slides/; the exit code of Sphinx."""
    stage()
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-d", STAGE.parent / "doctrees", STAGE, SITE]
    if code := subprocess.run(command, check=False).returncode:
        return code
    deck.build(decks=SITE / "slides")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(build())
    except (FileNotFoundError, ValueError) as error:
        sys.exit(f"make site: {error}")
