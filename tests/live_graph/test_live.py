"""The Python side of the live graph: ranges, the choice of host, size and stability of the output."""

import json
import re
import subprocess
import sys

import pytest
import torch

from helpers import live, trace
from helpers.drawing.pages import fold
from helpers.drawing.skeletons import skeletons
from helpers.graph.words import text_table
from helpers.live_graph.live import slider_range
from tests.graphs import NETWORK, network


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def html(shown):
    bundle = shown._repr_mimebundle_()
    return (bundle[0] if isinstance(bundle, tuple) else bundle)["text/html"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (5.0, (-10, 10, 5)), (3, (-10, 10, 3)), (0.0, (-10, 10, 0)), (0.3, (-1, 1, 0.3)), (-40.0, (-100, 100, -40)),
        ((-4, 4), (-4, 4, 0)), ((0, 1, 0.1), (0, 1, 0.1)),
    ],
)  # fmt: skip
def test_a_number_or_a_range_becomes_a_slider(given, expected):
    assert slider_range("a", given) == expected


@pytest.mark.parametrize("given", [(4, -4), (0, 1, 2), (0, float("inf")), (float("nan"), 1)])
def test_an_impossible_range_says_what_to_write(given):
    with pytest.raises(ValueError, match=r"write \(low, high, start\)"):
        live(J, a=given, b=3.0, c=2.0)


@pytest.mark.parametrize("given", ["five", (1, 2, 3, 4), None, float("nan"), [1, 2], ("a", "b")])
def test_what_is_no_number_says_what_to_give(given):
    with pytest.raises(TypeError, match=r"a=\(-10, 10, 5\)"):
        live(J, a=given, b=3.0, c=2.0)


def test_what_is_no_function_or_graph_is_refused_with_the_line_to_write():
    with pytest.raises(TypeError, match=r"write live\(f, a=5.0\)"):
        live(33.0)
    with pytest.raises(TypeError, match=r"write live\(graph\)"):
        live(trace(J, a=5.0, b=3.0, c=2.0), a=5.0)


def test_the_output_is_the_same_text_each_time_and_small():
    first, second = (html(live(J, a=5.0, b=3.0, c=2.0)) for _ in range(2))
    assert first == second
    assert len(first.encode()) <= 32 * 1024


def test_the_network_with_its_units_and_their_pages_stays_under_60_kilobytes():
    assert len(html(live(network, **NETWORK)).encode()) <= 60 * 1024


def test_a_hundred_nodes_stay_under_150_kilobytes():
    def chain(x, w):
        for k in range(24):
            x = torch.tanh(w * x + k) if k % 3 else torch.sin(x * w) - k
        return x

    shown = live(chain, x=1.0, w=0.5)
    assert 95 <= len(shown.graph.nodes) <= 125
    assert len(html(shown).encode()) <= 150 * 1024


def test_the_output_fetches_nothing_and_needs_no_other_script():
    text = html(live(J, a=5.0, b=3.0, c=2.0))
    assert set(re.findall(r"https?://[^\s\"'`<>)]+", text)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"\b(eval|fetch|require|import)\s*\(|XMLHttpRequest|innerHTML", text)


def test_the_plain_text_is_the_table():
    assert repr(live(J, a=5.0, b=3.0, c=2.0)) == text_table(trace(J, a=5.0, b=3.0, c=2.0))


def test_a_branch_asks_the_kernel_and_traces_again():
    def f(x):
        return x * x if x > 0 else -x

    widget = live(f, x=2.0)
    assert "text/html" in widget._repr_mimebundle_()[0]
    widget.inputs = {"x": -3.0}
    content = json.loads(widget.tape)
    assert [node[1] for node in content["nodes"]][-1] == "neg"
    assert "data-output" in content["picture"]


def test_an_error_of_the_learners_code_reaches_the_figure():
    def f(x):
        if x > 3:
            raise ValueError("too large")
        return x * x

    widget = live(f, x=2.0)
    widget.inputs = {"x": 4.0}
    assert json.loads(widget.tape)["error"] == "ValueError: too large"


def test_a_widgets_repr_is_the_table_too():
    widget = live(lambda a, x: (a * x).sum(), a=1.0, x=torch.ones(2))
    assert "node" in repr(widget).splitlines()[0]


def loop(steps):
    def f(x, r):
        for _ in range(steps):
            x = x - r * torch.sin(x)
        return x * x

    return f


def test_repeated_steps_fold_into_named_boxes_of_tens():
    pages = fold(trace(loop(100), x=1.0, r=0.1))
    titles = [node.op for node in pages[0].graph.nodes if "step" in node.op]
    assert titles == [f"steps {k}–{k + 9}" for k in range(1, 101, 10)]
    assert sum(page.title.startswith("step ") for page in pages) == 100
    assert max(len(page.graph.nodes) for page in pages) <= 60


def test_modules_fold_under_their_names():
    def block():
        layers = (torch.nn.Linear(3, 3), torch.nn.Tanh(), torch.nn.Linear(3, 3), torch.nn.ReLU())
        return torch.nn.Sequential(*layers)

    model = torch.nn.Sequential(*(block() for _ in range(12)))
    pages = fold(trace(lambda x: model(x).sum(), x=torch.ones(2, 3, requires_grad=True)))
    assert "0" in {page.title.split(".")[-1] for page in pages}


def test_every_edge_of_a_folded_graph_is_on_exactly_one_page():
    graph = trace(loop(40), x=1.0, r=0.1)
    shown = [edge for page in fold(graph) for *_, members in page.edges for edge in members]
    inside = {k for page in fold(graph) for *_, members in page.edges for k in members}
    assert inside == set(range(len(graph.edges)))
    assert len(shown) < 4 * len(graph.edges)


def test_pages_of_the_same_structure_share_one_figure():
    figures, which = skeletons(fold(trace(loop(100), x=1.0, r=0.1)))
    assert len(which) > 100
    assert len(figures) < 12


def test_a_small_graph_does_not_fold():
    assert fold(trace(J, a=5.0, b=3.0, c=2.0)) == []


def test_importing_the_package_loads_no_widget():
    code = "import sys, helpers.live_graph; print(*{'anywidget', 'ipywidgets', 'torch'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
