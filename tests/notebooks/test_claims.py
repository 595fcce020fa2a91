"""What the prose claims is computed: formulas against autograd, digits against the type, facts against the data."""

import re

import nbformat
import pytest
from claimed import CLAIMS
from reading import ROOT


@pytest.mark.parametrize(
    ("number", "pattern", "truth"),
    [(number, *claim) for number, claims in CLAIMS.items() for claim in claims],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_claim_stands_once_in_its_notebook_and_is_true(number, pattern, truth):
    (path,) = (ROOT / "notebooks").glob(f"{number}_*.ipynb")
    notebook = nbformat.read(path, as_version=4)
    text = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    found = list(re.finditer(pattern, text))

    assert len(found) == 1, f"{path.name}: no single place for {pattern!r}; claimed.py names what is claimed"
    assert truth(*found[0].groups()), f"{path.name} says: {found[0][0]}"
