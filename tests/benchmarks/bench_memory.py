"""Time and peak memory of each notebook's kernel, executed from top to bottom."""

import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
# VmHWM counts this process alone; ru_maxrss, where there is no /proc, is in bytes on a Mac.
ASK = """
import pathlib, re, resource
status = pathlib.Path("/proc/self/status")
kilobytes = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()).group(1) if status.exists() else 0
print(int(kilobytes) / 1000 or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)
"""


def peak_megabytes(path: Path) -> float:
    """Run the notebook, its file untouched, and ask its kernel."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(ASK))
    folder = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=folder).execute()
    return float(notebook.cells[-1].outputs[0].text)


if __name__ == "__main__":
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        started = time.perf_counter()
        megabytes = peak_megabytes(path)
        seconds = time.perf_counter() - started
        print(f"{path.stem:<46}{megabytes:>9.0f} MB  aim 600 MB{seconds:>9.1f} s  aim 60 s", flush=True)
