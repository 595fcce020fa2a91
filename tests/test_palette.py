"""One colour for each quantity, from one place, and readable."""

import re
import subprocess
import sys
from itertools import pairwise, product
from pathlib import Path

import pytest

from helpers import palette
from helpers.exercises.checking.verdict import Verdict

HELPERS = Path(palette.__file__).parent
SHEETS = [HELPERS / "drawing/figure.css", HELPERS / "live_graph/style.css", HELPERS / "exercises/form/form.css"]
GLASS = HELPERS / "live_graph/glass.css"
STEPS = re.search(r"STEPS = (\d+)", (HELPERS / "live_graph/js/heat.js").read_text("utf-8"))
GROUNDS = ("paper", "fill", "wash")
TEXT = ("ink", "muted", "value", "gradient", "local")
LINES = ("wire", "value", "gradient", "local", "data", "muted")
JUPYTER_DARK = "#111111"  # JupyterLab's dark ground, on which a verdict may stand


def channels(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    return [int(digits[k : k + 2], 16) / 255 for k in (0, 2, 4)]


def luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def over(colour, ground, opacity):
    mixed = [opacity * a + (1 - opacity) * b for a, b in zip(channels(colour), channels(ground), strict=True)]
    return "#" + "".join(f"{round(255 * c):02x}" for c in mixed)


def colour(name, theme):
    return getattr(palette.COLOURS[name], theme)


def test_contrast_is_what_wcag_computes():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.478, abs=1e-3)
    assert over("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize(("name", "ground", "theme"), list(product(TEXT, GROUNDS, ("light", "dark"))))
def test_text_is_readable_on_every_ground(name, ground, theme):
    assert contrast(colour(name, theme), colour(ground, theme)) >= 4.5


@pytest.mark.parametrize(("ground", "theme"), list(product(("ink", "local", "value"), ("light", "dark"))))
def test_text_the_colour_of_the_paper_is_readable_on_a_filled_box(ground, theme):
    assert contrast(colour("paper", theme), colour(ground, theme)) >= 4.5


@pytest.mark.parametrize(("name", "ground", "theme"), list(product(LINES, GROUNDS, ("light", "dark"))))
def test_wires_and_borders_that_carry_meaning_are_seen_on_every_ground(name, ground, theme):
    assert contrast(colour(name, theme), colour(ground, theme)) >= 3


@pytest.mark.parametrize(("flow", "theme"), list(product(("gradient", "minus"), ("light", "dark"))))
def test_what_flows_back_is_seen_and_its_sign_told_apart(flow, theme):
    assert contrast(colour(flow, theme), colour("paper", theme)) >= 4.5
    assert "stroke-opacity" not in SHEETS[1].read_text()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_numbers_of_a_step_are_readable_on_their_mark(theme):
    assert contrast(colour("gradient", theme), colour("mark", theme)) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_gradient_norms_are_told_apart_by_lightness_alone_and_their_boxes_stay_readable(theme):
    paper, every = colour("paper", theme), [getattr(each, theme) for each in palette.DECADES]
    against = [contrast(each, paper) for each in every]
    tint = int(re.search(r"var\(--heat\) (\d+)%", GLASS.read_text())[1]) / 100

    assert min(against) >= 3 and all(more / less > 1.15 for more, less in pairwise(against))
    assert min(contrast(colour("ink", theme), over(each, paper, tint)) for each in every) >= 4.5
    assert not re.search(r"#[0-9a-f]{3}|rgba?\(", GLASS.read_text()) and len(every) == int(STEPS[1])


@pytest.mark.parametrize("outcome", palette.VERDICT)
def test_a_verdict_wears_its_own_colour_and_is_seen_on_light_and_dark(outcome):
    shown = Verdict("01.1", outcome, "…")._repr_html_()
    assert [name for name, bar in palette.VERDICT.items() if bar in shown] == [outcome]
    assert min(contrast(palette.VERDICT[outcome], ground) for ground in ("#ffffff", JUPYTER_DARK)) >= 3


def declarations(sheet):
    """(selector, property, value) of a style sheet."""
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)):
        for declaration in filter(str.strip, body.split(";")):
            name, value = declaration.split(":", 1)
            yield selector.strip(), name.strip(), value.strip()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_takes_every_colour_from_the_palette(sheet):
    painted = re.compile(r"color|accent-color|background|fill|stroke|border(-\w+)*|outline")
    free = {"none", "inherit", "transparent", "currentColor", "light", "0"}
    known = rf"var\(--({'|'.join(palette.COLOURS)})\)"
    for selector, name, value in declarations(sheet):
        if not painted.fullmatch(name) or name in ("border-radius", "border-collapse"):
            continue
        rest = re.sub(known, "", re.sub(r"var\(--jp-[\w-]+, (.*)\)$", r"\1", value))
        words = set(re.sub(r"[\d.]+(px|em)|solid|dashed", "", rest).split())
        assert words <= free, f"{sheet.name}: {selector} {name}: {value}"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_writes_text_in_colours_that_are_readable(sheet):
    for selector, name, value in declarations(sheet):
        text = name == "color" or (name == "fill" and re.search(r"text$|\.(value|grad|local)$", selector))
        used = re.findall(r"var\(--(\w+)\)", value) if text else []
        assert set(used) <= {*TEXT, "paper"}, f"{sheet.name}: {selector}"


def test_no_other_file_writes_a_colour():
    files = [file for kind in ("py", "css", "js") for file in HELPERS.rglob(f"*.{kind}") if file.name != "palette.py"]
    written = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\b(?:rgb|hsl)a?\(")
    assert len(files) > 50
    assert {str(file): found for file in files if (found := written.findall(file.read_text("utf-8")))} == {}


CHANGED = """
import sys, types, re, pathlib, helpers
file = pathlib.Path(helpers.__file__).with_name("palette.py")
rows = file.read_text("utf-8").splitlines()
row = next(k for k, line in enumerate(rows) if line.strip().startswith('"value": Colour('))
old = re.findall("#[0-9a-f]{6}", rows[row])
rows[row] = '    "value": Colour("#123456", "#654321", "#123456"),'
changed = types.ModuleType("helpers.palette")
exec(chr(10).join(rows), changed.__dict__)
sys.modules["helpers.palette"] = helpers.palette = changed
from helpers.drawing.svg import STYLE
from helpers.exercises.form.widget import Form
from helpers import live
from helpers.plots import COLORS
page = live(lambda a: 2 * a, a=1.0).to_html().replace("%23", "#")
for text in (STYLE, Form._css, page, str(COLORS)):
    assert "#123456" in text and not any(colour in text for colour in old), text
assert "#654321" in STYLE and "#654321" in page
"""


def test_one_row_of_the_palette_changes_a_colour_everywhere():
    done = subprocess.run([sys.executable, "-c", CHANGED], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
