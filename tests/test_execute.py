"""Re-execution stores what is the same wherever it is made."""

from execute import WIDGET, clean
from nbformat.v4 import new_code_cell, new_notebook, new_output


def test_a_widgets_view_is_dropped_and_its_text_stays():
    data = {WIDGET: {"model_id": "by chance"}, "text/html": "<b>1</b>", "text/plain": "1"}
    notebook = new_notebook(cells=[new_code_cell("1", outputs=[new_output("display_data", data)])])

    clean(notebook)

    assert notebook.cells[0].outputs[0].data == {"text/html": "<b>1</b>", "text/plain": "1"}


def test_a_place_on_this_machine_is_not_stored():
    text = "/home/me/.venv/lib/python3.11/site-packages/torch/nn.py:3 /tmp/ipykernel_12/34.py:1\n"
    notebook = new_notebook(cells=[new_code_cell("1", outputs=[new_output("stream", text=text)])])

    clean(notebook)

    assert notebook.cells[0].outputs[0].text == "…/torch/nn.py:3 cell:1\n"
