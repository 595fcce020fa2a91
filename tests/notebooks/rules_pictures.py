"""Rules about pictures, which nbval never looks at: each is the one it says, and its caption says what it draws."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from nbformat import NotebookNode
from reading import code_cells, pictures
from rules_prose import FIGURE
from sizes import SIZED, numbers_of

WORDS = {1: r"\b(?:climb|rise|rising|grow)\w*", -1: r"\b(?:fall|drop|shrink|sink)\w*"}
BACKWARDS = re.compile(r"towards \w+ = 0")  # a curve read from the right


def a_picture_carries_the_text_beside_it(nb: NotebookNode) -> Iterator[str]:
    """Who cannot see a picture reads its text; one that stands in another's place is found out."""
    for i, cell in code_cells(nb):
        for alt, _, text in pictures(cell):
            if not alt or not text.startswith(alt):
                yield f"cell {i} shows a picture that says {alt[:40]!r}, not its text: run scripts/execute.py"


def a_caption_goes_the_way_its_lines_go(nb: NotebookNode) -> Iterator[str]:
    """Where every line of a figure falls, its caption does not say that one climbs."""
    for i, cell in code_cells(nb):
        drawn = [
            text for output in cell.outputs if (text := output.get("data", {}).get("text/plain", ""))[:6] == "Figure"
        ]
        caption = FIGURE.match(nb.cells[i + 1].source) if i + 1 < len(nb.cells) else None
        ways = {way for text in drawn for way in ways_of(text)}
        for way in said(caption[0]) - ways if drawn and caption else ():
            yield f"cell {i + 1} says that a line {'climbs' if way > 0 else 'falls'}, and none does"


def ways_of(figure: str) -> set[int]:
    """The ways the lines go from left to right, anywhere: 1 up, −1 down; a tenth of what is drawn is a way."""
    logarithmic, lines = False, []
    for line in figure.splitlines():
        if SIZED.search(line):
            heights = numbers_of(line.rpartition(": ")[2])
            lines.append([math.log(max(y, 1e-16)) for y in heights] if logarithmic else heights)
        else:
            logarithmic = "(log) over" in line
    span = max((max(line) - min(line) for line in lines), default=0)
    steps = [b - a for line in lines for a, b in itertools.pairwise(line)]
    return {1 if step > 0 else -1 for step in steps if abs(step) > 0.1 * span}


def said(caption: str) -> set[int]:
    """The ways a caption names; in a clause that reads a curve from the right they are turned round."""
    clauses = [(clause, -1 if BACKWARDS.search(clause) else 1) for clause in re.split(r"[;:.]\s", caption)]
    return {way * turn for clause, turn in clauses for way, words in WORDS.items() if re.search(words, clause)}
