"""A live graph's life on a page: each mounts by itself, falls back by itself, and leaves nothing behind."""

import base64
import html
import re

import pytest
import torch

from helpers import live

COUNT = """() => {
  window.timers = new Set();
  const set = window.setInterval, clear = window.clearInterval;
  window.setInterval = (...args) => { const id = set(...args); window.timers.add(id); return id; };
  window.clearInterval = id => { window.timers.delete(id); clear(id); };
  window.animations = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...args) {
    window.animations.push(animate.apply(this, args));
    return window.animations.at(-1);
  };
}"""


def J(a, b, c):
    v = b * c
    u = a + v
    return 3 * u


def branch(x):
    return x * x if x > 0 else -x


def show(page, *pages):
    page.goto("about:blank")
    page.set_content(f"<!doctype html><html lang=en><title>Live</title><body><main>{''.join(pages)}</main>")
    alive = "n => [...document.querySelectorAll('div.live-graph')].filter(host => host.shadowRoot).length === n"
    page.wait_for_function(alive, arg=len(pages))
    return page.locator("div.live-graph").all()


@pytest.mark.parametrize("broken", ['"edges":', '"mul",'])
def test_a_figure_that_fails_shows_its_picture_and_the_others_live(page, broken):
    good = live(J, a=5.0, b=3.0, c=2.0).to_html()
    bad = live(J, a=4.0, b=3.0, c=2.0).to_html().replace(broken, broken.upper(), 1)

    first, middle, last = show(page, good, bad, live(torch.sin, input=1.0).to_html())

    assert first.locator("svg.graph").is_visible() and last.locator("svg.graph").is_visible()
    assert middle.locator("svg.graph").count() == 0
    assert middle.get_by_role("img").is_visible()


def test_the_same_figure_shown_again_lives_again(page):
    html = live(J, a=5.0, b=3.0, c=2.0).to_html()

    figures = show(page, html, html)

    assert [figure.locator("svg.graph").count() for figure in figures] == [1, 1]


LEFT = (
    "model.listeners.length, timers.size, animations.filter(a => a.playState === 'running').length,"
    " host().querySelectorAll('svg, button').length"
)
RENDER = """async ([url, tape]) => {
  const model = { listeners: [], get: () => tape, set() {}, save_changes() {}, on: (...x) => model.listeners.push(x),
    off: (name, f) => { model.listeners = model.listeners.filter(([n, g]) => n !== name || g !== f); } };
  const el = document.body.appendChild(document.createElement("section"));
  window.model = model;
  window.host = () => el.firstChild.shadowRoot;
  window.close_figure = (await import(url)).default.render({ model, el });
}"""


def rendered(page, widget):
    page.goto("about:blank")
    page.evaluate(COUNT)
    url = "data:text/javascript;base64," + base64.b64encode(str(widget._esm).encode()).decode()
    page.evaluate(RENDER, [url, widget.tape])
    return page.locator("section div").first


def test_a_widget_that_is_closed_leaves_no_listener_timer_animation_or_element(page):
    figure = rendered(page, live(branch, x=2.0))
    figure.get_by_role("button", name="Play", exact=True).click()
    before, after = page.evaluate(f"""() => {{
      const left = () => [{LEFT}];
      host().querySelector("[title='Last step']").click();
      const before = left();
      close_figure();
      return [before, left()];
    }}""")

    assert before[:3] == [2, 1, 1] and before[3] > 10
    assert after == [0, 0, 0, 0]


def test_a_figure_that_leaves_the_page_stops_playing(page):
    page.clock.install()
    figure = rendered(page, live(branch, x=2.0))
    figure.get_by_role("button", name="Play", exact=True).click()
    assert page.evaluate("timers.size") == 1

    page.evaluate("document.querySelector('section').remove()")
    page.clock.run_for(2_000)

    assert page.evaluate("timers.size") == 0


def test_in_a_frame_of_marimos_the_whole_figure_shows_on_the_pages_ground(page):
    document = html.escape(live(J, a=5.0, b=3.0, c=2.0)._repr_html_())
    page.set_content(f'<body style="background:#111"><iframe height=400 width=700 srcdoc="{document}"></iframe>')
    figure = page.frame_locator("iframe").locator("div.live-graph")

    figure.locator(".lg.dark").wait_for()
    page.wait_for_function("""() => {
      const frame = document.querySelector('iframe'), all = frame.contentDocument.documentElement;
      return frame.clientHeight > 420 && all.scrollHeight <= frame.clientHeight;
    }""")


def test_in_a_frame_without_an_origin_the_figure_lives(page):
    document = html.escape(live(J, a=5.0, b=3.0, c=2.0).to_html())
    page.set_content(f'<iframe sandbox="allow-scripts" width=900 height=600 srcdoc="{document}"></iframe>')
    figure = page.frame_locator("iframe").locator("div.live-graph")

    figure.get_by_role("spinbutton", name="a, typed").fill("6")
    figure.get_by_role("button", name="A+").click()

    figure.locator("svg.graph text.value", has_text="36").wait_for()


@pytest.mark.parametrize("style", ["body { color: #ccc; background: transparent }", ":root { color-scheme: dark }"])
def test_on_a_ground_painted_outside_the_figure_goes_by_the_text(page, style):
    page.set_content(f"<style>{style}</style>{live(J, a=5.0, b=3.0, c=2.0).to_html()}")
    page.locator(".lg.dark").wait_for()

    page.evaluate("document.body.style.cssText = 'color: #333; color-scheme: light'")
    page.locator(".lg:not(.dark)").wait_for()


def test_where_scripts_and_styles_are_taken_out_the_picture_fits_a_code_hosts_column(fresh_page):
    page = fresh_page

    def chain(x, r):
        for _ in range(9):
            x = x - r * torch.sin(x)
        return x

    figure = live(chain, x=1.0, r=0.1).to_html()
    widths = []
    for html_left in (figure, re.sub(" style=.[^\"]*.", "", figure)):
        page.set_viewport_size({"width": 1600, "height": 900})
        page.set_content(re.sub("<script.*</script>", "", html_left, flags=re.DOTALL))
        widths.append(page.get_by_role("img").evaluate("image => image.decode().then(() => image.clientWidth)"))
        assert page.locator("body").inner_text().strip() == ""

    assert widths[0] > 900 == widths[1]
