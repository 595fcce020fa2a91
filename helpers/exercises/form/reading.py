"""What a learner typed, read as generously as it can be without guessing."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator
from typing import Any

from helpers.exercises.checking.values import Trouble, canonical, number_words, same
from helpers.exercises.form.choices import chosen
from helpers.exercises.form.spoken import HUNDREDS, LARGE, SMALL, SPOKEN, TIMES, counted, worth

OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}
SIGNS = {
    "−": "-",
    "–": "-",
    "—": "-",
    "·": "*",
    "×": "*",
    "⋅": "*",
    "∙": "*",
    "÷": "/",
    "^": "**",
    "∞": "inf",
    "~": "≈",
}
SIGNS |= {"½": "(1/2)", "⅓": "(1/3)", "⅔": "(2/3)", "¼": "(1/4)", "¾": "(3/4)", "’": "'", "\u00a0": " ", "\u202f": " "}
POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
LEAD = (
    r"(?:[a-z]\s+(?=goes|rises|grows|is\s))?(?:(?:i think|the answer is|that is|it is|it's|is|about|around|roughly"
    r"|approximately|approx\.?|circa|ca\.|nearly|exactly|only|just|answer|up|by|at|to|towards|a single|goes|rises|grows"
    r"|always|all|place|position|index|(?:a\s+)?factor(?:\s+of)?)\s+)+"
)
BEFORE = re.compile(rf"(?<![^;,])(\s*)[^;,]*[=≈:]\s*|^{LEAD}", re.IGNORECASE)
NO_UNIT = (  # words behind a number that change it
    r"(?:(?:ten|hundred|thousand|million|billion|half|halve|third|fourth|fifth|quarter|dozen|percent|cent|square"
    r"|cube|to|of|or|and|plus|minus|times|over|divided|by|point|power|e|inf|nan|milli|micro|kilo|mega)(?:th)?s?d?"
    r"|per\s+cent|(?:six|seven|eigh|nin|\w*teen)ths?)\b"
)
UNIT = rf"(?:g|(?!{NO_UNIT})[a-z]{{2,}}|[a-z]+/[a-z]+)"
AFTER = re.compile(rf"(?<=[\dlfroex])\s*(?:x|{TIMES}|-?fold)$|(?<=[\d\])])(?:\s+(?:of\s+)?{UNIT})+\.?$", re.IGNORECASE)
ROOT = re.compile(
    r"(?:(?:math|np|numpy|torch)\.)?(?:√|sqrt|(?:the[ \t]+)?(?:square[ \t]+)?root[ \t]+of)"
    r"[ \t]*(?:\(([^()]*)\)|([0-9]+(?:[.,][0-9]+)?))",
    re.IGNORECASE | re.ASCII,
)
ALL = re.compile(r"(?:they +are +)?(?:all|each) +(?:of +them +|are +|is +)*(.+)|(?:they +are +)?(zeroe?s)", re.I | re.A)
MINUS = re.compile(r"(?:minus|negative)\s+", re.IGNORECASE)
REMARK = re.compile(r"(.*\S)\s+\(([^()]*)\)\.?")
CALL = re.compile(r"(?:torch\.|np\.|numpy\.)?(?:tensor|Size|array)\((.*)\)")
SPELT = re.compile(rf"^(?:{LARGE}|{HUNDREDS})(?=\.?$|\s+(?:{TIMES}$|(?!{SMALL}){UNIT}))", re.IGNORECASE)
BETWEEN = re.compile(r"\s*;\s*|,\s+|\s+(?:and|or)\s+|(?<=[\d\])])\s+(?=[-+]?[\d.\[])")  # two parts of a list
THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(?:[, ']\d{3})+(?:\.\d+)?")
TWO_WAYS = re.compile(r"[-+]?[1-9]\d{0,2}[, ]\d{3}")  # one number, or two, or decimals
DOTTED = re.compile(r"(?<![\d.])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.])")  # 1.048.576 can be no decimal number
POINTED = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")  # a decimal number, or thousands where a large count is asked for
UNREAD = "That does not read as a number. Type it like 0.5, −2, 3/4 or [1, 2]."
WRITTEN = (SyntaxError, ValueError, TypeError, KeyError, ZeroDivisionError, OverflowError, RecursionError, MemoryError)


def read(typed: str, answer: Any, choices: tuple[str, ...] = (), text: str = "") -> Any:
    """The value of what was typed: one of the choices, or numbers; Trouble if it is neither or could be two things.

    What can be read in several ways is read in the one that has the form of ``answer`` (one number, or a list);
    ``text`` is the question, as "none" is a number only where it asks how many.
    """
    if not typed.strip():
        raise Trouble("empty", "Type an answer first, then press Enter.")
    if not choices and typed.strip() == show(answer):
        return answer
    if choices:
        return chosen(typed, choices)
    typed = counted(typed, text)
    alike = ALL.fullmatch(typed.strip().rstrip(".")) if isinstance(answer, list | tuple) else None
    if alike and None is _form(value := _number(_numbers_in(alike[1] or "0"), 0)):
        return [value] * len(answer)
    return _number(_numbers_in(typed), answer)


def _numbers_in(typed: str) -> str:
    """The text in Python's signs; of "0.2 = 2/c" what stands before the sign, if that alone is a number."""
    text = _plain(_without_remark(typed))
    if "=" in typed and not list(_readings(text)):
        before = _plain(typed.partition("=")[0])
        return before if list(_readings(before)) else text
    return text


def _without_remark(typed: str) -> str:
    """The text without what stands in brackets at its end, behind a space: words, or a sum of the same value."""
    found = REMARK.fullmatch(typed.strip())
    value, remark = (list(_readings(_plain(part))) for part in found.groups()) if found else ([], [])
    if not found or not value:
        return typed
    if remark and not any(same(canonical(one), canonical(other)) for one in value for other in remark):
        raise Trouble("ambiguous", f"{typed.strip()}: which number is your answer? Type it alone.")
    return found[1]


def _plain(typed: str) -> str:
    """The typed text in Python's signs: "≈ 2·10⁻³" is "2*10**(-3)"."""
    text = typed.strip()
    for sign, plain in SIGNS.items():
        text = text.replace(sign, plain)
    text = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", lambda power: f"**({power[0].translate(POWERS)})", text)
    text = ROOT.sub(lambda root: f"(({root[1] or root[2] or ''})**0.5)", text)
    text = re.sub(r"(?<=\d)\s*[xX]\s*(?=\d)", "*", text)
    text = re.sub(r"(?<=[0-9])\s*per\s?cent$", "%", text, flags=re.IGNORECASE)
    text = BEFORE.sub(lambda name: name[1] or "", text).strip().rstrip("!?").rstrip()
    text = re.sub(r"^[*xX]\s*(?=[0-9.])", "", text)
    text = re.sub(r"(?:^|(?<=[,;(\[]))\s*(?:minus|negative)\s+(?=[\d.])", "-", text, flags=re.IGNORECASE)
    minus = MINUS.match(text)  # of a number in words
    text = SPELT.sub(lambda number: worth(number[0]), text[minus.end() :] if minus else text)
    text = AFTER.sub("", text)
    text = re.sub(r"(?<=\d)(\.\d+)\.$", r"\1", text)
    text = SPOKEN.get(text.casefold(), text)
    text = ("-" if text[:1].isascii() and text[:1].isdigit() else minus[0]) + text if minus else text
    text = re.sub(r"(?<=\d)\(", "*(", CALL.sub(r"\1", text).translate(str.maketrans("{}", "[]")))
    if "%" in text:
        raise Trouble("per cent", "Type it as a plain number, without the % sign: 50 % is 0.5.")
    if re.search(r",\s*,", text):
        raise Trouble("unread", UNREAD)
    text = re.sub(r"\s*(\*\*|[*/+])\s*", r"\1", text)
    return re.sub(r"(?<=[\d)])\s*-\s+", "-", text)  # 3 - 1 is a difference, and 3 -1 a list


def _number(text: str, answer: Any) -> Any:
    """The one value that the text has; of several the one in the form of the answer."""
    found = _distinct(_readings(text))
    if type(answer) is int and abs(answer) >= 1000 and POINTED.fullmatch(text):
        found.append(int(text.replace(".", "")))
    if _form(answer) is None:
        found = [value[0] if _form(value) == [None] else value for value in found]
    fitting = [value for value in found if _form(value) == _form(answer)]
    if not found:
        raise Trouble("unread", UNREAD)
    if doubt := _doubt(text, answer, found, fitting):
        raise Trouble("ambiguous", doubt)
    return (fitting or found)[0]


def _doubt(text: str, answer: Any, found: list[Any], fitting: list[Any]) -> str:
    """What to ask about a text that has several readings, or none in the form of the answer; "" if it is plain."""
    if TWO_WAYS.fullmatch(text) and len(found) > 1:
        return _which(text, found)
    parts, one = _form(found[0]) or [], _form(answer) is None
    if not fitting and len(parts) > max(1, len(_form(answer) or [])) and re.search(r"\d,\d", text) and ";" not in text:
        return f"{text}: are these {len(parts)} numbers? Put ; between numbers that have a comma."
    if len(fitting) > 1 or (not fitting and len(found) > 1):
        return _which(text, fitting or found)
    return f"{text}: one number is asked for. Which is it?" if one and not fitting else ""


def _readings(text: str) -> Iterator[Any]:
    """What the text can mean: a comma stands between two parts, or before decimals; thousands if nothing else fits."""
    commas = [at for at, sign in enumerate(text) if sign == "," and text[at + 1 : at + 2].isdigit()]
    meanings = [";" * len(commas), "." * len(commas), (".;" * len(commas))[: len(commas)]]
    for meant in meanings if len(commas) % 2 else meanings[:2]:  # 0,5,1,5 has one comma more between than after
        signs = list(text)
        for at, sign in zip(commas, meant, strict=True):
            signs[at] = sign
        yield from _value("".join(signs))
    if THOUSANDS.fullmatch(text):
        yield from _value(re.sub("[, ']", "", text))
    else:
        yield from _value(re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text))


def _value(text: str) -> Iterator[Any]:
    """What the text gives, if it gives anything: parts stand between ; or ", " or spaces, decimals behind a point."""
    text = DOTTED.sub(lambda number: number[0].replace(".", ""), text)
    listed = ", ".join(BETWEEN.split(text.rstrip(";")))
    try:
        yield _evaluated(ast.parse(listed, mode="eval").body)
    except WRITTEN:
        return


def _evaluated(node: ast.AST) -> Any:
    """Numbers, + − * / **, lists and the names inf and nan; nothing else is evaluated."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.Name):
        return {"inf": float("inf"), "infinity": float("inf"), "nan": float("nan")}[node.id.lower()]
    if isinstance(node, ast.List | ast.Tuple):
        return [_evaluated(part) for part in node.elts]
    if isinstance(node, ast.UnaryOp):
        return OPERATORS[type(node.op)](_evaluated(node.operand))
    if isinstance(node, ast.BinOp):
        return float(OPERATORS[type(node.op)](float(_evaluated(node.left)), float(_evaluated(node.right))))
    raise ValueError(f"not a number: {ast.dump(node)}")


def _distinct(readings: Iterator[Any]) -> list[Any]:
    found: list[Any] = []
    for value in readings:
        if not any(_form(value) == _form(other) and same(canonical(value), canonical(other)) for other in found):
            found.append(value)
    return found


def _form(value: Any) -> Any:
    """How many parts a value has, and they; None for one number."""
    return [_form(part) for part in value] if isinstance(value, list | tuple) else None


def _which(text: str, found: list[Any]) -> str:
    """Ask which of two readings is meant, each written so that it can be read in one way."""
    several = max((len(value) for value in found if isinstance(value, list)), default=0)
    ask = f"one number or {'two' if several == 2 else 'several'}" if several else "which number"
    ask = "which numbers" if all(isinstance(value, list) for value in found) else ask
    *others, last = [show(value).replace(",", "") if _form(value) is None else show(value) for value in found]
    return f"{text}: {ask}? Write {', '.join(others)} or {last}."


def show(answer: Any) -> str:
    """An answer as the learner reads it: 25, −0.5, [1, 2]."""
    if isinstance(answer, list | tuple):
        return "[" + ", ".join(map(show, answer)) + "]"
    if isinstance(answer, int):
        return f"{answer:,}".replace("-", "−")
    return number_words(answer)
