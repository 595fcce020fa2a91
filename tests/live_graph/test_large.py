"""Graphs of thousands of operations and whole models: how the work grows, and how large what is stored may be."""

import base64
import json
import re
import sys
import zlib

import pytest
import torch

from helpers import live, trace
from helpers.live_graph.page import LiveFigure
from tests.js.node import node
from tests.models import LOSSES


def sines(steps):
    def f(x, b):
        for _ in range(steps):
            x = torch.sin(x + b)
        return x

    return trace(f, x=0.5, b=0.1)


def rounds(steps):
    """Rounds of 300 sines and one other operation: a round is longer than the longest step that is looked for."""

    def f(x):
        for k in range(2 * steps):
            x = torch.exp(-x) if k % 300 == 299 else torch.sin(x)
        return x

    return trace(f, x=0.5)


def nothing_twice(steps):
    """Sines and cosines in the order of Thue and Morse: nothing comes three times running, so nothing folds."""

    def f(x):
        for k in range(2 * steps):
            x = (torch.cos if k.bit_count() % 2 else torch.sin)(x)
        return x

    return trace(f, x=0.5)


def layers(steps):
    """A chain of tensors, whose figures hold numbers of their own."""

    def f(x, w):
        for _ in range(steps):
            x = torch.tanh(w @ x)
        return x.sum()

    return trace(f, x=torch.ones(2), w=torch.eye(2, requires_grad=True))


def calls(work):
    """How many functions, Python's or C's, are called."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("loop", [sines, rounds, nothing_twice, layers])
def test_twice_the_operations_are_about_twice_the_work(loop):
    sizes = (50, 100) if loop is layers else (300, 600)
    for steps in sizes:
        LiveFigure(loop(steps)).to_html()  # the module of such a figure is put together once

    first, second = (calls(LiveFigure(loop(steps)).to_html) for steps in sizes)

    assert second <= 2.3 * first


def carried(page):
    """The data of a large figure, as the page reads them."""
    tape = re.search(r"data-tape='([^']*)'", page)[1]
    return json.loads(zlib.decompress(base64.b64decode(tape)))


def test_the_module_of_a_large_figure_reads_its_data_in_a_page(tmp_path):
    page = LiveFigure(layers(100)).to_html()
    tape, code = re.search(r"data-tape='([^']*)'", page)[1], re.search('<script type="module">(.*)</script>', page)[1]
    asked_once = "let k = 0; globalThis.document = { querySelectorAll: () => (k++ ? [] : [host]) };"
    told = f"const host = {{ dataset: {{ tape: {tape!r} }} }}; {asked_once}"
    (tmp_path / "page.mjs").write_text(code, encoding="utf-8")
    (tmp_path / "all.mjs").write_text(
        f'{told} await import("./page.mjs"); setTimeout(() => console.log(host.dataset.tape), 500);', encoding="utf-8"
    )

    read = node(tmp_path / "all.mjs")

    assert read.stderr == "" and json.loads(read.stdout) == carried(page)


def test_ten_thousand_operations_need_no_recursion():
    def f(x):
        for _ in range(10_000):
            x = torch.sin(x)
        return x

    tape = carried(live(f, x=0.5).to_html())

    assert len(tape["nodes"]) == 10_001 and len(tape["pages"]) > 1000


def test_a_gpt_of_twelve_layers_with_all_its_pages_is_at_most_600_kilobytes():
    page = LiveFigure(LOSSES["gpt12"]()).to_html()

    assert len(page.encode()) <= 600_000
    assert sum("class='map'" in figure for figure, _ in carried(page)["skeletons"]) > 50


def test_pages_of_tensors_that_differ_in_numbers_alone_have_one_layout():
    tape = carried(LiveFigure(layers(200)).to_html())

    down = [json.dumps(places) for _, places in tape["skeletons"]]
    assert len(down) > 100 and len(set(down)) < 10
