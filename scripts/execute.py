"""Re-execute notebooks in place: stored outputs of a fresh kernel, and nothing in the file that differs run by run."""

import hashlib
import json
import re
import sys
import time
from pathlib import Path

import nbformat
import times
from nbclient import NotebookClient

from helpers import exercise

ROOT = Path(__file__).parents[1]
SETUP = (ROOT / "scripts/colab_setup.py").read_text(encoding="utf-8").rstrip()
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
# What depends on the machine and the process, in tracebacks and warnings, and what is stored instead.
PLACES = ((r"[^\s'\"\x1b]*site-packages/", "…/"), (r"[^\s'\"\x1b]*ipykernel_\d+/\d+\.py", "cell"))
CHECK = re.compile(r'^exercise\("([\d.]+)"\)\.check\(\w+\)\Z', re.MULTILINE)
WIDGET = "application/vnd.jupyter.widget-view+json"


def place_setup_cell(notebook: nbformat.NotebookNode) -> None:
    """Put the set-up cell for Colab, folded away, between the title and the imports."""
    cells = [cell for cell in notebook.cells if cell.get("id") != "colab-setup"]
    cell = nbformat.v4.new_code_cell(SETUP, id="colab-setup")
    cell.metadata = {"jupyter": {"source_hidden": True}, "tags": ["colab-setup", "remove-cell"]}
    notebook.cells = [cells[0], cell, *cells[1:]]


def place_stubs(notebook: nbformat.NotebookNode) -> None:
    """Put the stub of its exercise into each cell that ends in that stub's last line."""
    for cell in notebook.cells:
        if cell.cell_type == "code" and (found := CHECK.search(cell.source)):
            stub = exercise(found[1]).stub
            cell.source = stub if stub.endswith(found[0]) else cell.source


def clean(notebook: nbformat.NotebookNode) -> None:
    """Keep the metadata that means something, and outputs that are the same wherever they are made."""
    notebook.metadata = METADATA
    for cell in notebook.cells:
        cell.metadata = _kept(cell.metadata)
        for output in cell.get("outputs", []):
            _clean_output(output)


def _kept(metadata: dict) -> dict:
    kept = {key: metadata[key] for key in ("tags", "slideshow") if metadata.get(key)}
    if metadata.get("jupyter", {}).get("source_hidden"):
        kept["jupyter"] = {"source_hidden": True}
    return kept


def _clean_output(output: nbformat.NotebookNode) -> None:
    """Drop a widget's view, whose id is chance (its HTML or text stays), and the machine's own paths."""
    if output.output_type == "error":
        output.traceback = [_anywhere(line) for line in output.traceback]
    if output.output_type == "stream":
        output.text = _anywhere(output.text)
    output.get("data", {}).pop(WIDGET, None)


def _anywhere(text: str) -> str:
    for pattern, replacement in PLACES:
        text = re.sub(pattern, replacement, text)
    return text


def name_cells(cells: list[dict]) -> None:
    """Give each cell without an id of its own one that follows from its source."""
    taken: list[str] = []
    for cell in cells:
        source = "".join(cell["source"])
        name = cell.get("id") or hashlib.sha256(source.encode()).hexdigest()[:8]
        cell["id"] = f"{name}-{taken.count(name) + 1}" if name in taken else name
        taken.append(name)


def execute(path: Path) -> None:
    """Run one notebook from top to bottom and write it back; an error that no tag allows leaves the file as it was."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    name_cells(raw["cells"])  # before nbformat reads it, which would invent names by chance
    raw["nbformat_minor"] = max(raw["nbformat_minor"], 5)
    notebook = nbformat.reads(json.dumps(raw), as_version=4)
    place_setup_cell(notebook)
    if path.resolve().parent == ROOT / "notebooks":  # a learner's copy keeps what the learner has written
        place_stubs(notebook)
        times.write_to_readme(path.stem, times.place(notebook))
    NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    clean(notebook)
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for path in [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "notebooks").glob("*.ipynb")):
        started = time.perf_counter()
        execute(path)
        print(f"· {path.name}: {time.perf_counter() - started:.0f} s", flush=True)
