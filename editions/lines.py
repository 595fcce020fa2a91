"""Code in lines of their own, so that one that is too long goes on beneath itself: an extension of Sphinx."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pygments.formatters import HtmlFormatter
from sphinx.highlighting import PygmentsBridge

TAG = re.compile("<[^>]*>")


class Lines(HtmlFormatter):
    """Each line as an element that knows how far it is indented."""

    def _format_lines(self, tokens: Any) -> Iterator[tuple[int, str]]:
        for is_code, line in super()._format_lines(tokens):
            text = TAG.sub("", line)
            indent = len(text) - len(text.lstrip(" "))
            yield is_code, f'<span class="line" style="--in:{indent}">{line}</span>'


def setup(app: Any) -> dict[str, bool]:
    """Highlight all code so."""
    PygmentsBridge.html_formatter = Lines
    return {"parallel_read_safe": True, "parallel_write_safe": True}
