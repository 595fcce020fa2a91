"""Numbers in words, and words that are a number where a question asks for a count."""

from __future__ import annotations

import re

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SPOKEN = {word: str(n) for n, word in enumerate(NUMBERS)} | {"once": "1", "twice": "2", "double": "2", "half": "0.5"}
SPOKEN |= {"a half": "0.5", "one half": "0.5", "zeros": "0", "zeroes": "0"}
TEENS = ("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORTH = {word: n for n, word in enumerate(NUMBERS + TEENS)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[\s-]+(?:{'|'.join(NUMBERS[1:10])}))?|{'|'.join(NUMBERS + TEENS)})\b"
HUNDREDS = rf"(?:(?:{SMALL}|a)\s+hundred\b(?:\s+(?:and\s+)?{SMALL})?|{SMALL})"
LARGE = rf"(?:{HUNDREDS}|a)\s+(?:thousand|million)\b(?:\s+(?:and\s+)?{HUNDREDS})?"
SPOKEN |= {word + end: str(n) for n, word in enumerate(NUMBERS) if n > 1 for end in ("fold", "-fold")}
TIMES = r"times(?:\s+(?:more|as\s+(?:many|much|large|long)))?"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NONE = re.compile(r"(?:none|nothing)(?: of (?:them|these|those))?(?: at all)?|not (?:any|one|a single one)")
BY_THEN = re.compile(r"(?:already )?(?:after|in|at|on|with) ")
PLACE = re.compile(rf"(?:the )?(?:({'|'.join(ORDINALS)})|([0-9]{{1,3}})(?:st|nd|rd|th))(?: (?:one|step|time))?")


def counted(typed: str, text: str) -> str:
    """What was typed; "none" as 0 where the question asks how many, "after the first" as 1 where how many until."""
    asked, plain = text.casefold(), " ".join(typed.casefold().split()).rstrip(".!")
    if "how many" not in asked:
        return typed
    if NONE.fullmatch(plain):
        return "0"
    if "until" not in asked:
        return typed
    then = BY_THEN.match(plain)
    plain = plain[then.end() :] if then else plain
    place = PLACE.fullmatch(plain)
    if place:
        return place[2] or str(ORDINALS.index(place[1]) + 1)
    return plain if then else typed


def worth(spelt: str) -> str:
    """The digits of a number in words: "two hundred and five" is "205"."""
    total = part = 0
    for word in re.findall("[a-z]+", spelt.casefold()):
        if word in ("thousand", "million"):
            total, part = total + max(part, 1) * SCALES[word], 0
        else:
            part = max(part, 1) * 100 if word == "hundred" else part + WORTH.get(word, 0)
    return str(total + part)
