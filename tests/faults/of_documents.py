"""Faults in the data, the scripts and the documents."""

import numpy as np
from fault import Fault

DATA = "data/README.md"
README = "README.md"
CARD = "docs/card.md"


def exchange_two_labels(path):
    """Two digits of other classes get each other's label."""
    with np.load(path) as stored:
        arrays = dict(stored)
    labels = arrays["train_labels"]
    other = int((labels != labels[0]).argmax())
    labels[[0, other]] = labels[[other, 0]]
    np.savez_compressed(path, **arrays)


DOCUMENTS = [
    Fault("a distance of another galaxy", "data/hubble_1929.csv", "NGC6822,0.214,-130", "NGC6822,0.241,-130"),
    Fault("a velocity without its sign", "data/hubble_1929.csv", "NGC598,0.263,-70", "NGC598,0.263,70"),
    Fault("a penguin's mass", "data/penguins.csv", "Adelie,Torgersen,39.1,18.7,181,3750,", "Adelie,Torgersen,39.1,18.7,181,3570,"),
    Fault("two labels exchanged", "data/mnist_4000_1000.npz", exchange_two_labels),
    Fault("rows of the penguins", DATA, "| `penguins.csv` | 344 |", "| `penguins.csv` | 342 |"),
    Fault("licence of the digits", DATA, "| CC BY-SA 3.0 | `data.digits()`", "| CC BY 3.0 | `data.digits()`"),
    Fault("loader of another file", DATA, "| CC0 | `data.penguins()` |", "| CC0 | `data.hubble()` |"),
    Fault("unit of the distance", DATA, "| `distance_Mpc` | megaparsec |", "| `distance_Mpc` | parsec |"),
    Fault("unit of the mass", DATA, "| `body_mass_g` | g |", "| `body_mass_g` | kg |"),
    Fault("doi of Hubble's article", DATA, "doi:10.1073/pnas.15.3.168", "doi:10.1073/pnas.15.3.186"),
    Fault("doi of the penguins' article", DATA, "journal.pone.0090081", "journal.pone.0090018"),
    Fault("count of Gentoos", DATA, "Gentoo (123)", "Gentoo (132)"),
    Fault("years of the study", DATA, "2007–2009", "2007–2010"),
    Fault("slope of Hubble's line", DATA, "about 454 km/s", "about 464 km/s"),
    Fault("shape of the test images", DATA, "| `test_images` | (1000, 28, 28) uint8", "| `test_images` | (1000, 784) uint8"),
    Fault("rows without a sex", DATA, "`NA` in nine more rows", "`NA` in eleven more rows"),
    Fault("doi of the data package", DATA, "zenodo.3960218", "zenodo.3960281", why="its digits stand nowhere else offline" ),
    # the README
    Fault("Binder opens another notebook", README, "lab/tree/learn/04_no_grad_and_detach.ipynb", "lab/tree/learn/03_autograd_tensors.ipynb"),
    Fault("Colab opens another notebook", README, "blob/learner/learn/07_clinic.ipynb", "blob/learner/learn/06_nn_module_regression.ipynb"),
    Fault("a gradient in the picture's words", README, "∂J/∂b = 6", "∂J/∂b = 9"),
    Fault("an input in the picture's words", README, "(a + b·c) at a = 5, b = 3, c = 2: each", "(a + b·c) at a = 5, b = 2, c = 3: each"),
    Fault("an answer on an open page", "editions/book.py", '["hide-output"] if cells.REVEALS', '[] if cells.REVEALS', tests="tests/editions/test_book.py"),
    Fault("an answer said below its output", "editions/deck.py", "hidden if keys else", "hidden if block.revealed else", tests="tests/editions/test_deck.py"),
    Fault("minutes of a notebook", README, "record, store and free when a tensor requires a gradient? | ", "record, store and free when a tensor requires a gradient? | 1", tests="tests/test_times.py"),
    Fault("count of the digits", README, "5,000 handwritten", "4,000 handwritten"),
    Fault("lines of the engine", README, "engine of about 100 lines", "engine of about 200 lines"),
    Fault("version to cite", README, "version 0.1.0", "version 0.2.0"),
    Fault("link to the data", README, "[data/](data/README.md)", "[data/](data/readme.md)"),
    Fault("the expression of the course", README, "one set of numbers, J = 3(a + b·c)", "one set of numbers, J = 3a + b·c" ),
    # other documents
    Fault("version of the citation", "CITATION.cff", "version: 0.1.0", "version: 0.2.0"),
    Fault("licence of the citation", "CITATION.cff", "CC-BY-4.0", "CC-BY-3.0"),
    Fault("errors of the clinic", "CONTRIBUTING.md", "| nine errors,", "| ten errors,"),
    Fault("a section that is not", "CONTRIBUTING.md", "| Paths add |", "| Paths meet |"),
    Fault("a command that is not", "CONTRIBUTING.md", "make bench   ", "make benchmark   "),
    Fault("rule of the division", CARD, "`-g * a / b**2`", "`g * a / b**2`"),
    Fault("rule of the mean", CARD, "`g * ones_like(a) / a.numel()`", "`g * ones_like(a) / len(a)`"),
    Fault("cure that hides the write", CARD, "`y = w.exp(); y = y + 1; y.backward()`", "`y = w.exp(); y.data += 1; y.backward()`"),
    Fault("cure that raises", CARD, "`with no_grad(): w -= 0.1`", "`w = w - 0.1; w.detach() - w.numpy()`"),
    Fault("an error left out", CARD, "| `SGD([], lr=0.1)` | empty parameter list | register the parameters: `SGD(Linear(1, 1).parameters(), lr=0.1)` |\n", ""),
    Fault("a kind of tensor", CARD, "| result | True | False | its operation | None |", "| result | True | False | its operation | filled |"),
    Fault("the loop's order", CARD, "loss.backward()\noptimizer.step()", "optimizer.step()\nloss.backward()"),
    Fault("a term's section", "docs/glossary.md", "02_chain_rule.ipynb#Wait-for-every-use", "02_chain_rule.ipynb#Paths-add"),
    Fault("a term of another section", "docs/glossary.md", "[07b Dead ReLU](../notebooks/07b_silent_failures.ipynb#Dead-ReLU)", "[07b Forgotten eval](../notebooks/07b_silent_failures.ipynb#Forgotten-eval)"),
    Fault("an idea before what it needs", "docs/map.md", "| paths add | local derivatives multiply |", "| paths add | backward in order |"),
    Fault("an arrow that the picture has not", "docs/map.md", "| one reverse sweep | backward in order |", "| one reverse sweep | paths add |"),
    # scripts
    Fault("reading too fast", "scripts/times.py", "LINES_PER_MINUTE = 130, 10", "LINES_PER_MINUTE = 200, 10", tests="tests/test_times.py"),
    Fault("an exercise counted twice", "scripts/times.py", "exercises = sorted(set(re.findall(", "exercises = sorted(list(re.findall(", tests="tests/test_times.py"),
    Fault("Colab installs another folder", "scripts/colab_setup.py", "pip install -q -e course", "pip install -q -e ."),
    Fault("set-up takes Python 3.9", "scripts/setup.sh", "sys.version_info < (3, 10)", "sys.version_info < (3, 9)"),
    Fault("set-up without its trap", "scripts/setup.sh", "trap 'stop \"interrupted; the next start begins again\"' INT TERM HUP", ":"),
    Fault("set-up forgets its folder", "scripts/setup.sh", '| cksum) $PWD"', '| cksum)"'),
    Fault("check without the notebooks", "scripts/test.sh", "--nbval notebooks", "notebooks"),
    Fault("check goes on after a failure", "scripts/test.sh", "wait $layer || exit 1", "wait $layer"),
    Fault("check leaves a layer running", "scripts/test.sh", "kill $layer 2>/dev/null", ":"),
    Fault("check without the style", "scripts/test.sh", "-m ruff check", "-m ruff --version"),
    Fault("browser layer skipped in CI", "scripts/test.sh", '[ -z "${CI:-}" ] || exit 1', ":"),
    Fault("one processor of three", "Makefile", "ATEN_CPU_CAPABILITY=avx2", "ATEN_CPU_CAPABILITY=default"),
    Fault("lab without the copies", "scripts/lab.sh", ".venv/bin/python -m editions.learn || exit 1\n", ""),
    Fault("lab open to the network", "scripts/lab.sh", "--ServerApp.ip=127.0.0.1", "--ServerApp.ip=0.0.0.0"),
    Fault("Binder without the copies", "postBuild", "python -m editions.learn\n", ""),
    Fault("Binder goes on after a failure", "postBuild", "set -e\n", ""),
    Fault("links forget the citation", "scripts/links.py", '"CITATION.cff", ', ""),
    Fault("execute keeps a widget's view", "scripts/execute.py", '    output.get("data", {}).pop(WIDGET, None)\n', ""),
    Fault("a job that never runs", ".github/workflows/ci.yml", "      - run: .ci/run", "      - run: .ci/run\n        if: false"),
    Fault("a Python less", ".github/workflows/ci.yml", '          - { os: ubuntu-latest, python: "3.13", graphviz: "sudo apt-get update && sudo apt-get install --yes graphviz" }\n', ""),
    Fault("CI checks nothing", ".ci/run", "exec make test", "exec make setup-test"),
    Fault("a dependency undeclared", "pyproject.toml", '    "psutil>=5.9",\n', ""),
    Fault("a torch that cannot run it", "pyproject.toml", '"torch>=2.6,<3"', '"torch>=1.0,<3"'),
    Fault("conda without Graphviz", "environment.yml", "  - graphviz\n", ""),
    Fault("Binder's Python", "environment.yml", "python=3.12", "python=3.8"),
]
