"""JavaScript with short names: what a module calls its own is renamed, one name for one name in each statement.

Names declared at the top mean the same everywhere. Those inside a statement at the top, mostly a function, are seen
nowhere else, so the next one may use the same short names again. Properties, strings and what the browser provides keep
their names. ``{ at }`` becomes ``{at:A}``, which means the same in an object and in a pattern.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
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
PLAIN, SHORTHAND, KEPT = range(3)  # a variable; a variable that is a property's name too; a property's name alone


def shorten(source: str) -> str:
    """The source (see ``compact``) with the names that it declares as short as can be, the most frequent first."""
    parts = list(_statements(source))
    found = [Counter(_words(part)) for part in parts]
    own = {name for names in DECLARED.findall(source) for name in ",".join(names).split(",")}
    own |= {word for words in found for kind, word in words if kind == SHORTHAND}
    names = _short_names(found, own, set(top_level_names(source)))
    return "".join(text for part, short in zip(parts, names, strict=True) for text in _renamed(part, short))


def _statements(source: str) -> Iterator[str]:
    """The source cut where a statement at the top, or one of its constants, ends."""
    depth, start, at, first = 0, 0, 0, ""
    for _, text in tokens(source):
        at += len(text)
        first = first or text
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        ends = text == ";" or (text == "," and first == "const") or (text == "}" and first in ("function", "class"))
        if ends and depth == 0:
            yield source[start:at]
            start, first = at, first if text == "," else ""
    yield source[start:]


def _short_names(found: list[Counter[tuple[int, str]]], own: set[str], top: set[str]) -> list[dict[str, str]]:
    """For each statement the short names of its own words and of those in ``top``; ``found`` counts (kind, word)."""
    places: dict[tuple[str, int], list[int]] = {}  # of a name, in one statement (-1: everywhere)
    for k, words in enumerate(found):
        for word in {word for kind, word in words if kind != KEPT and word in own | top}:
            places.setdefault((word, -1 if word in top else k), []).append(k)
    taken = [{word for kind, word in words if kind != KEPT} | KEYWORDS for words in found]
    everywhere = set[str]().union(*taken)
    names: list[dict[str, str]] = [{} for _ in found]

    def saved(name: tuple[str, int], short: str = "A") -> int:
        plain, twice = (sum(found[k][kind, name[0]] for k in places[name]) for kind in (PLAIN, SHORTHAND))
        return plain * (len(name[0]) - len(short)) - twice * (len(short) + 1)

    for name in sorted(places, key=lambda name: (-saved(name), name)):
        others = [taken[k] for k in places[name]] + [everywhere] * (name[0] in top)
        short = next(short for short in _names() if not any(short in seen for seen in others))
        if saved(name, short) > 0:
            for seen in others:
                seen.add(short)
            for k in places[name]:
                names[k][name[0]] = short
    return names


def _names() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(ascii_letters, repeat=length))


def _words(source: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []

    def note(kind: int, word: str) -> str:
        found.append((kind, word))
        return word

    "".join(_walk(source, note))
    return found


def _renamed(source: str, names: dict[str, str]) -> Iterator[str]:
    def rename(kind: int, word: str) -> str:
        if kind == KEPT or word not in names:
            return word
        return f"{word}:{names[word]}" if kind == SHORTHAND else names[word]

    return _walk(source, rename)


def _walk(source: str, rename: Callable[[int, str], str]) -> Iterator[str]:
    """The tokens of compact JavaScript, each name as ``rename(kind, name)`` gives it."""
    found = [text for _, text in tokens(source)]
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
            yield "".join(_template(text, rename))
        elif not re.match(r"[A-Za-z_$]", text):
            yield text
        elif is_property or (in_braces and after not in (",", "}", "=")):
            yield rename(KEPT, text)
        elif text in KEYWORDS:
            yield BRIEF.get(text, text)
        else:
            yield rename(SHORTHAND if in_braces else PLAIN, text)


def _template(text: str, rename: Callable[[int, str], str]) -> Iterator[str]:
    """A template with the names in its ``${…}`` renamed."""
    at = 0
    while (start := text.find("${", at)) >= 0:
        if text[start - 1] == "\\":
            yield text[at : start + 2]
            at = start + 2
            continue
        end = brace_end(text, start + 2) - 1
        yield text[at : start + 2]
        yield from _walk(text[start + 2 : end], rename)
        at = end
    yield text[at:]
