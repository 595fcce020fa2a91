"""The files that must agree with one another: dependencies, links, the README, the set-up cell of the notebooks."""

import json
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import links
import pytest
from packaging.requirements import Requirement

import helpers

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = PYPROJECT["project"]
BUILD = [Requirement(line) for line in PYPROJECT["build-system"]["requires"]]
RUN = [Requirement(line) for line in PROJECT["dependencies"]]
LAB = [Requirement(line) for line in PROJECT["optional-dependencies"]["lab"]]
TEST = [Requirement(line) for line in PROJECT["optional-dependencies"]["test"]]
BOOK = [Requirement(line) for line in PROJECT["optional-dependencies"]["book"]]
ON_CONDA = {"torch": "pytorch-cpu", "matplotlib": "matplotlib-base"}
README = (ROOT / "README.md").read_text()
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
ADDRESS = re.compile(r"(?:github\.com|mybinder\.org/v2/gh|colab\.research\.google\.com/github)/([\w.-]+/[\w-]+)")


def constraints():
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    return {r.name: r for r in (Requirement(line) for line in lines if not line.startswith("#"))}


def conda_ranges():
    lines = re.findall(r"^ +- ([\w-]+)([<>=][^\n]*)?$", (ROOT / "environment.yml").read_text(), re.MULTILINE)
    return {name: ",".join(sorted(bounds.split(","))) for name, bounds in lines}


def cells(notebook):
    return json.loads(notebook.read_text(encoding="utf-8"))["cells"]


@pytest.mark.parametrize("needed", RUN + LAB + BUILD, ids=str)
def test_conda_gets_the_range_pyproject_gives(needed):
    assert conda_ranges()[ON_CONDA.get(needed.name, needed.name)] == ",".join(sorted(str(needed.specifier).split(",")))


@pytest.mark.parametrize("needed", RUN + LAB + BOOK + [r for r in TEST if not r.marker], ids=str)
def test_the_exact_version_lies_in_the_range_pyproject_gives(needed):
    (exact,) = constraints()[needed.name].specifier

    assert exact.operator == "==" and needed.specifier.contains(exact.version)


def test_constraints_name_versions_alone():
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]

    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+(; python_(full_)?version >= \"[\d.]+\")?", line) for line in lines)


def test_the_tests_run_on_the_torch_the_outputs_were_made_with():
    assert version("torch").split("+")[0] == str(constraints()["torch"].specifier).removeprefix("==")


def test_binder_reads_the_environment_and_its_python_is_one_the_package_accepts():
    assert conda_ranges()["python"] == "=3.12"
    assert Requirement(f"python{PROJECT['requires-python']}").specifier.contains("3.12")
    assert not any((ROOT / name).exists() for name in ("binder", ".binder", "Dockerfile", "requirements.txt"))


def test_one_repository_is_named_everywhere():
    named = {file.name: set(ADDRESS.findall(file.read_text(encoding="utf-8"))) for file in links.files()}

    assert {slug for slugs in named.values() for slug in slugs} == {links.slug()}


def test_make_links_knows_every_file_that_names_the_repository():
    folders = [ROOT, *(ROOT / name for name in ("notebooks", "scripts", "docs", "data", ".github/workflows"))]
    texts = [file for folder in folders for file in folder.glob("*.*") if file.suffix not in (".npz", ".svg")]
    naming = {file for file in texts if file.is_file() and f"github.com/{links.slug()}" in file.read_text("utf-8")}

    assert naming <= set(links.files()), "add the file to FILES in scripts/links.py"


def test_make_links_moves_every_link(tmp_path, monkeypatch):
    for file in links.files():
        copy = tmp_path / file.relative_to(ROOT)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(links, "ROOT", tmp_path)

    links.rename("someone/a-course.v2")

    assert links.slug() == "someone/a-course.v2"
    assert not any("backprop-visible/" in file.read_text(encoding="utf-8") for file in links.files())


@pytest.mark.parametrize("wrong", ["", "name", "https://host/owner/name", "owner/na me", "a/b/c"])
def test_make_links_names_the_form_it_needs(wrong):
    with pytest.raises(ValueError, match="make links REPO=owner/name"):
        links.rename(wrong)


def test_the_readme_fits_on_two_screens_and_shows_the_two_commands():
    assert len(README.splitlines()) <= 100
    assert "make lab" in README and "make test" in README


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_file_and_command_a_document_names_exists(document):
    text = (ROOT / document).read_text()
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    quoted = re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[\w.-]+\.(?:md|py|toml|txt|yml|cff|ipynb))`", text)
    commands = re.findall(r"^(?:.*`)?make ([a-z-]+)[ `]", text, re.MULTILINE)
    makefile = (ROOT / "Makefile").read_text()

    made = (ROOT / ".gitignore").read_text().split()
    assert [name for name in linked + quoted if not (ROOT / name).exists() and name not in made] == []
    assert commands and [name for name in commands if f"\n{name}:" not in makefile] == []


def test_the_readme_lists_every_notebook_in_order():
    listed = re.findall(r"^\| \[\w+\]\(notebooks/(\w+)\.ipynb\)", README, re.MULTILINE)

    assert listed == [notebook.stem for notebook in NOTEBOOKS]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_notebook_has_the_same_setup_cell_for_colab_under_its_title(notebook):
    setup = [cell for cell in cells(notebook) if "colab-setup" in cell["metadata"].get("tags", [])]

    assert setup == cells(notebook)[1:2], "type: make notebooks"
    assert "".join(setup[0]["source"]) == (ROOT / "scripts/colab_setup.py").read_text().rstrip()
    assert setup[0]["metadata"]["jupyter"]["source_hidden"] and setup[0]["outputs"] == []


def test_the_setup_cell_does_and_prints_nothing_away_from_colab(capfd, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *args, **kwargs: pytest.fail("the set-up cell ran a command"))
    names = {}

    exec((ROOT / "scripts/colab_setup.py").read_text(), names)

    assert set(names) == {"__builtins__", "sys"} and capfd.readouterr() == ("", "")


def test_importing_helpers_loads_nothing_else():
    code = "import sys; old = set(sys.modules); import helpers; new = set(sys.modules) - old; print(*new)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split()

    assert [name for name in loaded if name.partition(".")[0] not in sys.stdlib_module_names] == ["helpers"]


@pytest.mark.parametrize("name", dir(helpers))
def test_every_name_helpers_lists_can_be_imported(name):
    assert getattr(helpers, name).__doc__


def test_a_star_import_gives_the_names_that_are_listed():
    assert helpers.__all__ == dir(helpers)


def test_a_name_helpers_does_not_have_is_answered_by_those_it_has():
    with pytest.raises(AttributeError, match="helpers has no 'trase'; it has: trace, record, live"):
        _ = helpers.trase


def test_the_readmes_picture_is_what_the_figure_draws_today():
    import picture

    assert picture.PICTURE.read_text(encoding="utf-8") == picture.draw(), "type: make picture, and look at it"


def test_every_section_named_in_contributing_stands_in_its_notebook():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+[a-z]?_\w+) \| .+ \| (.+) \|$", text, re.MULTILINE)
    assert {notebook for notebook, _ in rows} == {notebook.stem for notebook in NOTEBOOKS}
    for notebook in NOTEBOOKS:
        text = "".join("".join(cell["source"]) + "\n" for cell in cells(notebook))
        headings = set(re.findall(r"^## (.+)$", text, re.MULTILINE)) - {"What you can now do", "From memory"}
        assert {section for name, section in rows if name == notebook.stem} == headings


def test_the_architecture_page_names_every_file_on_the_way_of_j_and_no_other():
    page = (ROOT / "docs/architecture.md").read_text("utf-8")
    named = set(re.findall(r"`([\w/]+\.(?:py|js|css))`", page)) - {"helpers/__init__.py"}
    rooms = [ROOT / "helpers", ROOT / "helpers/live_graph/js", ROOT]
    on_the_way = [
        f"{room}/{file.name}"
        for room in ("graph", "tracing", "drawing", "live_graph")
        for file in (ROOT / "helpers" / room).glob("[!_]*.py")
    ]

    assert [name for name in named if not any((room / name).exists() for room in rooms)] == []
    assert sorted(set(on_the_way) - named) == []
