"""Rules about a notebook's shape and code. Each yields one sentence for every place that breaks it."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from statistics import median

import nbformat
from nbformat import NotebookNode
from reading import ROOT, code_cells, is_exercise, is_form, is_setup, lines, tags

KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
TAGS = {"raises-exception", "warns", "digits", "colab-setup", "remove-cell", "reveals"}
SLIDES = {"slide", "subslide", "fragment", "skip", "notes", "-"}
MAGIC = re.compile(r"^\s*[%!].*$", re.MULTILINE)


def format_is_valid(nb: NotebookNode) -> Iterator[str]:
    """The file is nbformat 4.5 with unique cell ids and no metadata that a run leaves behind."""
    if nb.nbformat_minor < 5 or len({cell.get("id") for cell in nb.cells}) < len(nb.cells):
        yield "a cell has no id of its own: run scripts/execute.py on the notebook"
    try:
        nbformat.validate(copy.deepcopy(nb))  # it mends what it is given
    except nbformat.ValidationError as error:
        yield f"not valid: {str(error).splitlines()[0]}"
    if nb.metadata != KERNEL:
        yield f"the metadata holds more or less than the kernel: {sorted(nb.metadata)}; run scripts/execute.py"


def cell_metadata_is_known(nb: NotebookNode) -> Iterator[str]:
    """A cell carries tags, a slide type and whether it is folded, nothing else; nbval is never told to look away."""
    for i, cell in enumerate(nb.cells):
        if extra := set(cell.metadata) - {"tags", "slideshow", "jupyter"}:
            yield f"cell {i} carries {sorted(extra)}: run scripts/execute.py"
        if unknown := set(tags(cell)) - TAGS:
            yield f"cell {i} has the tag {sorted(unknown)}; known are {sorted(TAGS)}"
        if cell.metadata.get("slideshow", {"slide_type": "-"}).get("slide_type") not in SLIDES:
            yield f"cell {i} has no known slide type: {cell.metadata['slideshow']}"
        if cell.cell_type == "code" and re.search(r"^\s*#\s*(NBVAL_|PYTEST_VALIDATE)", cell.source, re.MULTILINE):
            yield f"cell {i} tells nbval not to compare: print what differs on a line that ends in (measured)"


def opens_with_title_abilities_minutes_and_needs(nb: NotebookNode) -> Iterator[str]:
    """The first cell says what you will be able to do, how long it takes and what to know before."""
    first = nb.cells[0]
    wanted = {
        "a title": r"\A# \S",
        "what you can do afterwards, as a list": r"you (can|will be able to)\b(?s:.*)^[-*] ",
        "the minutes": r"\b\d+ minutes",
        "what to know before": r"\bbefore\b",
    }
    for what, pattern in wanted.items():
        if first.cell_type != "markdown" or not re.search(pattern, first.source, re.MULTILINE | re.IGNORECASE):
            yield f"the first cell does not give {what}"


def has_40_to_66_cells(nb: NotebookNode) -> Iterator[str]:
    """A notebook is one sitting: 40 to 66 cells to read, beside the questions and exercises to answer."""
    count = sum(not (is_setup(cell) or is_form(cell) or is_exercise(cell)) for cell in nb.cells)
    if not 40 <= count <= 66:
        yield f"it has {count} cells to read; 40 to 66 make one sitting"


def code_cells_are_short(nb: NotebookNode) -> Iterator[str]:
    """One idea a cell: median of 5 lines at most (6 where an engine is built), 90 % have 12 at most, none above 20."""
    most = 6 if "engine" in nb.cells[0].source else 5
    lengths = {i: len(lines(cell)) for i, cell in code_cells(nb)}
    long = [f"{i} ({count})" for i, count in lengths.items() if count > 12]
    if median(lengths.values()) > most:
        yield f"the median cell has {median(lengths.values())} lines, at most {most}"
    if len(long) > 0.1 * len(lengths):
        yield f"more than 10 % of the cells have more than 12 lines: {', '.join(long)}"
    for i, count in lengths.items():
        if count > 20:
            yield f"cell {i} has {count} lines, at most 20"


def prose_stands_before_code(nb: NotebookNode) -> Iterator[str]:
    """Before code stands what to look for; at most two cells, a definition and its use, follow one another."""
    run = 0
    for i, cell in enumerate(nb.cells):
        run = run + 1 if cell.cell_type == "code" and not is_form(cell) and not is_setup(cell) else 0
        if run > 2:
            yield f"cell {i} is the third code cell in a row: say what to look for before it"


def imports_stand_in_the_second_cell(nb: NotebookNode) -> Iterator[str]:
    """All imports in the first code cell, 8 lines at most, none with a star."""
    for place, (i, cell) in enumerate(code_cells(nb)):
        found = [node for node in ast.walk(_tree(cell)) if isinstance(node, ast.Import | ast.ImportFrom)]
        if any(alias.name == "*" for node in found for alias in node.names):
            yield f"cell {i} imports *: name what you use"
        if place == 0 and (not found or i > 2 or len(lines(cell)) > 8):
            yield f"the first code cell (cell {i}) is not the imports, 8 lines at most, right after the title"
        if place > 0 and found:
            yield f"cell {i} imports: move it to the first code cell"


def every_code_cell_parses(nb: NotebookNode) -> Iterator[str]:
    """Code is Python."""
    for i, cell in code_cells(nb):
        try:
            _tree(cell)
        except SyntaxError as error:
            yield f"cell {i} is not Python: {error.msg}"


def no_line_ends_in_a_semicolon(nb: NotebookNode) -> Iterator[str]:
    """A semicolon hides an output in JupyterLab and not from nbval; write `_ = …`."""
    for i, cell in code_cells(nb):
        if any(line.rstrip().endswith(";") for line in lines(cell)):
            yield f"cell {i} ends a line in a semicolon: write _ = … instead"


def setup_cell_is_the_one_in_scripts(nb: NotebookNode) -> Iterator[str]:
    """The cell for Colab stands second, folded, silent, and is the text of scripts/colab_setup.py."""
    setup = (ROOT / "scripts/colab_setup.py").read_text(encoding="utf-8").rstrip()
    second = nb.cells[1]
    if not is_setup(second) or second.source != setup or second.outputs or sum(map(is_setup, nb.cells)) != 1:
        yield "the second cell is not the set-up cell of scripts/colab_setup.py, silent: run scripts/execute.py"


def _tree(cell: NotebookNode) -> ast.Module:
    return ast.parse(MAGIC.sub("pass", cell.source))
