"""Rules about where a notebook leads: its links and the messages that its index quotes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import nbformat
from nbformat import NotebookNode
from reading import ROOT, plain_texts

LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,4} (.+)$", re.MULTILINE)
NUMBERED = re.compile(r"(\d\d[a-z]?)\b")
ROW = re.compile(r"^\| (.*\*.+\*.*) \| .*\]\(#([^)]+)\) \|$", re.MULTILINE)


def links_lead_where_they_say(nb: NotebookNode) -> Iterator[str]:
    """A link goes to a heading, of this notebook or another, or to a file; "06b …" goes to the file of that number."""
    anchors = set(sections(nb))
    for i, cell in enumerate(nb.cells):
        for label, target in LINK.findall(cell.source) if cell.cell_type == "markdown" else ():
            file, _, anchor = target.partition("#")
            if target.startswith("https://"):
                continue
            if file and not (ROOT / "notebooks" / file).exists():
                yield f"cell {i} links to {file}, which does not exist"
            if file and (number := NUMBERED.match(label)) and number[1] != file.partition("_")[0]:
                yield f"cell {i} links to {file} and calls it {label}"
            if file and anchor and anchor not in headings(file):
                yield f"cell {i} links to #{anchor}, a heading that {file} does not have"
            if not file and anchor not in anchors:
                yield f"cell {i} links to #{anchor}, a heading that this notebook does not have"
            if not file and label.replace(" ", "-") != anchor:
                yield f"cell {i} links to #{anchor} and calls it {label}"


def an_index_quotes_what_its_exhibits_show(nb: NotebookNode) -> Iterator[str]:
    """What a row of a table quotes in *italics* occurs in the section that the row links to."""
    shown = sections(nb)
    for i, cell in enumerate(nb.cells):
        for quoted, anchor in ROW.findall(cell.source) if cell.cell_type == "markdown" else ():
            parts = [part for quote in re.findall(r"\*([^*]+)\*", quoted) for part in re.split(r"\s*…\s*", quote)]
            missing = [part for part in parts if part not in shown.get(anchor, "")]
            if missing:
                yield f"cell {i} quotes {missing}, which the section {anchor} does not show"


@functools.cache
def headings(file: str) -> set[str]:
    """The anchors of another notebook; none if there is no such file."""
    path = ROOT / "notebooks" / file
    return set(sections(nbformat.read(path, as_version=4))) if path.exists() else set()


def sections(notebook: NotebookNode) -> dict[str, str]:
    """What stands under each heading, by its anchor: prose but for tables, and what code prints or raises."""
    parts = []
    for cell in notebook.cells:
        outputs = [text for output in cell.get("outputs", []) for text in plain_texts(output)]
        prose = re.sub(r"^\|.*$", "", cell.source, flags=re.MULTILINE)
        parts.append(prose if cell.cell_type == "markdown" else "\n".join(outputs).replace("\n#", "\n "))
    pieces = HEADING.split("\n\n".join(parts))
    return {heading.replace(" ", "-"): text for heading, text in zip(pieces[1::2], pieces[2::2], strict=True)}
