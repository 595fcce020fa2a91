"""Rules about where a reader may stop: a place to pause on the way, and an ending that looks back and onward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nbformat import NotebookNode

PAUSE = "**A place to pause.**"
ABILITIES, MEMORY = "## What you can now do", "## From memory"
ONWARD = "## Where next"  # of the last notebook


def has_a_place_to_pause(nb: NotebookNode) -> Iterator[str]:
    """At least once a cell of one paragraph says what to keep in mind, right before the next section."""
    places = [i for i, cell in enumerate(nb.cells) if cell.cell_type == "markdown" and PAUSE in cell.source]
    if not places:
        yield f"no cell begins with {PAUSE}"
    for i in places:
        following = nb.cells[i + 1].source if i + 1 < len(nb.cells) else ""
        if not nb.cells[i].source.startswith(f"{PAUSE} ") or "\n\n" in nb.cells[i].source.strip():
            yield f"cell {i}: {PAUSE} opens a cell of its own, of one paragraph"
        if not following.startswith("## "):
            yield f"cell {i} is a place to pause, and no section begins in the next cell"


def ends_with_abilities_memory_and_a_question(nb: NotebookNode) -> Iterator[str]:
    """The last sections list 3 to 5 abilities and ask from memory; progress and one open question follow."""
    heads = [i for i, cell in enumerate(nb.cells) if cell.cell_type == "markdown" and cell.source.startswith("## ")]
    if nb.cells[heads[-1]].source.startswith(ONWARD):
        heads.pop()
    titles = [nb.cells[i].source.splitlines()[0] for i in heads[-2:]]
    if titles != [ABILITIES, MEMORY]:
        yield f"the last two sections are {titles}, not {ABILITIES!r} and {MEMORY!r}, each at the head of a cell"
        return
    abilities = "\n".join(cell.source for cell in nb.cells[heads[-2] : heads[-1]])
    *asked, last = nb.cells[heads[-1] + 1 :]
    code = [cell.source for cell in asked if cell.cell_type == "code"]
    if not 3 <= len(re.findall(r"^- ", abilities, re.MULTILINE)) <= 5:
        yield "what you can now do is not a list of 3 to 5 lines"
    own = re.fullmatch(r'progress\("(\w+)"\)', code[-1].splitlines()[-1]) if code else None
    if not own:
        yield "the last code cell does not end in progress(…)"
    elif f'predict("{own[1][:2]}.r' not in "".join(code):
        yield "from memory asks no question of this notebook"
    if last.cell_type != "markdown" or not re.match(r"\*\*To take along\.\*\* [^\n]*\?", last.source):
        yield "the last cell does not begin with **To take along.** and a question"
