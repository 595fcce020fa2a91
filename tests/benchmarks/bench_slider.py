"""A slider event until the figure is repainted, at every size, beside a bare page that sets as many SVG texts.

Both on plain pages with no kernel, in turns, so that what else the machine does slows both. The bare page shows the
same picture and writes all its numbers, one by one, at each move. Processor time is that of the page's main thread.
"""

import os
from unittest.mock import patch

from bench_live import AT, LIVE, PAINTED, START, WEIGHTS, J, chain, network, quantile
from browser.lab import chromium

from helpers import live
from helpers.drawing.pages import fold

MOVES, TURNS = 60, 3
FIGURES = [  # (what, figure, does it fold, milliseconds for the slowest 5 %)
    ("J, 7 nodes", live(J, **AT), True, 16),
    ("2-2-2-1, 35 nodes", live(network, **WEIGHTS), True, 16),
    ("117 nodes, unfolded", live(chain(117, mixed=True), **START), False, 16),
    ("117 nodes, folded", live(chain(117), **START), True, 16),
    ("1,000 nodes, unfolded", live(chain(1000, mixed=True), **START), False, 33),
    ("1,000 nodes, folded", live(chain(1000), **START), True, 33),
]
BARE = f"""async (page, moves) => {{ {PAINTED}
  const texts = page.querySelectorAll('text.value, text.grad, text.local'), times = [];
  for (let k = 0; k < moves; k++) {{
    await frame();
    const start = performance.now();
    for (const text of texts) text.textContent = Math.random().toFixed(4);
    await painted();
    times.push(performance.now() - start);
  }}
  return times;
}}"""
PICTURE = """figure => {
  const stage = figure.shadowRoot.querySelector('.stage').cloneNode(true);
  stage.querySelectorAll('[away]').forEach(g => g.removeAttribute('away'));
  return stage.outerHTML + [...figure.shadowRoot.querySelectorAll('style')].map(style => style.outerHTML).join('');
}"""
PARTS = {"script": "ScriptDuration", "style": "RecalcStyleDuration", "layout": "LayoutDuration", "all": "TaskDuration"}


def shown(browser, html: str):
    """A page that shows the HTML, and a session that tells its main thread's processor time."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(f"<!doctype html><body class=lg>{html}")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return page, session


def spent(session) -> dict[str, float]:
    """Seconds of the main thread's processor time since the page was made, by what they went to."""
    found = {it["name"]: it["value"] for it in session.send("Performance.getMetrics")["metrics"]}
    return {part: found[metric] for part, metric in PARTS.items()}


def measure(browser, html: str) -> tuple[list[float], list[float], dict[str, float]]:
    """Milliseconds from event to painted of the live figure and of the bare page, and the processor's for one move."""
    page, session = shown(browser, html)
    figure = page.locator("div.live-graph")
    page.locator("svg.graph").wait_for()
    bare_page, _ = shown(browser, figure.evaluate(PICTURE))
    bare = bare_page.locator("body")
    ours: list[float] = []
    theirs: list[float] = []
    used = dict.fromkeys(PARTS, 0.0)
    figure.evaluate(LIVE, 5)
    for _ in range(TURNS):
        page.bring_to_front()
        before = spent(session)
        ours += figure.evaluate(LIVE, MOVES)
        used = {part: used[part] + (seconds - before[part]) for part, seconds in spent(session).items()}
        bare_page.bring_to_front()
        theirs += bare.evaluate(BARE, MOVES)
    page.close()
    bare_page.close()
    return ours, theirs, {part: 1000 * seconds / len(ours) for part, seconds in used.items()}


if __name__ == "__main__":
    with chromium() as browser:
        for what, figure, folds, aim in FIGURES:
            with patch("helpers.live_graph.payload.fold", fold if folds else lambda graph: []):
                html = figure.to_html()
            ours, theirs, used = measure(browser, html)
            p50, p95 = (quantile(ours, part) for part in (0.5, 0.95))
            ratios = " and ".join(f"{quantile(ours, part) / quantile(theirs, part):.2f}" for part in (0.5, 0.95))
            said = ", ".join(f"{part} {ms:.1f}" for part, ms in used.items())
            reached = "reached" if p95 <= aim else "MISSED"
            print(f"{what:<24} p50 {p50:.1f} ms  p95 {p95:.1f} ms, aim {aim} ms: {reached}")
            print(f"  beside a bare page {ratios}  processor ms: {said}  load {os.getloadavg()[0]:.1f}", flush=True)
