"""JavaScript with short names: what a module calls its own is renamed, one name for one name, everywhere.

Properties, strings and what the browser provides keep their names. ``{ at }`` becomes ``{at:A}``, which means the same
in an object and in a pattern.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count, product
from string import ascii_letters

from helpers.live_graph.modules import brace_end, tokens

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
PLAIN, SHORTHAND, KEPT = range(3)  # a variable; a variable that is a property's name too; a property's name alone


def shorten(source: str) -> str:
    """The source (see ``compact``) with the names that it declares as short as can be, the most frequent first."""
    words = _words(source)
    uses = Counter(word for kind, word in words if kind != KEPT)
    twice = Counter(word for kind, word in words if kind == SHORTHAND)
    own = {name for found in DECLARED.findall(source) for name in ",".join(found).split(",")}
    taken, names = {word for _, word in words} | KEYWORDS, {}
    free = (name for name in _names() if name not in taken)
    name = next(free)

    def saved(word: str, short: str = "A") -> int:
        return (uses[word] - twice[word]) * (len(word) - len(short)) - twice[word] * (len(short) + 1)

    for word in sorted((own | twice.keys()) & uses.keys(), key=lambda word: (-saved(word), word)):
        if saved(word, name) > 0:
            names[word], name = name, next(free)
    return "".join(_renamed(source, names))


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
        if text.startswith("`"):
            yield "".join(_template(text, rename))
        elif not re.match(r"[A-Za-z_$]", text) or text in KEYWORDS:
            yield text
        elif before == "." and found[max(k - 3, 0) : k] != [".", ".", "."]:
            yield rename(KEPT, text)
        elif brackets and brackets[-1] and before in ("{", ","):
            yield rename(SHORTHAND if after in (",", "}", "=") else KEPT, text)
        else:
            yield rename(PLAIN, text)


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
