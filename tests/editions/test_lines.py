"""A line of code is an element of its own, so that a long one goes on beneath itself."""

import re

from editions.lines import Lines
from editions.slides import PythonLexer, highlight


def test_each_line_knows_its_indent_and_no_letter_is_lost():
    code = "def f(w):\n    if w:\n        return 'a < b'\n\nf(1)\n"

    page = highlight(code, PythonLexer(), Lines())

    assert re.findall(r'class="line" style="--in:(\d+)"', page) == ["0", "4", "8", "0", "0"]
    assert re.sub("<[^>]*>", "", page).replace("&lt;", "<").replace("&#39;", "'").rstrip() == code.rstrip()
