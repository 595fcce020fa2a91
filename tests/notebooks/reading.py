"""What the rules read in a notebook: its code, its prose and the text of its outputs."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
FORM = re.compile(r"(display\(predict|predict|exercise|progress)\(.*\)(\.\w+\(.*\))?\s*", re.DOTALL)
HANDED_IN = re.compile(r'^exercise\("[0-9.]+"\)\.check\(', re.MULTILINE)
PICTURE = re.compile(r'<img class="plot" alt="([^"]*)" src="data:image/png;base64,([^"]*)"')
DATA_URL = re.compile(r"data:([\w/+.-]+);base64,([A-Za-z0-9+/=\s]+)")


def tags(cell: NotebookNode) -> list[str]:
    """The cell's tags."""
    return cell.metadata.get("tags", [])


def is_setup(cell: NotebookNode) -> bool:
    """True for the folded cell that prepares Colab."""
    return "colab-setup" in tags(cell)


def code_cells(nb: NotebookNode) -> list[tuple[int, NotebookNode]]:
    """The code cells written by authors, with their place in the notebook."""
    return [(i, cell) for i, cell in enumerate(nb.cells) if cell.cell_type == "code" and not is_setup(cell)]


def prose_cells(nb: NotebookNode) -> list[tuple[int, str]]:
    """The text of the Markdown cells without mathematics, code, link targets and pictures."""
    return [(i, words(cell.source)) for i, cell in enumerate(nb.cells) if cell.cell_type == "markdown"]


def words(source: str) -> str:
    """Markdown without mathematics, code, link targets and pictures."""
    for pattern in (r"```.*?```", r"\$\$.*?\$\$", r"`[^`]*`", r"\$[^$\n]*\$", r"!\[[^\]]*\]\([^)]*\)", r"\]\([^)]*\)"):
        source = re.sub(pattern, " ", source, flags=re.DOTALL)
    return source


def is_form(cell: NotebookNode) -> bool:
    """True for a cell that brings its own text: one prediction or several, an exercise, the progress."""
    return bool(FORM.fullmatch(cell.source))


def is_exercise(cell: NotebookNode) -> bool:
    """True for a cell that the learner fills in and hands in."""
    return cell.cell_type == "code" and bool(HANDED_IN.search(cell.source))


def lines(cell: NotebookNode) -> list[str]:
    """The lines that are not blank."""
    return [line for line in cell.source.splitlines() if line.strip()]


def texts(output: NotebookNode) -> Iterator[str]:
    """Every text an output holds; pictures inside it as their own SVG text, other base64 left out."""
    parts = [output.get("text", ""), output.get("evalue", ""), *output.get("traceback", [])]
    parts += [text for kind, text in output.get("data", {}).items() if isinstance(text, str) and kind[:6] != "image/"]
    parts.append(output.get("data", {}).get("image/svg+xml", ""))
    for part in filter(None, parts):
        yield DATA_URL.sub("", part)
        for kind, body in DATA_URL.findall(part):
            if kind == "image/svg+xml":
                yield base64.b64decode(body).decode()


def pictures(cell: NotebookNode) -> Iterator[tuple[str, bytes, str]]:
    """Of each drawn picture of a cell its alternative text, its PNG and the text/plain beside it."""
    for output in cell.outputs:
        data = output.get("data", {})
        if found := PICTURE.search(data.get("text/html", "")):
            yield html.unescape(found[1]), base64.b64decode(found[2]), data.get("text/plain", "")
        elif "image/png" in data:
            yield "", base64.b64decode(data["image/png"]), data.get("text/plain", "")


def plain_texts(output: NotebookNode) -> Iterator[str]:
    """The text a reader sees as such: printed, a value's repr, an error's message."""
    yield output.get("text", "")
    yield output.get("evalue", "")
    yield output.get("data", {}).get("text/plain", "")
