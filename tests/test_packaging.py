"""The wheel carries the data and the front end, works away from the clone, and names all that it needs."""

import os
import re
import subprocess
import sys
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

from tests.test_house import LAB, NOTEBOOKS, PROJECT, README, RUN, TEST, cells, conda_ranges

ROOT = Path(__file__).parents[1]
COURSE = """
import helpers
from helpers import data, exercise, explorers, live, plots, predict, trace

assert helpers.__file__.startswith({folder!r}), helpers.__file__
J = lambda a, b: a * b
assert trace(J, a=2.0, b=3.0)["a"].grad == 3
assert "<script" in live(J, a=2.0, b=3.0).to_html()
assert len(data.penguins().species) == 342 and len(data.digits().train_images) == 4000
assert "backward_J" in str(exercise("02.3"))
assert predict("02.d2")._repr_mimebundle_() and explorers.zero_grad()
assert plots.curves([1, 2], [1, 4], "x", "y")
"""


def build(hook: str, folder: Path) -> Path:
    """Build with the backend that pyproject.toml names, from the clone, into the folder."""
    code = f"import sys, hatchling.build as backend; print(backend.{hook}(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", code, folder], cwd=ROOT, capture_output=True, text=True, check=True)
    return folder / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build("build_wheel", tmp_path_factory.mktemp("wheel"))


def members(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def files(folder: str) -> set[str]:
    paths = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


def test_the_wheel_holds_every_file_of_helpers_and_the_data_and_nothing_else(wheel):
    data = {f"helpers/data_files/{name.removeprefix('data/')}" for name in files("data")}

    assert members(wheel) == files("helpers") | data
    assert {Path(name).suffix for name in members(wheel)} >= {".py", ".js", ".css", ".csv", ".npz", ".typed"}


def test_an_editable_installation_points_at_the_clone_and_copies_nothing(tmp_path):
    editable = build("build_editable", tmp_path)

    (link,) = members(editable)
    assert Path(zipfile.ZipFile(editable).read(link).decode().strip()) == ROOT


def test_away_from_the_clone_the_wheel_gives_all_that_a_notebook_imports(wheel, tmp_path):
    (tmp_path / "empty").mkdir()
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site"), "MPLBACKEND": "agg"}

    code = COURSE.format(folder=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path / "empty", env=environment, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr


def test_a_damaged_file_of_an_installed_wheel_says_to_install_it_again(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    (tmp_path / "helpers/data_files/penguins.csv").write_text("damaged")

    code = "from helpers import data; data.penguins()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=os.environ | {"PYTHONPATH": ""}, capture_output=True, text=True
    )

    assert "pip install --force-reinstall" in done.stderr and "git checkout" not in done.stderr


def imported(*folders: str) -> dict[str, str]:
    """Each package that the code in these folders imports, by its name on the index, with a file that does."""
    sources = {str(path): path.read_text(encoding="utf-8") for name in folders for path in (ROOT / name).rglob("*.py")}
    for notebook in NOTEBOOKS if "helpers" in folders else []:
        for i, cell in enumerate(cells(notebook)):
            if cell["cell_type"] == "code" and "colab-setup" not in cell["metadata"].get("tags", []):
                sources[f"{notebook.name}, cell {i}"] = "".join(cell["source"])
    ours = {path.stem for name in ("tests", "scripts") for path in (ROOT / name).rglob("*")} | {"helpers", "tests"}
    known = ours | sys.stdlib_module_names | {"tomllib"}  # which Python 3.10 has not: tomli is declared for it
    found, distributions = {}, packages_distributions()
    for place, source in sources.items():
        for package in set(re.findall(r"^ *(?:import|from) (\w+)", source, re.MULTILINE)) - known:
            found[distributions.get(package, [package])[0].lower().replace("_", "-")] = place
    return found


@pytest.mark.parametrize(
    ("folders", "declared"), [(["helpers"], RUN), (["tests", "scripts"], RUN + LAB + TEST)], ids=["to run", "to test"]
)
def test_what_the_code_imports_is_declared_and_what_is_declared_to_run_is_imported(folders, declared):
    needed, names = imported(*folders), {requirement.name for requirement in declared}

    assert {name: place for name, place in needed.items() if name not in names} == {}
    assert declared is not RUN or names == set(needed)


def test_conda_gets_graphviz_which_torchviz_needs_and_pip_does_not_bring():
    assert {"graphviz", "python-graphviz", "torchviz"} <= set(conda_ranges())


@pytest.mark.parametrize("needed", RUN + LAB + TEST, ids=str)
def test_each_dependency_has_a_lower_bound_which_make_test_oldest_installs(needed):
    assert [bound.operator for bound in needed.specifier if bound.operator != "<"] == [">="]


def test_the_citation_and_the_readme_name_the_version_of_the_package():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))

    assert citation["version"] == PROJECT["version"]
    assert re.findall(r"version (\d[\d.]*\d)", README) == [PROJECT["version"]]
    assert citation["repository-code"] == PROJECT["urls"]["Repository"]
    assert set(citation["license"]) == {"MIT", "CC-BY-4.0"} and PROJECT["license"] == "MIT"


def test_the_readme_and_the_message_of_a_full_disk_name_one_size():
    said = re.findall(r"([\d.]+) GB", README)
    setup = (ROOT / "scripts/setup.sh").read_text(encoding="utf-8")

    assert said and set(said) == set(re.findall(r"about ([\d.]+) GB", setup))
