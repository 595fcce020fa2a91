"""Which of the choices was meant: by its number, its letter or its words."""

from __future__ import annotations

import math
import re

from helpers.exercises.checking.values import Trouble, canonical
from helpers.exercises.form.spoken import NUMBERS, ORDINALS

LABEL = re.compile(r"(?:(?:answer|choice|option|number)\s+)?\(?(\d+|[a-z])[.):]?", re.IGNORECASE | re.ASCII)
LISTED = re.compile(rf"{LABEL.pattern[:-1]}+(?!\d)\s*(\S.*)", re.I | re.A | re.S)  # "2. nothing", as the list prints it
PLACES = (*ORDINALS[:5], "1st", "2nd", "3rd", "4th", "5th")
ORDINAL = re.compile(rf"(?:the\s+)?({'|'.join(PLACES)}|last)(?:\s+(?:one|answer|choice|option))?\.?", re.I | re.A)
SILENT = ("a", "an", "the", "it", "and", "by", "only")
SAME = {"none": "nothing", "mse": "squared error"}
SAME |= {word: str(n) for n, word in enumerate(NUMBERS) if n > 1}
SAME |= {f"{size}byte{s}": f"{size[0]}b" for size in ("kilo", "mega", "giga") for s in ("", "s")}
SAME |= dict.fromkeys(("grows", "rises", "increases", "higher"), "up")
SAME |= dict.fromkeys(("falls", "sinks", "decreases", "lower"), "down")
RAW = re.compile(r"\b(?:raw )?logits?\b", re.ASCII)
SIZE = re.compile(r"(?:torch\.)?[Ss]ize\(\[([^\]]*)\]\)")
NUMERAL = re.compile(r"(?<![\w.])-?(?:inf|[0-9]+(?:[.,][0-9]+)?(?:e-?[0-9]+)?(?:/[0-9]+)?)(?![\w])", re.ASCII)
AROUND = r"(?:(?:to|by|about|around|nearly|roughly|it is|≈|~) *)*"
AT_FIRST = re.compile(rf"^\s*{AROUND}", re.ASCII)
ALONE = re.compile(rf"{AROUND}({NUMERAL.pattern})(?: *(?:x|times))?\.?", re.ASCII)
LOG = re.compile(r"(?<![a-z])(?:log|ln) *\(?([1-9][0-9]{0,5})\)?")
MOVED = re.compile(r"^\s*(?:w\s*)?([+−–-])\s*(?=[\d.])", re.ASCII)  # w + 0.4, where the choices say up and down


def chosen(typed: str, choices: tuple[str, ...]) -> str:
    """The one choice that was meant; Trouble where it is none of them, or could be two."""
    plain = _in_words(typed, choices)
    named = _spelled(plain, choices) or _listed(typed.strip(), choices) or _by_words(plain, choices)
    named = named or _by_number(plain, choices) or _by_words(AT_FIRST.sub("", plain.casefold()), choices)
    label = _label(typed.strip(), choices)
    meant = _labelled(label, choices) if label else ""
    if label and meant:
        named += [choice for choice in choices if re.findall(r"\d+", choice) == [label]]
        if others := [choice for choice in named if choice != meant]:
            place = choices.index(meant) + 1
            raise Trouble("ambiguous", f"{typed.strip()}: answer number {place}, “{meant}”, or “{others[0]}”?")
    if meant or len(named) == 1:
        return meant or named[0]
    raise _asked(typed, choices, named or _holding(words(plain), choices))


def _spelled(plain: str, choices: tuple[str, ...]) -> list[str]:
    return [choice for choice in choices if canonical(choice) == canonical(plain)]


def _listed(typed: str, choices: tuple[str, ...]) -> list[str]:
    """The choice of the number that stands before a choice's words, and the one of the words, if it is another."""
    found = LISTED.fullmatch(typed)
    meant = _labelled(found[1], choices) if found else ""
    said = words(found[2]) if found else []
    named = _spelled(found[2], choices) or [one for one in choices if said and words(one) == said] if found else []
    return list(dict.fromkeys([meant, *named])) if meant and named else []


def _in_words(typed: str, choices: tuple[str, ...]) -> str:
    """A torch.Size as a shape in round brackets; and a sign as "up" or "down", if these are in the choices."""
    plain = SIZE.sub(r"(\1)", typed)
    moves = any(word in ("up", "down") for choice in choices for word in words(choice))
    return MOVED.sub(lambda move: "up " if move[1] == "+" else "down ", plain) if moves else plain


def words(text: str) -> list[str]:
    """The words of a text in lower case, without articles, punctuation, hyphens and what a plural ends in."""
    text = re.sub(r"(?<=\d)\s*x\s*(?=\d)", " ", RAW.sub("raw scores", text.casefold()))  # 784 x 10
    spoken = re.findall(r"[^\W_]+", re.sub(r"(?<!\d)\.(?=\d)", "0.", text))
    return [re.sub("(e?s)+$", "", SAME.get(word, word)) for word in spoken if word not in SILENT]


def _label(typed: str, choices: tuple[str, ...]) -> str:
    """The number or letter that was typed, "3" for "the third one"; or ""."""
    label, place = LABEL.fullmatch(typed), ORDINAL.fullmatch(typed)
    if place:
        return str(len(choices) if place[1].lower() == "last" else PLACES.index(place[1].lower()) % 5 + 1)
    return label[1] if label else ""


def _labelled(label: str, choices: tuple[str, ...]) -> str:
    """The choice of that number or letter, or ""."""
    at = int(label) if label.isdigit() else ord(label.lower()) - ord("a") + 1
    return choices[at - 1] if 1 <= at <= len(choices) else ""


def _by_words(typed: str, choices: tuple[str, ...]) -> list[str]:
    """The choices of those words: in their order, in any order, written as one, or begun so that no other is."""
    spoken = words(typed)
    if not spoken:
        return []
    found = [choice for choice in choices if words(choice) == spoken]
    found = found or [choice for choice in choices if sorted(words(choice)) == sorted(spoken)]
    found = found or [choice for choice in choices if _joined(words(choice)) == _joined(spoken)]
    held = _holding(spoken, choices)
    in_words = any(re.search("[a-z]", word) for word in spoken)
    return found or (held if len(held) == 1 and in_words else [])


def _by_number(typed: str, choices: tuple[str, ...]) -> list[str]:
    """The choices whose last number is the one that was typed, where nothing else was."""
    said = ALONE.fullmatch(_in_signs(typed).strip())
    number = _in_numbers(said[1]) if said else None
    return [choice for choice in choices if number is not None and _near(number, _last_number(choice))]


def _near(said: float, number: float | None) -> bool:
    """True if they are equal, or as near as a rounded number comes."""
    return number is not None and (said == number or abs(said - number) <= 0.005 * abs(number) < math.inf)


def _in_signs(text: str) -> str:
    """The text in the keyboard's signs, without marks of thousands; a tenth as a number."""
    text = re.sub("[−–—]|minus +", "-", text.casefold()).replace("∞", "inf").replace("infinity", "inf")
    text = LOG.sub(lambda log: f"{math.log(int(log[1])):.6f}", text)
    return re.sub("(?:a +)?tenth", "0.1", re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", text))


def _last_number(choice: str) -> float | None:
    found = NUMERAL.findall(_in_signs(choice))
    return _in_numbers(found[-1]) if found else None


def _in_numbers(number: str) -> float:
    above, _, below = number.replace(",", ".").partition("/")
    divisor = float(below or 1)
    return float(above) / divisor if divisor else float("nan")


def _joined(spoken: list[str]) -> str:
    """The words as one, without any s: "crossentropy" has one that "cross" has lost as if it were a plural's."""
    return "".join(spoken).replace("s", "").replace(" ", "")


def _holding(spoken: list[str], choices: tuple[str, ...]) -> list[str]:
    """The choices that have these words in them, one behind the other."""
    text = f" {' '.join(spoken)} "
    return [choice for choice in choices if spoken and text in f" {' '.join(words(choice))} "]


def _asked(typed: str, choices: tuple[str, ...], held: list[str]) -> Trouble:
    if held and len(held) < len(choices):
        meant = " or ".join(f"“{choice}”" for choice in held)
        return Trouble("ambiguous", f"{typed.strip()}: do you mean {meant}? Type its number.")
    return Trouble("choice", f"Choose one of the {len(choices)} answers, by its number or its words.")
