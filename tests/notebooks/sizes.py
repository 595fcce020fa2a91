"""How far numbers that differ from run to run may differ: those nbval is told not to compare."""

import re
from collections.abc import Iterator

SIZED = re.compile(r"\((measured|about)\)$")
NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?")
FACTOR = 100  # between two machines, or a quiet and a busy one; between two units lie 1,000


def differences(stored: str, now: str) -> Iterator[str]:
    """The lines of ``now`` that end in (measured) or (about) and are of another size than in ``stored``."""
    logarithmic = False
    for old, new in zip(stored.splitlines(), now.splitlines(), strict=False):
        sized = SIZED.search(old)
        if not sized:
            logarithmic = "(log) over" in old
        elif not (_near if sized[1] == "about" and not logarithmic else _same_order)(numbers_of(old), numbers_of(new)):
            yield f"stored: {old.strip()}; now: {new.strip()}"


def numbers_of(line: str) -> list[float]:
    """Every number of a line, with its sign."""
    return [float(number.replace(",", "")) for number in NUMBER.findall(line)]


def _near(old: list[float], new: list[float]) -> bool:
    """Within a tenth of the largest: a line drawn over other numbers, or over as many of another order, is not."""
    largest = max(map(abs, old + new), default=0)
    return len(old) == len(new) and all(abs(a - b) <= 0.1 * largest for a, b in zip(old, new, strict=True))


def _same_order(old: list[float], new: list[float]) -> bool:
    """The largest within the factor: the least of several is noise, such as 0 MB or 0.2."""
    most, now = (max(map(abs, numbers), default=0) for numbers in (old, new))
    return len(old) == len(new) and most <= FACTOR * now and now <= FACTOR * most
