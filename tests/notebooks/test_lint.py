"""Every notebook keeps every rule of the house: one test for each rule and notebook."""

import inspect

import nbformat
import pytest
import rules_endings
import rules_form
import rules_formulas
import rules_links
import rules_numbers
import rules_outputs
import rules_pictures
import rules_prose
import rules_questions
from reading import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
RULES = [
    function
    for module in (
        rules_endings,
        rules_form,
        rules_formulas,
        rules_links,
        rules_numbers,
        rules_outputs,
        rules_pictures,
        rules_prose,
        rules_questions,
    )
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and list(inspect.signature(function).parameters) == ["nb"]
]


def test_there_are_notebooks_to_check():
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_notebook_keeps_the_rule(rule, path):
    notebook = nbformat.v4.reads(path.read_text(encoding="utf-8"))  # nbformat.read mends what a rule should see
    complaints = list(rule(notebook))

    if complaints:
        pytest.fail(f"{path.name}: {rule.__doc__}\n  " + "\n  ".join(complaints), pytrace=False)
