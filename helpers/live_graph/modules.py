"""The JavaScript modules put together as one, so that an output fetches no other file and an edit needs no build step.

A module imports by name, ``import { a, b } from "./file.js"``, or a style sheet, ``import css from "./file.css"``, and
exports what it declares. In one scope no two may declare the same name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

IMPORT = re.compile(r'^import (?:\{([\w\s,$]+)\}|(\w+)) from "([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?!default )(?=(?:async )?(?:function|class|const|let) )", re.MULTILINE)
TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<space>\s+)|(?P<word>[\w$]+)|(?P<sign>.)""",
    re.DOTALL | re.VERBOSE,
)
REGEX = re.compile(r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/\w*")
BEFORE_A_REGEX = {"return", "typeof", "case", "in", "of", "void", "throw", "else"}


def _text(file: Path) -> str:
    return file.read_text("utf-8")


def bundle(entry: Path, read: Callable[[Path], str] = _text) -> str:
    """The module and all it imports, in an order in which every name is declared before a later file uses it.

    ``read(file)`` is the text of a module or style sheet. ValueError names the files of a circle, of a name declared
    twice or of an import that nothing exports.
    """
    parts: dict[Path, str] = {}
    declared: dict[str, str] = {}
    _add(entry.resolve(), (), parts, declared, read)
    return "".join(parts.values())


def _add(
    file: Path,
    above: tuple[Path, ...],
    parts: dict[Path, str],
    declared: dict[str, str],
    read: Callable[[Path], str],
) -> None:
    """Put a file's imports and then the file itself into ``parts``."""
    if file in above:
        circle = " → ".join(path.name for path in (*above[above.index(file) :], file))
        raise ValueError(f"modules import each other in a circle: {circle}; move what they share into a third one")
    if file in parts:
        return
    source = read(file)
    for names, sheet, place in IMPORT.findall(source):
        other = (file.parent / place).resolve()
        if sheet:
            parts[other] = f"const {sheet}={json.dumps(read(other), ensure_ascii=False)};"
            _declare([sheet], other.name, declared)
            continue
        _add(other, (*above, file), parts, declared, read)
        for name in re.findall(r"[\w$]+", names):
            if declared.get(name) != other.name:
                raise ValueError(f"{file.name} imports {name}, which {other.name} does not declare")
    body = IMPORT.sub("", source)
    if found := re.search(r"^(import\b|export (\{|\*)).*", body, re.MULTILINE):
        raise ValueError(f'{file.name}: "{found[0]}" is none of the forms that can be put together')
    parts[file] = compact(EXPORT.sub("", body))
    _declare(top_level_names(tokens(parts[file])), file.name, declared)


def _declare(names: list[str], file: str, declared: dict[str, str]) -> None:
    for name in names:
        if name in declared:
            raise ValueError(f"{name} is declared in {declared[name]} and in {file}: give one of them another name")
        declared[name] = file


def top_level_names(source: Iterable[tuple[str, str]]) -> list[str]:
    """The names that a module, given as its ``tokens``, declares outside every bracket."""
    names: list[str] = []
    depth, expected, constants = 0, False, False
    for kind, text in source:
        if kind == "space":
            continue
        if expected and kind != "word":
            raise ValueError(f"a module declares its names one by one at the top, not taken apart by {text}")
        names += [text] * expected
        expected = depth == 0 and (text in ("function", "class", "const", "let") or (text == "," and constants))
        constants = text in ("const", "let") or (constants and not (depth == 0 and text == ";"))
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
    return names


@cache
def compact(source: str) -> str:
    """JavaScript without comments, needless space and repeated ``const``; strings, templates and regexes stay.

    Every statement ends in a semicolon or a brace, so that no line break is needed.
    """
    text, gap, constant = "", False, [False]  # for each open bracket: is the statement in it a const?
    for kind, token in tokens(source):
        if kind in ("space", "comment"):
            gap = True
            continue
        if token in ("}", "]", ")"):
            text = text.removesuffix(",").removesuffix(";" if token == "}" else ",")
            constant.pop()
        elif token == "const" and constant[-1] and text.endswith(";"):
            text, token = text[:-1], ","
        elif gap and _would_merge(text[-1:], token[0]):
            text += " "
        if text.endswith(";") or token == "const":
            constant[-1] = token == "const"
        if token in ("(", "[", "{"):
            constant.append(False)
        text += token
        gap = False
    return text


def _would_merge(left: str, right: str) -> bool:
    """True of two letters of words, and of + + or - -, which mean something else side by side."""
    return bool(re.match(r"[\w$]", left) and re.match(r"[\w$]", right)) or (left == right and left in "+-")


def tokens(source: str, at: int = 0) -> Iterator[tuple[str, str]]:
    """The tokens of JavaScript from a place on, as (kind, text); a template is one token."""
    before = ""
    while at < len(source):
        match = TOKEN.match(source, at)
        assert match and match.lastgroup  # any character is a sign at least
        kind, text = match.lastgroup, match[0]
        if text == "`":
            kind, text = "text", source[at : _template_end(source, at + 1)]
        elif text == "/" and _may_start_a_regex(before) and (regex := REGEX.match(source, at)):
            kind, text = "text", regex[0]
        elif text in ("'", '"'):
            raise ValueError(f"a string does not end: {source[at : at + 40]!r}")
        yield kind, text
        at += len(text)
        if kind not in ("space", "comment"):
            before = text


def _may_start_a_regex(before: str) -> bool:
    """A slash after a value divides; after anything else it opens a regex."""
    return before in BEFORE_A_REGEX or not re.fullmatch(r"[\w$]+|[)\]}]|.*[\"'`/]\w*", before or "(", re.DOTALL)


def _template_end(source: str, at: int) -> int:
    while at < len(source) and source[at] != "`":
        if source.startswith("${", at):
            at = brace_end(source, at + 2)
        else:
            at += 2 if source[at] == "\\" else 1
    if at >= len(source):
        raise ValueError("a template does not end")
    return at + 1


def brace_end(source: str, at: int) -> int:
    """The place after the brace that closes the one before ``at``."""
    depth = 1
    for _, text in tokens(source, at):
        at += len(text)
        depth += (text == "{") - (text == "}")
        if not depth:
            return at
    raise ValueError("a template does not end")
