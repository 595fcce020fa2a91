"""The live graph as one piece of HTML: what it carries, what it leaves out, and that it says what the figure says."""

import html
import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
import torch

from helpers import live, trace
from helpers.drawing.pages import fold
from helpers.drawing.svg import to_svg
from helpers.live_graph.page import LiveFigure, module
from helpers.operations import ROWS
from tests.models import LOSSES

SVG = "{http://www.w3.org/2000/svg}"
IN_BROWSER = {row.name for row in ROWS if row.browser}


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def loop(x, r):
    for _ in range(40):
        x = x - r * torch.sin(x)
    return x * x


def page_of(f, **inputs):
    return live(f, **inputs).to_html()


def picture_of(page):
    return unquote(re.search(r'src="data:image/svg\+xml,([^"]*)"', page)[1])


def operations_of(page):
    table = re.search(r"=\{__proto__:null,(.*?)\};", page)[1]
    return set(re.findall(r"(?:^|\],)([a-z_]+):\[", table))


def test_the_picture_is_the_figure_as_xml_with_the_same_texts_and_shapes():
    graph = trace(J, a=5.0, b=3.0, c=2.0)
    ours = ElementTree.fromstring(picture_of(page_of(J, a=5.0, b=3.0, c=2.0)))
    theirs = ElementTree.fromstring(to_svg(graph))

    def drawn(root):
        shown = [element for element in root.iter() if element.tag != f"{SVG}style"]
        return [(e.tag, e.text, e.get("d"), e.get("class"), e.get("transform")) for e in shown]

    assert drawn(ours) == drawn(theirs)


def test_the_picture_keeps_every_rule_of_style_that_it_uses():
    svg = picture_of(page_of(J, a=5.0, b=3.0, c=2.0))
    style, full = (re.search("<style>(.*)</style>", text)[1] for text in (svg, to_svg(trace(J, a=5.0, b=3.0, c=2.0))))
    kept = set(style.replace("'", '"').split("}"))

    assert kept < set(full.split("}"))
    for name in set(re.findall("class='([a-z]+)'", svg)):
        rules = [rule for rule in full.split("}") if re.fullmatch(rf"[^{{,]*\.{name}(?![\w-])[^{{,]*\{{.*", rule)]
        assert all(rule in kept for rule in rules if set(re.findall(r"\.([a-z]+)", rule.split("{")[0])) == {name})


def cut_in_a_step(x):
    for _ in range(40):
        y = torch.sin(x)
        x = x - y * y.detach()
    return x * x


def test_the_style_is_for_the_other_pages_too():
    whole, cut = (live(f, **inputs) for f, inputs in ((loop, dict(x=1.0, r=0.1)), (cut_in_a_step, dict(x=1.0))))

    assert fold(whole.graph) and fold(cut.graph)
    assert "<path class='scissors'" not in picture_of(cut.to_html()) and ".scissors{stroke" in picture_of(cut.to_html())
    assert ".scissors{stroke" not in picture_of(whole.to_html())


def test_the_alt_says_what_the_figure_shows():
    alt = html.unescape(re.search('alt="([^"]*)"', page_of(J, a=5.0, b=3.0, c=2.0))[1])

    assert alt.startswith("Graph of J = 3 × u: b = 3 and c = 2 give v = 6")


@pytest.mark.parametrize("name", ["100%", "a#b", "x&y", "<b>", "it's", 'say "x"', "∂"])
def test_any_name_comes_through_the_pictures_address(name):
    def f(**inputs):
        return inputs[name] * 2

    assert f"{name}" in "".join(ElementTree.fromstring(picture_of(page_of(f, **{name: 1.0}))).itertext())


def test_a_figure_carries_the_operations_that_it_uses_and_no_others():
    assert operations_of(page_of(J, a=5.0, b=3.0, c=2.0)) == {"add", "mul"}
    assert operations_of(page_of(lambda x: torch.sin(x.clamp(0, 1)), x=1.0)) == {"clamp", "sin"}


def test_the_whole_module_has_every_operation_of_the_payload():
    assert operations_of(module("page.js")) == IN_BROWSER
    assert operations_of(module("page.js", frozenset(IN_BROWSER))) == IN_BROWSER


def test_only_a_large_graph_carries_the_way_through_pages():
    assert 'ariaCurrent' not in page_of(J, a=5.0, b=3.0, c=2.0)
    assert 'ariaCurrent' in page_of(loop, x=1.0, r=0.1)


def test_only_a_model_carries_the_search_and_the_colours_of_its_boxes():
    signs = ("Colour by gradient norm", "--d6:", '"norms":[')
    model, others = live(LOSSES["dead"]()).to_html(), page_of(loop, x=1.0, r=0.1) + page_of(J, a=1.0, b=2.0, c=3.0)

    assert all(sign in model for sign in signs) and not any(sign in others for sign in signs)


def test_each_output_wakes_its_own_figures():
    one, other = page_of(J, a=5.0, b=3.0, c=2.0), page_of(J, a=4.0, b=3.0, c=2.0)
    keys = [re.search('data-live-graph="([^"]*)"', page)[1] for page in (one, other)]

    assert keys[0] != keys[1]
    assert all(f'const KEY="{key}";' in page for key, page in zip(keys, (one, other), strict=True))


def test_a_figure_without_sliders_is_a_page_too():
    assert '"live":false' in LiveFigure(trace(J, a=5.0, b=3.0, c=2.0)).to_html()


@pytest.mark.parametrize("inputs", [{"it's": 1.0}, {"x": 1.0}])
def test_with_its_tags_and_script_taken_out_no_text_is_left(inputs):
    page = live(lambda **named: next(iter(named.values())) * 2, **inputs).to_html()

    class Left(HTMLParser):
        def __init__(self):
            super().__init__()
            self.texts, self.tapes, self.skips = [], [], False

        def handle_starttag(self, tag, attributes):
            self.skips = tag in ("script", "style")
            self.tapes += [value for name, value in attributes if name == "data-tape"]

        def handle_endtag(self, tag):
            self.skips = False

        def handle_data(self, data):
            self.texts += [] if self.skips else [data]

    left = Left()
    left.feed(page)

    assert "".join(left.texts).strip() == ""
    assert json.loads(left.tapes[0])["nodes"][0][0] == next(iter(inputs))


def test_a_saved_page_holds_the_figure_and_asks_for_nothing_else(tmp_path):
    file = tmp_path / "J.html"
    figure = live(J, a=5.0, b=3.0, c=2.0)

    figure.save(str(file))

    text = file.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>") and figure.to_html() in text and "<title>The graph of J</title>" in text
    assert not re.search(r"""(src|href)=["'](?!data:)""", text)


def test_a_figure_at_its_start_says_so_in_its_tape_and_keeps_its_numbers():
    figure, fresh = live(J, a=5.0, b=3.0, c=2.0), live(J, a=5.0, b=3.0, c=2.0).at_start()

    def carried(figure):
        return json.loads(html.unescape(re.search(r"data-tape='([^']*)'", figure.to_html())[1]))

    assert carried(fresh) == carried(figure) | {"fresh": 1}
