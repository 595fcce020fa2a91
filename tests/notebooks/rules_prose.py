"""Rules about the prose: what it names exists, a figure and a control have their sentence, and it does not cheer."""

from __future__ import annotations

import ast
import builtins
import functools
import importlib
import keyword
import re
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode
from reading import ROOT, code_cells, pictures, plain_texts, prose_cells

EMPTY_WORDS = re.compile(
    r"\b(simply|obviously|clearly|of course|trivial(?:ly)?|easily|amazing|awesome|exciting|powerful|congratulations|"
    r"well done|great|just(?! (?:as|before|after|above|below|now)\b))\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\A[*_][^*_\s][^*]{30,}?[.?][*_]", re.DOTALL)
LIBRARIES = "torch", "torch.nn", "torch.nn.functional", "torch.optim", "torch.autograd", "torch.utils.data"


def no_exclamation_and_no_empty_words(nb: NotebookNode) -> Iterator[str]:
    """Prose states; it neither cheers nor says that something is easy."""
    for i, text in prose_cells(nb):
        if re.search(r"!(?!=)", re.sub(r"\w!", "", text) if "factorial" in text else text):
            yield f"cell {i} exclaims: end the sentence with a full stop"
        if found := EMPTY_WORDS.findall(text):
            yield f"cell {i} says {found}: leave the word out"


def a_sentence_under_each_figure_says_what_it_shows(nb: NotebookNode) -> Iterator[str]:
    """A picture's alternative text tells its lines; what they mean opens the Markdown below, in italics."""
    for i, cell in code_cells(nb):
        below = nb.cells[i + 1] if i + 1 < len(nb.cells) else None
        if any(pictures(cell)) and not (below and below.cell_type == "markdown" and FIGURE.match(below.source)):
            yield f"cell {i} shows a picture: open the Markdown below with a sentence in *italics* saying what it shows"
        for html in (text for output in cell.outputs for text in [output.get("data", {}).get("text/html", "")]):
            if re.search(r"<img(?![^>]*\balt=[\"'][^\"'])", html):
                yield f"cell {i} shows an image without alt text"


def a_control_comes_with_a_question(nb: NotebookNode) -> Iterator[str]:
    """Beside each live graph or explorer stands a task or a question."""
    for i, cell in code_cells(nb):
        if not re.search(r"^(live|explorers\.\w+)\(", cell.source, re.MULTILINE):
            continue
        beside = nb.cells[max(0, i - 1)].source + "".join(cell.source for cell in nb.cells[i + 1 : i + 2])
        if "?" not in beside and "task" not in beside.lower():
            yield f"cell {i} shows a control and asks nothing: put a question or a **Task** beside it"


def prose_names_only_code_that_exists(nb: NotebookNode) -> Iterator[str]:
    """Every name in back-ticks occurs in the notebook's code, its outputs, helpers, torch or Python."""
    code = " ".join(cell.source for cell in nb.cells if cell.cell_type == "code")
    shown = " ".join(text for _, cell in code_cells(nb) for output in cell.outputs for text in plain_texts(output))
    known = set(re.findall(r"\w+", code + " " + shown)) | library_names()
    for i, cell in enumerate(nb.cells):
        for snippet in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", cell.source) if cell.cell_type == "markdown" else ():
            if missing := names_in(snippet) - known:
                yield f"cell {i} names `{snippet}`, but {sorted(missing)} does not exist"
            if reason := missing_helper(snippet):
                yield f"cell {i} names `{snippet}`: {reason}"


def names_in(snippet: str) -> set[str]:
    """The names a snippet of Python uses; none if it is not Python (a command, a formula)."""
    try:
        nodes = list(ast.walk(ast.parse(snippet.strip().replace("…", "..."))))
    except SyntaxError:
        return set()
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def missing_helper(snippet: str) -> str:
    """What a dotted name that begins in helpers lacks, '' if nothing."""
    dotted = re.match(r"(?:helpers\.)?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)", snippet)
    first, *rest = dotted.group(1).split(".") if dotted else [""]
    helpers = importlib.import_module("helpers")
    if first not in dir(helpers):
        return f"helpers has no {first!r}" if snippet.startswith("helpers.") and first else ""
    try:
        functools.reduce(getattr, rest, getattr(helpers, first))
    except AttributeError as error:
        return str(error)
    return ""


@functools.cache
def library_names() -> set[str]:
    """Names a reader may meet without having seen them run: Python's, torch's, and those that helpers defines."""
    modules = [builtins, *map(importlib.import_module, LIBRARIES)]
    names = set(keyword.kwlist) | {"helpers", "torch", "nn", "F"}
    return names.union(*map(dir, modules), dir(modules[1].Tensor), *map(_defined_in, ROOT.glob("helpers/**/*.py")))


def _defined_in(module: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    fields = {node.target.id for node in nodes if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)}
    return fields | {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
