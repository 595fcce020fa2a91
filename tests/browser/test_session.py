"""The browser fixtures notice what they are for: errors, foreign requests, controls that break."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

PYTHON = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
DEMO = [
    new_markdown_cell("# Demo"),
    new_code_cell("import ipywidgets as w\n1 + 1"),
    new_code_cell("int('x')", metadata={"tags": ["raises-exception"]}),
    new_code_cell(
        "s = w.IntSlider(min=0, max=7, value=3)\ns.observe(lambda c: seen.append(c['new']), 'value')\nseen = []\ns"
    ),
    new_code_cell("%matplotlib inline\nimport matplotlib.pyplot as plt\n_ = plt.plot([1, 4, 9])"),
    new_code_cell("print('last')"),
]


@pytest.fixture
def demo(tmp_path):
    """A notebook with a number, a raising cell, a slider and a figure."""
    nbformat.write(new_notebook(cells=DEMO, metadata=PYTHON), tmp_path / "demo.ipynb")
    return tmp_path / "demo.ipynb"


def test_run_all_leaves_every_result_in_the_model(open_notebook, demo):
    cells = open_notebook(demo).run_all()

    assert [cell["execution_count"] for cell in cells[1:]] == [1, 2, 3, 4, 5]
    assert cells[1]["outputs"][0]["data"]["text/plain"] == "2"
    assert cells[2]["outputs"][0]["ename"] == "ValueError"
    assert cells[5]["outputs"][0]["text"] == "last\n"
