"""An explorer without a kernel: its figure drawn ahead for some values of each control, and chosen in the page."""

from __future__ import annotations

import io
import json
from base64 import b64encode
from collections.abc import Sequence
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

MOST = (48, 28)  # frames of one explorer: the first of these that fits
SLOW = 12  # of one that measures: its controls wait until they are let go
LIMIT = 400_000  # bytes of one explorer
COLOURS = 31  # of what moves: lines, letters and their soft edges
PAPER = 255  # where a line of the ground is no more: nearly white would be seen
WHERE = "These are some of its values. In JupyterLab the controls move freely."


@cache
def frames_html(name: str) -> str:
    """The explorer of that name with controls that choose among frames, in at most LIMIT bytes."""
    for most in MOST:
        data = drawn(getattr(explorers, name)(), most)
        text = escape(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
        html = f'<div class="frames" data-frames="{text}"><p>{escape(data["sentences"][0])}</p><p>{WHERE}</p></div>'
        if len(html) <= LIMIT:
            return html
    raise ValueError(f"{name}: {len(html)} bytes with {most} frames; draw less in it, or fewer frames")


def drawn(explorer: Any, most: int) -> dict[str, Any]:
    """The names and values of its controls, and a picture and a sentence for every combination of them."""
    controls = {control.description: control for control in explorer.controls.values()}
    if any(not getattr(control, "continuous_update", True) for control in controls.values()):
        most = min(most, SLOW)
    named = presets(explorer, controls)
    values = sampled(controls, most, [*named.values()])
    start = [row.index(control.value) for row, control in zip(values, controls.values(), strict=True)]
    pictures, sentences = [], []
    for chosen in product(*values):
        for control, value in zip(controls.values(), chosen, strict=True):
            control.value = value
        pictures.append(SCRIPT.sub("", explorer.figure.to_html()) if isinstance(explorer, CutWire) else explorer.png)
        sentences.append(explorer.sentence)
    ground, moving = ("", pictures) if isinstance(explorer, CutWire) else apart(explorer.ground, pictures)
    labels = [[label(value) for value in row] for row in values]
    places = {name: [row.index(value) for row, value in zip(values, at, strict=True)] for name, at in named.items()}
    shown = {"ground": ground, "moving": moving, "sentences": sentences}
    return {"names": [*controls], "values": labels, "start": start, "presets": places} | shown


def presets(explorer: Any, controls: dict[str, Any]) -> dict[str, list[Any]]:
    """The names in a list beside the controls that set them, and what each sets; the controls stay as they are."""
    begun = [control.value for control in controls.values()]
    row = explorer.children[0].children if hasattr(explorer, "children") else ()
    found: dict[str, list[Any]] = {}
    for beside in (one for one in row if hasattr(one, "options") and one not in controls.values()):
        for name in beside.options:
            for control, value in zip(controls.values(), begun, strict=True):
                control.value = value
            if beside.value != name:
                beside.value = name
                at = [control.value for control in controls.values()]
            else:
                at = begun
            if at not in found.values():  # "by hand" sets nothing
                found[name] = at
    for control, value in zip(controls.values(), begun, strict=True):
        control.value = value
    return found


def sampled(controls: dict[str, Any], most: int, named: Sequence[list[Any]] = ()) -> list[list[Any]]:
    """Of each control the values that are drawn, its start and the named ones among them; at most ``most`` together."""
    whole = [every_value(control) for control in controls.values()]
    counts = [len(values) for values in whole]
    while prod(counts) > most:
        counts[counts.index(max(counts))] -= 1
    kept = [[control.value, *(at[i] for at in named)] for i, control in enumerate(controls.values())]
    return [spread(values, count, *some) for values, count, some in zip(whole, counts, kept, strict=True)]


def every_value(control: Any) -> list[Any]:
    """The values a control can take, in order."""
    if hasattr(control, "options"):
        return list(control.options)
    count = round((control.max - control.min) / control.step)
    return [type(control.value)(control.min + i * control.step) for i in range(count + 1)]


def spread(values: list[Any], count: int, *kept: Any) -> list[Any]:
    """``count`` of the values, evenly from the first to the last; the nearest ones give way to those to be kept."""
    if count == len(values):
        return values
    found = [values[round(i * (len(values) - 1) / (count - 1))] for i in range(count)]
    taken: set[int] = set()
    for value in dict.fromkeys(kept):
        nearest = min({*range(count)} - taken, key=lambda i: abs(found[i] - value))
        found[nearest] = value
        taken.add(nearest)
    return sorted(found)


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
