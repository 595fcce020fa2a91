"""An explorer without a kernel: its figure drawn ahead for some values of each control, and chosen in the page."""

from __future__ import annotations

import io
import json
from base64 import b64encode
from functools import cache
from html import escape
from itertools import product
from math import prod
from typing import Any

import numpy as np
from PIL import Image

from editions.cells import SCRIPT
from helpers import explorers
from helpers.explorers.cut_wire import CutWire

MOST = (48, 36, 28, 24)  # frames of one explorer: the first of these that fits
SLOW = (12,)  # of one that measures: its controls wait until they are let go
LIMIT = 400_000  # bytes of one explorer
COLOURS = 31  # of what moves: lines, letters and their soft edges
PAPER = 255  # where a line of the ground is no more: nearly white would be seen
WHERE = "These are some of its values. In JupyterLab the controls move freely."


@cache
def frames_html(name: str) -> str:
    """The explorer of that name with controls that choose among frames, in at most LIMIT bytes."""
    explorer = getattr(explorers, name)()
    waits = any(not getattr(control, "continuous_update", True) for control in explorer.controls.values())
    for most in SLOW if waits else MOST:
        data = drawn(explorer, most)
        text = escape(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
        html = f'<div class="frames" data-frames="{text}"><p>{escape(data["sentences"][0])}</p><p>{WHERE}</p></div>'
        if len(html) <= LIMIT:
            return html
    raise ValueError(f"{name}: {len(html)} bytes with {most} frames; draw less in it, or fewer frames")


def drawn(explorer: Any, most: int) -> dict[str, Any]:
    """The names and values of its controls, and a picture and a sentence for every combination of them."""
    controls = {control.description: control for control in explorer.controls.values()}
    values = sampled(controls, most)
    start = [row.index(control.value) for row, control in zip(values, controls.values(), strict=True)]
    pictures, sentences = [], []
    for chosen in product(*values):
        for control, value in zip(controls.values(), chosen, strict=True):
            control.value = value
        pictures.append(SCRIPT.sub("", explorer.figure.to_html()) if isinstance(explorer, CutWire) else explorer.png)
        sentences.append(explorer.sentence)
    ground, moving = ("", pictures) if isinstance(explorer, CutWire) else apart(explorer.ground, pictures)
    labels = [[label(value) for value in row] for row in values]
    shown = {"ground": ground, "moving": moving, "sentences": sentences}
    return {"names": [*controls], "values": labels, "start": start} | shown


def sampled(controls: dict[str, Any], most: int) -> list[list[Any]]:
    """Of each control the values that are drawn, the one it starts at among them; at most ``most`` combinations."""
    whole = [every_value(control) for control in controls.values()]
    counts = [len(values) for values in whole]
    while prod(counts) > most:
        counts[counts.index(max(counts))] -= 1
    rows = zip(whole, counts, controls.values(), strict=True)
    return [spread(values, count, control.value) for values, count, control in rows]


def every_value(control: Any) -> list[Any]:
    """The values a control can take, in order."""
    if hasattr(control, "options"):
        return list(control.options)
    count = round((control.max - control.min) / control.step)
    return [type(control.value)(control.min + i * control.step) for i in range(count + 1)]


def spread(values: list[Any], count: int, start: Any) -> list[Any]:
    """``count`` of the values, evenly from the first to the last; the nearest one gives way to ``start``."""
    if count == len(values):
        return values
    found = [values[round(i * (len(values) - 1) / (count - 1))] for i in range(count)]
    nearest = min(range(count), key=lambda i: abs(found[i] - start))
    return [*found[:nearest], start, *found[nearest + 1 :]]


def label(value: Any) -> str:
    """A value as its control shows it."""
    return value if isinstance(value, str) else f"{value:.3g}".replace("-", "−")


def apart(ground: bytes, pngs: list[bytes]) -> tuple[str, list[str]]:
    """The address of the ground, and of each picture what it has of its own: a third of the size."""
    still, *pictures = (np.asarray(Image.open(io.BytesIO(png)).convert("RGB")) for png in (ground, *pngs))
    return address(Image.fromarray(still)), [own(picture, still) for picture in pictures]


def own(picture: np.ndarray, ground: np.ndarray) -> str:
    """The address of the picture without what is of the ground; its colours are chosen from what moves alone."""
    seen = (picture != ground).any(axis=-1)
    moving = picture[seen]
    drawn = np.zeros((*seen.shape, 4), dtype=np.uint8)
    if len(moving):
        few = Image.fromarray(moving[None]).quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE).convert("RGB")
        drawn[seen, :3] = np.where((moving == PAPER).all(axis=-1, keepdims=True), PAPER, np.asarray(few)[0])
        drawn[seen, 3] = 255
    return address(Image.fromarray(drawn))


def address(image: Image.Image) -> str:
    """The image as an address that holds it."""
    file = io.BytesIO()
    image.save(file, "WEBP", lossless=True, method=6)
    return "data:image/webp;base64," + b64encode(file.getvalue()).decode()
