"""The numbers of the prose are those on record, and what no cell prints has its reason."""

import nbformat
import pytest
import rules_numbers
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from reading import ROOT
from unprinted import UNPRINTED

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def prose(notebook):
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_numbers_of_the_prose_are_those_on_record(path):
    found, kept = rules_numbers.record(nbformat.read(path, as_version=4)), rules_numbers.recorded(path.stem)
    changed = [f"prose:  {line}" for line in found if line not in kept]
    changed += [f"record: {line}" for line in kept if line not in found]

    assert found == kept, (
        "\n".join(changed) + "\nIf the outputs say what the prose says now, run tests/notebooks/rules_numbers.py"
    )


@pytest.mark.parametrize("phrase", UNPRINTED)
def test_an_exception_stands_in_one_notebook(phrase):
    assert sum(prose(nbformat.read(path, as_version=4)).count(phrase) for path in NOTEBOOKS) == 1


SAID = "w is 0.739, a third of 2ⁿ, in twenty steps of 1,000 ms: 9 of 10, 5 % more, 2x + 3, 195 to 215 mm, four times."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0.739", "0.793"),
        ("third", "half"),
        ("2ⁿ", "3ⁿ"),
        ("2ⁿ", "2²"),
        ("twenty", "thirty"),
        ("1,000", "10,000"),
        ("ms", "µs"),
        ("9 of", "8 of"),
        ("of 10", "of 12"),
        ("5 %", "5"),
        ("2x", "4x"),
        ("+ 3", "+ 4"),
        ("215", "205"),
        ("mm", "g"),
        ("four", "five"),
    ],
)
def test_a_number_of_any_kind_is_on_record(old, new):
    before, after = (
        new_notebook(cells=[new_markdown_cell("# Title"), new_markdown_cell(f"## Steps\n\n{text}")])
        for text in (SAID, SAID.replace(old, new, 1))
    )

    assert rules_numbers.record(before) != rules_numbers.record(after)


def test_a_link_an_exercise_and_the_times_are_no_numbers():
    text = '**02.1** See [03 Tensors](03_tensors.ipynb), notebook 04, `exercise("02.1").hint()`.'
    notebook = new_notebook(cells=[new_markdown_cell("# One\n\n**Time:** 35 minutes."), new_markdown_cell(text)])

    assert rules_numbers.record(notebook) == []


def test_a_number_beside_is_one_at_most_three_cells_away():
    between = [new_markdown_cell("It falls.") for _ in range(3)]
    printed, said = new_code_cell("x = 454.19"), new_markdown_cell("A slope of 454.2.")
    cells = [new_markdown_cell("# Title"), printed, *between, said]
    near, far = (new_notebook(cells=kept) for kept in (cells[:2] + cells[3:], cells))

    assert list(rules_numbers.numbers_in_prose_stand_in_a_cell_beside(near)) == []
    assert len(list(rules_numbers.numbers_in_prose_stand_in_a_cell_beside(far))) == 1
