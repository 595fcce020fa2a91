"""A fault: a small edit that a careless person would make and that some test has to notice."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Fault:
    """In one file, text that occurs once is replaced; ``tests`` are the pytest arguments of those that should fail.

    In a notebook the text is looked for in the sources and the outputs' text, as a reader sees them. ``edit`` stands
    in for the two texts where a fault is none of text: it takes the file's path. ``why`` explains a fault that no
    test can catch.
    """

    name: str
    file: str
    old: str | Callable[[Path], None]
    new: str = ""
    tests: str = ""
    why: str = ""

    @property
    def kind(self) -> str:
        """What is at fault: helpers, javascript, notebooks, data, or scripts and documents."""
        if self.file.endswith((".js", ".css")):
            return "javascript"
        first = self.file.split("/")[0]
        return first if first in ("helpers", "notebooks", "data") else "scripts and documents"

    def plant(self, root: Path) -> None:
        """Edit the file under ``root``; LookupError if its old text is not there once."""
        path = root / self.file
        if callable(self.old):
            self.old(path)
            return
        if path.suffix == ".ipynb":
            _edit_notebook(path, self.old, self.new)
            return
        text = path.read_text(encoding="utf-8")
        _once(text.count(self.old))
        path.write_text(text.replace(self.old, self.new), encoding="utf-8")


def _once(count: int) -> None:
    if count != 1:
        raise LookupError(f"its old text occurs {count} times")


def _edit_notebook(path: Path, old: str, new: str) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    holders = [(holder, key) for cell in notebook["cells"] for holder, key in _texts(cell)]
    found = [(holder, key) for holder, key in holders if old in "".join(holder[key])]
    _once(sum("".join(holder[key]).count(old) for holder, key in found))
    holder, key = found[0]
    holder[key] = "".join(holder[key]).replace(old, new).splitlines(keepends=True)
    write(path, notebook)


def _texts(cell: dict) -> list[tuple[dict, str]]:
    outputs = cell.get("outputs", [])
    places = [(cell, "source"), *((output, key) for output in outputs for key in ("text", "evalue") if key in output)]
    return places + [(output["data"], kind) for output in outputs for kind in output.get("data", {})]


def write(path: Path, notebook: dict) -> None:
    """Store a notebook as nbformat does."""
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def swap_pictures(path: Path) -> None:
    """Let the first two drawn pictures of a notebook stand in each other's place."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    outputs = [output["data"] for cell in notebook["cells"] for output in cell.get("outputs", []) if "data" in output]
    first, second, *_ = [data for data in outputs if 'class="plot"' in "".join(data.get("text/html", ""))]
    first["text/html"], second["text/html"] = second["text/html"], first["text/html"]
    write(path, notebook)


def spoil_a_measurement(path: Path) -> None:
    """Make the first measured number of a notebook a million times what it was."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for holder, key in (place for cell in notebook["cells"] for place in _texts(cell) if place[1] == "text"):
        text = "".join(holder[key])
        spoiled = re.sub(r"[\d.]+(?= ms \(measured\))", lambda found: f"{1e6 * float(found[0]):.1f}", text, count=1)
        if spoiled != text:
            holder[key] = spoiled.splitlines(keepends=True)
            break
    write(path, notebook)
