"""autograd_graph: the nodes PyTorch stores, the same text in every process, with Graphviz and without."""

import base64
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest
import torch

from helpers import autograd_view as stored_graph
from helpers.autograd_view import autograd_graph

TREE_OF_J = """\
output ()
└─ MulBackward0
   └─ AddBackward0
      ├─ AccumulateGrad
      │  └─ leaf a ()
      └─ MulBackward0
         ├─ AccumulateGrad
         │  └─ leaf b ()
         └─ AccumulateGrad
            └─ leaf c ()"""


def graph_of_J():
    a, b, c = (torch.tensor(value, requires_grad=True) for value in (5.0, 3.0, 2.0))
    return autograd_graph(3 * (a + b * c), {"a": a, "b": b, "c": c})


def stored_functions(fn, seen):
    """Walk next_functions: the oracle for what torchviz draws."""
    if fn is not None and fn not in seen:
        seen.append(fn)
        for below, _ in fn.next_functions:
            stored_functions(below, seen)
    return seen


@pytest.fixture
def without_dot(monkeypatch):
    monkeypatch.setattr(stored_graph.shutil, "which", lambda name: None)


def fake_dot(monkeypatch, tmp_path, script):
    """Put a program named dot first on the path; it writes what ``script`` prints."""
    code, program = tmp_path / "dot.py", tmp_path / ("dot.bat" if os.name == "nt" else "dot")
    code.write_text(f"import sys\n{script}\n", encoding="utf-8")
    start = "@" if os.name == "nt" else "#!/bin/sh\nexec "
    program.write_text(f'{start}"{sys.executable}" "{code}"\n')
    program.chmod(0o755)
    monkeypatch.setattr(stored_graph.shutil, "which", lambda name: str(program))


def test_the_text_of_J_is_a_tree_from_the_output_to_the_leaves():
    assert str(graph_of_J()) == TREE_OF_J


def test_the_source_has_one_node_for_each_function_leaf_and_output():
    x, w = torch.ones(2, 2), torch.ones(2, 2, requires_grad=True)
    y = (x @ w).exp() * (x @ w).sin()
    functions = stored_functions(y.sum().grad_fn, [])
    source = autograd_graph(y.sum(), {"w": w}).source
    leaves = sum(hasattr(fn, "variable") for fn in functions)
    assert source.count("label=") == len(functions) + leaves + 1
    assert all(f'label="{type(fn).__name__}"' in source for fn in functions)


def test_the_same_code_gives_the_same_source_in_another_process():
    code = (
        "import torch; from helpers.autograd_view import autograd_graph; pad = [object() for _ in range(99)];"
        "a, b, c = (torch.tensor(v, requires_grad=True) for v in (5.0, 3.0, 2.0));"
        "print(autograd_graph(3 * (a + b * c), dict(a=a, b=b, c=c)).source, end='')"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "7"}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout == graph_of_J().source


def test_a_node_used_twice_is_numbered_and_followed_down_once():
    w = torch.tensor(2.0, requires_grad=True)
    v = w.exp()
    tree = str(autograd_graph(v * v, {"w": w}))
    assert tree.count("ExpBackward0 #1") == 2 and tree.count("leaf w ()") == 1
    assert tree.endswith("ExpBackward0 #1, see above")


def test_a_tensor_saved_by_a_custom_function_is_named_as_saved():
    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

    w = torch.ones(2, requires_grad=True)
    assert str(autograd_graph(Square.apply(w * 1))).endswith("└─ saved (2)")
    assert str(autograd_graph(Square.apply(w), {"w": w})).endswith("└─ leaf w (2) #1, see above")


def test_a_notebook_gets_the_same_text_with_dot_and_without(monkeypatch, tmp_path):
    fake_dot(
        monkeypatch, tmp_path, r"sys.stdout.buffer.write(b'\x89PNG\r\n\x1a\n' + bytes(8) + bytes([0,0,2,0,0,0,1,0]))"
    )
    with_dot = graph_of_J()._repr_mimebundle_()
    monkeypatch.setattr(stored_graph.shutil, "which", lambda name: None)
    without = graph_of_J()._repr_mimebundle_()
    assert with_dot["text/plain"] == without["text/plain"] and set(with_dot) == set(without)
    image = ElementTree.fromstring(re.search("<img.*?>", with_dot["text/html"], re.DOTALL)[0].replace(">", "/>"))
    assert base64.b64decode(image.get("src").partition("base64,")[2]).startswith(b"\x89PNG")
    assert (image.get("width"), image.get("height")) == ("256", "128")
    assert image.get("alt").split() == TREE_OF_J.split()


def test_without_dot_the_text_says_how_to_install_it(without_dot):
    assert repr(graph_of_J()).startswith(TREE_OF_J)
    assert "apt install graphviz" in repr(graph_of_J()).removeprefix(TREE_OF_J)
    with pytest.raises(RuntimeError, match="apt install graphviz"):
        graph_of_J().to_svg()


@pytest.mark.parametrize("script", ["sys.exit(1)", "import time; time.sleep(60)"])
def test_a_dot_that_fails_or_takes_too_long_leaves_the_text(monkeypatch, tmp_path, script):
    fake_dot(monkeypatch, tmp_path, script)
    monkeypatch.setattr(stored_graph, "SECONDS_FOR_DOT", 0.3)
    assert "<pre" in graph_of_J()._repr_mimebundle_()["text/html"]


def test_the_svg_is_xml_and_holds_no_trace_of_the_dot_that_drew_it(monkeypatch, tmp_path):
    drawn = """<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b">
<!-- Generated by graphviz version 2.43.0 (0)
 --><svg xmlns="http://www.w3.org/2000/svg" width="9pt"><!-- n0 --><g id="node1"><title>n0</title>
<text>AddBackward0</text></g></svg>"""
    fake_dot(monkeypatch, tmp_path, f"print({drawn!r})")
    svg = graph_of_J().to_svg()
    assert ElementTree.fromstring(svg).get("role") == "img"
    assert "AddBackward0" in svg
    assert not any(trace in svg for trace in ("graphviz", "<!--", "<title>", "DOCTYPE"))


def test_names_with_markup_in_them_stay_text_in_the_source():
    w = torch.ones(2, requires_grad=True)
    source = autograd_graph(w.sum(), {'<b>"w"': w}).source
    assert r'label="<b>\"w\"\n(2)"' in source


def test_what_is_not_a_tensor_is_refused_by_its_type():
    with pytest.raises(TypeError, match="needs the output tensor, not a float"):
        autograd_graph(3.0)


def test_an_output_without_history_is_told_to_require_grad():
    with pytest.raises(ValueError, match="requires_grad=True"):
        autograd_graph(torch.ones(2).sum())


def test_params_that_are_not_a_dict_of_tensors_are_shown_the_line_to_write():
    model = torch.nn.Linear(2, 1)
    with pytest.raises(TypeError, match=r"dict\(model.named_parameters\(\)\)"):
        autograd_graph(model(torch.ones(2)).sum(), model)


def test_a_graph_too_deep_for_torchviz_says_so_in_one_error():
    x = torch.tensor(1.0, requires_grad=True)
    for _ in range(5000):
        x = x.sin()
    with pytest.raises(ValueError, match="too deep for torchviz"):
        autograd_graph(x)
