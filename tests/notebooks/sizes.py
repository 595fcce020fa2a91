"""How far numbers that differ from run to run may differ: those nbval is told not to compare."""

import re
from collections.abc import Iterator

SIZED = re.compile(r"\((measured|about)\)$")
NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?")
FACTOR = 100  # between two machines, or a quiet and a busy one; between two units lie 1,000
NOISE = 1e-3  # of the largest number measured with it: memory gained by chance beside memory kept


def differences(stored: str, now: str) -> Iterator[str]:
    """The lines of ``now`` that end in (measured) or (about) and are of another size than in ``stored``."""
    measured = [number for line in stored.splitlines() if line.endswith("(measured)") for number in numbers_of(line)]
    noise, logarithmic = NOISE * max(map(abs, measured), default=0), False
    for old, new in zip(stored.splitlines(), now.splitlines(), strict=False):
        sized, pair = SIZED.search(old), (numbers_of(old), numbers_of(new))
        if not sized:
            logarithmic = "(log) over" in old
        elif not (_near(*pair) if sized[1] == "about" and not logarithmic else _same_order(*pair, noise)):
            yield f"stored: {old.strip()}; now: {new.strip()}"


def numbers_of(line: str) -> list[float]:
    """Every number of a line, with its sign."""
    return [float(number.replace(",", "")) for number in NUMBER.findall(line)]


def _near(old: list[float], new: list[float]) -> bool:
    """Within a tenth of the largest: a line drawn over other numbers, or over as many of another order, is not."""
    largest = max(map(abs, old + new), default=0)
    return len(old) == len(new) and all(abs(a - b) <= 0.1 * largest for a, b in zip(old, new, strict=True))


def _same_order(old: list[float], new: list[float], noise: float) -> bool:
    """The largest within the factor, the noise added to both."""
    most, now = (max(map(abs, numbers), default=0) + noise for numbers in (old, new))
    return len(old) == len(new) and most <= FACTOR * now and now <= FACTOR * most
