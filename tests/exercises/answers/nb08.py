"""Answers of notebook 08, computed. A function is named after its question; after the answer come numbers it passes."""

import inspect
import json
import re
from pathlib import Path

import torch

from helpers.exercises.nb08.engine import Engine

NOTEBOOK = Path(__file__).parents[3] / "notebooks/08_build_autograd.ipynb"


def _diamond():
    a, b = Engine(2.0), Engine(3.0)
    c, d = a + b, a * b
    return {"a": a, "b": b, "c": c, "d": d, "y": c + d + c * d}


def _hasty(nodes):
    """Every handing on, in a pass that does not wait."""
    handed_on = []

    def hand_on(node):
        handed_on.append(node)
        for operand, part in zip(node.operands, node.rule(node.grad) if node.rule else (), strict=True):
            operand.grad = (0 if operand.grad is None else operand.grad) + part
            hand_on(operand)

    nodes["y"].grad = 1.0
    hand_on(nodes["y"])
    return handed_on


def d1():
    nodes = _diamond()
    handed_on = [id(node) for node in _hasty(nodes) if node.operands]
    hasty = float(nodes["a"].grad)
    nodes["y"].backward()
    return sum(handed_on.count(node) > 1 for node in set(handed_on)), hasty, float(nodes["a"].grad)


def d2():
    b = torch.zeros(3, requires_grad=True)
    (torch.zeros(4, 3) + b).backward(torch.ones(4, 3))
    return f"({b.grad.shape[0]},)"


def _measured(*labels):
    """The microseconds that notebook 08 measured and stored behind each label."""
    stored = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    outputs = [output for cell in stored["cells"] for output in cell.get("outputs", [])]
    printed = "".join(line for output in outputs for line in output.get("text", []))
    return [float(re.search(rf"{label} +([\d.]+) µs", printed)[1]) for label in labels]


def d3():
    plain, ours = _measured("Python float", "this engine")
    times = ours / plain
    return "more than ten times" if times > 10 else "about twice" if times > 1.5 else "about the same"


def d4():
    one, thousand = _measured(r"\b1 numbers +engine", r"\b1,000 numbers +engine")
    times = thousand / one
    return f"{'less than ten' if times < 10 else 'about 100' if times < 300 else 'about 1,000'} times as long"


def r1():
    """What a node knows that was made by an operation."""
    node = Engine(2.0) * Engine(3.0)
    assert node.operands and node.rule and node.grad is None
    assert not {"graph", "loss"} & vars(node).keys()
    return "its operands and a rule"


def r2():
    x = Engine(1.0)
    y = x * x + x * x + x
    return sum(operand is x for node in y.order() for operand in node.operands), 0  # the sum begins at 0


def r3():
    W, X = torch.zeros(784, 10, requires_grad=True), torch.zeros(64, 784)
    (X @ W).sum().backward()
    return str(tuple(W.grad.shape))


def r4():
    """What torch has is looked up there, what this engine has in its source."""
    source, t = inspect.getsource(Engine), torch.zeros(1, requires_grad=True)
    has = {
        "a topological order": "order.append(node)" in source,
        "+= at every node": "operand.grad = operand.grad + " in source,
        "a backward rule for each operation": source.count("lambda g:") > 8,
        "a version counter for saved tensors": "version" in source,
    }
    assert hasattr(t, "_version")
    (missing,) = (name for name, found in has.items() if not found)
    nodes = _diamond()
    _hasty(nodes)
    return missing, float(nodes["a"].grad)
