"""The book in Chromium, from files and from a sub-path: whole, alive, quiet, at every width and in print."""

from __future__ import annotations

import re
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest

from editions import book

from .barriers import barriers

LARGEST = 1_500_000  # bytes of a page without its PNGs
PAGES = sorted(path.stem for path in (book.ROOT / "notebooks").glob("*.ipynb"))


class Links(HTMLParser):
    """The anchors of a page and where its links and sources lead."""

    def __init__(self, text):
        super().__init__()
        self.anchors, self.targets, self.without_alt = set(), set(), 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        self.anchors |= {said[name] for name in ("id", "name") if said.get(name)}
        self.targets |= {said[name] for name in ("href", "src") if said.get(name)}
        self.without_alt += tag == "img" and "alt" not in said


def test_every_link_of_the_book_leads_somewhere_and_every_picture_has_words(site):
    pages = {path: Links(path.read_text("utf-8")) for path in site.rglob("*.html") if "_static" not in path.parts}
    dead = []
    for path, page in pages.items():
        for target in page.targets:
            parts = urlsplit(target)
            place = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            known = pages[place].anchors if place in pages else {unquote(parts.fragment)}
            if not parts.scheme and (not place.exists() or (parts.fragment and unquote(parts.fragment) not in known)):
                dead.append(f"{path.name} → {target}")
    assert dead == []
    assert [path.name for path, page in pages.items() if page.without_alt] == []


CUT = """() => [...document.querySelectorAll('.bd-article pre, .formula, .bd-article table')].filter(part =>
  part.checkVisibility() && part.scrollWidth > part.clientWidth + 1).map(part => part.textContent.slice(0, 60))"""


@pytest.mark.parametrize("name", [*(f"notebooks/{page}" for page in PAGES), "docs/card", "docs/glossary", "README"])
def test_a_page_from_a_file_is_alive_and_fits_a_phone_and_a_screen(site, fresh_page, name):
    path = site / f"{name}.html"
    fresh_page.set_viewport_size({"width": 400, "height": 800})
    fresh_page.goto(path.as_uri())
    fresh_page.wait_for_function("[...document.querySelectorAll('[data-live-graph]')].every(host => host.shadowRoot)")

    assert fresh_page.evaluate("document.documentElement.scrollWidth") <= 400
    assert fresh_page.locator("[data-frames] > p").count() <= 2 * fresh_page.locator("[data-frames]").count()
    text = re.sub(r'data:image/(png|webp);base64,[^"&]*', "", path.read_text("utf-8"))
    assert len(text.encode()) <= LARGEST
    fresh_page.set_viewport_size({"width": 1280, "height": 900})
    assert fresh_page.evaluate(CUT) == []


def test_on_a_dark_page_an_explorer_shows_its_axes_and_is_printed_on_white(site, fresh_page):
    fresh_page.emulate_media(color_scheme="dark")
    fresh_page.goto((site / "notebooks/02_chain_rule.html").as_uri())
    moving = fresh_page.locator(".frames .ground + img")
    look = "({ backgroundColor, padding, filter }) => [backgroundColor, padding, filter.startsWith('invert')]"

    assert moving.evaluate(f"img => ({look})(getComputedStyle(img))") == ["rgba(0, 0, 0, 0)", "0px", True]
    fresh_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert moving.evaluate("img => getComputedStyle(img).filter") == "none"
    fresh_page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert moving.evaluate(f"img => ({look})(getComputedStyle(img))")[2]


def test_an_explorer_follows_its_presets_and_they_follow_its_control(site, fresh_page):
    fresh_page.goto((site / "notebooks/06_nn_module_regression.html").as_uri())
    explorer = fresh_page.locator(".frames").first
    preset, said = explorer.get_by_label("preset"), explorer.locator("p[role=status]")
    assert (preset.input_value(), said.inner_text()[:18]) == ("arrives", "learning rate 0.1:")

    preset.select_option("explodes")
    assert said.inner_text().startswith("learning rate 1.1:")

    explorer.get_by_role("slider").press("ArrowRight")
    assert preset.input_value() == "by hand"


@pytest.fixture(scope="module")
def served(site):
    """The address of the book under a sub-path of a server on loopback."""
    handler = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site.parent))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}"
        server.shutdown()


def test_the_landing_page_follows_a_slider_under_a_sub_path(served, fresh_page):
    fresh_page.goto(f"{served}/index.html")
    slider = fresh_page.get_by_role("slider", name="b", exact=True)
    slider.focus()

    fresh_page.keyboard.press("ArrowRight")

    assert fresh_page.get_by_role("group", name=re.compile(r"J = 33\.")).count()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index", "notebooks/02_chain_rule", "docs/glossary"])
def test_a_page_has_no_barrier(served, fresh_page, name, theme):
    fresh_page.emulate_media(color_scheme=theme)
    fresh_page.goto(f"{served}/{name}.html")

    assert barriers(fresh_page, ".bd-article") == []


def test_the_search_finds_a_term(site, fresh_page):
    fresh_page.goto((site / "search.html").as_uri() + "?q=leaf")

    fresh_page.locator("ul.search li a").first.wait_for()


def test_the_card_prints_on_one_page(site, fresh_page):
    fresh_page.goto((site / "docs/card.html").as_uri())

    pdf = fresh_page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "10mm"))
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1


def test_a_folded_output_gives_nothing_away_before_it_is_asked_for(site, fresh_page):
    fresh_page.goto((site / "notebooks/02_chain_rule.html").as_uri())
    folded = fresh_page.locator("details.hide")

    assert folded.count() and not folded.evaluate_all("all => all.some(one => one.open)")


def test_the_stage_has_the_shape_of_the_repository(site):
    assert {path.stem for path in (site / "slides").glob("*.html")} == set(PAGES)
    assert Path(site / "docs/map.html").exists()
