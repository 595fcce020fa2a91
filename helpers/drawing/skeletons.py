"""The figures of pages that are not the first, as short as they can be sent: without their words, what repeats once."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from helpers.drawing.pages import Page
from helpers.drawing.svg import lay_out_alike, to_svg, turned
from helpers.graph.model import Graph
from helpers.graph.words import badges

FIRST_CODE, CODES = 128, 32  # control characters
SPELLED = "<>'"
VARIES = (  # in a bare figure, and where its elements begin
    r"(?<=(?:node|edge|wire)=')\d+|(?<=(?:ox|er|12)' width=')[\d.]+|(?<=te\()[^)]+|(?<= d=')[^']+|(?<=Box=')[^']+"
    r"|(?<=ght=')[\d.]+(?=' rx)|(?=<text|</g)"
)


def skeletons(pages: list[Page]) -> tuple[list[list[Any]], list[int]]:
    """The figures of the pages after the first without their texts, each with its places from top to bottom.

    And which one each page has.

    Pages of equal structure share a figure, drawn for the last of them: it has the longest names. Tensors stand in the
    figure itself: there each page has its own, and what they share is the places.
    """
    both = [(_structure(page), page) for page in pages[1:]]
    alike: dict[str, list[Graph]] = {}
    for structure, page in both:
        alike.setdefault(structure, []).append(page.graph)
    down = {}
    for structure, graphs in alike.items():
        if _has_tensors(graphs[0]):
            lay_out_alike(graphs)
        down[structure] = turned(graphs[-1])
    keys = [f"{k} {structure}" if _has_tensors(page.graph) else structure for k, (structure, page) in enumerate(both)]
    last = dict(zip(keys, both, strict=True))
    place = {key: k for k, key in enumerate(last)}
    figures = [[_bare(to_svg(page.graph)), down[structure]] for structure, page in last.values()]
    return figures, [place[key] for key in keys]


def _has_tensors(graph: Graph) -> bool:
    return any(node.shape for node in graph.nodes)


def _structure(page: Page) -> str:
    """Equal for pages that differ in names and numbers only; of tensors they have the same shapes."""
    nodes = page.graph.nodes
    looks: list[Any] = [(node.op.split(" ")[0], node.grad is None, badges(node)) for node in nodes]
    if _has_tensors(page.graph):
        index = {node.name: i for i, node in enumerate(nodes)}
        looks += [(node.shape, [index.get(name) for name in node.operands]) for node in nodes]
    return str((looks, [use[:2] for use in page.edges], [use[:2] for use in page.wires]))


def _bare(svg: str) -> str:
    """The figure without its words, its style and the sizes that the page gives it: of itself, of its pills."""
    svg = re.sub(
        r' (aria-label|data-(name|source|target|output))="[^"]*"|<(title|desc)>[^<]*</\3>|(?<=<style>)[^<]*', "", svg
    )
    svg = re.sub(r'(<text class="(?:name|value|grad|local|of|weight|dw)"[^>]*>)[^<]*', r"\1", svg)
    svg = re.sub(r' width="[^"]*" height="[^"]*" role="img"', "", svg, count=1)
    svg = re.sub(r'<rect x="[^"]*"( y="-11") width="[^"]*"( height="22"/><text class="local")', r"<rect\1\2", svg)
    return svg.replace('"', "'")


def squeezed(figures: list[str]) -> tuple[list[str], list[str]]:
    """Bare figures with what repeats as one of 32 control characters, which no figure holds; and what those mean.

    The last three are brackets and the apostrophe, also in the other phrases: JSON within an attribute spells each with
    six letters.
    """
    seen = Counter(phrase for figure in figures for phrase in re.split(VARIES, figure))
    repeated = [phrase for phrase in seen if seen[phrase] > 1]
    words = sorted(repeated, key=lambda phrase: (-(seen[phrase] - 1) * len(phrase), phrase))[: CODES - len(SPELLED)]
    words += [""] * (CODES - len(SPELLED) - len(words))
    code = {word: chr(FIRST_CODE + k) for k, word in enumerate([*words, *SPELLED])}
    parts = (re.split(f"({VARIES})", figure) for figure in figures)
    texts = ["".join(code.get(part, part) for part in every if part) for every in parts]
    spelled = str.maketrans({sign: code[sign] for sign in SPELLED})
    short = [text.translate(spelled) for text in (*texts, *words)]
    return short[: len(texts)], [*short[len(texts) :], *SPELLED]
