"""Models as people write them, folded: every node in its own box, named as the model does, with autograd's numbers."""

import re
from collections import Counter

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from helpers import record
from helpers.drawing.outline import MOST_BOXES
from helpers.drawing.pages import fold
from helpers.graph.words import format_number
from tests.models import GPT, LOSSES, Dead, Deep, Detached

GRAPHS = {name: run() for name, run in LOSSES.items()}
PAGES = {name: fold(graph) for name, graph in GRAPHS.items()}


def lines(name, title):
    """What stands in the box whose name and arguments are the title."""
    rows = ((row, node) for page in PAGES[name] for row, node in zip(page.nodes, page.graph.nodes, strict=True))
    ((value, grad),) = [node.summary[1:] for row, node in rows if row[1] > 0 and row[3] == title]
    return [*value, *grad]


@pytest.mark.parametrize("name", LOSSES)
def test_every_operation_stands_on_one_page_and_every_parameter_in_the_box_it_belongs_to(name):
    graph, pages = GRAPHS[name], PAGES[name]
    rows = [(row, page) for page in pages for row in page.nodes]
    drawn = [(graph.nodes[i], page) for (i, opens, outside, *_), page in rows if opens < 0 and not outside]
    count = Counter(node.name for node, _ in drawn)
    tied = {node.name for node in graph.nodes if len(graph.edges_out_of(node.name)) > 1}

    assert {node.name: count[node.name] for node in graph.nodes if node.operands and count[node.name] != 1} == {}
    for node, page in drawn:
        module = node.name.rpartition(".")[0]
        if (node.op == "parameter" or module) and node.name not in tied:
            assert count[node.name] == 1 and page.path and module.startswith(page.path), node.name
        if node.operands and page.path:
            assert node.module.startswith(page.path), node.name


@pytest.mark.parametrize("name", LOSSES)
def test_a_page_has_few_boxes(name):
    for page in PAGES[name]:
        if any(opens > 0 for _, opens, *_ in page.nodes):
            assert sum(not outside and bool(GRAPHS[name].nodes[i].operands) for i, _, outside, *_ in page.nodes) <= (
                MOST_BOXES if page is PAGES[name][0] else 20
            )


def test_boxes_are_called_as_the_model_calls_its_modules():
    names = {f"model.{path}" for path, _ in GPT(4).named_modules() if path}
    paths = [page.path for page in PAGES["gpt4"] if page.path]

    assert len(set(paths)) == len(paths) and set(paths) <= names
    assert {"model.blocks.3.attn.qkv", "model.blocks.0.mlp.2", "model.tok"} <= set(paths)
    assert [page.title for page in PAGES["gpt4"][:9] if page.path.startswith("model.blocks.0")][:3] == [
        "blocks.0", "ln1", "attn"
    ]  # fmt: skip
    assert {page.path for page in PAGES["dead"] if page.path} == {f"model.layers.{k}" for k in range(4)}


def test_the_mask_of_attention_stands_in_its_box():
    for k in range(4):
        block = f"model.blocks.{k}.attn"
        shown = [page.path for page in PAGES["gpt4"] if any(node.name == f"{block}.mask" for node in page.graph.nodes)]

        assert shown == [block]


class Made(GPT):
    """Makes one mask as it runs, for all its blocks."""

    def forward(self, idx):
        mask = torch.tril(torch.ones(16, 16)) == 0
        for block in self.blocks:
            block.attn.mask = mask
        return super().forward(idx)


def plain(model):
    """The model with a mask that is no buffer in each of its blocks."""
    for block in model.blocks:
        mask = block.attn._buffers.pop("mask")
        block.attn.mask = mask
    return model


@pytest.mark.parametrize(
    ("model", "kind", "homes"),
    [
        (Made(4), "tril", {"model.blocks": 1}),
        (plain(GPT(4)), "mask", {f"model.blocks.{k}.attn": 1 for k in range(4)}),
    ],
)
def test_a_mask_that_is_no_buffer_stands_with_those_that_use_it(model, kind, homes):
    with record() as r:
        loss = model(torch.arange(16)[None]).square().mean()
    pages = fold(r.graph(loss))
    found = [page.path for page in pages for node in page.graph.nodes if kind in (node.op, node.name.rstrip("₁₂₃"))]

    assert Counter(found) == homes
    assert all(node.name != "mask" for node in pages[0].graph.nodes)


@pytest.mark.parametrize("name", ["gpt4", "resnet18", "transformer", "unet"])
def test_norms_and_zeros_in_a_box_are_those_of_the_tensors_in_it(name):
    graph = GRAPHS[name]
    for page in PAGES[name]:
        for (i, opens, *_), node in zip(page.nodes, page.graph.nodes, strict=True):
            if opens > 0:
                whole = graph.nodes[i]
                assert node.summary.value[0].endswith(f"→ {tuple(whole.value.shape)}")
                assert node.summary.grad[0] == f"gradient norm {format_number(whole.grad.double().norm(), 3)}"


def test_norms_are_autograds_in_float64():
    torch.manual_seed(0)
    model, x, y = GPT(1).double(), torch.randint(27, (2, 8)), torch.randint(27, (2, 8))
    with record() as r:
        loss = F.cross_entropy(model(x).flatten(0, 1), y.flatten())
    pages = fold(r.graph(loss))
    F.cross_entropy(model(x).flatten(0, 1), y.flatten()).backward()

    for page in pages:
        for (_, opens, *_), node in zip(page.nodes, page.graph.nodes, strict=True):
            if opens > 0:
                module = model.get_submodule(pages[opens].path.removeprefix("model."))
                change = torch.cat([own.grad.flatten() for own in module.parameters()]).norm()
                count = sum(own.numel() for own in module.parameters())
                assert node.summary.grad[1] == f"at {count:,} parameters: norm {format_number(change, 3)}"


# --- three models made wrong on purpose


def test_dead_relus_show_zeros_and_no_gradient_before_them():
    relu = next(node for node in PAGES["dead"][0].graph.nodes if node.name == "x₃")

    assert isinstance(Dead(), nn.Module) and relu.summary.value == ("100 % zeros",) and relu.summary.grad != ("norm 0",)
    for k, given in enumerate(["x", "x₁", "x₂"]):
        assert lines("dead", f"t{'₁₂₃'[k]} = model.layers.{k}({given})")[2] == "gradient norm 0"
    assert not lines("dead", "logits = model.layers.3(x₃)")[2].endswith(" 0")


def test_a_detached_branch_says_that_no_gradient_arrives_and_the_cut_is_drawn_beside_it():
    first = PAGES["detached"][0].graph
    (cut,) = [wire for wire in first.wires if wire.cut]

    assert isinstance(Detached(), nn.Module) and (cut.source, cut.cut) == ("right", "detach")
    assert lines("detached", "right = model.right(x)")[2:] == ["no gradient arrives", "at 416 parameters: none"]
    assert lines("detached", "left = model.left(x)")[2].startswith("gradient norm 0.")


@pytest.mark.parametrize(("name", "least", "most"), [("faint", 1e-8, 1e-5), ("loud", 10, 1e4)])
def test_a_bad_initialisation_shows_in_the_norms_from_the_last_layer_to_the_first(name, least, most):
    norms = [node.summary.grad[0] for node in PAGES[name][0].graph.nodes if node.summary and node.summary.opens]
    sizes = [float(re.sub(r".* ", "", words).replace("−", "-")) for words in norms][:-1]

    assert isinstance(Deep(1.0), nn.Module) and len(sizes) == 10
    assert sizes == sorted(sizes, reverse=name == "loud") and least < sizes[0] / sizes[-1] < most
