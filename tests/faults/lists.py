"""All faults, and which tests are concerned where a fault does not say it."""

from __future__ import annotations

from pathlib import Path

from fault import Fault
from of_documents import DOCUMENTS
from of_exercises import EXERCISES
from of_helpers import HELPERS
from of_javascript import JAVASCRIPT
from of_notebooks import NOTEBOOKS
from of_tracing import TRACED

ROOT = Path(__file__).parents[2]
FAULTS = [*HELPERS, *TRACED, *EXERCISES, *JAVASCRIPT, *NOTEBOOKS, *DOCUMENTS]
ROOMS = {
    "autograd_view.py": "tests/test_autograd_view.py",
    "data.py": "tests/test_data.py",
    "drawing": "tests/drawing tests/graph tests/live_graph",
    "exercises": "tests/exercises",
    "explorers": "tests/explorers",
    "graph": "tests/graph tests/drawing",
    "live_graph": "tests/live_graph tests/js",
    "operations.py": "tests/tracing tests/js",
    "palette.py": "tests/plots",
    "plots": "tests/plots tests/explorers",
    "tracing": "tests/tracing",
}
SOURCES = "tests/test_house.py tests/test_documents.py"
ELSEWHERE = {
    "data": "tests/test_data.py tests/test_data_readme.py",
    "docs": "tests/test_card.py tests/test_glossary.py tests/test_map.py tests/test_documents.py",
    "README.md": SOURCES,
    "CITATION.cff": SOURCES,
    "CONTRIBUTING.md": SOURCES,
}
SCRIPTS = f"{SOURCES} " + " ".join(
    f"tests/test_{name}.py" for name in ("execute", "check", "setup", "ci", "packaging")
) + " tests/notebooks/test_rules.py"


def tests_of(fault: Fault) -> list[str]:
    """Pytest's arguments, one run after the other, the cheap ones first."""
    folder, name = fault.file.split("/")[0], fault.file.split("/")[-1]
    if fault.tests:
        return fault.tests.split(" then ")
    if fault.kind == "javascript":
        return ["tests/js", " ".join(f"tests/browser/test_live_graph{part}.py" for part in ("", "_folded", "_looks"))]
    if folder == "helpers":
        room = fault.file.split("/")[1]
        own = fault.file.replace("helpers/", "tests/", 1).replace(name, f"test_{name}")
        whole = ROOMS.get(room, own)
        return [own, whole] if (ROOT / own).exists() and own not in whole.split() else [whole]
    if folder == "notebooks":
        stem = name.removesuffix(".ipynb")
        static = " ".join(f"tests/notebooks/test_{rules}.py" for rules in ("lint", "claims", "numbers"))
        static += f" -k {stem.partition('_')[0]}"
        return [static, f"--nbval notebooks/{name}", f"tests/browser/test_notebooks.py -k {stem}"]
    return [ELSEWHERE.get(folder, SCRIPTS)]
