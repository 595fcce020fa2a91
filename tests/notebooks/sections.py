"""The sections of the notebooks as documents link to them: [02 Paths add](../notebooks/02_….ipynb#Paths-add)."""

import re
from functools import cache

import nbformat
from reading import ROOT, plain_texts

LINK = re.compile(r"\[(\w+) ([^\]]+)\]\(\.\./notebooks/(\w+)\.ipynb#([^)]+)\)")


@cache
def texts(stem: str) -> dict[str, str]:
    """Of each section of a notebook, by its anchor and in the order of the page, all that stands in it."""
    parts = []
    for cell in nbformat.read(ROOT / f"notebooks/{stem}.ipynb", as_version=4).cells:
        shown = [text for output in cell.get("outputs", []) for text in plain_texts(output)]
        quiet = "\n".join([cell.source, *shown]).replace("\n#", "\n ")
        parts.append(cell.source if cell.cell_type == "markdown" else f" {quiet}")
    pieces = re.split(r"^##+ (.+)$", "\n\n".join(parts), flags=re.MULTILINE)
    found = zip(pieces[1::2], pieces[2::2], strict=True)
    return {heading.replace(" ", "-"): f"{heading}\n{text}" for heading, text in found}


def follow(link: str) -> str:
    """What stands in the section that a link leads to; AssertionError if there is none, or if its label is another."""
    number, heading, stem, anchor = LINK.fullmatch(link).groups()
    assert (ROOT / f"notebooks/{stem}.ipynb").exists(), f"there is no notebook {stem}"
    assert stem.startswith(f"{number}_") and heading.replace(" ", "-") == anchor, f"the label of {link} is another"
    assert anchor in texts(stem), f"{stem} has no section {heading!r}"
    return texts(stem)[anchor]


def rows(document: str, columns: int) -> list[list[str]]:
    """The rows of a document's table."""
    lines = (ROOT / "docs" / document).read_text(encoding="utf-8").splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    return [row for row in cells[1:] if len(row) == columns]
