"""The slides of a notebook: its cells as blocks of known height, laid one below the other until a slide is full."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import zip_longest
from typing import Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from editions import cells
from editions.frames import frames_html
from helpers import exercise
from helpers.exercises.form.question import Question

ROOM = 640  # pixels of height that a slide of 720 has for its blocks
LINE, CODE_LINE, WIDE, CODE_WIDE = 36, 26, 84, 92  # pixels of a line of text and code, letters in one
FORM_LINE, FORM_WIDE = 58, 60  # pixels of a line of a question, letters in one
LEAST, MOST = 250, 470  # pixels of height that a picture may be given
LINK = re.compile(r'<a href="(?!https?:)[^"]*">(.*?)</a>', re.DOTALL)
ANSI = re.compile(r"\x1b\[[\d;]*m")


@dataclass(frozen=True)
class Block:
    """A piece of a slide; a picture takes what height is left, from ``height`` on.

    ``alone`` takes a whole slide. ``ends`` is the last of one: a question, or an error, to be diagnosed before anything
    is said of it.
    """

    html: str
    height: float
    picture: bool = False
    alone: bool = False
    revealed: bool = False
    ends: bool = False


@dataclass(frozen=True)
class Slide:
    """The blocks of a slide and the section that they are of."""

    section: str
    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """How high the blocks are, at least."""
        return sum(block.height for block in self.blocks)


def markdown() -> MarkdownIt:
    """Markdown with tables, and formulas as MathML."""

    def formula(tex: str, options: dict[str, Any]) -> str:
        return convert(tex, display="block" if options["display_mode"] else "inline")

    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    return reader.use(dollarmath_plugin, renderer=formula)


READER = markdown()


def unlinked(html: str) -> str:
    """The HTML without links to other pages, which a deck does not have."""
    return LINK.sub(r"\1", html)


def slides_of(notebook: dict[str, Any]) -> list[Slide]:
    """The slides, without those cells that serve the reader alone: set-up, title, progress."""
    title, *rest = cells.for_all(notebook)
    made = [Slide("", (Block(unlinked(READER.render(opening(cells.source(title)))), ROOM, alone=True),))]
    section = ""
    for cell in rest:
        for heading, blocks in groups(cell):
            section = heading or section
            made = laid(made, section, blocks)
    return [spread(slide) for slide in made if slide.blocks]


def opening(text: str) -> str:
    """The title cell without its last line, which says the time it takes to read."""
    return "\n\n".join(part for part in text.split("\n\n") if not part.startswith("**Time:**"))


def groups(cell: cells.Cell) -> Iterator[tuple[str, list[Block]]]:
    """The blocks of a cell, a new group at each heading of a section."""
    if cell["cell_type"] == "code":
        yield "", code_blocks(cell)
        return
    heading, blocks = "", []
    for tokens in top_level(READER.parse(cells.source(cell))):
        if tokens[0].type == "heading_open" and tokens[0].tag == "h2":
            if heading or blocks:
                yield heading, blocks
            heading, blocks = tokens[1].content, []
        else:
            blocks.append(text_block(tokens))
    if heading or blocks:
        yield heading, blocks


def top_level(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens of each block that stands in no other."""
    part: list[Token] = []
    depth = 0
    for token in tokens:
        part.append(token)
        depth += token.nesting
        if depth == 0:
            yield part
            part = []


def text_block(tokens: list[Token]) -> Block:
    """A paragraph, list, table, formula or heading."""
    html = unlinked(READER.renderer.render(tokens, READER.options, {}))
    words = [token.content for token in tokens if token.type == "inline"]
    if tokens[0].type == "table_open":
        columns = max(1, sum(token.type == "th_open" for token in tokens))
        rows = [words[i : i + columns] for i in range(0, len(words), columns)]
        height = sum(36 * max(lines(cell, 100 // columns) for cell in row) + 10 for row in rows)
    elif tokens[0].type in ("fence", "code_block"):
        height = code_height(tokens[0].content)
    elif tokens[0].type.startswith("math"):
        height = 60 + 40 * tokens[0].content.count("\\\\")
    else:
        height = sum(LINE * lines(text, WIDE) for text in words) + 16
    return Block(html, height)


def lines(text: str, wide: int) -> int:
    """How many lines of that many letters a text fills."""
    return sum(max(1, math.ceil(len(line) / wide)) for line in text.split("\n"))


def code_height(code: str) -> float:
    """The height of code or of what it prints."""
    return CODE_LINE * lines(code.rstrip(), CODE_WIDE) + 28


def code_blocks(cell: cells.Cell) -> list[Block]:
    """What a code cell is on a slide: its source and its outputs, or what they stand for."""
    source = cells.source(cell)
    if asked := cells.asked(cell):
        heights = [question_height(question) for question in cells.questions(cell)]
        return [Block(html, high, ends=True) for html, high in zip_longest(asked, heights, fillvalue=FORM_LINE)]
    if source.startswith("import "):
        return []
    if found := cells.EXPLORER.search(source):
        return [Block(frames_html(found[1]), ROOM, alone=True)]
    if found := cells.EXERCISE.search(source):
        solution = exercise(found[1]).solution_code
        return [coded(source[: found.start()].rstrip()), replace(coded(solution), revealed=True)]
    shown = [block for output in cell["outputs"] for block in output_blocks(output)]
    if cells.is_live(cell) and source.startswith("live("):
        return shown
    revealed = cells.REVEALS in cells.tags(cell)
    return [coded(source), *(replace(block, revealed=revealed) for block in shown)]


def question_height(question: Question) -> float:
    """The height of a question's text, choices or field, its button, and two lines of reply."""
    choices = sum(FORM_LINE * lines(choice, FORM_WIDE) for choice in question.choices) or FORM_LINE
    return min(ROOM, FORM_LINE * (lines(question.text, FORM_WIDE) + 3) + choices)


def coded(source: str) -> Block:
    """Code in colours."""
    return Block(highlight(source, PythonLexer(), HtmlFormatter(cssclass="code")), code_height(source))


def output_blocks(output: dict[str, Any]) -> Iterator[Block]:
    """An output: a live graph on a slide of its own, a picture, a table, or text."""
    html, text = ("".join(output.get("data", {}).get(f"text/{kind}", "")) for kind in ("html", "plain"))
    text = text or ANSI.sub("", "".join(output.get("text", "")) or "\n".join(output.get("traceback", [])[-1:]))
    if "data-live-graph" in html:
        yield Block(cells.SCRIPT.sub("", html), ROOM, alone=True)
    elif "<img" in html:
        yield Block(f'<div class="picture">{html}</div>', LEAST, picture=True)
    elif html:
        yield Block(f'<div class="shown">{html}</div>', 40 * max(2, html.count("<tr")) + 20)
    elif text.strip():
        ends = output["output_type"] == "error"
        yield Block(f'<pre class="printed">{escape(text.rstrip())}</pre>', code_height(text) - 4, ends=ends)


def laid(made: list[Slide], section: str, blocks: list[Block]) -> list[Slide]:
    """The slides with these blocks too: on the last one if they fit there, else on new ones."""
    last = made[-1]
    apart = any(block.alone for block in blocks) or any(block.ends for block in blocks[:-1])
    ended = apart or any(block.alone or block.ends for block in last.blocks)
    joins = last.section == section and not ended
    if joins and last.height + sum(block.height for block in blocks) <= ROOM:
        return [*made[:-1], Slide(section, (*last.blocks, *blocks))]
    made = [*made, Slide(section, ())]
    for block in blocks:
        last = made[-1]
        before = last.blocks[-1:]
        if before and (block.alone or before[0].alone or before[0].ends or last.height + block.height > ROOM):
            made = [*made, Slide(section, (block,))]
        else:
            made = [*made[:-1], Slide(section, (*last.blocks, block))]
    return made


def spread(slide: Slide) -> Slide:
    """The slide with its height given to its pictures."""
    pictures = [block for block in slide.blocks if block.picture]
    if not pictures:
        return slide
    free = min(MOST, LEAST + (ROOM - slide.height) / len(pictures))
    high = f'<div style="--high:{free:.0f}px"'
    sized = (replace(b, html=b.html.replace("<div", high, 1)) if b.picture else b for b in slide.blocks)
    return Slide(slide.section, tuple(sized))


def sections(slides: Iterable[Slide]) -> list[list[Slide]]:
    """The slides of each section, in order."""
    found: list[list[Slide]] = []
    for slide in slides:
        if found and found[-1][0].section == slide.section:
            found[-1].append(slide)
        else:
            found.append([slide])
    return found
