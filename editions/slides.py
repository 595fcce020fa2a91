"""The slides of a notebook: its cells as blocks of known height, and what must not be parted from what."""

from __future__ import annotations

import math
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import zip_longest
from typing import Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight
from pygments.lexers import PythonLexer

from editions import cells
from editions.frames import frames_html
from editions.laying import LEAST, MOST, ROOM, Block, Slide, laid
from editions.lines import Lines
from helpers import exercise
from helpers.exercises.form.question import Question

LINE, CODE_LINE, WIDE, CODE_WIDE = 36, 26, 84, 98  # pixels of a line of text and code, letters in one
CODE_MOST = 109  # letters that a line of code has room for when it is set smaller; a longer one goes on beneath itself
FORM_LINE, FORM_WIDE = 58, 60  # pixels of a line of a question, letters in one
TABLE_WIDE = 100  # letters in a row of a table
GROWN = 1.6  # times its own height that a drawn graph may be given
LINK = re.compile(r'<a href="(?!https?:)[^"]*">(.*?)</a>', re.DOTALL)
ANSI = re.compile(r"\x1b\[[\d;]*m")
TARGET = re.compile(r"\]\([^)]*\)")  # where a link leads, which is not read
SVG = re.compile(r"svg\+xml;base64,([\w+/=]+)")
VIEW = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)"')
LEAD = re.compile(r"[:?…]$|\*\*Predict\*\*|\bPredict\b|^\*\*\w+\.\d+\*\* ")  # what introduces what follows
BEGIN = re.compile(r"\*\*\w+\.\d+\*\* ")  # an exercise
PAUSE = re.compile(r"\*\*(A place to pause|Next)")
# How a task, a caption and a line of progress begin, and how a paragraph ends that is in italics to its end.
TASK, CAPTION, WHOLE, PROGRESS = "<p><strong>Task.", "<p><em>", "</em></p>", '<div class="answers"'
NEAR = 2  # blocks: a task so near after what it is to be done with stands beside it
# What it costs to part a block from the next one or the one before; a slide more costs five.
TIED, CAPTIONED, LEADS, SHOWS, GOES_ON, BEGINS = 20, 15, 12, 5, 2, -4


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
    parts: list[tuple[str, list[Block]]] = [("", [])]
    for heading, blocks in (group for cell in rest for group in groups(cell)):
        if heading:
            parts.append((heading, []))
        parts[-1][1].extend(blocks)
    return made + [slide for section, blocks in parts for slide in laid(section, bound(blocks))]


def bound(blocks: list[Block]) -> list[Block]:
    """The blocks, with a task on the slide of what it is to be done with, and a caption kept below its picture.

    How many answers were right stands below the last question.

    What an explorer or a live graph shows as it opens need not be said beside it: it says so itself.
    """
    made: list[Block] = []
    for block in blocks:
        before = made[-1] if made else block
        shown = [i for i, one in enumerate(made) if one.alone and i >= len(made) - NEAR]
        if shown and block.html.startswith(TASK):
            host = made[shown[-1]]
            made[shown[-1]] = replace(host, html=block.html + host.html, height=host.height + block.height)
        elif before.ends and block.html.startswith(PROGRESS):
            made[-1] = replace(before, html=before.html + block.html, height=before.height + block.height)
        elif before.picture and block.html.startswith(CAPTION):
            made.append(replace(block, clings=CAPTIONED))
        elif not (before.alone and block.html.startswith(CAPTION) and block.html.rstrip().endswith(WHOLE)):
            made.append(block)
    return made


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
    if blocks:
        blocks[-1] = replace(blocks[-1], holds=max(SHOWS, blocks[-1].holds))  # what it says is shown in the next cell
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
    words = [TARGET.sub("]", token.content) for token in tokens if token.type == "inline"]
    if tokens[0].type == "table_open":
        height = table_height(words, max(1, sum(token.type == "th_open" for token in tokens)))
    elif tokens[0].type in ("fence", "code_block"):
        height = code_height(tokens[0].content)
    elif tokens[0].type.startswith("math"):
        height = 60 + 40 * tokens[0].content.count("\\\\")
    else:
        height = sum(LINE * lines(text, WIDE) for text in words) + 16
    return Block(html, height, holds=hold(tokens[0], words), clings=cling(tokens[0], words))


def table_height(words: list[str], columns: int) -> float:
    """The height of a table; where the longest words of its columns have room side by side, no row is broken."""
    rows = [words[i : i + columns] for i in range(0, len(words), columns)]
    longest = [max(map(len, words[i::columns])) for i in range(columns)]
    wide = max(longest) if sum(longest) <= TABLE_WIDE else TABLE_WIDE // columns
    return sum(31 * max(lines(cell, wide or 1) for cell in row) + 9 for row in rows)


def hold(first: Token, words: list[str]) -> float:
    """What it costs to part a text from what follows: a heading, a lead-in, a task, or words that go on."""
    if first.type == "heading_open":
        return TIED
    if first.type == "paragraph_open" and LEAD.search(words[0]):
        return LEADS
    return GOES_ON if first.type == "paragraph_open" else 0


def cling(first: Token, words: list[str]) -> float:
    """What it costs to part a text from what stands before: less than nothing where something begins."""
    if first.type == "heading_open" or (first.type == "paragraph_open" and BEGIN.match(words[0])):
        return BEGINS
    return SHOWS if first.type.startswith("math") or PAUSE.match("".join(words[:1])) else 0


def lines(text: str, wide: float) -> int:
    """How many lines of that many letters a text fills."""
    return sum(max(1, math.ceil(len(line) / wide)) for line in text.split("\n"))


def code_height(code: str) -> float:
    """The height of code or of what it prints."""
    return CODE_LINE * fit(code) * lines(code.rstrip(), CODE_WIDE / fit(code)) + 28


def fit(code: str) -> float:
    """How much smaller code is set, so that its longest line need not go on beneath itself."""
    longest = max(map(len, code.split("\n")))
    return CODE_WIDE / longest if CODE_WIDE < longest <= CODE_MOST else 1


def code_blocks(cell: cells.Cell) -> list[Block]:
    """What a code cell is on a slide: its source and its outputs, or what they stand for."""
    source = cells.source(cell)
    if asked := cells.asked(cell):
        heights = [question_height(question) for question in cells.questions(cell)]
        both = zip_longest(asked, heights)  # a line of progress, which asks nothing, has no height of a question
        return [Block(html, high or FORM_LINE, ends=bool(high)) for html, high in both]
    if source.startswith("import "):
        return []
    if found := cells.EXPLORER.search(source):
        return [Block(frames_html(found[1]), ROOM, alone=True)]
    if found := cells.EXERCISE.search(source):
        solution = exercise(found[1]).solution_code
        return [coded(source[: found.start()].rstrip()), replace(coded(solution), revealed=True, clings=TIED)]
    shown = [block for output in cell["outputs"] for block in output_blocks(output)]
    if cells.is_live(cell) and source.startswith("live("):
        return shown
    revealed = cells.REVEALS in cells.tags(cell)
    return [coded(source), *(replace(block, revealed=revealed, clings=TIED) for block in shown)]


def question_height(question: Question) -> float:
    """The height of a question's text, choices or field, its button, and two lines of reply."""
    choices = sum(FORM_LINE * lines(choice, FORM_WIDE) for choice in question.choices) or FORM_LINE
    return min(ROOM, FORM_LINE * (lines(question.text, FORM_WIDE) + 3) + choices)


def coded(source: str) -> Block:
    """Code in colours."""
    style = Lines(cssclass="code", cssstyles=f"--fit:{fit(source):.3f}")
    return Block(highlight(source, PythonLexer(), style), code_height(source))


def output_blocks(output: dict[str, Any]) -> Iterator[Block]:
    """An output: a live graph on a slide of its own, a picture, a table, or text."""
    html, text = ("".join(output.get("data", {}).get(f"text/{kind}", "")) for kind in ("html", "plain"))
    text = text or ANSI.sub("", "".join(output.get("text", "")) or "\n".join(output.get("traceback", [])[-1:]))
    if "data-live-graph" in html:
        yield Block(cells.SCRIPT.sub("", html), ROOM, alone=True)
    elif "<img" in html:
        own = own_height(html)
        least = min(LEAST, own * GROWN) if own else LEAST
        most = f'<div style="--own:{own * GROWN:.0f}px">{html}</div>' if own else html
        yield Block(f'<div class="picture">{most}</div>', min(MOST, max(own, least)), picture=True)
    elif html:
        yield Block(f'<div class="shown">{html}</div>', 40 * max(2, html.count("<tr")) + 20)
    elif text.strip():
        ends = output["output_type"] == "error"
        style = f' style="--fit:{fit(text):.3f}"'
        yield Block(f'<pre class="printed"{style}>{escape(text.rstrip())}</pre>', code_height(text) - 4, ends=ends)


def own_height(html: str) -> float:
    """The height of a drawn graph at which its words have the size meant for them, 0 for a plot."""
    found = SVG.search(html)
    size = VIEW.search(b64decode(found[1]).decode()) if found else None
    return float(size[1]) if size else 0
