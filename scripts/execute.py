"""Re-execute notebooks in place: stored outputs of a fresh kernel, and nothing in the file that differs run by run."""

import json
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
SETUP = (ROOT / "scripts/colab_setup.py").read_text(encoding="utf-8").rstrip()
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
WIDGETS = "application/vnd.jupyter.widget-state+json"


def place_setup_cell(notebook: nbformat.NotebookNode) -> None:
    """Put the set-up cell for Colab, folded away, between the title and the imports."""
    cells = [cell for cell in notebook.cells if cell.get("id") != "colab-setup"]
    cell = nbformat.v4.new_code_cell(SETUP, id="colab-setup")
    cell.metadata = {"jupyter": {"source_hidden": True}, "tags": ["colab-setup", "remove-cell"]}
    notebook.cells = [cells[0], cell, *cells[1:]]


def clean(notebook: nbformat.NotebookNode) -> None:
    """Keep the metadata that means something; the widgets' state stays, so that they show without a kernel."""
    widgets = notebook.metadata.get("widgets")
    notebook.metadata = METADATA | ({"widgets": widgets} if widgets else {})
    for cell in notebook.cells:
        cell.metadata = {key: value for key, value in cell.metadata.items() if key not in ("execution", "trusted")}


def with_stable_ids(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Number the widgets in order of creation: ipywidgets names them by chance."""
    state = notebook.metadata.get("widgets", {}).get(WIDGETS, {}).get("state", {})
    text = json.dumps(notebook)
    for number, name in enumerate(state, start=1):
        text = text.replace(name, f"{number:032x}")
    return nbformat.from_dict(json.loads(text))


def execute(path: Path) -> None:
    """Run one notebook from top to bottom and write it back; an error that no tag allows leaves the file as it was."""
    notebook = nbformat.read(path, as_version=4)
    place_setup_cell(notebook)
    folder = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", record_timing=False, resources=folder).execute()
    clean(notebook)
    nbformat.write(with_stable_ids(notebook), path)


if __name__ == "__main__":
    for path in [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "notebooks").glob("*.ipynb")):
        started = time.perf_counter()
        execute(path)
        print(f"· {path.name}: {time.perf_counter() - started:.0f} s", flush=True)
