"""The lecture: a reveal.js deck for each notebook, from the same cells, shown without a network.

python -m editions.deck              builds build/slides/ (make slides)
"""

from __future__ import annotations

import json
import shutil
import sys
from html import escape
from pathlib import Path

from pygments.formatters import HtmlFormatter

from editions import cells
from editions.laying import Slide, sections
from editions.lecture import Notes, notes_of
from editions.slides import slides_of
from helpers.exercises.form import page as form
from helpers.live_graph import page

ROOT = Path(__file__).parents[1]
DECKS, REVEAL = ROOT / "build/slides", ROOT / "node_modules/reveal.js/dist"
FILES = ("reveal.js", "reveal.css", "reset.css", "plugin/notes.js")
LINKS = """<title>{title}</title>
<link rel="stylesheet" href="assets/reset.css">
<link rel="stylesheet" href="assets/reveal.css">
<link rel="stylesheet" href="assets/deck.css">
<div class="reveal"><div class="slides">
"""
TAIL = """</div></div>
<script src="assets/reveal.js"></script>
<script src="assets/notes.js"></script>
<script src="assets/deck.js"></script>
"""


def build(notebooks: Path = ROOT / "notebooks", decks: Path = DECKS) -> None:
    """Write every deck and what they share."""
    if not REVEAL.exists():
        raise FileNotFoundError("reveal.js is missing: type npm ci --ignore-scripts")
    shutil.rmtree(decks, ignore_errors=True)
    (decks / "assets").mkdir(parents=True)
    for name in FILES:
        shutil.copy(REVEAL / name, decks / "assets")
    style = form.style() + (ROOT / "editions/deck.css").read_text("utf-8")
    style += HtmlFormatter(style="friendly").get_style_defs(".code")
    (decks / "assets/deck.css").write_text(style, encoding="utf-8")
    (decks / "assets/deck.js").write_text(cells.script("deck.js"), encoding="utf-8")
    for path in sorted(notebooks.glob("*.ipynb")):
        slides = slides_of(json.loads(path.read_text("utf-8")))
        notes = notes_of(ROOT / "lectures" / f"{path.stem}.md")
        (decks / f"{path.stem}.html").write_text(deck_html(path.stem, slides, notes), encoding="utf-8")


def deck_html(title: str, slides: list[Slide], notes: Notes) -> str:
    """A deck: a section goes down, the next one stands to its right; what to say stands in the notes."""
    columns = []
    for section in sections(slides):
        said = notes.get(section[0].section)
        shown = [slide_html(slide) for slide in section]
        if said:
            shown[0] = shown[0].replace("</section>", f'<aside class="notes">{said.text}</aside></section>')
            shown += [said.question] if said.question else []
        columns.append("<section>" + "\n".join(shown) + "</section>")
    return page.HEAD + LINKS.format(title=escape(title)) + "\n".join(columns) + TAIL


def slide_html(slide: Slide) -> str:
    """One slide: its section's name above its blocks, what is revealed hidden until the next key, with all below it.

    What the slide begins with is not hidden: the key that turns to it reveals it.
    """
    kind = "alone" if any(block.alone for block in slide.blocks) else "laid"
    head = f"<h2>{escape(slide.section)}</h2>" if slide.section else ""
    blocks, keys = [], 0
    for i, block in enumerate(slide.blocks):
        keys += block.revealed and i > 0
        hidden = f'<div class="fragment" data-fragment-index="{keys}">{block.html}</div>'
        blocks.append(hidden if keys else block.html)
    return f'<section class="{kind}">{head}{"".join(blocks)}</section>'


if __name__ == "__main__":
    try:
        build()
    except (FileNotFoundError, ValueError) as error:
        sys.exit(f"make slides: {error}")
