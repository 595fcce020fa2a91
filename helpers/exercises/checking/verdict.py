"""What a learner reads: a verdict on an answer, or a note."""

from __future__ import annotations

import html
from dataclasses import dataclass

import torch

from helpers import palette
from helpers.exercises.checking.values import number_words

WORDS = {"right": "right", "wrong": "not yet", "not attempted": "not attempted"}


@dataclass(frozen=True)
class Verdict:
    """One of three outcomes, "right", "wrong" or "not attempted", and the feedback that goes with it."""

    id: str
    outcome: str
    feedback: str
    mistake: str = ""  # the name of the mistake it was recognised as
    picture: str = ""  # HTML: yours, with the entries that are off marked

    def __repr__(self) -> str:
        """The feedback as one line of text."""
        return f"{self.id} {WORDS[self.outcome]}. {self.feedback}"

    def _repr_html_(self) -> str:
        head = f"<b>{self.id} {WORDS[self.outcome]}.</b>"
        return boxed(f"{head} {inline(self.feedback)}{self.picture}", palette.VERDICT[self.outcome])


@dataclass(frozen=True)
class Note:
    """A title, a text and perhaps code, shown plainly."""

    title: str
    text: str
    code: str = ""

    def __repr__(self) -> str:
        """The note as plain text."""
        return "\n".join(part for part in (f"{self.title}. {self.text}".rstrip(), self.code) if part)

    def _repr_html_(self) -> str:
        code = f'<pre style="margin: 8px 0 0">{html.escape(self.code)}</pre>' if self.code else ""
        return boxed(f"<b>{html.escape(self.title)}.</b> {inline(self.text)}{code}", palette.VERDICT["not attempted"])


def boxed(content: str, colour: str) -> str:
    """HTML with a coloured bar at its left; the words carry the meaning, the colour repeats it."""
    style = f"border-left: 4px solid {colour}; padding: 4px 12px; max-width: 46em; line-height: 1.5"
    return f'<div style="{style}">{content}</div>'


def inline(text: str) -> str:
    """Text as HTML, with back-ticked names as code."""
    parts = html.escape(text).split("`")
    return "".join(f"<code>{part}</code>" if i % 2 else part for i, part in enumerate(parts)).replace("\n", "<br>")


def marked_grid(yours: torch.Tensor, right: torch.Tensor) -> str:
    """HTML table of a vector or matrix of at most 100 entries; entries that are off are framed and say ≠."""
    if not 1 <= yours.dim() <= 2 or yours.numel() > 100:
        return ""
    rows = zip(torch.atleast_2d(yours), torch.atleast_2d(right), strict=True)
    body = "".join("<tr>" + "".join(map(_cell, *row)) + "</tr>" for row in rows)
    caption = '<caption style="text-align: left">Yours; ≠ marks what is off.</caption>'
    return f'<table style="margin: 8px 0 0; border-collapse: separate; border-spacing: 4px">{caption}{body}</table>'


def _cell(value: torch.Tensor, right: torch.Tensor) -> str:
    frame = "1px solid transparent" if right else f"2px solid {palette.VERDICT['wrong']}"
    mark = "" if right else "≠ "
    return f'<td style="border: {frame}; padding: 2px 8px; text-align: right">{mark}{number_words(value)}</td>'
