"""What the documents say is read against its source: links followed, numbers counted, the picture put in words."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import links
import pytest
import sections
from formulas import value

from helpers import data, exercise, trace
from helpers.graph.words import format_number

ROOT = Path(__file__).parents[1]
DOCUMENTS = ["README.md", "CONTRIBUTING.md", *(str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("docs/*.md")))]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
COUNTS = {"three": 3, "four": 4, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
COUNTS |= {"thirteen": 13, "fourteen": 14}


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def notebook(number):
    (path,) = (path for path in NOTEBOOKS if path.name.startswith(f"{number}_"))
    return path


def markdown(notebook):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]


def headings(text):
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [
        re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in re.findall("^#+ (.+)$", text, re.M)
    ]


def in_the_repository(address):
    """The file that an address on a code host, Binder or Colab shows, None if it shows none."""
    parts = urlsplit(address)
    path, query = unquote(parts.path), unquote(parts.query)
    if parts.netloc == "mybinder.org":
        return query.removeprefix("urlpath=lab/tree/")
    return re.sub(rf"^/(github/)?{re.escape(links.slug())}(/blob/learner/)?", "", path)


@pytest.mark.parametrize("document", [*DOCUMENTS, "data/README.md"])
def test_every_link_of_a_document_leads_to_a_file_and_heading_that_exist(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    for target in LINK.findall(text):
        file, _, anchor = target.partition("#")
        path = (ROOT / document).parent / file if file else ROOT / document
        if not target.startswith("http"):
            assert path.exists(), f"{document} links to {target}"
            known = sections.texts(path.stem) if path.suffix == ".ipynb" else headings(path.read_text(encoding="utf-8"))
            assert not anchor or anchor in known, f"{document} links to {target}"


@pytest.mark.parametrize("row", re.findall(r"^\| \[.+$", README, re.MULTILINE), ids=lambda row: row[3:9])
def test_a_row_of_the_readme_opens_one_notebook_everywhere(row):
    local, *elsewhere = LINK.findall(row)
    label = re.match(r"\| \[(\w+)\]", row)[1]

    assert local == f"notebooks/{label}.ipynb"
    assert [urlsplit(address).netloc for address in elsewhere] == ["mybinder.org", "colab.research.google.com"]
    assert [in_the_repository(address) for address in elsewhere] == [f"learn/{label}.ipynb"] * 2


@pytest.mark.parametrize(("notebook", "following"), zip(NOTEBOOKS, NOTEBOOKS[1:], strict=False), ids=lambda p: p.stem)
def test_a_notebook_ends_with_a_link_to_the_next(notebook, following):
    label, target = re.search(r"^Next: \[([^\]]+)\]\(([^)]+)\)", markdown(notebook)[-1], re.MULTILINE).groups()

    assert target == following.name and label.split()[0] == following.name.split("_")[0]


def test_the_readmes_picture_has_the_numbers_of_the_graph_in_words():
    alt = re.search(r"!\[(.+?)\]\(images/J\.svg\)", README, re.DOTALL)[1]
    graph = trace(J, a=5.0, b=3.0, c=2.0)
    true = {name: format_number(graph[name].value) for name in "abcJ"}
    true |= {f"∂J/∂{name}": format_number(graph[name].grad) for name in "abc"}

    assert dict(re.findall(r"(\bJ|\b[abc]|∂J/∂[abc]) = (\d+)", alt)) == true


def test_the_expression_of_the_course_is_worth_what_the_graph_says():
    written = re.findall(r"J = (3[^=]+?) at a = (\d), b = (\d), c = (\d)", README)

    assert len(written) == 2
    for formula, *numbers in written:
        at = dict(zip("abc", map(float, numbers), strict=True))
        assert at == {"a": 5, "b": 3, "c": 2} and value(formula, **at) == J(**at)


def test_the_readme_counts_its_notebooks_data_and_digits():
    d = data.digits()
    counted = re.findall(rf"\b({'|'.join(COUNTS)}) (?:small )?(Jupyter notebooks|real data)", README, re.IGNORECASE)
    amount = {word: COUNTS[number.lower()] for number, word in counted}

    assert amount == {"Jupyter notebooks": len(NOTEBOOKS), "real data": len(data.SHA256)}
    assert f"{len(d.train_images) + len(d.test_images):,} handwritten digits" in README
    assert f"Hubble's galaxies of {re.search('[0-9]{4}', ' '.join(data.SHA256))[0]}" in README


def test_the_engine_has_about_as_many_lines_as_the_readme_says():
    said = int(re.search(r"engine of about (\d+) lines", README)[1])
    cells = json.loads(notebook("08").read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    taken = re.findall(r'exercise\("(.+?)"\)\.best', "\n".join(sources))
    whole = [*(exercise(id).solution_code for id in taken), *(source for source in sources if ".check(" not in source)]
    written = [node for source in whole for node in ast.parse(source).body]
    functions = {node.name: node for node in written if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    beside = {"hasty_backward", "chain", "random_expression", "agrees", "microseconds"}  # what shows and checks it
    engine = [ast.unparse(node) for name, node in functions.items() if name not in beside]
    engine += [text for text in map(ast.unparse, written) if text.startswith("Value.")]
    lines = [line for text in engine for line in text.splitlines() if line]

    assert 0.75 * said <= len(lines) <= 1.25 * said


def test_the_citation_names_the_version_title_and_licences_of_the_project():
    citation, project = ((ROOT / name).read_text(encoding="utf-8") for name in ("CITATION.cff", "pyproject.toml"))
    version = re.search(r'^version = "(.+)"$', project, re.MULTILINE)[1]
    title = re.search(r'^title: "(.+)"$', citation, re.MULTILINE)[1]

    assert re.findall(r"^version: (.+)$", citation, re.MULTILINE) == [version]
    assert f"“{title}”, version {version}," in README and README.startswith(f"# {title}\n") and title in project
    licences = re.findall(r"^  - ([\w.-]+)$", citation.partition("license:")[2].partition("keywords:")[0], re.MULTILINE)
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Code: MIT. Text and figures: CC BY 4.0." in README and licences == ["MIT", "CC-BY-4.0"]
    assert "MIT License" in text and "CC BY 4.0" in text


def test_what_colab_fetches_is_what_it_installs(tmp_path):
    """The set-up cell, run as on Colab, with a git and a pip that only say what they were asked."""
    (tmp_path / "git").write_text('#!/bin/sh\nfor last; do :; done\nmkdir "$last" && touch "$last/pyproject.toml"\n')
    (tmp_path / "python").write_text(
        '#!/bin/sh\nfor last; do :; done\ncat "$last/pyproject.toml" && echo "$*" >asked\n'
    )
    for name in ("git", "python"):
        (tmp_path / name).chmod(0o755)
    cell = (ROOT / "scripts/colab_setup.py").read_text(encoding="utf-8")
    as_on_colab = "import sys, types; sys.modules['google.colab'] = types.ModuleType('colab'); "
    as_on_colab += f"real = sys.executable; sys.executable = {str(tmp_path / 'python')!r}\n"
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin"}

    for _ in range(2):  # the second run of the cell finds the course there
        done = subprocess.run([sys.executable, "-c", as_on_colab + cell], cwd=tmp_path, env=environment, check=False)

    assert done.returncode == 0
    assert (tmp_path / "asked").read_text().startswith("-m pip install") and "-e" in (tmp_path / "asked").read_text()


def test_contributing_counts_the_errors_of_the_clinic():
    said = re.search(r"\| 07_clinic \| (\w+) errors", CONTRIBUTING)[1]
    loud = "\n\n".join(markdown(notebook("07"))).split("## Errors that shout")[1].split("\n## ")[0]

    assert COUNTS[said] == len(re.findall("^### ", loud, re.MULTILINE))
