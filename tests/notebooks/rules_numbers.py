"""Numbers of the prose: each stands in a cell beside it, and all are on record, so that none changes unnoticed.

A value of one digit or a word such as "twenty" stands near every cell by chance: only the record holds it.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from claimed import CLAIMS
from nbformat import NotebookNode
from reading import ROOT, is_form, is_setup, plain_texts, words
from unprinted import UNPRINTED

BESIDE = 3  # cells above and below
QUOTED = re.compile(
    r"\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|(?<![\w.,\[])\d+\.\d+(?:e[-+]?\d+)?(?![\w\]]|\.\d)"
    r"|(?<![\w.,\[])\d+e[-+]?\d+|(?<![\w.,\[-])[1-9]\d+(?![\w\]]|[.,]\d)"
)
PRINTED = re.compile(r"(?<![A-Za-z_.\d])\d[\d,_]*(?:\.\d+)?(?:e[-+]?\d+)?")
WORDS = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|"
WORDS += r"million|dozen|half|halves|quarter|twice|double|thirds?|fifth|tenth|hundredth|thousandth"
UNITS = r"%|ms|µs|KB|MB|GB|km/s per Mpc|km/s|g/mm|mm|Mpc|g"
DIGITS = r"[−-]?(?<![\w₀-₉.])\d+(?:,\d{3})*(?:\.\d+)?(?:e[-+−]?\d+)?"
SAID = re.compile(rf"(?:{DIGITS}|\b(?:{WORDS})\b)(?: ?(?:{UNITS})(?!\w))?|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ]+", re.IGNORECASE)
NO_NUMBERS = r"\*\*Time:\*\*[^*]*|\[[01]\d[^\]]*\]\([^)]*\)|\]\([^)]*\)|`?exercise\(.*?\)|\*\*[01]\d\.\d+\*\*"
NO_NUMBERS += r"|\bnotebooks? [01]\d\b"
RECORD = Path(__file__).with_name("numbers.txt")


def numbers_in_prose_stand_in_a_cell_beside(nb: NotebookNode) -> Iterator[str]:
    """A number of two digits occurs, at its precision, at most three cells away; else it is claimed or unprinted."""
    for i, text in _unclaimed(nb):
        beside = values(nb.cells[max(0, i - BESIDE) : i + BESIDE + 1])
        for quoted in QUOTED.findall(text):
            value, places = float(quoted.replace(",", "")), 15 if "e" in quoted else len(quoted.partition(".")[2])
            if not any(round(number, places) == value for number in beside):
                yield f"cell {i} says {quoted}, which no cell beside it prints: see claimed.py and unprinted.py"


def values(cells: list[NotebookNode]) -> set[float]:
    """The numbers in the code of these cells and in what they print; of a question's form, in its code alone."""
    code = [cell for cell in cells if cell.cell_type == "code" and not is_setup(cell)]
    shown = [text for cell in code if not is_form(cell) for output in cell.outputs for text in plain_texts(output)]
    text = " ".join([*shown, *(cell.source for cell in code)]).replace("−", "-")
    return {float(number.replace(",", "").replace("_", "")) for number in PRINTED.findall(text)}


def record(notebook: NotebookNode) -> list[str]:
    """One line for each section: its heading and, in the order of the page, every number of its prose but the times."""
    text = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    first, *pieces = re.split(r"^##+ (.+)$", re.sub(NO_NUMBERS, " ", text), flags=re.MULTILINE)
    sections = [("", first), *zip(pieces[::2], pieces[1::2], strict=True)]
    found = [(heading, " ".join(SAID.findall(f"{heading}\n{body}"))) for heading, body in sections]
    return [f"{heading}: {numbers}".lstrip(": ") for heading, numbers in found if numbers]


def recorded(stem: str) -> list[str]:
    """The lines on record for that notebook."""
    pages = re.split(r"^\[(\w+)\]\n", RECORD.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(pages[1::2], pages[2::2], strict=True)).get(stem, "").splitlines()


def _unclaimed(notebook: NotebookNode) -> Iterator[tuple[int, str]]:
    """The prose after the title, without what test_claims.py computes and what unprinted.py gives a reason for."""
    patterns = [re.compile(pattern) for claims in CLAIMS.values() for pattern, _ in claims]
    patterns += [re.compile(re.escape(phrase)) for phrase in UNPRINTED]
    for i, cell in list(enumerate(notebook.cells))[1:]:
        if cell.cell_type == "markdown":
            yield i, words(functools.reduce(lambda text, pattern: pattern.sub(" ", text), patterns, cell.source))


if __name__ == "__main__":
    paths = sorted((ROOT / "notebooks").glob("*.ipynb"))
    pages = [(path.stem, record(nbformat.read(path, as_version=4))) for path in paths]
    for stem, page in pages:
        print(*(line for line in difflib.unified_diff(recorded(stem), page, stem, stem, n=0)), sep="\n")
    RECORD.write_text("".join(f"[{stem}]\n" + "\n".join(page) + "\n" for stem, page in pages), encoding="utf-8")
