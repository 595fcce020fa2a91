"""JavaScript with short names: what a module calls its own is renamed, one name for one name in each statement.

Names declared at the top mean the same everywhere. Those inside a statement at the top, mostly a function, are seen
nowhere else, so the next one may use the same short names again. Properties, strings and what the browser provides keep
their names. ``{ at }`` becomes ``{at:A}``, which means the same in an object and in a pattern.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count, product
from string import ascii_letters

from helpers.live_graph.modules import brace_end, tokens, top_level_names

DECLARED = re.compile(
    r"\b(?:const|let)\[([\w$,]+)|\b(?:const|let|function) ([\w$,]+)|[,(]([\w$]+)(?==[^=>])|\(([\w$,]+)\)(?==>|\{)"
    r"|\b([\w$]+)=>|\.{3}([\w$]+)"
)
BLOCK = {")", ">", ";", "{", "}", "else", "do", "try", "finally"}  # what stands before the brace of a block
KEYWORDS = {
    *("async", "await", "break", "case", "catch", "const", "continue", "default", "delete", "do", "else", "export"),
    *("false", "finally", "for", "function", "if", "import", "in", "instanceof", "let", "new", "null", "of", "return"),
    *("this", "throw", "true", "try", "typeof", "undefined", "void", "while", "yield"),
}
BRIEF = {"undefined": "void 0", "true": "!0", "false": "!1"}
WORD = re.compile(r"[A-Za-z_$]")
# A variable; a variable that is a property's name too; a property's name alone; what is no name.
PLAIN, SHORTHAND, KEPT, OTHER = range(4)


def shorten(source: str) -> str:
    """The source (see ``compact``) with the names that it declares as short as can be, the most frequent first."""
    found = list(tokens(source))
    parts = [list(_walk(part)) for part in _statements(text for _, text in found)]
    counts = [Counter(token for token in part if token[0] in (PLAIN, SHORTHAND)) for part in parts]
    own = {name for names in DECLARED.findall(source) for name in ",".join(names).split(",")}
    own |= {word for words in counts for kind, word in words if kind == SHORTHAND}
    names = _short_names(counts, own, set(top_level_names(found)))
    return "".join(_renamed(*token, short) for part, short in zip(parts, names, strict=True) for token in part)


def _statements(source: Iterable[str]) -> Iterator[list[str]]:
    """The tokens of each statement at the top, or of one of its constants."""
    depth, statement, first = 0, list[str](), ""
    for text in source:
        statement.append(text)
        first = first or text
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        ends = text == ";" or (text == "," and first == "const") or (text == "}" and first in ("function", "class"))
        if ends and depth == 0:
            yield statement
            statement, first = [], first if text == "," else ""
    yield statement


def _short_names(found: list[Counter[tuple[int, str]]], own: set[str], top: set[str]) -> list[dict[str, str]]:
    """For each statement the short names of its own words and of those in ``top``; ``found`` counts (kind, word)."""
    places: dict[tuple[str, int], list[int]] = {}  # of a name, in one statement (-1: everywhere)
    for k, words in enumerate(found):
        for word in {word for _, word in words} & (own | top):
            places.setdefault((word, -1 if word in top else k), []).append(k)
    taken = [{word for _, word in words} | KEYWORDS for words in found]
    everywhere = set[str]().union(*taken)
    names: list[dict[str, str]] = [{} for _ in found]
    uses = {
        name: [sum(found[k][kind, name[0]] for k in statements) for kind in (PLAIN, SHORTHAND)]
        for name, statements in places.items()
    }

    def saved(name: tuple[str, int], short: str = "A") -> int:
        plain, twice = uses[name]
        return plain * (len(name[0]) - len(short)) - twice * (len(short) + 1)

    for name in sorted(places, key=lambda name: (-saved(name), name)):
        others = [taken[k] for k in places[name]] + [everywhere] * (name[0] in top)
        used = set[str]().union(*others)
        short = next(short for short in _names() if short not in used)
        if saved(name, short) > 0:
            for seen in others:
                seen.add(short)
            for k in places[name]:
                names[k][name[0]] = short
    return names


def _names() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(ascii_letters, repeat=length))


def _renamed(kind: int, text: str, names: dict[str, str]) -> str:
    """A token as the names have it."""
    if kind in (KEPT, OTHER) or text not in names:
        return text
    return f"{text}:{names[text]}" if kind == SHORTHAND else names[text]


def _walk(found: list[str]) -> Iterator[tuple[int, str]]:
    """Each token of compact JavaScript with its kind; a template comes in parts."""
    brackets: list[bool] = []  # of each open one: does it hold properties
    for k, text in enumerate(found):
        before, after = found[k - 1] if k else ";", found[k + 1] if k + 1 < len(found) else ";"
        if text in ("(", "[", "{"):
            brackets.append(text == "{" and before not in BLOCK)
        elif text in (")", "]", "}"):
            brackets.pop()
        is_property = before == "." and found[max(k - 3, 0) : k] != [".", ".", "."]
        in_braces = bool(brackets) and brackets[-1] and before in ("{", ",")
        if text.startswith("`"):
            yield from _template(text)
        elif not WORD.match(text):
            yield OTHER, text
        elif is_property or (in_braces and after not in (",", "}", "=")):
            yield KEPT, text
        elif text in KEYWORDS:
            yield OTHER, BRIEF.get(text, text)
        else:
            yield SHORTHAND if in_braces else PLAIN, text


def _template(text: str) -> Iterator[tuple[int, str]]:
    """A template in parts, with the tokens in its ``${…}``."""
    at = 0
    while (start := text.find("${", at)) >= 0:
        if text[start - 1] == "\\":
            yield OTHER, text[at : start + 2]
            at = start + 2
            continue
        end = brace_end(text, start + 2) - 1
        yield OTHER, text[at : start + 2]
        yield from _walk([token for _, token in tokens(text[start + 2 : end])])
        at = end
    yield OTHER, text[at:]
