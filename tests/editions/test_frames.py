"""An explorer without a kernel: which values are drawn, and what a page gets of them."""

import html
import io
import json
import re
from base64 import b64decode
from types import SimpleNamespace

import numpy as np
import pytest

from editions import frames
from editions.frames import Image
from helpers import explorers

PRESETS = {"crawls": 0.001, "arrives": 0.1, "one step": 0.5, "oscillates": 1.0, "explodes": 1.1}


def slider(low, high, step, value):
    return SimpleNamespace(min=low, max=high, step=step, value=value, description="h")


def png(pixels):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def pixels(address):
    return np.asarray(Image.open(io.BytesIO(b64decode(address.partition(",")[2]))))


def test_a_control_has_its_options_or_all_of_its_steps():
    assert frames.every_value(SimpleNamespace(options=("sin x", "x³"), value="x³")) == ["sin x", "x³"]
    assert frames.every_value(slider(10, 30, 10, 20)) == [10, 20, 30]
    assert frames.every_value(slider(0.0, 0.5, 0.25, 0.25)) == [0.0, 0.25, 0.5]


@pytest.mark.parametrize("count", [2, 3, 7, 50])
def test_the_start_is_always_among_the_values_drawn(count):
    values = list(range(101))

    found = frames.spread(values, count, 37)

    assert len(found) == count and 37 in found and sorted(found) == found
    assert frames.spread(values, 101, 37) == values


def test_named_values_are_all_drawn_and_stay_in_order():
    found = frames.spread(list(range(1001)), 8, 100, 1, 500, 501, 502)

    assert {100, 1, 500, 501, 502} <= set(found) and sorted(set(found)) == found and len(found) == 8


def test_the_presets_of_an_explorer_are_named_and_leave_it_at_its_start():
    explorer = explorers.learning_rate()

    found = frames.presets(explorer, explorer.controls)

    assert {name: round(rate, 3) for name, (rate,) in found.items()} == PRESETS
    assert [control.value for control in explorer.controls.values()] == [PRESETS["arrives"]]
    without = explorers.cut_wire()
    assert frames.presets(without, without.controls) == {}


def test_an_explorer_that_was_drawn_too_large_at_first_starts_where_it_starts(monkeypatch):
    monkeypatch.setattr(frames, "MOST", (8, 6))
    monkeypatch.setattr(frames, "LIMIT", 121_000)
    frames.frames_html.cache_clear()

    data = json.loads(html.unescape(re.search(r'data-frames="([^"]*)"', frames.frames_html("learning_rate"))[1]))
    frames.frames_html.cache_clear()

    assert len(data["moving"]) == 6 and data["values"][0][data["start"][0]] == "0.1"
    assert {name: float(data["values"][0][at]) for name, (at,) in data["presets"].items()} == PRESETS


def test_no_more_combinations_are_drawn_than_asked_for():
    choice = SimpleNamespace(options=["x", "y"], value="x")
    controls = {"a": slider(0, 100, 1, 30), "b": slider(0, 4, 1, 2), "c": choice}

    rows = frames.sampled(controls, 24)

    assert np.prod([len(row) for row in rows]) <= 24
    assert all(control.value in row for row, control in zip(rows, controls.values(), strict=True))


def test_a_value_is_written_as_its_control_shows_it():
    assert [frames.label(value) for value in ("sin x", -2.5, 1e-05, 100)] == ["sin x", "−2.5", "1e−05", "100"]


def test_a_picture_keeps_what_it_has_of_its_own_and_the_rest_is_clear():
    ground = np.full((40, 60, 3), 255, dtype=np.uint8)
    moved = ground.copy()
    moved[10:20, 10:30] = (0, 114, 178)

    still, (own,) = frames.apart(png(ground), [png(moved)])

    assert (pixels(still)[..., :3] == ground).all()
    assert (pixels(own)[10:20, 10:30] == (0, 114, 178, 255)).all()
    assert pixels(own)[..., 3].sum() == 255 * 200


def test_two_thin_lines_keep_their_colours_and_what_has_gone_is_white():
    ground = np.full((200, 300, 3), 255, dtype=np.uint8)
    ground[:60] = np.arange(60, dtype=np.uint8)[:, None, None]  # letters and their soft edges
    moved = ground.copy()
    moved[5:15] = 255
    moved[100, :] = (0, 114, 178)
    moved[150, 40:80] = (0, 120, 90)

    _, (own,) = frames.apart(png(ground), [png(moved)])

    assert [tuple(pixels(own)[place][:3]) for place in ((100, 9), (150, 60))] == [(0, 114, 178), (0, 120, 90)]
    assert (pixels(own)[5:15] == 255).all()


def test_a_picture_that_is_all_ground_is_clear():
    ground = np.full((4, 6, 3), 255, dtype=np.uint8)

    assert not pixels(frames.apart(png(ground), [png(ground)])[1][0]).any()


@pytest.fixture
def few(monkeypatch):
    """No more frames than cut_wire has to have, and none kept from before or for later."""
    monkeypatch.setattr(frames, "MOST", (16,))
    frames.frames_html.cache_clear()
    yield
    frames.frames_html.cache_clear()


@pytest.fixture
def data(few):
    found = re.search(r'data-frames="([^"]*)"', frames.frames_html("cut_wire"))
    return json.loads(html.unescape(found[1]))


def test_a_page_gets_a_picture_and_a_sentence_for_each_combination(data):
    combinations = np.prod([len(row) for row in data["values"]])

    assert len(data["moving"]) == len(data["sentences"]) == combinations <= 16
    assert all(0 <= at < len(row) for at, row in zip(data["start"], data["values"], strict=True))
    assert not any("<script" in picture for picture in data["moving"])


def test_the_frame_at_the_start_is_the_explorer_as_it_opens(data):
    at = 0
    for start, row in zip(data["start"], data["values"], strict=True):
        at = at * len(row) + start

    assert data["sentences"][at] == explorers.cut_wire().sentence


def test_an_explorer_that_is_too_large_is_named(few, monkeypatch):
    monkeypatch.setattr(frames, "LIMIT", 100)

    with pytest.raises(ValueError, match="cut_wire: .* fewer frames"):
        frames.frames_html("cut_wire")
