"""The letters of a figure have room: texts stand inside their box, and no label covers another."""

import re
from itertools import combinations

import pytest

from helpers.drawing.boxes import text_width
from tests.drawing.test_svg import SVG, graphs, groups, parse


def shift(element) -> tuple[float, float]:
    return tuple(float(x) for x in re.findall(r"-?[\d.]+", (element.get("transform") or "(0,0)").partition(")")[0]))


def frame(group) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of a node's box or a pill's frame in the picture."""
    rect, (x, y) = next(group.iter(f"{SVG}rect")), shift(group)
    left, top = x + float(rect.get("x") or 0), y + float(rect.get("y") or 0)
    return left, top, left + float(rect.get("width")), top + float(rect.get("height"))


def overlap(a, b) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


STYLES = {"value": (22, True), "grad": (13, True), "local": (12.5, True), "badge": (10.5, False), "name": (13, False)}


def extent(text, x=0.0, y=0.0) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of a text or a row's number, from the width of its letters."""
    kinds = (text.get("class") or "").split()
    size, bold = next((STYLES[kind] for kind in kinds if kind in STYLES), (12.5, False))
    size = 17 if "value" in kinds and text.get("y") == "34" else size  # in the small box of a dense graph
    size = 12.5 if "cells" in kinds else 11 if "small" in kinds else size
    x, y = x + float(text.get("x") or 0), y + float(text.get("y") or 0)
    w = text_width("".join(text.itertext()), size, bold)
    return x, y - 0.75 * size, x + w, y + 0.2 * size


def extents(element, x=0.0, y=0.0) -> list:
    """The extents of all texts set from the left inside an element."""
    found = []
    for child in element:
        if child.tag == f"{SVG}g" and "map" not in (child.get("class") or ""):
            dx, dy = shift(child)
            found += extents(child, x + dx, y + dy)
        if child.tag == f"{SVG}text" and "cells" not in (child.get("class") or ""):
            found.append(extent(child, x, y))
    return found


@pytest.mark.parametrize("graph", graphs())
def test_labels_overlap_neither_boxes_nor_each_other(graph):
    root = parse(graph)
    frames = [frame(group) for group in groups(root, "node") + groups(root, "pill")]
    frames += [
        e
        for group in groups(root, "node")
        for text in group
        if text.get("class") == "badge"
        for e in [extent(text, *shift(group))]
    ]
    assert not any(overlap(a, b) for a, b in combinations(frames, 2))


@pytest.mark.parametrize("graph", graphs())
def test_texts_stand_inside_their_box_and_apart(graph):
    for group in groups(parse(graph), "node"):
        left, top, right, bottom = frame(group)
        inside = [e for e in extents(group, *shift(group)) if e[3] > top]
        assert all(left < e[0] and e[2] <= right and e[3] < bottom for e in inside)
        assert not any(overlap(a, b) for a, b in combinations(inside, 2))
