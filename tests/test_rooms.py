"""Imports run one way: each room knows those named here, also in an import that is late or for types alone."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[1]
HELPERS = ROOT / "helpers"
FOLDERS = ("book", "editions", "helpers", "scripts", "tests")
CODE = (".py", ".js", ".css", ".sh")
TRIED = ROOT / "tests/exercises/tried"  # data: answers to the exercises as learners write them, right and wrong
MODULES = {
    ".".join(file.relative_to(HELPERS).with_suffix("").parts).removesuffix(".__init__"): file
    for file in HELPERS.rglob("*.py")
    if file != HELPERS / "__init__.py"  # it gives the names of all rooms
}
MAY_IMPORT = {
    "operations": set(),
    "palette": set(),
    "data": set(),
    "autograd_view": {"plots"},
    "graph": {"operations"},
    "tracing": {"operations", "graph"},
    "drawing": {"palette", "graph"},
    "live_graph": {"operations", "palette", "graph", "tracing", "drawing"},
    "plots": {"palette"},
    "explorers": {"palette", "graph", "tracing", "drawing", "live_graph", "plots"},
    "exercises": {"palette", "live_graph"},  # of which only what puts JavaScript together
}


def imports_of(source):
    """The modules of helpers that a source imports, wherever in it the import stands."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "helpers":
            names = {f"{node.module}.{alias.name}".removeprefix("helpers.") for alias in node.names}
            found |= {name if name in MODULES else name.rpartition(".")[0] for name in names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.removeprefix("helpers.") for alias in node.names if alias.name.startswith("helpers.")}
    return found


def room(module):
    return module.partition(".")[0]


def arrows():
    return {name: imports_of(file.read_text("utf-8")) - {name} for name, file in MODULES.items()}


def test_an_import_is_seen_wherever_it_stands():
    late = "def f():\n    from helpers.graph.model import Graph\nif TYPE_CHECKING:\n    from helpers import palette"

    assert imports_of(late) == {"graph.model", "palette"}


def test_a_room_imports_those_below_it_and_no_other():
    upward = {
        f"{source} → {target}"
        for source, targets in arrows().items()
        for target in targets
        if room(source) != room(target) and room(target) not in MAY_IMPORT[room(source)]
    }

    assert upward == set()


def test_the_rooms_themselves_have_an_order():
    assert list(TopologicalSorter(MAY_IMPORT).static_order())


def test_no_module_imports_itself_by_way_of_others():
    assert list(TopologicalSorter(arrows()).static_order())


def test_no_file_but_data_is_longer_than_250_lines():
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*.*") if file.suffix in CODE]
    long = {
        str(file.relative_to(ROOT)): count
        for file in files
        if not file.is_relative_to(TRIED) and (count := len(file.read_text("utf-8").splitlines())) > 250
    }

    assert {file.suffix for file in files} == set(CODE) and long == {}
