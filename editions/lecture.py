"""The speaker's notes in lectures/: for each section of a notebook its minutes, what to say, what to ask the room.

A file has the notebook's headings. Below each stand the lines of what to say, ``**Minutes:** 8``, and, if the room is
asked, ``**Ask:** …`` with the answers to expect as a list below ``**Expect:**``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from editions.slides import READER

ASK = re.compile(r"^\*\*Ask:\*\* (.+?)\n\n\*\*Expect:\*\*\n+((?:- .+\n?)+)", re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """The notes of a section as HTML, and the slide of its question to the room, "" if there is none."""

    text: str
    question: str


Notes = dict[str, Said]  # by section; "" is the title slide


def notes_of(path: Path) -> Notes:
    """The notes of a notebook by section; none if the file is not there."""
    if not path.exists():
        return {}
    opening, *parts = re.split(r"^## (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    whole = {"": said(opening.partition("\n")[2])}  # below the title: the minutes of the whole, and its shortest form
    return whole | {heading: said(text) for heading, text in zip(parts[::2], parts[1::2], strict=True)}


def said(text: str) -> Said:
    """The notes of one section."""
    asked = ASK.search(text)
    if not asked:
        return Said(READER.render(text), "")
    answers = "".join(
        f'<li class="fragment">{READER.renderInline(line.removeprefix("- "))}</li>'
        for line in asked[2].strip().splitlines()
    )
    room = f"<p>{READER.renderInline(asked[1])}</p><ul>{answers}</ul>"
    return Said(READER.render(text), f'<section class="laid room"><h2>To the room</h2>{room}</section>')
