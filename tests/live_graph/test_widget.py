"""The live graph with a kernel behind it: what it asks for and what it shows elsewhere."""

import json

import torch

from helpers import live
from helpers.live_graph.widget import LiveWidget


def branch(x):
    return x * x if x > 0 else -x


def test_its_module_exports_what_anywidget_renders_and_leaves_the_page_alone():
    esm = live(branch, x=2.0)._esm

    assert "export default{render(" in str(esm)
    assert "querySelectorAll(`[data-live-graph" not in str(esm)


def test_its_tape_is_the_graph_at_the_sliders_with_a_picture():
    widget = live(branch, x=2.0)
    before = json.loads(widget.tape)
    widget.inputs = {"x": -3.0}
    after = json.loads(widget.tape)

    assert [node[1] for node in before["nodes"]][-1] == "mul" and [node[1] for node in after["nodes"]][-1] == "neg"
    assert before["picture"] != after["picture"] and after["inputs"] == before["inputs"]


def test_a_page_without_a_kernel_gets_the_figure_alone():
    widget = live(lambda a, x: (a * x).sum(), a=1.0, x=torch.ones(2))
    assert isinstance(widget, LiveWidget)
    data, _ = widget._repr_mimebundle_()

    assert data["text/html"] == widget._page.to_html() and data["text/plain"] == repr(widget)


def test_it_says_which_inputs_its_tape_is_for():
    widget = live(branch, x=2.0)
    widget.inputs = {"x": -3.0}

    assert widget.answered == {"x": -3.0}
